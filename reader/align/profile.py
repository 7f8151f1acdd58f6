"""An article as scoring sees it: the terms of each sentence as numbers, and how much each term weighs.

The weight of a term is the geometric mean of its inverse document frequency over the sentences of the two
articles (Spärck Jones 1972) and of a general one, so that a short article does not take ``government`` for
rare. Weights are whole numbers: sums are exact, whatever their order.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log, sqrt

from reader.align.normalise import COMMON_TERMS, FUNCTION_TERMS, find_terms
from reader.align.related import related_terms
from reader.article.kept import kept
from reader.article.model import Article
from reader.on_demand import OnDemand

_UNIT = 1_000
_GENERAL_FUNCTION = 0.6
_GENERAL_COMMON = 3.5
_GENERAL_RARE = 8.0


@dataclass(frozen=True)
class Profile:
    """One article of a pair. Lists are by sentence index; ``weights`` and ``telling`` by term number.

    ``in_order`` are the terms of a sentence, ``terms`` the distinct ones, ``masses`` the sum of their
    weights, ``strings`` its terms in order as one string (what order-aware similarity reads), ``keys`` a
    number that verbatim sentences have in common, ``lengths`` how many terms there are. ``telling`` says of a
    term that it is no function word, ``numbers`` that it is a number; ``names`` gives its wording. These
    belong to the pair.
    """

    in_order: Sequence[tuple[int, ...]]
    terms: Sequence[frozenset[int]]
    masses: Sequence[int]
    first_halves: Sequence[frozenset[int]]
    strings: Sequence[str]
    keys: Sequence[int]
    lengths: Sequence[int]
    weights: list[int]
    telling: list[bool]
    numbers: frozenset[int]
    related: dict[int, frozenset[int]]
    names: list[str]

    def reach(self, terms: frozenset[int]) -> frozenset[int]:
        """The terms that are related to one of ``terms``."""
        related = self.related
        return frozenset().union(*[related[term] for term in terms if term in related])

    def overlap(self, here: frozenset[int], there: frozenset[int]) -> int:
        """The weight of the terms in common; a term that is only related to one adds the lesser weight."""
        common = here & there
        return self.weigh(common) + self.related_weight(here - common, there - common)

    def related_weight(self, here: frozenset[int], there: frozenset[int]) -> int:
        """What terms add that are related to one on the other side; none stands on both."""
        weights, related = self.weights, self.related
        shared = 0
        for term in here & related.keys():
            found = related[term] & there
            if found:
                shared += min(weights[term], max(map(weights.__getitem__, found)))
        return shared

    def weigh(self, terms: frozenset[int]) -> int:
        """The sum of the weights of ``terms``."""
        return sum(map(self.weights.__getitem__, terms))


class _Terms:
    """The terms of one article alone, numbered in the order of its text."""

    def __init__(self, article: Article) -> None:
        ids: dict[str, int] = {}
        frequency: Counter[int] = Counter()
        self.in_order: list[tuple[int, ...]] = []
        self.keys: list[str] = []
        for sentence in article.sentences:
            key, found = find_terms(article.text, sentence.span.start, sentence.span.end)
            numbered = tuple([ids.setdefault(term, len(ids)) for term in found])
            frequency.update(set(numbered))
            self.in_order.append(numbered)
            self.keys.append(key)
        self.ids = ids
        self.frequency = [frequency[number] for number in range(len(ids))]
        self.rarities = [_general_rarity(term) for term in ids]


_terms_of = kept(_Terms)


def profile_pair(left: Article, right: Article) -> tuple[Profile, Profile]:
    """Profiles of the two articles over one vocabulary: the terms of the left, then what the right adds."""
    ours, theirs = _terms_of(left), _terms_of(right)
    ids = dict(ours.ids)
    places = [ids.setdefault(term, len(ids)) for term in theirs.ids]
    in_order = ours.in_order, [tuple(map(places.__getitem__, terms)) for terms in theirs.in_order]
    key_numbers: dict[str, int] = {}
    keys = [
        array("i", (key_numbers.setdefault(key, len(key_numbers)) for key in side.keys))
        for side in (ours, theirs)
    ]
    frequency = [*ours.frequency, *[0] * (len(ids) - len(ours.ids))]
    rarities = [*ours.rarities, *[0.0] * (len(ids) - len(ours.ids))]
    for place, times, rarity in zip(places, theirs.frequency, theirs.rarities, strict=True):
        frequency[place] += times
        rarities[place] = rarity
    total = len(left.sentences) + len(right.sentences) + 1

    @cache
    def weight(times: int, rarity: float) -> int:
        return max(1, round(_UNIT * sqrt(log(total / times) * rarity)))

    names = list(ids)
    weights = list(map(weight, frequency, rarities))
    telling = [rarity != _GENERAL_FUNCTION for rarity in rarities]
    related = related_terms(names)

    def weigh(terms: Iterable[int]) -> int:
        return sum(map(weights.__getitem__, terms))

    numbers = frozenset(index for index, name in enumerate(names) if name.startswith("#"))

    def profile(side: int) -> Profile:
        sentences = in_order[side]

        def first_half(index: int) -> frozenset[int]:
            terms = sentences[index]
            return frozenset(terms[: len(terms) // 2])

        return Profile(
            in_order=sentences,
            terms=OnDemand(len(sentences), lambda index: frozenset(sentences[index])),
            masses=array("q", (weigh(set(terms)) for terms in sentences)),
            first_halves=OnDemand(len(sentences), first_half),
            strings=OnDemand(
                len(sentences), lambda index: " ".join(map(names.__getitem__, sentences[index]))
            ),
            keys=keys[side],
            lengths=array("q", map(len, sentences)),
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
