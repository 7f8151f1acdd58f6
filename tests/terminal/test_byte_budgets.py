"""Bytes that keys cost over the terminal, held at 1.3 times their targets so that they cannot creep."""

from __future__ import annotations

import random
import re
import statistics
import sys
from pathlib import Path

import pytest

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SLACK = 1.3
SCROLL, SCROLL_BACK = "\x05", "\x19"

# Medians at 160×45 with articles of 100 sentences, the inspector and the sidebar closed.
PANES_ALONE = {"j": 160, SCROLL: 800, "3" + SCROLL: 1_300, " ": 6_500, "?": 11_000}
# The same with Textual's own driver, which sends what is drawn; in true colours and in the terminal's own.
DIRECT_ALONE = {
    "ink": {"j": 500, SCROLL: 12_000, "3" + SCROLL: 12_000, " ": 12_500},
    "terminal": {"j": 350, SCROLL: 9_000, "3" + SCROLL: 9_000, " ": 9_000},
}
DIRECT_AS_IT_OPENS = {
    "ink": {"j": 2_500, SCROLL: 12_000, " ": 12_500},
    "terminal": {"j": 1_800, SCROLL: 9_000, " ": 9_000},
}
DIRECT_FIRST_SCREEN = 60_000
FIRST_SCREEN = 11_000
# As it opens. A terminal scrolls whole rows: a list that cannot go along with the panes is sent again.
AS_IT_OPENS = {"j": 800, SCROLL: 800, "3" + SCROLL: 2_500, " ": 6_500}


@pytest.fixture(scope="module")
def articles(tmp_path_factory) -> tuple[str, str]:
    """Two articles of 100 sentences made of the samples' words, two thirds of them linked."""
    folder = tmp_path_factory.mktemp("articles")
    chance = random.Random(100)
    text = "\n".join(path.read_text(encoding="utf-8") for path in SEEDS)
    words = sorted(set(re.findall(r"[A-Za-z]+", text)))

    def sentence() -> str:
        return " ".join(chance.choice(words) for _ in range(chance.randint(9, 32))).capitalize() + "."

    left = [sentence() for _ in range(100)]
    right = [old if chance.random() < 0.67 else sentence() for old in left]
    for name, sentences in ("left.txt", left), ("right.txt", right):
        body = "\n".join(sentences)
        (folder / name).write_text(f"A headline of few words\n\n{body}\n", encoding="utf-8")
    return str(folder / "left.txt"), str(folder / "right.txt")


@pytest.fixture
def reader(terminal, articles):
    def start(size=(160, 45), theme="ink", before="", direct=""):
        command = [sys.executable, "-m", "reader", "--theme", theme, *articles]
        session = terminal(command, size=size, environment={"READER_DIRECT": direct})
        session.wait_for_text("% linked")
        session.settle(0.8)  # quotes and facts are looked for while the first screen is read
        session.first = len(session.output)
        for key in before:
            session.press(key)
            session.settle(0.4)
        return session

    return start


def median_cost(session, keys: str, presses: int) -> float:
    """Bytes that come back for keys typed at once; going back to the top and out of dialogues is free."""
    session.press("g")
    session.settle(0.3)
    costs = []
    for number in range(presses):
        if keys == " " and number % 3 == 2:
            session.press("g")
            session.settle(0.2)
        session.type(keys)
        costs.append(session.settle(0.12))
        if keys == "?":
            session.press("q")
            session.settle(0.3)
    return statistics.median(costs)


def over_budget(session, budgets: dict[str, int], presses: int = 7) -> dict[str, tuple[float, int]]:
    found = {keys: (median_cost(session, keys, presses), target) for keys, target in budgets.items()}
    print({repr(keys): cost for keys, (cost, _) in found.items()})
    return {keys: pair for keys, pair in found.items() if pair[0] > pair[1] * SLACK}


@pytest.mark.parametrize("theme", ["ink", "terminal"])
def test_as_it_opens_and_with_panes_alone(reader, theme):
    session = reader(theme=theme)
    assert session.first <= FIRST_SCREEN * SLACK
    session.press("focus-out", "focus-in")
    assert session.settle() == 0, "focus costs nothing"
    assert over_budget(session, AS_IT_OPENS, presses=5) == {}
    session.type("iis")
    session.settle(0.4)
    assert over_budget(session, PANES_ALONE, presses=7) == {}


@pytest.mark.parametrize("theme", ["ink", "terminal"])
def test_with_the_driver_of_textual(reader, theme):
    session = reader(theme=theme, direct="1")
    assert session.first <= DIRECT_FIRST_SCREEN * SLACK
    assert over_budget(session, DIRECT_AS_IT_OPENS[theme], presses=5) == {}
    session.type("iis")
    session.settle(0.4)
    assert over_budget(session, DIRECT_ALONE[theme], presses=5) == {}


def test_a_large_terminal(reader):
    session = reader(size=(300, 90), before="iis")
    assert over_budget(session, {SCROLL: 1_000}) == {}
