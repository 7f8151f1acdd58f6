"""``reader report``: two articles compared, or the figures of every pair of more."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article.model import Article
from reader.cli.inputs import align_settings, expand, read_articles, settings_of
from reader.cli.output import colours_of, refuse_inputs, width_of, write_file, write_output
from reader.cli.reviews import with_review
from reader.cli.trouble import Trouble, say
from reader.compare import Comparison, compare
from reader.report import render
from reader.report.options import ReportOptions
from reader.report.totals import Totals
from reader.settings import Settings, config_folder

if TYPE_CHECKING:
    from reader.themes import ReaderTheme

INTERRUPTED = 130

ENDINGS = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".jsonld": "annotations",
    ".csv": "csv",
}
"""The format that an output file's ending asks for."""


def run(arguments: argparse.Namespace) -> int:
    """Write the report; the status says what --exit-code and --fail-if asked."""
    settings = settings_of(arguments).settings
    form = arguments.format or _form_of(arguments.output)
    if arguments.evidence and form != "json":
        raise Trouble("--evidence goes with --format json")
    if arguments.evidence and settings.entities != "rules":
        raise Trouble(f"--evidence goes with names found by rules, not by {settings.entities}")
    articles = _articles(arguments, settings)
    if arguments.output and arguments.output != "-":
        refuse_inputs(arguments.output, articles)
    if len(articles) > 2 or form == "csv":
        return _many(articles, form, arguments, settings)
    comparison = compare(articles[0], articles[1], align_settings(settings))
    options = _options(arguments, settings, form)
    if not arguments.no_review:
        comparison, options = with_review(comparison, options)
    _emit(render(comparison, form, options), arguments)
    return _status(comparison, arguments)


def _many(articles: list[Article], form: str, arguments: argparse.Namespace, settings: Settings) -> int:
    """Every pair's figures; conditions hold when they hold for any pair."""
    from reader.cli.pairs import Task, find_all
    from reader.report.matrix import FORMATS, render_matrix

    if form not in FORMATS:
        raise Trouble(f"--format {form} needs two articles, not {len(articles)}")
    if arguments.evidence:
        raise Trouble(f"--evidence needs two articles, not {len(articles)}")
    task = Task(tuple(articles), align_settings(settings), tuple(arguments.fail_if), arguments.exit_code)
    findings, done = find_all(task, arguments)
    summaries = [finding.summary for finding in findings]
    _emit(render_matrix(articles, summaries, form, _options(arguments, settings, form)), arguments)
    failed = [finding for finding in findings if finding.reasons]
    if not arguments.quiet:
        for finding in failed:
            left, right = (articles[at].source.label for at in (finding.summary.left, finding.summary.right))
            say(f"failed: {left} – {right}: {'; '.join(finding.reasons)}")
    if not done:
        return INTERRUPTED
    different = arguments.exit_code and not all(finding.same_words for finding in findings)
    return int(bool(failed) or different)


def write_text(arguments: argparse.Namespace, articles: Sequence[Article], settings: Settings) -> int:
    """The text report in place of the app: of two articles, or of the best pair of more."""
    options = _options(arguments, settings, "text")
    left, right = articles[:2]
    if len(articles) > 2:
        from reader.library import Library

        pair = Library(articles, align_settings(settings)).best_pair()
        left, right = (articles[index] for index in pair)
    comparison, options = with_review(compare(left, right, align_settings(settings)), options)
    write_output(render(comparison, "text", options))
    return 0


def _articles(arguments: argparse.Namespace, settings: Settings) -> list[Article]:
    names: Sequence[str] = list(expand(arguments.articles))
    if len(names) < 2:
        raise Trouble(f"{names[0]}: one article alone; a report needs two (try 'reader report --help')")
    return read_articles(names, settings, arguments)


def _form_of(output: str | None) -> str:
    return ENDINGS.get(Path(output).suffix.lower(), "text") if output else "text"


def _options(arguments: argparse.Namespace, settings: Settings, form: str) -> ReportOptions:
    to_file = bool(getattr(arguments, "output", None))
    colours = colours_of(settings.color, to_file) if form == "text" and not arguments.plain else "none"
    wants_theme = form == "html" or colours != "none" or arguments.theme
    return ReportOptions(
        width=arguments.width or 0 if arguments.plain and form == "text" else width_of(arguments.width),
        colours=colours,
        plain=arguments.plain,
        theme=theme_of(settings.theme, asked=bool(arguments.theme)) if wants_theme else None,
        evidence=getattr(arguments, "evidence", False),
    )


def theme_of(name: str, *, asked: bool) -> ReaderTheme | None:
    """The theme ``name``, None when it is empty.

    Raises Trouble for a name that no theme has if it was ``asked`` for now; one of the settings that is not
    there (its file may be wrong) is said, and the report made without it.
    """
    if not name:
        return None
    from reader.checked_yaml import nearest_name, shown
    from reader.themes import load_themes

    themes, problems = load_themes(config_folder() / "themes")
    for problem in problems:
        say(problem)
    if name in themes:
        return themes[name]
    near = nearest_name(name, list(themes))
    line = f"no theme is called {shown(name)}{near}; 'reader themes' lists them"
    if asked:
        raise Trouble(line)
    say(line)
    return None


def _emit(text: str, arguments: argparse.Namespace) -> None:
    if arguments.output and arguments.output != "-":
        write_file(arguments.output, text)
    elif not arguments.quiet:
        write_output(text)


def _status(comparison: Comparison, arguments: argparse.Namespace) -> int:
    """1 when a condition holds (and says so), or when --exit-code finds different words; else 0."""
    reasons = [reason for condition in arguments.fail_if if (reason := condition.reason(comparison))]
    if reasons and not arguments.quiet:
        say("failed: " + "; ".join(reasons))
    different = arguments.exit_code and not Totals(comparison).same_words
    return int(bool(reasons) or different)
