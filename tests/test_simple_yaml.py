"""The simplest settings files mean the same with and without a YAML parser."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import checked_yaml, simple_yaml
from reader.checked_yaml import Items, Node, Scalar, Table, YamlError, read_mapping
from reader.resources import theme_paths
from reader.simple_yaml import read_simple

LINES = (
    "a: b", "name: ink", 'title: "In k"', "dark: true", "n: 0.5", "x: -1", "g:", "h:", "  a: 1", "  # inner",
    '  b: "#15171c"', "  c: two words", "  a: 2", "# comment", "", "   ", "   a: 1", "a : b", "a: b # c",
    "a: 'q'", "l: [1]", "- a", "a:", "a: b: c", "---", "a: *x", "a: !t b", "\t", "k: a  b", "k: b ", "a: ~",
    'q: "a\\n"', "\ufeffa: 1", "z: null", "t: its own’s (16)", "a: - b", "a: -", "a: 1--- b", "a: it's, (b",
)  # fmt: skip


def same(one: Node, other: Node) -> bool:
    if isinstance(one, Table) and isinstance(other, Table):
        return (
            (one.lines, one.line) == (other.lines, other.line)
            and list(one.values) == list(other.values)
            and all(same(one.values[key], other.values[key]) for key in one.values)
        )
    if isinstance(one, Scalar) and isinstance(other, Scalar):
        return (one.text, one.plain, one.line) == (other.text, other.plain, other.line)
    return isinstance(one, Items) and isinstance(other, Items)


def by_parser(path: Path, monkeypatch: pytest.MonkeyPatch) -> Table:
    with monkeypatch.context() as patch:
        patch.setattr(simple_yaml, "read_simple", lambda text: None)
        return read_mapping(path)


@pytest.mark.parametrize("path", theme_paths(), ids=lambda path: path.stem)
def test_every_theme_is_simple(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = read_simple(path.read_text(encoding="utf-8"))
    assert found is not None
    assert same(found, by_parser(path, monkeypatch))


@given(lines=st.lists(st.sampled_from(LINES), max_size=8))
def test_what_is_read_means_what_yaml_means(
    lines: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = "\n".join(lines)
    found = read_simple(text)
    if found is None:
        return
    path = tmp_path_factory.getbasetemp() / "simple.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        assert same(found, by_parser(path, patch))


@pytest.mark.parametrize("text", ["a: 1\na: 2", "g:\n  a: 1\n  a: 2", "- a", "a: *b", "g:\n", ""])
def test_what_is_not_simple_is_left_to_the_parser(text: str, tmp_path: Path) -> None:
    assert read_simple(text) is None
    path = tmp_path / "settings.yaml"
    path.write_text(text)
    try:
        assert isinstance(checked_yaml.read_mapping(path), Table)
    except YamlError as error:
        assert "settings.yaml" in str(error)
