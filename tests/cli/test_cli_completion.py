"""``reader completion``: what the shells themselves offer, each asked in its own way."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from reader.cli.arguments import COMMANDS

LONGEST_WAIT = 60


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_names_every_command_and_option(reader, shell: str) -> None:
    script = reader("completion", shell).out
    for name, make in COMMANDS.items():
        assert name in script
        for action in make()._actions:
            for option in action.option_strings:
                shown = option if shell != "fish" else option.lstrip("-")
                assert shown in script


def complete(script: str, *words: str) -> list[str]:
    """What bash offers for a command line."""
    line = " ".join(f"'{word}'" for word in words)
    code = (
        f"{script}\nCOMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _reader; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    finished = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True)
    assert finished.stderr == ""
    return finished.stdout.split()


def test_bash_completes_commands_options_and_values(reader) -> None:
    script = reader("completion", "bash").out
    assert "report" in complete(script, "reader", "rep")
    assert complete(script, "reader", "report", "--form") == ["--format"]
    assert complete(script, "reader", "report", "--format", "ht") == ["html"]
    assert complete(script, "reader", "completion", "z") == ["zsh"]
    assert "--evidence" not in complete(script, "reader", "trace", "--")
    assert "--possible" in complete(script, "reader", "trace", "--")


def needs(shell: str) -> None:
    """Skip where the shell is not installed; where all shells must be there, fail."""
    if shutil.which(shell) is None:
        if os.environ.get("READER_TEST_SHELLS") == "required":
            pytest.fail(f"{shell} is required, and not installed")
        pytest.skip(f"{shell} is not installed")


def test_fish_completes_commands_options_and_values(reader, tmp_path: Path) -> None:
    needs("fish")
    script = tmp_path / "reader.fish"
    script.write_text(reader("completion", "fish").out)

    def offered(line: str) -> list[str]:
        finished = subprocess.run(
            ["fish", "--no-config", "-c", 'source $argv[1]; complete -C "$argv[2]"', str(script), line],
            capture_output=True,
            text=True,
            check=True,
            cwd=tmp_path,
            env=os.environ | {"HOME": str(tmp_path)},
        )
        assert finished.stderr == ""
        return [row.partition("\t")[0] for row in finished.stdout.splitlines()]

    assert offered("reader rep") == ["report"]
    assert offered("reader report --ex") == ["--exit-code"]
    assert offered("reader report --format ht") == ["html"]
    assert sorted(offered("reader completion ")) == ["bash", "fish", "zsh"]
    assert offered("reader trace --ev") == []
    assert offered("reader trace --poss") == ["--possible"]
    assert offered("reader report reader.f") == ["reader.fish"]


def test_zsh_completes_commands_options_and_values(reader, tmp_path: Path) -> None:
    needs("zsh")
    (tmp_path / "reader.zsh").write_text(reader("completion", "zsh").out)
    (tmp_path / "story.txt").write_text("A story.")
    with Zsh(tmp_path) as zsh:
        # Nothing is run but a function that prints what the key Tab has made of the line.
        zsh.send(
            'autoload -Uz compinit; compinit -u -D; source ./reader.zsh; reader() { print -r -- "=$*=" }\n'
        )
        assert zsh.completed("reader rep") == "report"
        assert zsh.completed("reader report --exi") == "report --exit-code"
        assert zsh.completed("reader report --format annot") == "report --format annotations"
        assert zsh.completed("reader completion f") == "completion fish"
        assert zsh.completed("reader trace --poss") == "trace --possible"
        assert zsh.completed("reader report sto") == "report story.txt"
        assert zsh.completed("reader report --color=alw") == "report --color=always"
        assert zsh.completed("reader report --label A --labe") == "report --label A --label"
        assert zsh.completed("reader report --quiet --quie") == "report --quiet --quie"


class Zsh:
    """zsh in a pseudo-terminal, as a person has it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> Zsh:
        self._terminal, theirs = os.openpty()
        self._process = subprocess.Popen(
            ["zsh", "-f", "-i"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=self._folder,
            env=os.environ | {"HOME": str(self._folder), "TERM": "dumb"},
            start_new_session=True,
        )
        os.close(theirs)
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._terminal)
        self._process.kill()
        self._process.wait()

    def send(self, keys: str) -> None:
        os.write(self._terminal, keys.encode())

    def completed(self, line: str) -> str:
        """The arguments that ``reader`` gets when Tab is pressed at the end of ``line``, and then Enter."""
        self.send(f"{line}\t\n")
        seen = ""
        end = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < end:
            if select.select([self._terminal], [], [], 1)[0]:
                seen += os.read(self._terminal, 65536).decode("utf-8", "replace")
            found = [row for row in seen.splitlines() if row.startswith("=") and row.endswith("=")]
            if found:
                return found[0].strip("=").strip()
        raise AssertionError(f"zsh answered only {seen!r}")
