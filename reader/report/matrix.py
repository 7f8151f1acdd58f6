"""The figures of many pairs: as a table for a person, and as CSV, JSON or Markdown."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from reader import __version__
from reader.align.model import LinkKind
from reader.article.model import Article
from reader.edit_runs import Run
from reader.library import PairSummary
from reader.report.json import dump
from reader.report.layout import Line, hanging, padded, section
from reader.report.markdown import escaped
from reader.report.options import ReportOptions
from reader.report.paint import paint
from reader.report.wording import GLYPHS, clipped, count, name_of, percent
from reader.visible import visible
from reader.wrap import cells

SCHEMA = "reader-overlap/1"
"""The name and version of the JSON's shape, which ``overlap.schema.json`` describes."""

SQUARE_LIMIT = 16
"""Up to this many articles the text report has a square table too."""

FORMATS = ("text", "json", "jsonl", "markdown", "html", "csv")


def render_matrix(
    articles: Sequence[Article], pairs: Sequence[PairSummary], form: str, options: ReportOptions
) -> str:
    """Every pair's figures in one of :data:`FORMATS`, in the order of the articles."""
    names = short_names(articles)
    if form == "csv":
        return _csv(names, pairs)
    if form == "json":
        return _json(articles, names, pairs)
    if form == "jsonl":
        return "".join(dump(_pair(names, pair), indent=None) + "\n" for pair in pairs)
    if form == "markdown":
        return _markdown(names, pairs)
    if form == "html":
        from reader.report.html.matrix import matrix_page

        return matrix_page(articles, names, pairs, options)
    return _text(articles, names, pairs, options)


def short_names(articles: Sequence[Article]) -> list[str]:
    """What to call each article: its label, or its path where labels are the same."""
    labels = [article.source.label or article.title for article in articles]
    return [
        (article.source.path or label) if labels.count(label) > 1 else label
        for article, label in zip(articles, labels, strict=True)
    ]


def _pair(names: Sequence[str], pair: PairSummary) -> dict[str, Any]:
    return {
        "left": names[pair.left],
        "right": names[pair.right],
        "left_coverage": round(pair.coverage[0], 6),
        "right_coverage": round(pair.coverage[1], 6),
        "links": sum(pair.links.values()),
        **{kind.value: pair.links[kind] for kind in LinkKind},
        "moved": pair.moved,
        "altered_quotes": pair.altered_quotes,
        "discrepancies": pair.discrepancies,
    }


_COLUMNS = (
    *("left", "right", "left_coverage", "right_coverage", "links"),
    *(kind.value for kind in LinkKind),
    *("moved", "altered_quotes", "discrepancies"),
)


