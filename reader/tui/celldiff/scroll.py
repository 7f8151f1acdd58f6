"""Finding out that part of the screen has moved up or down, and letting the terminal move it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import is_not

from reader.tui.celldiff.cells import UNKNOWN, Cell
from reader.tui.celldiff.parse import Run

# A part that scrolls has so many rows and columns at least.
ROWS = 4
COLUMNS = 8
# Rows of it that must be found again elsewhere, at the least, and as a share of the most there could be.
FOUND = 3
FOUND_SHARE = 0.5
# Scrolling is worth it when it leaves at most this share of the changed cells, after the cost of its
# sequences, counted in cells.
LEFT = 0.75
COST = 30


@dataclass(frozen=True, slots=True)
class Shift:
    """Rows ``top`` to ``bottom`` (inclusive) have moved up by ``count`` rows, down if negative."""

    top: int
    bottom: int
    count: int


def find_shift(
    old: Sequence[list[Cell]], new: Sequence[list[Cell]], runs: Sequence[tuple[int, int, Run]], blank: Cell
) -> Shift | None:
    """The scrolling that saves most of what changed from the ``old`` rows to the ``new``, if any does.

    Only the runs that were drawn are looked at: those in the same columns of rows next to each other
    are a part of the screen, whose rows are looked for among its old rows. A part that scrolls votes
    for a shift; the shift with most votes is tried, and taken when it leaves much less to be sent. Rows that
    come in are of ``blank`` cells.
    """
    votes: Counter[int] = Counter()
    parts: list[tuple[int, int, int, int]] = []
    for first, last, start, end in _parts(runs):
        count, found = _shift_of_part(old, new, first, last, start, end)
        if count:
            votes[count] += found * (end - start)
            parts.append((first, last, count, found))
    if not votes:
        return None
    count = votes.most_common(1)[0][0]
    agreeing = [part for part in parts if part[2] == count]
    shift = Shift(min(part[0] for part in agreeing), max(part[1] for part in agreeing), count)
    return shift if _is_worth_it(old, new, shift, blank) else None


def shifted(rows: Sequence[list[Cell]], shift: Shift, blank: Cell) -> list[list[Cell]]:
    """The rows of the screen after the terminal has scrolled; rows that come in are of ``blank`` cells."""
    moved = list(rows[shift.top : shift.bottom + 1])
    blanks = [[blank] * len(rows[0]) for _ in range(abs(shift.count))]
    moved = moved[shift.count :] + blanks if shift.count > 0 else blanks + moved[: shift.count]
    return [*rows[: shift.top], *moved, *rows[shift.bottom + 1 :]]


def _parts(runs: Sequence[tuple[int, int, Run]]) -> list[tuple[int, int, int, int]]:
    """Parts of the screen that were drawn: first and last row, first column and that after the last."""
    rows_of: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for row, column, run in runs:
        if len(run) >= COLUMNS:
            rows_of[column, column + len(run)].append(row)
    found = []
    for (start, end), rows in rows_of.items():
        # Rows next to each other have the same difference from their place in the sorted order.
        for _, together in groupby(enumerate(sorted(set(rows))), key=lambda pair: pair[1] - pair[0]):
            numbers = [row for _, row in together]
            if len(numbers) >= ROWS:
                found.append((numbers[0], numbers[-1], start, end))
    return found


def _shift_of_part(
    old: Sequence[list[Cell]], new: Sequence[list[Cell]], first: int, last: int, start: int, end: int
) -> tuple[int, int]:
    """By how many rows a part has moved up, and how many of its rows say so; 0 and 0 if it has not."""
    where: dict[tuple[Cell, ...], int] = {}
    for row in range(first, last + 1):
        cells = tuple(old[row][start:end])
        # A row that is there twice, as empty ones are, says nothing.
        where[cells] = -1 if cells in where else row
    votes: Counter[int] = Counter()
    for row in range(first, last + 1):
        came_from = where.get(tuple(new[row][start:end]), -1)
        if came_from >= 0:
            votes[came_from - row] += 1
    if not votes:
        return 0, 0
    count, found = votes.most_common(1)[0]
    possible = min(last - first + 1 - abs(count), len([row for row in where.values() if row >= 0]))
    return (count, found) if count and found >= max(FOUND, possible * FOUND_SHARE) else (0, 0)


def _is_worth_it(old: Sequence[list[Cell]], new: Sequence[list[Cell]], shift: Shift, blank: Cell) -> bool:
    rows = range(shift.top, shift.bottom + 1)
    if any(UNKNOWN in old[row] for row in rows):
        return False
    after = shifted(old, shift, blank)
    plain = sum(sum(map(is_not, old[row], new[row])) for row in rows)
    left = sum(sum(map(is_not, after[row], new[row])) for row in rows)
    return left + COST < plain * LEFT
