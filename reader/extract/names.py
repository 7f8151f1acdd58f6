"""The runs of capitalised words of an article that may be names.

A run is cut where a title begins (``US President Joe Biden`` holds two names), loses the words that are
capitalised only because a sentence begins there, and keeps the small words that stand inside names
(``Bank of England``, ``Ursula von der Leyen``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.extract import vocabulary as v
from reader.extract.lexicon.common import is_common
from reader.extract.name_tokens import Evidence, Token

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
_PLACED_HEADS = v.ORGANIZATION_WORDS | v.PLACE_WORDS
_HEADS = v.ORGANIZATION_WORDS | v.PLACE_WORDS | v.OTHER_WORDS


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``first`` up to and without ``last`` that may be a name; ``title`` is what precedes it."""

    first: int
    last: int
    name: str
    title: str = ""
    doubtful: bool = False


def candidates(tokens: Sequence[Token]) -> list[Candidate]:
    """The runs of words that may be names, in the order of the text, without overlaps."""
    evidence = Evidence(tokens)
    sure: list[Candidate] = []
    unsure: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        if not tokens[index].capital:
            index += 1
            continue
        last = _run_end(tokens, index)
        if tokens[index].doubtful:
            unsure.append((index, last))
        else:
            sure.extend(_cut(tokens, index, last, evidence))
        index = last
    sure = _without_accidents(sure, tokens)
    known = {tuple(token.lower for token in tokens[found.first : found.last]) for found in sure}
    sure = [_extended(found, tokens, known) for found in sure]
    for first, last in unsure:
        sure.extend(_doubtful(tokens, first, last, evidence, known))
    return sorted(sure, key=lambda found: found.first)


def _extended(found: Candidate, tokens: Sequence[Token], known: set[tuple[str, ...]]) -> Candidate:
    """With the small word that follows, where the text has it as part of the name elsewhere."""
    end = found.last + 1
    if end > len(tokens) or not tokens[end - 1].close or tokens[end - 2].possessive:
        return found
    if tuple(token.lower for token in tokens[found.first : end]) not in known:
        return found
    return _candidate(tokens, found.first, end, found.title)


def _without_accidents(found: Sequence[Candidate], tokens: Sequence[Token]) -> list[Candidate]:
    """Leave out the calendar's words, but for those that are in a longer name too (``Sun Lijun``)."""
    inside = {
        token.lower
        for name in found
        if name.last - name.first > 1
        for token in tokens[name.first : name.last]
    }
    return [
        name
        for name in found
        if name.last - name.first > 1
        or tokens[name.first].lower not in v.CALENDAR
        or (tokens[name.first].lower in inside and len(tokens[name.first].text) < 5)
    ]


def _run_end(tokens: Sequence[Token], index: int) -> int:
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
        single = _is_title(following) and following.lower[-1:] != "s"
        return after + 1 if _takes_of(head, following) and not single else 0
    if word in ("for", "on", "against"):
        return after + 1 if heads and following.lower not in v.CALENDAR else 0
    if word == "and":
        return after + 1 if _takes_and(tokens, first, index, after, heads) else 0
    return 0


def _takes_of(head: Token, following: Token) -> bool:
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
    if head.lower in _RULE and v.plain(following.text) in v.GIVEN:
        return False
    known = head.lower in v.ORGANIZATION_WORDS or head.lower in v.PLACE_WORDS or head.lower in v.OTHER_WORDS
    return (known or is_common(head.lower)) and head.lower not in v.FUNCTION


def _takes_and(tokens: Sequence[Token], first: int, index: int, after: int, heads: bool) -> bool:
    """``Ministry of Health and Welfare``, ``Food and Drug Administration``; not ``Russia and China``."""
    left, right = tokens[index - 1], tokens[after]
    if after != index + 1 or not is_common(left.lower) or not is_common(right.lower):
        return v.plain(f"{left.text} and {right.text}") in v.COUNTRIES
    if v.demonym(v.plain(left.text)) or v.demonym(v.plain(right.text)) or v.plain(right.text) in v.GIVEN:
        return False
    if left.lower in v.TITLES or right.lower in v.TITLES or right.lower in v.FUNCTION:
        return False
    if heads and any(token.lower in ("of", "for", "on") for token in tokens[first:index]):
        return right.lower not in _INSTITUTIONS
    last = after + 1
    while last < len(tokens) and tokens[last].capital and tokens[last].close and last < after + 4:
        last += 1
    placed = index - first == 1 or v.is_place(
        v.plain(" ".join(token.text for token in tokens[first : index - 1]))
    )
    return last > after + 1 and tokens[last - 1].lower in v.ORGANIZATION_WORDS and placed


