"""The reader in a real pseudo-terminal: starting, keys, sizes, signals, terminals, leaving all in order."""

from __future__ import annotations

import os
import random
import re
import signal
import sys
import time
from pathlib import Path

import pytest

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
LEFT, RIGHT = SEEDS[0], SEEDS[2]
READER = [sys.executable, "-m", "reader"]
READY = "% linked"


def started(terminal, *, size=(160, 45), environment=None, command=None):
    session = terminal(command or [*READER, str(LEFT), str(RIGHT)], size=size, environment=environment)
    session.wait_for_text(READY)
    return session


def quit_in_order(session, status=0):
    session.press("q")
    assert session.wait_for_exit() == status
    assert session.not_restored() == []
    assert b"Traceback" not in session.output


def redrawn(session):
    """The screen as it is, and as it is after everything was sent again."""
    session.settle(0.4)
    before = session.text
    session.press("c-l")
    session.settle(0.4)
    return before, session.text


def test_it_starts_and_ends(terminal):
    session = started(terminal)
    assert "China Wants" in session.text
    assert session.not_restored() != []
    quit_in_order(session)


def test_the_samples_open_without_arguments(terminal):
    session = started(terminal, command=READER)
    assert session.text.count(READY) >= 2
    session.press("c-c")
    assert session.wait_for_exit() == 0
    assert session.not_restored() == []


@pytest.mark.parametrize("direct", ["", "1"])
def test_keys_leave_the_screen_right(terminal, direct):
    session = started(terminal, environment={"READER_DIRECT": direct})
    first = session.text
    for keys in ("jjj", "]]", "\x05\x05\x19", " ", "s", "i", "w", "f", "f", "f", "x", "G"):
        session.type(keys)
        before, after = redrawn(session)
        assert before == after, f"after {keys!r}"
    assert "China Wants" in first


def test_both_drivers_show_the_same(terminal, tmp_path):
    shown = []
    for direct in ("", "1"):
        # Each remembers for itself where it was reading.
        environment = {"READER_DIRECT": direct, "XDG_STATE_HOME": str(tmp_path / f"state{direct}")}
        session = started(terminal, environment=environment)
        screens = [session.text]
        for keys in ("jj", "]", "\x05", " ", "?", "\x1b", "s", "2", "T", "\x1b"):
            session.type(keys)
            session.settle()
            screens.append(session.text)
        shown.append(screens)
        quit_in_order(session)
    assert shown[0] == shown[1]


def test_it_sends_what_changed_and_no_more(terminal, tmp_path):
    """Unless the environment or the settings say that it shall not."""
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "config.yaml").write_text("driver: direct\n", encoding="utf-8")
    sizes = []
    for environment in {}, {"READER_DIRECT": "1"}, {"XDG_CONFIG_HOME": str(tmp_path)}:
        session = started(terminal, environment=environment)
        session.press("j", "j", "]")
        session.settle()
        sizes.append(len(session.output))
    assert sizes[0] < min(sizes[1:]) / 2


def test_focus_mouse_and_idling_cost_nothing(terminal):
    session = started(terminal)
    session.press("focus-out", "focus-in", "focus-out", "focus-in")
    for column in range(0, 150, 10):
        session.move_mouse(column, 20)
    assert session.settle(1.5, watch=False) == 0


def test_a_storm_of_sizes(terminal):
    chance = random.Random(7)
    session = started(terminal)
    for _ in range(200):
        session.resize(chance.randint(20, 300), chance.randint(5, 90))
        if chance.random() < 0.3:
            session.type(chance.choice(["j", "k", "]", "[", " ", "\x05"]))
        session.pump(chance.choice([0, 0, 0.01]))
    session.resize(130, 40)
    before, after = redrawn(session)
    assert before == after
    assert READY in after
    quit_in_order(session)


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (60, 20), (80, 24), (300, 90)])
def test_sizes_from_the_start(terminal, size):
    session = terminal([*READER, str(LEFT), str(RIGHT)], size=size)
    session.wait_for_text("▌")
    session.press("j", "j", "]")
    before, after = redrawn(session)
    assert before == after
    assert session.process.poll() is None
    quit_in_order(session)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_ended_by_a_signal(terminal, number):
    session = started(terminal)
    session.press("j")
    session.settle()
    session.signal(number)
    assert session.wait_for_exit() in (128 + number, -number)
    assert session.not_restored() == []
    assert b"Traceback" not in session.output


