"""Word edits read well: whole words, phrases, numbers as units, and each change of its own type."""

import pytest

from reader import Article
from reader.align.edits import span_edits, word_edits
from reader.align.model import Change, Op
from reader.article.model import Span

Step = tuple[str, str, str]


def steps(left: str, right: str) -> list[Step]:
    """The edits that are not equal: left text, right text, type of change."""
    edits = span_edits(left, Span(0, len(left)), right, Span(0, len(right)))
    return [(e.left.of(left), e.right.of(right), e.change.value) for e in edits if e.op is not Op.EQUAL]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("growing worldwide influence", "growing global influence", [("worldwide", "global", "words")]),
        ("exchange their ideas", "exchange ideas", [("their ", "", "words")]),
        ("exchange ideas", "exchange their ideas", [("", "their ", "words")]),
        ("killed 12 people", "killed 14 people", [("12", "14", "number")]),
        ("it cost 4.13 million", "it cost 4.31 million", [("4.13 million", "4.31 million", "number")]),
        ("it lost $3.2bn", "it lost $3.4bn", [("$3.2bn", "$3.4bn", "number")]),
        ("it lost $3.2bn", "it lost $3.2 billion", [("$3.2bn", "$3.2 billion", "spelling")]),
        ("it lost $5", "it lost €5", [("$5", "€5", "number")]),
        ("1,5 million men", "1.5 million men", [("1,5 million", "1.5 million", "spelling")]),
        ("10–12 men", "10-12 men", [("10–12", "10-12", "typography")]),
        ("10–12 men", "10–14 men", [("10–12", "10–14", "number")]),
        ("rose 10% again", "rose ten per cent again", [("10%", "ten per cent", "spelling")]),
        ("rose 10 per cent again", "rose 10 percent again", [("10 per cent", "10 percent", "space")]),
        ("the five rivers", "the 5 rivers", [("five", "5", "spelling")]),
        ("die Straße war", "die Strasse war", [("Straße", "Strasse", "spelling")]),
        ("in München war", "in Muenchen war", [("München", "Muenchen", "spelling")]),
        ("Skoda in Prague", "Škoda in Prague", [("Skoda", "Škoda", "spelling")]),
        ("the archaeology of", "the archeology of", [("archaeology", "archeology", "spelling")]),
        ("约3.5万人到", "约3.6万人到", [("3.5万", "3.6万", "number")]),
        ("the organisation said", "the organization said", [("organisation", "organization", "spelling")]),
        ("the Internet grew", "the internet grew", [("Internet", "internet", "case")]),
        ("minds, and we", "minds and we", [(",", "", "punctuation")]),
        ("he said “no”.", 'he said "no".', [("“", '"', "typography"), ("”", '"', "typography")]),
        ("China’s law", "China's law", [("China’s", "China's", "typography")]),
        ("the cyber-attack began", "the cyberattack began", [("cyber-attack", "cyberattack", "hyphen")]),
        ("a well-known man", "a well known man", [("-", " ", "hyphen")]),
        (
            "express their mindsand we",
            "express their minds, and we",
            [("mindsand", "minds, and", "spelling")],
        ),
        (
            "the man – ill – left",
            "the man, ill, left",
            [(" –", ",", "punctuation"), (" –", ",", "punctuation")],
        ),
        ("over the  river", "over the river", [(" ", "", "space")]),
        ("said Xi today", "said \u0425i today", [("Xi", "\u0425i", "spelling")]),
        ("the same words", "the same words", []),
    ],
)
def test_each_change_is_of_its_own_type(left: str, right: str, expected: list[Step]) -> None:
    assert steps(left, right) == expected


