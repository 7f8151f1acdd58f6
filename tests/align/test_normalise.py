"""The words that scoring and highlighting share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.align.normalise import (
    TextWords,
    find_terms,
    find_words,
    fold,
    term_of,
    verbatim_key,
)
from reader.visible import is_usual


def terms(text: str) -> list[str]:
    return find_terms(text, 0, len(text))[1]


def forms(text: str) -> list[str]:
    return [word.form for word in find_words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisations", "organization"),
        ("globalised", "globalize"),
        ("colours", "color"),
        ("studies", "studied"),
        ("went", "going"),
        ("children", "child"),
        ("stopped", "stop"),
        ("centre", "center"),
        ("China’s", "China"),
        ("Škoda", "Skoda"),
        ("twelve", "12"),
        ("2nd", "second"),
        ("1,000,000", "1000000"),
    ],
)
def test_forms_of_one_word_have_one_term(one: str, other: str) -> None:
    assert term_of(fold(one)) == term_of(fold(other))


@pytest.mark.parametrize(
    ("one", "other"), [("universe", "university"), ("four", "for"), ("12", "13"), ("us", "use")]
)
def test_different_words_have_different_terms(one: str, other: str) -> None:
    assert term_of(fold(one)) != term_of(fold(other))


def test_letters_that_pass_for_latin_ones_are_folded_in_latin_words() -> None:
    assert forms("\u0425i Jinp\u0456ng") == ["xi", "jinping"]
    assert forms("Москва") == ["москва"]


def test_numbers_are_units() -> None:
    assert terms("4.13 million") == terms("4,130,000") == ["#4130000"]
    assert terms("twenty-five") == terms("25") == ["#25"]
    assert forms("about 4.13 million") == ["about", "4.13", "million"]


def test_offsets_are_of_the_text_given() -> None:
    text = "He said: “No, co-operation isn’t easy.”"
    assert [text[word.start : word.end] for word in find_words(text, 9)] == [
        "No",
        "co",
        "operation",
        "isn’t",
        "easy",
    ]


def test_marks_belong_to_their_letters() -> None:
    assert forms("S\u030ckoda हिन्दी") == ["škoda", "हिन्दी"]
    assert forms("soft\u00adhyphen zero\u200bwidth") == ["softhyphen", "zerowidth"]


def test_scripts_without_spaces_give_pairs_of_characters() -> None:
    assert terms("世界互联") == ["世界", "界互", "互联"]
    assert forms("世界") == ["世", "界"]


def test_verbatim_keys_run_words_together_but_not_numbers() -> None:
    assert verbatim_key(forms("Co-operation")) == verbatim_key(forms("cooperation"))
    assert verbatim_key(["1", "2"]) != verbatim_key(["12"])


USUAL = [char for char in map(chr, range(0x2100)) if is_usual(char)]


@given(st.lists(st.sampled_from(USUAL) | st.sampled_from("ab1.,'’%- st"), max_size=30))
def test_words_of_usual_texts_are_found_as_in_any_script(characters: list[str]) -> None:
    text = "".join(characters)
    assert is_usual(text)
    with_another_script = f"{text} 中"
    assert not is_usual(with_another_script)
    assert find_words(with_another_script)[:-1] == find_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "It’s five o’clock; 1,000 men and co-operation.",
        "人民网北京 and Привет, мир! e\u0301te\u0301 \ud800 x",
    ],
)
def test_words_kept_by_their_places_are_the_words_of_the_text(text: str) -> None:
    words = find_words(text)
    kept = TextWords(text)
    assert list(kept) == words
    assert [kept[at] for at in range(-len(words), 0)] == words
    for start in range(len(text) + 1):
        low, high = kept.range_of(start, start + 9)
        assert kept[low:high] == [word for word in words if start <= word.start < start + 9]
