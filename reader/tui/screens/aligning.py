"""While the aligner works on a long pair: its links are shown as they come, and nothing else moves."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.tui.screens import laying_out

if TYPE_CHECKING:
    from reader.compare import Step
    from reader.tui.screens.main import MainScreen


def take_step(screen: MainScreen, step: Step) -> None:
    """Show what has been found so far; neither cursor nor panes move."""
    if not screen.is_attached or not screen.aligning:
        return
    threshold = screen.threshold
    # What has been found stays: the garbage collector need not go over all of it while keys wait.
    gc.freeze()
    screen.aligned_share, screen.aligning = step.share, step.share < 1
    found = step.comparison
    if found is not None:
        if found.settings.threshold != threshold:
            found = found.with_threshold(threshold)
        screen.reading.comparison = found
        screen.followers.clear()  # those of the pane that is not read would keep what was known before
        screen.reading.go(screen.reading.side, screen.reading.sentence)
        screen.take_marks()
        laying_out.take_links(screen)
    screen.show_scrolled()
    screen.app.look_for_more()


def decline(screen: MainScreen, problem: str) -> None:
    """The two are not aligned, and ``problem`` says why; they can still be read."""
    screen.aligning = False
    screen.show_scrolled()
    screen.say(problem)
    screen.app.look_for_more()


def use_threshold(screen: MainScreen, threshold: float) -> None:
    """Show the links of another threshold (0 to 1); those that are still to come will be judged by it."""
    if screen.aligning and screen.unaligned is not None:
        screen.unaligned = replace(screen.unaligned, threshold=threshold)
        if not screen.aligned_share:
            screen.show_scrolled()
            return
    screen.show_comparison(screen.reading.comparison.with_threshold(threshold))
