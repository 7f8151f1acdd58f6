"""Scare quotes, titles and mottos are terms; partial quotations are quotations."""

import pytest

from reader import Article


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Wuzhen, famed for its “Great Firewall of China”, has opened its doors.", "Great Firewall of China"),
        ("It has advanced a concept of “cyber sovereignty” that seeks to upend it.", "cyber sovereignty"),
        ("“No, never,” he said on “Meet the Press.” They left.", "Meet the Press."),
        ("They studied sites in Kansas and a federal “supermax” prison, he said.", "supermax"),
        ("The “opt out” movement grew.", "opt out"),
        ("Its motto “Deeds, not words” stands over the door.", "Deeds, not words"),
        ("Xi Jinping calls for ‘united front’ to act\n\n“We should act now,” he said.", "united front"),
    ],
)
def test_terms(text: str, term: str) -> None:
    article = Article.from_text(text)
    assert term in [span.of(text) for span in article.terms]
    assert term not in [quote.span.of(text) for quote in article.quotes]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sanders called the suspension “arbitrary.”", "arbitrary."),
        ("Sanders said he was “encouraged” by the plan.", "encouraged"),
        (
            "Xi Jinping told delegates that it is key to holding back “the abuse of technologies”.",
            "the abuse of technologies",
        ),
        ("“Stop!” he shouted.", "Stop!"),
        ("‘We should act now,’ said Ann Lee.", "We should act now,"),
    ],
)
def test_partial_and_short_quotations(text: str, words: str) -> None:
    assert words in [quote.span.of(text) for quote in Article.from_text(text).quotes]


def test_quotes_terms_and_statements_come_in_the_order_of_the_text() -> None:
    text = "The “thing” is “odd”. “Act now,” Ann Lee said. Ann Lee said that it was late. “We go,” she said."
    article = Article.from_text(text)
    for spans in (
        [quote.span for quote in article.quotes],
        list(article.terms),
        [one.span for one in article.statements],
    ):
        assert spans == sorted(spans) and spans
