"""An article as scoring sees it: the terms of each sentence as numbers, and how much each term weighs.

The weight of a term is the geometric mean of its inverse document frequency over the sentences of the two
articles (Spärck Jones 1972) and of a general one, so that a short article does not take ``government`` for
rare. Weights are whole numbers: sums are exact, whatever their order.
"""

from __future__ import annotations

from collections import Counter
from math import log, sqrt

from reader.align.normalise import COMMON_TERMS, FUNCTION_TERMS, find_terms
from reader.align.related import related_terms
from reader.article.model import Article
from reader.record import record

_UNIT = 1_000
_GENERAL_FUNCTION = 0.6
_GENERAL_COMMON = 3.5
_GENERAL_RARE = 8.0


@record(slots=False)
class Profile:
    """One article of a pair. Lists are by sentence index; ``weights`` and ``telling`` by term number.

    ``terms`` are the distinct terms of a sentence, ``masses`` the sum of their weights, ``strings`` its
    terms in order as one string (what order-aware similarity reads), ``keys`` what verbatim sentences have in
    common, ``lengths`` how many terms there are. ``telling`` says of a term that it is
    no function word, ``numbers`` that it is a number; ``names`` gives its wording. These belong to the pair.
    """

    terms: list[frozenset[int]]
    masses: list[int]
    first_halves: list[frozenset[int]]
    first_masses: list[int]
    strings: list[str]
    keys: list[str]
    lengths: list[int]
    weights: list[int]
    telling: list[bool]
    numbers: frozenset[int]
    related: dict[int, frozenset[int]]
    names: list[str]

    def overlap(self, here: frozenset[int], there: frozenset[int]) -> int:
        """The weight of the terms in common; a term that is only related to one adds the lesser weight."""
        common = here & there
        weights = self.weights
        shared = sum(map(weights.__getitem__, common))
        apart = (here - common) & self.related.keys()
        if apart:
            related = self.related
            rest = there - common
            for term in apart:
                found = related[term] & rest
                if found:
                    shared += min(weights[term], max(map(weights.__getitem__, found)))
        return shared

    def weigh(self, terms: frozenset[int]) -> int:
        """The sum of the weights of ``terms``."""
        return sum(map(self.weights.__getitem__, terms))


def profile_pair(left: Article, right: Article) -> tuple[Profile, Profile]:
    """Profiles of the two articles over one vocabulary."""
    ids: dict[str, int] = {}
    frequency: Counter[int] = Counter()
    terms: tuple[list[frozenset[int]], list[frozenset[int]]] = ([], [])
    halves: tuple[list[frozenset[int]], list[frozenset[int]]] = ([], [])
    strings: tuple[list[str], list[str]] = ([], [])
    keys: tuple[list[str], list[str]] = ([], [])
    lengths: tuple[list[int], list[int]] = ([], [])
    for side, article in enumerate((left, right)):
        text = article.text
        for sentence in article.sentences:
            key, found = find_terms(text, sentence.span.start, sentence.span.end)
            in_order = [ids.setdefault(term, len(ids)) for term in found]
            numbered = frozenset(in_order)
            halves[side].append(frozenset(in_order[: len(found) // 2]))
            terms[side].append(numbered)
            strings[side].append(" ".join(found))
            keys[side].append(key)
            lengths[side].append(len(found))
            frequency.update(numbered)
    total = len(left.sentences) + len(right.sentences) + 1
    names = list(ids)
    weights = [
        max(1, round(_UNIT * sqrt(log(total / frequency[index]) * _general_rarity(name))))
        for index, name in enumerate(names)
    ]
    telling = [name not in FUNCTION_TERMS for name in names]
    related = related_terms(names)
    numbers = frozenset(index for index, name in enumerate(names) if name.startswith("#"))

    def profile(side: int) -> Profile:
        masses = [sum(map(weights.__getitem__, found)) for found in terms[side]]
        half_masses = [sum(map(weights.__getitem__, found)) for found in halves[side]]
        return Profile(
            terms=terms[side],
            masses=masses,
            first_halves=halves[side],
            first_masses=half_masses,
            strings=strings[side],
            keys=keys[side],
            lengths=lengths[side],
            weights=weights,
            telling=telling,
            numbers=numbers,
            related=related,
            names=names,
        )

    return profile(0), profile(1)


def _general_rarity(term: str) -> float:
    if term in FUNCTION_TERMS:
        return _GENERAL_FUNCTION
    return _GENERAL_COMMON if term in COMMON_TERMS else _GENERAL_RARE
