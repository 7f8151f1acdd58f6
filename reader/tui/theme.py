"""The reader's themes as Textual knows them: for the few stock widgets, and the ground behind everything."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES, Theme

from reader.themes import ReaderTheme

DARK, LIGHT, SIXTEEN = "ink", "paper", "terminal"
"""The themes that are chosen when none is asked for."""


def default_theme(environ: Mapping[str, str]) -> str:
    """The theme for a terminal of which the environment is all that is known.

    A terminal with 16 colours shows its own best; one that says that its ground is light (``COLORFGBG``, as
    rxvt, Konsole and iTerm2 do) gets the light theme.
    """
    term = environ.get("TERM", "")
    colours = environ.get("COLORTERM", "").lower() in ("truecolor", "24bit")
    if not colours and "256color" not in term and "direct" not in term:
        return SIXTEEN
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if ground in ("7", "15") else DARK


def textual_theme(theme: ReaderTheme) -> Theme:
    """The theme's general colours as a Textual theme of the same name."""
    colors = theme.colors
    # Textual's style sheet for the terminal's own colours needs more names than a theme of ours has.
    stock = BUILTIN_THEMES.get("ansi-dark" if theme.dark else "ansi-light") if theme.ansi else None
    return Theme(
        name=theme.name,
        primary=colors["primary"],
        secondary=colors["secondary"],
        accent=colors["accent"],
        warning=colors["warning"],
        error=colors["error"],
        success=colors["success"],
        foreground=colors["foreground"],
        background=colors["background"],
        surface=colors["surface"],
        panel=colors["panel"],
        dark=theme.dark,
        variables=dict(stock.variables) if stock else {},
        ansi=theme.ansi,
    )
