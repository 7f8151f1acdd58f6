"""Text in cells: runs of characters that share a role, wrapped to a width and set side by side."""

from __future__ import annotations

from collections.abc import Iterable

from reader.edit_runs import Run
from reader.wrap import cells
from reader.wrap import wrap as wrap_text

Line = list[Run]
"""Runs beside each other; their roles are those of :mod:`reader.report.paint`."""


def line_cells(line: Line) -> int:
    """How many cells a line takes."""
    return sum(cells(run.text) for run in line)


def wrap(runs: Iterable[Run], width: int) -> list[Line]:
    """Lines of at most ``width`` cells (at least 1), broken as :func:`reader.wrap.wrap` does.

    No character but spaces at the ends of lines is left out. At least one line comes back.
    """
    runs = list(runs)
    text = "".join([run.text for run in runs]).rstrip(" ")
    lines: list[Line] = []
    at, begin = 0, 0  # the run that is next, and where it begins in the text
    for start, end in wrap_text(text, 0, len(text), width):
        line: Line = []
        while at < len(runs) and begin < end:
            piece, role = runs[at]
            part = piece[max(0, start - begin) : end - begin]
            if part:
                line.append(Run(part, role))
            if begin + len(piece) > end:
                break
            begin += len(piece)
            at += 1
        lines.append(_merged(line))
    return lines


def _stripped(line: Line) -> Line:
    """A line without the spaces at its end."""
    line = list(line)
    while line:
        kept = line[-1].text.rstrip(" ")
        if kept:
            line[-1] = Run(kept, line[-1].role)
            break
        line.pop()
    return line


def _merged(line: Line) -> Line:
    """A line with neighbours of the same role joined."""
    merged: Line = []
    texts: list[str] = []
    for at, run in enumerate(line):
        texts.append(run.text)
        if at + 1 == len(line) or line[at + 1].role != run.role:
            merged.append(Run("".join(texts), run.role))
            texts.clear()
    return merged


def padded(line: Line, width: int) -> Line:
    """A line filled up with spaces to ``width`` cells."""
    missing = width - line_cells(line)
    return [*line, Run(" " * missing)] if missing > 0 else line


def beside(left: list[Line], right: list[Line], width: int, between: Run) -> list[Line]:
    """Two columns as one: each left line filled to ``width`` cells, then ``between``, then the right line."""
    rows = []
    for at in range(max(len(left), len(right))):
        one = left[at] if at < len(left) else []
        other = right[at] if at < len(right) else []
        rows.append(_stripped(_merged([*padded(one, width), between, *other])))
    return rows


def hanging(first: Run, runs: Iterable[Run], width: int, indent: int) -> list[Line]:
    """Wrapped text with ``first`` before its first line and ``indent`` spaces before the others."""
    lines = wrap(runs, max(1, width - indent))
    head = [first, Run(" " * max(0, indent - cells(first.text)))]
    return [[*(head if at == 0 else [Run(" " * indent)]), *line] for at, line in enumerate(lines)]


def listed(first: Run, items: Iterable[Run], width: int, indent: int) -> list[Line]:
    """Items with ``·`` between, after ``first``; a line is broken inside of an item only where it must be."""
    lines: list[Line] = []
    room = max(1, width - indent)
    line: Line = []
    for item in items:
        if line and line_cells(line) + 3 + cells(item.text) > room:
            lines.append([*line, Run(" ·")] if line_cells(line) + 2 <= room else line)
            line = []
        line = [*line, Run(" · "), item] if line else [item]
    lines.append(line)
    rows = [row for line in lines for row in wrap(line, room)]
    return [
        [first if at == 0 else Run(""), Run(" " * (indent - (cells(first.text) if at == 0 else 0))), *row]
        for at, row in enumerate(rows)
    ]


def section(title: str, width: int) -> list[Line]:
    """A section's heading, with an empty line before it."""
    rule = "─" * max(0, width - len(title) - 4)
    return [[], [Run("── ", "muted"), Run(title, "heading"), Run(f" {rule}", "muted")]]
