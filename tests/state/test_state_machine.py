"""Two readers on one pair, one of them the other way round, with a disk that fails now and then.

The model is a dict for the file and, for each reader, what it sees and what it could not write yet.
"""

from __future__ import annotations

import errno
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from reader.align.model import Link, LinkKind, Pin
from reader.article.model import Article, Sentence, Source, Span
from reader.state.review import Mark, ReviewStore


def article_of(name: str) -> Article:
    texts = [f"{name} {number}." for number in (1, 2, 2, 3)]
    sentences, offset = [], 0
    for index, text in enumerate(texts):
        sentences.append(Sentence(index, Span(offset, offset + len(text)), 0))
        offset += len(text) + 1
    return Article("\n".join(texts), Source(label=name), None, (), tuple(sentences))


LEFT, RIGHT = article_of("left"), article_of("right")
PLACES = [(left, right) for left in range(4) for right in range(4)]


@dataclass
class Reader:
    """One reader: its store, and the model of it, whose keys are ("mark", left, right) and the like."""

    mirrored: bool
    store: ReviewStore
    sees: dict[tuple[str, int, int], object] = field(default_factory=dict)
    pending: dict[tuple[str, int, int], object] = field(default_factory=dict)

    def link(self, left: int, right: int) -> Link:
        pair = (LEFT, RIGHT)
        if self.mirrored:
            left, right, pair = right, left, (RIGHT, LEFT)
        return Link((left,), (right,), 1.0, LinkKind.EDITED, False, (), (), (), pair)


class TwoReaders(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="reader-state-")
        self.file: dict[tuple[str, int, int], object] = {}
        self.readers = [self.opened(mirrored) for mirrored in (False, True)]

    def opened(self, mirrored: bool) -> Reader:
        pair = (RIGHT, LEFT) if mirrored else (LEFT, RIGHT)
        return Reader(mirrored, ReviewStore.open(*pair, Path(self.folder.name)), dict(self.file))

    def wrote(self, reader: Reader, fails: bool) -> None:
        if not fails:
            for key, value in reader.pending.items():
                put(self.file, key, value)
            reader.pending.clear()
            reader.sees = dict(self.file)
        assert reader.store.saved is not fails

    @rule(
        number=st.integers(0, 1),
        kind=st.sampled_from(["mark", "note", "pin"]),
        place=st.sampled_from(PLACES),
        value=st.sampled_from([None, 0, 1, 2]),
        fails=st.sampled_from([None, None, None, "open", "write", "fsync", "replace"]),
    )
    def say(
        self, number: int, kind: str, place: tuple[int, int], value: int | None, fails: str | None
    ) -> None:
        reader = self.readers[number]
        key = (kind, *place)
        sides = place[::-1] if reader.mirrored else place
        if value is None and key not in reader.sees and key not in reader.pending:
            fails = None if reader.store.saved else fails
            if reader.store.saved:
                self.apply(reader, kind, place, sides, value)
                return
            # Nothing is said, so nothing is written either.
            before = dict(reader.pending)
            self.apply(reader, kind, place, sides, value)
            assert reader.pending == before
            return
        content = meaning(kind, value)
        reader.pending[key] = content
        put(reader.sees, key, content)
        with pytest.MonkeyPatch.context() as patch:
            if fails:
                patch.setattr(os, fails, failing)
            self.apply(reader, kind, place, sides, value)
        self.wrote(reader, bool(fails))
        assert all("not saved" in problem for problem in reader.store.take_problems())

    def apply(
        self, reader: Reader, kind: str, place: tuple[int, int], sides: tuple[int, int], value: int | None
    ) -> None:
        content = meaning(kind, value)
        if kind == "mark":
            reader.store.set_mark(reader.link(*place), content if isinstance(content, Mark) else None)
        elif kind == "note":
            reader.store.set_note(reader.link(*place), str(content or ""))
        else:
            reader.store.set_pin(*sides, content if isinstance(content, bool) else None)

    @rule(number=st.integers(0, 1))
    def look_again(self, number: int) -> None:
        reader = self.readers[number]
        reader.store.refresh()
        reader.sees = dict(self.file)
        for key, value in reader.pending.items():
            put(reader.sees, key, value)

    @rule(number=st.integers(0, 1))
    def try_again(self, number: int) -> None:
        reader = self.readers[number]
        if reader.pending:
            assert reader.store.save()
            self.wrote(reader, False)

    @rule(number=st.integers(0, 1))
    def open_again(self, number: int) -> None:
        reader = self.readers[number]
        if not reader.pending:
            self.readers[number] = self.opened(reader.mirrored)

    @invariant()
    def each_sees_what_it_should(self) -> None:
        for reader in getattr(self, "readers", ()):
            pins = set()
            for place in PLACES:
                link = reader.link(*place)
                assert reader.store.mark(link) == reader.sees.get(("mark", *place))
                assert reader.store.note(link) == (reader.sees.get(("note", *place)) or "")
                linked = reader.sees.get(("pin", *place))
                if isinstance(linked, bool):
                    left, right = place[::-1] if reader.mirrored else place
                    pins.add(Pin(left, right, linked))
            assert set(reader.store.pins) == pins

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()


def failing(*arguments: object, **options: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def put(items: dict[tuple[str, int, int], object], key: tuple[str, int, int], value: object) -> None:
    if value is None:
        items.pop(key, None)
    else:
        items[key] = value


def meaning(kind: str, value: int | None) -> Mark | str | bool | None:
    """What is said in the terms of the kind."""
    if value is None:
        return None
    if kind == "mark":
        return list(Mark)[value]
    return f"note {value}" if kind == "note" else bool(value % 2)


TestTwoReaders = TwoReaders.TestCase
TestTwoReaders.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
