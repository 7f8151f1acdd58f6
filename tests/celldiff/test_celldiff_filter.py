"""What the filter sends for what it is given; pyte shows what a terminal makes of it."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.celldiff.filter import CellDiff

TRUE = "38;2;224;224;224;48;2;18;18;18"
MARK = "1;38;2;244;0;95;48;2;18;18;18"


def frame(*runs: tuple[int, int, str], cursor: tuple[int, int] = (0, 0)) -> str:
    """A frame as Textual writes it: rows and columns from 0."""
    parts = [f"\x1b[{row + 1};{column + 1}H{text}" for row, column, text in runs]
    return "".join(parts) + f"\x1b[{cursor[0] + 1};{cursor[1] + 1}H"


def styled(text: str, parameters: str = TRUE) -> str:
    return f"\x1b[{parameters}m{text}\x1b[0m"


class Watched(CellDiff):
    """A filter that keeps what it has been given and what it has sent."""

    def __init__(self, columns: int, rows: int, **options: bool) -> None:
        super().__init__(columns, rows, **options)
        self.given: list[str] = []
        self.sent: list[str] = []

    def filter(self, data: str) -> str:
        self.given.append(data)
        self.sent.append(super().filter(data))
        return self.sent[-1]

    def assert_same(self) -> None:
        """Assert that a terminal shows the same for both."""
        assert shown(self.columns, self.rows, *self.sent) == shown(self.columns, self.rows, *self.given)


def started(columns: int = 40, rows: int = 10, **options: bool) -> Watched:
    """A filter that has seen a whole screen: the number of each row, and blanks."""
    diff = Watched(columns, rows, **options)
    diff.filter(frame(*((row, 0, f"{row:<{columns}}") for row in range(rows))))
    return diff


def shown(columns: int, rows: int, *texts: str) -> list[list[tuple[str, str]]]:
    """Characters and backgrounds as pyte shows them."""
    screen = pyte.Screen(columns, rows)
    stream = pyte.Stream(screen)
    for text in texts:
        stream.feed(text)
    return [
        [(screen.buffer[row][column].data, screen.buffer[row][column].bg) for column in range(columns)]
        for row in range(rows)
    ]


def test_nothing_is_sent_for_what_is_there():
    diff = started()
    again = frame((3, 0, f"{3:<40}"), (4, 0, f"{4:<40}"))
    assert diff.filter(again) == ""


def test_only_changed_cells_are_sent():
    diff = started()
    assert diff.filter(frame((3, 0, "3  x" + " " * 36))) == "\x1b[4;4Hx\x1b[H"


def test_a_mark_moves_for_few_bytes():
    diff = started()
    rows = [styled(" ") + styled(f"sentence {row:<30}") for row in range(10)]
    diff.filter(frame(*((row, 0, text) for row, text in enumerate(rows))))
    marked = styled("▸", MARK) + rows[2][len(styled(" ")) :]
    assert len(diff.filter(frame((2, 0, marked), cursor=(2, 0)))) < 50
    sent = diff.filter(
        frame((2, 0, rows[2]), (3, 0, marked.replace("sentence 2", "sentence 3")), cursor=(3, 0))
    )
    assert len(sent) < 80
    assert "sentence" not in sent


def test_a_whole_row_of_blanks_is_erased():
    diff = started()
    diff.filter(frame((5, 0, "x" * 40)))
    assert diff.filter(frame((5, 0, " " * 40))) == "\x1b[6H\x1b[K\x1b[H"


def test_blanks_in_the_middle_are_erased():
    diff = started()
    diff.filter(frame((5, 0, "x" * 40)))
    assert diff.filter(frame((5, 0, "x" + " " * 30 + "x" * 9))) == "\x1b[6;2H\x1b[30X\x1b[H"


def test_without_erasing_with_the_background_blanks_are_written():
    diff = started(erases_background=False)
    coloured = diff.filter(frame((5, 0, styled(" " * 40, "44"))))
    assert "\x1b[K" not in coloured and " " * 40 in coloured
    # With the default background erasing does.
    assert "\x1b[K" in diff.filter(frame((5, 0, " " * 40)))


def test_a_scrolled_part_is_scrolled_by_the_terminal():
    diff = started(60, 20)
    lines = [f"{number} " + "abcdefghij"[number % 7 :] * 2 for number in range(60)]

    def panes(offset: int) -> str:
        runs = [(row, 0, styled(f"{lines[row + offset]:<28}")) for row in range(2, 18)]
        runs += [(row, 30, f"{lines[row + offset + 5]:<30}") for row in range(2, 18)]
        return frame(*runs)

    diff.filter(panes(0))
    up = diff.filter(panes(1))
    assert up.startswith("\x1b[3;18r\x1b[3H\x1b[M\x1b[1;20r")
    assert len(up) < 160 < len(panes(1)) / 5
    diff.assert_same()
    down = diff.filter(panes(0))
    assert down.startswith("\x1b[3;18r\x1b[3H\x1b[L\x1b[1;20r")
    diff.assert_same()


def test_the_last_column_is_not_erased_from_beyond_it():
    diff = started()
    wraps_not = "\x1b[?7l"
    diff.filter(wraps_not)
    before = frame(*((row, 0, f"{row:<39}" + "x|"[row % 2]) for row in range(10)))
    after = frame(*((row, 0, f"{row:<39}" + " |"[row % 3 == 0]) for row in range(10)))
    diff.filter(before)
    assert "\x1b[K" not in diff.filter(after)
    diff.assert_same()


def test_unknown_rows_are_not_scrolled():
    diff = CellDiff(60, 20)
    lines = [f"{number} " + "abcdefghij"[number % 7 :] * 2 for number in range(60)]
    for offset in range(3):
        # The other columns of these rows have never been drawn.
        runs = [(row, 0, f"{lines[row + offset]:<40}") for row in range(2, 18)]
        assert "r" not in diff.filter(frame(*runs))


def test_synchronised_output_only_around_something():
    diff = started()
    assert [diff.filter(text) for text in ("\x1b[?2026h", frame((0, 0, "0 ")), "\x1b[?2026l")] == [""] * 3
    sent = [diff.filter(text) for text in ("\x1b[?2026h", frame((0, 0, "x")), "\x1b[?2026l")]
    assert sent == ["", "\x1b[?2026hx\r", "\x1b[?2026l"]


@pytest.mark.parametrize(
    "text",
    [
        "\x07",
        "\x1b[?25h",
        "\x1b[?1000h\x1b[?1003h",
        "\x1b[?2026$p",
        "\x1b[>25u",
        "\x1b[<u",
        "\x1b[2 q",
        "\x1b]22;pointer\x1b\\",
        "\x1b]52;c;eHg=\x07",
        "\x1bPtmux;\x1b\x1b]52;c;eHg=\x07\x1b\\\x1b]52;c;eHg=\x07",
        "\x1b]52;c;eHg=\x07\x1bP\x1b]52;c;e\x1b\\\x1bPHg=\x07\x1b\\",
    ],
)
def test_what_does_not_touch_the_screen_is_sent_and_the_screen_remembered(text):
    diff = started()
    assert diff.filter(text) == text
    assert diff.filter(frame((3, 0, f"{3:<40}"))) == ""


@pytest.mark.parametrize(
    "text",
    [
        "\x1b[?1049h",
        "\x1b[2J",
        "hello",
        frame((3, 38, "too wide")),
        frame((10, 0, "too low")),
        frame((9, 0, "scrolls\n")),
        frame((3, 0, "x"), cursor=(0, 40)),
        frame((3, 0, "\x1b[1mstyle left on")),
        frame((3, 0, "\x1b[38:2::1:2:3mcolons\x1b[0m")),
        frame((3, 0, "\x1b[38;2;1;2;300mno colour\x1b[0m")),
        frame((3, 0, "\x1b[38;2;1m short\x1b[0m")),
        frame((3, 0, "\x1b[" + "1" * 5000 + "m\x1b[0m")),
        frame((3, 0, "tab\there")),
        frame((3, 0, "\u0301 with nothing to join")),
        frame((3, 0, "\udc80")),
        "x" + frame((3, 0, "y")),
        frame((3, 0, "no cursor at the end"))[: -len("\x1b[1;1H")],
    ],
)
def test_what_is_not_understood_is_sent_as_it_is_and_the_screen_forgotten(text):
    diff = started()
    assert diff.filter(text) == text
    row = frame((3, 0, f"{3:<40}"))
    assert "3" in diff.filter(row)
    assert diff.filter(row) == ""


def test_a_forgotten_screen_is_sent_again():
    diff = started()
    row = frame((3, 0, f"{3:<40}"))
    assert diff.filter(row) == ""
    diff.forget()
    assert diff.filter(row) == "\x1b[m\x1b[4H3\x1b[K\x1b[H"
    diff.resize(50, 12)
    assert "3" in diff.filter(row)


def test_the_cursor_is_moved_only_when_it_must():
    diff = started()
    assert diff.filter(frame((3, 0, "3"), cursor=(4, 7))) == "\x1b[5;8H"
    assert diff.filter(frame((3, 0, "3"), cursor=(4, 7))) == ""


def test_a_hyperlink_is_part_of_a_cell():
    diff = started()
    linked = "\x1b]8;id=1;https://example.org/\x1b\\3\x1b]8;;\x1b\\"
    assert linked in diff.filter(frame((3, 0, linked)))
    assert diff.filter(frame((3, 0, linked))) == ""
    assert diff.filter(frame((3, 0, "3"))) == "\v\v\v3\x1b[H"


def test_never_more_than_was_given():
    diff = started()
    for text in ("👍" * 20, "👍 " * 13 + "x", "e\u0301" * 40, "x" * 40):
        given = frame((3, 0, text))
        assert len(diff.filter(given)) <= len(given)
        part = frame((3, 20, "y"))
        assert len(diff.filter(part)) <= len(part)


def test_a_character_cut_in_two_is_left_to_the_terminal():
    diff = started()
    diff.filter(frame((3, 0, "漢字" * 10)))
    over = frame((3, 1, "x"))
    assert diff.filter(over) == over
    # Its other half is not known, so it is sent even if it were there.
    assert diff.filter(frame((3, 0, " "))) != ""


def test_a_mark_at_the_beginning_of_a_style_belongs_to_the_cell_before():
    diff = started()
    marked = frame((3, 0, styled("plain ") + styled("\u0301other", "1") + " " * 29))
    after = frame((3, 0, styled("plain ")))
    diff.filter(marked)
    assert diff.filter(after) != ""
    diff.assert_same()


def test_wide_and_joined_characters():
    diff = started()
    first = frame((3, 0, "漢字かな한글 e\u0301 ok" + " " * 20))
    second = frame((3, 0, "漢字かナ한글 e\u0301 no" + " " * 20))
    diff.filter(first)
    diff.filter(second)
    diff.assert_same()


def test_the_style_goes_on_from_frame_to_frame():
    diff = started()
    assert diff.filter(frame((3, 0, styled("x")))) == f"\v\v\v\x1b[{TRUE}mx\x1b[H"
    assert diff.filter(frame((4, 0, styled("y")))) == "\x1b[5Hy\x1b[H"
    # What is drawn in the default style, and what is not understood, does not get it.
    assert diff.filter(frame((5, 0, "z"))) == "\x1b[6H\x1b[mz\x1b[H"
    diff.filter(frame((4, 0, styled("x"))))
    assert diff.filter("\x1b[2J") == "\x1b[m\x1b[2J"
    diff.filter(frame((4, 0, styled("x"))))
    diff.forget()
    assert diff.filter(frame((4, 0, styled("x")))).startswith("\x1b[m")


def test_in_tmux_each_frame_ends_in_the_default_style():
    diff = started(in_tmux=True)
    assert diff.filter(frame((3, 0, styled("x")))) == f"\v\v\v\x1b[{TRUE}mx\x1b[m\x1b[H"
    # A blank takes a style that has only what shows of it, as tmux tells the terminal all of it anew.
    assert diff.filter(frame((3, 0, styled(" ")))) == "\v\v\v\x1b[48;2;18;18;18m \x1b[m\x1b[H"
    diff.assert_same()


def test_in_tmux_moves_along_rows_or_columns():
    diff = started(in_tmux=True)
    places = ((1, 9), (2, 8), (4, 9), (4, 3), (5, 0))
    marks = [frame((row, column, "x"), cursor=(row, column)) for row, column in places]
    sent = [diff.filter(mark) for mark in marks]
    assert sent[1:] == ["\x1b[3;9Hx\b", "\x1b[5;10Hx\b", "\x1b[6Dx\b", "\v\rx\r"]
    diff.assert_same()


def test_a_hyperlink_does_not_go_on():
    diff = started()
    linked = "\x1b]8;id=1;https://example.org/\x1b\\3\x1b]8;;\x1b\\"
    assert diff.filter(frame((5, 0, linked))).count("\x1b]8;;\x1b\\") == 1


def test_rows_that_scroll_in_are_drawn_whatever_the_terminal_makes_them():
    diff = started(60, 20)
    lines = [f"{number} " + "abcdefghij"[number % 7 :] * 2 for number in range(60)]
    for offset in range(4):
        diff.filter(frame(*((row, 0, styled(f"{lines[row + offset]:<60}")) for row in range(2, 18))))
        assert offset == 0 or "r" in diff.sent[-1]
        diff.assert_same()


def test_short_moves():
    diff = started()
    marks = [
        frame((row, column, "x"), cursor=(row, column)) for row, column in ((1, 9), (2, 8), (4, 7), (3, 9))
    ]
    sent = [diff.filter(mark) for mark in marks]
    assert sent[1:] == ["\v\bx\b", "\v\v\bx\b", "\x1bM\x1b[2Cx\b"]
    diff.assert_same()


ANY_TEXT = st.text(max_size=40)
PIECES = st.one_of(
    ANY_TEXT,
    st.sampled_from(
        ["\x1b[1;1H", "\x1b[3;5H", "\x1b[0m", "\x1b[1;31m", "\x1b]8;;x\x1b\\", "\x1b]8;;\x1b\\", "\n"]
    ),
    st.sampled_from(
        ["👍🏽", "👩\u200d👩", "\ufe0f", "\u200d", "\u0301", "漢", "\x1b[", "\x1b]8;", "\x9b", "\u202e"]
    ),
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_any_text_gives_the_same_text_or_a_frame(text):
    diff = started()
    sent = diff.filter(text)
    if not text.startswith("\x1b[") or not text.endswith("H"):
        assert sent == text
    assert len(sent) <= len(text)
    diff.filter(frame((0, 0, "and on")))
