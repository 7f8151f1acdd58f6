"""The weights of the features, fitted to gold alignments, with figures of articles that the fit has not seen.

    python benchmarks/fit.py --gold DIR [--folds 5]

DIR is as ``accuracy.py`` takes it. Articles are linked with the weights there are; the candidates and their
features, given the links of the others, are then the examples from which new weights are fitted, and this is
done again with the new weights, for the features depend on the links. What is made least is, for each file,
a mixture of the logistic loss for each gold link and of what is lacking of a smoothed F1; what is added for
unrelated articles is a price on each candidate that comes near to being linked; a ridge keeps weights small.

Beside the files there are articles made of them: told anew, with sentences joined and spliced (``remix.py``),
and long ones (``accuracy.py``), so that what the gold has little of counts as well.

For every fold the weights are fitted to the other folds, and tried on it. Pairs of articles that share much
of their text are in one fold. Printed are the figures of the weights there are, those of weights fitted to
everything (which flatter), those of the folds put together, and the weights as ``link.py`` holds them.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from accuracy import (
    Cells,
    Pair,
    f1,
    false_flags,
    long_pair,
    read_pairs,
    read_texts,
    recall_by_label,
    unrelated,
)
from remix import SHORTEST, remix, told_twice

from reader import Article
from reader.align import context, link
from reader.align.evidence import Evidence, gather_evidence
from reader.align.link import LinkChoice
from reader.align.table import Values

try:
    import numpy as np
    from scipy.optimize import minimize
except ImportError:
    sys.exit("fit.py needs numpy and scipy (pip install numpy scipy); the reader itself does not")

SIZES = len(context.OWN_FEATURES), len(context.AROUND_FEATURES), len(context.LEFT_FEATURES)
FIXED = ("alone in long articles", "much unexplained")
"""Features of very long articles, and of long passages in another order, of which the gold has too few."""

UNRELATED = "unrelated"
REMIXED = "remixed"
LONG = "long"
LONG_SIZE = 400
UNRELATED_PAIRS = 300
REMIXES = 6
ROUNDS = 2
RIDGE = 1e-3
UNRELATED_PRICE = 0.03
SMOOTHNESS = 1.5
F1_SHARES = (0.0, 0.8)
SAME_DOCUMENT = 1 / 3
IMPORTANCE = {REMIXED: 0.5, LONG: 0.3}


@dataclass(frozen=True)
class Weighed:
    """A pair of articles, its candidates, its gold in the order of weighing, and its fold."""

    pair: Pair
    evidence: Evidence
    fold: int

    def choose(self) -> tuple[LinkChoice, Values]:
        choice = LinkChoice(*self.evidence.profiles, self.evidence.choice.cells, self.evidence.exact.sure)
        return choice, choice.choose()

    def is_gold(self, place: tuple[int, int]) -> bool:
        return (place[::-1] if self.evidence.swapped else place) in self.pair.gold

    def cells(self) -> Cells:
        """What the weights in use link, as the pair was given."""
        choice, sums = self.choose()
        found = {place for place, total in sums.pairs() if total >= 0} | choice.sure
        return {(j, i) for i, j in found} if self.evidence.swapped else found


@dataclass
class Examples:
    """The candidates of a file: features, whether each is gold; links and gold links that stand anyway."""

    features: np.ndarray
    gold: np.ndarray
    sure: int
    sure_gold: int
    all_gold: int


def weights_in_use() -> np.ndarray:
    return np.array([*link.OWN_WEIGHTS, *link.AROUND_WEIGHTS, *link.LEFT_WEIGHTS, link.BIAS])


def use(weights: np.ndarray) -> None:
    own, around, _ = SIZES
    values = [float(value) for value in weights]
    link.OWN_WEIGHTS = tuple(values[:own])
    link.AROUND_WEIGHTS = tuple(values[own : own + around])
    link.LEFT_WEIGHTS = tuple(values[own + around : -1])
    link.BIAS = values[-1]


def documents_of(files: Mapping[str, Sequence[Pair]]) -> dict[str, list[int]]:
    """A number for each pair, the same for pairs that have a third of the sentences of one in common."""
    flat = [(name, pair) for name, pairs in files.items() for pair in pairs]
    texts = [{*pair.left, *pair.right} for _, pair in flat]
    leader = list(range(len(flat)))
    for one in range(len(flat)):
        for other in range(one):
            shared = len(texts[one] & texts[other])
            if shared and shared >= SAME_DOCUMENT * min(len(texts[one]), len(texts[other])):
                old, new = leader[one], leader[other]
                leader = [new if each == old else each for each in leader]
    order = {lead: number for number, lead in enumerate(dict.fromkeys(leader))}
    found: dict[str, list[int]] = {name: [] for name in files}
    for (name, _), lead in zip(flat, leader, strict=True):
        found[name].append(order[lead])
    return found


def weigh(pair: Pair, fold: int) -> Weighed:
    evidence = gather_evidence(Article.from_sentences(pair.left), Article.from_sentences(pair.right))
    return Weighed(pair, evidence, fold)


def gather(
    files: Mapping[str, Sequence[Pair]], texts: Sequence[list[str]], folds: int, count: int
) -> dict[str, list[Weighed]]:
    """Every file, and for each fold unrelated, remixed and long articles made of its own pairs and texts."""
    documents = documents_of(files)
    found = {
        name: [weigh(pair, number % folds) for pair, number in zip(pairs, documents[name], strict=True)]
        for name, pairs in files.items()
    }
    stories: dict[int, dict[str, str]] = {}
    for name, pairs in files.items():
        for pair, number in zip(pairs, documents[name], strict=True):
            if "same" not in pair.gold.values():
                story = stories.setdefault(number, {})
                story |= {here: there for here, there in told_twice(pair) if here not in story}
    found[UNRELATED], found[REMIXED], found[LONG] = [], [], []
    for fold in range(folds):
        within = [[each.pair for each in pairs if each.fold == fold] for pairs in found.values()]
        found[UNRELATED].extend(weigh(pair, fold) for pair in unrelated(within, count // folds))
        told = [list(story.items()) for number, story in stories.items() if number % folds == fold]
        found[REMIXED].extend(weigh(pair, fold) for pair in remixed(told, fold))
        for pairs in within:
            if pairs and not any("same" in pair.gold.values() for pair in pairs):
                found[LONG].append(weigh(long_pair(pairs, texts[fold::folds], LONG_SIZE), fold))
    return found


def remixed(stories: Sequence[Sequence[tuple[str, str]]], seed: int) -> list[Pair]:
    """Every story that is long enough, remixed a few times."""
    rng = random.Random(seed)
    enough = [story for story in stories if len(story) >= SHORTEST]
    return [
        remix(story, rng.choice(enough[:number] + enough[number + 1 :]), rng)
        for number, story in enumerate(enough)
        for _ in range(REMIXES if len(enough) > 1 else 0)
    ]


def examples(pairs: Iterable[Weighed]) -> Examples:
    rows: list[tuple[float, ...]] = []
    gold: list[bool] = []
    sure: list[bool] = []
    all_gold = 0
    for pair in pairs:
        choice, _ = pair.choose()
        all_gold += len(pair.pair.gold)
        for cell in choice.cells.cells():
            place = cell.left, cell.right
            if place in choice.sure:
                sure.append(pair.is_gold(place))
            else:
                rows.append((*choice.context.features(cell), 1.0))
                gold.append(pair.is_gold(place))
    return Examples(np.array(rows), np.array(gold, float), len(sure), sum(sure), all_gold)


def logistic(values: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(values, -30, 30)))


def fit(files: Mapping[str, Sequence[Weighed]], start: np.ndarray) -> np.ndarray:
    """The weights that do best on files, found from those to start with."""
    best, highest = start, -np.inf
    weights = start
    use(weights)
    for _ in range(ROUNDS):
        found = {name: examples(pairs) for name, pairs in files.items()}
        for share in F1_SHARES:
            weights = minimise(found, len(files[UNRELATED]), weights, share)
        use(weights)
        value = value_of(files)
        if value > highest:
            best, highest = weights, value
    use(best)
    return best


def value_of(files: Mapping[str, Sequence[Weighed]]) -> float:
    """The sum of the F1 of the files, less the share of unrelated pairs that are linked."""
    value = 0.0
    for name, pairs in files.items():
        cells = [pair.cells() for pair in pairs]
        plain = [pair.pair for pair in pairs]
        if name == UNRELATED:
            value -= false_flags(plain, cells)[1]
        else:
            value += IMPORTANCE.get(name, 1.0) * f1(plain, cells)[2]
    return value


def minimise(found: Mapping[str, Examples], pairs: int, start: np.ndarray, share: float) -> np.ndarray:
    """The weights that make least of the losses of all files; ``share`` is what F1 counts in it."""
    scale = np.vstack([found[name].features for name in found if name != UNRELATED]).std(0)
    scale[scale < 1e-6] = 1.0
    scale[-1] = 0.0

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        slope = 2 * RIDGE * weights * scale**2
        total = RIDGE * float(((weights * scale) ** 2).sum())
        for name, each in found.items():
            sums = each.features @ weights
            if name == UNRELATED:
                near = 2 * sums + 0.5
                total += UNRELATED_PRICE * float(np.logaddexp(0, near).sum()) / pairs
                slope += UNRELATED_PRICE * 2 * (each.features.T @ logistic(near)) / pairs
                continue
            important = IMPORTANCE.get(name, 1.0)
            each_share = important * (1 - share) / each.all_gold
            total += each_share * float((np.logaddexp(0, sums) - each.gold * sums).sum())
            slope += each_share * (each.features.T @ (logistic(sums) - each.gold))
            linked = logistic(SMOOTHNESS * sums)
            right = (linked * each.gold).sum() + each.sure_gold
            both = linked.sum() + each.sure + each.all_gold
            total -= important * share * 2 * right / both
            turn = (2 * each.gold / both - 2 * right / both**2) * linked * (1 - linked) * SMOOTHNESS
            slope -= important * share * (each.features.T @ turn)
        return total, slope

    fixed = [name in FIXED for name in (*context.FEATURES, "bias")]
    bounds = [(value, value) if still else (None, None) for value, still in zip(start, fixed, strict=True)]
    result = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 400})
    return np.asarray(result.x)


Found = dict[str, list[Cells]]


def linked(files: Mapping[str, Sequence[Weighed]]) -> Found:
    return {name: [pair.cells() for pair in pairs] for name, pairs in files.items()}


def print_figures(title: str, files: Mapping[str, Sequence[Weighed]], found: Found) -> None:
    print(title)
    for name, pairs in files.items():
        plain = [pair.pair for pair in pairs]
        if name == UNRELATED:
            sentences, flagged = false_flags(plain, found[name])
            print(f"  {name}: {sentences:.2%} of sentences, {flagged:.1%} of pairs linked", flush=True)
            continue
        precision, recall, both = f1(plain, found[name])
        labels = ", ".join(f"{k} {v:.3f}" for k, v in recall_by_label(plain, found[name]).items())
        print(f"  {name}: precision {precision:.4f}, recall {recall:.4f}, F1 {both:.4f}; recall of {labels}")


def held_out(files: Mapping[str, Sequence[Weighed]], folds: int, start: np.ndarray) -> Found:
    """The links of every fold with weights fitted to the others."""
    found: Found = {name: [set() for _ in pairs] for name, pairs in files.items()}
    for fold in range(folds):
        others = {name: [pair for pair in pairs if pair.fold != fold] for name, pairs in files.items()}
        fit(others, start)
        for name, pairs in files.items():
            for number, pair in enumerate(pairs):
                if pair.fold == fold:
                    found[name][number] = pair.cells()
    return found


def print_weights(weights: np.ndarray) -> None:
    end = 0
    for name, size in zip(("OWN", "AROUND", "LEFT"), SIZES, strict=True):
        part = weights[end : end + size]
        end += size
        print(f"{name}_WEIGHTS = ({', '.join(f'{value:.2f}' for value in part)})")
    print(f"BIAS = {weights[-1]:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, required=True, metavar="DIR", help="the folder of gold files")
    parser.add_argument("--folds", type=int, default=5, help="into how many parts documents are divided")
    options = parser.parse_args()
    files = {path.stem: pairs for path in sorted(options.gold.glob("*.jsonl")) if (pairs := read_pairs(path))}
    if not files:
        parser.error(f"no gold alignments in {options.gold}")
    texts = [text for path in sorted(options.gold.glob("*.jsonl")) for text in read_texts(path)]
    weighed = gather(files, texts, options.folds, UNRELATED_PAIRS)
    start = weights_in_use()
    print_figures("weights in use", weighed, linked(weighed))
    print_figures("fitted to the other folds", weighed, held_out(weighed, options.folds, start))
    weights = fit(weighed, start)
    print_figures("fitted to everything", weighed, linked(weighed))
    print_weights(weights)


if __name__ == "__main__":
    main()
