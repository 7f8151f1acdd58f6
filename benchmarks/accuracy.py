"""How often alignment is right, on gold alignments, with naive aligners beside it.

    python benchmarks/accuracy.py --gold DIR

DIR holds JSON-lines files, one pair of articles a line: ``{"left": [sentence, …], "right": […], "gold":
[[i, j, label], …]}``. For every file: precision, recall and F1 over the pairs of sentences, recall by label.
Then, over the files named by ``--unrelated``, articles that have nothing to do with each other (each left one
with the right one of another pair): the share of sentences and of pairs that are linked all the same. With
``--long``, two long articles put together from the pairs of each file, in different orders; lone articles of
that file, and articles of files with ``{"text": …}`` on a line, give sentences that have no partner.

The naive aligners link by one similarity and one threshold each; every threshold is the best for the files
given, which flatters them.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from reader import Article, compare
from reader.align.normalise import find_terms

Cells = set[tuple[int, int]]
UNRELATED_PAIRS = 300


@dataclass(frozen=True)
class Pair:
    """Two lists of sentences and the gold label of each pair of sentence indexes that corresponds."""

    left: list[str]
    right: list[str]
    gold: dict[tuple[int, int], str]


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of one gold file; lines of another shape are passed over."""
    pairs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        found = json.loads(line)
        if {"left", "right", "gold"} <= found.keys():
            pairs.append(
                Pair(found["left"], found["right"], {(i, j): label for i, j, label in found["gold"]})
            )
    return pairs


def reader_cells(pair: Pair) -> Cells:
    """What the reader links."""
    comparison = compare(Article.from_sentences(pair.left), Article.from_sentences(pair.right))
    return {(i, j) for link in comparison.links for i in link.left for j in link.right}


# Naive aligners: a table of similarities of all pairs of sentences, and a way to pick from it.

Table = list[list[float]]


def table(pair: Pair, similarity: Callable[[str, str], float]) -> Table:
    return [[similarity(here, there) for there in pair.right] for here in pair.left]


def terms(sentence: str) -> list[str]:
    return find_terms(sentence, 0, len(sentence))[1]


def weights(pair: Pair) -> dict[str, float]:
    """Inverse sentence frequency of each term over the two articles."""
    frequency = Counter(term for sentence in (*pair.left, *pair.right) for term in set(terms(sentence)))
    total = len(pair.left) + len(pair.right)
    return {term: math.log((total + 1) / count) for term, count in frequency.items()}


def ratio_table(pair: Pair) -> Table:
    return table(pair, lambda here, there: fuzz.ratio(here.lower(), there.lower()) / 100)


def token_set_table(pair: Pair) -> Table:
    return table(pair, lambda here, there: fuzz.token_set_ratio(here.lower(), there.lower()) / 100)


def cosine_table(pair: Pair) -> Table:
    idf = weights(pair)

    def vector(sentence: str) -> dict[str, float]:
        found = {term: count * idf[term] for term, count in Counter(terms(sentence)).items()}
        length = math.sqrt(sum(value * value for value in found.values())) or 1.0
        return {term: value / length for term, value in found.items()}

    rows, columns = [vector(s) for s in pair.left], [vector(s) for s in pair.right]
    return [
        [sum(row[t] * column[t] for t in row.keys() & column.keys()) for column in columns] for row in rows
    ]


def containment_table(pair: Pair) -> Table:
    idf = weights(pair)

    def grams(sentence: str) -> set[str]:
        folded = " ".join(sentence.lower().split())
        return {folded[start : start + 4] for start in range(len(folded) - 3)}

    def contained(here: set[str], there: set[str], weigh: Callable[[str], float]) -> float:
        smaller = min(sum(map(weigh, here)), sum(map(weigh, there)))
        return sum(map(weigh, here & there)) / smaller if smaller else 0.0

    here = [(set(terms(s)), grams(s)) for s in pair.left]
    there = [(set(terms(s)), grams(s)) for s in pair.right]
    return [
        [
            0.5 * contained(row[0], column[0], idf.__getitem__)
            + 0.5 * contained(row[1], column[1], lambda _: 1.0)
            for column in there
        ]
        for row in here
    ]


def jaccard_table(pair: Pair) -> Table:
    def jaccard(here: str, there: str) -> float:
        one, other = set(terms(here)), set(terms(there))
        return len(one & other) / (len(one | other) or 1)

    return table(pair, jaccard)


