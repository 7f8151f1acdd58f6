"""What a key press costs over the terminal: bytes, and milliseconds from the key to the last of them.

Runs the reader with its own terminal driver, the reader with Textual's, ``vim -d`` and ``less`` on the same
two articles in a pseudo-terminal, directly and through tmux, in a theme of true colours and in the
terminal's own, and prints medians; the reader as it opens, and with its panes alone. Also the first
screen, memory, ten idle seconds, and the time to start against a Textual app of one label.

    python benchmarks/terminal.py                      # everything, about fifteen minutes
    python benchmarks/terminal.py --presses 8 --only reader --via direct
    python benchmarks/terminal.py --json > figures.json

The articles are made up from the words of the sample articles, the same each time: ``--sentences`` of them.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import json
import os
import random
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUIET = 0.12  # seconds of silence after which a key's reply is over
SETTLED = 0.6
SHOWN = b"label"  # in every first screen: in the first sentence of the articles, and all of the one label

CTRL_D, CTRL_E, CTRL_U, CTRL_Y, ESCAPE = "\x04", "\x05", "\x15", "\x19", "\x1b"
FOCUS_IN, FOCUS_OUT = "\x1b[I", "\x1b[O"

# What is pressed, measured by its name; what undoes it, if it needs undoing, is not measured.
READER_KEYS = {
    "next sentence": ("j", ""),
    "next link": ("]", ""),
    "linked scroll by 1": (CTRL_E, ""),
    "linked scroll by 3": ("3" + CTRL_E, ""),
    "page": (" ", ""),
    "help opens": ("?", ESCAPE),
    "focus goes": (FOCUS_OUT, ""),
    "focus comes": (FOCUS_IN, ""),
}
VIM_KEYS = {
    "next sentence": ("j", ""),
    "next link": ("]c", ""),
    "linked scroll by 1": (CTRL_E, ""),
    "linked scroll by 3": ("3" + CTRL_E, ""),
    "page": ("\x06", ""),
}
LESS_KEYS = {"linked scroll by 1": ("j", ""), "linked scroll by 3": ("3j", ""), "page": (" ", "")}
# The inspector larger, then closed; the sidebar closed.
PANES_ALONE = "iis"

# After so many presses back to the top: the next sentence without scrolling, a page that is full.
AGAIN = {"next sentence": 8, "page": 3}

# The budgets, in bytes, of 100 sentences at 160×45, directly: with the reader's driver and with Textual's.
TARGETS = {
    "next sentence": (160, 2_500),
    "linked scroll by 1": (800, 12_000),
    "linked scroll by 3": (1_300, 12_000),
    "page": (6_500, 12_500),
    "help opens": (11_000, 80_000),
    "focus goes": (0, 0),
    "focus comes": (0, 0),
}
FIRST_SCREEN_TARGETS = (11_000, 60_000)

ONE_LABEL = (
    "from textual.app import App\n"
    "from textual.widgets import Label\n"
    "class One(App):\n"
    "    def compose(self):\n"
    "        yield Label('one label')\n"
    "One().run()\n"
)


@dataclass
class Figures:
    """One program in one terminal: the first screen, then each key as (median bytes, median ms)."""

    program: str
    via: str
    colours: str
    sentences: int
    size: str
    first_bytes: int = 0
    first_ms: float = 0.0
    resident_kib: int = 0
    idle_bytes: int = 0
    keys: dict[str, tuple[int, float]] = field(default_factory=dict)


class Terminal:
    """A program in a pseudo-terminal, which answers that it can synchronise output (mode 2026)."""

    def __init__(self, command: list[str], columns: int, rows: int, environment: dict[str, str]) -> None:
        self.output = bytearray()
        self.answered = 0
        self.master, slave = os.openpty()
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(slave, termios.TIOCSCTTY, 0),
        )
        os.close(slave)

    def reply(self, quiet: float) -> tuple[int, float]:
        """Read until it is quiet: how many bytes, and seconds until the last of them (0 for none)."""
        return self._read(quiet, lambda: True)

    def first_screen(self, quiet: float) -> tuple[int, float]:
        """As :meth:`reply`, of a program just started: once its text is there, after 30 seconds at most."""
        end = time.monotonic() + 30.0
        return self._read(quiet, lambda: SHOWN in self.output or time.monotonic() > end)

    def _read(self, quiet: float, has_begun: Callable[[], bool]) -> tuple[int, float]:
        began = last = time.monotonic()
        count = 0
        while time.monotonic() - last < quiet or not has_begun():
            if not select.select([self.master], [], [], 0.005)[0]:
                continue
            try:
                chunk = os.read(self.master, 65536)
            except OSError:
                break
            count += len(chunk)
            last = time.monotonic()
            self.output += chunk
            while (found := self.output.find(b"\x1b[?2026$p", self.answered)) >= 0:
                self.answered = found + 1
                os.write(self.master, b"\x1b[?2026;2$y")
        return count, last - began if count else 0.0

    def press(self, keys: str, quiet: float = QUIET) -> tuple[int, float]:
        """Type keys at once; bytes that came back, and milliseconds to the last of them."""
        os.write(self.master, keys.encode())
        count, seconds = self.reply(quiet)
        return count, seconds * 1000

    def resident_kib(self) -> int:
        """Resident memory of the program and what it started."""
        total, left = 0, [self.process.pid]
        while left:
            number = left.pop()
            with contextlib.suppress(OSError):
                status = Path(f"/proc/{number}/status").read_text()
                found = re.search(r"VmRSS:\s+(\d+)", status)
                total += int(found[1]) if found else 0
                left += map(int, Path(f"/proc/{number}/task/{number}/children").read_text().split())
        return total

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGHUP)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(2)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)


def articles(folder: Path, sentences: int) -> tuple[Path, Path]:
    """Two articles of so many sentences, of which about two thirds correspond, some edited, some moved."""
    words = sorted(
        {
            word
            for path in (ROOT / "seeds").glob("*.txt")
            for word in re.findall(r"[A-Za-z]+(?:[’'-][a-z]+)?", path.read_text(encoding="utf-8"))
        }
    )
    chance = random.Random(sentences)
    left = [_sentence(chance, words) for _ in range(sentences)]
    right = []
    for sentence in left:
        happens = chance.random()
        if happens < 0.4:
            right.append(sentence)
        elif happens < 0.7:
            changed = sentence.rstrip(".").split(" ")
            for _ in range(3):
                changed[chance.randrange(1, len(changed))] = chance.choice(words)
            right.append(" ".join(changed) + ".")
        else:
            right.append(_sentence(chance, words))
    for _ in range(sentences // 20):
        right.insert(chance.randrange(len(right)), right.pop(chance.randrange(len(right))))
    paths = folder / "left.txt", folder / "right.txt"
    for path, text in zip(paths, (left, right), strict=True):
        path.write_text("A label of few words\n\n" + "\n".join(text) + "\n", encoding="utf-8")
    return paths


def _sentence(chance: random.Random, words: list[str]) -> str:
    text = " ".join(chance.choice(words) for _ in range(chance.randint(9, 32)))
    return text[0].upper() + text[1:] + "."


def environment_of(home: Path, **more: str) -> dict[str, str]:
    """Nothing of the user's own settings."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}:{os.environ.get('PATH', os.defpath)}",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "HOME": str(home),
    }
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        environment[f"XDG_{name}_HOME"] = str(home / name.lower())
    return environment | more


