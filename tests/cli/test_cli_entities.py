"""``entities: spacy:PIPELINE``: the names that a spaCy pipeline finds, and what is said without one."""

from __future__ import annotations

import json
import sys
from types import ModuleType, SimpleNamespace

import pytest


@pytest.fixture
def spacy(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A module of spaCy's shape whose one pipeline finds the words it was given."""
    module = ModuleType("spacy")
    labels = {"minister": "PERSON", "Monday": "DATE", "plan": "ORG"}

    def pipeline(text: str) -> SimpleNamespace:
        ents = [
            SimpleNamespace(label_=label, start_char=text.index(word), end_char=text.index(word) + len(word))
            for word, label in labels.items()
            if word in text
        ]
        return SimpleNamespace(ents=ents)

    pipeline.max_length, pipeline.pipe_names = 1000, ["ner"]

    def load(name: str):
        if name != "tiny":
            raise OSError(f"[E050] Can't find model '{name}'.\nMore lines")
        return pipeline

    module.load = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", module)
    return module


def test_the_names_are_those_of_the_pipeline(reader, articles, spacy: ModuleType) -> None:
    result = reader("report", *articles, "-f", "json", "--entities", "spacy:tiny")
    value = json.loads(result.out)
    assert {(entity["name"], entity["kind"]) for entity in value["left"]["entities"]} == {
        ("minister", "person"),
        ("plan", "organization"),
    }
    text = value["left"]["text"]
    for entity in value["left"]["entities"]:
        for start, end in entity["mentions"]:
            assert text[start:end] == entity["name"]


def test_a_pipeline_that_is_missing_is_one_line(reader, articles, spacy: ModuleType) -> None:
    result = reader("report", *articles, "--entities", "spacy:large")
    assert result.status == 2
    assert "python -m spacy download large" in result.err
    assert result.err.count("\n") == 1


def test_without_spacy_the_line_says_how_to_install_it(reader, articles, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    result = reader("report", *articles, "--entities", "spacy:tiny")
    assert result.status == 2
    assert "pip install 'article-reader[spacy]'" in result.err


def test_another_finder_is_a_mistake(reader, articles) -> None:
    result = reader("report", *articles, "--entities", "nltk")
    assert result.status == 2
    assert "expected rules, or spacy:PIPELINE, got 'nltk'" in result.err


def test_with_spacy_itself(reader, articles, tmp_path) -> None:
    real = pytest.importorskip("spacy")
    pipeline = real.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "minister"}])
    pipeline.to_disk(tmp_path / "tiny")
    result = reader("report", *articles, "-f", "json", "--entities", f"spacy:{tmp_path / 'tiny'}")
    names = [entity["name"] for entity in json.loads(result.out)["left"]["entities"]]
    assert names == ["minister"]
