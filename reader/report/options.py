"""What a report can be asked for, apart from its format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from reader.report.review import Review
    from reader.themes import ReaderTheme

Colours = Literal["none", "16", "256", "truecolor"]


@dataclass(frozen=True)
class ReportOptions:
    """How a report looks. The same comparison and options give the same report, byte for byte.

    ``width`` is in terminal cells; ``colours`` what the text report may use (``none``: signs only);
    ``plain`` asks for words instead of signs and columns (with a width of 0: not wrapped); ``theme``
    gives the colours of text and HTML (None: the terminal's own, and for HTML both built-in schemes);
    ``evidence`` adds to JSON what a check needs; ``review`` has the marks and notes to show.
    """

    width: int = 100
    colours: Colours = "none"
    plain: bool = False
    theme: ReaderTheme | None = None
    evidence: bool = False
    review: Review | None = None
