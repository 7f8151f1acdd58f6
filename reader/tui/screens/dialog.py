"""What comes over the main screen: a text to scroll through, or a list to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen

from reader.tui.drawn import Drawn
from reader.tui.lines import Line, to_strip
from reader.tui.palette import Palette
from reader.tui.strips import CompactStrip

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp

DOWN = frozenset({"down", "j", "ctrl+n"})
UP = frozenset({"up", "k", "ctrl+p"})
LEAVE = frozenset({"escape", "q", "ctrl+c"})


class LinesView(Drawn):
    """Lines to scroll through, or groups of lines of which one is marked."""

    DEFAULT_CSS = """
    LinesView { width: 1fr; height: 1fr; }
    """

    class Clicked(Message):
        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, palette: Palette, groups: Sequence[Sequence[Line]], *, marked: int | None) -> None:
        super().__init__(palette)
        self.groups = groups
        self.marked = marked
        self.top = 0

    @property
    def rows(self) -> list[tuple[int, Line]]:
        return [(number, line) for number, group in enumerate(self.groups) for line in group]

    def show_from(self, row: int) -> None:
        """Scroll to a row, as far as there are rows."""
        self.top = max(0, min(row, len(self.rows) - self.size.height))
        self.show_changes()

    def move(self, rows: int) -> None:
        """Scroll, or move the mark by so many groups."""
        if self.marked is None:
            last = max(0, len(self.rows) - self.size.height)
            self.top = max(0, min(self.top + rows, last))
        else:
            self.marked = max(0, min(self.marked + rows, len(self.groups) - 1))
            mine = [row for row, (number, _) in enumerate(self.rows) if number == self.marked]
            if mine and mine[0] < self.top:
                self.top = mine[0]
            elif mine and mine[-1] >= self.top + self.size.height:
                self.top = mine[-1] + 1 - self.size.height
        self.show_changes()

    def on_mount(self) -> None:
        self.call_after_refresh(self.move, 0)

    def render_line(self, y: int) -> CompactStrip:
        rows = self.rows
        width = self.size.width
        if self.top + y >= len(rows):
            return to_strip([], width, self.palette)
        number, line = rows[self.top + y]
        marked = self.marked is not None and number == self.marked
        return to_strip([("▌" if marked else " ", "cursor"), *line], width, self.palette)

    def on_click(self, event: events.Click) -> None:
        rows = self.rows
        if self.marked is not None and self.top + event.y < len(rows):
            self.post_message(self.Clicked(rows[self.top + event.y][0]))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.move(1 if self.marked is not None else 3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.move(-1 if self.marked is not None else -3)


class Bar(Drawn):
    """One line of a dialog: its title, or its keys."""

    DEFAULT_CSS = """
    Bar { height: 1; width: 1fr; }
    """

    def __init__(self, palette: Palette, line: Line) -> None:
        super().__init__(palette)
        self.line = line

    def show(self, line: Line) -> None:
        self.line = line
        self.show_changes()

    def render_line(self, y: int) -> CompactStrip:
        return to_strip([(" ", "bar"), *self.line], self.size.width, self.palette, "bar")


Groups = Callable[[int], Sequence[Sequence[Line]]]
"""Makes the groups of lines for a width in cells."""


class Dialog(ModalScreen[int | None], inherit_bindings=False):
    """A titled box over the main screen. Dismissed with the index chosen, or None."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: transparent; }
    Dialog > Vertical { background: $background; }
    """
    AUTO_FOCUS = ""
    app: ReaderApp

    def __init__(
        self,
        title: str,
        groups: Groups,
        *,
        choose: bool,
        chosen: int = 0,
        keys: str = "",
        width: int = 90,
        on_mark: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__()
        self._title = title
        self._make = groups
        self._choose = choose
        self._chosen = chosen
        self._keys = keys or ("Enter choose · Esc leave" if choose else "j k scroll · Esc leave")
        self._width = width
        self._on_mark = on_mark

    def compose(self) -> ComposeResult:
        palette = self.app.palette
        self._head = Bar(palette, [(self._title, "bar")])
        self._view = LinesView(palette, [], marked=self._chosen if self._choose else None)
        self._foot = Bar(palette, [(self._keys, "bar")])
        self._box = Vertical(self._head, self._view, self._foot)
        self._fit()
        yield self._box

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        size = self.app.size
        width = max(10, min(self._width, size.width - 4 if size.width > 60 else size.width))
        self._view.groups = self._make(width - 2)
        rows = len(self._view.rows)
        height = min(rows + 2, max(3, size.height - 2))
        self._box.styles.width, self._box.styles.height = width, height
        self._view.show_changes()

    def repaint(self, palette: Palette) -> None:
        """Draw with other colours."""
        for widget in self.query(Drawn):
            widget.palette = palette
            widget.forget()

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        if not self.is_current:
            return  # the dialog has been left: this key was on its way already
        page = max(1, self._view.size.height - 1)
        if self._choose and self._view.rows:
            page = max(1, page * len(self._view.groups) // len(self._view.rows))
        key = event.character if event.character and event.is_printable else event.key
        if event.key in LEAVE or (not self._choose and key in ("?", "f1", "enter")):
            self.dismiss(None)
        elif key in DOWN or event.key in DOWN:
            self._move(1)
        elif key in UP or event.key in UP:
            self._move(-1)
        elif event.key in ("pagedown", "space", "ctrl+d", "ctrl+f"):
            self._move(page)
        elif event.key in ("pageup", "b", "ctrl+u", "ctrl+b"):
            self._move(-page)
        elif event.key in ("home", "g"):
            self._move(-(10**6))
        elif event.key == "end" or key == "G":
            self._move(10**6)
        elif event.key == "enter" and self._choose and self._view.groups:
            self.dismiss(self._view.marked)
        elif not self._choose and (key in ("tab", "shift+tab") or (len(key) == 1 and key.isalnum())):
            self.other_key(key)

    def other_key(self, key: str) -> None:
        """A key that the dialog itself does not know."""

    def _move(self, rows: int) -> None:
        before = self._view.marked
        self._view.move(rows)
        if self._on_mark is not None and self._view.marked not in (None, before):
            self._on_mark(self._view.marked or 0)

    def on_lines_view_clicked(self, event: LinesView.Clicked) -> None:
        if self.is_current:  # a second click may be on its way already
            self.dismiss(event.index)
