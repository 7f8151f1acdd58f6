"""The text report: nothing lost, nothing twice, no wider than asked, nothing that acts on a terminal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import Article, Comparison, LinkKind, compare
from reader.report import ReportOptions, render
from reader.report.layout import Run, hanging, line_cells, wrap
from reader.themes import load_themes
from reader.wrap import cells

WIDTHS = (40, 60, 100, 160)


def numbered(side: str, count: int) -> list[str]:
    return [
        f"Sentence {side}{index}x has its own words, {side}{index}y and {side}{index}z."
        for index in range(count)
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("form", ["text", "plain", "markdown"])
def test_every_sentence_stands_in_the_report_once(made, width: int, form: str) -> None:
    comparison = made(
        numbered("l", 8),
        numbered("r", 9),
        [
            ((1,), (4,), LinkKind.EDITED, True),
            ((2,), (1, 2), LinkKind.REWRITTEN, False),
            ((3, 4), (3,), LinkKind.VERBATIM, False),
            ((3,), (6,), LinkKind.FRAGMENT, False),
            ((5,), (6,), LinkKind.FRAGMENT, False),
        ],
        [((6,), (7,))],
    )
    plain = form == "plain"
    report = render(comparison, "text" if plain else form, ReportOptions(width=width, plain=plain))
    report = re.sub(r"Changes: [^.]*\.", "", report) if plain else report
    text = " ".join(re.sub(r"[\\│>{}|]", " ", report).split())
    for side, count in (("l", 8), ("r", 9)):
        for index in range(count):
            for part in "xyz":
                assert len(re.findall(rf"\b{side}{index}{part}\b", text)) == 1, f"{side}{index}{part}"


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_asked(seeds: Comparison, width: int) -> None:
    report = render(seeds, "text", ReportOptions(width=width))
    assert max(cells(line) for line in report.splitlines()) <= width


def test_words_that_differ_are_marked_on_both_sides(made) -> None:
    comparison = made(
        ["We agreed on the old plan."],
        ["We agreed on the new plan today."],
        [((0,), (0,), LinkKind.EDITED, False)],
    )
    one_column = render(comparison, "text", ReportOptions(width=60))
    assert "{old|new}" in one_column
    two_columns = render(comparison, "text", ReportOptions(width=120))
    assert "{old}" in two_columns
    assert "{new}" in two_columns


def test_a_second_link_of_a_sentence_refers_to_the_first(made) -> None:
    comparison = made(
        ["One long sentence here."],
        ["One long sentence.", "Sentence here."],
        [((0,), (0,), LinkKind.EDITED, False), ((0,), (1,), LinkKind.FRAGMENT, False)],
    )
    for width in (60, 120):
        assert "shown in link 1" in render(comparison, "text", ReportOptions(width=width))


def test_all_sections_of_the_samples(seeds: Comparison) -> None:
    report = render(seeds, "text", ReportOptions(width=100))
    for part in ("Links (", "Only left (", "Only right (", "Quotations ("):
        assert f"── {part}" in report
    assert f"{len(seeds.links)} links" in report


def test_nothing_in_common_is_said(made) -> None:
    report = render(made(["A."], ["B."]), "text")
    assert "No sentence of one article was found in the other." in report


def test_plain_says_everything_in_words(seeds: Comparison) -> None:
    report = render(seeds, "text", ReportOptions(plain=True, width=0))
    for index in range(len(seeds.left.sentences)):
        assert f"Left {seeds.left.number(index)}: {seeds.left.sentence_text(index)}" in report
    for index in range(len(seeds.right.sentences)):
        assert f"Right {seeds.right.number(index)}: {seeds.right.sentence_text(index)}" in report
    for number, link in enumerate(seeds.links, 1):
        assert f"Link {number}: {link.kind.value}, score" in report
    assert "Nearest: " in report
    assert report.count("\nQuotation ") == len(seeds.quotes)
    assert not set("│─≈~⊂⇄·") & set(report)


def test_plain_says_what_changed(made) -> None:
    comparison = made(
        ["We agreed on the old plan."],
        ["We agreed on the new plan today."],
        [((0,), (0,), LinkKind.EDITED, False)],
    )
    report = render(comparison, "text", ReportOptions(plain=True, width=0))
    assert '"old" became "new"' in report
    assert '"today" was added' in report


def test_front_matter_is_shown() -> None:
    left = Article.from_text(
        "---\nauthor: Ann Example\nmood: calm\n---\nThe headline\n\nA first sentence here.\n"
    )
    right = Article.from_text("Other\n\nWholly different words stand there.\n")
    report = render(compare(left, right), "text")
    assert "Outside the sentences" in report
    assert "mood: calm" in report


@pytest.mark.parametrize("form", ["text", "markdown", "csv"])
def test_hostile_text_cannot_act_on_a_terminal(hostile: Comparison, form: str) -> None:
    if form == "csv":
        from reader.library import summarise
        from reader.report.matrix import render_matrix

        report = render_matrix(
            (hostile.left, hostile.right), [summarise(hostile, 0, 1)], form, ReportOptions()
        )
    else:
        report = render(hostile, form)
    assert all(char == "\n" or char.isprintable() for char in report)


def test_coloured_reports_have_the_same_words_and_only_colour_codes(seeds: Comparison) -> None:
    themes, _ = load_themes(None)
    for theme in (None, *themes.values()):
        for colours in ("16", "256", "truecolor"):
            report = render(seeds, "text", ReportOptions(width=120, colours=colours, theme=theme))
            stripped = re.sub(r"\x1b\[[0-9;]*m", "", report)
            assert "\x1b[" in report
            assert "\x1b" not in stripped
            words = set(re.findall(r"\w+", stripped))
            assert set(re.findall(r"\w+", seeds.left.text)) <= words


def test_the_same_comparison_gives_the_same_report(seeds: Comparison) -> None:
    again = compare(seeds.left, seeds.right)
    for form in ("text", "json", "jsonl", "markdown", "html", "annotations"):
        assert render(seeds, form) == render(again, form)


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.text(max_size=30), st.sampled_from(["", "a", "b"])), max_size=6), st.integers(1, 30)
)
def test_wrapping_keeps_every_character_but_spaces(parts: list[tuple[str, str]], width: int) -> None:
    parts = [(re.sub(r"[^\S ]|[^\x20-\uffff]|[\ud800-\udfff]", "", text), role) for text, role in parts]
    lines = wrap([Run(*part) for part in parts], width)
    joined = "".join(run.text for line in lines for run in line)
    assert joined.replace(" ", "") == "".join(text for text, _ in parts).replace(" ", "")
    for line in lines:
        assert line_cells(line) <= max(width, 2)


def test_wide_characters_count_as_two_cells() -> None:
    lines = wrap([Run("中文字符中文字符")], 6)
    assert ["".join(run.text for run in line) for line in lines] == ["中文字", "符中文", "字符"]


def test_hanging_indents_the_lines_after_the_first() -> None:
    lines = hanging(Run("12"), [Run("aa bb cc")], 9, 4)
    assert ["".join(run.text for run in line) for line in lines] == ["12  aa bb", "    cc"]


@pytest.mark.parametrize("form", ["text", "markdown", "html", "plain"])
def test_what_is_hidden_in_a_text_is_told(form: str) -> None:
    left = Article.from_text("The p\u0430yment was made on Monday.\nNothing fol\u200blowed after that.\n")
    right = Article.from_text("The payment was made on Monday.\nNothing followed after that.\n")
    comparison = compare(left, right)
    plain = form == "plain"
    report = render(
        comparison, "text" if plain else form, ReportOptions(plain=plain, width=0 if plain else 100)
    )
    report = report.replace("\\", "")
    assert "U+0430 CYRILLIC SMALL LETTER A" in report
    assert "U+200B ZERO WIDTH SPACE" in report
    assert "idden in the text" in render(comparison, "text")
    assert "idden in the text" not in render(compare(right, right), "text")
