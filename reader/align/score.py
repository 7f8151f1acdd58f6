"""How alike two sentences are, before anything else is known of the two articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.align.profile import Profile

LONGEST_COMPARED = 4_000
"""Longer strings are not compared letter by letter: its cost is the product of the two lengths."""

_LEAST_DICE = 0.15
_LEAST_CONTAINMENT = 0.3


@dataclass(frozen=True, slots=True)
class Cell:
    """A candidate pair: sentence ``left`` and sentence ``right``.

    ``shared`` is the weight of the terms in common, ``dice`` their weighted Dice coefficient, ``ratio`` the
    order-aware similarity of letters (normalised indel similarity), ``similarity`` the mixture of the two,
    ``numbers`` how many numbers they share (at most 2). All but ``shared`` are 0 to 1.
    """

    left: int
    right: int
    shared: int
    dice: float
    ratio: float
    similarity: float
    numbers: int


def order_similarity(left: str, right: str, otherwise: float) -> float:
    """Normalised indel similarity of two strings, 0 to 1; ``otherwise`` for strings too long for it."""
    if left == right:
        return 1.0
    if max(len(left), len(right)) > LONGEST_COMPARED:
        return otherwise
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(left, right)


def score_cell(left: Profile, right: Profile, i: int, j: int) -> Cell:
    """Score one pair of sentences."""
    common = left.terms[i] & right.terms[j]
    shared = left.weigh(common)
    total = left.masses[i] + right.masses[j]
    dice = 2 * shared / total if total else 0.0
    ratio = order_similarity(left.strings[i], right.strings[j], dice)
    numbers = min(2, len(common & left.numbers))
    return Cell(i, j, shared, dice, ratio, 0.6 * dice + 0.4 * ratio, numbers)


def score_candidates(left: Profile, right: Profile, pairs: Iterable[tuple[int, int]]) -> list[Cell]:
    """Score the pairs and keep those that have any chance."""
    kept = []
    masses, other_masses = left.masses, right.masses
    for i, j in pairs:
        shared = left.weigh(left.terms[i] & right.terms[j])
        smaller, larger = sorted((masses[i], other_masses[j]))
        if 2 * shared >= _LEAST_DICE * (smaller + larger) or shared >= _LEAST_CONTAINMENT * smaller:
            kept.append(score_cell(left, right, i, j))
    return kept
