"""An article as it was read: one unchanged text, and spans of code-point offsets into it."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.extract.model import Entity, Quantity, Quote, Statement
    from reader.extract.quotes import FoundQuotes


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters: ``text[start:end]``. Offsets are code points, ``end`` is exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two have at least one character in common."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every character of ``other`` is in this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place in the article's order, its span, the paragraph that it stands in.

    ``goes_on`` says that it is a piece of one that is too long for a sentence, and the next its next piece.
    """

    index: int
    span: Span
    paragraph: int
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its span and its sentences, from ``first`` up to and without ``end``."""

    index: int
    span: Span
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text came from, as far as it is known; empty strings and None say that it is not.

    ``label`` is what to call the article on screen, ``encoding`` what its bytes were decoded with,
    ``sha256`` the hash of those bytes (of the UTF-8 form for a text that came without bytes), and
    ``notes`` what reading it had to say, one sentence each (undecodable bytes, for instance). ``title``
    is the title that stands beside the text rather than in it: in front matter, in an HTML head.
    """

    label: str = ""
    path: str | None = None
    encoding: str = "utf-8"
    sha256: str = ""
    size: int = 0
    url: str | None = None
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    notes: tuple[str, ...] = ()
    title: str | None = None


@dataclass(frozen=True)
class Article:
    """A text, its paragraphs and sentences, and (computed when first asked for) what is in it.

    ``headline`` is the span of the headline where the text has one; it is then also sentence 0 and
    paragraph 0. Characters outside every sentence (white space, front matter) are gaps: sentences
    never overlap, and nothing of ``text`` is changed.
    """

    text: str
    source: Source = field(default_factory=Source)
    headline: Span | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()

    @classmethod
    def from_text(cls, text: str, source: Source | None = None) -> Article:
        """Read ``text``: paragraphs and sentences are found, nothing in it is changed."""
        from reader.article.load import article_from_text

        return article_from_text(text, source)

    @classmethod
    def from_sentences(cls, sentences: Sequence[str], source: Source | None = None) -> Article:
        """An article whose sentence ``n`` is exactly the item ``n``; no headline, one paragraph."""
        from reader.article.load import article_from_sentences

        return article_from_sentences(sentences, source)

    @classmethod
    def from_bytes(cls, data: bytes, source: Source | None = None, encoding: str | None = None) -> Article:
        """Decode and read ``data``; ``encoding`` overrides the detection.

        Raises :class:`reader.article.load.LoadError` for what cannot be an article.
        """
        from reader.article.load import article_from_bytes

        return article_from_bytes(data, source, encoding)

    @classmethod
    def from_path(cls, path: str | os.PathLike[str], encoding: str | None = None) -> Article:
        """Read a file. Raises :class:`reader.article.load.LoadError`: one line, naming the file."""
        from reader.article.load import article_from_path

        return article_from_path(path, encoding)

    @property
    def title(self) -> str:
        """What to call the article: its headline, or else its title or label, or else its first sentence."""
        if self.headline:
            return self.headline.of(self.text)
        if self.source.title:
            return self.source.title
        if self.source.label or not self.sentences:
            return self.source.label
        return self.sentence_text(0)

    def sentence_text(self, index: int) -> str:
        """The characters of sentence ``index``."""
        return self.sentences[index].span.of(self.text)

    def number(self, index: int) -> int:
        """What a person calls sentence ``index``: counted from 1, or with the headline as 0."""
        return index if self.headline else index + 1

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds ``offset``, or of the last one before it (or 0)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    # What was found in the article. The finders live in reader.extract, which builds on this module;
    # they are imported when first asked for, so that opening an article costs none of it.

    @cached_property
    def _found_quotes(self) -> FoundQuotes:
        from reader.extract.quotes import find_quotes

        return find_quotes(self)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The direct quotations, in the order of the text."""
        return self._found_quotes.quotes

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The reported statements (indirect speech with a cue), in the order of the text."""
        return self._found_quotes.statements

    @property
    def terms(self) -> tuple[Span, ...]:
        """What stands in quotation marks without being a quotation: scare quotes, titles, mottos."""
        return self._found_quotes.terms

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The people, organisations, places and other names, each with all its mentions."""
        from reader.extract.entities import find_entities

        return find_entities(self)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers, amounts, percentages and dates, in the order of the text."""
        from reader.extract.quantities import find_quantities

        return find_quantities(self)
