"""Colour themes as files: read, checked, and completed with defaults. Nothing here knows of the screen.

Required are ``name``, ``dark``, ``colors.background`` and ``colors.foreground``. What else is missing is
taken from the colour that :data:`FALLBACKS` names for it; ``muted`` lies four tenths of the way from
foreground to background (the terminal's bright black in a theme of terminal colours), and ``warning``,
``error`` and ``success`` have one fixed colour for dark and one for light themes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.checked_yaml import (
    Node,
    Scalar,
    Table,
    YamlError,
    as_flag,
    nearest_name,
    place,
    read_mapping,
    shown,
)
from reader.resources import theme_paths

GROUPS: dict[str, tuple[str, ...]] = {
    "colors": (
        "background",
        "foreground",
        "surface",
        "panel",
        "primary",
        "secondary",
        "accent",
        "muted",
        "warning",
        "error",
        "success",
    ),
    "links": ("verbatim", "edited", "rewritten", "fragment", "possible"),
    "edits": ("insert", "delete", "replace"),
    "marks": ("cursor", "match", "entity", "quote", "discrepancy", "moved"),
}
"""The groups of colours in a theme file, and the names in each."""

FALLBACKS = {
    "colors.surface": "colors.background",
    "colors.panel": "colors.surface",
    "colors.primary": "colors.foreground",
    "colors.secondary": "colors.primary",
    "colors.accent": "colors.primary",
    "links.verbatim": "colors.success",
    "links.edited": "colors.warning",
    "links.rewritten": "colors.primary",
    "links.fragment": "colors.secondary",
    "links.possible": "colors.muted",
    "edits.insert": "colors.success",
    "edits.delete": "colors.error",
    "edits.replace": "colors.warning",
    "marks.cursor": "colors.primary",
    "marks.match": "colors.panel",
    "marks.entity": "colors.panel",
    "marks.quote": "colors.panel",
    "marks.discrepancy": "colors.error",
    "marks.moved": "colors.accent",
}
"""Where the colour of a name that a theme does not set comes from."""

_FIXED = {
    "colors.warning": ("#e6b673", "#8a5a00", "ansi_yellow"),
    "colors.error": ("#f2877f", "#b3261e", "ansi_red"),
    "colors.success": ("#8fd098", "#1d6b2f", "ansi_green"),
}

ANSI_COLORS = tuple(
    ["ansi_default"]
    + [
        f"ansi_{bright}{hue}"
        for bright in ("", "bright_")
        for hue in ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
    ]
)
"""The names of the terminal's own colours."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")
_NAME = re.compile(r"[a-z0-9-]{1,40}\Z")
_TOP = ("name", "title", "dark", "ansi", *GROUPS)


@dataclass(frozen=True)
class ReaderTheme:
    """A complete theme: each group has every name of :data:`GROUPS`, each a ``#rrggbb`` or an ``ansi_`` name.

    ``ansi`` says that all its colours are the terminal's own; ``path`` is the file that it came from.
    """

    name: str
    title: str
    dark: bool
    ansi: bool
    colors: Mapping[str, str]
    links: Mapping[str, str]
    edits: Mapping[str, str]
    marks: Mapping[str, str]
    path: Path
    builtin: bool = False


def load_themes(user_folder: Path | None) -> tuple[dict[str, ReaderTheme], list[str]]:
    """The built-in themes and those of ``user_folder`` by name, and one line for each problem found.

    A user's theme of the same name takes the place of a built-in one. A wrong value costs that value
    only (its default is taken); a file without a usable name or required colour is left out. Themes are in
    the order of their names, built-in ones first.
    """
    themes: dict[str, ReaderTheme] = {}
    problems: list[str] = []
    for path in theme_paths():
        _add(themes, problems, path, builtin=True)
    if user_folder is not None:
        try:
            paths = sorted([*user_folder.glob("*.yaml"), *user_folder.glob("*.yml")])
        except OSError as error:
            paths = []
            problems.append(f"{place(user_folder, 0)}: cannot be read: {error.strerror}")
        for path in paths:
            _add(themes, problems, path, builtin=False)
    return themes, problems


def builtin_theme(name: str) -> ReaderTheme | None:
    """The built-in theme of that name, without reading any other; None where there is none."""
    for path in theme_paths():
        if path.stem == name:
            return read_theme(path, builtin=True)[0]
    return None


def _add(themes: dict[str, ReaderTheme], problems: list[str], path: Path, *, builtin: bool) -> None:
    try:
        theme, found = read_theme(path, builtin=builtin)
    except YamlError as error:
        problems.append(str(error))
        return
    problems.extend(found)
    other = themes.get(theme.name)
    if other is not None and other.builtin == builtin:
        problems.append(f"{place(path, 0)}: name: '{theme.name}' is taken by {place(other.path, 0)}")
        return
    themes[theme.name] = theme


