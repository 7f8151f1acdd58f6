"""What is said when something cannot be read as an article."""

from __future__ import annotations

from reader.visible import visible


class LoadError(Exception):
    """Something cannot be read as an article. ``str()`` is one line: the name, what is wrong, the mend.

    The line is safe to send to a terminal whatever the name of the file is.
    """

    def __init__(self, name: str, problem: str, mend: str = "") -> None:
        self.name = visible(name)
        self.problem = visible(problem)
        self.mend = visible(mend)
        super().__init__(f"{self.name}: {self.problem}" + (f"; {self.mend}" if mend else ""))
