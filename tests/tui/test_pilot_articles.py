"""Other articles: choosing one, stepping through them, tracing a sentence, what is known of the files."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from reader.article.model import Article

SIZES = [(160, 45), (100, 30), (80, 24)]
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
narrow_and_wide = pytest.mark.parametrize(
    "size", [SIZES[0], SIZES[-1]], ids=lambda size: f"{size[0]}x{size[1]}"
)

LINES = [
    "A headline without an end",
    "The harbour of Lerwick was closed.",
    "Two boats sank.",
    "Nobody was hurt.",
]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two articles as files."""
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    return paths


@pytest.mark.command("open")
@every_size
async def test_choosing_another_article(read, seeds, size) -> None:
    async with read(*seeds, pair=(2, 3), size=size) as person:
        await person.press("]", "o")
        told = person.dialog
        assert "Article for the left" in told
        for article in seeds:
            assert article.title[:20] in told
        assert "left" in told and "right" in told
        assert told.count("% linked") == len(seeds) - 1, "each but the one that it would stand beside"
        await person.press("g", "j", "enter")
        assert person.main.pair == (1, 3)
        assert person.reading.comparison.left.title.startswith("China’s Xi")
        assert person.reading.cursor["right"] == 1, "the article that stays keeps its place"
        await person.press("tab", "o")
        assert "Article for the right" in person.dialog
        await person.press("G", "enter")
        assert person.main.pair == (1, 4)


@pytest.mark.command("open")
async def test_choosing_and_thinking_better_of_it(read, seeds) -> None:
    async with read(*seeds, pair=(2, 3)) as person:
        await person.press("j", "o", "j", "escape")
        assert person.main.pair == (2, 3)
        await person.press("o", "enter")
        assert person.main.pair == (2, 3), "the article that is there already"
        assert person.reading.sentence == 1
        await person.press("o", "j", "enter")
        assert person.main.pair == (3, 2), "the one on the other side: the two are swapped"


@pytest.mark.command("next_article", "previous_article")
async def test_stepping_keeps_the_place_in_the_article_that_stays(read, seeds) -> None:
    async with read(*seeds, pair=(0, 1)) as person:
        await person.press("tab", "G", "k", "k")
        place = person.reading.cursor["right"]
        assert place == len(seeds[1].sentences) - 3
        await person.press(">")
        assert person.reading.cursor["left"] == place
        assert person.reading.side == "left", "the article that was read is on the left now"
        await person.press("<")
        assert (person.reading.side, person.reading.cursor["right"]) == ("right", place)


@pytest.mark.command("next_article", "previous_article")
async def test_stepping_through_the_articles_in_order(read, seeds) -> None:
    async with read(*seeds, pair=(0, 1)) as person:
        pairs = []
        for key in (">", ">", ">", ">", "<", "<", "<", "<"):
            await person.press(key)
            pairs.append(person.main.pair)
        assert pairs == [(1, 2), (2, 3), (3, 4), (3, 4), (2, 3), (1, 2), (0, 1), (0, 1)]
        assert "the first pair" in person.status


@pytest.mark.command("next_article", "previous_article")
async def test_two_articles_have_no_next(read) -> None:
    async with read() as person:
        for key in (">", "<"):
            await person.press(key)
            assert "only these two" in person.status


@pytest.mark.command("trace")
@narrow_and_wide
async def test_tracing_a_sentence_through_all_articles(read, seeds, size) -> None:
    async with read(*seeds, pair=(0, 1), size=size) as person:
        await person.press("tab", "1", "4", "G")
        assert person.reading.side == "right" and person.reading.sentence == 14
        await person.press("t")
        told = person.dialog
        assert "Sentence 14 in the other articles" in told
        assert "= 1.00" in told
        assert "Second World Internet" in told and "sentence 5" in told and "sentence 11" in told
        await person.press("enter")
        assert person.main.pair in ((2, 1), (3, 1))
        other = person.main.pair[0]
        assert person.reading.cursor == {"left": {2: 5, 3: 11}[other], "right": 14}
        assert "= verbatim" in person.inspector


