"""However hostile the input, the work grows with its length: function calls are counted, no time is taken.

Twice the input may make at most 2.6 times the calls: n log n grows by 2.2 at these sizes, the square by 4.
"""

import random
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest

from reader import Article, compare
from reader.align import alignment
from reader.align.model import SIDES, AlignError
from reader.align.profile import profile_pair
from reader.align.runs import find_runs

MOST = 2.6
Pair = tuple[Article, Article]


def calls(action: Callable[[], object]) -> int:
    """How many functions, those of the interpreter included, are called."""
    count = 0

    def called(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count


def identical(size: int) -> Pair:
    sentences = ["The conference opened in Wuzhen today, with words of welcome."] * size
    return Article.from_sentences(sentences), Article.from_sentences(sentences[1:])


def one_word_sentences(size: int) -> Pair:
    chance = random.Random(size)
    sides = (" ".join(f"Word{chance.randrange(size // 4)}." for _ in range(size)) for _ in range(2))
    left, right = (Article.from_text(side.replace(" ", "\n")) for side in sides)
    assert len(left.sentences) == size
    return left, right


def one_endless_sentence(size: int) -> Pair:
    chance = random.Random(size)
    words = [f"word{chance.randrange(5_000)}" for _ in range(15 * size)]
    changed = [word if chance.random() < 0.9 else "other" for word in words]
    return Article.from_text(" ".join(words)), Article.from_text(" ".join(changed))


def reworded(size: int) -> Pair:
    chance = random.Random(size)
    vocabulary = [f"word{number}" for number in range(4 * size)]
    sentences = [chance.choices(vocabulary, k=15) for _ in range(size)]
    changed = [[*words[:5], *chance.choices(vocabulary, k=3), *words[8:]] for words in sentences]
    left, right = (
        Article.from_sentences([" ".join(words) for words in side]) for side in (sentences, changed)
    )
    return left, right


def everything(pair: Pair) -> None:
    comparison = compare(*pair)
    for changed in (comparison, comparison.with_threshold(0.2)):
        assert sum(len(link.edits) for link in changed.links) >= len(changed.links)


def grows_with_the_length(action: Callable[[Pair], None], make: Callable[[int], Pair]) -> bool:
    action(make(50))  # what is made once for all
    small, large = (calls(partial(action, make(size))) for size in (200, 400))
    return large <= MOST * small


@pytest.mark.parametrize("make", [identical, one_word_sentences, one_endless_sentence, reworded])
def test_the_work_grows_with_the_length(make: Callable[[int], Pair]) -> None:
    assert grows_with_the_length(everything, make)


def what_is_said(pair: Pair) -> None:
    comparison = compare(*pair)
    for found in (comparison.quotes, comparison.entities, comparison.facts):
        assert len(found) < 100_000
    for side, article in zip(SIDES, pair, strict=True):
        for index in range(len(article.sentences)):
            assert len(comparison.nearest(side, index, 1)) <= 1


@pytest.mark.parametrize(
    "unit", ["“‘", "“ a ", '"', "'a ", "1,", "1", ",", "12, ", "5% ", "1–", "“Yes,” he said. "]
)
def test_quotes_and_facts_of_hostile_text_take_no_longer_than_its_length(unit: str) -> None:
    def make(size: int) -> Pair:
        text = unit * (4 * size // len(unit))
        return Article.from_text(f"{text} We are here, he said."), Article.from_text(f"{text}x We stay.")

    assert grows_with_the_length(what_is_said, make)


def test_what_is_said_of_very_many_identical_sentences() -> None:
    assert grows_with_the_length(what_is_said, identical)


def test_runs_in_common_are_looked_up_and_not_compared() -> None:
    def find(pair: Pair) -> None:
        assert find_runs(*profile_pair(*pair)) is not None

    for make in (identical, reworded):
        assert grows_with_the_length(find, make)


def test_a_sentence_beyond_the_limit_is_declined(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alignment, "LONGEST_SENTENCE", 20)
    short = Article.from_sentences(["Short.", "Words."])
    long = Article.from_sentences(["Short.", "This one is too long."])
    for left, right in ((short, long), (long, short)):
        with pytest.raises(
            AlignError, match=r"more than 20 characters are not compared; sentence 2 of 'Short\.' has 21"
        ):
            compare(left, right)
    assert compare(short, short).links


@pytest.mark.parametrize("unit", ["word ", "1,", "“‘", "\u4e16"])
def test_a_sentence_that_was_cut_into_pieces_is_measured_whole(
    monkeypatch: pytest.MonkeyPatch, unit: str
) -> None:
    monkeypatch.setattr(alignment, "LONGEST_SENTENCE", 20_000)
    third = unit * (7_000 // len(unit)) + "end.\n"
    short, long = Article.from_text("One is short.\n" + third * 4), Article.from_text(third[:-5] * 3 + "end.")
    assert len(long.sentences) > 4
    assert compare(short, short).links
    with pytest.raises(
        AlignError, match=r"more than 20,000 characters are not .* sentence 1 of .* has 21,\d+"
    ):
        compare(short, long)
