"""What stands around the panes, drawn from the screen's state: titles, sidebar, inspector, the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset

from reader.align.model import SIDES
from reader.tui import details, lists
from reader.tui.inspector import Size
from reader.tui.lines import Line
from reader.tui.lists import Tab
from reader.tui.reading import Fold
from reader.visible import visible

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen

TAUGHT = (("j k", "sentence"), ("] [", "link"), ("Tab", "pane"), ("/", "search"), ("?", "help"))
"""The keys that the line at the foot teaches while it has nothing else to say."""

PROGRESS = 20
"""The cells of the progress line."""


def draw_titles(screen: MainScreen) -> None:
    """Both titles with the share of each article that is linked, and the sidebar's lists."""
    frame, reading = screen.frame, screen.reading
    if frame is None:
        return
    parts = []
    for side in SIDES:
        article = reading.comparison.article(side)
        active = side == reading.side and not screen.in_sidebar
        share = reading.comparison.coverage[0 if side == "left" else 1]
        name = visible(article.title)
        left = [(" ▸ " if active else "   ", "bar"), (name, "title" if active else "bar")]
        told = f"{share:.0%} so far" if screen.aligning else f"{share:.0%} linked"
        if side == "right" and reading.reviewed:
            told = f"{told} · {reading.left_to_review()} to review"
        parts.append((left, [(f" {told} ", "bar")]))
    if frame.column:
        half = (frame.left + 1) // 2
        widths = [half, frame.left + 1 - half]
    else:
        widths = [frame.left + 1 + frame.map // 2, frame.right + 1 + frame.map - frame.map // 2]
    if frame.sidebar and frame.sidebar_over:
        widths = [max(0, frame.width - frame.sidebar), 0]
    tab = screen.tab if frame.sidebar else None
    screen.title_bar.update(
        [(width, left, right) for width, (left, right) in zip(widths, parts, strict=True)],
        tab,
        screen.in_sidebar,
    )


def draw_sidebar(screen: MainScreen, *, anew: bool = False) -> None:
    """Fill the sidebar when what it shows has changed, and mark it as in use or not."""
    sidebar = screen.sidebar
    entered = screen.in_sidebar and not sidebar.active
    sidebar.set_active(screen.in_sidebar)
    one_column = screen.frame is not None and screen.frame.column
    panes = (screen.left_pane,) if one_column else (screen.left_pane, screen.right_pane)
    tops = tuple(pane.top for pane in panes)
    moves = {top - before for top, before in zip(tops, sidebar.beside, strict=False)}
    # The list goes along where whole rows are scrolled by the terminal, so that it need not be sent again.
    scrolled = moves.pop() if len(moves) == 1 and not screen.app.whole_frames else 0
    sidebar.beside = tops
    if screen.frame is None or not screen.frame.sidebar:
        return
    width = screen.frame.sidebar - 2
    drawn_for = (screen.reading.comparison, screen.tab, screen.narrowed[screen.tab], width, screen.found)
    before = screen.sidebar_for
    if anew or before is None or any(a is not b and a != b for a, b in zip(drawn_for, before, strict=True)):
        if before is not None and before[1] is not screen.tab:
            sidebar.index = sidebar.top = 0
            entered = screen.in_sidebar
        screen.sidebar_for = drawn_for
        _fill_sidebar(screen, width)
    if entered or not screen.in_sidebar:
        _point_out(screen, scrolled)


def _fill_sidebar(screen: MainScreen, width: int) -> None:
    comparison, sidebar, frame = screen.reading.comparison, screen.sidebar, screen.frame
    assert frame is not None
    if screen.tab is not Tab.LINKS and not screen.found:
        sidebar.show([], "looking…", frame_height=frame.panes)
        sidebar.by_sentence = {}
        return
    marks = {link: mark.value for link in comparison.links if (mark := screen.store.mark(link)) is not None}
    narrowed = screen.narrowed[screen.tab]
    found = lists.entries(comparison, screen.tab, width, narrowed, marks)
    nothing = f"no {screen.tab.value.lower()}" + (f" ({narrowed})" if narrowed != "all" else "")
    sidebar.show(found, nothing, frame_height=frame.panes)
    sidebar.by_sentence = lists.by_sentence(comparison, found)


def _point_out(screen: MainScreen, scrolled: int) -> None:
    """The list's mark goes to the link, quotation or fact under the cursor; to a name that was chosen.

    ``scrolled`` is by how many rows both panes have been since the list was drawn last.
    """
    reading, entries = screen.reading, screen.sidebar.entries
    if isinstance(entries, lists.LinkEntries):
        link = reading.link_here()
        screen.sidebar.point_at(None if link is None else entries.index_of.get(id(link)), scrolled)
    elif screen.tab is Tab.ENTITIES:
        screen.sidebar.here = any(reading.chosen.values())
        screen.sidebar.show_changes()
    else:
        screen.sidebar.point_at(screen.sidebar.by_sentence.get((reading.side, reading.sentence)))


def draw_inspector(screen: MainScreen) -> None:
    """Everything about the sentence under the cursor."""
    if screen.frame is None or not screen.frame.inspector:
        return
    link = screen.reading.link_here()
    mark = screen.store.mark(link) if link else None
    screen.inspector.update(
        details.inspect(
            screen.reading,
            screen.frame.width - 2,
            whole=screen.inspector_size is Size.LARGE,
            found=screen.found,
            mark=mark.value if mark else None,
            note=_note(screen),
            brackets=not screen.palette.colour,
        )
        if link is not None or not screen.aligning
        else [[("Still aligning: no link of this sentence so far", "muted")]],
        screen.frame.inspector,
    )


def _note(screen: MainScreen) -> str:
    """What a person has written of the link under the cursor, or of the sentence where it has none."""
    reading = screen.reading
    if not reading.article.sentences:
        return ""
    return screen.store.note(reading.link_here() or (reading.side, reading.sentence))


def draw_status(screen: MainScreen) -> None:
    """A message, or what is being typed, or the keys; and which modes are on."""
    reading = screen.reading
    left: Line = []
    if screen.keys.pending:
        left = [(f" {screen.keys.pending}", "key")]
    elif screen.message:
        left = [(" " + screen.message, "text")]
    elif screen.prompt.is_open:
        left = [(" Enter ", "key"), ("take it ", "muted"), (" Esc ", "key"), ("take it back ", "muted")]
    elif screen.frame is not None and screen.frame.small:
        size = f"{screen.frame.width} × {screen.frame.height}"
        left = [(f" {size} is small: 60 × 20 or more reads better", "bad")]
    else:
        for key, word in TAUGHT:
            left += [(f" {key} ", "key"), (word + " ", "muted")]
    modes = []
    if not reading.locked:
        modes.append("unlocked")
    if reading.fold is not Fold.ALL:
        modes.append(reading.fold.value)
    if reading.only_matches:
        modes.append("matches only")
    if reading.hide_reviewed:
        modes.append("reviewed hidden")
    if abs(screen.threshold - 0.5) > 1e-9:
        modes.append(f"threshold {screen.threshold:.2f}")
    if screen.search_text:
        counts = " ⇄ ".join(str(len(reading.hits[side])) for side in SIDES)
        modes.append(f"/{visible(screen.search_text)}  {counts}")
    right: Line = [(" · ".join(modes) + " ", "muted")] if modes else []
    if screen.aligning:
        right = [*_progress(screen.aligned_share), *right]
    screen.status.update(left, right)


def _progress(share: float) -> Line:
    """How far the aligner has come, as a line that fills."""
    done = round(share * PROGRESS)
    return [
        (" aligning ", "muted"),
        ("━" * done, "key"),
        ("─" * (PROGRESS - done), "muted"),
        (f" {share:.0%} ", "text"),
    ]


def place_terminal_cursor(screen: MainScreen) -> None:
    """The terminal's own cursor goes to the sentence: a screen reader and a magnifier follow it."""
    reading, frame = screen.reading, screen.frame
    pane, layout = screen.pane(reading.side), screen.layouts[reading.side]
    item = layout.nearest_item(reading.side, reading.sentence)
    if item < 0 or frame is None:
        return
    row = max(0, min(layout.items[item].first - pane.top, frame.panes - 1))
    column = 2  # behind the mark, where it has been left when that was drawn
    if pane is screen.right_pane:
        column += frame.left + frame.map
    screen.app.cursor_position = Offset(min(column, frame.width - 1), row + 1)
