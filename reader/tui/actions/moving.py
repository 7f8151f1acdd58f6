"""Going about: sentences, pages, links, discrepancies, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.align.model import Side
from reader.tui.linked import MARGIN, other_side

if TYPE_CHECKING:
    from reader.tui.pane import ArticlePane
    from reader.tui.screens.main import MainScreen


def down(screen: MainScreen, count: int | None) -> None:
    _step(screen, count or 1)


def up(screen: MainScreen, count: int | None) -> None:
    _step(screen, -(count or 1))


def _step(screen: MainScreen, count: int) -> None:
    if screen.in_sidebar:
        screen.sidebar.move_to(screen.sidebar.index + count)
        return
    reading = screen.reading
    layout = screen.layouts[reading.side]
    here = layout.nearest_item(reading.side, reading.sentence)
    if here < 0:
        screen.say("there is no sentence here")
        return
    item = max(0, min(here + count, len(layout.items) - 1))
    if item == here:
        screen.say("the last sentence" if count > 0 else "the first sentence")
        return
    reading.go(layout.items[item].side, layout.items[item].sentence)
    screen.show_reading()


def _page(screen: MainScreen, share: float, count: int | None) -> None:
    """Move down by a share of a page, the cursor keeping its row where it can."""
    if screen.frame is None:
        return
    if screen.in_sidebar:
        step = screen.sidebar.page(abs(share)) * (count or 1)
        screen.sidebar.move_to(screen.sidebar.index + (step if share > 0 else -step))
        return
    reading = screen.reading
    pane, layout = screen.pane(reading.side), screen.layouts[reading.side]
    height = screen.frame.panes
    here = layout.nearest_item(reading.side, reading.sentence)
    if here < 0:
        return
    rows = max(1, round(abs(share) * height) - (2 if abs(share) >= 1 and height > 6 else 0)) * (count or 1)
    row = layout.items[here].first
    target = row + (rows if share > 0 else -rows)
    before = pane.top
    last_top = max(0, len(layout.rows) - height)
    top = max(min(0, before), min(before + (rows if share > 0 else -rows), max(last_top, before)))
    item = layout.item_at(target)
    if item == here:
        item = max(0, min(here + (1 if share > 0 else -1), len(layout.items) - 1))
    pane.scroll_rows(top)
    reading.go(layout.items[item].side, layout.items[item].sentence)
    screen.show_reading(scrolled=top - before)


def half_down(screen: MainScreen, count: int | None) -> None:
    _page(screen, 0.5, count)


def half_up(screen: MainScreen, count: int | None) -> None:
    _page(screen, -0.5, count)


def page_down(screen: MainScreen, count: int | None) -> None:
    _page(screen, 1, count)


def page_up(screen: MainScreen, count: int | None) -> None:
    _page(screen, -1, count)


def first(screen: MainScreen, count: int | None) -> None:
    if count is not None:
        last(screen, count)
        return
    if screen.in_sidebar:
        screen.sidebar.move_to(0)
        return
    items = screen.layouts[screen.reading.side].items
    if items:
        jump(screen, items[0].side, items[0].sentence)


def last(screen: MainScreen, count: int | None) -> None:
    if screen.in_sidebar:
        screen.sidebar.move_to(count - 1 if count else len(screen.sidebar.entries) - 1)
        return
    reading = screen.reading
    items = screen.layouts[reading.side].items
    if count is not None:
        index = count if reading.article.headline else count - 1
        jump(screen, reading.side, index)
    elif items:
        jump(screen, items[-1].side, items[-1].sentence)


def percent(screen: MainScreen, count: int | None) -> None:
    """To the sentence so many hundredths of the way from the first to the last."""
    if count is None:
        screen.say("type a number first: 50% goes to the middle")
        return
    share = min(count, 100) / 100
    if screen.in_sidebar:
        screen.sidebar.move_to(round(share * (len(screen.sidebar.entries) - 1)))
        return
    items = screen.layouts[screen.reading.side].items
    if items:
        item = items[round(share * (len(items) - 1))]
        jump(screen, item.side, item.sentence)


def screen_top(screen: MainScreen, count: int | None) -> None:
    _to_row(screen, 0.0)


def screen_middle(screen: MainScreen, count: int | None) -> None:
    _to_row(screen, 0.5)


def screen_bottom(screen: MainScreen, count: int | None) -> None:
    _to_row(screen, 1.0)


def _to_row(screen: MainScreen, share: float) -> None:
    """To the sentence at a share (0 top, 1 bottom) of the rows in view."""
    if screen.frame is None:
        return
    screen.in_sidebar = False
    reading, height = screen.reading, screen.frame.panes
    pane, layout = screen.pane(reading.side), screen.layouts[reading.side]
    first = pane.top + MARGIN if pane.top > 0 else 0
    end = pane.top + height - MARGIN if pane.top + height < len(layout.rows) else len(layout.rows)
    at = layout.item_at(first + round((end - 1 - first) * share))
    if at < 0:
        screen.say("there is no sentence here")
        return
    # One that is cut off at the edge is passed over, so that nothing scrolls.
    if layout.items[at].first < first and at + 1 < len(layout.items) and share < 1:
        at += 1
    elif layout.items[at].end > end and at > 0 and layout.items[at - 1].first >= first:
        at -= 1
    item = layout.items[at]
    if (item.side, item.sentence) != (reading.side, reading.sentence):
        jump(screen, item.side, item.sentence)


def jump(screen: MainScreen, side: Side, sentence: int) -> None:
    """Go somewhere far, so that ``back`` returns from there."""
    screen.in_sidebar = False
    screen.reading.remember()
    screen.reading.go(side, sentence)
    unfold_here(screen)
    screen.show_reading()


def unfold_here(screen: MainScreen) -> None:
    """Show the cursor's sentence where it is folded away: who jumps to it wants to see it."""
    reading = screen.reading
    shown = reading.shown()
    if shown is not None and reading.article.sentences and not shown(reading.side, reading.sentence):
        reading.unfolded.add((reading.side, reading.sentence))
        screen.lay_out()


