"""The names of two articles brought together."""

import pytest

from reader.article.model import Article
from reader.extract.model import EntityKind
from reader.match.entities import match_entities
from reader.match.model import EntityMatch


def matched(left: str, right: str) -> dict[str, EntityMatch]:
    matches = match_entities(Article.from_text(left), Article.from_text(right))
    return {match.name: match for match in matches}


def test_a_surname_here_and_a_full_name_there_are_one() -> None:
    matches = matched("Mr Xi spoke. Then Xi left.", "Xi Jinping spoke, and aides of Xi Jinping left.")
    assert matches["Xi Jinping"].counts == (2, 2)


def test_a_surname_that_is_no_clear_person_here_is_one_with_the_full_name_there() -> None:
    matches = matched("Critics of Wugong left.", "The lawyer Tao Wugong spoke.")
    assert matches["Tao Wugong"].counts == (1, 1)


def test_a_name_on_one_side_only_has_no_other_side() -> None:
    matches = matched("He met Kazakhstan’s envoy.", "He met the envoy of Tonga.")
    assert matches["Kazakhstan"].right is None and matches["Kazakhstan"].counts == (1, 0)
    assert matches["Tonga"].left is None and matches["Tonga"].counts == (0, 1)


def test_an_acronym_here_and_the_long_form_there_are_one() -> None:
    matches = matched("It was up to the WHO to act.", "It was up to the World Health Organization to act.")
    assert matches["World Health Organization"].counts == (1, 1)


def test_a_people_goes_with_its_country() -> None:
    matches = matched("A Chinese official spoke in China.", "Two officials from China and a Chinese lawyer.")
    assert list(matches) == ["China"]
    assert matches["China"].counts == (2, 2)
    assert matches["China"].kind is EntityKind.PLACE


def test_spelling_variants_are_one() -> None:
    matches = matched(
        "It met the Shanghai Co-operation Organisation.", "It met the Shanghai Cooperation Organization."
    )
    (match,) = matches.values()
    assert match.counts == (1, 1)


def test_the_most_often_named_come_first() -> None:
    matches = match_entities(
        Article.from_text("He left Kenya for Uganda. In Kenya it rained."), Article.from_text("Kenya is wet.")
    )
    assert [match.name for match in matches] == ["Kenya", "Uganda"]


def test_two_people_of_one_surname_stay_two() -> None:
    matches = matched("He met Johann Bernoulli.", "He met Daniel Bernoulli.")
    assert set(matches) == {"Johann Bernoulli", "Daniel Bernoulli"}


def test_nothing_matches_nothing() -> None:
    assert match_entities(Article.from_text(""), Article.from_text("")) == ()


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        ("The Ministry of Defence denied it.", "The Defense Ministry denied it.", "Ministry of Defence"),
        ("J. K. Rowling spoke.", "JK Rowling spoke.", "J. K. Rowling"),
        ("He met Park Geun-hye.", "He met Geun-hye Park.", "Park Geun-hye"),
        ("Apple Inc. sued Samsung.", "Apple sued Samsung.", "Apple Inc"),
        ("Amnesty International’s report came.", "Amnesty’s report came.", "Amnesty International"),
        (
            "The Democratic People’s Republic of Korea fired a missile.",
            "North Korea fired a missile.",
            "North Korea",
        ),
    ],
)
def test_one_thing_by_two_names(left: str, right: str, name: str) -> None:
    assert matched(left, right)[name].counts == (1, 1)


def test_other_middle_initials_are_other_people() -> None:
    assert matched("George W. Bush spoke.", "George H. W. Bush spoke.").keys() == {
        "George W. Bush",
        "George H. W. Bush",
    }
