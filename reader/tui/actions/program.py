"""Help, themes, the command line, leaving."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reader.tui.actions import ACTIONS
from reader.tui.actions.asking import ask
from reader.tui.keys import BY_NAME, COMMANDS
from reader.tui.lines import Line
from reader.tui.screens.aligning import use_threshold
from reader.tui.screens.dialog import Dialog
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.surroundings import draw_status

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


def help(screen: MainScreen, count: int | None) -> None:
    screen.app.push_screen(HelpScreen(screen.app.keymap))


def themes(screen: MainScreen, count: int | None) -> None:
    """Choose a theme; the one under the mark is shown at once, Escape brings the old one back."""
    app = screen.app
    found = list(app.reader_themes.values())
    before = app.palette.theme.name

    def lines(width: int) -> list[list[Line]]:
        return [[[(theme.title, "text"), (f"  {theme.name}", "muted")]] for theme in found]

    def chosen(index: int | None) -> None:
        app.use_theme(found[index].name if index is not None else before)
        if index is not None:
            screen.say(f"theme {found[index].name}; to keep it: theme: {found[index].name} in config.yaml")

    at = next((n for n, theme in enumerate(found) if theme.name == before), 0)
    dialog = Dialog(
        "Themes", lines, choose=True, chosen=at, width=50, on_mark=lambda n: app.use_theme(found[n].name)
    )
    app.push_screen(dialog, chosen)


def command_line(screen: MainScreen, count: int | None) -> None:
    """Type the name of a command; ``:12`` goes to sentence 12."""

    def done(text: str | None) -> None:
        run_line(screen, text or "")

    words = [command.name for command in COMMANDS] + [f"theme {name}" for name in screen.app.reader_themes]
    hint = "Tab completes · 12 · theme NAME · threshold 0.6"
    ask(screen, ":", done, hint, words=words)


def run_line(screen: MainScreen, typed: str) -> None:
    """Carry out a line: a command's name, a sentence's number, or ``theme NAME``, ``threshold N``."""
    from reader.checked_yaml import nearest_name

    word, _, rest = typed.strip().partition(" ")
    if not word:
        return
    if word.isdecimal() and word.isascii():
        ACTIONS["last"](screen, min(int(word), 10**6))
    elif word in ("q", "quit", "q!", "wq", "x"):
        screen.app.leave()
    elif word == "theme" and rest:
        if rest in screen.app.reader_themes:
            screen.app.use_theme(rest)
        else:
            screen.say(f"no theme {rest!r}{nearest_name(rest, list(screen.app.reader_themes))}")
    elif word == "threshold" and rest:
        set_threshold(screen, rest)
    elif word in BY_NAME:
        number = int(rest) if rest.isdecimal() and rest.isascii() else None
        ACTIONS[word](screen, number)
    else:
        screen.say(f"no command {word!r}{nearest_name(word, list(BY_NAME))}")


def set_threshold(screen: MainScreen, typed: str) -> None:
    try:
        value = float(typed)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        screen.say(f"threshold: expected a number from 0 to 1, not {typed!r}")
        return
    use_threshold(screen, value)


def palette(screen: MainScreen, count: int | None) -> None:
    from reader.tui.screens.command_palette import ReaderPalette

    if not any(isinstance(other, ReaderPalette) for other in screen.app.screen_stack):
        # Without the name that Textual gives it: the one before may still be on its way out.
        screen.app.push_screen(ReaderPalette())


def redraw(screen: MainScreen, count: int | None) -> None:
    screen.app.redraw()


def suspend(screen: MainScreen, count: int | None) -> None:
    if os.name == "posix":
        screen.app.action_suspend_process()


def leave(screen: MainScreen, count: int | None) -> None:
    """Back: out of the sidebar, then out of a search, then out of folding."""
    from reader.tui.actions.searching import clear

    reading = screen.reading
    if screen.in_sidebar:
        screen.in_sidebar = False
        if screen.frame is not None and screen.frame.sidebar_over:
            screen.sidebar_wanted = False
            screen.divide_screen()
        screen.show_reading()
    elif screen.search_text or any(reading.chosen.values()) or reading.only_matches:
        clear(screen)
    else:
        draw_status(screen)


def quit(screen: MainScreen, count: int | None) -> None:
    if screen.in_sidebar:
        leave(screen, None)
        return
    screen.app.leave()
