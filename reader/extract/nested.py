"""Names inside names: the ``University of California`` speaks of California too."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.article.model import Span
from reader.extract import vocabulary as v
from reader.extract.lexicon.common import is_common
from reader.extract.merging import key_of
from reader.extract.model import Entity, EntityKind
from reader.extract.name_tokens import Token

_INNER = (EntityKind.PLACE, EntityKind.ORGANIZATION)
_OUTER = (EntityKind.ORGANIZATION, EntityKind.OTHER)
_LONGEST = 5


def with_nested(entities: Sequence[Entity], tokens: Sequence[Token]) -> list[Entity]:
    """The entities, with the mentions of places and organisations inside longer names.

    Only what the article names by itself somewhere counts inside another name; and neither what is in
    a person's name (``George Washington``) nor in a place's (``Washington Street``), nor the head of
    the longer name (``Congress`` in ``Indian National Congress``).
    """
    ranges = list(_ranges(entities, tokens))
    known: dict[str, int] = {}
    for number, low, high in ranges:
        if entities[number].kind in _INNER:
            text = _written(tokens[low:high])
            known[text] = min(number, known.get(text, number))
    more: defaultdict[int, set[Span]] = defaultdict(set)
    for number, low, high in ranges:
        if entities[number].kind in _OUTER:
            for inner, start, end in _inner(tokens, low, high, known):
                if inner != number and _is_part(entities[inner], tokens, start, end, high):
                    more[inner].add(Span(tokens[start].start, tokens[end - 1].end))
    return [
        replace(entity, mentions=tuple(sorted({*entity.mentions, *more[number]})))
        if number in more
        else entity
        for number, entity in enumerate(entities)
    ]


def outermost(spans: Iterable[Span]) -> list[Span]:
    """The spans that stand inside no other, in order."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not found or span.end > found[-1].end:
            found.append(span)
    return found


def _ranges(entities: Sequence[Entity], tokens: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """Each mention in the order of the text: the number of its entity, and its tokens."""
    starts = array("i", (token.start for token in tokens))
    mentions = [(span, number) for number, entity in enumerate(entities) for span in entity.mentions]
    for span, number in sorted(mentions, key=lambda mention: (mention[0].start, mention[1])):
        low = bisect_left(starts, span.start)
        yield number, low, bisect_left(starts, span.end, lo=low)


def _is_part(inner: Entity, tokens: Sequence[Token], start: int, end: int, high: int) -> bool:
    """Whether the inner name is a part of the longer one, and not its head or an ordinary word of it."""
    word = tokens[start]
    if end - start == 1 and is_common(word.lower) and not (word.text.isupper() or v.is_place(word.text)):
        return False
    headed = end == high and tokens[start - 1].lower not in ("of", "for", "the")
    return inner.kind is EntityKind.PLACE or not headed


def _written(tokens: Sequence[Token]) -> str:
    return key_of(" ".join(token.text for token in tokens))


def _inner(
    tokens: Sequence[Token], low: int, high: int, known: dict[str, int]
) -> Iterator[tuple[int, int, int]]:
    """The longest known names inside ``tokens[low:high]``: whose each is, and where it stands."""
    start = low
    while start < high and high - low > 1:
        ends = range(min(high, start + _LONGEST), start, -1) if tokens[start].capital else ()
        for end in ends:
            number = known.get(_written(tokens[start:end])) if end - start < high - low else None
            if number is not None:
                yield number, start, end
                start = end - 1
                break
        start += 1
