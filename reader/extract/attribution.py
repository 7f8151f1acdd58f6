"""Who said what stands between the marks: the rules, in the order in which they are tried.

========== ============================================================ ==========
rule       example                                                      confidence
========== ============================================================ ==========
after      ``“…”, Xi said`` / ``“…”, said Xi``                           .95
source     ``“…”, according to Reuters``                                 .9
name       ``XI: “…”``                                                   .9
before     ``Xi said: “…”`` / ``Xi said that “…”``                       .95
noun       ``Xi’s remark that “…”``                                      .8
within     ``Xi told delegates that the abuse of “…” must end``          .75
label      ``Critics called it “…”``                                     .75
colon      ``The ministry released this statement: “…”``                 .7
continued  ``“…”, Xi said. “…”``                                         .85
reopened   the next paragraph of a quotation that was left open          .9
beat       ``The judge turned to me. “…”``                               .5
carried    a paragraph of its own after one that ends in a quotation     .5
========== ============================================================ ==========

What is left has no cue, and stays unattributed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from reader.extract.clauses import Mark, Token
from reader.extract.cues import BESIDE, DOUBTFUL, NAMING, NOUNS, PARTICIPLES, SPEECH, is_verb
from reader.extract.speakers import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    Range,
    clause_subject,
    noun_phrase,
    subject_after,
    subject_before,
)

_FAR = 40
_NEAR = 5
_ELSEWHERE = frozenset({"overseas", "abroad", "locally", "widely", "popularly", "officially"})
_MOST_QUOTATIONS = 4
_ENDS = frozenset(",?!—–-…")
_FOLLOWS_CUE = PREPOSITIONS | {"when", "while", "as", "after", "before", "again", "later"}
_SUBORDINATORS = frozenset({"where", "when", "while", "which", "who", "whose", "because", "after", "before"})
_RELATIVES = frozenset({"who", "which"})
_ISSUING = frozenset({"issued", "released", "posted", "published"})
_NOT_NAMING = frozenset({"for", "on", "upon"})
_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your", "whose"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a quotation: a range of token indexes, the cue's index, the rule, and how sure it is."""

    speaker: Range
    cue: int | None
    rule: str
    confidence: float


def attribute(tokens: Sequence[Token], text: str, reopened: Collection[int]) -> dict[int, Attribution]:
    """The attribution of each quotation that has one, by its number.

    ``reopened`` are the numbers of those that continue the one before them.
    """
    places = [index for index, token in enumerate(tokens) if token.mark is Mark.QUOTE]
    found: dict[int, Attribution] = {}
    for at in places:
        if attribution := _own(tokens, at, text):
            found[tokens[at].quote] = attribution
    for place, at in enumerate(places):
        number = tokens[at].quote
        follow = _follow(tokens, places[place - 1], at, found) if place and number not in found else None
        if follow and follow.rule == "continued":
            found[number] = follow
    for number in sorted(reopened, reverse=True):
        if number in found and number - 1 not in found:
            found[number - 1] = _shared(found[number])
    for place, at in enumerate(places):
        number = tokens[at].quote
        if number in found:
            continue
        if number in reopened and number - 1 in found:
            found[number] = _shared(found[number - 1])
        elif place and (follow := _follow(tokens, places[place - 1], at, found)):
            found[number] = follow
        elif lead := _lead(tokens, at):
            found[number] = lead
    return found


def _shared(attribution: Attribution) -> Attribution:
    """What one part of a quotation over several paragraphs takes over from another."""
    return replace(attribution, cue=None, rule="reopened", confidence=min(attribution.confidence, 0.9))


def _own(tokens: Sequence[Token], at: int, text: str) -> Attribution | None:
    """The attribution by a cue of its own: after the quotation, unless one right before it is nearer."""
    after = _after(tokens, at, text)
    if after and after.cue is not None and after.cue - at <= _NEAR:
        return after
    before = _before(tokens, at)
    if after and before and before.rule == "before" and before.confidence >= after.confidence:
        return before
    return after or before


def _begins(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].mark in (Mark.PARAGRAPH, Mark.SENTENCE)


# After the quotation.


