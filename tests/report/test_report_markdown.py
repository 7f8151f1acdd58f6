"""The Markdown report: what a Markdown reader makes of it, with hostile text too."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from reader import Comparison, LinkKind
from reader.report import render
from reader.visible import visible

ALLOWED = {"<del>", "</del>", "<ins>", "</ins>", "<br>"}


def inline_tokens(report: str) -> list:
    parser = MarkdownIt("commonmark").enable("table").enable("strikethrough")
    return [token for block in parser.parse(report) for token in block.children or []]


def block_types(report: str) -> set[str]:
    parser = MarkdownIt("commonmark").enable("table").enable("strikethrough")
    return {token.type for token in parser.parse(report)}


def shown_text(report: str) -> str:
    return "".join(token.content for token in inline_tokens(report) if token.type == "text")


@pytest.mark.parametrize("name", ["seeds", "hostile"])
def test_no_markup_but_the_reports_own(name: str, request: pytest.FixtureRequest) -> None:
    report = render(request.getfixturevalue(name), "markdown")
    tokens = inline_tokens(report)
    assert {token.content for token in tokens if token.type == "html_inline"} <= ALLOWED
    kinds = {token.type for token in tokens}
    assert not kinds & {"link_open", "image", "code_inline", "s_open"}
    assert not block_types(report) & {"html_block", "code_block", "fence", "hr"}


@pytest.mark.parametrize("name", ["seeds", "hostile"])
def test_every_sentence_is_shown_as_it_is(name: str, request: pytest.FixtureRequest) -> None:
    comparison: Comparison = request.getfixturevalue(name)
    shown = re.sub(r"\s+", "", shown_text(render(comparison, "markdown")))
    for article in (comparison.left, comparison.right):
        for sentence in article.sentences:
            assert re.sub(r"\s+", "", visible(sentence.span.of(article.text))) in shown


def test_edits_are_struck_and_inserted(made) -> None:
    comparison = made(
        ["We agreed on the old plan."],
        ["We agreed on the new plan today."],
        [((0,), (0,), LinkKind.EDITED, False)],
    )
    report = render(comparison, "markdown")
    assert "<del>old</del>" in report
    assert "<ins>new</ins>" in report
    assert re.search(r"<ins>today</ins>|<ins> ?today", report)


@pytest.mark.parametrize(
    "text", ["# not a heading", "1. not a list", "- not a list", "    not code", "---", "> no quote"]
)
def test_a_sentence_that_looks_like_markup_is_text(made, text: str) -> None:
    comparison = made([text, "Another."], ["Different."])
    report = render(comparison, "markdown")
    plain = render(made(["Plain words", "Another."], ["Different."]), "markdown")
    assert block_types(report) == block_types(plain)
    assert re.sub(r"\s+", "", text) in re.sub(r"\s+", "", shown_text(report))
