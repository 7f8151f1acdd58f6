"""What of a row must be written: the pieces in which the screen differs from what it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.tui.celldiff import sequences
from reader.tui.celldiff.cells import CONTINUATION, DEFAULT_STYLE, UNKNOWN, Cell, Style

# Unchanged cells between two changes are written again, rather than moved over, up to so many.
GAP = 4
# Blanks are erased, rather than written, from so many on.
BLANKS = 9
BLANKS_TO_EDGE = 4

Row = Sequence[Cell]


class Piece(NamedTuple):
    """Something to be written at a place: a text, or what erases cells.

    ``end`` is the column of the cursor afterwards; None when that is not certain: after doubtful characters.
    ``blank``: it makes blanks, of which no more shows than ``style`` has; any style that is like it on a
    blank will do.
    """

    row: int
    column: int
    style: Style
    text: str
    end: int | None
    blank: bool = False

    @property
    def erases(self) -> bool:
        """Whether it erases cells rather than writing on them."""
        return self.text.startswith(sequences.CSI)

    def suits(self, style: Style) -> bool:
        """Whether the terminal can write this in ``style``."""
        return style is self.style or (self.blank and style.on_blank is self.style)


class Difference:
    """The pieces that make rows of the terminal, that hold the old cells, hold the new.

    ``erases_background``: erasing gives cells the background colour of the moment, as all but GNU screen
    do ("back colour erase"). ``any_doubtful``: whether there may be doubtful cells.
    """

    def __init__(self, erases_background: bool, any_doubtful: bool) -> None:
        self.pieces: list[Piece] = []
        self.in_order = False
        """Whether the pieces must be written in their order."""
        self._erases_background = erases_background
        self._any_doubtful = any_doubtful

    def add_row(self, number: int, old: Row, new: Row) -> None:
        """Add what makes a row, that holds ``old``, hold ``new``. What is unknown there stays."""
        if self._any_doubtful and any(cell.doubtful for cell in (*old, *new)):
            # The terminal may have other widths: the whole row, from left to right, so that what is
            # too wide or left over is written over.
            old = [UNKNOWN] * len(new)
            self.in_order = True
        length = len(new)
        edge = self._blank_edge(new)
        column = 0
        while column < length:
            cell = new[column]
            if cell is old[column] or cell is UNKNOWN or cell is CONTINUATION:
                column += 1
            elif edge <= column < length - 1:
                self.pieces.append(Piece(number, column, cell.style, sequences.ERASE_TO_EDGE, column, True))
                return
            elif cell.erasable and (count := self._blanks(old, new, column, edge)) >= BLANKS:
                erasing = sequences.erase_characters(count)
                self.pieces.append(Piece(number, column, cell.style, erasing, column, True))
                column += count
            else:
                column = self._add_text(number, old, new, column, max(edge, column + 1))

    def _may_erase(self, cell: Cell) -> bool:
        return cell.erasable and (self._erases_background or cell.style is DEFAULT_STYLE)

    def _blank_edge(self, new: Row) -> int:
        """The column from which the row is blank to the right edge, its length if not far enough."""
        last = new[-1]
        if not self._may_erase(last):
            return len(new)
        column = len(new)
        while column and new[column - 1] is last:
            column -= 1
        return column if len(new) - column >= BLANKS_TO_EDGE else len(new)

    def _blanks(self, old: Row, new: Row, column: int, edge: int) -> int:
        """How many cells from ``column`` on are one erasable blank, the last of them a change."""
        blank = new[column]
        if not self._may_erase(blank):
            return 0
        end = column + 1
        while end < edge and new[end] is blank:
            end += 1
        while old[end - 1] is blank:
            end -= 1
        return end - column

    def _add_text(self, number: int, old: Row, new: Row, column: int, edge: int) -> int:
        """Add changed cells that one style can draw, from ``column`` on; gives the column after them."""
        style = self._choose(old, new, column)
        blank = style.on_blank
        texts: list[str] = []
        needed = 0  # so many of the texts: up to the last change
        end = column
        last = new[column]
        position = column
        while position < edge:
            cell = new[position]
            if cell is UNKNOWN or (
                cell.style is not style and not (cell.text == " " and cell.style is blank)
            ):
                break
            if cell is not old[position]:
                if cell.erasable and self._blanks(old, new, position, edge) >= BLANKS:
                    break
                texts.append(cell.text)
                position += cell.width
                end, needed, last = position, len(texts), cell
                if cell.doubtful:
                    break
            elif position - end < GAP and not cell.doubtful:
                texts.append(cell.text)
                position += cell.width
            else:
                break
        text = "".join(texts[:needed])
        if text.isspace():
            self.pieces.append(Piece(number, column, blank, text, end, True))
        else:
            self.pieces.append(Piece(number, column, style, text, None if last.doubtful else end))
        return end

    def _choose(self, old: Row, new: Row, column: int) -> Style:
        """The style to write with from ``column`` on. A blank takes that of the text around it, if it can."""
        cell = new[column]
        if not cell.is_blank:
            return cell.style
        if self.pieces and self.pieces[-1].style.on_blank is cell.style:
            return self.pieces[-1].style
        for position in range(column + 1, len(new)):
            following = new[position]
            if following is not cell:
                return following.style if following.style.on_blank is cell.style else cell.style
            if following is old[position]:
                break
        return cell.style
