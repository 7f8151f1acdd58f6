"""Whatever comes from the terminal, the app goes on: bytes of any kind, unknown keys, false sizes, pastes."""

from __future__ import annotations

import os
import random
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events

from reader.tui.guarded_driver import LONGEST_PASTE, TerminalInput, TerminalOutput

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
READER = [sys.executable, "-m", "reader", str(SEEDS[0]), str(SEEDS[2])]
Harm = Callable[[str], list[str]]

NOISE = {
    "another encoding": b"\xff\xfe\xe9\xa4",
    "old mouse reports": b"\x1b[M \xe0\xf0\x1b[M#\xff\xff",
    "a size of nothing": b"\x1b[48;0;0;0;0t",
    "a size without pixels, and a mouse": b"\x1b[48;30;100;0;0t\x1b[<35;5;5M",
    "a size that no screen has": b"\x1b[48;9999;9999;9999;9999t\x1b[48;99999999;9;9;9t",
    "answers": b"\x1b[?62;4c\x1b[>0;276;0c\x1b]11;rgb:ff/ff/ff\x07\x1bP>|xterm(370)\x1b\\\x1b[?2048;2$y",
    "mouse reports": b"\x1b[<0;-5;-5M\x1b[<64;99999;99999M\x1b[<9999999;1;1M\x1b[<35;1;1m\x1b[<;;M",
    "key reports": b"\x1b[106;1:3u\x1b[99999999999u\x1b[1114112u\x1b[55296u\x1b[0u\x1b[106;;0u\x1b[27;5;106~",
    "places of the cursor": b"\x1b[99999;99999R\x1b[0;0R",
    "controls": b"\0\0\x1c\x1d\x1e\x1f\x7f",
    "beginnings": b"\x1b[<0;3",
    "a string without an end": b"\x1b]52;c;AAAA",
}


def heard(terminal_input: TerminalInput, text: str) -> tuple[list[str], list[str]]:
    """The keys and the pastes that come of the text."""
    messages = [*terminal_input.feed(text), *terminal_input.tick()]
    keys = [message.key for message in messages if isinstance(message, events.Key)]
    return keys, [message.text for message in messages if isinstance(message, events.Paste)]


