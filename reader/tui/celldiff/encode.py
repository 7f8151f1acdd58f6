"""Writing the difference of two screens in few bytes."""

from __future__ import annotations

from collections.abc import Sequence

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


class Encoder:
    """Writes one frame: rows that changed, each from its old to its new cells, and at last the cursor.

    ``place`` is where the terminal's cursor is, None when nothing is known of it. The terminal has the
    default style at the beginning, if it is known, and at the end. ``erases_background``: erasing gives
    cells the background colour of the moment, as all but GNU screen do ("back colour erase").
    """

    def __init__(self, place: tuple[int, int] | None, erases_background: bool, any_doubtful: bool) -> None:
        self._out: list[str] = [] if place else [sequences.RESET_STYLE]
        self._place = place
        self._pen = DEFAULT_STYLE
        self._erases_background = erases_background
        self._any_doubtful = any_doubtful

    def raw(self, text: str, place: tuple[int, int] | None) -> None:
        """Write a sequence as it is, which leaves the cursor at ``place``. The default style comes first."""
        self._use(DEFAULT_STYLE)
        self._out.append(text)
        self._place = place

    def row(self, number: int, old: Row, new: Row) -> None:
        """Make a row of the terminal, that holds ``old``, hold ``new``. What is unknown there stays."""
        if self._any_doubtful and any(cell.doubtful for cell in (*old, *new)):
            # The terminal may have other widths: the whole row, so that what is left over goes too.
            old = [UNKNOWN] * len(new)
        length = len(new)
        edge = self._blank_edge(new)
        column = 0
        while column < length:
            cell = new[column]
            if cell is old[column] or cell is UNKNOWN or cell is CONTINUATION:
                column += 1
            elif column >= edge:
                self._move(number, column)
                self._use_blank(cell.style)
                self._out.append(sequences.ERASE_TO_EDGE)
                return
            elif cell.erasable and (count := self._blanks(old, new, column, edge)) >= BLANKS:
                self._move(number, column)
                self._use_blank(cell.style)
                self._out.append(sequences.erase_characters(count))
                column += count
            else:
                self._move(number, column)
                column = self._write(number, old, new, column, edge)

    def finish(self, cursor: tuple[int, int]) -> str:
        """Leave the default style and the cursor where it belongs; gives all that is to be sent."""
        self._use(DEFAULT_STYLE)
        if self._place != cursor:
            self._move(*cursor)
        return "".join(self._out)

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

    def _write(self, number: int, old: Row, new: Row, column: int, edge: int) -> int:
        """Write changed cells that one style can draw, from ``column`` on; gives the column after them."""
        pen = self._choose(old, new, column)
        self._use(pen)
        blank = pen.on_blank
        texts: list[str] = []
        written = 0  # how many of the texts are needed: up to the last change
        end = column
        last = new[column]
        position = column
        while position < edge:
            cell = new[position]
            if cell is UNKNOWN or (cell.style is not pen and not (cell.text == " " and cell.style is blank)):
                break
            if cell is not old[position]:
                if cell.erasable and self._blanks(old, new, position, edge) >= BLANKS:
                    break
                texts.append(cell.text)
                position += cell.width
                end, written, last = position, len(texts), cell
                if cell.doubtful:
                    break
            elif position - end < GAP and not cell.doubtful:
                texts.append(cell.text)
                position += cell.width
            else:
                break
        self._out.extend(texts[:written])
        # After the last column the terminal waits to wrap; after doubtful characters one cannot know.
        self._place = (number, end) if end < len(new) and not last.doubtful else None
        return end

    def _choose(self, old: Row, new: Row, column: int) -> Style:
        """The style to write with from ``column`` on. A blank takes that of the text around it, if it can."""
        cell = new[column]
        if not cell.is_blank:
            return cell.style
        if self._pen.on_blank is cell.style:
            return self._pen
        for position in range(column + 1, len(new)):
            following = new[position]
            if following is not cell:
                return following.style if following.style.on_blank is cell.style else cell.style
            if following is old[position]:
                break
        return cell.style

    def _use(self, style: Style) -> None:
        if style is not self._pen:
            self._out.append(style_change(self._pen, style))
            self._pen = style

    def _use_blank(self, style: Style) -> None:
        """Use a style whose blanks are of ``style``: erasing looks at the background only."""
        if self._pen.on_blank is not style:
            self._use(style)

    def _move(self, row: int, column: int) -> None:
        place = self._place
        if place == (row, column):
            return
        move = sequences.move_to(row, column)
        if place is not None:
            relative = sequences.move_by(row - place[0], column - place[1], column)
            if len(relative) < len(move):
                move = relative
        self._out.append(move)
        self._place = (row, column)
