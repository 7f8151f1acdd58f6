"""Which terms of two articles differ and still tell of the same: synonyms, and words of one root."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from reader.align.normalise import FUNCTION_TERMS, term_of
from reader.align.synonyms import GROUPS

_ROOT = 5
_ROOT_SHARE = 0.65
_LARGEST_FAMILY = 40


def related_terms(names: Sequence[str]) -> dict[int, frozenset[int]]:
    """For each term number that has any, the other terms that are related to it."""
    ids = {name: index for index, name in enumerate(names)}
    related: defaultdict[int, set[int]] = defaultdict(set)
    synonyms = _synonyms()
    families: defaultdict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        related[index].update(ids[synonym] for synonym in synonyms.get(name, ()) if synonym in ids)
        if len(name) >= _ROOT and name[0] != "#":
            families[name[:_ROOT]].append(index)
    for family in families.values():
        if 1 < len(family) <= _LARGEST_FAMILY:
            for index in family:
                related[index].update(
                    other for other in family if other != index and _same_root(names[index], names[other])
                )
    return {index: frozenset(others) for index, others in related.items() if others}


def _same_root(left: str, right: str) -> bool:
    needed = int(_ROOT_SHARE * max(len(left), len(right)) + 0.999)
    return left[:needed] == right[:needed]


@cache
def _synonyms() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group in GROUPS.split(","):
        terms = {term_of(word) for word in group.split()} - FUNCTION_TERMS
        for term in terms:
            found[term] |= terms - {term}
    return {term: frozenset(others) for term, others in found.items()}