@pytest.mark.parametrize("noise", NOISE.values(), ids=NOISE.keys())
def test_after_noise_a_key_is_a_key(noise: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = TerminalInput()
    messages = reading.feed(noise.decode("utf-8", "replace"))
    assert not [message for message in messages if isinstance(message, events.Resize)]
    monkeypatch.setattr("textual._parser.get_time", lambda: float("inf"))  # the silence after it
    reading.tick()
    monkeypatch.undo()
    assert heard(reading, "j") == (["j"], [])


@given(
    st.lists(st.sampled_from([*"\x1b[]<>?;:0129MmuRtc~\x07\\Pj", "\x1b[200~", "\x1b[201~", "é", "\ufffd"]))
)
@settings(max_examples=300, deadline=None)
def test_no_text_is_too_much_for_it(pieces: list[str]) -> None:
    reading = TerminalInput()
    reading.feed("".join(pieces))
    reading.tick()
    # However it stood, the end of a paste and something long that is no key bring it back.
    reading.feed("\x1b[201~" + "\x1b" * 3 + "." * 80)
    assert heard(reading, "j")[0] == ["j"]


def test_what_is_pasted_is_never_a_key() -> None:
    pasted = "two words\x1b]0;q\x07q\x1b[201 ~\x1b\x1b[Aq\nnext \x9b2J"
    keys, pastes = heard(TerminalInput(), f"j\x1b[200~{pasted}\x1b[201~k")
    assert keys == ["j", "k"]
    assert pastes == [pasted]


def test_a_paste_in_pieces_and_without_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = TerminalInput()
    whole = "j\x1b[200~some words\x1b[201~k"
    messages = [message for character in whole for message in reading.feed(character)]
    assert [getattr(message, "key", None) or getattr(message, "text", None) for message in messages] == [
        "j",
        "some words",
        "k",
    ]
    assert heard(reading, "\x1b[200~no end") == ([], [])
    assert heard(reading, "q") == ([], [])
    monkeypatch.setattr("reader.tui.guarded_driver.PASTE_PAUSE", -1)
    assert heard(reading, "") == ([], ["no endq"])
    assert heard(reading, "q") == (["q"], [])


def test_a_huge_paste_is_cut() -> None:
    reading = TerminalInput()
    keys, pastes = heard(reading, "\x1b[200~" + "word\x1b " * LONGEST_PASTE + "\x1b[201~")
    assert keys == []
    assert pastes == [("word\x1b " * LONGEST_PASTE)[:LONGEST_PASTE]]
    assert heard(reading, "q") == (["q"], [])


def test_a_terminal_that_does_not_wait_gets_all_and_one_that_is_gone_hinders_nobody() -> None:
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    sent = "".join(f"line {number} é\n" for number in range(40_000)).encode()
    got = bytearray()

    def read_slowly() -> None:
        while len(got) < len(sent):
            got.extend(os.read(reading, 4_096))

    with os.fdopen(writing, "w", encoding="utf-8") as file:
        output = TerminalOutput(file)
        thread = threading.Thread(target=read_slowly)
        thread.start()
        output.write(sent.decode())
        output.flush()
        thread.join()
        assert got == sent
        os.close(reading)
        for _ in range(3):
            output.write("nobody is there\n")
            output.flush()


@pytest.mark.parametrize("direct", ["", "1"], ids=["diff", "direct"])
def test_noise_from_a_real_terminal(terminal: Any, harm_in: Harm, direct: str) -> None:
    session = terminal(READER, environment={"READER_DIRECT": direct})
    session.wait_for_text("% linked")
    chance = random.Random(1)
    for noise in (
        *NOISE.values(),
        *(chance.randbytes(200).translate(None, b"q\x03\x1a\x1c") for _ in range(5)),
    ):
        os.write(session._master, noise)
        session.settle(0.02)
    session.settle(0.4)
    session.press("escape", "escape", "escape", ":")
    session.settle(0.4)
    session.press("escape")
    session.settle(0.4)
    for _ in range(20):  # the noise may have had a key in it that ends the app
        if session.process.poll() is not None:
            break
        session.press("escape")
        session.settle(0.4)
        session.press("q")
        session.settle(0.4)
    assert session.wait_for_exit() == 0
    assert session.not_restored() == []
    assert b"Traceback" not in session.output


@pytest.mark.parametrize("direct", ["", "1"], ids=["diff", "direct"])
def test_what_is_pasted_or_typed_cannot_act(terminal: Any, harm_in: Harm, direct: str) -> None:
    pasted = "evil \x1b]0;owned\x07\x1b[31m\x9b2J\u202e\u200b\x00\x08\U000e0041[red]x[/red] end\nsecond line"
    session = terminal(READER, size=(100, 30), environment={"READER_DIRECT": direct})
    session.wait_for_text("% linked")
    for key in ("m", "/", ":", "e"):
        session.press(key)
        session.settle()
        session.type(f"\x1b[200~{pasted}\x1b[201~")
        session.wait_for_text(r"evil ␛\]0;owned")
        assert "[red]x[/red] end" in session.text
        session.press("enter" if key == "m" else "escape")
        session.settle()
    session.press("j", "k", "m")
    session.wait_for_text(r"note: evil ␛\]0;owned␇␛\[31m␛2J⇆‸")
    session.press("escape")
    session.settle()
    session.press("q")
    assert session.wait_for_exit() == 0
    assert session.not_restored() == []
    for sent in ("\u202e", "\u200b", "\x9b", "\U000e0041"):
        assert sent not in bytes(session.output).decode("utf-8")
    assert b"owned\x07" not in session.output


def test_what_is_typed_before_the_question_is_there_is_not_lost(terminal: Any) -> None:
    """A slow line brings many keys at once: the one that asks, and the answer with it."""
    session = terminal(READER, size=(100, 30))
    session.wait_for_text("% linked")
    session.type("]mkept in mind, all of it\rjk/wuzhen\rm")
    session.wait_for_text("note: kept in mind, all of it")
    session.press("escape")
    session.settle()
    session.press("q")
    assert session.wait_for_exit() == 0
