"""Searching both articles: as one types, hit by hit, only what matches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.search import Query, QueryError
from reader.search import search as find_hits
from reader.tui.reading import SIDES

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


def look_for(screen: MainScreen, typed: str) -> str:
    """Mark the hits of what was typed in both articles; what went wrong, or nothing."""
    reading = screen.reading
    try:
        query = Query.parse(typed)
    except QueryError as error:
        reading.hits = {"left": (), "right": ()}
        screen.search_text = ""
        return str(error)
    found = {side: find_hits(reading.comparison.article(side), query) for side in SIDES}
    reading.hits = {side: hits.spans for side, hits in found.items()}
    screen.search_text = typed if not query.empty else ""
    if not all(hits.complete for hits in found.values()):
        return "the search stopped early: there may be more hits"
    return ""


def search(screen: MainScreen, count: int | None) -> None:
    """Ask what to search for; the first hit is shown as one types."""
    reading = screen.reading
    before = (reading.side, reading.sentence, screen.search_text)

    def typed(text: str) -> None:
        problem = look_for(screen, text)
        reading.go(before[0], before[1])
        found = reading.next_hit(1) if not _hit_here(screen) else None
        if found is not None:
            reading.go(*found)
        screen.changed(layout=reading.only_matches)
        screen.say(problem)

    def done(text: str | None) -> None:
        if text is None:
            look_for(screen, before[2])
            reading.go(before[0], before[1])
            screen.changed(layout=reading.only_matches)
            return
        if text.strip():
            screen.app.search_history.add(text)
        problem = look_for(screen, text)
        if reading.jumps[-1:] != [(before[0], before[1])]:
            reading.jumps.append((before[0], before[1]))
        screen.changed(layout=reading.only_matches)
        hits = sum(len(reading.hits[side]) for side in SIDES)
        screen.say(problem or (f"{hits} hit{'s' if hits != 1 else ''}" if text else "search cleared"))

    screen.in_sidebar = False
    screen.prompt.ask("/", done, changed=typed, history=list(screen.app.search_history.entries))


def _hit_here(screen: MainScreen) -> bool:
    reading = screen.reading
    span = reading.article.sentences[reading.sentence].span if reading.article.sentences else None
    return span is not None and any(hit.overlaps(span) for hit in reading.hits[reading.side])


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
    screen.reading.go(*found)
    screen.show_reading()


def only_matches(screen: MainScreen, count: int | None) -> None:
    reading = screen.reading
    if not reading.only_matches and not any(reading.hits[side] for side in SIDES):
        screen.say("nothing matches: / searches first")
        return
    reading.only_matches = not reading.only_matches
    screen.changed(layout=True)
    screen.say("showing only the sentences that match" if reading.only_matches else "showing all sentences")


def clear(screen: MainScreen) -> None:
    """Forget the search and what was chosen in the sidebar."""
    look_for(screen, "")
    screen.reading.only_matches = False
    screen.reading.chosen = {"left": (), "right": ()}
    screen.changed(layout=True)
