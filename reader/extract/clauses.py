"""A text as tokens in which every run between quotation marks is one token: what attribution reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from reader.article.model import Article
from reader.extract.packed import packed
from reader.extract.quotation_marks import Marked

_TOKEN = re.compile(r"[^\W_]+(?:[’'.&@/\-­‑][^\W_]+)*|[^\w\s]|_")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")

_CONTRACTED = frozenset({"here", "there", "that", "it", "what", "who", "let", "he", "she", "where", "how"})
"""Words that ``’s`` makes no owner of."""


class Mark(Enum):
    """What a token is. PARAGRAPH and SENTENCE stand where one begins."""

    WORD = "word"
    PUNCTUATION = "punctuation"
    QUOTE = "quote"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


class Token(NamedTuple):
    """A word, a punctuation sign, a whole quotation, or the beginning of a sentence or a paragraph.

    ``start`` and ``end`` are offsets into the article's text; ``quote`` is the number of the quotation
    among the marked runs (-1 for all else).
    """

    mark: Mark
    start: int
    end: int
    text: str = ""
    lower: str = ""
    quote: int = -1

    @property
    def is_name(self) -> bool:
        """Whether the token is a word with a capital."""
        return self.mark is Mark.WORD and self.text[0].isupper()

    @property
    def possessive(self) -> bool:
        """Whether the word ends in ``’s`` or, after an ``s``, in an apostrophe."""
        if self.mark is not Mark.WORD or not _POSSESSIVE.search(self.lower):
            return False
        return bare(self.lower) not in _CONTRACTED


def bare(word: str) -> str:
    """A word without its possessive ending."""
    return _POSSESSIVE.sub("", word)


def tokens_of(article: Article, marked: Sequence[Marked]) -> Sequence[Token]:
    """The article as tokens, ``marked`` (outermost runs, in order) as one token each.

    A sentence that begins inside a quotation makes no mark, nor one that goes on after a quotation in
    lower case, or after a comma (``“Why?” he asked``).
    """
    text = article.text

    def unpack(start: int, end: int, kind: int) -> Token:
        if kind >= 0:
            return Token(Mark.QUOTE, start, end, "", "", kind)
        if kind == _WORD:
            return _word(start, end, text[start:end])
        word = text[start:end]
        return Token(_MARKS[kind], start, end, word, word)

    return packed(_tokens(article, marked), _pack, unpack)


_WORD = -1
_MARKS = {-2: Mark.PUNCTUATION, -3: Mark.SENTENCE, -4: Mark.PARAGRAPH}
_KINDS = {Mark.WORD: _WORD} | {mark: kind for kind, mark in _MARKS.items()}


def _pack(token: Token) -> tuple[int, int, int]:
    kind = token.quote if token.mark is Mark.QUOTE else _KINDS[token.mark]
    return token.start, token.end, kind


def _word(start: int, end: int, word: str) -> Token:
    return Token(Mark.WORD, start, end, word, word.lower().replace("’", "'"))


def _tokens(article: Article, marked: Sequence[Marked]) -> Iterator[Token]:
    text = article.text
    last: Token | None = None
    borders = _borders(article)
    border = next(borders, None)
    position = 0
    for number, run in enumerate([*marked, None]):
        stop = run.outer.start if run else len(text)
        for match in _TOKEN.finditer(text, position, stop):
            start, word = match.start(), match.group()
            while border and border[0] <= start:
                if _is_border(text, last, border[1], word[0].islower()):
                    last = Token(border[1], border[0], border[0])
                    yield last
                border = next(borders, None)
            if word[0].isalnum():
                last = _word(start, match.end(), word)
            else:
                last = Token(Mark.PUNCTUATION, start, match.end(), word, word)
            yield last
        if run:
            while border and border[0] < run.outer.end:
                if border[0] <= run.inner.start and _is_border(text, last, border[1], False):
                    last = Token(border[1], border[0], border[0])
                    yield last
                border = next(borders, None)
            last = Token(Mark.QUOTE, run.outer.start, run.outer.end, "", "", number)
            yield last
            position = run.outer.end


def _borders(article: Article) -> Iterator[tuple[int, Mark]]:
    paragraph = -1
    for sentence in article.sentences:
        yield sentence.span.start, Mark.SENTENCE if sentence.paragraph == paragraph else Mark.PARAGRAPH
        paragraph = sentence.paragraph


def _is_border(text: str, last: Token | None, mark: Mark, goes_on: bool) -> bool:
    """Whether a sentence that begins after the token ``last`` makes a mark."""
    if mark is Mark.SENTENCE and last and last.mark is Mark.QUOTE:
        inside = text[last.start : last.end].rstrip("”\"'’» \n")
        if goes_on or inside.endswith(","):
            return False
    return not (mark is Mark.SENTENCE and last and last.text == ",")
