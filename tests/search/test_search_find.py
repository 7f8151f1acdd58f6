"""Queries and their hits."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.search import Query, QueryError, find, search


def article_of(*paragraphs: str, separator: str = "\n\n") -> Article:
    """An article with these paragraphs (sentences play no part in a search)."""
    spans = []
    offset = 0
    for index, paragraph in enumerate(paragraphs):
        spans.append(Paragraph(index, Span(offset, offset + len(paragraph)), 0, 0))
        offset += len(paragraph) + len(separator)
    return Article(separator.join(paragraphs), paragraphs=tuple(spans))


def hits(typed: str, *paragraphs: str) -> list[str]:
    article = article_of(*paragraphs)
    return [span.of(article.text) for span in find(article, Query.parse(typed))]


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("xi", "Xi met XI. Taxi.", ["Xi", "XI", "xi"]),
        ("Xi", "Xi met XI. Taxi.", ["Xi"]),
        (r"\cXi", "Xi met XI. Taxi.", ["Xi", "XI", "xi"]),
        (r"\C xi", "Xi met XI. Taxi.", ["xi"]),
        (r"\w xi", "Xi met XI. Taxi.", ["Xi", "XI"]),
        (r"\<xi\>", "Xi met XI. Taxi.", ["Xi", "XI"]),
        (r"\<tax", "Taxi syntax", ["Tax"]),
        (r"tax\>", "Taxi syntax", ["tax"]),
        (r"\w\C xi", "Xi, xi, taxi", ["xi"]),
        (r"\w a-a", "ba-a-a", ["a-a"]),
        ("don't", "don’t don't", ["don’t", "don't"]),
        ("“no”", '"no" «no»', ['"no"', "«no»"]),
        ("a - b", "a — b a\u00a0–\nb", ["a — b", "a\u00a0–\nb"]),
        ("well...", "well… well...", ["well…", "well..."]),
        ("café", "cafe\u0301 café cafe", ["cafe\u0301", "café"]),
        ("cooperate", "co\u00adop\u200berate", ["co\u00adop\u200berate"]),
        ("hard wrapped", "hard\nwrapped", ["hard\nwrapped"]),
        (".", "… .", ["…", "."]),
        (r"\V\w", r"a \w b", [r"\w"]),
        ("\\", "a \\ b", ["\\"]),
        ("", "anything", []),
        (r"\w", "anything", []),
        (r"\v", "anything", []),
        ("straße", "STRASSE Straße", ["STRASSE", "Straße"]),
    ],
)
def test_plain_queries(typed: str, text: str, expected: list[str]) -> None:
    assert hits(typed, text) == expected


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        (r"\v\d+ (million|billion)", "4 million, 30 billion, six million", ["4 million", "30 billion"]),
        (r"\v^\w+", "One two", ["One"]),
        (r"\v\w+$", "One two", ["two"]),
        (r"\vx|xy", "xy", ["x"]),
        (r"\vx+?", "xxx", ["x", "x", "x"]),
        (r"\vx{2}", "xxxxx", ["xx", "xx"]),
        (r"\vx{,2}y", "xxxy y", ["xxy", "y"]),
        (r"\v[^a-c ]+", "abcd ef", ["d", "ef"]),
        (r"\v[A-C]+", "abCA", ["CA"]),
        (r"\v\c[A-C]+", "abCA d", ["abCA"]),
        (r"\vdon't", "Don’t", ["Don’t"]),
        (r"\va--b  c", "a—b c", ["a—b c"]),
        (r"\w\v x|xy", "xy x", ["xy", "x"]),
        (r"\v\C\w x", "a x", ["a x"]),
        (r"\v\bart\b", "art artful", ["art"]),
        (r"\v\<art\>", "art artful", ["art"]),
        (r"\v\Brt", "art rt", ["rt"]),
        (r"\v(?P<year>19|20)\d\d", "1999 2024 1899", ["1999", "2024"]),
        (r"\v\x41\u0042", "AB ab", ["AB", "ab"]),
        (r"\va{b", "a{b", ["a{b"]),
        (r"\v(a*)*b", "aaab", ["aaab"]),
        (r"\v[]x]+", "]x", ["]x"]),
        (r"\v\w*", "one two", ["one", "two"]),
    ],
)
def test_regular_expressions(typed: str, text: str, expected: list[str]) -> None:
    assert hits(typed, text) == expected


def test_no_hit_runs_over_a_paragraph_border() -> None:
    assert hits("one two", "one", "two") == []
    assert hits(r"\v.+", "one", "two") == ["one", "two"]
    assert hits(r"\v^t", "one", "two") == ["t"]


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        (r"\v(a", "a ( without its ) (at character 1)"),
        (r"\va)", "a ) without its ( (at character 2)"),
        (r"\v[a", "a [ without its ]"),
        (r"\v*a", "* has nothing before it"),
        (r"\va**", "two repeats"),
        (r"\v(a)\1", "back references are not supported (at character 4)"),
        (r"\va(?=b)", "look-around is not supported"),
        (r"\va{9999}", "more than 1,000 repeats"),
        (r"\va{3,2}", "run backwards"),
        (r"\v(a{999}){999}", "too large"),
        (r"\v((){1000}){1000}(b{999}){3}", "too large"),
        (r"\v" + "(" * 60 + ")" * 60, "nested"),
        (r"\va" + "\\", "write \\\\"),
        (r"\v\xzz", "hexadecimal"),
        (r"\v\UFFFFFFFF", "hexadecimal"),
        (r"\v\q", r"\q means nothing"),
        (r"\v[z-a]", "backwards"),
        (r"\v(?i)a", "kind of group"),
        (r"\d+", r"\v\d+ is a regular expression"),
        (r"\c\C a", "leave out one"),
        ("x" * 1_001, "1,001"),
    ],
    ids=lambda value: ascii(value)[:30],
)
def test_what_cannot_be_understood_is_said(typed: str, part: str) -> None:
    with pytest.raises(QueryError) as caught:
        Query.parse(typed)
    assert part in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        (r"(a+)+$", "a" * 50_000 + "b"),
        (r"(a|a)*c", "a" * 50_000),
        (r"(.*,){12}x", "a," * 25_000),
        (r".*.*.*z", "a" * 50_000),
        (r"a.*z|a", "a" * 50_000),
        (r"(a|b)*a(a|b){14}c", "abba" * 12_000),
        (r"(\w+\s?)*!", "word " * 10_000),
    ],
    ids=lambda value: value[:12],
)
def test_no_expression_takes_more_than_its_allowance(expression: str, text: str) -> None:
    # A backtracking engine needs hours for most of these; one run here is a few million steps at most.
    found = search(article_of(text), Query.parse(r"\v" + expression))
    assert not found.complete or all("a" in span.of(text) for span in found.spans)


def test_hits_are_limited_and_that_is_said() -> None:
    found = search(article_of("ab" * 100_001), Query.parse("a"))
    assert len(found.spans) == 100_000
    assert not found.complete
    assert search(article_of("ab" * 100), Query.parse("a")).complete


def test_two_articles_do_not_share_a_folded_text() -> None:
    for count in range(200):
        assert len(hits("x", "x" * count)) == count


def test_hits_of_a_changed_copy_are_its_own() -> None:
    article = article_of("one two")
    assert find(article, Query.parse("one"))
    assert not find(replace(article, text="two two"), Query.parse("one"))


def consumes(expression: str) -> bool:
    """Whether every match of the expression has a character: engines differ in repeats of nothing."""
    return not re.search(r"\\b|(?<!\[)\^|\$", expression) and not re.fullmatch(expression, "")


EXPRESSIONS = st.recursive(
    st.sampled_from(["a", "b", "c", ".", "[ab]", "[^a]", r"\w", r"\b", "^", "$"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map("|".join).map("(?:{})".format),
        st.tuples(
            inner.filter(consumes), st.sampled_from(["*", "+", "?", "{2}", "{1,3}", "+?", "*?", "??"])
        ).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
    ),
    max_leaves=8,
)


@settings(max_examples=400)
@given(EXPRESSIONS, st.text(alphabet="abc ", max_size=12))
def test_matches_are_those_of_the_standard_engine(expression: str, text: str) -> None:
    text = " ".join(text.split())
    expected = []
    place = 0
    # The standard engine reports empty matches, and goes on behind them; a search has no use for them.
    while match := re.compile(expression).search(text, place):
        if match.end() > match.start():
            expected.append(match.span())
        place = max(match.end(), match.start() + 1)
        if place > len(text):
            break
    found = find(article_of(text), Query.parse(r"\v" + expression))
    assert [(span.start, span.end) for span in found] == expected


@given(st.text(max_size=60), st.text(max_size=4))
def test_any_text_and_any_query_are_harmless(text: str, typed: str) -> None:
    try:
        query = Query.parse(typed)
    except QueryError:
        return
    article = article_of(text)
    end = 0
    for span in find(article, query):
        assert end <= span.start < span.end <= len(text)
        end = span.end


@given(st.text(min_size=1, max_size=30), st.data())
def test_a_piece_of_the_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    piece = text[start:end]
    query = Query.parse(rf"\V{' ' if piece[0] == ' ' else ''}{piece}")
    if piece.isascii() and not any(mark in piece for mark in "-\\") and piece.split() == [piece]:
        around = text[max(0, start - 1) : end + 1]
        if around.isascii():
            assert find(article_of(text), query)


def test_an_article_as_it_is_read() -> None:
    text = (
        "A headline about the harbour\n\n"
        "The search was called\noff at noon, “because of\nfog”, the coast\u00adguard said.\n\n"
        "Nobody’s search went on…\n"
    )
    article = Article.from_text(text)
    for typed, expected in (
        ("called off", ["called\noff"]),
        ('"because of fog"', ["“because of\nfog”"]),
        ("coastguard", ["coast\u00adguard"]),
        ("nobody's", ["Nobody’s"]),
        ("on...", ["on…"]),
        ("harbour The", []),
        (r"\v^the\b", ["The"]),
    ):
        assert [span.of(text) for span in find(article, Query.parse(typed))] == expected, typed


def test_looking_from_a_place_on_for_some_hits() -> None:
    text = "One ﬁsh, two ﬁsh.\n\nRed “fish”, blue ﬁsh…  no fish."
    article = Article.from_text(text)
    for typed in ("fish", r"\vf.sh", r"\wfish", "i", " "):
        query = Query.parse(typed)
        everything = search(article, query).spans
        assert len(everything) >= 4
        for start in range(len(text) + 1):
            if text[start - 1 : start + 1].isspace():
                continue  # inside of what counts as one blank
            for most in (1, 2, 100):
                expected = [span for span in everything if span.start >= start]
                assert list(search(article, query, start, most).spans) == expected[:most]
