"""The line at the foot in which something is typed: a search, a command, a note, a file name."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.containers import Horizontal
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from reader.visible import visible


class SafeInput(Input):
    """An input whose text can be shown as it is: what hides or acts is a symbol at once."""

    def validate_value(self, value: str) -> str:
        return visible(value)


class Prompt(Horizontal):
    """A label and an input. One question at a time; Enter answers it, Escape takes it back."""

    DEFAULT_CSS = """
    Prompt { height: 1; width: 1fr; display: none; }
    Prompt Static { width: auto; height: 1; color: $accent; text-style: bold; }
    Prompt Input { width: 1fr; height: 1; border: none; padding: 0; background: $background; }
    Prompt Input:focus { border: none; background-tint: transparent; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._done: Callable[[str | None], None] | None = None
        self._changed: Callable[[str], None] | None = None
        self._history: list[str] = []
        self._at = 0
        self._passed: events.Key | None = None  # the last key that the input had no use for

    def compose(self) -> list[Static | Input]:
        self._label = Static("", markup=False)
        self._input = SafeInput(compact=True, select_on_focus=False)
        self._input.cursor_blink = False
        return [self._label, self._input]

    @property
    def is_open(self) -> bool:
        return self._done is not None

    def ask(
        self,
        label: str,
        done: Callable[[str | None], None],
        *,
        value: str = "",
        changed: Callable[[str], None] | None = None,
        history: list[str] | None = None,
        words: list[str] | None = None,
    ) -> None:
        """Ask for one line. ``done`` gets it, or None when it was taken back; ``changed`` each keystroke's.

        ``history`` is offered with the arrow keys, latest last; ``words`` complete what is typed.
        """
        self._done, self._changed = done, changed
        self._history = list(history or [])
        self._at = len(self._history)
        self._label.update(label)
        self._input.suggester = SuggestFromList(words, case_sensitive=False) if words else None
        self.display = True
        self._input.value = value
        self._input.cursor_position = len(value)
        # After the keys that are on their way to the screen already: they are handed on in their order.
        self.screen.call_later(self._input.focus)

    def take_early(self, event: events.Key) -> None:
        """Take a key that was on its way to the screen when the question came."""
        if event is not self._passed:
            self._input.post_message(events.Key(event.key, event.character))

    def close(self, answer: str | None) -> None:
        """End the question with this answer."""
        done, self._done, self._changed = self._done, None, None
        self.display = False
        self.screen.set_focus(None)
        if done is not None:
            done(answer)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self._changed is not None and self.is_open:
            self._changed(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.close(event.value)

    def on_key(self, event: events.Key) -> None:
        self._passed = event
        if event.key in ("escape", "ctrl+c") or (event.key == "backspace" and not self._input.value):
            event.stop()
            event.prevent_default()
            self.close(None)
        elif event.key in ("up", "down") and self._history:
            event.stop()
            self._at = max(0, min(len(self._history), self._at + (1 if event.key == "down" else -1)))
            self._input.value = self._history[self._at] if self._at < len(self._history) else ""
            self._input.cursor_position = len(self._input.value)
        elif event.key == "tab":
            event.stop()
            event.prevent_default()
            self._input.action_cursor_right()
