"""The runs of capitalised words of an article that may be names.

A run is cut where a title begins (``US President Joe Biden`` holds two names), loses the words that are
capitalised only because a sentence begins there, and keeps the small words that stand inside names
(``Bank of England``, ``Ursula von der Leyen``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.extract import vocabulary as v
from reader.extract.lexicon.common import is_common
from reader.extract.name_runs import is_plural_role, is_title, run_end
from reader.extract.name_tokens import Evidence, Token

_HONOURS = frozenset(["frs", "mp", "qc", "kc", "phd", "md", "obe", "mbe", "cbe", "dbe", "mla", "esq"])
_LEADING = frozenset(
    ["ngo", "ngos", "ceo", "mp", "mps", "no", "pc", "dci", "mep", "msp", "ag", "vp", "cm", "fm", "pm"]
)
"""Short words in capitals that are no part of the name after them: ``PM Modi``."""

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
        last = run_end(tokens, index)
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
    """Leave out single words of the calendar, and ordinary words that are capitalised once.

    Those that are in a longer name too stay (``Sun`` where there is a ``Sun Lijun``).
    """
    counts = Counter(name.name for name in found)
    longer = {
        token.lower
        for name in found
        if name.last - name.first > 1
        for token in tokens[name.first : name.last]
    }
    kept = []
    for name in found:
        lower = tokens[name.first].lower
        single = name.last - name.first == 1
        if single and lower in v.CALENDAR and not (lower in longer and len(lower) < 5):
            continue
        once = single and lower not in longer and not name.title and counts[name.name] == 1
        if not (once and _is_ordinary(tokens[name.first])):
            kept.append(name)
    return kept


def _is_ordinary(token: Token) -> bool:
    """Whether a word is an ordinary one, and no name that the lists have."""
    if not is_common(token.lower) or (token.text.isupper() and len(token.text) > 1):
        return False
    name = v.plain(token.text)
    named = name in v.GIVEN or name in v.SURNAMES or name in v.ORGANIZATIONS or token.lower in v.THINGS
    return not (named or v.is_place(name) or v.demonym(name))


def _cut(tokens: Sequence[Token], first: int, last: int, evidence: Evidence) -> Iterator[Candidate]:
    """The names in one run: cut at titles, without the words that a sentence's beginning capitalised."""
    if (
        tokens[first].first
        and not (is_title(tokens[first]) and last - first > 1 and tokens[first + 1].capital)
        and not evidence.is_name(tokens[first])
        and not _opens_name(tokens, first, last, evidence)
    ):
        first += 1
        while first < last and not tokens[first].capital:
            first += 1
    while first < last:
        end = next((n for n in range(first + 1, last) if _cuts(tokens, first, n)), last)
        yield from _split(tokens, first, end)
        first = end


def _cuts(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether a capitalised function word ends the name before it (``Enter The Washington Post``)."""
    token = tokens[index]
    if not token.capital or len(token.text) < 2 or not _is_function(token):
        return False
    return not any(
        _is_listed(tokens, start, end) for start in range(first, index) for end in range(index + 1, index + 3)
    )


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
    if last - first == 2 and token.lower.endswith(("ed", "ing")) and token.lower not in _HEADS:
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
            if end < last and end == index + 1 and v.plain(tokens[end].text) in v.GIVEN:
                index = index if v.plain(tokens[index].text) in v.GIVEN else end
        if end > index:
            for name in _split(tokens, index, end):
                yield Candidate(name.first, name.last, name.name, name.title, True)
        index = max(end, index + 1)


def _is_listed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words are a place of several words that the lists have."""
    if last - first < 2:
        return False
    name = v.plain(" ".join(token.text for token in tokens[first:last]))
    return (
        v.is_place(name)
        or name in v.ORGANIZATIONS
        or v.demonym(name) is not None
        or (name.isupper() and v.is_place(name.title()))
    )


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
    if not is_title(token) or any(
        _is_listed(tokens, index, end) for end in range(index + 2, min(index + 3, last) + 1)
    ):
        return 0
    if index > 0 and tokens[index - 1].lower in ("of", "for") and token.lower[-1:] == "s":
        return 0
    end = index + 1
    if end < last and tokens[end].text == ".":
        end += 1
    while end < last and is_title(tokens[end]):
        end += 1
    following = tokens[end] if end < last else None
    if following is None and index > 1 and is_plural_role(token) and tokens[index - 1].capital:
        return 0
    if following is None:
        return end
    if following.lower == "of":
        return end if token.lower in v.TITLES and end + 1 < last else 0
    if not following.capital:
        return 0
    rest = tokens[end:last]
    if v.plain(following.text) in v.GIVEN and len(rest) > 1:
        return end
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
    while last - first > 2 and tokens[last - 1].lower in _HONOURS:
        last -= 1
    if last - first > 1 and tokens[first].lower in _LEADING:
        first += 1
    if last - first > 1 and (parts := _leading_demonym(tokens, first, last)):
        yield _candidate(tokens, first, parts, "")
        first = parts
    if last - first == 1:
        lower = tokens[first].lower
        acronym = v.is_acronym(tokens[first].text)
        if lower in v.NEVER or (lower in v.FUNCTION and not acronym) or (len(lower) == 1 and not title):
            return
        if is_title(tokens[first]) or lower in v.GENERIC:
            return
    yield _candidate(tokens, first, last, title)


def _is_function(token: Token) -> bool:
    return v.is_function(token.lower) and not v.is_acronym(token.text)


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
    rest = tokens[end:last]
    full = len(rest) > 1 and not any(is_common(token.lower) or token.text.isupper() for token in rest[1:])
    return words in v.COUNTRIES and (full or (len(rest) == 1 and "." in rest[0].text))


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
        if len(rest) > 1 and v.plain(rest[0].text) in v.GIVEN and rest[-1].lower not in _HEADS:
            return end
        if len(rest) == 1 and rest[0].lower in v.GENERIC and rest[0].lower not in _HEADS:
            return end
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
