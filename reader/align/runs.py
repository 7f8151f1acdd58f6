"""Sentences that have a run of words in common, found by the run itself.

In two long sentences a shared clause is so small a share of the words that their likeness does not lead from
one to the other. Every run of some words of one article is looked up in the other: an index of word n-grams
("shingles", Broder 1997), in which those that many sentences have are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.align.kinds import FRAGMENT_TELLING_WORDS, FRAGMENT_WORDS
from reader.align.profile import Profile
from reader.align.table import Place

_TERMS = FRAGMENT_WORDS - 1
_TELLING = FRAGMENT_TELLING_WORDS - 1
"""A number of two words (``4.13 million``) is one term, and so a run of words may be one term shorter."""

MOST_HOLDERS = 3
"""A run that stands in more sentences of an article than this is a stock phrase."""


def find_runs(left: Profile, right: Profile) -> list[Place]:
    """Pairs of sentence indexes (left, right) that share a telling run of terms, in rising order."""
    theirs = {key for _, key in _runs(right)}
    holders: dict[int, list[int]] = {}
    for index, key in _runs(left):
        if key in theirs:
            _add(holders.setdefault(key, []), index)
    del theirs
    found: dict[int, list[int]] = {}
    for other, key in _runs(right):
        if key in holders:
            _add(found.setdefault(key, []), other)
    return sorted(
        {
            (index, other)
            for key, others in found.items()
            if max(len(holders[key]), len(others)) <= MOST_HOLDERS
            for index in holders[key]
            for other in others
        }
    )


def _add(holders: list[int], index: int) -> None:
    """Add a sentence to those that hold a run, up to one too many; sentences come in rising order."""
    if len(holders) <= MOST_HOLDERS and (not holders or holders[-1] != index):
        holders.append(index)


def _runs(profile: Profile) -> Iterator[tuple[int, int]]:
    """Each run of terms with enough telling ones among them: its sentence, and a number for it."""
    telling = profile.telling
    for index, terms in enumerate(profile.in_order):
        if len(terms) >= _TERMS:
            for run in _windows(terms, telling):
                yield index, hash(run)


def _windows(terms: Sequence[int], telling: Sequence[bool]) -> Iterator[tuple[int, ...]]:
    count = sum(map(telling.__getitem__, terms[: _TERMS - 1]))
    for end in range(_TERMS, len(terms) + 1):
        count += telling[terms[end - 1]]
        if count >= _TELLING:
            yield tuple(terms[end - _TERMS : end])
        count -= telling[terms[end - _TERMS]]
