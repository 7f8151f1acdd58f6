"""What an article hides from the eye: invisible characters, and letters of one script in words of another.

Both are normalised or shown as symbols elsewhere; here they are told, since they may be there to evade a
comparison.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.article.model import Article
from reader.visible import describe, hidden_characters, visible

# Letters that look like Latin ones stand in these blocks: Greek, Cyrillic, Armenian, Cherokee, full width.
_OTHER = "\u0370-\u03ff\u0400-\u052f\u0531-\u058f\u13a0-\u13ff\uff21-\uff3a\uff41-\uff5a"
_OTHER_LETTER = re.compile(f"[{_OTHER}]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")
_WORD = re.compile(r"[^\W\d_]+")
MOST = 200
"""How many places are told of an article; one with more is not read any further."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """One place: an offset into the article's text, and what is there."""

    offset: int
    description: str


def find_hidden(article: Article) -> list[Hidden]:
    """The hidden characters and mixed-script words of an article, in the order of the text."""
    text = article.text
    if text.isascii() and text.isprintable():
        return []
    found = [Hidden(offset, description) for offset, description in hidden_characters(text)]
    if _OTHER_LETTER.search(text):
        for match in _WORD.finditer(text):
            word = match.group()
            other = _OTHER_LETTER.search(word)
            if other and _LATIN_LETTER.search(word):
                description = f"{describe(other.group())} in “{visible(word[:40])}”"
                found.append(Hidden(match.start() + other.start(), description))
    return sorted(found, key=lambda place: place.offset)[:MOST]


def told(article: Article) -> list[str]:
    """A line for each thing hidden, with the numbers of the sentences that have it."""
    places: dict[str, list[str]] = {}
    for hidden in find_hidden(article):
        number = str(article.number(article.sentence_at(hidden.offset))) if article.sentences else "0"
        numbers = places.setdefault(hidden.description, [])
        if number not in numbers:
            numbers.append(number)
    return [f"{description}: sentence {', '.join(numbers[:12])}" for description, numbers in places.items()]
