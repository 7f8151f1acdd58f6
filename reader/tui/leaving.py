"""Leaving the app: the terminal is as it was found, whatever ended it, and a fault is told.

Textual restores the terminal when it ends an app. Here is what it leaves open: signals that come before
the app listens to them, an exception in the middle of starting, a traceback that could act on the terminal.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

from textual.app import App

from reader import __version__
from reader.visible import visible

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
"""What asks the app to end; it answers with status 128 and the number."""

FAULT = 70
"""The exit status after a fault of the program (EX_SOFTWARE in sysexits.h)."""


class EarlySignal:
    """The first signal that came before the app listened to signals; 0 while none has."""

    def __init__(self) -> None:
        self.number = 0

    def receive(self, number: int, frame: FrameType | None) -> None:
        """Remember the signal; end at once when there is a second one."""
        if self.number:
            raise SystemExit(128 + number)
        self.number = number


@contextmanager
def terminal_kept(app: App[Any], early: EarlySignal) -> Iterator[None]:
    """Run the app inside, in the main thread; when it listens to signals it is to look at ``early``.

    Whatever ends it, the terminal is as it was.
    """
    before = {number: signal.getsignal(number) for number in SIGNALS}
    for number in SIGNALS:
        if before[number] is not signal.SIG_IGN:
            signal.signal(number, early.receive)
    try:
        yield
    except BaseException:
        _stop_driver(app)
        raise
    finally:
        for number in SIGNALS:
            signal.signal(number, before[number] or signal.SIG_DFL)


def _stop_driver(app: App[Any]) -> None:
    """Have the driver put back what it has changed, and end its threads. Nothing, where that is done."""
    driver = app._driver
    if driver is None:
        return
    with suppress(Exception):
        driver.stop_application_mode()
    with suppress(Exception):
        driver.close()


def tell_fault(trace: str) -> None:
    """Write a traceback and where to take it to standard error; nothing in it can act on the terminal."""
    told = [visible(line) for line in trace.rstrip("\n").split("\n")]
    told.append("")
    told.append(
        f"This is a fault of the reader ({__version__}), not of the articles. Your marks and notes are kept."
    )
    told.append("Please report it, with the lines above, where you got the program from.")
    with suppress(OSError, ValueError, AttributeError):
        print(*told, sep="\n", file=sys.stderr, flush=True)
