"""The ``reader`` command: arguments in, an exit status out.

Data goes to standard output, words to standard error. Status 0: done; 1: the answer is no (different, not
found, a condition failed); 2: trouble, with one line that says what and where; 130: interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from reader.cli.lean import load_hashes
from reader.cli.trouble import Trouble, say

INTERRUPTED = 130
BROKEN_PIPE = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. ``argv`` is without the program's name; its exit status comes back.

    Without ``argv`` this is the whole program: its arguments are taken, and its end prepared.
    """
    # A report makes many small objects and keeps most: looking for garbage often takes a tenth of its time.
    gc.set_threshold(50_000, 20, 20)
    try:
        return _status(argv)
    finally:
        if argv is None:
            # The process ends now and its memory with it: Python need not look through all of it once more.
            gc.freeze()


def _status(argv: Sequence[str] | None) -> int:
    try:
        if argv is None:
            load_hashes()
            argv = sys.argv[1:]
        try:
            status = _run(list(argv))
        finally:
            _flush()
    except Trouble as trouble:
        for line in trouble.lines:
            say(line)
        return 2
    except BrokenPipeError:
        _forget_output()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _run(argv: list[str]) -> int:
    from reader.cli.arguments import parse

    arguments = parse(argv)
    run = arguments.run
    from reader.align.model import AlignError

    try:
        status: int = run(arguments)
    except AlignError as error:
        raise Trouble(str(error)) from None
    return status


def _flush() -> None:
    """Send what is still held back, so that a full disk or a closed pipe is noticed while it can be said."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        _forget_output()
        raise Trouble(f"standard output: {getattr(error, 'strerror', None) or error}") from None


def _forget_output() -> None:
    """Point standard output at nothing, so that Python's own flush at exit has nothing to complain of."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
    except (OSError, ValueError, AttributeError):
        return
