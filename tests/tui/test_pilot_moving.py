"""Keys that move: sentences, pages, links, discrepancies, rows, and back."""

from __future__ import annotations

import pytest

from reader.article.model import Article
from reader.tui.linked import MARGIN
from reader.tui.reading import Reading

SIZES = [(160, 45), (100, 30), (80, 24)]
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
narrow_and_wide = pytest.mark.parametrize(
    "size", [SIZES[0], SIZES[-1]], ids=lambda size: f"{size[0]}x{size[1]}"
)


def sentences(count: int, word: str = "sentence") -> list[str]:
    """Sentences that are like no other, some of them on several rows."""
    return [
        f"This is {word} number {n} of many, with {word}s{n} about thing{n}"
        + f" and more of n{n}" * (n % 5)
        + "."
        for n in range(count)
    ]


def cursors(reading: Reading) -> tuple[str, int, int]:
    return reading.side, reading.cursor["left"], reading.cursor["right"]


@pytest.mark.command("down", "up")
@every_size
async def test_sentence_by_sentence(read, size) -> None:
    async with read(size=size) as person:
        assert cursors(person.reading) == ("left", 0, 1)
        for key, expected in (("j", 1), ("down", 2), ("k", 1), ("up", 0)):
            await person.press(key)
            items = person.main.layouts["left"].items
            item = items[person.main.left_pane.item]
            if size[0] >= 90:
                assert person.reading.sentence == expected
            assert (item.side, item.sentence) == (person.reading.side, person.reading.sentence)
        await person.press("up")
        if size[0] >= 90:
            assert "the first sentence" in person.status


@pytest.mark.command("down", "up")
async def test_the_mark_stands_before_the_sentence_and_its_counterpart(read) -> None:
    async with read() as person:
        await person.press("j", "j")
        assert person.left.splitlines()[person.row_of("left", 2)].startswith("▌= ")
        assert person.right.splitlines()[person.row_of("right", 3)].startswith("›= ")
        assert (
            person.left.count("▌")
            == person.main.layouts["left"].items[2].end - person.main.layouts["left"].items[2].first
        )


@pytest.mark.command("down", "up")
async def test_counts(read) -> None:
    async with read(sentences(60), sentences(60)) as person:
        await person.press("1", "2", "j")
        assert person.reading.sentence == 12
        await person.press("5", "up")
        assert person.reading.sentence == 7
        await person.press("9", "9", "9", "j")
        assert person.reading.sentence == 59
        await person.press("j")
        assert "the last sentence" in person.status


async def test_what_was_typed_of_a_command_is_shown(read) -> None:
    async with read() as person:
        await person.press("1", "2")
        assert person.status.strip().startswith("12")
        await person.press("z")
        assert person.status.strip().startswith("12z")
        await person.press("j")
        assert person.status.strip() == "12zj does nothing; ? lists the keys"


@pytest.mark.command("half_down", "half_up", "page_down", "page_up")
@every_size
@pytest.mark.parametrize(
    ("down", "up", "share"),
    [
        ("ctrl+d", "ctrl+u", 0.5), ("space", "b", 1),
    ],
)  # fmt: skip
async def test_pages(read, size, down: str, up: str, share: float) -> None:
    async with read(sentences(80), sentences(80, "line"), size=size) as person:
        pane = person.main.left_pane
        height = pane.size.height
        await person.press(down, down)
        moved = pane.top
        assert share * height <= moved <= 2 * share * height + 1
        assert 0 <= person.row_of(person.reading.side, person.reading.sentence) < height
        await person.press(up)
        assert 0 <= pane.top < moved
        await person.press(up, up, up)
        assert pane.top == 0
        assert person.main.left_pane.item == 0


@pytest.mark.command("page_down", "half_down")
async def test_pages_show_every_row(read) -> None:
    async with read(sentences(60), sentences(60, "line"), size=(120, 30)) as person:
        pane, rows = person.main.left_pane, person.main.layouts["left"].rows
        seen: set[int] = set()
        for _ in range(40):
            seen |= set(range(pane.top, pane.top + pane.size.height))
            await person.press("space")
        assert set(range(len(rows))) <= seen
        assert person.reading.sentence == 59


