"""Word edits as runs: both wordings in one, or one alone; signs, blanks, sentences after one another."""

from __future__ import annotations

import pytest

from reader import Article, compare
from reader.align.model import Change, Edit
from reader.edit_runs import Run, merged_runs, shortened, side_runs


def edits_of(left: str, right: str) -> tuple[Edit, ...]:
    (link,) = compare(Article.from_text(left), Article.from_text(right)).links
    return link.edits


LEFT = "The old minister of the northern district said the plan was agreed."
RIGHT = "The new minister of the northern district said today the plan was agreed."


@pytest.mark.parametrize(
    ("signs", "told"),
    [
        ("braces", "The {old|new} minister of the northern district said {|today} the plan was agreed."),
        (
            "brackets",
            "The [-old-]{+new+} minister of the northern district said {+today+} the plan was agreed.",
        ),
        ("none", "The old new minister of the northern district said today the plan was agreed."),
    ],
)
def test_both_wordings_in_one(signs, told: str) -> None:
    runs = merged_runs(LEFT, RIGHT, edits_of(LEFT, RIGHT), signs=signs)
    assert "".join(run.text for run in runs) == told
    for run in runs:
        assert not run.role or run.text == run.text.strip()


def test_one_side_alone_is_that_side() -> None:
    edits = edits_of(LEFT, RIGHT)
    assert "".join(run.text for run in side_runs(LEFT, edits, "left")) == LEFT
    assert "".join(run.text for run in side_runs(RIGHT, edits, "right")) == RIGHT
    assert Run("{today}", "insert") in side_runs(RIGHT, edits, "right", signs=True)
    assert [run.text for run in side_runs(LEFT, edits, "left") if run.role] == ["old"]


def test_a_blank_stands_between_sentences_that_follow_one_another() -> None:
    left = "We do nothing, and I will not be the mayor who waited for it."
    right = "We do nothing … I will not be the mayor who waited for it."
    edits = edits_of(left, right)
    assert len(Article.from_text(right).sentences) == 2
    told = "".join(run.text for run in merged_runs(left, right, edits, signs="braces"))
    assert told == "We do nothing{, and | …} I will not be the mayor who waited for it."


def test_quiet_changes_are_not_marked_but_words_that_are_joined_are() -> None:
    left, right = "We may be late for the meeting, Tom said.", "We maybe late for the meeting Tom said."
    quiet = (Change.PUNCTUATION, Change.SPACE)
    marked = [run.text for run in merged_runs(left, right, edits_of(left, right), quiet=quiet) if run.role]
    assert "maybe" in " ".join(marked)
    assert not any("meeting" in text for text in marked)


def test_long_unchanged_stretches_are_shortened_and_no_edit_is() -> None:
    words = " ".join(f"w{number}" for number in range(40))
    runs = shortened([Run(words + " "), Run("edited " * 30, "insert"), Run(" " + words)])
    assert runs[1].text == "edited " * 30
    assert runs[0].text.startswith("… ")
    assert runs[0].text.endswith("w39 ")
    assert runs[2].text.startswith(" w0")
    assert runs[2].text.endswith("…")


def test_what_would_act_on_a_terminal_is_shown_as_a_symbol() -> None:
    left, right = "The old \x1b[31m plan of the town stands.", "The new \x1b[31m plan of the town stands."
    for signs in ("none", "braces", "brackets"):
        runs = merged_runs(left, right, edits_of(left, right), signs=signs)
        assert "".join(run.text for run in runs).isprintable()
