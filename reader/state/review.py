"""What a person has said of a pair of articles: marks, notes, pins, and where they were reading.

One file per pair, named by the hashes of the two contents; the pair the other way round is the same file
seen in a mirror. Each change is written at once. Two readers may have one pair open: a change is merged
into what the file holds at that moment, so that for each item the last writer wins and no item of the
other is lost. The order is that of the writing, never that of a clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any, get_args

from reader.align.model import Link, Pin, Side
from reader.article.model import Article
from reader.state.document import Document, StateFile
from reader.state.folder import state_folder
from reader.state.keys import SentenceKeys, content_hash, pair_name

LONGEST_EXCERPT = 160

Item = dict[str, Any]
Subject = Link | tuple[Side, int]
"""What a note is about: a link, or one sentence of a side."""


class Mark(StrEnum):
    """A person's judgement of a link."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person was: the sentence under each cursor, the side in use, the view."""

    left: int = 0
    right: int = 0
    focus: Side = "left"
    locked: bool = True
    fold: str = "all"
    threshold: float | None = None


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """How many links bear each mark; ``open`` is how many bear none."""

    confirmed: int = 0
    rejected: int = 0
    unsure: int = 0
    open: int = 0

    @property
    def reviewed(self) -> int:
        """How many links have been judged for good: confirmed or rejected."""
        return self.confirmed + self.rejected


