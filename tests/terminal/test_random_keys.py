"""An app in a real pseudo-terminal, random keys: after every write the screen is what Textual's own makes it.

What the driver is given and what it sends are recorded in the program. Played back, each feeds a model
of a terminal; after every write the two must be the same in characters, colours, attributes, links and
cursor. pyte gives a second opinion on a shorter run, and on the last screen as the terminal got it.
READER_TEST_STEPS sets the number of steps, READER_TEST_SEED where the random numbers begin.
"""

from __future__ import annotations

import json
import os
import random
import re
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyte

STEPS = int(os.environ.get("READER_TEST_STEPS", "2000"))
SEED = int(os.environ.get("READER_TEST_SEED", "1"))

HERE = Path(__file__).parent
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
                    screen.reset()
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
    for _ in range(steps):
        happens = chance.random()
        if happens < 0.90:
            session.type(chance.choice(keys))
        elif happens < 0.92:
            session.press(chance.choice(["c-p", "pagedown", "pageup", "tab", "home", "end"]))
        elif happens < 0.94:
            session.press(chance.choice(["focus-in", "focus-out"]))
        elif happens < 0.96:
            place = chance.randrange(session.screen.columns), chance.randrange(session.screen.lines)
            (session.click if chance.random() < 0.5 else session.move_mouse)(*place)
        elif happens < 0.985:
            session.resize(chance.randint(20, 160), chance.randint(6, 50))
            if chance.random() < 0.3:
                session.resize(chance.randint(20, 160), chance.randint(6, 50))
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
        assert session.process.poll() is None, f"ended:\n{session.text}"


def play(terminal, screen_model, record, *, steps, seed, keys, pyte_writes=0, environment=None):
    """Random steps in the app of panes, played back."""
    program = [sys.executable, str(HERE / "record_writes.py"), str(record), str(HERE / "panes_app.py")]
    session = terminal(program, size=(120, 40), environment=environment)
    session.wait_for_text("president")
    random_steps(session, random.Random(seed), steps, keys)
    session.settle()
    session.press("escape", "escape", "escape", "c-l")
    session.settle(0.5)
    played, last = play_back(record, screen_model, pyte_writes)
    print(f"{steps} steps, seed {seed}: {played}")
    assert played.compared > steps / 4
    assert played.sent < played.given
    if pyte_writes:
        assert last.text.split("\n") == session.text.split("\n")
    session.press("Q")
    assert session.wait_for_exit() == 0
    assert session.not_restored() == []
    return played


def test_panes(terminal, screen_model, tmp_path):
    """Text of every kind. The steps are made in several runs, so that a record stays small."""
    at_once = 2000
    for number, first in enumerate(range(0, STEPS, at_once)):
        steps = min(at_once, STEPS - first)
        record = tmp_path / "record.jsonl"
        play(terminal, screen_model, record, steps=steps, seed=SEED + number, keys=PANES_KEYS)


def test_panes_by_pyte(terminal, screen_model, tmp_path):
    """Text whose widths all terminals agree on, as pyte makes a screen of both."""
    record = tmp_path / "record.jsonl"
    environment = {"PANES_AGREED": "1"}
    played = play(
        terminal,
        screen_model,
        record,
        steps=200,
        seed=SEED,
        keys=PANES_KEYS,
        pyte_writes=10_000,
        environment=environment,
    )
    assert played.seconded == played.compared
