"""Which quotations of two articles are one: by their words first, by linked sentences second."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reader.article.kept import kept
from reader.article.model import Article, Span
from reader.extract.model import Statement
from reader.match.passages import TextIndex
from reader.match.wording import Agreement, Passage, Range, agreement, passage

Linked = Mapping[int, Sequence[int]]
"""The sentences of the other side that each sentence is linked to."""

Pair = tuple[int, int, float]
"""The numbers of a left and a right quotation, and how far their words agree (0 to 1)."""

_SAME_QUOTE = 0.6
"""The share of the shorter quotation's words that two quotations have in common to be one."""

_SAME_CONTENT = 0.4
"""The share of the less common terms that two quotations of linked sentences have in common to be one."""

_FEWEST_TERMS = 3
_FEWEST_WORDS = 4
_MOST_PAIRS = 4000
_UNBEATEN = (1 << 30, 1.0)


class Side:
    """One article as matching sees it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.index = TextIndex(article.text)
        self.passages = [passage(article.text, quote.span, self.index.words) for quote in article.quotes]
        self.statements: defaultdict[int, list[Statement]] = defaultdict(list)
        for statement in article.statements:
            self.statements[article.sentence_at(statement.span.start)].append(statement)

    def sentences_of(self, number: int) -> range:
        """The sentences that quotation ``number`` stands in."""
        span = self.passages[number].span
        last = self.article.sentence_at(max(span.start, span.end - 1))
        return range(self.article.sentence_at(span.start), last + 1)


side_of = kept(Side)
"""One article as matching sees it, kept from one comparison to the next."""


def pair_quotes(left: Side, right: Side, linked: Linked) -> list[Pair]:
    """Pairs of quotations of which at least one is the other's best, in order.

    ``linked`` maps the left article's sentences to the right one's. Quotations that their words alone
    do not bring together are paired when their sentences are linked and their content is alike.
    """
    pairs = _by_words(left, right)
    pairs += _beside(left, right, pairs)
    taken = {number for number, _, _ in pairs}, {other for _, other, _ in pairs}
    return sorted(pairs + _by_links(left, right, linked, taken))


def _beside(left: Side, right: Side, pairs: Sequence[Pair]) -> list[Pair]:
    """Quotations too short to be found by themselves: in the counterpart of the one before or after them."""
    found: list[Pair] = []
    for on_left, short, long in ((True, left, right), (False, right, left)):
        partners = {one if on_left else two: two if on_left else one for one, two, _ in pairs}
        for number, part in enumerate(short.passages):
            near = [partners[beside] for beside in (number - 1, number + 1) if beside in partners]
            if number in partners:
                continue
            for other in near:
                if _place_of(part, long.passages[other]):
                    found.append((number, other, 1.0) if on_left else (other, number, 1.0))
                    break
    return found


def _by_links(left: Side, right: Side, linked: Linked, taken: tuple[set[int], set[int]]) -> list[Pair]:
    """One-to-one pairs of the quotations not yet taken, in linked sentences, the most alike first."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for other in range(len(right.passages)):
        if other not in taken[1]:
            for index in right.sentences_of(other):
                places[index].append(other)
    scored: set[tuple[float, int, int]] = set()
    for number in range(len(left.passages)):
        if number in taken[0]:
            continue
        there = {index for here in left.sentences_of(number) for index in linked.get(here, ())}
        for other in {other for index in there for other in places.get(index, ())}:
            score = _alike(left.passages[number], right.passages[other])
            if score >= _SAME_CONTENT:
                scored.add((-score, number, other))
    pairs: list[Pair] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for score, number, other in sorted(
        scored, key=lambda one: (one[0], one[1] + one[2], abs(one[1] - one[2]))
    ):
        if number not in used[0] and other not in used[1]:
            used[0].add(number)
            used[1].add(other)
            pairs.append((number, other, -score))
    return pairs


def _alike(left: Passage, right: Passage) -> float:
    """How far two quotations of linked sentences agree, in their content or word by word."""
    found = agreement(left.keys, right.keys)
    by_words = found.score if found.shared >= _FEWEST_WORDS else 0.0
    return max(_content_in_common(left, right), by_words if by_words >= _SAME_QUOTE else 0.0)


def _content_in_common(left: Passage, right: Passage) -> float:
    terms = [{word.term for word in side.words if not word.is_common} for side in (left, right)]
    shared = len(terms[0] & terms[1])
    return shared / min(map(len, terms)) if shared >= _FEWEST_TERMS else 0.0


