"""Articles and comparisons for the tests of the app, and a place of their own for what it writes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reader.align.model import AlignSettings
from reader.article.model import Article, Source
from reader.compare import Comparison, compare
from reader.resources import seed_paths

MakeComparison = Callable[..., Comparison]

# The sentences of two short articles, with a link of each kind and one that crosses another.
LEFT = (
    "Twelve fishing boats left the harbour of Lerwick before dawn on Monday.",
    "The coastguard called the search off at noon because of heavy fog.",
    "“We will go out again as soon as we can see our own hands,” said Captain Moira Sinclair.",
    "Bakers in the old town have run out of rye flour for the first time in years.",
    "The museum will stay closed until the roof above the whale skeleton has been mended.",
)
RIGHT = (
    "The museum will stay closed until the roof above the whale skeleton has been mended.",
    "Fourteen fishing boats left the harbour of Lerwick before dawn on Monday.",
    "A brass band from Bergen plays in the park tonight.",
    "“We will go out again as soon as we can see our own hands,” said Captain Moira Sinclair.",
    "Nobody has explained why the ferry timetable was printed upside down.",
)


def article_of(sentences: Sequence[str], label: str = "") -> Article:
    """An article of exactly these sentences."""
    return Article.from_sentences(sentences, Source(label=label))


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or writes the files, the terminal or the settings of the person who runs it."""
    for name in list(os.environ):
        if name.startswith(("READER_", "TEXTUAL", "SSH_", "XDG_")):
            monkeypatch.delenv(name)
    for name in ("NO_COLOR", "COLORTERM", "TMUX", "STY", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    monkeypatch.setenv("READER_STATE", str(tmp_path / "state"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")


@pytest.fixture(scope="session")
def seeds() -> tuple[Article, ...]:
    """The bundled articles, in file order."""
    return tuple(Article.from_path(path) for path in seed_paths())


@pytest.fixture(scope="session")
def make_comparison() -> MakeComparison:
    """Compares two lists of sentences, or two articles."""

    def make(
        left: Sequence[str] | Article = LEFT, right: Sequence[str] | Article = RIGHT, threshold: float = 0.5
    ) -> Comparison:
        one = left if isinstance(left, Article) else article_of(left, "left article")
        two = right if isinstance(right, Article) else article_of(right, "right article")
        return compare(one, two, AlignSettings(threshold))

    return make


@pytest.fixture(scope="session")
def harbour(make_comparison: MakeComparison) -> Comparison:
    """Two articles of five sentences each: left 0, 2, 4 correspond to right 1, 3, 0."""
    return make_comparison()


@pytest.fixture(scope="session")
def seed_pair(seeds: tuple[Article, ...]) -> Comparison:
    """The third and the fourth of the bundled articles, which have most in common."""
    return compare(seeds[2], seeds[3])
