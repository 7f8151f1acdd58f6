"""Places that may not be written, or are somebody's trap: homes, state folders, links, clocks."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.article.model import Article
from reader.state.review import ReviewStore
from reader.watch import FileChange, check, watched

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
READER = [sys.executable, "-m", "reader", str(SEEDS[0]), str(SEEDS[2])]
PAIR = Article.from_text("One. Two."), Article.from_text("Eins. Zwei.")


def as_ordinary(command: list[str]) -> list[str]:
    """The command without root's power to write anywhere."""
    if os.geteuid():
        return command
    if shutil.which("setpriv") is None:
        pytest.skip("nothing is read-only for root")
    return ["setpriv", "--bounding-set", "-dac_override", "--inh-caps", "-dac_override", *command]


@pytest.mark.parametrize("place", ["home", "folder", "none"])
def test_marks_where_nothing_can_be_kept(terminal: Any, place: str, tmp_path: Path) -> None:
    home = tmp_path / "barred"
    environment: dict[str, str | None] = {"HOME": str(home), "XDG_STATE_HOME": None}
    if place == "folder":
        (home / ".local/state/reader/pairs").mkdir(parents=True)
        (home / ".local/state/reader/pairs").chmod(0o500)
    elif place == "home":
        home.mkdir(mode=0o500)
    else:
        environment["HOME"] = ""
    command = READER if place == "none" else as_ordinary(READER)
    session = terminal(command, environment=environment)
    session.wait_for_text("% linked")
    session.press("]", "a")
    session.wait_for_text("no home folder" if place == "none" else "not saved")
    session.press("m")
    session.type("kept in mind")
    session.press("enter", "j", "k", "m")
    session.wait_for_text("kept in mind")
    session.press("escape")
    session.settle()
    session.press("q")
    assert session.wait_for_exit() == 0
    assert session.not_restored() == []
    assert b"Traceback" not in session.output


def test_what_is_kept_is_the_persons_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        store = ReviewStore.open(*PAIR, tmp_path / "state")
        store.set_note(("left", 0), "mine")
    finally:
        os.umask(before)
    assert store.path
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700
    assert all(not stat.S_IMODE(file.stat().st_mode) & 0o077 for file in store.path.parent.iterdir())


@pytest.mark.parametrize("content", [b"precious words, not JSON", b'{"kind": "review", "version": 1}', b""])
def test_a_state_file_that_points_elsewhere(content: bytes, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(content)
    path = ReviewStore.open(*PAIR, tmp_path / "state").path
    assert path
    path.parent.mkdir(parents=True)
    path.symlink_to(precious)
    store = ReviewStore.open(*PAIR, tmp_path / "state")
    store.set_note(("left", 0), "mine")
    assert store.saved
    assert precious.read_bytes() == content
    assert ReviewStore.open(*PAIR, tmp_path / "state").note(("left", 0)) == "mine"


@pytest.mark.parametrize("what", ["pipe", "folder", "dangling"])
def test_a_state_file_that_is_none(what: str, tmp_path: Path) -> None:
    path = ReviewStore.open(*PAIR, tmp_path / "state").path
    assert path
    path.parent.mkdir(parents=True)
    if what == "pipe":
        os.mkfifo(path)
    elif what == "folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "nowhere")
    store = ReviewStore.open(*PAIR, tmp_path / "state")
    store.set_note(("left", 0), "mine")
    assert store.note(("left", 0)) == "mine"
    assert store.saved or store.take_problems()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("shift", [-(10**9), 10**9])
def test_a_clock_that_was_set(shift: int, tmp_path: Path) -> None:
    """Nothing goes by which of two times is later."""
    one, other = (ReviewStore.open(*PAIR, tmp_path / "state") for _ in range(2))
    one.set_note(("left", 0), "first")
    assert one.path
    now = one.path.stat().st_mtime
    other.refresh()
    other.set_note(("left", 0), "second")
    os.utime(one.path, (now + shift, now + shift))
    assert one.refresh()
    assert one.note(("left", 0)) == "second"
    article = tmp_path / "article.txt"
    article.write_text("One sentence stands here.\n")
    state = watched(Article.from_path(article))
    assert state is not None
    article.write_text("Two sentences stand here.\n")
    os.utime(article, (now + shift, now + shift))
    assert check(state)[0] is FileChange.CHANGED
    # Changed within one tick of a clock that does not move on: not taken for settled.
    known = check(state)[1]
    article.write_text("Six sentences stand here.\n")
    os.utime(article, (now + shift, now + shift))
    assert shift < 0 or check(known)[0] is FileChange.CHANGED
