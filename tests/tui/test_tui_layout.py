"""Where every sentence stands: side by side and in one column, with and without folding."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.align.model import SIDES, Side
from reader.article.model import Article
from reader.compare import Comparison, compare
from reader.tui.layout import Layout, Row, RowKind, counterparts, lay_out_article, lay_out_column
from reader.tui.linked import other_side
from reader.visible import visible

WORDS = (
    "the",
    "red",
    "fox",
    "jumps",
    "over",
    "fourteen",
    "Lerwick",
    "harbour",
    "on",
    "Monday",
    "中国",
    "e\u0301",
)
words = st.sampled_from(WORDS)
sentence = st.lists(words, min_size=1, max_size=14).map(" ".join)
sentences = st.lists(sentence, max_size=9)


def displays(comparison: Comparison) -> tuple[str, str]:
    return visible(comparison.left.text), visible(comparison.right.text)


def text_of(layout: Layout, comparison: Comparison, side: Side, index: int) -> str:
    """The characters of a sentence that stand on its rows, without blanks."""
    text = displays(comparison)[SIDES.index(side)]
    rows = [
        row
        for row in layout.rows
        if row.kind in (RowKind.TEXT, RowKind.COUNTERPART) and (row.side, row.sentence) == (side, index)
    ]
    return "".join(text[row.start : row.end] for row in rows).replace(" ", "")


def runs(layout: Layout) -> Counter[tuple[Side, int]]:
    """How many separate times each sentence begins in the layout."""
    found: Counter[tuple[Side, int]] = Counter()
    before: Row | None = None
    for row in layout.rows:
        if row.kind in (RowKind.TEXT, RowKind.COUNTERPART) and (
            before is None
            or (before.kind, before.side, before.sentence) != (row.kind, row.side, row.sentence)
        ):
            found[row.side, row.sentence] += 1
        before = row
    return found


def check_items(layout: Layout) -> None:
    """Items follow one another, hold their rows, and are found by the sentences that stand in them."""
    end = 0
    for number, item in enumerate(layout.items):
        assert end <= item.first < item.end
        end = item.end
        assert {row.item for row in layout.rows[item.first : item.end]} == {number}
        assert layout.item_of[item.side, item.sentence] == number
        for index in range(item.first, item.end):
            assert layout.item_at(index) == number
    assert all(row.item == -1 for row in layout.rows if row.kind in (RowKind.GAP, RowKind.FOLD))


@given(sentences, st.integers(1, 60))
@settings(deadline=None)
def test_one_article_has_every_sentence_once_and_whole(texts: list[str], width: int) -> None:
    article = Article.from_sentences(texts)
    comparison = Comparison.unaligned(article, article)
    layout = lay_out_article(article, visible(article.text), "left", width)
    check_items(layout)
    assert runs(layout) == Counter({("left", index): 1 for index in range(len(texts))})
    for index, text in enumerate(texts):
        assert text_of(layout, comparison, "left", index) == text.replace(" ", "")


@given(sentences, sentences, st.sampled_from(SIDES), st.integers(8, 60))
@settings(deadline=None, max_examples=60)
def test_one_column_has_every_sentence_of_both_once_and_whole(
    lefts: list[str], rights: list[str], lead: Side, width: int
) -> None:
    comparison = compare(Article.from_sentences(lefts), Article.from_sentences(rights))
    layout = lay_out_column(comparison, displays(comparison), lead, width, 4)
    check_items(layout)
    expected = {("left", index): 1 for index in range(len(lefts))}
    expected |= {("right", index): 1 for index in range(len(rights))}
    assert runs(layout) == Counter(expected)
    for side, texts in (("left", lefts), ("right", rights)):
        for index, text in enumerate(texts):
            assert text_of(layout, comparison, side, index) == text.replace(" ", "")


@pytest.mark.parametrize("lead", SIDES)
def test_in_one_column_each_sentence_is_followed_by_its_counterpart(
    seed_pair: Comparison, lead: Side
) -> None:
    layout = lay_out_column(seed_pair, displays(seed_pair), lead, 70, 4)
    check_items(layout)
    other = other_side(lead)
    assert sum(runs(layout).values()) == len(seed_pair.left.sentences) + len(seed_pair.right.sentences)
    for index in range(len(seed_pair.article(lead).sentences)):
        item = layout.items[layout.item_of[lead, index]]
        rows = layout.rows[item.first : item.end]
        beneath = {row.sentence for row in rows if row.kind in (RowKind.COUNTERPART, RowKind.REFERENCE)}
        assert beneath == set(counterparts(seed_pair, lead, index))
        assert all(row.side == other for row in rows if row.kind is not RowKind.TEXT)
    order = [item.sentence for item in layout.items if item.side == lead]
    assert order == sorted(order), "the article that leads keeps its order"
    told = {row.side: set() for row in layout.rows}
    for row in layout.rows:
        if row.kind in (RowKind.TEXT, RowKind.COUNTERPART):
            told[row.side].add(row.kind)
    assert told == {lead: {RowKind.TEXT}, other: {RowKind.COUNTERPART}}, "what is set in is of the other"


def test_a_counterpart_of_two_sentences_stands_once_and_is_referred_to() -> None:
    first, second = (
        "The mayor opened the bridge at noon",
        "the first ferry was cancelled by the harbour office",
    )
    whole, halves = f"{first} and {second}.", [f"{first}.", f"{second.capitalize()}."]
    comparison = compare(Article.from_sentences(halves), Article.from_sentences([whole]))
    assert [(link.left, link.right) for link in comparison.links] == [((0, 1), (0,))]
    layout = lay_out_column(comparison, displays(comparison), "left", 60, 4)
    kinds = [(row.kind, row.side, row.sentence) for row in layout.rows if row.kind is not RowKind.GAP]
    assert (RowKind.REFERENCE, "right", 0) in kinds
    assert runs(layout)["right", 0] == 1
    assert layout.item_of["right", 0] == layout.item_of["left", 0]


def test_a_gap_stands_between_paragraphs_and_nowhere_else(seed_pair: Comparison) -> None:
    article = seed_pair.left
    layout = lay_out_article(article, visible(article.text), "left", 50)
    gaps = [row.sentence for row in layout.rows if row.kind is RowKind.GAP]
    assert gaps == [paragraph.first for paragraph in article.paragraphs[1:]]
    assert layout.rows[0].kind is RowKind.TEXT


def test_what_is_folded_away_is_counted() -> None:
    article = Article.from_sentences([f"Sentence number {n}." for n in range(10)])
    layout = lay_out_article(article, article.text, "left", 40, lambda side, index: index in (3, 4, 8))
    check_items(layout)
    assert [item.sentence for item in layout.items] == [3, 4, 8]
    folds = [(row.start, row.end) for row in layout.rows if row.kind is RowKind.FOLD]
    assert folds == [(0, 3), (5, 8), (9, 10)]


def test_all_folded_away_leaves_one_row_that_says_so() -> None:
    article = Article.from_sentences(["One.", "Two."])
    layout = lay_out_article(article, article.text, "right", 40, lambda side, index: False)
    assert [(row.kind, row.end - row.start) for row in layout.rows] == [(RowKind.FOLD, 2)]
    assert layout.nearest_item("right", 0) == -1
    assert layout.item_at(0) == -1
    assert layout.first_row("right", 1) is None


def test_one_column_counts_what_is_folded_on_both_sides(harbour: Comparison) -> None:
    shown = {("left", 1), ("right", 4)}
    layout = lay_out_column(
        harbour, displays(harbour), "left", 60, 4, lambda side, index: (side, index) in shown
    )
    assert {(item.side, item.sentence) for item in layout.items} == shown
    items = len(harbour.left.sentences) + 2  # and the two of the right side that have no counterpart
    assert sum(row.end - row.start for row in layout.rows if row.kind is RowKind.FOLD) == items - 2


def test_the_nearest_item_to_a_sentence_folded_away() -> None:
    article = Article.from_sentences([f"Sentence number {n}." for n in range(10)])
    layout = lay_out_article(article, article.text, "left", 40, lambda side, index: index in (2, 7))
    nearest = {index: layout.items[layout.nearest_item("left", index)].sentence for index in range(10)}
    assert nearest == {0: 2, 1: 2, 2: 2, 3: 2, 4: 2, 5: 7, 6: 7, 7: 7, 8: 7, 9: 7}


def test_rows_outside_the_layout_lead_to_its_first_and_last_item(seed_pair: Comparison) -> None:
    layout = lay_out_article(seed_pair.left, visible(seed_pair.left.text), "left", 50)
    assert layout.item_at(-5) == 0
    assert layout.item_at(10_000) == len(layout.items) - 1


def test_a_row_between_paragraphs_belongs_to_the_sentence_before(seed_pair: Comparison) -> None:
    layout = lay_out_article(seed_pair.left, visible(seed_pair.left.text), "left", 50)
    gap = next(index for index, row in enumerate(layout.rows) if row.kind is RowKind.GAP)
    assert layout.item_at(gap) == layout.rows[gap - 1].item


def test_the_first_row_of_a_counterpart_in_one_column(harbour: Comparison) -> None:
    layout = lay_out_column(harbour, displays(harbour), "left", 60, 4)
    row = layout.first_row("right", 1)
    assert row is not None
    assert layout.rows[row].kind is RowKind.COUNTERPART
    assert layout.rows[row].start == harbour.right.sentences[1].span.start


def test_no_article_at_all() -> None:
    empty = Article.from_text("")
    comparison = compare(empty, empty)
    for layout in (
        lay_out_article(empty, "", "left", 40),
        lay_out_column(comparison, ("", ""), "right", 40, 4),
    ):
        assert (layout.rows, layout.items) == ([], [])
        assert layout.item_at(0) == -1
        assert layout.nearest_item("left", 0) == -1