def _after(tokens: Sequence[Token], at: int, text: str) -> Attribution | None:
    start = at + 1
    inside = text[tokens[at].start : tokens[at].end].rstrip("”\"'’»“ ")
    if start < len(tokens) and tokens[start].mark is Mark.SENTENCE:
        return _next_sentence(tokens, start + 1, inside[-1:])
    comma = start < len(tokens) and tokens[start].text in (",", "—", "–", "-")
    start += comma
    free = comma or inside[-1:] in _ENDS or _begins(tokens, at)
    end = _sentence_end(tokens, start)
    if start >= end or tokens[start].mark is not Mark.WORD:
        return None
    first = tokens[start].lower
    if first == "as" and start + 1 < end:
        start += 1
    elif first in CONJUNCTIONS or first in ("who", "whose"):
        return None
    verbs = BESIDE if free else SPEECH
    if is_verb(tokens, start, verbs) and (speaker := subject_after(tokens, start, end)):
        return Attribution(speaker, start, "after", 0.95)
    for index in range(start, end):
        if not free and tokens[index].lower in CONJUNCTIONS and tokens[index - 1].text == ",":
            break
        if tokens[index].lower == "according" and index + 1 < end and tokens[index + 1].lower == "to":
            speaker = noun_phrase(tokens, index + 2, end)
            return Attribution(speaker, index, "source", 0.9) if speaker else None
        verb = is_verb(tokens, index, verbs) or (free and _ends_clause(tokens, index, start, end))
        if index > start and verb and (speaker := subject_before(tokens, index, start)):
            if tokens[speaker[0]].lower in _RELATIVES:
                continue  # an official, who spoke in private, said
            return Attribution(speaker, index, "after", 0.95 if free else 0.8)
    return None


def _ends_clause(tokens: Sequence[Token], index: int, start: int, end: int) -> bool:
    """``“…”, the email read.``: a doubtful verb that nothing follows is one."""
    doubtful = tokens[index].lower in DOUBTFUL & BESIDE and tokens[start].lower in DETERMINERS
    return doubtful and index - start >= 2 and (index + 1 == end or tokens[index + 1].text in (".", ",", ":"))


def _sentence_end(tokens: Sequence[Token], at: int) -> int:
    """The end of the sentence; a quotation that is part of the subject does not end it."""
    end = min(len(tokens), at + _FAR)
    for index in range(at, end):
        token = tokens[index]
        if token.text == ";" or token.mark in (Mark.SENTENCE, Mark.PARAGRAPH):
            return index
        if token.mark is Mark.QUOTE and not (index + 1 < end and tokens[index + 1].mark is Mark.WORD):
            return index
    return end


def _next_sentence(tokens: Sequence[Token], start: int, last: str) -> Attribution | None:
    """``“Who?” Trump said.``: a new sentence by its capital, yet only the cue of the quotation."""
    end = _sentence_end(tokens, start)
    asked = last != "" and last in "?!…—–"
    for index in range(start + 1, min(end, start + 7)):
        if not is_verb(tokens, index, BESIDE if asked else SPEECH):
            continue
        rest = [token for token in tokens[index + 1 : end] if token.text not in ".,"]
        leads_on = tokens[end - 1].text in (":", ",") or any(token.lower == "that" for token in rest[:3])
        if leads_on or (end < len(tokens) and tokens[end].mark is Mark.QUOTE):
            return None
        follows = tokens[index + 1] if index + 1 < end else None
        told = follows is None or follows.text in (".", ",") or follows.lower in _FOLLOWS_CUE
        if len(rest) > 3 and not (asked and told):
            return None
        speaker = subject_before(tokens, index, start)
        return Attribution(speaker, index, "after", 0.85) if speaker and speaker[0] == start else None
    return None


# Before the quotation.


def _before(tokens: Sequence[Token], at: int) -> Attribution | None:
    high = at
    if _begins(tokens, at):
        if at < 2 or tokens[at - 2].text not in (":", ","):
            return None
        high = at - 1
    low = _sentence_start(tokens, high)
    colon = tokens[high - 1].text == ":"
    if colon and (speaker := _name_before_colon(tokens, low, high - 1, True)):
        return Attribution(speaker, None, "name", 0.9)
    led = tokens[high - 1].text in (":", ",") or tokens[high - 1].lower == "that"
    for index in range(high - 1, low - 1, -1):
        token = tokens[index]
        if token.text == ";":
            break
        if token.mark is Mark.WORD and (found := _cue_before(tokens, index, low, high, led)):
            return found
    if colon and (speaker := _name_before_colon(tokens, low, high - 1, False)):
        return Attribution(speaker, None, "colon", 0.7)
    if colon and (speaker := clause_subject(tokens, low, high - 1)):
        return Attribution(speaker, None, "colon", 0.65)
    return None


