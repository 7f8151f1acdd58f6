"""What the mouse does: clicking, turning the wheel, dragging a border."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.align.model import Side
from reader.tui.linked import other_side

if TYPE_CHECKING:
    from reader.tui.bars import Rule
    from reader.tui.pane import ArticlePane
    from reader.tui.screens.main import MainScreen


def press_item(screen: MainScreen, pane: ArticlePane, item: int, double: bool) -> None:
    """The cursor goes to the sentence; with a double click on to its counterpart."""
    from reader.tui.actions.moving import counterpart

    if item >= len(pane.layout_rows.items):
        return  # the layout has changed since the click
    found = pane.layout_rows.items[item]
    screen.in_sidebar = False
    screen.reading.remember()
    screen.reading.go(found.side, found.sentence)
    if double:
        counterpart(screen, None)
    else:
        screen.show_reading()


def turn_wheel(screen: MainScreen, pane: ArticlePane, rows: int) -> None:
    from reader.tui.actions.moving import scroll_pane

    scroll_pane(screen, pane, rows)


def follow_line(screen: MainScreen, row: int) -> None:
    """A click on the link map follows the line in that row, from the side that is read to the other."""
    from reader.tui.actions.moving import counterpart

    reading = screen.reading
    for side in (reading.side, other_side(reading.side)):
        pane = screen.pane(side)
        item = pane.layout_rows.item_at(pane.top + row)
        if item < 0:
            continue
        found = pane.layout_rows.items[item]
        if reading.comparison.links_of(found.side, found.sentence):
            reading.remember()
            reading.go(found.side, found.sentence)
            counterpart(screen, None)
            return


def drag_map(screen: MainScreen, column: int) -> None:
    """The border between the panes goes where it is dragged."""
    frame = screen.frame
    if frame is not None and not frame.column:
        share = (column - 1 - frame.map // 2) / max(1, frame.left + frame.right)
        screen.split = max(0.2, min(0.8, share))
        screen.divide_screen()


def drag_rule(screen: MainScreen, rule: Rule, column: int, row: int) -> None:
    """The border of the sidebar or of the inspector goes where it is dragged."""
    size = screen.app.size
    if rule is screen.sidebar_rule:
        screen.sidebar_width = max(1, size.width - column - 1)
    else:
        screen.foot_height = max(1, size.height - row - 2)
    screen.divide_screen()


def pick_place(screen: MainScreen, side: Side, share: float) -> None:
    """A click on the overview goes to that share (0 to 1) of the article."""
    layout = screen.pane(side).layout_rows
    item = layout.item_at(round(share * (len(layout.rows) - 1)))
    if item >= 0:
        screen.reading.remember()
        screen.reading.go(layout.items[item].side, layout.items[item].sentence)
        screen.show_reading()


def choose_in_list(screen: MainScreen, index: int) -> None:
    from reader.tui.actions.choosing import choose_entry

    screen.sidebar.move_to(index)
    choose_entry(screen)
