"""Facts that differ between two articles, and those that only look so."""

import pytest

from reader import Article, compare
from reader.match.model import Discrepancy, DiscrepancyKind, Severity


def facts(left: str, right: str) -> list[Discrepancy]:
    return list(compare(Article.from_text(left), Article.from_text(right)).facts)


def told(left: str, right: str) -> list[tuple[str, str, str]]:
    found = facts(left, right)
    return [(one.kind.value, one.left.of(left), one.right.of(right)) for one in found if not one.compatible]


FIRE = "The fire in the old harbour warehouse killed 12 people and destroyed three boats on Monday evening."


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("12 people", "14 people", "number"),
        ("three boats", "four boats", "number"),
        ("Monday", "Tuesday", "date"),
    ],
)
def test_numbers_and_dates_inside_a_link(before: str, after: str, kind: str) -> None:
    right = FIRE.replace(before, after)
    assert told(FIRE, right) == [(kind, before, after)]
    (found,) = facts(FIRE, right)
    assert found.severity is Severity.HIGH
    assert found.summary == f"The left says “{before}”, the right “{after}”."


@pytest.mark.parametrize(
    ("before", "after"),
    [("12 people", "twelve people"), ("12 people", "about 12 people"), ("12 people", "more than ten people")],
)
def test_other_forms_are_compatible_and_said_to_be(before: str, after: str) -> None:
    (found,) = facts(FIRE, FIRE.replace(before, after))
    assert found.compatible and found.severity is Severity.LOW
    assert "agree" in found.summary


def test_the_same_facts_are_not_told() -> None:
    assert facts(FIRE, FIRE) == []


def test_large_counts_of_one_thing_without_a_link() -> None:
    left = "China already counts 670 million web users, and Xi promised to expand Internet coverage by 2020."
    right = "The country has about 650 million internet users but has been classified as most censored."
    assert told(left, right) == [("number", "670 million web users", "about 650 million internet users")]


def test_small_counts_without_a_link_are_not_compared() -> None:
    left = "The school has 12 classes for its pupils."
    right = "The other house had 14 classes, all of them small."
    assert told(left, right) == []


def test_more_precise_and_less_precise_counts_agree() -> None:
    left = "China already has 4.13 million web sites in its domain."
    right = "China, with more than four million registered web domains, has the right."
    (found,) = facts(left, right)
    assert found.compatible


def test_lists_of_names() -> None:
    left = "It is being attended by leaders from Russia, Pakistan, Kazakhstan, Kyrgyzstan and Tajikistan."
    right = "Those who came were Russia, Pakistan, Kazakhstan, Kyrgyzstan, Tajikistan and finally Tonga."
    (found,) = [one for one in facts(left, right) if one.kind is DiscrepancyKind.NAME]
    assert found.summary == "Of two like lists, only the right names Tonga."


def test_a_name_put_for_another() -> None:
    left = "The prime minister of Norway visited Berlin for the summit on energy and trade last week."
    right = "The prime minister of Norway visited Paris for the summit on energy and trade last week."
    assert told(left, right) == [("name", "Berlin", "Paris")]


def test_another_form_of_a_name_is_no_difference() -> None:
    left = "Angela Merkel visited Berlin for the summit on energy and trade of the last week."
    right = "Merkel visited Berlin for the summit on energy and trade of the last week."
    assert told(left, right) == []


def test_a_negation_added() -> None:
    left = "The minister said the bank will raise its interest rates before the end of the year."
    right = "The minister said the bank will not raise its interest rates before the end of the year."
    (found,) = facts(left, right)
    assert found.kind is DiscrepancyKind.NEGATION
    assert found.summary == "The right has the negation “not”, the left does not."
    assert len(found.left) == 0 and found.right.of(right) == "not"


def test_a_hedge_dropped() -> None:
    left = "The company allegedly paid the officials of the town for the permit to build the harbour."
    right = "The company paid the officials of the town for the permit to build the harbour."
    (found,) = facts(left, right)
    assert (found.kind, found.left_value) == (DiscrepancyKind.HEDGE, "allegedly")


