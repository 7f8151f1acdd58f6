"""Every command of the reader in one place: its name, its keys, what it does.

The help screen, the footer, the ``:`` line, the palette and the settings are all made from this table. A key
is written as a person would: ``j``, ``]``, ``ctrl+d``, ``pagedown``; keys to be pressed one after the other
have a blank between them (``z t``). Knows nothing of Textual.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """``counted`` says that a number typed before the key is taken as a count (or, for ``G``, a place)."""

    name: str
    keys: tuple[str, ...]
    summary: str
    topic: str
    counted: bool = False


MOVE, SCROLL, LINKS, VIEW, FIND, SIDEBAR, ARTICLES, REVIEW, OUT, PROGRAM = TOPICS = (
    "Move",
    "Scroll",
    "Links",
    "View",
    "Search",
    "Sidebar",
    "Articles",
    "Review",
    "Take out",
    "Program",
)

COMMANDS = (
    Command("down", ("j", "down"), "next sentence", MOVE, counted=True),
    Command("up", ("k", "up"), "previous sentence", MOVE, counted=True),
    Command("first", ("g", "home"), "first sentence, or that number", MOVE, counted=True),
    Command("last", ("G", "end"), "last sentence, or that number", MOVE, counted=True),
    Command("percent", ("%",), "so far into the article: 50%", MOVE, counted=True),
    Command("screen_top", ("H",), "first sentence on the screen", MOVE),
    Command("screen_middle", ("M",), "sentence in the middle", MOVE),
    Command("screen_bottom", ("L",), "last sentence on the screen", MOVE),
    Command("back", ("ctrl+o",), "back to where you jumped from", MOVE, counted=True),
    Command("back_and_forth", ("' '",), "back, and here again", MOVE),
    Command("half_down", ("ctrl+d",), "half a page down", SCROLL, counted=True),
    Command("half_up", ("ctrl+u",), "half a page up", SCROLL, counted=True),
    Command("page_down", ("space", "pagedown", "ctrl+f"), "a page down", SCROLL, counted=True),
    Command("page_up", ("b", "pageup", "ctrl+b"), "a page up", SCROLL, counted=True),
    Command("row_top", ("z t",), "sentence to the top row", SCROLL),
    Command("row_middle", ("z z",), "sentence to the middle row", SCROLL),
    Command("row_bottom", ("z b",), "sentence to the bottom row", SCROLL),
    Command("scroll_down", ("ctrl+e",), "scroll one row down", SCROLL, counted=True),
    Command("scroll_up", ("ctrl+y",), "scroll one row up", SCROLL, counted=True),
    Command("next_link", ("]", "] c"), "next link", LINKS, counted=True),
    Command("previous_link", ("[", "[ c"), "previous link", LINKS, counted=True),
    Command("next_discrepancy", ("}",), "next discrepancy", LINKS, counted=True),
    Command("previous_discrepancy", ("{",), "previous discrepancy", LINKS, counted=True),
    Command("counterpart", ("enter",), "go to the counterpart", LINKS),
    Command("stricter", ("+",), "stricter: fewer links", LINKS, counted=True),
    Command("looser", ("-",), "looser: more links", LINKS, counted=True),
    Command("pin", ("p",), "pin: these two sentences correspond", LINKS),
    Command("pin_apart", ("P",), "pin: these two do not correspond", LINKS),
    Command("trace", ("t",), "trace through every article", LINKS),
    Command("next_pane", ("tab", "ctrl+w w"), "next pane", VIEW),
    Command("previous_pane", ("shift+tab", "ctrl+w p"), "previous pane", VIEW),
    Command("pane_left", ("left", "ctrl+w h"), "the pane to the left", VIEW),
    Command("pane_right", ("right", "ctrl+w l"), "the pane to the right", VIEW),
    Command("lock", ("l",), "lock or unlock the panes", VIEW),
    Command("swap", ("x",), "swap the two articles", VIEW),
    Command("fold", ("f",), "fold: all, links only, new only", VIEW),
    Command("word_edits", ("w",), "word edits on or off", VIEW),
    Command("column", ("v",), "side by side, or one column", VIEW),
    Command("inspector", ("i",), "inspector: normal, large, closed", VIEW),
    Command("inspector_down", ("J",), "inspector one line down", VIEW, counted=True),
    Command("inspector_up", ("K",), "inspector one line up", VIEW, counted=True),
    Command("search", ("/",), "search both articles", FIND),
    Command("search_next", ("n",), "next hit", FIND, counted=True),
    Command("search_previous", ("N",), "previous hit", FIND, counted=True),
    Command("only_matches", ("&",), "show only the sentences that match", FIND),
    Command("sidebar", ("s",), "sidebar on or off", SIDEBAR),
    Command("tab_links", ("1",), "links", SIDEBAR),
    Command("tab_quotes", ("2",), "quotes", SIDEBAR),
    Command("tab_entities", ("3",), "entities", SIDEBAR),
    Command("tab_facts", ("4",), "facts", SIDEBAR),
    Command("filter", ("F",), "filter the list: all, or one kind only", SIDEBAR),
    Command("open", ("o",), "choose another article", ARTICLES),
    Command("next_article", (">",), "next pair, in the order given", ARTICLES),
    Command("previous_article", ("<",), "previous pair", ARTICLES),
    Command("information", ("=", "ctrl+g"), "about the two files", ARTICLES),
    Command("reload", ("f5", "ctrl+r"), "read changed files again", ARTICLES),
    Command("edit", ("E",), "open the article in your editor", ARTICLES),
    Command("confirm", ("a",), "mark the link confirmed", REVIEW),
    Command("reject", ("r",), "mark the link rejected", REVIEW),
    Command("unsure", ("u",), "mark the link unsure", REVIEW),
    Command("note", ("m",), "write a note on it", REVIEW),
    Command("hide_reviewed", ("R",), "hide what is reviewed", REVIEW),
    Command("copy", ("y",), "copy the sentence", OUT),
    Command("cite", ("Y",), "copy a citation of the pair", OUT),
    Command("export", ("e",), "export a report", OUT),
    Command("help", ("?", "f1"), "help", PROGRAM),
    Command("themes", ("T",), "themes, with live preview", PROGRAM),
    Command("command_line", (":",), "command line", PROGRAM),
    Command("palette", ("ctrl+p",), "command palette", PROGRAM),
    Command("redraw", ("ctrl+l",), "draw the screen again", PROGRAM),
    Command("suspend", ("ctrl+z",), "suspend", PROGRAM),
    Command("leave", ("escape",), "back: leave a list, clear a search", PROGRAM),
    Command("quit", ("q", "ctrl+c", "Z Z"), "back, and quit from the main screen", PROGRAM),
)

BY_NAME = {command.name: command for command in COMMANDS}
ACTIONS = tuple(BY_NAME)
"""The names that ``keys:`` in the settings may use."""

_SHOWN = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp",
    "home": "Home", "end": "End", "enter": "Enter", "escape": "Esc", "tab": "Tab",
    "shift+tab": "Shift+Tab", "space": "Space", "backspace": "Backspace", "delete": "Del",
}  # fmt: skip


def shown_key(key: str) -> str:
    """A key as the help screen writes it: ``pagedown`` is ``PgDn``, ``z t`` is ``zt``, ``f1`` is ``F1``."""
    parts = [_SHOWN.get(part, part.upper() if _is_function_key(part) else part) for part in key.split(" ")]
    return "".join(parts) if all(len(part) == 1 for part in parts) else " ".join(parts)


def _is_function_key(key: str) -> bool:
    return key[:1] == "f" and key[1:].isdecimal()


class Keymap:
    """Which keys start which command.

    ``overrides`` replaces the keys of the commands that it names. Where two commands then want one key, the
    one that was set by hand has it; ``problems`` says in one line each what cannot be reached any more.
    ``places`` says where (``config.yaml:3``) the keys of each of these commands were set.
    """

    def __init__(
        self,
        overrides: Mapping[str, tuple[str, ...]] | None = None,
        places: Mapping[str, str] | None = None,
    ) -> None:
        overrides = overrides or {}
        places = places or {}
        self.problems: list[str] = []
        self.keys: dict[str, tuple[str, ...]] = {c.name: overrides.get(c.name, c.keys) for c in COMMANDS}
        self._commands: dict[tuple[str, ...], Command] = {}
        self._prefixes: set[tuple[str, ...]] = set()
        ordered = sorted(COMMANDS, key=lambda command: command.name not in overrides)
        for command in ordered:
            for key in self.keys[command.name]:
                sequence = tuple(key.split(" "))
                holder = self._commands.setdefault(sequence, command)
                if holder is command:
                    continue
                self.keys[command.name] = tuple(k for k in self.keys[command.name] if k != key)
                place = places.get(holder.name, "keys")
                if command.name in overrides:
                    self.problems.append(
                        f"{place}: {shown_key(key)} is bound to both {holder.name} and {command.name}"
                    )
                elif not self.keys[command.name]:
                    self.problems.append(
                        f"{place}: {shown_key(key)} starts {holder.name}; {command.name} has no key now"
                    )
        for sequence, command in self._commands.items():
            for length in range(1, len(sequence)):
                self._prefixes.add(sequence[:length])
                first = self._commands.get(sequence[:length])
                if first is not None and {first.name, command.name} & set(overrides):
                    key, shorter = " ".join(sequence), " ".join(sequence[:length])
                    place = places.get(first.name) or places.get(command.name, "keys")
                    self.problems.append(
                        f"{place}: {shown_key(shorter)} starts {first.name} at once;"
                        f" {shown_key(key)} ({command.name}) cannot be reached"
                    )

    def command(self, sequence: tuple[str, ...]) -> Command | None:
        """The command that these keys start."""
        return self._commands.get(sequence)

    def is_prefix(self, sequence: tuple[str, ...]) -> bool:
        """Whether more keys can follow these."""
        return sequence in self._prefixes

    def shown(self, name: str, *, most: int = 9) -> str:
        """The keys of a command, for the screen: ``j ↓``."""
        return " ".join(shown_key(key) for key in self.keys[name][:most])


@dataclass(frozen=True, slots=True)
class Press:
    """A command to be carried out; ``count`` is None where no number was typed."""

    command: Command
    count: int | None


class KeyReader:
    """Puts single key presses together to commands: counts (``12G``) and sequences (``zt``).

    A digit may begin a count or be a key of its own (``1`` chooses the first list): it is kept back until
    the next key, or until :meth:`settle` is called a moment later.
    """

    MOST = 100_000

    def __init__(self, keymap: Keymap) -> None:
        self.keymap = keymap
        self._digits = ""
        self._sequence: tuple[str, ...] = ()
        self._done: tuple[str, ...] = ()  # the keys of the last command
        self.unknown = ""

    @property
    def pending(self) -> str:
        """What has been typed of an unfinished command, for the status line."""
        return self._digits + "".join(shown_key(key) for key in self._sequence)

    def clear(self) -> None:
        """Forget what was typed so far."""
        self._digits, self._sequence = "", ()

    def press(self, key: str) -> Press | None:
        """Take one key; the command that it completes, or None.

        Where the keys start no command, ``unknown`` says so in one line.
        """
        if not self._sequence and key.isdecimal() and key.isascii() and (self._digits or key != "0"):
            self._digits = (self._digits + key)[:6]
            return None
        sequence = (*self._sequence, key)
        command = self.keymap.command(sequence)
        if command is None and self.keymap.is_prefix(sequence):
            self._sequence = sequence
            return None
        count = min(int(self._digits), self.MOST) if self._digits else None
        typed = self.pending + shown_key(key)
        self.clear()
        if command is None:
            # ``]`` has done already what ``]c`` does.
            known = self.keymap.command((*self._done, *sequence))
            told = f"{typed} does nothing; {self.keymap.shown('help', most=1)} lists the keys"
            self._done, self.unknown = (), "" if known else told
            return None
        self._done = sequence
        # A digit that is a key of its own is no count for a command that takes none: ``3`` then ``s``.
        return Press(command, count if command.counted else None)

    def settle(self) -> Press | None:
        """Nothing followed: a lone digit is taken as a key of its own, if it is one."""
        if self._sequence or len(self._digits) != 1:
            return None
        command = self.keymap.command((self._digits,))
        if command is None:
            return None
        self.clear()
        return Press(command, None)


def commands_of(topic: str) -> Iterable[Command]:
    """The commands of one topic, in the table's order."""
    return (command for command in COMMANDS if command.topic == topic)
