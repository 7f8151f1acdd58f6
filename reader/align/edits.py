"""Word edits: what turns the left wording into the right one, told so that it reads well.

Words are aligned so as to keep the most weight of words, where each separate run of kept words has its
price: a lone ``the`` between two changes is not worth a run of its own, so changes come out as phrases
and not as salt and pepper. Amounts are one word each (:mod:`reader.align.number_units`). What stands between
words (spaces, punctuation) is compared afterwards, character by character.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from reader.align.model import Change, Edit, Op
from reader.align.normalise import Word, find_words, fold_case, verbatim_key
from reader.align.number_units import join_numbers
from reader.align.spelling import are_variants
from reader.align.word_alignment import align_words
from reader.article.model import Article, Span
from reader.typography import is_same_print, plain_marks


def word_edits(
    left: Article, left_indexes: Sequence[int], right: Article, right_indexes: Sequence[int]
) -> tuple[Edit, ...]:
    """The edits between sentences of two articles.

    Together they cover every character of the sentences on both sides once and in order, none crosses the
    border of a sentence, and putting each edit's right text in place of its left one gives the right side.
    """
    left_spans = [left.sentences[index].span for index in left_indexes]
    right_spans = [right.sentences[index].span for index in right_indexes]
    return _edits(left.text, left_spans, right.text, right_spans)


def span_edits(left_text: str, left_span: Span, right_text: str, right_span: Span) -> tuple[Edit, ...]:
    """The edits between any two stretches of text, two quotations for instance."""
    return _edits(left_text, [left_span], right_text, [right_span])


def _edits(
    left_text: str, left_spans: Sequence[Span], right_text: str, right_spans: Sequence[Span]
) -> tuple[Edit, ...]:
    if len(left_spans) == len(right_spans) == 1 and left_spans[0].of(left_text) == right_spans[0].of(
        right_text
    ):
        same = Edit(Op.EQUAL, left_spans[0], right_spans[0])
        return (same,) if len(left_spans[0]) else ()
    left_words = [word for span in left_spans for word in _words(left_text, span)]
    right_words = [word for span in right_spans for word in _words(right_text, span)]
    writer = _Writer(left_text, left_spans, right_text, right_spans)
    for i, j in align_words(left_words, right_words):
        writer.write_pair(left_words[i], right_words[j])
    writer.write_rest()
    return tuple(writer.edits)


def _words(text: str, span: Span) -> list[Word]:
    return join_numbers(text, find_words(text, span.start, span.end))


class _Reading:
    """A place that moves through the spans of one side."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.text = text
        self.spans = [span for span in spans if len(span)] or list(spans[:1]) or [Span(0, 0)]
        self.starts = frozenset(span.start for span in self.spans)
        self.number = 0
        self.place = self.spans[0].start

    def up_to(self, end: int) -> list[Span]:
        """What lies between here and ``end``, one span for each sentence; the place moves there."""
        pieces = []
        while end > self.spans[self.number].end:
            pieces.append(Span(self.place, self.spans[self.number].end))
            self.number += 1
            self.place = self.spans[self.number].start
        pieces.append(Span(self.place, end))
        self.place = end
        return [piece for piece in pieces if len(piece)]


