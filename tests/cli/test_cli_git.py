"""Prose in git: ``git difftool`` and ``git diff`` with the reader, on a real repository."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

FIRST = "A headline\n\nThe minister agreed to the old plan on Monday. Nobody opposed it in the end.\n"
SECOND = FIRST.replace("old", "new").replace("Monday", "Friday")


@pytest.fixture
def repository(tmp_path: Path):
    folder = tmp_path / "repository"
    folder.mkdir()
    tools = tmp_path / "tools"
    tools.mkdir()
    command = tools / "reader"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m reader "$@"\n')
    command.chmod(0o755)

    def git(*arguments: str) -> str:
        import os

        environ = {
            **os.environ,
            "PATH": f"{tools}:{os.environ['PATH']}",
            "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_CONFIG_SYSTEM": "/dev/null",
            "GIT_PAGER": "cat",
        }
        finished = subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
            cwd=folder,
            env=environ,
            capture_output=True,
            text=True,
            check=False,
        )
        assert finished.returncode == 0, finished.stderr
        return finished.stdout

    git("init", "-q")
    (folder / "story.txt").write_text(FIRST)
    git("add", ".")
    git("commit", "-q", "-m", "first")
    (folder / "story.txt").write_text(SECOND)
    return git, folder


def test_difftool(repository) -> None:
    git, _ = repository
    git("config", "difftool.reader.cmd", 'reader report "$LOCAL" "$REMOTE" --label "$MERGED before"')
    shown = git("difftool", "-y", "--tool=reader")
    assert "story.txt before" in shown
    assert "{old|new}" in shown or ("{old}" in shown and "{new}" in shown)


def test_diff_through_attributes_with_an_added_file(repository) -> None:
    git, folder = repository
    (folder / ".gitattributes").write_text("*.txt diff=prose\n")
    git("config", "diff.prose.command", 'f() { reader report --label "a/$1" --label "b/$1" "$2" "$5"; }; f')
    (folder / "added.txt").write_text("A new story\n\nIt has one sentence of its own.\n")
    git("add", "-N", "added.txt")
    shown = git("diff", "--ext-diff")
    assert "a/story.txt" in shown
    assert "b/added.txt" in shown
    assert "It has one sentence of its own." in shown
