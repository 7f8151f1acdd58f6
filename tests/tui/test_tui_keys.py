"""Keys: every command has its keys and a function; counts, sequences, digits, and keys of one's own."""

from __future__ import annotations

import inspect

import pytest

from reader.tui.actions import ACTIONS
from reader.tui.keys import BY_NAME, COMMANDS, TOPICS, Keymap, KeyReader, commands_of, shown_key


@pytest.fixture
def keys() -> KeyReader:
    return KeyReader(Keymap())


def typed(keys: KeyReader, *presses: str) -> list[tuple[str, int | None]]:
    """What is started by these keys, one after the other."""
    started = []
    for key in presses:
        press = keys.press(key)
        if press is not None:
            started.append((press.command.name, press.count))
    return started


# The table.


@pytest.mark.parametrize("name", list(BY_NAME))
def test_every_command_has_a_function_that_takes_screen_and_count(name: str) -> None:
    assert len(inspect.signature(ACTIONS[name]).parameters) == 2


def test_names_are_unique_and_every_command_has_a_key_and_a_summary() -> None:
    assert len(BY_NAME) == len(COMMANDS)
    for command in COMMANDS:
        assert command.keys and all(command.keys), command.name
        assert command.summary and not command.summary.endswith("."), command.name
        assert command.topic in TOPICS


def test_no_two_commands_want_one_key() -> None:
    wanted = [key for command in COMMANDS for key in command.keys]
    assert len(wanted) == len(set(wanted))
    assert Keymap().problems == []


def test_every_command_belongs_to_one_topic_that_is_shown() -> None:
    told = [command for topic in TOPICS for command in commands_of(topic)]
    assert sorted(told, key=COMMANDS.index) == list(COMMANDS)


@pytest.mark.parametrize(
    "name",
    ["down", "up", "next_link", "previous_link", "half_down", "page_down", "next_discrepancy", "search_next"],
)
def test_what_moves_takes_a_count(name: str) -> None:
    assert BY_NAME[name].counted


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("j", "down"), ("k", "up"), ("down", "down"), ("up", "up"), ("ctrl+d", "half_down"),
        ("ctrl+u", "half_up"), ("space", "page_down"), ("b", "page_up"), ("pagedown", "page_down"),
        ("pageup", "page_up"), ("g", "first"), ("G", "last"), ("home", "first"), ("end", "last"),
        ("}", "next_discrepancy"), ("{", "previous_discrepancy"), ("tab", "next_pane"),
        ("shift+tab", "previous_pane"), ("enter", "counterpart"), ("x", "swap"), ("/", "search"),
        ("n", "search_next"), ("N", "search_previous"), ("escape", "leave"), ("&", "only_matches"),
        ("l", "lock"), ("f", "fold"), ("+", "stricter"), ("-", "looser"), ("w", "word_edits"),
        ("s", "sidebar"), ("o", "open"), ("t", "trace"), ("y", "copy"), ("Y", "cite"), ("e", "export"),
        ("a", "confirm"), ("r", "reject"), ("u", "unsure"), ("m", "note"), ("v", "column"), ("T", "themes"),
        ("?", "help"), ("f1", "help"), ("q", "quit"), (":", "command_line"), ("ctrl+z", "suspend"),
        ("ctrl+l", "redraw"), ("f5", "reload"), ("ctrl+r", "reload"), ("=", "information"), ("E", "edit"),
        ("p", "pin"), ("P", "pin_apart"), ("R", "hide_reviewed"), ("ctrl+o", "back"), (">", "next_article"),
        ("<", "previous_article"), ("]", "next_link"), ("[", "previous_link"),
    ],
)  # fmt: skip
def test_the_keys_that_hands_know(keys: KeyReader, key: str, name: str) -> None:
    assert typed(keys, key) == [(name, None)]
    assert keys.pending == ""


def test_c_alone_is_free_for_the_sequences_of_vim() -> None:
    assert Keymap().command(("c",)) is None


# Counts.


def test_a_count_before_a_key(keys: KeyReader) -> None:
    assert typed(keys, "5", "j") == [("down", 5)]
    assert typed(keys, "1", "2", "G") == [("last", 12)]
    assert typed(keys, "j") == [("down", None)]


def test_nought_goes_on_with_a_count_and_begins_none(keys: KeyReader) -> None:
    assert typed(keys, "1", "0", "k") == [("up", 10)]
    assert typed(keys, "0", "k") == [("up", None)]


def test_a_count_has_a_limit(keys: KeyReader) -> None:
    [(name, count)] = typed(keys, *"9999999999", "j")
    assert name == "down" and count == KeyReader.MOST


def test_a_command_that_takes_no_count_gets_none(keys: KeyReader) -> None:
    assert typed(keys, "3", "s") == [("sidebar", None)]


def test_what_was_typed_so_far_is_told(keys: KeyReader) -> None:
    typed(keys, "1", "2")
    assert keys.pending == "12"
    typed(keys, "z")
    assert keys.pending == "12z"
    keys.clear()
    assert keys.pending == ""


@pytest.mark.parametrize("key", ["²", "٣", "५"])
def test_only_plain_digits_make_a_count(keys: KeyReader, key: str) -> None:
    assert typed(keys, key, "j") == [("down", None)]
    assert keys.pending == ""


# Digits that are keys of their own.


