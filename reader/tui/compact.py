"""Rows and items of a layout in little room: a book has a hundred thousand, and a few are looked at."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, MutableMapping, Sequence
from typing import Generic, TypeVar, overload

from reader.align.model import SIDES, Side

Kept = TypeVar("Kept")


class Compact(Sequence[Kept], Generic[Kept]):
    """A list of things that are ``width`` whole numbers each, and are made anew when they are looked at."""

    def __init__(
        self, width: int, pack: Callable[[Kept], Iterable[int]], unpack: Callable[..., Kept]
    ) -> None:
        self._width = width
        self._pack = pack
        self._unpack = unpack
        self._numbers = array("i")

    def append(self, thing: Kept) -> None:
        """Add one at the end."""
        self._numbers.extend(self._pack(thing))

    def append_packed(self, numbers: Iterable[int]) -> None:
        """Add one at the end that is packed already."""
        self._numbers.extend(numbers)

    def __len__(self) -> int:
        return len(self._numbers) // self._width

    @overload
    def __getitem__(self, index: int) -> Kept: ...
    @overload
    def __getitem__(self, index: slice) -> list[Kept]: ...
    def __getitem__(self, index: int | slice) -> Kept | list[Kept]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(index)
        first = index * self._width
        return self._unpack(*self._numbers[first : first + self._width])

    def __iter__(self) -> Iterator[Kept]:
        return map(self._unpack, *[iter(self._numbers)] * self._width)

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)


class BySentence(MutableMapping[tuple[Side, int], int]):
    """A number of 0 or more for sentences of the two sides."""

    def __init__(self) -> None:
        self._numbers = (array("i"), array("i"))

    def __getitem__(self, key: tuple[Side, int]) -> int:
        side, sentence = key
        numbers = self._numbers[side == "right"]
        if 0 <= sentence < len(numbers) and numbers[sentence] >= 0:
            return numbers[sentence]
        raise KeyError(key)

    def __setitem__(self, key: tuple[Side, int], number: int) -> None:
        side, sentence = key
        numbers = self._numbers[side == "right"]
        if sentence >= len(numbers):
            numbers.extend([-1] * (sentence + 1 - len(numbers)))
        numbers[sentence] = number

    def __delitem__(self, key: tuple[Side, int]) -> None:
        self[key]
        self[key] = -1

    def __iter__(self) -> Iterator[tuple[Side, int]]:
        for side, numbers in zip(SIDES, self._numbers, strict=True):
            yield from ((side, sentence) for sentence, number in enumerate(numbers) if number >= 0)

    def __len__(self) -> int:
        return sum(number >= 0 for numbers in self._numbers for number in numbers)