def _sentence_start(tokens: Sequence[Token], high: int) -> int:
    """Where the sentence (or open bracket) that ``high`` stands in begins, few quotations back at most."""
    low, closed, quotations = high, 0, 0
    while low > 0 and tokens[low - 1].mark not in (Mark.SENTENCE, Mark.PARAGRAPH) and high - low < 2 * _FAR:
        token = tokens[low - 1]
        closed += (token.text == ")") - (token.text == "(")
        quotations += token.mark is Mark.QUOTE
        if closed < 0 or quotations > _MOST_QUOTATIONS:
            break
        low -= 1
    return low


def _cue_before(tokens: Sequence[Token], index: int, low: int, high: int, led: bool) -> Attribution | None:
    token = tokens[index]
    if token.lower == "to" and index > low and tokens[index - 1].lower == "according":
        speaker = noun_phrase(tokens, index + 1, high)
        return Attribution(speaker, index - 1, "source", 0.9) if speaker else None
    adjacent = led or index == high - 1
    if token.lower in NOUNS and adjacent and (speaker := _possessor(tokens, index, low)):
        return Attribution(speaker, index, "noun", 0.8)
    participle = is_verb(tokens, index, PARTICIPLES)
    speech = participle or is_verb(tokens, index, SPEECH)
    naming = is_verb(tokens, index, NAMING) and tokens[index + 1].lower not in _NOT_NAMING
    if not (speech or naming or (adjacent and is_verb(tokens, index, BESIDE))):
        return None
    if naming and not speech and not _is_named(tokens, index - 1):
        after = tokens[index + 1].lower
        if index == high - 1 or (after != "as" and (after in PREPOSITIONS or after in _ELSEWHERE)):
            return None  # a project called “…”, or dubbed abroad the “…”, is no claim of the project's
    speaker = _subject(tokens, index, low, participle)
    if speaker is None:
        return None
    if naming and not led:
        return Attribution(speaker, index, "label", 0.75)
    return Attribution(speaker, index, "before" if adjacent else "within", 0.95 if adjacent else 0.75)


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    return at >= 0 and (tokens[at].is_name or tokens[at].lower in PRONOUNS or tokens[at].lower == "as")


def _subject(tokens: Sequence[Token], verb: int, low: int, participle: bool) -> Range | None:
    """The subject of a verb before the quotation; a participle has that of the clause before it."""
    bound = next((i + 1 for i in range(verb - 1, low - 1, -1) if tokens[i].mark is Mark.QUOTE), low)
    speaker = None if participle and tokens[verb - 1].text == "," else subject_before(tokens, verb, bound)
    if speaker or (not participle and tokens[verb - 1].lower != "to"):
        return speaker
    clause = next((i + 1 for i in range(verb - 2, low, -1) if tokens[i].lower in _SUBORDINATORS), low)
    for start in (clause, low) if clause > low else (low,):
        if speaker := _clause_speaker(tokens, verb, start):
            return speaker
    return None


def _clause_speaker(tokens: Sequence[Token], verb: int, low: int) -> Range | None:
    """The subject of the nearest reporting verb before ``verb``, or else of the clause itself."""
    for index in range(verb - 1, low - 1, -1):
        if not is_verb(tokens, index, BESIDE):
            continue
        after_quote = index > low and tokens[index - 1].mark is Mark.QUOTE
        speaker = subject_after(tokens, index, verb) if after_quote else subject_before(tokens, index, low)
        if speaker:
            return speaker
    return clause_subject(tokens, low, verb)


