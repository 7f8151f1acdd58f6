"""The search history and the pairs that were opened."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from reader.article.model import Article
from reader.state.recent import RecentPairs, SearchHistory

MakeArticle = Callable[..., Article]


def test_searches_are_there_again_the_latest_last(tmp_path: Path) -> None:
    history = SearchHistory.open(tmp_path)
    for typed in ("one", r"\vtwo.*", "one", "", "x" * 2_000, "drei – \ud800"):
        history.add(typed)
    assert history.entries == (r"\vtwo.*", "one", "drei – \ud800")
    assert SearchHistory.open(tmp_path).entries == history.entries
    assert history.take_problems() == ()


def test_two_readers_share_the_history(tmp_path: Path) -> None:
    one, two = SearchHistory.open(tmp_path), SearchHistory.open(tmp_path)
    one.add("a")
    two.add("b")
    one.add("c")
    assert one.entries == SearchHistory.open(tmp_path).entries == ("a", "b", "c")


def test_the_history_is_limited(tmp_path: Path) -> None:
    history = SearchHistory.open(tmp_path)
    for number in range(205):
        history.add(str(number))
    assert len(history.entries) == 200
    assert history.entries[-1] == "204"


def test_searches_outlive_trouble(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    history = SearchHistory.open(blocked)
    history.take_problems()
    history.add("a")
    assert "not saved" in history.take_problems()[0]
    assert history.entries == ("a",)
    blocked.unlink()
    history.add("b")
    assert SearchHistory.open(blocked).entries == ("a", "b")


def test_a_damaged_history_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "searches.json").write_text("{")
    history = SearchHistory.open(tmp_path)
    assert "searches.damaged-1.json" in history.take_problems()[0]
    history.add("a")
    assert SearchHistory.open(tmp_path).entries == ("a",)


def test_entries_that_are_none_are_passed_over(tmp_path: Path) -> None:
    content = {"kind": "searches", "version": 1, "items": ["a", 5, None, "", "b"]}
    (tmp_path / "searches.json").write_text(json.dumps(content))
    assert SearchHistory.open(tmp_path).entries == ("a", "b")


def test_pairs_that_were_opened(make_article: MakeArticle, tmp_path: Path) -> None:
    one, two = make_article("One.", path="/a/one.txt"), make_article("Two.", path="/a/two.txt")
    typed = make_article("Typed.")
    recent = RecentPairs.open(tmp_path)
    recent.add(one, two)
    recent.add(two, one)
    recent.add(one, typed)
    recent.add(one, two)
    again = RecentPairs.open(tmp_path)
    assert [(pair.left, pair.right) for pair in again.entries] == [
        ("/a/two.txt", "/a/one.txt"),
        ("/a/one.txt", "/a/two.txt"),
    ]
    assert again.entries[-1].left_sha256 == one.source.sha256
    assert again.entries[-1].left_title == one.title
