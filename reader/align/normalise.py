"""The one normaliser: the words that scoring compares and highlighting shows come from here.

A word has a *form*, which two words share when they differ in case, accents' encoding, typographic
apostrophes or invisible characters only; and a *term*, which forms of one word share (stems, spelling
variants, ``five`` and ``5``). Hyphens and all punctuation stand between words and belong to none; ``%`` and
the signs of currencies are words.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, overload

from reader.align.stem import stem
from reader.align.vocabulary import COMMON_WORDS, FUNCTION_WORDS, NUMBER_WORDS, ORDINAL_WORDS, SCALE_WORDS
from reader.article.hidden import fold_lookalikes
from reader.visible import is_usual

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0900-\u0963\u0971-\u0dff"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
"""Marks that belong to the letter before them, and the Indic scripts, whose vowels are such marks."""

_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
"""Characters inside a word that nobody sees: soft hyphen, zero-width space and joiners."""

_UNSPACED = (
    "\u0e00-\u0eff\u0f40-\u0fbc\u1000-\u109f\u1780-\u17d3\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
)
"""Scripts written without spaces between words (Thai, Lao, Tibetan, Burmese, Khmer, kana, Han)."""

_LETTERS = rf"[^\W_{_UNSPACED}]"

_SIGNS = "%$\u00a2-\u00a5\u0e3f\u20a0-\u20c0"
"""The percent sign and the signs of currencies: a sum in euros is not that sum in dollars."""

_USUAL_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*(?:st\b|nd\b|rd\b|th\b)?|[^\W\d_](?:[^\W_]+|['\u2019\u02bc](?=[^\W\d_]))*"
    rf"|[{_SIGNS}]"
)
"""The words of a text that :func:`is_usual`; in it the expression for all scripts finds the same."""


@cache
def _any_word() -> re.Pattern[str]:
    """The words of a text in any script."""
    return re.compile(
        rf"\d+(?:[.,:\u066b\u066c]\d+)*(?:st\b|nd\b|rd\b|th\b)?"
        rf"|[{_UNSPACED}]"
        rf"|[^\W\d_{_UNSPACED}](?:{_LETTERS}+|[{_MARKS}{_INVISIBLE}]+|['\u2019\u02bc](?=[^\W\d_{_UNSPACED}]))*"
        rf"|[{_MARKS}]+"
        rf"|[{_SIGNS}]"
    )


def _word_in(text: str, start: int, end: int) -> re.Pattern[str]:
    return _USUAL_WORD if is_usual(text, start, end) else _any_word()


_CURRENCY = re.compile(f"(?!%)[{_SIGNS}]")
_LATIN = re.compile("[A-Za-z]")

_FOLDED_CHARACTERS = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff")) | {
    ord("\u2019"): "'",
    ord("\u02bc"): "'",
}


class Word(NamedTuple):
    """One word of a text: ``text[start:end]``, its form and its term."""

    start: int
    end: int
    form: str
    term: str

    @property
    def is_number(self) -> bool:
        """Whether it is a number, in digits or spelled out."""
        return self.term.startswith("#")

    @property
    def is_currency(self) -> bool:
        """Whether it is the sign of a currency; it has no term of its own."""
        return not self.term and _CURRENCY.match(self.form) is not None

    @property
    def is_common(self) -> bool:
        """Whether it is a function word: common in every text."""
        return self.term in FUNCTION_TERMS


def find_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]`` in order; their offsets count from the start of ``text``."""
    stop = len(text) if end is None else end
    return [
        Word(found.start(), found.end(), *_form_and_term(found.group()))
        for found in _word_in(text, start, stop).finditer(text, start, stop)
    ]


