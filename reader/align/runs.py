"""Sentences that have a run of words in common, found by the run itself.

In two long sentences a shared clause is so small a share of the words that their likeness does not lead from
one to the other. Every run of some words of one article is looked up in the other: an index of word n-grams
("shingles", Broder 1997), in which those that many sentences have are left out.
"""

from __future__ import annotations

from array import array
from collections.abc import Container, Iterator, Sequence

from reader.align.kinds import FRAGMENT_TELLING_WORDS, FRAGMENT_WORDS
from reader.align.profile import Profile
from reader.align.table import Place

_TERMS = FRAGMENT_WORDS - 1
_TELLING = FRAGMENT_TELLING_WORDS - 1
"""A number of two words (``4.13 million``) is one term, and so a run of words may be one term shorter."""

MOST_HOLDERS = 3
"""A run that stands in more sentences of an article than this is a stock phrase."""

_AT_ONCE = 20_000
_MOST_PARTS = 8
"""Of a book, a part of the runs is looked up at a time: the index of all takes ten times its room. Each
part reads all runs again, and so there are only so many."""


def find_runs(left: Profile, right: Profile) -> list[Place]:
    """Pairs of sentence indexes (left, right) that share a telling run of terms, in rising order."""
    ours, theirs = _runs(left), _runs(right)
    parts = min(_MOST_PARTS, 1 + len(theirs[1]) // _AT_ONCE)
    found: set[Place] = set()
    for part in range(parts):
        holders = _holders(ours, {key for key in theirs[1] if key % parts == part})
        for key, others in _holders(theirs, holders).items():
            if max(len(holders[key]), len(others)) <= MOST_HOLDERS:
                found.update((index, other) for index in holders[key] for other in others)
    return sorted(found)


def _holders(runs: tuple[Sequence[int], Sequence[int]], wanted: Container[int]) -> dict[int, list[int]]:
    """The sentences of each run that is wanted, up to one too many; sentences come in rising order."""
    found: dict[int, list[int]] = {}
    for index, key in zip(*runs, strict=True):
        if key in wanted:
            holders = found.setdefault(key, [])
            if len(holders) <= MOST_HOLDERS and (not holders or holders[-1] != index):
                holders.append(index)
    return found


def _runs(profile: Profile) -> tuple[Sequence[int], Sequence[int]]:
    """Of each run of terms with enough telling ones among them: its sentence, and a number for it."""
    sentences, keys = array("i"), array("q")
    for index, terms in enumerate(profile.in_order):
        if len(terms) >= _TERMS:
            for run in _windows(terms, profile.telling):
                sentences.append(index)
                keys.append(hash(run))
    return sentences, keys


def _windows(terms: Sequence[int], telling: Sequence[bool]) -> Iterator[tuple[int, ...]]:
    count = sum(map(telling.__getitem__, terms[: _TERMS - 1]))
    for end in range(_TERMS, len(terms) + 1):
        count += telling[terms[end - 1]]
        if count >= _TELLING:
            yield tuple(terms[end - _TERMS : end])
        count -= telling[terms[end - _TERMS]]
