"""The kinds of links, by stated rules over the words of the two sides.

- **verbatim**: the same words in the same order. Case, punctuation, typographic quotes, hyphens, white
  space and the encoding of accents make no difference (each is still recorded as an edit of its own type).
  ``%`` and the signs of currencies are words: a sum in euros is not that sum in dollars.
- **edited**: at least three quarters of the words are kept in order: twice the longest common subsequence
  over the words of both sides.
- **fragment**: a run of eight or more words, four of them telling, stands on both sides, and what is around
  it has next to nothing in common.
- **rewritten**: everything else.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.align.model import LinkKind
from reader.align.normalise import Word, verbatim_key
from reader.align.word_alignment import common_ends

EDITED_SHARE = 0.75
FRAGMENT_WORDS = 8
FRAGMENT_TELLING_WORDS = 4
_REST_SHARE = 0.25
_MOST_CELLS = 1_000_000
_MOST_CELLS_IN_ORDER = 400_000_000


def link_kind(left: Sequence[Word], right: Sequence[Word]) -> tuple[LinkKind, tuple[int, int, int] | None]:
    """The kind of a link between two runs of words; for a fragment also its run: where it begins in the left
    words, where in the right ones, and of how many words it is."""
    left_forms, right_forms = [word.form for word in left], [word.form for word in right]
    if verbatim_key(left_forms) == verbatim_key(right_forms):
        return LinkKind.VERBATIM, None
    if kept_share(left_forms, right_forms) >= EDITED_SHARE:
        return LinkKind.EDITED, None
    run = longest_run(left, right)
    if run is not None:
        start, other_start, length = run
        here = {w.term for w in (*left[:start], *left[start + length :]) if not w.is_common}
        there = {w.term for w in (*right[:other_start], *right[other_start + length :]) if not w.is_common}
        if len(here & there) <= _REST_SHARE * min(len(here), len(there)):
            return LinkKind.FRAGMENT, run
    return LinkKind.REWRITTEN, None


def kept_share(left: Sequence[str], right: Sequence[str]) -> float:
    """Twice the longest common subsequence of words over the words of both, 0 to 1; what cannot reach
    ``EDITED_SHARE`` may be given as less. Of texts too long for it only the common ends count."""
    shorter, longer = sorted((len(left), len(right)))
    if not longer or 2 * shorter / (shorter + longer) < EDITED_SHARE:
        return 0.0
    start, end = common_ends(left, right)
    middle, other_middle = left[start : len(left) - end], right[start : len(right) - end]
    kept = start + end
    if len(middle) * len(other_middle) <= _MOST_CELLS_IN_ORDER:
        from rapidfuzz.distance import LCSseq

        kept += LCSseq.similarity(middle, other_middle)
    return 2 * kept / (shorter + longer)


def longest_run(left: Sequence[Word], right: Sequence[Word]) -> tuple[int, int, int] | None:
    """The longest run of words that stands on both sides, where it is long and telling enough."""
    if len(left) * len(right) > _MOST_CELLS:
        return None
    places: dict[str, list[int]] = {}
    for position, word in enumerate(right):
        places.setdefault(word.form, []).append(position)
    best = (0, 0, 0)
    lengths: dict[int, int] = {}
    for position, word in enumerate(left):
        lengths = {other: lengths.get(other - 1, 0) + 1 for other in places.get(word.form, ())}
        for other, length in lengths.items():
            if length > best[2]:
                best = (position - length + 1, other - length + 1, length)
    start, _, length = best
    telling = sum(not word.is_common for word in left[start : start + length])
    return best if length >= FRAGMENT_WORDS and telling >= FRAGMENT_TELLING_WORDS else None
