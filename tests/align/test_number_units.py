"""Amounts are one word of a comparison, and known again in other writings."""

import pytest

from reader.align.normalise import find_words
from reader.align.number_units import join_numbers


def units(text: str) -> list[tuple[str, str]]:
    """The words that stand for an amount, as written, with their terms."""
    words = join_numbers(text, find_words(text))
    return [(text[word.start : word.end], word.term) for word in words if word.is_number]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("some 1,5 million people", [("1,5 million", "#1500000")]),
        ("some 1.5 million people", [("1.5 million", "#1500000")]),
        ("1,500,000 people", [("1,500,000", "#1500000")]),
        ("it lost $3.2bn then", [("$3.2bn", "#$3200000000")]),
        ("it lost $3.2 billion then", [("$3.2 billion", "#$3200000000")]),
        ("a fine of £20m", [("£20m", "#£20000000")]),
        ("20m from the door", [("20", "#20")]),
        ("5 € mehr", [("5 €", "#€5")]),
        ("from 5 to €6", [("5", "#5"), ("€6", "#€6")]),
        ("10–12 people", [("10–12", "#10-12")]),
        ("10-12 people", [("10-12", "#10-12")]),
        ("5–7% of it", [("5–7%", "#5-7%")]),
        ("10 – 12 people", [("10", "#10"), ("12", "#12")]),
        ("ten per cent more", [("ten per cent", "#10%")]),
        ("10 percent more", [("10 percent", "#10%")]),
        ("twenty-five men", [("twenty-five", "#25")]),
        ("twenty five men", [("twenty five", "#25")]),
        ("two hundred thousand men", [("two hundred thousand", "#200000")]),
        ("one million men", [("one million", "#1000000")]),
        ("one man in 2014", [("2014", "#2014")]),
        ("1,6 Millionen Menschen", [("1,6 Millionen", "#1600000")]),
        ("5 млн рублей", [("5 млн", "#5000000")]),
        ("约3.5万人", [("3.5万", "#35000")]),
        ("12 million", [("12 million", "#12000000")]),
        ("the $ fell, and 5", [("5", "#5")]),
        ("5 million $6", [("5 million", "#5000000"), ("$6", "#$6")]),
    ],
)
def test_an_amount_is_one_word(text: str, expected: list[tuple[str, str]]) -> None:
    assert units(text) == expected


def test_words_that_are_no_amount_stay_as_they_are() -> None:
    text = "Per cent and percent, one or none; the G20 in $ – Covid-19."
    words = find_words(text)
    assert join_numbers(text, words) == words
