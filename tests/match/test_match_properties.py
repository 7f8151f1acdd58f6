"""What holds for any two texts: nothing raises, spans are inside, swapping the sides mirrors the matches."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader import Article, QuoteVerdict
from reader.align.model import Link
from reader.extract.quotation_marks import find_marked
from reader.match.facts import match_facts
from reader.match.quotes import match_quotes

_PIECES = [
    *"“”\"‘’'«»„‟`()[]…—-.,:;?!%$£ \n\t",
    "\n\n",
    "\ud800",
    "\x00",
    "\u202e",
    "Xi Jinping",
    "Mr Lee",
    "she",
    "he",
    "said",
    "says that",
    "according to",
    "told",
    "called it",
    "We should act now",
    "the rights of all users",
    "670 million",
    "more than",
    "between 5 and",
    "$4.5 billion",
    "12,000",
    "May 4, 2015",
    "Monday",
    "9:30 p.m.",
    "second",
    "percent",
    "not",
    "Russia, Pakistan and Tonga",
    "’s",
    "president",
    "٣٤",
    "é",
    "中国",
    "ß",
]
texts = st.lists(st.sampled_from(_PIECES), max_size=60).map(" ".join) | st.text(max_size=200)
_MIRROR = {
    QuoteVerdict.BECAME_PARAPHRASE: QuoteVerdict.BECAME_QUOTE,
    QuoteVerdict.BECAME_QUOTE: QuoteVerdict.BECAME_PARAPHRASE,
}


@given(texts)
@settings(max_examples=300, deadline=None)
def test_anything_found_lies_inside_the_text(text: str) -> None:
    article = Article.from_text(text)
    spans = [quote.span for quote in article.quotes]
    spans += [one.span for one in article.statements]
    spans += [quantity.span for quantity in article.quantities]
    spans += article.terms
    spans += [one.speaker_span for one in (*article.quotes, *article.statements) if one.speaker_span]
    for span in spans:
        assert 0 <= span.start <= span.end <= len(text)


@given(texts)
@settings(max_examples=200, deadline=None)
def test_marked_runs_are_in_order_and_apart(text: str) -> None:
    marked = find_marked(Article.from_text(text))
    for one, two in pairwise(marked):
        assert one.outer.end <= two.outer.start
    for one in marked:
        assert one.outer.contains(one.inner)


@given(texts, texts)
@settings(max_examples=150, deadline=None)
def test_swapping_the_sides_mirrors_the_matches(left_text: str, right_text: str) -> None:
    left, right = Article.from_text(left_text), Article.from_text(right_text)
    there = match_quotes(left, right, ())
    back = match_quotes(right, left, ())
    mirrored = [
        (match.right, match.left, match.right_span, match.left_span, _turned(match.verdicts))
        for match in back
    ]
    straight = [
        (match.left, match.right, match.left_span, match.right_span, match.verdicts) for match in there
    ]
    assert sorted(map(repr, straight)) == sorted(map(repr, mirrored))


def _turned(verdicts: tuple[QuoteVerdict, ...]) -> tuple[QuoteVerdict, ...]:
    return tuple(_MIRROR.get(verdict, verdict) for verdict in verdicts)


@given(texts, texts)
@settings(max_examples=100, deadline=None)
def test_facts_raise_nothing_without_links(left_text: str, right_text: str) -> None:
    links: tuple[Link, ...] = ()
    left, right = Article.from_text(left_text), Article.from_text(right_text)
    for one in match_facts(left, right, links):
        assert one.left.end <= len(left_text) and one.right.end <= len(right_text)
        assert one.summary.endswith(".")


@given(texts)
@settings(max_examples=100, deadline=None)
def test_an_article_agrees_with_itself(text: str) -> None:
    article = Article.from_text(text)
    for match in match_quotes(article, article, ()):
        if match.left and match.right and match.left == match.right:
            assert match.verdict is QuoteVerdict.SAME
