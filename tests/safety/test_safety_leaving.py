"""The terminal is as it was, whatever ends the app: a fault in it, a signal at any moment, a full disk."""

from __future__ import annotations

import random
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Harm = Callable[[str], list[str]]

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PAIR = [str(SEEDS[0]), str(SEEDS[2])]
READER = [sys.executable, "-m", "reader", *PAIR]
HOSTILE = "\x1b]0;owned\x07\x1b[2J\u202e\x9b2J\ud800"
PREPARED = f"""
import sys
from reader.cli import main
def fail(*arguments, **named):
    raise {{error}}({HOSTILE!a})
{{place}}
sys.exit(main(sys.argv[1:]))
"""
FAULT = 70

# Where the fault is: what replaces something by ``fail``, and the keys that lead there.
FAULTS = {
    "a key": ("from reader.tui.screens.main import MainScreen; MainScreen.perform = fail", "j"),
    "drawing": ("from reader.tui.pane import ArticlePane; ArticlePane.render_line = fail", ""),
    "composing": ("from reader.tui.screens.main import MainScreen; MainScreen.compose = fail", ""),
    "starting": ("from reader.tui.app import ReaderApp; ReaderApp.on_mount = fail", ""),
    "a thread": ("import reader.match.quotes; reader.match.quotes.match_quotes = fail", ""),
    "the driver's input": (
        "from reader.tui.guarded_driver import TerminalInput; TerminalInput.feed = fail",
        "",
    ),
    "leaving": ("from reader.tui.app import ReaderApp; ReaderApp.keep_place = fail", "q"),
}


@pytest.mark.parametrize("direct", ["", "1"], ids=["diff", "direct"])
@pytest.mark.parametrize("name", FAULTS)
def test_after_a_fault_the_screen_is_left_and_the_fault_told(
    terminal: Any, harm_in: Harm, name: str, direct: str
) -> None:
    if direct and name not in ("a key", "the driver's input"):
        pytest.skip("the driver makes no difference here")
    place, keys = FAULTS[name]
    program = PREPARED.replace("{place}", place).replace("{error}", "ValueError")
    session = terminal([sys.executable, "-c", program, *PAIR], environment={"READER_DIRECT": direct})
    if keys:
        session.wait_for_text("% linked")
        session.press(*keys)
    assert session.wait_for_exit() == FAULT, session.text
    assert session.not_restored() == []
    told = bytes(session.output).rpartition(b"\x1b[?1049l")[2].decode("utf-8")
    told = told[told.index("Traceback (most recent call last)") :]
    assert "ValueError" in told
    assert "Please report it" in told
    assert told.rstrip().endswith(".")
    assert set(harm_in(told)) <= {"U+000D"}


@pytest.mark.parametrize("error", ["KeyboardInterrupt", "SystemExit", "RecursionError"])
def test_after_errors_of_every_kind_the_terminal_is_restored(terminal: Any, error: str) -> None:
    program = PREPARED.replace("{place}", FAULTS["a key"][0]).replace("{error}", error)
    session = terminal([sys.executable, "-c", program, *PAIR])
    session.wait_for_text("% linked")
    session.press("j")
    assert session.wait_for_exit() != 0
    assert session.not_restored() == []


def test_a_disk_that_is_full_at_the_end(terminal: Any) -> None:
    place = """
import reader.state.document, errno
def full(*arguments, **named):
    raise OSError(errno.ENOSPC, "No space left on device")
reader.state.document.write_atomically = full
"""
    session = terminal([sys.executable, "-c", PREPARED.replace("{place}", place), *PAIR])
    session.wait_for_text("% linked")
    session.press("]", "a")
    session.wait_for_text("not saved")
    session.press("j", "q")
    assert session.wait_for_exit() == 0
    assert session.not_restored() == []
    assert b"Traceback" not in session.output


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_at_any_moment_of_the_start(terminal: Any, number: signal.Signals) -> None:
    chance = random.Random(number)
    for _ in range(2):
        session = terminal(READER)
        end = chance.random() * 5_000
        session.wait_until(lambda session=session, end=end: len(session.output) > end)
        session.signal(number)
        assert session.wait_for_exit() in (128 + number, -number)
        assert session.not_restored() == []
        assert b"Traceback" not in session.output


def test_a_signal_before_the_first_byte(terminal: Any) -> None:
    for delay in (0.05, 0.2):
        session = terminal(READER)
        session.pump(delay)
        session.signal(signal.SIGTERM)
        assert session.wait_for_exit() in (128 + signal.SIGTERM, -signal.SIGTERM)
        assert session.not_restored() == []


@pytest.mark.parametrize("direct", ["", "1"], ids=["diff", "direct"])
def test_a_line_that_drops_at_any_moment_of_the_start(terminal: Any, direct: str) -> None:
    """With it comes the signal to continue; the one to hang up may be ignored, as under ``nohup``."""
    for command, end in (("", 0), ("", 400), ("trap '' HUP; ", 1), ("trap '' HUP; ", 3_000)):
        shell = ["sh", "-c", command + 'exec "$0" "$@"']
        session = terminal([*shell, *READER], environment={"READER_DIRECT": direct})
        session.wait_until(lambda session=session, end=end: len(session.output) >= end)
        session.hang_up()
        assert session.process.wait(30) in (129, -signal.SIGHUP)


@pytest.mark.parametrize("direct", ["", "1"], ids=["diff", "direct"])
def test_stopped_without_a_word_and_continued(terminal: Any, direct: str) -> None:
    session = terminal(READER, environment={"READER_DIRECT": direct})
    session.wait_for_text("% linked")
    shown, threads = session.text, threads_of(session)
    for name in ("SIGSTOP", "SIGCONT", "SIGCONT", "SIGTSTP", "SIGCONT", "SIGCONT"):
        session.signal(signal.Signals[name])
        if name != "SIGCONT":
            session.wait_until(lambda: session.stopped)
        session.settle(0.15)
    session.wait_until(lambda: session.text == shown)
    assert threads_of(session) == threads
    session.press("?")
    session.wait_for_text("j k scroll")
    session.press("escape")
    session.wait_until(lambda: session.text == shown)
    session.press("q")
    assert session.wait_for_exit() == 0
    assert session.not_restored() == []


def threads_of(session: Any) -> int:
    """How many threads the program has."""
    folder = Path(f"/proc/{session.process.pid}/task")
    if not folder.is_dir():
        pytest.skip("there is no /proc that tells of threads")
    return len(list(folder.iterdir()))
