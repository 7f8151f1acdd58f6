"""Numbers, money, percentages, dates and times, normalised."""

import math

import pytest

from reader import Article
from reader.extract.model import Quantity, QuantityKind
from reader.extract.numerals import plain, value_of


def only(text: str) -> Quantity:
    found = Article.from_text(text).quantities
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("China counts 670 million web users.", 670e6, 670e6, "user"),
        ("It has 4.13 million web sites.", 4.13e6, 4.13e6, "site"),
        ("It has more than four million domains.", 4e6, math.inf, "domain"),
        ("It has an online population of 670 million.", 670e6, 670e6, "population"),
        ("About 1,500 people came.", 1500, 1500, "person"),
        ("Five men ran.", 5, 5, "man"),
        ("Two hundred and fifty thousand refugees fled.", 250_000, 250_000, "refugee"),
        ("A dozen eggs broke.", 12, 12, "egg"),
        ("Half a million voters stayed away.", 500_000, 500_000, "voter"),
        ("Between 5 and 10 people came.", 5, 10, "person"),
        ("From 12,000 to 15,000 troops came.", 12_000, 15_000, "troop"),
        ("Up to 300 houses burned.", 0, 300, "house"),
        ("At least 12 children died.", 12, math.inf, "child"),
        ("He drove 20 km home.", 20, 20, "kilometre"),
        ("In all 272.000 infections were seen.", 272_000, 272_000, "infection"),
    ],
)
def test_counts(text: str, low: float, high: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.low, quantity.high, quantity.unit) == (
        QuantityKind.NUMBER,
        low,
        high,
        unit,
    )


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It cost $4.5 billion.", 4.5e9, 4.5e9, "USD"),
        ("It cost $4.5-5 billion.", 4.5e9, 5e9, "USD"),
        ("It cost £3bn.", 3e9, 3e9, "GBP"),
        ("It cost 3.5m euros.", 3.5e6, 3.5e6, "EUR"),
        ("It cost 1,75 billion euros.", 1.75e9, 1.75e9, "EUR"),
        ("It cost US$20.", 20, 20, "USD"),
        ("It cost 30 Canadian dollars.", 30, 30, "CAD"),
    ],
)
def test_money(text: str, low: float, high: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.low, quantity.high, quantity.unit) == (
        QuantityKind.MONEY,
        low,
        high,
        unit,
    )


@pytest.mark.parametrize(
    "text", ["It rose 5%.", "It rose 5 percent.", "It rose by five per cent.", "It rose 5 %."]
)
def test_percentages(text: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.low, quantity.unit) == (QuantityKind.PERCENT, 5, "%")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began on 4 May 2015.", "2015-05-04"),
        ("It began on May 4, 2015.", "2015-05-04"),
        ("It began on May 4th.", "--05-04"),
        ("It began on the 4th of May.", "--05-04"),
        ("It began in May 2015.", "2015-05"),
        ("It began in December.", "--12"),
        ("It began in 2013.", "2013"),
        ("It began in the 1990s.", "1990s"),
        ("It began on 2015-12-16.", "2015-12-16"),
        ("It began on Monday.", "monday"),
    ],
)
def test_dates(text: str, value: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.value) == (QuantityKind.DATE, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("It began at 9:30 p.m.", "21:30"), ("It began at 21:30.", "21:30"), ("It began at 12 am.", "00:00")],
)
def test_times(text: str, value: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.value) == (QuantityKind.TIME, value)


@pytest.mark.parametrize("text", ["It is the 2nd conference.", "It is the second conference."])
def test_ordinals(text: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.low, quantity.unit) == (QuantityKind.ORDINAL, 2, "conference")


@pytest.mark.parametrize(
    "text",
    [
        "The COVID-19 virus spread.",
        "The boy may march home.",
        "He waited a second.",
        "One never knows.",
        "They came first.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert Article.from_text(text).quantities == ()


def test_approximate_is_told() -> None:
    assert only("Nearly 300 people came.").approximate
    assert not only("The 300 people came.").approximate


def test_two_numbers_in_a_row_are_no_range() -> None:
    values = [quantity.low for quantity in Article.from_text("It rose by 22 to 3,288 cases.").quantities]
    assert values[0] == 22


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("4.13 million", 4.13e6),
        ("twenty-one", 21),
        ("three hundred and five", 305),
        ("2,000", 2000),
        ("", None),
    ],
)
def test_numerals(written: str, value: float | None) -> None:
    assert value_of(written) == value


@pytest.mark.parametrize(("value", "written"), [(4.13e6, "4.13 million"), (2000, "2,000"), (2.5, "2.5")])
def test_plain_numbers(value: float, written: str) -> None:
    assert plain(value) == written


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Dozens of buses burned.", 24, 240, "bus"),
        ("Tens of thousands of people fled.", 20_000, 200_000, "person"),
        ("It is 12km away.", 12, 12, "kilometre"),
        ("Some 50-60km remain.", 50, 60, "kilometre"),
        ("It has 5,000 sq km.", 5000, 5000, "square kilometre"),
        ("It was 20 °C outside.", 20, 20, "degree celsius"),
        ("It was 68 degrees Fahrenheit.", 68, 68, "degree fahrenheit"),
        ("It was minus 5 degrees.", -5, -5, "degree"),
        ("In all 1 234 567 voters came.", 1_234_567, 1_234_567, "voter"),
        ("All five said so.", 5, 5, ""),
    ],
)
def test_counts_as_papers_write_them(text: str, low: float, high: float, unit: str) -> None:
    quantity = only(text)
    assert quantity.kind is QuantityKind.NUMBER
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "percent", "approximate"),
    [
        ("Nearly half of voters agreed.", 50, True),
        ("One in five adults agreed.", 20, False),
        ("It was 7 out of 10 adults.", 70, False),
        ("Three quarters of residents left.", 75, False),
        ("Growth was -2.3%.", -2.3, False),
        ("Up 5pc this year.", 5, False),
    ],
)
def test_shares(text: str, percent: float, approximate: bool) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.unit) == (QuantityKind.PERCENT, "%")
    assert (quantity.low, quantity.approximate) == (percent, approximate)


def test_a_third_is_rounded() -> None:
    quantity = only("A third of residents left.")
    assert (quantity.value, quantity.approximate) == ("about 33.3%", True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He came on 16/12/2015.", "2015-12-16"),
        ("He came on 12/16/2015.", "2015-12-16"),
        ("He came on 4.5.2015.", "2015-05-04"),
        ("He came on 04/05/2015.", "04/05/2015"),
        ("He came in spring 2020.", "2020"),
    ],
)
def test_dates_in_figures(text: str, value: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.value) == (QuantityKind.DATE, value)


def test_a_score_is_as_it_is_said() -> None:
    quantity = only("The Senate voted 52–48 for it.")
    assert (quantity.value, quantity.low, quantity.unit) == ("52-48", None, "score")
