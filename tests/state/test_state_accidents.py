"""Nothing that a person wrote is lost: faults at each system call, kills, full disks, two writers.

The loop of kills runs 50 times; with ``READER_LONG_TESTS`` set, 1,000 times.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from reader.align.model import Link
from reader.article.model import Article
from reader.state.atomic import write_atomically
from reader.state.review import Mark, ReviewStore

Pair = tuple[Article, Article]
MakeLink = Callable[[Article, Article, tuple[int, ...], tuple[int, ...]], Link]

WRITER = Path(__file__).with_name("state_writer.py")
KILLS = 1_000 if os.environ.get("READER_LONG_TESTS") else 50

# Each system call of the save path, and how often it comes in one save.
CALLS = [("open", 4), ("write", 1), ("fsync", 2), ("close", 4), ("replace", 1), ("flock", 1), ("mkdir", 2)]
FAULTS = [(name, time) for name, times in CALLS for time in range(times)]


@contextmanager
def fault(name: str, time: int, code: int) -> Iterator[list[str]]:
    """Let the call number ``time`` (from 0) to ``name`` fail; gives the list of the faults that came."""
    module: Any = fcntl if name == "flock" else os
    # Path.replace and Path.mkdir reach the same functions of os as the code that calls them directly.
    real = getattr(module, name)
    count = 0
    faults: list[str] = []

    def call(*arguments: Any, **options: Any) -> Any:
        nonlocal count
        count += 1
        if count == time + 1:
            faults.append(name)
            if name == "close":
                real(*arguments, **options)
            raise OSError(code, os.strerror(code))
        return real(*arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, name, call)
        yield faults


@pytest.mark.parametrize(
    "code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT], ids=os.strerror
)
@pytest.mark.parametrize(("name", "time"), FAULTS)
def test_a_fault_at_each_system_call(
    name: str, time: int, code: int, pair: Pair, make_link: MakeLink, tmp_path: Path
) -> None:
    left, right = pair
    links = [make_link(left, right, (index,), (index,)) for index in range(3)]
    fresh = name == "mkdir"  # folders are made only for the first file
    folder = tmp_path / "new" / "state" if fresh else tmp_path
    store = ReviewStore.open(left, right, folder)
    if not fresh:
        store.set_mark(links[0], Mark.CONFIRMED)
    path = store.path
    assert path
    before = None if fresh else path.read_bytes()
    with fault(name, time, code) as faults:
        store.set_mark(links[1], Mark.REJECTED)
    assert faults, f"{name} is not called {time + 1} times"
    problems = store.take_problems()
    assert all("\n" not in problem and "not saved" in problem for problem in problems)
    assert store.mark(links[1]) is Mark.REJECTED

    # The file is the old one or the new one, whole, and there is nothing else beside it.
    if path.exists():
        content = path.read_bytes()
        marks = [item["value"] for item in json.loads(content)["items"].values()]
        assert content == before or "rejected" in marks
        assert fresh or "confirmed" in marks
    else:
        assert fresh
    if store.saved:
        assert "rejected" in [item["value"] for item in json.loads(path.read_bytes())["items"].values()]
    else:
        assert problems

    # Once the fault is gone, the next change saves all.
    store.set_mark(links[2], Mark.UNSURE)
    assert store.saved
    again = ReviewStore.open(left, right, folder)
    marks_now = [again.mark(link) for link in links]
    assert marks_now == [None if fresh else Mark.CONFIRMED, Mark.REJECTED, Mark.UNSURE]
    assert sorted(file.name for file in path.parent.iterdir()) == sorted([".lock", path.name])


def test_short_writes_are_gone_on_with(
    pair: Pair, make_link: MakeLink, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, bytes(data)[:7]))
    link = make_link(*pair, (0,), (0,))
    store = ReviewStore.open(*pair, tmp_path)
    store.set_mark(link, Mark.CONFIRMED)
    assert store.saved
    assert ReviewStore.open(*pair, tmp_path).mark(link) is Mark.CONFIRMED


def test_a_damaged_file_that_cannot_be_set_aside_is_not_written_over(
    pair: Pair, make_link: MakeLink, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = make_link(*pair, (0,), (0,))
    path = ReviewStore.open(*pair, tmp_path).path
    assert path
    path.parent.mkdir()
    path.write_bytes(b"precious, but damaged")

    def refuse(*arguments: object, **options: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "link", refuse)
        patch.setattr(os, "rename", refuse)
        store = ReviewStore.open(*pair, tmp_path)
        store.set_mark(link, Mark.CONFIRMED)
    assert not store.saved
    assert path.read_bytes() == b"precious, but damaged"
    [problem] = store.take_problems()
    assert "cannot be set aside" in problem
    # Without hard links (but with renaming) the name must still be new.
    monkeypatch.setattr(os, "link", refuse)
    path.with_name(f"{path.stem}.damaged-1.json").write_bytes(b"earlier")
    assert store.save()
    assert path.with_name(f"{path.stem}.damaged-1.json").read_bytes() == b"earlier"
    assert path.with_name(f"{path.stem}.damaged-2.json").read_bytes() == b"precious, but damaged"


def test_a_stopped_reader_with_the_lock_does_not_stop_this_one(
    pair: Pair, make_link: MakeLink, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = make_link(*pair, (0,), (0,))
    store = ReviewStore.open(*pair, tmp_path)
    store.set_mark(link, Mark.CONFIRMED)
    assert store.path
    # A clock that was set back must not make the wait longer: only the monotonic one counts.
    monkeypatch.setattr("time.time", lambda: 0.0)
    with (store.path.parent / ".lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        store.set_mark(link, Mark.REJECTED)
        assert not store.saved
        [problem] = store.take_problems()
        assert "another reader holds the lock" in problem
    assert store.save()
    assert ReviewStore.open(*pair, tmp_path).mark(link) is Mark.REJECTED


def test_a_file_system_without_locks_still_saves(
    pair: Pair, make_link: MakeLink, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*arguments: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", no_locks)
    store = ReviewStore.open(*pair, tmp_path)
    store.set_mark(make_link(*pair, (0,), (0,)), Mark.CONFIRMED)
    assert store.saved


def test_kills_at_random_moments(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, WRITER, "kills", tmp_path, str(KILLS), "7"],
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{KILLS}\n"


def test_two_processes_that_write_at_once(tmp_path: Path) -> None:
    count = 25
    writers = [
        subprocess.Popen([sys.executable, WRITER, "writes", tmp_path, name, str(count)])
        for name in ("a", "b")
    ]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]
    [path] = (tmp_path / "pairs").glob("*.json")
    document = json.loads(path.read_bytes())
    notes = sorted(item["value"] for item in document["items"].values())
    assert notes == sorted(f"{name} {number}" for name in ("a", "b") for number in range(count))
    assert document["counter"] == 2 * count


LIMITED = """
import resource
from pathlib import Path
from reader.article.model import Article, Sentence, Span
from reader.state.review import ReviewStore
article = Article("One.", sentences=(Sentence(0, Span(0, 4), 0),))
store = ReviewStore.open(article, article, Path({folder!r}))
store.set_note(("left", 0), "short")
assert store.saved
before = store.path.read_bytes()
{limit}
store.set_note(("left", 0), "long " * {length})
assert not store.saved
assert store.path.read_bytes() == before
[problem] = store.take_problems()
assert "not saved" in problem, problem
assert [path.name for path in store.path.parent.iterdir() if path.name.endswith(".tmp")] == []
store.set_note(("left", 0), "short again")
assert store.saved
"""


def run(script: str) -> None:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_a_limit_on_the_size_of_files(tmp_path: Path) -> None:
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))"
    run(LIMITED.format(folder=str(tmp_path), limit=limit, length=2_000))


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[None]:
    """A small disk of its own in ``folder``."""
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True)
    if done.returncode:
        pytest.skip("only root can mount a disk, and not everywhere")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(tmp_path: Path) -> None:
    with mounted(tmp_path, "size=64k"):
        run(LIMITED.format(folder=str(tmp_path), limit="", length=20_000))


def test_a_disk_that_is_read_only(pair: Pair, tmp_path: Path) -> None:
    with mounted(tmp_path, "ro,size=64k"):
        store = ReviewStore.open(*pair, tmp_path / "state")
        assert store.take_problems() == ()
        store.set_note(("left", 0), "n")
        assert not store.saved
        assert store.note(("left", 0)) == "n"
        [problem] = store.take_problems()
        assert "read-only file system" in problem
    assert store.save()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_folder_that_is_read_only(pair: Pair, tmp_path: Path) -> None:
    folder = tmp_path / "home"
    folder.mkdir(mode=0o500)
    store = ReviewStore.open(*pair, folder / "state")
    store.set_note(("left", 0), "n")
    assert not store.saved
    assert "permission denied" in store.take_problems()[0]


@pytest.mark.parametrize(("mode", "expected"), [(None, 0o600), (0o666, 0o644)])
def test_the_mode_of_a_file(mode: int | None, expected: int, tmp_path: Path) -> None:
    path = tmp_path / "file"
    before = os.umask(0o022)
    try:
        write_atomically(path, b"x", *(() if mode is None else (mode,)))
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == expected
    assert path.read_bytes() == b"x"
