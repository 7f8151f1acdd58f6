"""Searching both articles: as one types, hit by hit, and only what matches."""

from __future__ import annotations

import pytest

SIZES = [(160, 45), (100, 30), (80, 24)]
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
narrow_and_wide = pytest.mark.parametrize(
    "size", [SIZES[0], SIZES[-1]], ids=lambda size: f"{size[0]}x{size[1]}"
)


@pytest.mark.command("search")
@narrow_and_wide
async def test_hits_are_marked_while_one_types(read, size) -> None:
    async with read(size=size) as person:
        await person.press("/")
        assert person.main.prompt.is_open
        await person.type("museum")
        assert person.reading.sentence == 4, "the first hit is shown"
        assert "museum" in person.styled("left", "match")
        await person.press("backspace", "backspace", "backspace")
        await person.type("taru")
        assert person.reading.hits == {"left": (), "right": ()}
        assert person.reading.sentence == 0, "nothing there: back to where it began"


@pytest.mark.command("search")
async def test_escape_takes_a_search_back(read) -> None:
    async with read() as person:
        await person.press("j", "/")
        await person.type("museum")
        await person.press("escape")
        assert not person.main.prompt.is_open
        assert (person.reading.side, person.reading.sentence) == ("left", 1)
        assert person.styled("left", "match") == []
        assert "/museum" not in person.status
        await person.press("k")
        assert person.reading.sentence == 0, "keys act again"


@pytest.mark.command("search")
async def test_backspace_on_nothing_takes_it_back_too(read) -> None:
    async with read() as person:
        await person.press("/")
        await person.type("a")
        await person.press("backspace", "backspace")
        assert not person.main.prompt.is_open


@pytest.mark.command("search", "search_next", "search_previous")
@every_size
async def test_from_hit_to_hit_in_both_articles(read, size) -> None:
    async with read(size=size) as person:
        await person.press("/")
        await person.type("whale skeleton")
        await person.press("enter")
        assert "2 hits" in person.status
        assert (person.reading.side, person.reading.sentence) == ("left", 4)
        await person.press("n")
        assert (person.reading.side, person.reading.sentence) == ("right", 0)
        assert "/whale skeleton  1 ⇄ 1" in person.status
        await person.press("n")
        assert (person.reading.side, person.reading.sentence) == ("left", 4), "round and round"
        await person.press("N")
        assert (person.reading.side, person.reading.sentence) == ("right", 0)
        await person.press("2", "n")
        assert (person.reading.side, person.reading.sentence) == ("right", 0)


@pytest.mark.command("search", "next_link")
async def test_a_search_does_not_take_the_keys_of_the_links(read) -> None:
    async with read() as person:
        await person.press("/")
        await person.type("harbour")
        await person.press("enter", "]")
        assert person.reading.sentence == 2
        await person.press("ctrl+o")
        assert person.reading.sentence == 0


@pytest.mark.command("search_next", "search_previous", "back")
async def test_a_hit_says_which_it_is_and_can_be_come_back_from(read) -> None:
    left = ["The ferry left.", "No ship was seen; no ferry, no ferry at all.", "Nothing.", "A ferry."]
    async with read(left, ["The ferry was late.", "Bread is dear."]) as person:
        await person.press("/")
        await person.type("ferry")
        await person.press("enter")
        hits = ("2 of 4 left", "4 of 4 left", "1 of 1 right", "1 of 4 left", "1 of 1 right")
        for key, told in zip("nnnnN", hits, strict=True):
            await person.press(key)
            assert f"hit {told}" in person.status.replace("on the ", "")
        await person.press("3", "ctrl+o")
        assert (person.reading.side, person.reading.sentence) == ("left", 3)


@pytest.mark.command("search_next", "search_previous", "only_matches")
async def test_nothing_was_searched_for(read) -> None:
    async with read() as person:
        for key in ("n", "N", "&"):
            await person.press(key)
            assert "/ searches" in person.status


@pytest.mark.command("search", "search_next")
async def test_nothing_was_found(read) -> None:
    async with read() as person:
        await person.press("/")
        await person.type("submarine")
        await person.press("enter")
        assert "0 hits" in person.status
        await person.press("n")
        assert "no hits" in person.status


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("lerwick", 2), ("Lerwick", 2), ("LERWICK", 0), ("we will", 2), (r"\v(Twelve|Fourteen)", 2),
        (r"\w boat", 0), ('"we will', 2), (r"\clERWICK", 2),
    ],
)  # fmt: skip
async def test_what_can_be_searched_for(read, typed: str, hits: int) -> None:
    async with read() as person:
        await person.press("/")
        await person.type(typed)
        assert sum(len(person.reading.hits[side]) for side in ("left", "right")) == hits


