"""The mouse: lines of the link map, the strips at the edges, borders that can be dragged."""

from __future__ import annotations

from reader.tui.bars import Rule
from reader.tui.linkmap import LinkMap
from reader.tui.screens.dialog import LinesView


def sentences(count: int, word: str = "sentence") -> list[str]:
    return [f"This is {word} number {n} of many, with {word}s{n} about thing{n}." for n in range(count)]


async def test_a_click_on_a_line_follows_it(read) -> None:
    async with read() as person:
        await person.click(person.main.link_map, 3, person.row_of("left", 2))
        assert (person.reading.side, person.reading.cursor) == ("right", {"left": 2, "right": 3})
        await person.press("ctrl+o", "ctrl+o")
        assert (person.reading.side, person.reading.sentence) == ("left", 0)


async def test_a_click_on_the_strip_goes_to_that_part_of_the_article(read) -> None:
    async with read(sentences(100), sentences(100)) as person:
        height = person.main.left_overview.size.height
        await person.click(person.main.left_overview, 0, height - 1)
        assert person.reading.sentence == 99
        await person.click(person.main.right_overview, 0, height // 2)
        assert person.reading.side == "right"
        assert 40 <= person.reading.sentence <= 60


async def test_the_border_between_the_panes_can_be_dragged(read) -> None:
    async with read() as person:
        before = person.main.frame.left
        person.main.post_message(LinkMap.Dragged(30))
        await person.settle()
        narrow = person.main.frame.left
        person.main.post_message(LinkMap.Dragged(90))
        await person.settle()
        assert narrow < before < person.main.frame.left
        assert "Twelve" in person.left and "Fourteen" in person.right


async def test_the_borders_of_sidebar_and_inspector_can_be_dragged(read) -> None:
    async with read() as person:
        main = person.main
        main.post_message(Rule.Dragged(main.sidebar_rule, 100, 5))
        await person.settle()
        assert main.sidebar.size.width == 160 - 100 - 1
        main.post_message(Rule.Dragged(main.inspector_rule, 5, 30))
        await person.settle()
        assert main.inspector.size.height == 45 - 30 - 2
        await person.press("i", "i", "i")
        assert main.inspector.size.height == 45 - 30 - 2, "it is kept"


async def test_a_second_click_on_a_list_that_is_being_left_does_nothing(read) -> None:
    async with read() as person:
        await person.press("T")
        view = person.app.screen.query_one(LinesView)
        for _ in range(3):
            view.post_message(LinesView.Clicked(1))
        await person.settle()
        assert person.app.screen is person.main
