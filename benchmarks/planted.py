"""How well passages planted in another text are found, with naive aligners beside the reader.

    python benchmarks/planted.py --gold DIR

DIR holds JSON-lines files of texts (``{"text": …}``) and of aligned articles (``{"left": [sentence, …],
"right": […], "gold": [[i, j, label], …]}``). In each pair of documents a run of sentences of the one is
planted in the other, which otherwise has nothing to do with it: word for word; with its words shuffled,
replaced, dropped and added; as another person told it (the other side of aligned articles); or summed up,
sentences and clauses left out. One pair in five has nothing planted.

Links that have no more than ``GAP`` characters between them on both sides are taken as one passage. Passages
are scored by plagdet (Potthast et al. 2010, "An evaluation framework for plagiarism detection"): precision
and recall over characters, each the mean over passages, and granularity, how many passages were found for
one that was planted.
"""

from __future__ import annotations

import argparse
import math
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from accuracy import NAIVE, Cells, Pair, read_pairs, read_texts, reader_cells

from reader.article.model import Article, Span

GAP = 400
"""Characters between two links of one passage, at most, on each side."""

LONGEST_PLANTED = 12
SHORTEST_PLANTED = 4
KINDS = ("verbatim", "shuffled", "retold", "summed up", "nothing")
_CLAUSE = re.compile(r"(?<=[,;:–—])\s+")


@dataclass(frozen=True)
class Document:
    """Sentences, and the run of them that was planted: its first one, and the one after its last."""

    sentences: list[str]
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """A run of characters on the left and one on the right."""

    left: Span
    right: Span

    def __len__(self) -> int:
        return len(self.left) + len(self.right)


@dataclass(frozen=True)
class PlantedPair:
    """Two articles, and the passages that were planted."""

    left: Article
    right: Article
    planted: tuple[Passage, ...]


def shuffle_words(passage: Sequence[str], words: Sequence[str], rng: random.Random) -> list[str]:
    """A passage whose words are moved about, some of them replaced by ``words``, dropped or added."""
    reach = rng.choice((2, 4, 8, 16))
    share = rng.uniform(0.05, 0.3)
    kept: list[str] = []
    for word in " ".join(passage).split():
        chance = rng.random()
        if chance < share:
            kept.append(rng.choice(words))
        elif chance < 1.5 * share:
            kept.extend((word, rng.choice(words)))
        elif chance > 0.5 * share:
            kept.append(word)
    order = sorted(range(len(kept)), key=lambda place: place + rng.uniform(0, reach))
    return [" ".join(kept[place] for place in order)]


def sum_up(passage: Sequence[str], rng: random.Random) -> list[str]:
    """Two sentences in three are left out, and of the others now and then a clause."""
    kept = [sentence for sentence in passage if rng.random() < 1 / 3] or [rng.choice(passage)]
    told = []
    for sentence in kept:
        clauses = _CLAUSE.split(sentence)
        some = [clause for clause in clauses if rng.random() < 0.6] or [max(clauses, key=len)]
        told.append(" ".join(some))
    return told


def plant(host: Sequence[str], passage: list[str], rng: random.Random) -> Document:
    """A passage between two sentences of a host."""
    place = rng.randrange(len(host) + 1)
    return Document([*host[:place], *passage, *host[place:]], place, place + len(passage))


def written(document: Document) -> tuple[Article, Span]:
    """The article of a document, its sentences found anew, and where the planted passage stands in it."""
    lengths = [len(sentence) + 1 for sentence in document.sentences]
    start = sum(lengths[: document.start])
    end = start + sum(lengths[document.start : document.end])
    return Article.from_text(" ".join(document.sentences)), Span(start, max(start, end - 1))


def make_pairs(texts: Sequence[list[str]], told: Sequence[Pair], count: int) -> dict[str, list[PlantedPair]]:
    """``count`` pairs of each kind, the same on every run."""
    rng = random.Random(0)
    hosts = [[" ".join(sentence.split()) for sentence in text] for text in texts]
    hosts = [text for text in hosts if len(text) >= 2 * SHORTEST_PLANTED]
    words = [word for text in hosts for sentence in text for word in sentence.split()]
    runs = [run for pair in told if len(run := _retold_run(pair)) >= SHORTEST_PLANTED]
    made: dict[str, list[PlantedPair]] = {}
    for kind in KINDS:
        if kind == "retold" and not runs:
            continue
        made[kind] = []
        for _ in range(count):
            source, host = rng.sample(hosts, 2)
            start = rng.randrange(len(source) - SHORTEST_PLANTED + 1)
            end = min(len(source), start + rng.randint(SHORTEST_PLANTED, LONGEST_PLANTED))
            original = Document(source, start, end)
            passage = source[start:end]
            if kind == "shuffled":
                passage = shuffle_words(passage, words, rng)
            elif kind == "summed up":
                passage = sum_up(passage, rng)
            elif kind == "retold":
                run = rng.choice(runs)
                original = plant(source, [here for here, _ in run], rng)
                passage = [there for _, there in run]
            elif kind == "nothing":
                passage = []
            (left, here), (right, there) = written(plant(host, passage, rng)), written(original)
            planted = (Passage(here, there),) if passage else ()
            made[kind].append(PlantedPair(left, right, planted))
    return made


