"""Running the command: in this process with captured output, or as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.cli import main

LEFT = "The plan stands\nThe minister said the plan was agreed on Monday.\nNobody opposed it in the end.\n"
RIGHT = "A plan at last\nThe minister said the plan was agreed on Tuesday.\nForecasters promise heavy rain.\n"


@dataclass
class Outcome:
    status: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def _own_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads the person's own settings, or is coloured by the caller's environment."""
    for name in list(os.environ):
        if name.startswith(("READER_", "CLICOLOR")) or name in ("NO_COLOR", "COLORTERM", "COLUMNS"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))


@pytest.fixture
def articles(tmp_path: Path) -> tuple[str, str]:
    """Two small articles that share a sentence, but for a word."""
    paths = tmp_path / "left.txt", tmp_path / "right.txt"
    paths[0].write_text(LEFT, encoding="utf-8")
    paths[1].write_text(RIGHT, encoding="utf-8")
    return str(paths[0]), str(paths[1])


@pytest.fixture
def reader(capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    """Run the command in this process."""

    def run(*arguments: str) -> Outcome:
        capfdbinary.readouterr()
        try:
            status = main(list(arguments))
        except SystemExit as leave:
            status = leave.code if isinstance(leave.code, int) else 1
        captured = capfdbinary.readouterr()
        return Outcome(status, captured.out.decode(), captured.err.decode())

    return run


@pytest.fixture
def process() -> Command:
    """Run the command as a process: ``stdin`` bytes or None, ``env`` added to the environment."""

    def run(
        *arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> Outcome:
        finished = subprocess.run(
            [sys.executable, "-m", "reader", *arguments],
            input=stdin,
            capture_output=True,
            env={**os.environ, **(env or {})},
            cwd=cwd,
            timeout=120,
            check=False,
        )
        return Outcome(finished.returncode, finished.stdout.decode(), finished.stderr.decode())

    return run
