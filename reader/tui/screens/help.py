"""The help screen, made from the table of commands: one topic fits one screen."""

from __future__ import annotations

from collections.abc import Sequence

from reader.tui.keys import TOPICS, Keymap, commands_of
from reader.tui.lines import Line, width_of, wrap_runs
from reader.tui.pane import GLYPHS, MOVED_GLYPH, POSSIBLE_GLYPH
from reader.tui.screens.dialog import Dialog

KINDS = (
    ("verbatim", "the same words in order"),
    ("edited", "a few words changed"),
    ("rewritten", "the same in other words"),
    ("fragment", "part of one in the other"),
)


class HelpScreen(Dialog):
    """Keys by topic, and what the signs mean."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(
            "Help",
            lambda width: [help_lines(keymap, width)],
            choose=False,
            keys="j k scroll · Esc leave · every key can be changed in config.yaml",
            width=112,
        )


def help_lines(keymap: Keymap, width: int) -> list[Line]:
    """All keys: in two columns where there is room for them."""
    blocks = [_topic(keymap, topic) for topic in TOPICS]
    blocks.append(_signs())
    columns = 1 if width < 84 else 2
    room = width // columns - 1
    blocks = [[part for line in block for part in wrap_runs(line, room, indent=17)] for block in blocks]
    if columns == 1:
        return [line for block in blocks for line in (*block, [])]
    half = width // 2
    total = sum(len(block) + 1 for block in blocks)
    left: list[Line] = []
    right: list[Line] = []
    for block in blocks:
        column = left if not right and len(left) + len(block) // 2 <= total // 2 else right
        column += [*block, []]
    rows = max(len(left), len(right))
    left += [[]] * (rows - len(left))
    right += [[]] * (rows - len(right))
    return [_beside(a, b, half) for a, b in zip(left, right, strict=True)]


def _beside(left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]], half: int) -> Line:
    return [*left, (" " * max(1, half - width_of(left)), "text"), *right]


def _topic(keymap: Keymap, topic: str) -> list[Line]:
    lines: list[Line] = [[(topic, "title")]]
    for command in commands_of(topic):
        keys = keymap.shown(command.name, most=2)
        lines.append([(f"  {keys:<14} ", "key"), (command.summary, "text")])
    return lines


def _signs() -> list[Line]:
    lines: list[Line] = [[("Signs", "title")]]
    for kind, meaning in KINDS:
        lines.append([(f"  {GLYPHS[kind]:<14} ", kind), (f"{kind}: {meaning}", "text")])
    lines.append([(f"  {POSSIBLE_GLYPH:<14} ", "possible"), ("falls a little short of a link", "text")])
    lines.append([(f"  {MOVED_GLYPH:<14} ", "moved"), ("moved: the order differs there", "text")])
    lines.append([("  struck         ", "delete"), ("taken out on the other side", "text")])
    lines.append([("  underlined     ", "insert"), ("put in on the other side", "text")])
    return lines
