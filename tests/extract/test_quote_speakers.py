"""Pronouns and roles brought to the names that the article gives."""

import pytest

from reader import Article
from reader.extract.model import POSSIBLY


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr Obama met Mrs Clinton. “We talked for an hour,” she said.", "Clinton"),
        ("Mr Obama met Mrs Clinton. “We talked for an hour,” he said.", "Obama"),
        ("Mary Cole arrived late. She was tired. “It was a long way,” she said.", "Mary Cole"),
        ("President Xi Jinping opened the talks. “We should act now,” the president said.", "Xi Jinping"),
        ("Xi Jinping, the Chinese president, spoke. “We should act now,” the president said.", "Xi Jinping"),
        ("Sen. Ann Lee voted no. “It is a bad law,” the senator said.", "Ann Lee"),
    ],
)
def test_resolved(text: str, name: str) -> None:
    quote = Article.from_text(text).quotes[0]
    assert quote.speaker == name
    assert quote.confidence >= POSSIBLY


def test_a_pronoun_stays_with_the_speaker_before() -> None:
    text = (
        "“We won,” said Mary Cole, who knows Ann Lee.\n\n“It was hard,” she said.\n\n“It was fun,” she added."
    )
    assert next(quote.speaker for quote in Article.from_text(text).quotes) == "Mary Cole"


def test_a_name_inside_a_quotation_is_no_antecedent() -> None:
    text = "Mary Cole spoke. “I trust Jane Doe in this,” she said."
    assert Article.from_text(text).quotes[0].speaker == "Mary Cole"


def test_a_surname_is_brought_to_the_full_name() -> None:
    text = "Mary Cole spoke at length. “It is late,” Cole said."
    assert Article.from_text(text).quotes[0].speaker == "Mary Cole"


def test_a_role_that_nobody_is_given_keeps_its_words() -> None:
    text = "The court met. “It is late in the day,” the judge said."
    assert Article.from_text(text).quotes[0].speaker == "the judge"


def test_a_pronoun_that_means_nobody_named_has_no_name() -> None:
    quote = Article.from_text("“It was a long way to go,” she said.").quotes[0]
    assert quote.speaker is None and quote.speaker_span is not None


def test_the_object_of_a_clause_is_not_its_subject() -> None:
    text = (
        "Sir Keir Starmer spoke. But the leader Ann Lee accused him of “selling out” the fishermen.\n\n"
        "“This is a betrayal of us all,” she said.\n\nAsked about it, he replied: “Not at all.”"
    )
    names = [quote.speaker for quote in Article.from_text(text).quotes]
    assert names[1] == "Ann Lee"
    assert names[2] != "Ann Lee"
