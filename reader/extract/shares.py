"""Numbers said in words: shares (``two thirds of``, ``one in five``) and rough counts (``dozens of``)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article.model import Span
from reader.extract.model import Quantity, QuantityKind
from reader.extract.numerals import plain, value_of

_COUNT = r"(?:a|one|two|three|four|five|six|seven|eight|nine|[1-9])"
_PARTS = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_ROUGHLY = re.compile(
    r"\b(?:about|around|nearly|almost|roughly|some|just under|just over|more than|over|less than) $",
    re.IGNORECASE,
)
_LONGEST_ROUGHLY = 12
_SHARE = re.compile(
    r"\b(?:(?P<half>(?<!first )(?<!second )(?<!other )half(?= (?:of|the)\b))"
    rf"|(?P<top>{_COUNT})[ -](?P<part>{'|'.join(_PARTS)})s?(?: of a (?P<point>percentage point)|(?= of\b))"
    r"|(?P<some>one|two|three|four|seven|nine|[1-9]) (?:in|out of) (?:every )?"
    r"(?P<all>three|four|five|six|seven|eight|nine|ten|[3-9]|10|20|100)(?= [a-z]|[,.;]))",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"\b(?:(?P<more>tens|hundreds) of )?(?P<unit>dozens|scores|hundreds|thousands|millions)(?: of)? "
    r"(?P<noun>(?:[a-z]+ ){0,2}?[a-z]+s|people|men|women|children|police)\b",
    re.IGNORECASE,
)
_SIZES = {"dozens": 12.0, "scores": 20.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6}
_TIMES = {"": 1, "tens": 10, "hundreds": 100}
_FEWEST, _MOST = 2, 20
"""``hundreds`` are from 200 to less than 2,000: of what is more, one says thousands."""


def find_shares(text: str) -> Iterator[Quantity]:
    """The shares, as percentages, in the order of the text; those that come out even only by rounding are
    approximate."""
    for match in _SHARE.finditer(text):
        if match["half"]:
            share = 50.0
        elif match["part"]:
            top = 1.0 if match["top"].lower() == "a" else value_of(match["top"])
            share = (1 if match["point"] else 100) * (top or 1.0) / _PARTS[match["part"].lower()]
        else:
            some, every = value_of(match["some"]), value_of(match["all"])
            if some is None or every is None or some >= every:
                continue
            share = 100 * some / every
        roughly = _ROUGHLY.search(text, max(0, match.start() - _LONGEST_ROUGHLY), match.start())
        approximate = roughly is not None or share != round(share, 2)
        if share > 100:
            continue
        value = f"{'about ' if approximate else ''}{plain(round(share, 1 if share > 1 else 2))}%"
        span = Span(roughly.start() if roughly else match.start(), match.end())
        yield Quantity(span, QuantityKind.PERCENT, value, share, share, "%", approximate)


def find_rough_counts(text: str) -> Iterator[tuple[Span, float, float, Span]]:
    """Where ``dozens of buses`` stands, from how many to how many that is, and where its noun stands."""
    for match in _ROUGH.finditer(text):
        size = _SIZES[match["unit"].lower()] * _TIMES[(match["more"] or "").lower()]
        yield Span(*match.span()), _FEWEST * size, _MOST * size, Span(*match.span("noun"))
