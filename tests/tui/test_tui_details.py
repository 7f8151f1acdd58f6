"""The inspector: everything about the sentence under the cursor, the most telling first."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.align.model import SIDES, Op
from reader.article.model import Article, Span
from reader.compare import Comparison, compare
from reader.extract.model import Quote
from reader.match.model import Discrepancy, DiscrepancyKind, QuoteMatch, QuoteVerdict, Severity
from reader.tui.details import edit_runs, inspect, verdict_style
from reader.tui.lines import Line, width_of
from reader.tui.reading import Reading


def at(comparison: Comparison, side: str, sentence: int) -> Reading:
    reading = Reading(comparison)
    reading.go("left" if side == "left" else "right", sentence)
    return reading


def plain(lines: list[Line]) -> list[str]:
    return ["".join(text for text, _ in line) for line in lines]


def whole_text(lines: list[Line]) -> str:
    return " ".join(" ".join(plain(lines)).split())


def styled(lines: list[Line], style: str) -> str:
    return " ".join(text for line in lines for text, name in line if name == style)


# A sentence with a link.


def test_the_first_line_says_kind_score_and_sentences(harbour: Comparison) -> None:
    score = harbour.links[0].score
    assert plain(inspect(at(harbour, "left", 0), 100))[0] == f"≈ edited  {score:.2f}  1 ↔ 2"
    assert plain(inspect(at(harbour, "right", 3), 100))[0] == "= verbatim  1.00  3 ↔ 4"


def test_a_moved_link_says_so(harbour: Comparison) -> None:
    assert "↕ moved" in plain(inspect(at(harbour, "left", 4), 100))[0]


def test_word_edits_show_both_wordings(harbour: Comparison) -> None:
    for side, sentence in (("left", 0), ("right", 1)):
        lines = inspect(at(harbour, side, sentence), 100)
        assert styled(lines, "delete") == "Twelve"
        assert styled(lines, "insert") == "Fourteen"


def test_word_edits_without_colour_or_underline(harbour: Comparison) -> None:
    lines = inspect(at(harbour, "left", 0), 100, brackets=True)
    assert "[-Twelve-]{+Fourteen+} fishing boats" in whole_text(lines)


def test_long_unchanged_stretches_are_shortened_unless_asked(make_comparison) -> None:
    middle = " ".join(f"word{n}" for n in range(60))
    comparison = make_comparison([f"Twelve boats {middle} sank."], [f"Fourteen boats {middle} capsized."])
    reading = at(comparison, "left", 0)
    short, full = whole_text(inspect(reading, 100)), whole_text(inspect(reading, 100, whole=True))
    assert "…" in short and "word30" not in short
    assert "word30" in full
    for words in ("Twelve", "Fourteen", "sank", "capsized"):
        assert words in short


def test_what_a_link_rests_on(harbour: Comparison) -> None:
    told = whole_text(inspect(at(harbour, "left", 0), 100))
    assert "shares" in told and "Lerwick" in told


def test_the_parts_of_the_score_when_all_is_asked_for(harbour: Comparison) -> None:
    reading = at(harbour, "left", 0)
    assert "for the link: " in whole_text(inspect(reading, 100, whole=True))
    assert "for the link: " not in whole_text(inspect(reading, 100))


def test_changes_of_case_and_punctuation_are_counted(make_comparison) -> None:
    comparison = make_comparison(
        ["The Harbour office in Lerwick has closed, for good, and nobody was told."],
        ["The harbour office in Lerwick has closed for good and nobody was told."],
    )
    lines = inspect(at(comparison, "left", 0), 100)
    assert "also differs in" in whole_text(lines)
    assert styled(lines, "delete") == styled(lines, "insert") == ""


def test_a_split_sentence_names_all_its_parts() -> None:
    first = "The mayor opened the bridge at noon"
    second = "the first ferry was cancelled by the harbour office"
    comparison = compare(
        Article.from_sentences([f"{first} and {second}."]),
        Article.from_sentences([f"{first}.", f"{second.capitalize()}."]),
    )
    first_line = plain(inspect(at(comparison, "left", 0), 100))[0]
    assert "1 ↔ 1, 2" in first_line and "split 1–2" in first_line


def test_what_differs_comes_before_why_it_is_linked(make_comparison) -> None:
    comparison = make_comparison(
        ["The ferry saved 12 people from the burning Seagull near Lerwick on Monday."],
        ["The ferry saved 14 people from the burning Seagull near Lerwick on Monday."],
    )
    told = plain(inspect(at(comparison, "left", 0), 100, whole=True))
    begins = [line.split(" ")[0] for line in told[2:] if not line.startswith("  ")]
    assert begins == ["number:", "shares", "for", "against"]
    weights = [float(number) for number in re.findall(r"\d+\.\d", told[4])]
    assert weights == sorted(weights, reverse=True), "the weightiest first"


def test_large_numbers_are_told_in_groups(make_comparison) -> None:
    said = "The repair of the bridge cost 1.2 million euros in 2009."
    told = whole_text(inspect(at(make_comparison([said], [said]), "left", 0), 100))
    assert "1,200,000" in told and "2009" in told


def test_other_links_of_the_sentence_are_named(make_comparison) -> None:
    said = "“We will go out again as soon as we can see our own hands,” said Captain Moira Sinclair."
    comparison = make_comparison(
        [said, "The boats lay in the fog."], [said, "A brass band from Bergen plays tonight.", said]
    )
    reading = at(comparison, "left", 0)
    assert "1 ↔ 1  also 1 ↔ 3" in plain(inspect(reading, 100))[0]
    reading.cursor["right"] = 2
    assert "1 ↔ 3" in plain(inspect(reading, 100))[0].split("also")[0]


def test_the_nearest_is_told_in_full(seed_pair: Comparison) -> None:
    lines = whole_text(inspect(at(seed_pair, "left", 2), 60))
    nearest = seed_pair.nearest("left", 2)[0]
    words = seed_pair.right.sentence_text(nearest.right).split()
    assert " ".join(words) in " ".join(lines.split())


def test_marks_and_notes(harbour: Comparison) -> None:
    lines = plain(inspect(at(harbour, "left", 0), 100, mark="confirmed", note="see\x1b the\nlog"))
    assert "✓ confirmed" in lines[0]
    assert lines[1] == "✎ see␛ the log"


def test_a_note_on_a_sentence_without_a_link(harbour: Comparison) -> None:
    assert "✎ ask the baker" in plain(inspect(at(harbour, "left", 3), 100, note="ask the baker"))


# A sentence without one.


def test_a_new_sentence_says_so_and_names_the_nearest(seed_pair: Comparison) -> None:
    lines = plain(inspect(at(seed_pair, "left", 2), 100))
    assert lines[0].startswith("new  linked to nothing on the right")
    assert lines[1].startswith("nearest ") and "below the threshold" in lines[1]
    assert "shares" in lines[1]


def test_a_new_sentence_with_nothing_near(harbour: Comparison) -> None:
    lines = plain(inspect(at(harbour, "right", 2), 100, found=False))
    assert lines == ["new  linked to nothing on the left; nothing there comes near"]


def test_no_sentences_at_all() -> None:
    empty = Article.from_text("")
    assert plain(inspect(Reading(compare(empty, empty)), 80)) == ["This article has no sentences."]


# Quotes, facts, what is hidden.


def with_finds(harbour: Comparison) -> Comparison:
    comparison = compare(harbour.left, harbour.right)
    here = Span(harbour.left.text.index("We will"), harbour.left.text.index(" said") - 2)
    there = Span(harbour.right.text.index("We will"), harbour.right.text.index(" said") - 2)
    comparison.__dict__["quotes"] = (
        QuoteMatch(
            Quote(here), Quote(there), here, there,
            (QuoteVerdict.SAME, QuoteVerdict.SPEAKER_DROPPED), 1.0, (), ("dropped on the left",),
        ),
    )  # fmt: skip
    twelve = Span(0, 6)
    fourteen = Span(harbour.right.text.index("Fourteen"), harbour.right.text.index("Fourteen") + 8)
    differs = Discrepancy(
        DiscrepancyKind.NUMBER, twelve, fourteen, "12", "14", Severity.HIGH, "12 here, 14 there."
    )
    comparison.__dict__["facts"] = (differs,)
    return comparison


@pytest.mark.parametrize(("side", "sentence"), [("left", 2), ("right", 3)])
def test_the_verdict_on_a_quotation(harbour: Comparison, side: str, sentence: int) -> None:
    told = plain(inspect(at(with_finds(harbour), side, sentence), 100))
    assert "quote: same · speaker dropped · dropped on the left" in told


@pytest.mark.parametrize(("side", "sentence"), [("left", 0), ("right", 1)])
def test_a_fact_that_differs(harbour: Comparison, side: str, sentence: int) -> None:
    lines = inspect(at(with_finds(harbour), side, sentence), 100)
    assert "number: 12 here, 14 there." in plain(lines)
    assert "number: " in styled(lines, "discrepancy")


def test_elsewhere_nothing_is_said_of_them(harbour: Comparison) -> None:
    told = whole_text(inspect(at(with_finds(harbour), "left", 1), 100))
    assert "quote:" not in told and "number:" not in told


def test_nothing_is_said_of_what_was_not_looked_for(harbour: Comparison) -> None:
    told = whole_text(inspect(at(with_finds(harbour), "left", 0), 100, found=False))
    assert "number:" not in told


@pytest.mark.parametrize(
    ("verdict", "style"),
    [
        (QuoteVerdict.SAME, "good"),
        (QuoteVerdict.ONLY_HERE, "muted"),
        (QuoteVerdict.ALTERED, "discrepancy"),
        (QuoteVerdict.TRIMMED_SILENTLY, "discrepancy"),
        (QuoteVerdict.SPEAKER_CHANGED, "discrepancy"),
    ],
)
def test_how_grave_a_verdict_looks(verdict: QuoteVerdict, style: str) -> None:
    assert verdict_style(verdict) == style


def test_hidden_characters_are_named() -> None:
    text = "A harmless\u200b looking \u202esentence\x1b of words."
    article = Article.from_sentences([text])
    told = whole_text(inspect(at(compare(article, article), "left", 0), 200, found=False))
    for name in ("ZERO WIDTH SPACE", "RIGHT-TO-LEFT OVERRIDE", "ESCAPE"):
        assert name in told
    assert told.isprintable()


# On the bundled articles, everywhere.


@given(st.sampled_from(SIDES), st.integers(0, 17), st.integers(1, 120), st.booleans(), st.booleans())
def test_no_line_is_too_wide_and_every_text_is_printable(
    seed_pair: Comparison, side: str, sentence: int, width: int, whole: bool, brackets: bool
) -> None:
    reading = at(seed_pair, side, sentence)
    lines = inspect(reading, width, whole=whole, brackets=brackets)
    assert lines
    for number, line in enumerate(lines):
        assert "".join(text for text, _ in line).isprintable()
        # The first line is cut where it is drawn.
        assert number == 0 or reading.link_here() is None or width_of(line) <= max(width, 3)


def test_every_edit_of_the_bundled_pair_is_shown(seed_pair: Comparison) -> None:
    for link in seed_pair.links:
        reading = at(seed_pair, "left", link.left[0])
        shown = edit_runs(reading, link, whole=True, brackets=True)
        told = "".join(text for text, _ in shown)
        for edit in link.edits:
            if edit.op is not Op.EQUAL and edit.change.value in ("words", "number"):
                assert edit.left.of(reading.display[0]).strip() in told
                assert edit.right.of(reading.display[1]).strip() in told