def read_theme(path: Path, *, builtin: bool = False) -> tuple[ReaderTheme, list[str]]:
    """The theme in a file, and one line for each value of it that could not be used.

    Raises YamlError, in one line, when the file is no theme at all: it cannot be read, or something
    required is missing or wrong.
    """
    root = read_mapping(path)
    problems = [
        f"{place(path, line)}: {shown(key)}: no such key in a theme{nearest_name(key, list(_TOP))}"
        for key, line in root.lines.items()
        if key not in _TOP
    ]
    name = _required(path, root, "name", "letters a-z, digits and -")
    if not _NAME.match(name):
        raise YamlError(
            path, root.lines["name"], f"name: expected letters a-z, digits and -, got {shown(name)}"
        )
    dark = as_flag(_required(path, root, "dark", "true or false"))
    if dark is None:
        raise YamlError(path, root.lines["dark"], "dark: expected true or false")
    ansi = _ansi(path, root, problems)
    given = _colours(path, root, ansi, problems)
    for key in ("colors.background", "colors.foreground"):
        if key not in given:
            raise YamlError(path, root.lines.get("colors", 0), f"{key}: missing; expected {_expected(ansi)}")
    title_node = root.values.get("title")
    title = title_node.text if isinstance(title_node, Scalar) and title_node.text.strip() else name
    complete = _complete(given, dark=dark, ansi=ansi)
    groups = {
        group: {inner: complete[f"{group}.{inner}"] for inner in names} for group, names in GROUPS.items()
    }
    return ReaderTheme(name, title[:80], dark, ansi, **groups, path=path, builtin=builtin), problems


def _required(path: Path, root: Table, key: str, expected: str) -> str:
    node = root.values.get(key)
    if node is None:
        raise YamlError(path, 0, f"{key}: missing; expected {expected}")
    if not isinstance(node, Scalar):
        raise YamlError(path, root.lines[key], f"{key}: expected {expected}")
    return node.text


def _ansi(path: Path, root: Table, problems: list[str]) -> bool:
    node = root.values.get("ansi")
    if node is None:
        return False
    flag = as_flag(node.text) if isinstance(node, Scalar) else None
    if flag is None:
        problems.append(f"{place(path, root.lines['ansi'])}: ansi: expected true or false")
    return bool(flag)


def _expected(ansi: bool) -> str:
    if ansi:
        return "a terminal colour such as ansi_red or ansi_default (the theme says ansi: true)"
    return 'a colour in quotes, such as "#7fb0ff"'


def _colours(path: Path, root: Table, ansi: bool, problems: list[str]) -> dict[str, str]:
    """The colours given, as ``group.name``; those that are wrong are left out and noted."""
    found: dict[str, str] = {}
    for group, names in GROUPS.items():
        node = root.values.get(group)
        if node is None or (isinstance(node, Scalar) and not node.text):
            continue
        if not isinstance(node, Table):
            problems.append(f"{place(path, root.lines[group])}: {group}: expected names with a colour each")
            continue
        for name, value in node.values.items():
            where = place(path, node.lines[name])
            if name not in names:
                near = nearest_name(name, list(names))
                problems.append(f"{where}: {group}.{shown(name)[1:-1]}: no such colour in a theme{near}")
                continue
            colour = _colour(value, ansi)
            if colour is None:
                got = f", got {shown(value.text)}" if isinstance(value, Scalar) and value.text else ""
                near = (
                    nearest_name(value.text, list(ANSI_COLORS)) if ansi and isinstance(value, Scalar) else ""
                )
                problems.append(f"{where}: {group}.{name}: expected {_expected(ansi)}{got}{near}")
                continue
            found[f"{group}.{name}"] = colour
    return found


def _colour(node: Node, ansi: bool) -> str | None:
    if not isinstance(node, Scalar):
        return None
    if ansi:
        return node.text if node.text in ANSI_COLORS else None
    return node.text.lower() if _HEX.match(node.text) else None


def _complete(given: Mapping[str, str], *, dark: bool, ansi: bool) -> dict[str, str]:
    """Every colour of every group: the given ones, and the documented default for the rest."""
    complete = dict(given)
    background, foreground = given["colors.background"], given["colors.foreground"]
    complete.setdefault("colors.muted", "ansi_bright_black" if ansi else blend(foreground, background, 0.4))
    for key, (on_dark, on_light, own) in _FIXED.items():
        complete.setdefault(key, own if ansi else on_dark if dark else on_light)
    for key, source in FALLBACKS.items():
        complete.setdefault(key, complete[source])
    return complete


def rgb(colour: str) -> tuple[int, int, int]:
    """The red, green and blue (0 to 255) of a ``#rrggbb`` colour."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def blend(colour: str, towards: str, share: float) -> str:
    """The ``#rrggbb`` colour that lies ``share`` (0 to 1) of the way from one colour to another."""
    mixed = (round(a + (b - a) * share) for a, b in zip(rgb(colour), rgb(towards), strict=True))
    return "#" + "".join(f"{value:02x}" for value in mixed)
