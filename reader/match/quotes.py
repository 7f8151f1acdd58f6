"""How each quotation of two articles fares in the other.

Every quotation is paired with the counterpart that shares most of its words, wherever that stands; a
quotation that the other side splits in two stands in two matches. Where no quotation corresponds, its
words are looked for in running text. The rules of the wording are in :mod:`reader.match.wording`,
those of the speaker in :mod:`reader.match.speakers`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.align.model import Link
from reader.align.normalise import find_words
from reader.article.model import Article, Span
from reader.extract.model import Quote
from reader.match.model import QuoteMatch, QuoteVerdict
from reader.match.passages import TextIndex
from reader.match.speakers import SpeakerNames, compare_speakers
from reader.match.wording import Agreement, Passage, Wording, agreement, compare_wording, passage

_SAME_QUOTE = 0.6
"""The share of the shorter quotation's words that two quotations have in common to be one."""

_SAME_WORDS = 0.75
"""The share of a quotation's words that running text has, in order, to be its words without marks."""

_VERDICTS = {
    Wording.SAME: QuoteVerdict.SAME,
    Wording.TRIMMED: QuoteVerdict.TRIMMED,
    Wording.TRIMMED_SILENTLY: QuoteVerdict.TRIMMED_SILENTLY,
    Wording.ALTERED: QuoteVerdict.ALTERED,
}


def match_quotes(left: Article, right: Article, links: Sequence[Link]) -> tuple[QuoteMatch, ...]:
    """Every quotation of both articles with its counterpart and verdicts.

    The left article's quotations come first, in order, then those of the right alone. Swapping the
    articles swaps the sides of the matches.
    """
    sides = (_Side(left), _Side(right))
    names = SpeakerNames(left, right)
    pairs = _pairs(*sides)
    matches = [_compared(sides, first, second, score, names) for first, second, score in pairs]
    paired = ({first for first, _, _ in pairs}, {second for _, second, _ in pairs})
    for number, quote in enumerate(left.quotes):
        if number not in paired[0]:
            matches.append(_alone(sides[0], sides[1], number, quote, True))
    for number, quote in enumerate(right.quotes):
        if number not in paired[1]:
            matches.append(_alone(sides[1], sides[0], number, quote, False))
    return tuple(sorted(matches, key=_order))


def _order(match: QuoteMatch) -> tuple[bool, Span, Span]:
    nowhere = Span(0, 0)
    right = match.right_span or nowhere
    return match.left is None, (match.left_span or right) if match.left else right, right


class _Side:
    """One article as matching sees it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.index = TextIndex(find_words(article.text))
        self.passages = [passage(article.text, quote.span, self.index.words) for quote in article.quotes]


def _pairs(left: _Side, right: _Side) -> list[tuple[int, int, float]]:
    """Pairs of quotations of which at least one is the other's best, with their score."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, side in enumerate(right.passages):
        for key in {key for key, word in zip(side.keys, side.words, strict=True) if not word.is_common}:
            holders[key].append(number)
    scored: list[tuple[float, int, int, int]] = []
    for number, side in enumerate(left.passages):
        content = {key for key, word in zip(side.keys, side.words, strict=True) if not word.is_common}
        shared: defaultdict[int, int] = defaultdict(int)
        for key in content:
            for other in holders.get(key, ()):
                shared[other] += 1
        for other, common in shared.items():
            if found := _same(side, right.passages[other], common):
                scored.append((found.score, found.shared, number, other))
    best_left: dict[int, tuple[int, float]] = {}
    best_right: dict[int, tuple[int, float]] = {}
    for score, count, number, other in scored:
        best_left[number] = max(best_left.get(number, (0, 0.0)), (count, score))
        best_right[other] = max(best_right.get(other, (0, 0.0)), (count, score))
    taken = [
        (number, other, score)
        for score, count, number, other in scored
        if (count, score) in (best_left[number], best_right[other])
    ]
    return sorted(taken)


def _same(left: Passage, right: Passage, common: int) -> Agreement | None:
    shortest = min(len(left.keys), len(right.keys))
    if common < 2 and shortest > 3:
        return None
    found = agreement(left.keys, right.keys)
    if found.score < _SAME_QUOTE or (shortest <= 3 and found.shared < shortest):
        return None
    # A short quotation inside a long one must be there as it stands, not word by word over its length.
    spread = max(found.left[1] - found.left[0], found.right[1] - found.right[0])
    return found if found.shared >= 0.5 * spread else None


def _compared(
    sides: tuple[_Side, _Side], first: int, second: int, score: float, names: SpeakerNames
) -> QuoteMatch:
    left, right = sides[0].passages[first], sides[1].passages[second]
    quotes = sides[0].article.quotes[first], sides[1].article.quotes[second]
    wording = compare_wording(left, right)
    verdict, notes = compare_speakers(*quotes, names)
    verdicts = (_VERDICTS[wording], *((verdict,) if verdict else ()))
    return QuoteMatch(*quotes, left.span, right.span, verdicts, round(score, 4), (), tuple(notes))


def _alone(side: _Side, other: _Side, number: int, quote: Quote, is_left: bool) -> QuoteMatch:
    """A quotation without a counterpart: its words without marks on the other side, or only here."""
    here = side.passages[number]
    found = other.index.best_place(here.keys) if len(here.keys) > 3 else None
    span: Span | None = None
    verdict, score = QuoteVerdict.ONLY_HERE, 0.0
    if found:
        (low, high), agreed = found
        score = agreed.shared / len(here.keys)
        if score >= _SAME_WORDS and agreed.shared >= 0.6 * (high - low):
            span = Span(other.index.words[low].start, other.index.words[high - 1].end)
            verdict = QuoteVerdict.BECAME_PARAPHRASE if is_left else QuoteVerdict.BECAME_QUOTE
    score = round(score, 4) if span else 0.0
    if is_left:
        return QuoteMatch(quote, None, quote.span, span, (verdict,), score)
    return QuoteMatch(None, quote, span, quote.span, (verdict,), score)
