"""A taste of the random inputs of ``fuzz_targets.py``, chosen and shrunk by Hypothesis.

With ``READER_LONG_TESTS`` set, thirty times as many; ``fuzz.py`` runs a million.
"""

from __future__ import annotations

import importlib.util
import os
import random
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TIMES = 30 if os.environ.get("READER_LONG_TESTS") else 1


def _targets() -> ModuleType:
    path = Path(__file__).with_name("fuzz_targets.py")
    specification = importlib.util.spec_from_file_location("fuzz_targets", path)
    assert specification is not None and specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


targets = _targets()
# Those that write files, or compare whole articles, take longer.
FEWER = ("pair", "state", "review", "recent", "evidence")


@pytest.mark.parametrize("name", targets.TARGETS)
def test_random_inputs(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(targets, "FOLDER", tmp_path)

    @settings(
        max_examples=(25 if name in FEWER else 100) * TIMES,
        deadline=None,
        derandomize=TIMES == 1,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(st.randoms(use_true_random=False))
    def run(chance: random.Random) -> None:
        targets.TARGETS[name](chance)

    run()


# Inputs of the driver that have broken something once: (target, seed/number).
FOUND = [
    *(("mirror", "7/318"), ("mirror", "7/433"), ("mirror", "7/543")),
    *(("evidence", "1/38"), ("evidence", "1/0")),
]


@pytest.mark.parametrize(("name", "number"), FOUND)
def test_inputs_that_were_found(
    name: str, number: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(targets, "FOLDER", tmp_path)
    targets.TARGETS[name](random.Random(number))
