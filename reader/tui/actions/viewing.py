"""How the two articles are shown: panes, lock, fold, one column, sidebar, inspector, threshold, pins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.align.model import SIDES
from reader.tui.frame import WIDE
from reader.tui.inspector import Size
from reader.tui.linked import other_side
from reader.tui.lists import FILTERS, Tab
from reader.tui.reading import Fold, with_pin
from reader.tui.screens.aligning import use_threshold

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen

STEP = 0.05
"""How much one key press changes the threshold, which runs from 0 to 1."""


def next_pane(screen: MainScreen, count: int | None) -> None:
    _go_round(screen, 1)


def previous_pane(screen: MainScreen, count: int | None) -> None:
    _go_round(screen, -1)


def pane_left(screen: MainScreen, count: int | None) -> None:
    _go_round(screen, -1, to_the_end=True)


def pane_right(screen: MainScreen, count: int | None) -> None:
    _go_round(screen, 1, to_the_end=True)


def _go_round(screen: MainScreen, step: int, *, to_the_end: bool = False) -> None:
    """Left pane, right pane, sidebar, round and round, or ``to_the_end`` and no further.

    In one column the article that leads changes.
    """
    reading = screen.reading
    stops = ["left", "right"]
    if screen.frame is not None and screen.frame.sidebar:
        stops.append("sidebar")
    here = stops.index("sidebar") if screen.in_sidebar and "sidebar" in stops else stops.index(reading.side)
    if to_the_end and not 0 <= here + step < len(stops):
        screen.say("nothing further to the left" if step < 0 else "nothing further to the right")
        return
    there = stops[(here + step) % len(stops)]
    screen.in_sidebar = there == "sidebar"
    if there != "sidebar":
        side = "left" if there == "left" else "right"
        if side != reading.side:
            found = reading.counterparts()
            beside = reading.cursor[other_side(reading.side)]
            if found and beside not in found:
                beside = found[0]
            reading.go("left" if there == "left" else "right", beside)
        if screen.frame is not None and screen.frame.column and screen.lead != reading.side:
            screen.lead = reading.side
            screen.lay_out()
    screen.show_reading()


def lock(screen: MainScreen, count: int | None) -> None:
    screen.reading.locked = not screen.reading.locked
    screen.show_reading()
    screen.say("panes locked: they move together" if screen.reading.locked else "panes unlocked")


def fold(screen: MainScreen, count: int | None) -> None:
    folds = list(Fold)
    screen.reading.unfolded.clear()
    screen.reading.fold = folds[(folds.index(screen.reading.fold) + 1) % len(folds)]
    screen.changed(layout=True)
    screen.say(f"showing: {screen.reading.fold.value}")


def word_edits(screen: MainScreen, count: int | None) -> None:
    screen.reading.word_edits = not screen.reading.word_edits
    screen.changed()
    screen.say("word edits on" if screen.reading.word_edits else "word edits off")


def column(screen: MainScreen, count: int | None) -> None:
    screen.column = not (screen.frame is not None and screen.frame.column)
    screen.lead = screen.reading.side
    screen.layouts = {}
    screen.whole_at.clear()
    screen.left_pane.top = screen.right_pane.top = 0
    screen.divide_screen()


def inspector(screen: MainScreen, count: int | None) -> None:
    sizes = list(Size)
    screen.inspector_size = sizes[(sizes.index(screen.inspector_size) + 1) % len(sizes)]
    screen.divide_screen()
    if screen.inspector_size is Size.CLOSED:
        screen.say("inspector closed: i opens it")


def inspector_down(screen: MainScreen, count: int | None) -> None:
    _scroll_inspector(screen, count or 1)


def inspector_up(screen: MainScreen, count: int | None) -> None:
    _scroll_inspector(screen, -(count or 1))


def _scroll_inspector(screen: MainScreen, rows: int) -> None:
    if screen.inspector_size is Size.CLOSED:
        screen.say("the inspector is closed: i opens it")
    elif not screen.inspector.scroll_rows(rows):
        screen.say(
            "nothing more below in the inspector" if rows > 0 else "nothing more above in the inspector"
        )


def sidebar(screen: MainScreen, count: int | None) -> None:
    _show_sidebar(screen, not (screen.frame is not None and screen.frame.sidebar))


def _show_sidebar(screen: MainScreen, shown: bool) -> None:
    if screen.app.size.width >= WIDE:
        screen.sidebar_open = shown
    else:
        screen.sidebar_wanted = shown
        screen.in_sidebar = shown
    screen.divide_screen()


def tab_links(screen: MainScreen, count: int | None) -> None:
    show_tab(screen, Tab.LINKS)


def tab_quotes(screen: MainScreen, count: int | None) -> None:
    show_tab(screen, Tab.QUOTES)


def tab_entities(screen: MainScreen, count: int | None) -> None:
    show_tab(screen, Tab.ENTITIES)


def tab_facts(screen: MainScreen, count: int | None) -> None:
    show_tab(screen, Tab.FACTS)


def show_tab(screen: MainScreen, tab: Tab) -> None:
    """Show one of the sidebar's lists and go to it."""
    screen.tab = tab
    screen.in_sidebar = True
    if screen.frame is None or not screen.frame.sidebar:
        _show_sidebar(screen, True)
        screen.in_sidebar = True
    screen.show_reading()


