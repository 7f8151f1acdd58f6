"""What the links chosen so far say of a candidate: the named parts of its sum.

The parts are the features of a logistic model. Those with a cap say "enough is enough": beyond it more of the
same is no better evidence.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from math import log, log2

from reader.align.profile import Profile
from reader.align.score import Cell, order_similarity
from reader.align.table import CellTable

OWN_FEATURES = (
    "word order",
    "numbers shared",
    "words contained",
    "weight of the shorter",
    "rivals",
)
"""What the two sentences, and those that could stand in for them, say by themselves."""

AROUND_FEATURES = (
    "neighbours linked",
    "neighbours in order",
    "no room between neighbours",
    "articles related",
    "articles near-identical",
    "sentences joined elsewhere",
    "alone in long articles",
    "fills a gap among copies",
    "others linked",
)
"""What the links of other sentences say."""

LEFT_FEATURES = (
    "unexplained words shared",
    "much unexplained",
    "lengths differ",
    "already linked",
    "unexplained weight shared",
    "order gained by joining",
    "joined among copies",
)
"""What is left to say once the other links of the same two sentences are taken into account. The first of two
links is asked whether the sentences are of a length; the second what it adds to the other."""

FEATURES = OWN_FEATURES + AROUND_FEATURES + LEFT_FEATURES

_COMPANY = 0.1
_SHORT = 100
"""Up to so many sentences articles are short. The longer they are, the more sentences are alike by chance:
each doubling counts against a link that has no others around it."""

_FEW = 8
"""Of fewer sentences, one that is the same does not yet make an article a revision of the other."""

_FEW_LINKED = 4
"""Of fewer linked sentences, the share of those with several links says little."""

_NEAR = 4
_BLOCK = 8
_ENOUGH_DICE = 0.4
_ENOUGH_CONTAINED = 0.75
_ENOUGH_RELATED = 0.3
_SOME_OTHERS = 2
_AMPLE_MASS = 30_000
_NEAR_IDENTICAL = 0.85
_MOST_JOINED = 5
_LEAST_JOINED_DICE = 0.15
_ONE_HALF = 0.8
_MOSTLY_HELD = 0.4
_MANY_SHARED = 16_000

_RESTS_KEPT = 2_000
_NONE: tuple[int, ...] = ()


class Context:
    """The links chosen so far, and what they say of each candidate.

    ``rows`` and ``columns`` hold the partners of each left and right sentence.
    """

    def __init__(self, left: Profile, right: Profile, cells: CellTable) -> None:
        self.left, self.right = left, right
        self.cells = cells
        self.rows: dict[int, tuple[int, ...]] = {}
        self.columns: dict[int, tuple[int, ...]] = {}
        self._count = self._identical = self._engaged = self._joined = 0
        beside = min(len(left.terms), len(right.terms)) - 1
        self._shorter = max(_FEW, beside)
        # A lone passage has no others that could be linked: they count as if they were.
        self._wanting = max(0, _SOME_OTHERS - beside)
        self._lone = 0.0 if beside else _ENOUGH_RELATED
        self._rests: dict[tuple[int, int, int], frozenset[int]] = {}
        self._length = log2(max(1.0, len(left.terms) * len(right.terms) / _SHORT**2)) / 2
        self._blocks: dict[tuple[int, int], int] = {}
        self._rivals = (
            _two_best(cells.lefts, cells.similarities, len(left.keys)),
            _two_best(cells.rights, cells.similarities, len(right.keys)),
        )

    def copy_with(self, added: Sequence[Cell]) -> Context:
        """A copy that can be changed apart, with further candidates."""
        copy = Context.__new__(Context)
        copy.__dict__.update(self.__dict__)
        copy.cells = self.cells.with_added(added)
        copy.rows, copy.columns = dict(self.rows), dict(self.columns)
        copy._blocks = dict(self._blocks)
        return copy

    def forget(self) -> None:
        """Forget what was kept for being looked up again and again."""
        self._rests.clear()

    def is_linked(self, i: int, j: int) -> bool:
        return j in self.rows.get(i, _NONE)

    def partners(self, i: int, j: int) -> tuple[list[int], list[int]]:
        """The other sentences that the two are linked with: of ``i`` on the right, of ``j`` on the left."""
        here, there = self.rows.get(i, _NONE), self.columns.get(j, _NONE)
        return [other for other in here if other != j], [other for other in there if other != i]

    def set_link(self, i: int, j: int, linked: bool) -> None:
        """Link two sentences, or take their link away."""
        if linked == self.is_linked(i, j):
            return
        change = 1 if linked else -1
        for all_, own, other in ((self.rows, i, j), (self.columns, j, i)):
            before = all_.get(own, _NONE)
            found = tuple(sorted((*before, other)) if linked else [one for one in before if one != other])
            all_[own] = found
            self._engaged += change * (len(found) == linked)
            self._joined += change * (len(found) == 1 + linked)
        self._count += change
        self._identical += change * (self.cells[i, j].similarity >= _NEAR_IDENTICAL)
        block = (i // _BLOCK, j // _BLOCK)
        self._blocks[block] = self._blocks.get(block, 0) + change

    def features(self, cell: Cell) -> tuple[float, ...]:
        """The parts of a cell's sum given all other links, one for each of FEATURES, not yet weighted."""
        here, there = self.partners(cell.left, cell.right)
        return (*self.own(cell), *self.around(cell, here, there), *self.left_to_say(cell, here, there))

    def own(self, cell: Cell) -> tuple[float, ...]:
        """The features of a cell that no link changes."""
        return (
            cell.ratio,
            cell.numbers,
            min(cell.contained, _ENOUGH_CONTAINED),
            min(1.0, min(self.left.masses[cell.left], self.right.masses[cell.right]) / _AMPLE_MASS),
            self._ahead_of_rivals(cell),
        )

    def around(self, cell: Cell, here: Sequence[int], there: Sequence[int]) -> tuple[float, ...]:
        """The features of a cell that the links of other sentences give; ``here`` and ``there`` are the
        partners of its own two."""
        i, j = cell.left, cell.right
        own = self.is_linked(i, j)
        others = max(0, self._linked_around(i, j) - own - len(here) - len(there))
        related = self._lone or min(others / self._sentences_around(i, j), _ENOUGH_RELATED)
        identical = self._identical - (own and cell.similarity >= _NEAR_IDENTICAL)
        return (
            self.is_linked(i - 1, j - 1) + self.is_linked(i + 1, j + 1),
            self._in_order(i, j),
            0 if here or there else self._without_room(i, j),
            related,
            identical / self._shorter,
            self._share_joined(i, j),
            self._length * max(0.0, 1 - related / _COMPANY),
            0.0 if here or there or not self._is_gap(i, j) else identical / self._shorter,
            min(1.0, (others + self._wanting) / _SOME_OTHERS),
        )

    def left_to_say(self, cell: Cell, here: Sequence[int], there: Sequence[int]) -> tuple[float, ...]:
        """The features of a cell that the partners of its two sentences, ``here`` and ``there``, leave it."""
        much = self._much_unexplained(cell, here, there)
        if not here and not there:
            return min(cell.dice, _ENOUGH_DICE), much, self._lengths_differ(cell), 0.0, 0.0, 0.0, 0.0
        dice, shared = self.unexplained(cell, here, there)
        return (
            min(dice, _ENOUGH_DICE),
            much,
            0.0,
            self._taken(cell.left, cell.right, here, there),
            min(1.0, shared / _MANY_SHARED),
            self._joining(cell, here, there) if dice >= _LEAST_JOINED_DICE else 0.0,
            self._identical / self._shorter,
        )

    def _lengths_differ(self, cell: Cell) -> float:
        """The logarithm of how many times longer one sentence is, up to 1."""
        here, there = self.left.lengths[cell.left] + 1, self.right.lengths[cell.right] + 1
        return min(1.0, abs(log(here / there)))

    def _much_unexplained(self, cell: Cell, here: Sequence[int], there: Sequence[int]) -> float:
        """How much of the lighter sentence the other one holds beyond a part, where that is many rare words
        that no link explains: then neither length nor order speaks against the two."""
        left, right = self.left, self.right
        i, j = cell.left, cell.right
        lighter = min(left.masses[i], right.masses[j])
        if cell.shared <= _MANY_SHARED or cell.shared <= _MOSTLY_HELD * lighter:
            return 0.0
        shared = cell.shared
        if here or there:
            explained = [right.terms[other] for other in here] + [left.terms[other] for other in there]
            shared = left.weigh((left.terms[i] & right.terms[j]).difference(*explained))
        enough = min(1.0, max(0.0, shared / _MANY_SHARED - 1))
        return enough * max(0.0, shared / lighter - _MOSTLY_HELD)

    def unexplained(self, cell: Cell, here: Sequence[int], there: Sequence[int]) -> tuple[float, int]:
        """Dice, and weight in common, of the words that the links to others do not explain."""
        left, right = self.left, self.right
        own, other = left.terms[cell.left], right.terms[cell.right]
        own_mass, other_mass = left.masses[cell.left], right.masses[cell.right]
        for partner in here:
            own = own & self._left_over(0, cell.left, partner)
        if here:
            own_mass = left.weigh(own)
        for partner in there:
            other = other & self._left_over(1, cell.right, partner)
        if there:
            other_mass = left.weigh(other)
        total = own_mass + other_mass
        if not total:
            return 0.0, 0
        shared = self.left.overlap(own, other)
        return 2 * shared / total, shared

    def _left_over(self, side: int, sentence: int, partner: int) -> frozenset[int]:
        """The terms of a sentence of a side that its partner on the other does not explain."""
        key = (side, sentence, partner)
        known = self._rests.get(key)
        if known is None:
            if len(self._rests) >= _RESTS_KEPT:
                self._rests.clear()
            own, other = (self.right, self.left) if side else (self.left, self.right)
            known = self._rests[key] = _left_over(own, sentence, other.terms[partner])
        return known

    def _is_gap(self, i: int, j: int) -> bool:
        """Whether the sentences before the two are linked with each other, and those after them; the
        beginnings of the articles count as linked, and their ends."""
        ends = i == len(self.left.terms) - 1 and j == len(self.right.terms) - 1
        return (self.is_linked(i - 1, j - 1) or i == j == 0) and (self.is_linked(i + 1, j + 1) or ends)

    def _in_order(self, i: int, j: int) -> int:
        """On how many sides, before and after, a link close by has the same direction."""
        rows = self.rows
        before = after = False
        for step in range(1, _NEAR + 1):
            for other in rows.get(i - step, _NONE):
                before |= j - _NEAR <= other < j
            for other in rows.get(i + step, _NONE):
                after |= j < other <= j + _NEAR
        return before + after

    def _ahead_of_rivals(self, cell: Cell) -> float:
        """How far a cell is ahead of its best rivals in row and column; below 0 where it is behind."""
        ahead = 0.0
        for (firsts, seconds), own in zip(self._rivals, (cell.left, cell.right), strict=True):
            first = firsts[own]
            ahead += cell.similarity - (seconds[own] if cell.similarity == first else first)
        return ahead

    def _without_room(self, i: int, j: int) -> int:
        """For how many of the two the sentences before and after are linked with two that follow each other:
        the other article goes on without it."""
        return _side_by_side(self.rows, i) + _side_by_side(self.columns, j)

    def _linked_around(self, i: int, j: int) -> int:
        """How many links the sentences around the two have with each other."""
        blocks = self._blocks
        row, column = i // _BLOCK, j // _BLOCK
        return sum(
            [blocks.get((y, x), 0) for y in (row - 1, row, row + 1) for x in (column - 1, column, column + 1)]
        )

    def _sentences_around(self, i: int, j: int) -> int:
        """How many links there could be around the two, one for each sentence, these two apart."""
        row, column = i // _BLOCK, j // _BLOCK
        here = min(len(self.left.terms), (row + 2) * _BLOCK) - max(0, row - 1) * _BLOCK
        there = min(len(self.right.terms), (column + 2) * _BLOCK) - max(0, column - 1) * _BLOCK
        return max(1, min(here, there) - 1)

    def _share_joined(self, i: int, j: int) -> float:
        """The share of the other linked sentences that have several links: merged, split or spliced ones."""
        here, there = len(self.rows.get(i, _NONE)), len(self.columns.get(j, _NONE))
        engaged = self._engaged - (here > 0) - (there > 0)
        return (self._joined - (here > 1) - (there > 1)) / (engaged + _FEW_LINKED)

    def _taken(self, i: int, j: int, here: Sequence[int], there: Sequence[int]) -> float:
        """How alike the sentences are to those that they are linked with already, the best of each side."""
        best_here = max((self.cells[i, other].similarity for other in here), default=0.0)
        return best_here + max((self.cells[other, j].similarity for other in there), default=0.0)

    def _joining(self, cell: Cell, here: Sequence[int], there: Sequence[int]) -> float:
        """What the sentences of a side gain in likeness to the other by being taken together."""
        gain = 0.0
        if 0 < len(here) <= _MOST_JOINED:
            gain += _order_gain(self.left, self.right, cell.left, here, cell.right, cell.ratio)
        if 0 < len(there) <= _MOST_JOINED:
            gain += _order_gain(self.right, self.left, cell.right, there, cell.left, cell.ratio)
        return gain


