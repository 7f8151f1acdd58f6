"""Lists in little room: what was put in comes out."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.align.model import Side
from reader.tui.compact import BySentence, Compact


class Pair(NamedTuple):
    one: int
    other: int


@given(st.lists(st.builds(Pair, st.integers(-9, 9), st.integers(-9, 9))))
def test_a_compact_list_is_the_list(pairs: list[Pair]) -> None:
    kept = Compact(2, tuple, Pair)
    for pair in pairs:
        kept.append(pair)
    assert kept == pairs
    assert list(kept) == pairs
    assert [kept[at] for at in range(-len(pairs), len(pairs))] == pairs * 2
    assert kept[1:-1] == pairs[1:-1]
    assert kept != [*pairs, Pair(0, 0)]
    for beyond in (len(pairs), -len(pairs) - 1):
        with pytest.raises(IndexError):
            kept[beyond]


@given(st.dictionaries(st.tuples(st.sampled_from(["left", "right"]), st.integers(0, 12)), st.integers(0, 99)))
def test_numbers_of_sentences_are_a_dictionary(numbers: dict[tuple[Side, int], int]) -> None:
    kept = BySentence()
    kept.update(numbers)
    assert dict(kept) == numbers
    assert len(kept) == len(numbers)
    assert (("left", 13) in kept, kept.get(("right", -1))) == (False, None)
    for key in numbers:
        del kept[key]
    assert not kept
