"""From the names on the command line to articles, and to the settings that hold for them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reader.align.model import AlignSettings
from reader.article.model import Article, Source
from reader.cli.trouble import Trouble
from reader.settings import LoadedSettings, Settings, SettingsError, load_settings

ARTICLE_ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".text")
"""What is taken for an article in a folder; any file can be named by itself."""

STANDARD_INPUT = "-"


def settings_of(arguments: argparse.Namespace) -> LoadedSettings:
    """The settings in force for a command. Raises Trouble with a line for each that is wrong."""
    flags: Mapping[str, Any] = {
        name: getattr(arguments, name, None)
        for name in ("theme", "threshold", "entities", "driver", "color", "encoding")
    }
    config = getattr(arguments, "config", None)
    try:
        return load_settings(
            flags,
            config=Path(config) if config else None,
            use_config=not getattr(arguments, "no_config", False),
            actions=_actions,
        )
    except SettingsError as error:
        raise Trouble(*error.problems) from None


def _actions() -> tuple[str, ...]:
    from reader.tui.keys import ACTIONS

    return ACTIONS


def align_settings(settings: Settings) -> AlignSettings:
    """The part of the settings that decides what is linked."""
    return AlignSettings(threshold=settings.threshold)


def expand(names: Sequence[str]) -> Iterator[str]:
    """The articles' names, each folder replaced by the articles in it, in the order of their names."""
    for name in names:
        # os.path says no where Path would raise: for a name that is too long, say.
        if name != STANDARD_INPUT and not is_address(name) and os.path.isdir(name):  # noqa: PTH112
            inside = _inside(Path(name))
            if not inside:
                endings = ", ".join(ARTICLE_ENDINGS[:4])
                raise Trouble(f"{name}: no article in this folder (looked for {endings})")
            yield from inside
        else:
            yield name


def _inside(folder: Path) -> list[str]:
    try:
        found = sorted(entry for entry in folder.iterdir() if entry.suffix.lower() in ARTICLE_ENDINGS)
    except OSError as error:
        raise Trouble(f"{folder}: {error.strerror}") from None
    return [str(entry) for entry in found if entry.is_file() and not entry.name.startswith(".")]


def is_address(name: str) -> bool:
    """Whether a name is an address on the web rather than a file."""
    return name.lower().startswith(("http://", "https://"))


def read_articles(names: Sequence[str], settings: Settings, arguments: argparse.Namespace) -> list[Article]:
    """Every article named, in order, under the labels that --label gives. Raises Trouble in one line."""
    labels = arguments.label
    names = list(names)
    if names.count(STANDARD_INPUT) > 1:
        raise Trouble("standard input (-) can be read only once")
    if len(labels) > len(names):
        raise Trouble(f"--label: {len(labels)} labels for {len(names)} article{'s' * (len(names) != 1)}")
    articles = []
    for at, name in enumerate(names):
        article = read_article(name, settings.encoding or None, allow_private=arguments.allow_private)
        if at < len(labels):
            article = replace(article, source=replace(article.source, label=labels[at]))
        articles.append(article)
    _name_entities(articles, settings)
    return articles


def _name_entities(articles: Sequence[Article], settings: Settings) -> None:
    """Find the names as the settings say. Raises Trouble."""
    if settings.entities == "rules":
        return
    from reader.extract.spacy_names import PipelineError, name_entities

    try:
        name_entities(articles, settings.entities)
    except PipelineError as error:
        raise Trouble(str(error)) from None


def read_article(
    name: str, encoding: str | None = None, *, allow_private: bool = False, named: bool = True
) -> Article:
    """One article: a file, an address, or ``-`` for standard input. Raises Trouble.

    ``allow_private`` lets an address redirect into private networks; one that the person has not ``named``
    must not be in one either.
    """
    from reader.article.load import LoadError

    try:
        if name == STANDARD_INPUT:
            return _from_standard_input(encoding)
        if name == os.devnull:
            # As in diff: the missing side of a file that was added or removed.
            return Article.from_text("", Source(label=name, path=name))
        if is_address(name):
            from reader.article.load import article_from_address

            return article_from_address(name, encoding, allow_private, named)
        return Article.from_path(name, encoding)
    except LoadError as error:
        raise Trouble(str(error)) from None


def _from_standard_input(encoding: str | None) -> Article:
    if sys.stdin is None or sys.stdin.closed:
        raise Trouble("standard input (-) is closed")
    from reader.article.load import article_from_descriptor, article_from_stream

    try:
        descriptor = sys.stdin.fileno()
    except (OSError, ValueError):  # something else was put in its place
        return article_from_stream(sys.stdin.buffer, encoding=encoding)
    return article_from_descriptor(descriptor, "standard input", encoding)