def back(screen: MainScreen, count: int | None) -> None:
    reading = screen.reading
    if not reading.jumps:
        screen.say("nowhere to go back to")
        return
    for _ in range(min(count or 1, len(reading.jumps))):
        side, sentence = reading.jumps.pop()
    screen.in_sidebar = False
    reading.go(side, sentence)
    unfold_here(screen)
    screen.show_reading()


def back_and_forth(screen: MainScreen, count: int | None) -> None:
    """Back to where one jumped from, and with the same keys here again."""
    reading = screen.reading
    if not reading.jumps:
        screen.say("nowhere to go back to")
        return
    here = reading.side, reading.sentence
    back(screen, None)
    reading.jumps.append(here)


def row_top(screen: MainScreen, count: int | None) -> None:
    _place_row(screen, 0.0)


def row_middle(screen: MainScreen, count: int | None) -> None:
    _place_row(screen, 0.5)


def row_bottom(screen: MainScreen, count: int | None) -> None:
    _place_row(screen, 1.0)


def _place_row(screen: MainScreen, share: float) -> None:
    """Scroll so that the cursor's sentence stands at a share (0 top, 1 bottom) of the pane's height."""
    reading = screen.reading
    layout = screen.layouts[reading.side]
    item = layout.nearest_item(reading.side, reading.sentence)
    if item < 0 or screen.frame is None:
        return
    rows = layout.items[item]
    room = screen.frame.panes - (rows.end - rows.first)
    scroll_pane(screen, screen.pane(reading.side), 0, top=rows.first - max(0, round(room * share)))


def scroll_down(screen: MainScreen, count: int | None) -> None:
    scroll_pane(screen, screen.pane(screen.reading.side), count or 1)


def scroll_up(screen: MainScreen, count: int | None) -> None:
    scroll_pane(screen, screen.pane(screen.reading.side), -(count or 1))


def scroll_pane(screen: MainScreen, pane: ArticlePane, rows: int, *, top: int | None = None) -> None:
    """Scroll a pane, and with it the other one while they are locked; the cursor stays in view.

    ``top`` scrolls to that row instead of by ``rows``.
    """
    if screen.frame is None:
        return
    height = screen.frame.panes
    count = len(pane.layout_rows.rows)
    before = pane.top
    low = min(0, before)
    target = before + rows if top is None else top
    target = max(low if top is None else min(low, target), min(target, max(0, count - 1)))
    moved = target - before
    if not moved:
        return
    pane.scroll_rows(target)
    reading = screen.reading
    if not screen.frame.column and reading.locked:
        beside = screen.pane(other_side(pane.side))
        last = max(0, len(beside.layout_rows.rows) - 1)  # some of it stays in view, however short it is
        beside.scroll_rows(max(1 - height, min(beside.top + moved, last)))
    # The cursor is carried along when its sentence leaves the screen.
    side = reading.side
    mine = screen.pane(side)
    item = mine.layout_rows.nearest_item(side, reading.sentence)
    if item >= 0:
        rows_of = mine.layout_rows.items[item]
        if rows_of.end <= mine.top:
            item = mine.layout_rows.item_at(mine.top)
            if mine.layout_rows.items[item].first < mine.top:
                item = min(item + 1, len(mine.layout_rows.items) - 1)
        elif rows_of.first >= mine.top + height:
            item = mine.layout_rows.item_at(mine.top + height - 1)
        found = mine.layout_rows.items[item]
        reading.go(found.side, found.sentence)
    screen.show_scrolled()


def next_link(screen: MainScreen, count: int | None) -> None:
    _to(screen, screen.reading.next_linked(count or 1), "no further link")


def previous_link(screen: MainScreen, count: int | None) -> None:
    _to(screen, screen.reading.next_linked(-(count or 1)), "no link before this")


def next_discrepancy(screen: MainScreen, count: int | None) -> None:
    _to(screen, screen.reading.next_discrepancy(count or 1), "no further discrepancy", far=True)


def previous_discrepancy(screen: MainScreen, count: int | None) -> None:
    _to(screen, screen.reading.next_discrepancy(-(count or 1)), "no discrepancy before this", far=True)


def _to(screen: MainScreen, sentence: int | None, otherwise: str, *, far: bool = False) -> None:
    """Go there, or say why not; from somewhere ``far``, as in vim, one can go back."""
    if sentence is None:
        screen.say(otherwise)
        return
    screen.in_sidebar = False
    if far:
        screen.reading.remember()
    screen.reading.go(screen.reading.side, sentence)
    screen.show_reading()


def counterpart(screen: MainScreen, count: int | None) -> None:
    if screen.in_sidebar:
        from reader.tui.actions.choosing import choose_entry

        choose_entry(screen)
        return
    reading = screen.reading
    found = reading.counterparts()
    if not found:
        screen.say("this sentence has no counterpart")
        return
    beside = reading.cursor[other_side(reading.side)]
    jump(screen, other_side(reading.side), beside if beside in found else found[0])
