"""Where one sentence ends and the next begins, inside a paragraph.

A candidate is a run of end marks with what closes after it (quotation marks, brackets, a citation such as
``[4]``) and white space. Whether it is a boundary is decided from the word before it and the word after
it: abbreviations, initials, ellipses, list numbers, a quotation followed by its speaker. Quotation marks
do not protect what is inside them: a quotation of three sentences is three sentences.
"""

from __future__ import annotations

import re

from reader.article.abbreviations import INNER, MAYBE, NUMBERED, OPENERS, REPORTING, TITLES

_CLOSERS = "\"'”’“‘»›«‹)\\]}」』】）》〉*_"
_OPENERS = "\"'“‘„‚«‹»›(\\[{「『【（《〈¿¡*_"
_WIDE = "。！？｡"

# Each run of marks is entered at its first character only and never given back: linear in the text.
_CANDIDATE = re.compile(
    rf"(?<![.!?…])(?P<mark>[.!?…‼⁇⁈⁉]++(?:\ \.)*+|[؟۔।॥։።፧။។\u037e]++)"
    rf"(?P<close>[{_CLOSERS}]*+(?:[\ \u00a0\u202f][»›](?=[\s,.;:!?)]))?+(?:\s?\[(?:\d{{1,3}}|[a-z][a-z\ ]{{2,30}}\ needed)\])*+)(?=\s)"
    rf"|(?P<wide>[{_WIDE}．…]*+(?<=[{_WIDE}])[{_CLOSERS}]*+)",
)
_NEXT = re.compile(rf"\s+(?P<open>(?:[{_OPENERS}]|[–—-]+\s*|•\s*)*+)(?P<word>[\w$€£¥#@%&][\w.’'-]*+|)")
_LAST_WORD = re.compile(r"[^\s\"“”«»„(\[{/—–]*+$")
_ATTRIBUTION = re.compile(
    r"\s+(?:(?:the|a|an|his|her|[A-Z][\w’'.-]*|[a-z]{2,12}),?\s+){0,6}?(?P<verb>[a-z]{4,9})\b(?P<rest>.?)"
)
_ACRONYM = re.compile(r"(?:\w\.)+\w\Z")
_ROMAN = re.compile(r"[ivxlc]+\Z")
_EXCLAIMING_NAMES = frozenset({"Yahoo", "Jeopardy", "Jeb", "Panic"})
_REACH = 40


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of the paragraph ``text[start:end]``, as offsets into ``text``, in order.

    White space at both ends of a sentence is left out; every other character is in one sentence.
    """
    spans = []
    begin = start
    for match in _CANDIDATE.finditer(text, start, end):
        if match.end() >= end or match.start() < begin:
            continue
        if _ends_sentence(text, begin, end, match):
            spans.append((begin, match.end()))
            begin = match.end()
    spans.append((begin, end))
    return [stripped for span in spans if (stripped := _stripped(text, *span))]


def ends_in_abbreviation(line: str) -> bool:
    """Whether the full stop at the end of ``line`` is that of an abbreviation (``… in the U.S.``)."""
    found = _LAST_WORD.search(line[-_REACH:])
    last = found.group() if found else ""
    return last.endswith(".") and (
        _ACRONYM.match(last[:-1]) is not None or last[:-1].lower() in MAYBE | TITLES
    )


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
    word, opened = follows["word"], follows["open"]
    mark, close = match["mark"], match["close"]
    if word and word[0].islower() and not word[1:2].isupper() and "(" not in opened:
        return False
    if "?" in mark or "!" in mark:
        return _after_question(text, begin, end, match)
    if len(mark) > 2 or "…" in mark:
        return not (word in ("I", "I’m", "I'm") and not close)
    if not mark.startswith("."):
        return True
    return _after_stop(text, begin, match.start(), close, opened, word)


def _after_question(text: str, begin: int, end: int, match: re.Match[str]) -> bool:
    before = text[max(begin, match.start() - _REACH) : match.start()]
    if not before or before[-1] in "([":
        return False
    if (
        match["mark"] == "!"
        and not match["close"]
        and before.split()[-1:]
        and before.split()[-1] in _EXCLAIMING_NAMES
    ):
        return False
    if any(quote in match["close"] for quote in "\"'”’"):
        attribution = _ATTRIBUTION.match(text, match.end(), min(end, match.end() + 120))
        if attribution and attribution["verb"] in REPORTING:
            return False
    return True


def _after_stop(text: str, begin: int, stop: int, close: str, opened: str, word: str) -> bool:
    """Whether the single full stop at ``stop`` ends a sentence."""
    found = _LAST_WORD.search(text[max(begin, stop - _REACH) : stop])
    last = found.group().lstrip("'’‘") if found else ""
    opener = word in OPENERS or (not word and not opened)
    if close.strip() and any(mark in close for mark in "\"'”’“»"):
        return True
    lower = last.lower()
    at_start = not text[begin : max(begin, stop - len(last))].strip("\"'“‘«([*_# \n")
    if last.isdigit():
        return not (at_start and len(last) <= 3)
    if at_start and _ROMAN.match(lower) and len(last) <= 5:
        return False
    if lower in TITLES or lower in INNER:
        return False
    if lower in NUMBERED and (word[:1].isdigit() or _ROMAN.match(word.lower())):
        return False
    if len(last) == 1 and last.isalpha():
        return opener if last.isupper() else text[stop - 2 : stop - 1] not in ("(", "[")
    if _ACRONYM.match(last) or lower in MAYBE:
        return opener or (bool(opened.strip("([–—- ")) and word[:1].isupper())
    return True
