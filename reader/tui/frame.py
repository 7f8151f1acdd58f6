"""How the screen is divided, for any size of terminal. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from reader.tui.inspector import Size

WIDE = 120
"""From this width on there is room for the sidebar beside the panes; below it, it comes over them."""
PAIR = 90
"""From this width on the two articles stand side by side; below it, in one column."""
SMALLEST = (60, 20)
"""On a screen of fewer columns or rows, a line at the foot says so."""
SIDEBAR = 38


@dataclass(frozen=True, slots=True)
class Frame:
    """Widths and heights in cells. ``right`` and ``map`` are 0 in one column, ``sidebar`` when shut."""

    width: int
    height: int
    column: bool
    left: int
    map: int
    right: int
    sidebar: int
    sidebar_over: bool
    panes: int
    inspector: int

    @property
    def small(self) -> bool:
        """Whether the screen is too small to read in with pleasure."""
        return self.width < SMALLEST[0] or self.height < SMALLEST[1]


def divide(
    width: int,
    height: int,
    *,
    sidebar: bool,
    column: bool | None,
    inspector: Size,
    wanted: int,
    split: float = 0.5,
    sidebar_width: int = SIDEBAR,
    foot_height: int | None = None,
) -> Frame:
    """Divide the screen.

    ``column`` forces one column or two, None leaves it to the width; ``wanted`` is how many lines the
    inspector would like; ``split`` the left pane's share (0 to 1) of the two; ``foot_height`` the inspector's
    height where a person has set it.
    """
    over = sidebar and width < WIDE
    side = max(16, min(sidebar_width, width // 2)) if sidebar else 0
    if over:
        side = max(0, min(SIDEBAR + 6, width - 2))
    beside = side + 1 if side and not over else 0
    one = column if column is not None else width < PAIR
    foot = 0
    if inspector is not Size.CLOSED and height >= 12:
        if inspector is Size.LARGE:
            foot = max(4, min(height // 2, wanted + 6))
        else:
            foot = max(2, min(8, (height - 2) // 5, wanted))
        if foot_height is not None and inspector is Size.NORMAL:
            foot = max(1, min(foot_height, height - 6))
    panes = max(1, height - 2 - (foot + 1 if foot else 0))
    room = max(1, width - beside - 1)
    if one:
        return Frame(width, height, True, room, 0, 0, side, over, panes, foot)
    link_map = 8 if width >= 140 else 7
    room = max(2, room - 1 - link_map)
    left = max(12, min(room - 12, round(room * split))) if room >= 24 else room // 2
    return Frame(width, height, False, left, link_map, room - left, side, over, panes, foot)
