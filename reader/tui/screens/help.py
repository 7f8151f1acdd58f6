"""The help screen, made from the table of commands: one topic fits one screen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from reader.search import PREFIXES
from reader.tui.keys import FIND, TOPICS, Keymap, commands_of
from reader.tui.lines import Line, width_of, wrap_runs
from reader.tui.pane import DIFFERS_GLYPH, GLYPHS, MOVED_GLYPH, POSSIBLE_GLYPH
from reader.tui.screens.dialog import Dialog

KINDS = (
    ("verbatim", "the same words in order"),
    ("edited", "a few words changed"),
    ("rewritten", "the same in other words"),
    ("fragment", "part of one in the other"),
)
MOUSE = (
    ("click", "go there; follow a line of the map"),
    ("twice", "go to its counterpart"),
    ("wheel", "scroll"),
    ("drag", "move a border; with Shift: select"),
)
EDITS = (("struck", "delete", "taken out there"), ("underlined", "insert", "put in there"))

KEYS = 10
INDENT = 2 + KEYS + 1
"""The cells of the keys, and those before what they do."""


class HelpScreen(Dialog):
    """Keys by topic, and what the signs mean."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(
            "Help",
            lambda width: [help_lines(keymap, width)],
            choose=False,
            keys="j k scroll · Tab topic · Esc leave · 5j: j five times · keys: config.yaml",
            width=158,
        )

    def other_key(self, key: str) -> None:
        """Tab goes to the next topic that begins below the first row, Shift+Tab back to the one above."""
        begins = [row for row, (_, line) in enumerate(self._view.rows) if any(s == "title" for _, s in line)]
        if key == "tab":
            self._view.show_from(next((row for row in begins if row > self._view.top), begins[-1]))
        elif key == "shift+tab":
            self._view.show_from(next((row for row in reversed(begins) if row < self._view.top), 0))


def help_lines(keymap: Keymap, width: int) -> list[Line]:
    """All keys: in two columns where there is room for them."""
    blocks = [_topic(keymap, topic) for topic in TOPICS]
    blocks += [[[("Mouse", "title")], *(_row(*told) for told in MOUSE)], _signs()]
    columns = 1 if width < 84 else 2 if width < 144 else 3
    room = width // columns - 1
    blocks = [[part for line in block for part in wrap_runs(line, room, indent=INDENT)] for block in blocks]
    return _beside(_columns(blocks, columns), width // columns)


def _columns(blocks: Sequence[list[Line]], count: int) -> list[list[Line]]:
    """The topics in their order in so many columns, the highest of which is as low as can be."""
    heights = [len(block) + 1 for block in blocks]
    limit = max(*heights, -(-sum(heights) // count))
    while True:
        columns: list[list[Line]] = [[]]
        for block, height in zip(blocks, heights, strict=True):
            if columns[-1] and len(columns[-1]) + height > limit + 1:
                columns.append([])
            columns[-1] += [*block, []]
        if len(columns) <= count:
            return columns
        limit += 1


def _beside(columns: list[list[Line]], width: int) -> list[Line]:
    rows: list[Line] = []
    for parts in zip_longest(*columns, fillvalue=()):
        row: Line = []
        for number, part in enumerate(parts):
            row += [(" " * max(0, number * width - width_of(row)), "text"), *part]
        rows.append(row)
    return rows


def _topic(keymap: Keymap, topic: str) -> list[Line]:
    lines: list[Line] = [[(topic, "title")]]
    for command in commands_of(topic):
        keys = keymap.shown(command.name, most=2)
        lines.append(_row(keys if len(keys) <= KEYS else keymap.shown(command.name, most=1), command.summary))
    if topic == FIND:
        lines += [_row(prefix, meaning) for prefix, meaning in PREFIXES.items()]
    return lines


def _row(keys: str, summary: str) -> Line:
    return [(f"  {keys:<{KEYS}} ", "key"), (summary, "text")]


def _signs() -> list[Line]:
    lines: list[Line] = [[("Signs", "title")]]
    for kind, meaning in KINDS:
        lines.append([(f"  {GLYPHS[kind]:<{KEYS}} ", kind), (f"{kind}: {meaning}", "text")])
    lines.append([(f"  {POSSIBLE_GLYPH:<{KEYS}} ", "possible"), ("falls a little short of a link", "text")])
    lines.append([(f"  {MOVED_GLYPH:<{KEYS}} ", "moved"), ("moved: the order differs there", "text")])
    lines.append([(f"  {DIFFERS_GLYPH:<{KEYS}} ", "discrepancy"), ("a fact differs", "text")])
    for shown, style, meaning in EDITS:
        pad = " " * (INDENT - 2 - len(shown))
        lines.append([("  ", "text"), (shown, style), (pad + meaning, "text")])
    return lines
