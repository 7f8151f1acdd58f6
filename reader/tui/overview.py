"""The strip along a pane's outer edge: where the links of the whole article lie, and where you are."""

from __future__ import annotations

from textual import events
from textual.message import Message

from reader.tui.drawn import Drawn
from reader.tui.lines import to_strip
from reader.tui.palette import Palette
from reader.tui.pane import ArticlePane
from reader.tui.strips import CompactStrip

TALL = 60
"""With every so many rows of the strip, one row more tells the same: alike cells, one below the other, need
not be sent again after the terminal has scrolled."""

STRETCH = 2
"""Rows next to each other that have one colour, where they are not empty: for the same reason."""

_ORDER = ("verbatim", "edited", "rewritten", "fragment")


class Overview(Drawn):
    """One column for the whole article: a block where sentences are linked, thick where you are."""

    DEFAULT_CSS = """
    Overview { width: 1; height: 1fr; }
    """

    class Picked(Message):
        """A place was clicked: ``share`` (0 to 1) of the article."""

        def __init__(self, overview: Overview, share: float) -> None:
            super().__init__()
            self.overview = overview
            self.share = share

    def __init__(self, palette: Palette, *, id: str) -> None:
        super().__init__(palette, id=id)
        self.cells: list[tuple[str, str]] = []
        self._kinds: list[str] = []
        self._drawn_for: tuple[object, object, int] | None = None

    def update(self, pane: ArticlePane, height: int) -> None:
        """Draw the strip for what the pane shows now in ``height`` rows."""
        drawn_for = (pane.layout_rows, pane.reading.comparison, height)
        if self._drawn_for is None or any(
            a is not b for a, b in zip(drawn_for, self._drawn_for, strict=True)
        ):
            self._kinds, self._drawn_for = kinds_by_row(pane, height), drawn_for
        self.cells = overview_cells(pane, height, self._kinds)
        self.show_changes()

    def render_line(self, y: int) -> CompactStrip:
        return to_strip([self.cells[y]] if y < len(self.cells) else [], self.size.width, self.palette)

    def on_click(self, event: events.Click) -> None:
        self.post_message(self.Picked(self, event.y / max(1, self.size.height - 1)))


def overview_cells(pane: ArticlePane, height: int, kinds: list[str]) -> list[tuple[str, str]]:
    """A character and a style for each row of the strip; ``kinds`` from :func:`kinds_by_row`."""
    rows = pane.layout_rows.rows
    count = len(rows)
    if not count or height <= 0:
        return [(" ", "text")] * height
    first = pane.top * height // count
    last = max(first, (min(count, pane.top + height) - 1) * height // count)
    cells = []
    for y in range(height):
        here = first <= y <= last and count > height
        kind = kinds[y]
        if kind:
            cells.append(("█" if here else "▐", kind))
        else:
            cells.append(("│" if here else " ", "muted"))
    return cells


def kinds_by_row(pane: ArticlePane, height: int) -> list[str]:
    """The closest kind of link in each row's stretch of the strip, empty where nothing is linked."""
    count = len(pane.layout_rows.rows)
    together = 1 + height // TALL
    closest = [len(_ORDER)] * -(-height // together)
    for item in pane.layout_rows.items:
        kind = pane.reading.kind_of(item.side, item.sentence)
        if kind is None:
            continue
        rank = _ORDER.index(kind.value)
        first, last = (row * height // count // together for row in (item.first, item.end - 1))
        for step in range(first, last + 1):
            closest[step] = min(closest[step], rank)
    found: list[str] = []
    for start in range(0, len(closest), STRETCH):
        stretch = closest[start : start + STRETCH]
        found += [_ORDER[min(stretch)] if rank < len(_ORDER) else "" for rank in stretch]
    return [kind for kind in found for _ in range(together)][:height]
