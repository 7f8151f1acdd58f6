"""The noun phrase that is the subject of a reporting verb: who says it.

No grammar is parsed. A subject stands next to its verb, before it (``Xi also said``) or after it
(``said Xi``), possibly with an apposition between commas (``Roseann Rife, Amnesty’s director, said``),
or it is the subject of the clause that the verb is joined to (``Trump leaned in and boomed``).
All functions take the tokens of :mod:`reader.extract.clauses` and return a range of token indexes.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract import vocabulary as v
from reader.extract.clauses import Mark, Token
from reader.extract.lexicon import load

Range = tuple[int, int]

_WORDS = load("reporting").words
BETWEEN = _WORDS["between"]
PRONOUNS = frozenset(word.lower() for word in _WORDS["subject_pronouns"])
PREPOSITIONS = _WORDS["prepositions"]
CONJUNCTIONS = _WORDS["conjunctions"]
DETERMINERS = _WORDS["determiners"]
CALENDAR = _WORDS["calendar"]
_SPEECH = _WORDS["speech"]
_OFFICES = frozenset(title.lower() for title in load("titles").words["neutral"])
_JOINING = frozenset({"and", "then", "but", "or"})
_OPENING = frozenset({"but", "and", "yet", "so"})
_FALSE_STARTS = frozenset(
    {"there", "here", "now", "later", "hours", "days", "weeks", "months", "years", "minutes", "yes", "no"}
)
_ROUGHLY = frozenset({"about", "around", "over"})
_MANY = frozenset({"people", "children", "men", "women", "police", "others", "many", "some"})
_NAME_JOINTS = frozenset({"de", "la", "van", "von", "der", "den", "bin", "al", "el", "of", "del", "di", "da"})
_DASHES = frozenset("—–-")
_LONGEST_DATELINE = 14
_STOPS = frozenset(",;:—–-()[]…")


def subject_before(tokens: Sequence[Token], verb: int, low: int) -> Range | None:
    """The subject that ends just before ``verb``, nothing before the token ``low`` counted."""
    at = verb - 1
    while at >= low and tokens[at].mark is Mark.WORD and _may_stand_between(tokens[at]):
        at -= 1
    if at >= low and tokens[at].text == ")":
        at = _before_bracket(tokens, at, low)
    if at < low:
        return None
    token = tokens[at]
    if token.mark is Mark.WORD:
        if token.lower in PRONOUNS:
            return at, at + 1
        if token.lower in _JOINING:
            return clause_subject(tokens, low, at)
        if token.lower in CONJUNCTIONS or token.lower in PREPOSITIONS or token.lower == "to":
            return None
        return _head(tokens, _after_verb(tokens, _part_start(tokens, at, low), at), at + 1)
    if token.text in (",", "—", "–", "-"):
        return _with_apposition(tokens, low, at)
    if token.text == "." and at > low and _is_abbreviation(tokens, at):
        return _head(tokens, _part_start(tokens, at, low), at + 1)
    return None


def subject_after(tokens: Sequence[Token], verb: int, high: int) -> Range | None:
    """The subject that begins just after ``verb``: ``said the Chinese president``."""
    at = verb + 1
    while (
        at < high and tokens[at].mark is Mark.WORD and tokens[at].lower in BETWEEN and not tokens[at].is_name
    ):
        at += 1
    if at + 1 < high and tokens[at].text == "@" and tokens[at + 1].mark is Mark.WORD:
        return at, at + 2
    if at >= high or tokens[at].mark is not Mark.WORD:
        return None
    first = tokens[at]
    if first.lower in PRONOUNS:
        return at, at + 1
    if first.lower in PREPOSITIONS or first.lower in CONJUNCTIONS or first.lower == "to":
        return None
    end = at
    while (
        end < high
        and tokens[end].mark is Mark.WORD
        and (end == at or tokens[end].lower not in CONJUNCTIONS or tokens[end].lower in DETERMINERS)
    ):
        end += 1
        if end < high and tokens[end].text == "." and _is_abbreviation(tokens, end):
            end += 1
    if end < high and tokens[end].text == "," and not tokens[end - 1].is_name:
        stop = end + 1
        while stop < high and (tokens[stop].is_name or tokens[stop].lower in _NAME_JOINTS):
            stop += 1
        after = tokens[stop] if stop < high else None
        if _is_full_name(tokens, end + 1, stop) and (after is None or after.mark is not Mark.WORD):
            return end + 1, stop  # said the bank's chairman, Ann Lee
    return _head(tokens, at, end)


def clause_subject(tokens: Sequence[Token], low: int, high: int) -> Range | None:
    """The subject of the clause in ``tokens[low:high]``: its first phrase that can be one."""
    low = _after_dateline(tokens, low, high)
    parts = _parts(tokens, low, high)
    for number, (start, end) in enumerate(parts):
        if start == low and tokens[start].lower in _OPENING and end - start > 1:
            start += 1
        if not _can_be_subject(tokens, start, end):
            continue
        if tokens[start].lower in PRONOUNS:
            return start, start + 1
        named = parts[number + 1] if number + 2 < len(parts) else None
        if named and end - start <= 4 and not tokens[end - 1].is_name and _is_full_name(tokens, *named):
            return named  # the judge, Ann Porter, was not amused
        return _first_phrase(tokens, start, end)
    return None


def noun_phrase(tokens: Sequence[Token], start: int, high: int) -> Range | None:
    """The phrase that begins at ``start`` (after ``according to``, for instance)."""
    end = start
    while (
        end < high and tokens[end].mark is Mark.WORD and tokens[end].lower not in CONJUNCTIONS - DETERMINERS
    ):
        end += 1
        if end < high and tokens[end].text == "." and _is_abbreviation(tokens, end):
            end += 1
    if end > start and tokens[start].is_name:
        name = _name_end(tokens, start, end)
        if name < end and tokens[name].lower in PREPOSITIONS and tokens[name].lower != "of":
            end = name  # Esteban Torres from the camp
    return (start, end) if end > start else None


def _may_stand_between(token: Token) -> bool:
    if token.is_name and token.lower not in ("I",):
        return False
    return (
        token.lower in BETWEEN
        or token.lower in CALENDAR
        or (token.lower.endswith("ly") and len(token.lower) > 4)
    )


def _before_bracket(tokens: Sequence[Token], at: int, low: int) -> int:
    while at >= low and tokens[at].text != "(":
        at -= 1
    at -= 1
    return at if at < low or tokens[at].text != "," else at - 1


def _part_start(tokens: Sequence[Token], at: int, low: int) -> int:
    """Where the words that end at ``at`` begin: after punctuation, a quotation or a conjunction."""
    while at >= low:
        token = tokens[at]
        if token.mark is not Mark.WORD:
            if token.text == "." and _is_abbreviation(tokens, at):
                at -= 1
                continue
            if token.text in ("$", "%", "#", "@", "&", "/", "’", "'", "."):
                at -= 1
                continue
            break
        if token.lower in CONJUNCTIONS and token.lower not in DETERMINERS:
            break
        at -= 1
    return at + 1


def _after_verb(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the subject begins in ``the minister said the leader``: after the last reporting verb."""
    for at in range(end - 1, start, -1):
        if tokens[at].lower in _SPEECH - _WORDS["doubtful"] and not tokens[at].is_name:
            return at + 1
    return start


