"""Which quotations of two articles are one: by their words first, by linked sentences second."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader.align.normalise import find_words
from reader.article.model import Article
from reader.extract.model import Statement
from reader.match.passages import TextIndex
from reader.match.wording import Agreement, Passage, agreement, passage

Linked = Mapping[int, Sequence[int]]
"""The sentences of the other side that each sentence is linked to."""

Pair = tuple[int, int, float]
"""The numbers of a left and a right quotation, and how far their words agree (0 to 1)."""

_SAME_QUOTE = 0.6
"""The share of the shorter quotation's words that two quotations have in common to be one."""

_SAME_CONTENT = 0.4
"""The share of the less common terms that two quotations of linked sentences have in common to be one."""

_FEWEST_TERMS = 3


class Side:
    """One article as matching sees it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.index = TextIndex(find_words(article.text))
        self.passages = [passage(article.text, quote.span, self.index.words) for quote in article.quotes]
        self.statements: defaultdict[int, list[Statement]] = defaultdict(list)
        for statement in article.statements:
            self.statements[article.sentence_at(statement.span.start)].append(statement)

    def sentences_of(self, number: int) -> range:
        """The sentences that quotation ``number`` stands in."""
        span = self.passages[number].span
        last = self.article.sentence_at(max(span.start, span.end - 1))
        return range(self.article.sentence_at(span.start), last + 1)


def pair_quotes(left: Side, right: Side, linked: Linked) -> list[Pair]:
    """Pairs of quotations of which at least one is the other's best, in order.

    ``linked`` maps the left article's sentences to the right one's. Quotations that their words alone
    do not bring together are paired when their sentences are linked and their content is alike.
    """
    pairs = _by_words(left, right)
    taken = {number for number, _, _ in pairs}, {other for _, other, _ in pairs}
    return sorted(pairs + _by_links(left, right, linked, taken))


def _by_links(left: Side, right: Side, linked: Linked, taken: tuple[set[int], set[int]]) -> list[Pair]:
    """One-to-one pairs of the quotations not yet taken, in linked sentences, the most alike first."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for other in range(len(right.passages)):
        if other not in taken[1]:
            for index in right.sentences_of(other):
                places[index].append(other)
    scored: set[tuple[float, int, int]] = set()
    for number in range(len(left.passages)):
        if number in taken[0]:
            continue
        there = {index for here in left.sentences_of(number) for index in linked.get(here, ())}
        for other in {other for index in there for other in places.get(index, ())}:
            score = _content_in_common(left.passages[number], right.passages[other])
            if score >= _SAME_CONTENT:
                scored.add((-score, number, other))
    pairs: list[Pair] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for score, number, other in sorted(
        scored, key=lambda one: (one[0], one[1] + one[2], abs(one[1] - one[2]))
    ):
        if number not in used[0] and other not in used[1]:
            used[0].add(number)
            used[1].add(other)
            pairs.append((number, other, -score))
    return pairs


def _content_in_common(left: Passage, right: Passage) -> float:
    terms = [{word.term for word in side.words if not word.is_common} for side in (left, right)]
    fewest = min(map(len, terms))
    return len(terms[0] & terms[1]) / fewest if fewest >= _FEWEST_TERMS else 0.0


def _by_words(left: Side, right: Side) -> list[Pair]:
    """Pairs by their words, wherever they stand; a quotation may stand in several."""
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
