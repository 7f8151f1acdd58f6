"""Names that differ: one put for another inside a link, or lists of names of which one has more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.align.model import Link, LinkKind, Op
from reader.article.model import Article, Span
from reader.extract.model import EntityKind
from reader.match.model import Discrepancy, DiscrepancyKind, Severity
from reader.match.speakers import SpeakerNames

_WORD = r"[^\W\d_a-z](?:[\w’'-]{1,30}|\.)"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_LIST = re.compile(
    rf"{_NAME}(?:, {_NAME}){{1,15}},? (?:and|or|as well as)(?: (?:also|finally|even|the|later))? {_NAME}"
)
_ITEM = re.compile(r",? (?:and|or|as well as)(?: (?:also|finally|even|the|later))? |, ")
_FEWEST = 2


def differing_names(
    left: Article, right: Article, links: Sequence[Link], names: SpeakerNames
) -> Iterator[Discrepancy]:
    """Inside a link, a name that stands where the other side has another name of the same kind."""
    mentions = _mentions(left), _mentions(right)
    for link in links:
        if link.kind not in (LinkKind.EDITED, LinkKind.VERBATIM, LinkKind.FRAGMENT):
            continue
        for edit in link.edits:
            if edit.op is not Op.REPLACE:
                continue
            ours, theirs = _whole(mentions[0], edit.left, left), _whole(mentions[1], edit.right, right)
            if ours is None or theirs is None or ours[1] is not theirs[1]:
                continue
            words = ours[0].of(left.text), theirs[0].of(right.text)
            if names.same(*words) is not False:
                continue
            summary = f"The left names {words[0]}, the right {words[1]}."
            yield Discrepancy(DiscrepancyKind.NAME, ours[0], theirs[0], *words, Severity.HIGH, summary)


def _mentions(article: Article) -> dict[int, tuple[Span, EntityKind]]:
    return {
        mention.start: (mention, entity.kind)
        for entity in article.entities
        if entity.kind is not EntityKind.OTHER
        for mention in entity.mentions
    }


def _whole(
    mentions: dict[int, tuple[Span, EntityKind]], edit: Span, article: Article
) -> tuple[Span, EntityKind] | None:
    """The mention that an edit replaces as a whole; the edit may take in a word before it."""
    text = edit.of(article.text)
    start = edit.start + len(text) - len(text.lstrip())
    found = mentions.get(start)
    if (
        found is None
        or found[0].end < edit.end - (len(text) - len(text.rstrip(" ,.’'s")))
        or found[0].end > edit.end + 2
    ):
        return None
    return found


def differing_lists(left: Article, right: Article, names: SpeakerNames) -> Iterator[Discrepancy]:
    """Lists of names (``Russia, Pakistan and Kazakhstan``) that share most names, yet not all."""
    theirs = [(span, _items(right.text, span)) for span in _lists(right.text)]
    for ours_span in _lists(left.text):
        ours = _items(left.text, ours_span)
        for theirs_span, items in theirs:
            if not set(ours) & set(items):
                continue
            only = [one for one in ours if not any(names.same(one, two) for two in items)]
            also = [two for two in items if not any(names.same(one, two) for one in ours)]
            shared = len(ours) - len(only)
            if shared < _FEWEST or 2 * shared < min(len(ours), len(items)) + 1 or not (only or also):
                continue
            parts = []
            if only:
                parts.append(f"only the left names {_listed(only)}")
            if also:
                parts.append(f"only the right names {_listed(also)}")
            summary = f"Of two like lists, {' and '.join(parts)}."
            yield Discrepancy(
                DiscrepancyKind.NAME,
                ours_span,
                theirs_span,
                ", ".join(ours),
                ", ".join(items),
                Severity.MEDIUM,
                summary,
            )


def _lists(text: str) -> list[Span]:
    return [Span(match.start(), match.end()) for match in _LIST.finditer(text)]


def _items(text: str, span: Span) -> list[str]:
    return [item.strip() for item in _ITEM.split(span.of(text)) if item.strip()]


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
