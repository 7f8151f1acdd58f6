"""Opening an article in the person's own editor, at a line. No shell is involved anywhere."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

FALLBACKS = ("sensible-editor", "editor", "nano", "vim", "vi")
"""What is looked for, in this order, where neither VISUAL nor EDITOR is set."""

# How a line is named on the command line of each editor: {line}, {file}. What is not listed gets the file
# alone: an argument that it does not understand would be worse than the wrong line.
_PLUS = ("+{line}", "{file}")
_COLON = ("{file}:{line}",)
_IN_TERMINAL: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("vi", "vim", "nvim", "nvi", "elvis", "view", "ex", "nano", "pico", "micro", "kak"), _PLUS
    ),
    **dict.fromkeys(("emacs", "emacsclient", "zile", "mg", "jed", "joe", "jmacs", "jstar", "ne"), _PLUS),
    **dict.fromkeys(("mcedit", "most", "more", "editor", "sensible-editor"), _PLUS),
    "less": ("+{line}g", "{file}"),
    **dict.fromkeys(("hx", "helix"), _COLON),
}
_WITH_WINDOW: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("gvim", "mvim"), ("--nofork", *_PLUS)),
    **dict.fromkeys(("code", "codium", "vscodium", "cursor", "windsurf"), ("--wait", "--goto", *_COLON)),
    **dict.fromkeys(("subl", "zed", "zeditor"), ("--wait", *_COLON)),
    **dict.fromkeys(("gedit", "bbedit"), ("--wait", *_PLUS)),
    **dict.fromkeys(("idea", "pycharm", "webstorm", "mate"), ("--wait", "--line", "{line}", "{file}")),
    "kate": ("--block", "--line", "{line}", "{file}"),
}
_CONVENTIONS = {**_IN_TERMINAL, **_WITH_WINDOW}
_NAME = re.compile(r"[a-z]+")


class EditorError(Exception):
    """No editor can be started; the message is one line that says what to set."""


@dataclass(frozen=True, slots=True)
class EditorCommand:
    """The arguments to run, the program first. ``in_terminal`` says that it needs the terminal for itself."""

    arguments: tuple[str, ...]
    in_terminal: bool


def editor_command(
    path: str | Path,
    line: int,
    environ: Mapping[str, str],
    which: Callable[[str], str | None] = shutil.which,
) -> EditorCommand:
    """The command that opens ``path`` at ``line`` (from 1) in ``$VISUAL``, ``$EDITOR`` or a common editor.

    ``which`` finds a program by its name. Raises :class:`EditorError`.
    """
    words, origin = _chosen(environ, which)
    program = words[0]
    if which(program) is None:
        raise EditorError(f"{origin} names {program!r}, and there is no such program")
    family = _family(program)
    # An absolute path can never be taken for an option.
    file = str(Path(path).absolute())
    convention = _CONVENTIONS.get(family, ("{file}",))
    added = [word.replace("{line}", str(max(1, line))).replace("{file}", file) for word in convention]
    given = [word for word in added if not (word.startswith("--") and word in words)]
    return EditorCommand((*words, *given), family not in _WITH_WINDOW)


def line_of(text: str, offset: int) -> int:
    """The line (from 1) that holds the code point ``offset`` of ``text``."""
    return text.count("\n", 0, offset) + 1


def _chosen(environ: Mapping[str, str], which: Callable[[str], str | None]) -> tuple[list[str], str]:
    """The words of the person's editor command, and which variable they are from."""
    for variable in ("VISUAL", "EDITOR"):
        value = environ.get(variable, "").strip()
        if not value:
            continue
        try:
            return shlex.split(value), variable
        except ValueError:
            raise EditorError(f"{variable} has a quotation mark without its other half: {value!r}") from None
    for name in FALLBACKS:
        if which(name):
            return [name], name
    raise EditorError("no editor: set VISUAL or EDITOR to the one that you use")


def _family(program: str) -> str:
    """What kind of editor it is by its name: ``/usr/bin/vim.basic`` is ``vim``."""
    name = Path(program).name.lower()
    if name in _CONVENTIONS:
        return name
    match = _NAME.match(name)
    return match.group() if match else name