@pytest.mark.command("search")
async def test_a_wrong_expression_says_what_is_wrong(read) -> None:
    async with read() as person:
        await person.press("/")
        await person.type(r"\v(open")
        assert "not a regular expression" in person.status
        await person.press("enter")
        assert "not a regular expression" in person.status
        await person.press("j")
        assert person.reading.sentence == 1


@pytest.mark.command("search")
async def test_searches_of_the_past_come_with_the_arrows(read) -> None:
    async with read() as person:
        for text in ("museum", "harbour"):
            await person.press("/")
            await person.type(text)
            await person.press("enter")
    async with read() as person:
        from textual.widgets import Input

        await person.press("/", "up")
        typed = person.main.prompt.query_one(Input)
        assert typed.value == "harbour"
        await person.press("up")
        assert typed.value == "museum"
        await person.press("down")
        assert typed.value == "harbour"
        await person.press("enter")
        assert "/harbour" in person.status or "hits" in person.status


@pytest.mark.command("search", "only_matches", "leave")
@narrow_and_wide
async def test_only_what_matches(read, size) -> None:
    async with read(size=size) as person:
        await person.press("/")
        await person.type("museum")
        await person.press("enter", "&")
        assert "matches only" in person.status
        assert "4 sentences folded away" in person.left or size[0] < 90
        assert "The coastguard" not in person.left
        await person.press("escape", "g")
        assert "The coastguard" in person.left
        assert "museum" not in person.styled("left", "match")
        assert "matches only" not in person.status


@pytest.mark.command("only_matches")
async def test_all_sentences_again(read) -> None:
    async with read() as person:
        await person.press("/")
        await person.type("museum")
        await person.press("enter", "&", "&")
        assert "showing all sentences" in person.status
        await person.press("g")
        assert "The coastguard" in person.left


@pytest.mark.command("search", "leave")
async def test_escape_clears_a_finished_search(read) -> None:
    async with read() as person:
        await person.press("/")
        await person.type("museum")
        await person.press("enter", "escape")
        assert person.styled("left", "match") == []
        assert "/museum" not in person.status


async def test_what_was_searched_for_cannot_act_on_the_terminal(read) -> None:
    async with read() as person:
        await person.press("/")
        person.main.prompt.close("x\x1b[2J [red]")
        await person.settle()
        assert "\x1b" not in person.status
        await person.press("j")
        assert "[red]" in person.status


async def test_a_search_in_an_empty_article(read) -> None:
    async with read([], []) as person:
        await person.press("/")
        await person.type("a")
        await person.press("enter", "n", "N", "&")
        assert person.reading.hits == {"left": (), "right": ()}


@pytest.mark.command("search", "search_next")
async def test_a_hit_that_is_folded_away_is_unfolded(read) -> None:
    left = ["Alpha beta gamma delta epsilon.", *(f"Only{n} here{n} stands{n} alone{n}." for n in range(9))]
    right = ["Alpha beta gamma delta epsilon.", "Nothing of that kind is to be found over there."]
    async with read(left, right) as person:
        await person.press("f")
        assert "here7" not in person.left
        await person.press("/")
        await person.type("here7")
        await person.press("enter", "n")
        assert person.reading.sentence == 8 and "here7" in person.left
        assert "here5" not in person.left
        await person.press("f", "f", "f")
        assert "here7" not in person.left


@pytest.mark.command("search")
async def test_taking_a_search_back_leaves_every_row_where_it_was(read) -> None:
    left = [f"Sentence number {n} is about thing{n} and place{n % 97}." for n in range(200)]
    async with read(left, left[::-1]) as person:
        await person.press("5", "0", "G", "ctrl+e", "ctrl+e", "l", "ctrl+e")
        before = person.left, person.right, dict(person.reading.cursor)
        await person.press("/")
        await person.type("thing150")
        assert person.reading.sentence == 150
        await person.press("escape")
        assert (person.left, person.right, person.reading.cursor) == before


@pytest.mark.command("search")
async def test_long_articles_show_the_next_hit_at_once_and_then_count_all(read, monkeypatch) -> None:
    from reader.tui.actions import searching

    monkeypatch.setattr(searching, "LONG", 1000)
    monkeypatch.setattr(searching, "NEARBY", 5)
    left = [f"Sentence number {n} is about thing{n} and place{n % 97}." for n in range(150)]
    async with read(left, left[::-1]) as person:
        await person.press("1", "0", "0", "G", "/")
        await person.type("about")
        assert person.reading.sentence == 99  # the hit that is there already
        await person.until(lambda: "/about  150 ⇄ 150" in person.status)
        await person.type("x")
        await person.until(lambda: "/aboutx  0 ⇄ 0" in person.status)
        await person.press("backspace", "backspace", "backspace", "backspace", "backspace", "backspace")
        await person.type("number 3 is")
        await person.until(lambda: "/number 3 is  1 ⇄ 1" in person.status)
        assert (person.reading.side, person.reading.sentence) == ("right", 146)
        await person.press("enter")
        assert "2 hits" in person.status
