"""Whom the words that name a speaker mean: names, roles and pronouns brought to the article's entities.

A pronoun goes to the most salient person that agrees with it: the speaker of the quotation before, when
nobody else was named since, or else the first one named in the nearest sentence before it. A role goes
to the person whom the article gives it. What cannot be resolved keeps its own words, or (a pronoun) none.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.article.model import Article, Span
from reader.extract.model import EntityKind
from reader.extract.people import Cast, Mention, role_of

_SEX = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_THINGS = frozenset({"it", "its"})
_NOBODY = frozenset({"i", "we", "you", "they", "them", "their", "our", "my", "your", "one", "me", "us"})
_RELATIVES = frozenset({"who", "which", "whose"})
_FAR = 12
"""How many sentences back a pronoun is looked up."""

_FIRST = 4
"""With more words than this before it, a mention does not begin its sentence."""

_TRUST = {
    "name": 1.0,
    "role": 0.9,
    "words": 1.0,
    "pronoun": 0.85,
    "likely": 0.75,
    "guess": 0.6,
    "unresolved": 1.0,
}
"""How far each way to a name is to be trusted.

``likely`` (the speaker before goes on) and ``guess`` are pronouns whose sex nothing confirms.
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
        self._last: tuple[int, int] | None = None

    def resolve(self, span: Span) -> Resolved:
        """Whom the words at ``span`` mean."""
        words = span.of(self._article.text)
        lower = words.lower()
        if lower in _SEX or lower in _THINGS:
            sex = _SEX.get(lower)
            entity, how = self._pronoun(span, sex)
            known = sex is None or (entity is not None and self._cast.people[entity].sex == sex)
            if entity is not None and sex is not None and not known:
                self._cast.learn(entity, sex)
            return self._answer(entity, "pronoun" if known else how)
        if lower in _RELATIVES:
            return self._answer(self._antecedent(span), "pronoun")
        if lower in _NOBODY:
            return Resolved(None, None, _TRUST["unresolved"])
        entity = self._named(span)
        if entity is not None:
            return self._answer(entity, "name")
        entity = self._role(span, words)
        if entity is not None:
            return self._answer(entity, "role")
        return Resolved(words, None, _TRUST["words"])

    def spoke(self, resolved: Resolved, offset: int) -> None:
        """Remember who spoke, for the pronouns that follow ``offset``."""
        if resolved.entity is not None:
            self._last = resolved.entity, offset

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
            if not rest or rest in ("’s", "'s", "’", "'") or mention.span.end >= span.end:
                return mention.entity
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

    def _leads(self, mention: Mention, sex: str | None) -> bool:
        """Whether the mention agrees and begins its sentence, so that it is what the text turns to."""
        if not self._agrees(mention, sex):
            return False
        start = self._article.sentences[self._article.sentence_at(mention.span.start)].span.start
        return self._article.text[start : mention.span.start].count(" ") <= _FIRST

    def _pronoun(self, span: Span, sex: str | None) -> tuple[int | None, str]:
        """Whom a pronoun means, and how far that is to be trusted where their sex is not known."""
        sentences = self._article.sentences
        here = self._article.sentence_at(span.start)
        last = self._last
        if last and sex is not None:
            entity, offset = last
            person = self._cast.people.get(entity)
            since = [m for m in self._cast.between(offset, span.start) if self._leads(m, sex)]
            near = here - self._article.sentence_at(offset) <= 4
            if near and person and person.sex in ("", sex) and all(m.entity == entity for m in since):
                return entity, "likely"
        for index in range(here, max(-1, here - _FAR), -1):
            start = sentences[index].span.start
            found = [
                m
                for m in self._cast.between(start, min(sentences[index].span.end, span.start))
                if self._agrees(m, sex)
            ]
            if found:
                return self._subject(found).entity, "guess"
        return None, "guess"

    def _subject(self, mentions: list[Mention]) -> Mention:
        """The mention most likely a subject: the first that owns nothing, and follows no preposition."""
        text = self._article.text
        for mention in mentions:
            after = text[mention.span.end : mention.span.end + 2]
            before = text[max(0, mention.span.start - 12) : mention.span.start].split()
            if after not in ("’s", "'s") and (
                not before or before[-1].lower() not in _AFTER_WHICH_NO_SUBJECT
            ):
                return mention
        return mentions[0]


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
