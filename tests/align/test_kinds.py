"""Kinds by their stated rules, and what has moved by the longest backbone."""

import random
from itertools import combinations

import pytest

from reader import Article, Comparison, compare
from reader.align.kinds import EDITED_SHARE
from reader.align.model import Change, Link, LinkKind, Op

SLIGHT = {Change.CASE, Change.PUNCTUATION, Change.HYPHEN, Change.TYPOGRAPHY, Change.SPACE}


def pair(left: list[str], right: list[str]) -> Comparison:
    return compare(Article.from_sentences(left), Article.from_sentences(right))


def only_link(left: str, right: str) -> Link:
    (link,) = pair([left], [right]).links
    return link


@pytest.mark.parametrize(
    ("left", "right", "change"),
    [
        ("The Prime Minister left Wuzhen.", "The prime minister left Wuzhen.", Change.CASE),
        ("THE PRIME MINISTER LEFT WUZHEN.", "The prime minister left Wuzhen.", Change.CASE),
        ("“We won’t leave”, the minister said.", '"We won\'t leave", the minister said.', Change.TYPOGRAPHY),
        ("«We shall leave», the minister said.", "“We shall leave”, the minister said.", Change.TYPOGRAPHY),
        ("The well-known minister left Wuzhen.", "The well known minister left Wuzhen.", Change.HYPHEN),
        ("The co-operation failed in Wuzhen.", "The cooperation failed in Wuzhen.", Change.HYPHEN),
        ("The minister – ill – left Wuzhen.", "The minister, ill, left Wuzhen.", Change.PUNCTUATION),
        ("The minister left Wuzhen…", "The minister left Wuzhen.", Change.PUNCTUATION),
        ("The U.S. minister left Wuzhen.", "The US minister left Wuzhen.", Change.PUNCTUATION),
        ("The minister  left\tWuzhen.", "The minister left Wuzhen.", Change.SPACE),
        ("The minister\u00a0left Wuzhen.", "The minister left Wuzhen.", Change.SPACE),
        (
            "Der Minister sagte: „Wir gehen jetzt.“",
            "Der Minister sagte: »Wir gehen jetzt.«",
            Change.TYPOGRAPHY,
        ),
        ("Министр сказал: «Мы уходим завтра».", 'Министр сказал: "Мы уходим завтра".', Change.TYPOGRAPHY),
        ("قال الوزير: «سنغادر المدينة غدا».", 'قال الوزير: "سنغادر المدينة غدا".', Change.TYPOGRAPHY),
        ("部长星期三离开乌镇，没有回答问题。", "部长星期三离开乌镇,没有回答问题。", Change.PUNCTUATION),
    ],
)
def test_the_same_words_are_verbatim_and_what_differs_is_told(left: str, right: str, change: Change) -> None:
    link = only_link(left, right)
    assert (link.kind, link.score) == (LinkKind.VERBATIM, 1)
    changes = {edit.change for edit in link.edits if edit.op is not Op.EQUAL}
    assert change in changes
    assert changes <= SLIGHT


@pytest.mark.parametrize(
    ("left", "right", "change"),
    [
        (
            "The harbour repair cost the city $5 million.",
            "The harbour repair cost the city €5 million.",
            Change.NUMBER,
        ),
        ("The storm killed 12 sailors near Oslo.", "The storm killed 14 sailors near Oslo.", Change.NUMBER),
        ("The organisation left Wuzhen early.", "The organization left Wuzhen early.", Change.SPELLING),
        (
            "Škoda builds its cars in Mladá Boleslav.",
            "Skoda builds its cars in Mladá Boleslav.",
            Change.SPELLING,
        ),
        ("The minister left Wuzhen early.", "The minister left Wuzhen late.", Change.WORDS),
    ],
)
def test_a_word_that_differs_makes_a_link_edited(left: str, right: str, change: Change) -> None:
    link = only_link(left, right)
    assert link.kind is LinkKind.EDITED
    assert {edit.change for edit in link.edits} == {Change.NONE, change}


def test_edited_is_from_three_quarters_of_the_words_on() -> None:
    words = [f"word{number}" for number in range(40)]
    most = len(words) - int(len(words) * EDITED_SHARE)
    for changes, kind in ((most, LinkKind.EDITED), (most + 1, LinkKind.REWRITTEN)):
        changed = list(words)
        for number in range(changes):
            changed[number * len(words) // changes] = f"other{number}"
        assert only_link(" ".join(words), " ".join(changed)).kind is kind


CLOSED = {
    "bridge of Oslo": "floods in January",
    "ferry of Lyon": "strikes in March",
    "museum of Gori": "fires in April",
    "theatre of Basel": "rockfalls in June",
    "quarry of Turin": "fog in August",
    "airport of Kyiv": "protests in October",
    "stadium of Porto": "storms in November",
}


def longest_rise(places: list[tuple[int, int]]) -> int:
    """The most pairs that rise on both sides, by trying all."""
    for size in range(len(places), 0, -1):
        for chosen in combinations(sorted(places), size):
            rights = [right for _, right in chosen]
            if rights == sorted(set(rights)):
                return size
    return 0


@pytest.mark.parametrize("seed", range(12))
def test_what_has_moved_is_outside_the_longest_backbone(seed: int) -> None:
    sentences = [f"The {subject} was closed after {cause}." for subject, cause in CLOSED.items()]
    order = list(range(len(sentences)))
    random.Random(seed).shuffle(order)
    comparison = pair(sentences, [sentences[number] for number in order])
    places = [(link.left[0], link.right[0]) for link in comparison.links]
    assert sorted(left for left, _ in places) == sorted(order)
    staying = [place for place, link in zip(places, comparison.links, strict=True) if not link.moved]
    assert [right for _, right in sorted(staying)] == sorted(right for _, right in staying)
    assert len(staying) == longest_rise(places)
