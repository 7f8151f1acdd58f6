"""What a retelling does to a claim: a negation added, a hedge dropped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.align.model import Change, Edit, Link, LinkKind, Op
from reader.align.normalise import Word, find_words
from reader.article.model import Article, Span
from reader.extract.lexicon import load
from reader.match.model import Discrepancy, DiscrepancyKind, Severity

_NEGATIONS = load("quantities").words["negations"]
_HEDGES = load("quantities").words["hedges"]
_MODALS = frozenset({"can", "may", "might", "could", "would", "should"})
_VERBS = frozenset({"denied", "denies", "refused", "refuses", "failed"})
_BEFORE_NO_VERB = load("reporting").words["prepositions"] | load("reporting").words["determiners"]
_NO_NEGATION = frozenset({"only", "just", "merely", "simply", "least", "matter", "doubt", "wonder", "sooner"})
"""After ``not`` or ``no`` these make a turn of phrase that denies nothing."""

_LONGEST_WORD = 12
_SHORT = 3
"""An edit of more words than this says something else, rather than the same with or without a word."""


def drifting(left: Article, right: Article, links: Sequence[Link]) -> Iterator[Discrepancy]:
    """Negations and hedges that stand on one side of a link only."""
    for link in links:
        if link.kind in (LinkKind.EDITED, LinkKind.VERBATIM):
            found = list(_small_words(left, right, link))
            for one in found:
                moved = any(
                    other.kind is one.kind and bool(other.left_value) != bool(one.left_value)
                    for other in found
                )
                if not moved:  # “neither” there and “not” here are one negation in another place
                    yield one


def _small_words(left: Article, right: Article, link: Link) -> Iterator[Discrepancy]:
    for words, kind, name in (
        (_NEGATIONS, DiscrepancyKind.NEGATION, "negation"),
        (_HEDGES, DiscrepancyKind.HEDGE, "hedge"),
    ):
        ours = _count(left, link.left_spans, words)
        theirs = _count(right, link.right_spans, words)
        if len(ours) == len(theirs):
            continue
        for edit in link.edits:
            if edit.op is Op.EQUAL or edit.change not in (Change.WORDS, Change.NUMBER):
                continue
            found = _only_one_side(left, right, edit, words)
            if found is None or (ours and theirs and edit.op is Op.REPLACE):
                continue  # with one on each side, only a plain insertion says more than another wording
            word, here = found
            side, other = ("left", "right") if here == "left" else ("right", "left")
            left_span, right_span = (
                (Span(word.start, word.end), edit.right)
                if side == "left"
                else (edit.left, Span(word.start, word.end))
            )
            article = left if side == "left" else right
            written = article.text[word.start : word.end]
            summary = f"The {side} has the {name} “{written}”, the {other} does not."
            values = (written, "") if side == "left" else ("", written)
            severity = Severity.HIGH if kind is DiscrepancyKind.NEGATION else Severity.MEDIUM
            yield Discrepancy(kind, left_span, right_span, *values, severity, summary)


def _count(article: Article, spans: Sequence[Span], words: frozenset[str]) -> list[Word]:
    return [
        word
        for span in spans
        for word in find_words(article.text, span.start, span.end)
        if _is(article, word, words)
    ]


def _is(article: Article, word: Word, words: frozenset[str]) -> bool:
    if word.form == "may" and article.text[word.start].isupper():
        return False
    if word.form == "no" and article.text[word.end : word.end + 1] != " ":
        return False
    if word.form in _VERBS:
        before = find_words(article.text, max(0, word.start - _LONGEST_WORD), word.start)
        if before and before[-1].form in _BEFORE_NO_VERB:
            return False
    if word.form in ("no", "not"):
        following = find_words(article.text, word.end, word.end + _LONGEST_WORD)
        if following and following[0].form in _NO_NEGATION:
            return False
    return word.form in words or (words is _NEGATIONS and word.form.endswith("n't"))


def _only_one_side(
    left: Article, right: Article, edit: Edit, words: frozenset[str]
) -> tuple[Word, str] | None:
    sides = (
        find_words(left.text, edit.left.start, edit.left.end),
        find_words(right.text, edit.right.start, edit.right.end),
    )
    if max(map(len, sides)) > _SHORT:
        return None
    ours = [word for word in sides[0] if _is(left, word, words)]
    theirs = [word for word in sides[1] if _is(right, word, words)]
    if bool(ours) == bool(theirs):
        return None
    if words is _HEDGES and any(word.form in _MODALS for word in sides[1 if ours else 0]):
        return None
    return (ours[0], "left") if ours else (theirs[0], "right")