def greedy(scores: Table, threshold: float) -> Cells:
    """One to one, the best first."""
    ranked = sorted(
        (-score, i, j) for i, row in enumerate(scores) for j, score in enumerate(row) if score >= threshold
    )
    rows: set[int] = set()
    columns: set[int] = set()
    chosen: Cells = set()
    for _, i, j in ranked:
        if i not in rows and j not in columns:
            chosen.add((i, j))
            rows.add(i)
            columns.add(j)
    return chosen


def argmax(scores: Table, threshold: float) -> Cells:
    """Each left sentence with the right one most like it."""
    best = ((i, max(range(len(row)), key=row.__getitem__)) for i, row in enumerate(scores) if row)
    return {(i, j) for i, j in best if scores[i][j] >= threshold}


def mutual(scores: Table, threshold: float) -> Cells:
    """Pairs that are each other's best."""
    if not scores or not scores[0]:
        return set()
    best_of_column = [max(range(len(scores)), key=lambda i, j=j: scores[i][j]) for j in range(len(scores[0]))]  # type: ignore[misc]
    return {(i, j) for i, j in argmax(scores, threshold) if best_of_column[j] == i}


def everything(scores: Table, threshold: float) -> Cells:
    """Every pair that is alike enough."""
    return {(i, j) for i, row in enumerate(scores) for j, score in enumerate(row) if score >= threshold}


NAIVE: tuple[tuple[str, Callable[[Pair], Table], Callable[[Table, float], Cells]], ...] = (
    ("rapidfuzz.ratio, greedy 1–1", ratio_table, greedy),
    ("token_set_ratio, argmax", token_set_table, argmax),
    ("TF-ISF cosine, mutual best", cosine_table, mutual),
    ("idf containment + 4-grams, n–m", containment_table, everything),
    ("token Jaccard", jaccard_table, everything),
)


def f1(pairs: Sequence[Pair], found: Sequence[Cells]) -> tuple[float, float, float]:
    """Precision, recall and F1 over all pairs of sentences."""
    right = sum(len(cells & pair.gold.keys()) for pair, cells in zip(pairs, found, strict=True))
    precision = right / (sum(map(len, found)) or 1)
    recall = right / (sum(len(pair.gold) for pair in pairs) or 1)
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def recall_by_label(pairs: Sequence[Pair], found: Sequence[Cells]) -> dict[str, float]:
    hits: defaultdict[str, list[bool]] = defaultdict(list)
    for pair, cells in zip(pairs, found, strict=True):
        for cell, label in pair.gold.items():
            hits[label].append(cell in cells)
    return {label: sum(hit) / len(hit) for label, hit in sorted(hits.items())}


def false_flags(pairs: Sequence[Pair], found: Sequence[Cells]) -> tuple[float, float]:
    """Of pairs of unrelated articles: the share of sentences linked, and of pairs with any link."""
    flagged = sum(len({i for i, _ in cells}) + len({j for _, j in cells}) for cells in found)
    sentences = sum(len(pair.left) + len(pair.right) for pair in pairs)
    return flagged / (sentences or 1), sum(map(bool, found)) / (len(pairs) or 1)


def unrelated(files: Iterable[Sequence[Pair]], count: int) -> list[Pair]:
    """Left articles with right ones of other pairs that have no sentence in common with theirs (drafts of one
    essay are in several pairs), the same on every run."""
    made = []
    rng = random.Random(0)
    groups = [pairs for pairs in files if len(pairs) > 1]
    for number in range(count if groups else 0):
        pairs = groups[number % len(groups)]
        one, other = rng.sample(pairs, 2)
        if {*one.left, *one.right}.isdisjoint((*other.left, *other.right)):
            made.append(Pair(one.left, other.right, {}))
    return made


def read_texts(path: Path) -> list[list[str]]:
    """The sentences of each article of a file that holds articles alone (``{"text": …}``)."""
    found = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    articles = [Article.from_text(each["text"]) for each in found if "text" in each]
    return [[article.sentence_text(n) for n in range(len(article.sentences))] for article in articles]


