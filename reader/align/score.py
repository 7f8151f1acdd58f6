"""How alike two sentences are, before anything else is known of the two articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.align.profile import Profile

LONGEST_COMPARED = 4_000
"""Longer strings are not compared letter by letter: its cost is the product of the two lengths."""

_LEAST_DICE = 0.16
_LEAST_CONTAINMENT = 0.4
_NONE: frozenset[int] = frozenset()


class Cell(NamedTuple):
    """A candidate pair: sentence ``left`` and sentence ``right``.

    ``shared`` is the weight of the terms in common, ``dice`` their weighted Dice coefficient, ``ratio`` the
    order-aware similarity of letters (normalised indel similarity), ``similarity`` the mixture of the two,
    ``numbers`` how many numbers they share (at most 2), ``contained`` how far the words of one stand in the
    other. All but ``shared`` and ``numbers`` are 0 to 1.
    """

    left: int
    right: int
    shared: int
    dice: float
    ratio: float
    similarity: float
    numbers: int
    contained: float


def order_similarity(left: str, right: str, otherwise: float) -> float:
    """Normalised indel similarity of two strings, 0 to 1; ``otherwise`` for strings too long for it."""
    if left == right:
        return 1.0
    if max(len(left), len(right)) > LONGEST_COMPARED:
        return otherwise
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(left, right)


def set_similarity(left: str, right: str, otherwise: float) -> float:
    """Similarity of two strings as sets of words, 0 to 1: high where one holds the words of the other."""
    if max(len(left), len(right)) > LONGEST_COMPARED:
        return otherwise
    from rapidfuzz import fuzz

    return fuzz.token_set_ratio(left, right) / 100


def score_cell(left: Profile, right: Profile, i: int, j: int) -> Cell:
    """Score one pair of sentences."""
    common = left.terms[i] & right.terms[j]
    return _cell(left, right, i, j, common, left.overlap(left.terms[i], right.terms[j]))


def _cell(left: Profile, right: Profile, i: int, j: int, common: frozenset[int], shared: int) -> Cell:
    total = left.masses[i] + right.masses[j]
    dice = 2 * shared / total if total else 0.0
    ratio = order_similarity(left.strings[i], right.strings[j], dice)
    numbers = min(2, len(common & left.numbers))
    contained = set_similarity(left.strings[i], right.strings[j], dice)
    similarity = 0.6 * dice + 0.4 * ratio
    return Cell(i, j, shared, dice, ratio, similarity, numbers, contained)


def score_candidates(left: Profile, right: Profile, pairs: Iterable[tuple[int, int]]) -> Iterator[Cell]:
    """Score the pairs, one after the other, and give those that have any chance."""
    masses, other_masses = left.masses, right.masses
    in_order = right.in_order
    weigh = left.weights.__getitem__
    row, mass, terms, reach = -1, 0, _NONE, _NONE
    for i, j in pairs:
        if i != row:
            row, mass, terms = i, masses[i], left.terms[i]
            reach = left.reach(terms)
        there, other_mass = in_order[j], other_masses[j]
        common = terms.intersection(there)
        shared = sum(map(weigh, common))
        if not reach.isdisjoint(there):
            shared += left.related_weight(terms - common, frozenset(there) - common)
        if 2 * shared >= _LEAST_DICE * (mass + other_mass) or shared >= _LEAST_CONTAINMENT * min(
            mass, other_mass
        ):
            yield _cell(left, right, i, j, common, shared)