class ReviewStore:
    """The review of one pair, as this reader sees it. To be used from one thread."""

    def __init__(self, left: Article, right: Article, file: StateFile) -> None:
        hashes = content_hash(left), content_hash(right)
        self._left = left
        self._right = right
        self._mirrored = hashes[0] > hashes[1]
        self._hashes = sorted(hashes)
        self._file = file
        self._items: dict[str, Item] = {}
        self._counter = 0
        self._pending: dict[str, Item | None] = {}
        self._take(file.read())

    @classmethod
    def open(cls, left: Article, right: Article, folder: Path | None = None) -> ReviewStore:
        """The review of the pair ``left`` and ``right``, in ``folder`` or else in the state folder.

        Never raises for trouble with files: see :meth:`take_problems`.
        """
        home = folder or state_folder()
        path = home / "pairs" / pair_name(left, right) if home else None
        return cls(left, right, StateFile(path, "review", dict))

    @property
    def path(self) -> Path | None:
        """The file of the pair; None where nothing can be kept."""
        return self._file.path

    @property
    def saved(self) -> bool:
        """Whether all that was said is on the disk."""
        return not self._pending

    def take_problems(self) -> tuple[str, ...]:
        """What went wrong since the last call, one line each; to be shown after opening and each change."""
        return self._file.take_problems()

    def refresh(self) -> bool:
        """Take over what another reader has written since; whether there was anything."""
        if not self._file.has_changed():
            return False
        document = self._file.read()
        if document is None:
            return False
        self._take(document)
        return True

    def save(self) -> bool:
        """Try again to write what could not be written; whether all is on the disk now."""
        if self._pending:
            self._write()
        return self.saved

    def carry_over(self, earlier: ReviewStore) -> int:
        """Take over what was said of an earlier version of the pair; how many items that is.

        Marks, notes and pins come along where all their sentences still have the same words, unless
        something has already been said here.
        """
        carried = 0
        for key, item in earlier._items.items():
            mirrored = earlier._mirrored is not self._mirrored
            new = _mirror(key) if mirrored else key
            if new in self._items or not self._knows(new):
                continue
            if mirrored and isinstance(item, dict) and isinstance(item.get("about"), list):
                item = {**item, "about": item["about"][::-1]}
            self._pending[new] = self._items[new] = item
            carried += 1
        self.save()
        return carried

    # Marks and notes.

    def mark(self, link: Link) -> Mark | None:
        """The mark on ``link``."""
        if not self._says_any("mark"):
            return None
        return _as_mark(self._value(f"mark:{self._link_key(link)}"))

    def set_mark(self, link: Link, mark: Mark | None) -> None:
        """Mark ``link``; None takes the mark away."""
        self._set(f"mark:{self._link_key(link)}", mark and mark.value, self._excerpts(link))

    def note(self, subject: Subject) -> str:
        """The note on a link or a sentence; empty where there is none."""
        if not self._says_any("note"):
            return ""
        value = self._value(f"note:{self._subject_key(subject)}")
        return value if isinstance(value, str) else ""

    def set_note(self, subject: Subject, text: str) -> None:
        """Write a note; an empty one takes it away."""
        self._set(f"note:{self._subject_key(subject)}", text or None, self._excerpts(subject))

    def _says_any(self, kind: str) -> bool:
        """Whether there is anything of a kind: names for all sentences of a book take some time and room."""
        return any(key.startswith(f"{kind}:") for key in self._items)

    def counts(self, links: Iterable[Link]) -> ReviewCounts:
        """How far the review of ``links`` has come."""
        marks = Counter(self.mark(link) for link in links)
        return ReviewCounts(marks[Mark.CONFIRMED], marks[Mark.REJECTED], marks[Mark.UNSURE], marks[None])

    def elsewhere(self, links: Iterable[Link]) -> int:
        """How many links with a mark or a note are not among ``links`` (found at another threshold)."""
        here = {self._link_key(link) for link in links}
        there = {key.partition(":")[2] for key in self._items if key.startswith(("mark:", "note:"))}
        return sum("|" in key and key not in here for key in there)

    # Pins.

    @property
    def pins(self) -> tuple[Pin, ...]:
        """The pins, in the left article's order."""
        pins = []
        for key in self._items:
            kind, _, names = key.partition(":")
            linked = self._value(key)
            if kind != "pin" or not isinstance(linked, bool):
                continue
            first, _, second = names.partition("|")
            left, right = self._in_order(first, second)
            indexes = self._keys["left"].index(left), self._keys["right"].index(right)
            if indexes[0] is not None and indexes[1] is not None:
                pins.append(Pin(indexes[0], indexes[1], linked))
        return tuple(sorted(pins, key=lambda pin: (pin.left, pin.right)))

    def set_pin(self, left: int, right: int, linked: bool | None) -> None:
        """Say that two sentences correspond, or that they do not; None takes the pin away."""
        names = self._in_order(self._keys["left"].key(left), self._keys["right"].key(right))
        self._set(f"pin:{'|'.join(names)}", linked, self._in_order(*self._texts((left,), (right,))))

    # The place.

    @property
    def place(self) -> Place | None:
        """Where this pair was last read; None where it never was."""
        value = self._value("place")
        if not isinstance(value, dict):
            return None
        cursors = value.get("cursors")
        names = cursors if isinstance(cursors, list) and len(cursors) == 2 else ["", ""]
        left, right = self._in_order(str(names[0]), str(names[1]))
        sides: tuple[Side, ...] = get_args(Side)
        focus = sides[(value.get("focus") == 1) is not self._mirrored]
        threshold = value.get("threshold")
        return Place(
            left=self._keys["left"].index(left) or 0,
            right=self._keys["right"].index(right) or 0,
            focus=focus,
            locked=value.get("locked") is not False,
            fold=str(value.get("fold", "all")),
            threshold=float(threshold) if isinstance(threshold, int | float) else None,
        )

    def set_place(self, place: Place) -> None:
        """Remember where the pair is being read: on leaving it, not at each key (each call writes)."""
        names = [
            self._keys[side].key(index) if index < len(article.sentences) else ""
            for side, index, article in (
                ("left", place.left, self._left),
                ("right", place.right, self._right),
            )
        ]
        value = {
            "cursors": list(self._in_order(*names)),
            "focus": int((place.focus == "right") is not self._mirrored),
            "locked": place.locked,
            "fold": place.fold,
            "threshold": place.threshold,
        }
        if self._value("place") != value:
            self._set("place", value)

    # How items are kept.

    def _value(self, key: str) -> Any:
        item = self._items.get(key)
        return item.get("value") if isinstance(item, dict) else None

    def _set(self, key: str, value: Any, about: tuple[str, str] | None = None) -> None:
        item: Item | None = None
        if value is not None:
            item = {"value": value, "time": datetime.now(UTC).isoformat(timespec="seconds")}
            if about:
                item["about"] = [_excerpt(text) for text in about]
        if item is None and key not in self._items and key not in self._pending:
            return
        self._pending[key] = item
        _apply(self._items, key, item)
        self._write()

    def _write(self) -> None:
        written = self._file.update(self._merged)
        if written is not None:
            self._pending.clear()
            self._take(written)

    def _merged(self, document: Document | None) -> Document:
        """The file's items with what was changed here; all that is known where there is no file."""
        counter, items = _contents(document)
        if document is None:
            items = dict(self._items)
        counter = max(counter, self._counter) + 1
        for key, item in self._pending.items():
            _apply(items, key, item and {**item, "count": counter})
        titles = self._in_order(self._left.title, self._right.title)
        articles = [
            {"sha256": sha256, "title": _excerpt(title)}
            for sha256, title in zip(self._hashes, titles, strict=True)
        ]
        return {**(document or {}), "articles": articles, "counter": counter, "items": items}

    def _take(self, document: Document | None) -> None:
        if document is None:
            return
        self._counter, self._items = _contents(document)
        for key, item in self._pending.items():
            _apply(self._items, key, item)

    # Names.

    @cached_property
    def _keys(self) -> dict[str, SentenceKeys]:
        return {"left": SentenceKeys(self._left), "right": SentenceKeys(self._right)}

    def _in_order(self, left: str, right: str) -> tuple[str, str]:
        """Left and right to first and second of the file, or back."""
        return (right, left) if self._mirrored else (left, right)

    def _knows(self, key: str) -> bool:
        """Whether the item of that name is about sentences, and all of them are in the two articles."""
        _, _, names = key.partition(":")
        sides = [self._keys[side] for side in self._in_order("left", "right")]
        number, slash, name = names.partition("/")
        if slash:
            return sides[number == "1"].index(name) is not None
        parts = names.split("|")
        return len(parts) == 2 and all(
            side.index(name) is not None
            for side, part in zip(sides, parts, strict=True)
            for name in part.split("+")
        )

    def _link_key(self, link: Link) -> str:
        left, right = self._keys["left"].joined(link.left), self._keys["right"].joined(link.right)
        return "|".join(self._in_order(left, right))

    def _subject_key(self, subject: Subject) -> str:
        if isinstance(subject, Link):
            return self._link_key(subject)
        side, index = subject
        number = int((side == "right") is not self._mirrored)
        return f"{number}/{self._keys[side].key(index)}"

    def _excerpts(self, subject: Subject) -> tuple[str, str]:
        if isinstance(subject, Link):
            left, right = self._texts(subject.left, subject.right)
        else:
            side, index = subject
            left, right = self._texts((index,) if side == "left" else (), (index,) if side == "right" else ())
        return self._in_order(left, right)

    def _texts(self, left: tuple[int, ...], right: tuple[int, ...]) -> tuple[str, str]:
        return (
            " ".join(self._left.sentence_text(index) for index in left),
            " ".join(self._right.sentence_text(index) for index in right),
        )


def _mirror(key: str) -> str:
    """The name of the same item in a file whose first article is the other one."""
    kind, colon, names = key.partition(":")
    first, bar, second = names.partition("|")
    if bar:
        return f"{kind}{colon}{second}|{first}"
    number, slash, name = names.partition("/")
    return f"{kind}{colon}{int(number == '0')}/{name}" if slash else key


def _contents(document: Document | None) -> tuple[int, dict[str, Item]]:
    """The counter and the items of a document; what is not understood is kept with the rest."""
    if document is None:
        return 0, {}
    counter = document.get("counter")
    return counter if isinstance(counter, int) and counter >= 0 else 0, dict(document["items"])


def _apply(items: dict[str, Item], key: str, item: Item | None) -> None:
    if item is None:
        items.pop(key, None)
    else:
        items[key] = item


def _as_mark(value: object) -> Mark | None:
    return Mark(value) if isinstance(value, str) and value in set(Mark) else None


def _excerpt(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_EXCERPT else words[: LONGEST_EXCERPT - 1] + "…"
