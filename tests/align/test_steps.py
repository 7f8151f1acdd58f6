"""Comparing step by step: what is given early, and that the end is the same as without steps."""

import gc
from itertools import pairwise

import pytest

from reader import Article, Comparison, Step, compare, compare_in_steps
from reader.align import alignment
from reader.align.model import AlignError, AlignSettings, Pin
from reader.library import Library
from reader.resources import seed_paths

SAME = [
    f"The committee heard report number {n} on the {word} of the harbour."
    for n, word in enumerate(("bridges", "ferries", "cranes", "lights", "pilots", "taxes", "storms", "fish"))
]
LEFT = Article.from_sentences(
    [*SAME, "Nobody from the ministry of transport answered our letters in spring."]
)
RIGHT = Article.from_sentences(
    [
        *reversed(SAME),
        "Nobody from the ministry of transport answered the letters in spring.",
        "A museum opened.",
    ]
)


def said(comparison: Comparison) -> list[object]:
    return [(link, tuple(link.parts)) for link in (*comparison.links, *comparison.possible)]


def known(steps: list[Step]) -> list[Comparison]:
    return [step.comparison for step in steps if step.comparison is not None]


def test_the_last_step_is_the_comparison_without_steps() -> None:
    first, second = (Article.from_path(path) for path in seed_paths()[:2])
    steps = list(compare_in_steps(first, second))
    last = steps[-1]
    whole = compare(first, second)
    assert last.share == 1
    assert last.comparison is not None
    assert said(last.comparison) == said(whole)
    assert last.comparison.coverage == whole.coverage


def test_shares_rise_and_words_that_are_the_same_come_first() -> None:
    steps = list(compare_in_steps(LEFT, RIGHT))
    assert all(0 < before.share < after.share <= 1 for before, after in pairwise(steps))
    first, *_, last = known(steps)
    assert {(link.left, link.kind.value) for link in first.links} == {((n,), "verbatim") for n in range(8)}
    assert {link.left for link in last.links} == {(n,) for n in range(9)}


def test_what_is_known_early_can_be_asked_and_changed() -> None:
    early = known(list(compare_in_steps(LEFT, RIGHT)))[0]
    assert early.explain(8, 8).parts
    assert early.nearest("left", 0)
    pinned = early.with_pins((Pin(8, 9, True),)).with_threshold(0.6)
    assert pinned.links_of("left", 8)[0].right == (9,)


def test_settings_hold_at_every_step() -> None:
    settings = AlignSettings(0.7, (Pin(0, 7, False),))
    for comparison in known(list(compare_in_steps(LEFT, RIGHT, settings))):
        assert comparison.settings == settings
        assert not comparison.links_of("left", 0)


def test_articles_with_nothing_in_common_and_empty_ones() -> None:
    for left, right in (([], []), (["One thing."], []), (["One thing."], ["Some other matter."])):
        steps = list(compare_in_steps(Article.from_sentences(left), Article.from_sentences(right)))
        assert steps[-1].share == 1
        assert steps[-1].comparison is not None
        assert not steps[-1].comparison.links


def test_stopping_early_leaves_nothing_behind() -> None:
    assert gc.isenabled()
    steps = compare_in_steps(LEFT, RIGHT)
    next(steps)
    assert gc.isenabled()
    steps.close()
    with pytest.raises(StopIteration):
        next(steps)


def test_too_many_sentences_are_declined_at_the_first_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alignment, "MOST_SENTENCES", 5)
    with pytest.raises(AlignError, match="more than 5 sentences"):
        next(compare_in_steps(LEFT, RIGHT))


def test_a_library_knows_the_pair_after_the_last_step() -> None:
    library = Library([LEFT, RIGHT])
    settings = AlignSettings(0.3, (Pin(8, 9, True),))
    steps = library.compare_in_steps(0, 1, settings)
    next(steps)
    assert library.known(0, 1) is None
    *_, last = steps
    assert last.comparison is not None
    assert last.comparison.settings == settings
    found = library.known(0, 1)
    assert found is not None
    assert said(found) == said(compare(LEFT, RIGHT))
    assert said(library.compare_with(0, 1, settings)) == said(last.comparison)
    again = list(library.compare_in_steps(0, 1, settings))
    assert [step.share for step in again] == [1]
