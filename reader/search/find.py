"""Finding a query in an article."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

from reader.article.model import Article, Span
from reader.search.automaton import Allowance, Exhausted, Expression
from reader.search.folding import Folded, fold
from reader.search.query import Query
from reader.search.syntax import is_word

MOST_HITS = 100_000

STEPS = 2_000_000
STEPS_PER_CHARACTER = 4
STEPS_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Hits:
    """Where a query was found: spans into the article's text, in order, without overlaps.

    ``complete`` is False when the search stopped early: at :data:`MOST_HITS`, or because a regular
    expression used up its allowance of steps.
    """

    spans: tuple[Span, ...]
    complete: bool = True


def find(article: Article, query: Query) -> tuple[Span, ...]:
    """Where ``query`` stands in ``article``: spans of code-point offsets into ``article.text``, in order."""
    return search(article, query).spans


def search(article: Article, query: Query, start: int = 0, most: int = MOST_HITS) -> Hits:
    """As :func:`find`, and whether that is all there is.

    Looks from the offset ``start`` into ``article.text`` on, for at most so many hits: to have those around
    one place at once. With fewer hits than :data:`MOST_HITS`, an expression gets fewer steps as well.
    """
    if query.empty:
        return Hits(())
    folded = _folded(article, query.ignore_case)
    first = folded.place(start)
    if query.expression:
        steps = STEPS + STEPS_PER_CHARACTER * len(folded.text) if most >= MOST_HITS else STEPS_AT_ONCE
        matches = _expression_matches(folded.text, query.expression, Allowance(steps), first)
    else:
        matches = _plain_matches(folded.text, query, first)
    spans: list[Span] = []
    try:
        for begin, end in matches:
            if len(spans) == most:
                return Hits(tuple(spans), complete=False)
            span = folded.span(begin, end)
            # Two hits inside one ligature or ellipsis are the same characters of the original.
            if not spans or span.start >= spans[-1].end:
                spans.append(span)
    except Exhausted:
        return Hits(tuple(spans), complete=False)
    return Hits(tuple(spans))


def _plain_matches(text: str, query: Query, first: int) -> Iterator[tuple[int, int]]:
    needle = query.needle
    bordered = query.word_start or query.word_end
    start = text.find(needle, first)
    while start >= 0:
        end = start + len(needle)
        if bordered and not _borders(text, start, end, query):
            end = start + 1
        else:
            yield start, end
        start = text.find(needle, end)


def _expression_matches(
    text: str, expression: Expression, allowance: Allowance, first: int
) -> Iterator[tuple[int, int]]:
    offset = text.rfind("\n", 0, first) + 1  # a match may look at what its line begins with
    for line in text[offset:].split("\n"):
        for start, end in expression.matches(line, allowance):
            if offset + start >= first:
                yield offset + start, offset + end
        offset += len(line) + 1


def _borders(text: str, start: int, end: int, query: Query) -> bool:
    """Whether words begin and end where the query asks for it."""
    if query.word_start and is_word(text[start]) and start and is_word(text[start - 1]):
        return False
    return not (query.word_end and is_word(text[end - 1]) and end < len(text) and is_word(text[end]))


_cache: dict[tuple[int, bool], Folded] = {}
"""The folded texts of the articles that are alive, by identity: comparing whole articles is slow."""

_one_folds = Lock()  # who comes second takes what the first one has made


def _folded(article: Article, ignore_case: bool) -> Folded:
    key = (id(article), ignore_case)
    with _one_folds:
        folded = _cache.get(key)
        if folded is None:
            breaks = frozenset(paragraph.span.start for paragraph in article.paragraphs)
            folded = _cache[key] = fold(article.text, ignore_case, breaks)
            weakref.finalize(article, _cache.pop, key, None)
    return folded
