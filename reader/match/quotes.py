"""How each quotation of two articles fares in the other.

Every quotation is paired with the counterpart that shares most of its words, wherever that stands; a
quotation that the other side splits in two stands in two matches, each with its part of it. Where no
quotation corresponds, its words are looked for in running text. The rules of the wording are in
:mod:`reader.match.wording`, those of the speaker in :mod:`reader.match.speakers`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.align.edits import span_edits
from reader.align.model import Change, Edit, Link
from reader.align.normalise import find_words
from reader.article.model import Article, Span
from reader.extract.model import POSSIBLY
from reader.match.model import QuoteMatch, QuoteVerdict
from reader.match.pairing import Linked, Pair, Side, pair_quotes, side_of, whole_in_parts
from reader.match.sources import mentions_saying
from reader.match.speakers import SpeakerNames, compare_speakers
from reader.match.wording import Passage, Wording, compare_wording, passage

_SAME_WORDS = 0.75
"""The share of a quotation's words that running text has, in order, to be its words without marks."""

_SAME_CONTENT = 0.4
"""The share of a quotation's less common terms that a linked statement has, to be its paraphrase."""

_FEW = 3
"""Quotations of no more words than this are not looked for in running text."""

_VERDICTS = {
    Wording.SAME: QuoteVerdict.SAME,
    Wording.TRIMMED: QuoteVerdict.TRIMMED,
    Wording.TRIMMED_SILENTLY: QuoteVerdict.TRIMMED_SILENTLY,
    Wording.ALTERED: QuoteVerdict.ALTERED,
}


_SLIGHT = (Change.CASE, Change.SPELLING, Change.PUNCTUATION, Change.HYPHEN, Change.TYPOGRAPHY)


def match_quotes(
    left: Article, right: Article, links: Sequence[Link], names: SpeakerNames | None = None
) -> tuple[QuoteMatch, ...]:
    """Every quotation of both articles with its counterpart and verdicts.

    The left article's quotations come first, in order, then those of the right alone. Swapping the
    articles swaps the sides of the matches. ``names`` are those of the two, where they are there already.
    """
    sides = side_of(left), side_of(right)
    names = names or SpeakerNames(left, right)
    linked: tuple[defaultdict[int, list[int]], ...] = (defaultdict(list), defaultdict(list))
    for link in links:
        for one in link.left:
            linked[0][one] += link.right
        for two in link.right:
            linked[1][two] += link.left
    pairs = pair_quotes(*sides, linked[0])
    parts = whole_in_parts(*sides, pairs)
    matches = [_compared(sides, pair, parts.get(pair[:2]), names) for pair in pairs]
    paired = ({first for first, _, _ in pairs}, {second for _, second, _ in pairs})
    for number in range(len(left.quotes)):
        if number not in paired[0]:
            matches.append(_alone(sides[0], sides[1], number, True, linked[0], names))
    for number in range(len(right.quotes)):
        if number not in paired[1]:
            matches.append(_alone(sides[1], sides[0], number, False, linked[1], names))
    return tuple(sorted(matches, key=_order))


def _order(match: QuoteMatch) -> tuple[bool, Span, Span]:
    nowhere = Span(0, 0)
    right = match.right_span or nowhere
    return match.left is None, (match.left_span or right) if match.left else right, right


def _compared(
    sides: tuple[Side, Side], pair: Pair, part: tuple[Passage, Passage] | None, names: SpeakerNames
) -> QuoteMatch:
    first, second, score = pair
    left, right = part or (sides[0].passages[first], sides[1].passages[second])
    quotes = sides[0].article.quotes[first], sides[1].article.quotes[second]
    wording = compare_wording(left, right)
    verdict, notes = compare_speakers(*quotes, names)
    verdicts = (_VERDICTS[wording], *((verdict,) if verdict else ()))
    edits = span_edits(left.text, left.span, right.text, right.span)
    if wording is Wording.SAME:
        notes = [*_unlike(edits), *notes]
    return QuoteMatch(*quotes, left.span, right.span, verdicts, round(score, 4), edits, tuple(notes))


def _unlike(edits: Sequence[Edit]) -> list[str]:
    """What differs between two wordings that are the same to a reader."""
    changes = {edit.change for edit in edits}
    names = [change.value for change in _SLIGHT if change in changes]
    return [f"differs in {', '.join(names)}"] if names else []


