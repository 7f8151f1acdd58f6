"""Candidates and what is said of each, in columns: a book has a hundred thousand of them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from functools import cached_property
from itertools import accumulate
from math import nan
from struct import Struct

from reader.align.score import Cell

Place = tuple[int, int]

_PACKED = Struct("=qddBd")
"""What there is no column for: shared, dice, ratio, numbers, contained."""


class CellTable(Mapping[Place, Cell]):
    """Cells by their place, which is the pair of sentence indexes (left, right).

    They are given in rising order of their places, of articles of ``sizes`` sentences, before any is looked
    up. A cell's *number* is its place in that order.
    """

    def __init__(self, sizes: tuple[int, int], cells: Iterable[Cell] = ()) -> None:
        self.sizes = sizes
        self._packed = bytearray()
        self.lefts, self.rights, self.similarities = array("i"), array("i"), array("d")
        self._added: dict[Place, Cell] = {}
        for cell in cells:
            self.append(cell)

    def append(self, cell: Cell) -> None:
        """Add a cell whose place is higher than that of the last one."""
        left, right, shared, dice, ratio, similarity, *rest = cell
        self._packed += _PACKED.pack(shared, dice, ratio, *rest)
        self.lefts.append(left)
        self.rights.append(right)
        self.similarities.append(similarity)

    @cached_property
    def _rows(self) -> Sequence[int]:
        return _starts(self.lefts, self.sizes[0])

    @cached_property
    def _columns(self) -> Sequence[int]:
        return _starts(self.rights, self.sizes[1])

    @cached_property
    def _in_column(self) -> Sequence[int]:
        return array("i", sorted(range(len(self.lefts)), key=self.rights.__getitem__))

    def with_added(self, cells: Iterable[Cell]) -> CellTable:
        """The table with further cells, which stand beside no others and have no number."""
        table = CellTable.__new__(CellTable)
        table.__dict__.update(self.__dict__)
        table._added = {**self._added, **{(cell.left, cell.right): cell for cell in cells}}
        return table

    def number(self, place: Place) -> int:
        """The number of the cell at a place; -1 where there is none."""
        left, right = place
        if not 0 <= left < self.sizes[0]:
            return -1
        rows = self._rows
        end = rows[left + 1]
        number = bisect_left(self.rights, right, rows[left], end)
        return number if number < end and self.rights[number] == right else -1

    def cell(self, number: int) -> Cell:
        """The cell of a number."""
        shared, dice, ratio, *rest = _PACKED.unpack_from(self._packed, number * _PACKED.size)
        place = self.lefts[number], self.rights[number]
        return Cell(*place, shared, dice, ratio, self.similarities[number], *rest)

    def cells(self) -> Iterator[Cell]:
        """The cells that have a number, in its order."""
        return map(self.cell, range(len(self.lefts)))

    def row(self, left: int) -> Sequence[int]:
        """The right sentences that have a cell with a left one."""
        if not 0 <= left < self.sizes[0]:
            return ()
        return self.rights[self._rows[left] : self._rows[left + 1]]

    def column(self, right: int) -> Sequence[int]:
        """The left sentences that have a cell with a right one."""
        if not 0 <= right < self.sizes[1]:
            return ()
        return [
            self.lefts[number] for number in self._in_column[self._columns[right] : self._columns[right + 1]]
        ]

    def beside(self, side: int, sentence: int) -> list[Place]:
        """The places of all cells of a sentence; ``side`` is 0 for a left one, 1 for a right one."""
        added = [place for place in self._added if place[side] == sentence]
        if side:
            return [(left, sentence) for left in self.column(sentence)] + added
        return [(sentence, right) for right in self.row(sentence)] + added

    def __getitem__(self, place: Place) -> Cell:
        number = self.number(place)
        return self.cell(number) if number >= 0 else self._added[place]

    def __contains__(self, place: object) -> bool:
        return place in self._added or self.number(place) >= 0  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[Place]:
        yield from zip(self.lefts, self.rights, strict=True)
        yield from self._added

    def __len__(self) -> int:
        return len(self.lefts) + len(self._added)


class Values(MutableMapping[Place, float]):
    """A number for each cell of a table; nan until it is set."""

    def __init__(self, table: CellTable, values: array[float] | None = None) -> None:
        self._table = table
        self._values = array("d", [nan]) * len(table.lefts) if values is None else values
        self._added: dict[Place, float] = {}

    def copy(self) -> Values:
        """A copy that can be changed apart."""
        copy = Values(self._table, self._values[:])
        copy._added = dict(self._added)
        return copy

    def __getitem__(self, place: Place) -> float:
        number = self._table.number(place)
        return self._values[number] if number >= 0 else self._added[place]

    def __setitem__(self, place: Place, value: float) -> None:
        number = self._table.number(place)
        if number >= 0:
            self._values[number] = value
        else:
            self._added[place] = value

    def __delitem__(self, place: Place) -> None:
        self[place] = nan

    def __iter__(self) -> Iterator[Place]:
        yield from zip(self._table.lefts, self._table.rights, strict=True)
        yield from self._added

    def __len__(self) -> int:
        return len(self._values) + len(self._added)

    def pairs(self) -> Iterator[tuple[Place, float]]:
        """Each place and its number."""
        yield from zip(zip(self._table.lefts, self._table.rights, strict=True), self._values, strict=True)
        yield from self._added.items()


def _starts(indexes: Sequence[int], size: int) -> array[int]:
    """Where each index begins among all in rising order, and where the last one ends."""
    counts = array("i", [0]) * (size + 1)
    for index in indexes:
        counts[index + 1] += 1
    return array("i", accumulate(counts))
