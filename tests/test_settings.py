"""Settings: their sources and weight, and what is said of wrong ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from reader.settings import CHECKS, EXPLANATIONS, LoadedSettings, Settings, SettingsError, load_settings

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_config(text: str) -> Path:
        path = tmp_path / "config.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write_config


def load(path: Path, environ: dict[str, str] | None = None, **flags: object) -> LoadedSettings:
    return load_settings(flags, environ=environ or {}, config=path)


def problems_of(path: Path) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        load(path)
    return caught.value.problems


def test_defaults_when_nothing_is_set() -> None:
    loaded = load_settings(environ={}, use_config=False)
    assert loaded.settings == Settings()
    assert set(loaded.origins.values()) == {"default"}
    assert loaded.path is None


def test_flag_beats_environment_beats_file_beats_default(write: Write) -> None:
    path = write("threshold: 0.2\nsidebar: no\nmouse: off\n")
    loaded = load(path, {"READER_THRESHOLD": "0.3", "READER_SIDEBAR": "yes"}, threshold=0.4)
    assert loaded.settings.threshold == 0.4
    assert loaded.settings.sidebar is True
    assert loaded.settings.mouse is False
    assert loaded.origins["threshold"] == "--threshold"
    assert loaded.origins["sidebar"] == "READER_SIDEBAR"
    assert loaded.origins["mouse"] == f"{path}:3"
    assert loaded.origins["driver"] == "default"


def test_every_setting_is_checked_and_explained() -> None:
    names = {each.name for each in fields(Settings)} - {"key_places"}
    assert names == set(EXPLANATIONS) == set(CHECKS) | {"keys"}


@pytest.mark.parametrize(
    ("text", "line", "parts"),
    [
        ("threshold: lots\n", 1, ["threshold: expected a number from 0 to 1, got 'lots'"]),
        ("threshold: nan\n", 1, ["expected a number from 0 to 1"]),
        ("threshold: 1.5\n", 1, ["expected a number from 0 to 1, got '1.5'"]),
        ("\n\nthreshhold: 0.4\n", 3, ["'threshhold': no such setting (did you mean 'threshold'?)"]),
        ("sidebar: perhaps\n", 1, ["sidebar: expected true or false, got 'perhaps'"]),
        ("driver: dif\n", 1, ["expected diff or direct", "did you mean 'diff'"]),
        ("theme: [ink, paper]\n", 1, ["theme: expected one value"]),
        ("keys: 3\n", 1, ["keys: expected 'action: key' lines below it"]),
        ("keys:\n  quit: []\n", 2, ["keys.quit: expected a key"]),
        ("keys:\n  quit: pagedwn\n", 2, ["'pagedwn' is no key (did you mean 'pagedown'?)"]),
        ("theme: ink\ntheme: paper\n", 2, ["'theme' is set twice (first in line 1)"]),
        ("theme: &a ink\n", 1, ["anchors and aliases"]),
        ("theme: !!python/object:os.system ink\n", 1, ["tags (!) are not read"]),
        ("- a\n- b\n", 1, ["expected settings of the form 'name: value'"]),
        ("theme: 'ink\n", 2, ["is not YAML"]),
        ("a: 1\n---\nb: 2\n", 2, ["only one document"]),
        ("theme: a\x00b\n", 1, ["U+0000"]),
        ("? [a]\n: b\n", 1, ["a name must be a single word"]),
    ],
)
def test_a_wrong_file_is_named_with_line_key_and_what_was_expected(
    write: Write, text: str, line: int, parts: list[str]
) -> None:
    path = write(text)
    problems = problems_of(path)
    assert len(problems) == 1
    assert problems[0].startswith(f"{path}:{line}: ")
    for part in parts:
        assert part in problems[0]


def test_every_problem_is_told_at_once(write: Write) -> None:
    assert len(problems_of(write("threshold: x\nsidebar: x\nmose: true\n"))) == 3


def test_keys_one_several_or_a_list(write: Write) -> None:
    loaded = load(write("keys:\n  down: j\n  up: k, up\n  search: [/, ctrl+f]\n  row_top: z t\n"))
    assert loaded.settings.keys == {
        "down": ("j",),
        "up": ("k", "up"),
        "search": ("/", "ctrl+f"),
        "row_top": ("z t",),
    }
    assert loaded.origins["keys.search"].endswith(":4")


def test_a_key_for_two_actions_and_an_unknown_action_are_named(write: Write) -> None:
    path = write("keys:\n  down: j\n  up: j\n  serch: s\n")
    with pytest.raises(SettingsError) as caught:
        load_settings(environ={}, config=path, actions=lambda: ("down", "up", "search"))
    first, second = caught.value.problems
    assert first.startswith(f"{path}:3: keys.up: 'j' already starts down")
    assert second == f"{path}:4: keys: 'serch' is no action (did you mean 'search'?)"


def test_a_file_named_must_exist_the_usual_one_need_not(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such file"):
        load_settings(environ={}, config=tmp_path / "absent.yaml")
    with pytest.raises(SettingsError, match="no such file"):
        load_settings(environ={"READER_CONFIG": str(tmp_path / "absent.yaml")})
    assert not load_settings(environ={}, use_config=False).found


def test_an_environment_variable_is_checked() -> None:
    with pytest.raises(SettingsError, match="READER_THRESHOLD: expected a number from 0 to 1, got 'x'"):
        load_settings(environ={"READER_THRESHOLD": "x"}, use_config=False)


def test_a_file_too_large_too_deep_or_exploding_is_refused(write: Write) -> None:
    assert "larger than" in problems_of(write("# " + "x" * 300_000))[0]
    assert "nested deeper" in problems_of(write("keys: " + "[" * 5000 + "]" * 5000))[0]
    bomb = "a: &a [x]\nb: [*a, *a, *a, *a]\n"
    assert "anchors and aliases" in problems_of(write(bomb))[0]
    assert "anchors and aliases" in problems_of(write("keys: &a {b: *a}\n"))[0]


def test_what_is_no_file_or_no_text_is_refused(tmp_path: Path) -> None:
    assert "is no regular file" in problems_of(tmp_path)[0]
    path = tmp_path / "config.yaml"
    path.write_bytes(b"a: 1\nb: \xff\n")
    assert problems_of(path)[0].startswith(f"{path}:2: is not UTF-8")


def test_a_message_cannot_act_on_a_terminal(write: Write) -> None:
    path = write('"\\e]0;title\\a": 1\ntheme: ["\\e[31m"]\n')
    for problem in problems_of(path):
        assert problem.isprintable()


@hypothesis_settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("ab:-[]{}&*!?'\"#%@`|>,\n \t~=\x00é\ud800"), max_size=60))
def test_no_file_raises_anything_else(tmp_path: Path, text: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        load(path)
    except SettingsError as error:
        assert all("\n" not in problem for problem in error.problems)