@pytest.mark.command("page_down")
async def test_a_counted_page(read) -> None:
    async with read(sentences(80), sentences(80, "line")) as person:
        await person.press("space")
        once = person.main.left_pane.top
        await person.press("g", "3", "space")
        assert 3 * once <= person.main.left_pane.top <= 4 * once


@pytest.mark.command("first", "last")
@narrow_and_wide
@pytest.mark.parametrize(("to_last", "to_first"), [("G", "g"), ("end", "home")])
async def test_first_and_last(read, size, to_last: str, to_first: str) -> None:
    async with read(sentences(50), sentences(50), size=size) as person:
        await person.press(to_last)
        assert person.reading.sentence == 49
        assert "number 49 of many" in person.left
        await person.press(to_first)
        assert person.reading.sentence == 0
        assert "number 0 of many" in person.left


@pytest.mark.command("last")
async def test_a_sentence_by_its_number(read, seeds) -> None:
    async with read(sentences(50), sentences(50)) as person:
        await person.press("1", "2", "G")
        assert person.reading.article.number(person.reading.sentence) == 12
        await person.press("9", "9", "9", "G")
        assert person.reading.sentence == 49
    async with read(*seeds, pair=(2, 3)) as person:
        await person.press("4", "G")
        assert person.reading.article.number(person.reading.sentence) == 4, "the headline is number 0"


@pytest.mark.command("first", "percent")
async def test_a_place_by_its_number_or_share(read) -> None:
    async with read(sentences(41), sentences(41)) as person:
        for keys, expected in (("50%", 20), ("12g", 11), ("100%", 40), ("900%", 40), ("0%", 40)):
            await person.press(*keys)
            assert person.reading.sentence == expected, keys
        assert "type a number first" in person.status
        await person.press("5", "0", "ctrl+o")
        assert cursors(person.reading) == ("left", 0, 0), "each of them can be taken back"


@pytest.mark.command("screen_top", "screen_middle", "screen_bottom")
@every_size
async def test_to_the_sentences_on_the_screen(read, size) -> None:
    async with read(sentences(60), sentences(60), size=size) as person:
        await person.press("2", "5", "j", "z", "z", "3", "ctrl+e")
        pane, layout = person.main.left_pane, person.main.layouts["left"]
        before = pane.top
        places = []
        for key in "HML":
            await person.press(key)
            assert pane.top == before, "nothing scrolls"
            places.append(layout.item_of[person.reading.side, person.reading.sentence])
        whole = [
            number
            for number, item in enumerate(layout.items)
            if item.first >= before + MARGIN and item.end <= before + pane.size.height - MARGIN
        ]
        assert (places[0], places[2]) == (whole[0], whole[-1])
        middle = layout.items[places[1]]
        assert middle.first - 1 <= before + pane.size.height // 2 <= middle.end
        await person.press("3", "ctrl+o")
        assert person.reading.sentence == 25


@pytest.mark.command("back_and_forth")
async def test_back_and_here_again(read) -> None:
    async with read(sentences(50), sentences(50)) as person:
        await person.press("'", "'")
        assert "nowhere to go back to" in person.status
        await person.press("3", "j", "G")
        for expected in (3, 49, 3, 49):
            await person.press("'", "'")
            assert person.reading.sentence == expected


