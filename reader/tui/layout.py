"""Where every sentence stands: articles laid out in rows of a given width, once per width.

A layout is a list of rows and a list of items. An item is what the cursor can stand on: a sentence with,
in one column, its counterparts beneath it. Rows hold offsets, never text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from reader.align.model import SIDES, Side
from reader.article.model import Article
from reader.compare import Comparison
from reader.tui.compact import BySentence, Compact
from reader.wrap import wrap


class RowKind(IntEnum):
    TEXT = 0
    """Characters ``start`` to ``end`` of sentence ``sentence``."""
    COUNTERPART = 1
    """The same for a sentence of the other article, beneath the one it corresponds to (one column only)."""
    REFERENCE = 2
    """One column: the counterpart stands elsewhere; ``start`` is the item where."""
    GAP = 3
    """An empty row between paragraphs."""
    FOLD = 4
    """``end - start`` sentences are folded away here, from sentence ``start``."""


class Row(NamedTuple):
    kind: RowKind
    side: Side
    sentence: int
    start: int
    end: int
    item: int


class Item(NamedTuple):
    """What the cursor stands on: a sentence, and the rows from ``first`` to (without) ``end``."""

    side: Side
    sentence: int
    first: int
    end: int


_KINDS = tuple(RowKind)


def _no_rows() -> Compact[Row]:
    return Compact(
        6,
        lambda row: (row.kind, SIDES.index(row.side), *row[2:]),
        lambda kind, side, *numbers: Row(_KINDS[kind], SIDES[side], *numbers),
    )


def _no_items() -> Compact[Item]:
    return Compact(
        4,
        lambda item: (SIDES.index(item.side), *item[1:]),
        lambda side, *numbers: Item(SIDES[side], *numbers),
    )


@dataclass(frozen=True)
class Layout:
    rows: Sequence[Row]
    items: Sequence[Item]
    item_of: Mapping[tuple[Side, int], int]
    """The item in which a sentence stands; sentences that are folded away have none."""

    def item_at(self, row: int) -> int:
        """The item that holds the row, or the nearest one before it; -1 where there is none."""
        row = min(max(row, 0), len(self.rows) - 1)
        while row >= 0:
            if self.rows[row].item >= 0:
                return self.rows[row].item
            row -= 1
        return 0 if self.items else -1

    def nearest_item(self, side: Side, sentence: int) -> int:
        """The item of the sentence, or of the nearest one that is shown (before it if any); -1 if none."""
        found = self.item_of.get((side, sentence))
        if found is not None:
            return found
        same = [item for item in self.items if item.side == side] or self.items
        if not same:
            return -1
        best = min(same, key=lambda item: (abs(item.sentence - sentence), item.sentence))
        return self.item_of[best.side, best.sentence]

    def first_row(self, side: Side, sentence: int) -> int | None:
        """The first row of the sentence's own text, None where it is folded away."""
        item = self.item_of.get((side, sentence))
        if item is None:
            return None
        found = self.items[item]
        if (found.side, found.sentence) == (side, sentence):
            return found.first
        for index in range(found.first, found.end):
            row = self.rows[index]
            if row.side == side and row.sentence == sentence and row.kind <= RowKind.COUNTERPART:
                return index
        return None


Shown = Callable[[Side, int], bool]


def lay_out_article(
    article: Article, display: str, side: Side, width: int, shown: Shown | None = None
) -> Layout:
    """One article, every sentence on rows of its own, an empty row between paragraphs.

    ``display`` is the article's text as it is drawn, with the same offsets. ``shown`` says which sentences
    are not folded away.
    """
    rows, items, item_of = _no_rows(), _no_items(), BySentence()
    # Most rows go in as the numbers that they are kept as: a book has tens of thousands, laid out at once.
    packed_side, packed_text, packed_gap = SIDES.index(side), int(RowKind.TEXT), int(RowKind.GAP)
    folded = 0
    paragraph = -1
    for sentence in article.sentences:
        index = sentence.index
        if shown is not None and not shown(side, index):
            folded += 1
            continue
        if folded:
            rows.append(Row(RowKind.FOLD, side, index, index - folded, index, -1))
            folded = 0
        elif paragraph not in (-1, sentence.paragraph):
            rows.append_packed((packed_gap, packed_side, index, 0, 0, -1))
        paragraph = sentence.paragraph
        item = len(items)
        first = len(rows)
        for start, end in wrap(display, sentence.span.start, sentence.span.end, width):
            rows.append_packed((packed_text, packed_side, index, start, end, item))
        items.append_packed((packed_side, index, first, len(rows)))
        item_of[side, index] = item
    if folded:
        count = len(article.sentences)
        rows.append(Row(RowKind.FOLD, side, count, count - folded, count, -1))
    return Layout(rows, items, item_of)


