"""Copying by OSC 52: the sequences as terminals take them, the limits, the file."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.clipboard import (
    LONGEST_TEXT,
    LONGEST_TEXT_SCREEN,
    CopyPlan,
    carry_out,
    copy_plan,
    screen_sequence,
    tmux_sequence,
)

XTERM = {"TERM": "xterm-256color"}
TMUX = {"TERM": "tmux-256color", "TMUX": "/run/tmux,1,0"}
SCREEN = {"TERM": "screen", "STY": "1.pts"}


def clipboard(sequence: str) -> str:
    """What a terminal that is sent ``sequence``, and nothing else, has in its clipboard."""
    match = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", sequence)
    assert match, repr(sequence[:80])
    return base64.b64decode(match.group(1), validate=True).decode("utf-8")


def through_tmux(sequence: str) -> str:
    """What tmux hands on of the first DCS, and that what follows is the bare sequence."""
    match = re.match(r"\x1bPtmux;((?:\x1b\x1b|[^\x1b])*)\x1b\\", sequence)
    assert match
    inner = match.group(1).replace("\x1b\x1b", "\x1b")
    assert sequence[match.end() :] == inner
    return inner


def through_screen(sequence: str) -> str:
    """What screen hands on: the content of each DCS, none of which holds its own end."""
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", sequence, re.DOTALL)
    assert "".join(f"\x1bP{piece}\x1b\\" for piece in pieces) == sequence
    assert max(map(len, pieces)) <= 240
    return "".join(pieces)


@given(st.text(max_size=600))
def test_what_arrives_is_the_text_made_harmless(text: str) -> None:
    plans = {name: copy_plan(text, environ) for name, environ in (("x", XTERM), ("t", TMUX), ("s", SCREEN))}
    sequences = {name: plan.sequence or "" for name, plan in plans.items()}
    arrived = clipboard(sequences["x"])
    assert arrived == clipboard(through_tmux(sequences["t"])) == clipboard(through_screen(sequences["s"]))
    assert len(arrived) == len(text)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", arrived)
    assert arrived.count("\n") == text.count("\n")


@pytest.mark.parametrize("environ", [XTERM, TMUX, SCREEN])
def test_plain_text_is_copied_as_it_is(environ: dict[str, str]) -> None:
    plan = copy_plan("“We don’t know,” he said — twice…", environ, "sentence 4")
    assert plan.text == "“We don’t know,” he said — twice…"
    assert plan.path is None
    assert plan.message.startswith("copied sentence 4 (33 characters) to the terminal's clipboard")


def test_an_article_cannot_paste_a_command() -> None:
    assert copy_plan("a\x1b[201~\rrm -rf ~\r", XTERM).text == "a␛[201~␍rm -rf ~␍"


@pytest.mark.parametrize(
    ("environ", "limit"), [(XTERM, LONGEST_TEXT), (TMUX, LONGEST_TEXT), (SCREEN, LONGEST_TEXT_SCREEN)]
)
def test_what_is_too_long_goes_to_a_file(environ: dict[str, str], limit: int, tmp_path: Path) -> None:
    folder = tmp_path / "state"
    assert copy_plan("x" * limit, environ, folder=folder).sequence
    plan = copy_plan("ä" * (limit // 2 + 1), environ, "sentence 1", folder)
    assert plan.sequence is None
    assert plan.path == folder / "clipboard.txt"
    sent: list[str] = []
    message = carry_out(plan, sent.append)
    assert sent == []
    assert plan.path.read_text("utf-8") == "ä" * (limit // 2 + 1)
    assert str(plan.path) in message
    assert f"{limit:,} bytes" in message


def test_the_sequence_of_the_longest_text_fits_xterm() -> None:
    assert len(copy_plan("x" * LONGEST_TEXT, XTERM).sequence or "") <= 100_000


@pytest.mark.parametrize("term", ["linux", "dumb", "vt100", ""])
def test_a_terminal_without_clipboard_gets_no_sequence(term: str, tmp_path: Path) -> None:
    plan = copy_plan("words", {"TERM": term}, folder=tmp_path)
    assert plan.sequence is None
    assert "no clipboard" in carry_out(plan, lambda sequence: pytest.fail("nothing is to be sent"))
    assert (tmp_path / "clipboard.txt").read_text() == "words"


def test_what_cannot_be_copied_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    message = carry_out(copy_plan("words", {}, folder=blocked), lambda sequence: None)
    assert message.startswith("not copied")
    assert str(blocked) in message
    monkeypatch.setattr("reader.tui.clipboard.state_folder", lambda: None)
    plan = copy_plan("words", {})
    assert (plan.sequence, plan.path) == (None, None)
    assert carry_out(plan, lambda sequence: None).startswith("not copied")


def test_a_multiplexer_on_the_other_end_of_a_connection() -> None:
    # Over SSH neither TMUX nor STY comes along, only TERM.
    assert copy_plan("a", {"TERM": "tmux-256color"}).sequence == tmux_sequence(b"a")
    both = copy_plan("a", {"TERM": "screen-256color"}).sequence
    assert both == "\x1b]52;c;YQ==\x07" + screen_sequence(b"a")


def test_the_sequence_is_sent_once() -> None:
    sent: list[str] = []
    plan = copy_plan("words", XTERM, "sentence 2")
    assert carry_out(plan, sent.append) == plan.message
    assert sent == [plan.sequence]
    assert isinstance(plan, CopyPlan)


def test_multiplexers_by_hand() -> None:
    assert tmux_sequence(b"a") == "\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\\x1b]52;c;YQ==\x07"
    assert screen_sequence(b"a") == "\x1bP\x1b]52;c;YQ==\x07\x1b\\"
