"""Frames of every kind, made up at random: the difference gives the same screen as the frames themselves."""

from __future__ import annotations

import os
import random

import pytest

from reader.tui.celldiff.filter import CellDiff

COLOURS = ["31", "97", "38;5;200", "38;2;1;2;3", "38;2;200;100;3"]
BACKGROUNDS = ["44", "107", "48;5;17", "48;2;9;9;9"]
WORDS = [
    "the", "of", "president", "“quoted”", "naïve", "≈", "—", "│", "漢字", "かな", "한글", "👍", "e\u0301",
    "👩\u200d👩\u200d👧", "❤️", "🇳🇴", "नमस्ते", "ไทย", "שלום", " ", "   ", "            ", "═════", "a\u200db",
    "ﬁ", "\ue0b0", "\u0301x", "\u094bक", "\u200bz",
]  # fmt: skip

RARE = ("a\u200db", "\u0301x", "\u094bक", "\u200bz")


class FramesMaker:
    """Draws as Textual does: places, runs of styled text, line feeds, the cursor last."""

    def __init__(self, chance: random.Random, columns: int, rows: int) -> None:
        self.chance = chance
        self.columns, self.rows = columns, rows
        self.lines = [self.line(columns // 2 - 2) for _ in range(rows * 4)]
        self.offset = 0

    def style(self, text: str) -> str:
        chance = self.chance
        codes = [str(code) for code in (1, 2, 3, 4, 7, 9, 21, 53) if chance.random() < 0.08]
        if chance.random() < 0.6:
            codes.append(chance.choice(COLOURS))
        if chance.random() < 0.4:
            codes.append(chance.choice(BACKGROUNDS))
        styled = f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if codes else text
        if chance.random() < 0.05:
            styled = f"\x1b]8;id={chance.randrange(3)};https://example.org/\x1b\\{styled}\x1b]8;;\x1b\\"
        return styled

    def line(self, width: int) -> str:
        """A line exactly so many cells wide."""
        from rich.cells import cell_len

        parts, left = [], width
        while left > 0:
            word = self.chance.choice(WORDS)
            if word in RARE and self.chance.random() < 0.9:
                continue
            if cell_len(word) > left:
                word = "." * min(left, 3)
            parts.append(self.style(word))
            left -= cell_len(word)
        return "".join(parts)

    def frame(self) -> str:
        chance = self.chance
        kind = chance.random()
        runs: list[tuple[int, int, str]] = []
        half = self.columns // 2
        if kind < 0.5:  # the left and the right pane scroll
            self.offset = min(max(self.offset + chance.randint(-4, 4), 0), self.rows * 3)
            both = chance.random() < 0.7
            for row in range(1, self.rows - 2):
                runs.append((row, 0, self.lines[self.offset + row]))
                if both:
                    runs.append((row, half + 1, self.lines[self.offset + row]))
        elif kind < 0.8:  # a few places
            for _ in range(chance.randint(1, 5)):
                width = chance.randint(1, self.columns)
                column = chance.randint(0, self.columns - width)
                runs.append((chance.randrange(self.rows), column, self.line(width)))
        elif kind < 0.9:  # a box
            width, height = chance.randint(3, self.columns), chance.randint(2, self.rows)
            column, row = chance.randint(0, self.columns - width), chance.randint(0, self.rows - height)
            runs = [(row + index, column, self.line(width)) for index in range(height)]
        else:
            return self.full_frame()
        return self.written(runs)

    def full_frame(self) -> str:
        return self.written([(row, 0, self.line(self.columns)) for row in range(self.rows)])

    def written(self, runs: list[tuple[int, int, str]]) -> str:
        parts = [
            f"\x1b[{row + 1};{column + 1}H{text}" + ("\n" if row < self.rows - 1 else "")
            for row, column, text in runs
        ]
        cursor = self.chance.choice([(0, 0), (self.chance.randrange(self.rows), 0), (3, self.columns - 1)])
        return "".join(parts) + f"\x1b[{cursor[0] + 1};{cursor[1] + 1}H"


@pytest.mark.parametrize(("erases_background", "in_tmux"), [(True, False), (False, False), (True, True)])
@pytest.mark.parametrize("seed", range(int(os.environ.get("READER_TEST_FRAMES", "6"))))
def test_same_screen(screen_model, seed, erases_background, in_tmux):
    chance = random.Random(seed)
    columns, rows = chance.randint(20, 120), chance.randint(6, 40)
    maker = FramesMaker(chance, columns, rows)
    plain = screen_model.ScreenModel(columns, rows, erases_background=erases_background)
    sparing = screen_model.ScreenModel(columns, rows, erases_background=erases_background)
    diff = CellDiff(columns, rows, erases_background=erases_background, in_tmux=in_tmux)
    sent = written = 0
    for number in range(60):
        happens = chance.random()
        if happens < 0.03:
            for model in (plain, sparing):
                model.damage()
            diff.forget()
            frame = maker.full_frame()
        elif happens < 0.06:
            columns, rows = chance.randint(20, 120), chance.randint(6, 40)
            for model in (plain, sparing):
                model.resize(columns, rows)
            diff.resize(columns, rows)
            maker = FramesMaker(chance, columns, rows)
            frame = maker.full_frame()
        elif happens < 0.1:
            frame = chance.choice(["\x1b]22;default\x1b\\", "\x07", "\x1b[?1049h", "\x1b[?25l", "\x1b[4 q"])
        else:
            frame = maker.frame()
        after = diff.filter(frame)
        plain.feed(frame)
        sparing.feed(after)
        written += len(frame)
        sent += len(after)
        assert screen_model.difference(plain, sparing) == "", f"frame {number}: {frame!r} sent as {after!r}"
    assert sent <= written
