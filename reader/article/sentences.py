"""Where one sentence ends and the next begins, inside a paragraph.

A candidate is a run of end marks with what closes after it (quotation marks, brackets, a citation such as
``[4]``). Whether it is a boundary is decided from the word before it and the word after it: abbreviations,
initials, ellipses, list numbers, a quotation followed by its speaker. Quotation marks do not protect what
is inside them: a quotation of three sentences is three sentences.
"""

from __future__ import annotations

import re

from reader.article.abbreviations import (
    ADVERB_LIKE_NAMES,
    EXCLAIMING_NAMES,
    INNER,
    MAYBE,
    MONTHS,
    NUMBERED,
    OPENERS,
    REPORTING,
    TITLES,
)

_CLOSERS = "\"'”’“‘»›«‹)\\]}」』】）》〉*_"
_OPENERS = "\"'“‘”„‚«‹»›(\\[{「『【（《〈¿¡*_"
_QUOTES = "\"'”’“‘»›«‹"
_WIDE = "。！？｡"
_ELLIPSIS = r"(?:\.{3,}+|\.\ \.\ \.|…|\[(?:\.{3}|…)\]|\((?:\.{3}|…)\))"

# Each run of marks is entered at its first character only and never given back: linear in the text.
_CANDIDATE = re.compile(
    rf"(?<![.!?…])(?P<mark>[.!?…‼⁇⁈⁉]++(?:\ \.(?!\.))*+|[؟۔।॥։።፧။។\u037e]++)"
    rf"(?P<close>[{_CLOSERS}]*+(?:[\ \u00a0\u202f][»›](?=[\s,.;:!?)]))?+)"
    rf"(?P<cite>(?:\s?\[(?:\d{{1,3}}|[a-z][a-z\ ]{{2,30}}\ needed)\]|\ [:;]-?[)D](?=\s))*+)"
    rf"(?P<more>(?:\s{_ELLIPSIS}(?=\s))?+)"
    rf"(?=\s|[\"“]?[A-Z][a-z]*+\s)"
    rf"|(?P<wide>[{_WIDE}．…]*+(?<=[{_WIDE}])[{_CLOSERS}]*+)",
)
_NEXT = re.compile(
    rf"(?P<space>\s*+)(?P<dash>(?:[–—]|--?)?+\s*+)(?P<open>(?:[{_OPENERS}]|•\s*)*+)"
    rf"(?P<word>[\w$€£¥#@%&][\w.’'-]*+|)(?P<then>,?)"
)
_LAST_WORD = re.compile(r"[^\s\"“”«»„(\[{/—–]*+$")
_ATTRIBUTION = re.compile(
    r"\s+(?P<first>[A-Z][\w’'.-]*+)(?:\s+(?:[A-Z][\w’'.-]*+|d[aeiu]|v[ao]n|bin|al)){0,5}+"
    r"(?:,[^,.!?\"“”]{1,80},)?+\s+(?:[a-z]+ly\s+)?+(?P<verb>[a-z]{3,12})\b"
)
_ACRONYM = re.compile(r"(?:\w\.)+\w\Z")
_ROMAN = re.compile(r"[ivxlc]+\Z")
_ASIDE = re.compile(r"\((?:(?:18|19|20)\d\d\)|[^()]{0,200}\)\s*[a-z,;])")
_SHORT_END = re.compile(r"[^.!?]{1,60}\Z")
_GERMAN = re.compile(r"\b(?:der|die|das|und|ist|nicht|den|dem|von|mit)\b")
_REACH = 40


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of the paragraph ``text[start:end]``, as offsets into ``text``, in order.

    White space at both ends of a sentence is left out; every other character is in one sentence.
    """
    spans = []
    begin = start
    has_word = False
    for match in _CANDIDATE.finditer(text, start, end):
        if match.end() >= end:
            break
        has_word = has_word or _has_word(text, begin, match.start())
        if has_word and _ends_sentence(text, begin, end, match):
            spans.append((begin, match.end()))
            begin = match.end()
            has_word = False
    spans.append((begin, end))
    return [stripped for span in spans if (stripped := _stripped(text, *span))]


def ends_in_abbreviation(line: str) -> bool:
    """Whether the full stop at the end of ``line`` is that of an abbreviation (``… in the U.S.``)."""
    found = _LAST_WORD.search(line[-_REACH:])
    last = found.group() if found else ""
    return last.endswith(".") and (
        _ACRONYM.match(last[:-1]) is not None or last[:-1].lower() in MAYBE | TITLES
    )


def _has_word(text: str, start: int, end: int) -> bool:
    return any(char.isalnum() for char in text[start:end])


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _ends_sentence(text: str, begin: int, end: int, match: re.Match[str]) -> bool:
    if match["wide"] is not None:
        return not text.startswith(("と", "って", "」", "』"), match.end())
    follows = _NEXT.match(text, match.end(), end)
    if follows is None:
        return False
    mark, close, word = match["mark"], match["close"], follows["word"]
    quoted = any(quote in close for quote in _QUOTES)
    last = _last_word(text, begin, match.start())
    if not follows["space"]:
        return len(mark) == 1 and last[-2:].isalpha() and last[1:].islower() and word in OPENERS
    bracket = "(" in follows["open"]
    if word.islower() and not (bracket and mark == "."):
        return False
    if bracket and _ASIDE.match(text, follows.start("open"), end):
        return False
    if follows["dash"] and _SHORT_END.match(text, follows.end(), end):
        return False
    if "?" in mark or "!" in mark:
        return _after_question(text, end, match, last, quoted)
    if len(mark) > 2 or "…" in mark:
        return not (quoted and _is_attribution(text, match.end(), end))
    if not mark.startswith(".") or match["more"] or (quoted and not _is_possessive(close, last)):
        return True
    return _after_stop(text, begin, match.start(), last, follows)


def _last_word(text: str, begin: int, stop: int) -> str:
    found = _LAST_WORD.search(text[max(begin, stop - _REACH) : stop])
    return found.group().lstrip("'’‘*_").rpartition("-")[2] if found else ""


def _is_possessive(close: str, last: str) -> bool:
    """Whether the apostrophe belongs to the abbreviation before it: ``the U.S.’ own rules``."""
    return close in ("'", "’") and _ACRONYM.match(last) is not None


def _after_question(text: str, end: int, match: re.Match[str], last: str, quoted: bool) -> bool:
    """Whether ``?`` or ``!`` ends a sentence, before a word that begins with a capital."""
    if not last and text[match.start() - 1] in "([":
        return False
    if match["mark"] == "!" and not match["close"] and last in EXCLAIMING_NAMES:
        return False
    return not (quoted and _is_attribution(text, match.end(), end))


def _is_attribution(text: str, start: int, end: int) -> bool:
    """Whether a quotation is followed by its speaker and the act of saying: ``“Why?” Ms Rife asked``."""
    speaker = _ATTRIBUTION.match(text, start, min(end, start + 160))
    return speaker is not None and speaker["verb"] in REPORTING and speaker["first"] not in OPENERS


def _after_stop(text: str, begin: int, stop: int, last: str, follows: re.Match[str]) -> bool:
    """Whether the single full stop at ``stop`` ends a sentence."""
    word, lower = follows["word"], last.lower()
    at_start = not _has_word(text, begin, stop - len(last))
    numbered = word[:1].isdigit()
    if last.isdigit():
        if at_start and len(last) <= 3:
            return False
        return not (len(last) <= 2 and word.lower() in MONTHS) and not (
            len(last) <= 3 and not numbered and _is_german(text, begin, stop)
        )
    if at_start and len(last) <= 5 and _ROMAN.match(lower):
        return False
    if lower in TITLES or lower in INNER:
        return False
    if lower in NUMBERED and (numbered or (word.isupper() and len(word) > 1 and _ROMAN.match(word.lower()))):
        return False
    if len(last) == 1 and last.isalpha() and not last.isupper() and lower not in MAYBE:
        return text[stop - 2 : stop - 1] not in ("(", "[")
    if len(last) == 1 or lower in MAYBE or _ACRONYM.match(last):
        return _begins_sentence(follows)
    return True


def _begins_sentence(follows: re.Match[str]) -> bool:
    """Whether what follows an abbreviation is more likely the beginning of a sentence than its name."""
    word, opened = follows["word"], follows["open"]
    if follows["dash"]:
        return False
    if word in OPENERS or not (word or opened):
        return True
    if word.endswith("ly") and follows["then"] and word not in ADVERB_LIKE_NAMES:
        return True
    return any(quote in opened for quote in _QUOTES) and word[:1].isupper()


def _is_german(text: str, begin: int, stop: int) -> bool:
    """Whether the sentence so far is German, where a number with a stop is an ordinal (``der 2. Rang``)."""
    return len(_GERMAN.findall(text, max(begin, stop - 200), stop)) > 0
