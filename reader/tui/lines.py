"""Lines of styled runs: what every widget here is drawn from.

A run is a text and the name of a style in the palette; a line is a list of runs. Texts are safe to draw:
whoever makes a run from an article's characters has passed them through ``visible``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.segment import Segment

from reader.tui.palette import Palette
from reader.tui.strips import CompactStrip
from reader.wrap import cut_cells, wrap

Run = tuple[str, str]
Line = list[Run]


def width_of(line: Iterable[Run]) -> int:
    """The cells that a line takes."""
    return sum(cell_len(text) for text, _ in line)


def clip(line: Iterable[Run], width: int) -> Line:
    """The line cut to ``width`` cells, ending in ``…`` where something was cut off."""
    runs = list(line)
    if width <= 0:
        return []
    if width_of(runs) <= width:
        return runs
    kept: Line = []
    left = width - 1
    for text, style in runs:
        taken = cut_cells(text, left)
        if taken:
            kept.append((taken, style))
        left -= cell_len(taken)
        if len(taken) < len(text):
            kept.append(("…", style))
            break
    return kept


def spread(left: Line, right: Line, width: int, ground: str = "text") -> Line:
    """``left`` at the left edge and ``right`` at the right one; the left is cut where both do not fit."""
    right = clip(right, width)
    room = width - width_of(right)
    left = clip(left, max(0, room - 1))
    return [*left, (" " * max(0, room - width_of(left)), ground), *right]


def wrap_runs(runs: Sequence[Run], width: int, *, indent: int = 0) -> list[Line]:
    """Break runs into lines of at most ``width`` cells; after the first with ``indent`` blanks before."""
    text = "".join(part for part, _ in runs)
    width = max(1, width)
    indent = indent if indent < width // 2 else 0
    lines: list[Line] = []
    spans = wrap(text, 0, len(text), width)
    if indent and len(spans) > 1:
        # Only the lines after the first are set in.
        spans = [spans[0], *wrap(text, spans[1][0], len(text), width - indent)]
    bounds: list[tuple[int, int, str]] = []
    at = 0
    for part, style in runs:
        bounds.append((at, at + len(part), style))
        at += len(part)
    first = 0
    for number, (start, end) in enumerate(spans):
        line: Line = [(" " * indent, "text")] if number and indent else []
        while first < len(bounds) and bounds[first][1] <= start:
            first += 1
        index = first
        while index < len(bounds) and bounds[index][0] < end:
            begin, stop, style = bounds[index]
            piece = text[max(begin, start) : min(stop, end)]
            if piece:
                line.append((piece, style))
            index += 1
        lines.append(line)
    return lines or [[]]


def to_strip(line: Sequence[Run], width: int, palette: Palette, ground: str = "text") -> CompactStrip:
    """A strip of exactly ``width`` cells; what the line does not fill is blank in style ``ground``.

    Neighbouring runs of one style become one segment: each segment costs bytes on the line.
    """
    if width <= 0:
        return CompactStrip([])
    merged: list[Run] = []
    for text, style in clip(line, width):
        if merged and merged[-1][1] == style:
            merged[-1] = (merged[-1][0] + text, style)
        elif text:
            merged.append((text, style))
    blank = width - width_of(merged)
    if blank > 0:
        if merged and merged[-1][1] == ground:
            merged[-1] = (merged[-1][0] + " " * blank, ground)
        else:
            merged.append((" " * blank, ground))
    return CompactStrip([Segment(text, palette[style]) for text, style in merged], width)
