"""The link map: every line that is drawn leads from its sentence to the counterpart without a break."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.lines import Line, width_of
from reader.tui.routes import _HEAVY, _LIGHT, EAST, NORTH, SOUTH, WEST, Connector, draw_routes

SIDES_OF = {character: sides for table in (_LIGHT, _HEAVY) for sides, character in table.items()}
MOVES = {NORTH: (-1, 0), SOUTH: (1, 0), EAST: (0, 1), WEST: (0, -1)}
BACK = {NORTH: SOUTH, SOUTH: NORTH, EAST: WEST, WEST: EAST}


def both(left: int, right: int, *, current: bool = False, style: str = "edited") -> Connector:
    return Connector(left, right, left + 1, right + 1, style, current)


def drawn(connectors: list[Connector], width: int = 9, height: int = 12, focus: int = 0) -> list[str]:
    return ["".join(text for text, _ in line) for line in draw_routes(connectors, width, height, focus)]


def reached(picture: list[str], row: int) -> set[int]:
    """The rows of the right edge that can be reached along the lines from the left edge of ``row``."""
    seen = {(row, 0)}
    waiting = [(row, 0)] if SIDES_OF.get(picture[row][0], 0) & WEST else []
    found = set()
    while waiting:
        y, x = waiting.pop()
        sides = SIDES_OF.get(picture[y][x], 0)
        for side, (down, along) in MOVES.items():
            if not sides & side:
                continue
            there = y + down, x + along
            if there[1] == len(picture[0]):
                found.add(y)
            elif there[1] >= 0:
                assert SIDES_OF.get(picture[there[0]][there[1]], 0) & BACK[side], "a line ends in nothing"
                if there not in seen:
                    seen.add(there)
                    waiting.append(there)
    return found


rows = st.integers(0, 11)
connector = st.builds(
    Connector,
    rows,
    st.none() | rows,
    st.integers(0, 12_345),
    st.integers(0, 12_345),
    st.sampled_from(["verbatim", "edited", "moved"]),
    st.booleans(),
    st.booleans(),
)
off_left = st.builds(Connector, st.none(), rows, st.integers(0, 99), st.integers(0, 99), st.just("moved"))
connectors = st.lists(connector | off_left, max_size=14)


@given(connectors, st.integers(-2, 14), rows)
def test_never_wider_nor_taller_than_its_place(found: list[Connector], width: int, focus: int) -> None:
    lines = draw_routes(found, width, 12, focus)
    assert len(lines) == 12
    for line in lines:
        assert width_of(line) == (width if width >= 3 else 0)


@given(connectors, rows)
def test_no_line_ends_in_nothing(found: list[Connector], focus: int) -> None:
    picture = drawn(found, focus=focus)
    for y, line in enumerate(picture):
        for x, character in enumerate(line):
            for side, (down, along) in MOVES.items():
                if SIDES_OF.get(character, 0) & side and 0 <= x + along < len(line):
                    assert SIDES_OF.get(picture[y + down][x + along], 0) & BACK[side], "\n".join(picture)


@given(connectors, rows)
def test_each_link_in_view_is_drawn_or_says_where_it_leads(found: list[Connector], focus: int) -> None:
    picture = drawn(found, focus=focus)
    for one in found:
        # A line or an arrow stands at the edge of each end that is in view.
        assert one.left is None or picture[one.left][0] != " "
        assert one.right is None or picture[one.right][-1] != " "


@given(st.permutations(range(10)), rows)
def test_every_line_that_leaves_a_row_arrives_where_it_is_linked(order: list[int], focus: int) -> None:
    picture = drawn([both(left, right) for left, right in enumerate(order)], 9, 10, min(focus, 9))
    for left, right in enumerate(order):
        if SIDES_OF.get(picture[left][0], 0):
            assert right in reached(picture, left), "\n".join(picture)
        else:
            assert picture[left][0] == "→", "\n".join(picture)
            assert picture[right][-1] == "←" or SIDES_OF[picture[right][-1]], "\n".join(picture)


@given(rows, rows)
def test_a_single_link_is_always_drawn(left: int, right: int) -> None:
    assert reached(drawn([both(left, right)]), left) == {right}


@given(connectors, rows, rows, rows)
def test_the_current_link_is_always_drawn(found: list[Connector], left: int, right: int, focus: int) -> None:
    others = [Connector(c.left, c.right, c.left_number, c.right_number, c.style) for c in found]
    picture = drawn([*others, both(left, right, current=True)], focus=focus)
    assert right in reached(picture, left)


def test_the_shape_of_a_line() -> None:
    assert drawn([both(0, 0)], 5, 1) == ["─────"]
    assert drawn([both(0, 2)], 5, 3) == ["──╮  ", "  │  ", "  ╰──"]
    assert drawn([both(2, 0)], 5, 3) == ["  ╭──", "  │  ", "──╯  "]


def test_the_current_line_is_heavy_and_has_the_colour_of_the_marks() -> None:
    lines = draw_routes([both(0, 2, current=True), both(2, 3)], 5, 4, 0)
    assert "".join(text for text, _ in lines[0]) == "━━┓  "
    assert lines[0][0][1] == "cursor"


def test_lines_of_one_sentence_part_and_meet() -> None:
    assert reached(drawn([both(0, 0), both(0, 3)]), 0) == {0, 3}
    picture = drawn([both(0, 3), both(2, 3)])
    assert reached(picture, 0) == {3} and reached(picture, 2) == {3}


def test_each_link_has_the_colour_of_its_kind() -> None:
    lines = draw_routes([both(0, 0, style="verbatim"), both(1, 1, style="moved")], 5, 2, 0)
    assert [line[0][1] for line in lines] == ["verbatim", "moved"]


def place(line: Line) -> str:
    return "".join(text for text, _ in line)


def test_a_counterpart_off_the_screen_is_an_arrow_with_its_number() -> None:
    lines = draw_routes(
        [
            Connector(0, None, 4, 17, "edited", below=True),
            Connector(1, None, 5, 2, "edited", below=False),
            Connector(None, 2, 30, 6, "edited", below=True),
            Connector(None, 3, 1, 7, "edited", below=False),
        ],
        9,
        4,
        0,
    )
    assert [place(line) for line in lines] == ["↓17      ", "↑2       ", "      30↓", "       1↑"]


def test_more_links_than_fit_say_where_they_lead() -> None:
    order = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
    picture = drawn([both(left, right) for left, right in enumerate(order)], 7, 10)
    assert any("→" in line for line in picture) and any("←" in line for line in picture)
    assert reached(picture, 0) >= {9}, "the one nearest to the cursor is drawn"


def test_too_narrow_for_any_line() -> None:
    assert draw_routes([both(0, 1)], 2, 3, 0) == [[], [], []]
    assert draw_routes([both(0, 0)], 9, 0, 0) == []
