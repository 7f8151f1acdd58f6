"""What an article says of the people it names: their sex, their titles and roles, and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.article.model import Article, Span
from reader.extract import vocabulary as v
from reader.extract.lexicon import load
from reader.extract.model import Entity, EntityKind
from reader.extract.nested import outermost

_TITLES = load("titles").words
_MALE_TITLES = frozenset(title.lower() for title in _TITLES["male"])
_FEMALE_TITLES = frozenset(title.lower() for title in _TITLES["female"])
_ROLES = load("reporting")
_SHORT_ROLES = _ROLES.pairs["short_roles"]
_MALE_ROLES, _FEMALE_ROLES = _ROLES.words["male_roles"], _ROLES.words["female_roles"]
_PREPOSITIONS = _ROLES.words["prepositions"]
_STOP = re.compile(r"[,;:()—–“”\"\n]|\.(?!\w)")
_PRONOUN = re.compile(
    r"\b(?:he|his|himself|she|hers|herself"
    r"|her(?= (?!(?:to|of|in|on|at|for|with|by|and|that|as|but|or|from|over|when|about|the|a)\b)[a-z]))\b",
    re.IGNORECASE,
)
"""Not ``him`` and ``her`` as objects: those are somebody else than the subject of their clause."""

_MALE_PRONOUNS = frozenset({"he", "his", "himself"})
_FIRST_WORDS = 20
"""In characters: where a pronoun begins a sentence."""

_BESIDE = re.compile(r"\bthe ((?:[a-z]+ ){0,2}[a-z]+), $", re.IGNORECASE)
_OF_OFFICES = frozenset(
    {"prime", "foreign", "finance", "interior", "defence", "defense", "health", "justice", "education"}
    | {"environment", "trade", "energy", "home", "deputy", "vice", "agriculture", "transport", "economy"}
)
"""What a minister, a secretary or a president is of."""

_AGENT = ("er", "or", "ist", "ian", "man")
_NOBODY = frozenset({"paper", "poster", "banner"}).union(v.ORGANIZATION_NOUNS, _ROLES.words["nouns"])
"""Words that end as those for people do, or speak as they do, and are none."""

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
OFFICES = frozenset(title.lower() for title in _TITLES["neutral"]) - {
    "dr",
    "doctor",
    "mx",
    "hon",
    "st",
    "saint",
}
"""Titles that tell what somebody is, in lower case."""

_ABBREVIATED = frozenset(title.lower() for words in _TITLES.values() for title in words) | _SHORT_ROLES.keys()
_BEFORE, _AFTER = 60, 120
_MOST_BEFORE, _MOST_AFTER = 4, 10


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in the article; ``sex`` is ``"m"``, ``"f"`` or ``""``, roles are in lower case."""

    entity: Entity
    sex: str
    roles: frozenset[str]
    modifiers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention: its span, and the number of the entity among all of the article's."""

    span: Span
    entity: int


