"""Where a report goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TextIO

from reader.article.model import Article
from reader.cli.trouble import Trouble
from reader.report.options import Colours


def write_output(text: str) -> None:
    """Write to standard output. What its encoding has no character for is written as an escape."""
    if sys.stdout is None:
        raise Trouble("standard output is closed")
    encoding = sys.stdout.encoding or "utf-8"
    data = text.encode(encoding, "backslashreplace")
    buffer = getattr(sys.stdout, "buffer", None)
    try:
        if buffer is None:
            sys.stdout.write(data.decode(encoding))
        else:
            sys.stdout.flush()
            buffer.write(data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Trouble(f"standard output: {error.strerror}") from None


def refuse_inputs(output: str, articles: Iterable[Article]) -> None:
    """Raise Trouble when the output file is one of the articles that were read."""
    target = Path(output)
    for article in articles:
        path = article.source.path
        if path is None:
            continue
        with contextlib.suppress(OSError, ValueError):
            if target.exists() and target.samefile(path):
                raise Trouble(f"{output}: is one of the articles; the report would replace it")


def write_file(path: str, text: str) -> None:
    """Write a file atomically, in UTF-8: it is the old one or the whole new one. Raises Trouble.

    What is no regular file (a device, a pipe) is written to directly; a symbolic link keeps pointing.
    """
    data = text.encode("utf-8", "backslashreplace")
    target = Path(path)
    try:
        if target.is_dir():
            raise Trouble(f"{path}: is a folder")
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return
        _replace(target.resolve(), data)
    except (OSError, ValueError, RuntimeError) as error:  # the last for symbolic links in a circle
        reason = getattr(error, "strerror", None) or str(error)
        raise Trouble(f"{path}: cannot be written: {reason}") from None


def _replace(target: Path, data: bytes) -> None:
    import tempfile

    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is there, open, and a terminal."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def width_of(asked: int | None) -> int:
    """How wide a text report is: as asked, as wide as the terminal, or 100 columns."""
    if asked:
        return asked
    given = os.environ.get("COLUMNS", "")
    if given.isascii() and given.isdigit() and 0 < int(given[:6]) <= 10_000:
        return max(20, int(given))
    try:
        return max(20, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError, AttributeError):
        return 100


def colours_of(asked: str, to_file: bool, environ: Mapping[str, str] = os.environ) -> Colours:
    """The colours for a text report: as asked, else as the environment says, else as the terminal can."""
    if asked == "never":
        return "none"
    if asked != "always":
        if environ.get("NO_COLOR"):
            return "none"
        forced = environ.get("CLICOLOR_FORCE", "0") not in ("", "0")
        if not forced:
            if to_file or not is_terminal(sys.stdout) or environ.get("CLICOLOR") == "0":
                return "none"
            if environ.get("TERM", "dumb") == "dumb":
                return "none"
    if environ.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return "truecolor"
    return "256" if "256color" in environ.get("TERM", "") else "16"
