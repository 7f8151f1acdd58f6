"""Tokens of a long text in little room: offsets and flags, of which tokens are made a page at a time.

The tokens of a book take fifty times the room of the book, and each rule looks at a few of them at a time.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Generic, TypeVar, overload

Token = TypeVar("Token")

FEW = 100_000
"""So many tokens are given as they are."""

_AT_ONCE = 20_000
_PAGE = 256
_PAGES_KEPT = 32


class Packed(Sequence[Token], Generic[Token]):
    """Tokens, each packed into three whole numbers and unpacked when it is looked at."""

    def __init__(
        self,
        tokens: Iterable[Token],
        pack: Callable[[Token], tuple[int, int, int]],
        unpack: Callable[[int, int, int], Token],
    ) -> None:
        self._columns = (array("i"), array("i"), array("i"))
        add_first, add_second, add_third = (column.append for column in self._columns)
        for token in tokens:
            first, second, third = pack(token)
            add_first(first)
            add_second(second)
            add_third(third)
        columns = self._columns

        # Not a method: what is kept is not to keep the tokens in a cycle.
        @lru_cache(_PAGES_KEPT)
        def page(number: int) -> list[Token]:
            first = number * _PAGE
            return list(map(unpack, *(column[first : first + _PAGE] for column in columns)))

        self._unpack = unpack
        self._page = page

    def __len__(self) -> int:
        return len(self._columns[0])

    def __iter__(self) -> Iterator[Token]:
        return map(self._unpack, *self._columns)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, int):
            if index < 0:
                index += len(self)
            return self._page(index // _PAGE)[index % _PAGE]
        start, stop, step = index.indices(len(self))
        first = start // _PAGE * _PAGE
        if step == 1 and stop <= first + _PAGE:
            return self._page(start // _PAGE)[start - first : stop - first]
        return [self[at] for at in range(start, stop, step)]


def packed(
    tokens: Iterable[Token],
    pack: Callable[[Token], tuple[int, int, int]],
    unpack: Callable[[int, int, int], Token],
) -> Sequence[Token]:
    """The tokens as a sequence, packed where they are many; ``unpack`` undoes ``pack``."""
    rest = iter(tokens)
    first = list(islice(rest, _AT_ONCE))
    if len(first) < _AT_ONCE:
        return first
    all_ = Packed(chain(first, rest), pack, unpack)
    return all_ if len(all_) > FEW else list(all_)