def _alone(
    side: Side, other: Side, number: int, on_left: bool, linked: Linked, names: SpeakerNames
) -> QuoteMatch:
    """A quotation without a counterpart: its words without marks on the other side, or only here."""
    quote = side.article.quotes[number]
    found = _in_running_text(side, other, number) or _as_statement(side, other, number, linked)
    if found is None:
        if on_left:
            return QuoteMatch(quote, None, quote.span, None, (QuoteVerdict.ONLY_HERE,))
        return QuoteMatch(None, quote, None, quote.span, (QuoteVerdict.ONLY_HERE,))
    span, score = found
    verdict, notes = _changed_form(side, other, number, span, on_left)
    statement = next((one for one in other.article.statements if _is_most_of(span, one.span)), None)
    verdicts: tuple[QuoteVerdict, ...] = (verdict,)
    if statement is not None:
        changed, more = compare_speakers(quote, statement, names, on_left)
        verdicts = (verdict, *((changed,) if changed else ()))
        notes = [*notes, *more]
    elif quote.speaker and quote.confidence >= POSSIBLY and _is_bare(other.article, span):
        verdicts = (verdict, QuoteVerdict.SPEAKER_DROPPED)
        there, here = ("right", "left") if on_left else ("left", "right")
        notes = [*notes, f"dropped on the {there} ({quote.speaker} on the {here})"]
    spans = (quote.span, span) if on_left else (span, quote.span)
    texts = (side.article.text, other.article.text) if on_left else (other.article.text, side.article.text)
    edits = span_edits(texts[0], spans[0], texts[1], spans[1])
    quotes = (quote, None) if on_left else (None, quote)
    return QuoteMatch(quotes[0], quotes[1], *spans, verdicts, round(score, 4), edits, tuple(notes))


def _is_bare(article: Article, span: Span) -> bool:
    """Whether the words stand there with no word of anybody’s saying them."""
    last = article.sentence_at(max(span.start, span.end - 1))
    return not mentions_saying(article, range(article.sentence_at(span.start), last + 1))


def _is_most_of(span: Span, whole: Span) -> bool:
    return 2 * (min(span.end, whole.end) - max(span.start, whole.start)) >= len(whole)


def _changed_form(
    side: Side, other: Side, number: int, span: Span, on_left: bool
) -> tuple[QuoteVerdict, list[str]]:
    """Whether the words lost their marks, or stand between marks there too, as a term."""
    term = next((term for term in other.article.terms if term.overlaps(span)), None)
    if term is not None and len(term) >= len(span) / 2:
        here, there = side.passages[number], passage(other.article.text, term, other.index.words)
        wording = compare_wording(here, there)
        return _VERDICTS[wording], [f"stands as a term on the {'right' if on_left else 'left'}"]
    return (QuoteVerdict.BECAME_PARAPHRASE if on_left else QuoteVerdict.BECAME_QUOTE), []


def _in_running_text(side: Side, other: Side, number: int) -> tuple[Span, float] | None:
    """Where most of the words stand in order on the other side, in no quotation."""
    keys = side.passages[number].keys
    if len(keys) <= _FEW or other.index.count(keys) < _SAME_WORDS * len(keys):
        return None
    found = other.index.best_place(keys)
    if found is None:
        return None
    (low, high), agreed = found
    score = agreed.shared / len(keys)
    if score < _SAME_WORDS or agreed.shared < 0.6 * (high - low):
        return None
    span = Span(other.index.words[low].start, other.index.words[high - 1].end)
    return None if _is_quoted(other, span) else (span, score)


def _is_quoted(side: Side, span: Span) -> bool:
    """Whether quotations make up most of the span."""
    inside = sum(
        max(0, min(quote.span.end, span.end) - max(quote.span.start, span.start))
        for quote in side.article.quotes
    )
    return 2 * inside > len(span)


def _as_statement(side: Side, other: Side, number: int, linked: Linked) -> tuple[Span, float] | None:
    """The reported statement that a link puts against the quotation, if it has its content."""
    best: tuple[float, Span] | None = None
    linked_here = [here for here in side.sentences_of(number) if linked.get(here)]
    if not linked_here:
        return None
    terms = {word.term for word in side.passages[number].words if not word.is_common}
    for here in linked_here:
        for index in linked.get(here, ()):
            for statement in other.statements.get(index, ()):
                words = find_words(other.article.text, statement.span.start, statement.span.end)
                shared = terms & {word.term for word in words if not word.is_common}
                score = len(shared) / len(terms) if terms else 0.0
                better = score >= _SAME_CONTENT and (best is None or score > best[0])
                if better and not _is_quoted(other, statement.span):
                    best = score, statement.span
    return (best[1], best[0]) if best else None
