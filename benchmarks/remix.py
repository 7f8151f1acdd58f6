"""More gold from gold: articles told twice, put together anew, sentences left out, joined, spliced and moved.

Gold has few sentences that correspond to several. Here they are made of those that correspond one to one: on
either side two neighbours are joined, the first half of one is followed by the second half of another, which
is taken away, sentences of another story stand between, and a block is moved. The same seed gives the same.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from accuracy import Pair

SHORTEST = 5
_MOST_LEFT_OUT = 0.5
_MIXED = 0.6
_JOINED = 0.07
_SPLICED = 0.08
_MOVED = 0.5
_MOST_STRANGERS = 4
_LONG = 50
_JOINTS = (", and ", ", and ", ", while ", "; ")


@dataclass(frozen=True)
class Told:
    """A sentence of one side, and the numbers of what it tells."""

    text: str
    tells: frozenset[int]


def told_twice(pair: Pair) -> list[tuple[str, str]]:
    """The sentences that correspond one to one, in the order of the left side."""
    lefts, rights = Counter(i for i, _ in pair.gold), Counter(j for _, j in pair.gold)
    return [(pair.left[i], pair.right[j]) for i, j in sorted(pair.gold) if lefts[i] == rights[j] == 1]


def remix(story: Sequence[tuple[str, str]], strangers: Sequence[tuple[str, str]], rng: random.Random) -> Pair:
    """Two articles of the sentences of a story; those of ``strangers`` correspond to none."""
    left_out, mixed = rng.uniform(0, _MOST_LEFT_OUT), rng.random() < _MIXED
    strange = rng.sample(range(len(strangers)), min(len(strangers), _MOST_STRANGERS))
    sides: list[list[Told]] = []
    for side in (0, 1):
        told = [Told(both[side], frozenset((n,))) for n, both in enumerate(story) if rng.random() >= left_out]
        if mixed:
            told = _splice(_join(told, rng), rng)
        for number in strange[side::2]:
            if rng.random() < 1 / 2:
                told.insert(rng.randrange(len(told) + 1), Told(strangers[number][side], frozenset()))
        sides.append(_move(told, rng) if side else told)
    left, right = sides
    gold = {
        (i, j): _label(here, there)
        for i, here in enumerate(left)
        for j, there in enumerate(right)
        if here.tells & there.tells
    }
    return Pair([each.text for each in left], [each.text for each in right], gold)


def _label(here: Told, there: Told) -> str:
    return "several" if len(here.tells) > 1 or len(there.tells) > 1 else "one"


def _join(told: Sequence[Told], rng: random.Random) -> list[Told]:
    joined: list[Told] = []
    for each in told:
        if joined and len(joined[-1].tells) == 1 and rng.random() < _JOINED:
            first = joined.pop()
            start = first.text.rstrip(".") + rng.choice(_JOINTS)
            each = Told(start + each.text[:1].lower() + each.text[1:], first.tells | each.tells)
        joined.append(each)
    return joined


def _splice(told: Sequence[Told], rng: random.Random) -> list[Told]:
    spliced = list(told)
    for _ in told:
        whole = [n for n, each in enumerate(spliced) if len(each.tells) == 1 and len(each.text) >= _LONG]
        if len(whole) < 2 or rng.random() >= _SPLICED:
            continue
        one, other = rng.sample(whole, 2)
        start, end = spliced[one].text.split(), spliced[other].text.split()
        text = " ".join((*start[: len(start) // 2], *end[len(end) // 2 :]))
        spliced[one] = Told(text, spliced[one].tells | spliced[other].tells)
        del spliced[other]
    return spliced


def _move(told: list[Told], rng: random.Random) -> list[Told]:
    if len(told) <= SHORTEST or rng.random() >= _MOVED:
        return told
    start = rng.randrange(len(told))
    block = told[start : start + rng.randint(1, len(told) // 3)]
    rest = told[:start] + told[start + len(block) :]
    place = rng.randrange(len(rest) + 1)
    return rest[:place] + block + rest[place:]
