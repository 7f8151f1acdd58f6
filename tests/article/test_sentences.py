"""Sentence boundaries: one line per rule, ``|`` where a sentence ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.sentences import ends_in_abbreviation, sentence_spans


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    "marked",
    [
        # What a quotation holds is split like all else; its marks belong to the sentence they close.
        "“It began at noon. | It ended at one,” he said. | Nobody came.",
        'She said: "We won. | We are happy." | They left.',
        "“We should respect rights.” | Last year was different.",
        "“We should respect rights”. | Last year was different.",
        "He spoke of ‘order.’ | Nobody asked why.",
        "“One.” | “Two.” | (“Three.”) | The end.",
        # A question in a quotation goes on to its speaker.
        "“Who did it?” he asked. | Silence.",
        "“Who did it?” Trump asked. | “Me!” Ms Rife said.",
        "“How are you?” Miller, a retired worker from a plant, said.",
        "“Stop!” Guido van Rossum shouted. | They stopped.",
        "“I’m looking at different people…” Clinton said.",
        "“Too forced?” | He wrote it anyway.",
        "“Is it time?” | The room was silent.",
        # Titles, initials, companies, places.
        "Mr. Xi met Dr. Li and Sen. J. D. Vance. | They spoke.",
        "George W. Bush, J.K. Rowling and William F. Buckley, Jr. were there.",
        "He works for Apple Inc. in California. | He left Apple Inc. | The company grew.",
        "China’s argument that the U.S. has too much sway failed in the U.S. | The end came.",
        "The U.S. Senate met in Washington, D.C. on Monday. | It adjourned.",
        "He crossed into the U.S. | Initially, nobody knew.",
        "It followed the U.S.’ Megan’s law.",
        "The Japan-U.S. Status of Forces Agreement stands.",
        "LA CROSSE, Wisc. — Gov. Pence spoke.",
        "Gavin, from Fresno, Calif. | “I think so.”",
        "He was ill. | Doctors came. | They sat. | Critics rose.",
        "He lives on Main St. | The house is old. | St. Louis is far.",
        "See Roe v. Wade, e.g. Justice Alito’s opinion.",
        # Numbers, dates, hours, lists.
        "It rose 3.5 percent on Jan. 5. | On Sept. 11 it fell. | Visit GreatFire.org.",
        "No. 5 won. | Is it No. 5? | No. | It is not.",
        "He was born in 1990. | In 2000 he left.",
        "It cost $5. | 10 left.",
        "The show starts at 9 p.m. Eastern on Monday at 5 a.m. | Police closed the road.",
        "At 9 p.m. Trump spoke.",
        "They left before the curfew at 1 a.m. | The police came.",
        "He left Austria. | 14-day quarantines are back.",
        "Olivia has died. | de Havilland was 104. | al-Assad sent word. | It was St. de Sales.",
        "The best wings (in Atlanta, Ed.) are here.",
        "1. The first item. | 2. The second item.",
        "II. The second chapter.",
        "Q. Who was it? | A. It was Ursula von der Leyen on Sept. 9. | The next day she left.",
        "World War II. | The war ended.",
        # Ellipses.
        "Wait... what? | Well… | Maybe.",
        "It was ... strange.",
        "We have momentum. ... | We expect to win.",
        "“… It is an honour.” | He bowed.",
        "It works. . . . | Labor should be protected.",
        # Brackets and citations.
        "He came in 1805. [19] | His father stayed. [2][3] | Then he left.",
        "(This is one.) | Then two. | He (Mr. X.) left.",
        "It was good (he was told?) and cheap. | Viva Maria! (1965) was a film.",
        "He fell.[citation needed] | She rose.",
        # Names with their own marks, and words that were run together.
        "Yahoo! Inc. rose. | Wow! | The price rose.",
        "He left. | iPhone sales fell. | eBay rose.",
        "The truth will out. — Rick Santorum",
        "“It was added on Monday,” it said. – Bernama",
        'What does that mean? " Clinton asked. | "Nothing. " | The room was silent.',
        "It cost Rs. 500 and Tk. 20 in all.",
        # Other languages.
        "Er kam am 3. Oktober an. | Er wurde der 2. Mann und ist nicht hier. | „Warum?“, fragte sie.",
        "»Das ist gut.« | Er ging. | Dr. Müller wohnt z.B. in Berlin.",
        "M. Macron a dit : « Oui. » | Il est parti. | « Non ! » | Puis, silence.",
        "El Sr. García llegó a EE.UU. ayer. | ¿Quién es? | ¡No sé!",
        "А. С. Пушкин родился в 1799 г. в Москве. | «Нет», — сказал он. | Цена — 5 тыс. руб. | Это много.",
        "قال الرئيس إن الأمر مهم. | هل هذا صحيح؟ | نعم.",
        "यह अच्छा है। | क्या आप आएंगे? | हाँ।",
        "یہ اچھا ہے۔ | کیا آپ آئیں گے؟",
        "Τι κάνεις; | Καλά είμαι.",
        "Hun kom den 3. maj. | Dhr. Jansen zei: „Nee.” | Hij ging.",
    ],
)
def test_boundaries(marked: str) -> None:
    assert split(marked.replace(" |", "")) == marked.split(" | ")


@pytest.mark.parametrize(
    "marked",
    [
        "中国表示支持。|“我们欢迎。”他说。|你好！|是吗？",
        "「はい。」と言った。|彼は帰った。",
        "好。」|「是。」",
    ],
)
def test_boundaries_without_spaces(marked: str) -> None:
    assert split(marked.replace("|", "")) == marked.split("|")


def test_a_speaker_does_not_hide_the_next_sentence() -> None:
    assert split("“Why?” The minister said nothing.") == ["“Why?”", "The minister said nothing."]


def test_words_that_were_run_together() -> None:
    assert split("The plane took off.The crew was glad.") == ["The plane took off.", "The crew was glad."]
    assert split("He runs GreatFire.Org from home.") == ["He runs GreatFire.Org from home."]


def test_only_the_paragraph_is_looked_at() -> None:
    text = "Before. One here. Two there. After."
    assert sentence_spans(text, 8, 28) == [(8, 17), (18, 28)]


def test_nothing_but_marks_or_space() -> None:
    assert split("") == []
    assert split("  \t ") == []
    assert split("... !!! ???") == ["... !!! ???"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Xi arrives in the U.S.", True),
        ("A deal for Apple Inc.", True),
        ("He left.", False),
        ("No stop", False),
    ],
)
def test_ends_in_abbreviation(line: str, expected: bool) -> None:
    assert ends_in_abbreviation(line) is expected


_PIECES = st.sampled_from(
    [
        "Mr.",
        "U.S.",
        "He",
        "said",
        "”",
        "“",
        '"',
        "...",
        "…",
        "?",
        "!",
        ".",
        " ",
        "\n",
        "。",
        "(",
        ")",
        "[1]",
        "5",
        "—",
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES).map("".join)))
def test_every_character_is_in_one_sentence_or_white_space(text: str) -> None:
    reached = 0
    for start, end in sentence_spans(text, 0, len(text)):
        assert reached <= start < end
        assert not text[reached:start].strip()
        assert text[start:end] == text[start:end].strip()
        reached = end
    assert not text[reached:].strip()


def test_long_runs_of_marks_are_read_once() -> None:
    """Each of these would take minutes if it were read again from every character."""
    for unit in (".", '."', ". ", "? ", "…", "。", "A. ", "((", " .", "a.)", ". . .", "[1] ", "a. " + '" '):
        text = "a" + unit * 60_000
        assert sentence_spans(text, 0, len(text))[0][0] == 0
