"""``reader report`` on more than two articles: every pair's figures, by several processes, with progress."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from reader.align.model import AlignSettings
from reader.article.kept import MOST
from reader.article.model import Article
from reader.cli.output import is_terminal
from reader.cli.trouble import say
from reader.compare import compare
from reader.library import PairSummary, summarise
from reader.report.conditions import Condition
from reader.report.totals import Totals

CHUNK = 32
"""How many pairs are given to a process at once."""

BLOCK = MOST // 2
"""Each of so many articles is compared with so many others before the next ones come."""

ALONE = 48
"""Up to this many pairs a second process costs more than it brings."""


@dataclass(frozen=True)
class Task:
    """What every process needs to know."""

    articles: tuple[Article, ...]
    settings: AlignSettings
    conditions: tuple[Condition, ...]
    same_words: bool


@dataclass(frozen=True)
class Finding:
    """One pair's figures, whether its words are the same (where that was asked), what conditions hold."""

    summary: PairSummary
    same_words: bool
    reasons: tuple[str, ...]


def examine(task: Task, left: int, right: int) -> Finding:
    """Compare one pair."""
    comparison = compare(task.articles[left], task.articles[right], task.settings)
    reasons = (condition.reason(comparison) for condition in task.conditions)
    same = task.same_words and Totals(comparison).same_words
    return Finding(summarise(comparison, left, right), same, tuple(filter(None, reasons)))


def find_all(task: Task, arguments: argparse.Namespace) -> tuple[list[Finding], bool]:
    """The findings of every pair in order, and whether all were done: False after an interrupt."""
    pairs = list(in_blocks(len(task.articles)))
    jobs = min(arguments.jobs or processors(), 1 + len(pairs) // ALONE)
    findings: list[Finding] = []
    done = True
    with progress(len(pairs), quiet=arguments.quiet) as advance:
        try:
            for batch in _batches(task, pairs, jobs):
                findings.extend(batch)
                advance(len(batch))
        except KeyboardInterrupt:
            done = False
    findings.sort(key=lambda finding: (finding.summary.left, finding.summary.right))
    if not done:
        say(f"interrupted: {len(findings)} of {len(pairs)} pairs were done")
    return findings, done


def in_blocks(size: int) -> Iterator[tuple[int, int]]:
    """Every pair of so many articles, block by block: what is found in an article is kept for some hundred
    articles (:mod:`reader.article.kept`), and a block has no more than that."""
    blocks = [range(start, min(start + BLOCK, size)) for start in range(0, size, BLOCK)]
    for at, lefts in enumerate(blocks):
        for rights in blocks[at:]:
            yield from ((left, right) for left in lefts for right in rights if left < right)


def processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _batches(task: Task, pairs: Sequence[tuple[int, int]], jobs: int) -> Iterator[list[Finding]]:
    chunks = [pairs[start : start + CHUNK] for start in range(0, len(pairs), CHUNK)]
    if jobs == 1:
        for chunk in chunks:
            yield [examine(task, left, right) for left, right in chunk]
        return
    import multiprocessing

    with multiprocessing.Pool(jobs, _begin, (task,)) as pool:
        articles = tuple(pool.imap(_read_through, range(len(task.articles))))
    with multiprocessing.Pool(jobs, _begin, (replace(task, articles=articles),)) as pool:
        yield from pool.imap(_work, chunks)


_task: Task | None = None


def _begin(task: Task) -> None:
    """Set up a worker: it knows the task, and leaves an interrupt to the parent."""
    global _task
    _task = task
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_through(number: int) -> Article:
    """An article with all that is found in it, so that no other process need look for it."""
    if _task is None:
        raise RuntimeError("a worker without a task")
    article = _task.articles[number]
    _ = article.quotes, article.entities, article.quantities
    return article


def _work(chunk: Sequence[tuple[int, int]]) -> list[Finding]:
    if _task is None:
        raise RuntimeError("a worker without a task")
    return [examine(_task, left, right) for left, right in chunk]


@contextmanager
def progress(total: int, *, quiet: bool) -> Iterator[Callable[[int], None]]:
    """A progress bar on standard error for a run that is long enough, where that is a terminal."""
    if quiet or total < ALONE or not is_terminal(sys.stderr):
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(bar_width=40), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda number: bar.advance(task, number)
