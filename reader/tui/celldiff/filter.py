"""From the text an app writes to the shorter text that gives the terminal the same screen."""

from __future__ import annotations

import re
from functools import partial

from reader.tui.celldiff import sequences
from reader.tui.celldiff.cells import BLANK, CONTINUATION, DEFAULT_STYLE, UNKNOWN, Cell, Cells, Style
from reader.tui.celldiff.difference import Difference
from reader.tui.celldiff.encode import Output, encode, style_change
from reader.tui.celldiff.parse import Frame, Parser
from reader.tui.celldiff.scroll import find_shift, shifted

# Sequences that change nothing of the screen, nor move the cursor: private modes set, reset (DECSET,
# DECRST: autowrap, cursor shown and blinking, mouse, focus, paste, synchronised output, notices of
# colours and of sizes) or asked for (DECRQM), the kitty keyboard protocol, cursor shape (DECSCUSR), the
# bell, and from xterm titles, the mouse pointer and the clipboard (OSC 0, 1, 2, 22, 52); the clipboard
# also inside a DCS, as tmux and GNU screen hand it through: tmux with ESC doubled, screen in pieces.
_MODES = "7|12|25|100[0-6]|101[56]|2004|2026|2031|2048"
_STRING = r"[^\x00-\x1f\x7f-\x9f]*"
_HARMLESS = re.compile(
    rf"(?:\x1b\[\?(?:{_MODES})[hl]"
    r"|\x1b\[\?[0-9]+\$p"
    r"|\x1b\[[<>=?][0-9;]*u"
    r"|\x1b\[[0-9]* q"
    r"|\x07"
    rf"|\x1b\](?:0|1|2|22|52);{_STRING}(?:\x07|\x1b\\)"
    rf"|\x1bPtmux;\x1b\x1b\]52;{_STRING}\x07\x1b\\"
    rf"|\x1bP\x1b\]52;{_STRING}(?:\x1b\\\x1bP{_STRING})*\x07\x1b\\)+"
)

# DECAWM, whether the cursor wraps at the end of a row (DEC VT100).
_AUTOWRAP = re.compile(r"\x1b\[\?7([hl])")

# Cells are kept for good, up to so many different ones: then all is forgotten.
_CELLS_KEPT = 200_000


