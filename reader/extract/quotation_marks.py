"""Finding what stands between quotation marks: the outermost pairs, whatever marks the article uses.

Marks are read paragraph by paragraph with a stack, so that marks of one type may nest
(``“The impact of China’s “Internet sovereignty” is real”``). Which way a mark faces is decided by what
stands around it first and by its shape second: typists and converters mix the two up. A quotation
that is not closed at the end of its paragraph goes on when the next paragraph opens with a mark; each
paragraph's part is a run of its own, so that no run holds the white space and the marks between them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from reader.article.model import Article, Paragraph, Span

_DOUBLE = '"“”„‟«»＂〝〞「」『』'
_SINGLE = "'‘’‚‛‹›`´"
_MARKS = re.compile(f"``|''|[{_DOUBLE}{_SINGLE}]")
_OPENING = frozenset("“„«〝「『‘‚‹")
_CLOSING = frozenset("”»〞」』’›")
_OPENS_AFTER = frozenset("([{—–-/…:;,=>¿¡")
_PAIRS = {"‹": "›", "›": "‹", "‘": "’'", "‚": "‘’'", "‛": "’'", "'": "'’", "`": "'’´"}
_MOST_NESTED = 60
"""The mark that closes a quotation is not sought for behind more marks than this."""

_LONGEST_SINGLE = 2000
"""A quotation in single marks is not sought for further than this: an apostrophe may have opened it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of text between quotation marks, inside one paragraph.

    ``outer`` takes in the marks, ``inner`` does not. ``closed`` is false where the closing mark is
    missing, ``single`` says that the marks are single ones, ``continues`` that the run goes on with the
    quotation that the paragraph before left open.
    """

    outer: Span
    inner: Span
    closed: bool
    single: bool
    continues: bool = False


def find_marked(article: Article) -> tuple[Marked, ...]:
    """Every outermost run between quotation marks, in the order of the text."""
    found: list[Marked] = []
    open_before = False
    for paragraph in article.paragraphs:
        here = _in_paragraph(article.text, paragraph)
        if open_before and here and _begins(article.text, paragraph, here[0]):
            here[0] = replace(here[0], continues=True)
        found += here
        open_before = bool(here) and _goes_on(article.text, here[-1])
    return tuple(found)


def _goes_on(text: str, marked: Marked) -> bool:
    """Whether the next paragraph may continue it: left open, and begun as a sentence is."""
    if marked.closed or marked.single:
        return False
    return not marked.inner.of(text).lstrip()[:1].islower()


def _begins(text: str, paragraph: Paragraph, marked: Marked) -> bool:
    return not text[paragraph.span.start : marked.outer.start].strip() and not marked.single


def _in_paragraph(text: str, paragraph: Paragraph) -> list[Marked]:
    start, end = paragraph.span.start, paragraph.span.end
    doubles = [m for m in _MARKS.finditer(text, start, end) if _is_double(m.group())]
    pairs = _paired(text, doubles, start, end)
    found = [
        Marked(Span(opened, closed), _inner(text, opened_end, closed_start), is_closed, False)
        for opened, opened_end, closed_start, closed, is_closed in pairs
    ]
    found += _singles(text, paragraph, [marked.outer for marked in found])
    return sorted(found, key=lambda marked: marked.outer)


def _inner(text: str, start: int, end: int) -> Span:
    """What stands between the marks, without the spaces of ``« … »``."""
    content = text[start:end]
    inner = Span(start + len(content) - len(content.lstrip()), end - len(content) + len(content.rstrip()))
    return inner if inner.start < inner.end else Span(start, end)


def _is_double(mark: str) -> bool:
    return mark in ("``", "''") or mark in _DOUBLE


def _facing(text: str, start: int, end: int, low: int, high: int) -> tuple[bool, bool]:
    """Whether the mark can open and can close, by what stands around it."""
    before = text[start - 1] if start > low else " "
    after = text[end] if end < high else " "
    mark = text[start:end]
    if mark in "«‹":
        return not before.isalnum(), not before.isspace() and not after.isalnum()
    if mark in "»›":
        return after.isalnum() and not before.isalnum(), not after.isalnum()
    spaced_before, spaced_after = before.isspace(), after.isspace()
    if spaced_before and end >= high:
        return False, True
    if spaced_before and spaced_after:
        return mark not in _CLOSING, mark not in _OPENING
    if spaced_before:
        return True, False
    if spaced_after:
        return False, True
    opens = not before.isalnum() and (before in _OPENS_AFTER or before in _OPENING)
    closes = not after.isalnum()
    if mark in _OPENING and mark not in "‘":
        return (True, False) if after.isalnum() or not closes else (opens, True)
    if mark in _CLOSING:
        return (False, True) if not opens or not after.isalnum() else (True, True)
    return (opens, closes) if opens or closes else (True, True)


def _paired(
    text: str, marks: list[re.Match[str]], low: int, high: int
) -> list[tuple[int, int, int, int, bool]]:
    """The outermost pairs of double marks; an opening mark left over runs to the paragraph's end."""
    found: list[tuple[int, int, int, int, bool]] = []
    facing = [_facing(text, mark.start(), mark.end(), low, high) for mark in marks]
    number = 0
    while number < len(marks):
        if not facing[number][0]:
            number += 1
            continue
        closing = _closing(text, marks, facing, number)
        opened = marks[number]
        if closing is None:
            stop = high - (len(text[low:high]) - len(text[low:high].rstrip()))
            found.append(
                (opened.start(), opened.end(), max(stop, opened.end()), max(stop, opened.end()), False)
            )
            break
        closed = marks[closing]
        found.append((opened.start(), opened.end(), closed.start(), closed.end(), True))
        number = closing + 1
    return found