def _is_abbreviation(tokens: Sequence[Token], dot: int) -> bool:
    """Whether the full stop belongs to the word before it (``Mr.``, ``J.``): a word follows at once."""
    if dot == 0 or dot + 1 >= len(tokens) or tokens[dot - 1].mark is not Mark.WORD:
        return False
    return tokens[dot - 1].end == tokens[dot].start and tokens[dot + 1].mark is Mark.WORD


def _parts(tokens: Sequence[Token], low: int, high: int) -> list[Range]:
    """The stretches between commas, dashes, brackets and quotations."""
    found: list[Range] = []
    start, depth = low, 0
    for at in range(low, high):
        token = tokens[at]
        if token.text == "(":
            depth += 1
        if token.mark is Mark.WORD or (token.text not in _STOPS and token.mark is Mark.PUNCTUATION):
            continue
        if at > start and depth <= (token.text == "("):
            found.append((start, at))
        if token.text == ")" and depth:
            depth -= 1
        start = at + 1
    if high > start and not depth:
        found.append((start, high))
    return found


def _with_apposition(tokens: Sequence[Token], low: int, comma: int) -> Range | None:
    """The subject of a verb that a comma stands before: the first part that can be one."""
    parts = _parts(tokens, _after_dateline(tokens, low, comma), comma)
    for number, (start, end) in enumerate(parts):
        if tokens[start].lower in PRONOUNS:
            return start, start + 1
        if _can_be_subject(tokens, start, end):
            named = parts[number + 1] if number + 1 < len(parts) else None
            if named and not tokens[end - 1].is_name and _is_full_name(tokens, *named):
                return named  # the bank's chairman, Ann Lee, said
            return _head(tokens, start, end)
    return None


def _after_dateline(tokens: Sequence[Token], low: int, high: int) -> int:
    """Where the sentence begins after ``WASHINGTON (AP) —``, or ``low``."""
    if low == 0 or tokens[low - 1].mark is not Mark.PARAGRAPH:
        return low
    dashes = [at for at in range(low, high) if tokens[at].text in _DASHES]
    if not dashes or dashes[0] - low > _LONGEST_DATELINE:
        return low
    dash = dashes[0]
    line = tokens[low:dash]
    place = all(t.is_name or t.lower[:1].isdigit() or t.mark is Mark.PUNCTUATION for t in line)
    agency = any(token.text == "(" for token in line)
    known = v.is_place(v.plain(" ".join(token.text for token in line)))
    if not line or not place or not (agency or known or (line[0].text.isupper() and len(line[0].text) > 3)):
        return low
    return dash + 1 + (dashes[1:2] == [dash + 1])


def _is_full_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    words = [token for token in tokens[start:end] if token.text != "."]
    return 1 < len(words) <= 4 and all(token.is_name or token.lower in _NAME_JOINTS for token in words)


