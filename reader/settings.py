"""What a person can set: defaults, config.yaml, READER_* variables and flags, in rising order of weight.

Every value is checked where it comes from, and its origin is kept, so that ``reader config`` can say why
a setting is what it is.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.checked_yaml import Node, Table


@dataclass(frozen=True)
class Settings:
    """The settings in force. ``reader config`` prints them; the README explains them.

    ``keys`` maps an action's name to the keys that start it, in place of its own, ``key_places`` to where
    that is set (``config.yaml:3``); ``column_width`` is the
    widest that a column of text becomes, in cells (0: as wide as there is room).
    """

    theme: str = ""
    threshold: float = 0.5
    entities: str = "rules"
    sidebar: bool = True
    word_edits: bool = True
    linked: bool = True
    column_width: int = 100
    mouse: bool = True
    driver: str = "diff"
    color: str = "auto"
    encoding: str = ""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    key_places: Mapping[str, str] = field(default_factory=dict, compare=False)


EXPLANATIONS = {
    "theme": "the colour theme, by name; empty: chosen for the terminal",
    "threshold": "how much two sentences must agree to be linked, 0 lenient to 1 strict",
    "entities": "what finds names: rules, or spacy:PIPELINE",
    "sidebar": "whether the sidebar is open at the start",
    "word_edits": "whether word edits are shown",
    "linked": "whether the two panes move together",
    "column_width": "the widest that a column of text becomes, in cells; 0: no limit",
    "mouse": "whether the mouse is used",
    "driver": "how the screen is sent: diff (only what changed) or direct",
    "color": "colour in reports: auto, always or never",
    "encoding": "the encoding of the articles; empty: detected",
    "keys": "keys for actions, in place of their own",
}


class SettingsError(Exception):
    """Settings that cannot be used; ``problems`` has one line for each, with its place."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class LoadedSettings:
    """Settings and where each came from.

    ``origins`` maps a name (``threshold``, ``keys.quit``) to ``default``, ``READER_THRESHOLD``,
    ``--threshold`` or ``config.yaml:3``; ``path`` is the config file that was looked for, ``found``
    whether it is there.
    """

    settings: Settings
    origins: Mapping[str, str]
    path: Path | None
    found: bool


# A check takes a value as written and gives the value, or raises ValueError with what was expected.
Check = Callable[[str], Any]


def _flag(text: str) -> bool:
    from reader.checked_yaml import as_flag

    value = as_flag(text)
    if value is None:
        raise ValueError("true or false")
    return value


def threshold(text: str) -> float:
    """The number in ``text``, from 0 to 1. Raises ValueError with what was expected."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise ValueError("a number from 0 to 1")
    return value


def _column_width(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= 4 and (int(text) == 0 or int(text) >= 20):
        return int(text)
    raise ValueError("0, or a whole number of cells from 20 up")


def _one_of(*choices: str) -> Check:
    def check(text: str) -> str:
        if text not in choices:
            raise ValueError(" or ".join(choices))
        return text

    return check


def entities(text: str) -> str:
    """``rules``, or ``spacy:`` and the name of a pipeline. Raises ValueError with what was expected."""
    if text == "rules" or (text.startswith("spacy:") and len(text) > len("spacy:")):
        return text
    raise ValueError("rules, or spacy:PIPELINE")


def encoding(text: str) -> str:
    """A name of an encoding that Python knows (or an empty one). Raises ValueError."""
    import codecs

    try:
        if text and "\0" not in text:
            codecs.lookup(text)
    except LookupError:
        raise ValueError("the name of an encoding, such as utf-8 or windows-1252") from None
    return text


CHECKS: dict[str, Check] = {
    "theme": str,
    "threshold": threshold,
    "entities": entities,
    "sidebar": _flag,
    "word_edits": _flag,
    "linked": _flag,
    "column_width": _column_width,
    "mouse": _flag,
    "driver": _one_of("diff", "direct"),
    "color": _one_of("auto", "always", "never"),
    "encoding": encoding,
}


def config_folder() -> Path:
    """The folder of config.yaml and of the person's ``themes/``; it need not exist."""
    if sys.platform == "linux":
        # As platformdirs has it; that module takes longer to load than a report's settings to read.
        base = os.environ.get("XDG_CONFIG_HOME", "").strip()
        return Path(base if base.startswith("/") else os.path.expanduser("~/.config"), "reader")  # noqa: PTH111
    from platformdirs import user_config_dir

    return Path(user_config_dir("reader", appauthor=False))


def load_settings(
    flags: Mapping[str, Any] | None = None,
    *,
    environ: Mapping[str, str] | None = None,
    config: Path | None = None,
    use_config: bool = True,
    actions: Callable[[], tuple[str, ...]] | None = None,
) -> LoadedSettings:
    """The settings in force and where each came from.

    ``flags`` are values of the command line by setting's name (None: not given), already checked;
    ``config`` a file to read in place of the usual one, which must then exist; ``actions`` gives the names
    that ``keys`` may use (none given: any). Raises SettingsError with a line for everything wrong.
    """
    environ = os.environ if environ is None else environ
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    problems: list[str] = []
    named = config or (Path(environ["READER_CONFIG"]) if environ.get("READER_CONFIG") else None)
    path = (named or config_folder() / "config.yaml") if use_config else None
    found = path is not None and (named is not None or os.path.exists(path))  # noqa: PTH110 (never raises)
    if path is not None and found:
        _from_file(path, actions, values, origins, problems)
    for name, check in CHECKS.items():
        variable = f"READER_{name.upper()}"
        text = environ.get(variable, "")
        if text:
            _set(name, check, text, variable, values, origins, problems)
    common = _common_colour_variable(environ)
    if common and not environ.get("READER_COLOR"):
        values["color"], origins["color"] = "auto", common
    for name, value in (flags or {}).items():
        if value is not None:
            values[name] = value
            origins[name] = "--" + name.replace("_", "-")
    if problems:
        raise SettingsError(problems)
    for name in [each.name for each in fields(Settings)]:
        if name in EXPLANATIONS:
            origins.setdefault(name, "default")
    return LoadedSettings(replace(Settings(), **values), origins, path, found)


