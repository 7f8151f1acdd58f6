"""The drivers to give to Textual as ``App(driver_class=…)``."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType
from typing import Any
from weakref import WeakKeyDictionary

from textual.app import App

from reader.tui.celldiff.filter import CellDiff
from reader.tui.celldiff.whole_writes import WholeWrites


class CellDiffDriver(WholeWrites):
    """Textual's driver for Linux and macOS, which sends only the cells that changed."""

    erases_background = True
    """Whether the terminal gives erased cells the background colour of the moment."""
    in_tmux = False
    """Whether it is tmux, which draws for the terminal."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._diff_app = app
        self._diff = CellDiff(1, 1, erases_background=self.erases_background, in_tmux=self.in_tmux)
        _drivers[app] = self

    def start_application_mode(self) -> None:
        """Start application mode, and forget the screen whenever the terminal's size changes."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        handler = signal.getsignal(signal.SIGWINCH)

        def forget_and_go_on(number: int, frame: FrameType | None) -> None:
            self.forget()
            if callable(handler):
                handler(number, frame)

        signal.signal(signal.SIGWINCH, forget_and_go_on)
        self.forget()

    def write(self, data: str) -> None:
        """Send what ``data`` changes of the terminal's screen."""
        with self.whole_write():
            columns, rows = self._terminal_size()
            if (columns, rows) != self._diff_app.size:
                # A frame of another size than the terminal's, on the way when that changed.
                sent = self._diff.pass_through(data)
            else:
                if (columns, rows) != (self._diff.columns, self._diff.rows):
                    self._diff.resize(columns, rows)
                sent = self._diff.filter(data)
            if sent:
                super().write(sent)

    def forget(self) -> None:
        """Forget what the terminal shows, so that all that is drawn next is sent."""
        self._diff.forget()

    def _terminal_size(self) -> tuple[int, int]:
        for file in (sys.__stderr__, sys.__stdin__, sys.__stdout__):
            try:
                if file is not None:
                    return os.get_terminal_size(file.fileno())
            except (OSError, ValueError):
                continue
        return (0, 0)


class PlainEraseDriver(CellDiffDriver):
    """The same for terminals that erase with their default background colour, as GNU screen."""

    erases_background = False


class TmuxDriver(CellDiffDriver):
    """The same for tmux: what is sent is chosen so that tmux, in turn, sends little to the terminal."""

    in_tmux = True


_drivers: WeakKeyDictionary[App[Any], CellDiffDriver] = WeakKeyDictionary()


def forget_screen_of(app: App[Any]) -> bool:
    """Forget the screen of an app that runs with one of these drivers; whether it does."""
    driver = _drivers.get(app)
    if driver is not None:
        driver.forget()
    return driver is not None