def test_a_lone_digit_is_a_key_once_nothing_follows(keys: KeyReader) -> None:
    assert typed(keys, "2") == []
    assert keys.pending == "2"
    press = keys.settle()
    assert press is not None and press.command.name == "tab_quotes"
    assert keys.pending == ""


def test_a_digit_that_is_no_key_waits_on(keys: KeyReader) -> None:
    typed(keys, "7")
    assert keys.settle() is None
    assert typed(keys, "j") == [("down", 7)]


def test_two_digits_are_a_count_whatever_follows(keys: KeyReader) -> None:
    typed(keys, "1", "2")
    assert keys.settle() is None
    assert typed(keys, "j") == [("down", 12)]


# Sequences.


@pytest.mark.parametrize(("last", "name"), [("t", "row_top"), ("z", "row_middle"), ("b", "row_bottom")])
def test_z_and_another_key(keys: KeyReader, last: str, name: str) -> None:
    assert typed(keys, "z") == []
    assert keys.pending == "z"
    assert typed(keys, last) == [(name, None)]


@pytest.mark.parametrize(("bracket", "name"), [("]", "next_link"), ("[", "previous_link")])
def test_brackets_alone_and_with_c_as_in_vim(keys: KeyReader, bracket: str, name: str) -> None:
    """One step, whether or not a c follows."""
    started = typed(keys, bracket, "c")
    assert started == [(name, None)]
    assert keys.pending == ""
    assert typed(keys, "3", bracket, "c") == [(name, 3)]
    assert typed(keys, bracket, "j")[-1] == ("down", None)


def test_brackets_again_and_again(keys: KeyReader) -> None:
    started = typed(keys, "]", "]", "]", "j")
    assert [name for name, _ in started] == ["next_link"] * 3 + ["down"]


def test_a_sequence_that_does_not_exist_does_nothing(keys: KeyReader) -> None:
    assert typed(keys, "z", "x") == []
    assert keys.pending == ""
    assert typed(keys, "j") == [("down", None)]


def test_an_unknown_key_forgets_the_count(keys: KeyReader) -> None:
    assert typed(keys, "4", "ctrl+k", "j") == [("down", None)]


# Keys of one's own.


def test_a_key_of_ones_own_replaces_all_keys_of_the_command() -> None:
    keymap = Keymap({"down": ("d",)})
    assert keymap.problems == []
    keys = KeyReader(keymap)
    assert typed(keys, "d") == [("down", None)]
    assert typed(keys, "j", "down") == []
    assert keymap.shown("down") == "d"


def test_a_key_set_by_hand_is_taken_from_its_command_in_silence() -> None:
    keymap = Keymap({"swap": ("j",)})
    assert keymap.problems == []
    command = keymap.command(("j",))
    assert command is not None and command.name == "swap"
    assert keymap.shown("down") == "↓"


def test_two_commands_set_to_one_key_are_a_problem_that_names_both() -> None:
    keymap = Keymap({"swap": ("j",), "lock": ("j",)})
    assert keymap.problems == ["keys: j is bound to both swap and lock"] or keymap.problems == [
        "keys: j is bound to both lock and swap"
    ]
    assert keymap.command(("j",)) is not None


def test_a_command_that_is_left_without_a_key_is_told_with_its_place() -> None:
    keymap = Keymap({"next_link": ("n",)}, {"next_link": "config.yaml:7"})
    assert keymap.problems == ["config.yaml:7: n starts next_link; search_next has no key now"]
    assert Keymap({"next_link": ("n",), "search_next": ("U",)}).problems == []


def test_keys_that_cannot_be_reached_are_told_with_their_place() -> None:
    keymap = Keymap({"lock": ("z",)}, {"lock": "config.yaml:3"})
    assert keymap.problems[0] == "config.yaml:3: z starts lock at once; zt (row_top) cannot be reached"
    assert len(keymap.problems) == 3
    assert Keymap().problems == []


def test_a_sequence_of_ones_own() -> None:
    keys = KeyReader(Keymap({"first": ("g g",)}))
    assert typed(keys, "g") == []
    assert typed(keys, "g") == [("first", None)]


def test_no_key_at_all_is_allowed() -> None:
    keymap = Keymap({"quit": ()})
    assert keymap.command(("q",)) is None
    assert keymap.shown("quit") == ""


@pytest.mark.parametrize(
    ("key", "shown"),
    [("pagedown", "PgDn"), ("z t", "zt"), ("f1", "F1"), ("escape", "Esc"), ("ctrl+d", "ctrl+d"), ("f", "f")],
)
def test_keys_as_the_help_writes_them(key: str, shown: str) -> None:
    assert shown_key(key) == shown


def test_the_keys_of_a_command_for_the_screen() -> None:
    assert Keymap().shown("down") == "j ↓"
    assert Keymap().shown("page_down", most=1) == "Space"


def test_keys_that_start_nothing_are_told() -> None:
    keys = KeyReader(Keymap())
    for typed, told in (("h", "h"), ("ctrl+t", "ctrl+t"), ("5 h", "5h"), ("z q", "zq"), ("] c c", "c")):
        for key in typed.split():
            press = keys.press(key)
        assert press is None and not keys.pending
        assert keys.unknown == f"{told} does nothing; ? lists the keys"
    keys.press("[")
    assert keys.press("c") is None
    assert keys.unknown == "", "the first of the two keys has done it already"
