"""Which names are names of one thing: titles, surnames, initials, acronyms, aliases, spelling variants.

Works on names, not on mentions; so the same rules join the names inside an article and those of two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from reader.extract import vocabulary as v
from reader.extract.lexicon.common import is_common
from reader.extract.model import EntityKind

_SPELLING = (
    ("isation", "ization"), ("ising", "izing"), ("ise", "ize"), ("our", "or"), ("centre", "center"),
    ("theatre", "theater"), ("programme", "program"), ("defence", "defense"),
)  # fmt: skip
_STATE_OF = re.compile(
    r"(?:the )?"
    r"(?:federal |islamic |people's |socialist |democratic |united |plurinational |bolivarian |arab )*"
    r"(?:republic|kingdom|state|commonwealth|city) of (?:the )?"
)
_TWO_INITIALS = re.compile(r"^(?!UN|EU|US|UK|AG|PM|VP|CM|FM|MP|DA|DG)([A-Z])([A-Z]) (?=[A-Z][a-z])")
_MINISTRY = re.compile(r"(ministry|department) of (?:the )?(.+)")
_SMALL = frozenset(["of", "the", "for", "and", "on", "in", "de", "la", "y", "&", "to"])
_SUFFIXES = frozenset(
    ["jr", "sr", "i", "ii", "iii", "iv", "phd", "md", "frs", "obe", "mbe", "cbe", "dbe", "ra"]
)
_COMPANY = v.COMPANY
_ALIKE = 85.0
_LONGEST = 12
_RIVALS = 100
_FULL, _INITIAL = 8, 2
_LONGEST_PERSON = 5
_USUAL = frozenset(v.ALIASES.values())
_LONGEST_SPELLED = 120


@dataclass(frozen=True, slots=True)
class Name:
    """One way of naming: its text, the kind it seems to be of, how often it stands there.

    ``sure`` says that its kind is beyond doubt, so that a surname alone is not taken for a person's.
    """

    text: str
    kind: EntityKind
    count: int = 1
    sure: bool = True


def fullest(names: Sequence[Name]) -> Name:
    """The name to call a thing by: no acronym; the one with most words; a place's most frequent one."""
    return max(names, key=_fullness)


def _fullness(name: Name) -> tuple[bool, int, bool, int]:
    words = sum(len(word) > _INITIAL for word in name.text.split())
    if name.kind is EntityKind.PERSON and words > _LONGEST_PERSON:
        words = 0  # a headline that begins with the name
    place = name.kind is EntityKind.PLACE
    acronym = v.plain(name.text).replace(".", "").isupper()
    usual = name.text in _USUAL
    return not acronym, 0 if place else min(words, _FULL), usual and place, name.count


@lru_cache(maxsize=8192)
def key_of(text: str) -> str:
    """The form in which two spellings of one name are the same."""
    key = v.plain(text).replace("’", "'")
    key = v.ALIASES.get(key.removeprefix("The ").removeprefix("the "), key)
    key = key.lower().removeprefix("the ")
    if "." in key:
        key = key.replace(". ", " ").replace(".", "")
    key = key.replace("-", "").replace("'", "") if len(key) > 3 else key
    for british, american in _SPELLING:
        if british in key and len(key) > 7:
            key = key.replace(british, american)
    key = _MINISTRY.sub(r"\2 \1", key, count=1)
    stripped = _STATE_OF.sub("", key, count=1) if " of " in key else key
    return stripped if v.is_place(stripped.title()) else key


