"""The lines of the link map: from a sentence on the left to its counterpart on the right.

Every link whose two ends are on the screen is a connector, drawn in box characters: out from the left, up
or down in a channel of its own, out to the right. Where connectors would run into each other, the current
one and those nearest to it are drawn, and the others say only where they lead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.tui.lines import Line

NORTH, EAST, SOUTH, WEST = 1, 2, 4, 8

# Box-drawing characters by the sides on which a line leaves the cell (Unicode block U+2500).
_LIGHT = {
    NORTH: "╵", EAST: "╶", SOUTH: "╷", WEST: "╴",
    NORTH | SOUTH: "│", EAST | WEST: "─",
    SOUTH | EAST: "╭", SOUTH | WEST: "╮", NORTH | EAST: "╰", NORTH | WEST: "╯",
    NORTH | SOUTH | EAST: "├", NORTH | SOUTH | WEST: "┤",
    SOUTH | EAST | WEST: "┬", NORTH | EAST | WEST: "┴",
    NORTH | EAST | SOUTH | WEST: "┼",
}  # fmt: skip
_HEAVY = {
    NORTH: "╹", EAST: "╺", SOUTH: "╻", WEST: "╸",
    NORTH | SOUTH: "┃", EAST | WEST: "━",
    SOUTH | EAST: "┏", SOUTH | WEST: "┓", NORTH | EAST: "┗", NORTH | WEST: "┛",
    NORTH | SOUTH | EAST: "┣", NORTH | SOUTH | WEST: "┫",
    SOUTH | EAST | WEST: "┳", NORTH | EAST | WEST: "┻",
    NORTH | EAST | SOUTH | WEST: "╋",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Connector:
    """One pair of linked sentences, as far as it is on the screen.

    ``left`` and ``right`` are screen rows, None for an end that is off the screen, which lies ``below`` or
    above it; the numbers are what a person calls the two sentences. ``style`` is a name in the palette.
    """

    left: int | None
    right: int | None
    left_number: int
    right_number: int
    style: str
    current: bool = False
    below: bool = False


@dataclass(slots=True)
class _Cell:
    sides: int = 0
    across: int = 0  # which connectors run through from left to right, one bit each
    upright: int = 0  # and which up and down
    style: str = "text"
    current: bool = False
    text: str = ""


def draw_routes(connectors: Sequence[Connector], width: int, height: int, focus: int) -> list[Line]:
    """The link map as ``height`` lines of ``width`` cells; ``focus`` is the row of the current sentence."""
    if width < 3 or height < 1:
        return [[] for _ in range(height)]
    grid = [[_Cell() for _ in range(width)] for _ in range(height)]
    whole = [c for c in connectors if c.left is not None and c.right is not None]
    whole.sort(
        key=lambda c: (
            not c.current,
            min(abs((c.left or 0) - focus), abs((c.right or 0) - focus)),
            c.left,
            c.right,
        )
    )
    drawn: list[Connector] = []
    crowded: list[Connector] = []
    for connector in whole:
        assert connector.left is not None and connector.right is not None
        routed = _route(grid, connector, connector.left, connector.right, drawn)
        (drawn if routed else crowded).append(connector)
    # Labels come last: a line drawn after a label would be broken by it.
    for connector in crowded:
        assert connector.left is not None and connector.right is not None
        _label(grid[connector.left], f"→{connector.right_number}", "left", connector)
        _label(grid[connector.right], f"{connector.left_number}←", "right", connector)
    for connector in sorted(connectors, key=lambda c: not c.current):
        arrow = "↓" if connector.below else "↑"
        if connector.left is None and connector.right is not None:
            _label(grid[connector.right], f"{connector.left_number}{arrow}", "right", connector)
        elif connector.right is None and connector.left is not None:
            _label(grid[connector.left], f"{arrow}{connector.right_number}", "left", connector)
    return [_line(row) for row in grid]


def _route(
    grid: list[list[_Cell]],
    connector: Connector,
    left: int,
    right: int,
    drawn: Sequence[Connector],
) -> bool:
    """Draw the connector in the free channel with the fewest crossings; False where none is free.

    Connectors may run together only where they leave one sentence or arrive at one.
    """
    width = len(grid[0])
    number = len(drawn)
    from_left = sum(1 << n for n, other in enumerate(drawn) if other.left == left)
    to_right = sum(1 << n for n, other in enumerate(drawn) if other.right == right)
    if left == right:
        if any(cell.across & ~(from_left | to_right) for cell in grid[left]):
            return False
        for cell in grid[left]:
            _add(cell, EAST | WEST, connector, across=1 << number)
        return True
    low, high = sorted((left, right))
    best: tuple[int, int] | None = None
    # From the middle outwards: a map whose verticals stand near the middle reads best.
    for column in sorted(range(1, width - 1), key=lambda column: (abs(column * 2 - width + 1), column)):
        channel = [grid[row][column] for row in range(low, high + 1)]
        leaving, arriving = grid[left][: column + 1], grid[right][column:]
        if (
            any(cell.upright & ~(from_left | to_right) for cell in channel)
            or any(cell.across & ~from_left for cell in leaving)
            or any(cell.across & ~to_right for cell in arriving)
        ):
            continue
        crossings = sum(bool(cell.across) for cell in channel[1:-1])
        crossings += sum(bool(cell.upright) for cell in (*leaving[:-1], *arriving[1:]))
        if best is None or crossings < best[0]:
            best = crossings, column
    if best is None:
        return False
    column = best[1]
    away, back = (SOUTH, NORTH) if right > left else (NORTH, SOUTH)
    for cell in grid[left][:column]:
        _add(cell, EAST | WEST, connector, across=1 << number)
    _add(grid[left][column], WEST | away, connector, across=1 << number, upright=1 << number)
    for row in range(low + 1, high):
        _add(grid[row][column], NORTH | SOUTH, connector, upright=1 << number)
    _add(grid[right][column], EAST | back, connector, across=1 << number, upright=1 << number)
    for cell in grid[right][column + 1 :]:
        _add(cell, EAST | WEST, connector, across=1 << number)
    return True


def _add(cell: _Cell, sides: int, connector: Connector, *, across: int = 0, upright: int = 0) -> None:
    cell.sides |= sides
    cell.across |= across
    cell.upright |= upright
    if not cell.current:
        cell.style, cell.current = connector.style, connector.current


def _label(row: list[_Cell], text: str, side: str, connector: Connector) -> None:
    """Write ``text`` at one edge of the row, or its arrow alone; nothing where something is drawn there."""
    for shown in (text, text.strip("0123456789")):
        cells = row[: len(shown)] if side == "left" else row[-len(shown) :]
        if len(shown) <= len(row) and not any(cell.sides or cell.text for cell in cells):
            break
    else:
        return
    for cell, character in zip(cells, shown, strict=True):
        cell.text, cell.style, cell.current = character, connector.style, connector.current


def _line(row: Sequence[_Cell]) -> Line:
    line: Line = []
    for cell in row:
        character = cell.text or (_HEAVY if cell.current else _LIGHT).get(cell.sides, " ")
        # In the colour of the marks beside it, as one figure; that also saves a change of colour on the line.
        current = "cursor+bold" if cell.text else "cursor"
        style = "text" if character == " " else current if cell.current else cell.style
        if line and line[-1][1] == style:
            line[-1] = (line[-1][0] + character, style)
        else:
            line.append((character, style))
    return line
