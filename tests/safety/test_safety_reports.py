"""Nothing in an article acts through a report: every format, every payload, every place."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from markdown_it import MarkdownIt

from reader import Article, Comparison, compare
from reader.article.model import Source
from reader.citation import citation
from reader.library import summarise
from reader.report import ReportOptions, render
from reader.report.matrix import render_matrix

MakeTexts = Callable[[str], tuple[str, str]]
Harm = Callable[[str], list[str]]


def hostile_comparison(make_texts: MakeTexts, payload: str) -> Comparison:
    """Two articles with the payload in the text and in all that is known of their sources."""
    articles = []
    for name, text in zip(("left", "right"), make_texts(payload), strict=True):
        article = Article.from_text(text)
        source = replace(
            article.source,
            label=f"{name} {payload}",
            path=f"/x/{name} {payload}.txt",
            url=f"https://example.org/{payload}",
            author=payload,
            publisher=payload,
            date=payload,
            notes=(f"note {payload}",),
        )
        articles.append(replace(article, source=source))
    return compare(articles[0], articles[1])


FORMS = [
    ("text", ReportOptions()),
    ("text", ReportOptions(width=60)),
    ("text", ReportOptions(plain=True)),
    ("text", ReportOptions(colours="truecolor")),
    ("json", ReportOptions(evidence=True)),
    ("jsonl", ReportOptions()),
    ("markdown", ReportOptions()),
    ("html", ReportOptions()),
    ("annotations", ReportOptions()),
]


def test_no_report_has_anything_that_acts(
    payload: str, make_texts: MakeTexts, harm_in: Harm, uncoloured: Callable[[str], str]
) -> None:
    comparison = hostile_comparison(make_texts, payload)
    for form, options in FORMS:
        report = render(comparison, form, options)
        coloured = options.colours != "none"
        assert harm_in(uncoloured(report) if coloured else report) == [], (form, options)


def test_no_citation_has_anything_that_acts(payload: str, make_texts: MakeTexts, harm_in: Harm) -> None:
    comparison = hostile_comparison(make_texts, payload)
    for link in comparison.links:
        assert harm_in(citation(comparison, link.left[0], link.right[0])) == []
    assert harm_in(citation(comparison, 0, len(comparison.right.sentences) - 1)) == []


class Elements(HTMLParser):
    """The elements of a page, their attributes' names, and the targets of links."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: set[str] = set()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes.update(name for name, _ in attrs)
        self.targets += [value or "" for name, value in attrs if name in ("href", "src", "action", "data")]


@pytest.mark.parametrize(
    "name", ["script", "attribute", "entities", "comment", "markdown", "markup", "autolink"]
)
def test_a_page_has_only_the_elements_of_its_own(
    name: str, all_payloads: dict[str, str], make_texts: MakeTexts
) -> None:
    page = Elements()
    page.feed(render(hostile_comparison(make_texts, all_payloads[name]), "html"))
    plain = Elements()
    plain.feed(render(hostile_comparison(make_texts, "plainword"), "html"))
    assert page.names.count("script") == plain.names.count("script")
    assert "img" not in page.names
    assert page.attributes <= plain.attributes | {"id", "class", "title", "aria-label"}
    assert not [attribute for attribute in page.attributes if attribute.startswith("on")]
    assert all(target.startswith(("#", "https://example.org/")) for target in page.targets)


def test_json_gives_back_what_was_read(payload: str, make_texts: MakeTexts) -> None:
    comparison = hostile_comparison(make_texts, payload)
    strings: set[str] = set()

    def gather(value: Any) -> None:
        if isinstance(value, dict):
            for item in value.values():
                gather(item)
        elif isinstance(value, list):
            for item in value:
                gather(item)
        elif isinstance(value, str):
            strings.add(value)

    gather(json.loads(render(comparison, "json")))
    assert comparison.left.source.label in strings


MARKED_UP = [
    "script",
    "attribute",
    "entities",
    "comment",
    "markdown",
    "markup",
    "autolink",
    "formula",
    "calls",
]
CALLS = "write a@b.example, @somebody and #12 at www.evil.example or HTTP://evil.example/x [y][z]\n\n[z]: http://e.x"


@pytest.mark.parametrize("name", MARKED_UP)
def test_markdown_has_only_the_elements_of_its_own(
    name: str, all_payloads: dict[str, str], make_texts: MakeTexts
) -> None:
    payload = all_payloads.get(name, CALLS)
    hostile = render(hostile_comparison(make_texts, payload), "markdown")
    plain = render(hostile_comparison(make_texts, "plainword"), "markdown")
    pages = []
    for report in (hostile, plain):
        page = Elements()
        page.feed(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(report))
        pages.append(page)
    assert set(pages[0].names) <= {*pages[1].names, "em"}  # "shown in link 1" is in em
    assert pages[0].attributes <= pages[1].attributes
    # What some places make of plain text once Markdown has been read: links, and messages to people.
    assert not re.search(r"@\w|\bwww\.|#\d|\bhttps?:", hostile, re.IGNORECASE)


@pytest.mark.parametrize("name", ["=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1", "  =1", "\uff1d1"])
def test_no_cell_of_a_table_is_a_formula(name: str) -> None:
    articles = [
        Article.from_text("One sentence stands here.", Source(label=label)) for label in (name, "b", name)
    ]
    pairs = [summarise(compare(articles[0], articles[1]), 0, 1)]
    rows = list(csv.reader(io.StringIO(render_matrix(articles, pairs, "csv", ReportOptions()))))
    assert rows[1][0].startswith("'")
    assert rows[1][0].strip("'").strip()


HIDDEN = {
    "look-alike letter": ("Рresident", "U+0420"),
    "invisible character": ("ze\u200bro", "U+200B"),
    "soft hyphen": ("co\u00adoperate", "U+00AD"),
    "unusual space": ("4\u00a0million", "U+00A0"),
    "letter in parts": ("cafe\u0301", "U+0301"),
    "tag": ("a\U000e0041\U000e0042 word", "U+E0041"),
    "override": ("abc\u202edef", "U+202E"),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_what_is_hidden_is_told_in_every_report(name: str) -> None:
    word, code = HIDDEN[name]
    left = Article.from_text(f"The minister said that {word} was not to be had in Wuzhen on Monday.")
    right = Article.from_text("The minister said that nothing was to be had in Wuzhen on Monday.")
    comparison = compare(left, right)
    for form, options in FORMS:
        assert code in render(comparison, form, options).replace("\\", ""), (form, options)
    row = json.loads(render(comparison, "jsonl").splitlines()[-1])
    assert (row["type"], row["side"]) == ("hidden", "left")
    assert row["text"] == left.text[slice(*row["span"])]
    annotation = json.loads(render(comparison, "annotations"))["first"]["items"][-1]
    assert annotation["body"]["value"] == f"{row['kind']}: {row['description']}"
    assert annotation["target"][0]["selector"][0]["exact"] == row["text"]