def _retold_run(pair: Pair) -> list[tuple[str, str]]:
    """The longest run of sentences that follow each other on both sides of a pair, one to one."""
    best: list[tuple[str, str]] = []
    run: list[tuple[str, str]] = []
    last = (-2, -2)
    for i, j in sorted(pair.gold):
        lone = sum(i == i2 or j == j2 for i2, j2 in pair.gold) == 1
        if not lone or (run and (i, j) != (last[0] + 1, last[1] + 1)):
            run = []
        if lone:
            run = [*run, (pair.left[i], pair.right[j])]
        last = (i, j)
        best = max(best, run, key=len)
    return best


def passages_of(cells: Cells, left: Article, right: Article) -> list[Passage]:
    """Linked pairs of sentences as passages, those near each other on both sides taken together."""
    found = [Passage(left.sentences[i].span, right.sentences[j].span) for i, j in sorted(cells)]
    joined = True
    while joined:
        joined = False
        rest: list[Passage] = []
        for passage in found:
            for number, other in enumerate(rest):
                if _near(passage.left, other.left) and _near(passage.right, other.right):
                    rest[number] = Passage(_both(passage.left, other.left), _both(passage.right, other.right))
                    joined = True
                    break
            else:
                rest.append(passage)
        found = rest
    return found


def _near(here: Span, there: Span) -> bool:
    return max(here.start, there.start) - min(here.end, there.end) <= GAP


def _both(here: Span, there: Span) -> Span:
    return Span(min(here.start, there.start), max(here.end, there.end))


def plagdet(
    pairs: Sequence[PlantedPair], found: Sequence[Sequence[Passage]]
) -> tuple[float, float, float, float]:
    """Plagdet, precision, recall and granularity."""
    precisions: list[float] = []
    recalls: list[float] = []
    pieces: list[int] = []
    for pair, passages in zip(pairs, found, strict=True):
        precisions.extend(_covered(passage, pair.planted) for passage in passages)
        for planted in pair.planted:
            recalls.append(_covered(planted, passages))
            pieces.append(sum(map(bool, (_common(planted, passage) for passage in passages))))
    precision = sum(precisions) / (len(precisions) or 1)
    recall = sum(recalls) / (len(recalls) or 1)
    hit = [count for count in pieces if count]
    granularity = sum(hit) / len(hit) if hit else 1.0
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return both / math.log2(1 + granularity), precision, recall, granularity


def _covered(passage: Passage, others: Sequence[Passage]) -> float:
    """The share of the characters of a passage, both sides together, that stand in those others that have
    something in common with it on both sides."""
    met = [other for other in others if _common(passage, other)]
    inside = sum(
        len(set().union(*(range(max(a.start, b.start), min(a.end, b.end)) for b in sides)))
        for a, sides in (
            (passage.left, [other.left for other in met]),
            (passage.right, [other.right for other in met]),
        )
    )
    return inside / (len(passage) or 1)


def _common(here: Passage, there: Passage) -> bool:
    return here.left.overlaps(there.left) and here.right.overlaps(there.right)


def naive_passages(
    similarity: Callable[[Pair], list[list[float]]],
    choose: Callable[[list[list[float]], float], Cells],
    pairs: Sequence[PlantedPair],
) -> list[list[list[Passage]]]:
    """The passages of a naive aligner at each threshold."""
    tables = []
    for pair in pairs:
        sides = (_sentences(pair.left), _sentences(pair.right))
        tables.append(similarity(Pair(*sides, {})))
    return [
        [
            passages_of(choose(table, at), pair.left, pair.right)
            for table, pair in zip(tables, pairs, strict=True)
        ]
        for at in (step / 20 for step in range(4, 19))
    ]


def _sentences(article: Article) -> list[str]:
    return [article.sentence_text(number) for number in range(len(article.sentences))]


def print_row(name: str, scores: Sequence[tuple[float, float, float, float]]) -> None:
    total = scores[-1]
    cells = "".join(f"{score[0]:>11.3f}" for score in scores)
    print(f"{name:<32}{cells}{total[1]:>11.3f}{total[2]:>8.3f}{total[3]:>8.2f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, required=True, metavar="DIR", help="the folder of gold files")
    parser.add_argument("--count", type=int, default=40, help="pairs of documents of each kind")
    options = parser.parse_args()
    paths = sorted(options.gold.glob("*.jsonl"))
    texts = [text for path in paths for text in read_texts(path)]
    if len(texts) < 2:
        parser.error(f"no texts in {options.gold}")
    told = [pair for path in paths for pair in read_pairs(path) if "same" not in pair.gold.values()]
    made = make_pairs(texts, told, options.count)
    everything = [pair for pairs in made.values() for pair in pairs]
    bounds = [
        (pairs, slice(n * options.count, (n + 1) * options.count)) for n, pairs in enumerate(made.values())
    ]

    def scores(found: Sequence[Sequence[Passage]]) -> list[tuple[float, float, float, float]]:
        each = [plagdet(pairs, found[part]) for pairs, part in bounds[:-1]]
        return [*each, plagdet(everything, found)]

    heads = "".join(f"{kind:>11}" for kind in (*list(made)[:-1], "all"))
    print(f"{'plagdet':<32}{heads}{'precision':>11}{'recall':>8}{'pieces':>8}")
    found = [
        passages_of(
            reader_cells(Pair(_sentences(pair.left), _sentences(pair.right), {})), pair.left, pair.right
        )
        for pair in everything
    ]
    print_row("reader", scores(found))
    for name, similarity, choose in NAIVE:
        at_each = naive_passages(similarity, choose, everything)
        print_row(name, max(map(scores, at_each), key=lambda row: row[-1][0]))


if __name__ == "__main__":
    main()
