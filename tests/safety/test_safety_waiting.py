"""Nothing is waited for without end, nothing without end is read: pipes, devices, streams, circles."""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from reader.article.errors import LoadError
from reader.article.files import LARGEST, read_descriptor

READER = [sys.executable, "-m", "reader"]
MEMORY = "import resource; resource.setrlimit(resource.RLIMIT_AS, (600 << 20, 600 << 20));"
LIMITED = [sys.executable, "-c", f"{MEMORY} import reader.cli; raise SystemExit(reader.cli.main())"]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text("A headline\n\nOne sentence stands here.\n")
    return path


@contextmanager
def descriptors() -> Iterator[tuple[int, int]]:
    reading, writing = os.pipe()
    try:
        yield reading, writing
    finally:
        os.close(reading)
        os.close(writing)


def test_a_stream_that_never_begins_or_never_ends() -> None:
    with descriptors() as (reading, writing):
        with pytest.raises(LoadError, match=r"^standard input: sent nothing for 0\.1 seconds; "):
            read_descriptor(reading, "standard input", idle=0.1, total=5)
        ended = threading.Event()

        def drip() -> None:
            while not ended.wait(0.02):
                os.write(writing, b"word ")

        dripping = threading.Thread(target=drip)
        dripping.start()
        try:
            with pytest.raises(LoadError, match=r"^standard input: did not end within 0\.3 seconds; "):
                read_descriptor(reading, "standard input", idle=0.2, total=0.3)
        finally:
            ended.set()
            dripping.join()


def test_what_comes_through_a_pipe_or_a_socket_is_read_to_its_end() -> None:
    first, second = socket.socketpair()
    with first, second:
        first.sendall(b"all of it")
        first.close()
        assert read_descriptor(second.fileno(), "standard input") == b"all of it"
    reading, writing = os.pipe()
    data = b"0123456789abcdef" * 50_000

    def write() -> None:
        with os.fdopen(writing, "wb") as file:
            file.write(data)

    thread = threading.Thread(target=write)
    thread.start()
    assert read_descriptor(reading, "standard input") == data
    thread.join()
    os.close(reading)


ENDLESS = ["/dev/zero", "/dev/urandom", "yes"]


@pytest.mark.parametrize("source", ENDLESS)
@pytest.mark.parametrize("command", [["report", "GOOD", "-"], ["trace", "-", "GOOD"]])
def test_data_without_end_is_declined_at_the_limit(source: str, command: list[str], good: Path) -> None:
    arguments = [*LIMITED, *(str(good) if word == "GOOD" else word for word in command)]
    if source == "yes":
        feeding = subprocess.Popen(["yes", "All of this again."], stdout=subprocess.PIPE)
        stream: Any = feeding.stdout
    else:
        feeding, stream = None, Path(source).open("rb")  # noqa: SIM115
    with stream:
        done = subprocess.run(arguments, stdin=stream, capture_output=True, text=True, timeout=60)
    if feeding:
        feeding.wait(10)
    limit = f"limit of {LARGEST >> 20} MiB"
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1, done.stderr
    assert limit in done.stderr


def test_an_evidence_file_is_read_with_limits(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for name, problem in (("/dev/zero", "is a device"), (str(tmp_path), "is a folder")):
        done = subprocess.run([*LIMITED, "verify", name], capture_output=True, text=True, timeout=60)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == f"reader: {name}: {problem}\n"


@pytest.mark.parametrize("waiting", ["report GOOD -", "report GOOD PIPE", "verify PIPE", "trace @PIPE GOOD"])
def test_an_interrupt_ends_the_waiting_at_once(waiting: str, good: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    words = waiting.replace("GOOD", str(good)).replace("PIPE", str(pipe)).split()
    process = subprocess.Popen(
        [*READER, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with process:
        assert process.stdin is not None
        writing = opened_by_a_reader(pipe) if "PIPE" in waiting else os.dup(process.stdin.fileno())
        os.write(writing, b"word ")
        until(lambda: not waiting_bytes(writing))
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
        os.close(writing)
    assert (process.returncode, out, err) == (130, b"", b"")


def opened_by_a_reader(pipe: Path) -> int:
    """The writing end of the pipe, once another process has opened it for reading."""
    found: list[int] = []

    def opened() -> bool:
        with suppress(OSError):
            found.append(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        return bool(found)

    until(opened)
    return found[0]


def waiting_bytes(pipe: int) -> int:
    """How many bytes of the pipe have not been read yet."""
    count: int = struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4))[0]
    return count


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


def test_keys_of_the_app_are_not_read_before_an_endless_article_is_declined(
    terminal: Any, good: Path
) -> None:
    session = terminal([*READER, str(good), "-"], stdin=b"word " * (LARGEST // 5 + 1))
    assert session.wait_for_exit() == 2
    assert "limit of 16 MiB" in session.text
    assert session.not_restored() == []


def test_output_through_links_in_a_circle_and_onto_an_input(good: Path, tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    (tmp_path / "pointing").symlink_to(good)
    (tmp_path / "linked").hardlink_to(good)
    before = good.read_bytes()
    for output, problem in (
        ("one", "cannot be written"),
        ("pointing", "is one of the articles"),
        ("linked", "is one of the articles"),
    ):
        done = subprocess.run(
            [*READER, "report", good, good, "-o", tmp_path / output], capture_output=True, text=True
        )
        assert (done.returncode, done.stdout) == (2, "")
        assert problem in done.stderr
        assert done.stderr.count("\n") == 1, done.stderr
    assert good.read_bytes() == before