def _possessor(tokens: Sequence[Token], noun: int, low: int) -> Range | None:
    """The owner of a noun of speech: ``Xi’s`` in ``Xi’s latest remark``."""
    for index in range(noun - 1, max(low, noun - 4) - 1, -1):
        token = tokens[index]
        if token.lower in _POSSESSIVES:
            return index, index + 1
        if token.possessive:
            start = index
            while start > low and tokens[start - 1].is_name and not tokens[start - 1].possessive:
                start -= 1
            return start, index + 1
        if token.mark is not Mark.WORD or token.lower in PREPOSITIONS:
            break
    return None


def _name_before_colon(tokens: Sequence[Token], low: int, colon: int, alone: bool) -> Range | None:
    """A name right before the colon; ``alone``, as in a transcript or a list of voices."""
    at = colon - 1
    if at >= low and tokens[at].text == ")":
        while at > low and tokens[at].text != "(":
            at -= 1
        at -= 1
    end = at + 1
    while at >= low and (tokens[at].is_name or tokens[at].text == "." or tokens[at].lower in ("and", "of")):
        at -= 1
    start = at + 1
    while start < end and not tokens[start].is_name:
        start += 1
    if start >= end or end - start > 8:
        return None
    opening = at < low or tokens[at].text in ("—", "–", "-", "•", "*") or tokens[at].lower == "from"
    if opening or alone:
        return (start, end) if opening else None
    return (start, end) if tokens[at].lower not in PREPOSITIONS and end - start > 1 else None


# From the quotation before.


def _follow(
    tokens: Sequence[Token], before: int, at: int, found: dict[int, Attribution]
) -> Attribution | None:
    """What a quotation without a cue takes over from the one before it."""
    known = found.get(tokens[before].quote)
    between = tokens[before + 1 : at]
    paragraphs = sum(token.mark is Mark.PARAGRAPH for token in between)
    if not paragraphs:
        return _same_paragraph(tokens, before, at, known)
    if paragraphs > 1 or known is None or not _begins(tokens, at):
        return None
    sentences = sum(token.mark is Mark.SENTENCE for token in between)
    if sentences or known.rule in ("beat", "carried") or known.confidence < 0.75:
        return None
    return replace(known, cue=None, rule="carried", confidence=0.5)


def _lead(tokens: Sequence[Token], at: int) -> Attribution | None:
    """A paragraph of its own after one whose last sentence reports what somebody said."""
    if at < 2 or tokens[at - 1].mark is not Mark.PARAGRAPH:
        return None
    if at + 1 < len(tokens) and tokens[at + 1].mark is not Mark.PARAGRAPH:
        return None
    high = at - 1
    low = high
    while low > 0 and tokens[low - 1].mark in (Mark.WORD, Mark.PUNCTUATION) and high - low < 2 * _FAR:
        low -= 1
    for index in range(low, high):
        if is_verb(tokens, index, SPEECH) or (tokens[index].lower in _ISSUING and index > low):
            speaker = subject_before(tokens, index, low)
            return Attribution(speaker, None, "carried", 0.5) if speaker else None
    return None


def _same_paragraph(
    tokens: Sequence[Token], before: int, at: int, known: Attribution | None
) -> Attribution | None:
    opening = at
    while at - opening < 3 and tokens[opening - 1].mark is not Mark.SENTENCE:
        opening -= 1
    if tokens[at - 1].text == "," and tokens[opening - 1].mark is Mark.SENTENCE and at - opening == 2:
        at = opening  # “Indeed,” or “Then,” alone before the quotation
    marks = [index for index in range(before + 1, at) if tokens[index].mark is Mark.SENTENCE]
    if len(marks) > 1 or (len(marks) == 1 and not _begins(tokens, at)):
        # A whole sentence, or the beginning of this one, stands between: its subject may be speaking.
        start = marks[-2] if len(marks) > 1 and _begins(tokens, at) else marks[-1]
        speaker = clause_subject(tokens, start + 1, at)
        if speaker is None:
            return None
        same = known is not None and tokens[speaker[0]].lower in PRONOUNS
        if known and same:
            return replace(known, cue=None, rule="continued", confidence=min(known.confidence, 0.65))
        return Attribution(speaker, None, "beat", 0.5) if _begins(tokens, at) else None
    if known is None:
        return None
    return replace(known, cue=None, rule="continued", confidence=min(known.confidence, 0.85))
