"""Pages of HTML read without any optional package."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.markup import Tag, tokens
from reader.article.page import read_plainly

PAGE = """<!doctype html><html><head><title>Xi opens - The Paper</title>
<script>var a = "<p>no</p>";</script><style>p { color: red }</style>
<meta name="author" content="Jane  Doe"><meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2015-12-16T10:00:00Z">
<link rel="canonical" href="https://paper.example/xi"></head>
<body><header><a href="/">Home</a></header><nav><p>Menu</p></nav>
<article><h1>Xi opens <b>the</b> conference</h1><p>By Jane Doe</p>
<p>The first &amp; paragraph of the article<br>is here, and it is long&nbsp;enough to be kept.</p>
<p>“We won,” <em>he</em> said.<p>There were <a href=x>many people</a> there on the day, and it rained.
<h2>A subheading</h2><!-- <p>no</p> --><div>Text in a bare block.</div>
<ul><li>An item</li><li><a href=x>A link alone</a></li></ul>
<p hidden>not shown</p><div style="display: none"><p>not shown</p></div>
<figure><img alt="no"><figcaption>no</figcaption></figure><form><p>no</p></form></article>
<aside><p>no</p></aside><footer>Copyright</footer></body></html>"""


def test_a_page() -> None:
    page = read_plainly(PAGE)
    assert page.text.splitlines() == [
        "Xi opens the conference",
        "By Jane Doe",
        "The first & paragraph of the article is here, and it is long enough to be kept.",
        "“We won,” he said.",
        "There were many people there on the day, and it rained.",
        "A subheading",
        "Text in a bare block.",
        "An item",
    ]
    assert (page.title, page.author, page.publisher) == ("Xi opens the conference", "Jane Doe", "The Paper")
    assert (page.date, page.url) == ("2015-12-16T10:00:00Z", "https://paper.example/xi")
    assert "8 paragraphs" not in page.notes[0] and "7 paragraphs" in page.notes[0]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("plain words, 3 < 5 > 4 & so on", "plain words, 3 < 5 > 4 & so on"),
        ("<title>T</title><p>No head, no body", "T\nNo head, no body"),
        ("<head><title>T</title><p>A head that is never closed", "T\nA head that is never closed"),
        ("<p>cut off in <a href='x", "cut off in"),
        ("<p>stray quote <a href='x>link</a> and on", "stray quote link and on"),
        ("<p>a</p><!-- never closed <p>b</p>", "a"),
        ("<p>a</p><script>never closed <p>b</p>", "a"),
        ("<nav><p>a menu that is never closed", "a menu that is never closed"),
        ("<P CLASS=x>A</P><p>B<br/>C</p><hr><P>D", "A\nB C\nD"),
        ('<p title="a > b">x</p>', "x"),
        pytest.param(
            "<p>&lt;script&gt; &#x202e; &#" + "9" * 5000 + ";</p>",
            "<script> \u202e &#" + "9" * 5000 + ";",
            id="references",
        ),
        ("<h1>Head</h1><h1>Head</h1><p>One.</p>", "Head\nOne."),
        ("<![CDATA[x]]><?php echo ?><p>y", "y"),
    ],
)
def test_damaged_pages(markup: str, text: str) -> None:
    assert read_plainly(markup).text == text


def test_tokens() -> None:
    assert list(tokens("a<B c=1 D='2' e>f</b >")) == [
        "a",
        Tag("b", False, {"c": "1", "d": "2", "e": ""}),
        "f",
        Tag("b", True),
    ]


_PARTS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<",
        ">",
        "'",
        '"',
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "&",
        "&amp;",
        "a",
        " ",
        "=",
        "<a ",
    ]
)


@given(st.one_of(st.text(), st.lists(_PARTS).map("".join)))
def test_any_markup_is_read(markup: str) -> None:
    assert "\n\n" not in read_plainly(markup).text


def test_hostile_markup_is_read_once() -> None:
    """Each of these would take minutes if it were read again from every character."""
    for unit in (
        "<",
        "<a ",
        '<a "',
        "<!--",
        "<p>",
        "<article>",
        "<nav>",
        "&#9",
        "<p a=",
        "<script>",
        "</p>",
        "<a b='",
    ):
        read_plainly(unit * 30_000)
    assert read_plainly("<article>" * 30_000 + "x").text == "x"
