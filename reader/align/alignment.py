"""Aligning two articles: the one public way in, and the result that can be asked why."""

from __future__ import annotations

from dataclasses import dataclass

from reader.align.model import AlignSettings, Explanation, Link, Pin, Side
from reader.article.model import Article


@dataclass(frozen=True)
class Alignment:
    """The links of two articles, and what was weighed to choose them."""

    left: Article
    right: Article
    settings: AlignSettings
    links: tuple[Link, ...]
    possible: tuple[Link, ...]
    coverage: tuple[float, float]

    def explain(self, left: int, right: int) -> Explanation: ...

    def nearest(self, side: Side, sentence: int, count: int) -> tuple[Explanation, ...]: ...

    def with_threshold(self, threshold: float) -> Alignment: ...

    def with_pins(self, pins: tuple[Pin, ...]) -> Alignment: ...


def align(left: Article, right: Article, settings: AlignSettings) -> Alignment: ...
