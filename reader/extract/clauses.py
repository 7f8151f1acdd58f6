"""A text as tokens in which every run between quotation marks is one token: what attribution reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from reader.article.model import Article
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


def tokens_of(article: Article, marked: Sequence[Marked]) -> list[Token]:
    """The article as tokens, ``marked`` (outermost runs, in order) as one token each.

    A sentence that begins inside a quotation makes no mark, nor one that goes on after a quotation in
    lower case, or after a comma (``“Why?” he asked``).
    """
    text = article.text
    found: list[Token] = []
    borders = _borders(article)
    border = next(borders, None)
    position = 0
    for number, run in enumerate([*marked, None]):
        stop = run.outer.start if run else len(text)
        for match in _TOKEN.finditer(text, position, stop):
            start = match.start()
            while border and border[0] <= start:
                _add_border(text, found, border, match.group()[0].islower())
                border = next(borders, None)
            word = match.group()
            if word[0].isalnum():
                found.append(Token(Mark.WORD, start, match.end(), word, word.lower().replace("’", "'")))
            else:
                found.append(Token(Mark.PUNCTUATION, start, match.end(), word, word))
        if run:
            while border and border[0] < run.outer.end:
                if border[0] <= run.inner.start:
                    _add_border(text, found, border, False)
                border = next(borders, None)
            found.append(Token(Mark.QUOTE, run.outer.start, run.outer.end, "", "", number))
            position = run.outer.end
    return found


def _borders(article: Article) -> Iterator[tuple[int, Mark]]:
    paragraph = -1
    for sentence in article.sentences:
        yield sentence.span.start, Mark.SENTENCE if sentence.paragraph == paragraph else Mark.PARAGRAPH
        paragraph = sentence.paragraph


def _add_border(text: str, found: list[Token], border: tuple[int, Mark], goes_on: bool) -> None:
    start, mark = border
    last = found[-1] if found else None
    if mark is Mark.SENTENCE and last and last.mark is Mark.QUOTE:
        inside = text[last.start : last.end].rstrip("”\"'’» \n")
        if goes_on or inside.endswith(","):
            return
    if mark is Mark.SENTENCE and last and last.text == ",":
        return
    found.append(Token(mark, start, start))
