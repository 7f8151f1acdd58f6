"""Numbers and dates that differ: inside links, and between sentences about the same subject."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product

from reader.align.model import Edit, Link, LinkKind, Op
from reader.align.normalise import find_words
from reader.article.kept import kept
from reader.article.model import Article, Span
from reader.extract.model import Quantity, QuantityKind
from reader.match.amounts import Verdict, comparable, compare_quantities, unit_group
from reader.match.model import Discrepancy, DiscrepancyKind, Severity

Pair = tuple[Quantity, Quantity]

_DATES = frozenset({QuantityKind.DATE, QuantityKind.TIME})
_COUNTED = frozenset({QuantityKind.NUMBER, QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.ORDINAL})
_LARGE = 100_000
"""From here on, two like counts of one thing are hardly a coincidence."""

_ALIKE = 1.6
_LONGEST_EDIT = 60
"""In characters: a longer stretch put for another one says something else."""

_A_WORD = 8
_CONTEXT = 60
_SHARED = 4
_SHARED_LARGE = 1
_SHARED_REWRITTEN = 2
_MOST_RIVALS = 60
"""What is counted more often than this is not compared across the articles."""


def differing_quantities(left: Article, right: Article, links: Sequence[Link]) -> Iterator[Discrepancy]:
    """The discrepancies between quantities, those inside links first."""
    sides = _quantities_of(left), _quantities_of(right)
    seen: set[tuple[Span, Span]] = set()
    settled: tuple[set[Span], set[Span]] = (set(), set())
    for link in links:
        for one, two in _linked_pairs(sides, link):
            verdict = compare_quantities(one, two)
            settled[0].add(one.span)
            settled[1].add(two.span)
            if (one.span, two.span) in seen or (
                verdict is Verdict.SAME and _same_form(left, right, one, two)
            ):
                continue
            seen.add((one.span, two.span))
            yield _discrepancy(left, right, one, two, verdict is not Verdict.DIFFERENT, Severity.HIGH)
    for one, two in _unlinked_pairs(sides, settled):
        verdict = compare_quantities(one, two)
        if (one.span, two.span) not in seen and not (
            verdict is Verdict.SAME and _same_form(left, right, one, two)
        ):
            seen.add((one.span, two.span))
            yield _discrepancy(left, right, one, two, verdict is not Verdict.DIFFERENT, Severity.MEDIUM)


class _Quantities:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.all = article.quantities
        self.starts = [quantity.span.start for quantity in self.all]

    def inside(self, span: Span) -> Sequence[Quantity]:
        return self.all[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    @cached_property
    def contexts(self) -> dict[Span, frozenset[str]]:
        """The words around each count of things."""
        return {q.span: _context(self.article, q) for q in self.all if q.kind in _COUNTED and q.unit}


_quantities_of = kept(_Quantities)


def _linked_pairs(sides: tuple[_Quantities, _Quantities], link: Link) -> Iterator[Pair]:
    """Pairs that speak of the same in a link: put for one another, or the only ones of their unit."""
    ours = [q for span in link.left_spans for q in sides[0].inside(span)]
    theirs = [q for span in link.right_spans for q in sides[1].inside(span)]
    ours, theirs, equal = _without_equal(ours, theirs)
    yield from equal
    free = link.kind in (LinkKind.REWRITTEN, LinkKind.FRAGMENT)
    if not ours or not theirs:
        return
    replaced = [
        edit
        for edit in link.edits
        if edit.op is Op.REPLACE and max(len(edit.left), len(edit.right)) <= _LONGEST_EDIT
    ]
    rivals = {q.span for side in (ours, theirs) for q in side if _has_rival(q, side)}
    put = [
        (one, two)
        for one in ours
        for two in theirs
        if comparable(one, two)
        and any(edit.left.overlaps(one.span) and edit.right.overlaps(two.span) for edit in replaced)
        and not (free and _apart(sides, one, two))
        and not ((one.span in rivals or two.span in rivals) and not _tight(one, two, replaced))
    ]
    counts = Counter(one.span for one, _ in put), Counter(two.span for _, two in put)
    for one, two in put:
        if counts[0][one.span] == counts[1][two.span] == 1:
            yield one, two
            ours.remove(one)
            theirs.remove(two)
    for one in ours:
        if one.kind in _DATES or one.kind is QuantityKind.ORDINAL:
            continue
        alike = [two for two in theirs if comparable(one, two) and one.unit and two.unit]
        if len(alike) == 1 and not _has_rival(one, ours) and not (free and _apart(sides, one, alike[0])):
            yield one, alike[0]


def _has_rival(one: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether another quantity of the same side could be compared as well."""
    return any(other is not one and comparable(one, other) for other in others)