def _cut(tokens: Sequence[Token], first: int, last: int, evidence: Evidence) -> Iterator[Candidate]:
    """The names in one run: cut at titles, without the words that a sentence's beginning capitalised."""
    if (
        tokens[first].first
        and not evidence.is_name(tokens[first])
        and not _opens_name(tokens, first, last, evidence)
    ):
        first += 1
        while first < last and not tokens[first].capital:
            first += 1
    if first < last:
        yield from _split(tokens, first, last)


def _opens_name(tokens: Sequence[Token], first: int, last: int, evidence: Evidence) -> bool:
    """Whether an ordinary word at the beginning of a sentence is the first of a name of several."""
    token = tokens[first]
    if last - first > 1 and tokens[first + 1].capital and token.lower not in v.FUNCTION:
        bare = v.plain(token.text)
        if (bare in v.GIVEN or bare in v.SURNAMES) and not is_common(tokens[first + 1].lower):
            return True
    if any(_is_listed(tokens, first, end) for end in range(first + 2, min(last, first + 4) + 1)):
        return True
    if last - first < 2 or token.lower in v.FUNCTION or token.lower in v.ROLES or token.doubtful:
        return False
    if token.lower in v.TITLES or token.lower.endswith("ly"):
        return token.lower in v.TITLES
    if evidence.small[token.lower] and token.lower not in _PLACED_HEADS:
        return False
    if tokens[first + 1].lower in ("of", "for") and token.lower not in _HEADS:
        return False
    rest = [part for part in tokens[first + 1 : last] if part.capital]
    if any(part.lower in _HEADS for part in [token, *rest]):
        return True
    return all(is_common(part.lower) and v.plain(part.text) not in v.GIVEN for part in rest)


def _doubtful(
    tokens: Sequence[Token], first: int, last: int, evidence: Evidence, known: set[tuple[str, ...]]
) -> Iterator[Candidate]:
    """In a title-case headline: only names that the text has, and words that are no ordinary ones."""
    index = first
    while index < last:
        end = next(
            (
                end
                for end in range(min(last, index + 6), index, -1)
                if tuple(token.lower for token in tokens[index:end]) in known
                or _is_listed(tokens, index, end)
            ),
            0,
        )
        if end and (end > index + 1 or evidence.is_name(tokens[index])):
            yield _candidate(tokens, index, end, "", True)
            index = end
            continue
        end = index
        while end < last and tokens[end].capital and _is_strange(tokens[end], evidence):
            end += 1
        if end > index:
            for name in _split(tokens, index, end):
                yield Candidate(name.first, name.last, name.name, name.title, True)
        index = max(end, index + 1)


def _is_listed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words are a place of several words that the lists have."""
    if last - first < 2:
        return False
    name = v.plain(" ".join(token.text for token in tokens[first:last]))
    return v.is_place(name) or name in v.ORGANIZATIONS or (name.isupper() and v.is_place(name.title()))


def _is_strange(token: Token, evidence: Evidence) -> bool:
    return token.lower not in v.TITLES and token.lower not in v.ROLES and evidence.is_name(token)


def _split(tokens: Sequence[Token], first: int, last: int) -> Iterator[Candidate]:
    """Cut a run at its titles; a demonym before a person or alone stands for itself."""
    index, begin, title = first, first, ""
    if first > 1 and tokens[first - 1].lower in ("of", "the") and _is_office(tokens, first):
        while first < last and (not tokens[first].capital or is_common(tokens[first].lower)):
            first += 1
        index, begin, title = first, first, "secretary"
    while index < last:
        end = _title_end(tokens, index, last)
        if not end:
            index += 1
            continue
        if index > begin:
            yield from _trimmed(tokens, begin, _without_office(tokens, begin, index), title)
        title = " ".join(token.text for token in tokens[index:end] if token.text != ".").lower()
        index = begin = end
    if begin < last:
        yield from _trimmed(tokens, begin, last, title)


def _is_office(tokens: Sequence[Token], first: int) -> bool:
    """Whether ``Secretary of`` or ``Minister of the`` stands before: then an office follows, and a name."""
    before = [token.lower for token in tokens[max(0, first - 3) : first]]
    heads = ("secretary", "minister", "undersecretary", "ministers")
    return before[-2] in heads or (before[-2:] == ["of", "the"] and before[0] in heads)


def _title_end(tokens: Sequence[Token], index: int, last: int) -> int:
    """Where the title that begins at ``index`` ends; 0 if none does, or if it is part of a name."""
    token = tokens[index]
    if not _is_title(token) or any(
        _is_listed(tokens, index, end) for end in range(index + 2, min(index + 3, last) + 1)
    ):
        return 0
    if index > 0 and tokens[index - 1].lower in ("of", "for") and token.lower[-1:] == "s":
        return 0
    end = index + 1
    if end < last and tokens[end].text == ".":
        end += 1
    while end < last and _is_title(tokens[end]):
        end += 1
    following = tokens[end] if end < last else None
    if following is None and index > 1 and _is_plural(token) and tokens[index - 1].capital:
        return 0
    if following is None:
        return end
    if following.lower == "of":
        return end if token.lower in v.TITLES and end + 1 < last else 0
    if not following.capital:
        return 0
    rest = tokens[end:last]
    if any(
        part.lower in v.ORGANIZATION_WORDS or part.lower in v.PLACE_WORDS or part.lower in v.OTHER_WORDS
        for part in rest
    ):
        return 0
    if token.lower in (
        "general",
        "major",
        "private",
        "chief",
        "saint",
        "st",
        "director",
        "lord",
        "queen",
        "king",
        "lady",
        "star",
        "victim",
    ):
        return end if not is_common(following.lower) and token.lower not in ("saint", "st") else 0
    return end


def _is_plural(token: Token) -> bool:
    return token.lower[-1:] == "s" and token.lower[:-1] in v.ROLES


def _is_title(token: Token) -> bool:
    lower = token.lower.removesuffix("-elect")
    return lower in v.TITLES or lower in v.ROLES or (lower[-1:] == "s" and lower[:-1] in v.ROLES)


def _without_office(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Leave out the office before a title: the ``Foreign`` of ``US Foreign Minister``."""
    while end > begin:
        token = tokens[end - 1]
        bare = v.plain(token.text)
        office = (
            is_common(token.lower) and not v.is_place(bare) and not v.demonym(bare) and bare not in v.GIVEN
        )
        if token.capital and not (office and not token.text.isupper()):
            break
        if token.lower in v.ORGANIZATION_WORDS and end - begin > 1 and tokens[end - 2].capital:
            break
        end -= 1
    return end


