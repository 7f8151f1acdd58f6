"""An app in a real pseudo-terminal, random keys: after every write the screen is what Textual's own makes it.

What the driver is given and what it sends are recorded in the program. Played back, each feeds a model
of a terminal; after every write the two must be the same in characters, colours, attributes, links and
cursor. pyte gives a second opinion on a shorter run, and on the last screen as the terminal got it.
READER_TEST_STEPS and READER_TEST_PANES_STEPS set the numbers of steps, READER_TEST_SEED where the random
numbers begin.
"""

from __future__ import annotations

import json
import os
import random
import re
import signal
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyte
import pytest

STEPS = int(os.environ.get("READER_TEST_STEPS", "2000"))
PANES_STEPS = int(os.environ.get("READER_TEST_PANES_STEPS", "500"))
SEED = int(os.environ.get("READER_TEST_SEED", "1"))

HERE = Path(__file__).parent
SEEDS = sorted((HERE.parents[1] / "seeds").glob("*.txt"))
NAMED = ["pagedown", "pageup", "tab", "home", "end"]
# What is strewn into the articles: wide, joined, combining, right to left, and of no width at all.
STREWN = [
    "互联网",
    "大会",
    "한글",
    "👍",
    "❤️",
    "👩\u200d👩\u200d👧",
    "e\u0301t\u0301e",
    "🇳🇴",
    "रोक",
    "ไทย",
    "שלום",
]
STREWN += ["a\u200bb", "\ufeff", "ﬁ", "\u202eabc", "\x1b[31m", "\ufffd", "Ａ"]
# All keys of the reader but those that end it or start another program, and that of the command palette,
# which is Textual's own and is opened in the app of panes; and some to type.
READER_KEYS = (
    "jjjjjkkk]]][[[}{\x05\x05\x05\x05\x19\x19\x19\x04\x15  b bgG\x0f+-+-pPt\t\t\t\rlxfffwvvviiiJK/nN&"
    "s12s34sF><=arumRyY?To:35zztzb\x0c\x1b\x1b\x1b\x1b\x1b漢é"
)
PANES_KEYS = "jjjkkJnnnnpppp]]]][[[uddbbsTt??i\x1bqa漢"
NOT_PYTE = re.compile(r"\x1b\[(?!\?(?:7|25|1049)[hl])[<>=?][0-9;]*[$ ]?[a-zA-Z]|\x1b\[[0-9;]* q")


@dataclass
class Played:
    """What playing back a record has found: how many writes were compared, and the bytes of both."""

    compared: int = 0
    seconded: int = 0
    given: int = 0
    sent: int = 0


def lines_of(record: Path) -> Iterator[list[str]]:
    with record.open(encoding="utf-8") as lines:
        for line in lines:
            if line.endswith("\n"):
                yield json.loads(line)


def as_shown(screen: pyte.Screen, row: int) -> list[tuple[object, ...]]:
    """A row of pyte's, blanks without what does not show of them."""
    cells = [screen.buffer[row][column] for column in range(screen.columns)]
    plain = ("underscore", "strikethrough", "reverse")
    return [
        (" ", cell.bg) if cell.data == " " and not any(getattr(cell, name) for name in plain) else tuple(cell)
        for cell in cells
    ]


def play_back(record: Path, model, pyte_writes: int):
    """Compare what was sent with what was given, write by write; gives Played and the model's last screen."""
    played = Played()
    plain = sparing = None
    pyte_screens: list[pyte.Screen] = []
    streams: list[pyte.Stream] = []
    open_writes = 0  # more than one when a signal's handler writes at the end of a write
    data, fed = "", True  # what was given last, and whether the models have had it

    def feed_given() -> None:
        nonlocal fed
        if not fed and plain is not None:
            fed = True
            plain.feed(data)
            played.given += len(data.encode())
            if played.seconded < pyte_writes:
                streams[0].feed(NOT_PYTE.sub("", data))

    suspended = False
    for kind, *values in lines_of(record):
        if kind == "given":
            feed_given()
            data, fed = values[0], False
            open_writes += 1
        elif kind == "size":
            if plain is None:
                plain, sparing = model.ScreenModel(*values), model.ScreenModel(*values)
                pyte_screens = [pyte.Screen(*values), pyte.Screen(*values)]
                streams = [pyte.Stream(screen) for screen in pyte_screens]
            elif [plain.columns, plain.rows] != values:  # before the frame that comes with it
                plain.resize(*values)
                sparing.resize(*values)
                for screen in pyte_screens:
                    screen.resize(values[1], values[0])
                    screen.set_margins()
                    screen.cursor_position()
                    screen.buffer.clear()  # each terminal does otherwise here; its modes stay as they are
        elif plain is None:
            continue
        elif kind == "damage":
            plain.damage()
            sparing.damage()
            suspended = True
        elif kind == "sent":
            feed_given()
            sparing.feed(values[0])
            played.sent += len(values[0].encode())
            if played.seconded < pyte_writes:
                streams[1].feed(NOT_PYTE.sub("", values[0]))
        elif kind == "done":
            feed_given()
            open_writes -= 1
            if open_writes:
                continue
            suspended = suspended and (plain.damaged or sparing.damaged)
            if suspended:
                continue
            found = model.difference(plain, sparing)
            assert not found, f"after {played.compared} writes: {found}; given {data!r}"
            played.compared += 1
            if played.seconded < pyte_writes:
                played.seconded += 1
                first, second = pyte_screens
                for row in range(first.lines):
                    assert as_shown(first, row) == as_shown(second, row), f"pyte, row {row}; given {data!r}"
    assert not suspended, "never redrawn after damage"
    return played, sparing


