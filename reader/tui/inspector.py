"""The panel at the foot that says everything about the sentence under the cursor."""

from __future__ import annotations

from enum import StrEnum

from textual import events

from reader.tui.drawn import Drawn
from reader.tui.lines import Line, spread, to_strip
from reader.tui.palette import Palette
from reader.tui.strips import CompactStrip


class Size(StrEnum):
    NORMAL = "normal"
    LARGE = "large"
    CLOSED = "closed"


class Inspector(Drawn):
    """Shows lines, from ``top`` on."""

    DEFAULT_CSS = """
    Inspector { height: 6; width: 1fr; }
    """

    def __init__(self, palette: Palette, *, id: str) -> None:
        super().__init__(palette, id=id)
        self.lines: list[Line] = []
        self.top = 0
        self.height_shown = 0

    def update(self, lines: list[Line], height: int) -> None:
        """Show other lines, from the first on, in ``height`` rows."""
        self.lines, self.top, self.height_shown = lines, 0, height
        self.show_changes()

    def scroll_rows(self, rows: int) -> bool:
        """Move by so many rows; whether there was anything to move."""
        top = max(0, min(self.top + rows, len(self.lines) - self.height_shown))
        if top == self.top:
            return False
        self.top = top
        self.show_changes()
        return True

    def _line(self, y: int) -> Line:
        index = self.top + y
        line = self.lines[index] if index < len(self.lines) else []
        hidden = len(self.lines) - self.top - self.height_shown
        if hidden > 0 and y == self.height_shown - 1:
            return spread(line, [(f" … {hidden} more: i J K ", "muted")], self.size.width - 1)
        return line

    def render_line(self, y: int) -> CompactStrip:
        return to_strip([(" ", "text"), *self._line(y)], self.size.width, self.palette)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_rows(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_rows(-1)