def _closing(
    text: str, marks: list[re.Match[str]], facing: list[tuple[bool, bool]], opened: int
) -> int | None:
    """The mark that closes ``opened``: the balancing one, or else the next that can close at all."""
    depth, first = 0, None
    for number in range(opened + 1, min(len(marks), opened + 1 + _MOST_NESTED)):
        opens, closes = facing[number]
        if opens and closes:
            opens = not _closes_by_shape(marks[opened].group(), marks[number].group())
        if (opens and not closes) or (opens and depth == 0 and marks[number].group() in _OPENING):
            depth += 1
        elif closes:
            first = number if first is None else first
            if depth == 0:
                return number
            depth -= 1
    return first


def _closes_by_shape(opening: str, mark: str) -> bool:
    if opening == "»":
        return mark == "«"
    return mark in _CLOSING or mark in ('"', "''", "＂") or (opening == "„" and mark == "“")


def _singles(text: str, paragraph: Paragraph, taken: list[Span]) -> list[Marked]:
    """Runs in single marks outside double ones. An apostrophe is no mark."""
    start, end = paragraph.span.start, paragraph.span.end
    openings = [
        match.start()
        for match in _SINGLE_OPENING.finditer(text, start, end)
        if match.start() == start
        or text[match.start() - 1].isspace()
        or text[match.start() - 1] in _OPENS_AFTER
    ]
    if not openings:
        return []
    closings = [match.start() for match in _SINGLE_CLOSING.finditer(text, start, end)]
    found: list[Marked] = []
    blocks = iter([*taken, Span(end, end)])
    block, position = next(blocks), start
    for place, opened in enumerate(openings):
        while opened >= block.start and block.start < end:
            position, block = max(position, block.end), next(blocks)
        if opened < position:
            continue
        limit = min(block.start, opened + _LONGEST_SINGLE)
        following = openings[place + 1] if place + 1 < len(openings) else end
        closing = _single_closing(text, opened, limit, closings, following)
        if closing is not None:
            outer, inner = Span(opened, closing + 1), Span(opened + 1, closing)
            found.append(Marked(outer, inner, True, True))
            position = closing + 1
    return found


_SINGLE_OPENING = re.compile(r"[‘‚‛‹'`](?=[^\s\W]|[\[(“$£€#@¿¡])(?!\d0s\b|[nN]\b|[tT]is\b|[tT]was\b|[eE]m\b)")
_SINGLE_CLOSING = re.compile(r"[’'‘›´](?![^\W_])")


def _single_closing(text: str, opened: int, limit: int, closings: list[int], following: int) -> int | None:
    """The closing mark; one after an ``s`` (``the boys’``) only if no other comes before the next opening."""
    wanted = _PAIRS.get(text[opened], "'’")
    spare = None
    for place in range(bisect_left(closings, opened + 2), len(closings)):
        at = closings[place]
        if at >= limit or (spare is not None and at > following):
            break
        if text[at] not in wanted or text[at - 1].isspace():
            continue
        if text[at - 1] not in "sS" or at + 1 >= len(text) or not text[at + 1].isspace():
            return at
        spare = at if spare is None else spare
    return spare