class _Groups:
    """Disjoint sets of name numbers."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def of(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.of(one), self.of(other)))
        self._parent[high] = low


def merge(names: Sequence[Name], links: Sequence[tuple[int, int]] = ()) -> list[int]:
    """The number of the group of each name, equal for names of one thing.

    ``links`` are pairs of names that the text itself says are one (``World Bank (WB)``).
    """
    groups = _Groups(len(names))
    words = [_words(name.text) for name in names]
    by_key: dict[str, int] = {}
    for number, name in enumerate(names):
        key = key_of(name.text)
        if v.demonym(v.plain(name.text)):
            key = "people " + (v.demonym(v.plain(name.text)) or "").lower()
        groups.join(number, by_key.setdefault(key, number))
    for one, other in links:
        groups.join(one, other)
    _join_people(names, words, groups)
    _join_acronyms(names, words, groups)
    _join_short_forms(names, words, groups)
    _join_spellings(names, words, groups)
    return [groups.of(number) for number in range(len(names))]


def _words(text: str) -> list[str]:
    plain = _TWO_INITIALS.sub(r"\1 \2 ", v.plain(text))
    key = plain.lower().replace(".", " ").replace("’", "'")
    return [word for word in key.split() if word != "the"]


def _join_people(names: Sequence[Name], words: Sequence[list[str]], groups: _Groups) -> None:
    """Surnames, given names and shorter forms with the one fuller name that they fit."""
    full: dict[str, list[int]] = defaultdict(list)
    stripped = {
        n: _without_titles([word for word in words[n] if word not in _SUFFIXES])
        for n, name in enumerate(names)
        if name.kind is EntityKind.PERSON or (len(words[n]) == 1 and (not name.sure or _is_people(name.text)))
    }
    same: dict[tuple[str, ...], int] = {}
    for number, own in stripped.items():
        groups.join(number, same.setdefault(tuple(own), number))
        if len(own) > 1 and names[number].kind is EntityKind.PERSON:
            for word in set(own):
                full[word].append(number)
    for number, own in sorted(stripped.items(), key=lambda item: -len(item[1])):
        if not own:
            continue
        rivals = full[own[-1]][:_RIVALS]
        if len(own) > 1:
            rivals = [*rivals, *full[own[0]][:_RIVALS]]
        fitting = [other for other in rivals if other != number and _same_person(own, stripped[other])]
        if not fitting:
            continue
        if len(own) == 1:
            last = [other for other in fitting if stripped[other][-1] == own[0]]
            given = names[number].kind is EntityKind.PERSON or v.plain(names[number].text) in v.GIVEN
            fitting = last or (fitting if given else [])
            if not fitting:
                continue
        different = {groups.of(other) for other in fitting}
        if len(different) == 1 or len(own) > 1:
            groups.join(number, fitting[0])
        else:
            groups.join(number, max(fitting, key=lambda other: names[other].count))


def _is_people(text: str) -> bool:
    return v.demonym(v.plain(text)) is not None


def _without_titles(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0] in v.TITLES and words[0] not in v.ROLES:
        words = words[1:]
    return words


def _same_person(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of ``short`` can be those of the fuller (or equally full) name ``long``."""
    if len(short) > len(long):
        return False
    if len(short) == 1:
        return len(short[0]) > 1 and (short[0] == long[-1] or short[0] == long[0] or short[0] in long)
    if sorted(short) == sorted(long):
        return True
    if short[-1] != long[-1] and short[0] != long[-1]:
        return list(short) == list(long[: len(short)])
    if len(short) > 2 and short[0] == long[0] and short[-1] == long[-1]:
        pairs = zip(short[1:-1], long[1:-1], strict=False)
        if any(one[0] != other[0] for one, other in pairs):
            return False  # George W. Bush, George H. W. Bush
    rest = list(long[:-1])
    for word in short[:-1] if short[-1] == long[-1] else short[1:]:
        match = next(
            (
                other
                for other in rest
                if other == word or (1 in (len(other), len(word)) and other[0] == word[0])
            ),
            None,
        )
        if match is None:
            return False
        rest.remove(match)
    return True


def _initials(words: Sequence[str], text: str) -> set[str]:
    capitals = [word[0] for word in words if word not in _SMALL]
    everything = [word[0] for word in words]
    inner = "".join(letter for letter in v.plain(text) if letter.isupper()).lower()
    return {"".join(capitals), "".join(everything), inner}


