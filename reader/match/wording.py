"""How two wordings of one quotation compare: which words each has, and whether omissions are shown.

Words are compared without regard to case, typography and spelling variants (``organisation``,
``organization``). An omission is shown where the shorter wording has ``…`` or brackets at its place.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import Indel

from reader.align.normalise import TextWords, Word
from reader.align.stem import spelling
from reader.article.model import Span
from reader.extract.lexicon import load

_LEXICON = load("quantities")
_NEGATIONS = _LEXICON.words["negations"]
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
_NUMBER_FORMS = {
    **_LEXICON.pairs["numbers"],
    **{word: value + _ENDINGS.get(value, "th") for word, value in _LEXICON.pairs["ordinals"].items()},
}
_FEW = 2
_SHOWN = re.compile(r"\.{3,}|\. \. \.|…|\[[^\[\]]{0,80}\]")


Range = tuple[int, int]


class Wording(Enum):
    """What was done to a wording, the least first."""

    SAME = "same"
    TRIMMED = "trimmed"
    TRIMMED_SILENTLY = "trimmed silently"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two runs of words compared.

    ``shared`` is the number of words in common, in order; ``score`` the share of the shorter run that
    they are. ``left`` and ``right`` are the ranges of words from the first to the last shared one.
    """

    shared: int
    score: float
    left: Range
    right: Range


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text with its words; ``shown`` are the places of ``…`` and brackets in it."""

    text: str
    span: Span
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    shown: tuple[Span, ...]


def passage(text: str, span: Span, words: Sequence[Word]) -> Passage:
    """The passage of ``text`` at ``span``; ``words`` are all words of the text in order."""
    if isinstance(words, TextWords):
        low, high = words.range_of(span.start, span.end)
    else:
        low = bisect_left(words, span.start, key=lambda word: word.start)
        high = bisect_left(words, span.end, key=lambda word: word.start)
    inside = tuple(words[low:high])
    shown = tuple(Span(*found.span()) for found in _SHOWN.finditer(text, span.start, span.end))
    return Passage(text, span, inside, tuple(key_of(word) for word in inside), shown)


def key_of(word: Word) -> str:
    """What two words that a reader takes for the same have in common (``4`` and ``four``, too)."""
    return _NUMBER_FORMS.get(word.form) or _spelling(word.form)


_spelling = lru_cache(maxsize=1 << 14)(spelling)


def agreement(left: Sequence[str], right: Sequence[str]) -> Agreement:
    """The longest common run of words in order, gaps allowed."""
    first_left, last_left, first_right, last_right, shared = len(left), 0, len(right), 0, 0
    for op in Indel.opcodes(left, right):
        if op.tag == "equal":
            shared += op.src_end - op.src_start
            first_left, first_right = min(first_left, op.src_start), min(first_right, op.dest_start)
            last_left, last_right = op.src_end, op.dest_end
    shorter = min(len(left), len(right))
    score = shared / shorter if shorter else 0.0
    return Agreement(shared, score, (first_left, last_left), (first_right, last_right))


def compare_wording(left: Passage, right: Passage) -> Wording:
    """What makes one wording into the other, whichever is the original.

    Same: no word differs. Trimmed: one side lacks words that the other has, and shows each place, or
    gives words in brackets. Trimmed silently: it lacks words and does not show it. Altered: all else,
    and a negation that is missing from the midst of the rest.
    """
    lacking_left = lacking_right = silent = denied = False
    for left_range, right_range in _differences(left.keys, right.keys):
        left_words, right_words = left.words[slice(*left_range)], right.words[slice(*right_range)]
        shown = _bracketed(left, left_words) or _bracketed(right, right_words)
        if not (left_words and right_words):
            shown = shown or _shown(right, right_range[0]) if left_words else _shown(left, left_range[0])
        lacking_left = lacking_left or bool(right_words)
        lacking_right = lacking_right or bool(left_words)
        silent = silent or not shown
        inside = left_range[0] > 0 and left_range[1] < len(left.keys)
        inside = inside and right_range[0] > 0 and right_range[1] < len(right.keys)
        if not (left_words and right_words) and not shown:
            denied = denied or _is_negation(left_words or right_words, inside)
    if not (lacking_left or lacking_right):
        return Wording.SAME
    if not silent:
        return Wording.TRIMMED
    return Wording.ALTERED if denied or (lacking_left and lacking_right) else Wording.TRIMMED_SILENTLY


def _is_negation(words: Sequence[Word], inside: bool) -> bool:
    """Whether a word or two that only one side has, in the midst of the others, deny what it says."""
    return inside and 0 < len(words) <= _FEW and any(word.form in _NEGATIONS for word in words)


def _differences(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[Range, Range]]:
    """The ranges of words that differ; a word put for another is one difference, not two."""
    place_left = place_right = 0
    for op in [*Indel.opcodes(left, right), None]:
        if op is not None and op.tag != "equal":
            continue
        stop_left, stop_right = (op.src_start, op.dest_start) if op else (len(left), len(right))
        if stop_left > place_left or stop_right > place_right:
            yield (place_left, stop_left), (place_right, stop_right)
        if op:
            place_left, place_right = op.src_end, op.dest_end


def _bracketed(side: Passage, words: Sequence[Word]) -> bool:
    return bool(words) and all(
        any(span.start < word.start and word.end < span.end for span in side.shown) for word in words
    )


def _shown(side: Passage, place: int) -> bool:
    """Whether ``…`` or brackets stand between the words before and at ``place``."""
    low = side.words[place - 1].start if place else side.span.start
    high = side.words[place].end if place < len(side.words) else side.span.end
    return any(span.end > low and span.start < high for span in side.shown)
