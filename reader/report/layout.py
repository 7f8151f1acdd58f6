"""Text in cells: runs of characters that share a role, wrapped to a width and set side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_NARROW = re.compile(
    r"[\u0020-\u007e\u00a0-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2400-\u2426\u2500-\u257f]*\Z"
)

_PIECE = re.compile(" +|[^ ]+")


class Run(NamedTuple):
    """Characters of one role (``""`` for plain text; see :mod:`reader.report.paint` for the roles)."""

    text: str
    role: str = ""


Line = list[Run]


def cells(text: str) -> int:
    """How many terminal cells a text takes."""
    if _NARROW.match(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def line_cells(line: Line) -> int:
    """How many cells a line takes."""
    return sum(cells(run.text) for run in line)


def _words(runs: Iterable[Run]) -> Iterator[tuple[Line, int]]:
    """Words with the spaces after them: the pieces of each (a role may change inside), and its cells."""
    pieces: Line = []
    width = 0
    spaced = False
    for text, role in runs:
        narrow = _NARROW.match(text)
        for piece in _PIECE.findall(text):
            is_space = piece[0] == " "
            if spaced and not is_space:
                yield pieces, width
                pieces, width = [], 0
            pieces.append(Run(piece, role))
            width += len(piece) if narrow else cells(piece)
            spaced = is_space
    if pieces:
        yield pieces, width


def wrap(runs: Iterable[Run], width: int) -> list[Line]:
    """Lines of at most ``width`` cells (at least 1), broken after spaces and inside a word only where needed.

    No character but spaces at the end of a line is left out. At least one line comes back.
    """
    width = max(1, width)
    lines: list[Line] = []
    line: Line = []
    room = width
    for word, size in _words(runs):
        blank = len(word[-1].text) if word[-1].text[0] == " " else 0
        if size - blank > room and line:
            lines.append(line)
            line, room = [], width
        if size - blank > width:
            for piece in word:
                for part in _chunks(piece.text, width):
                    size_of_part = cells(part)
                    if size_of_part > room and line:
                        lines.append(line)
                        line, room = [], width
                    line.append(Run(part, piece.role))
                    room -= size_of_part
        else:
            line.extend(word)
            room -= size
    if line or not lines:
        lines.append(line)
    return [_merged(_stripped(line)) for line in lines]


def _chunks(text: str, width: int) -> Iterator[str]:
    """A long word in pieces of at most ``width`` cells (one character may be wider)."""
    if _NARROW.match(text):
        yield from (text[start : start + width] for start in range(0, len(text), width))
        return
    chunk, used = "", 0
    for char in text:
        size = cells(char)
        if chunk and used + size > width:
            yield chunk
            chunk, used = "", 0
        chunk += char
        used += size
    if chunk:
        yield chunk


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


def section(title: str, width: int) -> list[Line]:
    """A section's heading, with an empty line before it."""
    rule = "─" * max(0, width - len(title) - 4)
    return [[], [Run("── ", "muted"), Run(title, "heading"), Run(f" {rule}", "muted")]]
