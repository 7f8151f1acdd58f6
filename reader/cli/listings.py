"""``reader themes`` and ``reader config``: what can be chosen, and what was."""

from __future__ import annotations

import argparse
from typing import Any

from reader.cli.inputs import settings_of
from reader.cli.output import write_output
from reader.cli.trouble import say
from reader.settings import EXPLANATIONS, config_folder
from reader.visible import visible


def run_themes(arguments: argparse.Namespace) -> int:
    """List the themes: name, dark or light, title, file. Problems with theme files go to standard error."""
    from reader.themes import load_themes

    folder = config_folder() / "themes"
    themes, problems = load_themes(folder)
    widest = max((len(name) for name in themes), default=0)
    for name, theme in themes.items():
        scheme = "terminal" if theme.ansi else "dark" if theme.dark else "light"
        origin = "" if theme.builtin else f"  {visible(str(theme.path))}"
        write_output(f"{name:<{widest}}  {scheme:<8}  {visible(theme.title)}{origin}\n")
    for problem in problems:
        say(problem)
    if not arguments.quiet:
        say(f"your own themes are read from {folder}")
    return 2 if problems else 0


def run_config(arguments: argparse.Namespace) -> int:
    """Print the settings in force, as a config.yaml with the origin of each in a comment."""
    loaded = settings_of(arguments)
    if loaded.path is None:
        where = "no config file is read"
    else:
        where = f"{visible(str(loaded.path))}{'' if loaded.found else ' (not there)'}"
    lines = [f"# config file: {where}"]
    for name in EXPLANATIONS:
        value = getattr(loaded.settings, name)
        if name == "keys":
            lines += _keys(value, loaded.origins)
            continue
        shown = f"{name}: {_yaml(value)}"
        lines.append(f"{shown:<28}# {visible(loaded.origins[name])}; {EXPLANATIONS[name]}")
    write_output("\n".join(lines) + "\n")
    from reader.tui.keys import Keymap

    for problem in Keymap(loaded.settings.keys, loaded.settings.key_places).problems:
        say(problem)
    return 0


def _keys(keys: Any, origins: Any) -> list[str]:
    if not keys:
        return [f"{'keys: {}':<28}# default; {EXPLANATIONS['keys']}"]
    lines = [f"{'keys:':<28}# {EXPLANATIONS['keys']}"]
    for action, names in keys.items():
        shown = f"  {action}: [{', '.join(_quoted(name) for name in names)}]"
        lines.append(f"{shown:<28}# {visible(origins[f'keys.{action}'])}")
    return lines


def _yaml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    """A string as YAML reads it back, in quotes only where it must be."""
    if text and all(char.isascii() and (char.isalnum() or char in "-_+") for char in text):
        return (
            text if text.lower() not in ("true", "false", "yes", "no", "on", "off", "null") else f"'{text}'"
        )
    return "'" + visible(text).replace("'", "''") + "'"
