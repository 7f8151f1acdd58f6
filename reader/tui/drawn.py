"""What every widget here has in common: it draws lines with the palette, and takes no focus."""

from __future__ import annotations

from textual.widget import Widget

from reader.tui.palette import Palette


class Drawn(Widget):
    """A widget that is drawn line by line. Keys go to the screen; the mouse selects no text."""

    ALLOW_SELECT = False
    can_focus = False

    def __init__(self, palette: Palette, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.palette = palette

    def forget(self) -> None:
        """Draw everything again: the colours have changed."""
        self.refresh()
