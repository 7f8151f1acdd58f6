"""Time and memory of comparing two articles, beside comparing every pair of sentences.

    python benchmarks/compare.py            20, 200 and 2,000 sentences a side
    python benchmarks/compare.py --large    1,000, 2,000, 5,000, 10,000 and 20,000 as well

The articles are generated, the same on every run: sentences over a vocabulary with Zipf's distribution; the
right article rewords six in ten sentences of the left one, some in blocks moved elsewhere, and has new ones.
``difflib`` compares every pair with ``SequenceMatcher.ratio``; from 200 sentences on it is timed over a part
of the pairs, and the figure is scaled up (marked ~). ``rapidfuzz`` scores every pair with ``fuzz.ratio``.
"""

from __future__ import annotations

import argparse
import random
import time
import tracemalloc
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import accumulate

from rapidfuzz import fuzz

from reader import Article, compare
from reader.resources import seed_paths


def _split(words: str) -> list[str]:
    return words.split()


SYLLABLES = _split(
    "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan ber cor den fal gor lin mar"
)
FUNCTION_WORDS = _split("the of and to a in that is was for on with as by at from it his an be this which or")
MOST_PAIRS_TIMED = 20_000


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


def all_pairs(score: Callable[[str, str], float], left: list[str], right: list[str]) -> tuple[float, bool]:
    """Seconds that scoring every pair takes, and whether that was scaled up from a part of them."""
    rows = min(len(left), max(1, MOST_PAIRS_TIMED // len(right)))
    seconds = timed(lambda: [score(here, there) for here in left[:rows] for there in right])
    return seconds * len(left) / rows, rows < len(left)


def difflib_ratio(left: str, right: str) -> float:
    return SequenceMatcher(None, left.split(), right.split(), autojunk=False).ratio()


def measure(size: int) -> str:
    """One line of the table."""
    left, right = Generator(size, 2_000 + 4 * size).pair(size)
    compare(*Generator(1, 500).pair(5))
    repeats = max(1, 200 // size)
    seconds = min(timed(lambda: compare(left, right)) for _ in range(repeats))
    memory = peak_memory(lambda: compare(left, right))
    comparison = compare(left, right)
    live = timed(lambda: comparison.with_threshold(0.3))
    here = [left.sentence_text(index) for index in range(size)]
    there = [right.sentence_text(index) for index in range(size)]
    difflib, difflib_scaled = all_pairs(difflib_ratio, here, there)
    rapid, rapid_scaled = all_pairs(fuzz.ratio, here, there)
    return (
        f"{size:>9,} {1000 * seconds:>12,.1f} {memory:>8,.1f} {1000 * live:>10,.1f}"
        f" {'~' if difflib_scaled else ' '}{1000 * difflib:>14,.0f} {difflib / seconds:>8,.0f}×"
        f" {'~' if rapid_scaled else ' '}{1000 * rapid:>12,.0f} {rapid / seconds:>8,.1f}×"
    )


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
    print(
        f"{'sentences':>9} {'compare ms':>12} {'MiB':>8} {'live ms':>10}"
        f" {'difflib ms':>15} {'times':>9} {'rapidfuzz ms':>13} {'times':>9}"
    )
    for size in (20, 200, 1_000, 2_000, 5_000, 10_000, 20_000) if large else (20, 200, 2_000):
        print(measure(size), flush=True)


if __name__ == "__main__":
    main()
