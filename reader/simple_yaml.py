"""The simplest settings files, read without a YAML parser, which takes longer to load than the file to read.

``name: value`` on each line, and groups of such lines, set in by two blanks, under a ``name:`` of their own;
values are plain words or in double quotes; comments stand on lines of their own. Every theme that comes with
the reader is such a file. What a line of another kind means, PyYAML knows.
"""

from __future__ import annotations

import re

from reader.checked_yaml import Node, Scalar, Table

_VALUE = r'"(?P<quoted>[^"\\\x00-\x1f\x7f-\x9f]*)"|(?P<plain>[A-Za-z0-9](?:[\w.,()\'–-]| (?=[\w.,()\'–-]))*)'
_LINE = re.compile(rf"(?P<inner> {{2}})?(?P<name>[a-z][a-z0-9_-]*):(?: +(?:{_VALUE}))?")


def read_simple(text: str) -> Table | None:
    """What :func:`reader.checked_yaml.read_mapping` gives for ``text``; None for what is not so simple."""
    values: dict[str, Node] = {}
    lines: dict[str, int] = {}
    group: Table | None = None
    open_group = ""
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.lstrip(" ").startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            return None
        name, quoted, plain = found["name"], found["quoted"], found["plain"]
        written = quoted if plain is None else plain
        node = None if written is None else Scalar(written, plain is not None, number)
        if found["inner"]:
            if node is None or not open_group:
                return None
            if group is None:
                group = values[open_group] = Table({}, {}, number)
            if name in group.values:
                return None
            group.values[name], group.lines[name] = node, number
            continue
        if name in lines or (open_group and group is None):
            return None
        lines[name], group, open_group = number, None, "" if node is not None else name
        if node is not None:
            values[name] = node
    if not values or (open_group and group is None):
        return None
    return Table(values, lines, min(lines.values()))
