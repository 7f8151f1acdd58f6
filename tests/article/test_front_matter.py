"""What stands between two lines of --- at the top: told of in Source, never in the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.front_matter import LARGEST, find_front_matter
from reader.article.model import Article, Source

TEXT = """\
---
title: "Xi: hands off"
date: 2015-12-16
author: [Ann Lee, 'Bob Ray']
source: The Paper
url: https://paper.example/xi?a=1
tags:
  - china
  - internet
---

The president spoke. He left.
"""


def test_what_it_says_is_kept() -> None:
    article = Article.from_text(TEXT)
    source = article.source
    assert article.text == TEXT
    assert article.title == "Xi: hands off"
    assert (source.date, source.author, source.publisher) == ("2015-12-16", "Ann Lee, Bob Ray", "The Paper")
    assert source.url == "https://paper.example/xi?a=1"
    assert [article.sentence_text(n) for n in range(2)] == ["The president spoke.", "He left."]
    assert article.headline is None


def test_the_headline_of_the_text_comes_first() -> None:
    article = Article.from_text(TEXT.replace("The president spoke.", "# Head\n\nThe president spoke."))
    assert (article.title, article.source.title) == ("Head", "Xi: hands off")


def test_what_is_known_already_is_not_overruled() -> None:
    article = Article.from_text(TEXT, Source(url="https://other.example/", label="x"))
    assert article.source.url == "https://other.example/"
    assert article.source.author == "Ann Lee, Bob Ray"


def test_a_source_that_is_an_address() -> None:
    matter = find_front_matter("---\nsource: http://a.example/\n---\nText.")
    assert (matter.url, matter.publisher) == ("http://a.example/", None)


def test_windows_line_ends_and_dots() -> None:
    matter = find_front_matter("---\r\ntitle: A\r\n...\r\nText.")
    assert matter.title == "A"
    assert "---\r\ntitle: A\r\n...\r\nText."[matter.end :] == "Text."


@pytest.mark.parametrize(
    "text",
    [
        "---\nNo keys here, only a rule above and below.\n---\nText.",
        "---\ntitle: never closed\n",
        "----\ntitle: x\n----\n",
        " ---\ntitle: x\n---\n",
        "Text.\n---\ntitle: x\n---\n",
        "---\ntitle: x\n" + "a: b\n" * LARGEST + "---\n",
    ],
)
def test_what_is_none(text: str) -> None:
    assert find_front_matter(text).end == 0


@pytest.mark.parametrize(
    ("yaml", "note"),
    [
        ("a: &x [1]\nb: *x", "it uses aliases"),
        (
            "a: &a [" + "1," * 9 + "]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(9)),
            "it uses aliases",
        ),
        ("title: " + "[" * 100 + "]" * 100, "it is nested too deeply"),
        ("a: [" + "1," * 3000 + "]", "it is too long"),
        ("title: 'open", "no YAML at line"),
        ("title: {", "no YAML at line"),
        ("\ttitle: x\na: b", "no YAML at line 2"),
        ("title: \x07", "no YAML"),
    ],
)
def test_yaml_that_is_refused(yaml: str, note: str) -> None:
    text = f"---\n{yaml}\n---\nThe text."
    article = Article.from_text(text)
    assert article.source.notes[0].startswith(f"The front matter could not be read: {note}")
    assert [article.sentence_text(n) for n in range(len(article.sentences))] == ["The text."]


def test_tags_construct_nothing() -> None:
    matter = find_front_matter("---\ntitle: !!python/object/apply:os.system ['false']\nauthor: A\n---\n")
    assert (matter.title, matter.author) == ("false", "A")


def test_the_first_of_two_equal_keys_counts() -> None:
    assert find_front_matter("---\ntitle: A\nTitle: B\n---\n").title == "A"


@given(st.text().map("---\n{}\n---\nText.".format))
def test_never_raises(text: str) -> None:
    matter = find_front_matter(text)
    assert 0 <= matter.end <= len(text)
    assert Article.from_text(text).text == text
