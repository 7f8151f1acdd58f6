"""Aligning two articles: the one public way in, and the result that can be asked why."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from reader.align.evidence import Evidence, gather_evidence, gather_in_steps
from reader.align.grouping import make_links
from reader.align.model import AlignError, AlignSettings, Explanation, Link, Pin, Side
from reader.align.why import explain, nearest
from reader.article.model import Article

MOST_SENTENCES = 100_000
"""Articles of more sentences than this are declined."""

LONGEST_SENTENCE = 500_000
"""In characters, counted as it was written, before it is cut into pieces. Articles with a longer one are
declined: what goes on for the length of a book without an end mark is data and no text."""


@dataclass(frozen=True)
class Alignment:
    """The links of two articles, and what was weighed to choose them.

    ``coverage`` is the share (0 to 1) of the words of each article that stand inside links. ``possible`` are
    links that fall a little short of the threshold.
    """

    left: Article
    right: Article
    settings: AlignSettings
    links: tuple[Link, ...]
    possible: tuple[Link, ...]
    coverage: tuple[float, float]
    evidence: Evidence = field(repr=False, compare=False)

    @classmethod
    def empty(cls, left: Article, right: Article) -> Alignment:
        """Two articles of which nothing is known: no links, and nothing to explain."""
        nothing = gather_evidence(Article(""), Article(""))
        return cls(left, right, AlignSettings(), (), (), (0.0, 0.0), nothing)

    def explain(self, left: int, right: int) -> Explanation:
        """Why the two sentences are linked, or are not. Raises IndexError for what is no sentence."""
        return explain(self.evidence, self.settings, left, right)

    def nearest(self, side: Side, sentence: int, count: int) -> tuple[Explanation, ...]:
        """The best candidates for a sentence, best first, whether linked or not."""
        return nearest(self.evidence, self.settings, side, sentence, count)

    def with_threshold(self, threshold: float) -> Alignment:
        """The same pair at another threshold (0 lenient to 1 strict)."""
        return _aligned(self.evidence, replace(self.settings, threshold=threshold))

    def with_pins(self, pins: tuple[Pin, ...]) -> Alignment:
        """The same pair with these pins instead of the present ones."""
        return _aligned(self.evidence, replace(self.settings, pins=tuple(pins)))

    def turned(self) -> Alignment:
        """The two articles the other way round, as :func:`align` gives it; nothing is weighed again."""
        pins = tuple(Pin(pin.right, pin.left, pin.linked) for pin in self.settings.pins)
        return _aligned(self.evidence.turned(), replace(self.settings, pins=pins))


def align(left: Article, right: Article, settings: AlignSettings) -> Alignment:
    """Link the sentences of two articles. Swapping the articles mirrors the result.

    Raises :class:`AlignError` for articles of more than ``MOST_SENTENCES`` sentences, or with one of more
    than ``LONGEST_SENTENCE`` characters.
    """
    _check_size(left, right)
    with _collector_paused():
        return _aligned(gather_evidence(left, right), settings)


def align_in_steps(
    left: Article, right: Article, settings: AlignSettings
) -> Iterator[tuple[float, Alignment | None]]:
    """The same, step by step: the share of the work that is done (0 to 1), and the links that are known by
    then, or None where there is nothing new. The last step has the alignment that :func:`align` gives.

    Raises :class:`AlignError` as it does, at the first step.
    """
    _check_size(left, right)
    steps = gather_in_steps(left, right)
    while True:
        with _collector_paused():
            step = next(steps, None)
            if step is None:
                return
            alignment = _aligned(step.evidence, settings) if step.evidence else None
        yield step.share, alignment


def _check_size(*articles: Article) -> None:
    for article in articles:
        name = repr(article.title[:60])
        if len(article.sentences) > MOST_SENTENCES:
            raise AlignError(
                f"articles of more than {MOST_SENTENCES:,} sentences are not compared; "
                f"{name} has {len(article.sentences):,}"
            )
        if len(article.text) <= LONGEST_SENTENCE:
            continue
        for first, length in _lengths(article):
            if length > LONGEST_SENTENCE:
                raise AlignError(
                    f"articles with a sentence of more than {LONGEST_SENTENCE:,} characters"
                    f" are not compared; sentence {article.number(first):,} of {name} has {length:,}"
                )


def _lengths(article: Article) -> Iterator[tuple[int, int]]:
    """The length of each sentence as it was written, with the index of its first piece."""
    first = start = 0
    begins = True
    for sentence in article.sentences:
        if begins:
            first, start = sentence.index, sentence.span.start
        begins = not sentence.goes_on
        if begins:
            yield first, sentence.span.end - start


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Without the cyclic garbage collector: there are a great many small objects here and no cycles, and
    going over them again and again takes a sixth of the time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _aligned(evidence: Evidence, settings: AlignSettings) -> Alignment:
    made = make_links(evidence, settings)
    return Alignment(
        evidence.left, evidence.right, settings, made.links, made.possible, made.coverage, evidence
    )
