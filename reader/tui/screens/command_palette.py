"""Textual's command palette, for a terminal of any size, opened and left as fast as keys can be pressed."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.command import CommandList, CommandPalette


class ReaderPalette(CommandPalette):
    """The palette, with paging that goes entry by entry where the list has no room to be laid out."""

    # Textual wraps what the list says, and fails where there is no cell left for it.
    DEFAULT_CSS = """
    ReaderPalette > Vertical { min-width: 16; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "page(1)", "Next page", show=False),
        Binding("pageup", "page(-1)", "Previous page", show=False),
    ]

    def action_page(self, direction: int) -> None:
        """Move by a page down (1) or up (-1)."""
        commands = self.query_one(CommandList)
        try:
            getattr(commands, "action_page_down" if direction > 0 else "action_page_up")()
        except KeyError:  # no line of the list is on the screen
            getattr(commands, "action_cursor_down" if direction > 0 else "action_cursor_up")()
