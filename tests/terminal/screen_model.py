"""A terminal's screen, as far as full-screen programs use it: written apart from what it tests.

Cells are (text, style), style being (foreground, background, attributes, link). A blank keeps of its
style what shows. A character over several cells has "" in those after its first. Sequences from
ECMA-48, DEC's and xterm's manuals; those that touch neither cells nor cursor are ignored.
"""

from __future__ import annotations

import re

from rich.cells import cell_len

Style = tuple[str, str, frozenset[int], str]
Cell = tuple[str, Style]

PLAIN: Style = ("", "", frozenset(), "")
EMPTY: Cell = (" ", PLAIN)
GARBAGE: Cell = ("▒", PLAIN)
SHOWS_ON_BLANK = frozenset((4, 7, 9, 21, 51, 52, 53))
OFF = {22: {1, 2}, 23: {3}, 24: {4, 21}, 25: {5, 6}, 27: {7}, 28: {8}, 29: {9}, 54: {51, 52}, 55: {53}}

TOKEN = re.compile(
    r"(?P<text>[^\x00-\x1f\x7f]+)"
    r"|\x1b\[(?P<private>[<=>?]?)(?P<parameters>[0-9;]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|\x1b\](?P<string>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1bP(?:[^\x1b]|\x1b\x1b)*\x1b\\"
    r"|\x1b(?P<escape>M)"
    r"|(?P<control>[\x00-\x1f\x7f])"
)


def split_text(text: str) -> list[str]:
    """Characters, each with what has no width of its own or is joined to it."""
    if text.isascii():
        return list(text)
    found: list[str] = []
    for character in text:
        joins = character in "\u200d\ufe0f" or cell_len(character) == 0
        if found and (joins or found[-1].endswith("\u200d")):
            found[-1] += character
        else:
            found.append(character)
    return found


