"""Every command, where the output can take few characters: no command fails for it, nothing acts for it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Harm = Callable[[str], list[str]]

SURROUNDINGS = {
    "no locale": ("ascii", {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "ascii": ("ascii", {"PYTHONIOENCODING": "ascii:strict"}),
    "latin-1": ("latin-1", {"PYTHONIOENCODING": "latin-1"}),
    "shift_jis": ("shift_jis", {"PYTHONIOENCODING": "shift_jis"}),
}
TEXT = "The committee agreed to the plan.\n"
TEXT += "Président 互联网 \x1b[31m\u202e\x9bred\u200b said “we agree to £5 🙂 and \ud800,” on Monday.\n"
LEFT = os.fsdecode("é\x9b互 ".encode() + b"\xff.txt")
RIGHT = "right.txt"

# What is said, and the exit status that it ends with.
COMMANDS = [
    *((["report", "--format", form, LEFT, RIGHT], 0) for form in ("text", "json", "jsonl", "markdown")),
    *((["report", "--format", form, LEFT, RIGHT], 0) for form in ("html", "annotations", "csv")),
    (["report", "--plain", "--label", "é\u202e互", "--label", "b", LEFT, RIGHT], 0),
    (["report", "--color", "always", LEFT, RIGHT], 0),
    (["report", LEFT, RIGHT, "--evidence", "-o", "é互.json"], 0),
    (["verify", "é互.json"], 0),
    ([LEFT, RIGHT], 0),
    (["trace", "The committee agreed to the plan.", LEFT, RIGHT], 0),
    (["trace", "é互 nobody said this", LEFT, RIGHT], 1),
    *((["completion", shell], 0) for shell in ("bash", "zsh", "fish")),
    *(([*name, "--help"], 0) for name in ((), ("report",), ("trace",), ("verify",), ("config",))),
    *((words, 0) for words in (["--version"], ["config"], ["themes"])),
    *((words, 2) for words in (["verify", LEFT], ["--é互"], ["report", LEFT], ["completion", "é互"])),
    *((["report", option, "é\x9b互", LEFT, RIGHT], 2) for option in ("--theme", "--encoding", "--config")),
    (["report", LEFT, "missing é互"], 2),
]
RUN_ALL = """
import json, os, sys
from reader.cli import main
for words in json.loads(sys.argv[1]):
    try:
        status = main([os.fsdecode(word.encode("latin-1")) for word in words])  # as Python makes sys.argv
    except SystemExit as leaving:
        status = leaving.code
    sys.stdout.flush()
    sys.stderr.write(f"status {status}\\n")
    sys.stderr.flush()
"""


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_every_command_in_a_narrow_encoding(
    name: str, harm_in: Harm, uncoloured: Callable[[str], str], tmp_path: Path
) -> None:
    encoding, surroundings = SURROUNDINGS[name]
    for file, text in ((LEFT, TEXT), (RIGHT, TEXT.replace("agree", "agreed"))):
        (tmp_path / file).write_bytes(text.encode("utf-8", "surrogatepass"))
    private = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), str(tmp_path / "home"))
    words = [[os.fsencode(word).decode("latin-1") for word in words] for words, _ in COMMANDS]
    done = subprocess.run(
        [sys.executable, "-c", RUN_ALL, json.dumps(words)],
        capture_output=True,
        cwd=tmp_path,
        timeout=120,
        env={**os.environ, **private, **surroundings},
    )
    told = done.stderr.decode(encoding)
    assert done.returncode == 0, told
    assert harm_in(told) == []
    said = re.findall(r"((?:reader: .+\n)*)status (\d)\n", told)
    assert "".join(f"{lines}status {status}\n" for lines, status in said) == told
    assert [int(status) for _, status in said] == [status for _, status in COMMANDS]
    for (lines, _), (command, status) in zip(said, COMMANDS, strict=True):
        assert status < 2 or lines.count("\n") == 1, (command, lines)
    out = done.stdout.decode(encoding)
    assert "usage: reader" in out
    assert harm_in(uncoloured(out)) == []
