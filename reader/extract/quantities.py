"""The numbers of an article: amounts with their units, money, percentages, ordinals, dates.

A number carries its bounds: equal for ``670 million``, open above for ``more than four million``, the
two ends of a range for ``between 5 and 10``. Its unit is the noun that is counted, in the singular.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from reader.article.model import Article, Span
from reader.extract.dates import find_dates
from reader.extract.lexicon import load
from reader.extract.model import Quantity, QuantityKind
from reader.extract.numerals import ATTACHED, NUMERAL, plain, value_of
from reader.extract.shares import find_rough_counts, find_shares

_LEXICON = load("quantities")
_CURRENCIES = _LEXICON.pairs["currencies"]
_UNITS = _LEXICON.pairs["units"]
_ORDINALS = _LEXICON.pairs["ordinals"]
_NOT_UNITS = _LEXICON.words["not_units"]
_SPEECH = load("reporting").words["speech"]
_ABOUT, _AT_LEAST, _AT_MOST = (_LEXICON.words[name] for name in ("about", "at_least", "at_most"))


def _either(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_SIGNS = "|".join(
    re.escape(sign) for sign in sorted(_CURRENCIES, key=len, reverse=True) if not sign[-1].isalpha()
)
_NAMES = "|".join(sorted((name for name in _CURRENCIES if name[-1].isalpha()), key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?<![\w$£€¥./])(?<![^\W\d_][-–])"
    rf"(?:(?P<sign>{_SIGNS}|USD|EUR|GBP|CHF|RMB|Rs\.?)[ \u00a0]?)?(?P<low>{NUMERAL})"
    rf"(?:[ \u00a0]?(?P<joint>to|and|or|-|–|—)[ \u00a0]?(?:{_SIGNS})?(?P<high>{NUMERAL}))?"
    rf"(?:[ \u00a0-]?(?P<percent>%|per ?cent(?:age)?(?: points?)?\b|pc\b|percentage points?\b))?"
    rf"(?:[ \u00a0-](?P<name>(?:US |U\.S\. |Canadian |Australian )?(?:{_NAMES}))\b)?",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    rf"(?<![\w.])(?:(?P<digits>\d{{1,4}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_ORDINALS)}))(?![\w-]|’)",
    re.IGNORECASE,
)
_BEFORE_WORD_ORDINAL = re.compile(
    r"\b(?:the|a|an|its|his|her|their|our|my|this|that|every|for the|’s|'s)[ \u00a0]$", re.IGNORECASE
)
_BOUND = re.compile(
    rf"(?<!\w)(?:(?P<least>{_either(_AT_LEAST)})|(?P<most>{_either(_AT_MOST)})|(?P<about>{_either(_ABOUT)}))"
    rf"[ \u00a0](?:an? )?$",
    re.IGNORECASE,
)
_SCORE = re.compile(r"(?P<ours>\d{1,3})[-–](?P<theirs>\d{1,3})(?![\w%-]|[.,]\d| \w+s\b)")
"""Goals or votes, the winner's first; ``1-3`` is taken for a range."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_MINUS = re.compile(r"(?:^|[\s(])([-−–]|minus )$", re.IGNORECASE)
_LONGEST_MINUS = 8
_LONGEST_BOUND = 24
_WIDEST = 10
"""A range without ``from`` is no wider than this: ``rose by 22 to 3,288`` is none."""

_NEXT_WORDS = re.compile(r"[ \u00a0]([^\W\d_]+(?:[’'-][^\W\d_]+)*)|([ \u00a0]?-[ \u00a0]?)([^\W\d_]+)")
_ATTACHED = re.compile(rf"({ATTACHED}|[ \u00a0]?°[cf])(?!\w)", re.IGNORECASE)
_POWERS = {"sq": "square", "square": "square", "cubic": "cubic"}
_SCALES_OF_HEAT = {"celsius": "celsius", "c": "celsius", "fahrenheit": "fahrenheit", "f": "fahrenheit"}
_BETWEEN = re.compile(r"\b(?:between|from)[ \u00a0](?:about )?$", re.IGNORECASE)
_COLLECTIVE = re.compile(
    r"\b(population|total|toll|audience|membership|staff|workforce|fleet|crowd|debt|budget)"
    r"[ \u00a0]of[ \u00a0](?:about |some |around |nearly |over |more than )?$",
    re.IGNORECASE,
)


