"""The sidebar: its lists, choosing from them, narrowing them, and where it stands."""

from __future__ import annotations

import pytest

from reader.tui.lists import FILTERS, TABS, Tab

SIZES = [(160, 45), (100, 30), (80, 24)]
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
narrow_and_wide = pytest.mark.parametrize(
    "size", [SIZES[0], SIZES[-1]], ids=lambda size: f"{size[0]}x{size[1]}"
)
NAMES = {"1": Tab.LINKS, "2": Tab.QUOTES, "3": Tab.ENTITIES, "4": Tab.FACTS}


@pytest.mark.command("sidebar", "leave")
@every_size
async def test_on_and_off(read, size) -> None:
    async with read(size=size) as person:
        shown = size[0] >= 120
        assert bool(person.sidebar) is shown
        await person.press("s")
        assert bool(person.sidebar) is not shown
        assert person.main.in_sidebar is not shown, "over the panes it is entered at once"
        await person.press("s" if shown else "escape")
        assert bool(person.sidebar) is shown
        assert not person.main.in_sidebar


@pytest.mark.command("tab_links", "tab_quotes", "tab_entities", "tab_facts")
@every_size
async def test_each_list_by_its_number(read, seeds, size) -> None:
    expected = {"1": "↔", "2": "same", "3": "Xi Jinping", "4": "⇄"}
    async with read(*seeds, pair=(2, 3), size=size) as person:
        for digit, name in NAMES.items():
            await person.digit(digit)
            assert person.main.tab is name
            assert person.main.in_sidebar
            assert expected[digit] in person.sidebar
            assert name.value in person.titles


@pytest.mark.command("tab_quotes")
async def test_a_lone_digit_acts_after_a_moment(read) -> None:
    async with read() as person:
        await person.press("2")
        assert person.main.tab is Tab.LINKS
        await person.until(lambda: not person.main.keys.pending)
        assert person.main.tab is Tab.QUOTES


@pytest.mark.command("tab_quotes", "down")
async def test_a_digit_is_kept_back_for_a_count(read) -> None:
    async with read() as person:
        await person.press("2", "j")
        assert person.reading.sentence == 2
        assert person.main.tab is Tab.LINKS


@pytest.mark.command("down", "up", "first", "last", "half_down", "page_up", "next_pane")
async def test_going_about_in_a_list(read, seeds) -> None:
    async with read(*seeds, pair=(2, 3)) as person:
        await person.digit("3")
        sidebar, last = person.main.sidebar, len(person.main.sidebar.entries) - 1
        for keys, index in (
            (("j", "j"), 2), (("k",), 1), (("5", "down"), 6), (("G",), last), (("g",), 0), (("4", "G"), 3),
        ):  # fmt: skip
            await person.press(*keys)
            assert sidebar.index == index
            assert person.rows(sidebar)[index - sidebar.top].startswith("▌")
        await person.press("ctrl+d")
        assert sidebar.index > 3
        await person.press("b")
        assert sidebar.index == 0
        assert person.reading.cursor["left"] == 0, "the articles stay where they are"
        await person.press("escape", "j")
        assert person.reading.cursor["left"] == 1


@pytest.mark.command("counterpart", "tab_entities", "leave")
@every_size
async def test_choosing_an_entity_marks_all_its_mentions_in_both_panes(read, seeds, size) -> None:
    async with read(*seeds, pair=(2, 3), size=size) as person:
        await person.digit("3")
        names = [match.name for match in person.reading.comparison.entities]
        at = names.index("Xi Jinping")
        match = person.reading.comparison.entities[at]
        await person.press(*["j"] * at, "enter")
        assert person.reading.chosen == {"left": match.left.mentions, "right": match.right.mentions}
        first = person.reading.comparison.left.sentence_at(match.left.mentions[0].start)
        assert (person.reading.side, person.reading.sentence) == ("left", first)
        if size[0] >= 120:
            assert "Xi" in " ".join(person.styled("left", "entity"))
            assert "Xi" in " ".join(person.styled("right", "entity"))
        places = {person.reading.sentence}
        for _ in range(len(match.left.mentions)):
            await person.press("enter")
            places.add((person.reading.side, person.reading.sentence))
        assert len(places) >= 3, "chosen again, to the next mention"
        await person.press("escape", "escape")
        assert person.reading.chosen == {"left": (), "right": ()}
        assert person.styled("left", "entity") == []


