"""A taste of the random inputs of ``fuzz.py``; with ``READER_LONG_TESTS`` set, a hundred times as many."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).with_name("fuzz.py")
TIMES = 100 if os.environ.get("READER_LONG_TESTS") else 1


@pytest.mark.parametrize(
    ("target", "count"),
    [("load", 1_000), ("extract", 300), ("pair", 150), ("search", 1_000), ("settings", 400), ("state", 150)],
)
def test_random_inputs(target: str, count: int) -> None:
    count *= TIMES
    done = subprocess.run(
        [sys.executable, FUZZ, target, str(count), "1"], capture_output=True, text=True, timeout=3_600
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    assert done.stdout == f"{target}: {count:,} inputs\n"
