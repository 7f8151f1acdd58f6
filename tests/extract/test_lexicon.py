"""The word lists read the same through the quick reader and through PyYAML."""

from pathlib import Path

import pytest
import yaml

import reader.extract.lexicon as lexicon


@pytest.mark.parametrize("name", lexicon.names())
def test_every_file_reads_as_pyyaml_reads_it(name: str) -> None:
    path = Path(lexicon.__file__).parent / f"{name}.yaml"
    expected = yaml.safe_load(path.read_text(encoding="utf-8"))
    found = lexicon.load(name)
    assert {**found.words, **found.pairs} == {
        section: frozenset(value) if isinstance(value, list) else value for section, value in expected.items()
    }


@pytest.mark.parametrize("name", lexicon.names())
def test_every_file_says_where_it_is_from(name: str) -> None:
    path = Path(lexicon.__file__).parent / f"{name}.yaml"
    assert path.read_text(encoding="utf-8").startswith("# ")


SHAPES = """# A comment.
block:
  - one
  - "two, with a comma"
flow: [a, b c,
  d, 'e, f', "no"]
mapping:
  US: United States
  "U.S.": 'United States'
"""


def test_the_shapes_of_a_file() -> None:
    found = lexicon.parse(SHAPES)
    assert found.words["block"] == {"one", "two, with a comma"}
    assert found.words["flow"] == {"a", "b c", "d", "e, f", "no"}
    assert found.pairs["mapping"] == {"US": "United States", "U.S.": "United States"}
    assert {**found.words, **found.pairs} == {
        section: frozenset(value) if isinstance(value, list) else value
        for section, value in yaml.safe_load(SHAPES).items()
    }


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a: b\n", "must follow 'a'"),
        ("a:\nb:\n  - c\n", "'a' is empty"),
        ("a:\n  - b\na:\n  - c\n", "twice"),
        ("a:\n  - b\n  c: d\n", "lexicon:3"),
    ],
)
def test_a_malformed_file_is_refused_with_the_place(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        lexicon.parse(text)


def test_what_is_loaded_cannot_be_changed() -> None:
    found = lexicon.parse("a:\n  b: c\n")
    with pytest.raises(TypeError):
        found.pairs["a"]["b"] = "d"  # type: ignore[index]


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        lexicon.load("no such list")
