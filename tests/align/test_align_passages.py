"""Passages that lost their order or their sentences, and sentences found through those beside them."""

from __future__ import annotations

import random

from reader import Article, compare
from reader.align.candidates import find_candidates, find_neighbours
from reader.align.profile import profile_pair
from reader.align.related import related_terms
from reader.align.score import score_candidates
from reader.align.table import CellTable
from reader.resources import seed_paths


def sentences_of(number: int) -> list[str]:
    article = Article.from_path(sorted(seed_paths())[number])
    return [article.sentence_text(index) for index in range(len(article.sentences))]


def test_each_sentence_of_a_passage_whose_words_are_shuffled_into_one_is_linked_with_it() -> None:
    first, second = sentences_of(0), sentences_of(3)
    passage = [index for index, text in enumerate(second) if len(text.split()) > 15][:3]
    words = [word.strip(".") for index in passage for word in second[index].split()]
    random.Random(0).shuffle(words)
    planted = 4
    left = [*first[:planted], " ".join(words) + ".", *first[planted:]]
    links = compare(Article.from_sentences(left), Article.from_sentences(second)).links
    found = {right for link in links if planted in link.left for right in link.right}
    assert found >= set(passage)


def test_what_stands_beside_a_pair_that_is_alike_is_looked_at_as_well() -> None:
    left = Article.from_sentences(["Anvils ring loudly in Oslo.", "He left.", "Nothing else is known."])
    right = Article.from_sentences(["Anvils ring very loudly in Oslo.", "She stayed.", "Why, he asked."])
    profiles = profile_pair(left, right)
    table = CellTable((3, 3), score_candidates(*profiles, find_candidates(*profiles)))
    assert list(table) == [(0, 0)]
    assert list(find_neighbours(table)) == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_names_with_digits_are_of_no_common_root() -> None:
    assert related_terms(["boeing737", "boeing747"]) == {}
    assert related_terms(["migrat", "migration"]) == {0: frozenset({1}), 1: frozenset({0})}


def test_words_shared_with_a_link_are_not_counted_again() -> None:
    sentence = "The harbour of Rotterdam handled a record number of containers in the autumn of last year."
    longer = f"{sentence[:-1]}, and the railway carried them to Duisburg, Basel and Milan."
    comparison = compare(
        Article.from_sentences([sentence, longer]), Article.from_sentences([sentence, "Nobody else spoke."])
    )
    parts = {part.name for part in comparison.alignment.explain(1, 0).parts}
    assert "already linked" in parts
    assert "much unexplained" not in parts


def test_a_lone_passage_is_found_without_others_to_bear_it_out() -> None:
    passage = Article.from_sentences(["Fishing boats should stay in port"])
    article = Article.from_sentences(
        [
            "The council met in the town hall for two hours.",
            "The harbour master wants the fishing boats in port by noon, and they should stay there.",
            "Schools remain open for now.",
            "Buses will run as usual.",
        ]
    )
    assert [(link.left, link.right) for link in compare(passage, article).links] == [((0,), (1,))]