@pytest.mark.command("counterpart", "tab_links")
@narrow_and_wide
async def test_choosing_a_link_goes_there_on_both_sides(read, seeds, size) -> None:
    async with read(*seeds, pair=(2, 3), size=size) as person:
        await person.digit("1")
        await person.press("G", "enter")
        link = person.reading.comparison.links[-1]
        assert (person.reading.cursor["left"], person.reading.cursor["right"]) == (
            link.left[0],
            link.right[0],
        )
        assert 0 <= person.row_of("left", link.left[0]) < person.main.left_pane.size.height
        if size[0] >= 90:
            assert person.row_of("left", link.left[0]) == person.row_of("right", link.right[0])


@pytest.mark.command("counterpart", "tab_quotes")
async def test_choosing_a_quotation_marks_it_on_both_sides(read, seeds) -> None:
    async with read(*seeds, pair=(2, 3)) as person:
        await person.digit("2")
        matches = person.reading.comparison.quotes
        at = next(n for n, match in enumerate(matches) if match.left_span and match.right_span)
        await person.press(*["j"] * at, "enter")
        for side, span in (("left", matches[at].left_span), ("right", matches[at].right_span)):
            sentence = person.reading.comparison.article(side).sentence_at(span.start)
            assert person.reading.cursor[side] == sentence
            assert "".join(person.styled(side, "quote"))[:20] == span.of(person.reading.text_of(side))[:20]
        assert len({person.row_of(side, person.reading.cursor[side]) for side in ("left", "right")}) == 1


@pytest.mark.command("counterpart", "tab_facts")
async def test_choosing_a_fact_marks_both_places(read) -> None:
    left = [
        "The mayor of Lerwick opened the new bridge on Monday.",
        "The coastguard of Shetland saved 12 people from the burning ferry.",
    ]
    right = [
        left[0],
        "Nothing of this is known.",
        "The coastguard of Shetland saved 14 people from the burning ferry.",
    ]
    async with read(left, right) as person:
        await person.digit("4")
        assert "12" in person.sidebar and "14" in person.sidebar
        await person.press("enter")
        assert person.reading.cursor == {"left": 1, "right": 2}
        assert "12" in "".join(person.styled("left", "quote"))
        assert "14" in "".join(person.styled("right", "quote"))


async def test_choosing_a_name_of_the_other_side_goes_there(read) -> None:
    async with read() as person:
        await person.digit("3")
        names = [match.name for match in person.reading.comparison.entities]
        await person.press(*["j"] * names.index("Bergen"), "enter")
        assert (person.reading.side, person.reading.sentence) == ("right", 2)


@pytest.mark.command("tab_links", "tab_quotes", "tab_entities")
async def test_the_mark_follows_what_is_under_the_cursor(read) -> None:
    async with read() as person:
        sidebar = person.main.sidebar
        marked = []
        for key in ("j", "j", "tab", "G", "shift+tab"):
            await person.press(key)
            marked.append([row for row, line in enumerate(person.rows(sidebar)) if line.startswith("›")])
        first, second, third = (sidebar.entries[n].link.left for n in range(3))
        assert (first, second, third) == ((0,), (2,), (4,))
        assert marked == [[], [2], [2], [], [2]], "two rows each; a new sentence has no link to mark"
        await person.press("tab", "tab", "j", "escape")
        assert "›= 3 ↔ 4" in person.sidebar, "the lists' own cursor goes back"
        await person.digit("2")
        assert person.sidebar.startswith("▌= We will go out again")
        await person.press("escape", "g")
        assert "›" not in person.sidebar
        await person.digit("1")
        assert person.rows(sidebar)[4].startswith("▌"), "the list is entered at the link that is read"
        await person.digit("3")
        await person.press("escape")
        assert "›" not in person.sidebar


