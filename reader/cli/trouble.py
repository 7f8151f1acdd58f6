"""What went wrong, in one line for a person; and how it is said."""

from __future__ import annotations

import sys


class Trouble(Exception):
    """Something that stops the command: exit status 2. ``lines`` are what to say, usually one."""

    def __init__(self, *lines: str) -> None:
        super().__init__("; ".join(lines))
        self.lines = lines


def say(line: str) -> None:
    """Write a line for the person to standard error, with nothing in it that could act on a terminal."""
    from reader.visible import visible

    text = f"reader: {visible(line)}\n"
    try:
        stream = sys.stderr
        stream.write(
            text.encode(stream.encoding or "ascii", "backslashreplace").decode(stream.encoding or "ascii")
        )
        stream.flush()
    except (OSError, ValueError, AttributeError):
        return
