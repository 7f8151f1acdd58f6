"""Writing the difference of two screens in few bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import NamedTuple

from reader.tui.celldiff import sequences
from reader.tui.celldiff.cells import (
    ATTRIBUTE_OFF,
    CONTINUATION,
    DEFAULT_STYLE,
    OTHER_ATTRIBUTES,
    UNKNOWN,
    Cell,
    Style,
)

# Unchanged cells between two changes are written again, rather than moved over, up to so many.
GAP = 4
# Blanks are erased, rather than written, from so many on.
BLANKS = 9
BLANKS_TO_EDGE = 4
# With more pieces than these, one order of them is tried.
MANY = 100

Row = Sequence[Cell]

_style_changes: dict[tuple[Style, Style], str] = {}


def style_change(old: Style, new: Style) -> str:
    """What takes the terminal from one style to another: the difference, or all anew if that is shorter."""
    found = _style_changes.get((old, new))
    if found is None:
        if len(_style_changes) > 10_000:
            _style_changes.clear()
        found = _style_changes[old, new] = _link_change(old, new) + _rendition_change(old, new)
    return found


def _link_change(old: Style, new: Style) -> str:
    if old.link == new.link:
        return ""
    return sequences.link(*new.link) if new.link else sequences.END_LINK


def _rendition_change(old: Style, new: Style) -> str:
    given = new.parameters
    if not given:
        return sequences.RESET_STYLE if old.parameters else ""
    anew = sequences.style(";".join(["0", *given] if old.parameters else given))
    removed = old.attributes - new.attributes
    if removed and (old.attributes | new.attributes) & OTHER_ATTRIBUTES:
        return anew
    switched_off = {ATTRIBUTE_OFF[number] for number in removed}
    # 22 takes away both bold and dim, so the one that stays is given again.
    kept = {number for number in new.attributes & old.attributes if ATTRIBUTE_OFF.get(number) in switched_off}
    parts = sorted(switched_off) + sorted(new.attributes - old.attributes | kept)
    words = [str(number) for number in parts]
    if old.foreground != new.foreground:
        words.append(new.foreground or "39")
    if old.background != new.background:
        words.append(new.background or "49")
    if not words:
        return ""
    return min(sequences.style(";".join(words)), anew, key=len)


class Piece(NamedTuple):
    """Something to be written at a place: a text, or an erasing that ``erases``, up to before ``end``.

    ``end`` is where the cursor is afterwards; None when that is not certain: after doubtful characters.
    """

    row: int
    column: int
    style: Style
    text: str
    end: int | None
    erases: bool = False


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


class Output:
    """What is sent for one frame.

    ``place`` is where the terminal's cursor is, None when nothing is known of it. The terminal has the
    default style at the beginning, if anything is known, and at the end. ``wraps``: a character in the
    last of the ``columns`` makes the terminal wait to wrap (DECAWM); else the cursor stays on it.
    """

    def __init__(self, place: tuple[int, int] | None, columns: int, wraps: bool) -> None:
        self._out: list[str] = [] if place else [sequences.RESET_STYLE]
        self._place = place
        self._style = DEFAULT_STYLE
        self._columns = columns
        self._wraps = wraps

    def scroll(self, scrolling: str) -> None:
        """Send a scrolling, which leaves the cursor in the first row and column."""
        self._out.append(scrolling)
        self._place = (0, 0)

    def add(self, piece: Piece) -> None:
        """Send a piece."""
        self._move(piece.row, piece.column)
        # Erasing looks at the background only.
        if (self._style.on_blank if piece.erases else self._style) is not piece.style:
            self._use(piece.style)
        self._out.append(piece.text)
        end = piece.end
        if end == self._columns:
            end = None if self._wraps else end - 1
        self._place = None if end is None else (piece.row, end)

    def finish(self, cursor: tuple[int, int]) -> str:
        """Leave the default style, and the cursor where it belongs; gives all that is to be sent."""
        self._use(DEFAULT_STYLE)
        self._move(*cursor)
        return "".join(self._out)

    def _use(self, style: Style) -> None:
        if style is not self._style:
            self._out.append(style_change(self._style, style))
            self._style = style

    def _move(self, row: int, column: int) -> None:
        place = self._place
        if place == (row, column):
            return
        move = sequences.move_to(row, column)
        # After the last column has been written, terminals agree on moves up, down and to the first
        # column, and that a text then written is in the last; on moves to the left, and on erasing, not.
        if place is not None and (place[1] < self._columns - 1 or column in (0, place[1])):
            relative = sequences.move_by(row - place[0], column - place[1], column)
            if len(relative) < len(move):
                move = relative
        self._out.append(move)
        self._place = (row, column)


def encode(
    difference: Difference, scrolling: str, cursor: tuple[int, int], start: Callable[[], Output]
) -> str:
    """What to send for a difference: after ``scrolling``, its pieces, and the cursor to its place.

    Row by row, a change of style costs up to 40 bytes where colours are red, green and blue; style by
    style, each piece costs a move of up to nine, and less when single cells come one below the other, as
    in lines and bars. With many pieces the second is taken, else the shorter. ``start`` gives an output at
    its beginning.
    """
    pieces = difference.pieces
    if difference.in_order or len(pieces) < 3:
        orders = [pieces]
    elif len(pieces) > MANY:
        orders = [_by_style(pieces)]
    else:
        orders = [pieces, _by_style(pieces)]
    sent = []
    for pieces in orders:
        output = start()
        if scrolling:
            output.scroll(scrolling)
        for piece in pieces:
            output.add(piece)
        sent.append(output.finish(cursor))
    return min(sent, key=len)


def _by_style(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of each style together, single cells first, column by column.

    Erasings go with a text's style that has their background, if there is one.
    """
    groups: dict[Style, list[Piece]] = {}
    erasing: dict[Style, Style] = {}
    for piece in pieces:
        if not piece.erases:
            erasing.setdefault(piece.style.on_blank, piece.style)
    for piece in pieces:
        style = erasing.get(piece.style, piece.style) if piece.erases else piece.style
        groups.setdefault(style, []).append(piece)
    found: list[Piece] = []
    for group in groups.values():
        found += sorted((piece for piece in group if len(piece.text) == 1), key=attrgetter("column", "row"))
        found += (piece for piece in group if len(piece.text) != 1)
    return found
