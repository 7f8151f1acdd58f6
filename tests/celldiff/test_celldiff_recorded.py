"""Frames as an app wrote them: the same screen after each, for hardly more bytes than before."""

from __future__ import annotations

import json
from pathlib import Path

import pyte
import pytest

from reader.tui.celldiff.filter import CellDiff

RECORDS = sorted((Path(__file__).parent / "data").glob("*.json"))


def shown(screen: pyte.Screen) -> list[tuple[object, ...]]:
    """Every cell, blanks by what shows of them, and the cursor."""
    cells = [screen.buffer[row][column] for row in range(screen.lines) for column in range(screen.columns)]
    found: list[tuple[object, ...]] = []
    for cell in cells:
        bare = cell.data == " " and not (cell.underscore or cell.strikethrough or cell.reverse)
        found.append((" ", cell.bg) if bare else tuple(cell))
    return [*found, (screen.cursor.x, screen.cursor.y)]


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_recorded(path):
    record = json.loads(path.read_text(encoding="utf-8"))
    size = record["columns"], record["rows"]
    diff = CellDiff(*size)
    screens = pyte.Screen(*size), pyte.Screen(*size)
    plain, sparing = (pyte.Stream(screen) for screen in screens)
    for number, (frame, bytes_before) in enumerate(zip(record["frames"], record["sent"], strict=True)):
        sent = diff.filter(frame)
        plain.feed(frame)
        sparing.feed(sent)
        assert shown(screens[0]) == shown(screens[1]), f"frame {number}"
        assert len(sent.encode()) <= bytes_before * 1.02, f"frame {number}"


def test_there_are_records():
    assert [path.stem for path in RECORDS] == ["panes", "reader"]
