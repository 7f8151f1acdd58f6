"""Whether two quantities agree: the same, compatible (one form or precision for another), or at odds."""

from __future__ import annotations

import math
from enum import Enum

from reader.extract.lexicon import load
from reader.extract.model import Quantity, QuantityKind

_GROUPS = load("quantities").pairs["unit_groups"]
_WEEKDAYS = load("quantities").words["weekdays"]


_DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "HKD", "SGD"})
"""A paper's own dollars are “$” to it."""

_EXACT = 100
"""Whole numbers below this are counted, not rounded."""

_OFF = 0.1
_OPEN = 2
"""``more than 100`` is compatible with what is up to so many times as much."""


class Verdict(Enum):
    """How two quantities that speak of the same compare."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"


def unit_group(unit: str) -> str:
    """One name for units that count the same: ``user`` and ``resident`` are persons."""
    return _GROUPS.get(unit, unit)


def comparable(left: Quantity, right: Quantity) -> bool:
    """Whether the two are of a kind that can be compared at all: a weekday says nothing of a year."""
    if left.kind is not right.kind:
        return False
    if left.kind is QuantityKind.DATE:
        return _date_shape(left.value) == _date_shape(right.value) or _dates_meet(left.value, right.value)
    if left.kind is QuantityKind.MONEY:
        return left.unit == right.unit or (left.low, left.high) == (right.low, right.high)
    if left.kind is QuantityKind.NUMBER:
        if (left.low is None) != (right.low is None):
            return False  # a score and a number
        return unit_group(left.unit) == unit_group(right.unit) or not (left.unit and right.unit)
    return True


def compare_quantities(left: Quantity, right: Quantity) -> Verdict:
    """How two comparable quantities compare.

    Numbers are compatible when their bounds meet, or when the less precise one is the other rounded
    (``4 million`` for ``4.13 million``); dates, when one only leaves out what the other has.
    """
    if left.low is None or right.low is None or left.high is None or right.high is None:
        if left.value == right.value:
            return Verdict.SAME
        meet = left.kind is QuantityKind.DATE and _dates_meet(left.value, right.value)
        return Verdict.COMPATIBLE if meet else Verdict.DIFFERENT
    if left.kind is QuantityKind.MONEY and left.unit != right.unit:
        return Verdict.COMPATIBLE if {left.unit, right.unit} <= _DOLLARS else Verdict.DIFFERENT
    if (left.low, left.high) == (right.low, right.high):
        return Verdict.SAME if left.approximate == right.approximate else Verdict.COMPATIBLE
    if left.high == right.high == math.inf:
        near = abs(left.low - right.low) <= max(_step(left), _step(right)) / 2 and _close(left, right)
        return Verdict.COMPATIBLE if near else Verdict.DIFFERENT
    if left.low <= right.high and right.low <= left.high:
        if math.isfinite(left.high) and math.isfinite(right.high):
            return Verdict.COMPATIBLE
        small, large = sorted((left.low or left.high, right.low or right.high))
        return Verdict.COMPATIBLE if large <= _OPEN * small else Verdict.DIFFERENT
    if left.kind is QuantityKind.ORDINAL:
        return Verdict.DIFFERENT
    if left.low != left.high or right.low != right.high:
        return Verdict.DIFFERENT
    steps = _step(left), _step(right)
    if steps[0] == steps[1] and not (left.approximate or right.approximate):
        return Verdict.DIFFERENT
    rounded = abs(left.low - right.low) <= max(steps) / 2 and _close(left, right)
    return Verdict.COMPATIBLE if rounded else Verdict.DIFFERENT


def _close(left: Quantity, right: Quantity) -> bool:
    """Whether one of the two can be the other rounded: few things are counted exactly, and by far not off."""
    low, high = sorted((left.low or 0.0, right.low or 0.0))
    if left.kind in (QuantityKind.PERCENT, QuantityKind.TIME) or left.approximate or right.approximate:
        return True
    exact = high < _EXACT and low == int(low) and high == int(high)
    return not exact and high - low <= _OFF * high


def _step(quantity: Quantity) -> float:
    """What the last significant digit is worth: 10 million for 670 million."""
    value = quantity.low if quantity.low else quantity.high
    if not value or not math.isfinite(value):
        return 0.0
    digits = f"{value:.12g}"
    if "e" in digits:
        mantissa, exponent = digits.split("e")
        return float(10.0 ** (int(exponent) - len(mantissa.partition(".")[2])))
    if "." in digits:
        return float(10.0 ** -len(digits.partition(".")[2]))
    return float(10.0 ** (len(digits) - len(digits.rstrip("0"))))


def _date_shape(value: str) -> str:
    if value in _WEEKDAYS:
        return "weekday"
    return "".join("d" if character.isdigit() else character for character in value)


def _dates_meet(left: str, right: str) -> bool:
    """Whether one date is the other with something left out; of ``04/05/2013`` only the year is known."""
    left, right = (value[-4:] if "/" in value else value for value in (left, right))
    if left in _WEEKDAYS or right in _WEEKDAYS:
        return False
    if left.endswith("s") or right.endswith("s"):
        return left[:3] == right[:3] and len(left) != len(right) and "-" not in left + right
    one, two = _date_parts(left), _date_parts(right)
    common = [(a, b) for a, b in zip(one, two, strict=True) if a and b]
    return bool(common) and all(a == b for a, b in common)


def _date_parts(value: str) -> tuple[str, str, str]:
    """Year, month and day, empty where unknown."""
    if value.startswith("--"):
        month, _, day = value[2:].partition("-")
        return "", month, day
    year, _, rest = value.partition("-")
    month, _, day = rest.partition("-")
    return year, month, day