class ScreenModel:
    """The screen, its margins, and the cursor, from 0; ``modes`` are the private modes set or reset.

    After the last column has been written some terminals have the cursor on it, some beyond. What then
    has not the same effect in all of them is an error here.
    """

    def __init__(self, columns: int, rows: int, *, erases_background: bool = True) -> None:
        self.erases_background = erases_background
        self.style: Style = PLAIN
        self.modes: dict[int, bool] = {}
        self.column = self.row = 0
        self.beyond = False
        self.resize(columns, rows)

    def resize(self, columns: int, rows: int) -> None:
        """Another size. What a terminal then shows is its own affair: garbage, so that it must be drawn."""
        self.columns, self.rows = columns, rows
        self.column, self.row = min(self.column, columns - 1), min(self.row, rows - 1)
        self.damage()
        self.top, self.bottom = 0, rows - 1

    def damage(self) -> None:
        """Something else has written over the whole screen."""
        self.cells: list[list[Cell]] = [[GARBAGE] * self.columns for _ in range(self.rows)]
        self.touched = set(range(self.rows))

    @property
    def damaged(self) -> bool:
        return any(GARBAGE in row for row in self.cells)

    @property
    def text(self) -> str:
        return "\n".join("".join(cell[0] for cell in row).rstrip() for row in self.cells)

    def feed(self, data: str) -> None:
        position = 0
        while position < len(data):
            token = TOKEN.match(data, position)
            assert token is not None, f"not understood: {data[position : position + 40]!r}"
            position = token.end()
            if token["text"]:
                self._print(token["text"])
            elif token["final"]:
                self._sequence(token["private"], token["parameters"], token["between"], token["final"])
            elif token["string"] is not None and token["string"].startswith("8;"):
                _, parameters, address = token["string"].split(";", 2)
                self.style = (*self.style[:3], f"{parameters};{address}" if address else "")
            elif token["escape"]:
                assert not self.beyond, "RI after the last column"
                if self.row == self.top:
                    self._scroll(self.top, self.bottom, -1)
                else:
                    self.row = max(self.row - 1, 0)
            elif token["control"] is not None:
                self._control(token["control"])

    def _print(self, text: str) -> None:
        _, background, attributes, link = self.style
        blank = self.style if attributes & SHOWS_ON_BLANK else ("", background, frozenset(), link)
        row = self.cells[self.row]
        self.touched.add(self.row)
        for character in split_text(text):
            width = cell_len(character)
            if width == 0:
                place = max(self.column - 1, 0)
                while place and row[place][0] == "":
                    place -= 1
                row[place] = (row[place][0] + character, row[place][1])
                continue
            start = min(self.column, self.columns - width)
            self._cut(row, start)
            if start + width < self.columns:
                self._cut(row, start + width)
            row[start] = (character, blank if character == " " else self.style)
            for place in range(start + 1, start + width):
                row[place] = ("", self.style)
            self.beyond = start + width == self.columns
            self.column = min(start + width, self.columns - 1)

    def _cut(self, row: list[Cell], place: int) -> None:
        """Half a wide character cannot be: both become blank."""
        if row[place][0] == "":
            start = place
            while row[start][0] == "":
                start -= 1
            row[start] = EMPTY
            start += 1
            while start < self.columns and row[start][0] == "":
                row[start] = EMPTY
                start += 1

    def _control(self, control: str) -> None:
        if control in "\r\n":
            self.beyond = False
        if control == "\r":
            self.column = 0
        elif control == "\b":
            assert not self.beyond, "back from the last column"
            self.column = max(self.column - 1, 0)
        elif control in "\n\v":
            assert control == "\n" or not self.beyond, "VT after the last column"
            if control == "\n":  # the terminal's driver adds CR (ONLCR)
                self.column = 0
            if self.row == self.bottom:
                self._scroll(self.top, self.bottom, 1)
            else:
                self.row = min(self.row + 1, self.rows - 1)
        else:
            assert control == "\x07", f"not understood: {control!r}"

    def _sequence(self, private: str, parameters: str, between: str, final: str) -> None:
        if private == "?" and final in "hl" and not between:
            for number in parameters.split(";"):
                self._mode(int(number), final == "h")
        if private or between:
            return
        numbers = [int(number or 0) for number in parameters.split(";")]
        first = max(numbers[0], 1)
        assert not (self.beyond and final in "CDKXLM"), f"CSI {final} after the last column"
        if final in "GHr":
            self.beyond = False
        if final == "m":
            self._select(numbers)
        elif final == "H":
            self.row = min(first, self.rows) - 1
            self.column = min(max(numbers[1], 1) if len(numbers) > 1 else 1, self.columns) - 1
        elif final == "A":
            self.row = max(self.row - first, 0)
        elif final == "B":
            self.row = min(self.row + first, self.rows - 1)
        elif final == "C":
            self.column = min(self.column + first, self.columns - 1)
        elif final == "D":
            self.column = max(self.column - first, 0)
        elif final == "G":
            self.column = min(first, self.columns) - 1
        elif final == "K" and numbers == [0]:
            self._erase(self.columns)
        elif final == "X":
            self._erase(min(self.column + first, self.columns))
        elif final in "LM" and self.top <= self.row <= self.bottom:
            self._scroll(self.row, self.bottom, first if final == "M" else -first)
            self.column = 0
        elif final == "r":
            self.top = first - 1
            self.bottom = (numbers[1] or self.rows) - 1 if len(numbers) > 1 else self.rows - 1
            assert 0 <= self.top < self.bottom < self.rows, f"margins {parameters} of {self.rows} rows"
            self.row = self.column = 0
        else:
            raise AssertionError(f"not understood: CSI {parameters}{final}")

    def _blank(self) -> Cell:
        return (" ", ("", self.style[1], frozenset(), "")) if self.erases_background else EMPTY

    def _erase(self, end: int) -> None:
        row = self.cells[self.row]
        self.touched.add(self.row)
        self._cut(row, self.column)
        if end < self.columns:
            self._cut(row, end)
        row[self.column : end] = [self._blank()] * (end - self.column)

    def _scroll(self, top: int, bottom: int, count: int) -> None:
        region = self.cells[top : bottom + 1]
        count = max(-len(region), min(count, len(region)))
        blank = [[self._blank()] * self.columns for _ in range(abs(count))]
        self.cells[top : bottom + 1] = region[count:] + blank if count > 0 else blank + region[:count]
        self.touched.update(range(top, bottom + 1))

    def _mode(self, number: int, value: bool) -> None:
        self.modes[number] = value
        if number == 1049 and value:
            self.cells = [[EMPTY] * self.columns for _ in range(self.rows)]
            self.touched = set(range(self.rows))

    def _select(self, numbers: list[int]) -> None:
        foreground, background, attributes, link = self.style
        index = 0
        while index < len(numbers):
            number = numbers[index]
            index += 1
            if number == 0:
                foreground, background, attributes = "", "", frozenset()
            elif number in (38, 48):
                end = index + (4 if numbers[index] == 2 else 2)
                colour = ";".join(map(str, numbers[index:end]))
                index = end
                foreground, background = (colour, background) if number == 38 else (foreground, colour)
            elif number in (39, 49):
                foreground, background = ("", background) if number == 39 else (foreground, "")
            elif number in OFF:
                attributes = attributes - OFF[number]
            elif number < 22 or 51 <= number <= 53:
                attributes = attributes | {number}
            elif number // 10 in (3, 9):
                foreground = str(number)
            else:
                assert number // 10 in (4, 10), f"not understood: SGR {number}"
                background = str(number)
        self.style = (foreground, background, attributes, link)


def difference(first: ScreenModel, second: ScreenModel) -> str:
    """Where two screens differ, in words; "" when they are the same; of rows touched since last time."""
    rows = first.touched | second.touched
    first.touched, second.touched = set(), set()
    for row in sorted(rows):
        if first.cells[row] != second.cells[row]:
            for column, (one, other) in enumerate(zip(first.cells[row], second.cells[row], strict=True)):
                if one != other:
                    return f"row {row} column {column}: {one} and {other}"
    if (first.row, first.column) != (second.row, second.column):
        return f"cursor at {first.row}, {first.column} and at {second.row}, {second.column}"
    if first.style[3] != second.style[3]:
        return f"link {first.style[3]} and {second.style[3]}"
    if (first.top, first.bottom) != (second.top, second.bottom):
        return f"margins {first.top}, {first.bottom} and {second.top}, {second.bottom}"
    return ""
