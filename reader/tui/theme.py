"""The reader's themes as Textual knows them: for the few stock widgets, and the ground behind everything."""

from __future__ import annotations

from textual.theme import Theme

from reader.themes import ReaderTheme


def textual_theme(theme: ReaderTheme) -> Theme:
    """The theme's general colours as a Textual theme of the same name."""
    colors = theme.colors
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
        ansi=theme.ansi,
    )
