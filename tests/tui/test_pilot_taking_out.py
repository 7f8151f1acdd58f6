"""Taking something out: a sentence, a citation, a report."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

SIZES = [(160, 45), (80, 24)]
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def copied(sent: list[str]) -> str:
    """The text in the last sequence for the clipboard."""
    start, end = "\x1b]52;c;", "\x07"
    assert sent[-1].startswith(start) and sent[-1].endswith(end)
    return base64.b64decode(sent[-1].removeprefix(start).removesuffix(end)).decode()


@pytest.mark.command("copy")
@every_size
async def test_copying_the_sentence(read, size, monkeypatch) -> None:
    sent: list[str] = []
    async with read(size=size) as person:
        monkeypatch.setattr(person.app, "send", sent.append)
        await person.press("y")
        assert copied(sent) == person.reading.comparison.left.sentence_text(0)
        assert "copied sentence 1 (71 characters) to the terminal" in person.status


@pytest.mark.command("copy", "next_pane")
async def test_copying_from_the_other_side(read, monkeypatch) -> None:
    sent: list[str] = []
    async with read() as person:
        monkeypatch.setattr(person.app, "send", sent.append)
        await person.press("tab", "y")
        assert copied(sent).startswith("Fourteen")


@pytest.mark.command("cite")
async def test_copying_a_citation_of_the_pair(read, seeds, monkeypatch) -> None:
    sent: list[str] = []
    async with read(*seeds, pair=(2, 3)) as person:
        monkeypatch.setattr(person.app, "send", sent.append)
        await person.press("]", "]", "Y")
        told = copied(sent)
        assert "The future of cyberspace should be in the hands of all countries" in told
        assert "sentence 5" in told and "sentence 11" in told
        assert "Linked: verbatim, score 1.00." in told
        for article in seeds[2:4]:
            assert article.source.sha256 in told
        assert "copied citation" in person.status


@pytest.mark.command("copy")
async def test_without_a_clipboard_it_goes_to_a_file(read, monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("TERM", "linux")
    async with read() as person:
        await person.press("y")
        assert "clipboard.txt" in person.status
    assert (tmp_path / "state" / "clipboard.txt").read_text(encoding="utf-8").startswith("Twelve")


@pytest.mark.command("copy")
async def test_what_is_copied_cannot_act(read, monkeypatch) -> None:
    sent: list[str] = []
    async with read(["rm -rf \x1b]0;x\x07 all \u202e."], ["Nothing."]) as person:
        monkeypatch.setattr(person.app, "send", sent.append)
        await person.press("y")
        assert copied(sent).isprintable()


@pytest.mark.command("export")
@pytest.mark.parametrize("ending", ["txt", "json", "md", "html", "jsonld", "jsonl"])
async def test_exporting_a_report(read, ending: str) -> None:
    async with read() as person:
        await person.press("e")
        assert person.main.prompt.is_open
        await person.press("ctrl+u")
        await person.type(f"out.{ending}")
        await person.press("enter")
        assert f"exported to out.{ending}" in person.status
    report = Path(f"out.{ending}").read_text(encoding="utf-8")
    assert "Lerwick" in report
    if ending in ("json", "jsonld"):
        assert json.loads(report)


@pytest.mark.command("export")
async def test_what_is_not_exported(read) -> None:
    async with read() as person:
        for name, told in (("x.pdf", "should end in"), ("no/such/folder.html", "cannot be written")):
            await person.press("e", "ctrl+u")
            await person.type(name)
            await person.press("enter")
            assert "not exported" in person.status and told in person.status
        await person.press("e", "enter")
        assert "exported to comparison.html" in person.status
        await person.press("e", "enter")
        assert "exists already" in person.status
        await person.press("e", "escape", "j")
        assert person.reading.sentence == 1


@pytest.mark.command("export")
async def test_an_article_is_never_written_over(read, tmp_path) -> None:
    from reader.article.model import Article

    path = tmp_path / "work" / "one.md"
    path.write_text("Twelve boats left the harbour of Lerwick.\n", encoding="utf-8")
    async with read(Article.from_path(path), ["Something else."]) as person:
        await person.press("e", "ctrl+u")
        await person.type("one.md")
        await person.press("enter")
        assert "not exported" in person.status and "one of the articles" in person.status
    assert path.read_text(encoding="utf-8").startswith("Twelve")
