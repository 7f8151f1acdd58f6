"""Marks, notes, pins and the place of a pair."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.align.model import Link, Pin
from reader.article.model import Article, Source
from reader.state.folder import state_folder
from reader.state.review import Mark, Place, ReviewCounts, ReviewStore

Pair = tuple[Article, Article]
MakeLink = Callable[[Article, Article, tuple[int, ...], tuple[int, ...]], Link]
MakeArticle = Callable[..., Article]


def only_file(folder: Path) -> Path:
    [path] = (folder / "pairs").glob("*.json")
    return path


def test_all_that_is_said_is_there_again(pair: Pair, make_link: MakeLink, tmp_path: Path) -> None:
    left, right = pair
    link = make_link(left, right, (1,), (1, 2))
    store = ReviewStore.open(left, right, tmp_path)
    assert store.mark(link) is None
    assert store.note(link) == ""
    assert store.pins == ()
    assert store.place is None
    store.set_mark(link, Mark.REJECTED)
    store.set_note(link, "two\nlines – \udc80")
    store.set_note(("right", 3), "stands alone")
    store.set_pin(0, 2, True)
    store.set_pin(3, 3, False)
    place = Place(left=2, right=3, focus="right", locked=False, fold="links", threshold=0.62)
    store.set_place(place)
    assert store.saved
    again = ReviewStore.open(left, right, tmp_path)
    assert again.mark(link) is Mark.REJECTED
    assert again.note(link) == "two\nlines – \udc80"
    assert again.note(("right", 3)) == "stands alone"
    assert again.note(("left", 3)) == ""
    assert again.pins == (Pin(0, 2, True), Pin(3, 3, False))
    assert again.place == place
    assert store.take_problems() == again.take_problems() == ()


def test_the_pair_the_other_way_round_is_the_same_file_mirrored(
    pair: Pair, make_link: MakeLink, tmp_path: Path
) -> None:
    left, right = pair
    store = ReviewStore.open(left, right, tmp_path)
    store.set_mark(make_link(left, right, (0, 1), (3,)), Mark.CONFIRMED)
    store.set_note(("left", 1), "left note")
    store.set_pin(0, 3, True)
    store.set_place(Place(left=1, right=2, focus="left", fold="new"))
    mirror = ReviewStore.open(right, left, tmp_path)
    assert mirror.mark(make_link(right, left, (3,), (0, 1))) is Mark.CONFIRMED
    assert mirror.note(("right", 1)) == "left note"
    assert mirror.pins == (Pin(3, 0, True),)
    assert mirror.place == Place(left=2, right=1, focus="right", fold="new")
    mirror.set_mark(make_link(right, left, (3,), (0, 1)), Mark.UNSURE)
    assert store.refresh()
    assert store.mark(make_link(left, right, (0, 1), (3,))) is Mark.UNSURE
    assert only_file(tmp_path)


def test_what_is_taken_away_stays_away(pair: Pair, make_link: MakeLink, tmp_path: Path) -> None:
    left, right = pair
    link = make_link(left, right, (1,), (1,))
    store = ReviewStore.open(left, right, tmp_path)
    store.set_mark(link, Mark.UNSURE)
    store.set_note(link, "note")
    store.set_pin(0, 0, True)
    store.set_mark(link, None)
    store.set_note(link, "")
    store.set_pin(0, 0, None)
    again = ReviewStore.open(left, right, tmp_path)
    assert (again.mark(link), again.note(link), again.pins) == (None, "", ())


def test_equal_sentences_are_told_apart(pair: Pair, make_link: MakeLink, tmp_path: Path) -> None:
    left, right = pair
    first, second = make_link(left, right, (0,), (2,)), make_link(left, right, (2,), (2,))
    store = ReviewStore.open(left, right, tmp_path)
    store.set_mark(second, Mark.CONFIRMED)
    again = ReviewStore.open(left, right, tmp_path)
    assert again.mark(first) is None
    assert again.mark(second) is Mark.CONFIRMED


def test_marks_know_their_link_at_another_threshold(pair: Pair, make_link: MakeLink, tmp_path: Path) -> None:
    left, right = pair
    link = make_link(left, right, (1,), (1,))
    store = ReviewStore.open(left, right, tmp_path)
    store.set_mark(link, Mark.CONFIRMED)
    again = replace(link, score=0.4, moved=True)
    assert store.mark(again) is Mark.CONFIRMED
    wider = make_link(left, right, (1,), (1, 2))
    assert store.mark(wider) is None
    assert store.elsewhere([wider]) == 1
    assert store.elsewhere([wider, again]) == 0


def test_counts(pair: Pair, make_link: MakeLink, tmp_path: Path) -> None:
    left, right = pair
    links = [make_link(left, right, (index,), (index,)) for index in range(4)]
    store = ReviewStore.open(left, right, tmp_path)
    store.set_mark(links[0], Mark.CONFIRMED)
    store.set_mark(links[1], Mark.REJECTED)
    store.set_mark(links[2], Mark.UNSURE)
    counts = store.counts(links)
    assert counts == ReviewCounts(confirmed=1, rejected=1, unsure=1, open=1)
    assert counts.reviewed == 2


def test_two_readers_lose_nothing_of_each_other(pair: Pair, make_link: MakeLink, tmp_path: Path) -> None:
    left, right = pair
    links = [make_link(left, right, (index,), (index,)) for index in range(4)]
    one, two = ReviewStore.open(left, right, tmp_path), ReviewStore.open(left, right, tmp_path)
    one.set_mark(links[0], Mark.CONFIRMED)
    two.set_mark(links[1], Mark.REJECTED)
    one.set_note(links[1], "of one")
    two.set_mark(links[0], Mark.UNSURE)
    assert two.note(links[1]) == "of one"
    assert one.refresh()
    assert not one.refresh()
    for store in (one, two, ReviewStore.open(left, right, tmp_path)):
        assert store.mark(links[0]) is Mark.UNSURE
        assert store.mark(links[1]) is Mark.REJECTED
        assert store.note(links[1]) == "of one"


def test_the_order_is_not_that_of_a_clock(
    pair: Pair, make_link: MakeLink, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left, right = pair
    link = make_link(left, right, (0,), (0,))
    one, two = ReviewStore.open(left, right, tmp_path), ReviewStore.open(left, right, tmp_path)
    one.set_mark(link, Mark.CONFIRMED)
    first = json.loads(only_file(tmp_path).read_bytes())
    # The second reader's clock has been set back, and the file looks older than it is.
    two.set_mark(link, Mark.REJECTED)
    os.utime(only_file(tmp_path), (1, 1))
    second = json.loads(only_file(tmp_path).read_bytes())
    assert second["counter"] > first["counter"]
    assert one.refresh()
    assert one.mark(link) is Mark.REJECTED


def test_a_file_that_was_deleted_is_written_again_whole(
    pair: Pair, make_link: MakeLink, tmp_path: Path
) -> None:
    left, right = pair
    links = [make_link(left, right, (index,), (index,)) for index in range(2)]
    store = ReviewStore.open(left, right, tmp_path)
    store.set_mark(links[0], Mark.CONFIRMED)
    only_file(tmp_path).unlink()
    store.set_mark(links[1], Mark.REJECTED)
    again = ReviewStore.open(left, right, tmp_path)
    assert again.mark(links[0]) is Mark.CONFIRMED
    assert again.mark(links[1]) is Mark.REJECTED


DAMAGED = [
    b"",
    b"{",
    b"[]",
    b"null",
    b"{}",
    b'{"kind": "review", "version": 1}',
    b'{"kind": "review", "version": 1, "items": []}',
    b'{"kind": "review", "version": "x", "items": {}}',
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b'{"version": ' + b"9" * 5_000 + b"}",
    b"\0" * 4096,
]


@pytest.mark.parametrize("content", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_file_is_set_aside_and_said(
    content: bytes, pair: Pair, make_link: MakeLink, tmp_path: Path
) -> None:
    left, right = pair
    link = make_link(left, right, (0,), (0,))
    path = ReviewStore.open(left, right, tmp_path).path
    assert path
    path.parent.mkdir(parents=True)
    earlier = path.with_name(f"{path.stem}.damaged-1.json")
    earlier.write_bytes(b"an earlier accident")
    path.write_bytes(content)
    store = ReviewStore.open(left, right, tmp_path)
    [problem] = store.take_problems()
    assert str(path) in problem
    assert "damaged-2.json" in problem
    assert "\n" not in problem
    store.set_mark(link, Mark.CONFIRMED)
    assert store.saved
    assert path.with_name(f"{path.stem}.damaged-2.json").read_bytes() == content
    assert earlier.read_bytes() == b"an earlier accident"
    assert ReviewStore.open(left, right, tmp_path).mark(link) is Mark.CONFIRMED


def test_damage_while_reading_loses_nothing(pair: Pair, make_link: MakeLink, tmp_path: Path) -> None:
    left, right = pair
    links = [make_link(left, right, (index,), (index,)) for index in range(2)]
    store = ReviewStore.open(left, right, tmp_path)
    store.set_mark(links[0], Mark.CONFIRMED)
    only_file(tmp_path).write_bytes(b"half a fi")
    store.set_mark(links[1], Mark.REJECTED)
    assert "set aside" in store.take_problems()[0]
    again = ReviewStore.open(left, right, tmp_path)
    assert (again.mark(links[0]), again.mark(links[1])) == (Mark.CONFIRMED, Mark.REJECTED)


@pytest.mark.parametrize(
    "content",
    [b'{"kind": "review", "version": 2, "items": {"new": 1}}', b'{"kind": "recipes", "version": 1}'],
    ids=["newer", "other"],
)
def test_a_file_of_a_newer_version_is_left_alone(
    content: bytes, pair: Pair, make_link: MakeLink, tmp_path: Path
) -> None:
    left, right = pair
    link = make_link(left, right, (0,), (0,))
    path = ReviewStore.open(left, right, tmp_path).path
    assert path
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    store = ReviewStore.open(left, right, tmp_path)
    store.set_mark(link, Mark.CONFIRMED)
    assert store.mark(link) is Mark.CONFIRMED
    assert not store.saved
    assert path.read_bytes() == content
    [problem] = store.take_problems()
    assert "left alone" in problem


def test_what_is_not_understood_is_kept(pair: Pair, make_link: MakeLink, tmp_path: Path) -> None:
    left, right = pair
    link = make_link(left, right, (0,), (0,))
    store = ReviewStore.open(left, right, tmp_path)
    store.set_mark(link, Mark.CONFIRMED)
    path = only_file(tmp_path)
    document = json.loads(path.read_bytes())
    [key] = document["items"]
    document["items"] |= {"star:x": 5, "pin:odd": {"value": True}, "place": {"value": [1]}}
    document["items"][key]["value"] = "banana"
    document["extra"] = {"deep": [1]}
    path.write_text(json.dumps(document))
    store = ReviewStore.open(left, right, tmp_path)
    assert (store.mark(link), store.pins, store.place) == (None, (), None)
    store.set_note(link, "n")
    document = json.loads(path.read_bytes())
    assert document["extra"] == {"deep": [1]}
    assert document["items"]["star:x"] == 5
    assert document["items"][key]["value"] == "banana"


def test_a_pipe_or_a_folder_in_its_place_does_not_stop_anything(pair: Pair, tmp_path: Path) -> None:
    left, right = pair
    path = ReviewStore.open(left, right, tmp_path).path
    assert path
    path.parent.mkdir(parents=True)
    os.mkfifo(path)
    store = ReviewStore.open(left, right, tmp_path)
    store.set_note(("left", 0), "n")
    assert store.note(("left", 0)) == "n"
    assert not store.saved
    assert any("not a regular file" in problem for problem in store.take_problems())
    path.unlink()
    path.mkdir()
    assert not store.save()
    path.rmdir()
    assert store.save()
    assert ReviewStore.open(left, right, tmp_path).note(("left", 0)) == "n"


def test_files_are_private(pair: Pair, tmp_path: Path) -> None:
    store = ReviewStore.open(*pair, tmp_path / "new" / "state")
    store.set_note(("left", 0), "n")
    assert store.path
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700


def test_a_file_in_the_folders_place_is_said(pair: Pair, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    store = ReviewStore.open(*pair, blocked)
    store.take_problems()
    store.set_note(("left", 0), "first")
    [problem] = store.take_problems()
    assert str(blocked) in problem
    assert "not saved" in problem
    store.set_note(("left", 0), "second")
    assert store.take_problems() == ()  # a lasting trouble is said once
    assert store.note(("left", 0)) == "second"
    blocked.unlink()
    assert store.save()
    assert ReviewStore.open(*pair, blocked).note(("left", 0)) == "second"


def test_the_state_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert state_folder({"READER_STATE": "/elsewhere/x"}) == Path("/elsewhere/x")
    monkeypatch.delenv("READER_STATE")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_folder() == tmp_path / "reader"


@pytest.mark.parametrize("home", ["empty", "unknown"])
def test_without_a_home_memory_goes_on(
    home: str, pair: Pair, make_link: MakeLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("READER_STATE")
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    if home == "empty":
        monkeypatch.setenv("HOME", "")
    else:
        # What is left of "~" where the user has neither HOME nor an entry in the user database.
        monkeypatch.setattr("os.path.expanduser", lambda path: path)
        monkeypatch.setattr("platformdirs.user_state_dir", lambda *names, **options: "~/.local/state/reader")
    store = ReviewStore.open(*pair)
    [problem] = store.take_problems()
    assert "until you quit" in problem
    link = make_link(*pair, (0,), (0,))
    store.set_mark(link, Mark.UNSURE)
    assert store.mark(link) is Mark.UNSURE
    assert store.path is None


def test_articles_without_bytes_have_a_file_of_their_own(make_article: MakeArticle, tmp_path: Path) -> None:
    left = replace(make_article("One \ud800."), source=Source())
    right = replace(make_article("Two."), source=Source())
    store = ReviewStore.open(left, right, tmp_path)
    store.set_note(("left", 0), "n")
    assert ReviewStore.open(right, left, tmp_path).note(("right", 0)) == "n"
    assert ReviewStore.open(left, left, tmp_path).note(("left", 0)) == ""


def test_a_changed_article_keeps_what_is_still_there(
    make_article: MakeArticle, make_link: MakeLink, tmp_path: Path
) -> None:
    left = make_article("One.", "Two.", "Three.")
    right = make_article("Eins.", "Zwei.", "Drei.")
    earlier = ReviewStore.open(left, right, tmp_path)
    earlier.set_mark(make_link(left, right, (0,), (0,)), Mark.CONFIRMED)
    earlier.set_mark(make_link(left, right, (1, 2), (1,)), Mark.REJECTED)
    earlier.set_note(make_link(left, right, (2,), (2,)), "on three")
    earlier.set_note(("left", 0), "on one")
    earlier.set_note(("right", 2), "on drei")
    earlier.set_pin(0, 2, False)
    earlier.set_place(Place(left=2))
    orders = set()
    for number in range(12):  # the hash of the new text decides which is the first of the file
        changed = make_article(f"New {number}.", "One.", "Two!", "Three.")
        store = ReviewStore.open(changed, right, tmp_path)
        orders.add((changed.source.sha256 > right.source.sha256, left.source.sha256 > right.source.sha256))
        store.set_note(("right", 2), "said before")
        assert store.carry_over(earlier) == 4
        for again in (store, ReviewStore.open(changed, right, tmp_path)):
            assert again.mark(make_link(changed, right, (1,), (0,))) is Mark.CONFIRMED
            assert again.mark(make_link(changed, right, (2, 3), (1,))) is None
            assert again.note(make_link(changed, right, (3,), (2,))) == "on three"
            assert again.note(("left", 1)) == "on one"
            assert again.note(("right", 2)) == "said before"
            assert again.pins == (Pin(1, 2, False),)
            assert again.place is None
        assert store.carry_over(earlier) == 0
    assert len(orders) == 2