def _csv(names: Sequence[str], pairs: Sequence[PairSummary]) -> str:
    """RFC 4180 with plain newlines; a quote mark stands before what a spreadsheet takes for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for pair in pairs:
        writer.writerow([_cell(value) for value in _pair(names, pair).values()])
    return text.getvalue()


_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20"
"""What a formula begins with, also in full width, which a spreadsheet may take for the same."""


def _cell(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    shown = visible(value)
    return f"'{shown}" if shown.lstrip()[:1] in _FORMULA and shown.strip() else shown


def _json(articles: Sequence[Article], names: Sequence[str], pairs: Sequence[PairSummary]) -> str:
    value = {
        "schema": SCHEMA,
        "generator": {"name": "reader", "version": __version__},
        "articles": [
            {"name": name, "title": article.title, "sha256": article.source.sha256}
            for name, article in zip(names, articles, strict=True)
        ],
        "pairs": [_pair(names, pair) for pair in pairs],
    }
    return dump(value) + "\n"


def _ranked(pairs: Sequence[PairSummary]) -> list[PairSummary]:
    """The pairs that have links, the most overlapping first."""
    linked = [pair for pair in pairs if sum(pair.links.values())]
    return sorted(linked, key=lambda pair: (-sum(pair.coverage), pair.left, pair.right))


def _markdown(names: Sequence[str], pairs: Sequence[PairSummary]) -> str:
    heads = ["left", "right", "linked left", "linked right", "links", *(kind.value for kind in LinkKind)]
    heads += ["altered quotes", "discrepancies"]
    lines = ["| " + " | ".join(heads) + " |", "|---|---|" + "--:|" * (len(heads) - 2)]
    ranked = _ranked(pairs)
    for pair in ranked:
        figures = [percent(pair.coverage[0]), percent(pair.coverage[1]), sum(pair.links.values())]
        figures += [pair.links[kind] for kind in LinkKind]
        figures += [pair.altered_quotes, pair.discrepancies]
        row = [escaped(names[pair.left]), escaped(names[pair.right]), *map(str, figures)]
        lines.append("| " + " | ".join(row) + " |")
    lines += ["", f"{len(ranked)} of {count(len(pairs), 'pair')} have links."]
    return "\n".join(lines) + "\n"


def _text(
    articles: Sequence[Article], names: Sequence[str], pairs: Sequence[PairSummary], options: ReportOptions
) -> str:
    lines: list[Line] = []
    if len(articles) <= SQUARE_LIMIT:
        for number, (article, name) in enumerate(zip(articles, names, strict=True), 1):
            runs = [Run(visible(name)), Run(f"  {name_of(article)}", "muted")]
            lines += hanging(Run(f"{number:>3}", "muted"), runs, options.width, 5)
        if 5 * len(articles) + 5 <= options.width:
            lines += section("The share of the row’s words that stand in the column’s article", options.width)
            lines += _square(len(articles), pairs)
    ranked = _ranked(pairs)
    lines += section(f"Pairs with links ({len(ranked)} of {len(pairs)})", options.width)
    lines += _list(names, ranked, options.width, numbered=len(articles) <= SQUARE_LIMIT)
    return paint(lines[1:] if lines and not lines[0] else lines, options)


def _square(size: int, pairs: Sequence[PairSummary]) -> list[Line]:
    shares: dict[tuple[int, int], float] = {}
    for pair in pairs:
        shares[pair.left, pair.right], shares[pair.right, pair.left] = pair.coverage
    lines: list[Line] = [[Run(" " * 5 + "".join(f"{number:>5}" for number in range(1, size + 1)), "muted")]]
    for row in range(size):
        line: Line = [Run(f"{row + 1:>3}  ", "muted")]
        for column in range(size):
            share = shares.get((row, column))
            text = "–" if row == column else "?" if share is None else percent(share) if share else "·"
            line.append(Run(f"{text:>5}", "" if share else "muted"))
        lines.append(line)
    return lines


def _list(names: Sequence[str], pairs: Sequence[PairSummary], width: int, *, numbered: bool) -> list[Line]:
    """A line for each pair: both shares, links by kind, what a checker counts, and the names."""
    if not pairs:
        return [[Run("No sentence of any article was found in another.")]]
    signs = "".join(f"{GLYPHS[kind]:>4}" for kind in LinkKind)
    head = f"{'left':>5}{'right':>6}{'links':>7}{signs}{'quotes':>8}{'facts':>7}  "
    lines: list[Line] = [[Run(head + "pair", "muted")]]
    for pair in pairs:
        figures = f"{percent(pair.coverage[0]):>5}{percent(pair.coverage[1]):>6}{sum(pair.links.values()):>7}"
        kinds = "".join(f"{pair.links[kind] or '·':>4}" for kind in LinkKind)
        checks = f"{pair.altered_quotes or '·':>8}{pair.discrepancies or '·':>7}  "
        line: Line = [Run(figures), Run(kinds, "muted"), Run(checks, "discrepancy")]
        if numbered:
            lines.append([*line, Run(f"{pair.left + 1} – {pair.right + 1}")])
            continue
        room = max(10, (width - len(head) - 3) // 2)
        left, right = (clipped(visible(names[index]), room) for index in (pair.left, pair.right))
        lines.append([*line, *padded([Run(left)], min(room, max(cells(left), 1))), Run(f" – {right}")])
    return lines
