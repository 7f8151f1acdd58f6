"""The names of two articles brought together: which entity of one is which of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.article.model import Article
from reader.extract import vocabulary as v
from reader.extract.merging import Name, fullest, key_of, merge
from reader.extract.model import Entity, EntityKind
from reader.match.model import EntityMatch


def match_entities(left: Article, right: Article) -> tuple[EntityMatch, ...]:
    """Everything named in either article, the most often mentioned first.

    Entities that are one by the rules of :mod:`reader.extract.merging` are one match; the name of a
    people goes with its country where either article names that (``Chinese`` with ``China``).
    """
    entities = [*left.entities, *right.entities]
    border = len(left.entities)
    names: list[Name] = []
    owner: list[int] = []
    links: list[tuple[int, int]] = []
    for number, entity in enumerate(entities):
        text = left.text if number < border else right.text
        forms = {entity.name} | {" ".join(span.of(text).split()) for span in entity.mentions}
        first = len(names)
        for form in sorted(forms):
            links.append((first, len(names)))
            sure = entity.kind is not EntityKind.OTHER
            names.append(Name(form, entity.kind, len(entity.mentions), sure))
            owner.append(number)
    links.extend(_peoples(names))
    groups = merge(names, links)
    members: dict[int, set[int]] = defaultdict(set)
    for position, group in enumerate(groups):
        members[group].add(owner[position])
    matches = []
    for together in members.values():
        ours = _united([entities[number] for number in sorted(together) if number < border])
        theirs = _united([entities[number] for number in sorted(together) if number >= border])
        whole = _united([entity for entity in (ours, theirs) if entity])
        if whole:
            matches.append(EntityMatch(whole.name, whole.kind, ours, theirs))
    return tuple(sorted(matches, key=lambda match: (-sum(match.counts), match.name)))


def _peoples(names: Sequence[Name]) -> list[tuple[int, int]]:
    """The names of peoples, each with the country's if it is there."""
    countries = {
        key_of(name.text): number for number, name in enumerate(names) if name.kind is EntityKind.PLACE
    }
    pairs = []
    for number, name in enumerate(names):
        country = v.DEMONYMS.get(v.demonym(v.plain(name.text)) or "")
        other = countries.get(key_of(country)) if country else None
        if other is not None:
            pairs.append((number, other))
    return pairs


def _united(entities: Sequence[Entity]) -> Entity | None:
    """Several entities as one: a place before its people, then the fullest name."""
    if len(entities) < 2:
        return entities[0] if entities else None
    kinds = [entity for entity in entities if entity.kind is not EntityKind.OTHER] or entities
    best = fullest([Name(entity.name, entity.kind, len(entity.mentions)) for entity in kinds])
    mentions = sorted({span for entity in entities for span in entity.mentions})
    return Entity(best.text, best.kind, tuple(mentions))
