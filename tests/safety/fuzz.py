"""Random inputs by the million: ``python fuzz.py TARGET[,TARGET…] COUNT SEED``; prints how many were run.

``all`` stands for every target of ``fuzz_targets.py``, each with its part of COUNT: the quick ones run more
often. The first input that breaks an invariant, or raises anything, stops the run with its number: the same
SEED gives the same inputs.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

import fuzz_targets

# How many of a thousand inputs go to each target, so that each takes about as long as the others.
SHARES = {
    "load": 150,
    "front": 110,
    "page": 90,
    "extract": 35,
    "quotes": 15,
    "entities": 20,
    "facts": 20,
    "edits": 150,
    "pair": 15,
    "mirror": 25,
    "search": 150,
    "settings": 60,
    "themes": 60,
    "state": 25,
    "review": 20,
    "recent": 45,
    "evidence": 10,
}


def run(name: str, count: int, seed: str) -> None:
    """Run so many inputs of one target."""
    with tempfile.TemporaryDirectory(prefix="reader-fuzz-") as folder:
        fuzz_targets.FOLDER = Path(folder)
        for number in range(count):
            try:
                fuzz_targets.TARGETS[name](random.Random(f"{seed}/{number}"))
            except BaseException:
                print(f"{name}: input {number} of seed {seed}", file=sys.stderr)
                raise
    print(f"{name}: {count:,} inputs", flush=True)


def main() -> None:
    names, count, seed = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    if names != "all":
        for name in names.split(","):
            run(name, count, seed)
        return
    for name in fuzz_targets.TARGETS:
        run(name, count * SHARES[name] // sum(SHARES.values()), seed)


if __name__ == "__main__":
    main()
