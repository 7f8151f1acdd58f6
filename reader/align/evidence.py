"""Everything that is weighed for a pair of articles, gathered once; thresholds and pins only choose from it.

The two articles are always weighed in the same order, whichever way round they were given: so comparing
them the other way round gives the mirrored result, ties and all.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import merge
from typing import NamedTuple

from reader.align.candidates import find_candidates, find_neighbours
from reader.align.exact import ExactPairs
from reader.align.kinds import FRAGMENT_TELLING_WORDS, longest_run
from reader.align.link import LinkChoice
from reader.align.model import Link, Pin
from reader.align.normalise import Word, find_words
from reader.align.profile import Profile, profile_pair
from reader.align.runs import find_runs
from reader.align.score import score_candidates, score_cell
from reader.align.table import CellTable, Place, Values
from reader.article.kept import kept
from reader.article.model import Article
from reader.on_demand import OnDemand

_REVISION = 0.1
"""Where more of the shorter article's sentences are the same word for word, one is a revision of the other: a
sentence that has its counterpart has none beside it."""

_PAIRED, _SCORED = 0.1, 0.6
"""Which share of the work is done when the same sentences are paired, and when all candidates are scored."""

_PARTS = 8
_NEARLY_THE_SAME = 0.6

Group = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass
class Evidence:
    """Two articles, their profiles, and the choice of links before any pin.

    ``swapped`` says that the articles were weighed the other way round: profiles, choice and places are in
    the order of weighing, ``left`` and ``right`` as they were given.
    """

    left: Article
    right: Article
    swapped: bool
    profiles: tuple[Profile, Profile]
    exact: ExactPairs
    choice: LinkChoice
    sums: Values
    _made: dict[tuple[Pin, ...], dict[Group, Link]] = field(default_factory=lambda: {(): {}})
    _pinned: tuple[tuple[Pin, ...], LinkChoice, Values] | None = None

    def turned(self) -> Evidence:
        """The same for the two articles given the other way round."""
        swapped = _order_of(self.left) < _order_of(self.right)
        return Evidence(self.right, self.left, swapped, self.profiles, self.exact, self.choice, self.sums)

    @cached_property
    def _words(self) -> tuple[Sequence[list[Word]], Sequence[list[Word]]]:
        left, right = _words_of(self.left), _words_of(self.right)
        return (right, left) if self.swapped else (left, right)

    @cached_property
    def holders(self) -> tuple[Mapping[int, Sequence[int]], Mapping[int, Sequence[int]]]:
        """For each article, in the order of weighing, the sentences that each telling term stands in."""
        return _holders_of(self.profiles[0]), _holders_of(self.profiles[1])

    def made(self, pins: tuple[Pin, ...]) -> dict[Group, Link]:
        """Links that were made already with these pins; they are the same at every threshold.

        Those that no pin has changed are taken over from the choice without pins.
        """
        if pins not in self._made:
            _, sums = self.chosen(pins)
            base = self._made.get((), {})
            self._made = {(): base} | {
                pins: {
                    group: link
                    for group, link in base.items()
                    if all(sums[i, j] == self.sums[i, j] for i in group[0] for j in group[1])
                }
            }
        return self._made[pins]

    def place(self, left: int, right: int) -> Place:
        """A pair of sentence indexes as given, in the order of weighing."""
        return (right, left) if self.swapped else (left, right)

    def words(self, side: bool, sentence: int) -> list[Word]:
        """The words of a sentence; ``side`` is False for the first article in the order of weighing."""
        return self._words[side][sentence]

    def chosen(self, pins: tuple[Pin, ...]) -> tuple[LinkChoice, Values]:
        """The choice of links that honours ``pins``, and each candidate's sum in it."""
        if not pins:
            return self.choice, self.sums
        if self._pinned is None or self._pinned[0] != pins:
            self._pinned = (pins, *self._choose_around(pins))
        return self._pinned[1:]

    def sums_of(self, pins: tuple[Pin, ...], own: int, sentence: int) -> list[tuple[Place, float]]:
        """The candidates of one sentence and their sums; ``own`` is its side, in the order of weighing."""
        choice, sums = self.chosen(pins)
        return [(place, sums[place]) for place in choice.cells.beside(own, sentence)]

    def _choose_around(self, pins: Iterable[Pin]) -> tuple[LinkChoice, Values]:
        sizes = len(self.profiles[0].terms), len(self.profiles[1].terms)
        said = {self.place(pin.left, pin.right): pin.linked for pin in pins}
        said = {
            place: linked
            for place, linked in said.items()
            if 0 <= place[0] < sizes[0] and 0 <= place[1] < sizes[1]
        }
        added = [score_cell(*self.profiles, *place) for place in said if place not in self.choice.cells]
        choice = self.choice.with_said(added, said)
        return choice, choice.settle(self.sums, said)


class Step(NamedTuple):
    """How far the weighing has come: which share of the work is done (0 to 1), and what is known by then.

    ``evidence`` is None where nothing new is known; in the last step it is complete.
    """

    share: float
    evidence: Evidence | None


