"""A theme's colours as variables of a style sheet, with the contrast that WCAG 2 asks for (AA, 4.5 to 1)."""

from __future__ import annotations

from reader.themes import ReaderTheme, blend, load_themes, rgb

CONTRAST = 4.5

# What a terminal shows for its own colours differs; these are xterm's, for a page that has no terminal.
_XTERM = {
    "black": "#000000",
    "red": "#cd0000",
    "green": "#00a000",
    "yellow": "#a06000",
    "blue": "#0000ee",
    "magenta": "#cd00cd",
    "cyan": "#008b8b",
    "white": "#e5e5e5",
    "bright_black": "#7f7f7f",
    "bright_red": "#ff0000",
    "bright_green": "#00ff00",
    "bright_yellow": "#ffff00",
    "bright_blue": "#5c5cff",
    "bright_magenta": "#ff00ff",
    "bright_cyan": "#00ffff",
    "bright_white": "#ffffff",
}


def luminance(colour: str) -> float:
    """Relative luminance of a ``#rrggbb`` colour, 0 to 1 (WCAG 2.2, "relative luminance")."""
    parts = [part / 255 for part in rgb(colour)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, backgrounds: list[str]) -> str:
    """``colour``, moved towards white or black only as far as it needs to be read on every background."""
    middle = sum(map(luminance, backgrounds)) / len(backgrounds)
    towards = "#ffffff" if middle < 0.18 else "#000000"
    for step in range(21):
        candidate = blend(colour, towards, step / 20)
        if min(contrast(candidate, background) for background in backgrounds) >= CONTRAST:
            return candidate
    return towards


def _solid(colour: str, default: str) -> str:
    return _XTERM.get(colour.removeprefix("ansi_"), default) if colour.startswith("ansi_") else colour


def variables(theme: ReaderTheme) -> dict[str, str]:
    """The style sheet's colours by name, each readable where the sheet uses it."""
    own = {True: ("#111111", "#e8e8e8"), False: ("#ffffff", "#1a1a1a")}[theme.dark]
    background = _solid(theme.colors["background"], own[0])
    foreground = _solid(theme.colors["foreground"], own[1])
    surface = blend(background, foreground, 0.05)
    tints = {
        name: blend(background, _solid(theme.marks[mark], foreground), 0.22)
        for name, mark in (("quote-tint", "quote"), ("match-tint", "match"))
    }
    if theme.marks["quote"] == theme.colors["panel"]:
        tints["quote-tint"] = blend(background, foreground, 0.09)
    current = blend(background, _solid(theme.colors["primary"], foreground), 0.14)
    grounds = [background, surface, current, *tints.values()]
    found = {"background": background, "surface": surface, "current": current, **tints}
    found["foreground"] = readable(foreground, grounds)
    found["rule"] = blend(background, foreground, 0.25)
    named = {
        "muted": theme.colors["muted"],
        "accent": theme.colors["primary"],
        "warning": theme.colors["warning"],
        "discrepancy": theme.marks["discrepancy"],
        "moved": theme.marks["moved"],
        **theme.links,
        **theme.edits,
    }
    for name, colour in named.items():
        found[name] = readable(_solid(colour, foreground), grounds)
    return found


def sheets(theme: ReaderTheme | None) -> tuple[dict[str, str], dict[str, str]]:
    """The variables of the dark and of the light scheme: the chosen theme's own, the other one built in."""
    themes, _ = load_themes(None)
    dark, light = themes["ink"], themes["paper"]
    if theme is not None and theme.dark:
        dark = theme
    elif theme is not None:
        light = theme
    return variables(dark), variables(light)
