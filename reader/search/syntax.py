r"""The regular expressions of a search: parsed into a tree.

The language is the common core of Python's, vim's "very magic" and grep -E: literals, ``.``,
``[a-z]`` ``[^…]``, ``\d \w \s \D \W \S``, ``^ $ \b \B \< \>``, ``( )`` ``(?: )``, ``|``, and ``* + ? {m,n}``
with their lazy forms. What no automaton can do (back references, look-around) is refused by name.
Literals are folded as the searched text is, so that ``'`` finds ``’`` here too.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import Enum

from reader.search.folding import fold_text

DEEPEST_NESTING = 40
MOST_REPEATS = 1_000


class ExpressionError(ValueError):
    """What is wrong with a regular expression, and where (counted from 1)."""


class Assertion(Enum):
    """A condition on the place between two characters. A line is a paragraph."""

    LINE_START = "^"
    LINE_END = "$"
    WORD_BORDER = r"\b"
    NO_WORD_BORDER = r"\B"
    WORD_START = r"\<"
    WORD_END = r"\>"


@dataclass(frozen=True, slots=True)
class Category:
    r"""``\d``, ``\w``, ``\s`` or (``negated``) their opposites."""

    letter: str
    negated: bool

    def holds(self, character: str) -> bool:
        if self.letter == "d":
            inside = character.isdecimal()
        elif self.letter == "s":
            inside = character.isspace()
        else:
            inside = is_word(character)
        return inside is not self.negated


@dataclass(frozen=True, slots=True)
class CharacterSet:
    """One character out of a set: single ones, ranges (both ends in), categories; or none of them."""

    singles: frozenset[str] = frozenset()
    ranges: tuple[tuple[str, str], ...] = ()
    categories: tuple[Category, ...] = ()
    negated: bool = False
    ignore_case: bool = False

    def holds(self, character: str) -> bool:
        inside = self._has(character)
        if not inside and self.ignore_case:
            inside = self._has(character.upper())
        return inside is not self.negated

    def _has(self, character: str) -> bool:
        return (
            character in self.singles
            or any(low <= character <= high for low, high in self.ranges)
            or any(category.holds(character) for category in self.categories)
        )


@dataclass(frozen=True, slots=True)
class Sequence:
    """One after the other."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of them, the first that can."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """``low`` to ``high`` times (None: any number), as many as can be or (``lazy``) as few."""

    item: Node
    low: int
    high: int | None
    lazy: bool


Node = CharacterSet | Assertion | Sequence | Choice | Repeat

ANY = CharacterSet(negated=True)


def is_word(character: str) -> bool:
    r"""Whether the character belongs to a word, as ``\w`` has it."""
    return (
        character.isalnum()
        or character == "_"
        or (character != "" and unicodedata.category(character)[0] == "M")
    )


def parse_expression(source: str, ignore_case: bool) -> Node:
    """Parse a regular expression. Raises :class:`ExpressionError`."""
    parser = _Parser(unicodedata.normalize("NFC", source), ignore_case)
    node = parser.choice(0)
    if parser.offset < len(parser.source):
        raise parser.error("a ) without its (")
    return node


_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "0": "\0", "a": "\a"}
_ESCAPED_ASSERTIONS = {
    "b": Assertion.WORD_BORDER,
    "B": Assertion.NO_WORD_BORDER,
    "<": Assertion.WORD_START,
    ">": Assertion.WORD_END,
    "A": Assertion.LINE_START,
    "Z": Assertion.LINE_END,
}


