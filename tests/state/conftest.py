"""Articles and links for the tests of the state folder, made by hand: no alignment is needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.align.model import Link, LinkKind
from reader.article.model import Article, Paragraph, Sentence, Source, Span

MakeArticle = Callable[..., Article]
MakeLink = Callable[[Article, Article, tuple[int, ...], tuple[int, ...]], Link]


def article_of(*texts: str, path: str | None = None) -> Article:
    """An article whose sentences are ``texts``, with a blank between them."""
    sentences = []
    offset = 0
    for index, text in enumerate(texts):
        sentences.append(Sentence(index, Span(offset, offset + len(text)), 0))
        offset += len(text) + 1
    text = " ".join(texts)
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    paragraphs = (Paragraph(0, Span(0, len(text)), 0, len(texts)),)
    source = Source(label=f"article {texts[0]}", path=path, sha256=sha256)
    return Article(text, source, None, paragraphs, tuple(sentences))


def link_of(left: Article, right: Article, lefts: tuple[int, ...], rights: tuple[int, ...]) -> Link:
    """A link between sentences; what it is worth plays no part here."""
    return Link(lefts, rights, 0.9, LinkKind.EDITED, False, (), (), (), (left, right))


@pytest.fixture
def make_article() -> MakeArticle:
    return article_of


@pytest.fixture
def make_link() -> MakeLink:
    return link_of


@pytest.fixture
def pair() -> tuple[Article, Article]:
    """Two articles; a sentence comes twice in the left one."""
    left = article_of("Alpha one.", "Beta two.", "Alpha one.", "Delta four.")
    right = article_of("Gamma three.", "Beta two!", "Alpha one.", "Epsilon five.")
    return left, right


@pytest.fixture(autouse=True)
def private_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test may write to the state folder of the person who runs it."""
    monkeypatch.setenv("READER_STATE", str(tmp_path / "default-state"))
