"""The bytes of a file or a stream, read with limits: nothing can hang the program or fill the memory."""

from __future__ import annotations

import errno
import os
import select
import stat
import time
from typing import IO

from reader.article.errors import LoadError

LARGEST = 16 << 20
"""The most bytes that are read as one article."""

IDLE_SECONDS = 30.0
"""How long a pipe may stay silent."""

TOTAL_SECONDS = 120.0
"""How long a pipe may take to its end."""

_CHUNK = 1 << 16

_PROBLEMS = {
    errno.ENOENT: ("no such file", "check the name"),
    errno.ENOTDIR: ("no such file (a part of the path is no folder)", "check the name"),
    errno.EACCES: ("may not be read", "check its permissions: ls -l"),
    errno.EPERM: ("may not be read", "check its permissions: ls -l"),
    errno.EISDIR: ("is a folder", "name a file in it, or give the folder alone to compare all in it"),
    errno.ELOOP: ("its symbolic links go round in a circle", "name the file itself"),
    errno.ENAMETOOLONG: ("the name is too long for a file", "check the name"),
    errno.ENXIO: ("is a socket, or a device that is not there", "an article is read from a file or a pipe"),
}


def read_path(
    path: str, idle: float = IDLE_SECONDS, total: float = TOTAL_SECONDS, largest: int = LARGEST
) -> bytes:
    """The bytes of the file, named pipe or ``/dev/fd/N`` at ``path``.

    Raises :class:`LoadError` for a missing or unreadable file, a folder, a device, a socket, more than
    ``largest`` bytes, and a pipe silent for ``idle`` or not at its end after ``total`` seconds.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    except OSError as error:
        raise _failed(path, error) from None
    except ValueError:
        raise LoadError(path, "a file name cannot hold a NUL character", "check the name") from None
    try:
        status = os.fstat(descriptor)
        if stat.S_ISDIR(status.st_mode):
            raise LoadError(path, *_PROBLEMS[errno.EISDIR])
        if stat.S_ISCHR(status.st_mode) or stat.S_ISBLK(status.st_mode):
            raise LoadError(path, "is a device", "an article is read from a file or a pipe")
        if stat.S_ISREG(status.st_mode):
            if status.st_size > largest:
                raise _too_large(path, largest, status.st_size)
            return _read_all(descriptor, path, largest)
        return _read_pipe(descriptor, path, idle, total, largest)
    except OSError as error:
        raise _failed(path, error) from None
    finally:
        os.close(descriptor)


def read_descriptor(
    descriptor: int, name: str, idle: float = IDLE_SECONDS, total: float = TOTAL_SECONDS
) -> bytes:
    """The bytes that come from an open descriptor, such as standard input, to its end.

    Raises :class:`LoadError` for more than ``LARGEST`` of them, and for a pipe or a socket that is silent
    for ``idle`` or not at its end after ``total`` seconds. Somebody at a terminal has as long as it takes.
    """
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode):
            return _read_pipe(descriptor, name, idle, total, LARGEST)
        return _read_all(descriptor, name, LARGEST)
    except OSError as error:
        raise _failed(name, error) from None


def read_stream(stream: IO[bytes], name: str) -> bytes:
    """The bytes of a stream to its end. Raises :class:`LoadError` for more than ``LARGEST`` of them."""
    parts = []
    size = 0
    try:
        while part := stream.read(_CHUNK):
            parts.append(part)
            size += len(part)
            if size > LARGEST:
                raise _too_large(name, LARGEST)
    except (OSError, ValueError) as error:
        raise LoadError(name, f"could not be read ({error})", "give a file instead") from None
    return b"".join(parts)


def _read_all(descriptor: int, path: str, largest: int) -> bytes:
    parts = []
    size = 0
    while part := os.read(descriptor, _CHUNK):
        parts.append(part)
        size += len(part)
        if size > largest:  # it grew while it was read, or lies about its size as /proc does
            raise _too_large(path, largest)
    return b"".join(parts)


def _read_pipe(descriptor: int, path: str, idle: float, total: float, largest: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    deadline = time.monotonic() + total
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    while True:
        left = deadline - time.monotonic()
        if left <= 0:
            raise LoadError(path, f"did not end within {total:g} seconds", "save it to a file first")
        if not poll.poll(min(idle, left) * 1000):
            if time.monotonic() >= deadline:
                continue
            raise LoadError(path, f"sent nothing for {idle:g} seconds", "save it to a file first")
        try:
            part = os.read(descriptor, _CHUNK)
        except BlockingIOError:
            continue
        if not part:
            return b"".join(parts)
        parts.append(part)
        size += len(part)
        if size > largest:
            raise _too_large(path, largest)


def _too_large(name: str, largest: int, size: int | None = None) -> LoadError:
    limit = f"{largest >> 20} MiB"
    has = f"has {size / (1 << 20):.0f} MiB, more than" if size else "is larger than"
    return LoadError(name, f"{has} the limit of {limit}", "split it, or keep only the article")


def _failed(path: str, error: OSError) -> LoadError:
    known = _PROBLEMS.get(error.errno or 0)
    if known:
        return LoadError(path, *known)
    reason = error.strerror or type(error).__name__
    return LoadError(path, f"could not be read ({reason})", "try to copy it first")
