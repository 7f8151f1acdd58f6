"""Comparing two articles: the alignment, and how each quote, entity and fact fares.

A :class:`Comparison` is complete: the screen and every report only show it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reader.align.alignment import Alignment, align, align_in_steps
from reader.align.model import AlignSettings, Explanation, Link, LinkKind, Pin, Side
from reader.article.model import Article
from reader.match.model import Discrepancy, EntityMatch, QuoteMatch

if TYPE_CHECKING:
    from reader.match.speakers import SpeakerNames


@dataclass(frozen=True)
class Comparison:
    """Two articles and everything said about the two together. Immutable; its parts are computed once.

    ``links`` are in the left article's order; ``possible`` are those that fall a little short, shown
    apart and never counted.
    """

    left: Article
    right: Article
    alignment: Alignment = field(repr=False)

    @classmethod
    def unaligned(cls, left: Article, right: Article) -> Comparison:
        """What there is to show before the aligner has answered: the two articles, no links."""
        return cls(left, right, Alignment.empty(left, right))

    @property
    def settings(self) -> AlignSettings:
        return self.alignment.settings

    @property
    def links(self) -> tuple[Link, ...]:
        return self.alignment.links

    @property
    def possible(self) -> tuple[Link, ...]:
        return self.alignment.possible

    @cached_property
    def coverage(self) -> tuple[float, float]:
        """The share (0 to 1) of each article's words that stand inside links: left, right."""
        return self.alignment.coverage

    @cached_property
    def kind_counts(self) -> dict[LinkKind, int]:
        """How many links there are of each kind, every kind named."""
        counts = dict.fromkeys(LinkKind, 0)
        for link in self.links:
            counts[link.kind] += 1
        return counts

    @cached_property
    def quotes(self) -> tuple[QuoteMatch, ...]:
        """How each quotation fares, in the left article's order, those of the right alone last."""
        from reader.match.quotes import match_quotes

        return match_quotes(self.left, self.right, self.links, self._names)

    @cached_property
    def quotations(self) -> tuple[tuple[QuoteMatch, ...], ...]:
        """The quotes, the parts of a quotation over several paragraphs together where they fare alike."""
        from reader.match.model import quotations

        return tuple(quotations(self.quotes))

    @cached_property
    def entities(self) -> tuple[EntityMatch, ...]:
        """The names of both articles merged, the most often mentioned first."""
        return self._names.matches

    @cached_property
    def _names(self) -> SpeakerNames:
        from reader.match.speakers import SpeakerNames

        return SpeakerNames(self.left, self.right)

    @cached_property
    def facts(self) -> tuple[Discrepancy, ...]:
        """Where facts differ, the gravest first; those that differ in form only, last."""
        from reader.match.facts import match_facts

        return match_facts(self.left, self.right, self.links, self._names)

    @cached_property
    def discrepancies(self) -> tuple[Discrepancy, ...]:
        """The facts that really disagree, in the left article's order."""
        found = [fact for fact in self.facts if not fact.compatible]
        return tuple(sorted(found, key=lambda fact: (fact.left, fact.right)))

    @cached_property
    def _links_of(self) -> dict[Side, dict[int, tuple[Link, ...]]]:
        found: dict[Side, dict[int, tuple[Link, ...]]] = {"left": {}, "right": {}}
        for link in sorted(self.links, key=lambda link: -link.score):
            for index in link.left:
                found["left"][index] = (*found["left"].get(index, ()), link)
            for index in link.right:
                found["right"][index] = (*found["right"].get(index, ()), link)
        return found

    def links_of(self, side: Side, sentence: int) -> tuple[Link, ...]:
        """The links that sentence ``sentence`` of ``side`` stands in, the strongest first."""
        return self._links_of[side].get(sentence, ())

    def article(self, side: Side) -> Article:
        return self.left if side == "left" else self.right

    def explain(self, left: int, right: int) -> Explanation:
        """Why the two sentences are linked, or are not. Raises IndexError for what is no sentence."""
        return self.alignment.explain(left, right)

    def nearest(self, side: Side, sentence: int, count: int = 3) -> tuple[Explanation, ...]:
        """The best candidates for a sentence, whether linked or not, best first."""
        return self.alignment.nearest(side, sentence, count)

    def with_threshold(self, threshold: float) -> Comparison:
        """The same pair at another threshold (0 lenient to 1 strict); candidates are not computed again."""
        return replace(self, alignment=self.alignment.with_threshold(threshold))

    def with_pins(self, pins: tuple[Pin, ...]) -> Comparison:
        """The same pair with these pins instead of the present ones."""
        return replace(self, alignment=self.alignment.with_pins(pins))

    def turned(self) -> Comparison:
        """The two articles the other way round; their sentences are not weighed again."""
        return Comparison(self.right, self.left, self.alignment.turned())


def compare(left: Article, right: Article, settings: AlignSettings | None = None) -> Comparison:
    """Compare two articles. Deterministic; the same inputs and settings give the same result."""
    return Comparison(left, right, align(left, right, settings or AlignSettings()))


@dataclass(frozen=True, slots=True)
class Step:
    """How far a comparison has come.

    ``share`` (0 to 1) is the share of the work that is done, ``comparison`` what is known by then, None where
    there is nothing new.
    """

    share: float
    comparison: Comparison | None


def compare_in_steps(left: Article, right: Article, settings: AlignSettings | None = None) -> Iterator[Step]:
    """Compare two articles step by step, for showing links as they come.

    First come sentences that are the same word for word, then those that are nearly so, then all; the last
    step has what :func:`compare` gives. What comes before is provisional: links may come, go and change, but
    each comparison is one that can be shown, asked why, and changed. Whoever stops asking stops the work.
    """
    for share, alignment in align_in_steps(left, right, settings or AlignSettings()):
        yield Step(share, Comparison(left, right, alignment) if alignment else None)
