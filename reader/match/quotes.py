"""How each quotation of two articles fares in the other.

Every quotation is paired with the counterpart that shares most of its words, wherever that stands; a
quotation that the other side splits in two stands in two matches. Where no quotation corresponds, its
words are looked for in running text. The rules of the wording are in :mod:`reader.match.wording`,
those of the speaker in :mod:`reader.match.speakers`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.align.edits import span_edits
from reader.align.model import Change, Edit, Link
from reader.align.normalise import find_words
from reader.article.model import Article, Span
from reader.extract.model import Statement
from reader.match.model import QuoteMatch, QuoteVerdict
from reader.match.passages import TextIndex
from reader.match.speakers import SpeakerNames, compare_speakers
from reader.match.wording import Agreement, Passage, Wording, agreement, compare_wording, passage

_SAME_QUOTE = 0.6
"""The share of the shorter quotation's words that two quotations have in common to be one."""

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


_Linked = defaultdict[int, list[int]]
"""The sentences of the other side that each sentence is linked to."""

_SLIGHT = {Change.CASE: "case", Change.SPELLING: "spelling", Change.PUNCTUATION: "punctuation"}


def match_quotes(left: Article, right: Article, links: Sequence[Link]) -> tuple[QuoteMatch, ...]:
    """Every quotation of both articles with its counterpart and verdicts.

    The left article's quotations come first, in order, then those of the right alone. Swapping the
    articles swaps the sides of the matches.
    """
    sides = (_Side(left), _Side(right))
    names = SpeakerNames(left, right)
    pairs = _pairs(*sides)
    matches = [_compared(sides, first, second, score, names) for first, second, score in pairs]
    paired = ({first for first, _, _ in pairs}, {second for _, second, _ in pairs})
    linked: tuple[_Linked, _Linked] = (defaultdict(list), defaultdict(list))
    for link in links:
        for one in link.left:
            linked[0][one] += link.right
        for two in link.right:
            linked[1][two] += link.left
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


class _Side:
    """One article as matching sees it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.index = TextIndex(find_words(article.text))
        self.passages = [passage(article.text, quote.span, self.index.words) for quote in article.quotes]
        self.statements: defaultdict[int, list[Statement]] = defaultdict(list)
        for statement in article.statements:
            self.statements[article.sentence_at(statement.span.start)].append(statement)


def _pairs(left: _Side, right: _Side) -> list[tuple[int, int, float]]:
    """Pairs of quotations of which at least one is the other's best, with their score."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, side in enumerate(right.passages):
        for key in {key for key, word in zip(side.keys, side.words, strict=True) if not word.is_common}:
            holders[key].append(number)
    scored: list[tuple[float, int, int, int]] = []
    for number, side in enumerate(left.passages):
        content = {key for key, word in zip(side.keys, side.words, strict=True) if not word.is_common}
        shared: defaultdict[int, int] = defaultdict(int)
        for key in content:
            for other in holders.get(key, ()):
                shared[other] += 1
        for other, common in shared.items():
            if found := _same(side, right.passages[other], common):
                scored.append((found.score, found.shared, number, other))
    best_left: dict[int, tuple[int, float]] = {}
    best_right: dict[int, tuple[int, float]] = {}
    for score, count, number, other in scored:
        best_left[number] = max(best_left.get(number, (0, 0.0)), (count, score))
        best_right[other] = max(best_right.get(other, (0, 0.0)), (count, score))
    taken = [
        (number, other, score)
        for score, count, number, other in scored
        if (count, score) in (best_left[number], best_right[other])
    ]
    return sorted(taken)


def _same(left: Passage, right: Passage, common: int) -> Agreement | None:
    shortest = min(len(left.keys), len(right.keys))
    if common < 2 and shortest > 3:
        return None
    found = agreement(left.keys, right.keys)
    if found.score < _SAME_QUOTE or (shortest <= 3 and found.shared < shortest):
        return None
    # A short quotation inside a long one must be there as it stands, not word by word over its length.
    spread = max(found.left[1] - found.left[0], found.right[1] - found.right[0])
    return found if found.shared >= 0.5 * spread else None


def _compared(
    sides: tuple[_Side, _Side], first: int, second: int, score: float, names: SpeakerNames
) -> QuoteMatch:
    left, right = sides[0].passages[first], sides[1].passages[second]
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
    changes = {edit.change for edit in edits} & _SLIGHT.keys()
    return (
        [f"differs in {', '.join(name for change, name in _SLIGHT.items() if change in changes)}"]
        if changes
        else []
    )


def _alone(
    side: _Side, other: _Side, number: int, on_left: bool, linked: _Linked, names: SpeakerNames
) -> QuoteMatch:
    """A quotation without a counterpart: its words without marks on the other side, or only here."""
    quote = side.article.quotes[number]
    found = _in_running_text(side, other, number) or _as_statement(side, other, number, linked)
    if found is None:
        if on_left:
            return QuoteMatch(quote, None, quote.span, None, (QuoteVerdict.ONLY_HERE,))
        return QuoteMatch(None, quote, None, quote.span, (QuoteVerdict.ONLY_HERE,))
    span, score = found
    verdict = QuoteVerdict.BECAME_PARAPHRASE if on_left else QuoteVerdict.BECAME_QUOTE
    statement = next((one for one in other.article.statements if one.span.overlaps(span)), None)
    changed, notes = (
        (None, list[str]()) if statement is None else compare_speakers(quote, statement, names, on_left)
    )
    verdicts = (verdict, *((changed,) if changed else ()))
    if on_left:
        edits = span_edits(side.article.text, quote.span, other.article.text, span)
        return QuoteMatch(quote, None, quote.span, span, verdicts, round(score, 4), edits, tuple(notes))
    edits = span_edits(other.article.text, span, side.article.text, quote.span)
    return QuoteMatch(None, quote, span, quote.span, verdicts, round(score, 4), edits, tuple(notes))


def _in_running_text(side: _Side, other: _Side, number: int) -> tuple[Span, float] | None:
    """Where most of the words stand in order on the other side, without marks of their own."""
    keys = side.passages[number].keys
    found = other.index.best_place(keys) if len(keys) > _FEW else None
    if found is None:
        return None
    (low, high), agreed = found
    score = agreed.shared / len(keys)
    if score < _SAME_WORDS or agreed.shared < 0.6 * (high - low):
        return None
    return Span(other.index.words[low].start, other.index.words[high - 1].end), score


def _as_statement(side: _Side, other: _Side, number: int, linked: _Linked) -> tuple[Span, float] | None:
    """The reported statement that a link puts against the quotation, if it has its content."""
    passage = side.passages[number]
    terms = {word.term for word in passage.words if not word.is_common}
    first = side.article.sentence_at(passage.span.start)
    last = side.article.sentence_at(max(passage.span.start, passage.span.end - 1))
    best: tuple[float, Span] | None = None
    for here in range(first, last + 1):
        for index in linked.get(here, ()):
            for statement in other.statements.get(index, ()):
                words = find_words(other.article.text, statement.span.start, statement.span.end)
                shared = terms & {word.term for word in words if not word.is_common}
                score = len(shared) / len(terms) if terms else 0.0
                if score >= _SAME_CONTENT and (best is None or score > best[0]):
                    best = score, statement.span
    return (best[1], best[0]) if best else None
