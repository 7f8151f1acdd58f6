"""Two articles as rows of a table in which counterparts stand beside each other.

Links that keep the order share a row; what stands between them on either side shares the row between. Links
that cross the order have their sentences wherever these stand.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.align.model import Link
from reader.compare import Comparison


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences of the left and of the right, in order; ``link`` is what makes them counterparts, or None."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    link: Link | None


def rows(comparison: Comparison) -> list[Row]:
    """Every sentence of both articles once, in order on each side."""
    found: list[Row] = []
    at_left = at_right = 0

    def upto(left: int, right: int) -> None:
        if left > at_left or right > at_right:
            found.append(Row(tuple(range(at_left, left)), tuple(range(at_right, right)), None))

    for link in sorted(comparison.links, key=lambda link: (link.left[0], link.right[0])):
        in_order = link.left[0] >= at_left and link.right[0] >= at_right
        if link.moved or not in_order or not (_unbroken(link.left) and _unbroken(link.right)):
            continue
        upto(link.left[0], link.right[0])
        found.append(Row(link.left, link.right, link))
        at_left, at_right = link.left[-1] + 1, link.right[-1] + 1
    upto(len(comparison.left.sentences), len(comparison.right.sentences))
    return found


def _unbroken(indexes: tuple[int, ...]) -> bool:
    return indexes[-1] - indexes[0] == len(indexes) - 1
