"""How quotations fare from one article to another."""

import pytest

from reader import Article, QuoteMatch, QuoteVerdict, compare
from reader.align.model import Change
from reader.match.model import quotations


def matches(left: str, right: str) -> tuple[QuoteMatch, ...]:
    return compare(Article.from_text(left), Article.from_text(right)).quotes


def verdicts(left: str, right: str) -> list[list[str]]:
    return [[verdict.value for verdict in match.verdicts] for match in matches(left, right)]


SAID = "“We should respect the rights of all users in every country”, Ann Lee said on Monday."


def test_the_same_words_are_the_same() -> None:
    assert verdicts(SAID, f"The talks ended late. {SAID}") == [["same"]]


def test_case_typography_and_spelling_make_no_difference_and_are_listed() -> None:
    left = "“The Organisation will respect the users’ rights in every country”, Ann Lee said."
    right = '"The organization will respect the users\' rights in every country," Ann Lee said.'
    (match,) = matches(left, right)
    assert match.verdict is QuoteVerdict.SAME
    assert match.notes == ("differs in spelling, punctuation, typography",)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("We should respect … users in every country", "trimmed"),
        ("We should respect the rights of [our] users in every country", "trimmed"),
        ("[They] should respect the rights of all users in every country", "trimmed"),
        ("We should respect users in every country", "trimmed silently"),
        ("We should respect the rights of all users", "trimmed silently"),
        ("We should never respect the wrongs of all users in every country", "altered"),
        ("We should respect the duties of all users in every country", "altered"),
    ],
)
def test_verdicts_of_the_wording(words: str, verdict: str) -> None:
    right = f"“{words}”, Ann Lee said on Monday."
    assert verdicts(SAID, right) == [[verdict]]
    assert verdicts(right, SAID) == [[verdict]]


def test_the_word_edits_are_given() -> None:
    right = SAID.replace("rights", "duties")
    (match,) = matches(SAID, right)
    changed = [edit for edit in match.edits if edit.change is Change.WORDS]
    assert [(edit.left.of(SAID), edit.right.of(right)) for edit in changed] == [("rights", "duties")]


def test_a_speaker_changed_when_both_are_known_and_differ() -> None:
    right = SAID.replace("Ann Lee", "Robert Miller")
    (match,) = matches(SAID, right)
    assert match.verdicts == (QuoteVerdict.SAME, QuoteVerdict.SPEAKER_CHANGED)
    assert match.notes == ("Ann Lee on the left, Robert Miller on the right",)


@pytest.mark.parametrize("name", ["Lee", "Ms Lee", "the senator Ann Lee"])
def test_another_form_of_the_name_is_no_change(name: str) -> None:
    right = "Ann Lee opened the talks. " + SAID.replace("Ann Lee", name)
    assert verdicts(SAID, right) == [["same"]]


def test_a_speaker_dropped() -> None:
    right = "The talks ended late. “We should respect the rights of all users in every country”."
    (match,) = matches(SAID, right)
    assert match.verdicts == (QuoteVerdict.SAME, QuoteVerdict.SPEAKER_DROPPED)
    assert match.notes == ("dropped on the right (Ann Lee on the left)",)


def test_a_guess_at_the_speaker_raises_no_verdict() -> None:
    right = (
        "“It is late,” said Robert Miller.\n\n"
        "“We should respect the rights of all users in every country.”\n\nThe talks ended."
    )
    assert ["same"] in verdicts(SAID, right)


def test_words_in_running_text_became_paraphrase_and_the_other_way_quote() -> None:
    right = "The minister wants that we should respect the rights of all users in every country at once."
    (match,) = matches(SAID, right)
    assert match.verdict is QuoteVerdict.BECAME_PARAPHRASE
    assert match.right_span is not None
    assert match.right_span.of(right).startswith("we should respect the rights")
    (mirrored,) = matches(right, SAID)
    assert mirrored.verdict is QuoteVerdict.BECAME_QUOTE
    assert mirrored.left_span == match.right_span


def test_a_quotation_alone_is_only_here() -> None:
    assert verdicts(SAID, "The talks ended late.") == [["only here"]]


def test_a_part_of_a_longer_quotation_is_found() -> None:
    long = (
        "“It has been a long day for everyone. We should respect the rights of all users in every country. "
        "Nobody should be left behind in this,” Ann Lee said."
    )
    (match,) = matches(SAID, long)
    assert match.verdict is QuoteVerdict.TRIMMED_SILENTLY
    assert match.left is not None and match.right is not None


