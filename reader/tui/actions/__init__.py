"""What each command does. A command of the table in :mod:`reader.tui.keys` is a function of the same name
in one of these modules; it takes the main screen and the count that was typed (None without one).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.tui.keys import ACTIONS as NAMES

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen

Action = Callable[["MainScreen", int | None], None]


def _collect() -> dict[str, Action]:
    from reader.tui.actions import (
        articles,
        choosing,
        moving,
        program,
        reviewing,
        searching,
        taking_out,
        viewing,
    )

    modules = (moving, viewing, searching, choosing, articles, reviewing, taking_out, program)
    found: dict[str, Action] = {}
    for name in NAMES:
        homes = [module for module in modules if hasattr(module, name)]
        if len(homes) != 1:
            raise RuntimeError(f"the command {name} needs one function, found in {len(homes)} modules")
        found[name] = getattr(homes[0], name)
    return found


class _Actions:
    """The functions by name, collected when first asked for: the modules need the screens."""

    def __init__(self) -> None:
        self._found: dict[str, Action] = {}

    def load(self) -> None:
        """Collect them now: the first key need not wait for it."""
        self._found = self._found or _collect()

    def __getitem__(self, name: str) -> Action:
        self.load()
        return self._found[name]


ACTIONS = _Actions()