def test_a_source_dropped() -> None:
    left = (
        "According to police, the company paid the officials of the town for the permit to build a harbour."
    )
    right = "The company paid the officials of the town for the permit to build a harbour."
    found = [one for one in facts(left, right) if one.kind is DiscrepancyKind.ATTRIBUTION]
    assert [one.summary for one in found] == [
        "The left attributes this to police, the right states it as fact."
    ]


def test_the_gravest_come_first_and_the_compatible_last() -> None:
    right = FIRE.replace("12 people", "about 12 people").replace("Monday", "Tuesday")
    found = facts(FIRE, right)
    assert [one.compatible for one in found] == [False, True]


def test_comparison_gives_the_real_ones_in_the_order_of_the_text() -> None:
    right = FIRE.replace("12 people", "14 people").replace("Monday", "Tuesday")
    pair = compare(Article.from_text(FIRE), Article.from_text(right))
    assert [one.kind.value for one in pair.discrepancies] == ["number", "date"]


def test_two_people_of_one_family_are_two() -> None:
    left = "The fund was opened by Bill Clinton in Berlin on the third day of the climate summit."
    right = "The fund was opened by Hillary Clinton in Berlin on the third day of the climate summit."
    (found,) = [one for one in facts(left, right) if one.kind is DiscrepancyKind.NAME]
    assert "Bill" in found.left.of(left) and "Hillary" in found.right.of(right)


def test_another_office_of_one_person() -> None:
    left = "The medal was given to Colonel John Lipka at the ministry of defence in Prague on Monday."
    right = "The medal was given to General John Lipka at the ministry of defence in Prague on Monday."
    summaries = [one.summary for one in facts(left, right)]
    assert summaries == ["The left calls John Lipka colonel, the right general."]


@pytest.mark.parametrize(
    ("one", "other"), [("Councillor", "Councilor"), ("Defence Minister", "Defense Minister")]
)
def test_an_office_spelled_otherwise_is_the_same(one: str, other: str) -> None:
    left = f"The medal was given to {one} John Lipka at the town hall in Prague on Monday."
    right = f"The medal was given to {other} John Lipka at the town hall in Prague on Monday."
    assert facts(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The cars would not only be dear to make, but would be out of the reach of many people.",
            "The cars would be dear to make, but also would be out of the reach of many people.",
        ),
        (
            "This shows the cycle of technology and how it will be of use to everybody in the end.",
            "This shows the cycle of technology and how no matter what it will be of use to everybody in "
            "the end.",
        ),
        (
            "At night there were 700 vehicles and 1100 people in the field, according to police.",
            "At night the officers counted 700 vehicles and 1100 people in the field.",
        ),
        (
            "I believe that the country would not gain all the benefits of the new harbour at once.",
            "The country would not gain all the benefits of the new harbour at once.",
        ),
        (
            "The protest was smaller than the last, said Radio Europa Libera on Monday in Minsk.",
            "The protest was smaller than the last, said Radio Free Europe on Monday in Minsk.",
        ),
        (
            "The prime minister said that the plan for the new harbour of the town was a mistake.",
            "Ann Lee is the prime minister. The prime minister said that the plan for the new harbour of "
            "the "
            "town was a mistake.",
        ),
    ],
)
def test_another_turn_of_phrase_is_no_discrepancy(left: str, right: str) -> None:
    assert [one.summary for one in facts(left, right) if not one.compatible] == []


def test_another_speaker_is_told_once() -> None:
    left = "“We will respect the rights of every user in this country,” Ann Lee said on Monday."
    found = facts(left, left.replace("Ann Lee", "Tom Hall"))
    assert [one.kind for one in found] == [DiscrepancyKind.ATTRIBUTION]


HARVEST = "The harvest of the northern valley fell this year, the ministry of agriculture said: {}."


