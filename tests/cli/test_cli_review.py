"""Marks, notes and pins made in the app stand in every report of the pair."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from reader import Article, compare
from reader import report as report_package
from reader.state.review import Mark, ReviewStore


@pytest.fixture
def reviewed(articles) -> tuple[str, str]:
    left, right = (Article.from_path(path) for path in articles)
    store = ReviewStore.open(left, right)
    link = compare(left, right).links[0]
    store.set_mark(link, Mark.CONFIRMED)
    store.set_note(link, "seen by <both> of us \x1b[31m")
    store.set_note(("right", 2), "weather, not news")
    store.set_pin(0, 0, True)
    assert store.saved
    return articles


@pytest.mark.parametrize("arguments", [(), ("--plain",), ("-f", "markdown"), ("-f", "html")])
def test_in_reports_for_people(reader, reviewed, arguments: tuple[str, ...]) -> None:
    out = reader("report", *reviewed, *arguments).out
    assert "confirmed: seen by" in out
    assert "weather, not news" in out.replace("\\", "")
    assert "\x1b" not in out
    without = reader("report", *reviewed, *arguments, "--no-review").out
    assert "confirmed: seen by" not in without
    assert "weather, not news" not in without.replace("\\", "")


def test_in_json_with_the_pins(reader, reviewed) -> None:
    value = json.loads(reader("report", *reviewed, "-f", "json").out)
    schema = json.loads(Path(reader_report_folder(), "schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(value)
    assert value["settings"]["pins"] == [{"left": 0, "right": 0, "linked": True}]
    assert [0] in [link["left"] for link in value["links"]]
    assert [(row["mark"], row["note"]) for row in value["review"]["links"]] == [
        ("confirmed", "seen by <both> of us \x1b[31m")
    ]
    assert value["review"]["sentences"] == [{"side": "right", "sentence": 2, "note": "weather, not news"}]


def reader_report_folder() -> Path:
    assert report_package.__file__ is not None
    return Path(report_package.__file__).parent


def test_evidence_holds_whatever_is_said_of_it(reader, reviewed, tmp_path: Path) -> None:
    path = tmp_path / "evidence.json"
    assert reader("report", *reviewed, "--evidence", "-o", str(path)).status == 0
    assert reader("verify", str(path)).status == 0
