"""A terminal driver for Textual that sends only the cells that changed.

Textual sends every part of the screen that may have changed, whole. Over a slow line those bytes are
the waiting. This package stands between Textual and the terminal: it reads what Textual would send
(:mod:`.parse`), keeps the screen as cells (:mod:`.cells`), and sends the difference (:mod:`.encode`),
using the terminal's own scrolling where that saves more (:mod:`.scroll`). :class:`.filter.CellDiff` puts
these together as a function from text to text; :mod:`.driver` gives it to Textual.

It serves any full-screen Textual app, and uses public names of Textual only::

    from textual_app import MyApp
    app = MyApp(driver_class=driver_class_for(os.environ))

What it does not understand goes through unchanged, and the remembered screen is forgotten: a Textual
that writes otherwise costs bytes, never a wrong screen.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App
    from textual.driver import Driver

__all__ = ["driver_class_for", "forget_screen"]

# Terminals known to have all that is sent (DECSTBM, IL, DL, ECH, EL, erasing with the background colour),
# by the beginning of TERM.
KNOWN_TERMINALS = (
    "alacritty",
    "contour",
    "foot",
    "ghostty",
    "gnome",
    "iterm",
    "kitty",
    "konsole",
    "linux",
    "mintty",
    "nsterm",
    "putty",
    "rio",
    "rxvt",
    "screen",
    "st-",
    "tmux",
    "vte",
    "wezterm",
    "xterm",
)


def driver_class_for(environment: Mapping[str, str], is_terminal: bool | None = None) -> type[Driver] | None:
    """The driver to give as ``App(driver_class=…)``; None for Textual's own choice.

    ``environment`` is as ``os.environ``. None is given on Windows, when output is no terminal
    (``is_terminal``, by default whether standard error, where Textual draws, is one), when TERM is
    unset, ``dumb`` or not known to have what is needed, and when TEXTUAL_DRIVER names a driver.
    GNU screen does not erase with the background colour, so its driver writes such blanks out. tmux, known by
    TMUX, has a driver of its own.
    """
    if sys.platform == "win32" or environment.get("TEXTUAL_DRIVER"):
        return None
    if is_terminal is None:
        is_terminal = sys.__stderr__ is not None and sys.__stderr__.isatty()
    name = environment.get("TERM", "")
    if not is_terminal or not (name == "st" or name.startswith(KNOWN_TERMINALS)):
        return None
    from reader.tui.celldiff.driver import CellDiffDriver, PlainEraseDriver, TmuxDriver

    if environment.get("TMUX"):
        return TmuxDriver
    return PlainEraseDriver if name.startswith("screen") else CellDiffDriver


def forget_screen(app: App[Any]) -> bool:
    """Forget what the terminal shows, so that all that is drawn next is sent; for a redraw key.

    Follow it by ``app.refresh()``. Gives False, having done nothing, when the app has another driver.
    """
    driver_module = sys.modules.get("reader.tui.celldiff.driver")
    return driver_module is not None and bool(driver_module.forget_screen_of(app))
