"""The sidebar's lists: what each entry says, where it stands, and what narrowing leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Span
from reader.compare import Comparison, compare
from reader.extract.model import Entity, EntityKind, Quote
from reader.match.model import (
    Discrepancy,
    DiscrepancyKind,
    EntityMatch,
    QuoteMatch,
    QuoteVerdict,
    Severity,
)
from reader.tui.lines import width_of
from reader.tui.lists import (
    FILTERS,
    TABS,
    VERDICT_GLYPHS,
    Entry,
    Tab,
    became_lede,
    entity_entry,
    entries,
    fact_entry,
    quote_entry,
)


def told(entry: Entry) -> list[str]:
    """The lines of an entry as plain text, without blanks at their ends."""
    return ["".join(text for text, _ in line).rstrip() for line in entry.lines]


def styles(entry: Entry) -> set[str]:
    return {style for line in entry.lines for _, style in line}


def find(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


# Links.


def test_each_link_says_which_sentences_and_how_close(harbour: Comparison) -> None:
    found = entries(harbour, Tab.LINKS, 36)
    heads = [told(entry)[0].split() for entry in found]
    assert [head[:4] for head in heads] == [["≈", "1", "↔", "2"], ["=", "3", "↔", "4"], ["=", "5", "↔", "1"]]
    assert [entry.link for entry in found] == list(harbour.links)
    assert heads[1][-1] == "1.00"


def test_each_link_shows_how_its_sentence_begins(harbour: Comparison) -> None:
    assert told(entries(harbour, Tab.LINKS, 36)[1])[1].startswith("  “We will go out again as soon")


def test_a_moved_link_says_from_which_paragraph_to_which() -> None:
    body = [f"Nothing like {word} was known on the islands before." for word in ("amber", "basil", "cedar")]
    passage = "The museum will stay closed until the roof above the whale skeleton has been mended."
    second = "Twelve fishing boats left the harbour of Lerwick before dawn on Monday."
    left = Article.from_text("\n".join(["A headline without any full stop", second, *body, passage]))
    right = Article.from_text(
        "\n".join(["Quite another headline", passage, second, "Bakers ran out of rye."])
    )
    comparison = compare(left, right)
    [moved] = [entry for entry in entries(comparison, Tab.LINKS, 40) if entry.link and entry.link.moved]
    assert moved.link is not None
    if moved.link.left == (5,):
        assert "¶5 → ¶1" in told(moved)[0] and "lede" in told(moved)[0]
        assert became_lede(left, right, moved.link)
    else:
        assert "¶1 → ¶2" in told(moved)[0] and "lede" not in told(moved)[0]


def test_a_mark_shows_in_the_list(harbour: Comparison) -> None:
    marks = dict(zip(harbour.links, ("confirmed", "rejected", "unsure"), strict=True))
    heads = [told(entry)[0] for entry in entries(harbour, Tab.LINKS, 36, marks=marks)]
    assert [("✓" in head, "✗" in head, "?" in head) for head in heads] == [
        (True, False, False), (False, True, False), (False, False, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("narrowed", "kept"), [("all", 3), ("moved", 1), ("edited", 1), ("verbatim", 2), ("rewritten", 0)]
)
def test_links_narrowed_to_one_kind(harbour: Comparison, narrowed: str, kept: int) -> None:
    assert len(entries(harbour, Tab.LINKS, 36, narrowed)) == kept


def test_links_that_fall_short_are_a_list_of_their_own(make_comparison) -> None:
    comparison = make_comparison().with_threshold(1.0)
    possible = entries(comparison, Tab.LINKS, 36, "possible")
    assert [entry.link for entry in possible] == list(comparison.possible)
    assert all("possible" in styles(entry) for entry in possible)


# Quotes.


def quotes(harbour: Comparison, *verdicts: QuoteVerdict, left: Quote | None, right: Quote | None) -> Entry:
    spans = [find(article, "We will go out again") for article in (harbour.left, harbour.right)]
    match = QuoteMatch(left, right, spans[0] if left else None, spans[1] if right else None, verdicts)
    return quote_entry(harbour, match, 60)


def said(speaker: str | None, confidence: float = 0.9) -> Quote:
    return Quote(Span(0, 4), speaker=speaker, confidence=confidence)


def test_a_quotation_says_its_verdict_and_speaker(harbour: Comparison) -> None:
    entry = quotes(harbour, QuoteVerdict.SAME, left=said("Sinclair"), right=said("Sinclair"))
    assert told(entry)[0].startswith("= We will go out again")
    assert told(entry)[1].split() == ["same", "·", "Sinclair", "3", "↔", "4"]
    assert [len(entry.left), len(entry.right)] == [1, 1]


def test_two_speakers_are_both_named(harbour: Comparison) -> None:
    entry = quotes(
        harbour, QuoteVerdict.SAME, QuoteVerdict.SPEAKER_CHANGED, left=said("Sinclair"), right=said("Jones")
    )
    assert told(entry)[1].startswith("  same · speaker changed · Sinclair ⇄ Jones")


def test_a_guess_is_shown_as_one(harbour: Comparison) -> None:
    entry = quotes(harbour, QuoteVerdict.ONLY_HERE, left=said("Sinclair", 0.3), right=None)
    assert told(entry)[1].split("  ")[1] == "left only · possibly Sinclair"
    other = quotes(harbour, QuoteVerdict.ONLY_HERE, left=None, right=said(None))
    assert told(other)[1].split("  ")[1] == "right only · no speaker"


def test_a_quotation_over_paragraphs_is_one_entry(harbour: Comparison) -> None:
    match = QuoteMatch(said("A"), said("A"), Span(0, 10), Span(0, 10), (QuoteVerdict.SAME,))
    entry = quote_entry(harbour, match, 60, [replace(match, left_span=Span(20, 30), right_span=None)])
    assert told(entry)[1].startswith("  same · A · 2 parts")
    assert (entry.left, entry.right) == ((Span(0, 10), Span(20, 30)), (Span(0, 10),))


def test_every_verdict_has_a_sign() -> None:
    assert set(VERDICT_GLYPHS) == set(QuoteVerdict)
    assert all(len(glyph) == 1 for glyph in VERDICT_GLYPHS.values())


def test_quotations_narrowed(harbour: Comparison) -> None:
    comparison = compare(harbour.left, harbour.right)
    verdicts = [
        (QuoteVerdict.SAME,), (QuoteVerdict.SAME, QuoteVerdict.SPEAKER_DROPPED), (QuoteVerdict.ALTERED,),
        (QuoteVerdict.ONLY_HERE,),
    ]  # fmt: skip
    span = Span(0, 10)
    comparison.__dict__["quotes"] = tuple(QuoteMatch(said("A"), None, span, span, v) for v in verdicts)
    counts = {
        narrowed: len(entries(comparison, Tab.QUOTES, 36, narrowed)) for narrowed in FILTERS[Tab.QUOTES]
    }
    assert counts == {"all": 4, "changed": 2, "only here": 1}


# Entities.


def entity(*starts: int) -> Entity:
    return Entity("Lerwick", EntityKind.PLACE, tuple(Span(at, at + 7) for at in starts))


def test_an_entity_says_how_often_each_side_names_it() -> None:
    both = EntityMatch("Lerwick", EntityKind.PLACE, entity(0, 50), entity(9))
    entry = entity_entry(both, 30)
    assert told(entry)[0] == "Lerwick           place  2 ⇄ 1"
    assert told(entity_entry(both, 16))[0] == "Lerwick    2 ⇄ 1", "the kind only where there is room for it"
    assert entry.spans("left") == (Span(0, 7), Span(50, 57))
    assert entry.spans("right") == (Span(9, 16),)


@pytest.mark.parametrize("side", ["left", "right"])
def test_an_entity_of_one_side_says_so(side: str) -> None:
    one = entity(0, 50)
    match = EntityMatch(
        "Lerwick", EntityKind.PLACE, one if side == "left" else None, one if side == "right" else None
    )
    entry = entity_entry(match, 30)
    assert told(entry)[0].endswith(f"{side} only 2")
    assert [bool(entry.left), bool(entry.right)] == [side == "left", side == "right"]


@pytest.mark.parametrize("narrowed", FILTERS[Tab.ENTITIES])
def test_entities_narrowed(seed_pair: Comparison, narrowed: str) -> None:
    kept = entries(seed_pair, Tab.ENTITIES, 36, narrowed)
    expected = [
        match
        for match in seed_pair.entities
        if narrowed in ("all", match.kind.value) or (narrowed == "only here" and 0 in match.counts)
    ]
    assert [entry.left for entry in kept] == [m.left.mentions if m.left else () for m in expected]
    if narrowed in ("all", "person", "place", "only here"):
        assert kept


def test_the_president_is_one_person_in_both_articles(seed_pair: Comparison) -> None:
    [xi] = [entry for entry in entries(seed_pair, Tab.ENTITIES, 36) if "Xi Jinping" in told(entry)[0]]
    assert len(xi.left) >= 3 and len(xi.right) >= 2
    assert {span.of(seed_pair.left.text) for span in xi.left} <= {"Xi Jinping", "Xi"}


# Facts.


def fact(harbour: Comparison, *, compatible: bool = False, empty: bool = False) -> Discrepancy:
    left, right = find(harbour.left, "Twelve"), find(harbour.right, "Fourteen")
    if empty:
        right = Span(right.start, right.start)
    return Discrepancy(
        DiscrepancyKind.NUMBER, left, right, "12", "" if empty else "14", Severity.HIGH,
        "The left says “Twelve”, the right “Fourteen”.", compatible,
    )  # fmt: skip


def test_a_discrepancy_says_both_values_and_what_differs(harbour: Comparison) -> None:
    entry = fact_entry(harbour, fact(harbour), 30)
    assert " ".join(told(entry)[0].split()) == "! number 1 ↔ 2"
    assert told(entry)[1].strip() == "Twelve ⇄ Fourteen"
    assert entry.left == (find(harbour.left, "Twelve"),)
    assert "discrepancy" in styles(entry)


def test_facts_that_agree_are_told_apart(harbour: Comparison) -> None:
    entry = fact_entry(harbour, fact(harbour, compatible=True), 30)
    assert told(entry)[0].startswith("=")
    assert "discrepancy" not in styles(entry)


def test_a_missing_word_has_a_place_to_go_to(harbour: Comparison) -> None:
    entry = fact_entry(harbour, fact(harbour, empty=True), 30)
    assert told(entry)[1].strip() == "Twelve ⇄ —"
    assert [len(span) for span in entry.right] == [1]


def test_facts_narrowed_to_those_that_differ(harbour: Comparison) -> None:
    comparison = compare(harbour.left, harbour.right)
    comparison.__dict__["facts"] = (fact(harbour), fact(harbour, compatible=True))
    assert [len(entries(comparison, Tab.FACTS, 36, narrowed)) for narrowed in FILTERS[Tab.FACTS]] == [2, 1]


# All of them.


@given(st.integers(1, 60), st.sampled_from(TABS))
def test_no_line_is_wider_than_the_list(seed_pair: Comparison, width: int, tab: Tab) -> None:
    for entry in entries(seed_pair, tab, width):
        assert entry.lines
        for line in entry.lines:
            assert width_of(line) <= width


@pytest.mark.parametrize("tab", TABS)
def test_every_entry_stands_in_the_text(seed_pair: Comparison, tab: Tab) -> None:
    found = entries(seed_pair, tab, 36)
    assert found
    for entry in found:
        assert entry.left or entry.right
        for side in ("left", "right"):
            for span in entry.spans(side):
                assert 0 <= span.start < span.end <= len(seed_pair.article(side).text)


@pytest.mark.parametrize("tab", TABS)
def test_nothing_in_a_list_can_act_on_the_terminal(tab: Tab) -> None:
    hostile = (
        "President \x1b[31mRed\x07 Jones of \u202eLerwick said: “The \x9b2Jharbour is closed for 12 days.”"
    )
    comparison = compare(
        Article.from_sentences([hostile]), Article.from_sentences([hostile.replace("12", "14")])
    )
    for entry in entries(comparison, tab, 50):
        text = "".join(told(entry))
        assert text.isprintable(), text
