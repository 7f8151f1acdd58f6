"""Any number of articles, and the comparison of each pair on demand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.align.model import AlignError, AlignSettings, Edit, LinkKind
from reader.article.model import Article
from reader.compare import Comparison, Step, compare, compare_in_steps

EXACT_PAIRS = 4
"""How many of the most promising pairs are compared to find the best one."""

_WORD = re.compile(r"\w+")
_RUN = 3


@dataclass(frozen=True, slots=True)
class TraceHit:
    """A sentence of another article that corresponds to the one traced.

    ``article`` and ``sentence`` are indexes, ``score`` 0 to 1, ``kind`` None for one that falls a little
    short of a link; ``edits`` make the traced sentence into this one (spans into the two texts).
    """

    article: int
    sentence: int
    score: float
    kind: LinkKind | None
    edits: tuple[Edit, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class PairSummary:
    """One pair's figures: coverage of each side (0 to 1), links by kind, and what a checker counts."""

    left: int
    right: int
    coverage: tuple[float, float]
    links: dict[LinkKind, int]
    moved: int
    altered_quotes: int
    discrepancies: int


class Library:
    """Articles in the order given, and every comparison between them, each computed once.

    ``settings`` hold for all comparisons. Pairs are named by indexes into ``articles``.
    """

    def __init__(self, articles: Sequence[Article], settings: AlignSettings | None = None) -> None:
        self.articles = tuple(articles)
        self.settings = settings or AlignSettings()
        self._comparisons: dict[tuple[int, int], Comparison] = {}

    def __len__(self) -> int:
        return len(self.articles)

    def compare(self, left: int, right: int) -> Comparison:
        """The comparison of two articles. Raises IndexError for what is no article."""
        found = self.known(left, right)
        if found is None:
            found = compare(self.articles[left], self.articles[right], self.settings)
            self._comparisons[left, right] = found
        return found

    def known(self, left: int, right: int) -> Comparison | None:
        """The comparison of two articles where it has been computed already, this way round or the other."""
        found = self._comparisons.get((left, right))
        if found is None and (other := self._comparisons.get((right, left))) is not None:
            found = self._comparisons[left, right] = other.turned()
        return found

    def compare_with(self, left: int, right: int, settings: AlignSettings) -> Comparison:
        """The comparison of two articles with settings of its own; what is known of the pair is used."""
        return _with_settings(self.compare(left, right), settings)

    def compare_in_steps(self, left: int, right: int, settings: AlignSettings) -> Iterator[Step]:
        """What :meth:`compare_with` gives, as it comes; after the last step the pair is known."""
        if self.known(left, right) is None:
            for step in compare_in_steps(self.articles[left], self.articles[right], settings):
                if step.share < 1 or step.comparison is None:
                    yield step
                else:
                    self._comparisons[left, right] = _with_settings(step.comparison, self.settings)
        yield Step(1.0, self.compare_with(left, right, settings))

    @cached_property
    def _runs(self) -> tuple[frozenset[tuple[str, ...]], ...]:
        return tuple(_word_runs(article.text) for article in self.articles)

    def best_pair(self) -> tuple[int, int]:
        """The pair that has most in common: of the most promising, that with the highest coverage.

        The coverage is that of both sides. Promising are the pairs that share most runs of words;
        :data:`EXACT_PAIRS` of them are compared. Raises ValueError with fewer than two articles.
        """
        if len(self.articles) < 2:
            raise ValueError("a pair needs two articles")
        if len(self.articles) == 2:
            return 0, 1
        promising = self._promising()
        if not promising:
            return 0, 1
        return max(promising, key=lambda pair: (self._covered(*pair), -pair[0], -pair[1]))

    def _covered(self, left: int, right: int) -> float:
        """The coverage of both sides together; less than nothing for articles too large to be compared."""
        try:
            return sum(self.compare(left, right).coverage)
        except AlignError:
            return -1.0

    def _promising(self) -> list[tuple[int, int]]:
        """The pairs that share most word runs, found through the runs and not by trying every pair."""
        holders: dict[tuple[str, ...], list[int]] = {}
        for index, runs in enumerate(self._runs):
            for run in runs:
                holders.setdefault(run, []).append(index)
        shared: Counter[tuple[int, int]] = Counter()
        for indexes in holders.values():
            # A run that many articles hold is an agency's footer or a common phrase: it tells nothing.
            if 1 < len(indexes) <= 12:
                shared.update((one, other) for at, one in enumerate(indexes) for other in indexes[at + 1 :])
        sizes = [len(runs) or 1 for runs in self._runs]
        ranked = sorted(
            shared.items(), key=lambda item: (-item[1] / (sizes[item[0][0]] + sizes[item[0][1]]), item[0])
        )
        return [pair for pair, _ in ranked[:EXACT_PAIRS]]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Every pair of different articles, the earlier one on the left."""
        for left in range(len(self.articles)):
            for right in range(left + 1, len(self.articles)):
                yield left, right

    def matrix(self) -> tuple[PairSummary, ...]:
        """The figures of every pair. The comparisons are not kept."""
        return tuple(
            summarise(compare(self.articles[left], self.articles[right], self.settings), left, right)
            for left, right in self.pairs()
        )

    def trace(self, article: int, sentence: int) -> tuple[TraceHit, ...]:
        """Where a sentence stands in the other articles, the best first; weaker hits than links come last.

        Raises IndexError for what is no article or no sentence of it, AlignError where an article is too
        large to be compared.
        """
        self.articles[article].sentences[sentence]
        hits: list[TraceHit] = []
        for other in range(len(self.articles)):
            if other != article:
                hits.extend(trace_in(self.compare(article, other), sentence, other))
        return tuple(sorted(hits, key=lambda hit: (hit.kind is None, -hit.score, hit.article, hit.sentence)))


def _with_settings(comparison: Comparison, settings: AlignSettings) -> Comparison:
    if comparison.settings.threshold != settings.threshold:
        comparison = comparison.with_threshold(settings.threshold)
    if comparison.settings.pins != settings.pins:
        comparison = comparison.with_pins(settings.pins)
    return comparison


def trace_in(comparison: Comparison, sentence: int, article: int) -> list[TraceHit]:
    """The hits of one sentence of the left article on the right, which is number ``article``."""
    hits: list[TraceHit] = []
    for link in comparison.links_of("left", sentence):
        for index in link.right:
            hits.append(TraceHit(article, index, link.score, link.kind, link.edits))
    for link in comparison.possible:
        if sentence in link.left:
            hits.extend(TraceHit(article, index, link.score, None, link.edits) for index in link.right)
    return hits


def summarise(comparison: Comparison, left: int, right: int) -> PairSummary:
    """The figures of one comparison, for a table of many."""
    from reader.match.model import QuoteVerdict

    # Without a link no quotation can be called altered and no fact can differ: nothing is looked for.
    altered = discrepancies = 0
    if comparison.links:
        altered = sum(QuoteVerdict.ALTERED in first.verdicts for first, *_ in comparison.quotations)
        discrepancies = len(comparison.discrepancies)
    return PairSummary(
        left,
        right,
        comparison.coverage,
        comparison.kind_counts,
        sum(link.moved for link in comparison.links),
        altered,
        discrepancies,
    )


def _word_runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False))
