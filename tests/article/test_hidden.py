"""Letters that look alike, characters without width, forms of one letter: found, told, folded."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.hidden import HiddenKind, find_hidden_differences, fold_lookalikes
from reader.article.lookalikes import LOOKALIKES
from reader.resources import seed_paths


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Сhina", "China"),
        ("Іnternеt", "Internet"),
        ("сор", "cop"),
        ("Ρutin", "Putin"),
        ("China", "China"),
        ("naïve", "naïve"),
        ("Москва", "Москва"),
        ("Αθήνα", "Αθήνα"),
        ("TNFα", "TNFα"),
        ("αβγ", "αβγ"),
        ("中国", "中国"),
        ("", ""),
    ],
)
def test_folding(word: str, folded: str) -> None:
    assert fold_lookalikes(word) == folded


@given(st.text())
def test_folding_keeps_the_length_and_is_stable(word: str) -> None:
    folded = fold_lookalikes(word)
    assert len(folded) == len(word)
    assert fold_lookalikes(folded) == folded


def test_a_look_alike_in_a_word() -> None:
    text = "The Wоrld Conference"
    (found,) = find_hidden_differences(text)
    assert found.kind is HiddenKind.LOOKALIKE
    assert found.span.of(text) == "о"
    assert found.description == "U+043E CYRILLIC SMALL LETTER O, which looks like o, in World"


@pytest.mark.parametrize(
    ("text", "kind", "what", "description"),
    [
        ("a\u200bb", HiddenKind.INVISIBLE, "\u200b", "U+200B ZERO WIDTH SPACE, which cannot be seen"),
        ("a\u00adb", HiddenKind.SOFT_HYPHEN, "\u00ad", "U+00AD SOFT HYPHEN, which cannot be seen"),
        ("a\u00a0b", HiddenKind.SPACE, "\u00a0", "U+00A0 NO-BREAK SPACE in the place of a space"),
        (
            "cafe\u0301",
            HiddenKind.DECOMPOSED,
            "e\u0301",
            "é is written in parts, with U+0301 COMBINING ACUTE ACCENT",
        ),
        (
            "the 𝐂𝐡𝐢𝐧𝐚 of today",
            HiddenKind.STYLED,
            "𝐂𝐡𝐢𝐧𝐚",
            "China in characters such as U+1D402 MATHEMATICAL BOLD CAPITAL C",
        ),
    ],
)
def test_each_kind(text: str, kind: HiddenKind, what: str, description: str) -> None:
    (found,) = find_hidden_differences(text)
    assert (found.kind, found.span.of(text), found.description) == (kind, what, description)


def test_a_run_is_told_once() -> None:
    (found,) = find_hidden_differences("a" + "\u200b" * 12 + "b")
    assert len(found.span) == 12


def test_in_a_part_of_the_text() -> None:
    text = "a\u200bb Wоrld c\u00a0d"
    assert [found.kind for found in find_hidden_differences(text, 3, 9)] == [HiddenKind.LOOKALIKE]


@pytest.mark.parametrize(
    "text",
    [
        "Президент сказал, что сор и хор поют в IT-компании.",
        "Ο πρόεδρος είπε ναι.",
        "“Curly” – naïve – €5 … Ærø, Łódź, São Paulo, İstanbul",
        "The TNFα and Hα lines.",
        "習近平主席 said so.",
        "هو قال نعم",
    ],
)
def test_ordinary_text_has_none(text: str) -> None:
    assert find_hidden_differences(text) == ()


def test_the_seeds_have_none() -> None:
    for path in seed_paths():
        assert find_hidden_differences(path.read_text(encoding="utf-8")) == ()


@given(st.text())
def test_any_text(text: str) -> None:
    for found in find_hidden_differences(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.description


def test_the_table_maps_letters_of_other_scripts_to_latin_ones() -> None:
    for latin, chars in LOOKALIKES.items():
        assert latin.isascii() and latin.isalpha()
        for char in chars:
            assert "LATIN" not in unicodedata.name(char)
            assert fold_lookalikes("x" + char + "x") == f"x{latin}x"
