"""Whether two quotations have the same speaker, as far as that is known."""

from __future__ import annotations

import re
from functools import cached_property

from rapidfuzz import fuzz

from reader.align.stem import without_marks
from reader.article.model import Article
from reader.extract.lexicon import load
from reader.extract.model import POSSIBLY, EntityKind, Quote, Statement
from reader.match.entities import match_entities
from reader.match.model import EntityMatch, QuoteVerdict

_PRONOUNS = (
    frozenset(load("reporting").words["subject_pronouns"]) | load("reporting").words["object_pronouns"]
)
_NEARLY = 80
_SHORT = 4
_SMALL = frozenset({"the", "a", "an", "of", "and", "for", "mr", "mrs", "ms", "dr", "s"})


class SpeakerNames:
    """Names of speakers in two articles, those of one person or organisation brought together."""

    def __init__(self, left: Article, right: Article) -> None:
        self._left, self._right = left, right
        self._texts = left.text, right.text

    @cached_property
    def matches(self) -> tuple[EntityMatch, ...]:
        """The names of both articles merged; they are not needed where no two speakers are compared."""
        return match_entities(self._left, self._right)

    @cached_property
    def _known(self) -> dict[str, int]:
        """The number of the match that each wording belongs to."""
        known: dict[str, int] = {}
        for number, match in enumerate(self.matches):
            known.setdefault(match.name, number)
            for text, entity in zip(self._texts, (match.left, match.right), strict=True):
                if entity is not None:
                    known.setdefault(entity.name, number)
                    for mention in entity.mentions:
                        known.setdefault(mention.of(text), number)
        return known

    @cached_property
    def _people(self) -> set[int]:
        return {number for number, match in enumerate(self.matches) if match.kind is EntityKind.PERSON}

    def is_person(self, name: str) -> bool:
        """Whether the name is known as a person's."""
        return self._known.get(name) in self._people

    def differ(self, left: Quote | Statement, right: Quote | Statement) -> bool:
        """Whether the two have different speakers for certain.

        Both are resolved with confidence, one of them in words of its own and not by a pronoun; and the
        words themselves are not the same (``the prime minister`` of both is one, whoever that is).
        """
        if min(left.confidence, right.confidence) < POSSIBLY or not (left.speaker and right.speaker):
            return False
        if self.same(left.speaker, right.speaker) is not False:
            return False
        words = [
            said.speaker_span.of(text) if said.speaker_span else ""
            for said, text in zip((left, right), self._texts, strict=True)
        ]
        return not all(map(is_pronoun, words)) and not self.same(*words)

    def same(self, left: str, right: str) -> bool | None:
        """Whether two names name the same; None where that cannot be known.

        A name that has all words of the other is the same, and so is one that is nearly spelled alike.
        Two people with a name in common (``Bill Clinton``, ``Hillary Clinton``) are not.
        """
        one, two = (without_marks(name.lower().replace("’", "'")) for name in (left, right))
        if one == two:
            return True
        known = self._known.get(left), self._known.get(right)
        if known[0] is not None and known[0] == known[1]:
            return True
        first, second = _words(one), _words(two)
        shared = set(first) & set(second)
        if shared and (None in known or shared in (set(first), set(second))):
            return True
        alike = any(
            fuzz.ratio(a, b) >= _NEARLY for a in first for b in second if min(len(a), len(b)) > _SHORT
        )
        if alike and (not shared or len(first) != len(second)):
            return True
        if (
            (not shared and fuzz.ratio(one, two) >= _NEARLY)
            or _initials(first) == two
            or _initials(second) == one
        ):
            return True
        if None in known or (shared and not self._people.issuperset(known)):
            return None  # Radio Free Europe may be Europe’s Free Radio; Bill Clinton is not Hillary Clinton
        return False


def _words(name: str) -> list[str]:
    return [word for word in re.findall(r"[^\W_]+(?:'[^\W_s]+)?", name) if word not in _SMALL]


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def is_pronoun(words: str) -> bool:
    """Whether a speaker is named by a pronoun only."""
    return words.lower() in _PRONOUNS


def compare_speakers(
    here: Quote | Statement, there: Quote | Statement, names: SpeakerNames, here_is_left: bool = True
) -> tuple[QuoteVerdict | None, list[str]]:
    """The verdict on the speaker, if there is one, and what to say of it.

    Changed: both sides name one with confidence, at least one of them in words of its own (not by a
    pronoun alone), and the two are not the same. Dropped: one side names
    a speaker with confidence, and the other has no words for one at all.
    """
    left, right = (here, there) if here_is_left else (there, here)
    named = [said.speaker if said.confidence >= POSSIBLY else None for said in (left, right)]
    if named[0] and named[1]:
        if names.differ(left, right):
            return QuoteVerdict.SPEAKER_CHANGED, [f"{named[0]} on the left, {named[1]} on the right"]
    elif named[1] and left.speaker_span is None:
        return QuoteVerdict.SPEAKER_DROPPED, [f"dropped on the left ({named[1]} on the right)"]
    elif named[0] and right.speaker_span is None:
        return QuoteVerdict.SPEAKER_DROPPED, [f"dropped on the right ({named[0]} on the left)"]
    return None, []
