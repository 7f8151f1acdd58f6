"""Breaking text into rows: nothing lost, nothing too wide, nothing torn apart."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.visible import visible
from reader.wrap import _wrap_cells, _wrap_narrow, cut_cells, is_narrow, wrap

JOINER = "\u200d"
FAMILY = "👩‍👧‍👦"
PIECES = (
    "a",
    "word",
    "longerword",
    " ",
    "  ",
    "é",
    "e\u0301",
    "o\u0308\u0323",
    "中",
    "文字",
    "。",
    "한",
    "…",
    "“",
)
PIECES += (FAMILY, "👍🏽", "🇫🇷", "❤️", "é\u0301", "—", "ﬁ", "\u0301", "\u3000", "\xa0")

mixed = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
anything = st.text(max_size=60).map(visible)
narrow = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=120)
spaced = st.lists(st.text("abc", min_size=1, max_size=12) | st.just(""), max_size=30).map(" ".join)
widths = st.integers(1, 30)


def rows_of(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, 0, len(text), width)]


def test_words_stay_whole_where_they_fit() -> None:
    assert rows_of("the quick brown fox jumps over", 10) == ["the quick", "brown fox", "jumps over"]


def test_a_word_longer_than_a_row_is_cut() -> None:
    assert rows_of("an antidisestablishmentarian view", 10) == [
        "an",
        "antidisest",
        "ablishment",
        "arian view",
    ]


def test_wide_characters_count_two_cells_and_break_anywhere() -> None:
    assert rows_of("中国互联网大会", 6) == ["中国互", "联网大", "会"]


def test_blanks_at_a_break_belong_to_no_row() -> None:
    assert rows_of("one    two", 5) == ["one", "two"]


def test_blanks_inside_a_row_are_kept() -> None:
    assert rows_of("a  b", 5) == ["a  b"]


def test_there_is_always_a_row() -> None:
    assert wrap("", 0, 0, 10) == [(0, 0)]
    assert len(wrap("   ", 1, 2, 10)) == 1


@pytest.mark.parametrize("width", [0, -1, -80])
def test_a_width_below_one_counts_as_one(width: int) -> None:
    assert rows_of("ab c", width) == ["a", "b", "c"]


def test_only_the_span_asked_for_is_wrapped() -> None:
    text = "before | the middle of it | after"
    rows = wrap(text, 9, 25, 8)
    assert [text[start:end] for start, end in rows] == ["the", "middle", "of it"]


@given(mixed | anything | narrow | spaced, widths)
@example(" \u0301a", 5)
@example("a \u0301b", 1)
@example("\u0301", 1)
def test_every_character_but_the_blanks_at_breaks_stands_in_one_row(text: str, width: int) -> None:
    at = 0
    for start, end in wrap(text, 0, len(text), width):
        assert start >= at
        assert text[at:start].strip(" ") == "", "what stands between two rows is blank"
        assert end >= start
        at = end
    assert text[at:].strip(" ") == ""


@given(mixed | anything | narrow, widths)
def test_no_row_is_too_wide_but_for_a_single_character(text: str, width: int) -> None:
    for row in rows_of(text, width):
        if cell_len(row) > width:
            bases = [char for char in row if not unicodedata.combining(char)]
            assert len(bases) <= 1 or JOINER in row or is_one_sign(row), row


def is_one_sign(row: str) -> bool:
    """A base with a modifier: a flag, a skin tone, a presentation selector."""
    return len(row) <= 3 and cell_len(row) == 2


@given(mixed, widths)
@example("e\u0301" * 10, 1)
@example(FAMILY * 3, 1)
@example(f"ab{FAMILY}cd", 3)
def test_marks_and_joined_signs_stay_with_their_base(text: str, width: int) -> None:
    for start, end in wrap(text, 0, len(text), width):
        for cut in (start, end):
            if 0 < cut < len(text) and text[cut - 1] != " ":
                assert not unicodedata.combining(text[cut]), "a mark was cut off"
                assert JOINER not in text[cut - 1 : cut + 1], "a joined sign was cut"
                assert text[cut] != "\ufe0f", "a selector was cut off"


@given(narrow | spaced, widths)
@example("a" * 30 + " b", 30)
@example(" a", 1)
@example("  abc  d ", 3)
def test_the_quick_way_for_narrow_text_gives_the_same_rows(text: str, width: int) -> None:
    assert is_narrow(text)
    quick = [row for row in _wrap_narrow(text, 0, len(text), width) if text[slice(*row)].strip()]
    careful = [row for row in _wrap_cells(text, 0, len(text), width) if text[slice(*row)].strip()]
    assert [text[slice(*row)].strip() for row in quick] == [text[slice(*row)].strip() for row in careful]


@given(spaced, widths)
def test_rows_are_as_full_as_they_can_be(text: str, width: int) -> None:
    rows = wrap(text, 0, len(text), width)
    for (start, end), (following, last) in pairwise(rows):
        word = text[following:last].split(" ")[0]
        if following > end and len(word) <= width:
            assert following + len(word) - start > width, "the next word would have fitted"


@given(mixed | anything, st.integers(-3, 40))
def test_cutting_gives_the_longest_beginning_that_fits(text: str, cells: int) -> None:
    cut = cut_cells(text, cells)
    assert text.startswith(cut)
    assert cell_len(cut) <= max(0, cells)
    if len(cut) < len(text) and cells > 0:
        more = next(n for n in range(len(cut) + 1, len(text) + 1) if n == len(text) or is_border(text, n))
        assert cell_len(text[:more]) > cells or not is_border(text, more)


def is_border(text: str, at: int) -> bool:
    """Whether a new character of the person's begins at this offset, as far as is needed here."""
    after = text[at]
    joined = JOINER in (text[at - 1], after) or after in "\ufe0f🏽🇷"
    return not (unicodedata.combining(after) or joined)


@given(anything)
def test_narrow_text_has_one_cell_for_each_character(text: str) -> None:
    if is_narrow(text):
        assert cell_len(text) == len(text)


def test_the_cells_of_every_narrow_character_are_one() -> None:
    for code in range(0x20, 0x2600):
        if is_narrow(chr(code)):
            assert cell_len(chr(code)) == 1, f"U+{code:04X}"
