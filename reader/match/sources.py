"""Where a link's two sides name different sources for the same claim, or one of them none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.align.model import Link, LinkKind, Op
from reader.align.normalise import find_words
from reader.article.kept import kept
from reader.article.model import Article, Span
from reader.extract.lexicon import load
from reader.extract.model import POSSIBLY, Quote, Statement
from reader.match.model import Discrepancy, DiscrepancyKind, Severity
from reader.match.speakers import SpeakerNames, is_pronoun

_SaidIn = defaultdict[int, list[Quote | Statement]]

_REPORTING = load("reporting").words
_SAYING = _REPORTING["speech"].union(
    *(_REPORTING[name] for name in ("participles", "nouns", "beside")),
    ("according", "reportedly", "source", "sources", "cited", "per", "data", "report", "informed", "based"),
    (
        "forecast",
        "forecasts",
        "expected",
        "survey",
        "study",
        "poll",
        "figures",
        "findings",
        "evidence",
        "attention",
    ),
)
"""Words of saying: where they stand, nothing is stated as bare fact."""

_SOURCES = frozenset({"police", "officers", "officials", "authorities", "models"})
"""Those whose word it is where they are subjects: where a verb follows."""

_NO_VERBS = _REPORTING["prepositions"] | _REPORTING["conjunctions"]
_VAGUE = frozenset(
    ("this", "that", "these", "some", "others", "many", "people", "everyone", "i", "we", "you", "one", "it")
)
_LONGEST_SPEAKER = 60
_ALIKE = 0.5
"""The share of the less common terms that two reports have in common to be of one claim."""


def differing_sources(
    left: Article, right: Article, links: Sequence[Link], names: SpeakerNames
) -> Iterator[Discrepancy]:
    """Claims whose source another one replaces, or that one side states as fact."""
    sides = _said_in(left), _said_in(right)
    for link in links:
        ours, theirs = _sources(sides[0], link.left), _sources(sides[1], link.right)
        if len(ours) == len(theirs):
            for one, two in zip(ours, theirs, strict=True):
                yield from _changed(left, right, link, one, two, names)
        elif len(ours) + len(theirs) == 1:
            yield from _dropped(left, right, link, (ours or theirs)[0], bool(ours))


def _changed(
    left: Article,
    right: Article,
    link: Link,
    one: Quote | Statement,
    two: Quote | Statement,
    names: SpeakerNames,
) -> Iterator[Discrepancy]:
    """Two reports of one claim by two speakers; a pronoun names nobody surely enough."""
    if not (one.speaker and two.speaker and one.speaker_span and two.speaker_span):
        return
    if not (names.differ(one, two) or _replaced(link, one, two, names)):
        return
    if is_pronoun(one.speaker_span.of(left.text)) or is_pronoun(two.speaker_span.of(right.text)):
        return
    terms = [
        {word.term for word in find_words(article.text, said.span.start, said.span.end) if not word.is_common}
        for article, said in ((left, one), (right, two))
    ]
    if len(terms[0] & terms[1]) < _ALIKE * min(map(len, terms)):
        return
    summary = f"The left attributes this to {one.speaker}, the right to {two.speaker}."
    yield Discrepancy(
        DiscrepancyKind.ATTRIBUTION,
        one.speaker_span,
        two.speaker_span,
        one.speaker,
        two.speaker,
        Severity.HIGH,
        summary,
    )


def _replaced(link: Link, one: Quote | Statement, two: Quote | Statement, names: SpeakerNames) -> bool:
    """Whether a speaker is put for another where all else stays: ``the army`` for ``the Red Cross``.

    A person may stand for a description, and the other way round; what is no name may be anybody.
    """
    if link.kind is not LinkKind.EDITED or min(one.confidence, two.confidence) < POSSIBLY:
        return False
    if not (one.speaker and two.speaker and one.speaker_span and two.speaker_span):
        return False
    ours, theirs = one.speaker, two.speaker
    if {ours.lower().split()[0], theirs.lower().split()[0]} & _VAGUE:
        return False
    if names.is_person(ours) != names.is_person(theirs) or names.same(ours, theirs):
        return False
    words = [{word.form for word in find_words(name) if not word.is_common} for name in (ours, theirs)]
    if words[0] & words[1]:
        return False
    return any(
        edit.op is Op.REPLACE
        and edit.left.overlaps(one.speaker_span)
        and edit.right.overlaps(two.speaker_span)
        and max(len(edit.left), len(edit.right)) <= _LONGEST_SPEAKER
        for edit in link.edits
    )


def _dropped(
    left: Article, right: Article, link: Link, said: Quote | Statement, on_left: bool
) -> Iterator[Discrepancy]:
    """A report on one side of what the other side states as a fact."""
    article, other = (left, right) if on_left else (right, left)
    speaker, cue = said.speaker_span, said.cue_span
    if speaker is None or cue is None or said.confidence < POSSIBLY or not isinstance(said, Statement):
        return
    if speaker.of(article.text).lower().split()[0] in _VAGUE or not _covers(said.span, link, on_left):
        return
    indexes, spans = (link.right, link.right_spans) if on_left else (link.left, link.left_spans)
    quoted = any(quote.span.overlaps(span) for quote in other.quotes for span in spans)
    if quoted or mentions_saying(other, indexes):
        return
    side, bare = ("left", "right") if on_left else ("right", "left")
    who = said.speaker or speaker.of(article.text)
    summary = f"The {side} attributes this to {who}, the {bare} states it as fact."
    place = (link.right_spans if on_left else link.left_spans)[0]
    empty = Span(place.start, place.start)
    whole = Span(min(speaker.start, cue.start), max(speaker.end, cue.end))
    spans = (whole, empty) if on_left else (empty, whole)
    values = (who, "") if on_left else ("", who)
    yield Discrepancy(DiscrepancyKind.ATTRIBUTION, *spans, *values, Severity.MEDIUM, summary)


@kept
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


def _covers(said: Span, link: Link, on_left: bool) -> bool:
    """Whether what is said makes up most of the linked sentences, and most of its words are on both sides."""
    spans = link.left_spans if on_left else link.right_spans
    total = sum(len(span) for span in spans)
    inside = sum(max(0, min(span.end, said.end) - max(span.start, said.start)) for span in spans)
    equal = sum(len(edit.left if on_left else edit.right) for edit in link.edits if edit.op is Op.EQUAL)
    return inside >= 0.6 * total and equal >= 0.6 * inside


def mentions_saying(article: Article, sentences: Sequence[int]) -> bool:
    """Whether the sentences have a word of saying, or of those who know."""
    for index in sentences:
        words = find_words(article.text, *_bounds(article.sentences[index].span))
        if any(word.form in _SAYING for word in words):
            return True
        if any(one.form in _SOURCES and two.form not in _NO_VERBS for one, two in pairwise(words)):
            return True
    return False


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end
