"""What the whole screen looks like, as pictures.

After a change that is meant: ``pytest tests/tui/test_snapshots.py --snapshot-update``, and look at them.
"""

from __future__ import annotations

import pytest

from reader.library import Library
from reader.settings import Settings
from reader.tui.app import ReaderApp

WIDE, MIDDLE, NARROW = (160, 45), (100, 30), (80, 24)


@pytest.fixture
def looks_the_same(snap_compare, seeds, make_person):
    """Compares the screen after some keys with the picture kept of it."""

    def compare(theme: str, size: tuple[int, int], *keys: str) -> bool:
        app = ReaderApp(Library(seeds), Settings(theme=theme), (2, 3))

        async def read(pilot) -> None:
            person = make_person(app, pilot)
            await person.until(lambda: person.main.found)
            for key in keys:
                await person.press(key)
                await person.until(lambda: not person.main.keys.pending)

        return snap_compare(app, terminal_size=size, run_before=read)

    return compare


@pytest.mark.parametrize("theme", ["ink", "paper", "terminal"])
@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW], ids=lambda size: f"{size[0]}x{size[1]}")
def test_reading_a_linked_sentence(looks_the_same, theme: str, size: tuple[int, int]) -> None:
    assert looks_the_same(theme, size, "]")


def test_names_marked_in_both_articles(looks_the_same) -> None:
    assert looks_the_same("ink", WIDE, "3", "j", "enter")


def test_a_list_over_the_panes(looks_the_same) -> None:
    assert looks_the_same("paper", MIDDLE, "]", "2")


def test_links_only(looks_the_same) -> None:
    assert looks_the_same("terminal", MIDDLE, "f", "]", "]")


def test_help(looks_the_same) -> None:
    assert looks_the_same("ink", MIDDLE, "?")
