"""The reader inside tmux and inside GNU screen, which draw for it what they remember of its screen.

What they hold is asked of them, and must be what it is after everything has been drawn anew. Skipped where
they are not installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyte
import pytest

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
READER = [sys.executable, "-m", "reader", str(SEEDS[0]), str(SEEDS[2])]
KEYS = ("j", "]", "c-e", "c-e", "3", "c-e", "c-y", "space", "b", "s", "j", "s", "?", "q", "G")
# What the shell has on its screen before and after the reader.
BEFORE, AFTER = "before the reader", "after the reader"


@dataclass
class Multiplexer:
    """A multiplexer that runs in ``session``; ``shown()`` is what its window shows, in lines.

    ``cells()`` is what it holds, in a form that compares all that shows of it, as far as it can tell.
    """

    session: Any
    shown: Callable[[], str]
    cells: Callable[[], object]

    def press(self, *keys: str) -> None:
        for key in keys:
            self.session.press(key)
            self.settle(0.1)

    def resize(self, columns: int, rows: int) -> None:
        self.session.resize(columns, rows)
        self.wait_until(lambda: self.shown().count("\n") == rows)

    def settle(self, quiet: float = 0.4) -> None:
        self.session.settle(quiet)

    def assert_right(self) -> None:
        """What it holds is what a new drawing makes of it."""
        self.settle()
        text, before = self.shown(), self.cells()
        self.session.press("c-l")
        self.settle()
        assert self.shown() == text
        assert self.cells() == before

    def wait_for(self, text: str) -> None:
        self.wait_until(lambda: text in self.shown())

    def wait_until(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + 20
        while not condition():
            assert time.monotonic() < end, f"waited in vain:\n{self.shown()}"
            self.session.pump(0.05)


def shell_script(folder: Path) -> str:
    """A shell that says something, runs the reader, says something else, and waits."""
    script = folder / "run.sh"
    command = " ".join(f"'{part}'" for part in READER)
    script.write_text(f"echo '{BEFORE}'\n{command}\necho '{AFTER}' $?\nexec sleep 60\n", encoding="utf-8")
    return str(script)


def coloured(screen: pyte.Screen) -> list[tuple[object, ...]]:
    """The cells of a screen, blanks without what does not show of them."""
    cells = [screen.buffer[row][column] for row in range(screen.lines) for column in range(screen.columns)]
    return [(" ", cell.bg, cell.reverse) if cell.data == " " else tuple(cell) for cell in cells]


@pytest.fixture
def in_tmux(terminal, tmp_path, screen_model) -> Iterator[Callable[..., Multiplexer]]:
    if not shutil.which("tmux"):
        pytest.skip("tmux is not installed")
    settings = tmp_path / "tmux.conf"
    settings.write_text(
        "set -g status off\nset -s escape-time 0\nset -g default-shell /bin/sh\n"
        'set -ga terminal-features ",xterm*:RGB:sync"\n'
    )
    socket = str(tmp_path / "tmux")

    def ask(*words: str) -> str:
        found = subprocess.run(
            ["tmux", "-S", socket, *words], capture_output=True, encoding="utf-8", timeout=20, check=False
        )
        return found.stdout

    def start(name: str = "screen-256color", size=(120, 36), environment=None) -> Multiplexer:
        settings.write_text(f"{settings.read_text()}set -g default-terminal {name}\n")
        script = shell_script(tmp_path)
        command = ["tmux", "-S", socket, "-f", str(settings), "new-session", "/bin/sh", script]
        session = terminal(command, size=size, environment=environment)

        def cells() -> object:
            # Blanks at the end of a row are told or not, as they have come about.
            lines = ask("capture-pane", "-p", "-e").split("\n")
            model = screen_model.ScreenModel(400, 100)
            model.feed("".join(f"\x1b[{row}H{line}\x1b[K" for row, line in enumerate(lines[:-1], 1)))
            return [row[: len("".join(text or "." for text, _ in row).rstrip())] for row in model.cells]

        return Multiplexer(session, lambda: ask("capture-pane", "-p"), cells)

    start.ask = ask
    yield start
    ask("kill-server")


@pytest.fixture
def in_screen(terminal, tmp_path) -> Iterator[Callable[..., Multiplexer]]:
    if not shutil.which("screen"):
        pytest.skip("GNU screen is not installed")
    settings = tmp_path / "screenrc"
    settings.write_text("startup_message off\naltscreen on\ndefutf8 on\nvbell off\n")
    sockets = tmp_path / "screens"
    sockets.mkdir(mode=0o700)

    def start(size=(120, 36), environment=None) -> Multiplexer:
        command = ["screen", "-U", "-c", str(settings), "-S", "reader", "/bin/sh", shell_script(tmp_path)]
        full = {"SCREENDIR": str(sockets), **(environment or {})}
        session = terminal(command, size=size, environment=full)
        # Asked for a copy of its screen it holds up all else: the terminal shows what it has.
        return Multiplexer(session, lambda: session.text + "\n", lambda: coloured(session.screen))

    yield start
    command = ["screen", "-S", "reader", "-X", "quit"]
    subprocess.run(command, env={**os.environ, "SCREENDIR": str(sockets)}, timeout=20, check=False)


def test_in_tmux(in_tmux):
    inside = in_tmux()
    inside.wait_for("% linked")
    assert in_tmux.ask("display-message", "-p", "#{alternate_on}").strip() == "1"
    assert_right_all_along(inside)
    assert in_tmux.ask("display-message", "-p", "#{alternate_on}").strip() == "0"


def test_in_gnu_screen(in_screen):
    inside = in_screen()
    inside.wait_for("% linked")
    assert_right_all_along(inside)


def assert_right_all_along(inside: Multiplexer) -> None:
    """Keys, sizes and the end leave what the multiplexer holds as it should be."""
    inside.press(*KEYS)
    inside.assert_right()
    for size in (90, 30), (140, 40), (120, 36):
        inside.resize(*size)
        inside.press("j")
        inside.assert_right()
    inside.press("q")
    inside.wait_for(f"{AFTER} 0")
    assert inside.shown().split("\n")[:2] == [BEFORE, f"{AFTER} 0"]
