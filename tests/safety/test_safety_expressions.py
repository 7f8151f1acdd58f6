"""Every regular expression of the package takes linear time: attacked in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from reader.resources import seed_paths

# Used on text whose length something else bounds, which the attack cannot see.
BOUNDED = {"reader.extract.merging": "names of entities have a dozen words at most"}

ATTACK = Path(__file__).with_name("expression_attack.py")


def test_every_expression_is_linear() -> None:
    done = subprocess.run(
        [sys.executable, ATTACK, seed_paths()[0].parent], capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    *steep, summary = [json.loads(line) for line in done.stdout.splitlines()]
    assert summary["expressions"] > 50
    assert summary["unknown"] == []
    assert [line for line in steep if line["module"] not in BOUNDED] == []


def test_the_attack_finds_what_is_not_linear(tmp_path: Path) -> None:
    # The same attack on a package with four known offenders, and some that look like them.
    package = tmp_path / "reader"
    package.mkdir()
    (package / "__init__.py").write_text(
        "import re\n"
        "EXPONENTIAL = re.compile(r'(a+)+$')\n"
        "QUADRATIC = re.compile(r'\\s+#\\Z')\n"
        "CUBIC = re.compile(r'\\d*\\d*\\d*x')\n"
        "FINE = re.compile(r'\\w+@')\n"
        "LINEAR = re.compile(r'(?<!\\s)\\s+#\\Z|[a-z]b')\n"
        "SLICED = re.compile(r'\\d+#\\Z')\n"
        "def use(text):\n"
        "    SLICED.search(text[-12:])\n"
        "    return EXPONENTIAL.search(text), QUADRATIC.search(text), CUBIC.sub('', text), FINE.match(text)\n"
        "def never_called(text, word):\n"
        "    return re.sub(r'=*=*y', '', text), re.search(word + '+', text)\n"
    )
    script = (
        "import sys, time; sys.argv = ['attack', '.']\n"
        f"source = open({str(ATTACK)!r}).read().replace('\\nmain()\\n', '\\n')\n"
        "exec(compile(source, 'attack', 'exec'))\n"
        "run_everything = lambda folder: __import__('reader')\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=300, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    *steep, summary = [json.loads(line) for line in done.stdout.splitlines()]
    assert summary == {"expressions": 7, "unknown": ["__init__.py:12"]}
    assert sorted(line["pattern"] for line in steep) == sorted(
        [r"(a+)+$", r"\s+#\Z", r"\d*\d*\d*x", r"=*=*y"]
    )