class CellDiff:
    """Remembers the screen of a terminal, and what the app draws makes into what changes it.

    ``erases_background`` as for :class:`~reader.tui.celldiff.difference.Difference`, ``in_tmux`` as for
    :class:`~reader.tui.celldiff.encode.Output`; ``scrolls`` lets the terminal scroll. Feed it everything that
    is to be written, in order.
    """

    def __init__(
        self,
        columns: int,
        rows: int,
        *,
        erases_background: bool = True,
        scrolls: bool = True,
        in_tmux: bool = False,
    ) -> None:
        self._erases_background = erases_background
        self._scrolls = scrolls
        self._in_tmux = in_tmux
        self._held = ""
        self._wraps = True
        # In which the terminal would write. Frames leave it on, as the next often goes on with it.
        self._style = DEFAULT_STYLE
        self._cells = Cells()
        self._parser = Parser(self._cells)
        self.generation = 0
        """Goes up each time the screen is forgotten."""
        self.resize(columns, rows)

    def resize(self, columns: int, rows: int) -> None:
        """The terminal has another size; what it shows is not known."""
        self.columns = columns
        self.rows = rows
        self.forget()

    def forget(self) -> None:
        """Know nothing of the screen any more: all that is drawn from now on is sent."""
        self.generation += 1
        self._screen: list[list[Cell]] = [[UNKNOWN] * self.columns for _ in range(self.rows)]
        self._cursor: tuple[int, int] | None = None

    def filter(self, data: str) -> str:
        """What to send to the terminal instead of ``data``."""
        if data == sequences.SYNCHRONISE:
            self._held = data
            return ""
        if data == sequences.SYNCHRONISE_END and self._held:
            # Nothing was written since the beginning.
            self._held = ""
            return ""
        if _HARMLESS.fullmatch(data):
            if autowrap := _AUTOWRAP.findall(data):
                self._wraps = autowrap[-1] == "h"
            return self._with_held(data)
        if len(self._cells) > _CELLS_KEPT:
            self._cells = Cells()
            self._parser = Parser(self._cells)
            self.forget()
        generation = self.generation
        frame = self._parser.frame(data)
        if frame is None or not self._fits(frame):
            return self.pass_through(data)
        sent, style = self._draw(frame, data)
        if generation != self.generation:
            # Forgotten meanwhile, by the handler of a signal: the difference has lost its base.
            return self.pass_through(data)
        self._style = style
        return self._with_held(sent)

    def pass_through(self, data: str) -> str:
        """What to send when ``data`` shall reach the terminal as it is. Forgets the screen."""
        self.forget()
        return self._with_held(self._in_default_style(data))

    def _in_default_style(self, data: str) -> str:
        """``data`` for a terminal that writes in the default style, as Textual takes it to do."""
        style, self._style = self._style, DEFAULT_STYLE
        return style_change(style, DEFAULT_STYLE) + data

    def _with_held(self, data: str) -> str:
        if not data:
            return ""
        held, self._held = self._held, ""
        return held + data

    def _fits(self, frame: Frame) -> bool:
        return (
            all(row < self.rows and column + len(run) <= self.columns for row, column, run in frame.runs)
            and frame.fed < self.rows - 1
            and frame.cursor[0] < self.rows
            and frame.cursor[1] < self.columns
        )

    def _draw(self, frame: Frame, data: str) -> tuple[str, Style]:
        """Put the frame on the remembered screen; gives what changes the terminal's, and the last style."""
        old = self._screen
        new = list(old)
        cut: list[tuple[int, int]] = []
        for row, column, run in frame.runs:
            cells = new[row]
            if cells is old[row]:
                cells = new[row] = list(cells)
            end = column + len(run)
            for edge in (column, end):
                if edge < self.columns and cells[edge] is CONTINUATION:
                    cut += [(row, place) for place in _cut(cells, edge)]
            cells[column:end] = run
        known_cursor = self._cursor
        self._screen = new
        self._cursor = frame.cursor
        left = style_change(self._style, DEFAULT_STYLE) if known_cursor else sequences.RESET_STYLE
        as_written = left + data, DEFAULT_STYLE
        if any(new[row][column] is UNKNOWN for row, column in cut):
            # What is left of a character cut in two is the terminal's to say: it gets what the app wrote.
            return as_written
        blank = BLANK if self._style.on_blank is DEFAULT_STYLE else UNKNOWN
        shift = find_shift(old, new, frame.runs, blank) if self._scrolls else None
        scrolling = ""
        if shift:
            scrolling = sequences.scroll(shift.top, shift.bottom, shift.count, self.rows)
            old = shifted(old, shift, blank)
        difference = Difference(self._erases_background, self._cells.any_doubtful)
        for row, cells in enumerate(new):
            if cells is not old[row] and cells != old[row]:
                difference.add_row(row, old[row], cells)
        start = partial(
            Output, known_cursor, self._style, self.columns, wraps=self._wraps, in_tmux=self._in_tmux
        )
        return min(
            encode(difference, scrolling, frame.cursor, start), as_written, key=lambda sent: len(sent[0])
        )


def _cut(cells: list[Cell], column: int) -> range:
    """Know nothing more of the character that reaches over the left edge of ``column``; gives its columns."""
    start = column
    while start and cells[start] is CONTINUATION:
        start -= 1
    end = column
    while end < len(cells) and cells[end] is CONTINUATION:
        end += 1
    cells[start:end] = [UNKNOWN] * (end - start)
    return range(start, end)
