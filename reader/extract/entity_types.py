"""What kind of thing a name names: evidence from its own words, and from the words around each mention.

Each piece of evidence is a weight for one kind; the weights of a name's words count once, those of its
mentions are added up with a falling share, so that ten weak hints do not outweigh one clear statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.extract import vocabulary as v
from reader.extract.lexicon import load
from reader.extract.lexicon.common import is_common
from reader.extract.model import EntityKind
from reader.extract.name_tokens import Token
from reader.extract.names import Candidate

Scores = dict[EntityKind, float]

PERSON, ORGANIZATION, PLACE, OTHER = (
    EntityKind.PERSON,
    EntityKind.ORGANIZATION,
    EntityKind.PLACE,
    EntityKind.OTHER,
)
_SPEECH = load("reporting").words["speech"]
_NO_NOUNS = v.FUNCTION | _SPEECH
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,6}s?|(?:[A-Z]\.){2,}[A-Z]?")
_MIXED = re.compile(r"[A-Z]+[a-z]+[A-Z][A-Za-z]*|[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]+\w*")
_PLACE_ENDING = re.compile(
    r".{2,}(?:stan|land|ville|burg|shire|pur|abad|grad|city|town|bad|nagar|polis|istan|ford|mouth|field)",
    re.IGNORECASE,
)
_KOREAN = re.compile(r"[A-Z][a-z]+-[a-z]{2,6}")
"""A given name of two syllables, as of Koreans and Taiwanese: ``Geun-hye``, ``Ing-wen``."""

_ENOUGH = 0.3
_FURTHER = {True: 0.6, False: 0.25}
_SURE = 3.5
_LONGEST, _LONGEST_ACRONYM = 40, 4
_BEFORE_PLACE = {
    "in": 1.6, "near": 1.8, "across": 1.4, "throughout": 1.5, "from": 0.7, "to": 0.4, "around": 0.7,
    "at": 0.5, "outside": 1.2, "into": 0.6, "within": 0.6, "inside": 0.8, "towards": 0.5, "toward": 0.5,
    "visiting": 0.8, **dict.fromkeys(v.DIRECTIONS, 2.2),
}  # fmt: skip


def name_scores(candidate: Candidate, tokens: Sequence[Token]) -> Scores:
    """What the words of a name say by themselves."""
    scores: Scores = {PERSON: 0.0, ORGANIZATION: 0.0, PLACE: 0.0, OTHER: 0.0}
    parts = [token for token in tokens[candidate.first : candidate.last] if token.text != "."]
    words = (
        [_lettered(v.plain(token.text)) for token in parts] if len(parts) > 1 else [v.plain(parts[0].text)]
    )
    name = " ".join(words)
    capital = [token for token in parts if token.capital]
    if v.demonym(name):
        scores[OTHER] += 20
        return scores
    bare = name.removeprefix("The ")
    written = v.plain(" ".join(token.text for token in parts))
    if written.isupper() and len(written) > 3 and not v.is_place(bare):
        bare = written.title()
    if bare in v.ORGANIZATIONS:
        scores[ORGANIZATION] += 5
    if bare.lower() in v.THINGS:
        scores[OTHER] += 6
    if v.is_place(bare):
        scores[PLACE] += 6 if bare in v.COUNTRIES else 4 if bare in v.STATES else 3
        if bare in v.GIVEN or bare in v.SURNAMES:
            scores[PLACE] -= 1
    elif len(words) > 1 and words[-1].endswith("s") and v.is_place(" ".join(words[:-1])):
        scores[ORGANIZATION] += 2.5  # New York Jets
    _head_scores(parts, scores)
    if scores[ORGANIZATION] < 3 and scores[OTHER] < 3 and not v.is_place(bare):
        _person_scores(words, capital, scores)
    if len(parts) == 1:
        text = parts[0].text
        if len(text) > _LONGEST:
            return scores
        if text[1:].isdigit():
            scores[OTHER] += 1  # a road, a sort of aircraft
        elif _ACRONYM.fullmatch(text) and not v.is_place(bare):
            scores[ORGANIZATION] += 1.8
        elif _MIXED.fullmatch(text) and not text.startswith(("Mc", "Mac", "De", "Di", "La", "Le", "O")):
            scores[ORGANIZATION] += 1.6
        elif _PLACE_ENDING.fullmatch(words[0]) and not is_common(parts[0].lower):
            scores[PLACE] += 0.8
        elif any(sign.isdigit() for sign in text):
            scores[OTHER] += 1
    return scores


def _lettered(word: str) -> str:
    """A word in capitals as it would stand in a sentence; acronyms as they are."""
    return word.title() if len(word) > _LONGEST_ACRONYM and word.isupper() else word


def _head_scores(parts: Sequence[Token], scores: Scores) -> None:
    """The head of a name: its last word, or the one before ``of`` or ``for``."""
    joint = next((n for n, token in enumerate(parts) if token.lower in ("of", "for", "on", "against")), 0)
    heads = [parts[joint - 1].lower] if joint else []
    last = parts[-2] if len(parts) > 1 and parts[-1].text in ("I", "II", "III", "IV") else parts[-1]
    heads.append(last.lower)
    single = 0.6 if len(parts) == 1 else 1.0
    for weight, head in zip((4.5, 2.0) if joint else (4.0,), heads, strict=True):
        first = v.plain(parts[0].text)
        given = len(parts) == 2 and (first in v.GIVEN or _KOREAN.fullmatch(first) is not None)
        if head in v.ORGANIZATION_WORDS:
            surname = given and head.title() in v.SURNAMES and head not in v.ORGANIZATION_NOUNS
            scores[ORGANIZATION] += weight * single * (0.3 if surname else 1.0)
        elif head in v.PLACE_WORDS:
            surname = given and head not in v.PLACE_NOUNS
            scores[PLACE] += weight * single * (0.3 if surname else 1.0)
        elif head in v.OTHER_WORDS:
            scores[OTHER] += weight * single
    if len(parts) > 2 and not joint:
        inner = [token.lower for token in parts[:-1]]
        scores[ORGANIZATION] += 1.2 * any(word in v.ORGANIZATION_WORDS for word in inner)
    if len(parts) > 1 and parts[0].lower in v.PLACE_FIRST:
        scores[PLACE] += 1.5
    if len(parts) > 1 and parts[0].lower in v.ORGANIZATION_FIRST:
        scores[ORGANIZATION] += 2.5
    if any(token.text == "&" for token in parts):
        scores[ORGANIZATION] += 2
    if len(parts) > 1 and joint and scores[ORGANIZATION] + scores[PLACE] < 3:
        scores[OTHER] += 1.2


def _person_scores(words: Sequence[str], capital: Sequence[Token], scores: Scores) -> None:
    given = words[0] in v.GIVEN or words[0].split("-")[0] in v.GIVEN
    family = words[-1] in v.SURNAMES
    common = sum(is_common(token.lower) for token in capital)
    if len(words) == 1:
        scores[PERSON] += 1.2 * family + 1.0 * given - (0.4 if given else 0.8) * (common > 0)
        return
    if len(words) > 5:
        scores[ORGANIZATION] += 0.5
        return
    if words[0].lower() in v.TITLES and len(words) == 2:
        scores[PERSON] += 2.0 * (words[1] in v.GIVEN or words[1] in v.SURNAMES)
    scores[PERSON] += 3.0 * given + 1.5 * family + 0.8 * (words[0] in v.SURNAMES)
    scores[PERSON] += 3.0 * any(_KOREAN.fullmatch(word) is not None for word in words)
    if any(len(word) == 1 for word in words[1:-1]) or (len(words[0]) == 1):
        scores[PERSON] += 2.0
    if any(
        word.lower() in ("bin", "ibn", "al", "van", "von", "bint") or word.startswith(("Al-", "El-", "al-"))
        for word in words
    ):
        scores[PERSON] += 1.2
    if not common and not scores[PLACE]:
        scores[PERSON] += 1.6 if len(words) < 4 else 0.8
    elif common == len(capital) and not given:
        scores[ORGANIZATION] += 0.8
        scores[OTHER] += 0.8
        scores[PERSON] -= 1.0
    elif common and len(words) == 2 and not (given or family):
        scores[ORGANIZATION] += 0.5
        scores[PERSON] += 0.7 * (not is_common(capital[0].lower))
    elif common and not (given or family):
        scores[ORGANIZATION] += 0.7
    initials = len(words) == 2 and len(words[0]) == 2 and words[0].isupper() and not common
    if initials and not (words[0] in v.ALIASES or words[0] in v.ORGANIZATIONS):
        scores[PERSON] += 1.0  # JK Rowling
    elif any(token.text.isupper() and 1 < len(token.text) <= _LONGEST_ACRONYM for token in capital):
        scores[ORGANIZATION] += 1.2
        scores[PERSON] -= 1.5


def context_scores(candidate: Candidate, tokens: Sequence[Token]) -> list[tuple[EntityKind, float]]:
    """What the words around one mention say."""
    found: list[tuple[EntityKind, float]] = []
    first, last = candidate.first, candidate.last
    if candidate.title:
        found.append((PERSON, 4.0))
    before = [tokens[n] for n in range(max(0, first - 3), first)]
    after = [tokens[n] for n in range(last, min(len(tokens), last + 10))]
    previous = before[-1].lower if before else ""
    if tokens[first].start and previous:
        modifier = bool(after) and after[0].text.islower() and after[0].lower not in _NO_NOUNS
        found.extend(_before(before, previous, modifier))
    possessive = tokens[last - 1].possessive
    if tokens[first].text.isupper() and after and _ends_dateline(after):
        found.append((PLACE, 3.0))
    if after and after[0].text == ":" and tokens[first].first and tokens[first].text.isupper():
        found.append((PERSON, 2.5))  # who speaks, in a transcript
    if after:
        found.extend(_after(after, possessive))
    return found


def _ends_dateline(after: Sequence[Token]) -> bool:
    """Whether ``—`` follows, or an agency in brackets and then ``—``: as in ``HULL (AP) —``."""
    if after[0].text == "(":
        after = after[next((n for n, token in enumerate(after) if token.text == ")"), len(after)) + 1 :]
    return bool(after) and after[0].text in "—–-"


def _before(before: Sequence[Token], previous: str, modifier: bool) -> list[tuple[EntityKind, float]]:
    found: list[tuple[EntityKind, float]] = []
    second = before[-2].lower if len(before) > 1 else ""
    if previous == "at" and (second in v.BELONGING or second.removesuffix("s") in v.ROLES):
        found.append((ORGANIZATION, 2.0))
    elif previous in _BEFORE_PLACE:
        found.append((PLACE, _BEFORE_PLACE[previous]))
    elif previous == "the" and modifier:
        found.append((ORGANIZATION, 0.3))
    elif previous == "the":
        found += [(PERSON, -2.5), (ORGANIZATION, 0.9), (OTHER, 0.5)]
        if second in ("in", "near", "across", "throughout"):
            found.append((PLACE, 0.6))
    elif previous in v.ROLES:
        found.append((PERSON, 2.5))
    elif previous in v.ORGANIZATION_NOUNS:
        found.append((ORGANIZATION, 2.5))
    elif previous in v.PLACE_NOUNS:
        found.append((PLACE, 1.5))
    elif previous == "of" and second in v.PLACE_NOUNS:
        found.append((PLACE, 3.0))
    elif previous in ("of", "by") and second in v.BELONGING:
        found.append((ORGANIZATION, 1.2))
    elif previous == "told":
        found += [(ORGANIZATION, 1.0), (PERSON, 0.6)]
    elif previous == "to" and second == "according":
        found += [(ORGANIZATION, 0.6), (PERSON, 0.4)]
    elif previous == "by":
        found += [(PERSON, 0.5), (ORGANIZATION, 0.5)]
    elif previous in ("with", "against", "between"):
        found.append((PERSON, 0.3))
    elif previous in ("a", "an"):
        found += [(OTHER, 0.8), (PERSON, -1.0), (PLACE, -0.5)]
    return found


def _after(after: Sequence[Token], possessive: bool) -> list[tuple[EntityKind, float]]:
    found: list[tuple[EntityKind, float]] = []
    following = after[0]
    named = len(after) > 1 and after[1].capital and after[1].close
    if following.lower in v.ROLES and named and not following.capital:
        found += [(ORGANIZATION, 1.5), (PLACE, 0.6), (PERSON, -0.5)]
    elif following.lower in _SPEECH and not possessive:
        found += [(PERSON, 1.5), (ORGANIZATION, 0.7)]
    elif following.lower in v.PERSON_VERBS:
        found.append((PERSON, 1.5))
    elif following.lower in v.ORGANIZATION_NOUNS and not possessive:
        found.append((ORGANIZATION, 0.8))
    elif following.lower in v.PLACE_NOUNS and not possessive:
        found.append((PLACE, 1.5))
    elif following.text == "," and len(after) > 1:
        found.extend(_apposition(after[1:]))
    elif (
        following.text == "("
        and len(after) > 2
        and after[1].text.isupper()
        and len(after[1].text) > 1
        and after[2].text == ")"
    ):
        found += [(ORGANIZATION, 1.5), (PERSON, -1.0)]
    elif following.lower in ("he", "she") and not possessive:
        found.append((PERSON, 1.0))
    elif following.lower == "who" or following.lower == "himself" or following.lower == "herself":
        found.append((PERSON, 2.5))
    if possessive and following.lower in v.OWNED:
        found.append((ORGANIZATION, 1.0))
    if possessive and following.lower in v.KIN:
        found.append((PERSON, 1.8))
    return found


def _apposition(after: Sequence[Token]) -> list[tuple[EntityKind, float]]:
    """After the comma: an age, ``who``, a role, a country that a city is in."""
    first = after[0]
    if first.text.isdigit() and len(first.text) == 2 and len(after) > 1 and after[1].text in (",", "."):
        return [(PERSON, 3.0)]
    if first.lower in ("who", "whose"):
        return [(PERSON, 2.5)]
    if first.capital and v.is_region(v.plain(first.text)):
        return [(PLACE, 1.2)]
    if first.lower in ("where",):
        return [(PLACE, 2.0)]
    words: list[str] = []
    for token in after[:8]:
        if token.text in (",", ".", "”"):
            break
        if not token.possessive:
            words.append(token.lower)
    article = first.lower in ("a", "an", "the")
    if first.capital and words[-1:] and words[-1] in v.ROLES:
        return [(PERSON, 2.0)]
    for word in words[:5]:
        if word in v.ROLES:
            return [(PERSON, 2.0)]
        if article and word in v.ORGANIZATION_NOUNS:
            return [(ORGANIZATION, 2.0)]
        if article and word in v.PLACE_NOUNS:
            return [(PLACE, 2.0)]
    return []


def combined(name: Scores, contexts: Sequence[tuple[EntityKind, float]]) -> Scores:
    """The weights of a name and those of all its mentions; the further ones of a kind count less."""
    total = dict(name)
    share: dict[tuple[EntityKind, bool], float] = {}
    for kind, weight in sorted(contexts, key=lambda pair: -abs(pair[1])):
        sign = (kind, weight > 0)
        total[kind] += weight * share.get(sign, 1.0)
        share[sign] = share.get(sign, 1.0) * _FURTHER[weight > 0]
    return total


def best(scores: Scores) -> EntityKind:
    """The kind with the most weight; OTHER where none has enough."""
    kind = max((PLACE, PERSON, ORGANIZATION, OTHER), key=lambda kind: scores[kind])
    return kind if scores[kind] >= _ENOUGH else OTHER


def is_sure(scores: Scores) -> bool:
    """Whether the best kind is far ahead of the next."""
    first, second, *_ = sorted(scores.values(), reverse=True)
    return first - max(second, 0) >= _SURE
