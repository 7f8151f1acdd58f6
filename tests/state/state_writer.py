"""Processes that write a review, for the tests that kill them or let them write against each other.

``python state_writer.py kills FOLDER COUNT SEED``: COUNT times a child writes marks and notes and is
killed at a random moment; after each kill the file must be whole and hold all that was acknowledged.
Prints the number of kills.

``python state_writer.py writes FOLDER NAME COUNT``: sets COUNT notes, each on a sentence of its own.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from reader.align.model import Link, LinkKind
from reader.article.model import Article, Sentence, Source, Span
from reader.state.review import Mark, ReviewStore

SENTENCES = 40


def article(name: str) -> Article:
    texts = [f"{name} says sentence {number}." for number in range(SENTENCES)]
    sentences, offset = [], 0
    for index, text in enumerate(texts):
        sentences.append(Sentence(index, Span(offset, offset + len(text)), 0))
        offset += len(text) + 1
    return Article("\n".join(texts), Source(label=name), None, (), tuple(sentences))


LEFT, RIGHT = article("left"), article("right")


def link(index: int) -> Link:
    return Link((index,), (index,), 1.0, LinkKind.VERBATIM, False, (), (), (), (LEFT, RIGHT))


def child(folder: Path, acknowledged: int) -> None:
    """Write for ever; say the number of each write once it is done."""
    store = ReviewStore.open(LEFT, RIGHT, folder)
    number = int(store.note(("left", 0)) or 0)
    while True:
        number += 1
        store.set_mark(link(number % SENTENCES), list(Mark)[number % 3])
        # Of varying length, so that an old and a new file laid over each other would not be JSON.
        store.set_note(link(number % SENTENCES), "x" * (number * 7919 % 20_000))
        store.set_note(("left", 0), str(number))
        os.write(acknowledged, b"%d\n" % number)


def kill_once(folder: Path, chance: random.Random) -> None:
    before = ReviewStore.open(LEFT, RIGHT, folder)
    last = int(before.note(("left", 0)) or 0)
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            child(folder, writing)
        finally:
            os._exit(1)
    os.close(writing)
    # Mostly once the child has written something; now and then while it has hardly begun.
    said = os.read(reading, 1 << 16) if chance.random() < 0.8 else b""
    time.sleep(chance.random() * 0.006)
    os.kill(process, chance.choice((signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGHUP)))
    os.waitpid(process, 0)
    while more := os.read(reading, 1 << 16):
        said += more
    os.close(reading)
    last = int(said.split(b"\n")[-2]) if said else last
    check(folder, last)


def check(folder: Path, last: int) -> None:
    """The file is whole, and holds what was acknowledged, up to the write number ``last``."""
    store = ReviewStore.open(LEFT, RIGHT, folder)
    assert store.take_problems() == ()
    assert not list(folder.rglob("*damaged*"))
    assert store.path
    if not last and not store.path.exists():
        return
    assert json.loads(store.path.read_bytes())["counter"] >= 3 * last
    kept = int(store.note(("left", 0)) or 0)
    assert kept in (last, last + 1), f"acknowledged {last}, in the file {kept}"
    if last:
        # The write after it may have reached its mark and its note, which are on another link.
        assert store.mark(link(last % SENTENCES)) is list(Mark)[last % 3]
        assert store.note(link(last % SENTENCES)) == "x" * (last * 7919 % 20_000)


def kills(folder: Path, count: int, seed: int) -> None:
    chance = random.Random(seed)
    for number in range(count):
        # A new file now and then: the first write of all makes the folders as well.
        kill_once(folder / str(number // 25), chance)
    leftovers = len(list(folder.rglob("*.tmp")))
    assert leftovers <= 1 + count // 25, f"{leftovers} temporary files were left"
    print(count)


def writes(folder: Path, name: str, count: int) -> None:
    store = ReviewStore.open(LEFT, RIGHT, folder)
    for number in range(count):
        store.set_note(("left" if name == "a" else "right", number), f"{name} {number}")
        while not store.save():
            pass


def main() -> None:
    command, folder, *rest = sys.argv[1:]
    if command == "kills":
        kills(Path(folder), int(rest[0]), int(rest[1]))
    else:
        writes(Path(folder), rest[0], int(rest[1]))


main()
