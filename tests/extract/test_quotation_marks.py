"""What stands between quotation marks, whatever marks an article uses."""

import pytest

from reader import Article
from reader.extract.quotation_marks import find_marked


def contents(text: str) -> list[str]:
    return [marked.inner.of(text) for marked in find_marked(Article.from_text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "it is late" and left.', ["it is late"]),
        ("He said “it is late” and left.", ["it is late"]),
        ("He said ”it is late” and left.", ["it is late"]),
        ("Er sagte „es ist spät“ und ging.", ["es ist spät"]),
        ("Il a dit « il est tard » et il partit.", ["il est tard"]),
        ("Han sa »det er sent« og gik.", ["det er sent"]),
        ("He said ‘it is late’ and left.", ["it is late"]),
        ("He said 'it is late' and left.", ["it is late"]),
        ("He said ``it is late'' and left.", ["it is late"]),
        ("彼は「遅い」と言った。", ["遅い"]),
    ],
)
def test_every_kind_of_mark(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


def test_marks_of_one_type_nest_and_the_outermost_count() -> None:
    text = "“The impact of China’s “Internet sovereignty” is real and devastating”, she said."
    assert contents(text) == ["The impact of China’s “Internet sovereignty” is real and devastating"]


def test_other_marks_inside_belong_to_the_quotation() -> None:
    text = "“He told me ‘go home’ and I went,” she said. “Then ‘he’ left.”"
    assert contents(text) == ["He told me ‘go home’ and I went,", "Then ‘he’ left."]


def test_a_closing_mark_that_is_typed_as_an_opening_one_closes() -> None:
    assert contents("“It is unusual,“ said Noble. “It is hard.”") == ["It is unusual,", "It is hard."]


def test_punctuation_inside_and_outside_stays_where_it_stands() -> None:
    assert contents("“It is late,” he said. “Go home”.") == ["It is late,", "Go home"]


@pytest.mark.parametrize(
    "text",
    [
        "The boys’ club didn’t open its doors in the ’90s.",
        "Rock ’n’ roll isn't what it was in '68.",
        "He is 6'2\" tall and doesn't know it.",
        "It's the dog's bone; the dogs' bones weren't found.",
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert contents(text) == []


def test_apostrophes_do_not_close_single_marks() -> None:
    text = "‘We can’t accept the workers’ demands,’ he said."
    assert contents(text) == ["We can’t accept the workers’ demands,"]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "“We came early.\n\n“We stayed late.\n\n“We left,” she said.\n\n“Why?” he asked."
    marked = find_marked(Article.from_text(text))
    assert [one.inner.of(text) for one in marked] == [
        "We came early.",
        "We stayed late.",
        "We left,",
        "Why?",
    ]
    assert [one.continues for one in marked] == [False, True, True, False]
    assert [one.closed for one in marked] == [False, False, True, True]


def test_an_opening_mark_left_over_runs_to_the_end_of_its_paragraph() -> None:
    assert contents("She said: “It is late.\n\nHe left.") == ["It is late."]


def test_a_closing_mark_alone_opens_nothing() -> None:
    assert contents("It is late,” she said.\n\nHe left.") == []


def test_guillemets_with_and_without_spaces() -> None:
    assert contents("« Il est tard », dit-il. « Partons », dit-elle.") == ["Il est tard", "Partons"]
    assert contents("»Det er sent,« sagde han. »Vi går.«") == ["Det er sent,", "Vi går."]
    assert contents("«È tardi», disse. «Andiamo».") == ["È tardi", "Andiamo"]
