"""``reader report --evidence`` and ``reader verify``: what holds, and what no longer does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


@pytest.fixture
def evidence(reader, articles, tmp_path: Path) -> Path:
    path = tmp_path / "evidence.json"
    result = reader("report", *articles, "--threshold", "0.4", "--evidence", "-o", str(path))
    assert result.status == 0
    return path


def test_what_was_recorded_holds(reader, evidence: Path) -> None:
    result = reader("verify", str(evidence))
    assert result.status == 0
    assert result.out.count("the same") == 3


def test_a_changed_article_is_told(reader, evidence: Path, articles) -> None:
    path = Path(articles[1])
    path.write_text(path.read_text() + "One more sentence.\n")
    result = reader("verify", str(evidence))
    assert result.status == 1
    assert "right   CHANGED" in result.out
    assert "result  DIFFERENT" in result.out
    assert "left    the same bytes" in result.out


def test_a_changed_record_is_told(reader, evidence: Path) -> None:
    value = json.loads(evidence.read_text())
    value["links"] = []
    evidence.write_text(json.dumps(value))
    result = reader("verify", str(evidence))
    assert result.status == 1
    assert "record  CHANGED" in result.out


@pytest.mark.parametrize(
    "where",
    [
        *("left.source.author", "left.source.date", "right.source.label", "right.source.bytes", "left.title"),
        *("left.text", "totals.moved", "settings.threshold", "generator.version", "quotations", "facts"),
        *("evidence.record_sha256", "evidence.result_sha256"),
    ],
)
def test_whatever_is_changed_in_a_record_is_told(reader, evidence: Path, where: str) -> None:
    value = json.loads(evidence.read_text())
    *path, last = where.split(".")
    part = value
    for name in path:
        part = part[name]
    part[last] = (
        0.5 if where == "settings.threshold" else [[0]] if last in ("quotations", "facts") else "forged"
    )
    evidence.write_text(json.dumps(value))
    result = reader("verify", str(evidence))
    assert result.status == 1
    assert "record  CHANGED" in result.out


def test_a_note_that_was_slipped_in_is_told(reader, evidence: Path) -> None:
    value = json.loads(evidence.read_text())
    value["review"] = {"links": [{"link": 0, "mark": "confirmed", "note": "checked"}], "sentences": []}
    evidence.write_text(json.dumps(value))
    result = reader("verify", str(evidence))
    assert result.status == 1
    assert "result  the same" in result.out
    assert "record  CHANGED" in result.out


def test_what_a_pipeline_finds_is_no_evidence(reader, articles, tmp_path: Path) -> None:
    target = tmp_path / "evidence.json"
    result = reader("report", *articles, "--evidence", "--entities", "spacy:some_model", "-o", str(target))
    assert result.status == 2
    assert "names found by rules" in result.err
    assert not target.exists()


def test_articles_that_were_moved_are_found_beside_the_record_or_named(
    process, articles, tmp_path: Path
) -> None:
    made = process("report", "left.txt", "right.txt", "--evidence", "-o", "e.json", cwd=tmp_path)
    assert made.status == 0
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for name in ("left.txt", "right.txt", "e.json"):
        (tmp_path / name).rename(moved / name)
    assert process("verify", "elsewhere/e.json", cwd=tmp_path).status == 0
    (moved / "left.txt").rename(moved / "renamed.txt")
    assert process("verify", "elsewhere/e.json", cwd=tmp_path).status == 2
    assert process("verify", "elsewhere/e.json", "--left", "elsewhere/renamed.txt", cwd=tmp_path).status == 0


@pytest.mark.parametrize("content", ["", "[]", "{}", "not json", '{"schema": 1}', "[" * 100_000, "null"])
def test_what_is_no_evidence_is_one_line(reader, tmp_path: Path, content: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(content)
    result = reader("verify", str(path))
    assert result.status == 2
    assert result.err.count("\n") == 1
    assert str(path) in result.err


def test_a_report_without_evidence_is_declined(reader, articles, tmp_path: Path) -> None:
    path = tmp_path / "plain.json"
    reader("report", *articles, "-o", str(path))
    result = reader("verify", str(path))
    assert result.status == 2
    assert "make one with" in result.err