def long_pair(pairs: Sequence[Pair], texts: Sequence[list[str]], size: int) -> Pair:
    """Two articles of up to ``size`` sentences, two in five of them without a partner: one pair in five gives
    its left article alone, one its right, and ``texts`` fill up. Each side has an order of its own."""
    rng = random.Random(0)
    whole = [pair for number, pair in enumerate(pairs) if number % 5 > 1]
    lone: tuple[list[list[str]], list[list[str]]] = (
        [pair.left for number, pair in enumerate(pairs) if number % 5 == 0] + list(texts[::2]),
        [pair.right for number, pair in enumerate(pairs) if number % 5 == 1] + list(texts[1::2]),
    )

    def put_together(side: int) -> tuple[list[str], dict[int, int]]:
        parts = [(number, (pair.left, pair.right)[side]) for number, pair in enumerate(whole)]
        count = sum(len(text) for _, text in parts)
        for text in lone[side]:
            if count + len(text) <= size:
                count += len(text)
                parts.append((-1, text))
        rng.shuffle(parts)
        sentences: list[str] = []
        starts: dict[int, int] = {}
        for number, text in parts:
            starts[number] = len(sentences)
            sentences.extend(text)
        return sentences, starts

    left, left_starts = put_together(0)
    right, right_starts = put_together(1)
    gold = {
        (left_starts[number] + i, right_starts[number] + j): label
        for number, pair in enumerate(whole)
        for (i, j), label in pair.gold.items()
    }
    return Pair(left, right, gold)


def print_long(files: dict[str, list[Pair]], texts: Sequence[list[str]], size: int) -> None:
    """Recall, and the share of partnerless sentences linked, in a long pair made of each file."""
    for name, pairs in files.items():
        pair = long_pair(pairs, texts, size)
        cells = reader_cells(pair)
        precision, recall, _ = f1([pair], [cells])
        free = linked = 0
        for side, count in ((0, len(pair.left)), (1, len(pair.right))):
            lone = set(range(count)) - {cell[side] for cell in pair.gold}
            free += len(lone)
            linked += len({cell[side] for cell in cells} & lone)
        print(
            f"{name}: {len(pair.left):,} × {len(pair.right):,} sentences, precision {precision:.3f},"
            f" recall {recall:.3f}, {linked / (free or 1):.1%} of {free:,} without a partner flagged"
        )


def thresholds() -> list[float]:
    return [step / 50 for step in range(5, 50)]


def print_naive(files: dict[str, list[Pair]], strangers: Sequence[Pair]) -> None:
    """A row for each naive aligner, at its best threshold on the mean over the files."""
    for name, similarity, choose in NAIVE:
        tables = {file: [similarity(pair) for pair in pairs] for file, pairs in files.items()}

        def scores(at: float, tables: dict[str, list[Table]] = tables, choose=choose) -> dict[str, float]:  # type: ignore[no-untyped-def]
            return {file: f1(files[file], [choose(found, at) for found in tables[file]])[2] for file in files}

        best = max(thresholds(), key=lambda at: sum(scores(at).values()))
        reached = scores(best)
        flags = false_flags(strangers, [choose(similarity(pair), best) for pair in strangers])
        print_row(name, list(reached.values()), flags)


def print_row(name: str, scores: Iterable[float], flags: tuple[float, float]) -> None:
    cells = "".join(f"{score:>18.3f}" for score in scores)
    print(f"{name:<32}{cells}{flags[0]:>12.2%}{flags[1]:>8.1%}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, required=True, metavar="DIR", help="the folder of gold files")
    parser.add_argument(
        "--unrelated",
        nargs="*",
        metavar="FILE",
        help="files whose articles make unrelated pairs (default: all)",
    )
    parser.add_argument("--long", action="store_true", help="two long articles of each file as well")
    parser.add_argument("--size", type=int, default=5_000, help="sentences a side of the long articles")
    options = parser.parse_args()
    files = {path.stem: pairs for path in sorted(options.gold.glob("*.jsonl")) if (pairs := read_pairs(path))}
    if not files:
        parser.error(f"no gold alignments in {options.gold}")
    for name in options.unrelated or ():
        if name not in files:
            parser.error(f"no gold file {name!r}; there are {', '.join(files)}")
    strangers = unrelated([files[name] for name in options.unrelated or files], UNRELATED_PAIRS)
    found = {name: [reader_cells(pair) for pair in pairs] for name, pairs in files.items()}
    for name, pairs in files.items():
        precision, recall, both = f1(pairs, found[name])
        labels = ", ".join(f"{k} {v:.3f}" for k, v in recall_by_label(pairs, found[name]).items())
        print(f"{name}: precision {precision:.4f}, recall {recall:.4f}, F1 {both:.4f}; recall of {labels}")
    heads = "".join(f"{name[:17]:>18}" for name in files)
    print(f"\n{'F1':<32}{heads}{'unrelated':>12}{'pairs':>8}")
    flags = false_flags(strangers, [reader_cells(pair) for pair in strangers])
    print_row("reader", (f1(pairs, found[name])[2] for name, pairs in files.items()), flags)
    print_naive(files, strangers)
    if options.long:
        print()
        texts = [text for path in sorted(options.gold.glob("*.jsonl")) for text in read_texts(path)]
        print_long(files, texts, options.size)


if __name__ == "__main__":
    main()
