"""Reported statements: indirect speech with a cue."""

import pytest

from reader import Article


@pytest.mark.parametrize(
    ("text", "speaker", "content", "rule"),
    [
        (
            "Xi Jinping said that no country should act alone.",
            "Xi Jinping",
            "no country should act alone",
            "that",
        ),
        ("Xi Jinping said cyberspace needs order.", "Xi Jinping", "cyberspace needs order", "clause"),
        ("Xi Jinping told delegates that order is key.", "Xi Jinping", "order is key", "that"),
        ("Xi Jinping promised to expand coverage.", "Xi Jinping", "to expand coverage", "infinitive"),
        ("China needs new laws, Li Keqiang said.", "Li Keqiang", "China needs new laws", "trailing"),
        ("According to police, two men were hurt.", "police", "two men were hurt", "source"),
        ("Two men were hurt, according to police.", "police", "Two men were hurt", "source"),
    ],
)
def test_statements(text: str, speaker: str, content: str, rule: str) -> None:
    (statement,) = Article.from_text(text).statements
    assert statement.speaker_span is not None and statement.speaker_span.of(text) == speaker
    assert statement.span.of(text) == content
    assert statement.rule == rule


@pytest.mark.parametrize(
    "text",
    ["The report said nothing.", "He said yes.", "Two men were hurt.", "“It is late,” Ann Lee said."],
)
def test_no_statements(text: str) -> None:
    assert Article.from_text(text).statements == ()
