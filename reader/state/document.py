"""One JSON file of the state folder: read, changed under a lock, written whole.

Nothing here raises into the program. What goes wrong is said in one line (:meth:`StateFile.take_problems`),
and the owner of the file goes on with what it has in memory. A file that cannot be understood is set
aside under a new name before another is written; one that cannot be read, or that a newer version of the
program wrote, is left alone.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.state.atomic import force_folder, locked, read_file, remove_leftovers, write_atomically
from reader.state.folder import make_folder
from reader.visible import visible

VERSION = 1
LARGEST_FILE = 64 * 1024 * 1024

Document = dict[str, Any]


class DamagedError(Exception):
    """The file is there and can be read, but is not what the program writes."""


class ForeignError(Exception):
    """The file must be left alone: a newer version wrote it, or it is something else."""


class StateFile:
    """A JSON file of a kind (``"review"``, ``"searches"``), whose ``items`` are a dict or a list.

    ``path`` is None where nothing can be kept.
    """

    def __init__(self, path: Path | None, kind: str, items: type[dict[str, Any]] | type[list[Any]]) -> None:
        self._path = path
        self._kind = kind
        self._items = items
        self._clean = False
        self._problems: list[str] = []
        self._said: str | None = None
        self._seen: tuple[int, int, int] | None = None
        if path is None:
            self._say("no home folder to keep marks and notes in: they last until you quit")

    @property
    def path(self) -> Path | None:
        return self._path

    def take_problems(self) -> tuple[str, ...]:
        """What went wrong since the last call, one line each; a lasting trouble is said once."""
        problems = tuple(self._problems)
        self._problems.clear()
        return problems

    def read(self) -> Document | None:
        """What is in the file; None where there is none, or nothing that can be used (then said)."""
        if self._path is None:
            return None
        try:
            try:
                return self._load(self._path)
            except DamagedError:
                # Another reader may be setting it aside at this moment: look again under the lock.
                with locked(self._path.parent):
                    return self._load_or_set_aside(self._path)
        except ForeignError as error:
            self._say(f"changes last until you quit ({error}): {_shown(self._path)} is left alone")
        except OSError as error:
            self._say(f"{_shown(self._path)}: cannot be read ({_reason(error)})")
        return None

    def has_changed(self) -> bool:
        """Whether another reader has written the file since it was last read or written here."""
        return self._path is not None and _identity(self._path) != self._seen

    def update(self, change: Callable[[Document | None], Document]) -> Document | None:
        """Write what ``change`` makes of the file's present content (None: there is none).

        Gives what was written, or None where nothing could be (which is said).
        """
        if self._path is None:
            return None
        path = self._path
        seen = self._seen
        try:
            make_folder(path.parent)
            with locked(path.parent):
                if not self._clean:
                    remove_leftovers(path)
                    self._clean = True
                document = change(self._load_or_set_aside(path))
                framed = {"kind": self._kind, "version": VERSION, **document}
                write_atomically(path, _encoded(framed))
                self._seen = _identity(path)
        except ForeignError as error:
            self._say(f"changes last until you quit ({error}): {_shown(path)} is left alone")
        except OSError as error:
            self._say(f"not saved ({_reason(error)}); kept until you quit, and tried again: {_shown(path)}")
        else:
            self._said = None
            return document
        self._seen = seen  # What was loaded for this is not known to the owner.
        return None

    def _say(self, problem: str) -> None:
        if problem != self._said:
            self._problems.append(problem)
        self._said = problem

    def _load(self, path: Path) -> Document | None:
        """Raises OSError, DamagedError, ForeignError."""
        try:
            identity = _identity(path)
            data = read_file(path, LARGEST_FILE + 1)
        except FileNotFoundError:
            self._seen = None
            return None
        document = _decoded(data, self._kind)
        if not isinstance(document.get("items"), self._items):
            raise DamagedError("its items are missing")
        self._seen = identity
        return document

    def _load_or_set_aside(self, path: Path) -> Document | None:
        """Only under the lock. Raises OSError, ForeignError (also when the file cannot be set aside)."""
        try:
            return self._load(path)
        except DamagedError as error:
            try:
                aside = _set_aside(path)
            except OSError as trouble:
                reason = _reason(trouble)
                raise ForeignError(f"damaged ({error}), and cannot be set aside ({reason})") from None
            self._problems.append(f"{_shown(path)}: damaged ({error}); set aside as {_shown(aside, True)}")
            self._seen = None
            return None


def _decoded(data: bytes, kind: str) -> Document:
    if len(data) > LARGEST_FILE:
        raise DamagedError("larger than the program writes")
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        raise DamagedError("not JSON" if data else "empty") from None
    if not isinstance(document, dict):
        raise DamagedError("not a file of this program")
    if not isinstance(document.get("version"), int) or not isinstance(document.get("kind"), str):
        raise DamagedError("not a file of this program")
    if document["version"] > VERSION:
        raise ForeignError("written by a newer version of the program")
    if document["kind"] != kind:
        raise ForeignError(f"not a file of kind {kind!r}")
    return document


def _encoded(document: Document) -> bytes:
    # ASCII: an article may hold unpaired surrogates, which UTF-8 cannot write.
    data = json.dumps(document, ensure_ascii=True, indent=1).encode("ascii") + b"\n"
    if len(data) > LARGEST_FILE:
        raise OSError(errno.EFBIG, f"more than {LARGEST_FILE:,} bytes of marks and notes")
    return data


def _identity(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _set_aside(path: Path) -> Path:
    """Give the file a name that nothing has. Raises OSError."""
    number = 1
    while True:
        aside = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
        try:
            os.link(path, aside)  # unlike a renaming, this never takes the place of another file
        except FileExistsError:
            number += 1
            continue
        except OSError:
            if aside.exists():
                number += 1
                continue
            path.rename(aside)  # a file system without hard links
        else:
            path.unlink()
        force_folder(path.parent)
        return aside


def _shown(path: Path, name_only: bool = False) -> str:
    return visible(path.name if name_only else str(path))


def _reason(error: OSError) -> str:
    return visible((error.strerror or type(error).__name__).lower())
