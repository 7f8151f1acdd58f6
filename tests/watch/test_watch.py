"""Files that change while they are read, and keeping the place in them."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Sentence, Source, Span
from reader.watch import FileChange, FileState, check, same_place, watched


def article_of(*texts: str) -> Article:
    sentences, offset = [], 0
    for index, text in enumerate(texts):
        sentences.append(Sentence(index, Span(offset, offset + len(text)), 0))
        offset += len(text) + 1
    return Article("\n".join(texts), sentences=tuple(sentences))


def state_of(path: Path) -> FileState:
    return FileState(path, hashlib.sha256(path.read_bytes()).hexdigest())


def test_a_file_that_stays_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    os.utime(path, (1_000, 1_000))
    change, state = check(state_of(path))
    assert change is FileChange.NONE
    assert state.identity
    monkeypatch.setattr(Path, "open", lambda *arguments: pytest.fail("read again"))
    assert check(state) == (FileChange.NONE, state)


def test_changes_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    _, state = check(state_of(path))
    path.write_text("two")
    change, state = check(state)
    assert change is FileChange.CHANGED
    assert check(state)[0] is FileChange.NONE  # said once
    os.utime(path)
    assert check(state)[0] is FileChange.NONE  # the same bytes
    path.unlink()
    assert check(state)[0] is FileChange.GONE
    path.mkdir()
    assert check(state)[0] is FileChange.NONE


def test_two_changes_within_a_tick_of_the_clock(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    now = time.time()
    os.utime(path, (now, now))
    _, state = check(state_of(path))
    path.write_text("two")
    os.utime(path, (now, now))
    assert check(state)[0] is FileChange.CHANGED


def test_a_clock_set_back_hides_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    _, state = check(state_of(path))
    path.write_text("two!")
    os.utime(path, (5, 5))
    assert check(state)[0] is FileChange.CHANGED


def test_what_can_be_watched(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert watched(Article("x", Source(path=str(path), sha256="0"))) == FileState(path, "0")
    assert watched(Article("x", Source(path=str(pipe), sha256="0"))) is None
    assert watched(Article("x", Source(path="no\0file", sha256="0"))) is None
    assert watched(Article("x")) is None
    assert check(FileState(pipe, "0"))[0] is FileChange.NONE


OLD = article_of("Alpha.", "Beta comes second.", "Gamma.", "Delta is the fourth one.", "Alpha.", "Omega.")


@pytest.mark.parametrize(
    ("index", "new", "expected"),
    [
        (2, OLD, 2),
        (2, article_of("New.", "Alpha.", "Beta comes second.", "Gamma."), 3),
        (4, article_of("Delta is the fourth one.", "Alpha.", "Omega.", "Alpha."), 1),
        (0, article_of("Delta is the fourth one.", "Alpha.", "Omega.", "Alpha.", "Beta comes second."), 3),
        (3, article_of("Gamma.", "Something else.", "Delta was the fourth one.", "Alpha.", "Omega."), 2),
        (3, article_of("Alpha.", "Beta comes second.", "Gamma.", "Omega."), 3),
        (2, article_of("Alpha.", "Beta comes second.", "x", "Delta is the fourth one."), 2),
        (5, article_of("Nothing of it."), 0),
        (99, OLD, 5),
        (3, article_of(), 0),
    ],
    ids=range(10),
)
def test_the_place_is_kept(index: int, new: Article, expected: int) -> None:
    assert same_place(OLD, new, index) == expected


@given(
    st.lists(st.text("ab. ", max_size=6), max_size=8),
    st.lists(st.text("ab. ", max_size=6), max_size=8),
    st.integers(-2, 9),
)
def test_the_place_is_always_a_sentence(old: list[str], new: list[str], index: int) -> None:
    place = same_place(article_of(*old), article_of(*new), index)
    assert place == 0 or 0 <= place < len(new)


def test_unchanged_texts_keep_every_place_where_sentences_differ() -> None:
    article = article_of(*(f"Sentence {number}." for number in range(200)))
    shifted = article_of("First.", *(f"Sentence {number}." for number in range(200)))
    assert [same_place(article, shifted, index) for index in range(200)] == list(range(1, 201))
