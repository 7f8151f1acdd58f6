"""From roles to colours of the terminal. Colour is never the only sign: without it, other signs stand there.

The roles: ``heading``, ``muted``, ``warning``, the kinds of link (``verbatim`` …, ``possible``),
``moved``, ``insert``, ``delete``, ``replace`` and ``discrepancy``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from reader.report.layout import Line
from reader.report.options import Colours, ReportOptions

if TYPE_CHECKING:
    from reader.themes import ReaderTheme

_OWN = {
    "muted": "90",
    "warning": "33",
    "verbatim": "32",
    "edited": "33",
    "rewritten": "34",
    "fragment": "35",
    "possible": "90",
    "moved": "35",
    "insert": "32",
    "delete": "31",
    "replace": "33",
    "discrepancy": "31",
}
_ATTRIBUTES = {"heading": "1", "insert": "4", "delete": "9", "replace": "4"}
_HUES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


def paint(lines: Iterable[Line], options: ReportOptions) -> str:
    """The lines as text with the theme's colours (or none), each with a newline."""
    if options.colours == "none":
        return "".join("".join(run.text for run in line) + "\n" for line in lines)
    painted = []
    for line in lines:
        for text, role in line:
            code = _code(role, options.theme, options.colours) if role and text else ""
            painted.append(f"\x1b[{code}m{text}\x1b[0m" if code else text)
        painted.append("\n")
    return "".join(painted)


def _code(role: str, theme: ReaderTheme | None, colours: Colours) -> str:
    colour = _OWN.get(role, "") if theme is None else _from_theme(role, theme, colours)
    return ";".join(part for part in (_ATTRIBUTES.get(role, ""), colour) if part)


def _from_theme(role: str, theme: ReaderTheme, colours: Colours) -> str:
    groups = (theme.links, theme.edits, theme.marks, theme.colors)
    colour = next((group[role] for group in groups if role in group), "")
    if not colour:
        return ""
    if colour.startswith("ansi_"):
        return _ansi_code(colour)
    return _hex_code(colour, colours)


def _ansi_code(colour: str) -> str:
    name = colour.removeprefix("ansi_")
    bright = name.startswith("bright_")
    hue = name.removeprefix("bright_")
    return str((90 if bright else 30) + _HUES.index(hue)) if hue in _HUES else ""


@cache
def _hex_code(colour: str, colours: Colours) -> str:
    from reader.themes import rgb

    red, green, blue = rgb(colour)
    if colours == "truecolor":
        return f"38;2;{red};{green};{blue}"
    if colours == "256":
        return f"38;5;{_nearest_of_256(red, green, blue)}"
    return str(_nearest_of_16(red, green, blue))


_STEPS = (0, 95, 135, 175, 215, 255)


def _nearest_step(part: int) -> int:
    return min(range(len(_STEPS)), key=lambda step: abs(_STEPS[step] - part))


def _nearest_of_256(red: int, green: int, blue: int) -> int:
    """The nearest colour of the 6×6×6 cube or the grey ramp of a 256-colour terminal."""
    cube = [_nearest_step(part) for part in (red, green, blue)]
    grey = max(0, min(23, round(((red + green + blue) / 3 - 8) / 10)))
    level = 8 + 10 * grey
    of_cube = sum((_STEPS[step] - part) ** 2 for step, part in zip(cube, (red, green, blue), strict=True))
    of_grey = sum((level - part) ** 2 for part in (red, green, blue))
    return 232 + grey if of_grey < of_cube else 16 + 36 * cube[0] + 6 * cube[1] + cube[2]


def _nearest_of_16(red: int, green: int, blue: int) -> int:
    """The terminal colour of the same hue: dark and light are left to the terminal's own palette."""
    low, high = min(red, green, blue), max(red, green, blue)
    if high - low < 40:
        return 90 if high < 170 else 39
    middle = (low + high) / 2
    hue = (red > middle) + 2 * (green > middle) + 4 * (blue > middle)
    return 30 + hue
