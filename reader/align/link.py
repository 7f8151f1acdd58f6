"""The choice of links: one sum over all of them, raised step by step until it rises no further.

Each candidate adds the sum of its parts when it is linked, and nothing when it is not. Its parts depend on
the other links (what they leave unexplained, how many lie near), so candidates are weighed again given the
others, the strongest first, for a few rounds: coordinate ascent, as in Besag's iterated conditional modes
(1986).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reader.align.profile import Profile
from reader.align.score import Cell, order_similarity

FEATURES = (
    "similarity",
    "unexplained words shared",
    "unexplained words covered",
    "word order",
    "numbers shared",
    "neighbours linked",
    "rivals",
    "articles related",
    "articles near-identical",
    "order gained by joining",
    "words gained by joining",
)
WEIGHTS = (4.98, 4.08, 4.25, 3.40, 0.65, 0.74, 0.87, 2.41, -3.03, 5.88, 6.48)
BIAS = -6.98

ROUNDS = 3
_NEAR_IDENTICAL = 0.85
_WINDOW = 12
_NONE: frozenset[int] = frozenset()
_FREE_START = 0.28
_SECOND_START = 0.22
_SECOND_DICE = 0.30


class LinkChoice:
    """The links chosen so far among ``cells``, and what each candidate would add given them.

    ``sure`` are cells that are linked whatever they add, ``never`` those that are not; ``said`` is what a
    person has said of them. ``rows`` and ``columns`` hold the partners of each left and right sentence.
    """

    def __init__(
        self,
        left: Profile,
        right: Profile,
        cells: Sequence[Cell],
        sure: Iterable[tuple[int, int]],
    ) -> None:
        self.left, self.right = left, right
        self.cells = {(cell.left, cell.right): cell for cell in cells}
        self.sure = frozenset(sure)
        self.never: frozenset[tuple[int, int]] = frozenset()
        self.said: dict[tuple[int, int], bool] = {}
        self.rows: dict[int, set[int]] = {}
        self.columns: dict[int, set[int]] = {}
        self.count = 0
        self.identical = 0
        self._rivals = (_two_best(cells, 0), _two_best(cells, 1))

    def with_said(self, added: Iterable[Cell], said: Mapping[tuple[int, int], bool]) -> LinkChoice:
        """A copy with further cells, in which what a person has said of cells holds."""
        copy = LinkChoice.__new__(LinkChoice)
        copy.left, copy.right = self.left, self.right
        copy.cells = {**self.cells, **{(cell.left, cell.right): cell for cell in added}}
        copy.said = dict(said)
        copy.never = frozenset(place for place, linked in said.items() if not linked)
        copy.sure = (self.sure | said.keys()) - copy.never
        copy.rows = {own: set(others) for own, others in self.rows.items()}
        copy.columns = {own: set(others) for own, others in self.columns.items()}
        copy.count, copy.identical = self.count, self.identical
        copy._rivals = self._rivals
        for (i, j), linked in said.items():
            copy.set_link(i, j, linked)
        return copy

    def settle(
        self, sums: Mapping[tuple[int, int], float], changed: Iterable[tuple[int, int]]
    ) -> dict[tuple[int, int], float]:
        """Weigh again what stands beside the cells that were changed; the sums of all cells."""
        rows = {i + step for i, _ in changed for step in (-1, 0, 1)}
        columns = {j + step for _, j in changed for step in (-1, 0, 1)}
        near = [place for place in self.cells if place[0] in rows or place[1] in columns]
        settled = dict(sums)
        settled.update({place: self.total(self.cells[place]) for place in near})
        self._ascend(settled, near)
        settled.update({place: self.total(self.cells[place]) for place in near})
        return settled

    def is_linked(self, i: int, j: int) -> bool:
        return j in self.rows.get(i, _NONE)

    def set_link(self, i: int, j: int, linked: bool) -> None:
        """Link two sentences, or take their link away."""
        if linked == self.is_linked(i, j):
            return
        if linked:
            self.rows.setdefault(i, set()).add(j)
            self.columns.setdefault(j, set()).add(i)
        else:
            self.rows[i].discard(j)
            self.columns[j].discard(i)
        change = 1 if linked else -1
        self.count += change
        if self.cells[i, j].similarity >= _NEAR_IDENTICAL:
            self.identical += change

    def start(self) -> None:
        """Links to begin from: the best free pairs, then second links for words yet unexplained."""
        for i, j in sorted(self.sure):
            self.set_link(i, j, True)
        for cell in sorted(self.cells.values(), key=lambda cell: _order(cell.similarity, cell)):
            i, j = cell.left, cell.right
            if (i, j) in self.never or (i, j) in self.sure or cell.similarity < _SECOND_START:
                continue
            if not self.rows.get(i) and not self.columns.get(j):
                chosen = cell.similarity >= _FREE_START
            else:
                chosen = self._unexplained(cell)[0] >= _SECOND_DICE
            self.set_link(i, j, chosen)

    def improve(self) -> dict[tuple[int, int], float]:
        """Weigh every candidate again until the links settle; the sum of each, given all the others."""
        sums = {place: self.total(cell) for place, cell in self.cells.items()}
        self._ascend(sums, list(self.cells))
        return {place: self.total(cell) for place, cell in self.cells.items()}

    def _ascend(self, sums: dict[tuple[int, int], float], places: list[tuple[int, int]]) -> None:
        for _ in range(ROUNDS):
            changed = False
            for place in sorted(places, key=lambda place: _order(sums[place], self.cells[place])):
                if place in self.sure or place in self.never:
                    continue
                total = sums[place] = self.total(self.cells[place])
                if (total >= 0) != self.is_linked(*place):
                    changed = True
                    self.set_link(*place, total >= 0)
            if not changed:
                break

    def total(self, cell: Cell) -> float:
        """What a cell adds when it is linked, given all other links."""
        return BIAS + sum(map(float.__mul__, WEIGHTS, self.features(cell)))

    def features(self, cell: Cell) -> tuple[float, ...]:
        """The parts of a cell's sum, one for each of FEATURES, before they are weighted."""
        i, j = cell.left, cell.right
        dice, cover = self._unexplained(cell)
        own = self.is_linked(i, j)
        others = self.count - own
        identical = (
            (self.identical - (own and cell.similarity >= _NEAR_IDENTICAL)) / others if others else 0.0
        )
        order_gain, word_gain = self._joining(cell)
        return (
            cell.similarity,
            dice,
            cover,
            cell.ratio,
            float(cell.numbers),
            float(self.is_linked(i - 1, j - 1) + self.is_linked(i + 1, j + 1)),
            self._beaten_by(cell),
            self._related(i, j),
            identical,
            order_gain,
            word_gain,
        )

    def _unexplained(self, cell: Cell) -> tuple[float, float]:
        """Dice, and share of the larger side, of the words that the other links do not explain."""
        i, j = cell.left, cell.right
        here, there = self.left.terms[i], self.right.terms[j]
        others_right = [other for other in self.rows.get(i, _NONE) if other != j]
        others_left = [other for other in self.columns.get(j, _NONE) if other != i]
        here_mass, there_mass, shared = self.left.masses[i], self.right.masses[j], cell.shared
        if others_right or others_left:
            for other in others_right:
                here = here - self.right.terms[other]
            for other in others_left:
                there = there - self.left.terms[other]
            here_mass, there_mass = self.left.weigh(here), self.left.weigh(there)
            shared = self.left.weigh(here & there)
        total = here_mass + there_mass
        if not total:
            return 0.0, 0.0
        return 2 * shared / total, shared / max(here_mass, there_mass)

    def _beaten_by(self, cell: Cell) -> float:
        """How far the best rivals in its row and its column are ahead of a cell, as a negative number."""
        behind = 0.0
        for best, own in zip(self._rivals, (cell.left, cell.right), strict=True):
            first, second = best[own]
            rival = second if cell.similarity == first else first
            behind += min(0.0, cell.similarity - rival)
        return behind

    def _related(self, i: int, j: int) -> float:
        """The share of the sentences around the two that are linked with each other, these two apart."""
        linked = 0
        low, high = j - _WINDOW, j + _WINDOW
        rows = self.rows
        for row in range(i - _WINDOW, i + _WINDOW + 1):
            if row != i and row in rows:
                linked += any(low <= other <= high and other != j for other in rows[row])
        size_here = min(len(self.left.terms), i + _WINDOW + 1) - max(0, i - _WINDOW)
        size_there = min(len(self.right.terms), j + _WINDOW + 1) - max(0, j - _WINDOW)
        return linked / max(1, min(size_here, size_there) - 1)

    def _joining(self, cell: Cell) -> tuple[float, float]:
        """What the sentences of a side gain in likeness to the other by being taken together."""
        i, j = cell.left, cell.right
        order = words = 0.0
        for rows, here, there, own, joined in (
            (self.rows, self.left, self.right, i, j),
            (self.columns, self.right, self.left, j, i),
        ):
            others = sorted(other for other in rows.get(own, _NONE) if other != joined)
            if not others or len(others) > 5:
                continue
            order += _order_gain(here, there, own, others, joined, cell.ratio)
            words += _word_gain(here, there, own, others, joined, cell.dice)
        return order, words


