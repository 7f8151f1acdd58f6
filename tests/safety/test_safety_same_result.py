"""The same input gives the same result: from process to process, from either side, and taken apart."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import Article, Comparison, compare
from reader.align.model import AlignSettings, Op, Pin
from reader.resources import seed_paths

MakeTexts = Callable[[str], tuple[str, str]]

REPORTS = """
import hashlib, sys
from reader import Article, compare
from reader.report import render
from reader.resources import seed_paths
articles = [Article.from_path(path) for path in seed_paths()]
for left, right in ((0, 2), (1, 3), (2, 4)):
    comparison = compare(articles[left], articles[right])
    for form in ("text", "json", "jsonl", "markdown", "html", "annotations"):
        print(form, hashlib.sha256(render(comparison, form).encode("utf-8", "surrogatepass")).hexdigest())
"""


def test_reports_do_not_depend_on_the_order_of_hashes() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", REPORTS],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(printed) == 1
    assert printed.pop().count(b"\n") == 18


def assert_edits_give_the_other_side(comparison: Comparison) -> None:
    left, right = comparison.left.text, comparison.right.text
    for link in (*comparison.links, *comparison.possible):
        remade = ""
        for edit in link.edits:
            if edit.op is Op.EQUAL:
                assert edit.left.of(left) == edit.right.of(right)
                remade += edit.left.of(left)
            elif edit.op is not Op.DELETE:
                remade += edit.right.of(right)
        for side, text, indexes in (("left", left, link.left), ("right", right, link.right)):
            sentences = comparison.article("left" if side == "left" else "right").sentences
            covered = [edit.left if side == "left" else edit.right for edit in link.edits]
            pieces = "".join(span.of(text) for span in covered)
            assert pieces == "".join(sentences[index].span.of(text) for index in indexes)
            assert [span.start for span in covered] == sorted(span.start for span in covered)
        assert remade == "".join(comparison.right.sentences[index].span.of(right) for index in link.right)


def described(comparison: Comparison, mirrored: bool) -> list[object]:
    """All links, as those of the pair the other way round if ``mirrored``."""
    found: list[object] = []
    for link in comparison.links:
        sides = (link.right, link.left) if mirrored else (link.left, link.right)
        found.append((*sides, round(link.score, 9), link.kind, link.moved))
    return sorted(found, key=repr)


def assert_mirrored(left: Article, right: Article) -> None:
    assert described(compare(left, right), False) == described(compare(right, left), True)


@pytest.mark.parametrize("pair", list(pairwise(range(5))), ids=str)
def test_seeds_are_taken_apart_and_mirrored(pair: tuple[int, int]) -> None:
    left, right = (Article.from_path(seed_paths()[index]) for index in pair)
    assert_edits_give_the_other_side(compare(left, right))
    assert_mirrored(left, right)


def test_hostile_articles_are_taken_apart_and_mirrored(payload: str, make_texts: MakeTexts) -> None:
    left, right = map(Article.from_text, make_texts(payload))
    comparison = compare(left, right)
    assert comparison.links
    assert_edits_give_the_other_side(comparison)
    assert_mirrored(left, right)


def test_a_pin_across_one_text_is_mirrored() -> None:
    """Only the links tell the sides apart when both articles are the same."""
    text = "First things come first. Then came the ministers. Nobody said why. At last it rained in Wuzhen.\n"
    one, other = Article.from_text(text), Article.from_text(text)
    for left, right in ((1, 3), (3, 1)):
        ours = compare(one, other, AlignSettings(pins=(Pin(left, right, True),)))
        theirs = compare(other, one, AlignSettings(pins=(Pin(right, left, True),)))
        assert len(ours.links) == 5
        assert described(ours, False) == described(theirs, True)


GOLD = os.environ.get("READER_TEST_GOLD", "")


@pytest.mark.skipif(not GOLD, reason="READER_TEST_GOLD names no folder with pairs of articles")
def test_all_pairs_of_a_gold_folder_are_taken_apart_and_mirrored() -> None:
    """Lines of JSON whose ``left`` and ``right`` are lists of sentences."""
    pairs = 0
    for path in sorted(Path(GOLD).glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            value = json.loads(line)
            if isinstance(value.get("left"), list) and isinstance(value.get("right"), list):
                left, right = (Article.from_sentences(value[side]) for side in ("left", "right"))
                assert_edits_give_the_other_side(compare(left, right))
                assert_mirrored(left, right)
                pairs += 1
    assert pairs


PLAIN = "the Xi said “We should respect users’ rights” 4.13 million people , . ! not never in Wuzhen on May 4"
ODD = [
    "\u200b",
    "\u202e",
    "É",
    "é",
    "e\u0301",
    "don’t",
    "don't",
    "—",
    "\x00",
    "\x1b[0m",
    "\n",
    "\n\n",
    "Mr.",
    "$5bn",
]
WORDS = st.sampled_from([*PLAIN.split(), *ODD])
TEXTS = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_random_articles_are_taken_apart_and_mirrored(left_text: str, right_text: str) -> None:
    left, right = Article.from_text(left_text), Article.from_text(right_text)
    assert_edits_give_the_other_side(compare(left, right))
    assert_mirrored(left, right)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_whole(text: str) -> None:
    article = Article.from_text(text)
    assert article.text == text
    end = 0
    for sentence in article.sentences:
        assert end <= sentence.span.start < sentence.span.end <= len(text)
        assert text[end : sentence.span.start].strip("\ufeff").strip() == "" or end == 0
        end = sentence.span.end
    assert hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() == article.source.sha256
