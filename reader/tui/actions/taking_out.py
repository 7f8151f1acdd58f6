"""Taking something out: copying a sentence or a citation, exporting a report."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.citation import citation
from reader.tui.actions.asking import ask
from reader.tui.clipboard import carry_out, copy_plan
from reader.visible import visible

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen

FORMATS = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "markdown",
    ".html": "html",
    ".jsonld": "annotations",
}
"""Which report an exported file's name asks for."""


def copy(screen: MainScreen, count: int | None) -> None:
    reading = screen.reading
    if not reading.article.sentences:
        return
    text = " ".join(reading.article.sentence_text(reading.sentence).split("\n"))
    _copy(screen, text, f"sentence {reading.article.number(reading.sentence)}")


def cite(screen: MainScreen, count: int | None) -> None:
    comparison = screen.reading.comparison
    if not comparison.left.sentences or not comparison.right.sentences:
        return
    text = citation(comparison, screen.reading.cursor["left"], screen.reading.cursor["right"])
    _copy(screen, text, "citation")


def _copy(screen: MainScreen, text: str, what: str) -> None:
    plan = copy_plan(text, os.environ, what)
    screen.say(carry_out(plan, screen.app.send))


def export(screen: MainScreen, count: int | None) -> None:
    """Write a report; the file's ending says which."""

    def done(name: str | None) -> None:
        if name and name.strip():
            screen.say(write_report(screen, Path(name.strip()).expanduser()))

    hint = f"the ending decides: {' '.join(FORMATS)}"
    ask(screen, "export to: ", done, hint, value="comparison.html")


def write_report(screen: MainScreen, path: Path) -> str:
    """Write the report that the path's ending asks for; what was done, in one line."""
    from reader.report import ReportOptions, render
    from reader.report.review import review_of
    from reader.state.atomic import write_atomically

    shown = visible(str(path))
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        return f"not exported: {shown} should end in one of {' '.join(FORMATS)}"
    inputs = {article.source.path for article in screen.library.articles}
    if str(path) in inputs or any(p and path.exists() and path.samefile(p) for p in inputs if _exists(p)):
        return f"not exported: {shown} is one of the articles"
    if path.exists():
        return f"not exported: {shown} exists already; choose another name"
    comparison = screen.reading.comparison
    options = ReportOptions(theme=screen.app.palette.theme, review=review_of(comparison, screen.store))
    report = render(comparison, form, options)
    try:
        write_atomically(path.absolute(), report.encode("utf-8", "backslashreplace"), mode=0o666)
    except OSError as error:
        return f"not exported: {shown} cannot be written ({error.strerror})"
    return f"exported to {shown}"


def _exists(path: str | None) -> bool:
    return bool(path) and Path(str(path)).exists()
