"""An article as scoring sees it: the terms of each sentence as numbers, and how much each term weighs.

The weight of a term is the geometric mean of its inverse document frequency over the sentences of the two
articles (Spärck Jones 1972) and of a general one, so that a short article does not take ``government`` for
rare. Weights are whole numbers: sums are exact, whatever their order.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log, sqrt

from reader.align.normalise import COMMON_TERMS, FUNCTION_TERMS, find_terms
from reader.align.on_demand import OnDemand
from reader.align.related import related_terms
from reader.article.kept import kept
from reader.article.model import Article
from reader.record import record

_UNIT = 1_000
_GENERAL_FUNCTION = 0.6
_GENERAL_COMMON = 3.5
_GENERAL_RARE = 8.0


@record(slots=False)
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
    first_masses: Sequence[int]
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


@kept
def _sentence_terms(article: Article) -> list[tuple[str, list[str]]]:
    """The verbatim key and the terms of each sentence."""
    spans = (sentence.span for sentence in article.sentences)
    return [find_terms(article.text, span.start, span.end) for span in spans]


def profile_pair(left: Article, right: Article) -> tuple[Profile, Profile]:
    """Profiles of the two articles over one vocabulary."""
    ids: dict[str, int] = {}
    key_numbers: dict[str, int] = {}
    frequency: Counter[int] = Counter()
    in_order: tuple[list[tuple[int, ...]], list[tuple[int, ...]]] = ([], [])
    strings: tuple[list[str], list[str]] = ([], [])
    keys = (array("i"), array("i"))
    for side, article in enumerate((left, right)):
        for key, found in _sentence_terms(article):
            numbered = tuple([ids.setdefault(term, len(ids)) for term in found])
            in_order[side].append(numbered)
            strings[side].append(" ".join(found))
            keys[side].append(key_numbers.setdefault(key, len(key_numbers)))
            frequency.update(set(numbered))
    total = len(left.sentences) + len(right.sentences) + 1
    names = list(ids)
    weights = [
        max(1, round(_UNIT * sqrt(log(total / frequency[index]) * _general_rarity(name))))
        for index, name in enumerate(names)
    ]
    telling = [name not in FUNCTION_TERMS for name in names]
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
            first_masses=array("q", (weigh(set(terms[: len(terms) // 2])) for terms in sentences)),
            strings=strings[side],
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
