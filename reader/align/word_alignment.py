"""Which words of one wording stand for which words of another, in order."""

from __future__ import annotations

from collections.abc import Sequence

from reader.align.normalise import Word
from reader.align.spelling import are_variants, spelling_key

_TELLING_GAIN = 10
_CHARACTER_GAIN = 5
_COMMON_GAIN = 4
_LINKING_GAIN = 3
_SAME_TERM_GAIN = 6
_RUN_PRICE = 7
"""Keeping a run of words apart from the one before costs more than one common word brings, or two that only
link others (``in the``), and less than two common words (``she is``), one telling word, or two characters of
a script without spaces between words."""

_LINKING = frozenset(
    """
    the a an of in to on at for and by with from as or
    der die das den dem des ein eine einen einem einer eines und oder in im an am auf aus bei mit nach von vom
    zu zum zur für um über sich als auch dass daß
    le la les l du de un une et à au aux en dans par pour sur avec que qui se ce
    el los las del una y al por con que lo
    и в во на с со к по из за от до у о об что как для или а но
    في من إلى على عن أن إن ما و أو التي الذي
    """.split()  # noqa: SIM905
)
"""Articles, prepositions and the like, in some languages: alone between two changes they say nothing."""

_LOW_PRICE = 1
"""The price where one side has no words but those of the other: then nothing is exchanged, only added."""

_MOST_CELLS = 160_000
_MOST_CELLS_IN_ORDER = 400_000_000


def align_words(left: Sequence[Word], right: Sequence[Word]) -> list[tuple[int, int]]:
    """Pairs of positions (left, right), rising on both sides, of words that stand for each other.

    They are the same word, or two spellings or forms of it. Swapping the sides swaps the pairs. Where the two
    are so long that weighing every pair would take too long, the longest common subsequence is taken; where
    even that would, only what the two have in common at their ends.
    """
    left_forms, right_forms = [word.form for word in left], [word.form for word in right]
    if right_forms < left_forms:
        return [(i, j) for j, i in _align(right, right_forms, left, left_forms)]
    return _align(left, left_forms, right, right_forms)


def _align(
    left: Sequence[Word], left_forms: list[str], right: Sequence[Word], right_forms: list[str]
) -> list[tuple[int, int]]:
    start, end = common_ends(left_forms, right_forms)
    left_end, right_end = len(left) - end, len(right) - end
    cells = (left_end - start) * (right_end - start)
    if cells <= _MOST_CELLS:
        middle = _best_runs(left[start:left_end], right[start:right_end])
    elif cells <= _MOST_CELLS_IN_ORDER:
        middle = _common_subsequence(left_forms[start:left_end], right_forms[start:right_end])
    else:
        middle = []
    pairs = [(index, index) for index in range(start)]
    pairs.extend((start + i, start + j) for i, j in middle)
    pairs.extend((left_end + index, right_end + index) for index in range(end))
    return _filled(left, right, pairs)


