"""What a person types to search for, and what it means."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.search.automaton import Expression
from reader.search.folding import fold_text
from reader.search.syntax import Assertion, ExpressionError, Sequence, parse_expression

LONGEST_QUERY = 1_000

PREFIXES = {
    r"\w": r"whole words only (also \<text\>, as in vim)",
    r"\v": "a regular expression, as in vim",
    r"\c": "ignore case",
    r"\C": "heed case",
    r"\V": r"what follows is plain text, even if it starts with a \ ",
}
r"""The prefixes of a query and what each means; they can follow one another (``\w\v``, ``\v\c``).

Behind ``\V`` everything is text, and behind ``\v`` everything but the case is the expression: there
``\w`` is a word character.
"""

_PREFIX = re.compile(r"\\[wvcCV]")
_LETTER_ESCAPE = re.compile(r"\\.", re.DOTALL)


class QueryError(ValueError):
    """A query that cannot be understood; the message is one line for the person who typed it."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to search for.

    ``text`` is what was typed after the prefixes, ``needle`` its folded form (empty for a regular
    expression), ``expression`` the compiled regular expression, if it is one. ``word_start`` and
    ``word_end`` ask for the border of a word at that end of each hit.
    """

    text: str
    ignore_case: bool
    word_start: bool = False
    word_end: bool = False
    needle: str = ""
    expression: Expression | None = field(default=None, compare=False, repr=False)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to search for (and so nothing is ever found)."""
        return not self.needle and self.expression is None

    @classmethod
    def parse(cls, typed: str) -> Query:
        r"""Understand what was typed: prefixes (:data:`PREFIXES`) and then the text.

        Without ``\c`` or ``\C`` case is smart: heeded only if the text has a capital letter. One blank
        after the prefixes is dropped. ``\<`` at the start and ``\>`` at the end ask for the border of a
        word. Raises :class:`QueryError`.
        """
        if len(typed) > LONGEST_QUERY:
            raise QueryError(f"a search has at most {LONGEST_QUERY:,} characters; this has {len(typed):,}")
        flags, text = _split_prefixes(typed)
        word_start = word_end = "w" in flags
        if "v" not in flags and "V" not in flags:
            if text.startswith(r"\<"):
                word_start, text = True, text[2:]
                if text.endswith(r"\>"):
                    word_end, text = True, text[:-2]
            elif text.endswith(r"\>") and len(text) > 2:
                word_end, text = True, text[:-2]
        if "C" in flags:
            ignore_case = False
        elif "c" in flags:
            ignore_case = True
        else:
            ignore_case = not _has_capital(text, "v" in flags)
        if "v" not in flags:
            return cls(text, ignore_case, word_start, word_end, fold_text(text, ignore_case))
        if not text:
            return cls(text, ignore_case, word_start, word_end)
        try:
            node = parse_expression(text, ignore_case)
            if word_start:
                node = Sequence((Assertion.WORD_BORDER, node, Assertion.WORD_BORDER))
            expression = Expression(node)
        except ExpressionError as error:
            raise QueryError(f"not a regular expression: {error}") from None
        return cls(text, ignore_case, word_start, word_end, "", expression)


def _split_prefixes(typed: str) -> tuple[str, str]:
    """The letters of the prefixes, and the text after them."""
    flags = ""
    rest = typed
    while match := _PREFIX.match(rest):
        if "V" in flags or ("v" in flags and rest[1] not in "cC"):
            break
        flags += rest[1]
        rest = rest[match.end() :]
    if "c" in flags and "C" in flags:
        raise QueryError(r"\c asks to ignore case and \C to heed it: leave out one of them")
    if flags:
        return flags, rest.removeprefix(" ")
    if len(rest) > 1 and rest[0] == "\\" and rest[1].isalpha() and rest[1].isascii():
        raise QueryError(
            rf"{rest[:2]} is no search prefix: \v{rest} is a regular expression, \V{rest} the text itself"
        )
    return flags, rest


def _has_capital(text: str, expression: bool) -> bool:
    letters = _LETTER_ESCAPE.sub("", text) if expression else text
    return any(character.isupper() or character.istitle() for character in letters)