def find_quantities(article: Article) -> tuple[Quantity, ...]:
    """The numbers, amounts, percentages, ordinals, dates and times, in the order of the text."""
    text = article.text
    found: list[Quantity] = []
    for finder in (find_dates, find_shares, _rough_counts, _amounts, _ordinals):
        taken = sorted(quantity.span for quantity in found)
        found += _free(finder(text), taken)
    return tuple(sorted(found, key=lambda quantity: quantity.span))


def _free(quantities: Iterator[Quantity], taken: list[Span]) -> Iterator[Quantity]:
    """Those that lie outside the spans already taken; both are in the order of the text."""
    place = 0
    for quantity in quantities:
        while place < len(taken) and taken[place].end <= quantity.span.start:
            place += 1
        if place == len(taken) or not taken[place].overlaps(quantity.span):
            yield quantity


def _rough_counts(text: str) -> Iterator[Quantity]:
    for span, low, high, noun in find_rough_counts(text):
        unit = singular(noun.of(text).split()[-1].lower())
        yield Quantity(span, QuantityKind.NUMBER, span.of(text).lower(), low, high, unit, True)


def _amounts(text: str) -> Iterator[Quantity]:
    for match in _AMOUNT.finditer(text):
        low = value_of(match["low"])
        if low is None:
            continue
        end = match.end()
        score = _SCORE.match(text, match.start())
        if score and int(score["ours"]) >= int(score["theirs"]):
            span = Span(*score.span())
            yield Quantity(span, QuantityKind.NUMBER, score[0].replace("–", "-"), unit="score")
            continue
        high = value_of(match["high"]) if match["high"] else None
        low, high, end, ranged = _range(text, match, low, high, end)
        kind, unit = QuantityKind.NUMBER, ""
        if match["percent"]:
            kind, unit = QuantityKind.PERCENT, "%"
        elif match["sign"] or match["name"]:
            kind, unit = QuantityKind.MONEY, _currency(match["sign"], match["name"])
        if (match["percent"] or match["name"]) and end < match.end():
            end = match.end()
        bound = _BOUND.search(text, max(0, match.start() - _LONGEST_BOUND), match.start())
        approximate = bool(bound and bound["about"])
        if bound and bound["least"]:
            high = math.inf
        elif bound and bound["most"] and not ranged:
            low, high = 0.0, low
        noun = unit
        if kind is QuantityKind.NUMBER:
            counted = end
            unit, end = _unit(text, match.start(), end)
            noun = _as_written(text[counted:end], unit)
            if not unit and not bound and _YEAR.fullmatch(match[0]):
                yield Quantity(Span(*match.span()), QuantityKind.DATE, match[0])
                continue
        start = match.start()
        if low == high and (minus := _MINUS.search(text, max(0, start - _LONGEST_MINUS), start)):
            low, high, start = -low, -high, minus.start(1)
        span = Span(bound.start() if bound else start, end)
        yield Quantity(span, kind, _written(low, high, noun, approximate), low, high, unit, approximate)


