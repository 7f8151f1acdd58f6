"""The line at the foot in which something is typed: a search, a command, a note, a file name.

The input never has the screen's focus. Its keys come from the screen, one after the other as they were typed:
what is typed ahead over a slow line, an answer and the command after it, reaches each in turn.
"""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.binding import Binding
from textual.containers import Horizontal
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from reader.visible import visible


class SafeInput(Input, can_focus=False):
    """An input whose text can be shown as it is: what hides or acts is a symbol at once."""

    def take(self, event: events.Key) -> bool:
        """Do what a key does in an input; whether it does anything."""
        if event.is_printable and event.character is not None:
            self.replace(event.character, *self.selection)
            return True
        action, selects = _EDITING.get(event.key, ("", False))
        if not action:
            return False
        getattr(self, f"action_{action}")(*([True] if selects else []))
        return True

    def validate_value(self, value: str) -> str:
        return visible(value)


def _editing_keys() -> dict[str, tuple[str, bool]]:
    """The keys of Textual's input, each with the name of its action and whether it selects."""
    found = {}
    for binding in Input.BINDINGS:
        if isinstance(binding, Binding):
            for key in binding.key.split(","):
                name, _, argument = binding.action.partition("(")
                found[key.strip()] = name, argument == "True)"
    return found


_EDITING = {key: action for key, action in _editing_keys().items() if action[0] != "submit"}


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
        self._input.has_focus = True  # so that it shows its cursor

    def take(self, event: events.Key) -> bool:
        """Take a key; whether the question has a use for it."""
        before = self._input.value
        if event.key in ("escape", "ctrl+c") or (event.key == "backspace" and not before):
            self.close(None)
            return True
        if event.key == "enter":
            self.close(before)
            return True
        if event.key in ("up", "down") and self._history:
            self._at = max(0, min(len(self._history), self._at + (1 if event.key == "down" else -1)))
            self._input.value = self._history[self._at] if self._at < len(self._history) else ""
            self._input.cursor_position = len(self._input.value)
        elif event.key == "tab":
            self._input.action_cursor_right()
        elif not self._input.take(event):
            return False
        self._tell_change(before)
        return True

    def take_paste(self, text: str) -> None:
        """Take what was pasted: its first line."""
        before = self._input.value
        self._input.replace(next(iter(text.splitlines()), ""), *self._input.selection)
        self._tell_change(before)

    def _tell_change(self, before: str) -> None:
        if self._changed is not None and self._input.value != before:
            self._changed(self._input.value)

    def close(self, answer: str | None) -> None:
        """End the question with this answer."""
        done, self._done, self._changed = self._done, None, None
        self.display = False
        self._input.has_focus = False
        if done is not None:
            done(answer)
