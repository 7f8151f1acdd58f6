"""Text made safe to show: what becomes a symbol, what stays, and what is said of it."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.visible import MARKS_ON_A_BASE, describe, hidden_characters, is_usual, visible

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))

STAYS = [
    "Plain words, nothing else.",
    "“Curly” ‘quotes’ — dashes – and …",
    "Ærøskøbing, naïve, ŵ, Ελληνικά, Русский текст №5",
    "中文、日本語「かな」、한국어",
    "no\u00a0break, thin\u2009space, narrow\u202fno-break",
    "cafe\u0301 a\u0323\u0302\u0301",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "\u2764\ufe0f \u2764\ufe0f\u200d\U0001f525 \u2620\ufe0e",
    "\U0001f44d\U0001f3fd \U0001f9d1\U0001f3fd\u200d\U0001f4bb",
    "\U0001f1e8\U0001f1f3 \U0001f1fa\U0001f1f8",
    "1\ufe0f\u20e3 #\ufe0f\u20e3",
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "می\u200cخواهم کتـــاب",
    "ක්\u200dෂ ക്\u200d",
    "العَرَبِيَّةُ",
    "葛\U000e0100城市",
    "हिन्दी में समाचार",
]


@pytest.mark.parametrize("text", STAYS)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert visible(text) == text
    assert hidden_characters(text) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a␛[31mb"),
        ("\x00\x07\x08\x0b\x0c\x7f", "␀␇␈␋␌␡"),
        ("a\x9b31m", "a␛31m"),
        ("one\ntwo\tthree", "one two three"),
        ("one\r\ntwo", "one  two"),
        ("one\rtwo", "one␍two"),
        ("a\u2028b\u2029c\x85d", "a␤b␤c␤d"),
        ("\u202eevil\u202c \u2066x\u2069 \u200e\u200f\u061c", "⇆evil⇆ ⇆x⇆ ⇆⇆⇆"),
        ("soft\u00adhyphen zero\u200bwidth \ufeffbom", "soft‸hyphen zero‸width ‸bom"),
        ("in\u200cword in\u200dword", "in‸word in‸word"),
        ("x\ufe0f 1\ufe0f \u200d\U0001f600", "x‸ 1‸ ‸\U0001f600"),
        ("\u2764\ufe0f\ufe0f", "\u2764\ufe0f‸"),
        ("می\u200c\u200cخواهم", "می‸‸خواهم"),
        ("tags\U000e0041\U000e0042\U000e007f", "tags‸‸‸"),
        ("\U0001f3f4\U000e0041\U000e007f", "\U0001f3f4‸‸"),
        ("\ud800 \udfff \ufdd0 \uffff \U0001fffe \U0010ffff", "\ufffd \ufffd \ufffd \ufffd \ufffd \ufffd"),
        ("\ue000 \U000f0000 \U00100000", "\ufffd \ufffd \ufffd"),
        ("\u3164\uffa0\u115f\u1160", "‸‸‸‸"),
        ("e\u0301\u0302\u0303\u0304\u0305.", "e\u0301\u0302\u0303◌◌."),
        ("e\u0301\u0302\u0303 o\u0301\u0302\u0303", "e\u0301\u0302\u0303 o\u0301\u0302\u0303"),
    ],
)
def test_what_acts_or_hides_becomes_a_symbol(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_five_hundred_marks_on_one_letter() -> None:
    text = "Z" + "\u0310" * 500 + "algo"
    assert visible(text) == "Z" + "\u0310" * 3 + "◌" * 497 + "algo"
    assert hidden_characters(text) == [(4, "U+0310 COMBINING CANDRABINDU, 497 times")]


def test_each_character_alone() -> None:
    """No single code point yields anything that a terminal would not simply draw."""
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        shown = visible(char)
        assert len(shown) == 1
        category = unicodedata.category(shown)
        if category in ("Cc", "Cs", "Co", "Zl", "Zp"):
            pytest.fail(describe(char))
        if shown != char and char not in "\n\t":
            assert cell_len(shown) == 1, describe(char)
            assert hidden_characters(char) == [(0, describe(char))]
        elif category == "Cf":
            # Signs of a script that are drawn, such as the Arabic number sign.
            assert unicodedata.name(char).startswith(("ARABIC", "SYRIAC", "KAITHI")), describe(char)


@given(ANY_TEXT)
def test_offsets_stay_valid(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert shown.isprintable() or not any(
        unicodedata.category(char) in ("Cc", "Cs", "Co", "Zl", "Zp") for char in shown
    )
    assert "\u202e" not in shown
    assert "\u2066" not in shown


@given(st.text(st.sampled_from("a\u0301\u0302\u05b0\u0651\u064e ")))
def test_never_more_marks_than_allowed(text: str) -> None:
    run = 0
    for char in visible(text):
        run = run + 1 if unicodedata.category(char) == "Mn" else 0
        assert run <= MARKS_ON_A_BASE


@given(ANY_TEXT)
def test_hidden_characters_are_those_that_are_replaced(text: str) -> None:
    shown = visible(text)
    told = hidden_characters(text)
    for offset, description in told:
        assert shown[offset] != text[offset]
        assert description.startswith(describe(text[offset]))
    first = {offset for offset, _ in told}
    for offset, (before, after) in enumerate(zip(text, shown, strict=True)):
        if before != after and after != " " and offset not in first:
            assert text[offset - 1] == before


def test_hidden_characters_in_a_part_of_the_text() -> None:
    text = "a\u200bb\u202ec\u200b\u200bd\r\n"
    assert hidden_characters(text) == [
        (1, "U+200B ZERO WIDTH SPACE"),
        (3, "U+202E RIGHT-TO-LEFT OVERRIDE"),
        (5, "U+200B ZERO WIDTH SPACE, 2 times"),
    ]
    assert hidden_characters(text, 2, 5) == [(3, "U+202E RIGHT-TO-LEFT OVERRIDE")]
    assert hidden_characters(text, 4) == [(5, "U+200B ZERO WIDTH SPACE, 2 times")]


@pytest.mark.parametrize(
    ("char", "description"),
    [
        ("\x1b", "U+001B ESCAPE"),
        ("\x9b", "U+009B CONTROL SEQUENCE INTRODUCER"),
        ("\x81", "U+0081 CONTROL CHARACTER"),
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\ud800", "U+D800 UNPAIRED SURROGATE"),
        ("\uffff", "U+FFFF NONCHARACTER"),
        ("\ufdd0", "U+FDD0 NONCHARACTER"),
        ("\ue000", "U+E000 PRIVATE USE CHARACTER"),
        ("\u0378", "U+0378 UNASSIGNED CHARACTER"),
        ("\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A"),
    ],
)
def test_describe(char: str, description: str) -> None:
    assert describe(char) == description


def test_what_is_usual_is_shown_as_it_is() -> None:
    usual = "".join(char for char in map(chr, range(0x2100)) if is_usual(char))
    assert set("“naïve” – Œuvre…") <= set(usual)
    assert visible(usual) == usual.replace("\n", " ")
    assert hidden_characters(usual) == []