@dataclass(frozen=True)
class Program:
    """``before`` is pressed, key by key, before anything is measured; ``top`` goes to the beginning."""

    name: str
    command: list[str]
    environment: dict[str, str]
    keys: dict[str, tuple[str, str]]
    top: str
    before: str = ""


def programs(left: Path, right: Path, theme: str) -> Iterator[Program]:
    """The reader as it opens, and with the panes alone, each with both drivers; what else is installed."""
    read = [sys.executable, "-m", "reader", "--theme", theme, str(left), str(right)]
    direct = {"READER_DIRECT": "1"}
    for before, layout in ("", ""), (PANES_ALONE, ", panes alone"):
        yield Program(f"reader{layout}", read, {}, READER_KEYS, "g", before)
        yield Program(f"reader{layout}, Textual's driver", read, direct, READER_KEYS, "g", before)
    if shutil.which("vim"):
        colours = "set termguicolors" if theme != "terminal" else "set notermguicolors"
        both = "windo set wrap cursorline scrolloff=0 foldlevel=99"
        start = ["-c", colours, "-c", both, "-c", "wincmd t"]
        vim = ["vim", "-u", "NONE", "-N", "-n", "-d", *start, str(left), str(right)]
        yield Program("vim -d", vim, {}, VIM_KEYS, "gg0")
    if shutil.which("less"):
        yield Program("less", ["less", str(left)], {}, LESS_KEYS, "g")


def through_tmux(command: list[str], folder: Path, socket: Path) -> list[str]:
    """The command in a tmux server of its own, which knows the terminal to have true colours."""
    settings = folder / "tmux.conf"
    settings.write_text(
        "set -g status off\nset -s escape-time 0\nset -g focus-events on\n"
        "set -g default-terminal tmux-256color\n"
        'set -ga terminal-features ",xterm*:RGB:sync"\n'
    )
    return ["tmux", "-S", str(socket), "-f", str(settings), "new-session", *command]


