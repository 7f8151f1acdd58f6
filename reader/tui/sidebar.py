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

    def point_at(self, index: int | None) -> None:
        """Put the mark on what the articles' cursors are at; None takes it away while these are read."""
        if index is not None:
            self.index = index
            first, end = self._starts[index], self._starts[index + 1]
            if not self.top <= first <= end <= self.top + self._height:
                # Not at the edge: the list need not scroll again at the next key.
                self.top = max(0, min(first - self._height // 3, self._starts[-1] - self._height))
        self.here = index is not None
        self.show_changes()

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
