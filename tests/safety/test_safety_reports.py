"""Nothing in an article acts through a report: every format, every payload, every place."""

from __future__ import annotations

import json
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from reader import Article, Comparison, compare
from reader.citation import citation
from reader.record import replace
from reader.report import ReportOptions, render

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
