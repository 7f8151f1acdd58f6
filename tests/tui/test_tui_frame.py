"""How the screen is divided: at every size the parts add up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.frame import PAIR, WIDE, divide
from reader.tui.inspector import Size

columns = st.sampled_from([None, True, False])
given_sizes = given(
    st.integers(1, 400), st.integers(1, 120), st.booleans(), columns, st.sampled_from(Size),
    st.integers(0, 200), st.floats(0.2, 0.8),
)  # fmt: skip


@given_sizes
def test_widths_and_heights_add_up(
    width: int, height: int, sidebar: bool, column: bool | None, inspector: Size, wanted: int, split: float
) -> None:
    frame = divide(
        width, height, sidebar=sidebar, column=column, inspector=inspector, wanted=wanted, split=split
    )
    parts = (frame.left, frame.map, frame.right, frame.sidebar, frame.panes, frame.inspector)
    assert min(parts) >= 0
    assert frame.left >= 1 and frame.panes >= 1
    beside = frame.sidebar + 1 if frame.sidebar and not frame.sidebar_over else 0
    strips = 1 if frame.column else 2  # the overview at each outer edge
    if width >= 12:
        assert frame.left + frame.map + frame.right + beside + strips == width
    if height >= 3:
        rule = 1 if frame.inspector else 0
        assert frame.panes + frame.inspector + rule + 2 == height
    assert frame.small is (width < 60 or height < 20)


@given_sizes
def test_a_sidebar_never_leaves_the_panes_without_room(
    width: int, height: int, sidebar: bool, column: bool | None, inspector: Size, wanted: int, split: float
) -> None:
    frame = divide(
        width, height, sidebar=sidebar, column=column, inspector=inspector, wanted=wanted, split=split
    )
    assert frame.sidebar <= max(0, width - 2)
    assert not (frame.sidebar and not sidebar)
    assert frame.sidebar_over is (sidebar and width < WIDE)


@pytest.mark.parametrize(("width", "column"), [(PAIR - 1, True), (PAIR, False), (160, False), (80, True)])
def test_one_column_where_two_do_not_fit(width: int, column: bool) -> None:
    frame = divide(width, 30, sidebar=False, column=None, inspector=Size.NORMAL, wanted=4)
    assert frame.column is column


def test_one_column_or_two_can_be_forced() -> None:
    wide = divide(160, 45, sidebar=False, column=True, inspector=Size.CLOSED, wanted=0)
    assert wide.column and (wide.map, wide.right) == (0, 0)
    narrow = divide(80, 24, sidebar=False, column=False, inspector=Size.CLOSED, wanted=0)
    assert not narrow.column and narrow.right > 0


def test_the_inspector_takes_what_it_wants_within_limits() -> None:
    def height(size: Size, wanted: int, rows: int = 45) -> int:
        return divide(160, rows, sidebar=True, column=None, inspector=size, wanted=wanted).inspector

    assert height(Size.CLOSED, 5) == 0
    assert height(Size.NORMAL, 5) == 5
    assert height(Size.NORMAL, 0) >= 2
    assert height(Size.NORMAL, 200) < height(Size.LARGE, 200) <= 45 // 2
    assert height(Size.NORMAL, 5, rows=10) == 0, "there is no room for it"


@pytest.mark.parametrize("split", [0.2, 0.35, 0.5, 0.8])
def test_the_panes_share_the_room_as_asked(split: float) -> None:
    frame = divide(160, 45, sidebar=False, column=None, inspector=Size.NORMAL, wanted=4, split=split)
    assert abs(frame.left / (frame.left + frame.right) - split) < 0.02
