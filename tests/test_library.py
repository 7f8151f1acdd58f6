"""Many articles: the best pair, the figures of every pair, a sentence traced."""

from __future__ import annotations

import itertools

import pytest

from reader import Article, Source, compare
from reader.align import alignment
from reader.align.model import AlignError
from reader.library import EXACT_PAIRS, Library, summarise
from reader.resources import seed_paths


@pytest.fixture(scope="module")
def library() -> Library:
    return Library([Article.from_path(path) for path in seed_paths()])


def test_comparisons_are_made_once(library: Library) -> None:
    assert library.compare(1, 3) is library.compare(1, 3)
    assert library.compare(1, 3).left is library.articles[1]
    with pytest.raises(IndexError):
        library.compare(0, 9)


def test_the_other_way_round_nothing_is_weighed_again(library: Library) -> None:
    there, back = library.compare(1, 3), library.compare(3, 1)
    assert back.links == compare(library.articles[3], library.articles[1]).links
    assert back.alignment.evidence.choice is there.alignment.evidence.choice


def test_the_best_pair_of_the_samples_has_nearly_the_highest_coverage(library: Library) -> None:
    # Only the most promising pairs are compared to find it.
    every = {pair: sum(library.compare(*pair).coverage) for pair in itertools.combinations(range(5), 2)}
    assert every[library.best_pair()] >= 0.9 * max(every.values())


def test_the_best_pair_among_many_is_found_without_comparing_all() -> None:
    texts = [
        f"Story {number}\n"
        + "".join(f"Item {number}.{each} is unlike the others {number}.\n" for each in range(5))
        for number in range(120)
    ]
    shared = "The committee on northern fisheries rejected the quota proposal after midnight.\n"
    texts[17] += shared
    texts[98] += shared
    library = Library([Article.from_text(text) for text in texts])
    assert library.best_pair() == (17, 98)
    assert len(library._comparisons) <= EXACT_PAIRS


def test_a_pair_needs_two_articles() -> None:
    one = Article.from_text("Alone.")
    with pytest.raises(ValueError, match="two articles"):
        Library([one]).best_pair()
    assert Library([one, one]).best_pair() == (0, 1)
    unrelated = [Article.from_text(text) for text in ("Aa bb.", "Cc dd.", "Ee ff.")]
    assert Library(unrelated).best_pair() == (0, 1)


def test_figures_of_every_pair(library: Library) -> None:
    figures = library.matrix()
    assert [(pair.left, pair.right) for pair in figures] == list(itertools.combinations(range(5), 2))
    for pair in figures:
        comparison = library.compare(pair.left, pair.right)
        assert pair == summarise(comparison, pair.left, pair.right)
        assert pair.coverage == comparison.coverage
        assert sum(pair.links.values()) == len(comparison.links)


def test_a_sentence_is_traced_through_every_article() -> None:
    sentence = "The committee on northern fisheries rejected the quota proposal after midnight."
    texts = [
        f"First\n{sentence}\nSomething else happened in the harbour.\n",
        "Second\nNothing of interest was reported from the mountains.\n",
        f"Third\nBakers were praised.\n{sentence}\n",
        "Fourth\nThe committee on northern fisheries rejected the proposal shortly after midnight.\n",
    ]
    library = Library([Article.from_text(text, Source(label=str(at))) for at, text in enumerate(texts)])
    hits = library.trace(0, 1)
    assert (hits[0].article, hits[0].sentence) == (2, 2)
    assert hits[0].kind == "verbatim"
    assert 3 in {hit.article for hit in hits}
    assert 1 not in {hit.article for hit in hits if hit.kind is not None}
    assert [hit.score for hit in hits if hit.kind] == sorted((h.score for h in hits if h.kind), reverse=True)
    for hit in hits:
        article = library.articles[hit.article]
        text = "".join(edit.right.of(article.text) for edit in hit.edits)
        assert article.sentence_text(hit.sentence) in text
    with pytest.raises(IndexError):
        library.trace(0, 99)


def test_an_article_too_large_to_be_compared_is_not_in_the_best_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alignment, "LONGEST_SENTENCE", 80)
    closed = "The harbour of Lerwick was closed on Monday after two boats had sunk."
    large = closed[:-1] + ", and nobody can say when the harbour of Lerwick will open again."
    library = Library([Article.from_sentences([text]) for text in (large, large, closed, "Rain. " + closed)])
    assert library.best_pair() == (2, 3)
    with pytest.raises(AlignError, match="more than 80 characters are not compared"):
        library.trace(2, 0)
