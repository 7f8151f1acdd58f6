"""The citation of a pair of sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

import pytest

from reader.align.alignment import Alignment
from reader.align.model import AlignSettings, Explanation, Link, LinkKind
from reader.article.model import Article, Paragraph, Sentence, Source, Span
from reader.citation import citation
from reader.compare import Comparison

SHA = "ab" * 32


def article_of(*texts: str, headline: bool = False, source: Source | None = None) -> Article:
    sentences = []
    offset = 0
    for index, text in enumerate(texts):
        sentences.append(Sentence(index, Span(offset, offset + len(text)), 0))
        offset += len(text) + 1
    text = "\n".join(texts)
    return Article(
        text,
        source or Source(label="label.txt", sha256=SHA),
        sentences[0].span if headline else None,
        (Paragraph(0, Span(0, len(text)), 0, len(texts)),),
        tuple(sentences),
    )


class FixedAlignment:
    """An alignment with the links that a test gives it."""

    settings = AlignSettings()
    possible = ()

    def __init__(self, links: tuple[Link, ...]) -> None:
        self.links = links

    def explain(self, left: int, right: int) -> Explanation:
        return Explanation(left, right, 0.314, (), (), "below the threshold")


def comparison_of(
    left: Article, right: Article, *pairs: tuple[tuple[int, ...], tuple[int, ...]]
) -> Comparison:
    links = tuple(
        Link(lefts, rights, 0.9449, LinkKind.EDITED, lefts != rights, (), (), (), (left, right))
        for lefts, rights in pairs
    )
    return Comparison(left, right, cast(Alignment, FixedAlignment(links)))


def test_a_linked_pair() -> None:
    left = article_of("The title", "First.", "Second\none.", headline=True)
    right = article_of(
        "Eins.", "Zwei.", source=Source("web page", "/a/zwei.txt", sha256="cd" * 32, url="https://e.x/z")
    )
    assert citation(comparison_of(left, right, ((2,), (0,))), 2, 0) == "\n".join(
        [
            "Second one.",
            "    The title, sentence 2",
            "    label.txt",
            f"    SHA-256 {SHA}",
            "",
            "Eins.",
            "    web page, sentence 1",
            "    /a/zwei.txt, https://e.x/z",
            f"    SHA-256 {'cd' * 32}",
            "",
            "Linked: edited, score 0.94, moved.",
        ]
    )


def test_all_sentences_of_a_split_are_cited() -> None:
    left, right = article_of("One and two."), article_of("One.", "Two.", "Three.")
    cited = citation(comparison_of(left, right, ((0,), (0, 1))), 0, 1)
    assert "One. Two." in cited
    assert "sentences 1 and 2" in cited


def test_two_sentences_without_a_link() -> None:
    left, right = article_of("Title", "One.", headline=True), article_of("Eins.")
    cited = citation(comparison_of(left, right), 0, 0)
    assert "Title, headline" in cited
    assert cited.endswith("Not linked: score 0.31, below the threshold.")


def test_nothing_in_a_citation_acts() -> None:
    hostile = "a\x1b]0;title\x07\x9b31m\u202eb\r\x08"
    source = replace(Source(label=hostile, path=f"/x/{hostile}"), url=hostile, date=hostile, sha256=SHA)
    left, right = article_of(hostile, source=source), article_of("safe")
    cited = citation(comparison_of(left, right, ((0,), (0,))), 0, 0)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", cited)


def test_no_such_sentence() -> None:
    with pytest.raises(IndexError):
        citation(comparison_of(article_of("a"), article_of("b")), 0, 7)