def _join_acronyms(names: Sequence[Name], words: Sequence[list[str]], groups: _Groups) -> None:
    long: dict[str, int] = {}
    for number, name in enumerate(names):
        if len(words[number]) > 1 and name.kind is not EntityKind.PERSON:
            for initials in _initials(words[number], name.text):
                if len(initials) > 1:
                    long.setdefault(initials, number)
    for number, name in enumerate(names):
        bare = v.plain(name.text).replace(".", "")
        if len(words[number]) > 1 and "." not in name.text:
            continue
        if 2 <= len(bare) <= 8 and sum(letter.isupper() for letter in bare) >= 2 and " " not in bare:
            other = long.get(bare.lower())
            if other is not None and v.ALIASES.get(bare) is None:
                groups.join(number, other)


def _join_short_forms(names: Sequence[Name], words: Sequence[list[str]], groups: _Groups) -> None:
    """``Amnesty`` with ``Amnesty International``, ``Senate`` with ``U.S. Senate``."""
    starts: dict[str, list[int]] = defaultdict(list)
    ends: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        if (
            len(words[number]) > 1
            and name.kind is not EntityKind.PERSON
            and not v.demonym(v.plain(name.text))
        ):
            starts[words[number][0]].append(number)
            ends[words[number][-1]].append(number)
    for number, name in enumerate(names):
        own = words[number]
        if not own or name.kind is EntityKind.PERSON or len(own) > _LONGEST or v.demonym(v.plain(name.text)):
            continue
        fitting = [
            other
            for other in starts[own[0]][:_RIVALS]
            if len(words[other]) > len(own)
            and words[other][: len(own)] == own
            and _is_start(own, words[other], name)
        ] or [
            other
            for other in ends[own[-1]][:_RIVALS]
            if len(words[other]) > len(own)
            and words[other][-len(own) :] == own
            and _is_end(own, words[other])
        ]
        fitting = [other for other in fitting if names[other].kind in (name.kind, EntityKind.OTHER)]
        if fitting:
            groups.join(number, max(fitting, key=lambda other: names[other].count))


def _is_start(short: Sequence[str], long: Sequence[str], name: Name) -> bool:
    rest = long[len(short) :]
    if rest == ["city"]:
        return v.plain(name.text) in v.CITIES or not v.is_region(v.plain(name.text))
    if v.is_place(" ".join(rest).title()):
        return False
    if all(word in _COMPANY for word in rest):
        return True
    if v.is_place(name.text) or name.kind is EntityKind.PLACE:
        return False
    if rest[0] == "of":
        return len(short) > 1 or name.kind is EntityKind.ORGANIZATION
    rare = name.text in v.ORGANIZATIONS or not all(is_common(word) for word in short)
    return rare and rest[0] not in _SMALL and len(rest) < 3


def _is_end(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = " ".join(long[: -len(short)])
    title = rest.title()
    return (
        bool(v.demonym(title))
        or v.is_place(title)
        or v.is_place(rest.upper())
        or rest in ("national", "federal", "us", "u s", "uk")
    )


def _join_spellings(names: Sequence[Name], words: Sequence[list[str]], groups: _Groups) -> None:
    """Names of the same number of words that differ by a letter or two, each word alike."""
    buckets: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        if 6 < len(name.text) < _LONGEST_SPELLED and words[number]:
            buckets[len(words[number]), words[number][0][:1]].append(number)
    for (length, _), members in buckets.items():
        if length == 1 or len(members) > _RIVALS:
            continue
        for place, one in enumerate(members):
            for other in members[place + 1 :]:
                if names[one].kind is not names[other].kind or groups.of(one) == groups.of(other):
                    continue
                pairs = list(zip(words[one], words[other], strict=True))
                differ = [pair for pair in pairs if pair[0] != pair[1]]
                if len(differ) == 1 and min(map(len, differ[0])) > 4 and fuzz.ratio(*differ[0]) >= _ALIKE:
                    groups.join(one, other)
