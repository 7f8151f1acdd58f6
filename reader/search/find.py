"""Finding a query in an article."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article.model import Article, Span
from reader.search.automaton import Allowance, Exhausted, Expression
from reader.search.folding import Folded, fold
from reader.search.query import Query
from reader.search.syntax import is_word

MOST_HITS = 100_000

STEPS = 2_000_000
STEPS_PER_CHARACTER = 4


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


def search(article: Article, query: Query) -> Hits:
    """As :func:`find`, and whether that is all there is."""
    if query.empty:
        return Hits(())
    folded = _folded(article, query.ignore_case)
    if query.expression:
        matches = _expression_matches(folded.text, query.expression)
    else:
        matches = _plain_matches(folded.text, query)
    spans: list[Span] = []
    try:
        for start, end in matches:
            if len(spans) == MOST_HITS:
                return Hits(tuple(spans), complete=False)
            span = folded.span(start, end)
            # Two hits inside one ligature or ellipsis are the same characters of the original.
            if not spans or span.start >= spans[-1].end:
                spans.append(span)
    except Exhausted:
        return Hits(tuple(spans), complete=False)
    return Hits(tuple(spans))


def _plain_matches(text: str, query: Query) -> Iterator[tuple[int, int]]:
    needle = query.needle
    bordered = query.word_start or query.word_end
    start = text.find(needle)
    while start >= 0:
        end = start + len(needle)
        if bordered and not _borders(text, start, end, query):
            end = start + 1
        else:
            yield start, end
        start = text.find(needle, end)


def _expression_matches(text: str, expression: Expression) -> Iterator[tuple[int, int]]:
    allowance = Allowance(STEPS + STEPS_PER_CHARACTER * len(text))
    offset = 0
    for line in text.split("\n"):
        for start, end in expression.matches(line, allowance):
            yield offset + start, offset + end
        offset += len(line) + 1


def _borders(text: str, start: int, end: int, query: Query) -> bool:
    """Whether words begin and end where the query asks for it."""
    if query.word_start and is_word(text[start]) and start and is_word(text[start - 1]):
        return False
    return not (query.word_end and is_word(text[end - 1]) and end < len(text) and is_word(text[end]))


_cache: dict[tuple[int, bool], Folded] = {}
"""The folded texts of the articles that are alive, by identity: comparing whole articles is slow."""


def _folded(article: Article, ignore_case: bool) -> Folded:
    key = (id(article), ignore_case)
    folded = _cache.get(key)
    if folded is None:
        breaks = frozenset(paragraph.span.start for paragraph in article.paragraphs)
        folded = _cache[key] = fold(article.text, ignore_case, breaks)
        weakref.finalize(article, _cache.pop, key, None)
    return folded