def lay_out_column(
    comparison: Comparison,
    displays: tuple[str, str],
    lead: Side,
    width: int,
    indent: int,
    shown: Shown | None = None,
) -> Layout:
    """Both articles in one column: each sentence of ``lead`` followed by its counterparts.

    Every sentence of both sides stands in it exactly once: a counterpart that two sentences share stands
    beneath the first and is referred to from the others; a sentence of the other side without any
    counterpart stands after the sentence that it follows there. All of the other side is set in.
    """
    other: Side = "right" if lead == "left" else "left"
    order, beneath, references = _column_order(comparison, lead, other)
    rows, items, item_of = _no_rows(), _no_items(), BySentence()
    folded = 0
    for side, index in order:
        if shown is not None and not shown(side, index):
            folded += 1
            continue
        if folded:
            rows.append(Row(RowKind.FOLD, side, index, 0, folded, -1))
            folded = 0
        elif rows:
            rows.append(Row(RowKind.GAP, side, index, 0, 0, -1))
        item = len(items)
        first = len(rows)
        item_of[side, index] = item
        # What is of the other article is set in, so that it is seen which of the two one reads.
        kind, room = (RowKind.TEXT, width) if side == lead else (RowKind.COUNTERPART, width - indent)
        _add_rows(rows, comparison, displays, kind, side, index, room, item)
        for counterpart in beneath.get(index, ()) if side == lead else ():
            item_of[other, counterpart] = item
            _add_rows(
                rows, comparison, displays, RowKind.COUNTERPART, other, counterpart, width - indent, item
            )
        for counterpart in references.get(index, ()) if side == lead else ():
            rows.append(Row(RowKind.REFERENCE, other, counterpart, 0, 0, item))
        items.append(Item(side, index, first, len(rows)))
    if folded:
        rows.append(Row(RowKind.FOLD, lead, 0, 0, folded, -1))
    return Layout(rows, items, item_of)


def _add_rows(
    rows: Compact[Row],
    comparison: Comparison,
    displays: tuple[str, str],
    kind: RowKind,
    side: Side,
    index: int,
    width: int,
    item: int,
) -> None:
    span = comparison.article(side).sentences[index].span
    display = displays[0] if side == "left" else displays[1]
    for start, end in wrap(display, span.start, span.end, width):
        rows.append(Row(kind, side, index, start, end, item))


def _column_order(
    comparison: Comparison, lead: Side, other: Side
) -> tuple[list[tuple[Side, int]], dict[int, list[int]], dict[int, list[int]]]:
    """The order of items, what stands beneath each lead sentence, and what is only referred to there."""
    beneath: dict[int, list[int]] = {}
    references: dict[int, list[int]] = {}
    home: dict[int, int] = {}  # counterpart -> the lead sentence beneath which it stands
    lead_count = len(comparison.article(lead).sentences)
    for index in range(lead_count):
        for counterpart in counterparts(comparison, lead, index):
            if counterpart in home:
                references.setdefault(index, []).append(counterpart)
            else:
                home[counterpart] = index
                beneath.setdefault(index, []).append(counterpart)
    alone_after: dict[int, list[int]] = {}
    anchor = -1
    for index in range(len(comparison.article(other).sentences)):
        if index in home:
            anchor = home[index]
        else:
            alone_after.setdefault(anchor, []).append(index)
    order: list[tuple[Side, int]] = [(other, index) for index in alone_after.get(-1, ())]
    for index in range(lead_count):
        order.append((lead, index))
        order.extend((other, alone) for alone in alone_after.get(index, ()))
    return order, beneath, references


def counterparts(comparison: Comparison, side: Side, sentence: int) -> Sequence[int]:
    """The sentences of the other side that correspond to this one, those of the strongest link first."""
    found: dict[int, None] = {}
    for link in comparison.links_of(side, sentence):
        for index in link.right if side == "left" else link.left:
            found.setdefault(index)
    return tuple(found)
