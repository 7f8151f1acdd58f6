"""What a person says of two sentences holds, whatever else is weighed; the rest is chosen around it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader import Article, Comparison, Pin, compare

VOCABULARY = """
    the a of harbour quay ferry pilots divers Rotterdam cracks pillars choir song herring 12 14 互联 Škoda
"""
WORDS = st.sampled_from(VOCABULARY.split())
ARTICLES = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=6)
PINS = st.dictionaries(st.tuples(st.integers(0, 5), st.integers(0, 5)), st.booleans(), max_size=5)


def cells(comparison: Comparison) -> set[tuple[int, int]]:
    return {(i, j) for link in comparison.links for i in link.left for j in link.right}


@given(ARTICLES, ARTICLES, PINS, st.floats(0, 1))
@settings(max_examples=80, deadline=None)
def test_pins_hold_at_every_threshold_and_are_withdrawn_without_a_trace(
    left: list[str], right: list[str], said: dict[tuple[int, int], bool], threshold: float
) -> None:
    comparison = compare(Article.from_sentences(left), Article.from_sentences(right))
    said = {(i, j): linked for (i, j), linked in said.items() if i < len(left) and j < len(right)}
    pins = tuple(Pin(i, j, linked) for (i, j), linked in said.items())
    pinned = comparison.with_pins(pins).with_threshold(threshold)
    found = cells(pinned)
    possible = {(i, j) for link in pinned.possible for i in link.left for j in link.right}
    for place, linked in said.items():
        assert (place in found) == linked
        assert place not in possible
        told = "you said that they " + ("correspond" if linked else "do not correspond")
        assert pinned.explain(*place).verdict == told
    assert not found & possible
    back = pinned.with_threshold(comparison.settings.threshold)
    assert back.links == comparison.with_pins(pins).links
    assert back.with_pins(()).links == comparison.links
    mirrored = compare(Article.from_sentences(right), Article.from_sentences(left))
    turned = tuple(Pin(pin.right, pin.left, pin.linked) for pin in pins)
    assert cells(mirrored.with_pins(turned).with_threshold(threshold)) == {(j, i) for i, j in found}


QUAY = "The harbour master closed the northern quay on Monday after cracks appeared in three of its pillars."
LATE = "Cracks appeared in three pillars of the northern quay, which the harbour master closed later."
CHOIR = "A choir of pensioners won the regional singing contest with a song about the sea."
SANG = "With a song about the sea, a choir of pensioners won the singing contest of the region."


def test_the_second_best_takes_the_place_of_a_pair_that_is_said_to_be_none() -> None:
    changed = QUAY.replace("on Monday", "again")
    comparison = compare(Article.from_sentences([QUAY, CHOIR]), Article.from_sentences([SANG, LATE, changed]))
    assert cells(comparison) == {(0, 2), (1, 0)}
    assert cells(comparison.with_pins((Pin(0, 2, linked=False),))) == {(0, 1), (1, 0)}


def test_a_sentence_that_is_said_to_have_another_counterpart_gives_up_a_weaker_one() -> None:
    comparison = compare(Article.from_sentences([QUAY, CHOIR]), Article.from_sentences([LATE, CHOIR, QUAY]))
    other = comparison.with_pins((Pin(0, 1, linked=True),))
    assert (0, 1) in cells(other)
    assert other.explain(0, 0).score < comparison.explain(0, 2).score
    assert comparison.with_pins((Pin(0, 2, linked=True),)).links_of("left", 0)[0].right == (2,)
