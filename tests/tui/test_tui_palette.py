"""The colours: every theme has every style, text can be read, and colour is never the only sign."""

from __future__ import annotations

import pytest
from rich.color import ColorType
from rich.style import Style

from reader.resources import theme_paths
from reader.themes import ReaderTheme, blend, read_theme, rgb
from reader.tui.palette import LINK_KINDS, Palette

THEMES = [read_theme(path)[0] for path in theme_paths()]
COLOURED = [theme for theme in THEMES if not theme.ansi]
STYLES = (
    "text", "muted", "title", "key", "rule", "bar", "chosen", "insert", "delete", "replace", "cursor",
    "match", "entity", "quote", "discrepancy", "moved", "good", "bad", *LINK_KINDS,
    *(f"text-{kind}" for kind in LINK_KINDS),
)  # fmt: skip

every_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
every_coloured_theme = pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)


def luminance(colour: str) -> float:
    """The relative luminance (0 black to 1 white) of a ``#rrggbb`` colour, as WCAG 2 defines it."""
    parts = [value / 255 for value in rgb(colour)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(front: str, back: str) -> float:
    """The contrast ratio of WCAG 2: 1 for equal colours, 21 for black on white."""
    light, dark = sorted((luminance(front), luminance(back)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colours(style: Style) -> tuple[str, str]:
    """Front and back of a style as ``#rrggbb``."""
    assert style.color is not None and style.bgcolor is not None
    return style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex


def test_the_measure_of_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@every_theme
@pytest.mark.parametrize("colour", [True, False])
def test_every_theme_gives_every_style(theme: ReaderTheme, colour: bool) -> None:
    palette = Palette(theme, colour=colour)
    for name in STYLES:
        assert isinstance(palette[name], Style), name
        assert palette[f"{name}+bold"].bold, name


@every_theme
def test_an_unknown_style_is_an_error(theme: ReaderTheme) -> None:
    palette = Palette(theme)
    for name in ("nonsense", "nonsense+bold", "text+italic"):
        with pytest.raises(KeyError):
            palette[name]


@every_coloured_theme
@pytest.mark.parametrize("name", [name for name in STYLES if name != "rule"])
def test_every_text_can_be_read_on_its_ground(theme: ReaderTheme, name: str) -> None:
    assert contrast(*colours(Palette(theme)[name])) >= 4.5


@pytest.mark.parametrize("name", ["text", "muted", *LINK_KINDS])
def test_high_contrast_is_high(name: str) -> None:
    [theme] = [theme for theme in THEMES if theme.name == "high-contrast"]
    assert contrast(*colours(Palette(theme)[name])) >= 10


@every_coloured_theme
def test_kinds_and_edits_have_colours_of_their_own(theme: ReaderTheme) -> None:
    kinds = [theme.links[kind] for kind in ("verbatim", "edited", "rewritten", "fragment")]
    assert len(set(kinds)) == 4
    assert theme.edits["insert"] != theme.edits["delete"]


@every_coloured_theme
def test_what_is_marked_stands_out_from_the_ground(theme: ReaderTheme) -> None:
    for mark in ("match", "entity", "quote"):
        assert contrast(theme.marks[mark], theme.colors["background"]) >= 1.15, mark


@every_theme
@pytest.mark.parametrize("colour", [True, False])
def test_edits_are_also_underlined_or_struck(theme: ReaderTheme, colour: bool) -> None:
    palette = Palette(theme, colour=colour)
    assert palette["insert"].underline and palette["replace"].underline
    assert palette["delete"].strike
    assert not palette["text"].underline and not palette["text"].strike


@every_theme
def test_without_colour_marks_are_reversed(theme: ReaderTheme) -> None:
    palette = Palette(theme, colour=False)
    for name in ("match", "entity", "quote", "bar", "chosen"):
        assert palette[name].reverse, name


def test_the_terminal_theme_uses_the_terminals_own_colours_only() -> None:
    [theme] = [theme for theme in THEMES if theme.ansi]
    palette = Palette(theme)
    for name in STYLES:
        for colour in (palette[name].color, palette[name].bgcolor):
            assert colour is not None and colour.type in (ColorType.DEFAULT, ColorType.STANDARD), name


@every_coloured_theme
def test_linked_text_takes_on_a_part_of_its_kinds_hue(theme: ReaderTheme) -> None:
    palette = Palette(theme)
    for kind in ("verbatim", "edited", "rewritten", "fragment"):
        front, _ = colours(palette[f"text-{kind}"])
        assert front not in (theme.colors["foreground"], theme.links[kind])


# Colour-blind-safe: how the kinds look to a person who lacks one kind of cone (Viénot, Brettel and Mollon
# 1999, "Digital video colourmaps for checking the legibility of displays by dichromats").

_PROTANOPIA = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
_DEUTERANOPIA = ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0))


def seen(colour: str, matrix: tuple[tuple[float, float, float], ...]) -> tuple[float, ...]:
    linear = [(value / 255) ** 2.2 for value in rgb(colour)]
    mixed = (sum(a * b for a, b in zip(row, linear, strict=True)) for row in matrix)
    return tuple(255 * max(0.0, min(1.0, value)) ** (1 / 2.2) for value in mixed)


@pytest.mark.parametrize("matrix", [_PROTANOPIA, _DEUTERANOPIA], ids=["protanopia", "deuteranopia"])
@pytest.mark.parametrize("group", ["links", "edits"])
def test_the_colour_blind_safe_theme_is(matrix: tuple[tuple[float, float, float], ...], group: str) -> None:
    [theme] = [theme for theme in THEMES if theme.name == "okabe-ito"]
    values = theme.links if group == "links" else theme.edits
    names = [name for name in values if name != "possible"]
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            pairs = zip(seen(values[one], matrix), seen(values[other], matrix), strict=True)
            assert sum((a - b) ** 2 for a, b in pairs) ** 0.5 >= 40, f"{one} and {other}"


def test_mixing_colours() -> None:
    assert blend("#000000", "#ffffff", 0.5) == "#808080"
    assert blend("#102030", "#ffffff", 0.0) == "#102030"
