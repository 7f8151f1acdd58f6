"""What alignment says of two articles: links between their sentences and word edits inside them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Literal

from reader.article.model import Article, Span

Side = Literal["left", "right"]

SIDES: tuple[Side, Side] = ("left", "right")


class LinkKind(StrEnum):
    """How close the two sides of a link are; the rules stand in :mod:`reader.align.kinds`."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    REWRITTEN = "rewritten"
    FRAGMENT = "fragment"


class Op(StrEnum):
    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


class Change(StrEnum):
    """What an edit changes. All but WORDS and NUMBER leave the words the same to the reader."""

    NONE = "none"
    WORDS = "words"
    NUMBER = "number"
    SPELLING = "spelling"
    CASE = "case"
    PUNCTUATION = "punctuation"
    HYPHEN = "hyphen"
    TYPOGRAPHY = "typography"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Edit:
    """One step from the left wording to the right one.

    ``left`` and ``right`` are spans into the two articles' texts (empty for an insert, a delete).
    The edits of a link cover each character of its sentences on both sides once, in order, and never
    cross the border of a sentence; ``equal`` means the same characters.
    """

    op: Op
    left: Span
    right: Span
    change: Change = Change.NONE


@dataclass(frozen=True, slots=True)
class Part:
    """One named share of a score: what was measured, and what it added to the sum."""

    name: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Pin:
    """What a person has said of two sentences: that they correspond, or that they do not."""

    left: int
    right: int
    linked: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why two sentences are linked, or are not: the score, its parts, the shared words, what is missing.

    ``score`` is 0 to 1; ``shared`` the rare words, numbers and names in common, most telling first;
    ``verdict`` says it in words (``"a better counterpart is taken"``, ``"below the threshold: few telling
    words in common"``).
    """

    left: int
    right: int
    score: float
    parts: tuple[Part, ...]
    shared: tuple[str, ...]
    verdict: str


@dataclass(frozen=True)
class Link:
    """Sentences of the left article that correspond to sentences of the right one.

    ``left`` and ``right`` are rising sentence indexes; a sentence may stand in more than one link.
    ``score`` is 0 to 1, ``parts`` what it is made of (computed when looked at), ``moved`` says that the link
    crosses the backbone (the longest run of links in the same order on both sides). ``left_spans`` and
    ``right_spans`` are what corresponds: the whole sentences, or for a fragment the parts of them.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    kind: LinkKind
    moved: bool
    parts: Sequence[Part] = field(compare=False)
    left_spans: tuple[Span, ...]
    right_spans: tuple[Span, ...]
    articles: tuple[Article, Article] = field(repr=False, compare=False)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The word edits that make the left sentences into the right ones, computed when first asked for."""
        return tuple(map(_unpacked, *[iter(self._packed_edits)] * 5))

    @cached_property
    def _packed_edits(self) -> Sequence[int]:
        """The edits in five numbers each, a tenth of their room: a book has a hundred thousand."""
        from reader.align.edits import word_edits

        packed = array("i")
        for edit in word_edits(self.articles[0], self.left, self.articles[1], self.right):
            code = _OPS.index(edit.op) * len(_CHANGES) + _CHANGES.index(edit.change)
            packed.extend((edit.left.start, edit.left.end, edit.right.start, edit.right.end, code))
        return packed


_OPS, _CHANGES = tuple(Op), tuple(Change)


def _unpacked(left: int, left_end: int, right: int, right_end: int, code: int) -> Edit:
    op, change = divmod(code, len(_CHANGES))
    return Edit(_OPS[op], Span(left, left_end), Span(right, right_end), _CHANGES[change])


@dataclass(frozen=True, slots=True)
class AlignSettings:
    """What a person can set. ``threshold`` runs from 0 (lenient) to 1 (strict)."""

    threshold: float = 0.5
    pins: tuple[Pin, ...] = ()


class AlignError(ValueError):
    """Two articles that are too large to compare; the message names the limit in one line."""
