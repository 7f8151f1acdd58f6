"""Where a run of capitalised words ends: which small words and marks stand inside a name."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract import vocabulary as v
from reader.extract.lexicon.common import is_common
from reader.extract.name_tokens import Token

_JOINERS = frozenset(("of", "for", "on", "and", "&", "against"))
_LONGEST = 12
_INSTITUTIONS = frozenset(
    [
        "ministry",
        "department",
        "university",
        "council",
        "commission",
        "committee",
        "party",
        "parliament",
        "bank",
        "court",
    ]
)
_RULE = frozenset(["government", "administration", "regime", "family", "dictatorship", "presidency"])
_BELONGING = frozenset(
    ["member", "members", "friends", "citizens", "protector", "founders", "leaders", "parts", "heads"]
)


def is_plural_role(token: Token) -> bool:
    """Whether the token is a role in the plural: ``Representatives``."""
    return token.lower[-1:] == "s" and token.lower[:-1] in v.ROLES


def is_title(token: Token) -> bool:
    """Whether the token is a title or a role: ``President``, ``President-elect``, ``CEOs``."""
    lower = token.lower.removesuffix("-elect")
    return lower in v.TITLES or lower in v.ROLES or (lower[-1:] == "s" and lower[:-1] in v.ROLES)


def run_end(tokens: Sequence[Token], index: int) -> int:
    """Where the run of capitalised words that begins at ``index`` ends."""
    last = index + 1
    while last < len(tokens) and last - index < _LONGEST:
        token = tokens[last]
        if not token.close or (tokens[last - 1].possessive and not _goes_on(tokens, last)):
            break
        if token.text == "." and _is_abbreviation(tokens, last - 1):
            following = tokens[last + 1] if last + 1 < len(tokens) else None
            if following is None or not following.capital or not following.close or following.first:
                break
            last += 2
            continue
        if token.capital:
            last += 1
            continue
        join = _joined(tokens, index, last)
        if not join:
            break
        last = join
    return last


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name goes on after a possessive ending: ``People’s Daily``, not ``China’s Internet``."""
    owner, owned = tokens[index - 1], tokens[index]
    plural = owner.lower in (
        "people",
        "women",
        "men",
        "children",
        "workers",
        "peoples",
        "teachers",
        "farmers",
        "year",
    )
    return plural and owned.capital


def _is_abbreviation(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    return (len(token.text) == 1 and token.capital) or (
        token.end == tokens[index + 1].start
        and (token.lower in v.TITLES or token.lower in ("jr", "sr", "ft", "mt", "st"))
    )


def _joined(tokens: Sequence[Token], first: int, index: int) -> int:
    """The end of the run if the small words at ``index`` belong into the name; else 0."""
    word = tokens[index].lower
    after = index + 1
    while (
        after < len(tokens)
        and after < index + 3
        and tokens[after].close
        and tokens[after].lower in ("the", "la", "las", "los", "der", "den")
    ):
        after += 1
    if after >= len(tokens) or not tokens[after].capital or not tokens[after].close:
        return 0
    head, following = tokens[index - 1], tokens[after]
    if word in v.PARTICLES and tokens[index].text.islower():
        return after + 1 if tokens[index - 1].lower not in v.TITLES else 0
    if word not in _JOINERS:
        return 0
    inside = [token for token in tokens[first:index] if token.capital]
    heads = any(token.lower in v.ORGANIZATION_WORDS or token.lower in v.OTHER_WORDS for token in inside)
    if word == "&":
        return after + 1
    if word == "of":
        single = is_title(following) and following.lower[-1:] != "s"
        return after + 1 if _takes_of(tokens[max(first, index - 2)], head, following) and not single else 0
    if word in ("for", "on", "against"):
        return after + 1 if heads and following.lower not in v.CALENDAR else 0
    if word == "and":
        return after + 1 if _takes_and(tokens, first, index, after, heads) else 0
    return 0


def _takes_of(before: Token, head: Token, following: Token) -> bool:
    if (
        head.lower in v.TITLES
        or head.lower in v.ROLES
        or head.lower in v.CALENDAR
        or following.lower in v.CALENDAR
    ):
        return False
    name = v.plain(head.text)
    if v.is_place(name) or v.demonym(name) or name in v.GIVEN:
        return False
    if head.lower in _BELONGING:
        return False
    if head.lower not in v.ORGANIZATION_WORDS and v.plain(before.text) in v.GIVEN:
        return False
    if head.lower in _RULE and v.plain(following.text) in v.GIVEN:
        return False
    known = head.lower in v.ORGANIZATION_WORDS or head.lower in v.PLACE_WORDS or head.lower in v.OTHER_WORDS
    return (known or is_common(head.lower)) and head.lower not in v.FUNCTION


def _takes_and(tokens: Sequence[Token], first: int, index: int, after: int, heads: bool) -> bool:
    """``Ministry of Health and Welfare``, ``Food and Drug Administration``; not ``Russia and China``."""
    left, right = tokens[index - 1], tokens[after]
    if after != index + 1 or not is_common(left.lower) or not is_common(right.lower):
        return v.plain(f"{left.text} and {right.text}") in v.COUNTRIES
    if v.plain(right.text) in v.GIVEN:
        return False
    if left.lower in v.TITLES or right.lower in v.TITLES or right.lower in v.FUNCTION:
        return False
    if heads and any(token.lower in ("of", "for", "on") for token in tokens[first:index]):
        return right.lower not in _INSTITUTIONS
    if v.demonym(v.plain(left.text)) or v.demonym(v.plain(right.text)):
        return False
    last = after + 1
    while last < len(tokens) and tokens[last].capital and tokens[last].close and last < after + 4:
        last += 1
    placed = index - first == 1 or v.is_place(
        v.plain(" ".join(token.text for token in tokens[first : index - 1]))
    )
    return last > after + 1 and tokens[last - 1].lower in v.ORGANIZATION_WORDS and placed
