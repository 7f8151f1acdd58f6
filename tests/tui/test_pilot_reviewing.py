"""Reviewing: marks and notes, what is left, and that all of it is kept."""

from __future__ import annotations

import pytest

SIZES = [(160, 45), (80, 24)]
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@pytest.mark.command("confirm", "reject", "unsure")
@every_size
@pytest.mark.parametrize(
    ("key", "word", "sign"), [("a", "confirmed", "✓"), ("r", "rejected", "✗"), ("u", "unsure", "?")]
)
async def test_marking_a_link(read, size, key: str, word: str, sign: str) -> None:
    async with read(size=size) as person:
        await person.press(key)
        assert f"{word}; 2 to review" in person.status
        assert f"≈  1{sign}" in person.left
        assert f"{sign} {word}" in person.inspector
        if size[0] >= 120:
            assert f"≈  2{sign}" in person.right
            assert f"1 ↔ 2 {sign}" in person.sidebar
        await person.press("j", "k", key)
        assert "mark taken away; 3 to review" in person.status
        assert f"≈  1{sign}" not in person.left


@pytest.mark.command("confirm", "reject")
async def test_another_mark_takes_the_place_of_the_first(read) -> None:
    async with read() as person:
        await person.press("a", "r")
        assert "rejected; 2 to review" in person.status
        assert "✗ rejected" in person.inspector and "✓" not in person.inspector


@pytest.mark.command("confirm")
async def test_there_is_nothing_to_mark_without_a_link(read) -> None:
    async with read() as person:
        await person.press("j", "a")
        assert "no link to mark" in person.status


@pytest.mark.command("note")
@every_size
async def test_a_note_on_a_link_and_on_a_sentence(read, size) -> None:
    async with read(size=size) as person:
        await person.press("m")
        await person.type("see the log")
        await person.press("enter")
        assert "note kept" in person.status
        assert "≈  1✎" in person.left
        assert "✎ see the log" in person.inspector
        await person.press("2", "G", "m")
        await person.type("who says so?")
        await person.press("enter")
        assert "✎ who says so?" in person.inspector
        assert "  2✎ The coastguard" in person.left
        await person.press("m", "ctrl+u", "enter")
        assert "note taken away" in person.status
        assert "  2✎ The coastguard" not in person.left


@pytest.mark.command("note")
async def test_a_note_thought_better_of(read) -> None:
    async with read() as person:
        await person.press("m")
        await person.type("see the log")
        await person.press("escape")
        assert "✎" not in person.left and "✎" not in person.inspector


@pytest.mark.command("confirm", "reject", "note", "quit")
async def test_marks_notes_and_the_place_are_kept(read) -> None:
    async with read() as person:
        await person.press("a", "m")
        await person.type("kept")
        await person.press("enter", "]", "r", "f", "q")
        assert person.app.return_code == 0
    async with read() as person:
        assert person.reading.sentence == 2
        assert person.reading.fold.value == "links only"
        assert "≈  1✓" in person.left and "=  3✗" in person.left
        assert "1 to review" in person.titles
        await person.press("k", "k")
        assert "✎ kept" in person.inspector


@pytest.mark.command("confirm", "swap")
async def test_marks_are_there_the_other_way_round(read) -> None:
    async with read() as person:
        await person.press("a", "x")
        assert "≈  1✓" in person.right and "≈  2✓" in person.left


@pytest.mark.command("hide_reviewed", "confirm")
@every_size
async def test_hiding_what_is_reviewed(read, size) -> None:
    async with read(size=size) as person:
        await person.press("a", "R")
        assert "reviewed links hidden; 2 to review" in person.status
        assert "Twelve" not in person.left
        await person.press("g")
        assert "folded away" in person.left
        assert "reviewed hidden" in person.status
        await person.press("R", "g")
        assert "Twelve" in person.left


@pytest.mark.command("hide_reviewed", "reject")
async def test_reviewing_from_link_to_link_until_none_is_left(read) -> None:
    async with read() as person:
        await person.press("R", "a", "]", "r", "]", "u")
        assert "0 to review" in person.status
        assert person.reading.comparison.links_of("left", person.reading.sentence) == ()
        await person.press("[")
        assert "no link before this" in person.status, "what is hidden is not walked to"


async def test_two_readers_of_one_pair_lose_nothing(read) -> None:
    async with read() as one, read() as other:
        await one.press("a")
        await other.press("]", "r")
        await one.press("]", "]", "u")
    async with read() as person:
        marks = [person.main.store.mark(link) for link in person.reading.comparison.links]
        assert marks == ["confirmed", "rejected", "unsure"]


async def test_a_state_folder_that_cannot_be_written_is_told(read, tmp_path, monkeypatch) -> None:
    (tmp_path / "taken").write_text("a file, no folder", encoding="utf-8")
    monkeypatch.setenv("READER_STATE", str(tmp_path / "taken"))
    async with read() as person:
        await person.press("a")
        assert "taken" in person.status
        assert "≈  1✓" in person.left, "the mark is there as long as the reader is"
