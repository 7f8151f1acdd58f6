"""Writing a file so that it is the old one or the new one, whole, at every moment.

The new content goes into a temporary file in the same folder, is forced to the disk, takes the place of
the old file in one step, and then the folder is forced to the disk as well.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import secrets
import stat
import time
from collections.abc import Iterator
from pathlib import Path

LONGEST_WAIT = 0.5
"""For how many seconds another reader may hold the lock before the change is kept for later."""

_PAUSE = 0.01


def read_file(path: Path, limit: int) -> bytes:
    """The first ``limit`` bytes of a regular file. Raises OSError, also for a device or a pipe."""
    # Not blocking: opening a pipe would wait for its writer for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not a regular file")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(limit)
    finally:
        os.close(descriptor)


def write_atomically(path: Path, data: bytes, mode: int = 0o600) -> None:
    """Put ``data`` in the place of ``path``; the file's ``mode`` is that of its owner only by default.

    The person's umask takes its part of ``mode`` away, so that 0o666 gives an ordinary file.

    Raises OSError, and then the file is the old one, whole; only where forcing the folder to the disk
    failed it can be the new one, whole.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    try:
        try:
            _write_all(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    force_folder(path.parent)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def force_folder(folder: Path) -> None:
    """Force the names in ``folder`` to the disk, where the file system knows how. Raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def remove_leftovers(path: Path) -> None:
    """Remove the temporary files of writers of ``path`` that were killed. Only under the lock."""
    for leftover in path.parent.glob(f".{path.name}.*.tmp"):
        with contextlib.suppress(OSError):
            leftover.unlink()


@contextlib.contextmanager
def locked(folder: Path, wait: float = LONGEST_WAIT) -> Iterator[None]:
    """Hold the lock of ``folder`` against every other reader.

    Raises TimeoutError (an OSError) when another holds it for longer than ``wait`` seconds: a reader
    that was stopped must not stop this one.
    """
    descriptor = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        _acquire(descriptor, time.monotonic() + wait)
        yield
    finally:
        os.close(descriptor)  # which also gives the lock back


def _acquire(descriptor: int, deadline: float) -> None:
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS):
                return  # A file system without locks: merging item by item has to be enough.
            if error.errno not in (errno.EWOULDBLOCK, errno.EACCES, errno.EINTR):
                raise
            if time.monotonic() >= deadline:
                raise TimeoutError(errno.ETIMEDOUT, "another reader holds the lock") from None
            time.sleep(_PAUSE)
        else:
            return
