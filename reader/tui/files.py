"""The files behind the two articles: read again when they have changed, opened in an editor."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from reader.align.model import SIDES
from reader.article.load import LoadError
from reader.article.model import Article
from reader.extract.spacy_names import name_entities
from reader.library import Library
from reader.tui.editor import EditorError, editor_command, line_of
from reader.visible import visible
from reader.watch import FileChange, check, same_place, watched

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp


def read_again(app: ReaderApp) -> str:
    """Read those of the library's files again that have changed, keeping the place; what was done."""
    articles: list[Article] = []
    changed, trouble = 0, []
    for article in app.library.articles:
        state = watched(article)
        what = check(state)[0] if state is not None else _missing(article)
        if what is FileChange.CHANGED:
            try:
                assert article.source.path is not None
                article = Article.from_path(article.source.path, app.settings.encoding or None)
                name_entities([article], app.settings.entities)
                changed += 1
            except LoadError as error:
                trouble.append(str(error))
        elif what is not FileChange.NONE:
            trouble.append(f"{visible(article.source.path or '')} is {what.value}")
        articles.append(article)
    if changed:
        _replace(app, articles)
    told = f"read again: {changed} file{'s' if changed != 1 else ''}" if changed else "no file has changed"
    return "; ".join([told, *trouble])


def _missing(article: Article) -> FileChange:
    """Whether the file of an article that cannot be watched was there once."""
    path = article.source.path
    return FileChange.GONE if path and not os.path.exists(path) else FileChange.NONE  # noqa: PTH110 (never raises)


def _replace(app: ReaderApp, articles: list[Article]) -> None:
    """Show the same pair in another library, the cursors on the same sentences as far as they are there."""
    main = app.main
    places = {}
    for side, index in zip(SIDES, main.pair, strict=True):
        old, new = app.library.articles[index], articles[index]
        cursor = main.reading.cursor[side]
        places[side] = cursor if old is new else same_place(old, new, cursor)
    side = main.reading.side
    app.library = Library(articles, app.library.settings)
    app.open_pair(main.pair, revised=True)
    app.main.reading.cursor = {"left": places["left"], "right": places["right"]}
    app.main.reading.go(side, places[side])


def open_in_editor(app: ReaderApp) -> str:
    """Leave the screen to the person's editor, then read again what changed; what was done."""
    main = app.main
    article = main.reading.article
    path = article.source.path
    if path is None or not article.sentences:
        return "this article came from no file"
    line = line_of(article.text, article.sentences[main.reading.sentence].span.start)
    try:
        command = editor_command(path, line, os.environ)
    except EditorError as error:
        return str(error)
    try:
        with app.suspend():
            status = subprocess.run(command.arguments, check=False).returncode
    except (SuspendNotSupported, OSError) as error:
        return f"the editor could not be started: {visible(str(error))}"
    told = read_again(app)
    return told if not status else f"the editor ended with status {status}; {told}"
