"""From chosen pairs of sentences to links: grouping, kind, order, coverage."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log
from typing import overload

from reader.align.context import FEATURES
from reader.align.evidence import Evidence, Group
from reader.align.kinds import link_kind
from reader.align.link import BIAS, WEIGHTS, LinkChoice
from reader.align.model import AlignSettings, Link, LinkKind, Part
from reader.align.normalise import Word
from reader.align.score import Cell
from reader.align.table import Place
from reader.article.model import Span

_MOST_LENIENT, _STRICTEST = 0.05, 0.95
POSSIBLE_MARGIN = 1.0
"""A candidate whose sum falls short by less than this is a possible link."""


@dataclass(frozen=True)
class MadeLinks:
    """The links of an alignment, its possible links, the share of words covered on each side."""

    links: tuple[Link, ...]
    possible: tuple[Link, ...]
    coverage: tuple[float, float]


def score_of(total: float) -> float:
    """A sum as a score of 0 to 1 (the logistic function): how likely the link is to be right."""
    return 1 / (1 + exp(-max(-40.0, min(40.0, total))))


def least_total(threshold: float) -> float:
    """The sum that a link needs at a threshold of 0 to 1; nought at one half."""
    share = min(_STRICTEST, max(_MOST_LENIENT, threshold))
    return log(share / (1 - share))


def parts_of(choice: LinkChoice, cell: Cell) -> tuple[Part, ...]:
    """The named parts of the sum of two sentences, those that add nothing left out."""
    features = choice.context.features(cell)
    parts = [
        Part(name, round(value, 4), round(weight * value, 4))
        for name, value, weight in zip(FEATURES, features, WEIGHTS, strict=True)
        if value
    ]
    return (*parts, Part("what any link must overcome", 1.0, BIAS))


class PartsOf(Sequence[Part]):
    """The named parts of a candidate's sum, computed when they are looked at: few ever are."""

    __slots__ = ("_choice", "_place")

    def __init__(self, choice: LinkChoice, place: Place) -> None:
        self._choice = choice
        self._place = place

    def _found(self) -> tuple[Part, ...]:
        return parts_of(self._choice, self._choice.cells[self._place])

    def __len__(self) -> int:
        return len(self._found())

    @overload
    def __getitem__(self, index: int) -> Part: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Part, ...]: ...
    def __getitem__(self, index: int | slice) -> Part | tuple[Part, ...]:
        return self._found()[index]

    def __iter__(self) -> Iterator[Part]:
        return iter(self._found())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._found() == tuple(other)

    def __repr__(self) -> str:
        return repr(self._found())


def make_links(evidence: Evidence, settings: AlignSettings) -> MadeLinks:
    """The links at a threshold and with pins."""
    choice, sums = evidence.chosen(settings.pins)
    least = least_total(settings.threshold)
    linked: set[Place] = set()
    short: set[Place] = set()
    for place, total in sums.pairs():
        if place in choice.never:
            continue
        if total >= least or place in choice.sure:
            linked.add(place)
        elif total >= least - POSSIBLE_MARGIN:
            short.add(place)
    exact = evidence.exact.sure | evidence.exact.likely
    made = evidence.made(settings.pins)

    def make(group: Group) -> Link:
        link = made.get(group)
        if link is None:
            link = made[group] = _make_link(evidence, choice, sums, group)
        return link

    links = [make(group) for group in _groups(linked, exact)]
    links = _mark_moved(links, _is_swapped(evidence, links))
    possible = [make(((i,), (j,))) for i, j in sorted(short)]
    in_order = sorted(links, key=lambda link: (link.left, link.right))
    apart = sorted(possible, key=lambda link: (link.left, link.right))
    return MadeLinks(tuple(in_order), tuple(apart), _coverage(evidence, links))


def _groups(linked: set[Place], exact: set[Place]) -> list[Group]:
    """Pairs put together where one sentence corresponds to several that follow each other, and to which
    nothing else does. Every pair of sentences of a group is a chosen pair; copies are not grouped."""
    rows: defaultdict[int, list[int]] = defaultdict(list)
    columns: defaultdict[int, list[int]] = defaultdict(list)
    groups: list[Group] = []
    for i, j in sorted(linked):
        rows[i].append(j)
        columns[j].append(i)
    done: set[Place] = set(exact & linked)
    groups.extend(((i,), (j,)) for i, j in done)
    for i, partners in rows.items():
        own = [j for j in partners if len(columns[j]) == 1 and (i, j) not in done]
        for run in _runs(own):
            groups.append(((i,), tuple(run)))
            done.update((i, j) for j in run)
    for j, partners in columns.items():
        own = [i for i in partners if len(rows[i]) == 1 and (i, j) not in done]
        for run in _runs(own):
            groups.append((tuple(run), (j,)))
            done.update((i, j) for i in run)
    blocks: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for i, partners in rows.items():
        rest = tuple(j for j in partners if (i, j) not in done)
        if len(rest) > 1 and rest[-1] - rest[0] == len(rest) - 1:
            blocks[rest].append(i)
    for right, members in blocks.items():
        for run in _runs(members):
            if len(run) > 1:
                groups.append((tuple(run), right))
                done.update((i, j) for i in run for j in right)
    groups.extend(((i,), (j,)) for i, j in linked - done)
    return sorted(groups)


