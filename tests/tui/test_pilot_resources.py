"""What the app keeps in memory does not grow with what is done in it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

from textual.strip import Strip

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
