"""Which terms of two articles differ and still tell of the same: synonyms, and words of one root."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from reader.align.synonym_terms import TERM_GROUPS

_ROOT = 5
_ROOT_SHARE = 0.65
_LARGEST_FAMILY = 40


def related_terms(names: Sequence[str]) -> dict[int, frozenset[int]]:
    """For each term number that has any, the other terms that are related to it."""
    synonyms: defaultdict[int, list[int]] = defaultdict(list)
    families: defaultdict[str, list[int]] = defaultdict(list)
    for index, (groups, root) in enumerate(map(_kin, names)):
        for group in groups:
            synonyms[group].append(index)
        if root:
            families[root].append(index)
    related: defaultdict[int, set[int]] = defaultdict(set)
    for members in synonyms.values():
        if len(members) > 1:
            for index in members:
                related[index].update(members)
    for family in families.values():
        if 1 < len(family) <= _LARGEST_FAMILY:
            for index in family:
                related[index].update(other for other in family if _same_root(names[index], names[other]))
    return {index: frozenset(others - {index}) for index, others in related.items() if len(others) > 1}


def _same_root(left: str, right: str) -> bool:
    needed = int(_ROOT_SHARE * max(len(left), len(right)) + 0.999)
    return left[:needed] == right[:needed]


@lru_cache(maxsize=1 << 16)
def _kin(name: str) -> tuple[Sequence[int], str]:
    """The numbers of the groups of synonyms that a term stands in, and the beginning of its root."""
    return _groups_of().get(name, ()), name[:_ROOT] if len(name) >= _ROOT and name.isalpha() else ""


@cache
def _groups_of() -> dict[str, list[int]]:
    """The numbers of the groups that each term stands in."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(TERM_GROUPS.split(",")):
        for term in group.split():
            found[term].append(number)
    return dict(found)