def test_changes_are_phrases_and_not_single_common_words() -> None:
    left = "The minister opened the new school in the north of the country on Friday."
    right = "The minister praised a group of doctors for the speed of their work on Friday."
    edits = span_edits(left, Span(0, len(left)), right, Span(0, len(right)))
    assert [edit.op for edit in edits] == [Op.EQUAL, Op.REPLACE, Op.EQUAL]
    assert edits[0].left.of(left) == "The minister "
    assert edits[2].left.of(left) == " on Friday."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "It was at 20 percent.",
            "It was most recently at more than 20 percent.",
            [("", "most recently ", "words"), ("", "more than ", "words")],
        ),
        ("Reported of tests.", "Reported the failure of the first tests.", [("", "the failure ", "words")]),
        (
            "She sang, and he played.",
            "She sang, smiled and waved, and he played.",
            [("", "smiled and waved, ", "words")],
        ),
    ],
)
def test_where_words_are_only_added_nothing_is_shown_as_replaced(
    left: str, right: str, expected: list[Step]
) -> None:
    there = steps(left, right)
    assert all(not before for before, _, _ in there)
    assert there[: len(expected)] == expected
    assert all(not after for _, after, _ in steps(right, left))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "On Sunday she is going home with her dog.",
            "Nobody knows whether she is ill or tired of her dog.",
            [("On Sunday", "Nobody knows whether"), ("going home with", "ill or tired of")],
        ),
        (
            "Boats collided in the harbour at noon.",
            "Two men died in the afternoon at noon.",
            [("Boats collided in the harbour", "Two men died in the afternoon")],
        ),
        (
            "Die Opposition kritisierte den Haushalt scharf.",
            "Die Opposition verlangt den Rücktritt, und zwar scharf.",
            [("kritisierte den Haushalt", "verlangt den Rücktritt, und zwar")],
        ),
        (
            "Суд отправил в тюрьму директора завода.",
            "Суд приехал в город и осмотрел цеха завода.",
            [("отправил в тюрьму директора", "приехал в город и осмотрел цеха")],
        ),
        (
            "科学家昨天发现的兰花很美丽。",
            "科学家今年种植的水稻很美丽。",
            [("昨天发现的兰花", "今年种植的水稻")],
        ),
    ],
)
def test_words_that_only_link_others_do_not_stand_alone_between_changes(
    left: str, right: str, expected: list[tuple[str, str]]
) -> None:
    assert [(before, after) for before, after, _ in steps(left, right)] == expected


def test_edits_of_a_merged_sentence_stay_inside_their_sentences() -> None:
    left = Article.from_sentences(["The bank failed.", "It owed nine billion euros."])
    right = Article.from_sentences(["The bank failed, and it owed nine billion euros."])
    edits = word_edits(left, (0, 1), right, (0,))
    assert "".join(edit.right.of(right.text) for edit in edits) == right.text
    for edit in edits:
        inside = [s for s in left.sentences if s.span.start <= edit.left.start <= edit.left.end <= s.span.end]
        assert inside
    assert [edit.change for edit in edits if edit.op is not Op.EQUAL] == [Change.WORDS, Change.CASE]


def test_swapping_the_sides_swaps_the_edits() -> None:
    left, right = "one fish two fish red fish", "two red fish one blue fish"
    there = span_edits(left, Span(0, len(left)), right, Span(0, len(right)))
    back = span_edits(right, Span(0, len(right)), left, Span(0, len(left)))
    assert [(e.left, e.right, e.change) for e in there] == [(e.right, e.left, e.change) for e in back]


def test_a_part_of_a_text_keeps_its_offsets() -> None:
    left, right = "He said: no new taxes, ever.", "“No taxes, ever.”"
    edits = span_edits(left, Span(9, 28), right, Span(1, 16))
    assert edits[0].left.start == 9
    assert edits[-1].right.end == 16


def test_empty_stretches() -> None:
    assert span_edits("", Span(0, 0), "", Span(0, 0)) == ()
    (edit,) = span_edits("abc", Span(1, 1), "a word", Span(0, 6))
    assert (edit.op, edit.left) == (Op.INSERT, Span(1, 1))
