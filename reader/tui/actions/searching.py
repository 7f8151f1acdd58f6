"""Searching both articles: as one types, hit by hit, only what matches."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from reader.align.model import SIDES, Side
from reader.search import Hits, Query, QueryError
from reader.search import search as find_hits
from reader.tui.actions.asking import ask
from reader.tui.actions.moving import unfold_here

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen

LONG = 300_000
"""Characters in all beyond which only the hits nearby are looked for at once, the others in a thread."""

NEARBY = 200
"""Hits that are looked for at once above the cursor and from it on, in each of two long articles."""

HINT = r"\w whole words · \v regular expression · \C heed case · ↑ earlier searches"

BEFORE = 40
"""Sentences before the cursor's from which on hits are nearby: those that may be on the screen."""


def look_for(screen: MainScreen, typed: str) -> str:
    """Mark the hits of what was typed in both articles; what went wrong, or nothing."""
    try:
        query = Query.parse(typed)
    except QueryError as error:
        _take_hits(screen, "", {side: Hits(()) for side in SIDES})
        return str(error)
    if screen.searched != typed:
        comparison = screen.reading.comparison
        _take_hits(screen, typed, {side: find_hits(comparison.article(side), query) for side in SIDES})
    return "" if screen.search_complete else "the search stopped early: there may be more hits"


def _take_hits(screen: MainScreen, typed: str, found: dict[Side, Hits]) -> None:
    screen.reading.hits = {side: hits.spans for side, hits in found.items()}
    screen.search_text = typed if typed.strip() else ""
    screen.search_complete = all(hits.complete for hits in found.values())
    screen.searched = typed


def _look_nearby(screen: MainScreen, typed: str) -> str:
    """As :func:`look_for`, at once in long articles too: the hits nearby, the others when they are found."""
    comparison = screen.reading.comparison
    if len(comparison.left.text) + len(comparison.right.text) <= LONG:
        return look_for(screen, typed)
    try:
        query = Query.parse(typed)
    except QueryError:
        return look_for(screen, typed)
    found: dict[Side, Hits] = dict.fromkeys(SIDES, Hits(()))
    # The texts are folded in a thread, which must not be waited for.
    for side in SIDES if screen.folding is not None and screen.folding.is_finished else ():
        article, here = comparison.article(side), screen.reading.cursor[side]
        starts = [article.sentences[at].span.start if at > 0 else 0 for at in (here - BEFORE, here)]
        above, below = (find_hits(article, query, start, NEARBY).spans for start in starts)
        found[side] = Hits((*(span for span in above if span.end <= starts[1]), *below))
    _take_hits(screen, typed, found)
    screen.searched = None

    def look() -> None:
        worker = get_current_worker()
        everything = {side: find_hits(comparison.article(side), query) for side in SIDES}
        if not worker.is_cancelled:
            screen.app.call_from_thread(_take_all, screen, typed, everything)

    screen.app.run_worker(look, thread=True, exclusive=True, group="search")
    return ""


def _take_all(screen: MainScreen, typed: str, found: dict[Side, Hits]) -> None:
    """All hits are there: show them, if they are still asked for."""
    if not (screen.is_attached and screen.prompt.is_open and screen.search_text == typed):
        return
    _take_hits(screen, typed, found)
    if not _hit_here(screen) and (nearest := screen.reading.next_hit(1)) is not None:
        screen.reading.go(*nearest)
    screen.changed(layout=screen.reading.only_matches)


def search(screen: MainScreen, count: int | None) -> None:
    """Ask what to search for; the first hit is shown as one types."""
    reading = screen.reading
    before = (reading.side, dict(reading.cursor), screen.search_text)
    tops = [(pane, pane.layout_rows, pane.top) for pane in (screen.left_pane, screen.right_pane)]

    def back_to_start() -> None:
        reading.side = before[0]
        reading.cursor = dict(before[1])

    def typed(text: str) -> None:
        back_to_start()
        problem = _look_nearby(screen, text)
        found = reading.next_hit(1) if not _hit_here(screen) else None
        if found is not None:
            reading.go(*found)
        screen.changed(layout=reading.only_matches)
        screen.say(problem)

    def done(text: str | None) -> None:
        if text is None:
            look_for(screen, before[2])
            back_to_start()
            if reading.only_matches or any(pane.layout_rows is not layout for pane, layout, _ in tops):
                screen.lay_out()  # the rows are others than before, as after another size of the terminal
            else:
                for pane, _, top in tops:
                    pane.scroll_rows(top)
                    pane.forget()
            screen.show_scrolled()
            return
        if text.strip():
            screen.app.search_history.add(text)
        problem = look_for(screen, text)
        place = before[0], before[1][before[0]]
        if reading.jumps[-1:] != [place]:
            reading.jumps.append(place)
        unfold_here(screen)
        screen.changed(layout=reading.only_matches)
        hits = sum(len(reading.hits[side]) for side in SIDES)
        screen.say(problem or (f"{hits} hit{'s' if hits != 1 else ''}" if text else "search cleared"))

    screen.in_sidebar = False
    ask(screen, "/", done, HINT, changed=typed, history=list(screen.app.search_history.entries))
    _prepare(screen)


def _prepare(screen: MainScreen) -> None:
    """Fold the texts for the search while the person thinks of what to type."""
    comparison = screen.reading.comparison

    def fold() -> None:
        for typed in ("any case", "As It Is"):
            for side in SIDES:
                find_hits(comparison.article(side), Query.parse(typed), most=1)

    if len(comparison.left.text) + len(comparison.right.text) > LONG and screen.folding is None:
        screen.folding = screen.app.run_worker(fold, thread=True, group="fold")


def _hit_here(screen: MainScreen) -> bool:
    reading = screen.reading
    if not reading.article.sentences:
        return False
    span, hits = reading.article.sentences[reading.sentence].span, reading.hits[reading.side]
    at = bisect_right(hits, span.start, key=lambda hit: hit.end)
    return at < len(hits) and hits[at].overlaps(span)


def search_next(screen: MainScreen, count: int | None) -> None:
    _to_hit(screen, count or 1)


def search_previous(screen: MainScreen, count: int | None) -> None:
    _to_hit(screen, -(count or 1))


def _to_hit(screen: MainScreen, count: int) -> None:
    found = screen.reading.next_hit(count)
    if found is None:
        screen.say("no hits" if screen.search_text else "nothing was searched for: / searches")
        return
    screen.in_sidebar = False
    screen.reading.remember()
    screen.reading.go(*found)
    unfold_here(screen)
    screen.show_reading()
    screen.say(_which_hit(screen))


def _which_hit(screen: MainScreen) -> str:
    """Which of the hits the first in the cursor's sentence is."""
    reading = screen.reading
    hits = reading.hits[reading.side]
    before = bisect_right(
        hits, reading.article.sentences[reading.sentence].span.start, key=lambda hit: hit.end
    )
    return f"hit {before + 1} of {len(hits)} on the {reading.side}"


def only_matches(screen: MainScreen, count: int | None) -> None:
    reading = screen.reading
    if not reading.only_matches and not any(reading.hits[side] for side in SIDES):
        screen.say("nothing matches: / searches first")
        return
    reading.only_matches = not reading.only_matches
    reading.unfolded.clear()
    screen.changed(layout=True)
    screen.say("showing only the sentences that match" if reading.only_matches else "showing all sentences")


def clear(screen: MainScreen) -> None:
    """Forget the search and what was chosen in the sidebar."""
    look_for(screen, "")
    screen.reading.only_matches = False
    screen.reading.chosen = {"left": (), "right": ()}
    screen.changed(layout=True)
