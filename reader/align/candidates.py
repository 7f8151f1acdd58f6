"""Which sentence pairs are worth scoring: an inverted index over terms, the rarest looked up first.

No pair of sentences is looked at that shares no telling term, so the cost follows the text's length and
not the product of the two lengths.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest
from operator import neg

from reader.align.profile import Profile

PER_SENTENCE = 20
"""At most so many candidates are kept for a sentence."""

LONGEST_POSTING = 400
"""A term that stands in more sentences than this tells nothing of where to look."""

POSTINGS_READ = 1_500
"""At most so many index entries are read for a sentence."""


def find_candidates(left: Profile, right: Profile) -> list[tuple[int, int]]:
    """Pairs of sentence indexes (left, right) that share a telling term, in rising order."""
    weights = left.weights
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for index, terms in enumerate(right.terms):
        for term in terms:
            postings[term].append(index)
    telling = left.telling
    found: list[tuple[int, int]] = []
    for index, terms in enumerate(left.terms):
        lists = sorted((len(postings[term]), term) for term in terms if term in postings and telling[term])
        shared: defaultdict[int, int] = defaultdict(int)
        budget = POSTINGS_READ
        for length, term in lists:
            if length > LONGEST_POSTING or length > budget:
                break
            budget -= length
            weight = weights[term]
            for other in postings[term]:
                shared[other] += weight
        if len(shared) > PER_SENTENCE:
            best = nlargest(PER_SENTENCE, zip(shared.values(), map(neg, shared), strict=True))
            found.extend((index, other) for other in sorted(-last for _, last in best))
        else:
            found.extend((index, other) for other in sorted(shared))
    return found