async def test_a_long_list_goes_along_with_the_panes_or_is_turned_over_a_page_at_a_time(read) -> None:
    lines = [f"Boat number {n} of the harbour was called Seagull{n} and lay at pier{n}." for n in range(60)]
    async with read(lines, lines) as person:
        person.main.app.whole_frames = False
        sidebar, pane = person.main.sidebar, person.main.left_pane
        for keys in (["j"] * 59, ["ctrl+y"] * 40, ["ctrl+e"] * 40):
            along = turned = 0
            for key in keys:
                list_top, pane_top = sidebar.top, pane.top
                await person.press(key)
                assert "›" in person.sidebar
                moved, scrolled = sidebar.top - list_top, pane.top - pane_top
                along += moved == scrolled != 0
                turned += moved not in (0, scrolled)
            assert along >= 20 and turned <= 6, (keys[0], along, turned)
        person.main.app.whole_frames = True  # where each frame is sent whole, it stays as long as it can
        top = sidebar.top
        await person.press("ctrl+y")
        assert sidebar.top == top


@pytest.mark.command("filter")
async def test_narrowing_a_list(read, seeds) -> None:
    async with read(*seeds, pair=(2, 3)) as person:
        await person.digit("3")
        counts = {}
        for _ in FILTERS[Tab.ENTITIES]:
            counts[person.main.narrowed[Tab.ENTITIES]] = len(person.main.sidebar.entries)
            await person.press("F")
        assert tuple(counts) == FILTERS[Tab.ENTITIES]
        assert counts["all"] == sum(counts[kind] for kind in ("person", "organization", "place", "other"))
        assert person.main.narrowed[Tab.ENTITIES] == "all"
        assert "Entities: all" in person.status and "s shows" not in person.status
        await person.press("s", "F")
        assert "Entities: person (s shows the list)" in person.status


@pytest.mark.command("filter", "tab_links")
async def test_a_list_with_nothing_in_it_says_so(read) -> None:
    async with read(["One thing is here."], ["Something else altogether."]) as person:
        await person.digit("1")
        assert "no links" in person.sidebar
        await person.press("enter")
        assert "nothing to choose" in person.status
        await person.press("F")
        assert "no links (moved)" in person.sidebar
        await person.press("j", "k", "G", "g", "ctrl+d")


async def test_a_list_that_is_still_being_made_says_so(read, monkeypatch) -> None:
    monkeypatch.setattr("reader.tui.app.ReaderApp.look_for_more", lambda app: None)
    async with read(wait=False) as person:
        await person.digit("2")
        assert "looking…" in person.sidebar
        person.main.more_found()
        await person.settle()
        assert "We will go out again" in person.sidebar


@pytest.mark.command("quit")
async def test_q_leaves_the_sidebar_before_the_program(read) -> None:
    async with read() as person:
        await person.digit("1")
        await person.press("q")
        assert not person.main.in_sidebar and person.app.is_running
        await person.press("q")
        assert person.app.return_code == 0


async def test_a_click_chooses(read) -> None:
    async with read() as person:
        await person.click(person.main.sidebar, 5, 2)
        assert person.reading.cursor == {"left": 2, "right": 3}
        bar = person.main.title_bar
        at = person.titles.index("Quotes") + 1
        await person.click(bar, at, 0)
        assert person.main.tab is Tab.QUOTES


async def test_every_list_of_every_bundled_pair(read, seeds) -> None:
    for pair in ((0, 2), (1, 4)):
        async with read(*seeds, pair=pair, size=(100, 30)) as person:
            for digit in NAMES:
                await person.digit(digit)
                for row in person.rows(person.main.sidebar):
                    assert row.isprintable() and len(row) <= person.main.sidebar.size.width
                await person.press("enter", "j", "enter")
    assert set(NAMES.values()) == set(TABS)
