"""Keys that change how the two articles are shown: panes, lock, folds, one column, threshold, pins, size."""

from __future__ import annotations

import pytest

from reader.compare import compare
from reader.settings import Settings
from reader.tui.inspector import Size
from reader.tui.keys import BY_NAME, Press
from reader.tui.layout import RowKind
from reader.tui.lists import Tab
from reader.tui.reading import Fold

SIZES = [(160, 45), (100, 30), (80, 24)]
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
narrow_and_wide = pytest.mark.parametrize(
    "size", [SIZES[0], SIZES[-1]], ids=lambda size: f"{size[0]}x{size[1]}"
)


def sentences(count: int, word: str = "sentence") -> list[str]:
    return [f"This is {word} number {n} of many, with {word}s{n} about thing{n}." for n in range(count)]


# Panes.


@pytest.mark.command("next_pane", "previous_pane")
async def test_round_the_panes_and_the_sidebar(read) -> None:
    async with read() as person:
        stops = []
        for key in ("tab", "tab", "tab", "shift+tab", "shift+tab", "shift+tab"):
            await person.press(key)
            stops.append("sidebar" if person.main.in_sidebar else person.reading.side)
        assert stops == ["right", "sidebar", "left", "sidebar", "right", "left"]


@pytest.mark.command("pane_left", "pane_right")
async def test_to_the_pane_on_one_side(read) -> None:
    async with read() as person:
        stops = []
        for keys in (
            "right",
            "right",
            "right",
            "left",
            "ctrl+w h",
            "left",
            "ctrl+w l",
            "ctrl+w w",
            "ctrl+w p",
        ):
            await person.press(*keys.split())
            stops.append("sidebar" if person.main.in_sidebar else person.reading.side)
        assert stops == ["right", "sidebar", "sidebar", "right", "left", "left", "right", "sidebar", "right"]
        await person.press("left", "left")
        assert "nothing further to the left" in person.status


@pytest.mark.command("next_pane", "sidebar")
async def test_without_the_sidebar_there_are_two_panes(read) -> None:
    async with read() as person:
        await person.press("s", "tab", "tab")
        assert (person.reading.side, person.main.in_sidebar) == ("left", False)


@pytest.mark.command("next_pane")
async def test_the_other_pane_is_entered_at_the_counterpart(read) -> None:
    async with read() as person:
        await person.press("]", "tab")
        assert person.reading.cursor == {"left": 2, "right": 3}
        assert "▌=" in person.right and "▌" not in person.left
        assert person.titles.index("▸") > 40, "the title of the pane that is read has a mark"


@pytest.mark.command("next_pane")
async def test_in_one_column_the_article_that_leads_changes(read) -> None:
    async with read(size=(80, 24)) as person:
        assert person.left.index("Twelve") < person.left.index("Fourteen")
        await person.press("tab")
        assert person.reading.side == "right"
        await person.press("g")
        assert person.left.index("Fourteen") < person.left.index("Twelve")


# Lock.


@pytest.mark.command("lock")
async def test_unlocked_panes_move_alone(read) -> None:
    async with read(sentences(60), sentences(60)) as person:
        await person.press("l", "3", "0", "j")
        assert "unlocked" in person.status
        assert person.main.left_pane.top > 0 and person.main.right_pane.top == 0
        await person.press("l")
        assert "unlocked" not in person.status.replace("panes unlocked", "")
        assert person.row_of("left", 30) == person.row_of("right", 30)


# Swap.


@pytest.mark.command("swap")
@narrow_and_wide
async def test_swapping_keeps_the_place(read, size) -> None:
    async with read(size=size) as person:
        await person.press("]", "x")
        assert person.main.pair == (1, 0)
        assert (person.reading.side, person.reading.cursor) == ("right", {"left": 3, "right": 2})
        assert person.reading.comparison.left.sentence_text(1).startswith("Fourteen")
        await person.press("x")
        assert person.main.pair == (0, 1)
        assert (person.reading.side, person.reading.cursor) == ("left", {"left": 2, "right": 3})


