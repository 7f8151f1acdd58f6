"""What a retelling does to a claim: a negation added, a hedge dropped, its source left out or changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.align.model import Change, Edit, Link, LinkKind, Op
from reader.align.normalise import Word, find_words
from reader.article.model import Article, Span
from reader.extract.lexicon import load
from reader.extract.model import POSSIBLY, Quote, Statement
from reader.match.model import Discrepancy, DiscrepancyKind, Severity
from reader.match.speakers import SpeakerNames

_NEGATIONS = load("quantities").words["negations"]
_HEDGES = load("quantities").words["hedges"]
_SaidIn = defaultdict[int, list[Quote | Statement]]

_REPORTING = load("reporting").words
_SAYING = _REPORTING["speech"].union(
    *(_REPORTING[name] for name in ("participles", "nouns", "beside")),
    ("according", "reportedly", "source", "sources", "cited", "per", "data", "report", "informed", "based"),
)
_MODALS = frozenset({"can", "may", "might", "could", "would", "should", "will"})
_SHORT = 4
"""An edit of more words than this says something else, rather than the same with or without a word."""


def drifting(left: Article, right: Article, links: Sequence[Link]) -> Iterator[Discrepancy]:
    """Negations, hedges and attributions that stand on one side of a link only."""
    names = SpeakerNames(left, right)
    sides = _said_in(left), _said_in(right)
    for link in links:
        if link.kind in (LinkKind.EDITED, LinkKind.VERBATIM):
            yield from _small_words(left, right, link)
        yield from _attribution(left, right, link, sides, names)


def _small_words(left: Article, right: Article, link: Link) -> Iterator[Discrepancy]:
    for words, kind, name in (
        (_NEGATIONS, DiscrepancyKind.NEGATION, "negation"),
        (_HEDGES, DiscrepancyKind.HEDGE, "hedge"),
    ):
        ours = _count(left, link.left_spans, words)
        theirs = _count(right, link.right_spans, words)
        if bool(ours) == bool(theirs):
            continue
        for edit in link.edits:
            if edit.op is Op.EQUAL or edit.change not in (Change.WORDS, Change.NUMBER):
                continue
            found = _only_one_side(left, right, edit, words)
            if found is None:
                continue
            word, here = found
            side, other = ("left", "right") if here == "left" else ("right", "left")
            left_span, right_span = (
                (Span(word.start, word.end), edit.right)
                if side == "left"
                else (edit.left, Span(word.start, word.end))
            )
            article = left if side == "left" else right
            written = article.text[word.start : word.end]
            summary = f"The {side} has the {name} “{written}”, the {other} does not."
            values = (written, "") if side == "left" else ("", written)
            severity = Severity.HIGH if kind is DiscrepancyKind.NEGATION else Severity.MEDIUM
            yield Discrepancy(kind, left_span, right_span, *values, severity, summary)


def _count(article: Article, spans: Sequence[Span], words: frozenset[str]) -> list[Word]:
    return [
        word
        for span in spans
        for word in find_words(article.text, span.start, span.end)
        if _is(article, word, words)
    ]


def _is(article: Article, word: Word, words: frozenset[str]) -> bool:
    if word.form == "may" and article.text[word.start].isupper():
        return False
    if word.form == "no" and article.text[word.end : word.end + 1] != " ":
        return False
    return word.form in words or (words is _NEGATIONS and word.form.endswith("n't"))


def _only_one_side(
    left: Article, right: Article, edit: Edit, words: frozenset[str]
) -> tuple[Word, str] | None:
    sides = (
        find_words(left.text, edit.left.start, edit.left.end),
        find_words(right.text, edit.right.start, edit.right.end),
    )
    if max(map(len, sides)) > _SHORT:
        return None
    ours = [word for word in sides[0] if _is(left, word, words)]
    theirs = [word for word in sides[1] if _is(right, word, words)]
    if bool(ours) == bool(theirs):
        return None
    if words is _HEDGES and any(word.form in _MODALS for word in sides[1 if ours else 0]):
        return None
    return (ours[0], "left") if ours else (theirs[0], "right")


def _attribution(
    left: Article, right: Article, link: Link, sides: tuple[_SaidIn, _SaidIn], names: SpeakerNames
) -> Iterator[Discrepancy]:
    ours, theirs = _sources(sides[0], link.left), _sources(sides[1], link.right)
    if len(ours) > 1 or len(theirs) > 1 or not (ours or theirs):
        return
    if ours and theirs:
        one, two = ours[0], theirs[0]
        assert one.speaker_span and two.speaker_span
        known = one.speaker and two.speaker and min(one.confidence, two.confidence) >= POSSIBLY
        if known and names.same(str(one.speaker), str(two.speaker)) is False:
            summary = f"The left attributes this to {one.speaker}, the right to {two.speaker}."
            yield Discrepancy(
                DiscrepancyKind.ATTRIBUTION,
                one.speaker_span,
                two.speaker_span,
                str(one.speaker),
                str(two.speaker),
                Severity.HIGH,
                summary,
            )
        return
    said = (ours or theirs)[0]
    speaker, cue = said.speaker_span, said.cue_span
    if speaker is None or cue is None or said.confidence < POSSIBLY or not isinstance(said, Statement):
        return
    if speaker.of((left if ours else right).text).lower().startswith(("this ", "that ", "these ", "some ")):
        return
    article, other = (left, right) if ours else (right, left)
    if any(
        quote.span.overlaps(span)
        for quote in other.quotes
        for span in (link.right_spans if ours else link.left_spans)
    ):
        return
    if not _covers(article, said.span, link, bool(ours)) or _mentions_saying(
        other, link.right if ours else link.left
    ):
        return
    side, bare = ("left", "right") if ours else ("right", "left")
    who = said.speaker or speaker.of(article.text)
    summary = f"The {side} attributes this to {who}, the {bare} states it as fact."
    place = (link.right_spans if ours else link.left_spans)[0]
    empty = Span(place.start, place.start)
    whole = Span(min(speaker.start, cue.start), max(speaker.end, cue.end))
    spans = (whole, empty) if ours else (empty, whole)
    values = (who, "") if ours else ("", who)
    yield Discrepancy(DiscrepancyKind.ATTRIBUTION, *spans, *values, Severity.MEDIUM, summary)


def _said_in(article: Article) -> _SaidIn:
    """What is said in each sentence: the quotations and statements with a speaker."""
    found: _SaidIn = defaultdict(list)
    said: list[Quote | Statement] = [*article.statements, *article.quotes]
    for one in said:
        if one.speaker_span is not None:
            first, last = article.sentence_at(one.span.start), article.sentence_at(one.span.end - 1)
            for index in range(first, last + 1):
                found[index].append(one)
    return found


def _sources(said: _SaidIn, sentences: Sequence[int]) -> list[Quote | Statement]:
    found: list[Quote | Statement] = []
    for index in sentences:
        found += [one for one in said.get(index, ()) if one not in found]
    return found


def _covers(article: Article, said: Span, link: Link, on_left: bool) -> bool:
    """Whether what is said makes up most of the linked sentences, and most of its words are on both sides."""
    spans = link.left_spans if on_left else link.right_spans
    total = sum(len(span) for span in spans)
    inside = sum(max(0, min(span.end, said.end) - max(span.start, said.start)) for span in spans)
    equal = sum(len(edit.left if on_left else edit.right) for edit in link.edits if edit.op is Op.EQUAL)
    return inside >= 0.6 * total and equal >= 0.6 * inside


def _mentions_saying(article: Article, sentences: Sequence[int]) -> bool:
    return any(
        word.form in _SAYING
        for index in sentences
        for word in find_words(article.text, *_bounds(article.sentences[index].span))
    )


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end
