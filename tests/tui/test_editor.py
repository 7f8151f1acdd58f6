"""The command line that opens an editor at a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.tui.editor import EditorError, editor_command, line_of


def found(name: str) -> str | None:
    """As if every program were installed."""
    return f"/usr/bin/{name}"


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vim", ["vim", "+12", "/a/b.txt"]),
        ("nvim", ["nvim", "+12", "/a/b.txt"]),
        ("/usr/bin/vim.basic", ["/usr/bin/vim.basic", "+12", "/a/b.txt"]),
        ("emacs -nw", ["emacs", "-nw", "+12", "/a/b.txt"]),
        ("emacsclient -t", ["emacsclient", "-t", "+12", "/a/b.txt"]),
        ("nano", ["nano", "+12", "/a/b.txt"]),
        ("hx", ["hx", "/a/b.txt:12"]),
        ("less", ["less", "+12g", "/a/b.txt"]),
        ("code", ["code", "--wait", "--goto", "/a/b.txt:12"]),
        ("code --wait", ["code", "--wait", "--goto", "/a/b.txt:12"]),
        ("code-insiders -n", ["code-insiders", "-n", "--wait", "--goto", "/a/b.txt:12"]),
        ("subl", ["subl", "--wait", "/a/b.txt:12"]),
        ("kate", ["kate", "--block", "--line", "12", "/a/b.txt"]),
        ("'/opt/my editor/ed' -x", ["/opt/my editor/ed", "-x", "/a/b.txt"]),
        ("acme", ["acme", "/a/b.txt"]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(editor: str, expected: list[str]) -> None:
    assert list(editor_command("/a/b.txt", 12, {"EDITOR": editor}, found).arguments) == expected


def test_visual_comes_before_editor() -> None:
    command = editor_command("/f", 1, {"VISUAL": "hx", "EDITOR": "vim"}, found)
    assert command.arguments[0] == "hx"
    assert editor_command("/f", 1, {"VISUAL": " ", "EDITOR": "vim"}, found).arguments[0] == "vim"


def test_whether_it_needs_the_terminal() -> None:
    assert editor_command("/f", 1, {"EDITOR": "vim"}, found).in_terminal
    assert not editor_command("/f", 1, {"EDITOR": "code"}, found).in_terminal
    assert editor_command("/f", 1, {"EDITOR": "unheard-of"}, found).in_terminal


@pytest.mark.parametrize("name", ["-rf", "+q!", "a;rm -rf ~", "$(id)", "a b\n.txt", "{line}"])
def test_a_file_name_is_one_argument_and_never_an_option(name: str, tmp_path: Path) -> None:
    command = editor_command(name, 3, {"EDITOR": "vim"}, found)
    assert command.arguments[1] == "+3"
    assert command.arguments[2] == str(Path.cwd() / name)
    assert len(command.arguments) == 3


def test_a_common_editor_is_taken_where_none_is_set() -> None:
    command = editor_command("/f", 0, {}, lambda name: name if name == "nano" else None)
    assert command.arguments == ("nano", "+1", "/f")


@pytest.mark.parametrize(
    ("environ", "part"),
    [
        ({}, "set VISUAL or EDITOR"),
        ({"EDITOR": "nope"}, "'nope'"),
        ({"VISUAL": "vim 'x"}, "VISUAL has a quotation"),
    ],
)
def test_what_cannot_be_started_is_said(environ: dict[str, str], part: str) -> None:
    with pytest.raises(EditorError, match=part):
        editor_command("/f", 1, environ, lambda name: None)


def test_the_line_of_an_offset() -> None:
    text = "one\ntwo\r\nthree"
    assert [line_of(text, offset) for offset in (0, 3, 4, 9)] == [1, 1, 2, 3]
