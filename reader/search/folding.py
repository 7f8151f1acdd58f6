"""Text as a search sees it: typographic differences folded away, with the way back to the original.

What is folded: the forms of quotation marks, apostrophes and dashes; runs of white space (a line break
inside a paragraph is a space); ellipses; compatibility and composed forms (NFKC); characters without
a width of their own (soft hyphen, zero-width space and joiners, directional marks, variation
selectors), which are left out; and, where asked, case. A border between paragraphs folds to a line
break, so that no hit runs from one paragraph into the next by accident.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article.model import Span
from reader.typography import plain_marks

# Unicode's Default_Ignorable_Code_Point, but for unassigned code points.
_IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_IGNORED = re.compile(f"[{_IGNORABLE}]")

# What may fold to something other than one character in place of one: white space that is not a single
# blank, runs of hyphens, and anything beyond ASCII together with the letter before it, with which a
# combining mark may compose.
_IRREGULAR = re.compile(rf"\s[\s{_IGNORABLE}]+|[^\S ]|--+|[!-,.-~]?[^\x00-\x7f\s]+")

# The same for a text that is all ASCII, in half the time.
_IRREGULAR_ASCII = re.compile(r"[\t-\r\x1c-\x1f][\t-\r\x1c-\x1f ]*| [\t-\r\x1c-\x1f ]+|--+")

_LONGEST_CLUSTER = 32
"""Combining marks beyond this number start a new cluster: normalising takes quadratic time in them."""

_LONGEST_RUN = 64


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and its way back.

    The text is cut into segments; segment ``n`` starts at ``starts[n]`` in ``text`` and at
    ``origins[n]`` in the original. ``widths[n]`` is 0 where each character stands for one original
    character, and else the number of original characters that the segment stands for as a whole.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    widths: tuple[int, ...]

    def place(self, offset: int) -> int:
        """Where in ``text`` stands what the original has at ``offset``, or what holds it."""
        segment = bisect_right(self.origins, offset) - 1
        if segment < 0:
            return 0
        start = self.starts[segment]
        end = self.starts[segment + 1] if segment + 1 < len(self.starts) else len(self.text)
        return start if self.widths[segment] else min(start + offset - self.origins[segment], end)

    def span(self, start: int, end: int) -> Span:
        """The original characters that ``text[start:end]`` (not empty) stands for."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1, first) - 1
        begin = self.origins[first] + (0 if self.widths[first] else start - self.starts[first])
        stop = self.origins[last] + (self.widths[last] or end - self.starts[last])
        return Span(begin, stop)


def fold(text: str, ignore_case: bool = False, breaks: frozenset[int] = frozenset()) -> Folded:
    """Fold ``text``; ``breaks`` are the offsets at which a new paragraph starts."""
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    widths: list[int] = []
    length = 0

    def add(piece: str, origin: int, width: int) -> None:
        nonlocal length
        if piece:
            starts.append(length)
            origins.append(origin)
            widths.append(width)
            pieces.append(piece)
            length += len(piece)

    marked = plain_marks(text)
    plain = marked.lower() if ignore_case and marked.isascii() else marked
    copied = 0
    for origin, width, piece in _replacements(marked, ignore_case, breaks):
        add(_cased(plain[copied:origin], ignore_case), copied, 0)
        add(piece, origin, width)
        copied = origin + width
    add(_cased(plain[copied:], ignore_case), copied, 0)
    return Folded("".join(pieces), tuple(starts), tuple(origins), tuple(widths))


def fold_text(text: str, ignore_case: bool = False) -> str:
    """The folded form of ``text`` alone."""
    return fold(text, ignore_case).text


def _cased(piece: str, ignore_case: bool) -> str:
    # What is copied in place folds one to one: see _folds_in_place.
    return piece.casefold() if ignore_case else piece


def _replacements(marked: str, ignore_case: bool, breaks: frozenset[int]) -> Iterator[tuple[int, int, str]]:
    """Each place that is not copied as it stands: its offset, its length, what takes its place."""
    irregular = _IRREGULAR_ASCII if marked.isascii() else _IRREGULAR
    for match in irregular.finditer(marked):
        found = match.group()
        start = match.start()
        if found[0].isspace():
            paragraph = any(offset in breaks for offset in range(start + 1, match.end() + 1))
            yield start, len(found), "\n" if paragraph else " "
        elif found[0] == found[-1] == "-":
            yield start, len(found), "-"
        else:
            for offset, run in _runs(found):
                if _folds_in_place(run, ignore_case):
                    continue
                for place, cluster in _clusters(run):
                    yield start + offset + place, len(cluster), _fold_cluster(cluster, ignore_case)


def _folds_in_place(run: str, ignore_case: bool) -> bool:
    """Whether folding ``run`` changes nothing but case, character by character."""
    return (
        unicodedata.is_normalized("NFKC", run)
        and not _IGNORED.search(run)
        and (not ignore_case or len(run.casefold()) == len(run))
    )


def _extends(character: str) -> bool:
    """Whether the character may compose with the one before it."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"


def _runs(found: str) -> Iterator[tuple[int, str]]:
    """``found`` in short pieces, cut where a cluster starts if one does nearby."""
    start = 0
    while start < len(found):
        end = min(start + _LONGEST_RUN, len(found))
        limit = min(end + _LONGEST_CLUSTER, len(found))
        while end < limit and _extends(found[end]):
            end += 1
        yield start, found[start:end]
        start = end


def _clusters(run: str) -> Iterator[tuple[int, str]]:
    """Each character of ``run`` with the marks on it."""
    start = 0
    for end in range(1, len(run) + 1):
        if end == len(run) or end - start > _LONGEST_CLUSTER or not _extends(run[end]):
            yield start, run[start:end]
            start = end


def _fold_cluster(cluster: str, ignore_case: bool) -> str:
    folded = unicodedata.normalize("NFKC", _IGNORED.sub("", cluster))
    if ignore_case:
        folded = unicodedata.normalize("NFKC", folded.casefold())
    # A compatibility form may be made of marks that fold again ("（" to "(", a spacing accent to a blank).
    return plain_marks(folded)