def _filled(
    left: Sequence[Word], right: Sequence[Word], pairs: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The pairs, and between them those where one side has no words but the other's."""
    filled: list[tuple[int, int]] = []
    i = j = 0
    for pair in [*pairs, (len(left), len(right))]:
        if i < pair[0] and j < pair[1]:
            kept = _all_kept(left[i : pair[0]], right[j : pair[1]])
            filled.extend((i + here, j + there) for here, there in kept)
        filled.append(pair)
        i, j = pair[0] + 1, pair[1] + 1
    return filled[:-1]


def _all_kept(left: Sequence[Word], right: Sequence[Word]) -> list[tuple[int, int]]:
    """The pairs of the words of the shorter side, if the longer one has them all in this order."""
    shorter, longer = sorted((left, right), key=len)
    words = iter(longer)
    if not shorter or len(left) * len(right) > _MOST_CELLS:
        return []
    if not all(any(word.form == other.form for other in words) for word in shorter):
        return []
    return _best_runs(left, right, _LOW_PRICE)


def common_ends(left: Sequence[str], right: Sequence[str]) -> tuple[int, int]:
    """How many words the two have in common at the beginning, and then at the end."""
    shorter = min(len(left), len(right))
    start = 0
    while start < shorter and left[start] == right[start]:
        start += 1
    end = 0
    while end < shorter - start and left[-1 - end] == right[-1 - end]:
        end += 1
    return start, end


def _gain(left: Word, right: Word) -> int:
    if left.form == right.form:
        return _worth(left)
    if are_variants(left, right):
        return _TELLING_GAIN
    return _SAME_TERM_GAIN if left.term == right.term and not left.is_common else 0


def _worth(word: Word) -> int:
    """What is gained by keeping a word."""
    if word.form in _LINKING:
        return _LINKING_GAIN
    if word.is_common:
        return _COMMON_GAIN
    return _CHARACTER_GAIN if len(word.form) == 1 and word.form > "\u0e00" else _TELLING_GAIN


def _best_runs(left: Sequence[Word], right: Sequence[Word], price: int = _RUN_PRICE) -> list[tuple[int, int]]:
    """The pairs with the most gain, less the price of each run (a global alignment after Gotoh 1982).

    A run that begins at the beginning, or ends at the end, goes on from what is common there, and has no
    price.
    """
    rows, columns = len(left), len(right)
    if not rows or not columns:
        return []
    gains = _gains(left, right)
    nothing = -1
    matched = [[nothing] * (columns + 1) for _ in range(rows + 1)]
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    matched[0][0] = price
    best[0][0] = price
    for j in range(1, columns + 1):
        best[0][j] = price
    for i in range(1, rows + 1):
        row_gains = gains[i - 1]
        above, above_matched = best[i - 1], matched[i - 1]
        here, here_matched = best[i], matched[i]
        here[0] = before = price
        for j in range(1, columns + 1):
            value = above[j] if above[j] > before else before
            gain = row_gains.get(j)
            if gain is not None:
                reach = above[j - 1] - price
                if above_matched[j - 1] > reach:
                    reach = above_matched[j - 1]
                here_matched[j] = reach = reach + gain
                if i == rows and j == columns:
                    reach += price
                if reach > value:
                    value = reach
            here[j] = before = value
    return _trace(best, matched, gains)


def _gains(left: Sequence[Word], right: Sequence[Word]) -> list[dict[int, int]]:
    """For each left word, the right positions (from 1) that it can stand for, and what that gains."""
    places: dict[str, list[int]] = {}
    for position, word in enumerate(right, start=1):
        for key in _keys(word):
            places.setdefault(key, []).append(position)
    gains = []
    for word in left:
        found = {position for key in _keys(word) for position in places.get(key, ())}
        row = {position: _gain(word, right[position - 1]) for position in sorted(found)}
        gains.append({position: gain for position, gain in row.items() if gain})
    return gains


def _keys(word: Word) -> set[str]:
    """Two words that can stand for each other have one of these in common."""
    return {word.term, word.form, spelling_key(word.form)}


def _trace(
    best: list[list[int]], matched: list[list[int]], gains: list[dict[int, int]]
) -> list[tuple[int, int]]:
    pairs = []
    i, j = len(best) - 1, len(best[0]) - 1
    inside = False
    while i and j:
        if not inside and best[i - 1][j] == best[i][j]:
            i -= 1
        elif not inside and best[i][j - 1] == best[i][j]:
            j -= 1
        else:
            pairs.append((i - 1, j - 1))
            before = matched[i][j] - gains[i - 1][j]
            i, j = i - 1, j - 1
            inside = matched[i][j] == before
    pairs.reverse()
    return pairs


def _common_subsequence(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """The pairs of a longest common subsequence."""
    from rapidfuzz.distance import LCSseq

    pairs: list[tuple[int, int]] = []
    for step in LCSseq.opcodes(left, right):
        if step.tag == "equal":
            pairs.extend(
                zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)
            )
    return pairs