@pytest.mark.command("row_top", "row_middle", "row_bottom")
@narrow_and_wide
async def test_the_row_of_the_sentence(read, size) -> None:
    async with read(sentences(60), sentences(60), size=size) as person:
        await person.press("2", "5", "j")
        height = person.main.left_pane.size.height
        item = person.main.layouts["left"].items[person.main.left_pane.item]
        tall = item.end - item.first
        await person.press("z", "t")
        assert person.row_of("left", 25) == 0
        await person.press("z", "b")
        assert person.row_of("left", 25) == height - tall
        await person.press("z", "z")
        assert abs(person.row_of("left", 25) - (height - tall) // 2) <= 1
        if size[0] >= 90:
            assert person.row_of("right", 25) == person.row_of("left", 25)


@pytest.mark.command("scroll_down", "scroll_up")
@narrow_and_wide
async def test_scrolling_by_rows(read, size) -> None:
    async with read(sentences(60), sentences(60), size=size) as person:
        await person.press("1", "0", "j", "z", "z")
        before, sentence = person.main.left_pane.top, person.reading.sentence
        await person.press("ctrl+e")
        assert person.main.left_pane.top == before + 1
        assert person.reading.sentence == sentence
        await person.press("3", "ctrl+y")
        assert person.main.left_pane.top == before - 2
        await person.press("9", "9", "ctrl+e")
        height = person.main.left_pane.size.height
        assert 0 <= person.row_of("left", person.reading.sentence) < height, "the cursor is carried along"


@pytest.mark.command("back", "first", "last", "counterpart")
async def test_back_to_where_one_jumped_from(read) -> None:
    async with read(sentences(50), sentences(50)) as person:
        await person.press("3", "j", "G", "enter", "g")
        assert cursors(person.reading) == ("right", 0, 0)
        await person.press("ctrl+o")
        assert cursors(person.reading) == ("right", 49, 49)
        await person.press("ctrl+o")
        assert cursors(person.reading) == ("left", 49, 49)
        await person.press("ctrl+o")
        assert cursors(person.reading) == ("left", 3, 3)
        await person.press("ctrl+o")
        assert "nowhere to go back to" in person.status


@pytest.mark.command("back")
async def test_several_jumps_back_at_once(read) -> None:
    async with read(sentences(50), sentences(50)) as person:
        await person.press("3", "j", "G", "g", "2", "0", "G", "3", "ctrl+o")
        assert person.reading.sentence == 3


@pytest.mark.command("next_link", "previous_link")
@every_size
async def test_from_link_to_link(read, size) -> None:
    async with read(size=size) as person:
        steps = [("]", 2), ("]", 4), ("]", 4), ("[", 2), ("[", 0), ("[", 0)]
        for key, expected in steps:
            await person.press(key)
            assert person.reading.side == "left"
            assert person.reading.sentence == expected
        assert "no link before this" in person.status
        await person.press("2", "]")
        assert person.reading.sentence == 4


@pytest.mark.command("next_link", "previous_link")
async def test_from_link_to_link_as_in_vim(read) -> None:
    async with read() as person:
        await person.press("]", "c")
        assert person.reading.sentence == 2
        await person.press("]", "c", "[", "c")
        assert person.reading.sentence == 2
        assert person.status.strip().startswith("j k"), "nothing is left over"


@pytest.mark.command("next_link")
async def test_a_counterpart_stands_on_the_same_row(read, seeds) -> None:
    async with read(*seeds, pair=(2, 3)) as person:
        for _ in range(3):
            await person.press("]")
            link = person.reading.link_here()
            assert link is not None
            assert person.row_of("left", link.left[0]) == person.row_of("right", link.right[0])
        # Its line on the map runs straight through.
        line = person.map.splitlines()[person.row_of("left", person.reading.sentence)]
        assert set(line) == {"━"}


@pytest.mark.command("next_discrepancy", "previous_discrepancy")
@narrow_and_wide
async def test_from_discrepancy_to_discrepancy(read, size) -> None:
    left = ["The mayor of Lerwick opened the new bridge on Monday.", *sentences(20)]
    left += ["The coastguard of Shetland rescued 12 people from the burning ferry."]
    right = [left[0], *sentences(20, "line")]
    right += ["The coastguard of Shetland rescued 14 people from the burning ferry."]
    async with read(left, right, size=size) as person:
        await person.press("}")
        assert person.reading.sentence == 21
        assert "12" in person.inspector and "14" in person.inspector
        assert "≈ 22!" in person.left, "a flag says where facts differ"
        assert "≈ 22!" in (person.right if size[0] >= 90 else person.left)
        await person.press("}")
        assert "no further discrepancy" in person.status
        await person.press("{")
        assert "no discrepancy before this" in person.status
        await person.press("4", "k")
        before = cursors(person.reading)[:2]
        await person.press("}")
        assert person.reading.sentence == 21
        await person.press("ctrl+o")
        assert cursors(person.reading)[:2] == before


@pytest.mark.command("counterpart")
@narrow_and_wide
async def test_to_the_counterpart_and_back(read, size) -> None:
    async with read(size=size) as person:
        await person.press("]", "enter")
        assert cursors(person.reading) == ("right", 2, 3)
        await person.press("enter")
        assert cursors(person.reading) == ("left", 2, 3)


async def test_of_several_counterparts_the_one_with_the_mark_is_on_the_row(read) -> None:
    said = "“We will go out again as soon as we can see our own hands,” said Captain Moira Sinclair."
    left = [*sentences(12), said, *sentences(12, "row")]
    right = [said, *sentences(12, "line"), said, *sentences(12, "verse")]
    async with read(left, right) as person:
        assert {link.right for link in person.reading.comparison.links_of("left", 12)} == {(0,), (13,)}
        strongest = person.reading.comparison.links_of("left", 12)[0].right[0]
        for keys, beside in (
            (("1", "3", "G"), strongest), (("tab", "g", "enter"), 0), (("w",), 0),
            (("tab", "1", "4", "G", "enter"), 13), (("k", "j"), strongest),
        ):  # fmt: skip
            await person.press(*keys)
            assert cursors(person.reading) == ("left", 12, beside), keys
            assert person.row_of("left", 12) == person.row_of("right", beside)


@pytest.mark.command("counterpart")
async def test_no_counterpart(read) -> None:
    async with read() as person:
        await person.press("j", "enter")
        assert cursors(person.reading) == ("left", 1, 1)
        assert "no counterpart" in person.status


async def test_the_counterpart_of_a_passage_that_moved_far(read) -> None:
    passage = "The museum will stay closed until the roof above the whale skeleton has been mended."
    left, right = [*sentences(60), passage], [passage, *sentences(60, "line")]
    async with read(left, right) as person:
        await person.press("G")
        assert person.row_of("right", 0) == person.row_of("left", 60) > 0
        assert "the whale skeleton" in person.right
        await person.press("enter", "enter")
        assert cursors(person.reading) == ("left", 60, 0)


async def test_between_links_the_other_pane_does_not_jump(read, seeds) -> None:
    async with read(*seeds, pair=(0, 1), size=(140, 30)) as person:
        for _ in range(len(seeds[0].sentences)):
            before = person.main.left_pane.top, person.main.right_pane.top
            await person.press("j")
            if person.reading.link_here() is None:
                low, high = sorted((0, 2 * (person.main.left_pane.top - before[0])))
                assert low <= person.main.right_pane.top - before[1] <= high


async def test_every_sentence_is_reached_and_shown(read, seeds) -> None:
    for size in SIZES:
        async with read(*seeds, pair=(0, 4), size=size) as person:
            seen = set()
            for _ in range(60):
                reading = person.reading
                seen.add((reading.side, reading.sentence))
                first = reading.article.sentence_text(reading.sentence).split()[0]
                pane = person.left if size[0] < 90 or reading.side == "left" else person.right
                assert first in pane
                await person.press("j")
            expected = {("left", index) for index in range(len(seeds[0].sentences))}
            assert expected <= seen


async def test_the_mouse_wheel_scrolls_both_panes(read) -> None:
    from textual.events import MouseScrollDown

    async with read(sentences(60), sentences(60)) as person:
        pane = person.main.left_pane
        pane.post_message(MouseScrollDown(pane, 3, 3, 0, 1, 0, shift=False, meta=False, ctrl=False))
        await person.settle()
        assert (pane.top, person.main.right_pane.top) == (3, 3)


async def test_a_click_puts_the_cursor_there_and_two_follow_the_link(read) -> None:
    async with read() as person:
        row = person.row_of("right", 3)
        await person.click(person.main.right_pane, 12, row)
        assert cursors(person.reading) == ("right", 2, 3)
        await person.click(person.main.right_pane, 12, person.row_of("right", 3), times=2)
        assert person.reading.side == "left"


async def test_one_article_twice_links_every_sentence(read) -> None:
    article = Article.from_sentences(sentences(12))
    async with read(article, article) as person:
        for index in range(12):
            assert cursors(person.reading) == ("left", index, index)
            assert person.row_of("left", index) == person.row_of("right", index)
            await person.press("j")
