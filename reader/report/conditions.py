"""Conditions on a comparison's figures, for scripts: ``altered-quotes>0``, ``coverage<40``."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.align.model import LinkKind
from reader.compare import Comparison
from reader.match.model import QuoteVerdict
from reader.report.totals import Totals

Measure = Callable[[Totals], float]


def _coverage(side: int) -> Measure:
    return lambda totals: 100 * totals.comparison.coverage[side]


def _verdict(verdict: QuoteVerdict) -> Measure:
    return lambda totals: totals.verdicts[verdict]


def _kind(kind: LinkKind) -> Measure:
    return lambda totals: totals.kinds[kind]


MEASURES: dict[str, Measure] = {
    "coverage": lambda totals: 100 * min(totals.comparison.coverage),
    "left-coverage": _coverage(0),
    "right-coverage": _coverage(1),
    "links": lambda totals: len(totals.comparison.links),
    **{kind.value: _kind(kind) for kind in LinkKind},
    "moved": lambda totals: totals.moved,
    "possible": lambda totals: len(totals.comparison.possible),
    "only-left": lambda totals: totals.sentences[0] - totals.linked[0],
    "only-right": lambda totals: totals.sentences[1] - totals.linked[1],
    "quotes": lambda totals: len(totals.comparison.quotations),
    "altered-quotes": _verdict(QuoteVerdict.ALTERED),
    "trimmed-quotes": _verdict(QuoteVerdict.TRIMMED),
    "silently-trimmed-quotes": _verdict(QuoteVerdict.TRIMMED_SILENTLY),
    "changed-speakers": _verdict(QuoteVerdict.SPEAKER_CHANGED),
    "dropped-speakers": _verdict(QuoteVerdict.SPEAKER_DROPPED),
    "discrepancies": lambda totals: len(totals.comparison.discrepancies),
}
"""What can be measured. Coverage is in percent; of the two sides the smaller, unless one is named."""

_OPERATORS: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "!=": operator.ne,
    "==": operator.eq,
    "=": operator.eq,
    ">": operator.gt,
    "<": operator.lt,
}
_FORM = re.compile(r"\s*([a-z-]{1,40})\s*(>=|<=|!=|==|=|>|<)\s*(\d{1,9}(?:\.\d{1,6})?)\s*%?\s*\Z")


@dataclass(frozen=True)
class Condition:
    """A measure, a comparison operator and a number."""

    measure: str
    operator: str
    number: float

    def reason(self, comparison: Comparison) -> str:
        """One clause that says that the condition holds (``"altered-quotes is 2 (> 0)"``), empty when not."""
        value = MEASURES[self.measure](Totals(comparison))
        if not _OPERATORS[self.operator](value, self.number):
            return ""
        return f"{self.measure} is {value:.4g} ({self.operator} {self.number:g})"


def parse_condition(text: str) -> Condition:
    """The condition that ``text`` states. Raises ValueError with what was expected."""
    from reader.checked_yaml import nearest_name

    match = _FORM.match(text)
    if match is None:
        raise ValueError("a condition such as altered-quotes>0 or coverage<40")
    name, sign, number = match.groups()
    if name not in MEASURES:
        known = ", ".join(MEASURES)
        raise ValueError(f"one of {known}{nearest_name(name, list(MEASURES))}")
    return Condition(name, sign, float(number))
