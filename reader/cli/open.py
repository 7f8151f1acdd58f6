"""``reader [ARTICLE ...]``: start the app, or print the report where there is no terminal for it."""

from __future__ import annotations

import argparse
import os
import sys

from reader.article.model import Article
from reader.cli.inputs import (
    STANDARD_INPUT,
    align_settings,
    expand,
    is_address,
    read_articles,
    settings_of,
)
from reader.cli.lean import load_event_loop
from reader.cli.output import is_terminal
from reader.cli.trouble import Trouble
from reader.library import Library
from reader.resources import seed_paths
from reader.settings import Settings


def run(arguments: argparse.Namespace) -> int:
    """Open the articles named, or the bundled ones, in the app."""
    if not shows_app(arguments):
        return _report(arguments)
    settings = settings_of(arguments).settings
    if not is_terminal(sys.stderr):
        raise Trouble(
            "the screen is drawn on standard error, which is no terminal here;"
            " leave out 2>, or use 'reader report'"
        )
    library = Library(open_articles(arguments, settings), align_settings(settings))
    keys_from_terminal()
    load_event_loop()
    from reader.tui.app import run as run_app

    return run_app(library, settings, pair=library.best_pair())


def shows_app(arguments: argparse.Namespace) -> bool:
    """Whether there is a terminal that can show the app, and the person did not ask for plain text."""
    return (
        is_terminal(sys.stdout) and os.environ.get("TERM") not in ("dumb", "", None) and not arguments.plain
    )


def open_articles(arguments: argparse.Namespace, settings: Settings) -> list[Article]:
    """At least two articles: those named, or else the bundled ones. Raises Trouble."""
    names = list(expand(arguments.articles)) or [str(path) for path in seed_paths()]
    if len(names) < 2:
        raise Trouble(f"{names[0]}: {_why_alone(names[0])} (try 'reader --help')")
    return read_articles(names, settings, arguments)


def _why_alone(name: str) -> str:
    """What is wrong with one name alone: it is no second article, or was meant for a command."""
    if name == STANDARD_INPUT or is_address(name) or os.path.exists(name):  # noqa: PTH110 (never raises)
        return "one article alone; two are needed"
    from reader.checked_yaml import nearest_name
    from reader.cli.arguments import COMMANDS

    return f"no such file, and no command of that name{nearest_name(name, list(COMMANDS))}"


def keys_from_terminal() -> None:
    """Make standard input the terminal when an article came through it. Raises Trouble without a terminal."""
    if is_terminal(sys.stdin):
        return
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise Trouble("there is no terminal to read keys from; use 'reader report'") from None
    os.dup2(terminal, 0)
    if terminal:
        os.close(terminal)


def _report(arguments: argparse.Namespace) -> int:
    """The same articles as a text report: of the pair, or, when only samples are shown, of the best pair."""
    from reader.cli import report

    return report.run_text(arguments, best=not arguments.articles)
