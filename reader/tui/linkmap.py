"""The link map between the panes: a line from each linked sentence on the screen to its counterpart."""

from __future__ import annotations

from textual import events
from textual.message import Message

from reader.align.model import Link
from reader.tui.drawn import Drawn
from reader.tui.layout import RowKind
from reader.tui.lines import Line, to_strip
from reader.tui.palette import Palette
from reader.tui.pane import ArticlePane
from reader.tui.routes import Connector, draw_routes
from reader.tui.strips import CompactStrip


class LinkMap(Drawn):
    """Draws the links of what two panes show."""

    DEFAULT_CSS = """
    LinkMap { width: 9; height: 1fr; }
    """

    class Followed(Message):
        """A line was clicked; ``row`` is the screen row."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    class Dragged(Message):
        """The map was dragged to the column ``column`` of the screen."""

        def __init__(self, column: int) -> None:
            super().__init__()
            self.column = column

    def __init__(self, palette: Palette, *, id: str) -> None:
        super().__init__(palette, id=id)
        self.lines: list[Line] = []
        self._pressed = False
        self._dragging = False

    def update(self, left: ArticlePane, right: ArticlePane, width: int, height: int) -> None:
        """Draw the links between what the two panes show now, in ``width`` by ``height`` cells."""
        focus_pane = left if left.active else right
        items = focus_pane.layout_rows.items
        known = 0 <= focus_pane.item < len(items)
        focus = items[focus_pane.item].first - focus_pane.top if known else 0
        self.lines = draw_routes(connectors(left, right, height), width, height, focus)
        self.show_changes()

    def render_line(self, y: int) -> CompactStrip:
        line = self.lines[y] if y < len(self.lines) else []
        return to_strip(line, self.size.width, self.palette)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._pressed, self._dragging = True, False
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._pressed and event.delta_x:
            self._dragging = True
            self.post_message(self.Dragged(event.screen_x))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        self.release_mouse()
        if self._pressed and not self._dragging:
            self.post_message(self.Followed(event.y))
        self._pressed = False


def connectors(left: ArticlePane, right: ArticlePane, height: int) -> list[Connector]:
    """The links of which at least one end is on the screen, each pair of sentences once."""
    comparison = left.reading.comparison
    current = {
        (i, j)
        for i in (_current(left),)
        for j in (_current(right),)
        if any(i in link.left and j in link.right for link in comparison.links_of("left", i))
    }
    visible_left, visible_right = _visible(left, height), _visible(right, height)
    links: dict[int, Link] = {}
    for index in visible_left:
        links.update((id(link), link) for link in comparison.links_of("left", index))
    for index in visible_right:
        links.update((id(link), link) for link in comparison.links_of("right", index))
    found: list[Connector] = []
    for link in links.values():
        for i in link.left:
            for j in link.right:
                here, there = visible_left.get(i), visible_right.get(j)
                if here is None and there is None:
                    continue
                found.append(
                    Connector(
                        here,
                        there,
                        comparison.left.number(i),
                        comparison.right.number(j),
                        "moved" if link.moved else link.kind.value,
                        (i, j) in current,
                        _is_below(left, i) if here is None else _is_below(right, j),
                    )
                )
    return found


def _current(pane: ArticlePane) -> int:
    return pane.reading.cursor[pane.side]


def _visible(pane: ArticlePane, height: int) -> dict[int, int]:
    """The sentences on the screen, and the first row that shows each."""
    found: dict[int, int] = {}
    rows = pane.layout_rows.rows
    for y in range(height):
        index = pane.top + y
        if 0 <= index < len(rows):
            row = rows[index]
            if row.kind is RowKind.TEXT:
                found.setdefault(row.sentence, y)
    return found


def _is_below(pane: ArticlePane, sentence: int) -> bool:
    row = pane.layout_rows.first_row(pane.side, sentence)
    return row is not None and row >= pane.top
