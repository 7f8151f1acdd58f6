"""Reading what Textual writes: a frame is runs of styled text, each at a place on the screen."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rich.cells import cell_len

from reader.tui.celldiff.cells import (
    ATTRIBUTE_OFF,
    CONTINUATION,
    DEFAULT_STYLE,
    OTHER_ATTRIBUTES,
    SWITCHED_OFF_BY,
    Cell,
    Cells,
    Style,
)

# CUP with both parameters, as Textual begins each run.
_PLACE = re.compile(r"\x1b\[([1-9][0-9]{0,4});([1-9][0-9]{0,4})H")

# SGR; OSC 8; text without control characters and without lone surrogates, which cannot be written.
_PART = re.compile(
    r"\x1b\[([0-9;]{0,200})m"
    r"|\x1b\]8;([^;\x00-\x1f\x7f-\x9f]*);([^\x00-\x1f\x7f-\x9f]*)(?:\x1b\\|\x07)"
    r"|([^\x00-\x1f\x7f-\x9f\ud800-\udfff]+)"
)

# Characters every terminal draws one cell wide: Latin, Greek, Cyrillic, punctuation, currency, arrows,
# mathematics, control pictures, boxes, blocks and shapes, check marks, Braille.
_NARROW = (
    "\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2190-\u2211\u2213-\u2319\u2400-\u2426\u2500-\u25fc\u2713\u2717\u2800-\u28ff"
)
# And two: kana, ideographs, Hangul syllables, full-width forms.
_WIDE = (
    "\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60\u3001-\u3011"
)
_ALL_NARROW = re.compile(f"[{_NARROW}]+")
# Runs of either; any other characters together, with the one before them that they may join.
_PIECE = re.compile(
    f"(?P<narrow>[{_NARROW}]+(?![^{_NARROW}{_WIDE}]))"
    f"|(?P<wide>[{_WIDE}]+(?![^{_NARROW}{_WIDE}]))"
    f"|[{_NARROW}{_WIDE}]?[^{_NARROW}{_WIDE}]+"
)

# Runs are kept, as a line that scrolls comes again as the same text; beyond this many cells, anew.
_CELLS_KEPT = 400_000

Run = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What one write draws: ``runs`` as (row, column, cells), and where it leaves the cursor. From 0.

    ``fed`` is the lowest row behind which a line feed was written, -1 without one: in the last row of the
    screen that scrolls.
    """

    runs: list[tuple[int, int, Run]]
    cursor: tuple[int, int]
    fed: int = -1


