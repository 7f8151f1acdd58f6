"""Textual's drivers for Linux and macOS, made to bear whatever comes from the terminal.

What is typed, pasted or answered may be anything: bytes that are no UTF-8 (another encoding, old reports of
the mouse), key reports that Textual's parser does not know, escape sequences inside a paste, sizes that no
screen has. None of it ends the app, and nothing that is pasted acts as a key. When the terminal goes away,
at whatever moment, the app ends and never waits for it.
"""

from __future__ import annotations

import codecs
import os
import select
import selectors
import signal
import sys
import time
from typing import Any, TextIO

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message
from textual.messages import InBandWindowResize

from reader.tui.celldiff.whole_writes import WholeWrites

PASTE_BEGINS = "\x1b[200~"
PASTE_ENDS = "\x1b[201~"

LONGEST_PASTE = 100_000
"""Characters of a paste that are taken; there is no line to type in that is meant for more."""

PASTE_PAUSE = 2.0
"""Seconds of silence after which a paste whose end never came is over."""

_TICK = 0.1
_WRITTEN_AT_ONCE = 1 << 13


class TerminalInput:
    """Text from a terminal as Textual's messages; never raises."""

    def __init__(self) -> None:
        self._parser = XTermParser()
        self._last = ""
        self._pasted: list[str] | None = None
        self._heard = 0.0

    def feed(self, text: str) -> list[Message]:
        """The messages that ``text`` completes."""
        self._heard = time.monotonic()
        found = []
        for character in text:
            found += self._take(character)
        return found

    def tick(self) -> list[Message]:
        """The messages that silence completes: a lone Escape, a paste without an end."""
        if self._pasted is not None and time.monotonic() - self._heard > PASTE_PAUSE:
            return self._end_paste()
        return self._guarded("")

    def _take(self, character: str) -> list[Message]:
        self._last = (self._last + character)[-len(PASTE_BEGINS) :]
        if self._pasted is None:
            found = self._guarded(character)
            if self._last == PASTE_BEGINS:
                self._pasted = []
            return found
        self._pasted.append(character)
        if self._last == PASTE_ENDS:
            del self._pasted[-len(PASTE_ENDS) :]
            return self._end_paste()
        if len(self._pasted) > LONGEST_PASTE + len(PASTE_ENDS):
            del self._pasted[LONGEST_PASTE : -len(PASTE_ENDS)]
        return []

    def _end_paste(self) -> list[Message]:
        text = "".join(self._pasted or ())[:LONGEST_PASTE]
        self._pasted = None
        self._parser = XTermParser()  # the one before still waits for the end of the paste
        return [events.Paste(text)] if text else []

    def _guarded(self, character: str) -> list[Message]:
        """What the parser makes of one character (or of silence); a new parser where it fails."""
        try:
            found = list(self._parser.feed(character) if character else self._parser.tick())
        except Exception:  # of whatever kind: what the terminal sent is dropped, and reading goes on
            self._parser = XTermParser()
            return []
        if any(isinstance(message, events.Resize) for message in found):
            # Sizes are asked of the system. One that came as text may be nobody's, and changes what the
            # parser makes of the mouse.
            self._parser = XTermParser()
        return [message for message in found if not isinstance(message, events.Resize | InBandWindowResize)]


class TerminalOutput:
    """A terminal to write to; never raises. What is written to one that is gone is dropped.

    Textual's thread that writes would end with an error, and the app wait for it without end.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._waiting = bytearray()
        self._gone = False

    def write(self, text: str) -> None:
        """Take a text; it is sent with the next flush, or when it is long."""
        self._waiting += text.encode(self._file.encoding, self._file.errors or "replace")
        if len(self._waiting) >= _WRITTEN_AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Send what has been taken; waits where the terminal is slow."""
        while self._waiting and not self._gone:
            try:
                del self._waiting[: os.write(self.fileno(), self._waiting)]
            except BlockingIOError:  # some other program has made it so
                select.select([], [self.fileno()], [], _TICK)
            except OSError:
                self._gone = True
        self._waiting.clear()

    def fileno(self) -> int:
        return self._file.fileno()


class _GuardedTerminal(WholeWrites):
    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        if sys.__stderr__ is not None:
            self._file: Any = TerminalOutput(sys.__stderr__)
        self._has_terminal = False
        self._suspended = False
        self._changing = False

    def start_application_mode(self) -> None:
        """Take the terminal."""
        self._changing = True
        try:
            super().start_application_mode()  # type: ignore[no-untyped-call]
            self._has_terminal = True
        finally:
            self._changing = False

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        self._changing = True
        try:
            super().stop_application_mode()
            self._has_terminal = False
        finally:
            self._changing = False

    def suspend_application_mode(self) -> None:
        """Give the terminal back for a while."""
        super().suspend_application_mode()
        self._suspended = True

    def resume_application_mode(self) -> None:
        """Take the terminal again; also where the app was stopped without having been asked to give it back.

        A hang-up says "continue" too: at the start, and after the end, there is nothing to resume.
        """
        if self._changing:
            return
        if self._has_terminal:
            self.suspend_application_mode()
            self._must_signal_resume = True
        if self._suspended:
            self._suspended = False
            super().resume_application_mode()

    def run_input_thread(self) -> None:
        """Read from the terminal until the app ends; a terminal that is gone counts as hung up."""
        terminal = TerminalInput()
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                found = []
                if selector.select(_TICK):
                    try:
                        data = os.read(self.fileno, 4096)
                    except OSError:
                        data = b""
                    if not data:
                        self._hang_up()
                        return
                    found = terminal.feed(decoder.decode(data))
                for message in (*found, *terminal.tick()):
                    self.process_message(message)

    def _hang_up(self) -> None:
        """Tell the app until it ends: at its start it may not listen yet."""
        os.kill(os.getpid(), signal.SIGHUP)
        while not self.exit_event.wait(5 * _TICK):
            os.kill(os.getpid(), signal.SIGHUP)


def guarded(driver: type[LinuxDriver]) -> type[LinuxDriver]:
    """``driver`` with :class:`TerminalInput` to read from and :class:`TerminalOutput` to write to."""
    return type(driver.__name__, (_GuardedTerminal, driver), {})
