r"""Copying to the clipboard of the person's own terminal, also over SSH: the control sequence OSC 52.

Inside tmux and GNU screen the sequence has to be handed through (a DCS, which is ``ESC P … ESC \``). A
terminal never answers whether it took the text, so the message says what was sent and by which way; what
is too long to send, or for a terminal that would ignore it, goes to a file in the state folder.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.state.atomic import write_atomically
from reader.state.folder import make_folder, state_folder
from reader.visible import visible

LONGEST_TEXT = 74_994
"""Bytes of text: xterm takes sequences of 100,000 bytes, which is this much before base64."""

LONGEST_TEXT_SCREEN = 7_500
"""Bytes of text through screen, which hands them on in small pieces, each through its own buffers."""

SCREEN_PIECE = 240
"""Bytes in one DCS: older versions of screen drop a longer string."""

WITHOUT_CLIPBOARD = frozenset({"", "dumb", "linux", "cons25", "unknown", "vt52", "vt100", "vt102", "vt220"})
"""Terminals (``TERM``) that know no OSC 52: they would ignore it, or print it."""

FILE_NAME = "clipboard.txt"


@dataclass(frozen=True, slots=True)
class CopyPlan:
    """How a text is to be copied: by a sequence to the terminal, or into a file.

    ``sequence`` is what to write to the terminal, None where there is nothing to send; ``path`` is the
    file to write instead, None where none is needed (or none can be); ``text`` what goes into it; and
    ``message`` one line that says what was copied and how.
    """

    text: str
    sequence: str | None
    path: Path | None
    message: str


def copy_plan(
    text: str, environ: Mapping[str, str], what: str = "text", folder: Path | None = None
) -> CopyPlan:
    """Decide how to copy ``text``, called ``what`` in the message (``"sentence 4"``).

    Control characters are exchanged for visible symbols, line breaks stay: what is pasted into a shell
    cannot act either. ``environ`` says which terminal this is (``TERM``, ``TMUX``, ``STY``).
    """
    text = "\n".join(visible(line) for line in text.split("\n"))
    data = text.encode("utf-8", "replace")
    amount = f"{what} ({len(text):,} character{'' if len(text) == 1 else 's'})"
    trouble, hint = "", ""
    sequence: str | None = None
    term = environ.get("TERM", "")
    if environ.get("TMUX") or term.startswith("tmux"):
        sequence, limit = tmux_sequence(data), LONGEST_TEXT
        hint = ", through tmux (which needs its option set-clipboard on, or allow-passthrough on)"
    elif environ.get("STY"):
        sequence, limit = screen_sequence(data), LONGEST_TEXT_SCREEN
        hint = ", through screen"
    elif term.startswith("screen"):
        # Over SSH only TERM comes along, and it is the same in both: each ignores the other's sequence.
        sequence, limit = osc52(data) + screen_sequence(data), LONGEST_TEXT_SCREEN
        hint = ", through screen or tmux (which needs its option set-clipboard on)"
    elif term in WITHOUT_CLIPBOARD:
        limit, trouble = 0, "this terminal has no clipboard"
    else:
        sequence, limit = osc52(data), LONGEST_TEXT
    if sequence and len(data) > limit:
        sequence, trouble = None, f"too long for the terminal's clipboard ({limit:,} bytes)"
    if sequence:
        return CopyPlan(text, sequence, None, f"copied {amount} to the terminal's clipboard{hint}")
    home = folder or state_folder()
    if home is None:
        return CopyPlan(text, None, None, f"not copied {amount}: {trouble}, and no folder to write it to")
    path = home / FILE_NAME
    return CopyPlan(text, None, path, f"copied {amount} to {visible(str(path))}: {trouble}")


def carry_out(plan: CopyPlan, write: Callable[[str], object]) -> str:
    """Copy as planned, with ``write`` sending to the terminal; the one line that says what was done.

    Nothing is raised for a file that cannot be written: the line says so.
    """
    if plan.sequence:
        write(plan.sequence)
    elif plan.path:
        try:
            make_folder(plan.path.parent)
            write_atomically(plan.path, plan.text.encode("utf-8", "replace"))
        except OSError as error:
            return f"not copied: {visible(str(plan.path))} cannot be written ({error.strerror})"
    return plan.message


def osc52(data: bytes) -> str:
    """The sequence that sets the terminal's clipboard to ``data``."""
    return f"\x1b]52;c;{base64.b64encode(data).decode('ascii')}\x07"


def tmux_sequence(data: bytes) -> str:
    r"""The sequence for a terminal inside tmux.

    It comes twice: handed through (``ESC P tmux;`` with each ESC doubled), for those who allow that, and
    bare, for tmux to take for itself and hand on where it is set so. Each tmux ignores one it may not take.
    """
    bare = osc52(data)
    doubled = bare.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{doubled}\x1b\\{bare}"


def screen_sequence(data: bytes) -> str:
    r"""The sequence for a terminal inside GNU screen: in pieces, each handed through in a DCS of its own."""
    bare = osc52(data)
    pieces = (bare[start : start + SCREEN_PIECE] for start in range(0, len(bare), SCREEN_PIECE))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
