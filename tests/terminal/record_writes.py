"""Run a program with a record of what its driver is given to write, and of what that sends.

Arguments: the file of the record, then ``reader`` and its arguments, or the path of a program. The record
is a JSON list a line: ["given", text], ["size", columns, rows] as the driver found the terminal, ["sent",
text] if anything was, and ["done"]; and ["damage"] when SIGUSR1 came, by which a test says that something
else has written on the terminal. A signal's handler may write in the middle of a write.
"""

from __future__ import annotations

import json
import os
import runpy
import signal
import sys

from textual.drivers.linux_driver import LinuxDriver

from reader.tui.celldiff.driver import CellDiffDriver


def main() -> None:
    # Written with one call each: a signal's handler may write in the middle of anything else.
    record = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)

    def note(*line: object) -> None:
        os.write(record, (json.dumps(line) + "\n").encode())

    given_write, sent_write = CellDiffDriver.write, LinuxDriver.write
    size_of = CellDiffDriver._terminal_size
    given: list[str] = []

    def write_given(self: CellDiffDriver, data: str) -> None:
        given.append(data)
        given_write(self, data)
        given.pop()
        note("done")

    def note_size(self: CellDiffDriver) -> tuple[int, int]:
        # Noted here, where the driver lets no signal's handler come between any more.
        size = size_of(self)
        note("given", given[-1])
        note("size", *size)
        return size

    def write_sent(self: LinuxDriver, data: str) -> None:
        note("sent", data)
        sent_write(self, data)

    CellDiffDriver.write = write_given  # type: ignore[method-assign]
    CellDiffDriver._terminal_size = note_size  # type: ignore[method-assign]
    LinuxDriver.write = write_sent  # type: ignore[method-assign]
    signal.signal(signal.SIGUSR1, lambda *_: note("damage"))

    sys.argv = sys.argv[2:]
    if sys.argv[0] == "reader":
        runpy.run_module("reader", run_name="__main__", alter_sys=False)
    else:
        runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
