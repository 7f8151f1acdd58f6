"""A small app that draws much as a side-by-side reader does, and has what else a Textual app may have.

Two panes drawn line by line, a column between them, a sidebar, an input line, a dialogue with a
translucent backdrop, toasts, the command palette, themes, and text of every width. Run by the tests of
the terminal driver. READER_DIRECT=1 gives it Textual's own driver, PANES_AGREED=1 only characters whose
width all terminals agree on.
"""

from __future__ import annotations

import os
import sys
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Input, Static

from reader.tui.celldiff import driver_class_for, forget_screen

TEXT = (
    "the president said on Thursday that “new rules” would protect — as he put it — all users’ rights in"
    " 120 countries; critics called it naïve and a façade, and the vote in the assembly was put off again"
)
# What terminals agree on, and what they do not.
WIDE = "互联网 大会 e\u0301t\u0301e 한글 かな ＡＢ"
if not os.environ.get("PANES_AGREED"):
    WIDE += " 👍 ❤️ 👩\u200d👩\u200d👧 🇳🇴 रोक ไทย"
WORDS = TEXT.split(" ")
WIDE_WORDS = WIDE.split(" ")


class Pane(ScrollView, can_focus=True):
    """Lines of text; one is marked in the first column."""

    DEFAULT_CSS = "Pane { width: 1fr; height: 1fr; scrollbar-size: 0 0; }"

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.seed = seed
        self.marked = 0

    def on_mount(self) -> None:
        self.virtual_size = Size(40, 300)

    def text_of(self, number: int) -> str:
        if number % 7 == 6:
            return ""
        start = (number * 11 + self.seed * 5) % len(WORDS)
        words = (WORDS * 3)[start : start + 14]
        if number % 6 == 0:
            words[number % 5] = WIDE_WORDS[number // 6 % len(WIDE_WORDS)]
        return f"{number:4} " + " ".join(words)

    def render_line(self, y: int) -> Strip:
        number = self.scroll_offset.y + y
        base = self.rich_style
        mark = Style(bold=True, color="red") if number == self.marked else Style()
        segments = [Segment("▸" if number == self.marked else " ", base + mark)]
        text = self.text_of(number)
        if number % 5 == 1:
            segments += [
                Segment(text[:12], base + Style(underline=True, color="green")),
                Segment(text[12:], base),
            ]
        elif number % 11 == 3:
            segments.append(Segment(text, base + Style(link="https://example.org/", italic=True)))
        else:
            segments.append(Segment(text, base))
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def move(self, count: int) -> None:
        before, self.marked = self.marked, max(0, min(299, self.marked + count))
        for number in (before, self.marked):
            self.refresh_line(number - self.scroll_offset.y)


class Dialogue(ModalScreen[None]):
    CSS = """
    Dialogue { align: center middle; }
    Dialogue Static { width: 60%; height: 60%; border: round red; }
    """
    BINDINGS: ClassVar = [Binding("escape,q", "dismiss", "Back")]

    def compose(self) -> ComposeResult:
        yield Static("Help 漢字\n\n" + "\n".join(f"{number} a line of help" for number in range(30)))


class PanesApp(App[None]):
    CSS = """
    #between { width: 7; height: 1fr; }
    #sidebar { width: 24; height: 1fr; display: none; border-left: solid blue; }
    #title, #entry { height: 1; border: none; }
    """
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar = [
        Binding("j", "mark(1)", "Down"),
        Binding("k", "mark(-1)", "Up"),
        Binding("J", "scroll(1, 0)", "One pane"),
        Binding("n", "scroll(1, 1)", "Down"),
        Binding("p", "scroll(-1, -1)", "Up"),
        Binding("right_square_bracket", "scroll(3, 3)", "Down"),
        Binding("left_square_bracket", "scroll(-3, -3)", "Up"),
        Binding("u", "scroll(1, 2)", "Unlike"),
        Binding("d", "scroll(10, 10)", "Page"),
        Binding("b", "scroll(-10, -10)", "Page"),
        Binding("s", "sidebar", "Sidebar"),
        Binding("T", "next_theme", "Theme"),
        Binding("t", "toast", "Toast"),
        Binding("question_mark", "help", "Help"),
        Binding("i", "enter", "Input"),
        Binding("escape", "leave", "Leave"),
        Binding("ctrl+l", "redraw", "Redraw"),
        Binding("ctrl+z", "suspend_process", "Stop"),
        Binding("Q", "quit", "Quit"),
    ]

    def compose(self) -> ComposeResult:
        yield Static("title — 漢字 — 日本語 of the pair", id="title", markup=False)
        with Horizontal():
            yield Pane(1)
            yield Static("\n".join("─╮ ╰─"[number % 4 :] for number in range(60)), id="between", markup=False)
            yield Pane(2)
            yield Static("\n".join(f"entry {number} 会" for number in range(60)), id="sidebar", markup=False)
        yield Input(placeholder="search", id="entry", compact=True)

    def on_mount(self) -> None:
        self.animation_level = "none"
        self.query_one(Input).cursor_blink = False
        self.query(Pane).first().focus()
        self.app_resume_signal.subscribe(self, self.resumed)

    def resumed(self, _: object) -> None:
        self.refresh(layout=True)

    def action_mark(self, count: int) -> None:
        self.query(Pane).first().move(count)

    def action_scroll(self, left: int, right: int) -> None:
        for pane, count in zip(self.query(Pane), (left, right), strict=True):
            pane.scroll_to(y=pane.scroll_offset.y + count, animate=False, immediate=True)

    def action_sidebar(self) -> None:
        self.query_one("#sidebar").display = not self.query_one("#sidebar").display

    def action_next_theme(self) -> None:
        names = ["textual-dark", "textual-light", "nord", "ansi-dark", "gruvbox"]
        self.theme = names[(names.index(self.theme) + 1) % len(names)] if self.theme in names else names[0]

    def action_toast(self) -> None:
        self.notify("a notice with 漢字 in it", timeout=0.5)

    def action_help(self) -> None:
        self.push_screen(Dialogue())

    def action_enter(self) -> None:
        self.query_one(Input).focus()

    def action_leave(self) -> None:
        self.query(Pane).first().focus()

    def action_redraw(self) -> None:
        forget_screen(self)
        self.refresh()


if __name__ == "__main__":
    driver_class = None if os.environ.get("READER_DIRECT") else driver_class_for(os.environ)
    sys.exit(PanesApp(driver_class=driver_class).run() or 0)
