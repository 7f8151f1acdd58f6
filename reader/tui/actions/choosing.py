"""Choosing an entry of the sidebar: its places are marked in both panes, and the cursor goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.align.model import SIDES, Side
from reader.tui.actions.moving import unfold_here
from reader.tui.linked import other_side

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


def choose_entry(screen: MainScreen) -> None:
    """Mark the chosen entry's places and go to the first; chosen again, to the next one."""
    sidebar, reading = screen.sidebar, screen.reading
    if not sidebar.entries:
        screen.say("nothing to choose")
        return
    entry = sidebar.entries[sidebar.index]
    if entry.link is not None:
        side = reading.side
        indexes = entry.link.left if side == "left" else entry.link.right
        others = entry.link.right if side == "left" else entry.link.left
        reading.remember()
        reading.go(side, indexes[0])
        unfold_here(screen)
        screen.show_reading()
        screen.show_beside(others[0])
        return
    again = all(tuple(reading.chosen[side]) == entry.spans(side) for side in SIDES)
    reading.chosen = {"left": entry.left, "right": entry.right}
    reading.chosen_style = entry.style
    places: list[tuple[Side, int]] = [
        (side, index)
        for side in (reading.side, other_side(reading.side))
        for index in sorted(
            {reading.comparison.article(side).sentence_at(s.start) for s in entry.spans(side)}
        )
    ]
    if not places:
        return
    here = (reading.side, reading.sentence)
    at = places.index(here) + 1 if again and here in places else 0
    side, sentence = places[at % len(places)]
    reading.remember()
    reading.go(side, sentence)
    unfold_here(screen)
    screen.changed()
    other = other_side(side)
    if not again and entry.spans(other):
        screen.show_beside(reading.comparison.article(other).sentence_at(entry.spans(other)[0].start))
    count = len(entry.left) + len(entry.right)
    if len(places) > 1:
        screen.say(f"{count} places; Enter again for the next")
