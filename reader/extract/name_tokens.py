"""The words and marks of an article, and what its own spelling says of each word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from reader.article.model import Article
from reader.extract import vocabulary as v
from reader.extract.lexicon import load
from reader.extract.lexicon.common import is_common
from reader.extract.packed import packed

_TOKEN = re.compile(
    r"U\. ?S\.(?: ?A\.)?(?![^\W_])|(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W_])"  # U.S., J.K
    r"|[^\W_]\w*(?:[’'&./+-]\w+)*"  # words, with what may stand inside one
    r"|[^\w\s]"
)
_POSSESSIVE = re.compile(r"(?:[’']s|[’'])$", re.IGNORECASE)
_SENTENCE_MARKS = frozenset("“\"‘«„:•–—-*·(['")
_QUOTES = frozenset("“\"‘«„'")
_STOPS = frozenset(".!?…")
_LONG = 3
_TITLE_CASE_SHARE = 0.6
_LONGEST_WORD = 60
_AFTER_HYPHEN = frozenset(
    [
        "led",
        "run",
        "made",
        "born",
        "held",
        "built",
        "wide",
        "style",
        "like",
        "era",
        "bound",
        "type",
        "area",
        "free",
    ]
)
_SAYING = load("reporting").words["speech"]
_ACTING = frozenset(
    {"has", "is", "was", "will", "had", "sued", "bought", "posted", "launched", "cut", "raised"}
)
_ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|el|ul)-[^\W\d_a-z]")
"""The Arabic article before a name: ``al-Sharaa``."""

_STANCES = frozenset(["anti", "pro", "ex", "pan", "non"])
_PREFIXES = frozenset(["co", "re", "sub", "multi", "inter", "vice", "all", "self", "al", "el", "abu", "mid"])


class Token(NamedTuple):
    """A word or a mark. ``end`` is where its name part ends, before a possessive ending.

    ``close`` says that only a space (or nothing) parts it from the token before; ``first`` that a
    sentence, a quotation or a list item begins with it; ``doubtful`` that capitals say nothing here
    (a headline in title case, a line in capitals).
    """

    text: str
    lower: str
    start: int
    end: int
    capital: bool
    possessive: bool
    close: bool
    first: bool
    doubtful: bool


def tokens_of(article: Article) -> Sequence[Token]:
    """The words and marks of the article's sentences, in order."""
    text, make = article.text, Token._make

    def unpack(start: int, end: int, flags: int) -> Token:
        word = text[start:end]
        return make((word, word.lower(), start, end, *_FLAGS[flags]))

    return packed(_tokens(article), _pack, unpack)


_FLAGS = list(product((False, True), repeat=5))


def _pack(token: Token) -> tuple[int, int, int]:
    _, _, start, end, capital, possessive, close, first, doubtful = token
    return start, end, capital * 16 + possessive * 8 + close * 4 + first * 2 + doubtful


def _tokens(article: Article) -> Iterator[Token]:
    for sentence in article.sentences:
        first = sentence.index == 0 and len(article.paragraphs) > 1 and article.paragraphs[0].end == 1
        yield from _sentence_tokens(article.text, sentence.span.start, sentence.span.end, first)


def _sentence_tokens(text: str, start: int, end: int, headline: bool) -> Iterator[Token]:
    matches = [(match.start(), match[0]) for match in _TOKEN.finditer(text, start, end)]
    doubtful = _is_title_case([word for _, word in matches], headline)
    before, first, worded = -2, True, False
    for begin, whole in matches:
        position = begin
        for word in _parts(whole) if "-" in whole or "/" in whole else (whole,):
            alphabetic, length = word[0].isalpha(), len(word)
            name, possessive = word, False
            if (
                alphabetic
                and length > 2
                and ("’" in word or "'" in word)
                and (ending := _POSSESSIVE.search(word))
            ):
                name, possessive = word[: ending.start()], True
            capital = alphabetic and (
                name[0].isupper()
                or (length > 3 and not name[1:3].islower() and _inner(name))
                or ("-" in name and _ARTICLE.match(name) is not None)
            )
            close = position == before or (position == before + 1 and text[before] in " \u00a0")
            yield Token(
                name,
                name.lower(),
                position,
                position + len(name),
                capital,
                possessive,
                close,
                first,
                doubtful,
            )
            closing = word in "\"'" and position == before and text[position + 1 : position + 2].isspace()
            if closing:
                worded = False  # “Why?” Trump asked: the capital says something
            elif word in _SENTENCE_MARKS:
                first = not (worded and close and word in _QUOTES)
                worded = False
            else:
                worded = word[0].isalnum()
                first = first and not worded
            before = position = position + length


