"""The synonyms as terms are those of the list of words."""

from reader.align.make_synonym_terms import term_groups
from reader.align.related import related_terms
from reader.align.synonym_terms import TERM_GROUPS


def test_the_terms_are_those_of_the_words() -> None:
    assert TERM_GROUPS.strip() == term_groups().strip(), "python -m reader.align.make_synonym_terms"


def test_synonyms_are_related_both_ways_and_to_nothing_else() -> None:
    names = ["abandon", "forsak", "table", "brawl", "fistfight"]
    assert related_terms(names) == {
        0: frozenset({1}),
        1: frozenset({0}),
        3: frozenset({4}),
        4: frozenset({3}),
    }
