"""The marks, notes and pins that a person has made on a pair, for the reports."""

from __future__ import annotations

from dataclasses import replace

from reader.article.model import Article
from reader.cli.trouble import say
from reader.compare import Comparison
from reader.report.options import ReportOptions


def with_review(comparison: Comparison, options: ReportOptions) -> tuple[Comparison, ReportOptions]:
    """The comparison with the person's pins, and the options with their marks and notes.

    Both unchanged where nothing has been said of the pair. Trouble with the file is said, and stops nothing.
    """
    if not _has_file(comparison.left, comparison.right):
        return comparison, options
    from reader.report.review import review_of
    from reader.state import ReviewStore

    store = ReviewStore.open(comparison.left, comparison.right)
    for problem in store.take_problems():
        say(problem)
    if store.pins:
        comparison = comparison.with_pins(store.pins)
    review = review_of(comparison, store)
    return comparison, replace(options, review=review) if review else options


def _has_file(left: Article, right: Article) -> bool:
    """Whether anything is kept of the pair; found without loading what reads it."""
    from reader.state.folder import state_folder

    folder = state_folder()
    try:
        if folder is None or not (folder / "pairs").is_dir():
            return False
        from reader.state.review import pair_name

        return (folder / "pairs" / pair_name(left, right)).is_file()
    except OSError:
        return False
