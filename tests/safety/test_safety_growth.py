"""The time from bytes to report grows with the length of an article, whatever it is made of.

Each article is one unit over and over, in two sizes. A stage that takes more than three times as long for
twice the text, and noticeably long at all, is not linear. Time is that of the process, not of the clock.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import pytest

from reader import Article, compare
from reader.report import render
from reader.search import Query, find
from reader.visible import hidden_characters, visible

Result = TypeVar("Result")

NOTICEABLE = 0.25
SIZE = 6_000

UNITS = [
    *(
        "a",
        " ",
        "\n",
        "\n\n",
        "“",
        "«",
        "„a",
        "“a ",
        "a” ",
        "'",
        "’s ",
        "(",
        "[",
        "<a ",
        "& ",
        "# ",
        "> ",
        "* a\n",
    ),
    *(
        "a.",
        "A. ",
        "A ",
        "Mr. ",
        "Mr A ",
        "?! ",
        "... ",
        "- ",
        "--",
        "1,",
        "1 ",
        "9",
        "1 million ",
        "May 4, ",
    ),
    *(
        "said ",
        "“no,” he said. ",
        "Xi said. ",
        "The president said no. ",
        "Wu Lee said Xi Li. ",
        "Xi Jinping ",
    ),
    *("ACME Corp. ", "New York, ", "Republic of ", "arab ", "and ", "not ", "of the ", "the \n"),
    *("\u0301", "\u200b", "\x1b[0m", "é ", "中", "٣", "🙂 ", "IV", "x" * 50 + " "),
]


FRAMED = [
    *(
        ("# a", " ", "x"),
        ("a", ".", "x"),
        ("“a", " ", "”"),
        ("“", "a. ", ""),
        ("said “", "a ", "” said"),
        ("* ", "*", " x"),
    ),
    *(
        ("---\n", "a: b\n", "---\nText."),
        ("<p>", "<b>", "text"),
        ("Mr ", "A ", "said."),
        ("$", "1", " million"),
        ("U.", "S.", ""),
    ),
]


def stages(text: str) -> dict[str, float]:
    """How long each stage takes, in seconds of the processor."""
    taken: dict[str, float] = {}

    def timed(name: str, run: Callable[[], Result]) -> Result:
        start = time.process_time()
        result = run()
        taken[name] = time.process_time() - start
        return result

    article = timed("load", lambda: Article.from_text(text))
    other = Article.from_text(f"{text[:-3]}zz")
    timed("quotes", lambda: (article.quotes, article.statements))
    timed("quantities", lambda: article.quantities)
    timed("entities", lambda: article.entities)
    comparison = timed("links", lambda: compare(article, other))
    timed("edits", lambda: [link.edits for link in comparison.links])
    timed("matches", lambda: (comparison.quotes, comparison.entities, comparison.facts))
    for form in ("text", "json", "markdown", "html", "annotations"):
        timed(form, partial(render, comparison, form))
    timed("visible", lambda: (visible(text), hidden_characters(text)))
    timed("search", lambda: (find(article, Query.parse("a")), find(article, Query.parse("\\v(a|b)+c"))))
    return taken


def steep_stages(before: str, unit: str, after: str) -> dict[str, tuple[float, float]]:
    small, large = (stages(before + (unit * size)[:size] + after) for size in (SIZE, 2 * SIZE))
    return {
        name: (round(small[name], 3), round(taken, 3))
        for name, taken in large.items()
        if taken > NOTICEABLE and taken > 3 * small[name]
    }


CASES = [*(("", unit, "") for unit in UNITS), *FRAMED]


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii("~".join(case))[1:24])
def test_no_stage_is_steeper_than_linear(case: tuple[str, str, str]) -> None:
    steep = steep_stages(*case)
    if steep:  # A busy machine can slow down one of the two; twice in the same stage, hardly.
        steep = {name: times for name, times in steep_stages(*case).items() if name in steep}
    assert steep == {}
