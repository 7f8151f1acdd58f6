"""Who said a quotation: the cue and the words that name the speaker."""

import pytest

from reader import Article
from reader.extract.model import POSSIBLY, Quote


def only(text: str) -> tuple[Quote, str | None]:
    quotes = Article.from_text(text).quotes
    assert len(quotes) == 1, quotes
    return quotes[0], quotes[0].speaker_span.of(text) if quotes[0].speaker_span else None


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“We should act now”, Xi Jinping said on Monday.", "Xi Jinping", "said"),
        ("“We should act now,” said Xi Jinping on Monday.", "Xi Jinping", "said"),
        ("Xi Jinping said: “We should act now.”", "Xi Jinping", "said"),
        ("Xi Jinping said that “we should act now”.", "Xi Jinping", "said"),
        ("The bank's chairman, Ann Lee, told Reuters: “We should act now.”", "Ann Lee", "told"),
        ("“We should act now,” Roseann Rife, Amnesty’s research director, said.", "Roseann Rife", "said"),
        ("“We should act now,” she added, adding nothing.", "she", "added"),
        ("“We should act now,” the Chinese president said.", "the Chinese president", "said"),
        ("“We should act now,” wrote one wry observer on Sina Weibo.", "one wry observer", "wrote"),
        ("“We should act now,” according to a statement from the ministry.", "a statement from", "According"),
        ("According to Reuters, “we should all act now”.", "Reuters", "According"),
        ("“We should act now!” Trump said.", "Trump", "said"),
        ("“Should we act now?” Hannity pressed.", "Hannity", "pressed"),
        (
            "Reporters Without Borders called it “a very dangerous law”.",
            "Reporters Without Borders",
            "called",
        ),
        ("Clinton’s remark that “we should act now” drew applause.", "Clinton’s", "remark"),
        ("Asked why he waited, Adelson said, “They have got to win.”", "Adelson", "said"),
    ],
)
def test_cues_before_and_after(text: str, speaker: str, cue: str) -> None:
    quote, named = only(text)
    assert named is not None and speaker in named
    assert quote.cue_span is not None and quote.cue_span.of(text).lower() == cue.lower()
    assert quote.confidence >= POSSIBLY


def test_a_speaker_in_the_middle_has_both_halves() -> None:
    text = "“I have seen it,” Mary Cole said. “I will not forget it.”"
    first, second = Article.from_text(text).quotes
    assert first.speaker_span == second.speaker_span
    assert (first.rule, second.rule) == ("after", "continued")


def test_the_nearer_of_two_speakers_is_taken() -> None:
    text = "Ann Lee said, “We won the vote,” and Bob Ray said, “We lost the vote.”"
    assert [quote.speaker for quote in Article.from_text(text).quotes] == ["Ann Lee", "Bob Ray"]


def test_a_participle_takes_the_subject_of_its_clause() -> None:
    text = "The prices will rise next week, Spicer said, adding, “They need to sit down and talk.”"
    assert only(text)[1] == "Spicer"


def test_a_transcript_names_the_speaker_before_a_colon() -> None:
    text = "Rep. Trey Gowdy (R-S.C.): “I have not heard anyone else cite that figure.”"
    quote, named = only(text)
    assert quote.rule == "name" and named is not None and named.endswith("Trey Gowdy")


def test_a_colon_without_a_cue() -> None:
    text = (
        "When Wallace died, President Clinton released the following statement: “We offer our condolences.”"
    )
    assert only(text)[1] == "President Clinton"


def test_a_quotation_without_a_cue_stays_unattributed() -> None:
    text = "The law is disputed. “We should build good order in accordance with the law.” Nobody knows why."
    quote, named = only(text)
    assert named is None and quote.speaker is None and quote.confidence == 0.0


def test_the_paragraphs_of_one_quotation_have_one_speaker() -> None:
    text = "Mary Cole said: “We came early.\n\n“We stayed to see it.\n\n“Then we left.”\n\nThe end came."
    quotes = Article.from_text(text).quotes
    assert [quote.speaker for quote in quotes] == ["Mary Cole"] * 3
    assert [quote.continues for quote in quotes] == [False, True, True]


def test_a_speaker_named_at_the_end_has_the_paragraphs_before() -> None:
    text = "“We came early and we saw it.\n\n“Then we left,” said Mary Cole.\n\nThe end came."
    assert [quote.speaker for quote in Article.from_text(text).quotes] == ["Mary Cole"] * 2


def test_a_speaker_carried_into_the_next_paragraph_is_only_possible() -> None:
    text = "“We came early,” said Mary Cole.\n\n“We stayed late and saw it all.”\n\nThe end came."
    quote = Article.from_text(text).quotes[1]
    assert quote.rule == "carried" and 0 < quote.confidence < POSSIBLY


def test_another_speaker_between_takes_no_words_that_follow() -> None:
    text = "“It goes here,” Tom Ebeling said. Betsy Ebeling shook her head. “Tom is better at it than I am.”"
    second = Article.from_text(text).quotes[1]
    assert second.confidence < POSSIBLY
    assert second.speaker_span is not None and "Betsy" in second.speaker_span.of(text)
