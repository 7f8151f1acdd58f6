"""The sidebar: one list at a time, of entries that stand somewhere in the two articles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from textual import events
from textual.message import Message

from reader.tui.drawn import Drawn
from reader.tui.lines import Run, to_strip
from reader.tui.lists import BySentence, Entry, LinkEntries, Tab
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
        self.entries: Sequence[Entry] = ()
        self.index = 0
        self.top = 0
        self.active = False
        self.beside: tuple[int, ...] = ()  # the top rows of the panes that it was drawn beside
        self.here = False  # the mark stands on what the articles' cursors are at
        self.by_sentence: BySentence = {}
        self.empty = ""
        self.over = False
        self._starts: Sequence[int] = (0,)  # the row in which each entry begins, and the end
        self._height = 1

    def show(self, entries: Sequence[Entry], empty: str, *, frame_height: int) -> None:
        """Show another list; ``empty`` is what to say when there is nothing in it."""
        self._height = frame_height
        self.entries, self.empty = entries, empty
        if isinstance(entries, LinkEntries):
            self._starts = range(0, 2 * len(entries) + 1, 2)
        else:
            self._starts = [0, *accumulate(len(entry.lines) for entry in entries)]
        self.index = max(0, min(self.index, len(entries) - 1))
        self.top = max(0, min(self.top, self._starts[-1] - 1))
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

    def point_at(self, index: int | None, scrolled: int = 0) -> None:
        """Put the mark on what the articles' cursors are at; None takes it away while these are read.

        The panes have been ``scrolled`` by so many rows, and the list goes along where what is marked, or was
        last, stays in view: a terminal scrolls whole rows, so that a list which stood still is sent again.
        """
        if index is not None:
            self.index = index
        self.here = index is not None
        if self.entries:
            self._go_along(scrolled)
        self.show_changes()

    def _go_along(self, scrolled: int) -> None:
        last = max(0, self._starts[-1] - self._height)
        along = max(0, min(self.top + scrolled, last))
        if self._shows_marked(along):
            self.top = along
            return
        # Far from the edge that the mark comes to: the list need not be moved at the next key.
        share = 1 / 3 if not scrolled else 3 / 4 if scrolled > 0 else 1 / 4
        away = max(0, min(self._starts[self.index] - int(self._height * share), last))
        if abs(away - self.top) >= self._height // 6 or not self._shows_marked(self.top):
            self.top = away

    def _shows_marked(self, top: int) -> bool:
        """Whether the marked entry is in view when ``top`` is the first row shown."""
        return top <= self._starts[self.index] and self._starts[self.index + 1] <= top + self._height

    def page(self, share: float) -> int:
        """How many entries make up ``share`` of a page here."""
        each = max(1, self._starts[-1] // max(1, len(self.entries)))
        return max(1, int(self._height * share) // each)

    def _bring_into_view(self) -> None:
        if not self.entries:
            return
        first, end = self._starts[self.index], self._starts[self.index + 1]
        if first < self.top:
            self.top = first
        elif end > self.top + self._height:
            self.top = max(0, min(end - self._height, first))

    def render_line(self, y: int) -> CompactStrip:
        width = self.size.width
        # Over the panes the list needs an edge of its own; beside them a rule stands there.
        edge: Run = ("│", "muted") if self.over else (" ", "text")
        if not self.entries:
            return to_strip([edge, (self.empty if y == 0 else "", "muted")], width, self.palette)
        if self.top + y >= self._starts[-1]:
            return to_strip([edge], width, self.palette)
        number = bisect_right(self._starts, self.top + y) - 1
        at = self.top + y - self._starts[number]
        line = self.entries[number].lines[at]
        if number == self.index and self.active:
            edge = ("▌", "cursor")
        elif number == self.index and self.here and not at:
            edge = ("›", "cursor")
        return to_strip([edge, *line], width, self.palette)

    def on_click(self, event: events.Click) -> None:
        row = self.top + event.y
        if row < self._starts[-1]:
            self.post_message(self.Chosen(bisect_right(self._starts, row) - 1))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.move_to(self.index + 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.move_to(self.index - 1)
