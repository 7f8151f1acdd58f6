"""Where the words of a quotation stand in another text, with or without marks."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from reader.align.normalise import TextWords
from reader.match.wording import Agreement, Range, agreement, key_of

_MOST_PLACES = 40
"""A word that stands more often than this in a text does not say where to look."""

_WINDOWS = 3


class TextIndex:
    """The words of a text, and where each stands; looked up when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def words(self) -> TextWords:
        """All words, in order."""
        return TextWords(self._text)

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        places: defaultdict[str, array[int]] = defaultdict(lambda: array("i"))
        for place, word in enumerate(self.words):
            if not word.is_common:
                places[key_of(word)].append(place)
        return dict(places)

    @cached_property
    def _present(self) -> frozenset[str]:
        return frozenset(map(key_of, self.words))

    def count(self, keys: Sequence[str]) -> int:
        """How many of ``keys`` stand anywhere in the text."""
        return sum(map(self._present.__contains__, keys))

    def best_place(self, keys: Sequence[str]) -> tuple[Range, Agreement] | None:
        """Where the words ``keys`` stand best: the range of this text's words, and how they agree.

        Places are proposed by the less common words of ``keys``: each votes for where the passage would
        begin; the three best places are then compared word by word.
        """
        votes: Counter[int] = Counter()
        size = max(4, len(keys) // 2)
        for offset, key in enumerate(keys):
            places = self._places.get(key, ())
            if len(places) <= _MOST_PLACES:
                for place in places:
                    votes[(place - offset) // size] += 1
        if not votes:
            return None
        joined = {cell: votes[cell] + votes[cell + 1] for cell in votes}
        found: tuple[Range, Agreement] | None = None
        for cell, _ in sorted(joined.items(), key=lambda item: (-item[1], item[0]))[:_WINDOWS]:
            low = max(0, (cell - 1) * size)
            high = min(len(self.words), (cell + 3) * size + len(keys))
            agreed = agreement(keys, [key_of(word) for word in self.words[low:high]])
            if agreed.shared and (found is None or agreed.shared > found[1].shared):
                found = (low + agreed.right[0], low + agreed.right[1]), agreed
        return found