def _left_over(profile: Profile, sentence: int, explained_by: frozenset[int]) -> frozenset[int]:
    """The terms of a sentence that another one does not explain. Where what it explains stands in one half
    of the sentence, as in a merged or spliced one, it accounts for that half and leaves the other."""
    terms, first = profile.terms[sentence], profile.first_halves[sentence]
    explained = terms & explained_by
    mass = profile.weigh(explained)
    in_first = profile.weigh(explained & first)
    if mass and in_first >= _ONE_HALF * mass:
        return terms - explained - first
    if mass and in_first <= (1 - _ONE_HALF) * mass:
        return first - explained
    return terms - explained


def _order_gain(
    here: Profile, there: Profile, own: int, others: Sequence[int], joined: int, ratio: float
) -> float:
    text = here.strings[own]
    before = order_similarity(text, " ".join([there.strings[other] for other in others]), 0.0)
    together = " ".join([there.strings[other] for other in sorted((*others, joined))])
    return order_similarity(text, together, 0.0) - max(before, ratio)


def _side_by_side(links: Mapping[int, tuple[int, ...]], own: int) -> bool:
    """Whether the sentences before and after one are linked with two that follow each other."""
    after = links.get(own + 1, _NONE)
    return any(other + 1 in after for other in links.get(own - 1, _NONE)) if after else False


def _two_best(
    sentences: Sequence[int], similarities: Sequence[float], count: int
) -> tuple[Sequence[float], Sequence[float]]:
    """The highest similarity of each sentence, and the second highest; 0 where there is none."""
    firsts, seconds = array("d", bytes(8 * count)), array("d", bytes(8 * count))
    for own, similarity in zip(sentences, similarities, strict=True):
        if similarity > firsts[own]:
            firsts[own], seconds[own] = similarity, firsts[own]
        elif similarity > seconds[own]:
            seconds[own] = similarity
    return firsts, seconds
