"""The marks, notes and pins that a person has made on a pair, for the reports."""

from __future__ import annotations

import os
from dataclasses import replace

from reader.article.model import Article
from reader.cli.trouble import say
from reader.compare import Comparison
from reader.report.options import ReportOptions
from reader.state.folder import state_folder
from reader.state.keys import pair_name


def with_review(comparison: Comparison, options: ReportOptions) -> tuple[Comparison, ReportOptions]:
    """The comparison with the person's pins, and the options with their marks and notes.

    Both unchanged where nothing has been said of the pair. Trouble with the file is said, and stops nothing.
    """
    if not _has_file(comparison.left, comparison.right):
        return comparison, options
    from reader.report.review import review_of
    from reader.state.review import ReviewStore

    store = ReviewStore.open(comparison.left, comparison.right)
    for problem in store.take_problems():
        say(problem)
    if store.pins:
        comparison = comparison.with_pins(store.pins)
    review = review_of(comparison, store)
    return comparison, replace(options, review=review) if review else options


def _has_file(left: Article, right: Article) -> bool:
    """Whether anything is kept of the pair; what reads it takes long to load, and is mostly not needed."""
    folder = state_folder()
    return folder is not None and os.path.exists(folder / "pairs" / pair_name(left, right))  # noqa: PTH110
