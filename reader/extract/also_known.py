"""Names that the text itself says are one: ``World Bank (WB)``, ``Ismael Zambada, also known as El Mayo``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.extract.model import EntityKind
from reader.extract.name_tokens import Token
from reader.extract.names import Candidate

_KNOWN_AS = frozenset(["aka", "alias", "nicknamed", "née", "dubbed"])
_INVENTED = frozenset(["pseudonym", "nickname", "moniker"])
_FAR, _NEAR = 40, 10


def also_known(
    found: Sequence[Candidate], tokens: Sequence[Token], kinds: Mapping[str, EntityKind]
) -> list[tuple[str, str]]:
    """Pairs of names in ``found`` that are one; ``kinds`` says of what kind each name seems to be."""
    pairs = [(one.name, other.name) for one, other in pairwise(found) if _is_acronym(one, other, tokens)]
    for place, other in enumerate(found):
        start = _introduced(other, tokens)
        if start is None:
            continue
        for one in reversed(found[max(0, place - 8) : place]):
            if one.last > start or kinds[one.name] is not kinds[other.name]:
                continue
            between = tokens[one.last : start]
            if len(between) < _FAR and not any(
                token.text in ".!?" or token.lower == "who" for token in between
            ):
                pairs.append((one.name, other.name))
            break
    return pairs


def _introduced(name: Candidate, tokens: Sequence[Token]) -> int | None:
    """Where, before ``name``, a ``, known as`` or the like begins; else None."""
    before = [token.lower for token in tokens[max(0, name.first - _NEAR) : name.first]]
    while before and before[-1] in "“\"‘'":
        before.pop()
    if not before:
        return None
    offset = max(0, name.first - _NEAR)
    if before[-1] in _KNOWN_AS or before[-1] in _INVENTED or before[-1] == "as":
        cue = next((n for n in range(len(before) - 1, -1, -1) if before[n] in (",", "(", ")")), None)
        words = before[cue:] if cue is not None else []
        if cue is not None and (before[-1] != "as" or "known" in words):
            return offset + cue
    return None


def _is_acronym(one: Candidate, other: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether ``other`` stands in brackets after ``one`` and is an acronym that begins with its letter."""
    return (
        other.first == one.last + 1
        and tokens[one.last].text == "("
        and other.last < len(tokens)
        and tokens[other.last].text == ")"
        and other.name.isupper()
        and " " not in other.name
        and _stands_for(other.name.lower(), one.name.lower())
    )


def _stands_for(acronym: str, name: str) -> bool:
    """Whether the letters can be those of the name; of a single word they must all be there, in order."""
    if " " in name:
        return acronym[0] in name
    letters = iter(name)
    return acronym[0] == name[0] and all(letter in letters for letter in acronym)
