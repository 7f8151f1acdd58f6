"""Where the program keeps what it writes for itself: the state folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

OVERRIDE = "READER_STATE"
"""The environment variable that names another state folder."""


def state_folder(environ: Mapping[str, str] | None = None) -> Path | None:
    """The state folder (which need not exist), or None where there is no place for one.

    It is what ``READER_STATE`` names, else the platform's folder for the state of a program
    (``~/.local/state/reader``). Without a home folder there is none.
    """
    variables = os.environ if environ is None else environ
    named = variables.get(OVERRIDE)
    if named:
        try:
            return Path(named).absolute()
        except OSError:
            return None  # Relative to a folder that is no longer there.
    if variables.get("HOME") == "" and not variables.get("XDG_STATE_HOME"):
        return None  # An empty HOME would make it a folder at the root.
    if sys.platform == "linux":
        # As platformdirs has it; that module takes longer to load than a report to look for a review.
        base = variables.get("XDG_STATE_HOME", "").strip()
        folder = Path(base if base.startswith("/") else os.path.expanduser("~/.local/state"), "reader")  # noqa: PTH111
    else:
        from platformdirs import user_state_dir

        folder = Path(user_state_dir("reader", appauthor=False))
    # Without HOME and without an entry for the user the "~" is left standing.
    return folder if folder.is_absolute() else None


def make_folder(folder: Path) -> None:
    """Make ``folder`` and those above it, where missing; open to its owner only. Raises OSError."""
    if folder.is_dir():
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
