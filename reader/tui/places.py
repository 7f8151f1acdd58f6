"""Where everything of a comparison stands, by sentence: found once, then looked up at each key."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from reader.align.model import Side
from reader.article.model import Article, Span
from reader.compare import Comparison
from reader.match.model import Discrepancy, QuoteMatch

Found = TypeVar("Found")
BySentence = dict[Side, dict[int, list[Found]]]


class Places:
    """The places of one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison

    @cached_property
    def linked(self) -> dict[Side, list[int]]:
        """The first sentence of each link, on each side, in rising order."""
        links = self.comparison.links
        return {
            "left": sorted({link.left[0] for link in links}),
            "right": sorted({link.right[0] for link in links}),
        }

    @cached_property
    def discrepancies(self) -> dict[Side, list[int]]:
        """The sentences in which a fact disagrees, on each side, in rising order."""
        left, right = self.comparison.left, self.comparison.right
        facts = self.comparison.discrepancies
        return {
            "left": sorted({left.sentence_at(fact.left.start) for fact in facts}),
            "right": sorted({right.sentence_at(fact.right.start) for fact in facts}),
        }

    @cached_property
    def quotes(self) -> BySentence[QuoteMatch]:
        """The quotations that stand in each sentence."""
        quotes = self.comparison.quotes
        return self._by_sentence((match, match.left_span, match.right_span) for match in quotes)

    @cached_property
    def facts(self) -> BySentence[Discrepancy]:
        """The facts in each sentence that differ on the other side."""
        return self._by_sentence((fact, fact.left, fact.right) for fact in self.comparison.facts)

    def _by_sentence(self, found: Iterable[tuple[Found, Span | None, Span | None]]) -> BySentence[Found]:
        places: BySentence[Found] = {"left": {}, "right": {}}
        for thing, left, right in found:
            for index in sentences_of(self.comparison.left, left):
                places["left"].setdefault(index, []).append(thing)
            for index in sentences_of(self.comparison.right, right):
                places["right"].setdefault(index, []).append(thing)
        return places


def sentences_of(article: Article, span: Span | None) -> range:
    """The indexes of the sentences that a span lies in; an empty span lies where it begins."""
    if span is None or not article.sentences:
        return range(0)
    return range(article.sentence_at(span.start), article.sentence_at(max(span.start, span.end - 1)) + 1)