def _runs(indexes: Iterable[int]) -> list[list[int]]:
    """Rising indexes cut wherever one is left out; a run of one is left to be paired with."""
    runs: list[list[int]] = []
    for index in indexes:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return [run for run in runs if len(run) > 1]


def _make_link(evidence: Evidence, choice: LinkChoice, sums: Mapping[Place, float], group: Group) -> Link:
    first, second = group
    places = [(i, j) for i in first for j in second]
    best = max(places, key=lambda place: (sums[place], -abs(place[0] - place[1])))
    score = sum(_certainty(choice, sums, place) for place in places) / len(places)
    spans = (_whole(evidence, False, first), _whole(evidence, True, second))
    exact = evidence.profiles[0].keys[first[0]] == evidence.profiles[1].keys[second[0]]
    if len(places) == 1 and exact:
        kind, score = LinkKind.VERBATIM, 1.0
    else:
        words = (_words_of(evidence, False, first), _words_of(evidence, True, second))
        kind, run = link_kind(*words)
        if run is not None:
            spans = (
                _run_spans(words[0], run[0], run[2], spans[0]),
                _run_spans(words[1], run[1], run[2], spans[1]),
            )
    left, right = (second, first) if evidence.swapped else (first, second)
    left_spans, right_spans = (spans[1], spans[0]) if evidence.swapped else spans
    return Link(
        left=left,
        right=right,
        score=round(score, 4),
        kind=kind,
        moved=False,
        parts=PartsOf(choice, best),
        left_spans=left_spans,
        right_spans=right_spans,
        articles=(evidence.left, evidence.right),
    )


def _certainty(choice: LinkChoice, sums: Mapping[Place, float], place: Place) -> float:
    """The score of a pair; one that is linked for another reason than its sum has at least one half."""
    score = score_of(sums[place])
    return max(score, 0.5) if place in choice.sure else score


def _whole(evidence: Evidence, side: bool, indexes: Iterable[int]) -> tuple[Span, ...]:
    article = evidence.right if side != evidence.swapped else evidence.left
    return tuple(article.sentences[index].span for index in indexes)


def _words_of(evidence: Evidence, side: bool, indexes: Iterable[int]) -> list[Word]:
    return [word for index in indexes for word in evidence.words(side, index)]


def _run_spans(
    words: Sequence[Word], start: int, length: int, sentences: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Where a run of words stands, one span for each sentence that it is in."""
    run = Span(words[start].start, words[start + length - 1].end)
    return tuple(
        Span(max(run.start, span.start), min(run.end, span.end)) for span in sentences if span.overlaps(run)
    )


def _is_swapped(evidence: Evidence, links: list[Link]) -> bool:
    """Which way round the links are read, so that a pair and its mirror agree on what has moved.

    Where a pin links two articles with one and the same text crosswise, only the links tell the sides apart.
    """
    if evidence.left.text != evidence.right.text:
        return evidence.swapped
    ours = sorted((link.left, link.right) for link in links)
    return sorted((right, left) for left, right in ours) < ours


def _mark_moved(links: list[Link], swapped: bool) -> list[Link]:
    """Mark the links that are not on the backbone: the longest run of links that rises on both sides."""

    def position(link: Link) -> tuple[int, int]:
        return (link.right[0], link.left[0]) if swapped else (link.left[0], link.right[0])

    ordered = sorted(links, key=position)
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, link in enumerate(ordered):
        height = position(link)[1]
        length = bisect_right(tails, height)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [height]
        ends[length : length + 1] = [number]
    kept = set()
    number = ends[-1] if ends else -1
    while number >= 0:
        kept.add(number)
        number = before[number]
    return [link if n in kept else replace(link, moved=True) for n, link in enumerate(ordered)]


def _coverage(evidence: Evidence, links: Iterable[Link]) -> tuple[float, float]:
    """The share of each article's words that stand inside links."""
    lengths = [profile.lengths for profile in evidence.profiles]
    if evidence.swapped:
        lengths.reverse()
    inside: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for link in links:
        for side, indexes, spans in ((0, link.left, link.left_spans), (1, link.right, link.right_spans)):
            for index in indexes:
                count = lengths[side][index]
                if link.kind is LinkKind.FRAGMENT:
                    words = evidence.words((side == 1) != evidence.swapped, index)
                    within = sum(any(s.start <= w.start < s.end for s in spans) for w in words)
                    count = min(count, within)
                inside[side][index] = max(inside[side].get(index, 0), count)
    shares = [sum(found.values()) / (sum(all_) or 1) for found, all_ in zip(inside, lengths, strict=True)]
    return shares[0], shares[1]
