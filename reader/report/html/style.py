"""The pages' style sheet: the rules of ``page.css`` with the colours of a theme."""

from __future__ import annotations

from pathlib import Path

from reader.report.html.colours import sheets
from reader.themes import ReaderTheme

FOLDER = Path(__file__).parent


def style(theme: ReaderTheme | None) -> str:
    """The theme's colours first, the other scheme where the viewer's system asks for it, light on paper."""
    dark, light, dark_first = sheets(theme)
    first, other = (dark, light) if dark_first else (light, dark)
    scheme = "light" if dark_first else "dark"
    rules = (FOLDER / "page.css").read_text(encoding="utf-8")
    return (
        f":root {{ {_declared(first)} }}\n"
        f"@media (prefers-color-scheme: {scheme}) {{ :root {{ {_declared(other)} }} }}\n"
        f"@media print {{ :root {{ {_declared(light)} }} }}\n"
        f"{rules}"
    )


def _declared(variables: dict[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in variables.items())
