"""A taste of the random inputs of ``fuzz_targets.py``, chosen and shrunk by Hypothesis.

With ``READER_LONG_TESTS`` set, thirty times as many; ``fuzz.py`` runs a million.
"""

from __future__ import annotations

import os
import random
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TIMES = 30 if os.environ.get("READER_LONG_TESTS") else 1

# Those that write files, or compare whole articles, take longer.
FEWER = ("pair", "state", "review", "recent", "evidence")


def test_random_inputs(target_name: str, targets: ModuleType) -> None:
    @settings(
        max_examples=(25 if target_name in FEWER else 100) * TIMES,
        deadline=None,
        derandomize=TIMES == 1,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(st.randoms(use_true_random=False))
    def run(chance: random.Random) -> None:
        targets.TARGETS[target_name](chance)

    run()


# Inputs of the driver that have broken something once: (target, seed/number).
FOUND = [
    *(("mirror", "7/318"), ("mirror", "7/433"), ("mirror", "7/543")),
    *(("evidence", "1/38"), ("evidence", "1/0")),
]


@pytest.mark.parametrize(("name", "number"), FOUND)
def test_inputs_that_were_found(name: str, number: str, targets: ModuleType) -> None:
    targets.TARGETS[name](random.Random(number))