@pytest.mark.command("swap", "pin")
async def test_swapping_again_before_the_first_swap_is_shown(read) -> None:
    async with read([*sentences(9), "One thing that only this article says."], sentences(3)) as person:
        await person.press("G")
        first = person.main
        for _ in range(2):
            first.perform(Press(BY_NAME["swap"], None))
        await person.press("k", "p")
        assert person.main.pair == (0, 1)
        assert person.reading.comparison.settings.pins, "the cursors are on sentences that there are"


@pytest.mark.command("swap", "stricter", "fold", "search", "sidebar", "column")
async def test_swapping_keeps_the_view(read) -> None:
    async with read() as person:
        await person.press("f", "s", "/")
        await person.type("lerwick")
        await person.press("enter", "x")
        assert person.reading.fold is Fold.LINKS
        assert not person.sidebar
        assert [len(person.reading.hits[side]) for side in ("left", "right")] == [1, 1]
        assert "Lerwick" in person.styled("left", "match")


# Folding.


@pytest.mark.command("fold")
@narrow_and_wide
async def test_folding(read, size) -> None:
    both = "The one sentence that both of them have in common."
    async with read([*sentences(12), both], ["Alone is what stands here.", both], size=size) as person:
        await person.press("f")
        assert person.reading.fold is Fold.LINKS
        assert "links only" in person.status
        assert "11 sentences folded away" in person.left
        assert "number 11 of many" in person.left and "number 3 of many" not in person.left
        await person.press("f")
        assert "new only" in person.status
        assert "number 9 of many" in person.left and "in common" not in person.left
        await person.press("f")
        assert person.reading.fold is Fold.ALL
        assert "folded" not in person.left


@pytest.mark.command("fold")
async def test_folding_keeps_a_sentence_that_is_shown_under_the_cursor(read) -> None:
    async with read() as person:
        await person.press("]", "f")
        assert person.reading.sentence == 2
        await person.press("f")
        assert person.reading.sentence in (1, 3), "the nearest one that is shown"


@pytest.mark.command("fold")
async def test_everything_folded_away(read) -> None:
    async with read(sentences(3), sentences(3)) as person:
        await person.press("f", "f")
        assert "3 sentences folded away" in person.left and "3 sentences folded away" in person.right
        await person.press(
            "j", "k", "]", "ctrl+d", "space", "g", "G", "z", "t", "ctrl+e", "enter", "tab", "n"
        )
        await person.press("f", "j")
        assert "number 0 of many" in person.left


# Word edits.


@pytest.mark.command("word_edits")
async def test_word_edits_on_and_off(read) -> None:
    async with read() as person:
        assert person.styled("left", "replace") == ["Twelve"]
        assert person.styled("right", "replace") == ["Fourteen"]
        await person.press("w")
        assert person.styled("left", "replace") == []
        assert "word edits off" in person.status
        await person.press("w")
        assert person.styled("left", "replace") == ["Twelve"]


# One column.


@pytest.mark.command("column")
@every_size
async def test_side_by_side_or_one_column(read, size) -> None:
    async with read(size=size) as person:
        narrow = size[0] < 90
        for column in (not narrow, narrow):
            await person.press("v")
            assert person.main.frame is not None and person.main.frame.column is column
            assert person.main.right_pane.display is not column
            if column:
                assert (
                    person.left.index("Twelve")
                    < person.left.index("Fourteen")
                    < person.left.index("coastguard")
                )


@pytest.mark.command("column")
async def test_in_one_column_both_wordings_show_their_edits(read) -> None:
    async with read(size=(80, 24)) as person:
        assert {"Twelve", "Fourteen"} <= set(person.styled("left", "replace"))


@pytest.mark.command("column", "down")
async def test_in_one_column_every_sentence_is_reached(read) -> None:
    async with read(size=(80, 24)) as person:
        seen = set()
        for _ in range(10):
            seen.add((person.reading.side, person.reading.sentence))
            await person.press("j")
        assert {("left", index) for index in range(5)} | {("right", 2), ("right", 4)} <= seen


# The inspector.


