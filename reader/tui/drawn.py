"""What every widget here has in common: it draws lines with the palette, and takes no focus."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.palette import Palette
from reader.tui.strips import CompactStrip


class Drawn(Widget):
    """A widget that is drawn line by line. Keys go to the screen; the mouse selects no text."""

    ALLOW_SELECT = False
    can_focus = False

    def __init__(self, palette: Palette, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.palette = palette
        self._on_screen: Sequence[CompactStrip] = ()

    def render_line(self, y: int) -> CompactStrip:
        """Row ``y`` of the widget, as wide as it is."""
        raise NotImplementedError

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows as they are: there is no border or padding here, and the palette has the right colours."""
        rows = [self.render_line(y) for y in crop.line_range]
        if crop == self.size.region:
            self._on_screen = rows
        return [row.crop(crop.x, crop.right) for row in rows]

    def show_changes(self) -> None:
        """Draw again what differs from what is on the screen: of each row as much as must be."""
        before, width = self._on_screen, self.size.width
        for y in range(self.size.height):
            row = self.render_line(y)
            cells = row.differs_until(before[y]) if y < len(before) else width
            if cells:
                self.refresh(Region(0, y, cells, 1))

    def forget(self) -> None:
        """Draw everything again: the colours have changed."""
        self.show_changes()
