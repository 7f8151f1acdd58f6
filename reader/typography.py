"""The forms that one mark is printed in: quotation marks, apostrophes, dashes, ellipses."""

from __future__ import annotations

_SINGLE_QUOTES = "‘’‚‛′‵ʹʻʼʽˈ`´‹›＇"
_DOUBLE_QUOTES = "“”„‟″‶«»〝〞＂"
_DASHES = "‐‑‒–—―−﹘﹣－⁃"
_MARKS = ((_SINGLE_QUOTES, "'"), (_DOUBLE_QUOTES, '"'), (_DASHES, "-"))


def plain_marks(text: str) -> str:
    """``text`` with one form of each quotation mark and dash, as long as before."""
    if not text.isascii():
        for marks, plain in _MARKS:
            for mark in marks:
                text = text.replace(mark, plain)  # many times faster than ``str.translate``
    return text.replace("`", "'")


def is_same_print(one: str, other: str) -> bool:
    """Whether nothing but the form of marks differs: ``“It’s”`` and ``"It's"``, ``--`` and ``—``."""
    return _in_plain_print(one) == _in_plain_print(other)


def _in_plain_print(text: str) -> str:
    return plain_marks(text).replace("--", "-").replace("…", "...").replace("''", '"')
