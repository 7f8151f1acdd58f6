"""Theme files: the built-in ones, a person's own, defaults, and what is said of wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.checked_yaml import YamlError
from reader.resources import theme_paths
from reader.themes import FALLBACKS, GROUPS, load_themes, read_theme

MINIMAL = """\
name: mine
dark: true
colors:
  background: "#101010"
  foreground: "#f0f0f0"
"""


def write(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_built_in_themes_are_complete_and_without_problems() -> None:
    themes, problems = load_themes(None)
    assert problems == []
    assert len(themes) == len(theme_paths()) >= 5
    assert any(theme.ansi for theme in themes.values())
    assert any(not theme.dark for theme in themes.values())
    for theme in themes.values():
        for group, names in GROUPS.items():
            assert set(getattr(theme, group)) == set(names)


def test_what_a_theme_leaves_out_has_its_documented_default(tmp_path: Path) -> None:
    theme, problems = read_theme(write(tmp_path, MINIMAL))
    assert problems == []
    groups = {group: getattr(theme, group) for group in GROUPS}

    def colour(key: str) -> str:
        group, name = key.split(".")
        return groups[group][name]

    for key, source in FALLBACKS.items():
        assert colour(key) == colour(source)
    assert theme.colors["muted"] == "#969696"
    assert theme.title == "mine"


def test_terminal_colours_have_terminal_defaults(tmp_path: Path) -> None:
    text = "name: t\ndark: true\nansi: true\ncolors: {background: ansi_default, foreground: ansi_default}\n"
    theme, problems = read_theme(write(tmp_path, text))
    assert problems == []
    assert theme.colors["muted"] == "ansi_bright_black"
    assert theme.edits["delete"] == "ansi_red"


@pytest.mark.parametrize(
    ("extra", "line", "part"),
    [
        ("links:\n  edited: blue\n", 7, "links.edited: expected a colour in quotes"),
        ("links:\n  edited: #7fb0ff\n", 7, "links.edited: expected a colour in quotes"),
        (
            "links:\n  editd: '#7fb0ff'\n",
            7,
            "links.editd: no such colour in a theme (did you",
        ),
        ("linkss: {}\n", 6, "'linkss': no such key in a theme (did you mean 'links'?)"),
        ("marks: red\n", 6, "marks: expected names with a colour each"),
        ("ansi: perhaps\n", 6, "ansi: expected true or false"),
        ("edits:\n  insert: [a]\n", 7, "edits.insert: expected a colour in quotes"),
    ],
)
def test_a_wrong_value_costs_that_value_only(tmp_path: Path, extra: str, line: int, part: str) -> None:
    path = write(tmp_path, MINIMAL + extra)
    theme, problems = read_theme(path)
    assert len(problems) == 1
    assert problems[0].startswith(f"{path}:{line}: ")
    assert part in problems[0]
    assert theme.links["edited"] == theme.colors["warning"]


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("dark: true\n", 0, "name: missing"),
        ("name: No Good\ndark: true\n", 1, "name: expected letters a-z, digits and -, got 'No Good'"),
        ("name: a\n", 0, "dark: missing; expected true or false"),
        ("name: a\ndark: x\n", 2, "dark: expected true or false"),
        ("name: a\ndark: no\n", 0, "colors.background: missing"),
        ("name: [a]\ndark: no\n", 1, "name: expected letters"),
        (MINIMAL.replace('"#f0f0f0"', "no"), 3, "colors.foreground: missing"),
    ],
)
def test_a_theme_without_what_is_required_is_refused(tmp_path: Path, text: str, line: int, part: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(YamlError) as caught:
        read_theme(path)
    assert str(caught.value).startswith(f"{path}:{line}: " if line else f"{path}: ")
    assert part in str(caught.value)


def test_a_terminal_theme_takes_only_terminal_colours(tmp_path: Path) -> None:
    text = (
        "name: t\ndark: true\nansi: true\ncolors:\n  background: ansi_default\n  foreground: ansi_default\n"
    )
    _, problems = read_theme(write(tmp_path, text + "links:\n  edited: ansi_ylow\n"))
    assert "did you mean 'ansi_yellow'" in problems[0]


def test_a_persons_themes_join_and_replace_and_the_rest_still_works(tmp_path: Path) -> None:
    write(tmp_path, MINIMAL)
    write(tmp_path, MINIMAL.replace("mine", "ink").replace("#101010", "#000001"), "ink.yml")
    write(tmp_path, "name: [\n", "broken.yaml")
    write(tmp_path, MINIMAL, "second.yaml")
    themes, problems = load_themes(tmp_path)
    assert themes["mine"].colors["background"] == "#101010"
    assert themes["ink"].colors["background"] == "#000001"
    assert "paper" in themes
    assert [Path(problem.split(":")[0]).name for problem in problems] == ["broken.yaml", "second.yaml"]


def test_a_folder_that_is_not_there_is_no_problem(tmp_path: Path) -> None:
    themes, problems = load_themes(tmp_path / "absent")
    assert problems == []
    assert themes


def test_a_ten_megabyte_theme_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, MINIMAL + "# " + "x" * 10_000_000)
    with pytest.raises(YamlError, match="larger than"):
        read_theme(path)
