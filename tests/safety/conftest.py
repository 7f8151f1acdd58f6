"""Hostile text: what a terminal, a page or a table would act on, and what a person would not see.

Tests that take ``payload`` run once for each payload; ``hostile_pair`` makes two articles that carry one
in every place where it can stand: headline, words, quotations, names, numbers, the ends of lines.
"""

from __future__ import annotations

import importlib.util
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

ESC = "\x1b"

PAYLOADS: dict[str, str] = {
    "nul": "\0",
    "c0": "-".join(map(chr, (*range(1, 0x09), *range(0x0B, 0x20), 0x7F))),
    "c1": "-".join(map(chr, range(0x80, 0xA0))),
    "escape": ESC,
    "return": "\r",
    "colour": f"{ESC}[31;1;4mred{ESC}[0m",
    "clear-screen": f"{ESC}[2J{ESC}[H",
    "reset": f"{ESC}c",
    "soft-reset": f"{ESC}[!p",
    "title": f"{ESC}]0;owned\x07",
    "title-8-bit": "\x9d0;owned\x9c",
    "link": f"{ESC}]8;;https://evil.example{ESC}\\here{ESC}]8;;{ESC}\\",
    "clipboard": f"{ESC}]52;c;cm0gLXJmIH4=\x07",
    "clipboard-question": f"{ESC}]52;c;?\x07",
    "device-question": f"{ESC}[c{ESC}[>c{ESC}[6n{ESC}[21t{ESC}Z",
    "device-string": f"{ESC}P$qm{ESC}\\",
    "sixel": f"{ESC}Pq#0;2;0;0;0~{ESC}\\",
    "tmux": f"{ESC}Ptmux;{ESC}{ESC}]0;owned\x07{ESC}\\",
    "program-command": f"{ESC}_Gi=1;AAAA{ESC}\\",
    "privacy-message": f"{ESC}^secret{ESC}\\",
    "inline-image": f"{ESC}]1337;File=inline=1:AAAA\x07",
    "alternate-screen": f"{ESC}[?1049l{ESC}[?1000h{ESC}[?2004h",
    "paste-end": f"{ESC}[201~rm -rf ~\r",
    "line-drawing": f"{ESC}(0lqqqk\x0e",
    "cursor-up": f"{ESC}[1A{ESC}[2Koverwritten",
    "csi-8-bit": "\x9b31mred\x9b2J",
    "backspaces": "secret\b\b\b\b\b\bpublic",
    "carriage-return": "the truth\rthe lie  ",
    "unfinished": f"{ESC}[",
    "unfinished-string": f"{ESC}]0;no end",
    "override": "\u202egnp.exe\u202c",
    "isolates": "\u2066\u2067\u2068x\u2069",
    "marks": "\u200e\u200f\u061c",
    "zero-width": "ze\u200bro\u200c wi\u200ddth\u2060\ufeff",
    "soft-hyphen": "co\u00adop\u00ader\u00adate",
    "tags": "".join(chr(0xE0000 + ord(letter)) for letter in "hidden words"),
    "selectors": "a\ufe0f\ufe00\U000e0100b",
    "lines": "one\u2028two\u2029three\x85four\x0bfive\x0csix",
    "surrogates": "lone \ud800 and \udfff",
    "noncharacters": "\ufdd0\ufffe\uffff\U0001fffe\U0010ffff",
    "private-use": "\ue000\uf8ff\U000f0000\U00100000",
    "combining": "Z" + "\u0301\u0323\u0334" * 170,
    "fillers": "\u115f\u1160\u3164\uffa0\u17b4",
    "interlinear": "\ufff9a\ufffab\ufffb",
    "cyrillic": "Рresident Xі",
    "markup": "[red]x[/red] [/x] [@click=app.quit]quit[/] \\[b]",
    "script": "</script></style></title><script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": '" onmouseover="alert(1)" \' onfocus=\'alert(1)\' autofocus x="',
    "entities": "&lt;script&gt; &#x1b;[31m &nbsp &amp;amp;",
    "comment": "--><!-- ]]> <![CDATA[ <?php",
    "markdown": "![x](http://evil.example/x.png) [a](javascript:alert(1)) `code` ``` | table | # head",
    "autolink": "<http://evil.example> http://evil.example/?a=b&c=d",
    "formula": "=cmd|'/C calc'!A0 +1+1 @SUM(A1) -2+3",
    "format": "{0} {x!r} %s %(name)s %n $HOME `id` $(id)",
    "quotes": "“‘\"'»«„”’",
    "long-word": "x" * 5_000,
    "deep": "(" * 500 + ")" * 499,
    "many-quotes": "“" * 300,
    "digits": "9" * 5_000 + " " + "1," * 500,
}


def _sentences(payload: str) -> list[str]:
    return [
        f"President {payload} meets Wu {payload} Lee in Wuzhen",
        f"“We should respect {payload} users’ rights,” said {payload} Xi Jinping on May 4, {payload} 2013.",
        f"{payload} The ministry said 4.13 {payload} million people had signed {payload}.",
        f"Nothing {payload}{payload} here corresponds to anything at all, {payload} not even this.",
        f"Mr Smith of Acme {payload} Corp. said “terms {payload} apply” to 12{payload}% of {payload} all.",
    ]


def _article(sentences: list[str]) -> str:
    return "\n".join(sentences) + "\n"


def hostile_texts(payload: str) -> tuple[str, str]:
    """Two texts with the payload all over, most of their sentences the same or nearly so."""
    left = _sentences(payload)
    right = [
        left[0],
        left[2].replace("4.13", "more than four").replace("signed", f"signed up{payload}"),
        left[1].replace("should", f"must{payload}").replace("Xi Jinping", "Li Keqiang"),
        left[4],
        f"An unrelated {payload} closing line stands here.",
    ]
    return _article(left), _article(right)


def harmful(text: str) -> list[str]:
    """What in ``text`` a terminal would act on or not show, each character by its code point.

    Line ends are meant. So is what belongs to a script or an emoji, which the payloads do not have.
    """
    found = []
    for character in set(text) - {"\n"}:
        category = unicodedata.category(character)
        if category in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") or _is_noncharacter(character):
            found.append(f"U+{ord(character):04X}")
    return sorted(found)


def _is_noncharacter(character: str) -> bool:
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def without_colour(text: str) -> str:
    """``text`` without the sequences that set colour and style, which a coloured report means to send."""
    return _COLOUR.sub("", text)


@cache
def module_at(path: str) -> ModuleType:
    """The module in a file beside the tests, by its path from here: such files are not found by name."""
    file = Path(__file__).parent / path
    specification = importlib.util.spec_from_file_location(f"safety_{file.parent.name}_{file.stem}", file)
    assert specification is not None and specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "payload" in metafunc.fixturenames:
        metafunc.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS.keys())
    if "target_name" in metafunc.fixturenames:
        metafunc.parametrize("target_name", module_at("fuzz_targets.py").TARGETS)


@pytest.fixture
def targets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module ``fuzz_targets``, with a folder of the test's own to write in."""
    module = module_at("fuzz_targets.py")
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    return module


@pytest.fixture
def make_texts() -> Callable[[str], tuple[str, str]]:
    return hostile_texts


@pytest.fixture
def all_payloads() -> dict[str, str]:
    return PAYLOADS


@pytest.fixture
def harm_in() -> Callable[[str], list[str]]:
    return harmful


@pytest.fixture
def uncoloured() -> Callable[[str], str]:
    return without_colour


_sessions = module_at("../terminal/conftest.py")
terminal_environment = _sessions.terminal_environment
terminal = _sessions.terminal
