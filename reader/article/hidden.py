"""Differences that cannot be seen: letters that look alike, characters without width, forms of one letter.

They change nothing for a reader's eye and everything for a comparison by characters, and so are a sign
of copying that hides itself. The words that are compared are freed of them (:func:`fold_lookalikes`);
the text is not, and :func:`find_hidden_differences` tells of each.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reader.article.model import Span
from reader.visible import describe, hidden_characters, is_usual


class HiddenKind(StrEnum):
    """What kind of difference cannot be seen."""

    LOOKALIKE = "look-alike letter"
    INVISIBLE = "invisible character"
    SOFT_HYPHEN = "soft hyphen"
    SPACE = "unusual space"
    DECOMPOSED = "letter in parts"
    STYLED = "letters of another alphabet block"


@dataclass(frozen=True, slots=True)
class HiddenDifference:
    """One such place: its span, and one plain clause that says what is there."""

    span: Span
    kind: HiddenKind
    description: str


_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile("[A-Za-z]")
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_DECOMPOSED = re.compile("[^\\W\\d_][\u0300-\u036f]+")
_STYLED = re.compile("[\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff\u2460-\u24ff]+")
_SCIENCE = re.compile("[\u0370-\u03ff]?[A-Z0-9]+[\u0370-\u03ff]?")
_WHOLE = re.compile("[\u0370-\u052f]{2,}")


@cache
def _odd() -> re.Pattern[str]:
    """The scripts that the look-alikes are of lie between Greek and Cherokee, or above these bounds."""
    return re.compile("[^\u0000-\u036f\u2010-\u202e\u2030-\u205f\u20a0-\u20bf\u3000-\u9fff\uac00-\ud7a3]")


def _has_odd(text: str) -> bool:
    return not is_usual(text) and _odd().search(text) is not None


@cache
def _latin_of() -> dict[str, str]:
    """The Latin letter that each look-alike looks like."""
    from reader.article.lookalikes import LOOKALIKES

    return {char: latin for latin, chars in LOOKALIKES.items() for char in chars}


def fold_lookalikes(word: str) -> str:
    """``word`` with look-alike letters as the Latin ones that they look like, of the same length.

    Letters change only where a word mixes scripts (``Хi`` with a Cyrillic first letter), or where every
    letter of a Greek or Cyrillic word looks Latin; ``Москва`` stays as it is. Any other word is given back
    unchanged, at the cost of one test.
    """
    if word.isascii() or not _has_odd(word):
        return word
    table = _latin_of()
    if _LATIN.search(word) is None:
        if not _WHOLE.fullmatch(word) or not all(char in table for char in word):
            return word
    elif _SCIENCE.fullmatch(word):  # TNFα: Greek letters of formulas are meant
        return word
    return "".join([table.get(char, char) for char in word])


def find_hidden_differences(
    text: str, start: int = 0, end: int | None = None
) -> tuple[HiddenDifference, ...]:
    """What cannot be seen in ``text[start:end]``, in the order of the text; offsets are into ``text``.

    Letters of a whole word (``сор``, all Cyrillic) and letters of other blocks are told of only among
    Latin words. Text in plain ASCII costs one test.
    """
    stop = len(text) if end is None else end
    part = text[start:stop]
    found = [
        HiddenDifference(
            Span(offset, offset + _count(description)),
            HiddenKind.SOFT_HYPHEN if text[offset] == "\u00ad" else HiddenKind.INVISIBLE,
            f"{description}, which cannot be seen",
        )
        for offset, description in hidden_characters(text, start, stop)
    ]
    if not part.isascii():
        found += _spaces(text, start, stop)
        found += _decomposed(text, start, stop)
        if _has_odd(part):
            found += _lookalikes(text, start, stop)
    return tuple(sorted(found, key=lambda difference: difference.span))


def _count(description: str) -> int:
    """How many characters a description of :func:`hidden_characters` is of."""
    count = re.search(r", (\d+) times$", description)
    return int(count.group(1)) if count else 1


def _spaces(text: str, start: int, stop: int) -> list[HiddenDifference]:
    return [
        HiddenDifference(
            Span(*match.span()),
            HiddenKind.SPACE,
            f"{describe(match.group()[0])} in the place of a space",
        )
        for match in _SPACE.finditer(text, start, stop)
        if match.group()[0] != "\u3000" or _mostly_latin(text, start, stop)
    ]


def _decomposed(text: str, start: int, stop: int) -> list[HiddenDifference]:
    found = []
    for match in _DECOMPOSED.finditer(text, start, stop):
        composed = unicodedata.normalize("NFC", match.group())
        if composed != match.group():
            parts = " and ".join(describe(char) for char in match.group()[1:3])
            found.append(
                HiddenDifference(
                    Span(*match.span()),
                    HiddenKind.DECOMPOSED,
                    f"{composed} is written in parts, with {parts}",
                )
            )
    return found


def _lookalikes(text: str, start: int, stop: int) -> list[HiddenDifference]:
    table = _latin_of()
    latin = _mostly_latin(text, start, stop)
    found = []
    for match in _WORD.finditer(text, start, stop):
        word = match.group()
        if word.isascii():
            continue
        if latin and (styled := _STYLED.search(word)):
            plain = unicodedata.normalize("NFKC", word)
            description = f"{plain} in characters such as {describe(styled.group()[0])}"
            found.append(HiddenDifference(Span(*match.span()), HiddenKind.STYLED, description))
            continue
        if not latin and _LATIN.search(word) is None:
            continue
        folded = fold_lookalikes(word)
        for offset, (char, plain) in enumerate(zip(word, folded, strict=True)):
            if char != plain:
                place = match.start() + offset
                found.append(
                    HiddenDifference(
                        Span(place, place + 1),
                        HiddenKind.LOOKALIKE,
                        f"{describe(char)}, which looks like {table[char]}, in {folded}",
                    )
                )
    return found


def _mostly_latin(text: str, start: int, stop: int) -> bool:
    """Whether more than half of the letters are from A to Z."""
    part = text[start:stop]
    letters = sum(map(str.isalpha, part))
    return len(_LATIN.findall(part)) * 2 > letters
