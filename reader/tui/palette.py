"""From a theme's colours to the styles that every line is drawn with, each under one name.

Colour is never the only sign: edits are also underlined or struck, marks also bold or reversed where
there is no colour at all.
"""

from __future__ import annotations

from rich.color import Color
from rich.style import Style

from reader.themes import ReaderTheme, blend

LINK_KINDS = ("verbatim", "edited", "rewritten", "fragment", "possible")
LINKED_TINT = 0.45
"""How much of the kind's hue a linked sentence's text takes on, where the theme has true colours."""


def _colour(value: str) -> Color:
    """A theme's colour: ``#rrggbb``, or one of the terminal's own (``ansi_red``, ``ansi_default``)."""
    if value.startswith("ansi_"):
        return Color.parse(value.removeprefix("ansi_"))
    return Color.parse(value)


def _blend(base: str, other: str, share: float) -> str:
    """``base`` with ``share`` (0 to 1) of ``other`` mixed in; ``base`` itself where either is ANSI."""
    if not (base.startswith("#") and other.startswith("#")):
        return base
    return blend(base, other, share)


class Palette:
    """The styles of one theme, looked up by name: ``palette["edited"]``.

    Names: ``text`` ``muted`` ``title`` ``key`` ``rule`` ``bar`` ``chosen``; a link kind for its glyph and
    lines, ``text-<kind>`` for linked text; ``insert`` ``delete`` ``replace``; ``cursor`` ``match``
    ``entity`` ``quote`` ``discrepancy`` ``moved``; ``good`` ``bad``. A name with ``+bold`` is the same in
    bold. Raises KeyError for any other name.
    """

    def __init__(self, theme: ReaderTheme, *, colour: bool = True) -> None:
        self.theme = theme
        self.colour = colour
        self.ground = _colour(theme.colors["background"])
        ink = theme.colors["foreground"]
        self._styles: dict[str, Style] = {}
        backed = not theme.ansi and colour
        self._add("text", ink)
        self._add("muted", theme.colors["muted"])
        self._add("title", theme.colors["primary"], bold=True)
        self._add("key", theme.colors["accent"], bold=True)
        self._add("rule", theme.colors["panel"])
        self._add("good", theme.colors["success"])
        self._add("bad", theme.colors["error"])
        if backed:
            self._add("bar", theme.colors["foreground"], theme.colors["panel"])
            self._add("chosen", theme.colors["foreground"], theme.colors["panel"])
        else:
            self._add("bar", ink, reverse=True)
            self._add("chosen", ink, reverse=True)
        for kind in LINK_KINDS:
            hue = theme.links[kind]
            self._add(kind, hue)
            self._add(f"text-{kind}", _blend(ink, hue, LINKED_TINT) if kind != "possible" else ink)
        self._add("insert", theme.edits["insert"], underline=True)
        self._add("delete", theme.edits["delete"], strike=True)
        self._add("replace", theme.edits["replace"], underline=True)
        for mark in ("match", "entity", "quote"):
            if backed:
                self._add(mark, ink, theme.marks[mark], bold=True)
            else:
                self._add(mark, theme.marks[mark], reverse=True)
        self._add("cursor", theme.marks["cursor"])
        self._add("discrepancy", theme.marks["discrepancy"], bold=True)
        self._add("moved", theme.marks["moved"])

    def _add(
        self,
        name: str,
        front: str,
        back: str | None = None,
        *,
        bold: bool = False,
        underline: bool = False,
        strike: bool = False,
        reverse: bool = False,
    ) -> None:
        # Only what is on is set: rich sends nothing for the rest.
        self._styles[name] = Style(
            color=_colour(front) if self.colour else None,
            bgcolor=(_colour(back) if back else self.ground) if self.colour else None,
            bold=bold or None,
            underline=underline or None,
            strike=strike or None,
            reverse=reverse or None,
        )

    def __getitem__(self, name: str) -> Style:
        found = self._styles.get(name)
        if found is None:
            base, _, extra = name.partition("+")
            if extra != "bold":
                raise KeyError(name)
            found = self._styles[name] = self._styles[base] + Style(bold=True)
        return found
