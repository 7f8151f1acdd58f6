"""Writing the pieces of a difference in few bytes: in what order, with which moves and changes of style."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter

from reader.tui.celldiff import sequences
from reader.tui.celldiff.cells import ATTRIBUTE_OFF, DEFAULT_STYLE, OTHER_ATTRIBUTES, Style
from reader.tui.celldiff.difference import Difference, Piece

# Up to so many pieces, the cheapest way from each to the next is looked for.
FEW = 24
# With more pieces than these, one order of them is tried.
MANY = 100

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


class Output:
    """What is sent for one frame.

    ``place`` is where the terminal's cursor is and ``style`` the one in which it would write; a place of None
    says that neither is known. ``wraps``: a character in the last of the ``columns`` makes the terminal wait
    to wrap (DECAWM); else the cursor stays on it.

    ``in_tmux``: it is tmux that reads this, and tells the terminal the same in its own way. That ends in the
    default style each time, moves along a row or a column but never both ways at once nor from the last
    column, and erases with no colour of text. What keeps to that is as long here as there, so that the
    shortest is found.
    """

    def __init__(
        self, place: tuple[int, int] | None, style: Style, columns: int, *, wraps: bool, in_tmux: bool
    ) -> None:
        self._out: list[str] = [] if place else [sequences.RESET_STYLE]
        self._place = place
        self.style = style if place else DEFAULT_STYLE
        """The style in which the terminal would write now."""
        self._columns = columns
        self._wraps = wraps
        self._in_tmux = in_tmux

    def scroll(self, scrolling: str) -> None:
        """Send a scrolling, which leaves the cursor in the first row and column."""
        self._out.append(scrolling)
        self._place = (0, 0)

    def add(self, piece: Piece) -> None:
        """Send a piece."""
        self._move(piece.row, piece.column)
        if not self._suits(piece):
            self._use(piece.style)
        self._out.append(piece.text)
        self._place = self._end_of(piece)

    def add_cheapest_first(self, pieces: Sequence[Piece]) -> None:
        """Send pieces in any order: always the one that costs least to get to."""
        left = list(pieces)
        while left:
            cheapest = min(left, key=self._cost)
            left.remove(cheapest)
            self.add(cheapest)

    def finish(self, cursor: tuple[int, int]) -> str:
        """Leave no link open, and the cursor where it belongs; gives all that is to be sent."""
        if self.style.link or self._in_tmux:
            self._use(DEFAULT_STYLE)
        self._move(*cursor)
        return "".join(self._out)

    def _cost(self, piece: Piece) -> int:
        restyled = "" if self._suits(piece) else style_change(self.style, piece.style)
        return len(self._way(self._place, piece.row, piece.column)) + len(restyled)

    def _suits(self, piece: Piece) -> bool:
        """Whether the piece can be sent in the style of the moment."""
        if self._in_tmux and piece.erases:
            return piece.style is self.style
        return piece.suits(self.style)

    def _use(self, style: Style) -> None:
        if style is not self.style:
            self._out.append(style_change(self.style, style))
            self.style = style

    def _move(self, row: int, column: int) -> None:
        self._out.append(self._way(self._place, row, column))
        self._place = (row, column)

    def _end_of(self, piece: Piece) -> tuple[int, int] | None:
        end = piece.end
        if end == self._columns:
            end = None if self._wraps or self._in_tmux else end - 1
        return None if end is None else (piece.row, end)

    def _way(self, place: tuple[int, int] | None, row: int, column: int) -> str:
        if place is None:
            return sequences.move_to(row, column)
        if place == (row, column):
            return ""
        # After the last column has been written, terminals agree on moves up, down and to the first
        # column, and that a text then written is in the last; on moves to the left, on line feeds and on
        # erasing, not.
        is_last = place[1] >= self._columns - 1
        if is_last and column not in (0, place[1]):
            return sequences.move_to(row, column)
        both_ways = row != place[0] and column != place[1]
        if self._in_tmux and both_ways and (row, column) != (place[0] + 1, 0):
            return sequences.move_to(row, column)
        relative = sequences.move_by(row - place[0], column - place[1], column, line_feeds=not is_last)
        return relative if len(relative) <= 3 else min(sequences.move_to(row, column), relative, key=len)


def encode(
    difference: Difference, scrolling: str, cursor: tuple[int, int], start: Callable[[], Output]
) -> tuple[str, Style]:
    """What to send for a difference: after ``scrolling``, its pieces, and the cursor to its place.

    Gives it with the style that the terminal is left in. Row by row, a change of style costs up to 40 bytes
    where colours are red, green and blue; style by style, each piece costs a move of up to nine, and less
    when single cells come one below the other, as in lines and bars. With many pieces the second is taken,
    else the shorter. ``start`` gives an output at its beginning.
    """
    pieces = difference.pieces

    def sent(ordered: Sequence[Piece], *, cheapest_first: bool = False) -> tuple[str, Style]:
        output = start()
        if scrolling:
            output.scroll(scrolling)
        if cheapest_first:
            output.add_cheapest_first(ordered)
        else:
            for piece in ordered:
                output.add(piece)
        return output.finish(cursor), output.style

    if difference.in_order or len(pieces) < 3:
        return sent(pieces)
    by_style = sent(_by_style(pieces, start().style))
    if len(pieces) > MANY:
        return by_style
    other = sent(pieces)
    if len(pieces) <= FEW:
        other = min(other, sent(pieces, cheapest_first=True), key=_length)
    return min(other, by_style, key=_length)


def _length(sent: tuple[str, Style]) -> int:
    return len(sent[0])


def _by_style(pieces: Sequence[Piece], current: Style) -> list[Piece]:
    """The pieces of each style together, the ``current`` one's first; single cells first, column by column.

    Blanks go with a style that is like theirs on a blank, if there is one.
    """
    groups: dict[Style, list[Piece]] = {current: []}
    blanks: dict[Style, Style] = {current.on_blank: current}
    for piece in pieces:
        if not piece.blank:
            blanks.setdefault(piece.style.on_blank, piece.style)
    for piece in pieces:
        style = blanks.get(piece.style, piece.style) if piece.blank else piece.style
        groups.setdefault(style, []).append(piece)
    found: list[Piece] = []
    for group in groups.values():
        found += sorted((piece for piece in group if len(piece.text) == 1), key=attrgetter("column", "row"))
        found += (piece for piece in group if len(piece.text) != 1)
    return found
