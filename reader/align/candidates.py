"""Which sentence pairs are worth scoring: an inverted index over terms, the rarest looked up first.

No pair of sentences is looked at that shares no telling term, so the cost follows the text's length and
not the product of the two lengths.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat

from reader.align.profile import Profile
from reader.align.table import CellTable, Place

PER_SENTENCE = 20
"""At most so many candidates are kept for a sentence."""

TERMS_COMPARED = 2_400
"""So many terms of a sentence are compared, in all its candidates; three candidates may always have more.
The more a sentence says, the fewer it could be mistaken for."""

_FEWEST = 3

LONGEST_POSTING = 400
"""A term that stands in more sentences than this tells nothing of where to look."""

POSTINGS_READ = 1_500
"""At most so many index entries are read for a sentence."""


_ALIKE = 0.35
_BESIDE = ((-2, -2), (-2, -1), (-1, -2), (-1, -1), (1, 1), (1, 2), (2, 1), (2, 2))


def find_candidates(left: Profile, right: Profile) -> Iterator[tuple[int, int]]:
    """Pairs of sentence indexes (left, right) that share a telling term, in rising order."""
    weights, telling = left.weights, left.telling
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for index, terms in enumerate(map(set, right.in_order)):
        for term in terms:
            postings[term].append(index)
    for index, terms in enumerate(map(set, left.in_order)):
        lists = sorted((len(postings[term]), term) for term in terms if term in postings and telling[term])
        shared: dict[int, int] = {}
        budget = POSTINGS_READ
        for length, term in lists:
            if length > LONGEST_POSTING or length > budget:
                break
            budget -= length
            weight = weights[term]
            for other in postings[term]:
                if other in shared:
                    shared[other] += weight
                else:
                    shared[other] = weight
        most = max(_FEWEST, min(PER_SENTENCE, TERMS_COMPARED // max(1, len(terms))))
        for other in sorted(_weightiest(shared, most)):
            yield index, other


def _weightiest(shared: Mapping[int, int], most: int) -> Iterable[int]:
    """The ``most`` sentences that share most, of equal ones the first."""
    if len(shared) <= most:
        return shared
    least = sorted(shared.values())[-most]
    above = [other for other, weight in shared.items() if weight > least]
    level = sorted([other for other, weight in shared.items() if weight == least])
    return above + level[: most - len(above)]


def find_neighbours(table: CellTable) -> Iterator[Place]:
    """Pairs just before and after those that are alike, in rising order, without those of the table: in long
    articles the words that two reworded sentences share may be too common to lead from one to the other."""
    alike = [number for number, value in enumerate(table.similarities) if value >= _ALIKE]
    count, width = table.sizes
    # A place as one number takes a third of the room.
    found = {
        left * width + right
        for number in alike
        for down, across in _BESIDE
        if 0 <= (left := table.lefts[number] + down) < count
        and 0 <= (right := table.rights[number] + across) < width
    }
    return (place for place in map(divmod, sorted(found), repeat(width)) if place not in table)
