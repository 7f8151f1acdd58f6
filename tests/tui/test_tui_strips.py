"""Rows as the terminal gets them: the same to see as Textual's own, in fewer bytes."""

from __future__ import annotations

import io
import random

import pytest
from rich.ansi import AnsiDecoder
from rich.cells import cell_len
from rich.color import Color
from rich.console import Console
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from reader.themes import builtin_theme
from reader.tui.lines import to_strip
from reader.tui.palette import Palette
from reader.tui.strips import CompactStrip

STYLES = ("text", "muted", "cursor", "text-edited", "replace", "delete", "match", "bar", "key")
WORDS = ("a", " ", "    ", "the sea", "naïve", "漢字", "—", "x  y ")


def console_of(system: str) -> Console:
    return Console(file=io.StringIO(), force_terminal=True, color_system=system, width=80)


def palette_of(name: str) -> Palette:
    theme = builtin_theme(name)
    assert theme is not None
    return Palette(theme)


def seen(sent: str) -> list[tuple[str, object]]:
    """Every character of what was sent, and what shows of its style: of a blank its ground alone."""
    (text,) = AnsiDecoder().decode(sent) or (Text(),)
    found = []
    for index, character in enumerate(text.plain):
        style = Style()
        for span in text.spans:
            if span.start <= index < span.end:
                style += span.style if isinstance(span.style, Style) else Style.parse(span.style)
        lines = bool(style.underline), bool(style.strike), bool(style.reverse)
        front = code(style.color) if character != " " or any(lines) else ""
        bold = bool(style.bold) and character != " "
        found.append((character, (front, code(style.bgcolor), bold, lines)))
    return found


def code(color: Color | None) -> str:
    return "" if color is None or color.is_default else ";".join(color.get_ansi_codes())


def any_strip(chance: random.Random, palette: Palette, width: int = 30) -> CompactStrip:
    runs = [(chance.choice(WORDS), chance.choice(STYLES)) for _ in range(chance.randint(0, 7))]
    return to_strip(runs, width, palette)


@pytest.mark.parametrize("system", ["truecolor", "256", "standard"])
@pytest.mark.parametrize("theme", ["ink", "terminal"])
def test_the_same_is_seen_as_with_textual(theme: str, system: str) -> None:
    chance, palette, console = random.Random(4), palette_of(theme), console_of(system)
    for _ in range(150):
        strip = any_strip(chance, palette)
        plain = Strip(list(strip), strip.cell_length)
        assert seen(strip.render(console)) == seen(plain.render(console))
        assert len(strip.render(console)) <= len(plain.render(console))


def test_a_strip_rendered_for_another_terminal_is_rendered_anew() -> None:
    strip = to_strip([("sea", "edited")], 10, palette_of("ink"))
    assert "38;2;" in strip.render(console_of("truecolor"))
    assert "38;2;" not in strip.render(console_of("256"))


def test_blanks_say_nothing_but_their_ground() -> None:
    palette, console = palette_of("ink"), console_of("truecolor")
    assert "38;2" not in to_strip([], 8, palette).render(console)
    assert to_strip([("a", "text"), ("   ", "muted"), ("b", "text")], 8, palette).render(console).count(
        "\x1b"
    ) == len(["colours", "and back"])


def test_without_colours_there_are_no_colours() -> None:
    theme = builtin_theme("terminal")
    assert theme is not None
    strip = to_strip([("a", "edited"), ("b", "replace")], 8, Palette(theme, colour=False))
    assert strip.render(console_of("truecolor")) == "a\x1b[4mb\x1b[24m      "


def test_what_differs_is_told_from_the_first_cell_on() -> None:
    palette = palette_of("ink")
    old = to_strip([(" ", "text"), ("= 1 ", "edited"), ("The sea", "text")], 20, palette)
    assert old.differs_until(old) == 0
    assert to_strip([(" = 1 The sea", "text")], 20, palette).differs_until(old) == 5
    assert to_strip([("▌", "cursor"), ("= 1 ", "edited"), ("The sea", "text")], 20, palette).differs_until(
        old
    ) == len("▌")
    assert to_strip([(" ", "text"), ("= 1 ", "edited"), ("The bay", "text")], 20, palette).differs_until(
        old
    ) == len(" = 1 The bay")
    assert to_strip([], 21, palette).differs_until(old) == 21


def test_sending_what_differs_makes_the_one_row_the_other() -> None:
    chance, palette = random.Random(9), palette_of("ink")
    for _ in range(400):
        old, new = any_strip(chance, palette), any_strip(chance, palette)
        cells = new.differs_until(old)
        patched = [*new.crop(0, cells), *old.crop(cells, old.cell_length)]
        assert cells_of(patched) == cells_of(new)


def cells_of(segments: list[object]) -> list[tuple[str, object]]:
    return [
        (character, style)
        for text, style, _ in segments
        for character in text
        for _ in range(cell_len(character))
    ]
