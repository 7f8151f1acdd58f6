"""Which terminals get the driver, and what the package may use."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import reader.tui.celldiff as package
from reader.tui.celldiff import driver_class_for, forget_screen

FILES = sorted(Path(package.__file__).parent.glob("*.py"))


@pytest.mark.parametrize(
    "name",
    ["xterm-256color", "xterm", "xterm-kitty", "linux", "tmux-256color", "rxvt-unicode", "st", "alacritty"],
)
def test_known_terminals_get_the_driver(name):
    driver = driver_class_for({"TERM": name}, is_terminal=True)
    assert driver is not None
    assert driver.erases_background


def test_gnu_screen_does_not_erase_with_the_background():
    screen = {"TERM": "screen-256color"}
    assert not driver_class_for(screen, is_terminal=True).erases_background
    assert driver_class_for(screen | {"TMUX": "/tmp/tmux-0/default,1,0"}, is_terminal=True).erases_background


def test_tmux_has_a_driver_of_its_own():
    for name in ("tmux-256color", "screen-256color", "xterm-256color"):
        for tmux in ("", "/tmp/tmux-0/default,1,0"):
            driver = driver_class_for({"TERM": name, "TMUX": tmux}, is_terminal=True)
            assert driver.in_tmux is bool(tmux)


@pytest.mark.parametrize("name", ["", "dumb", "vt100", "ansi", "unknown", "9term", "standard"])
def test_others_get_textual_s_own(name):
    assert driver_class_for({"TERM": name}, is_terminal=True) is None


def test_textual_s_own_where_it_must_be():
    assert driver_class_for({}, is_terminal=True) is None
    assert driver_class_for({"TERM": "xterm"}, is_terminal=False) is None
    chosen = {"TERM": "xterm", "TEXTUAL_DRIVER": "textual.drivers.linux_driver:LinuxDriver"}
    assert driver_class_for(chosen, is_terminal=True) is None


def test_not_on_windows(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    assert driver_class_for({"TERM": "xterm"}, is_terminal=True) is None


def test_forgetting_where_there_is_no_such_driver():
    from textual.app import App

    assert forget_screen(App()) is False


def test_asking_does_not_import_textual_for_an_unknown_terminal():
    program = (
        "import sys; from reader.tui.celldiff import driver_class_for;"
        "assert driver_class_for({'TERM': 'dumb'}) is None;"
        "assert not [name for name in sys.modules if name.startswith('textual')]"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_only_public_names_of_others_and_nothing_of_the_reader(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith("reader"):
                assert name.startswith("reader.tui.celldiff"), name
            else:
                assert "._" not in name.replace(".__future__", ""), name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_private_attribute_of_another_object(path):
    """A leading underscore is used on ``self`` only."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr.startswith("_") and not node.attr.startswith("__"):
            assert isinstance(node.value, ast.Name) and node.value.id == "self", ast.unparse(node)
