"""How well quotations, speakers, entities and merged names are found, and how fast.

    python benchmarks/extraction.py [--gold DIR]

``DIR`` holds annotated articles, one JSON object per line, offsets in code points with the end exclusive:
``quotes*.jsonl`` (``text``, and ``quotes`` with ``start``, ``end``, ``kind`` direct, mixed or none, and
``speaker``), ``entities*.jsonl`` and ``names*.jsonl`` (``text``, and ``entities`` with ``start``, ``end``,
``kind``, and in the latter ``cluster``). The figures stand beside their targets.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader import Article, compare
from reader.resources import seed_paths

Row = dict[str, Any]
Offsets = tuple[int, int]

_KINDS = ("person", "organization", "place")
_UNCOUNTED = ("date", "time", "money")
_LEAD = re.compile(r"(?:(?:the|a|an|mr|mrs|ms|dr|president|prof|sir)\.?\s+)+(?=\S)", re.IGNORECASE)
_TAIL = re.compile(r"(?:[’']s|[’'\".,])+$")
_MOSTLY = 0.8
"""Two quotations are one when they share so much of what they cover together."""


@dataclass(frozen=True)
class Figure:
    """One measured figure and its target (None where there is none)."""

    name: str
    value: float
    target: float | None = None

    def line(self) -> str:
        """The figure as one line of the report."""
        if self.target is None:
            return f"  {self.name:<46}{self.value:8.3f}"
        return f"  {self.name:<46}{self.value:8.3f}   target {self.target:.3f}  {_met(self)}"


def _met(figure: Figure) -> str:
    return "reached" if figure.target is not None and figure.value >= figure.target else "missed"


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _balanced(precision: float, recall: float) -> float:
    return _ratio(2 * precision * recall, precision + recall)


def _common(one: Offsets, two: Offsets) -> int:
    return max(0, min(one[1], two[1]) - max(one[0], two[0]))


def _same_quote(one: Offsets, two: Offsets) -> bool:
    return _common(one, two) >= _MOSTLY * (max(one[1], two[1]) - min(one[0], two[0]))


def quotes(rows: Sequence[Row], read: Callable[[str], Article]) -> list[Figure]:
    """Direct quotations found, and the words that name their speakers."""
    count: Counter[str] = Counter()
    for row in rows:
        found = [((quote.span.start, quote.span.end), quote) for quote in read(row["text"]).quotes]
        gold = [((quote["start"], quote["end"]), quote) for quote in row["quotes"]]
        for place, wanted in gold:
            if wanted["kind"] != "direct":
                continue
            quote = next((quote for here, quote in found if _same_quote(here, place)), None)
            count["gold"] += 1
            count["spoken"] += bool(wanted["speaker"])
            if quote and quote.speaker_span and wanted["speaker"]:
                named = (quote.speaker_span.start, quote.speaker_span.end)
                count["answered"] += 1
                count["right"] += _common(named, tuple(wanted["speaker"])) > 0
        for here, _ in found:
            kind = next((wanted["kind"] for place, wanted in gold if _same_quote(here, place)), "")
            count["said"] += kind != "mixed"
            count["direct"] += kind == "direct"
    precision, recall = _ratio(count["direct"], count["said"]), _ratio(count["direct"], count["gold"])
    return [
        Figure("quotations, F1", _balanced(precision, recall), 0.975),
        Figure("quotations, precision", precision),
        Figure("quotations, recall", recall),
        Figure("speakers, accuracy", _ratio(count["right"], count["spoken"]), 0.93),
        Figure("speakers, precision when answered", _ratio(count["right"], count["answered"]), 0.96),
        Figure("speakers, answered", _ratio(count["answered"], count["spoken"])),
    ]


def _trimmed(text: str, start: int, end: int) -> Offsets:
    """A mention without articles and titles before it, possessives and stops after it."""
    if (lead := _LEAD.match(text, start, end)) and lead.end() < end:
        start = lead.end()
    if tail := _TAIL.search(text[start:end]):
        end -= len(tail.group())
    return start, end


def entities(rows: Sequence[Row], read: Callable[[str], Article]) -> list[Figure]:
    """Mentions of named entities: their exact place and kind, and whether they are found at all."""
    count: Counter[str] = Counter()
    for row in rows:
        text = row["text"]
        marked = {(*_trimmed(text, one["start"], one["end"]), one["kind"]) for one in row["entities"]}
        gold = {one for one in marked if not any(_inside(one, other) for other in marked)}
        found = {
            (*_trimmed(text, mention.start, mention.end), str(entity.kind))
            for entity in read(text).entities
            for mention in entity.mentions
        }
        typed, found_typed = ({one for one in side if one[2] in _KINDS} for side in (gold, found))
        for kind in ("", *_KINDS):
            count[f"gold {kind}"] += sum(one[2].startswith(kind) for one in typed)
            count[f"found {kind}"] += sum(one[2].startswith(kind) for one in found_typed)
            count[f"right {kind}"] += sum(one[2].startswith(kind) for one in typed & found_typed)
        named, places = {one[:2] for one in gold if one[2] not in _UNCOUNTED}, {one[:2] for one in found}
        count["named"] += len(named)
        count["places"] += len(places)
        count["met"] += sum(any(_common(one, two) for two in places) for one in named)
        count["true"] += sum(any(_common(one, two) for two in named) for one in places)
    return [
        Figure(
            "entities untyped, partial F1",
            _balanced(_ratio(count["true"], count["places"]), _ratio(count["met"], count["named"])),
            0.925,
        ),
        _typed(count, "", "entities typed, exact F1", 0.76),
        *(_typed(count, kind, f"  {kind}", None) for kind in _KINDS),
    ]


def _inside(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    longer = other[1] - other[0] > one[1] - one[0]
    return longer and other[0] <= one[0] and one[1] <= other[1]


def _typed(count: Counter[str], kind: str, name: str, target: float | None) -> Figure:
    right = count[f"right {kind}"]
    f1 = _balanced(_ratio(right, count[f"found {kind}"]), _ratio(right, count[f"gold {kind}"]))
    return Figure(name, f1, target)


def names(rows: Sequence[Row], read: Callable[[str], Article]) -> list[Figure]:
    """Mentions brought together: pairs of gold mentions that are one, and that are found to be one."""
    count: Counter[str] = Counter()
    for row in rows:
        cover = [
            ((mention.start, mention.end), number)
            for number, entity in enumerate(read(row["text"]).entities)
            for mention in entity.mentions
        ]
        labels: list[tuple[str, object, object]] = []
        for one in row["entities"]:
            here = (one["start"], one["end"])
            best = max(cover, key=lambda known: _common(known[0], here), default=None)
            found = best[1] if best and _common(best[0], here) else f"missed {len(labels)}"
            labels.append((one["kind"], one["cluster"], found))
        for kind in ("", *_KINDS):
            these = [label for label in labels if label[0].startswith(kind)]
            count[f"both {kind}"] += _pairs(label[1:] for label in these)
            count[f"found {kind}"] += _pairs(label[2] for label in these)
            count[f"gold {kind}"] += _pairs(label[1] for label in these)
    precision, recall = _ratio(count["both "], count["found "]), _ratio(count["both "], count["gold "])
    return [
        Figure("names merged, pairwise F1", _balanced(precision, recall), 0.86),
        Figure("names merged, precision", precision),
        Figure("names merged, recall", recall),
        *(_merged(count, kind) for kind in _KINDS),
    ]


def _merged(count: Counter[str], kind: str) -> Figure:
    both = count[f"both {kind}"]
    f1 = _balanced(_ratio(both, count[f"found {kind}"]), _ratio(both, count[f"gold {kind}"]))
    return Figure(f"  {kind}", f1)


def _pairs(labels: Iterable[object]) -> int:
    return sum(number * (number - 1) // 2 for number in Counter(labels).values())


def speed() -> list[str]:
    """The processor time for what is found in and between two articles, and in one of 2,000 sentences."""
    texts = [path.read_text(encoding="utf-8") for path in seed_paths()]
    best = min(_pair_time(texts[0], texts[2]) for _ in range(7))
    long = "\n\n".join(texts * (2000 // sum(len(Article.from_text(text).sentences) for text in texts) + 1))
    sentences = len(Article.from_text(long).sentences)
    spent = min(_long_time(long) for _ in range(3))
    return [
        f"  two seed articles, all found and matched      {best * 1000:8.1f} ms  target 30 ms",
        f"  one article of {sentences:,} sentences               {spent:8.2f} s   target 1 s",
    ]


def _long_time(text: str) -> float:
    article = Article.from_text(text)
    _ = article.sentences
    began = time.process_time()
    _found(article)
    return time.process_time() - began


def _pair_time(left: str, right: str) -> float:
    pair = compare(Article.from_text(left), Article.from_text(right))
    for link in pair.links:
        _ = link.edits
    began = time.process_time()
    _found(pair.left)
    _found(pair.right)
    _ = pair.quotes, pair.entities, pair.facts
    return time.process_time() - began


def _found(article: Article) -> None:
    _ = article.entities, article.quotes, article.statements, article.terms, article.quantities


_TASKS = (("quotes", quotes), ("entities", entities), ("names", names))


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, help="a folder of annotated articles")
    folder: Path | None = parser.parse_args().gold
    for prefix, measure in _TASKS:
        for path in sorted(folder.glob(f"{prefix}*.jsonl")) if folder else ():
            rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
            print(f"{path.name}: {len(rows)} articles")
            for figure in measure(rows, Article.from_text):
                print(figure.line())
    print("Speed")
    print("\n".join(speed()))


if __name__ == "__main__":
    main()