def _order_gain(
    here: Profile, there: Profile, own: int, others: list[int], joined: int, ratio: float
) -> float:
    text = here.strings[own]
    before = order_similarity(text, " ".join(there.strings[other] for other in others), 0.0)
    together = " ".join(there.strings[other] for other in sorted((*others, joined)))
    return order_similarity(text, together, 0.0) - max(before, ratio)


def _word_gain(here: Profile, there: Profile, own: int, others: list[int], joined: int, dice: float) -> float:
    terms = here.terms[own]
    apart = frozenset().union(*(there.terms[other] for other in others))
    together = apart | there.terms[joined]
    return _dice(here, terms, together) - max(_dice(here, terms, apart), dice)


def _dice(profile: Profile, here: frozenset[int], there: frozenset[int]) -> float:
    total = profile.weigh(here) + profile.weigh(there)
    return 2 * profile.weigh(here & there) / total if total else 0.0


def _order(value: float, cell: Cell) -> tuple[float, int, int, int]:
    return -value, abs(cell.left - cell.right), cell.left, cell.right


def _two_best(cells: Sequence[Cell], side: int) -> dict[int, tuple[float, float]]:
    best: dict[int, tuple[float, float]] = {}
    for cell in cells:
        own = cell.right if side else cell.left
        first, second = best.get(own, (0.0, 0.0))
        if cell.similarity > first:
            best[own] = (cell.similarity, first)
        elif cell.similarity > second:
            best[own] = (first, cell.similarity)
    return best
