"""Linking: structure, kinds, thresholds, pins, explanations, languages, and large input."""

from itertools import pairwise

import pytest

from reader import Article, Comparison, compare
from reader.align import alignment
from reader.align.model import AlignError, LinkKind, Pin

LEFT = [
    "The city council approved the new bridge over the river on Tuesday.",
    "Mayor Anna Keller said the construction would cost 4.13 million euros.",
    "Fishermen from the harbour protested against the plan with twenty boats.",
    "The weather stayed dry for most of the week.",
    "Work on the eastern bank begins in September, and the old ferry will stop running a year later.",
]
RIGHT = [
    "Twenty boats of fishermen from the harbour protested against the plan.",
    "On Tuesday, the new bridge over the river was approved by the city council.",
    "Mayor Anna Keller said the construction would cost 4.13 million euros.",
    "Work on the eastern bank begins in September.",
    "The old ferry will stop running a year later.",
    "A museum of modern sculpture opened its doors to pupils.",
]


def pair(left: list[str], right: list[str]) -> Comparison:
    return compare(Article.from_sentences(left), Article.from_sentences(right))


def cells(comparison: Comparison) -> set[tuple[int, int]]:
    return {(i, j) for link in comparison.links for i in link.left for j in link.right}


def test_links_of_reworded_moved_and_split_sentences() -> None:
    comparison = pair(LEFT, RIGHT)
    assert [(link.left, link.right) for link in comparison.links] == [
        ((0,), (1,)),
        ((1,), (2,)),
        ((2,), (0,)),
        ((4,), (3, 4)),
    ]
    assert [link.moved for link in comparison.links] == [False, False, True, False]
    assert comparison.links[1].kind is LinkKind.VERBATIM


def test_coverage_is_the_share_of_words_inside_links() -> None:
    left, right = pair(
        ["one two three four five six seven"], ["one two three four five six seven", "x y z"]
    ).coverage
    assert left == 1
    assert right == pytest.approx(0.7)


def test_a_merged_sentence_is_one_link_from_two() -> None:
    comparison = pair(RIGHT, LEFT)
    assert ((3, 4), (4,)) in {(link.left, link.right) for link in comparison.links}


def test_case_punctuation_quotes_and_hyphens_leave_a_link_verbatim() -> None:
    left = ["“Cyber-terrorism is a GLOBAL threat”, the president’s aide said in Škoda’s hall."]
    right = ["'Cyberterrorism is a global threat' the president's aide said, in S\u030ckoda's  hall"]
    (link,) = pair(left, right).links
    assert link.kind is LinkKind.VERBATIM
    assert len(link.edits) > 1


def test_a_quotation_inside_another_sentence_is_a_fragment() -> None:
    clause = "respect the sovereign right of every nation to govern its own networks"
    left = [f"Critics at the rally in Geneva mocked a passage urging delegates to {clause} as mere theatre."]
    right = [
        f"To {clause} remains, wrote a columnist for a newspaper in Manila yesterday, the most"
        " contested of seven principles drafted by lawyers, bankers, engineers and retired generals."
    ]
    (link,) = pair(left, right).links
    assert link.kind is LinkKind.FRAGMENT
    assert clause in link.left_spans[0].of(link.articles[0].text)
    assert clause in link.right_spans[0].of(link.articles[1].text)


def test_repeated_sentences_are_linked_in_order() -> None:
    refrain = "The crowd sang the old anthem once again."
    comparison = pair([refrain, LEFT[0], refrain], [refrain, LEFT[0], refrain, refrain])
    assert {(0, 0), (1, 1), (2, 2)} <= cells(comparison)
    assert comparison.links_of("right", 3)


def test_a_stricter_threshold_only_takes_links_away() -> None:
    comparison = pair(LEFT, RIGHT)
    found = [cells(comparison.with_threshold(step / 10)) for step in range(11)]
    assert all(later <= earlier for earlier, later in pairwise(found))
    assert found[5] == cells(comparison)
    assert (1, 2) in found[10]


def test_links_that_fall_short_are_possible_and_not_counted() -> None:
    comparison = pair(LEFT, RIGHT)
    strict = comparison.with_threshold(0.95)
    lost = cells(comparison) - cells(strict)
    assert strict.coverage < comparison.coverage or not lost
    for link in strict.possible:
        assert not cells(strict) & {(i, j) for i in link.left for j in link.right}
        assert link.score < 0.95