def _by_words(left: Side, right: Side) -> list[Pair]:
    """Pairs by their words, wherever they stand; a quotation may stand in several."""
    pairs = _word_for_word(left, right)
    exact = {number for number, _, _ in pairs}, {other for _, other, _ in pairs}
    scored: list[tuple[float, int, int, int]] = []
    for (number, other), common in _sharing(left, right).items():
        if number in exact[0] and other in exact[1]:
            continue
        if found := _same(left.passages[number], right.passages[other], common):
            scored.append((found.score, found.shared, number, other))
    best: tuple[dict[int, tuple[int, float]], dict[int, tuple[int, float]]] = (
        dict.fromkeys(exact[0], _UNBEATEN),
        dict.fromkeys(exact[1], _UNBEATEN),
    )
    for score, count, number, other in scored:
        best[0][number] = max(best[0].get(number, (0, 0.0)), (count, score))
        best[1][other] = max(best[1].get(other, (0, 0.0)), (count, score))
    return pairs + [
        (number, other, score)
        for score, count, number, other in scored
        if (count, score) in (best[0][number], best[1][other])
    ]


def _word_for_word(left: Side, right: Side) -> list[Pair]:
    """Quotations of the same words: the first with the first, the second with the second, and so on."""
    places: defaultdict[tuple[str, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, articles in enumerate((left, right)):
        for number, one in enumerate(articles.passages):
            if one.keys:
                places[one.keys][side].append(number)
    return [
        (ours[min(rank, len(ours) - 1)], theirs[min(rank, len(theirs) - 1)], 1.0)
        for ours, theirs in places.values()
        if ours and theirs
        for rank in range(max(len(ours), len(theirs)))
    ]


def _sharing(left: Side, right: Side) -> Counter[tuple[int, int]]:
    """How many less common words each two quotations share; words in very many of them tell nothing."""
    holders: tuple[defaultdict[str, list[int]], defaultdict[str, list[int]]] = (
        defaultdict(list),
        defaultdict(list),
    )
    for side, articles in zip(holders, (left, right), strict=True):
        for number, one in enumerate(articles.passages):
            for key in {key for key, word in zip(one.keys, one.words, strict=True) if not word.is_common}:
                side[key].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for key, ours in holders[0].items():
        theirs = holders[1].get(key, ())
        if len(ours) * len(theirs) <= _MOST_PAIRS:
            shared.update((number, other) for number in ours for other in theirs)
    return shared


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


def whole_in_parts(
    left: Side, right: Side, pairs: Sequence[Pair]
) -> dict[tuple[int, int], tuple[Passage, Passage]]:
    """The pairs of which one side is a part of a quotation whose other parts stand there too.

    ``“We won,” Xi said. “It was hard.”`` is ``“We won. It was hard,” Xi said``, word for word: to each such
    pair (the numbers of its quotations), the two passages that are to be compared.
    """
    found: dict[tuple[int, int], tuple[Passage, Passage]] = {}
    for on_left, long, short in ((True, left, right), (False, right, left)):
        partners: defaultdict[int, list[int]] = defaultdict(list)
        for number, other, _ in pairs:
            partners[number if on_left else other].append(other if on_left else number)
        for number, parts in partners.items():
            whole = long.passages[number]
            ranges = [_place_of(short.passages[part], whole) for part in parts]
            places = sorted(place for place in ranges if place)
            if len(parts) < 2 or len(places) < len(parts) or not _cover(places, len(whole.words)):
                continue
            for part, place in zip(parts, ranges, strict=True):
                assert place is not None
                span = Span(whole.words[place[0]].start, whole.words[place[1] - 1].end)
                there, here = passage(whole.text, span, whole.words), short.passages[part]
                if on_left:
                    found[number, part] = there, here
                else:
                    found[part, number] = here, there
    return found


def _place_of(part: Passage, whole: Passage) -> Range | None:
    """Where all the words of ``part`` stand together in ``whole``."""
    size = len(part.keys)
    starts = (low for low in range(len(whole.keys) - size + 1) if whole.keys[low : low + size] == part.keys)
    low = next(starts, None)
    return None if low is None or not size else (low, low + size)


def _cover(places: Sequence[Range], length: int) -> bool:
    """Whether the places, in order, take up all of so many words, each once."""
    ends = [0, *(high for _, high in places)]
    return [low for low, _ in places] == ends[:-1] and ends[-1] == length
