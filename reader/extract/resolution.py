"""Whom the words that name a speaker mean: names, roles and pronouns brought to the article's entities.

A pronoun goes to the most salient person that agrees with it: the speaker of the quotation before, when
nobody else was named since, or else the first one named in the nearest sentence before it. A role goes
to the person whom the article gives it. What cannot be resolved keeps its own words, or (a pronoun) none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.article.model import Article, Span
from reader.extract import vocabulary as v
from reader.extract.cues import HEARD, SPEECH
from reader.extract.model import EntityKind
from reader.extract.people import Cast, Mention, may_be, role_of

_SEX = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_THINGS = frozenset({"it", "its"})
_NOBODY = frozenset({"i", "we", "you", "they", "them", "their", "our", "my", "your", "one", "me", "us"})
_JOINT = re.compile(r"\s(?:for|of|at|from|with)\s(?:the\s)?")
_NOUN = re.compile(r"\s(?:for|of|from)\s(?:the|his|her|their|its|those|a)\s(?!time|first|last)[a-z’'-]+\b")
_RELATIVES = frozenset({"who", "which", "whose"})
_FAR = 12
"""How many sentences back a pronoun is looked up."""

_STILL = 4
"""How many sentences long the speaker before is still the one whom a pronoun means."""

_SETTING = re.compile(
    r"(?:In|On|At|As|After|Before|Since|When|While|During|Following|Despite|Although|Though|Asked|Speaking"
    r"|Under|By|For|With|If|Until) "
)
"""How a sentence begins whose subject comes after a comma."""

_LONGEST_VERB = 16
_BEYOND = 1
"""How many sentences further back a subject is preferred to a name that is none."""

_LONGEST_ROLE = 40
_ROLE_OF_ANOTHER = re.compile(r" (?:[a-z-]+ ){0,2}([a-z-]+) [A-Z]")
_FIRST = 4
"""With more words than this before it, a mention does not begin its sentence."""

_TRUST = {
    "name": 1.0,
    "role": 0.9,
    "words": 1.0,
    "pronoun": 0.85,
    "likely": 0.75,
    "guess": 0.6,
    "ahead": 0.6,
    "unresolved": 1.0,
}
"""How far each way to a name is to be trusted.

``likely`` (the speaker before goes on) and ``guess`` are pronouns whose sex nothing confirms; ``ahead``
are those that stand before the name.
"""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The name, the number of its entity (None for one that is in no entity), and a factor of trust."""

    name: str | None
    entity: int | None
    trust: float


