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
    AFTER_CLOCK,
    CLOCK,
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
_WIDE_CLOSERS = "\"'”’»›)\\]}」』】）》〉"
_ELLIPSIS = r"(?:\.{3,}+|\.\ \.\ \.|…|\[(?:\.{3}|…)\]|\((?:\.{3}|…)\))"

# Each run of marks is entered at its first character only and never given back: linear in the text.
_CANDIDATE = re.compile(
    rf"(?<![.!?…])(?P<mark>[.!?…‼⁇⁈⁉]++(?:\ \.(?!\.)){{0,9}}+|[؟۔।॥։።፧။។\u037e]++|(?<=[Ͱ-Ͽἀ-῿]);)"
    rf"(?P<close>[{_CLOSERS}]*+(?:[\ \u00a0\u202f][»›](?=[\s,.;:!?)])|\ [\"“”](?=\s|\Z))?+)"
    rf"(?P<cite>(?:\s?\[(?:\d{{1,3}}|[a-z][a-z\ ]{{2,30}}\ needed)\]|\ [:;]-?[)D](?=\s))*+)"
    rf"(?P<more>(?:\s{_ELLIPSIS}(?=\s))?+)"
    rf"(?=\s|[\"“]?[A-Z][a-z]*+\s)"
    rf"|(?<![{_WIDE}．…])(?P<wide>[{_WIDE}．…]++(?<=[{_WIDE}])[{_WIDE_CLOSERS}]*+)",
)
_NEXT = re.compile(
    rf"(?P<space>\s*+)(?P<dash>(?:[–—]|--?)?+\s*+)(?P<open>(?:[{_OPENERS}]|•\s*)*+)"
    rf"(?P<word>[\w$€£¥#@%&][\w.’'-]*+|)(?P<then>,?)"
)
_WORD = re.compile(r"[^\W_]")
_LAST_WORD = re.compile(r"[^\s\"“”«»„(\[{/—–]*+$")
_ATTRIBUTION = re.compile(
    r"\s+(?P<first>[A-Z][\w’'.-]*+)(?:\s+(?:[A-Z][\w’'.-]*+|(?:d[aeiu]|v[ao]n|bin|al)\b)){0,5}+"
    r"(?:,[^,.!?\"“”]{1,80},)?+\s+(?:[a-z]+ly\s+)?+(?P<verb>[a-z]{3,12})\b"
)
_WIDE_ATTRIBUTION = re.compile(
    r"と|って|[^\s，。！？：；、“「]{0,12}(?:说|說|表示|道|问|問|称|稱|指出|强调|強調|写道|回答)[，。！？]"
)
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_ROMAN = re.compile(r"[ivxlc]+\Z")
_ROMAN_NUMBER = re.compile(r"[IVXLC]+\Z")
_TIME_FIRST = re.compile(r"(?:At|By|Around|About|Before|After|Until|Till|Since|From|Between)\s")
_ASIDE = re.compile(r"\((?:(?:18|19|20)\d\d\)|[^()]{0,200}\)\s*[a-z,;])")
_PARTICLE = re.compile(
    r"(?:(?:de|van|von|del|della|di|da|du|al|el|bin|ten)\s+|(?:al|el|ash|az)-|d[’'])[A-Z][a-z]"
)
_INNER_MARKS = frozenset(",;:)]}%")
_SHORT_END = re.compile(r"[^.!?]{0,60}\Z")
_GERMAN = re.compile(
    r"\b(?:und|ist|nicht|dem|[Dd]er|das|wurde|auf|sich|eine|einen|für|sagte|mit|von|im|zum|zur|er|sie|es)\b"
)
_ENGLISH = re.compile(r"\b(?:[Tt]he|and|of|[Ss]he|[Hh]e|his|to|said)\b")
_REACH = 40


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of the paragraph ``text[start:end]``, as offsets into ``text``, in order.

    White space at both ends of a sentence is left out; every other character is in one sentence.
    """
    spans = []
    begin = start
    word = _WORD.search(text, begin, end)
    for match in _CANDIDATE.finditer(text, start, end):
        if match.end() >= end or word is None:
            break
        if word.start() < match.start() and _ends_sentence(text, word.start(), end, match):
            spans.append((begin, match.end()))
            begin = match.end()
            word = _WORD.search(text, begin, end)
    spans.append((begin, end))
    return [stripped for span in spans if (stripped := _stripped(text, *span))]


def ends_in_abbreviation(line: str) -> bool:
    """Whether the full stop at the end of ``line`` is that of an abbreviation (``… in the U.S.``)."""
    found = _LAST_WORD.search(line[-_REACH:])
    last = found.group() if found else ""
    return last.endswith(".") and (_ACRONYM.match(last[:-1]) is not None or last[:-1] in MAYBE | TITLES)


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _ends_sentence(text: str, begin: int, end: int, match: re.Match[str]) -> bool:
    """Whether the candidate is a boundary. ``begin`` is where the first word of the sentence is."""
    if match["wide"] is not None:
        return not (match["wide"][-1] in '”」』’"' and _WIDE_ATTRIBUTION.match(text, match.end(), end))
    follows = _NEXT.match(text, match.end(), end)
    if follows is None:
        return False
    mark, close, word = match["mark"], match["close"], follows["word"]
    quoted = any(quote in close for quote in _QUOTES)
    last = _last_word(text, begin, match.start())
    if not follows["space"]:
        return len(mark) == 1 and last[-2:].isalpha() and last[1:].islower() and word in OPENERS
    bracket = "(" in follows["open"]
    lower = word[:1].islower() and word.islower()
    if lower and (mark != "." or not (bracket or _PARTICLE.match(text, follows.start("word"), end))):
        return False
    if not word and not follows["open"] and text[follows.end() : follows.end() + 1] in _INNER_MARKS:
        return False
    if bracket and _ASIDE.match(text, follows.start("open"), end):
        return False
    if follows["dash"] and (quoted or mark == ".") and _SHORT_END.match(text, follows.end(), end):
        return False
    if "?" in mark or "!" in mark:
        return _after_question(text, end, match, last, quoted)
    if len(mark) > 2 or "…" in mark:
        return not (quoted and _is_attribution(text, match.end(), end))
    if mark != "." or match["more"] or (quoted and not _is_possessive(close, last)):
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
    word = follows["word"]
    at_start = begin >= stop - len(last)
    if last.isdigit():
        return not _is_ordinal(text, stop, last, word, at_start)
    if at_start and (len(last) == 1 or (len(last) <= 5 and _ROMAN.match(last.lower()))):
        return False
    if last.isalpha() and len(last) == 1 and last.isupper():
        return _begins_sentence(follows)
    form = last.capitalize() if last.isupper() else last
    if form in TITLES or last.lower() in INNER:
        return False
    if last in NUMBERED and (word[:1].isdigit() or (len(word) > 1 and _ROMAN_NUMBER.match(word))):
        return False
    if last in CLOCK and word not in OPENERS:
        return (
            word[:1].isupper() and word.rstrip(".") not in AFTER_CLOCK and not _TIME_FIRST.match(text, begin)
        )
    if form in MAYBE or _ACRONYM.match(last):
        return _begins_sentence(follows)
    return not (len(last) == 1 and last.isalpha() and text[stop - 2 : stop - 1] in ("(", "["))


def _is_ordinal(text: str, stop: int, number: str, word: str, at_start: bool) -> bool:
    """Whether the number before the stop counts what follows: a list item, or ``der 2. Rang``."""
    if at_start and len(number) <= 3:
        return True
    if len(number) <= 2 and word.lower() in MONTHS:
        return True
    around = text[max(0, stop - 300) : stop + 200]
    if len(number) > 3 or not word[:1].isalpha() or _ENGLISH.search(around):
        return False
    return len(set(_GERMAN.findall(around))) > 1


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
