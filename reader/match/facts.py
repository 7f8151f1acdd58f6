"""Where the facts of two articles differ: inside links, and between sentences on one subject."""

from __future__ import annotations

from collections.abc import Sequence

from reader.align.model import Link
from reader.article.model import Article
from reader.extract.model import Quantity, QuantityKind
from reader.match.model import Discrepancy, DiscrepancyKind, Severity


def match_facts(left: Article, right: Article, links: Sequence[Link]) -> tuple[Discrepancy, ...]:
    """Every discrepancy, the gravest first; those that differ in form or precision only, last."""
    found: list[Discrepancy] = []
    for link in links:
        ours = _inside(left, link.left)
        theirs = _inside(right, link.right)
        for kind, unit in sorted({(quantity.kind, quantity.unit) for quantity in ours}):
            one = [q for q in ours if (q.kind, q.unit) == (kind, unit)]
            two = [q for q in theirs if (q.kind, q.unit) == (kind, unit)]
            if len(one) == len(two) == 1 and one[0].value != two[0].value:
                found.append(_difference(left, right, one[0], two[0]))
    return tuple(sorted(found, key=lambda one: (one.compatible, one.left, one.right)))


def _inside(article: Article, sentences: Sequence[int]) -> list[Quantity]:
    spans = [article.sentences[index].span for index in sentences]
    return [
        quantity for quantity in article.quantities if any(span.contains(quantity.span) for span in spans)
    ]


def _difference(left: Article, right: Article, one: Quantity, two: Quantity) -> Discrepancy:
    compatible = (
        one.low is not None
        and two.low is not None
        and one.low <= (two.high or 0)
        and two.low <= (one.high or 0)
    )
    kind = (
        DiscrepancyKind.DATE if one.kind in (QuantityKind.DATE, QuantityKind.TIME) else DiscrepancyKind.NUMBER
    )
    words = one.span.of(left.text), two.span.of(right.text)
    summary = f"The left says “{words[0]}”, the right “{words[1]}”."
    return Discrepancy(kind, one.span, two.span, one.value, two.value, Severity.HIGH, summary, compatible)
