"""Comparisons for the tests of the reports: of the samples, made by hand, and of hostile text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import SimpleNamespace

import pytest

from reader import AlignSettings, Article, Comparison, Link, LinkKind, Source, compare
from reader.align.model import Explanation, Part
from reader.resources import seed_paths

Made = Callable[..., Comparison]

HOSTILE = (
    "Harmless headline <script>alert(1)</script>\n"
    "He said \x1b[31mred\x1b[0m and \x1b]52;c;ZXZpbA==\x07 and \x9b2J here. The [red]markup[/red] stands.\n"
    "A <img src=x onerror=alert(1)> \u202eto the left\u202c, zero\u200bwidth, \ud800 and nul \x00.\n"
    "“Quote --> </style></script><script>document.title='owned'</script>”, she said. | `code` **bold**\n"
    '=HYPERLINK("http://evil.example") {{template}} ${shell} &amp; &lt; "quotes" and \'quotes\' end here.\n'
)


@pytest.fixture(scope="session")
def seeds() -> Comparison:
    paths = seed_paths()
    return compare(Article.from_path(paths[1]), Article.from_path(paths[2]))


@pytest.fixture(scope="session")
def hostile() -> Comparison:
    left = Article.from_text(HOSTILE, Source(label="\x1b]0;owned\x07<b>left"))
    right = Article.from_text(HOSTILE.replace("here", "there"), Source(label="=right|\u202e"))
    return compare(left, right)


@pytest.fixture(scope="session")
def made() -> Made:
    """A maker of comparisons with links chosen by hand: ``(left, right, kind, moved)`` each."""

    def make(
        left: Sequence[str],
        right: Sequence[str],
        links: Sequence[tuple[tuple[int, ...], tuple[int, ...], LinkKind, bool]] = (),
        possible: Sequence[tuple[tuple[int, ...], tuple[int, ...]]] = (),
    ) -> Comparison:
        articles = (
            Article.from_sentences(left, Source(label="left.txt")),
            Article.from_sentences(right, Source(label="right.txt")),
        )

        def link(one: tuple[int, ...], other: tuple[int, ...], kind: LinkKind, moved: bool) -> Link:
            return Link(
                left=one,
                right=other,
                score=0.75,
                kind=kind,
                moved=moved,
                parts=(Part("words", 0.75, 1.0),),
                left_spans=tuple(articles[0].sentences[index].span for index in one),
                right_spans=tuple(articles[1].sentences[index].span for index in other),
                articles=articles,
            )

        alignment = SimpleNamespace(
            settings=AlignSettings(),
            links=tuple(link(*each) for each in links),
            possible=tuple(link(*each, LinkKind.REWRITTEN, False) for each in possible),
            coverage=(0.5, 0.4),
            nearest=lambda side, index, most: (Explanation(0, 0, 0.1, (), (), "below the threshold"),),
            explain=lambda one, other: Explanation(one, other, 0.4, (), ("shared",), "below the threshold"),
        )
        return Comparison(*articles, alignment)  # type: ignore[arg-type]

    return make