def filter(screen: MainScreen, count: int | None) -> None:
    choices = FILTERS[screen.tab]
    at = choices.index(screen.narrowed[screen.tab])
    screen.narrowed[screen.tab] = choices[(at + 1) % len(choices)]
    screen.show_reading()
    hidden = "" if screen.frame is not None and screen.frame.sidebar else " (s shows the list)"
    screen.say(f"{screen.tab.value}: {screen.narrowed[screen.tab]}{hidden}")


def swap(screen: MainScreen, count: int | None) -> None:
    left, right = screen.app.main.pair
    screen.app.open_pair((right, left))


def stricter(screen: MainScreen, count: int | None) -> None:
    _threshold(screen, STEP * (count or 1))


def looser(screen: MainScreen, count: int | None) -> None:
    _threshold(screen, -STEP * (count or 1))


def _threshold(screen: MainScreen, change: float) -> None:
    threshold = round(min(1.0, max(0.0, screen.threshold + change)), 2)
    if threshold != screen.threshold:
        use_threshold(screen, threshold)
    links = len(screen.reading.comparison.links)
    left, right = screen.reading.comparison.coverage
    screen.say(f"threshold {threshold:.2f}: {links} links, {left:.0%} and {right:.0%} linked")


def pin(screen: MainScreen, count: int | None) -> None:
    _pin(screen, True)


def pin_apart(screen: MainScreen, count: int | None) -> None:
    _pin(screen, False)


def _pin(screen: MainScreen, linked: bool) -> None:
    reading = screen.reading
    if not all(reading.comparison.article(side).sentences for side in SIDES):
        screen.say("a pin needs a sentence on each side")
        return
    if screen.aligning:
        screen.say("still aligning: pins can be set when that is done")
        return
    left, right = reading.cursor["left"], reading.cursor["right"]
    comparison = reading.comparison
    pins = with_pin(comparison.settings.pins, left, right, linked)
    kept = next((pin for pin in pins if (pin.left, pin.right) == (left, right)), None)
    screen.store.set_pin(left, right, kept.linked if kept else None)
    screen.show_comparison(comparison.with_pins(pins))
    numbers = f"{comparison.left.number(left)} and {comparison.right.number(right)}"
    if kept is None:
        screen.say(f"pin taken back: {numbers}")
    else:
        screen.say(f"pinned: {numbers} {'correspond' if linked else 'do not correspond'}")
    screen.say_problems()
