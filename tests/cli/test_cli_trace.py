"""``reader trace``: found, not found, trouble; and what is printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.resources import seed_paths

PASSAGE = "The future of cyberspace should be in the hands of all countries, he said."


def seeds() -> list[str]:
    return [str(path) for path in seed_paths()]


def test_a_passage_is_found_in_the_articles_that_have_it(reader) -> None:
    result = reader("trace", PASSAGE, *seeds())
    assert result.status == 0
    names = {line.split(":")[0] for line in result.out.splitlines() if line.startswith("00")}
    assert {"001_e0ad98cd0faecc87.txt", "002_7eb204d6bc11a6a9.txt"} <= names
    assert result.err == ""


def test_as_lines_of_json(reader) -> None:
    result = reader("trace", PASSAGE, *seeds(), "--format", "jsonl")
    rows = [json.loads(line) for line in result.out.splitlines()]
    assert rows
    for row in rows:
        assert Path(row["article"]).read_text(encoding="utf-8")[slice(*row["span"])] == row["text"]


def test_a_passage_that_is_nowhere(reader) -> None:
    result = reader("trace", "Bakers praised sourdough recipes before breakfast.", *seeds())
    assert (result.status, result.out, result.err) == (1, "", "")


def test_quiet_prints_nothing(reader) -> None:
    result = reader("trace", "-q", PASSAGE, *seeds())
    assert (result.status, result.out) == (0, "")


def test_one_article_in_trouble_does_not_stop_the_others(reader) -> None:
    result = reader("trace", PASSAGE, "absent.txt", *seeds())
    assert result.status == 2
    assert result.err.startswith("reader: absent.txt: ")
    assert "001_" in result.out


def test_the_passage_from_a_file_and_from_standard_input(reader, process, tmp_path: Path) -> None:
    (tmp_path / "passage.txt").write_text(PASSAGE)
    from_file = reader("trace", f"@{tmp_path / 'passage.txt'}", *seeds())
    assert from_file.out == reader("trace", PASSAGE, *seeds()).out
    assert process("trace", "-", *seeds(), stdin=PASSAGE.encode()).out == from_file.out


@pytest.mark.parametrize("passage", ["", "…", "?!"])
def test_a_passage_without_words_is_a_mistake(reader, passage: str) -> None:
    result = reader("trace", passage, *seeds())
    assert result.status == 2
    assert "no word" in result.err


def test_letters_that_the_locale_does_not_know_are_found(reader, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Die Brücke über den Rhein wurde für Autos gesperrt.", encoding="utf-8")
    typed = "Die Brücke über den Rhein".encode().decode("ascii", "surrogateescape")
    assert reader("trace", typed, str(tmp_path / "a.txt")).status == 0
