"""Every recipe of the README's section on reports, run as it stands there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"
LEFT = """Council agrees to the plan

The committee agreed to the plan on Monday. “We shall never raise the fees again”, said Ann Miller, its head.
Nobody opposed it in the end.
"""
RIGHT = """Fees to stay as they are

The committee agreed to the plan on Tuesday. “We shall hardly raise the fees again”, said Ann Miller.
Forecasters promise heavy rain for the weekend.
"""


def recipes() -> list[str]:
    section = README.read_text(encoding="utf-8").partition("\n## Reports and recipes\n")[2]
    return re.findall(r"^```sh\n(.*?)^```$", section.partition("\n## ")[0], re.M | re.S)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the articles that the recipes name, in a git repository with two versions of a story."""
    work = tmp_path / "work"
    (work / "articles").mkdir(parents=True)
    for name, text in (("ours.txt", LEFT), ("theirs.txt", RIGHT)):
        (work / name).write_text(text, encoding="utf-8")
        (work / "articles" / name).write_text(text, encoding="utf-8")
    (work / "articles" / "other.txt").write_text("Elsewhere\n\nBakers praised sourdough.\n", encoding="utf-8")
    tools = tmp_path / "tools"
    tools.mkdir()
    command = tools / "reader"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m reader "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    if shutil.which("git"):
        for version, text in enumerate((LEFT, LEFT.replace("Monday", "Friday"))):
            (work / "story.txt").write_text(text, encoding="utf-8")
            for arguments in (("init", "-q"), ("add", "story.txt"), ("commit", "-q", "-m", f"v{version}")):
                run(work, " ".join(("git", *arguments)))
    return work


def run(folder: Path, script: str) -> str:
    """What a recipe prints; it must end with status 0."""
    environ = {
        **os.environ,
        "PATH": f"{folder.parent / 'tools'}:{os.environ['PATH']}",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_PAGER": "cat",
        **{
            f"GIT_{who}_{what}": "a@example.org"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }
    finished = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr + finished.stdout
    return finished.stdout


def test_there_are_recipes() -> None:
    assert len(recipes()) >= 8


# What each recipe must show, by a word that stands in it: a recipe that prints nothing of use is no recipe.
SHOWN = {
    "comparison.html": "",
    "--fail-if": "look at it",
    "overlap.csv": "Pairs with links",
    "trace": "theirs.txt:",
    "python3 -c": "hardly",
    "<(head": "before",
    "verify": "the same",
    "difftool": "Friday",
    "diff.prose": "b/story.txt",
    "completion": "",
}


@pytest.mark.parametrize("word", SHOWN)
def test_the_recipe_does_what_it_says(folder: Path, word: str) -> None:
    if word in ("difftool", "diff.prose") and shutil.which("git") is None:
        pytest.skip("git is not installed")
    (script,) = [recipe for recipe in recipes() if word in recipe]
    shown = run(folder, script)
    assert SHOWN[word] in shown
    made = re.findall(r"-o (\S+)", script)
    for name in made:
        assert (folder / name).stat().st_size > 100


def test_every_recipe_is_run() -> None:
    assert all(sum(word in recipe for word in SHOWN) == 1 for recipe in recipes())
