"""Starting the app: where there is no screen for it, one line says so."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest


def test_a_screen_on_a_redirected_standard_error_is_refused(articles) -> None:
    ours, theirs = pty.openpty()
    try:
        finished = subprocess.run(
            [sys.executable, "-m", "reader", *articles],
            stdin=theirs,
            stdout=theirs,
            stderr=subprocess.PIPE,
            env={**os.environ, "TERM": "xterm-256color"},
            timeout=60,
            check=False,
        )
    finally:
        os.close(ours)
        os.close(theirs)
    assert finished.returncode == 2
    assert finished.stderr.decode().startswith("reader: the screen is drawn on standard error")
    assert finished.stderr.count(b"\n") == 1


@pytest.mark.parametrize("more", [[], ["a.txt", "b.txt"]])
def test_a_command_that_is_mistyped_is_told(reader, more: list[str]) -> None:
    result = reader("reprot", *more)
    assert result.status == 2
    assert "reprot: no such file, and no command of that name (did you mean 'report'?)" in result.err


def test_keys_need_a_terminal(articles) -> None:
    ours, theirs = pty.openpty()
    try:
        finished = subprocess.Popen(
            [sys.executable, "-m", "reader", *articles],
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "TERM": "xterm-256color"},
            start_new_session=True,
        )
        status = finished.wait(timeout=60)
        said = os.read(ours, 10_000).decode()
    finally:
        os.close(ours)
        os.close(theirs)
    assert status == 2
    assert said.startswith("reader: there is no terminal to read keys from; use 'reader report'")
