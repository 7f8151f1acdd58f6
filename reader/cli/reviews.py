"""The marks, notes and pins that a person has made on a pair, for the reports."""

from __future__ import annotations

import os
import sys
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
    """Whether anything is kept of the pair."""
    if _nothing_kept():
        return False
    from reader.state import state_folder
    from reader.state.review import pair_name

    folder = state_folder()
    return folder is not None and os.path.exists(folder / "pairs" / pair_name(left, right))  # noqa: PTH110


def _nothing_kept() -> bool:
    """Whether the usual place plainly has no review at all: then what reads them need not be loaded."""
    if sys.platform != "linux" or os.environ.get("READER_STATE"):
        return False
    base = os.environ.get("XDG_STATE_HOME", "").strip()
    home = base if base.startswith("/") else os.path.expanduser("~/.local/state")  # noqa: PTH111
    return not os.path.exists(f"{home}/reader/pairs")  # noqa: PTH110 (never raises)
