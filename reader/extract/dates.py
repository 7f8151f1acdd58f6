"""Dates, weekdays, years and times of day as a text gives them, relative to nothing.

A normalised date is ISO 8601 with what is unknown left out: ``2015-12-16``, ``--12-16`` (no year),
``2015-12``, ``--12`` (a month alone), ``2013``, ``1990s``, ``monday``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article.model import Span
from reader.extract.lexicon import load
from reader.extract.model import Quantity, QuantityKind

_MONTHS = load("quantities").pairs["months"]
_WEEKDAYS = load("quantities").words["weekdays"]
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)"
_DATE = re.compile(
    rf"(?<![\w.])(?:"
    rf"(?P<iso>{_YEAR}-[01]\d-[0-3]\d)(?![\d-])"
    rf"|(?P<figures>{_DAY}[./]{_DAY}[./]{_YEAR})(?![\d/])"
    rf"|(?P<month1>{_MONTH})\b\.?[ \u00a0](?:the )?(?P<day1>{_DAY})(?![\d.,]\d)"
    rf"(?:,?[ \u00a0](?P<year1>{_YEAR}))?"
    rf"|(?P<day2>{_DAY})[ \u00a0](?:of )?(?P<month2>{_MONTH})\b\.?(?:,?[ \u00a0](?P<year2>{_YEAR}))?"
    rf"|(?P<month3>{_MONTH})\b\.?,?[ \u00a0](?:of )?(?P<year3>{_YEAR})"
    rf"|(?P<decade>(?:1[5-9]|20)\d0)[’']?s\b"
    rf"|(?P<month4>January|February|April|June|July|August|September|October|November|December)\b"
    rf"|(?P<month5>(?:in|last|this|next|since|of|until|by|early|late|mid) (?:March|May))\b(?![ \u00a0]\d)"
    rf"|(?P<weekday>{'|'.join(_WEEKDAYS)})\b"
    rf"|(?P<year4>{_YEAR})(?![\w%-]|[.,]\d)"
    rf"|(?P<clock>(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?[ \u00a0]?(?:a\.m\.|p\.m\.|am\b|pm\b))"
    rf"|(?P<clock24>(?:[01]\d|2[0-3]):[0-5]\d(?![\d:]))"
    rf")",
    re.IGNORECASE,
)
_MONTHS_IN_A_YEAR = 12
_CAPITAL = re.compile(r"[A-Z]")
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|by|from|of|late|early|until|till|before|after|during|mid|for|to|the|and|year|than|between|through)"
    r"|[(,–—-])[ \u00a0]?$",
    re.IGNORECASE,
)


def find_dates(text: str) -> Iterator[Quantity]:
    """The dates and times in ``text``, in order."""
    for match in _DATE.finditer(text):
        value = _value(text, match)
        if value is None:
            continue
        name = match.lastgroup or ""
        kind = QuantityKind.TIME if name.startswith("clock") else QuantityKind.DATE
        start = match.end() - len(match["month5"].split()[-1]) if match["month5"] else match.start()
        yield Quantity(Span(start, match.end()), kind, value)


def _value(text: str, match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if parts["iso"]:
        return str(parts["iso"])
    if parts["figures"]:
        return _in_figures(parts["figures"])
    if month := parts["month1"] or parts["month2"]:
        if not _CAPITAL.match(month):
            return None
        day = int(re.sub(r"\D", "", parts["day1"] or parts["day2"]))
        year = parts["year1"] or parts["year2"] or "-"
        return f"{year}-{_MONTHS[month.lower()]}-{day:02}"
    if parts["month3"]:
        return f"{parts['year3']}-{_MONTHS[parts['month3'].lower()]}" if _CAPITAL.match(match[0]) else None
    if parts["decade"]:
        return f"{parts['decade']}s"
    if parts["month4"]:
        return f"--{_MONTHS[parts['month4'].lower()]}" if _CAPITAL.match(match[0]) else None
    if parts["month5"]:
        word = parts["month5"].split()[-1]
        return f"--{_MONTHS[word.lower()]}" if _CAPITAL.match(word) else None
    if parts["weekday"]:
        return str(parts["weekday"]).lower() if _CAPITAL.match(match[0]) else None
    if parts["year4"]:
        return match[0] if _BEFORE_YEAR.search(text, max(0, match.start() - 12), match.start()) else None
    return _clock(match[0])


def _in_figures(written: str) -> str:
    """``16/12/2015`` and ``12/16/2015`` as ISO; what can be either is kept as said."""
    one, two, year = re.findall(r"\d+", written)
    day, month = (one, two) if int(one) > _MONTHS_IN_A_YEAR or "." in written else (two, one)
    if int(month) > _MONTHS_IN_A_YEAR:
        return written
    if one != two and max(int(one), int(two)) <= _MONTHS_IN_A_YEAR and "/" in written:
        return written
    return f"{year}-{int(month):02}-{int(day):02}"


def _clock(written: str) -> str:
    """A time of day on the 24-hour clock: ``9 p.m.`` is ``21:00``."""
    numbers = [int(part) for part in re.findall(r"\d+", written)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    half = re.sub(r"[\d:. \u00a0]", "", written.lower())
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}"