@pytest.mark.command("trace")
async def test_a_trace_shows_the_word_edits_in_full(read) -> None:
    words = "The harbour office of Lerwick said on Monday that the ferry to Bergen would not leave"
    left, right = f"{words} because of the fog.", f"{words} because of the broken rudder."
    async with read([left], [right], size=(60, 20)) as person:
        await person.press("t")
        told = " ".join(person.dialog.replace("▌", " ").split())
        assert words in told and "fog broken rudder." in told


@pytest.mark.command("trace")
async def test_a_sentence_that_stands_nowhere_else(read) -> None:
    async with read() as person:
        await person.press("j", "t")
        assert "no other article has anything like this sentence" in person.status


@pytest.mark.command("information")
@narrow_and_wide
async def test_about_the_two_files(read, seeds, size) -> None:
    async with read(*seeds, pair=(2, 3), size=size) as person:
        await person.press("=")
        lines = []
        for _ in range(30):
            lines.append(person.dialog)
            await person.press("j")
        told = "\n".join(lines)
        unbroken = "".join(line.strip() for line in told.split("\n"))  # a long path goes over several rows
        for article in seeds[2:4]:
            assert Path(article.source.path).name in unbroken
            assert article.source.sha256[:40] in told
            assert f"{len(article.sentences)} sentences" in told
        assert "utf-8" in told
        for share in person.reading.comparison.coverage:
            assert f"{share:.0%} of the words" in told
        await person.press("q")
        assert person.app.screen is person.main


@pytest.mark.command("reload")
@pytest.mark.parametrize("key", ["f5", "ctrl+r"])
async def test_reading_a_changed_file_again_keeps_the_place(read, files, key) -> None:
    articles = [Article.from_path(path) for path in files]
    async with read(*articles) as person:
        await person.press("3", "G", key)
        assert "no file has changed" in person.status
        added = [LINES[0], "Fog had lain on the islands since the morning of that day.", *LINES[1:]]
        files[0].write_text("\n".join(added) + "\n", encoding="utf-8")
        await person.press(key)
        await person.until(lambda: person.main.found)
        assert "Fog had lain" in person.reading.text_of("left")
        assert person.reading.article.sentence_text(person.reading.sentence) == "Nobody was hurt."
        assert "read again: 1 file" in person.status


@pytest.mark.command("reload")
async def test_a_file_that_is_gone(read, files) -> None:
    articles = [Article.from_path(path) for path in files]
    files[1].unlink()
    async with read(*articles) as person:
        await person.press("f5")
        assert "two.txt" in person.status and "gone" in person.status
        assert "Two boats sank" in person.right


@pytest.mark.command("edit")
async def test_the_editor_opens_at_the_line_and_changes_are_read(read, files, tmp_path, monkeypatch) -> None:
    editor = tmp_path / "vim"
    editor.write_text('#!/bin/sh\necho "$@" > "$0.called"\nsed -i s/Two/Three/ "$2"\n', encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    articles = [Article.from_path(path) for path in files]
    async with read(*articles) as person:
        monkeypatch.setattr(person.app, "suspend", nullcontext)
        await person.press("2", "G", "E")
        await person.until(lambda: person.main.found)
        called = (tmp_path / "vim.called").read_text(encoding="utf-8")
        assert called.split() == ["+3", str(files[0])]
        assert "Three boats sank" in person.left and "Two boats sank" in person.right
        assert person.reading.sentence == 2


@pytest.mark.command("edit")
async def test_no_editor_and_no_file(read, files, monkeypatch) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor-anywhere")
    async with read(Article.from_path(files[0]), ["Made of sentences."]) as person:
        await person.press("E")
        assert "no-such-editor-anywhere" in person.status
        await person.press("tab", "E")
        assert "came from no file" in person.status


async def test_articles_too_large_to_be_compared_can_be_read(read) -> None:
    words = " ".join(f"word{number}" for number in range(60_000))
    articles = [Article.from_text(f"One is short. {words}."), Article.from_text("Another is short.")]
    async with read(*articles) as person:
        await person.until(lambda: "more than 500,000 characters are not compared" in person.status)
        assert "One is short." in person.left
        assert "Another is short." in person.right
        await person.press("j", "+", "-", "t")
        assert "more than 500,000 characters are not compared" in person.status
        assert person.reading.sentence == 1
