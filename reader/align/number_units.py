"""Numbers as units: what a reader takes for one amount is one word of a comparison.

``$3.2bn``, ``1,5 million``, ``twenty-five``, ``10–12%`` are several words to the normaliser. Where two
wordings are shown word by word, each is one, and two amounts of one value are two spellings of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.align.normalise import Word, scaled
from reader.align.vocabulary import NUMBER_WORDS, SCALE_WORDS

_SCALES = SCALE_WORDS | {
    "tn": 10**12,
    "millions": 10**6,
    "billions": 10**9,
    "mio": 10**6,
    "mrd": 10**9,
    "tausend": 10**3,
    "millionen": 10**6,
    "milliarde": 10**9,
    "milliarden": 10**9,
    "billionen": 10**12,
    "mille": 10**3,
    "milliard": 10**9,
    "milliards": 10**9,
    "mil": 10**3,
    "millón": 10**6,
    "millones": 10**6,
    "тыс": 10**3,
    "тысяч": 10**3,
    "тысячи": 10**3,
    "млн": 10**6,
    "миллион": 10**6,
    "миллиона": 10**6,
    "миллионов": 10**6,
    "млрд": 10**9,
    "миллиард": 10**9,
    "миллиарда": 10**9,
    "миллиардов": 10**9,
    "ألف": 10**3,
    "مليون": 10**6,
    "مليار": 10**9,
    "万": 10**4,
    "萬": 10**4,
    "亿": 10**8,
    "億": 10**8,
}
_LETTERS_AFTER_MONEY = {"k": 10**3, "m": 10**6, "b": 10**9}
_ONES = frozenset(word for word, value in NUMBER_WORDS.items() if 0 < value < 10)
_PERCENT = frozenset({"%", "percent", "prozent"})

_BESIDE = re.compile(r"[ \u00a0\u202f-]?\Z")
_DASH = re.compile("[-\u2010-\u2015]\\Z")
_DECIMAL_COMMA = re.compile(r"#(\d+),(\d{1,2})\Z")


def join_numbers(text: str, words: Sequence[Word]) -> list[Word]:
    """The words of ``text``, in order, those of an amount or a range of amounts joined to one.

    The form of a joined word is its forms run together, its term stands for the value.
    """
    found: list[Word] = []
    place = 0
    while place < len(words):
        word = words[place]
        begins = word.is_number or word.is_currency or word.form == "one"
        end, value = _amount(text, words, place) if begins else (place, None)
        if value is None:
            found.append(word)
            place += 1
            continue
        while end < len(words) and _DASH.match(text, words[end - 1].end, words[end].start):
            further, other = _amount(text, words, end)
            if other is None:
                break
            end, value = further, f"{value}-{other}"
        found.append(_joined(text, words[place:end], value))
        place = end
    return found


def _joined(text: str, words: Sequence[Word], value: str) -> Word:
    form = words[0].form
    for before, word in pairwise(words):
        dash = _DASH.match(text, before.end, word.start) and word.form[:1].isdigit()
        form += ("-" if dash else "") + word.form
    return Word(words[0].start, words[-1].end, form, "#" + value)


def _amount(text: str, words: Sequence[Word], place: int) -> tuple[int, str | None]:
    """The amount that begins at a word: where it ends, and its value; None where none begins."""

    def beside(number: int) -> Word | None:
        """The word ``number``, if nothing but a space or a hyphen stands before it."""
        if number >= len(words):
            return None
        if not _BESIDE.match(text, words[number - 1].end, words[number].start):
            return None
        return words[number]

    sign, at = "", place
    if words[at].is_currency:
        sign, at = words[at].form, at + 1
        if beside(at) is None:
            return place, None
    value = _value(words[at], beside(at + 1))
    if value is None:
        return place, None
    at += 1
    if _is_tens(words[at - 1]) and (ones := beside(at)) is not None and ones.form in _ONES:
        value, at = value[:-1] + str(NUMBER_WORDS[ones.form]), at + 1
    while (word := beside(at)) is not None:
        scale = _SCALES.get(word.form) or (_LETTERS_AFTER_MONEY.get(word.form) if sign else None)
        if scale is None:
            break
        value, at = scaled("#" + value, scale)[1:], at + 1
    if word is not None:
        if word.form in _PERCENT:
            value, at = value + "%", at + 1
        elif word.form == "per" and (after := beside(at + 1)) is not None and after.form in ("cent", "cents"):
            value, at = value + "%", at + 2
        elif word.is_currency and not sign and _ends_there(words, at):
            sign, at = word.form, at + 1
    return at, sign + value


def _value(word: Word, following: Word | None) -> str | None:
    """The value of a number in digits or words; ``one`` counts only before a scale (``one million``)."""
    if word.form == "one":
        return "1" if following is not None and following.form in _SCALES else None
    if not word.is_number:
        return None
    return _DECIMAL_COMMA.sub(r"#\1.\2", word.term)[1:]


def _is_tens(word: Word) -> bool:
    return NUMBER_WORDS.get(word.form, 0) >= 20


def _ends_there(words: Sequence[Word], place: int) -> bool:
    """Whether the sign of a currency belongs to what is before it (``5 €``) and not to a number after it."""
    return place + 1 == len(words) or words[place].end < words[place + 1].start
