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
    settings = settings_of(arguments).settings
    if not shows_app(arguments):
        from reader.cli.report import write_text

        return write_text(arguments, _articles(arguments, settings), settings)
    if not is_terminal(sys.stderr):
        raise Trouble(
            "the screen is drawn on standard error, which is no terminal here;"
            " leave out 2>, or use 'reader report'"
        )
    library = Library(_articles(arguments, settings), align_settings(settings))
    keys_from_terminal()
    load_event_loop()
    from reader.tui.app import run as run_app

    return run_app(library, settings, pair=library.best_pair())


def shows_app(arguments: argparse.Namespace) -> bool:
    """Whether there is a terminal that can show the app, and the person did not ask for plain text."""
    return (
        is_terminal(sys.stdout) and os.environ.get("TERM") not in ("dumb", "", None) and not arguments.plain
    )


def _articles(arguments: argparse.Namespace, settings: Settings) -> list[Article]:
    """At least two articles: those named, or else the bundled ones. Raises Trouble."""
    names = list(expand(arguments.articles)) or [str(path) for path in seed_paths()]
    first = names[0]
    if first == STANDARD_INPUT or is_address(first) or os.path.exists(first):  # noqa: PTH110 (never raises)
        if len(names) < 2:
            raise Trouble(f"{first}: one article alone; two are needed (try 'reader --help')")
    else:
        from reader.checked_yaml import nearest_name

        near = nearest_name(first, [*filter(None, arguments.parsers)])
        if near or len(names) < 2:
            line = f"{first}: no such file, and no command of that name{near}"
            raise Trouble(f"{line} (try 'reader --help')")
    return read_articles(names, settings, arguments)


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
