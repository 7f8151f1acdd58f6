"""``reader themes``, ``reader config``, ``reader completion``."""

from __future__ import annotations

from pathlib import Path

from reader.settings import Settings, load_settings
from reader.themes import load_themes


def test_themes_lists_the_built_in_ones_and_ones_own(reader, tmp_path: Path) -> None:
    folder = tmp_path / "config" / "reader" / "themes"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text(
        "name: mine\ntitle: \"\\e[1mM\"\ndark: no\ncolors: {background: '#ffffff', foreground: '#000000'}\n"
    )
    (folder / "broken.yaml").write_text("name: 3\n")
    result = reader("themes")
    assert [line.split()[0] for line in result.out.splitlines()] == [*load_themes(None)[0], "mine"]
    assert "broken.yaml: dark: missing" in result.err
    assert result.status == 2
    assert "\x1b" not in result.out


def test_config_prints_what_it_would_read_back(reader, tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "config" / "reader" / "config.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("theme: paper\nkeys:\n  quit: [q, Q]\n  search: /\n")
    monkeypatch.setenv("READER_MOUSE", "no")
    result = reader("config", "--threshold", "0.7")
    assert result.status == 0
    assert f"theme: paper                # {path}:1;" in result.out
    assert "mouse: false                # READER_MOUSE;" in result.out
    assert "threshold: 0.7              # --threshold;" in result.out
    assert "sidebar: true               # default;" in result.out
    again = tmp_path / "again.yaml"
    again.write_text(result.out)
    read_back = load_settings(environ={}, config=again).settings
    assert read_back == Settings(
        theme="paper", threshold=0.7, mouse=False, keys={"quit": ("q", "Q"), "search": ("/",)}
    )


def test_an_action_that_is_none_is_named(reader, tmp_path: Path) -> None:
    path = tmp_path / "other.yaml"
    path.write_text("keys:\n  serch: /\n")
    result = reader("config", "--config", str(path))
    assert result.status == 2
    assert f"{path}:2: keys: 'serch' is no action (did you mean 'search'?)" in result.err
