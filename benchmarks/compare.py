"""Time and memory of comparing two articles, beside comparing every pair of sentences.

    python benchmarks/compare.py            20, 200 and 2,000 sentences a side
    python benchmarks/compare.py --large    1,000, 2,000, 5,000, 10,000 and 20,000 as well

The articles are generated, the same on every run: sentences over a vocabulary with Zipf's distribution; the
right article rewords six in ten sentences of the left one, some in blocks moved elsewhere, and has new ones.
``growth`` is how much more than n·log n the time has grown since the size before: at 1.0 or less, the time
grows no faster than that. ``difflib`` compares every pair with ``SequenceMatcher.ratio``, ``cdist`` is
``rapidfuzz.process.cdist`` with ``fuzz.ratio``, on one core; it needs numpy, and without it the same scores
are taken one by one. What would take longer than a minute is timed over a part of the pairs, and scaled up
(marked ~).
"""

from __future__ import annotations

import argparse
import random
import time
import tracemalloc
from collections.abc import Callable
from difflib import SequenceMatcher
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import accumulate
from math import log
from typing import NamedTuple

from rapidfuzz import fuzz, process

from reader import Article, Pin, compare
from reader.resources import seed_paths


def _split(words: str) -> list[str]:
    return words.split()


SYLLABLES = _split(
    "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan ber cor den fal gor lin mar"
)
FUNCTION_WORDS = _split("the of and to a in that is was for on with as by at from it his an be this which or")
PAIRS_AT_ONCE = 200_000
MOST_SECONDS = 60.0
ENOUGH_SECONDS = 3.0
numpy = import_module("numpy") if find_spec("numpy") else None


