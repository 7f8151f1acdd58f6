"""What is being read, and how: cursors, steps, hits, folding, jumps, and what lies over the text."""

from __future__ import annotations

import pytest

from reader.align.model import SIDES, LinkKind, Pin
from reader.article.model import Article, Span
from reader.compare import Comparison, compare
from reader.match.model import Discrepancy, DiscrepancyKind, Severity
from reader.tui.reading import Fold, Reading, with_pin


@pytest.fixture
def reading(harbour: Comparison) -> Reading:
    return Reading(harbour)


def spans_of(article: Article, word: str) -> tuple[Span, ...]:
    """Every place where a word stands."""
    found, at = [], article.text.find(word)
    while at >= 0:
        found.append(Span(at, at + len(word)))
        at = article.text.find(word, at + 1)
    return tuple(found)


def test_the_articles_that_the_other_tests_are_about(harbour: Comparison) -> None:
    assert [(link.left, link.right, link.kind) for link in harbour.links] == [
        ((0,), (1,), LinkKind.EDITED),
        ((2,), (3,), LinkKind.VERBATIM),
        ((4,), (0,), LinkKind.VERBATIM),
    ]
    assert [link.moved for link in harbour.links] == [False, False, True]


# Going about.


def test_the_other_cursor_goes_to_the_counterpart(reading: Reading) -> None:
    reading.go("left", 4)
    assert (reading.side, reading.cursor) == ("left", {"left": 4, "right": 0})
    reading.go("right", 3)
    assert (reading.side, reading.cursor) == ("right", {"left": 2, "right": 3})


def test_the_other_cursor_stays_where_there_is_no_counterpart(reading: Reading) -> None:
    reading.go("left", 2)
    reading.go("left", 3)
    assert reading.cursor == {"left": 3, "right": 3}


@pytest.mark.parametrize(("asked", "found"), [(-5, 0), (0, 0), (4, 4), (99, 4)])
def test_the_cursor_stays_in_the_article(reading: Reading, asked: int, found: int) -> None:
    reading.go("left", asked)
    assert reading.sentence == found


def test_from_link_to_link(reading: Reading) -> None:
    reading.go("left", 0)
    assert reading.next_linked(1) == 2
    assert reading.next_linked(2) == 4
    assert reading.next_linked(99) == 4, "further than there are: the last one"
    reading.go("left", 4)
    assert reading.next_linked(1) is None
    assert reading.next_linked(-1) == 2
    assert reading.next_linked(-99) == 0


def test_links_are_walked_in_the_order_of_the_side_that_is_read(reading: Reading) -> None:
    reading.go("right", 0)
    assert [reading.next_linked(1), reading.next_linked(2)] == [1, 3]


def test_no_links_no_steps(make_comparison) -> None:
    reading = Reading(make_comparison(["One is here."], ["Nothing alike stands there."]))
    assert reading.next_linked(1) is None
    assert reading.next_linked(-1) is None
    assert reading.next_discrepancy(1) is None


def test_from_discrepancy_to_discrepancy(harbour: Comparison) -> None:
    comparison = compare(harbour.left, harbour.right)
    left, right = spans_of(harbour.left, "Twelve")[0], spans_of(harbour.right, "Fourteen")[0]
    fact = Discrepancy(DiscrepancyKind.NUMBER, left, right, "12", "14", Severity.HIGH, "12 is 14")
    precise = Discrepancy(
        DiscrepancyKind.NUMBER, Span(80, 81), Span(0, 1), "1", "1.0", Severity.LOW, "agree", compatible=True
    )
    comparison.__dict__["facts"] = (fact, precise)
    reading = Reading(comparison)
    reading.go("left", 3)
    assert reading.next_discrepancy(-1) == 0
    assert reading.next_discrepancy(1) is None, "those that agree are not walked to"
    reading.go("right", 0)
    assert reading.next_discrepancy(1) == 1


def test_from_hit_to_hit_through_both_articles_and_round(reading: Reading) -> None:
    for side in SIDES:
        reading.hits[side] = spans_of(reading.comparison.article(side), "the")
    reading.go("left", 0)
    visited = []
    for _ in range(8):
        found = reading.next_hit(1)
        assert found is not None
        reading.go(*found)
        visited.append(found)
    places = [
        (side, index)
        for side in SIDES
        for index in range(5)
        if "the" in reading.comparison.article(side).sentence_text(index)
    ]
    at = places.index(("left", 1))
    assert visited == [places[(at + step) % len(places)] for step in range(8)]
    back = reading.next_hit(-1)
    assert back == visited[-2]


def test_counted_hits_go_round(reading: Reading) -> None:
    reading.hits = {
        "left": spans_of(reading.comparison.left, "museum"),
        "right": spans_of(reading.comparison.right, "brass"),
    }
    reading.go("left", 0)
    assert reading.next_hit(1) == ("left", 4)
    assert reading.next_hit(2) == ("right", 2)
    assert reading.next_hit(3) == ("left", 4)
    assert reading.next_hit(-1) == ("right", 2)


def test_no_hits(reading: Reading) -> None:
    assert reading.next_hit(1) is None


def test_places_are_remembered_once_and_not_for_ever(reading: Reading) -> None:
    reading.go("left", 2)
    reading.remember()
    reading.remember()
    assert reading.jumps == [("left", 2)]
    for step in range(300):
        reading.go("left", step % 5)
        reading.remember()
    assert len(reading.jumps) == 100