def random_steps(session, chance: random.Random, steps: int, keys: str) -> None:
    """So many steps: mostly keys, and all that may happen to a terminal."""
    naming = False  # a command by its name, perhaps
    for _ in range(steps):
        happens = chance.random()
        if happens < 0.90:
            key = chance.choice(keys)
            # Never one that ends the reader, as ":x".
            session.type("漢\r" if naming and key == "\r" else key)
            naming = key == ":" or (naming and key not in "\r\x1b")
            if key == "\x1b":
                # Alone: Textual's parser of keys stumbles over some of what may follow at once.
                session.settle(0.12)
        elif happens < 0.92:
            # Textual's command palette cannot page where it has no room.
            session.press(chance.choice(["c-p", "tab", "home", "end"] if keys is PANES_KEYS else NAMED))
        elif happens < 0.94:
            session.press(chance.choice(["focus-in", "focus-out"]))
        elif happens < 0.96:
            place = chance.randrange(session.screen.columns), chance.randrange(session.screen.lines)
            (session.click if chance.random() < 0.5 else session.move_mouse)(*place)
        elif happens < 0.985:
            session.resize(chance.randint(20, 160), chance.randint(12, 50))
            if chance.random() < 0.3:
                session.resize(chance.randint(20, 160), chance.randint(12, 50))
        elif happens < 0.992:
            session.settle(0.1)
            session.signal(signal.SIGUSR1)
            session.settle(0.05)
            session.press("escape", "escape", "escape")
            session.settle(0.2)
            session.press("c-l")
            session.settle(0.1)
        else:
            session.settle(chance.choice([0.01, 0.05]))
            session.signal(signal.SIGTSTP)
            session.wait_until(lambda: session.stopped)
            session.signal(signal.SIGCONT)
            session.settle(0.1)
        session.pump(chance.choice([0, 0, 0.004, 0.015]))
        while session.pump(0):
            pass
        if session.process.poll() is not None:
            session.settle()
            raise AssertionError(f"ended: {session.traceback}\n{session.text}")


def play(session, screen_model, record, *, steps, seed, keys, pyte_writes=0):
    """Random steps in a program that is recorded, played back; gives what was found."""
    random_steps(session, random.Random(seed), steps, keys)
    session.settle()
    session.press("escape", "escape", "escape", "c-l")
    session.settle(0.5)
    if pyte_writes:
        # A message that goes by itself now would be on record, and not yet read here.
        session.signal(signal.SIGSTOP)
        session.settle(0.1)
    played, last = play_back(record, screen_model, pyte_writes)
    print(f"{steps} steps, seed {seed}: {played}")
    assert played.compared > steps / 4
    assert played.sent < played.given
    if pyte_writes:
        # pyte composes letters and their marks.
        shown = unicodedata.normalize("NFC", last.text)
        assert shown.split("\n") == session.text.split("\n")
    return played


def recorded(terminal, record, *program, environment=None):
    command = [sys.executable, str(HERE / "record_writes.py"), str(record), *program]
    return terminal(command, size=(120, 40), environment=environment, directory=record.parent)


def in_parts(steps: int, at_once: int = 2000) -> Iterator[tuple[int, int]]:
    """(seed, steps) of several runs, so that a record stays small."""
    for number, first in enumerate(range(0, steps, at_once)):
        yield SEED + number, min(at_once, steps - first)


@pytest.mark.parametrize(("colours", "tmux"), [("truecolor", None), (None, "a socket,1,0")])
def test_reader(terminal, screen_model, tmp_path, colours, tmux):
    """The reader itself, half of the steps with all colours, and half with 256 as it writes for tmux."""
    left, right = articles(tmp_path)
    record = tmp_path / "record.jsonl"
    for seed, steps in in_parts(STEPS // 2):
        environment = {"COLORTERM": colours, "TMUX": tmux}
        session = recorded(terminal, record, "reader", left, right, environment=environment)
        session.wait_for_text("% linked")
        play(session, screen_model, record, steps=steps, seed=seed, keys=READER_KEYS)
        session.close()


def test_panes(terminal, screen_model, tmp_path):
    """An app with what else Textual has, and text of every kind."""
    record = tmp_path / "record.jsonl"
    for seed, steps in in_parts(PANES_STEPS):
        session = recorded(terminal, record, str(HERE / "panes_app.py"))
        session.wait_for_text("president")
        play(session, screen_model, record, steps=steps, seed=seed, keys=PANES_KEYS)
        session.press("Q")
        assert session.wait_for_exit() == 0
        assert session.not_restored() == []


def test_panes_by_pyte(terminal, screen_model, tmp_path):
    """Text whose widths all terminals agree on, as pyte makes a screen of both."""
    record = tmp_path / "record.jsonl"
    session = recorded(terminal, record, str(HERE / "panes_app.py"), environment={"PANES_AGREED": "1"})
    session.wait_for_text("president")
    played = play(session, screen_model, record, steps=200, seed=SEED, keys=PANES_KEYS, pyte_writes=10_000)
    assert played.seconded == played.compared


def articles(folder: Path) -> tuple[str, str]:
    """Two of the samples, with characters of every width strewn in."""
    chance = random.Random(0)
    paths = []
    for name, seed in ("left.txt", SEEDS[0]), ("right.txt", SEEDS[2]):
        words = seed.read_text(encoding="utf-8").split(" ")
        words = [chance.choice(STREWN) if chance.random() < 0.04 else word for word in words]
        path = folder / name
        path.write_text(" ".join(words), encoding="utf-8")
        paths.append(str(path))
    return paths[0], paths[1]
