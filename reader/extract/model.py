"""What can be found in one article: entities, quotes, reported statements, quantities."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.article.model import Span


class EntityKind(StrEnum):
    """What a name names. OTHER is the honest answer where the context does not say."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, place or other named thing, and every mention of it.

    ``name`` is its fullest form in the article; ``mentions`` are spans in the order of the text,
    without titles (``Mr``) and possessive endings. Pronouns are not mentions; a name inside a longer one
    is (``California`` in ``University of California``), so mentions of two entities may overlap.
    """

    name: str
    kind: EntityKind
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """One direct quotation.

    ``span`` is the content inside the marks. Of a quotation over several paragraphs each paragraph's
    part is a quote, and ``continues`` is set on those after the first, which have the speaker of all.
    ``speaker_span`` holds the words that name the speaker (a pronoun included), ``speaker`` the name that
    they resolve to, ``cue_span`` the reporting word. ``rule`` names the rule that attributed it, and
    ``confidence`` (0 to 1) how far that is to be trusted; below ``POSSIBLY`` it is shown as a guess.
    """

    span: Span
    speaker_span: Span | None = None
    speaker: str | None = None
    cue_span: Span | None = None
    rule: str = ""
    confidence: float = 0.0
    continues: bool = False


POSSIBLY = 0.6
"""An attribution below this confidence is shown with "possibly", and raises no verdict."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Indirect speech with a cue: ``Xi said that …``. The fields are those of :class:`Quote`."""

    span: Span
    speaker_span: Span | None = None
    speaker: str | None = None
    cue_span: Span | None = None
    rule: str = ""
    confidence: float = 0.0


class QuantityKind(StrEnum):
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    TIME = "time"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a date with its unit, normalised.

    ``low`` and ``high`` are the bounds of the value (equal for a plain number; ``high`` is infinite
    for ``more than``), None for a date, whose normalised form is ``value`` (``--05-04``, ``2013``,
    ``monday``). ``unit`` is the normalised noun, currency or ``%``; ``approximate`` says that the
    text does (``about``, ``nearly``).
    """

    span: Span
    kind: QuantityKind
    value: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    approximate: bool = False