def test_pins_are_honoured_and_withdrawn() -> None:
    comparison = pair(LEFT, RIGHT)
    pins = (Pin(0, 1, linked=False), Pin(3, 5, linked=True))
    pinned = comparison.with_pins(pins)
    assert (0, 1) not in cells(pinned)
    assert (3, 5) in cells(pinned)
    assert pinned.explain(3, 5).verdict == "you said that they correspond"
    assert pinned.explain(0, 1).verdict == "you said that they do not correspond"
    assert cells(pinned.with_pins(())) == cells(comparison)
    assert cells(pinned.with_threshold(1.0)) >= {(3, 5)}


def test_pins_on_sentences_that_do_not_exist_change_nothing() -> None:
    comparison = pair(LEFT, RIGHT)
    assert cells(comparison.with_pins((Pin(99, 0, linked=True), Pin(0, -1, linked=False)))) == cells(
        comparison
    )


def test_an_explanation_names_the_parts_and_the_words_shared() -> None:
    explanation = pair(LEFT, RIGHT).explain(0, 1)
    assert explanation.verdict == "linked"
    assert {"bridge", "river", "council"} <= set(explanation.shared)
    assert explanation.score > 0.5
    assert sum(part.weight for part in explanation.parts) > 0
    assert all(part.name for part in explanation.parts)


def test_explaining_sentences_with_nothing_in_common() -> None:
    explanation = pair(LEFT, RIGHT).explain(3, 5)
    assert explanation.verdict == "no telling word in common"
    assert explanation.score < 0.05


def test_explaining_a_sentence_that_is_not_there() -> None:
    with pytest.raises(IndexError, match="no sentence 9"):
        pair(LEFT, RIGHT).explain(0, 9)


def test_the_nearest_candidates_of_a_sentence_come_best_first() -> None:
    found = pair(LEFT, RIGHT).nearest("right", 4, 3)
    assert (found[0].left, found[0].right) == (4, 4)
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Bundeskanzler Scholz besuchte am Montag die neue Fabrik bei Grünheide in Brandenburg.",
            "Am Montag besuchte Bundeskanzler Scholz in Brandenburg die neue Fabrik bei Grünheide.",
        ),
        (
            "Президент открыл международную конференцию по безопасности интернета в городе Учжэнь.",
            "Международная конференция по безопасности интернета открыта президентом в городе Учжэнь.",
        ),
        (
            "افتتح الرئيس المؤتمر العالمي للإنترنت في مدينة ووتشن يوم الأربعاء",
            "في مدينة ووتشن افتتح الرئيس يوم الأربعاء المؤتمر العالمي للإنترنت",
        ),
        (
            "世界互联网大会星期三在浙江省乌镇开幕,国家主席发表讲话。",
            "国家主席星期三在浙江省乌镇世界互联网大会开幕式上发表讲话。",
        ),
    ],
)
def test_reworded_sentences_are_linked_in_other_languages(left: str, right: str) -> None:
    assert (0, 0) in cells(pair([left, "—"], [right, "…"]))


def test_unrelated_chinese_sentences_are_not_linked() -> None:
    assert not pair(["世界互联网大会在乌镇开幕。"], ["昨天下午球队赢得了冠军奖杯。"]).links


def test_very_many_identical_sentences() -> None:
    sentence = "The conference opened in Wuzhen today."
    comparison = pair([sentence] * 3_000, [sentence] * 2_000)
    assert {(i, i) for i in range(2_000)} <= cells(comparison)


def test_a_very_long_sentence() -> None:
    words = [f"word{number % 5_000}" for number in range(50_000)]
    (link,) = pair([" ".join(words)], [" ".join([*words[:25_000], "changed", *words[25_001:]])]).links
    assert link.kind is LinkKind.EDITED
    assert sum(edit.op != "equal" for edit in link.edits) == 1


def test_articles_beyond_the_limit_are_declined(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alignment, "MOST_SENTENCES", 3)
    with pytest.raises(AlignError, match="more than 3 sentences are not compared"):
        pair(LEFT, RIGHT)


def test_empty_articles() -> None:
    comparison = pair([], [])
    assert comparison.links == ()
    assert comparison.coverage == (0, 0)
