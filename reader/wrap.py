"""Breaking text into rows of a given width in cells.

The rows are spans of offsets, so that nothing is copied and every mark stays where it is. Breaks are at
spaces, between wide characters (CJK), and anywhere in a word that is longer than a row; a combining mark
or a joined emoji never leaves its base.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Characters that are one cell wide each: for text made of nothing else, length and width are the same.
_NOT_NARROW = re.compile(
    r"[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f‐-‧‹›€™\u2190-\u22ff─-◼␀-␦]"
)


def is_narrow(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether every character of ``text[start:end]`` surely takes one cell."""
    return _NOT_NARROW.search(text, start, len(text) if end is None else end) is None


def cells(text: str) -> int:
    """How many cells a text takes."""
    if is_narrow(text):
        return len(text)
    from rich.cells import cell_len  # takes long to load, and most texts are narrow

    return cell_len(text)


def cut_cells(text: str, limit: int) -> str:
    """The longest beginning of ``text`` that takes at most ``limit`` cells."""
    if limit <= 0:
        return ""
    if is_narrow(text):
        return text[:limit]
    from rich.cells import split_graphemes

    spans, _ = split_graphemes(text)
    used = 0
    for start, _end, width in spans:
        if used + width > limit:
            return text[:start]
        used += width
    return text


def wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Spans of rows that cover ``text[start:end]``, each at most ``width`` cells wide.

    The blanks at which a row was broken belong to no row. There is always at least one row; a width below
    1 counts as 1 (a character wider than the row stands alone in it).
    """
    width = max(1, width)
    if is_narrow(text, start, end):
        return _wrap_narrow(text, start, end, width)
    return _wrap_cells(text, start, end, width)


def _wrap_narrow(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    while end - start > width:
        limit = start + width
        cut = limit if text[limit] == " " else text.rfind(" ", start + 1, limit)
        if cut <= start and text[start] != " ":
            rows.append((start, limit))
            start = limit
            continue
        cut = max(cut, start)
        stop = cut
        while stop > start and text[stop - 1] == " ":
            stop -= 1
        if stop > start:
            rows.append((start, stop))
        start = cut
        while start < end and text[start] == " ":
            start += 1
    if start < end or not rows:
        rows.append((start, end))
    return rows


def _units(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int, int]]:
    """What a row is filled with, as (start, end, cells): words, and single wide characters.

    A word wider than a row comes in pieces that fit.
    """
    from rich.cells import split_graphemes

    spans, _ = split_graphemes(text[start:end])
    first, used = -1, 0
    for begin, stop, cells in spans:
        at = start + begin
        blank = text[at : start + stop] == " "  # a blank that carries a mark is drawn
        alone = cells >= 2
        if first >= 0 and (blank or alone or used + cells > width):
            yield first, at, used
            first, used = -1, 0
        if alone:
            yield at, start + stop, cells
        elif not blank:
            first = at if first < 0 else first
            used += cells
    if first >= 0:
        yield first, end, used


def _wrap_cells(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    row_start, row_end, used = start, start, 0
    for begin, stop, cells in _units(text, start, end, width):
        gap = begin - row_end  # blanks, one cell each
        if row_end > row_start and used + gap + cells > width:
            rows.append((row_start, row_end))
            row_start, used, gap = begin, 0, 0
        elif row_end == row_start and gap + cells > width:
            row_start, used, gap = begin, 0, 0
        used += gap + cells
        row_end = stop
    if row_end > row_start or not rows:
        rows.append((row_start, row_end))
    return rows