class TextWords(Sequence[Word]):
    """All words of a text, in a fiftieth of the room: only where they stand is kept."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts, self._ends = array("i"), array("i")
        for found in _word_in(text, 0, len(text)).finditer(text):
            self._starts.append(found.start())
            self._ends.append(found.end())

    def __len__(self) -> int:
        return len(self._starts)

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """The range of words whose first characters lie in ``text[start:end]``."""
        low = bisect_left(self._starts, start)
        return low, bisect_left(self._starts, end, lo=low)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> list[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | list[Word]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        start, end = self._starts[index], self._ends[index]
        return Word(start, end, *_form_and_term(self._text[start:end]))


@lru_cache(maxsize=1 << 16)
def _form_and_term(surface: str) -> tuple[str, str]:
    form = fold(surface)
    return form, term_of(form)


def fold(surface: str) -> str:
    """The form of a word: one case, composed accents, plain apostrophes, nothing invisible; letters of other
    scripts that pass for Latin ones in a Latin word are those."""
    if surface.isascii():
        return surface.lower()
    if _LATIN.search(surface):
        surface = fold_lookalikes(surface)
    return fold_case(surface)


def fold_case(surface: str) -> str:
    """The form of a word with all letters of the script that they are of."""
    folded = unicodedata.normalize("NFKC", surface.translate(_FOLDED_CHARACTERS)).casefold()
    return unicodedata.normalize("NFC", folded)


def term_of(form: str) -> str:
    """What stands for all forms of a folded word; nothing for the sign of a currency."""
    if not form or _CURRENCY.match(form):
        return ""
    if form[0].isdigit():
        return "#" + _plain_number(form)
    if form == "%":
        return "percent"
    if form in NUMBER_WORDS and form != "one":
        return f"#{NUMBER_WORDS[form]}"
    if form in ORDINAL_WORDS:
        return f"#{ORDINAL_WORDS[form]}"
    if form.endswith("'s"):
        form = form[:-2]
    elif form.endswith("s'"):
        form = form[:-1]
    return stem(form)


def _plain_number(form: str) -> str:
    """Digits of any script as 0–9, without thousands separators, ordinal endings and final zeros."""
    digits = "".join(str(unicodedata.decimal(c, 0)) if c.isdigit() else c for c in form if not c.isalpha())
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits):
        digits = digits.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", digits):
        digits = digits.replace(".", "")
    if re.fullmatch(r"\d+\.\d+", digits):
        digits = digits.rstrip("0").rstrip(".")
    return digits.lstrip("0") or "0"


def find_terms(text: str, start: int, end: int) -> tuple[str, list[str]]:
    """What scoring compares of ``text[start:end]``: its verbatim key, and its terms in order.

    Numbers are joined with the scale that follows them (``4.13 million`` is one term), scripts without
    spaces give pairs of characters.
    """
    found = [_form_and_term(surface) for surface in _word_in(text, start, end).findall(text, start, end)]
    if not found:
        return "\0" + "".join(text[start:end].split()), []
    terms = [term for _, term in found if term]
    if any(term.startswith("#") for term in terms):
        terms = _joined_numbers(terms)
    if any(len(term) == 1 and term > "\u0e00" for term in terms):
        terms = _character_pairs(terms)
    return verbatim_key(form for form, _ in found), terms


def verbatim_key(forms: Iterable[str]) -> str:
    """What two runs of words share when they are the same words in the same order.

    Words are run together, so that ``co-operation``, ``cooperation`` and ``co operation`` agree; numbers
    are kept apart (``1 2`` is not ``12``).
    """
    return "".join([f" {form} " if form[:1].isdigit() else form for form in forms])


def _joined_numbers(terms: list[str]) -> list[str]:
    joined: list[str] = []
    for term in terms:
        before = joined[-1] if joined and joined[-1].startswith("#") else None
        scale = _SCALE_TERMS.get(term)
        if before is not None and scale is not None:
            joined[-1] = scaled(before, scale)
        elif before is not None and _is_tens(before) and len(term) == 2 and term[0] == "#" and term[1] != "0":
            joined[-1] = before[:-1] + term[1]
        else:
            joined.append(term)
    return joined


def _is_tens(term: str) -> bool:
    return len(term) == 3 and term[2] == "0" and term[1] in "23456789"


def scaled(number: str, scale: int) -> str:
    """The term of a number times a power of ten; the number itself where it cannot be multiplied."""
    whole, _, decimals = number[1:].partition(".")
    zeros = len(str(scale)) - 1
    if not (whole + decimals).isdigit() or len(decimals) > zeros:
        return number
    return "#" + ((whole + decimals + "0" * (zeros - len(decimals))).lstrip("0") or "0")


def _character_pairs(terms: list[str]) -> list[str]:
    pairs: list[str] = []
    for position, term in enumerate(terms):
        if len(term) != 1 or term <= "\u0e00":
            pairs.append(term)
            continue
        after = terms[position + 1] if position + 1 < len(terms) else ""
        before = terms[position - 1] if position else ""
        if len(after) == 1 and after > "\u0e00":
            pairs.append(term + after)
        elif not (len(before) == 1 and before > "\u0e00"):
            pairs.append(term)
    return pairs


FUNCTION_TERMS = frozenset(term_of(word) for word in FUNCTION_WORDS) | {""}
COMMON_TERMS = frozenset(term_of(word) for word in COMMON_WORDS) - FUNCTION_TERMS
_SCALE_TERMS = {term_of(word): scale for word, scale in SCALE_WORDS.items()}
