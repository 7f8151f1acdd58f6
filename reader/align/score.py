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
    ``numbers`` how many numbers they share (at most 2). All but ``shared`` are 0 to 1.
    """

    left: int
    right: int
    shared: int
    dice: float
    cover: float
    ratio: float
    similarity: float
    numbers: int
    contained: float
    halves: float
    half_gain: float


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
    halves, half_gain = _compare_halves(left, right, i, j, common, dice)
    similarity = 0.6 * dice + 0.4 * ratio
    cover = shared / (max(left.masses[i], right.masses[j]) or 1)
    return Cell(i, j, shared, dice, cover, ratio, similarity, numbers, contained, halves, half_gain)


def _compare_halves(
    left: Profile, right: Profile, i: int, j: int, common: frozenset[int], dice: float
) -> tuple[float, float]:
    """The Dice coefficient of the two most alike halves, and by how much the likeness of a half to the whole
    of the other sentence exceeds that of the wholes: a sentence spliced from two shows in its halves."""
    weigh = left.weigh
    shared = weigh(common)
    here, there = left.in_order[i], right.in_order[j]
    in_first = common.intersection(here[: len(here) // 2])
    in_other_first = common.intersection(there[: len(there) // 2])
    first, other_first = weigh(in_first), weigh(in_other_first)
    both_first = weigh(in_first & in_other_first)
    mass, other_mass = left.masses[i], right.masses[j]
    half, other_half = left.first_masses[i], right.first_masses[j]
    second, other_second = mass - half, other_mass - other_half
    halves = max(
        _share(both_first, half + other_half),
        _share(first - both_first, half + other_second),
        _share(other_first - both_first, second + other_half),
        _share(shared - first - other_first + both_first, second + other_second),
    )
    part = max(
        _share(first, half + other_mass),
        _share(shared - first, second + other_mass),
        _share(other_first, mass + other_half),
        _share(shared - other_first, mass + other_second),
    )
    return halves, max(0.0, part - dice)


def _share(shared: int, total: int) -> float:
    return 2 * shared / total if total else 0.0


def dice_of(profile: Profile, here: frozenset[int], there: frozenset[int]) -> float:
    """The weighted Dice coefficient of two sets of terms."""
    return _share(profile.overlap(here, there), profile.weigh(here) + profile.weigh(there))


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
