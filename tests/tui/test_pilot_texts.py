"""Texts of every kind: empty, of one sentence, very long, in other scripts, and hostile ones."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from reader.article.model import Article, Source
from reader.tui.lists import TABS

SIZES = [(160, 45), (100, 30), (80, 24)]
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
narrow_and_wide = pytest.mark.parametrize(
    "size", [SIZES[0], SIZES[-1]], ids=lambda size: f"{size[0]}x{size[1]}"
)

KEYS = (
    "j", "]", "[", "}", "{", "enter", "tab", "ctrl+d", "space", "b", "G", "g", "z", "z", "ctrl+e", "l", "f",
    "f", "f", "w", "v", "v", "i", "+", "-", "a", "p", "P", "x", "y", "Y",
    "=", "escape", "t", "escape", "R", "R",
)  # fmt: skip

HOSTILE = [
    "President \x1b[31mRed\x1b[0m opens \x1b]0;owned\x07the bridge.",
    "“[red]Never[/red] [/x] [@click=app.quit]again[/]”, said \x9b2JJones of \u202eLerwick.",
    "\x1b]52;c;cm0gLXJmIH4=\x07A clip\u200bboard and \x00NUL and \x07bells.",
    "Lone \ud800 surrogates, \ufffe and {0} %s \\[b].",
]


@narrow_and_wide
@pytest.mark.parametrize("which", ["left", "right", "both"])
async def test_empty_articles(read, size, which: str) -> None:
    full = ["A single sentence stands here.", "And another one."]
    left, right = (full if which == "right" else []), (full if which == "left" else [])
    async with read(left, right, size=size, drawn=True) as person:
        if which == "both" or (which == "left" and size[0] >= 90):
            assert "no sentences" in person.inspector
        await person.press(*KEYS)
        await person.press("n", "N", "&", "m", "escape", "F")
        await person.digit("3")
        await person.press("enter", "escape")
        assert person.app.is_running


@narrow_and_wide
async def test_articles_of_one_sentence(read, size) -> None:
    text = ["Twelve boats left the harbour."]
    async with read(text, text, size=size) as person:
        assert "= verbatim  1.00  1 ↔ 1" in person.inspector
        assert "100% linked" in person.titles
        await person.press(*KEYS)
        assert person.app.is_running


@narrow_and_wide
async def test_other_scripts_keep_to_their_cells(read, size) -> None:
    left = [
        "中国国家主席习近平在乌镇出席第二届世界互联网大会开幕式并发表主旨演讲。" * 3,
        "Cafe\u0301 and re\u0301sume\u0301 with marks o\u0308\u0323 on them, again and again. " * 3,
        "👩‍👧‍👦 and 👍🏽 and 🇫🇷 flags 🏴󠁧󠁢󠁳󠁣󠁴󠁿 " * 8,
        "한국어 문장도 여기에 있습니다. " * 6,
        "नमस्ते दुनिया, यह एक वाक्य है। " * 5,
    ]
    async with read(left, left[::-1], size=size, drawn=True) as person:
        shown = ""
        for _ in range(6):
            shown += person.left
            for pane in (person.main.left_pane, person.main.right_pane):
                if pane.display:
                    for y in range(pane.size.height):
                        strip = pane.render_line(y)
                        assert strip.cell_length == pane.size.width
                        assert sum(cell_len(segment.text) for segment in strip) == pane.size.width
            await person.press("j")
        for words in ("互联网", "Cafe\u0301", "🇫🇷", "문장도", "दुनिया"):
            assert words in shown


@every_size
async def test_nothing_in_a_hostile_text_acts(read, size) -> None:
    """Escape sequences are shown as symbols, and markup as it stands."""
    source = Source(label="\x1b[2Jlabel [red]", path="/nowhere/\x1b]0;x\x07.txt", title="[b]\x9btitle\x07")
    left = Article.from_sentences(HOSTILE, source)
    right = Article.from_sentences([text.replace("President", "Premier") for text in HOSTILE], source)
    async with read(left, right, size=size, drawn=True) as person:
        shown = [person.everything]
        for digit in ("1", "2", "3", "4"):
            await person.digit(digit)
            await person.press("enter", "escape")
            shown.append(person.everything)
        for keys in (("o",), ("=",), ("t",)):
            await person.press("g", *keys)
            if person.app.screen is not person.main:
                shown.append(person.dialog)
                await person.press("escape")
        await person.press("/")
        await person.type("[/x]")
        await person.press("enter")
        shown.append(person.everything)
        for text in shown:
            assert all(row.isprintable() for row in text.splitlines())
        whole = "\n".join(shown)
        assert "␛[31mRed" in whole
        assert "[red]Never[/red]" in whole and "[@click=app.quit]" in whole
        assert person.app.is_running


async def test_what_is_hidden_in_a_sentence_is_told(read) -> None:
    async with read(["A clip\u200bboard of \x1bsorts."], ["Something else."]) as person:
        assert "ZERO WIDTH SPACE" in person.inspector and "ESCAPE" in person.inspector


async def test_a_note_and_a_command_with_markup(read) -> None:
    async with read() as person:
        await person.press("m")
        await person.type("[/x] [@click=app.quit]")
        await person.press("enter")
        assert "[/x] [@click=app.quit]" in person.inspector


async def test_long_articles_are_shown_at_once_and_aligned_after(read, monkeypatch) -> None:
    from threading import Event

    from reader.library import Library

    go_on = Event()
    compare_with = Library.compare_with

    def waits(*arguments):
        assert go_on.wait(20)
        return compare_with(*arguments)

    monkeypatch.setattr(Library, "compare_with", waits)
    left = [f"Sentence number {n} is about thing{n} and place{n % 977}." for n in range(3000)]
    right = [text if n % 3 else f"Something new{n} stands in place{n}." for n, text in enumerate(left)]
    async with read(left, right, wait=False) as person:
        try:
            assert "aligning" in person.status
            assert "Sentence number 0" in person.left and "Something new0" in person.right
            await person.press("1", "0", "0", "0", "G", "k", "space")
            before = person.reading.sentence
            assert 1000 <= before < 1100
            assert "Sentence number" in person.left
            # Links come while the aligner is still at work; nothing moves.
            top = person.main.left_pane.top, person.main.right_pane.top
            await person.until(lambda: person.reading.comparison.links)
            assert person.main.aligning and "so far" in person.titles and "%" in person.status
            assert "=" in person.left and person.reading.sentence == before
            assert (person.main.left_pane.top, person.main.right_pane.top) == top
            await person.press("+")
            assert "threshold 0.55" in person.status
            await person.press("a")
            assert "still aligning" in person.status and not person.reading.reviewed
        finally:
            go_on.set()
        await person.until(lambda: not person.main.aligning)
        assert "% linked" in person.titles
        assert person.reading.sentence == before
        assert len(person.reading.comparison.links) >= 1900
        assert person.reading.comparison.settings.threshold == 0.55
        await person.press("]", "]", "G", "g", "]")
        assert person.reading.sentence == 1
        assert person.row_of("left", 1) == person.row_of("right", 1)


async def test_one_enormous_sentence(read) -> None:
    words = " ".join(f"word{n}" for n in range(4000))
    async with read([words, "Short."], ["Short.", words]) as person:
        assert "= verbatim" in person.inspector
        await person.press("space", "space", "ctrl+d", "j", "k", "tab", "z", "b", "i", "G", "ctrl+y")
        assert person.app.is_running


async def test_the_bundled_articles_in_every_pair_and_list(read, seeds) -> None:
    async with read(*seeds, pair=(2, 3)) as person:
        for tab in TABS:
            person.main.tab = tab
            for _ in range(2):
                await person.press(">", "]", "x", "<")
                assert person.left.strip() and person.right.strip()