def test_a_quotation_in_two_parts_is_matched_twice() -> None:
    left = "“We came very early today. We stayed until the bitter end,” Ann Lee said."
    right = "“We came very early today,” Ann Lee said. “We stayed until the bitter end.”"
    found = matches(left, right)
    assert len(found) == 2
    assert {match.left for match in found} == {Article.from_text(left).quotes[0]}


def test_two_unlike_quotations_are_not_matched() -> None:
    right = "“Nobody knows the future of this party in our country”, Bob Ray said."
    assert verdicts(SAID, right) == [["only here"], ["only here"]]


def test_two_pronouns_are_no_change_of_speaker() -> None:
    words = "“We should respect the rights of all users in every country”, she said."
    left = f"Mrs Mary Cole spoke on Monday. {words}"
    right = f"Mrs Jane Doe spoke on Monday. {words}"
    assert ["same"] in verdicts(left, right)


def test_a_quotation_in_two_parts_is_the_same() -> None:
    left = "“We won the vote in the end,” Ann Lee said. “It was harder than we thought.”"
    right = "“We won the vote in the end. It was harder than we thought,” Ann Lee said."
    found = matches(left, right)
    assert [match.verdict for match in found] == [QuoteVerdict.SAME, QuoteVerdict.SAME]
    places = [match.right_span.of(right) for match in found if match.right_span]
    assert places == ["We won the vote in the end", "It was harder than we thought"]
    assert verdicts(right, left) == [["same"], ["same"]]


def test_one_of_two_parts_alone_is_trimmed() -> None:
    left = "“We won the vote in the end,” Ann Lee said. “It was harder than we thought.”"
    right = "“We won the vote in the end. It was harder,” Ann Lee said."
    assert "same" not in verdicts(left, right)[1]


def test_numbers_written_otherwise_are_the_same_and_listed() -> None:
    left = "“We lost 4 million users in the second year of the plan,” Ann Lee said."
    right = "“We lost four million users in the 2nd year of the plan,” Ann Lee said."
    (match,) = matches(left, right)
    assert match.verdict is QuoteVerdict.SAME
    assert match.notes == ("differs in spelling",)


def test_a_negation_left_out_of_the_midst_is_an_alteration() -> None:
    left = "“We will respect the rights of all users in every country”, Ann Lee said."
    assert verdicts(left, left.replace("will", "will not")) == [["altered"]]


def test_marks_and_speaker_lost() -> None:
    right = "The government will respect the rights of all users in every country."
    left = "“We will respect the rights of all users in every country”, Ann Lee said."
    assert verdicts(left, right) == [["became paraphrase", "speaker dropped"]]


def test_one_role_on_both_sides_is_one_speaker() -> None:
    left = "Ann Lee is the minister. “We will respect the rights of all users here,” the minister said."
    right = "Tom Hall is the minister. “We will respect the rights of all users here,” the minister said."
    assert verdicts(left, right) == [["same"]]


ROOF = (
    "“We waited for three days on the roof of the school.\n\n“There was no water for the children.\n\n"
    "“Then the boat came,” said Rosa Cruz."
)
ROOF_IN_ONE = (
    "“We waited for three days on the roof of the school. There was no water for the children. Then the boat "
    "came,” Rosa Cruz said."
)


def test_a_quotation_over_paragraphs_is_the_same_in_one() -> None:
    assert verdicts(ROOF, ROOF_IN_ONE) == [["same"]] * 3
    assert verdicts(ROOF_IN_ONE, ROOF) == [["same"]] * 3


def test_the_parts_of_a_quotation_are_one() -> None:
    assert [len(parts) for parts in quotations(matches(ROOF, ROOF_IN_ONE))] == [3]
    altered = ROOF_IN_ONE.replace("no water", "no bread")
    assert [len(parts) for parts in quotations(matches(ROOF, altered.replace("three days", "two days")))] != [
        3
    ]
    two = "“We won,” Ann Lee said. “It was hard.”"
    assert [len(parts) for parts in quotations(matches(two, two))] == [1, 1]


def test_quotations_of_common_words_are_paired_in_linked_sentences() -> None:
    left = "“It is a disgrace that nobody came,” said the mayor of the town, Ivan Petrov, on Monday."
    assert verdicts(left, left.replace("disgrace", "scandal")) == [["altered"]]
