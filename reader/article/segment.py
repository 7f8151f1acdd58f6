"""A text cut into paragraphs and sentences, its headline recognised. Offsets only; nothing is copied."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.article.lines import Block, blocks
from reader.article.model import Paragraph, Sentence, Span
from reader.article.sentences import ends_in_abbreviation, sentence_spans

LONGEST_HEADLINE = 250
MOST_HEADLINE_WORDS = 40
LONGEST_SENTENCE = 5_000
"""In characters. What goes on for longer without an end mark is no sentence, and is cut at a space."""

_END = re.compile("[.!?…:;,。！？．、，؟۔،؛।॥։።]+['\"”’“‘»›)\\]」』*_]*\\Z")
_LIST_MARK = re.compile(r"(?:[-*+•‣◦>]|\d{1,3}[.)])[ \t]")


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The parts of a text. The headline, where there is one, is paragraph 0 and sentence 0."""

    headline: Span | None
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]


def segment(text: str, start: int = 0) -> Segmentation:
    """Cut ``text`` from ``start`` on (what comes before is front matter).

    Sentences are in order and do not overlap. What is in none of them is white space, or the mark of a
    heading (``#``) or a rule (``---``).
    """
    found = blocks(text, start)
    headline = found[0].span if is_headline(text, found) else None
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    for index, block in enumerate(found):
        first = len(sentences)
        whole = (block.span.start, block.span.end)
        spans = [whole] if index == 0 and headline else sentence_spans(text, *whole)
        for begin, end in spans:
            *pieces, last = _pieces(text, begin, end)
            for piece in pieces:
                sentences.append(Sentence(len(sentences), piece, index, goes_on=True))
            # The one span for both takes less room where a paragraph is a sentence.
            sentences.append(Sentence(len(sentences), block.span if last == block.span else last, index))
        paragraphs.append(Paragraph(index, block.span, first, len(sentences)))
    return Segmentation(headline, tuple(paragraphs), tuple(sentences))


def is_headline(text: str, found: list[Block]) -> bool:
    """Whether the first paragraph is a headline: short, followed by more, and not a sentence with its end.

    A question or an exclamation is a headline if it is a single one and what follows is longer.
    """
    if len(found) < 2:
        return False
    first = found[0]
    line = first.span.of(text[: first.span.end])
    if len(line) > LONGEST_HEADLINE or len(line.split()) > MOST_HEADLINE_WORDS or _LIST_MARK.match(line):
        return False
    if first.heading:
        return True
    end = _END.search(line[-12:])
    if end is None or ends_in_abbreviation(line):
        return any(char.isalnum() for char in line)
    if end.group()[0] not in "?!？！؟" or line[0] in "\"“„«‘'「":
        return False
    return len(found[1].span) > len(line) and len(sentence_spans(line, 0, len(line))) == 1


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """The span whole, or in pieces when it is longer than any sentence."""
    found = []
    while end - start > LONGEST_SENTENCE:
        cut = start + LONGEST_SENTENCE
        while cut > start and not text[cut - 1].isspace():
            cut -= 1
        stop = cut if cut > start else start + LONGEST_SENTENCE
        found.append(Span(start, start + len(text[start:stop].rstrip())))
        start = stop
        while start < end and text[start].isspace():
            start += 1
    found.append(Span(start, end))
    return found