class Cast:
    """All who are named in an article, and their mentions but for those inside longer names."""

    def __init__(self, article: Article, quoted: Sequence[Span]) -> None:
        self.article = article
        self.entities = article.entities
        self.people = {
            number: _person(article, entity)
            for number, entity in enumerate(self.entities)
            if entity.kind is EntityKind.PERSON
        }
        owner = {span: number for number, entity in enumerate(self.entities) for span in entity.mentions}
        self.mentions = [Mention(span, owner[span]) for span in outermost(owner)]
        self._starts = [mention.span.start for mention in self.mentions]
        self._quoted_ends = [span.end for span in quoted]
        self._quoted = quoted
        self._learn_sex()

    def _learn_sex(self) -> None:
        """Give those of unknown sex that of the pronouns that can only mean them.

        Such are pronouns in a sentence that names one person before them, and those that begin the
        sentence after one that names one person.
        """
        votes: Counter[int] = Counter()
        for found in _PRONOUN.finditer(self.article.text):
            if self.is_quoted(Span(*found.span())):
                continue
            index = self.article.sentence_at(found.start())
            start = self.article.sentences[index].span.start
            named = self._persons(start, found.start())
            if not named and index and found.start() - start < _FIRST_WORDS:
                named = self._persons(self.article.sentences[index - 1].span.start, start)
            if len(named) == 1:
                votes[named.pop()] += 1 if found[0].lower() in _MALE_PRONOUNS else -1
        for number, vote in votes.items():
            if vote and not self.people[number].sex:
                self.people[number] = replace(self.people[number], sex="m" if vote > 0 else "f")

    def learn(self, entity: int, sex: str) -> None:
        """Remember what a pronoun that was brought to a person says of them."""
        self.people[entity] = replace(self.people[entity], sex=sex)

    def _persons(self, start: int, end: int) -> set[int]:
        return {
            mention.entity
            for mention in self.between(start, end)
            if mention.entity in self.people and not self.is_quoted(mention.span)
        }

    def between(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that begin in ``text[start:end]``."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def is_quoted(self, span: Span) -> bool:
        """Whether the span stands inside quotation marks."""
        place = bisect_right(self._quoted_ends, span.start)
        return place < len(self._quoted) and self._quoted[place].start <= span.start


def role_of(phrase: str) -> tuple[str, frozenset[str]]:
    """The head of a description and the words before it: ``president`` and ``chinese``."""
    words = [word.lower() for word in _WORD.findall(phrase)]
    stop = next((place for place, word in enumerate(words) if word in _PREPOSITIONS and place), len(words))
    head = words[stop - 1] if stop else ""
    modifiers = frozenset(re.sub(r"[’']s$", "", word) for word in words[: max(0, stop - 1)])
    modifiers -= {"the", "a", "an", "his", "her"}
    return _SHORT_ROLES.get(head, head), modifiers


def may_be(phrase: str, sex: str) -> bool:
    """Whether a description (``the driver``) is one of a person, and of that sex as far as it says."""
    head, _ = role_of(phrase)
    if head in (_FEMALE_ROLES if sex == "m" else _MALE_ROLES) or head in _NOBODY:
        return False
    return head in v.ROLES or head in OFFICES or head in _MALE_ROLES | _FEMALE_ROLES or head.endswith(_AGENT)


def office_of(text: str, mention: Span) -> str:
    """The office right before a mention, or beside it between commas; in lower case, or nothing.

    ``finance minister`` of ``Finance Minister Ann Lee``, ``mayor`` of ``the mayor, Ann Lee,`` and of ``Ann
    Lee, mayor of Rome``; where somebody is from is no part of it.
    """
    before, after = _around(text, mention)
    if not before and (beside := _BESIDE.search(text, max(0, mention.start - _BEFORE), mention.start)):
        before = beside[1].lower().split()
    if not before and after and after[0] in OFFICES:
        return after[0]
    if not before:
        return ""
    head = _SHORT_ROLES.get(before[-1], before[-1])
    kind = before[-2] if len(before) > 1 else ""
    return f"{kind} {head}" if kind in _OF_OFFICES and head in OFFICES else head


def _person(article: Article, entity: Entity) -> Person:
    male = female = 0
    roles: set[str] = set()
    modifiers: set[str] = set()
    for span in entity.mentions:
        before, after = _around(article.text, span)
        for word in before[-1:]:
            male += 4 * (word in _MALE_TITLES)
            female += 4 * (word in _FEMALE_TITLES)
        if "of" in before[1:]:
            before = before[: before.index("of", 1)]  # the secretary of Secretary of State
        role = _SHORT_ROLES.get(before[-1], before[-1]) if before else ""
        for described in (role, after[0] if after else ""):
            male += 2 * (described in _MALE_ROLES)
            female += 2 * (described in _FEMALE_ROLES)
        if role and role not in _PREPOSITIONS:
            roles.add(role)
            modifiers.update(before[:-1])
        if after:
            roles.add(after[0])
            modifiers |= after[1]
    given = _WORD.match(entity.name)
    if given and (given.end() < len(entity.name) or given[0] not in v.SURNAMES):
        male += given[0] in v.MALE
        female += given[0] in v.FEMALE
    sex = "m" if male > female else "f" if female > male else ""
    return Person(entity, sex, frozenset(roles), frozenset(modifiers))


def _around(text: str, span: Span) -> tuple[list[str], tuple[str, frozenset[str]] | None]:
    """The words right before a mention (in lower case), and the role in an apposition after it."""
    before: list[str] = []
    line = text[max(0, span.start - _BEFORE) : span.start].rpartition("\n")[2]
    for word in reversed(line.split() if line[-1:].isspace() else []):
        bare = word.strip("“\"‘'([").lower()
        if (
            not bare
            or (not bare[-1].isalnum() and bare.rstrip(".") not in _ABBREVIATED)
            or len(before) == _MOST_BEFORE
        ):
            break
        before.insert(0, bare.rstrip("."))
        if bare != word.lower():
            break
    if text[span.end : span.end + 2] != ", ":
        return before, None
    after = text[span.end + 2 : span.end + _AFTER]
    end = _STOP.search(after)
    apposition = after[: end.start()] if end else ""
    if not apposition or apposition[0].isdigit() or apposition.count(" ") > _MOST_AFTER:
        return before, None
    return before, role_of(apposition)
