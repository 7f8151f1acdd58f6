"""Finding names with a spaCy pipeline; the pipeline is a tiny one, built here."""

import importlib
from pathlib import Path
from typing import Any

import pytest

from reader.article.model import Article
from reader.extract.entities import find_entities_with
from reader.extract.entities_spacy import PipelineError, spacy_finder
from reader.extract.model import EntityKind


def test_a_missing_spacy_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(PipelineError, match="pip install") as caught:
        spacy_finder("en_core_web_sm")
    assert "\n" not in str(caught.value)


def pipeline(folder: Path, patterns: list[dict[str, Any]]) -> str:
    spacy = pytest.importorskip("spacy")
    run = spacy.blank("en")
    if patterns:
        run.add_pipe("entity_ruler").add_patterns(patterns)
    run.to_disk(folder)
    return str(folder)


def test_a_missing_pipeline_is_said_in_one_line(tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    with pytest.raises(PipelineError, match="cannot be loaded") as caught:
        spacy_finder(str(tmp_path / "none"))
    assert "\n" not in str(caught.value)


def test_a_pipeline_without_entities_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="finds no entities"):
        spacy_finder(pipeline(tmp_path, []))


def test_what_the_pipeline_finds_is_merged_as_ever(tmp_path: Path) -> None:
    patterns = [
        {"label": "PERSON", "pattern": "President Xi Jinping"},
        {"label": "PERSON", "pattern": "Xi"},
        {"label": "GPE", "pattern": "Wuzhen"},
        {"label": "DATE", "pattern": "Monday"},
    ]
    finder = spacy_finder(pipeline(tmp_path, patterns))
    text = "President Xi Jinping came to Wuzhen on Monday.\n\nIn Wuzhen, Xi spoke."
    entities = find_entities_with(Article.from_text(text), finder)
    assert [(entity.name, entity.kind, len(entity.mentions)) for entity in entities] == [
        ("Xi Jinping", EntityKind.PERSON, 2),
        ("Wuzhen", EntityKind.PLACE, 2),
    ]
    assert entities[0].mentions[0].of(text) == "Xi Jinping"
