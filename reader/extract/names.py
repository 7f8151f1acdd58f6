"""Words of an article, and the runs of capitalised words in it that may be names.

A run is cut where a title begins (``US President Joe Biden`` holds two names), loses the words that are
capitalised only because a sentence begins there, and keeps the small words that stand inside names
(``Bank of England``, ``Ursula von der Leyen``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article.model import Article
from reader.extract import vocabulary as v
from reader.extract.lexicon.common import is_common

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W_])"  # U.S., J.K
    r"|[^\W_]\w*(?:[’'&./+-]\w+)*"  # words, with what may stand inside one
    r"|[^\w\s]"
)
_POSSESSIVE = re.compile(r"(?:[’']s|[’'])$", re.IGNORECASE)
_JOINERS = frozenset(("of", "for", "on", "and", "the", "&", "in", "to", "against", "de", "at"))
_SENTENCE_MARKS = frozenset("“\"‘«„:•–—-*·(['")
_TITLE_CASE_SHARE = 0.6
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark. ``end`` is where its name part ends, before a possessive ending.

    ``close`` says that only a space (or nothing) parts it from the token before; ``first`` that a
    sentence, a quotation or a list item begins with it; ``doubtful`` that capitals say nothing here
    (a headline in title case, a line in capitals).
    """

    text: str
    lower: str
    start: int
    end: int
    capital: bool
    possessive: bool
    close: bool
    first: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``first`` up to and without ``last`` that may be a name; ``title`` is what precedes it."""

    first: int
    last: int
    name: str
    title: str = ""
    doubtful: bool = False


def tokens_of(article: Article) -> list[Token]:
    """The words and marks of the article's sentences, in order."""
    found: list[Token] = []
    text = article.text
    for sentence in article.sentences:
        found.extend(_sentence_tokens(text, sentence.span.start, sentence.span.end))
    return found


