"""Finding names with a spaCy pipeline; the pipeline is a tiny one, built here."""

import sys
from pathlib import Path
from typing import Any

import pytest

from reader.article.model import Article
from reader.extract.model import EntityKind
from reader.extract.spacy_names import PipelineError, name_entities

TEXT = "President Xi Jinping came to Wuzhen on Monday.\n\nIn Wuzhen, Xi spoke."


def test_the_rules_stay_as_they_are() -> None:
    article = Article.from_text(TEXT)
    name_entities([article], "rules")
    assert [entity.name for entity in article.entities] == ["Xi Jinping", "Wuzhen"]


def test_a_missing_spacy_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(PipelineError, match="pip install") as caught:
        name_entities([Article.from_text(TEXT)], "spacy:en_core_web_sm")
    assert "\n" not in str(caught.value)


def pipeline(folder: Path, patterns: list[dict[str, Any]]) -> str:
    spacy = pytest.importorskip("spacy")
    run = spacy.blank("en")
    if patterns:
        run.add_pipe("entity_ruler").add_patterns(patterns)
    run.to_disk(folder)
    return f"spacy:{folder}"


def test_a_missing_pipeline_is_said_in_one_line(tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    with pytest.raises(PipelineError, match="cannot be loaded") as caught:
        name_entities([Article.from_text(TEXT)], f"spacy:{tmp_path / 'none'}")
    assert "\n" not in str(caught.value)


def test_a_pipeline_without_entities_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="finds no entities"):
        name_entities([Article.from_text(TEXT)], pipeline(tmp_path, []))


def test_what_the_pipeline_finds_is_merged_as_ever(tmp_path: Path) -> None:
    patterns = [
        {"label": "PERSON", "pattern": "President Xi Jinping"},
        {"label": "PERSON", "pattern": "Xi"},
        {"label": "GPE", "pattern": "Wuzhen"},
        {"label": "DATE", "pattern": "Monday"},
    ]
    article = Article.from_text(TEXT)
    name_entities([article], pipeline(tmp_path, patterns))
    assert [(entity.name, entity.kind, len(entity.mentions)) for entity in article.entities] == [
        ("Xi Jinping", EntityKind.PERSON, 2),
        ("Wuzhen", EntityKind.PLACE, 2),
    ]
    assert article.entities[0].mentions[0].of(TEXT) == "Xi Jinping"
