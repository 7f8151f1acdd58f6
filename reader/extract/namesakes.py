"""People of one surname: ``Mrs Clinton`` is not Bill Clinton, however often he is mentioned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.article.model import Span
from reader.extract import vocabulary as v
from reader.extract.lexicon import load
from reader.extract.model import Entity, EntityKind
from reader.extract.name_tokens import Token
from reader.extract.names import Candidate

_TITLES = load("titles").words
_SEX = {title.lower(): sex for sex in ("male", "female") for title in _TITLES[sex]}


def told_apart(
    entities: Sequence[Entity], found: Sequence[Candidate], tokens: Sequence[Token]
) -> list[Entity]:
    """The entities, each surname with a title of one sex moved to the bearer of that sex, if one fits."""
    bearers: defaultdict[str, list[int]] = defaultdict(list)
    for number, entity in enumerate(entities):
        if entity.kind is EntityKind.PERSON and " " in entity.name:
            bearers[v.plain(entity.name).lower().split()[-1]].append(number)
    owner = {span: number for number, entity in enumerate(entities) for span in entity.mentions}
    moved: dict[Span, int] = {}
    for candidate in found:
        rivals = bearers.get(v.plain(candidate.name).lower(), ())
        sex = _SEX.get(candidate.title.split()[-1], "") if candidate.title else ""
        if len(rivals) < 2 or not sex:
            continue
        span = Span(tokens[candidate.first].start, tokens[candidate.last - 1].end)
        fitting = [number for number in rivals if _given_sex(entities[number]) in (sex, "")]
        if len(fitting) == 1 and owner.get(span) in rivals:
            moved[span] = fitting[0]
    if not moved:
        return list(entities)
    mentions: defaultdict[int, list[Span]] = defaultdict(list)
    for span, number in owner.items():
        mentions[moved.get(span, number)].append(span)
    return [
        replace(entity, mentions=tuple(sorted(mentions[number])))
        for number, entity in enumerate(entities)
        if mentions[number]
    ]


def _given_sex(entity: Entity) -> str:
    given = v.plain(entity.name).split()[0]
    return "male" if given in v.MALE else "female" if given in v.FEMALE else ""
