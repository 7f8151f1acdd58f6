"""The words and signs of the reports, everywhere the same as on the screen."""

from __future__ import annotations

from reader.align.model import Edit, Link, LinkKind, Side
from reader.article.model import Article, Span
from reader.extract.model import POSSIBLY, Quote
from reader.visible import visible

GLYPHS: dict[LinkKind, str] = {
    LinkKind.VERBATIM: "=",
    LinkKind.EDITED: "≈",
    LinkKind.REWRITTEN: "~",
    LinkKind.FRAGMENT: "⊂",
}
"""The sign of each kind of link."""


def count(number: int, one: str, many: str = "") -> str:
    """``"1 link"``, ``"2 links"``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def percent(share: float) -> str:
    """A share of 0 to 1 as a whole percentage; never 0% or 100% for what is only nearly so."""
    rounded = round(share * 100)
    if rounded == 0 and share > 0:
        return "<1%"
    if rounded == 100 and share < 1:
        return ">99%"
    return f"{rounded}%"


def numbers(article: Article, indexes: tuple[int, ...]) -> str:
    """Sentence numbers as a person says them: ``4``, ``4–6``, ``4, 7``."""
    named = [article.number(index) for index in indexes]
    if len(named) > 1 and named[-1] - named[0] == len(named) - 1:
        return f"{named[0]}–{named[-1]}"
    return ", ".join(map(str, named))


def span_number(article: Article, span: Span) -> int:
    """The number of the sentence that a span begins in."""
    return article.number(article.sentence_at(span.start)) if article.sentences else 0


def edits_of(link: Link, side: Side, sentence: Span) -> list[Edit]:
    """The word edits inside one sentence of a side; no edit crosses the border of a sentence."""
    return [edit for edit in link.edits if sentence.contains(edit.left if side == "left" else edit.right)]


def text_of(article: Article, span: Span) -> str:
    """The characters of a span, safe to show."""
    return visible(span.of(article.text))


def clipped(text: str, limit: int) -> str:
    """``text``, or its beginning and an ellipsis when it is longer than ``limit`` characters.

    The cut is made after a word where one ends in the last third.
    """
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > 2 * limit // 3 else cut).rstrip() + "…"


def name_of(article: Article) -> str:
    """What an article is called in a report, safe to show."""
    return visible(article.title.strip()) or visible(article.source.label) or "untitled"


def where_from(article: Article) -> list[str]:
    """What is known of where an article came from, each item safe to show."""
    source = article.source
    label = source.label or source.path or ""
    if source.url and source.url.partition("://")[2].strip("/") == label:
        label = ""
    items = [label, source.publisher or "", source.author or "", source.date or "", source.url or ""]
    return [visible(item) for item in items if item]


def speaker_of(quote: Quote | None) -> str:
    """Who speaks, with "possibly" before a guess; ``"no speaker named"`` where nobody is."""
    if quote is None:
        return ""
    if not quote.speaker:
        return "no speaker named"
    name = visible(quote.speaker)
    return f"possibly {name}" if quote.confidence < POSSIBLY else name


def score(value: float) -> str:
    """A score of 0 to 1 with two decimals; never 1.00 for what is not quite."""
    shown = f"{value:.2f}"
    return "0.99" if shown == "1.00" and value < 1 else shown


def link_title(link: Link) -> str:
    """``"≈ edited 0.94"``."""
    return f"{GLYPHS[link.kind]} {link.kind.value} {score(link.score)}"
