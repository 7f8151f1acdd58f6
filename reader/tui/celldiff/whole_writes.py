"""Textual's driver for Linux and macOS, which stops and goes on between two writes, never inside one."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import Any

from textual.drivers.linux_driver import LinuxDriver


class WholeWrites(LinuxDriver):
    """Has the handlers of stop and continue wait for the end of a write.

    They write themselves: in the middle of a write they would wait for ever for the queue that it holds, or
    put their text before that which came first.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._writing = False
        self._postponed: list[Callable[[], object]] = []
        for number in (signal.SIGTSTP, signal.SIGCONT):
            self._not_while_writing(number)

    def write(self, data: str) -> None:
        """Send ``data``."""
        with self.whole_write():
            super().write(data)

    @contextmanager
    def whole_write(self) -> Iterator[None]:
        """A write of more than one part; what came meanwhile is done at its end, and at that of no part."""
        if self._writing:
            yield
            return
        self._writing = True
        try:
            yield
        finally:
            self._writing = False
        while self._postponed:
            self._postponed.pop(0)()

    def _not_while_writing(self, number: signal.Signals) -> None:
        handler = signal.getsignal(number)

        def wait_and_go_on(number: int, frame: FrameType | None) -> None:
            if not callable(handler):
                return
            if self._writing:
                self._postponed.append(partial(handler, number, frame))
            else:
                handler(number, frame)

        signal.signal(number, wait_and_go_on)
