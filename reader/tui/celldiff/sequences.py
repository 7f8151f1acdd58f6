"""The terminal sequences that are sent, named as in the documents that define them.

ECMA-48 (5th edition, 1991) defines CSI and the cursor, erasing and line functions; DECSTBM is from the
DEC VT100; autowrap is DEC's as well. Private modes and the hyperlink are xterm's ("XTerm Control
Sequences", ctlseqs) and its successors'. Rows and columns are counted from 0 here and from 1 there.
"""

from __future__ import annotations

CSI = "\x1b["

# DEC private mode 2026, synchronised output: a terminal shows nothing between the two.
# https://gist.github.com/christianparpart/d8a62cc1ab659194337d73e399004036
SYNCHRONISE = "\x1b[?2026h"
SYNCHRONISE_END = "\x1b[?2026l"

# EL, erase in line (ECMA-48 8.3.41): from the cursor to the right edge, which stays where it is.
ERASE_TO_EDGE = "\x1b[K"

# SGR without a parameter (ECMA-48 8.3.117): default colours, no attributes.
RESET_STYLE = "\x1b[m"

# OSC 8 without an address: text that follows is no hyperlink.
# https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
END_LINK = "\x1b]8;;\x1b\\"


def link(parameters: str, address: str) -> str:
    """OSC 8: text that follows is a hyperlink to ``address``."""
    return f"\x1b]8;{parameters};{address}\x1b\\"


def style(parameters: str) -> str:
    """SGR, select graphic rendition (ECMA-48 8.3.117)."""
    return f"\x1b[{parameters}m"


def erase_characters(count: int) -> str:
    """ECH (ECMA-48 8.3.38): ``count`` cells from the cursor on become blank; the cursor stays."""
    return f"\x1b[{count}X"


def move_to(row: int, column: int) -> str:
    """CUP, cursor position (ECMA-48 8.3.21). A parameter of 1 need not be sent."""
    if column:
        return f"\x1b[{row + 1};{column + 1}H"
    return f"\x1b[{row + 1}H" if row else "\x1b[H"


def move_by(rows: int, columns: int, column: int, *, line_feeds: bool) -> str:
    """The cursor moves by so many rows and columns, to ``column``.

    CUU, CUD, CUF and CUB (ECMA-48 8.3.22, 8.3.19, 8.3.20, 8.3.18), CHA, to a column (8.3.9); shorter where
    they do, BS, back by one, and CR, to the first column (8.3.5, 8.3.15). With ``line_feeds`` also VT, which
    terminals since DEC's VT100 take for a line feed and which, unlike LF, the kernel does not make into CR
    and LF, and RI, up by one (DEC VT100). Both would scroll at the screen's edge, so do not go beyond it.
    """
    if column == 0 and columns:
        across = "\r"
    elif -4 <= columns < 0:
        across = "\b" * -columns
    else:
        across = _by(columns, "C", "D")
        if len(across) > 4:
            across = min(across, f"\x1b[{column + 1}G", key=len)
    if line_feeds and 0 < rows <= 3:
        return "\v" * rows + across
    if line_feeds and rows == -1:
        return "\x1bM" + across
    return _by(rows, "B", "A") + across


def _by(count: int, forward: str, backward: str) -> str:
    if count == 0:
        return ""
    size = abs(count)
    return f"\x1b[{size if size > 1 else ''}{forward if count > 0 else backward}"


def scroll(top: int, bottom: int, count: int, rows: int) -> str:
    """Move the contents of rows ``top`` to ``bottom`` (inclusive) up by ``count``, down if negative.

    DECSTBM (DEC VT100) confines the scrolling to the rows; DL and IL, delete and insert line (ECMA-48
    8.3.32 and 8.3.67), move them, as the Linux console has no SU and SD. The region of all ``rows`` is
    then set by its numbers, as a bare DECSTBM has been ignored by some. Afterwards the cursor is in the
    first row and column. What the new rows look like is certain only in the default style: blank.
    """
    lines = f"{abs(count) if abs(count) > 1 else ''}{'M' if count > 0 else 'L'}"
    return f"\x1b[{top + 1};{bottom + 1}r{move_to(top, 0)}\x1b[{lines}\x1b[1;{rows}r"
