"""Linked panes: where the other pane has to stand, given what is read in this one.

The sentence under the cursor and its counterpart come to the same screen row. Between links the other pane
goes along by the same number of rows; once it has drifted too far from where the links around it say that it
should be, it goes up to twice as fast, or waits, until it is right again. It never jumps.
"""

from __future__ import annotations

from bisect import bisect_right

from reader.align.model import Side
from reader.compare import Comparison
from reader.tui.layout import Layout, counterparts

DRIFT = 6
"""How many rows the other pane may be off between links before it is put right."""

MARGIN = 2
"""How many rows stay between the sentence under the cursor and the edge, where there are that many."""


def other_side(side: Side) -> Side:
    return "right" if side == "left" else "left"


def counterpart(comparison: Comparison, side: Side, sentence: int) -> int | None:
    """The sentence of the other side that corresponds most to this one."""
    found = counterparts(comparison, side, sentence)
    return found[0] if found else None


def bring_into_view(top: int, height: int, first: int, end: int) -> int:
    """The top row that shows rows ``first`` to ``end`` with the least movement; the beginning wins."""
    if height <= 0:
        return top
    margin = min(MARGIN, max(0, (height - (end - first)) // 2))
    if first - margin < top:
        return max(0, first - margin)
    if end + margin > top + height:
        return max(top, min(end + margin - height, first))
    return top


def fill_blanks(top: int, other_top: int, row: int, below: int) -> int:
    """How far both panes should scroll so that neither begins with blank rows it could do without.

    Both scroll alike, so that what is aligned stays so: no further than the sentence at screen row ``row``
    can go up, and no further than the ``below`` rows that this pane still has under its last one.
    """
    return max(0, min(max(-top, -other_top), row - MARGIN, max(below, -top)))


class Follower:
    """Places the other pane for one pair of layouts. ``side`` is the side that is read."""

    def __init__(self, comparison: Comparison, side: Side, mine: Layout, other: Layout) -> None:
        self.comparison = comparison
        self.side: Side = side
        self.mine = mine
        self.other = other
        self._anchors = self._find_anchors()

    def _find_anchors(self) -> list[tuple[int, int]]:
        """Rows of corresponding sentences, rising on both sides: the links that have not moved."""
        anchors: list[tuple[int, int]] = [(0, 0)]
        rows: list[tuple[int, int]] = []
        for link in self.comparison.links:
            if link.moved:
                continue
            left, right = link.left[0], link.right[0]
            mine, other = (left, right) if self.side == "left" else (right, left)
            row = self.mine.first_row(self.side, mine)
            there = self.other.first_row(other_side(self.side), other)
            if row is not None and there is not None:
                rows.append((row, there))
        for row, there in sorted(rows):
            if row > anchors[-1][0] and there >= anchors[-1][1]:
                anchors.append((row, there))
        end = (len(self.mine.rows), len(self.other.rows))
        if end[0] > anchors[-1][0]:
            anchors.append(end)
        return anchors

    def expected_row(self, row: int) -> int:
        """The row of the other layout that stands beside ``row`` of this one, in proportion between links."""
        at = self._anchor(row)
        here, there = self._anchors[at]
        if at + 1 == len(self._anchors):
            return there + row - here
        next_here, next_there = self._anchors[at + 1]
        share = (row - here) / (next_here - here)
        return there + round(share * (next_there - there))

    def _anchor(self, row: int) -> int:
        """The nearest link at or before ``row``."""
        return max(0, bisect_right(self._anchors, (row, len(self.other.rows) + 1)) - 1)

    def counterpart_row(self, sentence: int, beside: int = -1) -> int | None:
        """The first row of the sentence's counterpart, None without one that is shown.

        Of several it is the one with the other cursor, ``beside``, or else that of the strongest link.
        """
        found = counterparts(self.comparison, self.side, sentence)
        for index in (beside, *found) if beside in found else found:
            row = self.other.first_row(other_side(self.side), index)
            if row is not None:
                return row
        return None

    def follow(self, sentence: int, top: int, moved: int, other_top: int, beside: int = -1) -> int:
        """The other pane's top row.

        ``top`` is this pane's, after it ``moved`` by so many rows to show ``sentence``; ``other_top`` is
        where the other pane stands now, ``beside`` the sentence under its cursor. A top may be negative:
        blank rows above the first.
        """
        there = self.counterpart_row(sentence, beside)
        row = self.mine.first_row(self.side, sentence)
        if row is None:
            return other_top
        if there is not None:
            return there - (row - top)
        if not moved:
            return other_top
        along = other_top + moved
        here, beside = self._anchors[self._anchor(row)]
        aligned = beside - (here - top)
        # Blank rows above the first stay where they belong to what is aligned.
        lowest, highest = min(0, other_top, aligned), len(self.other.rows) - 1
        if here < top:  # a link above the cursor that is in view keeps what is aligned so
            gap = self.expected_row(row) - (row - top) - along
            if abs(gap) > DRIFT:
                along += max(-abs(moved), min(gap, abs(moved)))
        return max(lowest, min(along, highest))