@kept
def _words_of(article: Article) -> Sequence[list[Word]]:
    """The words of each sentence."""

    def words(index: int) -> list[Word]:
        span = article.sentences[index].span
        return find_words(article.text, span.start, span.end)

    return OnDemand(len(article.sentences), words)


def _holders_of(profile: Profile) -> Mapping[int, Sequence[int]]:
    holders: defaultdict[int, array[int]] = defaultdict(lambda: array("i"))
    for index, terms in enumerate(profile.in_order):
        for term in set(terms):
            if profile.telling[term]:
                holders[term].append(index)
    return dict(holders)


def gather_evidence(left: Article, right: Article) -> Evidence:
    """Weigh two articles."""
    for _, evidence in gather_in_steps(left, right, partly=False):
        if evidence is not None:
            return evidence
    raise AssertionError("the last step has the evidence")


def gather_in_steps(left: Article, right: Article, *, partly: bool = True) -> Iterator[Step]:
    """Weigh two articles step by step; with ``partly`` what is alike at first sight is given early: sentences
    that are the same word for word, then those that are nearly so."""
    swapped = _order_of(right) < _order_of(left)
    profiles = profile_pair(*((right, left) if swapped else (left, right)))
    exact = ExactPairs(*profiles)
    sizes = len(profiles[0].keys), len(profiles[1].keys)
    same = CellTable(sizes, (score_cell(*profiles, *place) for place in sorted(exact.sure | exact.likely)))
    table = CellTable(sizes)

    def weighed(cells: CellTable) -> Evidence:
        choice = LinkChoice(*profiles, cells, exact.sure)
        return Evidence(left, right, swapped, profiles, exact, choice, choice.choose())

    def known_early() -> Evidence | None:
        scored = (cell for cell in table.cells() if cell.similarity >= _NEARLY_THE_SAME)
        alike = (cell for cell in scored if (cell.left, cell.right) not in same)
        found = CellTable(sizes, merge(same.cells(), alike))
        return weighed(found) if found else None

    if partly:
        yield Step(_PAIRED, known_early())
    marks = [sizes[0] * part // _PARTS for part in range(1, _PARTS)] if partly else []
    for cell in merge(
        same.cells(), score_candidates(*profiles, _unlike(profiles, exact, find_candidates(*profiles)))
    ):
        while marks and cell.left >= marks[0]:
            part = _PARTS - len(marks)
            del marks[0]
            share = _PAIRED + (_SCORED - _PAIRED) * part / _PARTS
            yield Step(share, known_early() if 2 * part == _PARTS else None)
        table.append(cell)
    if partly:
        yield Step(_SCORED, known_early())
    neighbours = _unlike(profiles, exact, find_neighbours(table))
    beside = CellTable(sizes, score_candidates(*profiles, neighbours))
    runs = list(_unlike(profiles, exact, find_runs(*profiles)))
    held = (score_cell(*profiles, *place) for place in runs if place not in table and place not in beside)
    table = CellTable(sizes, merge(table.cells(), beside.cells(), list(held)))
    evidence = weighed(table)
    evidence.choice.keep(_fragments(evidence, runs))
    yield Step(1.0, evidence)


def _unlike(profiles: tuple[Profile, Profile], exact: ExactPairs, places: Iterable[Place]) -> Iterator[Place]:
    """The places, but for sentences that are the same and those that both have their copy elsewhere."""
    copied = {i for i, _ in exact.sure}, {j for _, j in exact.sure}
    keys, other_keys = profiles[0].keys, profiles[1].keys
    for i, j in places:
        if keys[i] != other_keys[j] and not (i in copied[0] and j in copied[1]):
            yield i, j


def _fragments(evidence: Evidence, runs: Iterable[Place]) -> list[Place]:
    """Those of the pairs with a run in common that are not alike enough to be linked, but have a long run of
    words that no other counterpart of the two sentences explains."""
    choice, sums = evidence.choice, evidence.sums
    is_revision = len(choice.sure) > _REVISION * min(len(profile.keys) for profile in evidence.profiles)
    found = []
    for i, j in runs:
        here, there = choice.context.partners(i, j)
        if sums[i, j] >= 0 or (i, j) in choice.sure or (is_revision and (here or there)):
            continue
        words = evidence.words(False, i)
        run = longest_run(words, evidence.words(True, j))
        if run is None:
            continue
        explained = {word.term for other in here for word in evidence.words(True, other)}
        explained |= {word.term for other in there for word in evidence.words(False, other)}
        start, _, length = run
        own = {word.term for word in words[start : start + length] if not word.is_common}
        if not explained or len(own - explained) >= FRAGMENT_TELLING_WORDS:
            found.append((i, j))
    return found


def _order_of(article: Article) -> tuple[int, str, tuple[tuple[int, int], ...]]:
    spans = tuple((sentence.span.start, sentence.span.end) for sentence in article.sentences)
    return len(article.text), article.text, spans
