"""Folding a text for the search, and the way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Span
from reader.search.folding import fold, fold_text

HARD = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "aAeß ﬁ…’'“\"—--\n\t\u00a0\u200b\u00ad\u0301\u0323İŉǅ\ufe0f가\u1100\u1161\u11a8½Å\ud800\0"
        ),
        st.characters(),
    ),
    max_size=80,
)


@pytest.mark.parametrize(
    ("original", "folded"),
    [
        ("don’t", "don't"),
        ("“yes”", '"yes"'),
        ("a – b—c--d−e", "a - b-c-d-e"),
        ("a\u00a0b\u2009c", "a b c"),
        ("line\n   wrapped", "line wrapped"),
        ("wait…", "wait..."),
        ("cafe\u0301", "café"),
        ("co\u00adop\u200berate", "cooperate"),
        ("ﬁnal", "final"),
        ("a \u200b b", "a b"),
        ("\u1100\u1161\u11a8", "각"),
        ("Straße", "Straße"),
    ],
)
def test_typographic_differences_fold_away(original: str, folded: str) -> None:
    assert fold_text(original) == folded


def test_case_folds_where_asked() -> None:
    assert fold_text("STRASSE", ignore_case=True) == fold_text("Straße", ignore_case=True)
    assert fold_text("İstanbul", ignore_case=True).endswith("stanbul")


def test_a_paragraph_border_stays() -> None:
    assert fold("one\ntwo\n\nthree", breaks=frozenset({9})).text == "one two\nthree"


def test_the_way_back_from_one_to_many_and_many_to_one() -> None:
    folded = fold("a…b\u00ad\u00adc  d e\u0301f")
    assert folded.text == "a...bc d éf"
    assert folded.span(0, 1) == Span(0, 1)
    assert folded.span(1, 2) == folded.span(3, 4) == folded.span(1, 4) == Span(1, 2)
    assert folded.span(4, 6) == Span(2, 6)
    assert folded.span(6, 7) == Span(6, 8)
    assert folded.span(9, 10) == Span(10, 12)
    assert folded.span(10, 11) == Span(12, 13)


@given(HARD, st.booleans())
def test_every_folded_character_comes_from_where_the_way_back_says(text: str, ignore_case: bool) -> None:
    folded = fold(text, ignore_case)
    previous = Span(0, 0)
    for place in range(len(folded.text)):
        span = folded.span(place, place + 1)
        assert 0 <= span.start < span.end <= len(text)
        assert span == previous or span.start >= previous.end
        assert folded.text[place] in fold_text(span.of(text), ignore_case)
        previous = span


@given(HARD)
def test_composed_and_decomposed_fold_alike(text: str) -> None:
    text = text.replace("\ud800", "")
    assert fold_text(unicodedata.normalize("NFC", text)) == fold_text(unicodedata.normalize("NFD", text))


def test_marks_without_end_take_linear_time() -> None:
    marks = "\u0301\u0323" * 200_000
    assert len(fold_text("a" + marks)) <= len(marks) + 1
