"""The line at the top (titles, coverage, the sidebar's lists) and the line at the foot (keys, messages)."""

from __future__ import annotations

from textual import events
from textual.message import Message

from reader.tui.drawn import Drawn
from reader.tui.lines import Line, clip, spread, to_strip, width_of
from reader.tui.lists import TABS, Tab
from reader.tui.palette import Palette
from reader.tui.strips import CompactStrip


class TitleBar(Drawn):
    """Each article's title above its pane, with how much of it is linked; the lists above the sidebar."""

    DEFAULT_CSS = """
    TitleBar { height: 1; width: 1fr; }
    """

    class TabPicked(Message):
        def __init__(self, tab: Tab) -> None:
            super().__init__()
            self.tab = tab

    def __init__(self, palette: Palette, *, id: str) -> None:
        super().__init__(palette, id=id)
        self.parts: list[tuple[int, Line, Line]] = []
        self.tab: Tab | None = None
        self.tab_active = False

    def update(self, parts: list[tuple[int, Line, Line]], tab: Tab | None, active: bool) -> None:
        """``parts`` are (cells, what stands left in them, what right), ``tab`` the list shown, if any."""
        if (parts, tab, active) != (self.parts, self.tab, self.tab_active):
            self.parts, self.tab, self.tab_active = parts, tab, active
            self.show_changes()

    def render_line(self, y: int) -> CompactStrip:
        line: Line = []
        for width, left, right in self.parts:
            line += spread(left, right, width, "bar")
        if self.tab is not None:
            line += self._tabs(self.size.width - width_of(line))
        return to_strip(line, self.size.width, self.palette, "bar")

    def _tabs(self, width: int) -> Line:
        line: Line = [(" ", "bar")]
        for number, tab in enumerate(TABS, 1):
            if tab is self.tab:
                line.append((f" {number} {tab.value} ", "title" if self.tab_active else "text+bold"))
            else:
                line.append((f" {number} {tab.value} ", "bar"))
        if width_of(line) > width:
            line = [(text.strip() + " " if text.strip() else " ", style) for text, style in line]
        if width_of(line) > width:
            line = [(text.replace(" ", "") + " " if text.strip() else " ", style) for text, style in line]
        return clip(line, width)

    def on_click(self, event: events.Click) -> None:
        if self.tab is None:
            return
        start = sum(part[0] for part in self.parts)
        if event.x < start:
            return
        at = start
        for text, _ in self._tabs(self.size.width - start):
            at += len(text)
            if event.x < at:
                found = next((tab for tab in TABS if tab.value in text), None)
                if found is not None:
                    self.post_message(self.TabPicked(found))
                return


class StatusLine(Drawn):
    """One line at the foot: a message, or the keys that matter here; what is being typed; where one is."""

    DEFAULT_CSS = """
    StatusLine { height: 1; width: 1fr; }
    """

    def __init__(self, palette: Palette, *, id: str) -> None:
        super().__init__(palette, id=id)
        self.left: Line = []
        self.right: Line = []

    def update(self, left: Line, right: Line) -> None:
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.show_changes()

    def render_line(self, y: int) -> CompactStrip:
        return to_strip(spread(self.left, self.right, self.size.width), self.size.width, self.palette)


class Rule(Drawn):
    """A line between two parts of the screen, lying or standing."""

    DEFAULT_CSS = """
    Rule { width: 1; height: 1fr; }
    Rule.lying { width: 1fr; height: 1; }
    """

    class Dragged(Message):
        """The rule was dragged to a column and a row of the screen."""

        def __init__(self, rule: Rule, column: int, row: int) -> None:
            super().__init__()
            self.rule = rule
            self.column = column
            self.row = row

    def __init__(self, palette: Palette, *, id: str, lying: bool = False) -> None:
        super().__init__(palette, id=id, classes="lying" if lying else None)
        self.lying = lying
        self._held = False

    def render_line(self, y: int) -> CompactStrip:
        width = self.size.width
        return to_strip([("─" * width if self.lying else "│", "rule")], width, self.palette)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._held = True
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._held:
            self.post_message(self.Dragged(self, int(event.screen_x), int(event.screen_y)))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        self._held = False
        self.release_mouse()
