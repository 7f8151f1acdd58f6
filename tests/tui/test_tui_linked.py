"""Linked panes: a sentence and its counterpart on one row, and no jumping about between links."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.align.model import SIDES, Side
from reader.article.model import Article
from reader.compare import Comparison, compare
from reader.tui.layout import Layout, lay_out_article
from reader.tui.linked import (
    DRIFT,
    MARGIN,
    Follower,
    bring_into_view,
    counterpart,
    fill_blanks,
    other_side,
)
from reader.visible import visible

WORDS = (
    "anvil", "basket", "candle", "dagger", "ember", "falcon", "garnet", "hammer", "island", "jacket",
    "lantern", "mirror", "needle", "orchard", "pepper", "quarry", "ribbon", "saddle", "temple", "urchin",
    "velvet", "walnut", "yonder", "zephyr",
)  # fmt: skip


def told(number: int) -> str:
    """A sentence like no other, of a length of its own."""
    words = [f"{word}{number}" for word in WORDS[number % 7 : number % 7 + 5 + number % 13]]
    return " ".join(["The", *words]) + "."


def unheard_of(number: int) -> str:
    """A sentence that has nothing in common with any of those."""
    return "Nobody " + " ".join(f"{word}{number}" for word in ("quilts", "yodels", "zigzags", "vexes")) + "!"


def layouts(comparison: Comparison, width: int = 36) -> dict[Side, Layout]:
    return {
        side: lay_out_article(comparison.article(side), visible(comparison.article(side).text), side, width)
        for side in SIDES
    }


def follower(comparison: Comparison, side: Side, width: int = 36) -> Follower:
    both = layouts(comparison, width)
    return Follower(comparison, side, both[side], both[other_side(side)])


@pytest.fixture(scope="module")
def crossing() -> Comparison:
    """Forty sentences a side; of the first thirty every third is new, and the last ten come first there."""
    lefts = [told(number) for number in range(40)]
    rights = [unheard_of(number) if number % 3 == 0 else told(number) for number in range(30)]
    comparison = compare(
        Article.from_sentences(lefts), Article.from_sentences([*map(told, range(30, 40)), *rights])
    )
    assert sum(link.moved for link in comparison.links) == 10
    assert len(comparison.links) == 30
    return comparison


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("top", [0, 3, 17])
def test_a_counterpart_comes_to_the_same_row(seed_pair: Comparison, side: Side, top: int) -> None:
    both = layouts(seed_pair)
    following = Follower(seed_pair, side, both[side], both[other_side(side)])
    linked = 0
    for sentence in range(len(seed_pair.article(side).sentences)):
        beside = counterpart(seed_pair, side, sentence)
        if beside is None:
            continue
        linked += 1
        row = both[side].first_row(side, sentence)
        there = both[other_side(side)].first_row(other_side(side), beside)
        assert row is not None and there is not None
        other_top = following.follow(sentence, top, 0, 55)
        assert there - other_top == row - top
    assert linked >= 3


@pytest.mark.parametrize("side", SIDES)
def test_without_a_counterpart_and_without_scrolling_nothing_moves(crossing: Comparison, side: Side) -> None:
    following = follower(crossing, side)
    for sentence in range(len(crossing.article(side).sentences)):
        if counterpart(crossing, side, sentence) is None:
            assert following.follow(sentence, 5, 0, 9) == 9


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("moved", [1, 2, -1, -3])
def test_between_links_the_other_pane_goes_along_by_as_many_rows(
    crossing: Comparison, side: Side, moved: int
) -> None:
    """Where a link above the cursor is in view, and both sides stand beside each other there."""
    both = layouts(crossing)
    following = Follower(crossing, side, both[side], both[other_side(side)])
    tried = 0
    for sentence in range(1, len(crossing.article(side).sentences)):
        if counterpart(crossing, side, sentence) is not None:
            continue
        before = counterpart(crossing, side, sentence - 1)
        links = crossing.links_of(side, sentence - 1)
        if before is None or links[0].moved:
            continue
        row = both[side].first_row(side, sentence - 1)
        there = both[other_side(side)].first_row(other_side(side), before)
        assert row is not None and there is not None
        top = row - 4
        aligned = there - 4 - moved
        if aligned < 0 or top < 0:
            continue
        assert following.follow(sentence, top, moved, aligned) == aligned + moved
        tried += 1
    assert tried >= 5


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("height", [8, 20, 40])
def test_walking_through_never_makes_the_other_pane_jump(
    crossing: Comparison, side: Side, height: int
) -> None:
    """At a sentence without a counterpart the other pane goes along, twice as fast at most, or waits."""
    both = layouts(crossing)
    following = Follower(crossing, side, both[side], both[other_side(side)])
    top, other_top = 0, 0
    last = len(both[other_side(side)].rows) - 1
    for item in (*both[side].items, *reversed(both[side].items)):
        found = bring_into_view(top, height, item.first, item.end)
        moved, top = found - top, found
        after = following.follow(item.sentence, top, moved, other_top)
        if not crossing.links_of(side, item.sentence):
            low, high = sorted((0, 2 * moved))
            assert low <= after - other_top <= high or after in (0, last)
        other_top = after


def test_a_pane_that_is_far_off_comes_back_in_time(crossing: Comparison) -> None:
    """Along the new sentences of a long passage, scrolled row by row."""
    lefts = [told(number) for number in (1, *range(300, 340), 2)]
    rights = [told(number) for number in (1, *range(400, 440), 2)]
    comparison = compare(Article.from_sentences(lefts), Article.from_sentences(rights))
    following = follower(comparison, "left")
    other_top = 60
    for top in range(2, 70):
        item = following.mine.items[following.mine.item_at(top + 5)]
        other_top = following.follow(item.sentence, top, 1, other_top)
    row = following.mine.first_row("left", item.sentence)
    assert row is not None
    assert abs(other_top - (following.expected_row(row) - (row - top))) <= DRIFT


def test_a_moved_passage_is_no_measure_for_what_lies_beside_it(crossing: Comparison) -> None:
    following = follower(crossing, "left")
    rows = [following.expected_row(row) for row in range(len(following.mine.rows))]
    assert rows == sorted(rows), "the sentences of the backbone only, in order on both sides"


@pytest.mark.parametrize("side", SIDES)
def test_links_of_the_backbone_lie_on_the_expected_rows(seed_pair: Comparison, side: Side) -> None:
    following = follower(seed_pair, side)
    for link in seed_pair.links:
        if not link.moved and len(link.left) == len(link.right) == 1:
            here, there = (link.left, link.right) if side == "left" else (link.right, link.left)
            row = following.mine.first_row(side, here[0])
            assert row is not None
            assert following.expected_row(row) == following.other.first_row(other_side(side), there[0])


def test_the_ends_of_two_articles_lie_beside_each_other(seed_pair: Comparison) -> None:
    following = follower(seed_pair, "left")
    assert following.expected_row(0) == 0
    assert abs(following.expected_row(len(following.mine.rows) - 1) - len(following.other.rows)) <= 3


def test_a_counterpart_above_the_first_rows_leaves_blank_rows() -> None:
    lefts = [told(number) for number in (201, 202, 203, 1, 204, 205)]
    comparison = compare(Article.from_sentences(lefts), Article.from_sentences([told(1), told(301)]))
    both = layouts(comparison)
    following = Follower(comparison, "left", both["left"], both["right"])
    row = both["left"].first_row("left", 3)
    assert row is not None and row > 0
    assert following.follow(3, 0, 0, 0) == -row
    assert following.follow(4, 1, 1, -row) == -row + 1, "and what is aligned stays aligned"


def test_a_counterpart_that_is_folded_away_is_followed_to_another_that_is_shown() -> None:
    first = "The mayor opened the bridge at noon"
    second = "the first ferry was cancelled by the harbour office"
    left = Article.from_sentences([f"{first} and {second}."])
    right = Article.from_sentences([f"{first}.", f"{second.capitalize()}."])
    comparison = compare(left, right)
    assert set(comparison.links[0].right) == {0, 1}
    mine = lay_out_article(left, left.text, "left", 40)
    for hidden in (0, 1):
        other = lay_out_article(
            right, right.text, "right", 40, lambda _, index, hidden=hidden: index != hidden
        )
        found = Follower(comparison, "left", mine, other)
        assert found.counterpart_row(0) == other.first_row("right", 1 - hidden)
    none = lay_out_article(right, right.text, "right", 40, lambda _, index: False)
    assert Follower(comparison, "left", mine, none).counterpart_row(0) is None


tops = st.integers(0, 200)


@given(tops, st.integers(1, 60), st.integers(0, 200), st.integers(1, 30))
def test_what_is_brought_into_view_is_there(top: int, height: int, first: int, rows: int) -> None:
    found = bring_into_view(top, height, first, first + rows)
    assert found >= 0
    assert found <= first, "the beginning is in view"
    if rows <= height:
        assert first + rows <= found + height


@given(tops, st.integers(1, 60), st.integers(0, 200), st.integers(1, 30))
def test_what_is_in_view_stays_where_it_is(top: int, height: int, first: int, rows: int) -> None:
    if top + MARGIN <= first and first + rows + MARGIN <= top + height:
        assert bring_into_view(top, height, first, first + rows) == top


def test_no_height_no_movement() -> None:
    assert bring_into_view(7, 0, 100, 101) == 7


def test_blank_rows_are_filled_by_scrolling_both() -> None:
    assert fill_blanks(0, -10, 20, 40) == 10


def test_blank_rows_stay_where_the_sentence_cannot_go_up() -> None:
    assert fill_blanks(0, -10, 5, 40) == 3


def test_blank_rows_stay_where_filling_them_would_empty_the_other_end() -> None:
    assert fill_blanks(0, -10, 20, 0) == 0
    assert fill_blanks(0, -10, 20, 4) == 4


def test_blank_rows_of_the_pane_itself_go() -> None:
    assert fill_blanks(-6, 3, 20, -6) == 6
