"""A sequence whose items are made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, TypeVar, overload

Made = TypeVar("Made")

_KEPT = 256


class OnDemand(Sequence[Made], Generic[Made]):
    """``make(index)`` for each index below ``count``; those asked for last are kept.

    For what takes much more room than what it is made from: a set of twenty numbers takes ten times that of
    the numbers, and a book has one for each sentence.
    """

    def __init__(self, count: int, make: Callable[[int], Made]) -> None:
        self._count = count
        self._make = make
        self._made = lru_cache(_KEPT)(make)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Made: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Made]: ...
    def __getitem__(self, index: int | slice) -> Made | Sequence[Made]:
        if isinstance(index, slice):
            return [self._made(at) for at in range(self._count)[index]]
        return self._made(index)

    def __iter__(self) -> Iterator[Made]:
        return map(self._make, range(self._count))
