"""Reviewing links: confirmed, rejected, unsure, a note; hiding what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.state.review import Mark
from reader.tui.actions.asking import ask
from reader.tui.screens.surroundings import draw_sidebar
from reader.visible import visible

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


def confirm(screen: MainScreen, count: int | None) -> None:
    _mark(screen, Mark.CONFIRMED)


def reject(screen: MainScreen, count: int | None) -> None:
    _mark(screen, Mark.REJECTED)


def unsure(screen: MainScreen, count: int | None) -> None:
    _mark(screen, Mark.UNSURE)


def _mark(screen: MainScreen, mark: Mark) -> None:
    """Mark the link under the cursor; the same mark again takes it away."""
    if screen.aligning:
        screen.say("still aligning: links can be marked when that is done")
        return
    link = screen.reading.link_here()
    if link is None:
        screen.say("this sentence has no link to mark")
        return
    new = None if screen.store.mark(link) is mark else mark
    screen.store.set_mark(link, new)
    screen.take_marks()
    draw_sidebar(screen, anew=True)
    screen.changed(layout=screen.reading.hide_reviewed)
    screen.say(f"{new.value if new else 'mark taken away'}; {screen.reading.left_to_review()} to review")
    screen.say_problems()


def note(screen: MainScreen, count: int | None) -> None:
    """Write a note on the link under the cursor, or on the sentence where it has none."""
    reading = screen.reading
    if not reading.article.sentences:
        return
    if screen.aligning:
        screen.say("still aligning: notes can be written when that is done")
        return
    link = reading.link_here()
    subject = link if link is not None else (reading.side, reading.sentence)

    def done(text: str | None) -> None:
        if text is None:
            return
        screen.store.set_note(subject, text.strip())
        screen.take_marks()
        screen.changed()
        screen.say("note kept" if text.strip() else "note taken away")
        screen.say_problems()

    hint = "Enter keeps it; an empty note takes it away"
    ask(screen, "note: ", done, hint, value=visible(screen.store.note(subject)))


def hide_reviewed(screen: MainScreen, count: int | None) -> None:
    reading = screen.reading
    reading.hide_reviewed = not reading.hide_reviewed
    screen.changed(layout=True)
    left = reading.left_to_review()
    screen.say(f"reviewed links hidden; {left} to review" if reading.hide_reviewed else "all links shown")