def _trimmed(tokens: Sequence[Token], first: int, last: int, title: str) -> Iterator[Candidate]:
    while first < last and (not tokens[first].capital or _is_function(tokens[first])):
        first += 1
    while first < last and (
        not tokens[last - 1].capital or (tokens[last - 1].lower in v.CALENDAR and last - first > 1)
    ):
        last -= 1
    if first >= last:
        return
    if last - first > 1 and tokens[first].lower in v.CALENDAR and tokens[first + 1].lower not in _HEADS:
        first += 1
    if last - first > 1 and tokens[first].lower in ("ngo", "ngos", "ceo", "mp", "mps", "no"):
        first += 1
    if last - first > 1 and (parts := _leading_demonym(tokens, first, last)):
        yield _candidate(tokens, first, parts, "")
        first = parts
    if last - first == 1:
        lower = tokens[first].lower
        acronym = v.is_acronym(tokens[first].text)
        if lower in v.NEVER or (lower in v.FUNCTION and not acronym) or (len(lower) == 1 and not title):
            return
        if _is_title(tokens[first]) or lower in v.GENERIC:
            return
    yield _candidate(tokens, first, last, title)


def _is_function(token: Token) -> bool:
    return token.lower in v.FUNCTION and not v.is_acronym(token.text)


def _candidate(
    tokens: Sequence[Token], first: int, last: int, title: str, doubtful: bool = False
) -> Candidate:
    parts = [
        token.text + "'s" * (token.possessive and n < last - 1)
        for n, token in enumerate(tokens[first:last], first)
    ]
    name = " ".join(parts).replace(" .", ".")
    return Candidate(first, last, name, title, doubtful)


def _precedes_person(tokens: Sequence[Token], words: str, end: int, last: int) -> bool:
    """Whether a country is followed by a full name (``the envoy to Korea Sripriya Ranganathan``)."""
    given = tokens[end].text
    return words in v.COUNTRIES and last - end > 1 and (v.plain(given) in v.GIVEN or len(given) == 1)


def _leading_demonym(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a demonym that stands before a name of its own ends (``Israeli | Yair Lapid``); else 0."""
    for length in (2, 1):
        end = first + length
        if end >= last:
            continue
        words = v.plain(" ".join(token.text for token in tokens[first:end]))
        if not v.demonym(words) and words not in v.ALIASES and not _precedes_person(tokens, words, end, last):
            continue
        if (
            words in v.GROUPS
            and v.plain(" ".join(token.text for token in tokens[end:last])) in v.ORGANIZATIONS
        ):
            return end
        rest = [token for token in tokens[end:last] if token.capital]
        heads = _HEADS
        if any(
            token.lower in heads or (is_common(token.lower) and v.plain(token.text) not in v.GIVEN)
            for token in rest
        ):
            return 0
        if v.is_place(v.plain(" ".join(token.text for token in tokens[first:last]))):
            return 0
        return end
    return 0