class Resolver:
    """Resolves the speakers of one article in the order of the text, remembering who spoke last."""

    def __init__(self, article: Article, cast: Cast) -> None:
        self._article = article
        self._cast = cast
        self._last: tuple[Resolved, int] | None = None

    def resolve(self, span: Span) -> Resolved:
        """Whom the words at ``span`` mean."""
        words = span.of(self._article.text)
        lower = words.lower()
        if lower in _SEX or lower in _THINGS:
            sex = _SEX.get(lower)
            if (unnamed := self._unnamed(span, sex)) is not None:
                return unnamed
            entity, how = self._pronoun(span, sex)
            known = sex is None or (entity is not None and self._cast.people[entity].sex == sex)
            if entity is not None and sex is not None and not known:
                self._cast.learn(entity, sex)
            return self._answer(entity, "pronoun" if known and how != "ahead" else how)
        if lower in _RELATIVES:
            return self._answer(self._antecedent(span), "pronoun")
        if lower in _NOBODY:
            some = self._in_full(span) if lower == "one" else words  # one of the traders
            return Resolved(some if some != words else None, None, _TRUST["unresolved"])
        entity = self._named(span)
        if entity is not None:
            return self._answer(entity, "name")
        entity = self._role(span, words)
        if entity is not None:
            return self._answer(entity, "role")
        return Resolved(self._in_full(span), None, _TRUST["words"])

    def _in_full(self, span: Span) -> str:
        """The words with what says whose they are: ``A spokesman`` of ``A spokesman for the bank of …``."""
        text = self._article.text
        end = span.end
        if joint := _JOINT.match(text, end):
            owner = self._cast.between(joint.end(), joint.end() + 1)
            end = owner[0].span.end if owner else end
        if end == span.end and (noun := _NOUN.match(text, end)):
            end = noun.end()
        return " ".join(text[span.start : end].split())

    def is_named_in(self, entity: int, span: Span) -> bool:
        """Whether the words at ``span`` name the entity."""
        return any(mention.entity == entity for mention in self._cast.between(span.start, span.end))

    def spoke(self, resolved: Resolved, offset: int) -> None:
        """Remember who spoke, for the pronouns that follow ``offset``."""
        if resolved.name is not None:
            self._last = resolved, offset

    def _answer(self, entity: int | None, how: str) -> Resolved:
        if entity is None:
            return Resolved(None, None, _TRUST["unresolved"])
        return Resolved(self._cast.entities[entity].name, entity, _TRUST[how])

    def _named(self, span: Span) -> int | None:
        """The entity that the phrase is about: a mention at its end, or one that it begins with."""
        text = self._article.text
        inside = [m for m in self._cast.between(span.start - 1, span.end) if m.span.start < span.end]
        for mention in reversed(inside):
            rest = text[mention.span.end : span.end].strip(" \u00a0.")
            if _is_description(span.of(text)):
                return None
            if not rest or rest in ("’s", "'s", "’", "'") or mention.span.end >= span.end:
                return mention.entity
        rest = text[inside[0].span.end : span.end].strip() if inside else ""
        if rest.isupper() and " " not in rest:
            return inside[0].entity  # Sarah Iqbal KC
        if inside and not text[span.start : inside[0].span.start].strip(" \u00a0.").lower().strip("the"):
            rest = text[inside[0].span.end : span.end]
            if rest[:1] in " \u00a0" and self._cast.entities[inside[0].entity].kind is EntityKind.PERSON:
                return inside[0].entity if rest.strip()[:1].isdigit() else None
        return None

    def _role(self, span: Span, words: str) -> int | None:
        head, modifiers = role_of(words)
        if not words.lower().startswith(("the ", "that ", "this ")) and span.start:
            return None
        candidates = [
            number
            for number, person in self._cast.people.items()
            if head in person.roles
            and (not modifiers or not person.modifiers or modifiers & person.modifiers)
        ]
        if len(candidates) == 1:
            return candidates[0]
        earlier = [m for m in self._cast.between(0, span.start) if m.entity in candidates]
        return earlier[-1].entity if earlier else None

    def _antecedent(self, span: Span) -> int | None:
        before = self._cast.between(max(0, span.start - 200), span.start)
        return before[-1].entity if before else None

    def _agrees(self, mention: Mention, sex: str | None) -> bool:
        if sex is None:
            kind = self._cast.entities[mention.entity].kind
            return kind is EntityKind.ORGANIZATION
        person = self._cast.people.get(mention.entity)
        return person is not None and person.sex in ("", sex) and not self._cast.is_quoted(mention.span)

    def _unnamed(self, span: Span, sex: str | None) -> Resolved | None:
        """Who spoke last, where that is somebody without a name (``the driver``) and nobody came since."""
        if self._last is None or sex is None:
            return None
        speaker, offset = self._last
        if speaker.entity is not None or speaker.name is None:
            return None
        since = self._article.sentence_at(span.start) - self._article.sentence_at(offset)
        if since > _STILL or not may_be(speaker.name, sex):
            return None
        if any(self._leads(mention, sex) for mention in self._cast.between(offset, span.start)):
            return None
        return Resolved(speaker.name, None, _TRUST["likely"])

    def _leads(self, mention: Mention, sex: str | None) -> bool:
        """Whether the mention agrees and begins its sentence, so that it is what the text turns to."""
        if not self._agrees(mention, sex) or self._is_modifier(mention):
            return False
        start = self._article.sentences[self._article.sentence_at(mention.span.start)].span.start
        before = self._article.text[start : mention.span.start]
        if before.count(" ") <= _FIRST or self._says(mention):
            return True
        return before.endswith(", ") and before.count(",") == 1 and _SETTING.match(before) is not None

    def _says(self, mention: Mention) -> bool:
        """Whether a reporting verb stands right beside the name: ``Xi said``, ``said Xi``."""
        text = self._article.text
        after = text[mention.span.end : mention.span.end + _LONGEST_VERB].split()
        if after and after[0].strip(".,:") in SPEECH:
            return True
        before = text[max(0, mention.span.start - _LONGEST_VERB) : mention.span.start].split()
        return bool(before) and before[-1] in SPEECH - HEARD

    def _pronoun(self, span: Span, sex: str | None) -> tuple[int | None, str]:
        """Whom a pronoun means, and how far that is to be trusted where their sex is not known."""
        sentences = self._article.sentences
        here = self._article.sentence_at(span.start)
        last = self._last
        if last and sex is not None:
            entity, offset = last[0].entity, last[1]
            person = self._cast.people.get(entity) if entity is not None else None
            since = [m for m in self._cast.between(offset, span.start) if self._leads(m, sex)]
            near = here - self._article.sentence_at(offset) <= _STILL
            if near and person and person.sex in ("", sex) and all(m.entity == entity for m in since):
                return entity, "likely"
        fallback: list[Mention] = []
        for index in range(here, max(-1, here - _FAR), -1):
            start = sentences[index].span.start
            found = [
                m
                for m in self._cast.between(start, min(sentences[index].span.end, span.start))
                if self._agrees(m, sex)
            ]
            if subject := self._subject(found):
                return subject.entity, "guess"
            fallback = fallback or found
            if fallback and (index == here or here - index > _BEYOND):
                break
        if fallback:
            return fallback[0].entity, "guess"
        ahead = self._named_next(span, sex)
        return (ahead[0].entity if ahead else None), "ahead"

    def _named_next(self, span: Span, sex: str | None) -> list[Mention]:
        """Whom the paragraph names after the pronoun: ``“Bread,” he says. Omar Haddad, 61, has lived …``."""
        sentences = self._article.sentences
        here = sentences[self._article.sentence_at(span.start)]
        end = self._article.paragraphs[here.paragraph].span.end
        return [m for m in self._cast.between(here.span.end, end) if self._leads(m, sex)][:1]

    def _subject(self, mentions: list[Mention]) -> Mention | None:
        """The mention most likely a subject: the first that owns nothing, and follows no preposition."""
        text = self._article.text
        for mention in mentions:
            before = text[max(0, mention.span.start - 12) : mention.span.start].split()
            if before and before[-1].lower() in _AFTER_WHICH_NO_SUBJECT:
                continue
            if not self._is_modifier(mention):
                return mention
        return None

    def _is_modifier(self, mention: Mention) -> bool:
        """Whether the name only says whose somebody or something is: ``Xi’s``, ``Xi spokesman Li Wei``."""
        after = self._article.text[mention.span.end : mention.span.end + _LONGEST_ROLE]
        role = _ROLE_OF_ANOTHER.match(after)
        return after.startswith(("’s", "'s")) or (role is not None and role[1] in v.ROLES)


def _is_description(words: str) -> bool:
    """``the Catalan``: where somebody is from, and no name; ``the Catalans`` are a people."""
    people = v.plain(words.split()[-1])
    return words[:4].lower() == "the " and v.demonym(people) == people


_AFTER_WHICH_NO_SUBJECT = frozenset(
    {
        "of",
        "to",
        "with",
        "for",
        "by",
        "against",
        "from",
        "about",
        "between",
        "like",
        "on",
        "at",
        "over",
        "than",
    }
)
