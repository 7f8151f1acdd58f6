"""What the app keeps in memory does not grow with what is done in it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.strip import Strip

from reader.align.profile import profile_pair
from reader.align.score import score_cell
from reader.align.table import CellTable
from reader.article.model import Article
from reader.compare import Comparison, compare
from reader.state.review import ReviewStore
from reader.tui.reading import Reading

if TYPE_CHECKING:
    from conftest import Person

Read = Callable[..., AbstractAsyncContextManager["Person"]]


def strips_kept() -> int:
    gc.unfreeze()
    gc.collect()
    return sum(isinstance(thing, Strip) for thing in gc.get_objects())


async def test_a_dialog_that_was_left_leaves_no_rows(read: Read) -> None:
    async with read(size=(160, 45), drawn=True) as person:
        await person.press("?", "escape", "?", "escape")
        before = strips_kept()
        for _ in range(4):
            await person.press("?", "escape")
        assert strips_kept() < before + 90  # less than the rows of two screens


def test_a_text_whose_sentences_can_be_drawn_as_they_are_is_kept_once() -> None:
    plain = Article.from_text("A headline\n\nOne boat left.\n\nAnother one came back.\n")
    broken = Article.from_sentences(["One boat\nleft."])
    reading = Reading(Comparison.unaligned(plain, broken))
    assert reading.text_of("left") is plain.text
    assert reading.text_of("right") == "One boat left."


def test_sentences_are_not_named_to_find_that_nothing_was_said_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    article = Article.from_sentences(["One boat left the harbour before dawn on Monday."])
    comparison = compare(article, article)
    store = ReviewStore.open(article, article)
    assert store.mark(comparison.links[0]) is None
    assert store.note(("left", 0)) == ""
    assert "_keys" not in vars(store)


def test_candidates_take_little_room() -> None:
    article = Article.from_sentences(["One boat left the harbour before dawn on Monday."])
    cell = score_cell(*profile_pair(article, article), 0, 0)
    cells = [cell._replace(left=number, right=number) for number in range(1_000)]
    table = CellTable((1_000, 1_000), cells)
    assert sum(map(sys.getsizeof, vars(table).values())) < 90 * len(cells)
    assert list(table.cells()) == cells
