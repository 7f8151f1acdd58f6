"""The head of the page with the figures, and its foot with what made it."""

from __future__ import annotations

from html import escape

from reader import __version__
from reader.article.model import Article
from reader.compare import Comparison
from reader.report.totals import Totals
from reader.report.wording import GLYPHS, count, name_of, percent, score, where_from
from reader.visible import visible


def summary(comparison: Comparison) -> str:
    """The title, where both articles are from, and the figures."""
    totals = Totals(comparison)
    left, right = comparison.coverage
    kinds = " · ".join(
        f'<span class="kind {kind.value}">{GLYPHS[kind]} {number} {kind.value}</span>'
        for kind, number in totals.kinds.items()
        if number
    )
    links = [count(len(comparison.links), "link"), kinds]
    if totals.moved:
        links.append(f"{totals.moved} moved")
    if comparison.possible:
        links.append(f"{len(comparison.possible)} possible")
    verdicts = [f"{number} {verdict.value}" for verdict, number in totals.verdicts.items() if number]
    both, only_left, only_right = totals.entities
    rows = [
        ("Left", _article(comparison.left, totals.sentences[0], totals.words[0])),
        ("Right", _article(comparison.right, totals.sentences[1], totals.words[1])),
        ("Linked", f"{percent(left)} of the left article’s words, {percent(right)} of the right’s"),
        ("Links", " · ".join(filter(None, links))),
        ("Quotations", " · ".join([str(len(comparison.quotations)), *verdicts])),
        ("Facts", count(len(comparison.discrepancies), "discrepancy", "discrepancies")),
        ("Names", f"{both} in both · {only_left} only left · {only_right} only right"),
    ]
    terms = "\n".join(f"<dt>{term}</dt><dd>{text}</dd>" for term, text in rows)
    heading = f"{escape(name_of(comparison.left))} <br>{escape(name_of(comparison.right))}"
    return f'<h1>{heading}</h1>\n<dl class="facts">\n{terms}\n</dl>'


def _article(article: Article, sentences: int, words: int) -> str:
    source = where_from(article)
    facts = [*source, count(sentences, "sentence"), count(words, "word"), article.source.encoding]
    notes = "".join(f'<br><span class="warn">{escape(visible(note))}</span>' for note in article.source.notes)
    return escape(" · ".join(filter(None, facts))) + notes


def footer(comparison: Comparison) -> str:
    """Version, threshold and the hashes of both inputs."""
    hashes = " · ".join(
        f"{side} SHA-256 {escape(article.source.sha256)}"
        for side, article in (("left", comparison.left), ("right", comparison.right))
        if article.source.sha256
    )
    threshold = score(comparison.settings.threshold)
    return f"<footer><p>reader {__version__} · threshold {threshold}</p>\n<p>{hashes}</p></footer>"
