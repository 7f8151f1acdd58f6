"""Cells and styles of a terminal screen, each kept once, so that they are compared by identity."""

from __future__ import annotations

from dataclasses import dataclass

# SGR parameters of attributes (ECMA-48 8.3.117), and what switches each off.
ATTRIBUTE_OFF = {1: 22, 2: 22, 3: 23, 4: 24, 5: 25, 7: 27, 8: 28, 9: 29, 53: 55}
# Those without a "switch off" that all terminals share: double underline (21 is "bold off" for some),
# fast blinking, framed, encircled. They are left by way of a full reset.
OTHER_ATTRIBUTES = frozenset((6, 21, 51, 52))
# Attributes that show on a blank: lines, and exchanged colours.
SHOWN_ON_BLANK = frozenset((4, 7, 9, 21, 51, 52, 53))
# What 22, 24, 25 and 54 switch off together.
SWITCHED_OFF_BY = {
    22: (1, 2),
    23: (3,),
    24: (4, 21),
    25: (5, 6),
    27: (7,),
    28: (8,),
    29: (9,),
    54: (51, 52),
    55: (53,),
}


class Style:
    """How a cell is drawn. Made by :class:`Cells` only, never changed; two alike are one object.

    ``foreground`` and ``background`` are SGR parameters ("31", "38;2;1;2;3"), "" for the default.
    ``attributes`` are those of SGR. ``link`` is (parameters, address) of OSC 8. ``on_blank`` is the
    style with only what shows of it on a blank cell, by default the style itself.
    """

    __slots__ = ("attributes", "background", "foreground", "link", "on_blank")

    def __init__(
        self,
        foreground: str,
        background: str,
        attributes: frozenset[int],
        link: tuple[str, str] | None,
        on_blank: Style | None = None,
    ) -> None:
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
        self.link = link
        self.on_blank = on_blank or self

    @property
    def parameters(self) -> list[str]:
        """SGR parameters that give this style, coming from the default style."""
        given = [str(number) for number in sorted(self.attributes)]
        return given + [colour for colour in (self.foreground, self.background) if colour]

    @property
    def is_plain_background(self) -> bool:
        """Whether erasing draws a blank of this style: it has a background at most."""
        return not (self.foreground or self.attributes or self.link)


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """One cell, or the first of several that one character covers. Two alike are one object.

    ``doubtful`` when terminals disagree on its width: emoji, joined and combining characters.
    ``erasable`` when it is a blank that erasing can draw.
    """

    text: str
    style: Style
    width: int = 1
    doubtful: bool = False
    erasable: bool = False

    @property
    def is_blank(self) -> bool:
        return self.text == " "


DEFAULT_STYLE = Style("", "", frozenset(), None)
BLANK = Cell(" ", DEFAULT_STYLE, erasable=True)
# What a character wider than one cell covers besides its first cell.
CONTINUATION = Cell("", DEFAULT_STYLE, width=0)
# What is not known of the terminal's screen.
UNKNOWN = Cell("", DEFAULT_STYLE, width=1)


class CellsOfStyle(dict[str, Cell]):
    """The narrow characters of one style, made when first asked for."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.style = style
        blank = style.on_blank
        self[" "] = BLANK if blank is DEFAULT_STYLE else Cell(" ", blank, erasable=blank.is_plain_background)

    def __missing__(self, character: str) -> Cell:
        cell = self[character] = Cell(character, self.style)
        return cell


class Cells:
    """Every style and cell that has been met."""

    def __init__(self) -> None:
        self._styles: dict[tuple[str, str, frozenset[int], tuple[str, str] | None], Style] = {
            ("", "", frozenset(), None): DEFAULT_STYLE
        }
        self._narrow: dict[Style, CellsOfStyle] = {}
        self._other: dict[tuple[str, Style], Cell] = {}
        self.any_doubtful = False

    def __len__(self) -> int:
        return len(self._other) + sum(map(len, self._narrow.values()))

    def style(
        self, foreground: str, background: str, attributes: frozenset[int], link: tuple[str, str] | None
    ) -> Style:
        """The style of these parts."""
        key = (foreground, background, attributes, link)
        found = self._styles.get(key)
        if found is None:
            on_blank = None
            if (foreground or attributes) and not attributes & SHOWN_ON_BLANK:
                on_blank = self.style("", background, frozenset(), link)
            found = self._styles[key] = Style(*key, on_blank)
        return found

    def narrow(self, style: Style) -> CellsOfStyle:
        """The cells of narrow characters in a style, by character."""
        found = self._narrow.get(style)
        if found is None:
            # The blank is shared by all styles that look alike on a blank.
            found = CellsOfStyle(style)
            if style.on_blank is not style:
                found[" "] = self.narrow(style.on_blank)[" "]
            self._narrow[style] = found
        return found

    def other(self, text: str, style: Style, width: int, doubtful: bool) -> Cell:
        """The first cell of a character, or of characters that belong together, ``width`` cells wide."""
        found = self._other.get((text, style))
        if found is None:
            found = self._other[(text, style)] = Cell(text, style, width, doubtful)
            self.any_doubtful = self.any_doubtful or doubtful
        return found
