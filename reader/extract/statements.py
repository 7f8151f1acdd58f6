"""Reported statements: what somebody is said to have said, in the article's words.

============ ============================================== ==========
rule         example                                        confidence
============ ============================================== ==========
that         ``Xi said that cyberspace needs order``        .9
clause       ``Xi said cyberspace needs order``             .8
infinitive   ``Xi promised to expand coverage``             .75
trailing     ``Cyberspace needs order, Xi said`` / ``said Xi`` .85
source       ``According to Xi, cyberspace needs order``    .85
============ ============================================== ==========

What is wholly between quotation marks is a quotation, and no statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.article.model import Span
from reader.extract.clauses import Mark, Token
from reader.extract.cues import SPEECH, is_verb
from reader.extract.lexicon import load
from reader.extract.speakers import (
    CONJUNCTIONS,
    PREPOSITIONS,
    Range,
    noun_phrase,
    subject_after,
    subject_before,
)

_WORDS = load("reporting").words
_CLAUSE_VERBS = _WORDS["clause_verbs"]
_HEARER_VERBS = _WORDS["hearer_verbs"]
_PROMISING = _WORDS["promising"]
_SETTING = frozenset({"asked", "pressed", "speaking", "writing", "questioned", "later", "earlier"})
_SHORTEST = 3
_LONGEST_TAIL = 10
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Reported:
    """A statement: the span of its content, its speaker and cue as token indexes.

    ``leads`` says that its speaker is the subject of the sentence, of whom the text goes on to speak.
    """

    span: Span
    speaker: Range
    cue: int
    rule: str
    confidence: float
    leads: bool = True


def find_reported(tokens: Sequence[Token]) -> Iterator[Reported]:
    """The reported statements, in the order of the text; at most one per sentence and cue."""
    low = 0
    for at in range(1, len(tokens) + 1):
        if at == len(tokens) or tokens[at].mark in (Mark.SENTENCE, Mark.PARAGRAPH):
            yield from _in_sentence(tokens, low, at)
            low = at


def _in_sentence(tokens: Sequence[Token], low: int, high: int) -> Iterator[Reported]:
    if tokens[low].mark in (Mark.SENTENCE, Mark.PARAGRAPH):
        low += 1
    for at in range(low, high):
        lower = tokens[at].lower
        if lower == "according" and at + 1 < high and tokens[at + 1].lower == "to":
            if found := _source(tokens, at, low, high):
                yield found
                return
        elif lower in SPEECH and is_verb(tokens, at, SPEECH):
            if found := _inverted(tokens, at, low, high):
                yield found
                return
            joined = tokens[at - 1].lower in ("and", "but")
            speaker = subject_before(tokens, at, low if joined else _clause_start(tokens, at, low))
            if speaker and (
                found := _after(tokens, at, high, speaker) or _trailing(tokens, at, low, high, speaker)
            ):
                near = speaker[0] - low < _NEAR or found.rule == "trailing"
                yield found if near else replace(found, leads=False)
                return


def _clause_start(tokens: Sequence[Token], at: int, low: int) -> int:
    """After the quotation before the verb, if there is one: its words are no part of the subject."""
    return next((index + 1 for index in range(at - 1, low - 1, -1) if tokens[index].mark is Mark.QUOTE), low)


def _after(tokens: Sequence[Token], cue: int, high: int, speaker: Range) -> Reported | None:
    at = cue + 1
    if tokens[cue].lower in _HEARER_VERBS:
        while at < high and at - cue < 7 and tokens[at].mark is Mark.WORD and tokens[at].lower != "that":
            at += 1
        if at >= high or tokens[at].lower != "that":
            return None
    while at < high and tokens[at].mark is Mark.WORD and _is_time(tokens, at):
        at += 1
    if at >= high or tokens[at].mark is not Mark.WORD:
        return None
    first = tokens[at].lower
    if first == "that":
        return _reported(tokens, at + 1, high, speaker, cue, "that", 0.9)
    if first == "to" and tokens[cue].lower in _PROMISING:
        return _reported(tokens, at, high, speaker, cue, "infinitive", 0.75)
    if tokens[cue].lower in _CLAUSE_VERBS and first not in PREPOSITIONS and first not in CONJUNCTIONS:
        return _reported(tokens, at, high, speaker, cue, "clause", 0.8)
    return None


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    """``said on Monday that``: words between the cue and its clause."""
    calendar = _WORDS["calendar"]
    lower = tokens[at].lower
    return lower in calendar or (
        lower in ("on", "in", "last", "this", "late", "early", "also", "earlier", "later")
        and at + 1 < len(tokens)
        and (tokens[at + 1].lower in calendar or tokens[at + 1].lower in ("week", "month", "year"))
    )


def _trailing(tokens: Sequence[Token], cue: int, low: int, high: int, speaker: Range) -> Reported | None:
    """A clause, a comma, and then who says it; only little follows."""
    before = speaker[0] - 1
    if before < low or tokens[before].text != ",":
        return None
    if high - cue > _LONGEST_TAIL and tokens[cue + 1].text != ",":
        return None
    return _clause_before(tokens, before, low, speaker, cue)


def _inverted(tokens: Sequence[Token], cue: int, low: int, high: int) -> Reported | None:
    """A clause, its only comma, and then ``said Xi``."""
    comma = next((index for index in range(low, cue) if tokens[index].text == ","), cue)
    if comma != cue - 1 or comma - low < _SHORTEST or tokens[cue].lower not in _CLAUSE_VERBS:
        return None
    speaker = subject_after(tokens, cue, high)
    return _clause_before(tokens, cue - 1, low, speaker, cue) if speaker else None


def _clause_before(
    tokens: Sequence[Token], comma: int, low: int, speaker: Range, cue: int
) -> Reported | None:
    if comma > low and tokens[comma - 1].mark is Mark.QUOTE:
        return None
    low = next((at + 1 for at in range(comma - 1, low, -1) if tokens[at].text == ":"), low)
    opening = tokens[low].lower
    if opening in PREPOSITIONS or opening in CONJUNCTIONS or opening in _SETTING:
        return None  # Asked about it, Xi said
    return _reported(tokens, low, comma, speaker, cue, "trailing", 0.85)


def _source(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    speaker = noun_phrase(tokens, at + 2, high)
    if speaker is None:
        return None
    if at == low:
        return _reported(tokens, speaker[1], high, speaker, at, "source", 0.85)
    return _reported(tokens, low, at, speaker, at, "source", 0.85)


def _reported(
    tokens: Sequence[Token], start: int, end: int, speaker: Range, cue: int, rule: str, confidence: float
) -> Reported | None:
    if start < end and tokens[start].text == "(":
        start = next((at + 1 for at in range(start, end) if tokens[at].text == ")"), start)
    while start < end and tokens[start].mark is Mark.PUNCTUATION and tokens[start].text in ",:;":
        start += 1
    while end > start and tokens[end - 1].mark is Mark.PUNCTUATION and tokens[end - 1].text not in "%)]”’":
        end -= 1
    words = sum(token.mark is Mark.WORD for token in tokens[start:end])
    if words < _SHORTEST:
        return None
    return Reported(Span(tokens[start].start, tokens[end - 1].end), speaker, cue, rule, confidence)