def _tight(one: Quantity, two: Quantity, replaced: Sequence[Edit]) -> bool:
    """Whether one quantity is put for the other, with hardly another word."""
    return any(
        edit.left.overlaps(one.span)
        and edit.right.overlaps(two.span)
        and len(edit.left) <= len(one.span) + _A_WORD
        and len(edit.right) <= len(two.span) + _A_WORD
        for edit in replaced
    )


def _apart(sides: tuple[_Quantities, _Quantities], one: Quantity, two: Quantity) -> bool:
    """Whether the two stand among different words, so that they may speak of different things."""
    return len(_context(sides[0].article, one) & _context(sides[1].article, two)) < _SHARED_REWRITTEN


def _without_equal(
    ours: list[Quantity], theirs: list[Quantity]
) -> tuple[list[Quantity], list[Quantity], list[Pair]]:
    """What is left on each side when those that agree are taken off, and the pairs that agree."""
    rest = list(theirs)
    left: list[Quantity] = []
    equal: list[Pair] = []
    for one in ours:
        for verdict in (Verdict.SAME, Verdict.COMPATIBLE):
            found = next(
                (two for two in rest if comparable(one, two) and compare_quantities(one, two) is verdict),
                None,
            )
            if found:
                rest.remove(found)
                equal.append((one, found))
                break
        else:
            left.append(one)
    return left, rest, equal


def _same_form(left: Article, right: Article, one: Quantity, two: Quantity) -> bool:
    """Whether both write the number alike; ``about`` for ``around`` is no difference of form."""
    if one.kind in _DATES:
        return bool(_written(left, one) & _written(right, two))
    return _written(left, one) == _written(right, two)


def _written(article: Article, quantity: Quantity) -> frozenset[str]:
    words = find_words(article.text, quantity.span.start, quantity.span.end)
    numbers = frozenset(word.form.replace(",", "") for word in words if word.is_number)
    return numbers or frozenset(word.form for word in words)


def _unlinked_pairs(
    sides: tuple[_Quantities, _Quantities], settled: tuple[set[Span], set[Span]]
) -> Iterator[Pair]:
    """Counts of one thing in like contexts that no link holds together, each with its nearest."""
    contexts = [side.contexts for side in sides]
    groups = [_by_unit(side) for side in sides]
    for kind_and_unit, ours in groups[0].items():
        theirs = groups[1].get(kind_and_unit, [])
        if not theirs or max(len(ours), len(theirs)) > _MOST_RIVALS:
            continue
        if kind_and_unit[0] is not QuantityKind.ORDINAL:  # what stands on both sides alike is settled
            ours, theirs = _without_same(ours, theirs), _without_same(theirs, ours)
        for one, two in product(ours, theirs):
            if (one.span in settled[0] and two.span in settled[1]) or not _alike(one, two):
                continue
            large = max(_size(one), _size(two)) >= _LARGE and one.kind is QuantityKind.NUMBER
            shared = len(contexts[0][one.span] & contexts[1][two.span])
            if shared >= (_SHARED_LARGE if large else _SHARED):
                yield one, two


def _by_unit(side: _Quantities) -> dict[tuple[QuantityKind, str], list[Quantity]]:
    groups: defaultdict[tuple[QuantityKind, str], list[Quantity]] = defaultdict(list)
    for quantity in side.all:
        if quantity.span in side.contexts:
            groups[quantity.kind, unit_group(quantity.unit)].append(quantity)
    return groups


def _without_same(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> list[Quantity]:
    return [one for one in ours if not any(compare_quantities(one, two) is Verdict.SAME for two in theirs)]


def _context(article: Article, quantity: Quantity) -> frozenset[str]:
    """The less common terms around a quantity, inside its sentence; its own words are not among them."""
    sentence = article.sentences[article.sentence_at(quantity.span.start)].span
    low = max(sentence.start, quantity.span.start - _CONTEXT)
    high = min(sentence.end, quantity.span.end + _CONTEXT)
    words = find_words(article.text, low, high)
    return frozenset(
        word.term
        for word in words
        if not word.is_common and not word.is_number and word.term != quantity.unit
    )


def _size(quantity: Quantity) -> float:
    return quantity.low or quantity.high or 0.0


def _alike(one: Quantity, two: Quantity) -> bool:
    small, large = sorted((_size(one), _size(two)))
    return small > 0 and large / small <= _ALIKE


def _discrepancy(
    left: Article, right: Article, one: Quantity, two: Quantity, compatible: bool, severity: Severity
) -> Discrepancy:
    kind = DiscrepancyKind.DATE if one.kind in _DATES else DiscrepancyKind.NUMBER
    words = (" ".join(q.span.of(a.text).split()) for q, a in ((one, left), (two, right)))
    ours, theirs = words
    if compatible:
        summary = (
            f"“{ours}” on the left and “{theirs}” on the right agree; they differ in form or precision only."
        )
        severity = Severity.LOW
    else:
        summary = f"The left says “{ours}”, the right “{theirs}”."
    return Discrepancy(kind, one.span, two.span, one.value, two.value, severity, summary, compatible)
