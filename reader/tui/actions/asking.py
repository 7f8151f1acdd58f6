"""Asking for a line at the foot, with a hint below it of what can be typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


def ask(
    screen: MainScreen,
    label: str,
    done: Callable[[str | None], None],
    hint: str,
    *,
    value: str = "",
    changed: Callable[[str], None] | None = None,
    history: list[str] | None = None,
    words: list[str] | None = None,
) -> None:
    """As :meth:`reader.tui.prompt.Prompt.ask`; the hint goes with the first answer, or what is said of it."""

    def answered(text: str | None) -> None:
        screen.say("")
        done(text)

    screen.prompt.ask(label, answered, value=value, changed=changed, history=history, words=words)
    screen.say(hint)