def measure(
    figures: Figures,
    program: Program,
    command: list[str],
    environment: dict[str, str],
    presses: int,
    idle: float,
) -> None:
    """Fill in the figures of one program."""
    columns, rows = map(int, figures.size.split("x"))
    terminal = Terminal(command, columns, rows, environment)
    try:
        figures.first_bytes, seconds = terminal.first_screen(SETTLED if figures.sentences < 1000 else 6.0)
        figures.first_ms = round(seconds * 1000)
        figures.idle_bytes = terminal.reply(idle)[0] if idle else 0
        for key in program.before:
            terminal.press(key, 0.3)
        for name, (key, undo) in program.keys.items():
            terminal.press(program.top, 0.3)
            found = []
            for number in range(presses):
                if number and number % AGAIN.get(name, presses) == 0:
                    terminal.press(program.top, 0.3)
                found.append(terminal.press(key))
                if undo:
                    terminal.press(undo, 0.3)
            found.sort()
            figures.keys[name] = (
                int(statistics.median(count for count, _ in found)),
                round(statistics.median(ms for _, ms in found), 1),
            )
        figures.resident_kib = terminal.resident_kib()
    finally:
        terminal.close()


def start_times(left: Path, right: Path, environment: dict[str, str], times: int) -> dict[str, float]:
    """Median milliseconds to the last byte of the first screen."""
    programs = {
        "a Textual app of one label": [sys.executable, "-c", ONE_LABEL],
        "reader": [sys.executable, "-m", "reader", str(left), str(right)],
    }
    found: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(times):
        for name, command in programs.items():
            terminal = Terminal(command, 160, 45, environment)
            found[name].append(terminal.first_screen(SETTLED)[1] * 1000)
            terminal.close()
    return {name: round(statistics.median(values)) for name, values in found.items()}


def table(all_figures: list[Figures]) -> Iterator[str]:
    """The figures as lines of text; ``!`` after a figure that is over its budget."""
    for figures in all_figures:
        about = figures.program, figures.via, figures.colours, f"{figures.sentences} sentences", figures.size
        yield ", ".join(about)
        is_reader = figures.program.startswith("reader")
        own = 1 if figures.program.endswith("Textual's driver") else 0
        counted = is_reader and (figures.via, figures.sentences, figures.size) == ("direct", 100, "160x45")
        over = counted and figures.first_bytes > FIRST_SCREEN_TARGETS[own]
        yield _line("first screen", figures.first_bytes, over, figures.first_ms)
        for name, (count, ms) in figures.keys.items():
            target = TARGETS.get(name)
            over = counted and target is not None and count > target[own]
            yield _line(name, count, over, ms)
        yield f"    {'idle':<20}{figures.idle_bytes:>8}  B,   {figures.resident_kib / 1024:.1f} MiB resident"
        yield ""


def _line(name: str, count: int, over: bool, ms: float) -> str:
    return f"    {name:<20}{count:>8}{'!' if over else ' '} B {ms:>8.1f} ms"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--presses", type=int, default=30, help="presses of each key (30)")
    parser.add_argument("--sentences", type=int, action="append", help="sentences of an article (100, 10000)")
    parser.add_argument("--size", default="160x45", help="columns and rows (160x45)")
    parser.add_argument("--only", default="", help="programs whose names begin so")
    parser.add_argument("--via", choices=["direct", "tmux"], help="directly or through tmux (both)")
    parser.add_argument("--colours", choices=["true", "terminal"], help="the colours of the theme (both)")
    parser.add_argument("--theme", default="ink", help="the theme of true colours (ink)")
    parser.add_argument("--idle", type=float, default=10.0, help="idle seconds (10)")
    parser.add_argument("--starts", type=int, default=5, help="how often starting is timed (5)")
    parser.add_argument("--json", action="store_true", help="figures as JSON")
    arguments = parser.parse_args()

    found: list[Figures] = []
    starts: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for sentences in arguments.sentences or [100, 10_000]:
            left, right = articles(folder, sentences)
            if arguments.starts and sentences == 100:
                starts = start_times(left, right, environment_of(folder), arguments.starts)
            for via in [arguments.via] if arguments.via else ["direct", "tmux"]:
                if via == "tmux" and not shutil.which("tmux"):
                    continue
                for colours in [arguments.colours] if arguments.colours else ["true", "terminal"]:
                    theme = arguments.theme if colours == "true" else "terminal"
                    for program in programs(left, right, theme):
                        if not program.name.startswith(arguments.only):
                            continue
                        figures = Figures(program.name, via, colours, sentences, arguments.size)
                        socket = folder / f"tmux{len(found)}"
                        run = program.command
                        if via == "tmux":
                            run = through_tmux(run, folder, socket)
                        environment = environment_of(folder, **program.environment)
                        measure(figures, program, run, environment, arguments.presses, arguments.idle)
                        if via == "tmux":
                            # The server outlives its terminal; its memory is not what is asked for.
                            subprocess.run(["tmux", "-S", str(socket), "kill-server"], check=False)
                            figures.resident_kib = 0
                        found.append(figures)
                        if not arguments.json:
                            print("\n".join(table([figures])), flush=True)
    if arguments.json:
        print(json.dumps({"figures": [asdict(figures) for figures in found], "start_ms": starts}, indent=1))
    elif starts:
        label, reader = starts.values()
        for program, ms in starts.items():
            print(f"start, {program}: {ms:.0f} ms")
        print(f"start, reader / one label: {reader / label:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
