"""What an article hides from the eye, as the reports tell it: it may be there to evade a comparison."""

from __future__ import annotations

from reader.article.hidden import HiddenDifference, find_hidden_differences
from reader.article.model import Article
from reader.visible import visible

MOST = 500
"""How many places of one article are told; the first of them are as telling as all."""

NAMED = 12
"""How many sentences are named for each thing found."""


def hidden_in(article: Article) -> tuple[HiddenDifference, ...]:
    """The hidden differences of an article in the order of its text, at most :data:`MOST`."""
    return find_hidden_differences(article.text)[:MOST]


def told(article: Article) -> list[str]:
    """A line for each thing hidden, safe to show, with the numbers of the sentences that have it."""
    places: dict[str, list[str]] = {}
    for hidden in hidden_in(article):
        number = str(article.number(article.sentence_at(hidden.span.start))) if article.sentences else "0"
        numbers = places.setdefault(f"{hidden.kind.value}: {visible(hidden.description)}", [])
        if number not in numbers:
            numbers.append(number)
    return [f"{what}; sentence {', '.join(numbers[:NAMED])}" for what, numbers in places.items()]
