"""What is found in one article alone, kept for the next article that it is compared with."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from reader.article.model import Article

MOST = 256
"""Of how many articles something is kept; those not asked for longest are forgotten first."""

LONGEST = 20_000
"""Of longer articles, in characters, nothing is kept: they are rarely compared with many others."""

_Found = TypeVar("_Found")


class _Identity:
    """An article as a key: equal to itself alone, which is found out without reading it."""

    __slots__ = ("article",)

    def __init__(self, article: Article) -> None:
        self.article = article

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and self.article is other.article

    def __hash__(self) -> int:
        return id(self.article)


def kept(find: Callable[[Article], _Found]) -> Callable[[Article], _Found]:
    """Make ``find`` remember what it found in the articles of late. What it gives must not be changed."""

    @lru_cache(maxsize=MOST)
    def remembered(key: _Identity) -> _Found:
        return find(key.article)

    @wraps(find)
    def found_in(article: Article) -> _Found:
        return remembered(_Identity(article)) if len(article.text) <= LONGEST else find(article)

    return found_in