@pytest.mark.parametrize(
    ("left", "right", "compatible"),
    [
        ("dozens of farms were lost", "45 farms were lost", True),
        ("dozens of farms were lost", "450 farms were lost", False),
        ("nearly half of the farms were lost", "48% of the farms were lost", True),
        ("half of the farms were lost", "20% of the farms were lost", False),
        ("it fell by -2.3%", "it fell by 2.3%", False),
        ("the vote on it was 52-48", "the vote on it was 51-49", False),
        ("it was counted on 04/05/2013", "it was counted on 5 April 2013", True),
    ],
)
def test_numbers_said_in_other_ways(left: str, right: str, compatible: bool) -> None:
    (found,) = facts(HARVEST.format(left), HARVEST.format(right))
    assert found.compatible is compatible


STORM = (
    "Officials said the storm damaged more than 300 homes in the eastern province of Leyte and cost $50 "
    "million, "
    "and the mayor, Ivan Petrov, said the dam may fail."
)
AID = "Prime Minister Anna Berg said that Norway would send food to Kenya, Uganda and Tanzania in the spring."


@pytest.mark.parametrize(
    ("text", "old", "new", "summary"),
    [
        (STORM, "300", "800", "The left says “more than 300 homes”, the right “more than 800 homes”."),
        (STORM, "eastern", "western", "The left says “eastern”, the right “western”."),
        (STORM, "Leyte", "Samar", "The left names Leyte, the right Samar."),
        (STORM, "$", "€", "The left says “$50 million”, the right “€50 million”."),
        (STORM, "mayor", "governor", "The left calls Ivan Petrov mayor, the right governor."),
        (STORM, "may fail", "will fail", "The left has the hedge “may”, the right does not."),
        (AID, "Prime", "Finance", "The left calls Anna Berg prime minister, the right finance minister."),
        (
            AID,
            "Uganda and Tanzania",
            "Uganda, Rwanda and Tanzania",
            "Of two like lists, only the right names Rwanda.",
        ),
        (
            AID,
            "Kenya, Uganda and Tanzania",
            "Kenya and Uganda",
            "Of two like lists, only the left names Tanzania.",
        ),
        (AID, "Norway", "Sweden", "The left names Norway, the right Sweden."),
        (AID, "said", "denied", "The right has the negation “denied”, the left does not."),
    ],
)
def test_one_thing_put_for_another(text: str, old: str, new: str, summary: str) -> None:
    assert [one.summary for one in facts(text, text.replace(old, new)) if not one.compatible] == [summary]


@pytest.mark.parametrize("title", ["Chairwoman", "President", "Chairperson"])
def test_who_presides_is_in_the_chair(title: str) -> None:
    left = "We hope that the riders will come again next year, said Chairman Alex Waldhofen in Verden."
    assert [one.summary for one in facts(left, left.replace("Chairman", title))] == []


def test_a_source_put_for_another_without_a_name() -> None:
    left = "The flood has left thousands of families of the valley without a home, according to the army."
    (found,) = facts(left, left.replace("the army", "aid workers"))
    assert found.summary == "The left attributes this to the army, the right to aid workers."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The risk is high in Spain, Aragon, the Basque Country, and Madrid.", "Basque and Madrid"),
        ("It goes for Prague and the Liberec, Usti, and Pilsen regions.", "Prague, Liberec, Usti and Pilsen"),
    ],
)
def test_the_end_of_a_list_is_no_list(left: str, right: str) -> None:
    right = f"The risk is high in {right}."
    assert [one.summary for one in facts(left, right)] == []


def test_what_agrees_somewhere_is_not_held_against_another_number() -> None:
    left = "China has 670 million internet users now. The weather was mild in the port town on Sunday."
    right = (
        "Ships lay in the harbour for days. China has 670 million internet users, but it had 650 million "
        "internet users in the year before."
    )
    for one, other in ((left, right), (right, left)):
        assert [found.summary for found in facts(one, other) if not found.compatible] == []
