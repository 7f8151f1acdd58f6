"""Which terms of two articles differ and still tell of the same: synonyms, and words of one root."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from reader.align.synonym_terms import TERM_GROUPS

_ROOT = 5
_ROOT_SHARE = 0.65
_LARGEST_FAMILY = 40


def related_terms(names: Sequence[str]) -> dict[int, frozenset[int]]:
    """For each term number that has any, the other terms that are related to it."""
    ids = {name: index for index, name in enumerate(names)}
    related: defaultdict[int, set[int]] = defaultdict(set)
    for group in _groups():
        here = [ids[term] for term in group if term in ids]
        if len(here) > 1:
            for index in here:
                related[index].update(other for other in here if other != index)
    families: defaultdict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
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
def _groups() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group.split()) for group in TERM_GROUPS.split(","))
