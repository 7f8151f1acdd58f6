"""The choice of links: one sum over all of them, raised step by step until it rises no further.

Each candidate adds the sum of its parts when it is linked, and nothing when it is not. Its parts depend on
the other links (what they leave unexplained, how many lie near), so candidates are weighed again given the
others, the strongest first, for a few rounds: coordinate ascent, as in Besag's iterated conditional modes
(1986).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import mul

from reader.align.context import Context
from reader.align.profile import Profile
from reader.align.score import Cell

WEIGHTS = (
    5.0, 8.4, 0.5, 2.6, 1.1, 0.65, 0.72, 5.2, 0.85, 0.9, 1.1, 6.4, -3.3, 4.5, -0.9, 0.7, -0.6, 2.9, 2.2
)  # fmt: skip
"""What each of the features is worth, in their order; fitted to gold alignments of news and of essays."""

BIAS = -9.95
"""What the parts of a link must overcome."""

_ROUNDS = 4
_FREE_START = 0.28
_SECOND_START = 0.22
_SECOND_DICE = 0.30

Place = tuple[int, int]


class LinkChoice:
    """The links chosen among candidates, and what each candidate would add given them.

    ``sure`` are places that are linked whatever they add, ``never`` those that are not; ``said`` is what a
    person has said of them.
    """

    def __init__(self, left: Profile, right: Profile, cells: Sequence[Cell], sure: Iterable[Place]) -> None:
        self.context = Context(left, right, cells)
        self.sure = frozenset(sure)
        self.never: frozenset[Place] = frozenset()
        self.said: dict[Place, bool] = {}
        self._beside = _beside(cells)

    @property
    def cells(self) -> Mapping[Place, Cell]:
        """The candidates by their place."""
        return self.context.cells

    def with_said(self, added: Sequence[Cell], said: Mapping[Place, bool]) -> LinkChoice:
        """A copy with further candidates, in which what a person has said of places holds."""
        copy = LinkChoice.__new__(LinkChoice)
        copy.context = self.context.copy_with(added)
        copy.said = dict(said)
        copy.never = frozenset(place for place, linked in said.items() if not linked)
        copy.sure = (self.sure | said.keys()) - copy.never
        copy._beside = self._beside
        for (i, j), linked in said.items():
            copy.context.set_link(i, j, linked)
        return copy

    def settle(self, sums: Mapping[Place, float], changed: Iterable[Place]) -> dict[Place, float]:
        """Weigh again what stands beside the places that were changed; the sums of all candidates."""
        settled = dict(sums)
        dirty = {beside for place in changed for beside in (place, *self._around(place))}
        settled.update({place: self.total(self.cells[place]) for place in dirty})
        self._ascend(settled, dirty)
        return settled

    def choose(self) -> dict[Place, float]:
        """Choose the links; the sum of each candidate, given all the others."""
        self._start()
        sums = {place: self.total(cell) for place, cell in self.cells.items()}
        self._ascend(sums, sums)
        return {place: self.total(cell) for place, cell in self.cells.items()}

    def total(self, cell: Cell) -> float:
        """What a cell adds when it is linked, given all other links."""
        total: float = sum(map(mul, WEIGHTS, self.context.features(cell)), BIAS)
        return total

    def _start(self) -> None:
        """Links to begin from: the best free pairs, then second links for words yet unexplained."""
        context = self.context
        for i, j in sorted(self.sure):
            context.set_link(i, j, True)
        for cell in sorted(self.cells.values(), key=lambda cell: _order(cell.similarity, cell)):
            i, j = cell.left, cell.right
            if cell.similarity < _SECOND_START:
                break
            if (i, j) in self.sure:
                continue
            here, there = context.partners(i, j)
            if here or there:
                chosen = context.unexplained(cell, here, there)[0] >= _SECOND_DICE
            else:
                chosen = cell.similarity >= _FREE_START
            if chosen:
                context.set_link(i, j, True)

    def _ascend(self, sums: dict[Place, float], places: Iterable[Place]) -> None:
        """Link what adds to the whole and take away what does not, the strongest first, until it settles."""
        cells, context = self.cells, self.context
        wrong = {place for place in places if self._is_wrong(place, sums[place])}
        for _ in range(_ROUNDS):
            dirty: set[Place] = set()
            for place in sorted(wrong, key=lambda place: _order(sums[place], cells[place])):
                sums[place] = self.total(cells[place])
                if self._is_wrong(place, sums[place]):
                    context.set_link(*place, sums[place] >= 0)
                    dirty.update(self._around(place))
            if not dirty:
                return
            for place in dirty:
                sums[place] = self.total(cells[place])
            wrong = {place for place in dirty if self._is_wrong(place, sums[place])}

    def _is_wrong(self, place: Place, total: float) -> bool:
        if place in self.sure or place in self.never:
            return False
        return (total >= 0) != self.context.is_linked(*place)

    def _around(self, place: Place) -> list[Place]:
        """The candidates of the same sentences, and those of the sentences before and after."""
        i, j = place
        rows, columns = self._beside
        around = [(i, other) for other in rows.get(i, ())]
        around.extend((other, j) for other in columns.get(j, ()))
        for step in (-1, 1):
            around.extend((i + step, o) for o in rows.get(i + step, ()) if abs(o - j) <= 2)
        return [beside for beside in around if beside != place]


def _beside(cells: Iterable[Cell]) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    rows: defaultdict[int, list[int]] = defaultdict(list)
    columns: defaultdict[int, list[int]] = defaultdict(list)
    for cell in cells:
        rows[cell.left].append(cell.right)
        columns[cell.right].append(cell.left)
    return dict(rows), dict(columns)


def _order(value: float, cell: Cell) -> tuple[float, int, int, int]:
    return -value, abs(cell.left - cell.right), cell.left, cell.right