class _Writer:
    """Writes edits in order, tiling both sides."""

    def __init__(
        self, left_text: str, left_spans: Sequence[Span], right_text: str, right_spans: Sequence[Span]
    ) -> None:
        self.left = _Reading(left_text, left_spans)
        self.right = _Reading(right_text, right_spans)
        self.edits: list[Edit] = []
        self._left_at = self.left.place
        self._right_at = self.right.place

    def write_pair(self, left: Word, right: Word) -> None:
        """Write what stands before two aligned words, and then the two."""
        self._write_between(self.left.up_to(left.start), self.right.up_to(right.start))
        here = self.left.up_to(left.end)[0]
        there = self.right.up_to(right.end)[0]
        if here.of(self.left.text) == there.of(self.right.text):
            self._write(Op.EQUAL, here, there, Change.NONE)
        else:
            self._write(Op.REPLACE, here, there, self._word_change(left, right))

    def write_rest(self) -> None:
        """Write what stands after the last aligned words."""
        self._write_between(
            self.left.up_to(self.left.spans[-1].end), self.right.up_to(self.right.spans[-1].end)
        )

    def _word_change(self, left: Word, right: Word) -> Change:
        if left.form == right.form:
            here, there = self.left.text[left.start : left.end], self.right.text[right.start : right.end]
            return _same_word_change(here, there)
        if are_variants(left, right):
            return Change.SPELLING
        return Change.NUMBER if left.is_number and right.is_number else Change.WORDS

    def _write_between(self, left: list[Span], right: list[Span]) -> None:
        for number in range(max(len(left), len(right))):
            here = left[number] if number < len(left) else None
            there = right[number] if number < len(right) else None
            if here and there:
                self._write_gap(here, there)
            elif here:
                self._write_changed(here, Span(self._right_at, self._right_at))
            elif there:
                self._write_changed(Span(self._left_at, self._left_at), there)

    def _write_gap(self, here: Span, there: Span) -> None:
        left, right = here.of(self.left.text), there.of(self.right.text)
        if left == right:
            self._write(Op.EQUAL, here, there, Change.NONE)
            return
        words = (find_words(left), find_words(right))
        before = _common_separator(left, right, *(found[0].start if found else None for found in words))
        left_end = words[0][-1].end if words[0] else before
        right_end = words[1][-1].end if words[1] else before
        after = _common_ending(left, right, max(before, left_end), max(before, right_end))
        if before:
            self._write(
                Op.EQUAL,
                Span(here.start, here.start + before),
                Span(there.start, there.start + before),
                Change.NONE,
            )
        self._write_changed(
            Span(here.start + before, here.end - after), Span(there.start + before, there.end - after)
        )
        if after:
            self._write(
                Op.EQUAL, Span(here.end - after, here.end), Span(there.end - after, there.end), Change.NONE
            )

    def _write_changed(self, here: Span, there: Span) -> None:
        if not len(here) and not len(there):
            return
        op = Op.REPLACE if len(here) and len(there) else Op.DELETE if len(here) else Op.INSERT
        self._write(op, here, there, _change(here.of(self.left.text), there.of(self.right.text)))

    def _write(self, op: Op, here: Span, there: Span, change: Change) -> None:
        self._left_at = here.end if len(here) else self._left_at
        self._right_at = there.end if len(there) else self._right_at
        if self.edits:
            last = self.edits[-1]
            follows = last.left.end == here.start and last.right.end == there.start
            borders = (len(here) and here.start in self.left.starts) or (
                len(there) and there.start in self.right.starts
            )
            if op is Op.EQUAL and last.op is op and follows and not borders:
                self.edits[-1] = Edit(
                    op, Span(last.left.start, here.end), Span(last.right.start, there.end), change
                )
                return
        self.edits.append(Edit(op, here, there, change))


def _common_separator(left: str, right: str, left_word: int | None, right_word: int | None) -> int:
    """How many characters before the first word of either are the same."""
    limit = min(
        len(left) if left_word is None else left_word, len(right) if right_word is None else right_word
    )
    count = 0
    while count < limit and left[count] == right[count]:
        count += 1
    return count


def _common_ending(left: str, right: str, left_from: int, right_from: int) -> int:
    """How many characters at the end are the same, none of them before the places given."""
    limit = min(len(left) - left_from, len(right) - right_from)
    count = 0
    while count < limit and left[-1 - count] == right[-1 - count]:
        count += 1
    return count


def _same_word_change(left: str, right: str) -> Change:
    """In what two writings of one word differ."""
    if left.lower() == right.lower():
        return Change.CASE
    if _letters(left) != _letters(right):
        return Change.SPELLING
    return _mark_change(left, right)


def _letters(text: str) -> tuple[str, bool]:
    """The letters and digits of a word, and whether it is written with ``ß``."""
    return "".join(filter(str.isalnum, fold_case(text))), "ß" in text


def _change(left: str, right: str) -> Change:
    """What kind of change it is to have ``right`` for ``left``, where the two differ."""
    here, there = _words(left, Span(0, len(left))), _words(right, Span(0, len(right)))
    if not here and not there:
        return _mark_change(left, right)
    if here and there:
        if verbatim_key(word.form for word in here) == verbatim_key(word.form for word in there):
            return _mark_change(left, right)
        if len(here) == len(there) == 1 and are_variants(here[0], there[0]):
            return Change.SPELLING
    return Change.NUMBER if all(word.is_number for word in (*here, *there)) else Change.WORDS


def _mark_change(left: str, right: str) -> Change:
    """In what two texts of the same words, or of none, differ."""
    here, there = _without_spaces(left), _without_spaces(right)
    if here == there:
        return Change.SPACE
    if is_same_print(here, there):
        return Change.TYPOGRAPHY
    here, there = plain_marks(left), plain_marks(right)
    same = _without_spaces(here).replace("-", "") == _without_spaces(there).replace("-", "")
    within = any(map(str.isalnum, here)) or "-" in (here, there)  # a dash has blanks around it
    if same and within:
        return Change.HYPHEN
    # "mindsand", where the other side has "minds, and"
    joined = any(map(str.isalnum, here)) and len(here.split()) != len(there.split())
    return Change.SPELLING if joined else Change.PUNCTUATION


def _without_spaces(text: str) -> str:
    """The text without white space and characters of no width."""
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc"))
