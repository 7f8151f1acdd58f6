"""The sidebar: one list at a time, of entries that stand somewhere in the two articles."""

from __future__ import annotations

from textual import events
from textual.message import Message

from reader.tui.drawn import Drawn
from reader.tui.lines import Line, Run, to_strip
from reader.tui.lists import Entry, Tab
from reader.tui.palette import Palette
from reader.tui.strips import CompactStrip


class Sidebar(Drawn):
    """Draws entries row by row. The mark stands on one entry; what is chosen is told to the screen."""

    DEFAULT_CSS = """
    Sidebar { width: 38; height: 1fr; }
    """

    class Chosen(Message):
        """An entry was clicked."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, palette: Palette, *, id: str) -> None:
        super().__init__(palette, id=id)
        self.tab = Tab.LINKS
        self.entries: list[Entry] = []
        self.index = 0
        self.top = 0
        self.active = False
        self.empty = ""
        self.over = False
        self._rows: list[tuple[int, Line]] = []
        self._height = 1

    def show(self, entries: list[Entry], empty: str, *, frame_height: int) -> None:
        """Show another list; ``empty`` is what to say when there is nothing in it."""
        self._height = frame_height
        self.entries, self.empty = entries, empty
        self._rows = [(number, line) for number, entry in enumerate(entries) for line in entry.lines]
        self.index = max(0, min(self.index, len(entries) - 1))
        self.top = max(0, min(self.top, len(self._rows) - 1))
        self._bring_into_view()
        self.show_changes()

    def set_active(self, active: bool) -> None:
        if active != self.active:
            self.active = active
            self.show_changes()

    def move_to(self, index: int) -> None:
        """Put the mark on an entry, as near as there is one."""
        index = max(0, min(index, len(self.entries) - 1))
        if index != self.index:
            self.index = index
            self._bring_into_view()
            self.show_changes()

    def page(self, share: float) -> int:
        """How many entries make up ``share`` of a page here."""
        each = max(1, len(self._rows) // max(1, len(self.entries)))
        return max(1, int(self._height * share) // each)

    def _bring_into_view(self) -> None:
        mine = [row for row, (number, _) in enumerate(self._rows) if number == self.index]
        if not mine:
            return
        if mine[0] < self.top:
            self.top = mine[0]
        elif mine[-1] >= self.top + self._height:
            self.top = max(0, min(mine[-1] + 1 - self._height, mine[0]))

    def render_line(self, y: int) -> CompactStrip:
        width = self.size.width
        # Over the panes the list needs an edge of its own; beside them a rule stands there.
        edge: Run = ("│", "muted") if self.over else (" ", "text")
        if not self._rows:
            return to_strip([edge, (self.empty if y == 0 else "", "muted")], width, self.palette)
        if self.top + y >= len(self._rows):
            return to_strip([edge], width, self.palette)
        number, line = self._rows[self.top + y]
        if number != self.index:
            return to_strip([edge, *line], width, self.palette)
        mark = "▌" if self.active else "│"
        return to_strip([(mark, "cursor"), *line], width, self.palette)

    def on_click(self, event: events.Click) -> None:
        row = self.top + event.y
        if row < len(self._rows):
            self.post_message(self.Chosen(self._rows[row][0]))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.move_to(self.index + 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.move_to(self.index - 1)