@pytest.mark.command("inspector")
@every_size
async def test_the_inspector_normal_large_closed(read, size) -> None:
    async with read(size=size) as person:
        normal = len(person.inspector.splitlines())
        panes = person.main.left_pane.size.height
        assert "edited" in person.inspector or "new" in person.inspector
        await person.press("i")
        assert person.main.inspector_size is Size.LARGE
        assert len(person.inspector.splitlines()) >= normal
        await person.press("i")
        assert person.inspector == ""
        assert person.main.left_pane.size.height > panes
        await person.press("i")
        assert person.main.left_pane.size.height == panes


@pytest.mark.command("inspector_down", "inspector_up")
async def test_the_inspector_scrolls_where_it_cannot_show_all(read) -> None:
    words = " ".join(f"word{number}" for number in range(400))
    async with read([f"Twelve boats {words} sank."], [f"Fourteen boats {words} sank."]) as person:
        await person.press("i")
        first = person.inspector
        await person.press("3", "J")
        assert person.inspector.splitlines()[0] == first.splitlines()[3]
        await person.press("K", "2", "K")
        assert person.inspector == first
        await person.press("K")
        assert "nothing more above" in person.status
        await person.press("i", "J")
        assert "the inspector is closed" in person.status


async def test_the_inspector_follows_the_cursor(read) -> None:
    async with read() as person:
        assert "≈ edited" in person.inspector and "1 ↔ 2" in person.inspector
        await person.press("j")
        assert "linked to nothing on the right" in person.inspector
        await person.press("tab", "g")
        assert "↕ moved" in person.inspector


# Threshold and pins.


@pytest.mark.command("stricter", "looser")
async def test_stricter_and_looser(read) -> None:
    left = ["Twelve fishing boats left the harbour of Lerwick before dawn on Monday."]
    right = ["Before the sun rose on Monday, a dozen boats had sailed from Lerwick harbour to fish."]
    async with read([*left, "Another thing."], [*right, "Something else."]) as person:
        counts = []
        await person.press("1", "0", "-")
        assert person.reading.comparison.settings.threshold == 0.0
        for _ in range(5):
            counts.append(len(person.reading.comparison.links))
            await person.press("4", "+")
            assert f"threshold {person.reading.comparison.settings.threshold:.2f}" in person.status
            assert f"{len(person.reading.comparison.links)} links" in person.status
        assert person.reading.comparison.settings.threshold == 1.0
        assert counts == sorted(counts, reverse=True) and counts[0] > counts[-1]
        await person.press("-")
        assert person.reading.comparison.settings.threshold == 0.95
        await person.press("j")
        assert "threshold 0.95" in person.status, "it stays in view while it is not the usual one"


@pytest.mark.command("stricter")
async def test_the_counts_at_the_top_follow_the_threshold(read) -> None:
    async with read() as person:
        before = person.titles
        await person.press("9", "+")
        left, right = person.reading.comparison.coverage
        assert f"{left:.0%} linked" in person.titles and f"{right:.0%} linked" in person.titles
        assert before != person.titles or len(person.reading.comparison.links) == 3


@pytest.mark.command("pin", "pin_apart")
async def test_pins(read) -> None:
    async with read() as person:
        await person.press("j")
        person.reading.cursor["right"] = 2
        await person.press("p")
        assert "2 and 3 correspond" in person.status
        assert [link.right for link in person.reading.comparison.links_of("left", 1)] == [(2,)]
        await person.press("p")
        assert "pin taken back" in person.status
        assert person.reading.comparison.links_of("left", 1) == ()
        await person.press("k", "P")
        assert "1 and 2 do not correspond" in person.status
        assert person.reading.comparison.links_of("left", 0) == ()


@pytest.mark.command("pin_apart", "quit")
async def test_pins_are_kept(read) -> None:
    async with read() as person:
        await person.press("P", "q")
    async with read() as person:
        assert person.reading.comparison.links_of("left", 0) == ()
        await person.press("x")
        assert person.reading.comparison.links_of("right", 0) == (), "the other way round too"


# Sizes.


