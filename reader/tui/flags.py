"""The one-cell flags in the gutter: what a person has marked or noted, and what has moved."""

from __future__ import annotations

from reader.align.model import SIDES, Side
from reader.compare import Comparison
from reader.state.review import ReviewStore
from reader.tui.pane import MARK_GLYPHS, MOVED_GLYPH, NOTE_GLYPH

Flags = dict[tuple[Side, int], tuple[str, str]]
Reviewed = dict[tuple[tuple[int, ...], tuple[int, ...]], str]


def gutter_flags(comparison: Comparison, store: ReviewStore) -> tuple[Reviewed, Flags]:
    """The mark of each reviewed link, and for each sentence with a flag its sign and style."""
    reviewed: Reviewed = {}
    flags: Flags = {}
    for link in comparison.links:
        mark = store.mark(link)
        if mark is not None:
            reviewed[link.left, link.right] = mark.value
            flag = (MARK_GLYPHS[mark.value], "key")
        elif store.note(link):
            flag = (NOTE_GLYPH, "key")
        elif link.moved:
            flag = (MOVED_GLYPH, "moved")
        else:
            continue
        flags.update({("left", index): flag for index in link.left})
        flags.update({("right", index): flag for index in link.right})
    for side in SIDES:
        for index in range(len(comparison.article(side).sentences)):
            if not comparison.links_of(side, index) and store.note((side, index)):
                flags[side, index] = (NOTE_GLYPH, "key")
    return reviewed, flags
