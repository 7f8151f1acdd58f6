"""How a quote, an entity or a fact of one article fares in the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reader.align.model import Edit
from reader.article.model import Span
from reader.extract.model import Entity, EntityKind, Quote


class QuoteVerdict(StrEnum):
    SAME = "same"
    TRIMMED = "trimmed"
    TRIMMED_SILENTLY = "trimmed silently"
    ALTERED = "altered"
    SPEAKER_CHANGED = "speaker changed"
    SPEAKER_DROPPED = "speaker dropped"
    BECAME_PARAPHRASE = "became paraphrase"
    BECAME_QUOTE = "became quote"
    ONLY_HERE = "only here"


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """One quotation in the two articles.

    ``left`` and ``right`` are the quotations, None where that side has none; ``left_span`` and
    ``right_span`` are where its words stand on each side (also where they stand without marks), None
    where they do not. ``verdicts`` has the wording's verdict first, then any on the speaker.
    ``score`` is the fuzzy agreement of the words (0 to 1), ``edits`` the word edits between the two
    spans, ``notes`` plain clauses for the inspector (``"dropped on the left (Xi on the right)"``).
    """

    left: Quote | None
    right: Quote | None
    left_span: Span | None
    right_span: Span | None
    verdicts: tuple[QuoteVerdict, ...]
    score: float = 0.0
    edits: tuple[Edit, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def verdict(self) -> QuoteVerdict:
        """The first, most telling verdict."""
        return self.verdicts[0]


def quotations(matches: Iterable[QuoteMatch]) -> list[tuple[QuoteMatch, ...]]:
    """The matches, the parts of a quotation over several paragraphs together where they fare alike."""
    found: list[tuple[QuoteMatch, ...]] = []
    for match in matches:
        quote = match.left or match.right
        before = found[-1][-1] if found and quote is not None and quote.continues else None
        if before and before.verdicts == match.verdicts and bool(before.left) == bool(match.left):
            found[-1] += (match,)
        else:
            found.append((match,))
    return found


@dataclass(frozen=True, slots=True)
class EntityMatch:
    """One named thing in the two articles; a side that never names it is None."""

    name: str
    kind: EntityKind
    left: Entity | None
    right: Entity | None

    @property
    def counts(self) -> tuple[int, int]:
        """How many mentions each side has."""
        left = len(self.left.mentions) if self.left else 0
        right = len(self.right.mentions) if self.right else 0
        return left, right


class DiscrepancyKind(StrEnum):
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    HEDGE = "hedge"
    ATTRIBUTION = "attribution"


class Severity(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Two places that speak of the same and do not agree.

    ``left`` and ``right`` are the spans that differ (an empty span marks the place where a word is
    missing), the values their normalised forms, ``summary`` one plain sentence that says what differs.
    ``compatible`` is set where the two differ in form or precision only (``4.13 million``, ``more than
    four million``): such are said to be compatible, and are never counted.
    """

    kind: DiscrepancyKind
    left: Span
    right: Span
    left_value: str
    right_value: str
    severity: Severity
    summary: str
    compatible: bool = False
