"""The people, organisations, places and other names of an article, each with all its mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.article.model import Article, Span
from reader.extract import entity_types as types
from reader.extract import vocabulary as v
from reader.extract.also_known import also_known
from reader.extract.merging import Name, fullest, merge
from reader.extract.model import Entity, EntityKind
from reader.extract.name_tokens import Token, tokens_of
from reader.extract.names import Candidate, candidates
from reader.extract.namesakes import told_apart
from reader.extract.nested import with_nested

_KNOWN, _SPREAD = 2.5, 1.0


def find_entities(article: Article) -> tuple[Entity, ...]:
    """Everything named in ``article``, in the order of the first mentions.

    Demonyms and other names of groups (``Chinese``, ``Muslims``) are entities of their own, of the kind
    OTHER. Never raises on any text.
    """
    tokens = tokens_of(article)
    found = candidates(tokens)
    spans: dict[str, list[Span]] = defaultdict(list)
    own: dict[str, types.Scores] = {}
    around: dict[str, list[tuple[EntityKind, float]]] = defaultdict(list)
    for candidate in found:
        name = candidate.name
        spans[name].append(Span(tokens[candidate.first].start, tokens[candidate.last - 1].end))
        if name not in own:
            own[name] = types.name_scores(candidate, tokens)
        around[name].extend(types.context_scores(candidate, tokens))
    scores = {name: types.combined(own[name], around[name]) for name in spans}
    _spread(found, tokens, scores)
    texts = list(spans)
    numbers = {text: number for number, text in enumerate(texts)}
    names = [
        Name(text, types.best(scores[text]), len(spans[text]), types.is_sure(scores[text])) for text in texts
    ]
    kinds = {name.text: name.kind for name in names}
    links = [(numbers[one], numbers[other]) for one, other in also_known(found, tokens, kinds)]
    groups = merge(names, links)
    members: dict[int, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        members[group].append(number)
    entities = []
    for together in members.values():
        mentions = sorted(span for number in together for span in spans[texts[number]])
        kind = _kind([names[number] for number in together], [scores[texts[number]] for number in together])
        entities.append(Entity(fullest([names[number] for number in together]).text, kind, tuple(mentions)))
    whole = with_nested(_with_nation(told_apart(entities, found, tokens), tokens), tokens)
    return tuple(sorted(whole, key=lambda entity: entity.mentions[0]))


def find_entities_with(article: Article, found: Iterable[tuple[Span, EntityKind]]) -> tuple[Entity, ...]:
    """The same model of entities from mentions that were found some other way; merging is the same."""
    spans: dict[str, list[Span]] = defaultdict(list)
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for span, kind in found:
        if span.start < span.end:
            text = " ".join(span.of(article.text).split())
            spans[text].append(span)
            votes[text][kind] += 1
    texts = list(spans)
    names = [Name(text, votes[text].most_common(1)[0][0], len(spans[text])) for text in texts]
    members: dict[int, list[int]] = defaultdict(list)
    for number, group in enumerate(merge(names)):
        members[group].append(number)
    entities = [
        Entity(
            fullest([names[number] for number in together]).text,
            sum((votes[texts[number]] for number in together), Counter[EntityKind]()).most_common(1)[0][0],
            tuple(sorted(span for number in together for span in spans[texts[number]])),
        )
        for together in members.values()
    ]
    whole = with_nested(entities, tokens_of(article))
    return tuple(sorted(whole, key=lambda entity: entity.mentions[0]))


def _with_nation(entities: Sequence[Entity], tokens: Sequence[Token]) -> list[Entity]:
    """Where a speech says ``our Nation`` or ``this Nation``, the Nation is the country that it is about."""
    nations = [
        (before.lower, Span(token.start, token.end))
        for before, token in pairwise(tokens)
        if token.lower == "nation" and token.capital and not token.doubtful
    ]
    if not any(word in ("our", "this") for word, _ in nations):
        return list(entities)
    countries = sorted(
        (entity for entity in entities if v.plain(entity.name) in v.COUNTRIES),
        key=lambda entity: -len(entity.mentions),
    )
    if not countries or (len(countries) > 1 and len(countries[0].mentions) < 2 * len(countries[1].mentions)):
        return list(entities)
    taken = {span.end for entity in entities for span in entity.mentions}
    articles = ("our", "this", "the", "great", "whole")
    spans = [span for word, span in nations if word in articles and span.end not in taken]
    about = countries[0]
    united = Entity(about.name, about.kind, tuple(sorted((*about.mentions, *spans))))
    return [united if entity is about else entity for entity in entities]


def _spread(found: Sequence[Candidate], tokens: Sequence[Token], scores: dict[str, types.Scores]) -> None:
    """In an enumeration (``Beas, Sutlej and Ravi``) a kind that is known goes on to the neighbours."""
    for pair in (*pairwise(found), *pairwise(reversed(found))):
        one, other = (scores[name.name] for name in pair)
        first, second = sorted(pair, key=lambda name: name.first)
        between = "".join(token.lower for token in tokens[first.last : second.first])
        if between not in (",", "and", ",and", "or", "&", ";"):
            continue
        kind = types.best(one)
        if kind is not EntityKind.OTHER and one[kind] >= _KNOWN and max(other.values()) < _KNOWN:
            other[kind] += _SPREAD


def _kind(names: Sequence[Name], scores: Sequence[types.Scores]) -> EntityKind:
    """The kind of an entity: the evidence of its names together, the often used ones weighing more.

    Beside a name of several words, single words (surnames, for the most part) only add to what they say.
    """
    total: types.Scores = dict.fromkeys(EntityKind, 0.0)
    full = any(" " in name.text for name in names)
    for name, score in zip(names, scores, strict=True):
        short = full and " " not in name.text
        if short and v.demonym(v.plain(name.text)):
            continue
        for kind, weight in score.items():
            total[kind] += (max(weight, 0.0) / 2 if short else weight) * min(3, name.count)
    most = min(3, max(name.count for name in names))
    return types.best({kind: weight / most for kind, weight in total.items()})
