"""The figures of many pairs as an HTML page without a script."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from reader import __version__
from reader.align.model import LinkKind
from reader.article.model import Article
from reader.library import PairSummary
from reader.report.html.style import style
from reader.report.options import ReportOptions
from reader.report.wording import GLYPHS, count, name_of, percent
from reader.visible import visible


def matrix_page(
    articles: Sequence[Article], names: Sequence[str], pairs: Sequence[PairSummary], options: ReportOptions
) -> str:
    """The articles, and a row for each pair that has links, the most overlapping first."""
    linked = [pair for pair in pairs if sum(pair.links.values())]
    ranked = sorted(linked, key=lambda pair: (-sum(pair.coverage), pair.left, pair.right))
    listed = "\n".join(
        f'<li>{escape(visible(name))} <span class="quiet">{escape(name_of(article))}</span></li>'
        for name, article in zip(names, articles, strict=True)
    )
    kinds = "".join(f'<th scope="col">{GLYPHS[kind]} {kind.value}</th>' for kind in LinkKind)
    rows = "\n".join(_row(names, pair) for pair in ranked)
    title = f"Overlap of {count(len(articles), 'article')}"
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style(options.theme)}</style>
</head>
<body>
<h1>{title}</h1>
<ol>
{listed}
</ol>
<h2>{len(ranked)} of {count(len(pairs), "pair")} have links</h2>
<table>
<thead><tr><th scope="col">Left</th><th scope="col">Right</th><th scope="col">Linked left</th>\
<th scope="col">Linked right</th><th scope="col">Links</th>{kinds}<th scope="col">Altered quotes</th>\
<th scope="col">Discrepancies</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
<footer><p>reader {__version__}</p></footer>
</body>
</html>
"""


def _row(names: Sequence[str], pair: PairSummary) -> str:
    figures = [percent(pair.coverage[0]), percent(pair.coverage[1]), str(sum(pair.links.values()))]
    figures += [str(pair.links[kind] or "–") for kind in LinkKind]
    figures += [str(pair.altered_quotes or "–"), str(pair.discrepancies or "–")]
    cells = "".join(f'<td class="figure">{escape(figure)}</td>' for figure in figures)
    left, right = (escape(visible(names[index])) for index in (pair.left, pair.right))
    return f"<tr><td>{left}</td><td>{right}</td>{cells}</tr>"
