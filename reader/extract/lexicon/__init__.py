"""The word lists: ``NAME.yaml`` in this folder, read without a YAML parser, which would be too slow.

>>> from reader.extract.lexicon import load
>>> places = load("places")                      # reads places.yaml, once
>>> "Beijing" in places.words["cities"]          # a list section: a frozen set
True
>>> places.pairs["aliases"]["US"]                # a mapping section: key to value
'United States'

A file is plain YAML of this narrow shape (everything is a string; quote what holds ``,`` ``:`` ``#``
or would be something else in YAML, such as ``"no"`` or ``"1st"``)::

    # What it is, where it is from, under which licence.
    section:
      - an item
      - another item
    compact: [many, short, items,
      over as many, lines, as needed]
    mapping:
      key: value
      "quoted key": "quoted value"

To add a list: put ``NAME.yaml`` here and call ``load("NAME")``. The tests check that every file here
reads the same through PyYAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

_FOLDER = Path(__file__).parent
_MARKS = "\"'"
_ITEM = re.compile(r"""\s*("[^"]*"|'[^']*'|[^,]+)(?:,|$)""")
_PAIR = re.compile(r"""("[^"]*"|'[^']*'|[^:"'][^:"]*):[ ]+(.+)""")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What one file says: its list sections in ``words``, its mapping sections in ``pairs``."""

    words: Mapping[str, frozenset[str]]
    pairs: Mapping[str, Mapping[str, str]]


@cache
def load(name: str) -> Lexicon:
    """The lexicon ``name``, read once and frozen.

    Raises FileNotFoundError for a name that there is no file of, ValueError (with the file and the
    line) for what is not of the shape that the module describes.
    """
    path = _FOLDER / f"{name}.yaml"
    return parse(path.read_text(encoding="utf-8"), path.name)


def names() -> list[str]:
    """The lexicons that there are, in alphabetical order."""
    return sorted(path.stem for path in _FOLDER.glob("*.yaml"))


def parse(text: str, label: str = "lexicon") -> Lexicon:
    """Read ``text`` in the narrow shape of YAML; ``label`` names it in a ValueError."""
    words: dict[str, frozenset[str]] = {}
    pairs: dict[str, Mapping[str, str]] = {}
    lines = enumerate(text.splitlines(), start=1)
    section, items, mapping = "", set[str](), dict[str, str]()

    def close() -> None:
        if section in words or section in pairs:
            raise ValueError(f"{label}: the section {section!r} stands there twice")
        if mapping:
            pairs[section] = MappingProxyType(dict(mapping))
        elif items:
            words[section] = frozenset(items)
        elif section:
            raise ValueError(f"{label}: the section {section!r} is empty")
        items.clear()
        mapping.clear()

    for number, line in lines:
        body = line.strip()
        if not body or body[0] == "#":
            continue
        if line[0] not in " -":
            close()
            section, _, rest = body.partition(":")
            section, rest = _plain(section), rest.strip()
            if rest.startswith("["):
                items.update(_flow(rest, lines))
            elif rest:
                raise ValueError(f"{label}:{number}: a list or a mapping must follow {section!r}")
        elif body.startswith("- ") and not mapping:
            items.add(_plain(body[2:].strip()))
        elif (pair := _PAIR.fullmatch(body)) and not items:
            mapping[_plain(pair[1])] = _plain(pair[2])
        else:
            raise ValueError(f"{label}:{number}: neither an item nor a pair: {body[:60]!r}")
    close()
    return Lexicon(MappingProxyType(words), MappingProxyType(pairs))


def _flow(first: str, lines: Iterator[tuple[int, str]]) -> Iterable[str]:
    """The items of a list in brackets that begins in ``first`` and may go on in ``lines``."""
    parts = [first[1:]]
    while not parts[-1].rstrip().endswith("]"):
        parts.append(next(lines, (0, "]"))[1])
    body = " ".join(part.strip() for part in parts).rstrip()[:-1]
    items = set(body.strip(", ").split(", ")) - {""}
    if '"' not in body and "'" not in body:
        return items
    quoted = [item for item in items if item[0] in _MARKS]
    if any(item[-1] != item[0] or len(item) == 1 for item in quoted):  # one with a comma in it
        return [_plain(match[1].strip()) for match in _ITEM.finditer(body)]
    return items.difference(quoted).union(item[1:-1] for item in quoted)


def _plain(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] in "\"'" and text[-1] == text[0] else text