def _range(
    text: str, match: re.Match[str], low: float, high: float | None, end: int
) -> tuple[float, float, int, bool]:
    """The two ends of a range; two numbers that are none are read as the first alone."""
    if high is None:
        return low, low, end, False
    joint = match["joint"].lower()
    scaled = re.search(r"[a-z]+", match["high"].lower())
    if low < high and scaled and not re.search("[a-z]", match["low"].lower()) and match["high"][0].isdigit():
        factor = high / (value_of(re.sub(r"[^\d.,].*", "", match["high"])) or high)
        low = low * factor if low < high / factor else low
    from_ = _BETWEEN.search(text, max(0, match.start() - 20), match.start())
    and_range = joint not in ("and", "or") or from_
    wide = joint == "to" and high > _WIDEST * low and not from_
    if low < high and and_range and not wide and not (joint == "-" and match["high"][0] == "0"):
        return low, high, end, True
    return low, low, match.end("low"), False


def _currency(sign: str | None, name: str | None) -> str:
    if name:
        words = name.lower().split()
        if len(words) > 1 and words[0] in ("canadian", "australian"):
            return {"canadian": "CAD", "australian": "AUD"}[words[0]]
        return _CURRENCIES[words[-1]]
    written = (sign or "").rstrip(".")
    return _CURRENCIES.get(written.upper()) or _CURRENCIES.get(written.lower()) or written


def _unit(text: str, start: int, end: int) -> tuple[str, int]:
    """The noun that is counted, and where it ends: the first plural of the next words, or the next word."""
    if near := _ATTACHED.match(text, end):
        return _UNITS[near[1].lower().strip(" \u00a0")], near.end()
    words: list[tuple[str, int]] = []
    position = end
    while len(words) < 3 and (match := _NEXT_WORDS.match(text, position)):
        word = match[1] or match[3]
        if word.lower() in _NOT_UNITS or word.lower() in _SPEECH or (words and match[2]):
            break
        words.append((word, match.end()))
        position = match.end()
    for place, (word, stop) in enumerate(words):
        lower = word.lower()
        if lower in _UNITS:
            power = _POWERS.get(words[place - 1][0].lower()) if place else None
            scale = _SCALES_OF_HEAT.get(words[place + 1][0].lower()) if place + 1 < len(words) else None
            if scale and _UNITS[lower] == "degree":
                return f"degree {scale}", words[place + 1][1]
            return f"{power} {_UNITS[lower]}" if power else _UNITS[lower], stop
        if lower.endswith("s") and not lower.endswith(("ss", "us", "is", "’s", "'s")):
            return singular(lower), stop
    before = _COLLECTIVE.search(text, max(0, start - 40), start)
    if before:
        return before[1].lower(), end
    if words:
        first = words[0][0].split("-")[0].lower() if "-" in words[0][0] else words[0][0].lower()
        return singular(first), words[0][1]
    return "", end


def _as_written(counted: str, unit: str) -> str:
    """The noun in the number it stands in (``users``), where that is all that parts it from ``unit``."""
    words = counted.lower().replace("-", " ").split()
    return words[-1] if words and singular(words[-1]) == unit else unit


def singular(noun: str) -> str:
    """The singular of a regular English plural, or the word as it is."""
    if noun in _UNITS:
        return _UNITS[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3:
        return noun[:-1]
    return noun


def _written(low: float, high: float, unit: str, approximate: bool) -> str:
    if high == math.inf:
        number = f"more than {plain(low)}"
    elif low == high:
        number = plain(low)
    else:
        number = f"{plain(low)} to {plain(high)}" if low else f"up to {plain(high)}"
    return f"{'about ' if approximate else ''}{number}{'' if unit == '%' else ' ' if unit else ''}{unit}"


def _ordinals(text: str) -> Iterator[Quantity]:
    for match in _ORDINAL.finditer(text):
        if match["word"] and not _BEFORE_WORD_ORDINAL.search(text, max(0, match.start() - 10), match.start()):
            continue
        value = float(match["digits"] or _ORDINALS[match["word"].lower()])
        unit, _ = _unit(text, match.start(), match.end())
        if match["word"] and not unit:
            continue
        yield Quantity(
            Span(match.start(), match.end()), QuantityKind.ORDINAL, f"{value:.0f}", value, value, unit
        )
