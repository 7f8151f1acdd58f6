"""Terminals of a few columns or rows: every screen is opened, typed into and drawn in them, and goes on."""

from __future__ import annotations

import os
from typing import Any

import pytest
from textual.command import CommandList

WIDTHS = [(width, 24) for width in range(1, 10)]
HEIGHTS = [(80, height) for height in range(1, 6)]
SIZES = [*WIDTHS, *HEIGHTS, (3, 2), (1, 1)]
if not os.environ.get("READER_LONG_TESTS"):
    SIZES = SIZES[::2]
MOVES = ("down", "pagedown", "up", "pageup", "home", "end", "left")

# The keys that open each screen and each question, and what is typed there.
SCREENS = {
    "main": ([], "j]kJ"),
    "sidebar": (["2", "tab"], "jF"),
    "help": (["?"], "jG"),
    "about": (["="], "jG"),
    "articles": (["o"], "jG"),
    "trace": (["t"], "jG"),
    "themes": (["T"], "j"),
    "search": (["/"], "so中\u0301e"),
    "command line": ([":"], "theme p"),
    "note": (["m"], "kept 中 in mind"),
    "export": (["e"], "html"),
    "column": (["v"], "jj"),
}


@pytest.mark.parametrize("name", SCREENS)
async def test_a_tiny_terminal(read: Any, name: str) -> None:
    keys, typed = SCREENS[name]
    async with read(size=(100, 30), drawn=True) as person:
        await person.press(*keys)
        screen = person.app.screen
        for size in SIZES:
            await person.resize(*size)
            await person.press(*typed.replace(" ", "-"), *MOVES, *["backspace"] * len(typed))
            assert person.app.screen is screen or name in ("main", "sidebar", "column")
        await person.resize(100, 30)
        await person.press("escape", "escape")
        await person.until(lambda: person.app.screen is person.main)


@pytest.mark.command("palette")
async def test_the_palette_of_a_few_cells(read: Any) -> None:
    async with read(size=(80, 24), drawn=True) as person:
        await person.press("ctrl+p")
        commands = person.app.screen.query_one(CommandList)
        await person.until(lambda: commands.option_count)
        every = commands.option_count
        for size in (*((width, 24) for width in range(1, 7)), (80, 3), (80, 1), (1, 1)):
            await person.resize(*size)
            await person.press(*"next", "down", "pagedown", "pageup")
            await person.until(lambda: 0 < commands.option_count < 12)
            assert commands.size.width > 0
            await person.press(*["backspace"] * 4)
            await person.until(lambda: commands.option_count == every)
        await person.press("escape")
        await person.until(lambda: person.app.screen is person.main)
