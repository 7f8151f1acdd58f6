"""What holds two sentences back is told in words."""

import pytest

from reader import Article, Comparison, compare

LEFT = [
    "The harbour master closed the northern quay on Monday after cracks appeared in three of its pillars.",
    "Ferry pilots were sent home until divers from Rotterdam have inspected the foundations.",
    "A choir of pensioners won the regional singing contest with a song about a great catch of cod.",
    "The contest for pilots was won by the oldest of them.",
]
RIGHT = [
    "After cracks appeared in three of its pillars, the harbour master closed the northern quay on Monday.",
    "Divers from Rotterdam will inspect the foundations, and the ferry pilots were sent home until then.",
    "Cod has become so rare off the coast that half of the boats are for sale, a survey shows.",
    "The harbour master keeps bees on the northern quay.",
]


def pair(left: list[str], right: list[str]) -> Comparison:
    return compare(Article.from_sentences(left), Article.from_sentences(right))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (0, 0, "linked"),
        (2, 2, "below the threshold: few telling words in common"),
        (2, 3, "no telling word in common"),
        (0, 3, "a better counterpart is taken"),
    ],
)
def test_the_verdict_says_what_held_two_sentences_back(left: int, right: int, expected: str) -> None:
    assert pair(LEFT, RIGHT).explain(left, right).verdict == expected


def test_two_articles_with_nothing_else_in_common_are_said_to_be_so() -> None:
    verdict = pair(
        ["Sales of tulip bulbs in Utrecht rose by a tenth last year.", *LEFT[2:]],
        [
            "Sales of bulbs rose, and Utrecht will plant a tenth more tulip beds.",
            "Nobody knows why.",
            RIGHT[3],
        ],
    )
    found = verdict.with_threshold(0.99).explain(0, 0).verdict
    assert found.partition("below the threshold: ")[2] in (
        "the articles have little else in common",
        "the words are in another order",
    )


def test_the_nearest_misses_of_a_new_sentence_say_why() -> None:
    comparison = pair(LEFT, RIGHT)
    assert not comparison.links_of("right", 2)
    missed = comparison.nearest("right", 2)
    assert missed[0].left == 2
    assert missed[0].shared == ("cod",)
    assert all(each.score < 0.5 and each.verdict for each in missed)
    assert [each.score for each in missed] == sorted((each.score for each in missed), reverse=True)
    assert not pair(LEFT, ["Nothing whatever agrees."]).nearest("right", 0)


def test_any_two_sentences_are_explained() -> None:
    comparison = pair(LEFT, RIGHT)
    for i in range(len(LEFT)):
        for j in range(len(RIGHT)):
            explanation = comparison.explain(i, j)
            is_linked = any(j in link.right for link in comparison.links_of("left", i))
            assert explanation.verdict.startswith("linked") == is_linked
            assert (explanation.score >= 0.5) == is_linked
            assert explanation.parts