def _common_colour_variable(environ: Mapping[str, str]) -> str:
    """The variable known to all programs that speaks of colour, which weighs more than the config file."""
    if environ.get("NO_COLOR"):
        return "NO_COLOR"
    return "CLICOLOR_FORCE" if environ.get("CLICOLOR_FORCE", "0") not in ("", "0") else ""


def _set(
    name: str,
    check: Check,
    text: str,
    origin: str,
    values: dict[str, Any],
    origins: dict[str, str],
    problems: list[str],
) -> None:
    from reader.checked_yaml import nearest_name, shown

    try:
        values[name] = check(text)
        origins[name] = origin
    except ValueError as error:
        expected = str(error)
        choices = expected.split(" or ")
        near = nearest_name(text, choices) if len(choices) > 1 and choices[0] != "true" else ""
        label = "" if origin.startswith("READER_") else f" {name}:"
        problems.append(f"{origin}:{label} expected {expected}, got {shown(text)}{near}")


def _from_file(
    path: Path,
    actions: Callable[[], tuple[str, ...]] | None,
    values: dict[str, Any],
    origins: dict[str, str],
    problems: list[str],
) -> None:
    from reader.checked_yaml import Scalar, Table, YamlError, nearest_name, place, read_mapping, shown

    try:
        root = read_mapping(path)
    except YamlError as error:
        problems.append(str(error))
        return
    for name, node in root.values.items():
        origin = place(path, root.lines[name])
        if name == "keys":
            if isinstance(node, Table):
                known = actions() if actions else ()
                values["keys"] = _keys(path, node, known, origins, problems)
                values["key_places"] = {action: origins[f"keys.{action}"] for action in values["keys"]}
            elif not (isinstance(node, Scalar) and not node.text):
                problems.append(f"{origin}: keys: expected 'action: key' lines below it")
        elif name not in CHECKS:
            near = nearest_name(name, [*CHECKS, "keys"])
            problems.append(f"{origin}: {shown(name)}: no such setting{near}")
        elif not isinstance(node, Scalar):
            problems.append(f"{origin}: {name}: expected one value, not a list or a group")
        else:
            _set(name, CHECKS[name], node.text, origin, values, origins, problems)


def _keys(
    path: Path, table: Table, actions: tuple[str, ...], origins: dict[str, str], problems: list[str]
) -> dict[str, tuple[str, ...]]:
    """The keys of each action: one key, several with commas between, or a list."""
    from reader.checked_yaml import nearest_name, place, shown

    bound: dict[str, tuple[str, ...]] = {}
    taken: dict[str, tuple[str, str]] = {}
    for action, node in table.values.items():
        origin = place(path, table.lines[action])
        if actions and action not in actions:
            near = nearest_name(action, list(actions))
            problems.append(f"{origin}: keys: {shown(action)} is no action{near}")
            continue
        keys = _key_names(node)
        if not keys:
            problems.append(f"{origin}: keys.{action}: expected a key, or a list of keys, such as [j, down]")
            continue
        for key in keys:
            if not _is_key(key):
                near = nearest_name(key, sorted(_NAMED_KEYS))
                problems.append(f"{origin}: keys.{action}: {shown(key)} is no key{near}")
            if key in taken and taken[key][0] != action:
                other, where = taken[key]
                problems.append(f"{origin}: keys.{action}: {shown(key)} already starts {other} ({where})")
            taken[key] = (action, origin)
        bound[action] = keys
        origins[f"keys.{action}"] = origin
    return bound


_NAMED_KEYS = frozenset(
    (
        *("up", "down", "left", "right", "pageup", "pagedown", "home", "end"),
        *("enter", "escape", "tab", "space", "backspace", "delete", "insert"),
        *(f"f{number}" for number in range(1, 25)),
    )
)
_MODIFIERS = ("ctrl+", "shift+", "alt+")


def _is_key(name: str) -> bool:
    """Whether ``name`` is a key, or several to be pressed one after the other: ``j``, ``ctrl+d``, ``z t``."""
    for part in name.split(" "):
        key = part
        for modifier in _MODIFIERS:
            if len(key) > len(modifier):
                key = key.removeprefix(modifier)
        if key not in _NAMED_KEYS and not (len(key) == 1 and key.isprintable()):
            return False
    return True


def _key_names(node: Node) -> tuple[str, ...]:
    from reader.checked_yaml import Items, Scalar

    if isinstance(node, Scalar):
        texts = node.text.split(",") if node.plain and node.text != "," else [node.text]
    elif isinstance(node, Items):
        texts = [item.text if isinstance(item, Scalar) else "" for item in node.values]
    else:
        return ()
    names = tuple(text.strip() or text[:1] for text in texts)
    return names if all(names) and len(set(names)) == len(names) else ()
