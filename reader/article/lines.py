"""The lines of a text gathered into paragraphs.

Two habits of plain text are told apart, once per document: one paragraph per line (web pages saved as
text), and lines broken by hand near a fixed width, with blank lines between paragraphs (mail, wire copy).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from reader.article.model import Span

_LINE = re.compile("[^\n\r\f\x85\u2028\u2029]+")
_BREAK = re.compile("\r\n|[\n\r\f\x85\u2028\u2029]")
_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
_HEADING_END = re.compile(r"(?<![ \t])[ \t]+#+\Z")
_RULE = re.compile(r"(?:=[= ]+=|-[- ]+-|\*[* ]+\*|_[_ ]+_|~[~ ]+~|#[# ]+#)\Z")
_LIST_ITEM = re.compile(r"(?:[-*+•‣◦–—]|\d{1,3}[.)]|[a-zA-Z][.)])[ \t]+\S")
_FINISHED = re.compile("[.!?…:;。！？．؟۔।॥։።]['\"”’“‘»›)\\]」』*_]*\\Z")

NARROWEST_WRAP = 24
WIDEST_WRAP = 160
"""Lines broken by hand have at least and at most this many characters."""

HEADER_LINES = 4
"""At most so many lines at the top of a text are its headline, names and date."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, without the white space around it.

    ``apart`` says that a blank line or a rule stands before it, ``indented`` that white space does,
    ``heading`` that it bears a heading's mark (which ``span`` leaves out), ``item`` that of a list,
    ``finished`` that it ends in an end mark, ``continues`` that it begins with a letter which is no capital.
    """

    span: Span
    apart: bool
    indented: bool
    heading: bool
    item: bool
    finished: bool
    continues: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its span, and whether it bears a heading's mark."""

    span: Span
    heading: bool


def blocks(text: str, start: int = 0) -> list[Block]:
    """The paragraphs of ``text`` from ``start`` on, in order. Rules and heading marks are left out."""
    lines = _lines(text, start)
    if not _is_wrapped(lines):
        return [Block(line.span, line.heading) for line in lines]
    width = _width(lines)
    # Blank lines say where paragraphs end; but for the block at the top: headline, names, date.
    blank = any(line.apart for line in lines[1:])
    header = next((number for number, line in enumerate(lines) if number and line.apart), len(lines))
    header = header if header <= HEADER_LINES else 0
    found: list[Block] = []
    for number, line in enumerate(lines):
        begins = number == 0 or _begins_paragraph(lines[number - 1], line)
        by_line = not blank or number < header
        if not begins and not (by_line and _is_ended(text, lines[number - 1], line, width)):
            found[-1] = Block(Span(found[-1].span.start, line.span.end), False)
        else:
            found.append(Block(line.span, line.heading))
    return found


def _lines(text: str, start: int) -> list[Line]:
    found: list[Line] = []
    end = start
    apart = True
    for match in _LINE.finditer(text, start):
        raw = match.group()
        content = raw.strip()
        if not content:
            continue
        begin = match.start() + len(raw) - len(raw.lstrip())
        apart = apart or _has_blank_line(text, end, match.start())
        end = match.end()
        if _is_rule(content):
            if found and not apart and content[0] in "=-":
                found[-1] = _as_heading(found[-1])
            apart = True
            continue
        heading = _HEADING.match(content)
        span = Span(begin, begin + len(content))
        if heading:
            tail = _HEADING_END.search(content)
            span = Span(begin + heading.end(), span.end - (len(tail.group()) if tail else 0))
            content = text[span.start : span.end]
        found.append(
            Line(
                span=span,
                apart=apart,
                indented=raw[0] in " \t\u3000",
                heading=heading is not None,
                item=_LIST_ITEM.match(content) is not None,
                finished=_FINISHED.search(content[-12:]) is not None,
                continues=not (content[0].isupper() or content[0].istitle()) and content[0].isalpha(),
            )
        )
        apart = False
    return found


def _is_rule(content: str) -> bool:
    return (
        len(content) > 2
        and not content[0].isalnum()
        and len(set(content) - {" "}) == 1
        and (_RULE.match(content) is not None)
    )


def _as_heading(line: Line) -> Line:
    """The line above a row of ``===`` or ``---``."""
    return Line(line.span, line.apart, line.indented, True, line.item, line.finished, line.continues)


def _has_blank_line(text: str, end: int, start: int) -> bool:
    breaks = _BREAK.finditer(text, end, start)
    return next(breaks, None) is not None and next(breaks, None) is not None


def _width(lines: list[Line]) -> int:
    """The width that lines were broken at: nearly the longest, so that one long address says nothing."""
    lengths = sorted(len(line.span) for line in lines)
    return lengths[(len(lengths) - 1) * 19 // 20]


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether most lines that follow another directly are broken in mid-sentence, near one width."""
    width = _width(lines) if lines else 0
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return False
    inner = unfinished = going_on = full = 0
    for before, line in pairwise(lines):
        if line.apart or line.item or line.heading or before.heading:
            continue
        inner += 1
        if not before.finished:
            unfinished += 1
            going_on += line.continues
            full += len(before.span) * 4 >= width * 3
    return inner > 0 and unfinished * 2 > inner and going_on * 4 > unfinished and full * 2 > unfinished


def _begins_paragraph(before: Line, line: Line) -> bool:
    """Whether ``line`` of a wrapped text begins a paragraph by its looks or by what stands before it."""
    if line.apart or line.heading or before.heading or line.item:
        return True
    return line.indented and not line.continues and not before.indented and not before.item


def _is_ended(text: str, before: Line, line: Line, width: int) -> bool:
    """Whether the line before was ended on purpose: the next word would have fitted, with much to spare."""
    if line.continues:
        return False
    word = text[line.span.start : line.span.end].split(None, 1)[0]
    return (len(before.span) + 1 + len(word)) * 3 < width * 2
