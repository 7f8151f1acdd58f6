"""Rows as the terminal gets them: in as few bytes as they can be said in.

Textual says every run of a row with all of its style, and takes it all back after each. Here a run says only
what differs from the run before it, and blanks, of which nothing but the ground is seen, say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.wrap import is_narrow

_ATTRIBUTES = (
    ("bold", 1, 22),
    ("underline", 4, 24),
    ("reverse", 7, 27),
    ("strike", 9, 29),
)
"""Those that the palette uses, and the SGR parameters that switch them on and off (ECMA-48 8.3.117)."""

_Look = tuple[str, str, tuple[str, ...]]
"""SGR parameters of the letters' colour and of the ground's ("" for the default), and the attributes."""

_PLAIN: _Look = ("", "", ())
_NO_STYLE = Style()


class CompactStrip(Strip):
    """A strip of the palette's styles that is sent in few bytes."""

    __slots__ = ("_sent",)

    def render(self, console: Console) -> str:
        """What the terminal gets, coming from its default style and going back to it."""
        known: tuple[str | None, str] | None = getattr(self, "_sent", None)
        if known is None or known[0] != console.color_system:
            system = COLOR_SYSTEMS[console.color_system or "truecolor"]
            known = self._sent = (console.color_system, self._say(system))
        return known[1]

    def crop(self, start: int, end: int | None = None) -> Strip:
        found = super().crop(start, end)
        return found if isinstance(found, CompactStrip) else CompactStrip(found, found.cell_length)

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        cuts = list(cuts)
        # Textual's would keep the strip in itself, and it would have to be found by the garbage collector.
        return [self] if cuts == [self.cell_length] else super().divide(cuts)

    def differs_until(self, other: CompactStrip) -> int:
        """The cells, from the first on, behind which the two strips look the same; 0 where they all do."""
        if self is other:
            return 0
        if self.cell_length != other.cell_length:
            return self.cell_length
        same = 0
        mine, its = list(self), list(other)
        while mine and its:
            (text, style, _), (its_text, its_style, _) = mine.pop(), its.pop()
            if style != its_style:
                break
            if text == its_text:
                same += cell_len(text)
                continue
            alike = _alike_at_end(text, its_text)
            if not is_narrow(text, len(text) - alike):
                break  # a character of two cells, or a mark on another one, is not to be cut
            same += alike
            if len(text) > alike and len(its_text) > alike:
                break
            if len(text) > alike:
                mine.append(Segment(text[: len(text) - alike], style))
            else:
                its.append(Segment(its_text[: len(its_text) - alike], style))
        return self.cell_length - same

    def _say(self, system: ColorSystem) -> str:
        said: list[str] = []
        before = _PLAIN
        for text, look in _seen([(text, _look(style or _NO_STYLE, system)) for text, style, _ in self]):
            said += (_change(before, look), text)
            before = look
        return "".join(said) + ("\x1b[m" if before != _PLAIN else "")


def _alike_at_end(one: str, other: str) -> int:
    """How many characters at their ends the two have in common."""
    most = min(len(one), len(other))
    for count in range(most):
        if one[-1 - count] != other[-1 - count]:
            return count
    return most


def _seen(runs: list[tuple[str, _Look]]) -> list[tuple[str, _Look]]:
    """The runs with blanks joined to a neighbour on the same ground: of a blank no more is seen."""
    joined: list[tuple[str, _Look]] = []
    for text, look in runs:
        if joined:
            before, earlier = joined[-1]
            if look == earlier or (_is_bare(text, look) and _is_same_ground(look, earlier)):
                joined[-1] = (before + text, earlier)
                continue
            if _is_bare(before, earlier) and _is_same_ground(earlier, look):
                joined[-1] = (before + text, look)
                continue
        joined.append((text, look))
    if len(joined) == 1 and _is_bare(*joined[0]):
        return [(joined[0][0], ("", joined[0][1][1], ()))]
    return joined


def _is_bare(text: str, look: _Look) -> bool:
    return not text.strip(" ") and _shows_ground_only(look)


def _is_same_ground(one: _Look, other: _Look) -> bool:
    return one[1] == other[1] and _shows_ground_only(one) and _shows_ground_only(other)


def _shows_ground_only(look: _Look) -> bool:
    """Whether a blank that looks so shows its ground alone: no line, no colours exchanged."""
    return look[2] in ((), ("bold",))


@cache
def _look(style: Style, system: ColorSystem) -> _Look:
    front = style.color.downgrade(system).get_ansi_codes() if style.color else ()
    back = style.bgcolor.downgrade(system).get_ansi_codes(foreground=False) if style.bgcolor else ()
    return (
        ";".join(front) if front != ("39",) else "",
        ";".join(back) if back != ("49",) else "",
        tuple(name for name, _, _ in _ATTRIBUTES if getattr(style, name)),
    )


@cache
def _change(before: _Look, after: _Look) -> str:
    """The sequence that makes the one look the other."""
    given: list[str] = []
    for name, on, off in _ATTRIBUTES:
        if (name in after[2]) != (name in before[2]):
            given.append(str(on if name in after[2] else off))
    if after[0] != before[0]:
        given.append(after[0] or "39")
    if after[1] != before[1]:
        given.append(after[1] or "49")
    return f"\x1b[{';'.join(given)}m" if given else ""