# Links here.


def test_the_link_that_leads_to_the_other_cursor_is_the_one_told_of() -> None:
    first = "The mayor opened the bridge at noon"
    second = "the first ferry was cancelled by the harbour office"
    left = Article.from_sentences([f"{first} and {second}.", "Something else stood here altogether."])
    right = Article.from_sentences([f"{first}.", f"{second.capitalize()}."])
    reading = Reading(compare(left, right))
    reading.go("left", 0)
    link = reading.link_here()
    assert link is not None and set(link.right) == {0, 1}
    assert set(reading.counterparts()) == {0, 1}
    reading.go("left", 1)
    assert reading.link_here() is None
    assert reading.links_here() == ()


def test_the_kind_of_a_sentence(reading: Reading) -> None:
    assert [reading.kind_of("left", index) for index in range(5)] == [
        LinkKind.EDITED, None, LinkKind.VERBATIM, None, LinkKind.VERBATIM,
    ]  # fmt: skip


# What is shown.


def kept(reading: Reading) -> dict[str, list[int]]:
    shown = reading.shown()
    assert shown is not None
    return {side: [index for index in range(5) if shown(side, index)] for side in SIDES}


def test_everything_is_shown_at_first(reading: Reading) -> None:
    assert reading.shown() is None


def test_links_only_keeps_a_sentence_around_each() -> None:
    lefts = [
        f"Nothing like {word} is known there."
        for word in ("amber", "basil", "cedar", "dill", "elder", "fennel")
    ]
    lefts[2] = "Twelve fishing boats left the harbour of Lerwick before dawn."
    reading = Reading(compare(Article.from_sentences(lefts), Article.from_sentences([lefts[2]])))
    reading.fold = Fold.LINKS
    shown = reading.shown()
    assert shown is not None
    assert [index for index in range(6) if shown("left", index)] == [1, 2, 3]


def test_new_only_leaves_out_what_is_linked(reading: Reading) -> None:
    reading.fold = Fold.NEW
    assert kept(reading) == {"left": [1, 3], "right": [2, 4]}


def test_only_what_matches(reading: Reading) -> None:
    reading.hits = {side: spans_of(reading.comparison.article(side), "Lerwick") for side in SIDES}
    reading.only_matches = True
    assert kept(reading) == {"left": [0], "right": [1]}


def test_matches_and_folding_together(reading: Reading) -> None:
    reading.hits = {side: spans_of(reading.comparison.article(side), "the") for side in SIDES}
    reading.only_matches, reading.fold = True, Fold.NEW
    assert kept(reading)["left"] == [1, 3]


def test_reviewed_links_are_hidden(reading: Reading) -> None:
    link = reading.comparison.links[0]
    reading.reviewed = {(link.left, link.right): "confirmed"}
    assert reading.left_to_review() == 2
    reading.hide_reviewed = True
    assert kept(reading) == {"left": [1, 2, 3, 4], "right": [0, 2, 3, 4]}


# What lies over the text.


def overlaid(reading: Reading, side: str, index: int) -> list[tuple[str, str]]:
    text = reading.text_of(side)
    return [(text[start:end], style) for start, end, style in reading.overlays(side, index)]


def test_word_edits_lie_over_edited_sentences(reading: Reading) -> None:
    assert overlaid(reading, "left", 0) == [("Twelve", "replace")]
    assert overlaid(reading, "right", 1) == [("Fourteen", "replace")]
    assert overlaid(reading, "left", 2) == []
    reading.word_edits = False
    assert overlaid(reading, "left", 0) == []


def test_hits_lie_over_what_was_chosen_and_that_over_edits(reading: Reading) -> None:
    reading.chosen["left"] = spans_of(reading.comparison.left, "Lerwick")
    reading.hits["left"] = spans_of(reading.comparison.left, "Twelve fishing")
    assert overlaid(reading, "left", 0) == [
        ("Twelve", "replace"), ("Lerwick", "entity"), ("Twelve fishing", "match"),
    ]  # fmt: skip
    assert overlaid(reading, "left", 1) == []


def test_what_only_case_or_punctuation_changes_is_not_marked() -> None:
    left = ["The Harbour office in Lerwick has closed, for good, and nobody was told of it in time."]
    right = ["The harbour office in Lerwick has closed for good and nobody was told of it in time."]
    comparison = compare(Article.from_sentences(left), Article.from_sentences(right))
    assert len(comparison.links) == 1
    assert Reading(comparison).overlays("left", 0) == []


# Texts and pins.


def test_texts_are_shown_with_every_character_visible() -> None:
    left, right = Article.from_sentences(["red\x1b[31m alert", "two"]), Article.from_sentences(["\u202eabc"])
    reading = Reading(Comparison.unaligned(left, right))
    assert "\x1b" not in reading.text_of("left") and len(reading.text_of("left")) == len(left.text)
    assert "\u202e" not in reading.text_of("right")


def test_pins_are_set_changed_and_taken_back() -> None:
    pins = with_pin((), 1, 2, True)
    assert pins == (Pin(1, 2, True),)
    pins = with_pin(pins, 3, 4, False)
    assert with_pin(pins, 1, 2, False) == (Pin(3, 4, False), Pin(1, 2, False))
    assert with_pin(pins, 1, 2, True) == (Pin(3, 4, False),), "said again, it is taken back"
