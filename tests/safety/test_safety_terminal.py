"""Every byte that reaches a real terminal: hostile articles and file names bring no sequence of their own."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Harm = Callable[[str], list[str]]

SEQUENCE = re.compile(
    r"\x1b\[(?P<csi>[0-?]*[ -/]*[@-~])"
    r"|\x1b\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b(?P<string>[P_^X][^\x1b]*)\x1b\\"
    r"|\x1b(?P<other>[ -/]*(?![P_^X\[\]])[0-~])"
)

# Through every view: reading, searching, the sidebar and its lists, the dialogs, copying, marks, folds.
KEYS = (
    *("j", "j", "]", "]", "[", "}", "{", "enter", "tab", "k", "tab", "j", "tab", "tab"),
    *("1", "j", "j", "enter", "2", "j", "enter", "3", "j", "enter", "4", "j", "enter", "s", "s"),
    *("/", "e", "enter", "n", "N", "escape", "&", "escape", "y", "Y", "a", "r", "u"),
    *("f", "f", "f", "w", "w", "v", "v", "l", "l", "=", "escape", "?", "escape", "o", "escape"),
    *("t", "escape", "T", "down", "escape", "x", "+", "-", "p", "P", "z", "t", "c-l", "c-d", "c-u"),
    *("m", "n", "o", "t", "e", "enter", "escape", ":", "q", "escape", "e", "escape", "G", "pageup", "g"),
)


COLOURS = 'colors:\n  background: "#101010"\n  foreground: "#d8d2c8"\n'


def shapes(output: str) -> tuple[set[str], str, list[str]]:
    """The kinds of sequences in what was sent, the text apart from them, and what long ones carry."""
    kinds: set[str] = set()
    carried: list[str] = []

    def note(match: re.Match[str]) -> str:
        csi, osc, string, other = match.group("csi", "osc", "string", "other")
        if csi is not None:
            # Modes are told apart by their numbers, all else (places, colours) is not.
            kinds.add("CSI " + (csi if csi[-1] in "hl" else re.sub(r"[0-9;:]+", "", csi)))
        elif osc is not None:
            number, _, rest = osc.partition(";")
            kinds.add(f"OSC {number}")
            carried.append(rest)
        elif string is not None:
            kinds.add(f"string {string[:1]}")
            carried.append(string[1:])
        else:
            kinds.add(f"ESC {other}")
        return ""

    return kinds, SEQUENCE.sub(note, output), carried


def session_output(terminal: Any, left: str, right: str, size: tuple[int, int]) -> str:
    """What the app sends when it is led through every view, on two articles."""
    session = terminal([sys.executable, "-m", "reader", left, right], size=size)
    session.wait_until(lambda: len(session.output) > 4_000)
    session.settle()
    for key in KEYS:
        session.press(key)
        session.settle(0.03)
        assert session.process.poll() is None, f"ended at {key!r}:\n{session.text}"
    session.press(*"j" * 60)
    session.settle()
    session.resize(70, 24)
    session.settle()
    session.press(*"G", *"k" * 30)
    session.settle()
    session.press("escape")
    session.settle()
    session.press(":", "q", "enter")
    session.settle()
    if session.process.poll() is None:
        session.press("escape")
        session.settle()
        session.press("q")
    assert session.wait_for_exit() == 0, session.text
    return bytes(session.output).decode("utf-8")


def test_no_sequence_that_the_program_did_not_mean(
    terminal: Any,
    terminal_environment: dict[str, str],
    all_payloads: dict[str, str],
    harm_in: Harm,
    tmp_path: Path,
) -> None:
    payloads = [payload[:400] for payload in all_payloads.values()]
    themes = Path(terminal_environment["XDG_CONFIG_HOME"]) / "reader" / "themes"
    themes.mkdir(parents=True)
    sent = {}
    for name, words in (("plain", ["plainword"] * len(payloads)), ("hostile", payloads)):
        names = []
        for side in ("left", "right"):
            lines = [f"A headline {words[0]} for the {side}"]
            for number, word in enumerate(words):
                said = (
                    f"“We {word} agree,” said Mr {word} Smith of {word} Acme, paid {number} million {word}."
                )
                lines.append(said if number % 3 else f"{word} Something {side} number {number} {word}")
            title = "a plain name" if name == "plain" else "\x1b]0;owned\x07\x1b[31m\x9b2J\u202e\r [red]"
            theme = f"name: a-{side}\ndark: true\ntitle: {json.dumps(title)}\n{COLOURS}"
            (themes / f"a {side} {title}.yaml").write_text(theme, encoding="utf-8")
            path = tmp_path / f"{side} {title}.txt"
            path.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
            names.append(os.fspath(path))
        sent[name] = session_output(terminal, names[0], names[1], (150, 40))
    plain_kinds, plain_text, _ = shapes(sent["plain"])
    kinds, text, carried = shapes(sent["hostile"])
    assert kinds <= plain_kinds
    assert set(harm_in(text)) <= set(harm_in(plain_text)) <= {"U+0008", "U+000B", "U+000D"}
    assert all(harm_in(content) == [] for content in carried)
    assert len(sent["hostile"]) > 20_000


@pytest.mark.parametrize("output", ["\x1b[2J", "\x1b]0;x\x07", "\x1bPq\x1b\\", "\x1bc", "a\x1b[31mb"])
def test_sequences_are_recognised(output: str) -> None:
    kinds, text, _ = shapes(output)
    assert len(kinds) == 1
    assert "\x1b" not in text


def test_an_unknown_escape_is_left_in_the_text(harm_in: Harm) -> None:
    assert harm_in(shapes("\x1b]0;without an end")[1]) == ["U+001B"]
