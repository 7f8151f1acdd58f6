"""The pages' style sheet: the rules of ``page.css`` with the colours of a theme."""

from __future__ import annotations

from pathlib import Path

from reader.report.html.colours import sheets
from reader.themes import ReaderTheme

FOLDER = Path(__file__).parent


def style(theme: ReaderTheme | None) -> str:
    """Colours and rules: a chosen theme's; without one light or dark, as the viewer's system asks.

    A box on the page changes to the other scheme; on paper it is always the light one.
    """
    dark, light = (_declared(colours) for colours in sheets(theme))
    first, other = (dark, light) if theme is not None and theme.dark else (light, dark)
    changed = ":root:has(#scheme:checked)"
    rules = [f":root {{ {first} }}", f"{changed} {{ {other} }}"]
    if theme is None:
        rules.append(f"@media (prefers-color-scheme: dark) {{ :root {{ {other} }} {changed} {{ {first} }} }}")
    rules.append(f"@media print {{ :root, {changed} {{ {light} --background: #ffffff; }} }}")
    return "\n".join([*rules, (FOLDER / "page.css").read_text(encoding="utf-8")])


def _declared(variables: dict[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in variables.items())
