"""Candidates in columns: the same as a dictionary of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.align.score import Cell
from reader.align.table import CellTable, Values

SIZES = (6, 9)
PLACES = [(i, j) for i in range(SIZES[0]) for j in range(SIZES[1])]


def cell(left: int, right: int) -> Cell:
    similarity = (left * 7 + right * 3) % 10 / 10
    return Cell(left, right, left * right, 0.25, 1 / 3, similarity, right % 3, left / 7)


def table_of(places: set[tuple[int, int]]) -> CellTable:
    return CellTable(SIZES, [cell(*place) for place in sorted(places)])


@given(st.sets(st.sampled_from(PLACES)))
def test_cells_are_found_by_place_row_and_column(places: set[tuple[int, int]]) -> None:
    table = table_of(places)
    assert dict(table) == {place: cell(*place) for place in places}
    assert list(table.cells()) == [cell(*place) for place in sorted(places)]
    assert [place for place in PLACES if place in table] == sorted(places)
    assert [table.cell(number).left for number in range(len(table))] == list(table.lefts)
    for i in range(-1, SIZES[0] + 1):
        assert list(table.row(i)) == sorted(right for left, right in places if left == i)
        assert table.beside(0, i) == sorted(place for place in places if place[0] == i)
    for j in range(-1, SIZES[1] + 1):
        assert list(table.column(j)) == sorted(left for left, right in places if right == j)
        assert table.beside(1, j) == sorted(place for place in places if place[1] == j)


def test_cells_added_later_are_in_a_copy() -> None:
    table = table_of({(1, 1), (2, 5)})
    more = table.with_added([cell(1, 4)])
    assert (1, 4) in more
    assert more[1, 4] == cell(1, 4)
    assert list(more) == [(1, 1), (2, 5), (1, 4)]
    assert more.beside(0, 1) == [(1, 1), (1, 4)]
    assert list(more.row(1)) == [1]
    assert (1, 4) not in table
    with pytest.raises(KeyError):
        table[1, 4]


@given(st.sets(st.sampled_from(PLACES), min_size=1))
def test_values_of_cells_and_of_places_that_have_none(places: set[tuple[int, int]]) -> None:
    values = Values(table_of(places - {(0, 0)}))
    values[0, 0] = 0.5
    for number, place in enumerate(sorted(places)):
        values[place] = number
    copy = values.copy()
    copy[0, 0] = -1.0
    first = min(places)
    copy[first] = -2.0
    assert {place: value for place, value in values.pairs() if place in places} == {
        place: number for number, place in enumerate(sorted(places))
    }
    assert dict(values) == dict(values.pairs())
    assert copy[first] == -2.0
    assert len(copy) == len(values) == len(places | {(0, 0)})
    with pytest.raises(KeyError):
        values[5, 9]
