"""The choice of links: one sum over all of them, raised step by step until it rises no further.

Each candidate adds the sum of its parts when it is linked, and nothing when it is not. Its parts depend on
the other links (what they leave unexplained, how many lie near), so candidates are weighed again given the
others, the strongest first, for a few rounds: coordinate ascent, as in Besag's iterated conditional modes
(1986).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import nan
from operator import mul

from reader.align.context import Context
from reader.align.profile import Profile
from reader.align.score import Cell
from reader.align.table import CellTable, Place, Values

OWN_WEIGHTS = (4.01, 1.11, 4.67, -2.14, 1.51)
AROUND_WEIGHTS = (0.78, 0.86, -1.62, 6.73, -5.01, 10.20, -0.20, 3.47, 1.04)
LEFT_WEIGHTS = (11.77, 14.00, -2.07, -2.09, 2.15, 6.72, -1.33)
WEIGHTS = OWN_WEIGHTS + AROUND_WEIGHTS + LEFT_WEIGHTS
"""What each of the features is worth, in their order, as ``benchmarks/fit.py`` finds it from gold alignments
of news and of essays. Two are set by hand, and the fit leaves them: "alone in long articles", by two articles
of 5,000 sentences, and "much unexplained", by planted passages with their words shuffled."""

BIAS = -10.67
"""What the parts of a link must overcome."""

_ROUNDS = 4
_HOPELESS = -3.0
_MOST_LEFT = 4.0
_FREE_START = 0.28
_SECOND_START = 0.27
_SECOND_DICE = 0.30


class LinkChoice:
    """The links chosen among candidates, and what each candidate would add given them.

    ``sure`` are places that are linked whatever they add, ``never`` those that are not; ``said`` is what a
    person has said of them.
    """

    def __init__(self, left: Profile, right: Profile, cells: CellTable, sure: Iterable[Place]) -> None:
        self.context = Context(left, right, cells)
        self.sure = frozenset(sure)
        self.never: frozenset[Place] = frozenset()
        self.said: dict[Place, bool] = {}
        self._own = Values(cells)

    @property
    def cells(self) -> CellTable:
        """The candidates by their place."""
        return self.context.cells

    def with_said(self, added: Sequence[Cell], said: Mapping[Place, bool]) -> LinkChoice:
        """A copy with further candidates, in which what a person has said of places holds."""
        copy = LinkChoice.__new__(LinkChoice)
        copy.context = self.context.copy_with(added)
        copy.said = dict(said)
        copy.never = frozenset(place for place, linked in said.items() if not linked)
        copy.sure = (self.sure | said.keys()) - copy.never
        copy._own = self._own
        for (i, j), linked in said.items():
            copy.context.set_link(i, j, linked)
        return copy

    def settle(self, sums: Values, changed: Iterable[Place]) -> Values:
        """Weigh again what stands beside the places that were changed; the sums of all candidates."""
        settled = sums.copy()
        dirty = {beside for place in changed for beside in (place, *self._around(place))}
        for place in dirty:
            settled[place] = self.total(self.cells[place])
        self._ascend(settled, dirty)
        return settled

    def choose(self) -> Values:
        """Choose the links; the sum of each candidate, given all the others."""
        self._start()
        sums = Values(self.cells, array("d", map(self.total, self.cells.cells())))
        self._ascend(sums, sums)
        for place, total in sums.pairs():
            if total > _HOPELESS:
                sums[place] = self.total(self.cells[place])
        self.context.forget()
        return sums

    def keep(self, places: Iterable[Place]) -> None:
        """Link candidates whatever they add."""
        kept = frozenset(places)
        self.sure |= kept
        for place in sorted(kept):
            self.context.set_link(*place, True)

    def total(self, cell: Cell) -> float:
        """What a cell adds when it is linked, given all other links. Where nothing that is left to say could
        bring it near to being linked, it is left unsaid."""
        context = self.context
        place = (cell.left, cell.right)
        own = self._own.get(place, nan)
        if own != own:
            own = self._own[place] = sum(map(mul, OWN_WEIGHTS, context.own(cell)), BIAS)
        here, there = context.partners(*place)
        total = sum(map(mul, AROUND_WEIGHTS, context.around(cell, here, there)), own)
        if (here or there) and total < _HOPELESS - _MOST_LEFT:
            return total
        return sum(map(mul, LEFT_WEIGHTS, context.left_to_say(cell, here, there)), total)

    def _start(self) -> None:
        """Links to begin from: the best free pairs, then second links for words yet unexplained."""
        context = self.context
        for i, j in sorted(self.sure):
            context.set_link(i, j, True)
        for cell in self._likeliest():
            i, j = cell.left, cell.right
            if (i, j) in self.sure:
                continue
            here, there = context.partners(i, j)
            if here or there:
                chosen = context.unexplained(cell, here, there)[0] >= _SECOND_DICE
            else:
                chosen = cell.similarity >= _FREE_START
            if chosen:
                context.set_link(i, j, True)

    def _likeliest(self) -> Iterator[Cell]:
        """The candidates that are alike enough to begin with, the most alike first."""
        table = self.cells
        values, lefts, rights = table.similarities, table.lefts, table.rights

        # In the order of the articles; then, of those that are as alike, the nearest first.
        enough = [number for number, value in enumerate(values) if value >= _SECOND_START]
        enough.sort(key=lambda number: abs(lefts[number] - rights[number]))
        enough.sort(key=values.__getitem__, reverse=True)
        return map(table.cell, enough)

    def _ascend(self, sums: Values, places: Iterable[Place]) -> None:
        """Link what adds to the whole and take away what does not, the strongest first, until it settles."""
        context = self.context
        wrong = {place for place in places if self._is_wrong(place, sums[place])}
        for _ in range(_ROUNDS):
            dirty: set[Place] = set()
            for place in sorted(wrong, key=lambda place: _order(sums[place], place)):
                sums[place] = self.total(self.cells[place])
                if self._is_wrong(place, sums[place]):
                    context.set_link(*place, sums[place] >= 0)
                    dirty.update(self._around(place))
            if not dirty:
                return
            for place in dirty:
                sums[place] = self.total(self.cells[place])
            wrong = {place for place in dirty if self._is_wrong(place, sums[place])}

    def _is_wrong(self, place: Place, total: float) -> bool:
        if place in self.sure or place in self.never:
            return False
        return (total >= 0) != self.context.is_linked(*place)

    def _around(self, place: Place) -> list[Place]:
        """The candidates of the same sentences, and those of the sentences before and after."""
        i, j = place
        table = self.cells
        around = [(i, other) for other in table.row(i)]
        around.extend((other, j) for other in table.column(j))
        for step in (-1, 1):
            around.extend((i + step, o) for o in table.row(i + step) if abs(o - j) <= 2)
        return [beside for beside in around if beside != place]


def _order(value: float, place: Place) -> tuple[float, int, int, int]:
    left, right = place
    return -value, abs(left - right), left, right
