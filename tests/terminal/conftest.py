"""A real pseudo-terminal for tests: start a program in it, type, resize, signal, and read its screen.

The fixture ``terminal`` starts programs; a :class:`Session` is one of them::

    session = terminal([sys.executable, "-m", "reader", left, right], size=(100, 30))
    session.wait_for_text("linked")
    session.press("j", "]", "pagedown", "c-l")
    assert session.settle() < 2_000          # bytes that came back
    session.press("q")
    assert session.wait_for_exit() == 0
    assert session.not_restored() == []
"""

from __future__ import annotations

import codecs
import fcntl
import importlib.util
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pyte
import pytest

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "s-tab": "\x1b[Z",
    "space": " ",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "f5": "\x1b[15~",
    "focus-in": "\x1b[I",
    "focus-out": "\x1b[O",
}

# Private modes a full-screen program may set, and their state in a fresh terminal (xterm, ctlseqs.txt).
MODES_AT_REST = {7: True, 25: True, 47: False, 1000: False, 1002: False, 1003: False, 1004: False}
MODES_AT_REST |= {1006: False, 1015: False, 1016: False, 1049: False, 2004: False, 2026: False, 2048: False}

ASLEEP = 0.06
"""Seconds after which a program that sleeps has nothing more to do: longer than between two frames."""
WAITED_FOR = "\x1b0123456789"
"""Keys after which the reader waits whether more follow."""

_PRIVATE_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
# What pyte prints instead of ignoring: private sequences it does not know, and string sequences.
_UNKNOWN_TO_PYTE = re.compile(
    r"\x1b\[(?!\?(?:7|25|1049)[hl])[<>=?][0-9;]*[$ ]?[a-zA-Z]|\x1b\[[0-9;]* q|\x1b[P_^].*?\x1b\\", re.DOTALL
)
_UNFINISHED = re.compile(r"\x1b(?:\[[^@-~]*|[P_^\]](?:(?!\x1b\\|\x07).)*)?\Z", re.DOTALL)


