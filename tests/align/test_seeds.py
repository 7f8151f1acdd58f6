"""Links that a reader would draw between the sample articles, and some that nobody would.

Places are written ``article.sentence``; sentence 0 is the headline.
"""

from functools import cache

import pytest

from reader import Article, Comparison, compare
from reader.align.model import LinkKind
from reader.resources import seed_paths


@cache
def seed(number: int) -> Article:
    return Article.from_path(seed_paths()[number])


@cache
def comparison(left: int, right: int) -> Comparison:
    return compare(seed(left), seed(right))


def place(written: str) -> tuple[int, int]:
    article, sentence = written.split(".")
    return int(article), int(sentence)


def kinds_between(left: str, right: str) -> set[LinkKind]:
    (article, i), (other, j) = place(left), place(right)
    return {link.kind for link in comparison(article, other).links if i in link.left and j in link.right}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("0.6", "3.8"),
        ("1.14", "2.5"),
        ("1.14", "3.11"),
        ("2.5", "3.11"),
        ("1.7", "3.6"),
        ("2.9", "3.12"),
        ("2.14", "4.7"),
        ("3.7", "4.17"),
    ],
)
def test_copied_sentences_are_linked_as_verbatim(left: str, right: str) -> None:
    assert kinds_between(left, right) == {LinkKind.VERBATIM}


@pytest.mark.parametrize(("left", "right"), [("0.4", "2.2"), ("3.5", "4.1")])
def test_sentences_with_a_few_words_changed_are_linked_as_edited(left: str, right: str) -> None:
    assert kinds_between(left, right) == {LinkKind.EDITED}


@pytest.mark.parametrize(
    ("left", "right"), [("0.8", "4.10"), ("1.1", "2.1"), ("1.3", "2.12"), ("1.13", "4.9")]
)
def test_retold_sentences_are_linked(left: str, right: str) -> None:
    assert kinds_between(left, right)


@pytest.mark.parametrize(("left", "right"), [("1.14", "4.3"), ("0.0", "1.6")])
def test_sentences_on_the_same_theme_are_not_linked(left: str, right: str) -> None:
    assert not kinds_between(left, right)
    (article, i), (other, j) = place(left), place(right)
    explanation = comparison(article, other).explain(i, j)
    assert explanation.score < 0.5
    assert explanation.verdict.startswith("below the threshold: ")