def test_a_dropped_connection_ends_it(terminal):
    session = started(terminal)
    session.hang_up()
    assert session.process.wait(15) != 0


def test_a_dropped_connection_ends_it_even_where_its_signal_is_ignored(terminal):
    program = "import signal, sys, runpy; signal.signal(signal.SIGHUP, signal.SIG_IGN);"
    program += "sys.argv[0] = 'reader'; runpy.run_module('reader', run_name='__main__')"
    session = started(terminal, command=[sys.executable, "-c", program, str(LEFT), str(RIGHT)])
    session.hang_up()
    session.process.wait(20)


@pytest.mark.parametrize("direct", ["", "1"])
def test_stopped_and_continued(terminal, direct):
    session = started(terminal, environment={"READER_DIRECT": direct})
    session.press("j", "]")
    session.settle()
    before = session.text
    for _ in range(2):
        session.signal(signal.SIGTSTP)
        session.wait_until(lambda: session.stopped)
        session.settle(0.1)
        assert session.not_restored() == []
        session.signal(signal.SIGCONT)
        session.wait_until(lambda: session.modes.get(1049, False))
        session.settle(0.5)
        assert session.text == before
    quit_in_order(session)


def test_stopped_by_its_key(terminal):
    session = started(terminal)
    before = session.text
    session.press("c-z")
    session.wait_until(lambda: session.stopped)
    assert session.not_restored() == []
    session.signal(signal.SIGCONT)
    session.wait_until(lambda: session.modes.get(1049, False))
    session.settle(0.5)
    assert session.text == before


def test_an_article_from_a_pipe_and_keys_from_the_terminal(terminal):
    session = terminal([*READER, str(LEFT), "-"], stdin=RIGHT.read_bytes())
    session.wait_for_text(READY)
    before = session.text
    session.press("pagedown")
    session.settle()
    assert session.text != before
    before = _cpu_ticks(session.process.pid)
    time.sleep(1)
    assert _cpu_ticks(session.process.pid) - before < os.sysconf("SC_CLK_TCK") / 4, "it spins"
    quit_in_order(session)


def _cpu_ticks(number: int) -> int:
    fields = Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


@pytest.mark.parametrize(("locale", "direct"), [("C.UTF-8", ""), ("C.UTF-8", "1"), ("C", "")])
@pytest.mark.parametrize("name", ["xterm-256color", "xterm", "screen", "linux", "vt100"])
def test_terminals(terminal, name, locale, direct):
    environment = {"TERM": name, "COLORTERM": None, "READER_DIRECT": direct, "LANG": locale, "LC_ALL": None}
    session = started(terminal, environment=environment)
    first = session.text
    session.press("j", "]", "pagedown")
    before, after = redrawn(session)
    assert before == after != first
    assert "China’s" in after and "▌" in after, "what is not ASCII is there in any locale"
    quit_in_order(session)


def test_no_colour(terminal):
    session = started(terminal, environment={"NO_COLOR": "1"})
    session.press("j", "]", "?", "escape")
    session.settle()
    colours = re.findall(
        rb"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m", session.output
    )
    assert colours == []
    quit_in_order(session)


def test_a_dumb_terminal_gets_the_report(terminal):
    session = terminal([*READER, str(LEFT), str(RIGHT)], environment={"TERM": "dumb"})
    assert session.wait_for_exit() == 0
    assert b"\x1b[?1049h" not in session.output
    assert b"linked" in session.output


@pytest.mark.parametrize("direct", ["", "1"])
def test_a_line_that_stands_still_for_a_while(terminal, direct):
    """Nothing is read while keys are pressed, so that writing blocks, and the size changes meanwhile."""
    session = started(terminal, environment={"READER_DIRECT": direct})
    session.type("j" * 20 + " b" * 30 + "s]")
    time.sleep(1)
    session.resize(130, 40)
    time.sleep(0.3)
    before, after = redrawn(session)
    assert before == after
    session.signal(signal.SIGTSTP)
    session.wait_until(lambda: session.stopped)
    session.type("]" * 5)
    session.signal(signal.SIGCONT)
    before, after = redrawn(session)
    assert before == after
    quit_in_order(session)
