"""The figures of a comparison, counted once for every report and every condition."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from reader.align.model import LinkKind, Side
from reader.article.model import Article
from reader.compare import Comparison
from reader.match.model import QuoteVerdict

_WORD = re.compile(r"\w+(?:['’.,\-‐‑]\w+)*")


@dataclass(frozen=True)
class Totals:
    """What a comparison comes to, in numbers; a pair is always (left, right)."""

    comparison: Comparison

    @cached_property
    def sentences(self) -> tuple[int, int]:
        """How many sentences each article has, its headline among them."""
        return len(self.comparison.left.sentences), len(self.comparison.right.sentences)

    @cached_property
    def words(self) -> tuple[int, int]:
        """How many words each article has."""
        return words_in(self.comparison.left), words_in(self.comparison.right)

    @cached_property
    def linked(self) -> tuple[int, int]:
        """How many sentences of each article stand in a link."""
        left = {index for link in self.comparison.links for index in link.left}
        right = {index for link in self.comparison.links for index in link.right}
        return len(left), len(right)

    @cached_property
    def kinds(self) -> dict[LinkKind, int]:
        """How many links there are of each kind."""
        return self.comparison.kind_counts

    @cached_property
    def moved(self) -> int:
        """How many links cross the order of the others."""
        return sum(link.moved for link in self.comparison.links)

    @cached_property
    def verdicts(self) -> dict[QuoteVerdict, int]:
        """How many quotations have each verdict; one on the speaker comes on top of one on the wording."""
        counts = dict.fromkeys(QuoteVerdict, 0)
        for first, *_ in self.comparison.quotations:
            for verdict in first.verdicts:
                counts[verdict] += 1
        return counts

    @cached_property
    def entities(self) -> tuple[int, int, int]:
        """How many names both articles have, only the left one, only the right one."""
        both = left = right = 0
        for match in self.comparison.entities:
            both += bool(match.left and match.right)
            left += match.right is None
            right += match.left is None
        return both, left, right

    @cached_property
    def same_words(self) -> bool:
        """Whether both articles have the same words in the same order; spacing and marks may differ."""
        return word_list(self.comparison.left) == word_list(self.comparison.right)


def word_list(article: Article) -> list[str]:
    """The words of all sentences, in order; typographic apostrophes and hyphens count as plain ones."""
    found: list[str] = []
    for sentence in article.sentences:
        text = sentence.span.of(article.text)
        found.extend(_WORD.findall(text.translate(_TYPOGRAPHIC)))
    return found


_TYPOGRAPHIC = {ord("’"): "'", ord("‐"): "-", ord("‑"): "-", ord("\u00ad"): None}


def words_in(article: Article) -> int:
    """How many words an article's sentences have."""
    return len(word_list(article))


def unlinked(comparison: Comparison, side: Side) -> list[int]:
    """The sentences of a side that no link holds, in order."""
    if side == "left":
        linked = {index for link in comparison.links for index in link.left}
    else:
        linked = {index for link in comparison.links for index in link.right}
    return [index for index in range(len(comparison.article(side).sentences)) if index not in linked]