class Parser:
    """Reads frames into cells of ``cells``."""

    def __init__(self, cells: Cells) -> None:
        self._cells = cells
        self._runs: dict[str, Run | None] = {}
        self._kept = 0
        self._pens: dict[tuple[Style, str], Style | None] = {}

    def frame(self, data: str) -> Frame | None:
        """The frame that ``data`` draws, coming from the default style; None when it is not understood.

        A frame is understood when it is CUP and a run, again and again, and at last CUP alone.
        """
        parts = _PLACE.split(data)
        if len(parts) < 4 or parts[0] or parts[-1]:
            return None
        known = self._runs
        runs: list[tuple[int, int, Run]] = []
        fed = -1
        for index in range(1, len(parts) - 3, 3):
            text = parts[index + 2]
            run = known[text] if text in known else self._run(text)
            if run is None:
                return None
            row = int(parts[index]) - 1
            if text[-1:] == "\n" and row > fed:
                fed = row
            runs.append((row, int(parts[index + 1]) - 1, run))
        return Frame(runs, (int(parts[-3]) - 1, int(parts[-2]) - 1), fed)

    def _run(self, text: str) -> Run | None:
        if self._kept > _CELLS_KEPT:
            self._runs.clear()
            self._pens.clear()
            self._kept = 0
        found = self._read(text)
        run = None if found is None else tuple(found)
        self._runs[text] = run
        self._kept += 8 + len(run or ())
        return run

    def _read(self, text: str) -> list[Cell] | None:
        found: list[Cell] = []
        style: Style | None = DEFAULT_STYLE
        position = 0
        # A line feed ends a row of Textual's; the next run says itself where it begins.
        end = len(text) - text.endswith("\n")
        while position < end:
            part = _PART.match(text, position, end)
            if part is None or style is None:
                return None
            position = part.end()
            parameters, link, address, content = part.groups()
            if content is not None:
                if not self._add(found, content, style):
                    return None
            elif parameters is not None:
                style = self._pen(style, parameters)
            else:
                target = (link, address) if address else None
                style = self._cells.style(style.foreground, style.background, style.attributes, target)
        return found if style is DEFAULT_STYLE else None

    def _add(self, found: list[Cell], text: str, style: Style) -> bool:
        """Add the cells of a text of one style; False when it cannot be told which they are."""
        narrow = self._cells.narrow(style)
        if _ALL_NARROW.fullmatch(text):
            found.extend([narrow[character] for character in text])
            return True
        before = len(found)
        for piece in _PIECE.finditer(text):
            if piece["narrow"]:
                found.extend([narrow[character] for character in piece.group()])
            elif piece["wide"]:
                for character in piece.group():
                    found += (self._cells.other(character, style, 2, False), CONTINUATION)
            elif not self._add_doubtful(found, piece.group(), style):
                return False
        if len(found) - before != cell_len(text):
            # Pieces that join in a way of their own: one piece.
            del found[before:]
            return self._add_doubtful(found, text, style)
        return True

    def _add_doubtful(self, found: list[Cell], text: str, style: Style) -> bool:
        width = cell_len(text)
        begin = 0
        while begin < len(text) and cell_len(text[begin]) == 0:
            begin += 1
        if begin and not self._join(found, text[:begin]):
            return False
        text = text[begin:]
        if cell_len(text) != width:
            return False
        if text:
            found.append(self._cells.other(text, style, width, True))
            found.extend([CONTINUATION] * (width - 1))
        return True

    def _join(self, found: list[Cell], text: str) -> bool:
        """Join what has no width to the character before it, which must be of the same run."""
        for index in range(len(found) - 1, -1, -1):
            cell = found[index]
            if cell is not CONTINUATION:
                found[index] = self._cells.other(cell.text + text, cell.style, cell.width, True)
                return True
        return False

    def _pen(self, style: Style, parameters: str) -> Style | None:
        key = (style, parameters)
        if key not in self._pens:
            self._pens[key] = changed_style(self._cells, style, parameters)
        return self._pens[key]


def changed_style(cells: Cells, style: Style, parameters: str) -> Style | None:
    """The style after SGR with these parameters; None when there is one that is not known."""
    foreground, background = style.foreground, style.background
    attributes = set(style.attributes)
    numbers = [int(number or 0) for number in parameters.split(";")]
    while numbers:
        number = numbers.pop(0)
        if number == 0:
            foreground, background = "", ""
            attributes.clear()
        elif number in ATTRIBUTE_OFF or number in OTHER_ATTRIBUTES:
            attributes.add(number)
        elif number in SWITCHED_OFF_BY:
            attributes.difference_update(SWITCHED_OFF_BY[number])
        elif 30 <= number <= 37 or 90 <= number <= 97:
            foreground = str(number)
        elif 40 <= number <= 47 or 100 <= number <= 107:
            background = str(number)
        elif number == 39:
            foreground = ""
        elif number == 49:
            background = ""
        elif number in (38, 48) and numbers and numbers[0] in (2, 5):
            # A colour of 256 (5;n) or of red, green and blue (2;r;g;b).
            count = 4 if numbers[0] == 2 else 2
            if len(numbers) < count or max(numbers[:count]) > 255:
                return None
            colour = ";".join(map(str, [number, *numbers[:count]]))
            del numbers[:count]
            if number == 38:
                foreground = colour
            else:
                background = colour
        else:
            return None
    return cells.style(foreground, background, frozenset(attributes), style.link)
