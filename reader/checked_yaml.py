"""YAML as a person writes settings: read without surprises, every value with the line that it stands on.

Only mappings, lists and scalars are read. Anchors, aliases, tags, repeated keys, deep nesting and large
files are refused, so that no file can construct an object, grow without bound or mean two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SIZE_LIMIT = 256 * 1024
"""Bytes; a settings or theme file is a few kilobytes."""

DEPTH_LIMIT = 8


class YamlError(Exception):
    """A file that cannot be read as settings: ``path``, ``line`` (from 1, 0 when unknown), what is wrong."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{place(path, line)}: {message}")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as written; ``plain`` says that it stands without quotes, so may be a number."""

    text: str
    plain: bool
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list, in order."""

    values: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """Keys and values in order; ``lines`` has the line of each key."""

    values: dict[str, Node]
    lines: dict[str, int]
    line: int


Node = Scalar | Items | Table


def place(path: Path, line: int) -> str:
    """``file:line``, with nothing in it that could act on a terminal."""
    from reader.visible import visible

    return f"{visible(str(path))}:{line}" if line else visible(str(path))


def read_bounded(path: Path) -> str:
    """The text of a regular file of at most ``SIZE_LIMIT`` bytes. Raises YamlError."""
    try:
        if not path.is_file():
            reason = "is no regular file" if path.exists() else "no such file"
            raise YamlError(path, 0, reason)
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise YamlError(path, 0, f"cannot be read: {reason}") from None
    if len(data) > SIZE_LIMIT:
        raise YamlError(path, 0, f"larger than {SIZE_LIMIT // 1024} KiB, which no settings file needs")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise YamlError(path, line, "is not UTF-8 text") from None


def read_mapping(path: Path) -> Table:
    """The file's mapping (an empty one for an empty file). Raises YamlError: one line, with the place."""
    text = read_bounded(path)
    import yaml

    try:
        events = yaml.parse(text, Loader=yaml.SafeLoader)
        root = _document(path, events)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = re.sub(r"\s+", " ", error.problem or "is not YAML")
        raise YamlError(path, mark.line + 1 if mark else 0, f"is not YAML: {problem}") from None
    except yaml.reader.ReaderError as error:
        line = text[: max(error.position, 0)].count("\n") + 1
        raise YamlError(
            path, line, f"holds a character that YAML does not allow (U+{_code(error):04X})"
        ) from None
    except (yaml.YAMLError, ValueError) as error:
        raise YamlError(path, 0, f"is not YAML: {type(error).__name__}") from None
    if isinstance(root, Table):
        return root
    raise YamlError(path, root.line, "expected settings of the form 'name: value'")


def _code(error: Any) -> int:
    character = error.character
    return character if isinstance(character, int) else ord(character)


def _document(path: Path, events: Iterator[Any]) -> Node:
    """The one document's tree. Built from events, not by recursion into a parser of unbounded depth."""
    from yaml import events as kinds

    root: Node = Table({}, {}, 1)
    documents = 0
    for event in events:
        line = event.start_mark.line + 1
        if isinstance(event, kinds.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise YamlError(path, line, "only one document is read: remove the second '---'")
        elif isinstance(event, kinds.NodeEvent):
            root = _node(path, event, events, 0)
            if isinstance(root, Scalar) and root.plain and not root.text:
                root = Table({}, {}, root.line)
    return root


def _node(path: Path, event: Any, events: Iterator[Any], depth: int) -> Node:
    from yaml import events as kinds

    line = event.start_mark.line + 1
    if isinstance(event, kinds.AliasEvent) or event.anchor:
        raise YamlError(
            path, line, "anchors and aliases (& and *) are not read here: put the value in quotes"
        )
    if event.tag is not None:
        raise YamlError(path, line, "tags (!) are not read here: put the value in quotes")
    if depth > DEPTH_LIMIT:
        raise YamlError(path, line, f"nested deeper than {DEPTH_LIMIT} levels")
    if isinstance(event, kinds.ScalarEvent):
        return Scalar(event.value, event.style is None, line)
    if isinstance(event, kinds.SequenceStartEvent):
        items: list[Node] = []
        for inner in events:
            if isinstance(inner, kinds.SequenceEndEvent):
                break
            items.append(_node(path, inner, events, depth + 1))
        return Items(tuple(items), line)
    values: dict[str, Node] = {}
    lines: dict[str, int] = {}
    for inner in events:
        if isinstance(inner, kinds.MappingEndEvent):
            break
        key = _node(path, inner, events, depth + 1)
        if not isinstance(key, Scalar):
            raise YamlError(path, key.line, "a name must be a single word")
        if key.text in values:
            from reader.visible import visible

            first = lines[key.text]
            raise YamlError(path, key.line, f"'{visible(key.text)}' is set twice (first in line {first})")
        values[key.text] = _node(path, next(events), events, depth + 1)
        lines[key.text] = key.line
    return Table(values, lines, line)


TRUE = frozenset(("true", "yes", "on"))
FALSE = frozenset(("false", "no", "off"))


def as_flag(text: str) -> bool | None:
    """True or False for the words that YAML and people use, None for any other."""
    lowered = text.strip().lower()
    return True if lowered in TRUE else False if lowered in FALSE else None


def nearest_name(name: str, names: list[str]) -> str:
    """``" (did you mean 'x'?)"`` for the most similar of ``names``, or an empty string when none is near."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(name[:80].lower(), names, scorer=fuzz.ratio, score_cutoff=60)
    return f" (did you mean '{found[0]}'?)" if found else ""


def shown(text: str, limit: int = 40) -> str:
    """A value for a message: short, and without anything that could act on a terminal."""
    from reader.visible import visible

    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return f"'{visible(cut)}'"