def _sentence_tokens(text: str, start: int, end: int) -> Iterator[Token]:
    matches = list(_TOKEN.finditer(text, start, end))
    words = [match[0] for match in matches if match[0][0].isalpha()]
    long = [word for word in words if len(word) > 3]
    shown = sum(word[0].isupper() for word in long)
    upper = sum(word.isupper() for word in long)
    title_case = len(long) >= 3 and shown >= _TITLE_CASE_SHARE * len(long) and shown > 3 + len(long) // 3
    doubtful = title_case or (len(long) > 2 and upper > len(long) // 2)
    before, first = start, True
    for match in matches:
        word = match[0]
        alphabetic = word[0].isalpha()
        stop = match.end()
        possessive = False
        if alphabetic and len(word) > 2 and (ending := _POSSESSIVE.search(word)):
            possessive, stop = True, stop - len(ending[0])
            word = word[: -len(ending[0])]
        gap = text[before : match.start()]
        capital = alphabetic and (
            word[0].isupper() or (len(word) > 3 and any(c.isupper() for c in word[1:3]))
        )
        yield Token(
            word,
            word.lower(),
            match.start(),
            stop,
            capital,
            possessive,
            gap in ("", " ", "\u00a0"),
            first,
            doubtful,
        )
        if alphabetic or word.isdigit():
            first = False
        elif word in _SENTENCE_MARKS:
            first = True
        before = match.end()


class Evidence:
    """How the article itself writes each word, where capitals mean something."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.capital: Counter[str] = Counter()
        self.small: Counter[str] = Counter()
        for token in tokens:
            if token.capital and not token.first and not token.doubtful:
                self.capital[token.lower] += 1
            elif not token.capital:
                self.small[token.lower] += 1

    def is_name(self, token: Token) -> bool:
        """Whether a word that had to be capitalised where it stands is one that always is."""
        lower = token.lower
        if lower in v.FUNCTION:
            return False
        bare = v.plain(token.text)
        if self.capital[lower] and self.capital[lower] >= self.small[lower]:
            return True
        if v.is_place(bare) or v.demonym(bare):
            return True
        if self.small[lower]:
            return False
        if len(token.text) > 1 and token.text.isupper() and not token.doubtful:
            return True
        return not is_common(lower)


def candidates(tokens: Sequence[Token]) -> list[Candidate]:
    """The runs of words that may be names, in the order of the text, without overlaps."""
    evidence = Evidence(tokens)
    found: list[Candidate] = []
    index = 0
    while index < len(tokens):
        if not tokens[index].capital:
            index += 1
            continue
        last = _run_end(tokens, index)
        found.extend(_cut(tokens, index, last, evidence))
        index = last
    return found


def _run_end(tokens: Sequence[Token], index: int) -> int:
    """Where the run of capitalised words that begins at ``index`` ends."""
    last = index + 1
    while last < len(tokens) and last - index < _LONGEST:
        token = tokens[last]
        if not token.close or tokens[last - 1].possessive:
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
        return after + 1 if _takes_of(head, following) else 0
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
        return right.lower not in v.ORGANIZATION_WORDS
    last = after + 1
    while last < len(tokens) and tokens[last].capital and tokens[last].close and last < after + 4:
        last += 1
    return last > after + 1 and tokens[last - 1].lower in v.ORGANIZATION_WORDS and index - first == 1


def _cut(tokens: Sequence[Token], first: int, last: int, evidence: Evidence) -> Iterator[Candidate]:
    """The names in one run: cut at titles, without the words that a sentence's beginning capitalised."""
    while first < last and tokens[first].first and not evidence.is_name(tokens[first]):
        if _opens_name(tokens, first, last, evidence):
            break
        first += 1
        while first < last and not tokens[first].capital:
            first += 1
        if first < last and not tokens[first].doubtful:
            break
    if first >= last:
        return
    if tokens[first].doubtful:
        yield from _doubtful(tokens, first, last, evidence)
        return
    yield from _split(tokens, first, last)


def _opens_name(tokens: Sequence[Token], first: int, last: int, evidence: Evidence) -> bool:
    """Whether an ordinary word at the beginning of a sentence is the first of a name of several."""
    token = tokens[first]
    if last - first < 2 or token.lower in v.FUNCTION or token.lower in v.ROLES or token.doubtful:
        return False
    if token.lower in v.TITLES or token.lower.endswith("ly"):
        return token.lower in v.TITLES
    if evidence.small[token.lower] and token.lower not in v.ORGANIZATION_WORDS | v.PLACE_WORDS:
        return False
    rest = [part for part in tokens[first + 1 : last] if part.capital]
    if any(part.lower in v.ORGANIZATION_WORDS | v.PLACE_WORDS | v.OTHER_WORDS for part in [token, *rest]):
        return True
    return all(is_common(part.lower) and v.plain(part.text) not in v.GIVEN for part in rest)


def _doubtful(tokens: Sequence[Token], first: int, last: int, evidence: Evidence) -> Iterator[Candidate]:
    """In a title-case headline: only the words that are known from elsewhere or are no ordinary words."""
    index = first
    while index < last:
        begin = index
        while (
            index < last
            and tokens[index].capital
            and tokens[index].lower not in v.TITLES
            and evidence.is_name(tokens[index])
        ):
            index += 1
        if index > begin:
            for name in _split(tokens, begin, index):
                yield Candidate(name.first, name.last, name.name, name.title, True)
        else:
            index += 1


def _split(tokens: Sequence[Token], first: int, last: int) -> Iterator[Candidate]:
    """Cut a run at its titles; a demonym before a person or alone stands for itself."""
    index, begin, title = first, first, ""
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


def _title_end(tokens: Sequence[Token], index: int, last: int) -> int:
    """Where the title that begins at ``index`` ends; 0 if none does, or if it is part of a name."""
    token = tokens[index]
    if token.lower not in v.TITLES and token.lower not in v.ROLES:
        return 0
    end = index + 1
    if end < last and tokens[end].text == ".":
        end += 1
    while end < last and (tokens[end].lower in v.TITLES or tokens[end].lower in v.ROLES):
        end += 1
    following = tokens[end] if end < last else None
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
    while first < last and (not tokens[first].capital or tokens[first].lower in v.FUNCTION):
        first += 1
    while first < last and (
        not tokens[last - 1].capital or (tokens[last - 1].lower in v.CALENDAR and last - first > 1)
    ):
        last -= 1
    if first >= last:
        return
    if last - first > 1 and (parts := _leading_demonym(tokens, first, last)):
        yield _candidate(tokens, first, parts, "")
        first = parts
    if last - first == 1:
        lower = tokens[first].lower
        if lower in v.CALENDAR or lower in v.NEVER or lower in v.FUNCTION or (len(lower) == 1 and not title):
            return
        if lower in v.TITLES or lower in v.ROLES:
            return
    yield _candidate(tokens, first, last, title)


def _candidate(tokens: Sequence[Token], first: int, last: int, title: str) -> Candidate:
    parts = [token.text for token in tokens[first:last]]
    name = " ".join(parts).replace(" .", ".")
    return Candidate(first, last, name, title)


def _leading_demonym(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a demonym that stands before a name of its own ends (``Israeli | Yair Lapid``); else 0."""
    for length in (2, 1):
        end = first + length
        if end >= last:
            continue
        words = v.plain(" ".join(token.text for token in tokens[first:end]))
        if not v.demonym(words) and words not in v.ALIASES:
            continue
        rest = [token for token in tokens[end:last] if token.capital]
        heads = v.ORGANIZATION_WORDS | v.PLACE_WORDS | v.OTHER_WORDS
        if any(
            token.lower in heads or (is_common(token.lower) and v.plain(token.text) not in v.GIVEN)
            for token in rest
        ):
            return 0
        if v.is_place(v.plain(" ".join(token.text for token in tokens[first:last]))):
            return 0
        return end
    return 0