def _inner(word: str) -> bool:
    return any(map(str.isupper, word[1:3]))


def _parts(word: str) -> list[str]:
    """A compound apart, where only one side of the hyphen or slash is a name, or both are places."""
    if len(word) > _LONGEST_WORD or not ("-" in word or "/" in word) or not word[0].isalpha():
        return [word]
    if "/" in word:
        return [part for part in re.split("(/)", word) if part]
    left, _, right = word.rpartition("-")
    if not left or not right:
        return [word]
    if left in ("R", "D", "I") and v.is_place(right):
        return [left, "-", right]
    if left.lower() in _PREFIXES or v.is_place(word):
        return [word]
    small = left[0].isupper() and len(left) > 1 and _is_participle(right)
    stuck = left.lower() in _STANCES and not is_common(right.lower())  # Anti-Corruption stays whole
    prefix = right[0].isupper() and (left.islower() or stuck)
    if small or prefix or (_is_known(left) and _is_known(right)):
        return [*_parts(left), "-", right]
    return [word]


def _is_participle(word: str) -> bool:
    """Whether ``word`` is what stands after a name and a hyphen: the ``based`` of ``London-based``."""
    if not word[0].islower():
        return False
    ending = len(word) > 4 and word.endswith(("ed", "ing")) and is_common(word)
    return ending or word in _AFTER_HYPHEN


def _is_known(word: str) -> bool:
    bare = v.plain(word)
    return (
        v.is_place(bare)
        or v.demonym(bare) is not None
        or bare in ("Sino", "Franco", "Anglo", "Russo", "Indo")
    )


def _is_title_case(words: Sequence[str], headline: bool) -> bool:
    """Whether the ordinary words of a sentence are capitalised too, or all its letters are capitals."""
    long = [word for word in words if len(word) > _LONG and word[0].isalpha()]
    if len(long) > 2 and sum(map(str.isupper, long)) > len(long) // 2:
        return True
    stopped = bool(words) and (words[-1] in _STOPS or words[-2:-1] in (["."], ["!"], ["?"]))
    if len(long) < 3 or (stopped and not headline):
        return False
    ordinary = [word for word in long[1:] if is_common(word.lower())]
    shown = sum(word[0].isupper() for word in ordinary)
    return shown > 1 and shown >= _TITLE_CASE_SHARE * len(ordinary)


class Evidence:
    """How the article itself writes each word, where capitals mean something."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.capital: Counter[str] = Counter()
        self.small: Counter[str] = Counter()
        self._acting: set[int] = set()
        """Where a sentence begins with a word that does something: ``Apple sued``."""

        self._in_names: set[str] = set()
        """The first words of names of several."""

        for token in tokens:
            if token.capital and not token.first and not token.doubtful:
                self.capital[token.lower] += 1
            elif not token.capital:
                self.small[token.lower] += 1
        for token, following in pairwise(tokens):
            if token.first and following.close and (following.lower in _ACTING or following.lower in _SAYING):
                self._acting.add(token.start)
            apart = not following.close or following.first or token.possessive or token.doubtful
            if token.capital and following.capital and not (apart or is_common(following.lower)):
                self._in_names.add(token.lower)

    def is_name(self, token: Token) -> bool:
        """Whether a word that had to be capitalised where it stands is one that always is."""
        lower = token.lower
        acronym = len(token.text) > 1 and token.text.isupper()
        if v.is_function(lower) and not v.is_acronym(token.text):
            return False
        bare = v.plain(token.text)
        if self.capital[lower] > 2 * self.small[lower]:
            return True
        if v.is_place(bare) or v.demonym(bare):
            return True
        if self.small[lower]:
            return False
        if bare in v.ORGANIZATIONS and (token.possessive or token.start in self._acting):
            return True
        if lower in self._in_names and (bare in v.SURNAMES or bare in v.GIVEN):
            return True
        return (acronym and not token.doubtful) or not is_common(lower)
