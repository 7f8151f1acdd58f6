"""The main screen: two articles, the links between them, the sidebar, the inspector.

It owns the reading and draws it. What the keys do stands in :mod:`reader.tui.actions`.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker

from reader.align.model import SIDES, AlignSettings, Side
from reader.compare import Comparison
from reader.library import Library
from reader.state.review import ReviewStore
from reader.tui.actions import ACTIONS, pointing
from reader.tui.bars import Rule, StatusLine, TitleBar
from reader.tui.drawn import Drawn
from reader.tui.flags import gutter_flags
from reader.tui.frame import SIDEBAR, WIDE, Frame, divide
from reader.tui.inspector import Inspector, Size
from reader.tui.keys import KeyReader, Press
from reader.tui.layout import Layout
from reader.tui.linked import Follower, bring_into_view, fill_blanks, other_side
from reader.tui.linkmap import LinkMap
from reader.tui.lists import Tab
from reader.tui.overview import Overview
from reader.tui.palette import Palette
from reader.tui.pane import ArticlePane
from reader.tui.prompt import Prompt
from reader.tui.reading import Fold, Reading
from reader.tui.screens import laying_out, surroundings
from reader.tui.sidebar import Sidebar
from reader.visible import visible

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp

DIGIT_PAUSE = 0.4
"""Seconds after which a lone digit is taken as a key of its own, and not as the beginning of a count."""

_VIEW = (
    "column", "split", "sidebar_width", "foot_height", "sidebar_open", "sidebar_wanted", "tab", "narrowed",
    "inspector_size", "search_text",
)  # fmt: skip


class MainScreen(Screen[None], inherit_bindings=False):
    """Two articles being read."""

    DEFAULT_CSS = """
    MainScreen { layers: base over; overflow: hidden; background: $background; }
    MainScreen #middle { height: 1fr; width: 1fr; }
    MainScreen Sidebar.over { layer: over; dock: right; }
    """
    AUTO_FOCUS = ""
    ALLOW_SELECT = False
    app: ReaderApp

    def __init__(
        self,
        app: ReaderApp,
        library: Library,
        pair: tuple[int, int],
        comparison: Comparison,
        store: ReviewStore,
        unaligned: AlignSettings | None = None,
    ) -> None:
        """``unaligned`` is set for a comparison that is still to be made, with these settings."""
        super().__init__()
        settings = app.settings
        self.library = library
        self.pair = pair
        self.settings = settings
        self.store = store
        self.palette = app.palette
        self.reading = Reading(comparison, locked=settings.linked, word_edits=settings.word_edits)
        self.keys = KeyReader(app.keymap)
        self.column: bool | None = None
        self.lead: Side = "left"
        self.split = 0.5
        self.sidebar_width = SIDEBAR
        self.foot_height: int | None = None
        self.sidebar_open = settings.sidebar
        self.sidebar_wanted = False  # asked for on a narrow screen, where it comes over the panes
        self.in_sidebar = False
        self.tab = Tab.LINKS
        self.narrowed: dict[Tab, str] = dict.fromkeys(Tab, "all")
        self.inspector_size = Size.NORMAL
        self.found = False  # quotes, entities and facts have been looked for
        self.unaligned = unaligned
        self.aligning = unaligned is not None
        self.aligned_share = 0.0
        self.message = ""
        self.search_text = ""
        self.searched: str | None = None  # what all hits are there of
        self.search_complete = True
        self.folding: Worker[None] | None = None
        self.frame: Frame | None = None
        self.layouts: dict[Side, Layout] = {}
        self.whole_at: dict[Side, int] = {}  # the width in which all of a side is laid out now
        self.followers: dict[Side, Follower] = {}
        self._digit_timer: Timer | None = None
        self._view_taken = False
        self.sidebar_for: tuple[object, ...] | None = None

    # -- composing -------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        palette = self.palette
        self.title_bar = TitleBar(palette, id="titles")
        self.left_overview = Overview(palette, id="left-overview")
        self.right_overview = Overview(palette, id="right-overview")
        whole = not self.app.whole_frames
        self.left_pane = ArticlePane("left", self.reading, palette, id="left", whole_rows=whole)
        self.right_pane = ArticlePane("right", self.reading, palette, id="right", whole_rows=whole)
        self.link_map = LinkMap(palette, id="map")
        self.sidebar_rule = Rule(palette, id="sidebar-rule")
        self.sidebar = Sidebar(palette, id="sidebar")
        self.inspector_rule = Rule(palette, id="inspector-rule", lying=True)
        self.inspector = Inspector(palette, id="inspector")
        self.status = StatusLine(palette, id="status")
        self.prompt = Prompt(id="prompt")
        # The sizes are set before anything is laid out: the first picture is drawn once.
        self._place_widgets(self._division())
        yield self.title_bar
        yield Horizontal(
            self.left_overview,
            self.left_pane,
            self.link_map,
            self.right_pane,
            self.right_overview,
            self.sidebar_rule,
            self.sidebar,
            id="middle",
        )
        yield self.inspector_rule
        yield self.inspector
        yield self.prompt
        yield self.status

    def pane(self, side: Side) -> ArticlePane:
        """The pane that shows a side; in one column both stand in the left one."""
        if self.frame is not None and self.frame.column:
            return self.left_pane
        return self.left_pane if side == "left" else self.right_pane

    def on_mount(self) -> None:
        place = self.store.place
        if place is not None and not self._view_taken:
            self.reading.cursor = {"left": place.left, "right": place.right}
            self.reading.side = place.focus
            self.reading.fold = next((fold for fold in Fold if fold.value == place.fold), Fold.ALL)
        elif not self._view_taken:
            self.reading.go(self.reading.side, 0)
        self.take_marks()
        self.divide_screen()
        self.say_problems((*self.app.keymap.problems, *self.app.theme_problems))
        self.call_after_refresh(self._begin_work)

    def _begin_work(self) -> None:
        """What the first picture does not wait for."""
        # What is there now stays: looking for garbage need not go over it, so it can be looked for often.
        gc.freeze()
        gc.set_threshold(4_000, 10, 10)
        ACTIONS.load()
        if self.unaligned is not None:
            self.app.align(self, self.unaligned)
        else:
            self.app.look_for_more()

    def on_resize(self, event: events.Resize) -> None:
        if event.size != self.app.size:
            # A size of before: with two under way, Textual would go from one to the other without end.
            event.prevent_default()
        elif self.frame is None or event.size != (self.frame.width, self.frame.height):
            self.divide_screen()

    # -- arranging: sizes, layouts ---------------------------------------------------------------------

    def divide_screen(self) -> None:
        """Divide the screen anew, lay both articles out, and draw everything."""
        before = self.frame
        frame = self.frame = self._division()
        self._place_widgets(frame)
        if before is None or before != frame or not self.layouts:
            self.lay_out()
        self.show_reading()

    def _division(self) -> Frame:
        """How the screen is to be divided now."""
        size = self.app.size
        return divide(
            size.width,
            size.height,
            sidebar=self.sidebar_open if size.width >= WIDE else self.sidebar_wanted,
            column=self.column,
            inspector=self.inspector_size,
            wanted=self._inspector_wanted(size.width),
            split=self.split,
            sidebar_width=self.sidebar_width,
            foot_height=self.foot_height,
        )

    def _inspector_wanted(self, width: int) -> int:
        """Lines that the pair's longest linked sentences would need, so that the panes keep their height."""
        links = self.reading.comparison.links[:400]
        longest = max(
            (sum(len(s) for s in (*link.left_spans, *link.right_spans)) for link in links),
            default=0,
        )
        # What the two have in common stands there once.
        return 4 + longest * 2 // 3 // max(20, width - 10)

    def _place_widgets(self, frame: Frame) -> None:
        self.left_pane.styles.width = frame.left
        self.link_map.styles.width = frame.map
        self.right_pane.styles.width = frame.right
        two = not frame.column
        for widget in (self.link_map, self.right_pane, self.right_overview):
            widget.display = two
        self.sidebar.display = frame.sidebar > 0
        self.sidebar.styles.width = frame.sidebar
        self.sidebar.set_class(frame.sidebar_over, "over")
        self.sidebar.over = frame.sidebar_over
        self.sidebar_rule.display = frame.sidebar > 0 and not frame.sidebar_over
        self.inspector.display = self.inspector_rule.display = frame.inspector > 0
        self.inspector.styles.height = frame.inspector or 1
        if not frame.sidebar:
            self.in_sidebar = False

    def lay_out(self) -> None:
        """Lay the articles out in the width that they have; the cursor stays at its row."""
        laying_out.lay_out(self)

    # -- showing: cursors, scrolling, everything that follows -------------------------------------------

    def show_reading(self, *, scrolled: int = 0) -> None:
        """Bring the cursor's sentence into view, its counterpart beside it, and draw what changed.

        ``scrolled`` is how far this pane has already been scrolled by the key.
        """
        frame, reading = self.frame, self.reading
        if frame is None:
            return
        side = reading.side
        other = other_side(side)
        pane = self.pane(side)
        layout = self.layouts[side]
        item = layout.nearest_item(side, reading.sentence)
        if item >= 0:
            found = layout.items[item]
            if (side, reading.sentence) not in layout.item_of:
                reading.go(found.side, found.sentence)
                side, other = reading.side, other_side(reading.side)
                pane = self.pane(side)
            top = self._top_for(pane, layout, item, frame.panes)
            moved = top - pane.top + scrolled
            pane.scroll_rows(top)
            if not frame.column and reading.locked:
                follower = self._follower(side)
                beside = self.pane(other)
                beside_top = follower.follow(reading.sentence, top, moved, beside.top, reading.cursor[other])
                below = len(layout.rows) - frame.panes - top
                shift = fill_blanks(top, beside_top, found.first - top, below)
                pane.scroll_rows(top + shift)
                beside.scroll_rows(beside_top + shift)
        self._mark_cursors(frame.column)
        self._draw_surroundings(frame)

    def show_scrolled(self) -> None:
        """The panes were scrolled, and the cursor is in view already."""
        if self.frame is not None:
            self._mark_cursors(self.frame.column)
            self._draw_surroundings(self.frame)

    def show_beside(self, sentence: int) -> None:
        """Bring a sentence of the other article to the cursor's row, whether they are linked or not."""
        frame, reading = self.frame, self.reading
        other = other_side(reading.side)
        reading.cursor[other] = sentence
        if frame is not None and not frame.column:
            here = self.layouts[reading.side].first_row(reading.side, reading.sentence)
            there = self.layouts[other].first_row(other, sentence)
            if here is not None and there is not None:
                self.pane(other).scroll_rows(there - (here - self.pane(reading.side).top))
        self.show_scrolled()

    def _top_for(self, pane: ArticlePane, layout: Layout, item: int, height: int) -> int:
        """The pane's top row that shows the sentence whole, and its counterpart beside it."""
        rows = layout.items[item]
        tall = rows.end - rows.first
        if not self.frame or not self.frame.column:
            other = other_side(self.reading.side)
            beside = self.layouts[other]
            if self.reading.locked and self.reading.cursor[other] in self.reading.counterparts():
                at = beside.item_of.get((other, self.reading.cursor[other]))
                if at is not None:
                    tall = max(tall, beside.items[at].end - beside.items[at].first)
        return bring_into_view(pane.top, height, rows.first, rows.first + min(tall, height))

    def _follower(self, side: Side) -> Follower:
        found, comparison = self.followers.get(side), self.reading.comparison
        mine, other = self.layouts[side], self.layouts[other_side(side)]
        if found is None or not (
            found.comparison is comparison and found.mine is mine and found.other is other
        ):
            found = self.followers[side] = Follower(comparison, side, mine, other)
        return found

    def _mark_cursors(self, column: bool) -> None:
        reading = self.reading
        if column:
            item = self.layouts["left"].nearest_item(reading.side, reading.sentence)
            self.left_pane.set_cursor(item, not self.in_sidebar)
        else:
            for side in SIDES:
                item = self.layouts[side].nearest_item(side, reading.cursor[side])
                self.pane(side).set_cursor(item, side == reading.side and not self.in_sidebar)
        surroundings.place_terminal_cursor(self)

    def _draw_surroundings(self, frame: Frame) -> None:
        if not frame.column:
            self.link_map.update(self.left_pane, self.right_pane, frame.map, frame.panes)
            self.right_overview.update(self.right_pane, frame.panes)
        self.left_overview.update(self.left_pane, frame.panes)
        surroundings.draw_titles(self)
        surroundings.draw_sidebar(self)
        surroundings.draw_inspector(self)
        surroundings.draw_status(self)

    def say(self, message: str) -> None:
        """Say one line at the foot, until the next key."""
        self.message = visible(message)
        if self.frame is not None:  # else it is drawn with all the rest
            surroundings.draw_status(self)

    def say_problems(self, problems: Iterable[str] = ()) -> None:
        """Say what went wrong with keeping marks and notes, and these problems, in one line."""
        told = [*problems, *self.store.take_problems()]
        if told:
            self.say("; ".join(told))

    def take_view(self, before: MainScreen) -> None:
        """Go on as another main screen did: its sizes and lists, and its place in the articles that stay."""
        for name in _VIEW:
            setattr(self, name, getattr(before, name))
        mine, its = self.reading, before.reading
        mine.locked, mine.word_edits, mine.fold = its.locked, its.word_edits, its.fold
        places = dict(zip(before.pair, (its.cursor[side] for side in SIDES), strict=True))
        staying = [(side, index) for side, index in zip(SIDES, self.pair, strict=True) if index in places]
        self._view_taken = bool(staying)
        for side, index in staying:
            mine.go(side, places[index])
        if len(staying) == len(SIDES):
            for side, index in staying:  # going to one may have moved the other
                last = len(mine.comparison.article(side).sentences) - 1
                mine.cursor[side] = max(0, min(places[index], last))
        focus = before.pair[SIDES.index(its.side)]
        mine.side = next((side for side, index in staying if index == focus), its.side)
        if before.pair == (self.pair[1], self.pair[0]):
            mine.hits = {"left": its.hits["right"], "right": its.hits["left"]}
            self.searched = before.searched
        elif self.search_text:
            from reader.tui.actions.searching import look_for

            look_for(self, self.search_text)

    def repaint(self, palette: Palette) -> None:
        """Draw with other colours."""
        self.palette = palette
        for widget in self.query(Drawn):
            widget.palette = palette
            widget.forget()

    def take_marks(self) -> None:
        """Take the marks and notes from the store: flags in the gutter, what counts as reviewed."""
        differing = self.reading.places.discrepancies if self.found else {}
        self.reading.reviewed, flags = gutter_flags(self.reading.comparison, self.store, differing)
        for pane in (self.left_pane, self.right_pane):
            pane.flags = flags

    def changed(self, *, layout: bool = False) -> None:
        """Something that lies over the text has changed: draw the panes anew, laid out anew if asked."""
        if layout:
            self.lay_out()
        else:
            for pane in (self.left_pane, self.right_pane):
                pane.forget()
        self.show_reading()

    def show_comparison(self, comparison: Comparison, *, found: bool = False) -> None:
        """Show another comparison of the same two: another threshold, a pin, the aligner's answer."""
        self.reading.comparison = comparison
        self.found = found
        self.reading.go(self.reading.side, self.reading.sentence)
        self.take_marks()
        self.lay_out()
        self.show_reading()
        self.app.look_for_more()

    @property
    def threshold(self) -> float:
        """From which score on a link holds; of a comparison that is still being made, too."""
        if self.aligning and self.unaligned is not None:
            return self.unaligned.threshold
        return self.reading.comparison.settings.threshold

    def more_found(self) -> None:
        """Quotes, entities and facts have been looked for."""
        if not self.found:
            self.found = True
            self.take_marks()
            for pane in (self.left_pane, self.right_pane):
                pane.forget()
            surroundings.draw_sidebar(self)
            surroundings.draw_inspector(self)

    # -- keys ------------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        if not self.is_current:
            return  # keys that were on their way when another screen came
        if self.prompt.is_open:
            if self.prompt.take(event):
                event.stop()
                event.prevent_default()
            return
        event.stop()
        event.prevent_default()
        if self._digit_timer is not None:
            self._digit_timer.stop()
            self._digit_timer = None
        self.message = ""
        pending = self.keys.pending
        press = self.keys.press(key_name(event))
        if press is not None:
            self.perform(press)
        elif self.keys.pending:
            self._digit_timer = self.set_timer(DIGIT_PAUSE, self._settle)
        else:
            self.message = visible(self.keys.unknown)
        if pending or self.keys.pending or press is None:
            surroundings.draw_status(self)

    def on_paste(self, event: events.Paste) -> None:
        if self.prompt.is_open:
            self.prompt.take_paste(event.text)

    def _settle(self) -> None:
        self._digit_timer = None
        press = self.keys.settle()
        if press is not None:
            self.perform(press)
            surroundings.draw_status(self)

    def perform(self, press: Press) -> None:
        """Carry out a command."""
        ACTIONS[press.command.name](self, press.count)

    # -- mouse -----------------------------------------------------------------------------------------

    def on_article_pane_pressed(self, event: ArticlePane.Pressed) -> None:
        pointing.press_item(self, event.pane, event.item, event.double)

    def on_article_pane_wheeled(self, event: ArticlePane.Wheeled) -> None:
        pointing.turn_wheel(self, event.pane, event.rows)

    def on_link_map_followed(self, event: LinkMap.Followed) -> None:
        pointing.follow_line(self, event.row)

    def on_link_map_dragged(self, event: LinkMap.Dragged) -> None:
        pointing.drag_map(self, event.column)

    def on_rule_dragged(self, event: Rule.Dragged) -> None:
        pointing.drag_rule(self, event.rule, event.column, event.row)

    def on_overview_picked(self, event: Overview.Picked) -> None:
        pointing.pick_place(self, "left" if event.overview is self.left_overview else "right", event.share)

    def on_sidebar_chosen(self, event: Sidebar.Chosen) -> None:
        pointing.choose_in_list(self, event.index)

    def on_title_bar_tab_picked(self, event: TitleBar.TabPicked) -> None:
        self.tab = event.tab
        self.show_reading()


def key_name(event: events.Key) -> str:
    """The key as the table of commands writes it."""
    if event.character and event.is_printable and event.character != " ":
        return event.character
    return event.key
