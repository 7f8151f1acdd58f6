"""Whether a file is still what was read from it, and where a sentence stands in its new version."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reader.article.model import Article

_SETTLED = 2.0
"""Seconds after which a file's time is trusted: two changes within one tick of the clock look like one."""

_NEAR = 50
"""How many sentences around the expected place are compared with one whose words have changed."""

_ALIKE = 60.0
"""From which agreement of the words (0 to 100) a sentence counts as the old one, changed."""

_CONTEXT = 3


class FileChange(StrEnum):
    """What has become of a file."""

    NONE = "unchanged"
    CHANGED = "changed"
    GONE = "gone"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class FileState:
    """What a file held when it was read: the hash of its bytes, and how to see quickly that it still does.

    ``identity`` (device, inode, size, time of the last change) is None where it cannot be relied on yet.
    """

    path: Path
    sha256: str
    identity: tuple[int, int, int, int] | None = None


def check(state: FileState) -> tuple[FileChange, FileState]:
    """What has become of the file, and the state to ask with the next time.

    Cheap while nothing has changed: the file is read (and hashed) only when its size or time differ, or
    when it was changed a moment ago. Rewriting it with the same bytes is no change. Never raises; a pipe
    or a device cannot be read again, and is ``NONE``.
    """
    try:
        status = state.path.stat()
        if not stat.S_ISREG(status.st_mode):
            return FileChange.NONE, state
        identity = (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
        if identity == state.identity:
            return FileChange.NONE, state
        settled = 0 <= time.time() - status.st_mtime > _SETTLED
        with state.path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return FileChange.GONE, state
    except OSError:
        return FileChange.UNREADABLE, state
    change = FileChange.NONE if sha256 == state.sha256 else FileChange.CHANGED
    return change, FileState(state.path, sha256, identity if settled else None)


def watched(article: Article) -> FileState | None:
    """The state of the file that ``article`` was read from; None for one that came from no regular file."""
    path = article.source.path
    if not path or not article.source.sha256 or not os.path.isfile(path):  # noqa: PTH113 (never raises)
        return None
    return FileState(Path(path), article.source.sha256)


def same_place(old: Article, new: Article, index: int) -> int:
    """Where sentence ``index`` of ``old`` stands in ``new``, a later version of the same text.

    The same words win (among several, those with the same neighbours, then the nearest); then the most
    similar sentence between the neighbours that are still there; then the place between them. Gives 0 for
    an article without sentences.
    """
    if not new.sentences or not old.sentences:
        return 0
    index = min(max(index, 0), len(old.sentences) - 1)
    places = _places(new)
    old_words = [_words(old, place) for place in range(len(old.sentences))]
    exact = _same_words(old_words, new, places, index)
    if exact is not None:
        return exact
    before, after = _neighbours(old_words, new, places, index)
    first = before[1] + 1 if before else 0
    last = after[1] - 1 if after else len(new.sentences) - 1
    if before:
        expected = before[1] + (index - before[0])
    elif after:
        expected = after[1] - (after[0] - index)
    else:
        expected = index
    expected = min(max(expected, 0), len(new.sentences) - 1)
    if first > last:
        return expected
    expected = min(max(expected, first), last)
    return _most_alike(old_words[index], new, first, last, expected)


def _words(article: Article, index: int) -> str:
    return " ".join(article.sentence_text(index).split())


def _places(article: Article) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for index in range(len(article.sentences)):
        places.setdefault(_words(article, index), []).append(index)
    return places


def _same_words(old: list[str], new: Article, places: dict[str, list[int]], index: int) -> int | None:
    """The sentence of ``new`` with the words of sentence ``index``."""
    found = places.get(old[index])
    if not found:
        return None

    def fitness(place: int) -> tuple[int, int]:
        neighbours = sum(
            0 <= place + step < len(new.sentences)
            and 0 <= index + step < len(old)
            and _words(new, place + step) == old[index + step]
            for step in range(-_CONTEXT, _CONTEXT + 1)
        )
        return neighbours, -abs(place - index)

    return max(found, key=fitness)


def _neighbours(
    old: list[str], new: Article, places: dict[str, list[int]], index: int
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The nearest sentence before and after that is still there: its old and its new index."""

    def first(indexes: range) -> Iterator[tuple[int, int]]:
        for place in indexes:
            found = _same_words(old, new, places, place)
            if found is not None:
                yield place, found

    return next(first(range(index - 1, -1, -1)), None), next(first(range(index + 1, len(old))), None)


def _most_alike(words: str, new: Article, first: int, last: int, expected: int) -> int:
    """The sentence from ``first`` to ``last`` (both ends in) most like ``words``, else the expected one."""
    from rapidfuzz.fuzz import ratio

    near = range(max(first, expected - _NEAR), min(last, expected + _NEAR) + 1)
    scores = {place: ratio(words, _words(new, place)) for place in near}
    best = max(near, key=lambda place: (scores[place], -abs(place - expected)))
    return best if scores[best] >= _ALIKE else expected