class Generator:
    """Makes sentences of words that are as rare, on the whole, as those of a language."""

    def __init__(self, seed: int, words: int) -> None:
        self.random = random.Random(seed)
        self.vocabulary = [
            "".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4))) for _ in range(words)
        ]
        self.weights = list(accumulate(1 / (rank + 10) for rank in range(words)))

    def words(self, count: int) -> list[str]:
        """Words of which four in ten are function words."""
        rare = self.random.choices(self.vocabulary, cum_weights=self.weights, k=count)
        return [self.random.choice(FUNCTION_WORDS) if self.random.random() < 0.4 else word for word in rare]

    def sentence(self) -> list[str]:
        return self.words(self.random.randint(8, 30))

    def reworded(self, words: list[str]) -> list[str]:
        """The words with some dropped, some exchanged, some added."""
        made = []
        for word in words:
            chance = self.random.random()
            if chance > 0.12:
                made.append(word if chance > 0.27 else self.words(1)[0])
            if chance > 0.95:
                made.extend(self.words(1))
        return made

    def pair(self, size: int) -> tuple[Article, Article]:
        """Two articles of ``size`` sentences each."""
        left = [self.sentence() for _ in range(size)]
        right = [self.reworded(words) if self.random.random() < 0.6 else self.sentence() for words in left]
        blocks = [right[start : start + 10] for start in range(0, size, 10)]
        for _ in range(len(blocks) // 5):
            blocks.insert(self.random.randrange(len(blocks)), blocks.pop(self.random.randrange(len(blocks))))
        moved = [words for block in blocks for words in block]
        return self.article(left), self.article(moved)

    def article(self, sentences: list[list[str]]) -> Article:
        return Article.from_sentences([" ".join(words).capitalize() + "." for words in sentences])


def timed(action: Callable[[], object]) -> float:
    """Seconds of the processor that ``action`` takes: another program that is busy does not count."""
    began = time.process_time()
    action()
    return time.process_time() - began


def peak_memory(action: Callable[[], object]) -> float:
    """The most memory, in MiB, that ``action`` holds at any time over what was held before."""
    tracemalloc.start()
    action()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20


class Timed(NamedTuple):
    """Seconds, and whether they were scaled up from a part of the work."""

    seconds: float
    is_scaled: bool

    def beside(self, seconds: float) -> str:
        """The two as columns of the table: milliseconds, and how many times those of ``seconds`` they are."""
        sign = "~" if self.is_scaled else " "
        return f"{sign}{1000 * self.seconds:>14,.0f} {self.seconds / seconds:>9,.1f}×"


def all_pairs(
    score_rows: Callable[[list[str], list[str]], object], left: list[str], right: list[str]
) -> Timed:
    """The time of scoring every pair, some rows after the other."""
    rows = max(1, PAIRS_AT_ONCE // len(right))
    seconds = 0.0
    done = 0
    while done < len(left):
        some = left[done : done + rows]
        seconds += timed(partial(score_rows, some, right))
        done += len(some)
        if seconds > ENOUGH_SECONDS and seconds * len(left) / done > MOST_SECONDS:
            break
    return Timed(seconds * len(left) / done, done < len(left))


def difflib_rows(left: list[str], right: list[str]) -> object:
    """The likeness of each left sentence to each right one, by their words."""
    ours, theirs = ([text.split() for text in side] for side in (left, right))
    return [SequenceMatcher(None, here, there, autojunk=False).ratio() for here in ours for there in theirs]


def cdist_rows(left: list[str], right: list[str]) -> object:
    """The likeness of each left sentence to each right one, by their letters."""
    if numpy is None:
        return [fuzz.ratio(here, there) for here in left for there in right]
    return process.cdist(left, right, scorer=fuzz.ratio, dtype=numpy.uint8, workers=1)


def measure(size: int, before: tuple[int, float] | None) -> tuple[str, float]:
    """One line of the table, and the seconds that the comparison takes; ``before`` are the size and seconds
    of the line before."""
    left, right = Generator(size, 2_000 + 4 * size).pair(size)
    compare(*Generator(1, 500).pair(5))
    repeats = max(1, 200 // size)
    seconds = min(timed(lambda: compare(left, right)) for _ in range(repeats))
    memory = peak_memory(lambda: compare(left, right))
    comparison = compare(left, right)
    live = min(timed(partial(comparison.with_threshold, threshold)) for threshold in (0.3, 0.7))
    pinned = timed(lambda: comparison.with_pins((Pin(0, size - 1, linked=True),)))
    here, there = ([side.sentence_text(index) for index in range(size)] for side in (left, right))
    growth = (
        f"{seconds / before[1] / (size * log(size) / (before[0] * log(before[0]))):.2f}" if before else ""
    )
    line = (
        f"{size:>9,} {1000 * seconds:>12,.1f} {growth:>7} {memory:>8,.1f} {1000 * live:>12,.1f} "
        f"{1000 * pinned:>8,.1f} {all_pairs(difflib_rows, here, there).beside(seconds)} "
        f"{all_pairs(cdist_rows, here, there).beside(seconds)}"
    )
    return line, seconds


def seeds_line() -> str:
    """How long it takes to compare two of the sample articles."""
    first, second = (Article.from_path(path) for path in seed_paths()[:2])
    compare(first, second)
    return (
        f"two sample articles: {1000 * min(timed(lambda: compare(first, second)) for _ in range(20)):.1f} ms"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--large", action="store_true", help="up to 20,000 sentences a side")
    large = parser.parse_args().large
    print(seeds_line())
    if numpy is None:
        print("numpy cannot be imported: cdist's scores are taken one by one, which is slower than cdist")
    print(
        f"{'sentences':>9} {'compare ms':>12} {'growth':>7} {'MiB':>8} {'threshold ms':>12} {'pin ms':>8}"
        f" {'difflib ms':>15} {'times':>10} {'cdist ms':>15} {'times':>10}"
    )
    before: tuple[int, float] | None = None
    for size in (20, 200, 1_000, 2_000, 5_000, 10_000, 20_000) if large else (20, 200, 2_000):
        line, seconds = measure(size, before)
        before = size, seconds
        print(line, flush=True)


if __name__ == "__main__":
    main()
