"""The one-cell flags in the gutter: what a person has marked or noted, where facts differ, what has moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.align.model import SIDES, Link, Side
from reader.compare import Comparison
from reader.state.review import ReviewStore
from reader.tui.pane import DIFFERS_GLYPH, MARK_GLYPHS, MOVED_GLYPH, NOTE_GLYPH

Flags = dict[tuple[Side, int], tuple[str, str]]
Reviewed = dict[tuple[tuple[int, ...], tuple[int, ...]], str]


def gutter_flags(
    comparison: Comparison, store: ReviewStore, differing: Mapping[Side, Sequence[int]]
) -> tuple[Reviewed, Flags]:
    """The mark of each reviewed link, and for each sentence with a flag its sign and style.

    ``differing`` are the sentences of each side in which a fact differs.
    """
    reviewed: Reviewed = {}
    flags: Flags = {}
    for link in comparison.links:
        if link.moved:
            flags.update(_both(link, (MOVED_GLYPH, "moved")))
    for side, indexes in differing.items():
        flags.update({(side, index): (DIFFERS_GLYPH, "discrepancy") for index in indexes})
    for link in comparison.links:
        mark = store.mark(link)
        if mark is not None:
            reviewed[link.left, link.right] = mark.value
            flags.update(_both(link, (MARK_GLYPHS[mark.value], "key")))
        elif store.note(link):
            flags.update(_both(link, (NOTE_GLYPH, "key")))
    for side in SIDES:
        for index in range(len(comparison.article(side).sentences)):
            if not comparison.links_of(side, index) and store.note((side, index)):
                flags[side, index] = (NOTE_GLYPH, "key")
    return reviewed, flags


def _both(link: Link, flag: tuple[str, str]) -> Flags:
    sentences: list[tuple[Side, int]] = [("left", index) for index in link.left]
    sentences += [("right", index) for index in link.right]
    return dict.fromkeys(sentences, flag)
