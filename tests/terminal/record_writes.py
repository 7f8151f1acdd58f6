"""Run a program with a record of what its driver is given to write, and of what that sends.

Arguments: the file of the record, then ``reader`` and its arguments, or the path of a program. The record
is a JSON list a line: ["given", text], ["size", columns, rows] as the driver found the terminal, ["sent",
text] if anything was, and ["done"]; and ["damage"] when SIGUSR1 came, by which a test says that something
else has written on the terminal. A signal's handler may write in the middle of a write.
"""

from __future__ import annotations

import json
import runpy
import signal
import sys
from pathlib import Path

from textual.drivers.linux_driver import LinuxDriver

from reader.tui.celldiff.driver import CellDiffDriver


def main() -> None:
    record = Path(sys.argv[1]).open("w", encoding="utf-8", buffering=1)  # noqa: SIM115  # open to the end

    def note(*line: object) -> None:
        record.write(json.dumps(line) + "\n")

    given_write, sent_write = CellDiffDriver.write, LinuxDriver.write
    size_of = CellDiffDriver._terminal_size

    def write_given(self: CellDiffDriver, data: str) -> None:
        note("given", data)
        given_write(self, data)
        note("done")

    def note_size(self: CellDiffDriver) -> tuple[int, int]:
        size = size_of(self)
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