async def test_the_three_parts_where_there_is_room(read) -> None:
    async with read(size=(120, 40)) as person:
        assert person.main.right_pane.display and person.sidebar and person.map.strip()
    async with read(size=(119, 40)) as person:
        assert person.main.right_pane.display and not person.sidebar
    async with read(size=(89, 40)) as person:
        assert not person.main.right_pane.display


async def test_every_size_at_any_time(read, seeds) -> None:
    sizes = [
        (20, 6), (300, 90), (60, 20), (21, 7), (120, 10), (119, 44), (1, 1), (90, 24), (89, 24), (40, 80),
        (5, 60), (200, 3), (160, 45),
    ]  # fmt: skip
    keys = ["j", "]", "s", "v", "G", "space", "i", "tab", "f", "3", "k", "x", "enter"]
    async with read(*seeds, pair=(0, 1), size=(80, 24), drawn=True) as person:
        for size, key in zip(sizes, keys, strict=True):
            await person.resize(*size)
            await person.press(key)
            main = person.main
            assert main.frame is not None and (main.frame.width, main.frame.height) == size
            for drawn in (main.left_pane, main.right_pane, main.link_map, main.sidebar, main.inspector):
                for row in person.rows(drawn):
                    assert len(row) <= drawn.size.width
        assert person.main.left_pane.size.height >= 20


@pytest.mark.parametrize("size", [(300, 90), (100, 30), (80, 24), (60, 20)])
async def test_resizing_keeps_the_sentence_in_view(read, seeds, size) -> None:
    async with read(*seeds, pair=(0, 1)) as person:
        await person.press("1", "4", "G")
        sentence = person.reading.sentence
        await person.resize(*size)
        assert person.reading.sentence == sentence
        assert 0 <= person.row_of("left", sentence) < person.main.left_pane.size.height


async def test_a_screen_that_is_too_small_says_so(read) -> None:
    async with read(size=(40, 10)) as person:
        assert "60" in person.status and "20" in person.status
        await person.resize(80, 24)
        assert "j k" in person.status


async def test_overlong_words_and_narrow_panes(read) -> None:
    async with read(["x" * 500 + " end."], ["中" * 300 + "。"], size=(60, 20)) as person:
        assert person.left.count("x") >= 500
        await person.press("v")
        for row in person.rows(person.main.left_pane):
            assert len(row) <= 60


# Settings.


async def test_settings_decide_how_it_starts(read) -> None:
    settings = Settings(sidebar=False, word_edits=False, linked=False, threshold=0.8, column_width=20)
    async with read(settings=settings) as person:
        assert not person.sidebar
        assert person.styled("left", "replace") == []
        assert "unlocked" in person.status
        assert max(row.end - row.start for row in person.main.layouts["left"].rows) <= 20
        assert {row.kind for row in person.main.layouts["left"].rows} == {RowKind.TEXT}


async def test_keys_of_ones_own(read) -> None:
    async with read(settings=Settings(keys={"down": ("d",), "tab_facts": ("j",)})) as person:
        await person.press("d")
        assert person.reading.sentence == 1
        await person.press("j")
        assert person.main.tab is Tab.FACTS


async def test_keys_in_conflict_are_told(read) -> None:
    async with read(settings=Settings(keys={"swap": ("j",), "lock": ("j",)})) as person:
        assert "j is bound to both" in person.status


@narrow_and_wide
async def test_a_possible_link_has_its_sign_on_both_sides(read, seeds, size) -> None:
    pairs = {pair: compare(*(seeds[index] for index in pair)) for pair in ((0, 1), (0, 3), (1, 2), (1, 3))}
    pair, comparison = next((pair, found) for pair, found in pairs.items() if found.possible)
    link = comparison.possible[0]
    async with read(*seeds, pair=pair, size=size) as person:
        for side, index in (("left", link.left[0]), ("right", link.right[0])):
            person.reading.go(side, index)
            person.main.show_reading()
            await person.settle()
            row = person.rows(person.main.pane(side))[person.row_of(side, index)]
            assert "·" in row[: person.main.left_pane.gutter_width + 4]
