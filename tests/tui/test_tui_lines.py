"""Lines of styled runs: clipped, spread, wrapped, and drawn in exactly the cells they have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.resources import theme_paths
from reader.themes import read_theme
from reader.tui.lines import Line, clip, spread, to_strip, width_of, wrap_runs
from reader.tui.palette import Palette
from reader.visible import visible

texts = st.lists(
    st.sampled_from(["word", " ", "中文", "e\u0301", "👍🏽", "a", "…", "long-word"]), max_size=8
).map("".join)
styles = st.sampled_from(["text", "muted", "insert", "delete"])
line = st.lists(st.tuples(texts | st.text(max_size=10).map(visible), styles), max_size=6)
widths = st.integers(0, 40)


@pytest.fixture(scope="module")
def palette() -> Palette:
    ink = next(path for path in theme_paths() if path.stem == "ink")
    return Palette(read_theme(ink)[0])


def plain(runs: Line) -> str:
    return "".join(text for text, _ in runs)


@given(line, st.integers(-5, 40))
def test_a_clipped_line_fits_and_says_that_it_was_cut(runs: Line, width: int) -> None:
    cut = clip(runs, width)
    assert width_of(cut) <= max(0, width)
    if width_of(runs) <= width:
        assert plain(cut) == plain(runs)
    elif width > 0:
        assert plain(cut).endswith("…")
        assert plain(runs).startswith(plain(cut)[:-1])


def test_clipping_keeps_styles() -> None:
    assert clip([("abc", "key"), ("defgh", "text")], 5) == [("abc", "key"), ("d", "text"), ("…", "text")]
    assert clip([("中文中文", "text")], 4) == [("中", "text"), ("…", "text")]


@given(line, line, widths)
def test_a_spread_line_is_exactly_as_wide_as_asked(left: Line, right: Line, width: int) -> None:
    assert width_of(spread(left, right, width)) == width


def test_spreading_puts_both_at_the_edges_and_cuts_the_left_one() -> None:
    assert plain(spread([("left", "text")], [("right", "text")], 12)) == "left   right"
    assert plain(spread([("a long title", "text")], [("right", "text")], 12)) == "a lon… right"


@given(line, st.integers(1, 40), st.integers(0, 6))
def test_wrapped_runs_keep_every_character_and_its_style(runs: Line, width: int, indent: int) -> None:
    lines = wrap_runs(runs, width, indent=indent)
    kept = [(char, style) for text, style in runs for char in text if char != " "]
    shown = [(char, style) for one in lines for text, style in one for char in text if char != " "]
    assert shown == kept
    for one in lines:
        assert width_of(one) <= width or cell_len(plain(one).strip()) <= 2 or one_sign(plain(one))


def one_sign(text: str) -> bool:
    return len(text.strip()) <= 3 and cell_len(text.strip()) <= 2


def test_wrapped_lines_after_the_first_are_set_in() -> None:
    lines = wrap_runs([("one two ", "text"), ("three four", "key")], 9, indent=2)
    assert [plain(one) for one in lines] == ["one two", "  three", "  four"]


@given(line, widths)
def test_a_strip_has_exactly_the_cells_of_its_width(palette: Palette, runs: Line, width: int) -> None:
    strip = to_strip(runs, width, palette)
    assert sum(cell_len(segment.text) for segment in strip) == width
    assert strip.cell_length == width


def test_neighbours_of_one_style_become_one_segment(palette: Palette) -> None:
    strip = to_strip([("a", "muted"), ("b", "muted"), ("c", "text")], 6, palette)
    assert [segment.text for segment in strip] == ["ab", "c   "]
    assert [segment.style for segment in strip] == [palette["muted"], palette["text"]]


def test_what_a_line_does_not_fill_has_the_ground_asked_for(palette: Palette) -> None:
    strip = to_strip([("a", "key")], 4, palette, "bar")
    assert [segment.style for segment in strip] == [palette["key"], palette["bar"]]


def test_no_width_is_no_strip(palette: Palette) -> None:
    assert list(to_strip([("a", "text")], 0, palette)) == []
    assert list(to_strip([("a", "text")], -3, palette)) == []
