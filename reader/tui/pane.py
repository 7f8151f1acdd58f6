"""One article on the screen, line by line: no widget per sentence, nothing drawn that did not change."""

from __future__ import annotations

from itertools import pairwise

from textual import events
from textual.message import Message

from reader.align.model import Side
from reader.tui.drawn import Drawn
from reader.tui.layout import Layout, Row, RowKind
from reader.tui.lines import Line, to_strip
from reader.tui.palette import Palette
from reader.tui.reading import Overlay, Reading
from reader.tui.strips import CompactStrip

GLYPHS = {"verbatim": "=", "edited": "≈", "rewritten": "~", "fragment": "⊂"}
POSSIBLE_GLYPH = "·"
MARK_GLYPHS = {"confirmed": "✓", "rejected": "✗", "unsure": "?"}
NOTE_GLYPH = "✎"
MOVED_GLYPH = "↕"
DIFFERS_GLYPH = "!"
KEPT_PAGES = 2
"""So many pages of rows are kept as they were drawn, for going back and forth."""
INDENT = 4
"""How far the other article is set in where both stand in one column."""


class ArticlePane(Drawn):
    """The rows of a layout from ``top`` on, with a gutter: mark, kind, number, flag.

    ``top`` may be negative (blank rows above the first) or past what fills the pane. The pane takes no
    focus: keys go to the screen.
    """

    DEFAULT_CSS = """
    ArticlePane { width: 1fr; height: 1fr; }
    """

    class Pressed(Message):
        """A row of the pane was clicked."""

        def __init__(self, pane: ArticlePane, item: int, double: bool) -> None:
            super().__init__()
            self.pane = pane
            self.item = item
            self.double = double

    class Wheeled(Message):
        """The wheel was turned over the pane, down by ``rows``."""

        def __init__(self, pane: ArticlePane, rows: int) -> None:
            super().__init__()
            self.pane = pane
            self.rows = rows

    def __init__(
        self, side: Side, reading: Reading, palette: Palette, *, id: str, whole_rows: bool = False
    ) -> None:
        """``whole_rows`` sends rows whole when they scroll: so a driver sees that they have only moved."""
        super().__init__(palette, id=id)
        self.whole_rows = whole_rows
        self.side: Side = side
        self.reading = reading
        self.layout_rows = Layout([], [], {})
        self.top = 0
        self.item = 0
        self.active = False
        self.possible: frozenset[tuple[Side, int]] = frozenset()
        self.flags: dict[tuple[Side, int], tuple[str, str]] = {}
        self._strips: dict[tuple[int, bool, bool], CompactStrip] = {}
        self._overlays: dict[tuple[Side, int], list[Overlay]] = {}

    # -- geometry --------------------------------------------------------------------------------------

    @property
    def number_width(self) -> int:
        """The cells that the largest sentence number takes."""
        count = len(self.reading.comparison.article(self.side).sentences)
        return max(3, len(str(count)) + 1)

    @property
    def gutter_width(self) -> int:
        """The cells left of the text: mark, kind, number, flag, blank."""
        return self.number_width + 4

    # -- what is shown ---------------------------------------------------------------------------------

    def show(self, layout: Layout) -> None:
        """Show another layout; everything is drawn again."""
        self.layout_rows = layout
        if self.top >= len(layout.rows):  # there are fewer rows than before: the last of them stay in view
            self.top = max(0, len(layout.rows) - max(1, self.size.height))
        self.forget()

    def forget(self) -> None:
        """Draw everything again: colours, marks or overlays have changed."""
        self._strips.clear()
        self._overlays.clear()
        self.show_changes()

    def scroll_rows(self, top: int) -> None:
        """Show the rows from ``top`` on."""
        if top != self.top:
            self.top = top
            if self.whole_rows:
                self.refresh()
            else:
                self.show_changes()

    def set_cursor(self, item: int, active: bool) -> None:
        """Put the mark on an item; only the first column of the rows concerned is drawn again."""
        if (item, active) == (self.item, self.active):
            return
        self.item, self.active = item, active
        self.show_changes()

    # -- drawing ---------------------------------------------------------------------------------------

    def render_line(self, y: int) -> CompactStrip:
        width = self.size.width
        index = self.top + y
        if not 0 <= index < len(self.layout_rows.rows) or width <= 0:
            index = -1
        marked = index >= 0 and self.layout_rows.rows[index].item == self.item >= 0
        key = (index, marked, marked and self.active)
        strip = self._strips.get(key)
        if strip is None or strip.cell_length != width:
            if len(self._strips) > KEPT_PAGES * self.size.height:
                self._strips.clear()
            strip = self._strips[key] = self._draw(index, marked, width)
        return strip

    def _draw(self, index: int, marked: bool, width: int) -> CompactStrip:
        if index < 0:
            return to_strip([], width, self.palette)
        row, gutter_width = self.layout_rows.rows[index], self.gutter_width
        mark = self._mark(row, index) if marked else " "
        head: Line = [(mark, "text" if mark == " " else "cursor")]
        if row.kind is RowKind.GAP:
            return to_strip(head, width, self.palette)
        if row.kind is RowKind.FOLD:
            count = row.end - row.start
            words = f"··· {count} sentence{'s' if count != 1 else ''} folded away ···"
            return to_strip([*head, (" " * (gutter_width - 1) + words, "muted")], width, self.palette)
        if row.kind is RowKind.REFERENCE:
            article = self.reading.comparison.article(row.side)
            words = f"↑ {row.side} {article.number(row.sentence)} above"
            indent = " " * (gutter_width + INDENT - 1)
            return to_strip([*head, (indent + words, "muted")], width, self.palette)
        first = row.start == self.reading.comparison.article(row.side).sentences[row.sentence].span.start
        if row.kind is RowKind.COUNTERPART:
            head.append((" " * INDENT, "text"))
        head += self._gutter(row) if first else [(" " * (gutter_width - 1), "text")]
        return to_strip([*head, *self._text(row)], width, self.palette)

    def _mark(self, row: Row, index: int) -> str:
        """A bar along the sentence under the cursor; in the other pane, where its counterpart begins."""
        if self.active:
            return "▌"
        return "›" if index == self.layout_rows.items[row.item].first else " "

    def _gutter(self, row: Row) -> Line:
        kind = self.reading.kind_of(row.side, row.sentence)
        article = self.reading.comparison.article(row.side)
        number = str(article.number(row.sentence)).rjust(self.number_width)
        if kind is not None:
            glyph, style = GLYPHS[kind.value], kind.value
        elif (row.side, row.sentence) in self.possible:
            glyph, style = POSSIBLE_GLYPH, "possible"
        else:
            glyph, style = " ", "muted"
        flag, flag_style = self.flags.get((row.side, row.sentence), (" ", "text"))
        return [(f"{glyph}{number}", style), (flag, flag_style if flag != " " else style), (" ", "text")]

    def _text(self, row: Row) -> Line:
        kind = self.reading.kind_of(row.side, row.sentence)
        tinted = kind is not None and kind.value != "fragment"
        base = f"text-{kind.value}" if tinted and kind is not None else "text"
        if row.sentence == 0 and self.reading.comparison.article(row.side).headline:
            base += "+bold"
        key = (row.side, row.sentence)
        overlays = self._overlays.get(key)
        if overlays is None:
            overlays = self._overlays[key] = self.reading.overlays(row.side, row.sentence)
        return painted(self.reading.text_of(row.side), row.start, row.end, base, overlays)

    # -- mouse -----------------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        item = self.layout_rows.item_at(self.top + event.y)
        if item >= 0:
            self.post_message(self.Pressed(self, item, event.chain > 1))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.post_message(self.Wheeled(self, 3))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.post_message(self.Wheeled(self, -3))


def painted(text: str, start: int, end: int, base: str, overlays: list[Overlay]) -> Line:
    """``text[start:end]`` as runs: ``base``, and over it the overlays, later ones on top."""
    here = [overlay for overlay in overlays if overlay[0] < end and overlay[1] > start]
    if not here:
        return [(text[start:end], base)]
    cuts = sorted({start, end, *(min(max(at, start), end) for overlay in here for at in overlay[:2])})
    line: Line = []
    for first, last in pairwise(cuts):
        style = base
        for begin, stop, name in here:
            if begin <= first and last <= stop:
                style = name
        line.append((text[first:last], style))
    return line
