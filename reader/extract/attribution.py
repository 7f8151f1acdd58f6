"""Who said what stands between the marks: the rules, in the order in which they are tried.

========== ============================================================ ==========
rule       example                                                      confidence
========== ============================================================ ==========
after      ``“…”, Xi said`` / ``“…”, said Xi``                           .95
before     ``Xi said: “…”`` / ``Xi said that “…”``                       .95
source     ``“…”, according to Reuters``                                 .9
within     ``Xi told delegates that the abuse of “…” must end``          .75
label      ``Critics called it “…”``                                     .75
colon      ``The ministry released this statement: “…”``                 .7
continued  ``“…”, Xi said. “…”``                                         .85
beat       ``The judge turned to me. “…”``                               .5
carried    a paragraph of its own after one that ends in a quotation    .45
========== ============================================================ ==========
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.extract.clauses import Mark, Token
from reader.extract.lexicon import load
from reader.extract.speakers import (
    CONJUNCTIONS,
    Range,
    clause_subject,
    noun_phrase,
    subject_after,
    subject_before,
)

_WORDS = load("reporting").words
SPEECH = _WORDS["speech"]
PARTICIPLES = _WORDS["participles"]
BESIDE = _WORDS["beside"] | SPEECH
NAMING = _WORDS["naming"]
_FAR = 40
_ENDS = frozenset(",?!—–-…")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a quotation: ranges of token indexes, the rule that found it, and how sure it is."""

    speaker: Range
    cue: int | None
    rule: str
    confidence: float


def attribute(tokens: Sequence[Token], text: str) -> dict[int, Attribution]:
    """The attribution of each quotation that has one, by its number."""
    places = [index for index, token in enumerate(tokens) if token.mark is Mark.QUOTE]
    found: dict[int, Attribution] = {}
    for at in places:
        attribution = _after(tokens, at, text) or _before(tokens, at)
        if attribution:
            found[tokens[at].quote] = attribution
    for place, at in enumerate(places):
        if tokens[at].quote in found:
            continue
        follow = _continued(tokens, places, place, found)
        if follow:
            found[tokens[at].quote] = follow
    return found


def _sentence_end(tokens: Sequence[Token], at: int) -> int:
    end = min(len(tokens), at + _FAR)
    for index in range(at, end):
        if tokens[index].mark not in (Mark.WORD, Mark.PUNCTUATION) or tokens[index].text in ";":
            return index
    return end


def _after(tokens: Sequence[Token], at: int, text: str) -> Attribution | None:
    start = at + 1
    if start < len(tokens) and tokens[start].text in (",", "—", "–", "-"):
        start += 1
    end = _sentence_end(tokens, start)
    if start >= end or tokens[start].mark is not Mark.WORD:
        return None
    inside = text[tokens[at].start : tokens[at].end].rstrip("”\"'’»“ ")
    free = start > at + 1 or inside[-1:] in _ENDS or _begins(tokens, at)
    first = tokens[start].lower
    if first == "according" and start + 1 < end and tokens[start + 1].lower == "to":
        return _source(tokens, start, end)
    if first == "as":
        start += 1
    elif first in CONJUNCTIONS:
        return None
    if start < end and tokens[start].lower in (BESIDE if free else SPEECH):
        speaker = subject_after(tokens, start, end)
        if speaker:
            return Attribution(speaker, start, "after", 0.95)
    for index in range(start, end):
        lower = tokens[index].lower
        if lower == "according" and index + 1 < end and tokens[index + 1].lower == "to":
            return _source(tokens, index, end)
        if lower in (BESIDE if free else SPEECH) and index > start:
            speaker = subject_before(tokens, index, start)
            if speaker:
                return Attribution(speaker, index, "after", 0.95 if free else 0.8)
    return None


def _source(tokens: Sequence[Token], at: int, end: int) -> Attribution | None:
    speaker = noun_phrase(tokens, at + 2, end)
    return Attribution(speaker, at, "source", 0.9) if speaker else None


def _begins(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].mark in (Mark.PARAGRAPH, Mark.SENTENCE)


def _before(tokens: Sequence[Token], at: int) -> Attribution | None:
    high = at
    if _begins(tokens, at) and at > 1 and tokens[at - 2].text in (":", ","):
        high = at - 1
    elif _begins(tokens, at):
        return None
    low = high
    while (
        low > 0
        and tokens[low - 1].mark in (Mark.WORD, Mark.PUNCTUATION, Mark.QUOTE)
        and high - low < 3 * _FAR
    ):
        low -= 1
    led = tokens[high - 1].text in (":", ",") or tokens[high - 1].lower == "that"
    for index in range(high - 1, low - 1, -1):
        token = tokens[index]
        if token.text == ";":
            break
        if token.mark is not Mark.WORD or (token.is_name and token.lower not in ("said",)):
            continue
        if token.lower == "to" and tokens[index - 1].lower == "according" and index > low:
            speaker = noun_phrase(tokens, index + 1, high)
            if speaker:
                return Attribution(speaker, index - 1, "source", 0.9)
        adjacent = led or index == high - 1
        participle = token.lower in PARTICIPLES
        if not participle and token.lower not in BESIDE and token.lower not in NAMING:
            continue
        if not adjacent and token.lower not in SPEECH and token.lower not in NAMING and not participle:
            continue
        speaker = _subject(tokens, index, low, participle)
        if speaker:
            label = token.lower in NAMING and token.lower not in SPEECH
            rule = "before" if adjacent else "label" if label else "within"
            return Attribution(speaker, index, rule, 0.95 if adjacent else 0.75)
    if tokens[high - 1].text == ":":
        speaker = clause_subject(tokens, low, high - 1)
        if speaker:
            return Attribution(speaker, None, "colon", 0.7)
    return None


def _subject(tokens: Sequence[Token], verb: int, low: int, participle: bool) -> Range | None:
    bound = low
    for index in range(verb - 1, low - 1, -1):
        if tokens[index].mark is Mark.QUOTE:
            bound = index + 1
            break
    speaker = subject_before(tokens, verb, bound)
    if speaker or (not participle and tokens[verb - 1].lower != "to"):
        return speaker
    for index in range(verb - 1, low - 1, -1):
        if tokens[index].lower in BESIDE and not tokens[index].is_name:
            after = subject_after(tokens, index, verb) if tokens[index - 1].mark is Mark.QUOTE else None
            speaker = after or subject_before(tokens, index, low)
            if speaker:
                return speaker
    return clause_subject(tokens, low, verb)


def _continued(
    tokens: Sequence[Token], places: Sequence[int], place: int, found: dict[int, Attribution]
) -> Attribution | None:
    at = places[place]
    if place:
        before = places[place - 1]
        between = tokens[before + 1 : at]
        known = found.get(tokens[before].quote)
        if known and not any(token.mark is Mark.PARAGRAPH for token in between):
            return replace(known, cue=None, rule="continued", confidence=min(known.confidence, 0.85))
    return None
