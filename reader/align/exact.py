"""Sentences that are the same word for word, paired off in linear time before anything is scored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from reader.align.profile import Profile

_TELLING_TERMS = 4
"""From so many telling terms on, two sentences are not the same words by chance."""

MOST_COPIES = 20
"""Of the copies that one side has in excess, so many are linked."""


class ExactPairs:
    """Pairs of sentence indexes (left, right) with the same words.

    ``sure`` are links whatever else is known: the sentence says enough, or stands in a run of such
    sentences, or at the same end of both articles. ``likely`` are short ones (``He agreed.``), which need
    other evidence. A sentence stands in one pair, unless the other side has fewer copies of it.
    """

    def __init__(self, left: Profile, right: Profile) -> None:
        self.sure: set[tuple[int, int]] = set()
        self.likely: set[tuple[int, int]] = set()
        self._keys = (left.keys, right.keys)
        self._paired: tuple[set[int], set[int]] = (set(), set())
        places = (_places(left.keys), _places(right.keys))
        common = [key for key in places[0] if key in places[1]]

        def says_enough(index: int) -> bool:
            return sum(map(left.telling.__getitem__, left.terms[index])) >= _TELLING_TERMS

        self._extend(-1, -1, 1)
        self._extend(len(left.keys), len(right.keys), -1)
        for key in common:
            here, there = places[0][key], places[1][key]
            if len(here) == len(there) == 1 and says_enough(here[0]) and here[0] not in self._paired[0]:
                self._pair(here[0], there[0])
        for i, j in sorted(self.sure):
            self._extend(i, j, 1)
            self._extend(i, j, -1)
        for key in common:
            self._pair_copies(places[0][key], places[1][key], says_enough)

    def _pair(self, i: int, j: int) -> None:
        self.sure.add((i, j))
        self._paired[0].add(i)
        self._paired[1].add(j)

    def _extend(self, i: int, j: int, step: int) -> None:
        """Pair off the same sentences that follow (or precede, for a step of -1) a pair."""
        left, right = self._keys
        i, j = i + step, j + step
        while 0 <= i < len(left) and 0 <= j < len(right) and left[i] == right[j]:
            if i in self._paired[0] or j in self._paired[1]:
                return
            self._pair(i, j)
            i, j = i + step, j + step

    def _pair_copies(self, here: list[int], there: list[int], says_enough: Callable[[int], bool]) -> None:
        """Pair what is left of one sentence's copies in order; those in excess go to the last copy."""
        lone_here = [i for i in here if i not in self._paired[0]]
        lone_there = [j for j in there if j not in self._paired[1]]
        rest = list(zip(lone_here, lone_there, strict=False))
        rest.extend((i, there[-1]) for i in lone_here[len(lone_there) :][:MOST_COPIES])
        rest.extend((here[-1], j) for j in lone_there[len(lone_here) :][:MOST_COPIES])
        (self.sure if says_enough(here[0]) else self.likely).update(rest)


def _places(keys: Sequence[int]) -> dict[int, list[int]]:
    places: defaultdict[int, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        places[key].append(index)
    return places
