"""Laying the two articles out anew (another width, fold, comparison) so that the eye stays where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.align.model import SIDES, Side
from reader.tui.layout import lay_out_article, lay_out_column
from reader.tui.pane import INDENT, ArticlePane

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


def lay_out(screen: MainScreen) -> None:
    """Lay the articles out in the width that they have; the cursor stays at its row."""
    frame = screen.frame
    assert frame is not None
    reading = screen.reading
    limit = screen.settings.column_width
    shown = reading.shown()
    rows = {side: _cursor_row(screen, side) for side in SIDES}
    full = {side: _is_full(screen, side) for side in SIDES}
    if frame.column:
        width = _text_width(screen.left_pane, frame.left, limit)
        layout = lay_out_column(reading.comparison, reading.display, screen.lead, width, INDENT, shown)
        screen.layouts = {"left": layout, "right": layout}
        screen.whole_at.clear()
    else:
        for side in SIDES:
            pane = screen.pane(side)
            width = _text_width(pane, frame.left if side == "left" else frame.right, limit)
            if shown is None and screen.whole_at.get(side) == width:
                continue
            screen.layouts[side] = lay_out_article(
                reading.comparison.article(side), reading.text_of(side), side, width, shown
            )
            screen.whole_at[side] = width if shown is None else 0
    _take_possible(screen)
    for side in SIDES:
        pane = screen.pane(side)
        pane.show(screen.layouts[side])
        if not frame.column or side == reading.side:
            _stay(screen, side, rows[side], full[side])


def take_links(screen: MainScreen) -> None:
    """Show other links where the articles stand: laid out anew only where that depends on the links."""
    if screen.frame is None:
        return
    if screen.frame.column or screen.reading.shown() is not None:
        screen.lay_out()
        return
    _take_possible(screen)
    for side in SIDES:
        screen.pane(side).forget()


def _take_possible(screen: MainScreen) -> None:
    possible = frozenset(
        (side, index)
        for link in screen.reading.comparison.possible
        for side in SIDES
        for index in (link.left if side == "left" else link.right)
    )
    screen.left_pane.possible = screen.right_pane.possible = possible


def _text_width(pane: ArticlePane, width: int, limit: int) -> int:
    width = max(1, width - pane.gutter_width - 1)
    return min(width, limit) if limit else width


def _cursor_row(screen: MainScreen, side: Side) -> int | None:
    """The screen row of the side's cursor before a new layout."""
    layout = screen.layouts.get(side)
    pane = screen.left_pane if screen.frame and screen.frame.column else screen.pane(side)
    if layout is None:
        return None
    row = layout.first_row(side, screen.reading.cursor[side])
    return None if row is None else row - pane.top


def _is_full(screen: MainScreen, side: Side) -> bool:
    """Whether no row below the last sentence is in view."""
    pane = screen.pane(side)
    height = screen.frame.panes if screen.frame else 0
    return pane.top + height <= max(height, len(pane.layout_rows.rows))


def _stay(screen: MainScreen, side: Side, row: int | None, full: bool) -> None:
    """After a new layout: keep the cursor's sentence at its screen row, a full pane full."""
    layout, pane = screen.layouts[side], screen.pane(side)
    item = layout.nearest_item(side, screen.reading.cursor[side])
    if item < 0:
        pane.scroll_rows(0)
        return
    first = layout.items[item].first
    height = screen.frame.panes if screen.frame else 1
    kept = min(max(row, 0), height - 1) if row is not None else min(first, height // 3)
    if row is not None or first >= height:
        last = max(0, len(layout.rows) - height) if full else first
        pane.scroll_rows(max(0, min(first - kept, last)))