class Session:
    """One program in a pseudo-terminal of its own, which is its controlling terminal.

    ``output`` is every byte it wrote. Answers are given to the question whether output can be
    synchronised (mode 2026), as current terminals do, unless ``answers`` is false.
    """

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int],
        environment: Mapping[str, str],
        stdin: bytes | None = None,
        answers: bool = True,
        directory: Path | None = None,
    ) -> None:
        self.output = bytearray()
        self._answers = answers
        self._answered = 0
        self._drawn = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._undrawn = ""
        self._typed = ""
        self._is_watched = command[0] == sys.executable
        self.screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self.screen)
        self._master, slave = os.openpty()
        self._set_size(*size)
        self._attributes = termios.tcgetattr(self._master)

        def take_terminal() -> None:
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            list(command),
            stdin=slave if stdin is None else subprocess.PIPE,
            stdout=slave,
            stderr=slave,
            env=dict(environment),
            cwd=directory,
            start_new_session=True,
            preexec_fn=take_terminal,
        )
        os.close(slave)
        if stdin is not None:
            assert self.process.stdin is not None
            self.process.stdin.write(stdin)
            self.process.stdin.close()

    # What a person does

    def type(self, text: str) -> None:
        """Send the text as it is, as if typed at once."""
        self._typed = text
        os.write(self._master, text.encode())

    def press(self, *keys: str) -> None:
        """Press keys: a character, a name of ``KEYS``, or ``c-x`` for control and a letter."""
        for key in keys:
            if len(key) == 3 and key.startswith("c-"):
                self.type(chr(ord(key[2]) & 0x1F))
            else:
                self.type(KEYS.get(key, key))

    def click(self, column: int, row: int) -> None:
        """Press and release the left button on a cell, both counted from 0 (SGR mouse, mode 1006)."""
        self.type(f"\x1b[<0;{column + 1};{row + 1}M\x1b[<0;{column + 1};{row + 1}m")

    def move_mouse(self, column: int, row: int) -> None:
        """Move the mouse, no button held."""
        self.type(f"\x1b[<35;{column + 1};{row + 1}M")

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; the program is told by SIGWINCH."""
        self.pump(0)
        self._draw()
        self._set_size(columns, rows)
        self.screen.resize(rows, columns)

    def signal(self, number: signal.Signals) -> None:
        assert self.process.poll() is None, f"ended: {self.traceback}\n{self.text}"
        os.kill(self.process.pid, number)

    def hang_up(self) -> None:
        """Close the terminal, as a dropped connection does. Nothing can be read afterwards."""
        os.close(self._master)
        self._master = -1

    # What comes back

    def pump(self, seconds: float) -> int:
        """Read what comes within ``seconds`` of silence at most; gives the number of bytes read at once."""
        if self._master < 0 or not select.select([self._master], [], [], seconds)[0]:
            return 0
        try:
            chunk = os.read(self._master, 65536)
        except OSError:  # EIO: the other end is closed
            return 0
        self.output += chunk
        if self._answers:
            self._answer()
        return len(chunk)

    def settle(self, quiet: float = 0.25, at_most: float = 20.0, *, watch: bool = True) -> int:
        """Read until nothing has come for ``quiet`` seconds; gives how many bytes came.

        With ``watch`` it is enough that the program has slept for a while, where the system tells.
        """
        watch = watch and self._is_watched and self._typed[-1:] not in WAITED_FOR
        before = len(self.output)
        deadline = time.monotonic() + at_most
        last = stirred = time.monotonic()
        doings: str | None = None
        while time.monotonic() < deadline and time.monotonic() - last < quiet:
            if self.pump(min(quiet, 0.02)):
                last = time.monotonic()
            elif self.process.poll() is not None:
                break
            if watch:
                doings_before, doings = doings, self._doings()
                if doings is None or doings != doings_before:
                    stirred = time.monotonic()
                elif time.monotonic() - max(last, stirred) >= ASLEEP:
                    break
        return len(self.output) - before

    def _doings(self) -> str | None:
        """How often the main thread was switched to; None while a thread runs, or if nothing tells."""
        task = Path(f"/proc/{self.process.pid}/task")
        try:
            states = [path.read_text().rsplit(")", 1)[1].split()[0] for path in task.glob("*/stat")]
            status = (task / str(self.process.pid) / "status").read_text()
        except OSError:
            return None
        if not states or not set(states) <= set("ST"):
            return None
        return "".join(re.findall(r"ctxt_switches:\s+(\d+ ?)", status)) or None

    def wait_until(self, condition: Callable[[], bool], seconds: float = 30.0) -> None:
        """Read until the condition holds; fails with the screen if it does not in time."""
        deadline = time.monotonic() + seconds
        while not condition():
            ended = self.process.poll() is not None
            if not self.pump(0.02) and (ended or time.monotonic() > deadline):
                if condition():
                    return
                state = f"exit status {self.process.returncode}" if ended else "still running"
                raise AssertionError(f"waited in vain ({state}); {self.traceback}\nthe screen:\n{self.text}")

    def wait_for_text(self, pattern: str, seconds: float = 30.0) -> None:
        """Read until the screen's text matches the regular expression, then until it is quiet."""
        expression = re.compile(pattern)
        self.wait_until(lambda: expression.search(self.text) is not None, seconds)
        self.settle()

    def wait_for_exit(self, seconds: float = 15.0) -> int:
        """Read until the program has ended; gives its exit status, negative for a signal."""
        self.wait_until(lambda: self.process.poll() is not None, seconds)
        while self.pump(0.05):
            pass
        return self.process.returncode

    @property
    def text(self) -> str:
        """The screen as text, a line per row, without spaces at the ends of lines."""
        self._draw()
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def traceback(self) -> str:
        """The frames and the error of a traceback that the program has printed, as a line each."""
        text = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|[│╭╮╰╯]", "", self.output.decode("utf-8", "replace"))
        found = re.findall(
            r"(/\S+\.py:\d+ in \w+|^[A-Z]\w+(?:Error|Exception)\b[^\r\n]*)", text, re.MULTILINE
        )
        return "\n".join(found[-40:])

    @property
    def stopped(self) -> bool:
        """Whether the program is stopped (SIGSTOP), at this moment."""
        options = os.WSTOPPED | os.WNOHANG | os.WNOWAIT
        if self.process.poll() is not None:
            return False
        return os.waitid(os.P_PID, self.process.pid, options) is not None

    @property
    def modes(self) -> dict[int, bool]:
        """The private modes the program has set or reset, as they stand now."""
        found: dict[int, bool] = {}
        for numbers, letter in _PRIVATE_MODE.findall(bytes(self.output)):
            for number in numbers.split(b";"):
                found[int(number)] = letter == b"h"
        return found

    def not_restored(self) -> list[str]:
        """What the program has left otherwise than it found it, in words; empty when all is well."""
        modes = self.modes
        found = [
            f"mode {number} left {'set' if modes[number] else 'reset'}"
            for number, at_rest in MODES_AT_REST.items()
            if modes.get(number, at_rest) != at_rest
        ]
        pushed = len(re.findall(rb"\x1b\[>[0-9]*u", self.output))
        if len(re.findall(rb"\x1b\[<[0-9]*u", self.output)) < pushed:
            found.append("keyboard protocol left on")
        self._draw()
        if self.screen.cursor.attrs != self.screen.default_char:
            found.append(f"text written as {self.screen.cursor.attrs}")
        if termios.tcgetattr(self._master)[:4] != self._attributes[:4]:
            found.append("terminal attributes (echo, line mode) left changed")
        return found

    def resident_kib(self) -> int:
        """Resident memory in KiB, 0 where /proc does not tell."""
        try:
            status = Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            return 0
        found = re.search(r"VmRSS:\s+(\d+)", status)
        return int(found[1]) if found else 0

    def close(self) -> None:
        """End the program if it still runs, and give back the terminal."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _answer(self) -> None:
        while (found := self.output.find(b"\x1b[?2026$p", self._answered)) >= 0:
            self._answered = found + 1
            os.write(self._master, b"\x1b[?2026;2$y")

    def _draw(self) -> None:
        text = self._undrawn + self._decoder.decode(bytes(self.output[self._drawn :]))
        self._drawn = len(self.output)
        unfinished = _UNFINISHED.search(text)
        end = unfinished.start() if unfinished else len(text)
        self._undrawn = text[end:]
        self._stream.feed(_UNKNOWN_TO_PYTE.sub("", text[:end]))


StartTerminal = Callable[..., Session]


@pytest.fixture
def terminal_environment(tmp_path: Path) -> dict[str, str]:
    """The environment programs start in: nothing of the user's own settings, folders of the test's own."""
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "PYTHONWARNINGS": "default",
        "HOME": str(tmp_path / "home"),
    }
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        environment[f"XDG_{name}_HOME"] = str(tmp_path / "home" / name.lower())
    (tmp_path / "home").mkdir(exist_ok=True)
    return environment


@pytest.fixture
def terminal(terminal_environment: dict[str, str]) -> Iterator[StartTerminal]:
    """``terminal(command, size=(160, 45), environment={}, stdin=None, answers=True)`` starts a Session.

    ``environment`` adds to, or with None for a value takes away from, ``terminal_environment``.
    ``stdin`` is what the program reads instead of the terminal. Sessions end with the test.
    """
    started: list[Session] = []

    def start(
        command: Sequence[str],
        size: tuple[int, int] = (160, 45),
        environment: Mapping[str, str | None] | None = None,
        stdin: bytes | None = None,
        answers: bool = True,
        directory: Path | None = None,
    ) -> Session:
        full = {**terminal_environment, **(environment or {})}
        given = {name: value for name, value in full.items() if value is not None}
        session = Session(command, size, given, stdin, answers, directory)
        started.append(session)
        return session

    yield start
    for session in started:
        session.close()


@pytest.fixture(scope="session")
def screen_model() -> ModuleType:
    """The module ``screen_model`` beside this file: a model of a terminal, apart from pyte's."""
    specification = importlib.util.spec_from_file_location(
        "screen_model", Path(__file__).with_name("screen_model.py")
    )
    assert specification is not None and specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module