class _Parser:
    """Recursive descent; ``offset`` is the place of the next character."""

    def __init__(self, source: str, ignore_case: bool) -> None:
        self.source = source
        self.ignore_case = ignore_case
        self.offset = 0

    def error(self, what: str, offset: int | None = None) -> ExpressionError:
        place = self.offset if offset is None else offset
        return ExpressionError(f"{what} (at character {place + 1})")

    def peek(self) -> str:
        return self.source[self.offset : self.offset + 1]

    def take(self, expected: str) -> bool:
        if self.source.startswith(expected, self.offset):
            self.offset += len(expected)
            return True
        return False

    def choice(self, depth: int) -> Node:
        if depth > DEEPEST_NESTING:
            raise self.error(f"brackets nested more than {DEEPEST_NESTING} deep")
        items = [self.sequence(depth)]
        while self.take("|"):
            items.append(self.sequence(depth))
        return items[0] if len(items) == 1 else Choice(tuple(items))

    def sequence(self, depth: int) -> Node:
        items: list[Node] = []
        while self.peek() not in ("", "|", ")"):
            start = self.offset
            folded = self.atom(depth)
            low, high, lazy = self.quantifier(start)
            if (low, high) == (1, 1):
                # Runs of blanks and of hyphens are one in the folded text, so they are here.
                if not (len(folded) == 1 and _is_run(items, folded[0])):
                    items += folded
            else:
                item = folded[0] if len(folded) == 1 else Sequence(tuple(folded))
                items.append(Repeat(item, low, high, lazy))
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def atom(self, depth: int) -> list[Node]:
        character = self.peek()
        start = self.offset
        if character in "*+?":
            raise self.error(f"{character} has nothing before it to repeat")
        self.offset += 1
        if character == "(":
            return [self.group(depth, start)]
        if character == "[":
            return [self.character_set(start)]
        if character == ".":
            return [ANY]
        if character == "^":
            return [Assertion.LINE_START]
        if character == "$":
            return [Assertion.LINE_END]
        if character == "\\":
            return self.escape(start)
        return self.literal(character)

    def literal(self, character: str) -> list[Node]:
        return [
            CharacterSet(frozenset((folded,)), ignore_case=self.ignore_case)
            for folded in fold_text(character, self.ignore_case)
        ]

    def group(self, depth: int, start: int) -> Node:
        if self.take("?"):
            if self.source.startswith(("=", "!", "<=", "<!"), self.offset):
                raise self.error("look-around is not supported", start)
            if self.take("P<") or self.take("<"):
                name, closed, rest = self.source[self.offset :].partition(">")
                if not closed or not name.isidentifier():
                    raise self.error("a group's name is unfinished", start)
                self.offset = len(self.source) - len(rest)
            elif not self.take(":"):
                raise self.error("this kind of group is not supported; ( ) and (?: ) are", start)
        inside = self.choice(depth + 1)
        if not self.take(")"):
            raise self.error("a ( without its )", start)
        return inside

    def escape(self, start: int) -> list[Node]:
        letter = self.peek()
        if not letter:
            raise self.error(r"a \ at the end; write \\ for the character itself", start)
        self.offset += 1
        if letter in _ESCAPED_ASSERTIONS:
            return [_ESCAPED_ASSERTIONS[letter]]
        if letter in "dwsDWS":
            return [CharacterSet(categories=(Category(letter.lower(), letter.isupper()),))]
        return self.literal(self.escaped_character(letter, start))

    def escaped_character(self, letter: str, start: int) -> str:
        """The character that an escape stands for; the offset is behind ``letter``."""
        if letter in _ESCAPES:
            return _ESCAPES[letter]
        if letter in "xuU":
            width = {"x": 2, "u": 4, "U": 8}[letter]
            digits = self.source[self.offset : self.offset + width]
            self.offset += width
            try:
                return chr(int(digits.encode("ascii"), 16)) if len(digits) == width else chr(-1)
            except (ValueError, OverflowError):
                raise self.error(rf"\{letter} wants {width} hexadecimal digits", start) from None
        if letter.isdecimal():
            raise self.error("back references are not supported", start)
        if letter.isalpha() and letter.isascii():
            raise self.error(rf"\{letter} means nothing here", start)
        return letter

    def character_set(self, start: int) -> Node:
        negated = self.take("^")
        singles: set[str] = set()
        ranges: list[tuple[str, str]] = []
        categories: list[Category] = []
        first = True
        while first or self.peek() != "]":
            first = False
            low = self.set_item(start)
            if isinstance(low, Category):
                categories.append(low)
                continue
            dash = self.source.startswith("-", self.offset) and self.source[self.offset + 1 :][:1] not in (
                "",
                "]",
            )
            if not dash:
                folded = fold_text(low, self.ignore_case)
                singles.add(folded if len(folded) == 1 else low)
                continue
            self.offset += 1
            high = self.set_item(start)
            if isinstance(high, Category) or high < low:
                raise self.error("a range in [ ] runs backwards or to no character", start)
            ranges.append((low, high))
        self.offset += 1
        return CharacterSet(frozenset(singles), tuple(ranges), tuple(categories), negated, self.ignore_case)

    def set_item(self, start: int) -> str | Category:
        character = self.peek()
        if not character:
            raise self.error("a [ without its ]", start)
        place = self.offset
        self.offset += 1
        if character != "\\":
            return character
        letter = self.peek()
        if not letter:
            raise self.error("a [ without its ]", start)
        self.offset += 1
        if letter in "dwsDWS":
            return Category(letter.lower(), letter.isupper())
        return "\b" if letter == "b" else self.escaped_character(letter, place)

    def quantifier(self, start: int) -> tuple[int, int | None, bool]:
        """How often the last atom repeats; (1, 1) where nothing is said."""
        low, high = 1, 1
        bounds: tuple[int, int | None] = (low, high)
        if self.take("*"):
            bounds = (0, None)
        elif self.take("+"):
            bounds = (1, None)
        elif self.take("?"):
            bounds = (0, 1)
        elif self.peek() == "{":
            found = self.braces()
            if found is None:
                return 1, 1, False
            bounds = found
        else:
            return 1, 1, False
        lazy = self.take("?")
        if self.peek() in ("*", "+", "?"):
            raise self.error("two repeats on one item; put ( ) around the inner one", start)
        return *bounds, lazy

    def braces(self) -> tuple[int, int | None] | None:
        """The bounds of ``{m}``, ``{m,}``, ``{,n}`` or ``{m,n}``; None (nothing taken) for another {."""
        inside, closed, _ = self.source[self.offset + 1 :].partition("}")
        low, comma, high = inside.partition(",")
        numbers = [number for number in (low, high) if number]
        if (
            not closed
            or not numbers
            or not all(number.isascii() and number.isdecimal() for number in numbers)
        ):
            return None
        if any(len(number) > 6 or int(number) > MOST_REPEATS for number in numbers):
            raise self.error(f"more than {MOST_REPEATS:,} repeats")
        least = int(low) if low else 0
        most = (int(high) if high else None) if comma else least
        if most is not None and most < least:
            raise self.error("the repeats run backwards")
        self.offset += len(inside) + 2
        return least, most


def _is_run(items: list[Node], item: Node) -> bool:
    """Whether ``item`` is a blank or a hyphen straight after another."""
    return (
        bool(items)
        and isinstance(item, CharacterSet)
        and item == items[-1]
        and item.singles in (frozenset(" "), frozenset("-"))
    )
