"""What holds of the alignment of any two texts whatever."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader import Article, compare
from reader.align.edits import span_edits
from reader.align.model import Edit, LinkKind, Op
from reader.article.model import Span

VOCABULARY = """
    the of and to a in said Wuzhen conference cyberspace sovereignty internet freedom governance twenty-five
    25 4.13 million organisation organization minds mind “rights” China’s co-operation 互联网
    大会 Škoda S\u030ckoda
    интернет свобода الإنترنت — … ! ' \u200b \x00 %
"""
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(WORDS, min_size=0, max_size=14).map(" ".join) | st.text(max_size=30)
ARTICLES = st.lists(SENTENCES, max_size=7)


def rebuilt(edits: tuple[Edit, ...], text: str) -> str:
    return "".join(edit.right.of(text) for edit in edits)


@given(ARTICLES, ARTICLES)
@settings(max_examples=150, deadline=None)
def test_swapping_the_articles_mirrors_everything(left: list[str], right: list[str]) -> None:
    there = compare(Article.from_sentences(left), Article.from_sentences(right))
    back = compare(Article.from_sentences(right), Article.from_sentences(left))
    for links, mirrored in ((there.links, back.links), (there.possible, back.possible)):
        assert {(k.left, k.right, k.score, k.kind, k.moved, k.left_spans, k.right_spans) for k in links} == {
            (k.right, k.left, k.score, k.kind, k.moved, k.right_spans, k.left_spans) for k in mirrored
        }
    assert there.coverage == back.coverage[::-1]
    turned = there.turned()
    assert (turned.links, turned.possible, turned.coverage) == (back.links, back.possible, back.coverage)
    if left and right:
        assert turned.explain(0, 0) == back.explain(0, 0)
        assert turned.nearest("left", 0) == back.nearest("left", 0)


@given(ARTICLES)
@settings(max_examples=150, deadline=None)
def test_identical_articles_are_linked_sentence_by_sentence(sentences: list[str]) -> None:
    comparison = compare(Article.from_sentences(sentences), Article.from_sentences(sentences))
    links = comparison.links
    assert [(link.left, link.right) for link in links] == [((i,), (i,)) for i in range(len(sentences))]
    assert all(link.kind is LinkKind.VERBATIM and not link.moved and link.score == 1 for link in links)


@given(ARTICLES, ARTICLES)
@settings(max_examples=150, deadline=None)
def test_edits_tile_both_sides_and_rebuild_the_right(left: list[str], right: list[str]) -> None:
    first, second = Article.from_sentences(left), Article.from_sentences(right)
    comparison = compare(first, second)
    for link in (*comparison.links, *comparison.possible):
        for article, indexes, spans in (
            (first, link.left, [edit.left for edit in link.edits]),
            (second, link.right, [edit.right for edit in link.edits]),
        ):
            covered = [offset for span in spans for offset in range(span.start, span.end)]
            sentences = [article.sentences[index].span for index in indexes]
            assert covered == [offset for span in sentences for offset in range(span.start, span.end)]
            for span in spans:
                assert not len(span) or any(sentence.contains(span) for sentence in sentences)
        for edit in link.edits:
            same = edit.left.of(first.text) == edit.right.of(second.text)
            assert (edit.op is Op.EQUAL) == same


@given(SENTENCES | st.text(), SENTENCES | st.text())
@settings(max_examples=300, deadline=None)
def test_edits_between_any_two_texts(left: str, right: str) -> None:
    edits = span_edits(left, Span(0, len(left)), right, Span(0, len(right)))
    assert "".join(edit.left.of(left) for edit in edits) == left
    assert rebuilt(edits, right) == right
    mirrored = span_edits(right, Span(0, len(right)), left, Span(0, len(left)))
    assert [(edit.right, edit.left, edit.change) for edit in mirrored if edit.op is Op.EQUAL] == [
        (edit.left, edit.right, edit.change) for edit in edits if edit.op is Op.EQUAL
    ]
