"""What a report costs: the whole process against its two heaviest imports, and every pair of many articles.

    python benchmarks/report.py [--runs N] [--articles N] [--folder DIR]

Prints processor seconds (the least of the runs, which other work on the machine disturbs least) and their
ratio; then the wall-clock and processor time of ``reader report FOLDER`` on invented articles, short and
long, or on the articles of a folder.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader.resources import seed_paths

TARGET = 2.2
"""A report on two samples should take at most so many times ``import rapidfuzz, yaml``."""


FREQUENT = """
the of and to in a is that for on was with as by at from it be are has had have an this were not or which but
they their he she his her will would said been more than who its after about there when also one two can into
"""
"""The most frequent words of English, the most frequent first."""


def processor_seconds(command: list[str], runs: int) -> float:
    """The least processor time, in seconds, of so many runs of a command."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    least = float("inf")
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environ)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        least = min(least, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return least


def whole_process(runs: int) -> None:
    """Print what the report's formats cost as a process, beside the bare imports."""
    left, right = (str(path) for path in (seed_paths()[0], seed_paths()[2]))
    base = processor_seconds([sys.executable, "-c", "import rapidfuzz, yaml"], runs)
    print(f"import rapidfuzz, yaml      {base:6.3f} s")
    for form in ("text", "json", "html"):
        command = [sys.executable, "-m", "reader", "report", "--no-config", left, right, "-f", form]
        seconds = processor_seconds(command, runs)
        print(f"reader report -f {form:<10} {seconds:6.3f} s  {seconds / base:5.2f} times (target {TARGET})")


def invent(folder: Path, count: int, sentences: int) -> None:
    """Write so many articles of so many sentences; each has one in ten from the samples."""
    rows = [line for path in seed_paths() for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    source = random.Random(1)
    # Words as often as in a language (Zipf), so that articles share as many by chance as real ones do.
    made_up = ["".join(source.choices("bcdfglmnprst", k=2)) + f"a{number}e" for number in range(20_000)]
    words = [*FREQUENT.split(), *made_up]
    weights = list(itertools.accumulate(1 / rank for rank in range(1, len(words) + 1)))
    shared = sentences // 10
    for number in range(count):
        made = [
            " ".join(source.choices(words, cum_weights=weights, k=25)) + "."
            for _ in range(sentences - shared)
        ]
        title = " ".join(source.choices(words, k=6))
        text = "\n".join([title, *source.sample(rows, shared), *made])
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def many_pairs(folder: Path, name: str) -> None:
    """Print how long the table of every pair of a folder's articles takes, by a process for each core."""
    count = len(list(folder.iterdir()))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    command = [sys.executable, "-m", "reader", "report", "--no-config", str(folder), "-f", "csv"]
    subprocess.run([*command, "-o", os.devnull], check=True)
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    pairs = max(count * (count - 1) // 2, 1)
    print(
        f"{count} {name} articles, {pairs:,} pairs   {seconds:6.1f} s, {used:6.1f} s of processors"
        f" ({1000 * used / pairs:.2f} ms a pair, {after.ru_maxrss // 1024} MiB at most)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="What a report costs.")
    parser.add_argument("--runs", type=int, default=10, help="runs of each command (10)")
    parser.add_argument("--articles", type=int, default=200, help="articles for the table of pairs (200)")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="the table of these articles instead")
    arguments = parser.parse_args()
    whole_process(arguments.runs)
    if arguments.folder:
        many_pairs(arguments.folder, "given")
        return
    for name, sentences in (("short", 20), ("long", 75)):
        with tempfile.TemporaryDirectory() as folder:
            invent(Path(folder), arguments.articles, sentences)
            many_pairs(Path(folder), name)


if __name__ == "__main__":
    main()
