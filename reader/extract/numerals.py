"""Numbers as they are written, in digits and in words, and what they are worth.

``NUMERAL`` is a pattern to build others from; :func:`value_of` reads what it matched.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.extract.lexicon import load

_PAIRS = load("quantities").pairs
_NUMBERS = {word: float(value) for word, value in _PAIRS["numbers"].items()}
_SCALES = {word: float(value) for word, value in _PAIRS["scales"].items()}
_SHORT = {word: float(value) for word, value in _PAIRS["short_scales"].items()}

DIGITS = (
    r"\d{1,3}(?:[,\u00a0\u202f]\d{3})++(?!\d)(?:\.\d{1,9}+)?|\d{1,3}(?: \d{3}){2,5}+(?![\d,.]\d|\d)"
    r"|\d{1,3}(?:\.000)++(?!\d)|\d{1,3}(?:\.\d{3}){2,5}(?!\d)"
    r"|\d{1,4},\d{1,2}(?=[ \u00a0]?(?:million|billion|trillion|bn|mn|m\b|%|percent|per cent))"
    r"|\d{1,18}+(?:\.\d{1,9}+)?"
)
"""Thousands are parted by commas or narrow spaces; also continental ``272.000``, ``1,75 billion``."""

SCALE = rf"(?:{'|'.join(_SCALES)})s?"
_COUNTING = "|".join(word for word in _NUMBERS if word != "one")
_WORD = rf"(?:{'|'.join(_NUMBERS)}|{'|'.join(_SCALES)})"
SPELLED = (
    rf"(?:half a (?:{'|'.join(_SCALES)})|(?:a|one) (?:hundred|dozen|thousand|million|billion|trillion)"
    rf"(?:[ -](?:and )?{_WORD}){{0,8}}|(?:{_COUNTING}|one(?=[ -]{_WORD}\b))(?:[ -](?:and )?{_WORD}){{0,8}})"
)
ATTACHED = "kms?|cm|mm|kgs?|mph|kph|lbs?|ft|gb|mw|gw"
"""Units that may stand right behind the digits: ``12km``."""

NUMERAL = (
    rf"(?:(?:{DIGITS})(?:(?:[ \u00a0-]?{SCALE}|[ \u00a0]?(?:bn|mn|tn|[mk](?![’'])))(?!\w)"
    rf"|(?=(?:pc|{ATTACHED})\b)|(?![^\W\d_]|[ \u00a0]?(?:bn|mn|tn)\b))|{SPELLED}(?!\w))"
)

_PART = re.compile(r"\d{1,3}(?: \d{3}){2,5}|\d[\d,.\u00a0\u202f]*|[a-z]+")


@lru_cache(maxsize=4096)
def value_of(written: str) -> float | None:
    """What ``written`` (a match of ``NUMERAL``) is worth, or None for what is no number."""
    total, group, seen = 0.0, 0.0, False
    for part in _PART.findall(written.lower()):
        if part[0].isdigit():
            group, seen = _digits(part), True
        elif part in _NUMBERS:
            group, seen = group + _NUMBERS[part], True
        elif part == "half":
            group, seen = 0.5, True
        else:
            scale = _SCALES.get(part) or _SCALES.get(part.rstrip("s")) or _SHORT.get(part)
            if scale is None:
                continue
            group, seen = (group or 1.0) * scale, True
            if scale >= 1000:
                total, group = total + group, 0.0
    return total + group if seen else None


def _digits(part: str) -> float:
    if re.fullmatch(r"\d{1,3}(?:\.000)+|\d{1,3}(?:\.\d{3}){2,5}", part):
        return float(part.replace(".", ""))
    if re.fullmatch(r"\d{1,4},\d{1,2}", part):
        return float(part.replace(",", "."))
    return float(re.sub("[, \u00a0\u202f]", "", part).rstrip("."))


def plain(value: float) -> str:
    """A value as a person writes it: ``4130000`` as ``4.13 million``, ``2000`` as ``2,000``."""
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:.6g} {name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6g}"
