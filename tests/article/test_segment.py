"""Paragraphs, headlines, markdown's marks, and what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article
from reader.article.segment import LONGEST_SENTENCE

WRAPPED = """\
China calls for cooperation on the internet

WUZHEN, China (AP) — The Chinese president opened a conference
on Wednesday with a call for all countries to cooperate. He
said that “order guarantees
freedom. We need both,” and left.

Mr.
Smith, who is the head of the delegation of one of the other
countries, did not agree with what the president had said.
"""


def paragraphs(text: str) -> list[str]:
    return [paragraph.span.of(text) for paragraph in Article.from_text(text).paragraphs]


def sentences(text: str) -> list[str]:
    article = Article.from_text(text)
    return [article.sentence_text(sentence.index) for sentence in article.sentences]


def headline(text: str) -> str | None:
    span = Article.from_text(text).headline
    return span.of(text) if span else None


# Paragraphs


def test_one_paragraph_per_line() -> None:
    text = "A headline\nThe first paragraph is here.\n\n\nThe second one.  \r\n  The third one."
    assert paragraphs(text) == [
        "A headline",
        "The first paragraph is here.",
        "The second one.",
        "The third one.",
    ]


def test_lines_broken_by_hand() -> None:
    found = paragraphs(WRAPPED)
    assert [paragraph.split()[0] for paragraph in found] == ["China", "WUZHEN,", "Mr."]
    assert sentences(WRAPPED)[1:] == [
        "WUZHEN, China (AP) — The Chinese president opened a conference\n"
        "on Wednesday with a call for all countries to cooperate.",
        "He\nsaid that “order guarantees\nfreedom.",
        "We need both,” and left.",
        "Mr.\nSmith, who is the head of the delegation of one of the other\n"
        "countries, did not agree with what the president had said.",
    ]


def test_lines_broken_by_hand_with_returns() -> None:
    text = WRAPPED.replace("\n", "\r\n")
    assert len(paragraphs(text)) == 3
    assert len(sentences(text)) == 5


def test_wrapped_text_whose_paragraphs_are_indented() -> None:
    text = (
        "  The first paragraph of this text goes on for a line and\n"
        "then for another one, and it ends here with a full stop.\n"
        "  The second paragraph does the same, and it is not much\n"
        "longer than the first one was, so it ends here as well.\n"
    )
    assert [paragraph[:10] for paragraph in paragraphs(text)] == ["The first ", "The second"]


def test_a_short_line_is_the_last_of_its_paragraph() -> None:
    text = (
        "The first paragraph of this text goes on for a line and it\n"
        "then ends here.\n"
        "The second paragraph does the same, and it is not much any\n"
        "longer than the first one was, so it ends here as well.\n"
    )
    assert [paragraph[:10] for paragraph in paragraphs(text)] == ["The first ", "The second"]


def test_short_lines_are_paragraphs_of_their_own() -> None:
    assert paragraphs("one\ntwo\nthree") == ["one", "two", "three"]
    listed = "What they want:\n- more freedom for all\n- less of everything else\n- and a pony"
    assert len(paragraphs(listed)) == 4


def test_a_list_in_wrapped_text() -> None:
    text = (
        "The delegates had come with a list of things that they\n"
        "wanted to have before they would sign any declaration:\n"
        "- more freedom for the people who use the internet, and\n"
        "  for those who write on it\n"
        "- less of everything else\n"
    )
    assert [paragraph[:6] for paragraph in paragraphs(text)] == ["The de", "- more", "- less"]


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\f"])
def test_all_ends_of_lines(separator: str) -> None:
    assert paragraphs(f"One here.{separator}Two there.") == ["One here.", "Two there."]


# Headlines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xi opens the conference\nHe spoke for an hour.", "Xi opens the conference"),
        ("China’s Xi: Hands off! Our internet\nHe spoke.", "China’s Xi: Hands off! Our internet"),
        ("Xi arrives in the U.S.\nHe spoke for an hour.", "Xi arrives in the U.S."),
        ("Is China winning?\nThe experts are of two minds about it.", "Is China winning?"),
        ("习近平出席大会\n大会星期三开幕。", "习近平出席大会"),
        ("# A *title*: yes. #\n\nText follows.", "A *title*: yes."),
        ("A title\n=======\nText follows.", "A title"),
        ("The president spoke for an hour.\nHe left.", None),
        ("“Who did it?”\nNobody knew what to answer to that.", None),
        ("One? Two?\nThe experts are of two minds about it.", None),
        ("What they want:\nFreedom.", None),
        ("Only one line", None),
        ("- an item\n- another", None),
        ("word " * 60 + "\nText.", None),
        ("***\nText follows.", None),
        ("", None),
    ],
)
def test_headlines(text: str, expected: str | None) -> None:
    assert headline(text) == expected


def test_the_headline_is_one_sentence_whatever_is_in_it() -> None:
    assert sentences("China’s Xi: Hands off! Our internet\nHe spoke. He left.") == [
        "China’s Xi: Hands off! Our internet",
        "He spoke.",
        "He left.",
    ]


# Markdown


def test_markdown() -> None:
    text = (
        "# Title\n\nSome *text* here\n\n## Part two ##\n\n- one\n- two\n\n---\n\n> Quoted **words.** He left."
    )
    assert paragraphs(text) == ["Title", "Some *text* here", "Part two", "- one", "- two", text[-28:]]
    assert sentences(text)[-2:] == ["> Quoted **words.**", "He left."]


def test_a_number_sign_is_no_heading() -> None:
    assert paragraphs("#1 in the charts\n#MeToo was there.")[0] == "#1 in the charts"


# Any text


_PARTS = st.sampled_from(
    [
        "A line of some words that is long enough to wrap",
        *("He left.", "\n", "\n\n", "\r\n", "# ", "---\n", "- ", " ", "…", "title: x\n", "“", "”", "?"),
        *("\u2028", "\u200b", "\ud800", "\x1b[2J", "。", "\t"),
    ]
)


@given(st.one_of(st.text(), st.lists(_PARTS, max_size=30).map("".join)))
def test_every_character_is_in_one_sentence_or_gap(text: str) -> None:
    article = Article.from_text(text)
    assert article.text == text
    reached = 0
    gaps = []
    for index, sentence in enumerate(article.sentences):
        assert sentence.index == index
        assert reached <= sentence.span.start < sentence.span.end
        assert article.sentence_text(index).strip() == article.sentence_text(index)
        paragraph = article.paragraphs[sentence.paragraph]
        assert paragraph.first <= index < paragraph.end
        assert paragraph.span.contains(sentence.span)
        gaps.append(text[reached : sentence.span.start])
        reached = sentence.span.end
    gaps.append(text[reached:])
    if not text.startswith("---"):
        assert set("".join("".join(gaps).split())) <= set("#-=*_~")
    for before, after in zip(article.paragraphs, article.paragraphs[1:], strict=False):
        assert before.span.end <= after.span.start
        assert before.end == after.first
    if article.headline:
        assert article.headline == article.sentences[0].span == article.paragraphs[0].span
        assert len(article.paragraphs) > 1


def test_a_line_of_megabytes_is_cut_into_pieces() -> None:
    text = "word " * 400_000
    article = Article.from_text(text)
    assert max(len(sentence.span) for sentence in article.sentences) <= LONGEST_SENTENCE
    assert " ".join(article.sentence_text(n) for n in range(len(article.sentences))) == text.strip()
    assert len(Article.from_text("x" * 12_000).sentences) == 3


def test_chinese_lines_broken_by_hand() -> None:
    text = (
        "习近平主席星期三在乌镇出席第二届世界互联网大会开幕式并发表主旨\n"
        "演讲。他说，各国应当共同构建网络空间命运共同体，推动网络空间互\n"
        "联互通、共享共治。\n\n"
        "大会为期三天，来自一百二十多个国家和地区的两千多名代表出席了会\n"
        "议。\n"
    )
    assert len(paragraphs(text)) == 2
    assert len(sentences(text)) == 3
