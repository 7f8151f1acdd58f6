"""Reporting words: which words may be a cue, and whether they stand as a verb."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.clauses import Mark, Token
from reader.extract.lexicon import load
from reader.extract.speakers import DETERMINERS, PRONOUNS

_WORDS = load("reporting").words
SPEECH = _WORDS["speech"]
PARTICIPLES = _WORDS["participles"]
BESIDE = _WORDS["beside"] | SPEECH
NAMING = _WORDS["naming"]
NOUNS = _WORDS["nouns"]
DOUBTFUL = _WORDS["doubtful"]
BETWEEN = _WORDS["between"]
_STANDING_ALONE = frozenset(
    {"all", "each", "both", "some", "many", "several", "most", "other", "others", "few", "this", "that"}
)
_BEFORE_A_NOUN = DETERMINERS - _STANDING_ALONE - {"one", "two", "three", "four", "five"}
"""Determiners that cannot stand for a noun: ``others said``, but not ``the said``."""

HEARD = _WORDS["hearer_verbs"] | {"ask", "asks", "asked", "urge", "urges", "urged", "advised"}
"""Verbs after which the one stands to whom it is said."""

_BEING = frozenset({"is", "was", "are", "were", "be", "been", "being"})
_HEARD = frozenset({"quoted", "overheard", "heard"})


def is_verb(tokens: Sequence[Token], at: int, words: frozenset[str]) -> bool:
    """Whether the word at ``at`` is one of ``words`` and stands there as a verb, not as a noun."""
    token = tokens[at]
    if token.lower not in words or token.is_name:
        return False
    place = at - 1
    while place > 0 and tokens[place].lower in BETWEEN and tokens[place].lower not in DETERMINERS:
        place -= 1
    before = tokens[place] if place >= 0 else None
    if any(tokens[between].lower in _BEING for between in range(place + 1, at)):
        return token.lower in PARTICIPLES or token.lower in _HEARD  # otherwise its subject says nothing
    if before is None:
        return token.lower not in DOUBTFUL
    if token.lower in DOUBTFUL:
        if before.text == "," and token.lower.endswith("ed"):
            return True
        named = before.is_name and not before.possessive
        return named or before.lower in PRONOUNS or before.mark is Mark.QUOTE or before.text == ")"
    return not (before.possessive or before.lower in _BEFORE_A_NOUN or before.lower in ("of", "for"))