def _can_be_subject(tokens: Sequence[Token], start: int, end: int) -> bool:
    first = tokens[start]
    if first.lower in _ROUGHLY and start + 1 < end and tokens[start + 1].text[:1].isdigit():
        return True
    if first.mark is not Mark.WORD or first.lower in PREPOSITIONS or first.lower in _FALSE_STARTS:
        return False
    if first.lower in PRONOUNS:
        return True
    if first.lower in CALENDAR or (first.lower in CONJUNCTIONS and first.lower not in DETERMINERS):
        return False
    if first.lower.endswith(("ing", "ly")) and end - start > 1 and not tokens[start + 1].is_name:
        return False
    if (
        first.lower in ("asked", "pressed", "speaking", "told", "questioned")
        or first.lower in BETWEEN - DETERMINERS
    ):
        return False
    if first.is_name or first.lower in DETERMINERS or first.lower[0].isdigit():
        return True
    return (
        1 < end - start <= 4 or first.lower in _MANY or (first.lower.endswith("s") and len(first.lower) > 3)
    )


def _first_phrase(tokens: Sequence[Token], start: int, end: int) -> Range:
    """The noun phrase at the beginning of a part that goes on with a verb: it ends after its name."""
    at = start
    while at < end and at - start < 5 and (not tokens[at].is_name or tokens[at].lower in DETERMINERS):
        if tokens[at].lower in PREPOSITIONS and at > start:
            return start, at
        at += 1
    if at < end and tokens[at].is_name:
        last = _name_end(tokens, at, end)
        while tokens[last - 1].possessive and last < end:
            if not tokens[last].is_name:
                return start, min(end, last + 1)
            last = _name_end(tokens, last, end)
        return start, _name_after_role(tokens, last, end) or last
    return start, min(end, start + 2)


def _name_after_role(tokens: Sequence[Token], at: int, end: int) -> int:
    """The end of the name that a role at ``at`` leads to (``Sociedad coach Imanol Alguacil``), or 0."""
    role = at
    while role < end and role - at < 3 and tokens[role].mark is Mark.WORD and not tokens[role].is_name:
        role += 1
    led = at < role < end and tokens[role].is_name and tokens[role - 1].lower in v.ROLES
    return _name_end(tokens, role, end) if led else 0


def _name_end(tokens: Sequence[Token], at: int, end: int) -> int:
    at += 1
    while (
        at < end
        and not tokens[at - 1].possessive
        and (
            tokens[at].is_name
            or (tokens[at].text == "." and _is_abbreviation(tokens, at))
            or (tokens[at].lower in _NAME_JOINTS and at + 1 < end and tokens[at + 1].is_name)
        )
    ):
        at += 1
    return at


def _head(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """The phrase without what follows its head: ``a spokesman`` of ``a spokesman for the bank``."""
    while start < end and (tokens[start].mark is not Mark.WORD or tokens[start].text in _SPEECH):
        start += 1
    if start >= end:
        return None
    first = tokens[start]
    if first.lower in PRONOUNS:
        return start, start + 1
    if first.lower in PREPOSITIONS and not (first.is_name and start + 1 < end and tokens[start + 1].is_name):
        return _last_name(tokens, start + 1, end)
    for at in range(start + 1, end):
        if tokens[at].lower in PREPOSITIONS and tokens[at].lower == tokens[at].text:
            if tokens[at].lower == "by" and at - start > 2 and tokens[at - 1].lower.endswith(("ed", "led")):
                return start, at - 1  # the team led by
            whole = _is_office(tokens, at, end) or _is_role_at(tokens, at, end)
            return (start, end if whole else at)
    return start, end


def _is_office(tokens: Sequence[Token], of: int, end: int) -> bool:
    """Whether a name follows the title that the preposition is part of: Secretary of State Ann Lee."""
    title = tokens[of - 1]
    rest = tokens[of + 1 : end]
    inner = sum(not token.is_name for token in rest)
    if not title.is_name and tokens[of].lower == "of" and 0 < inner < 3:
        return _is_full_name(tokens, of + 1 + inner, end)  # master of ceremonies Ann Lee
    return (
        title.is_name
        and title.lower in _OFFICES
        and len(rest) > 2
        and all(token.is_name for token in rest[-2:])
        and not rest[-1].possessive
    )


def _is_role_at(tokens: Sequence[Token], of: int, end: int) -> bool:
    """Whether the phrase ends with a role: a Ministry of Defence spokesman."""
    named = tokens[of - 1].is_name and tokens[of].lower == "of" and end - of > 2
    return named and tokens[of + 1].is_name and tokens[end - 1].lower in v.ROLES


def _last_name(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    at = end - 1
    if at < start or not tokens[at].is_name:
        return (at, end) if at >= start and tokens[at].lower in PRONOUNS else None
    while at > start and (
        (tokens[at - 1].is_name and not tokens[at - 1].possessive) or _is_abbreviation(tokens, at - 1)
    ):
        at -= 1
    if tokens[at].lower in CALENDAR:
        at += 1
    return (at, end) if at < end else None
