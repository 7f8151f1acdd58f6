"""The tables below the articles: links, quotations, discrepancies, names, and what is in no sentence."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from reader.align.model import SIDES, Edit, Link, Side
from reader.article.model import Article, Span
from reader.compare import Comparison
from reader.edit_runs import merged_runs
from reader.report.gaps import gaps
from reader.report.hidden import told
from reader.report.quotations import quotations_of
from reader.report.review import NOTHING, Remark, Review
from reader.report.wording import clipped, link_title, numbers, score, text_of
from reader.visible import visible

_EXCERPT = 160
_SHARED = 8
"""How many of the words that two sentences share are named."""


def lists(comparison: Comparison, review: Review | None = None) -> str:
    """Every table that has rows, each in a section of its own."""
    sections = [_links(comparison, review or Review())]
    sections += [section(comparison) for section in (_quotes, _facts, _names, _outside, _hidden)]
    return "\n".join(sections)


def _section(name: str, title: str, body: str) -> str:
    heading = f'<h2 id="{name}-title">{title}</h2>'
    return f'<section id="{name}" aria-labelledby="{name}-title">\n{heading}\n{body}\n</section>'


def _table(heads: tuple[str, ...], rows: list[str], none: str) -> str:
    if not rows:
        return f'<p class="quiet">{none}</p>'
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n" + "\n".join(rows) + "\n</tbody>\n</table>"


def _place(article: Article, side: Side, indexes: tuple[int, ...]) -> str:
    from reader.report.html.panes import sentence_id

    if not indexes:
        return "–"
    return f'<a href="#{sentence_id(side, indexes[0])}">{numbers(article, indexes)}</a>'


def _span_place(article: Article, side: Side, span: Span | None) -> str:
    if span is None or not article.sentences:
        return "–"
    return _place(article, side, (article.sentence_at(span.start),))


def _links(comparison: Comparison, review: Review) -> str:
    """A row for each link; what has nothing to say in any row has no column."""
    rows = []
    for number, link in enumerate(comparison.links, 1):
        remark = review.on(number - 1)
        rows.append(_link(comparison, link, str(number), link_title(link), link.kind.value, remark))
    rows += [
        _link(comparison, link, "", f"possible {score(link.score)}", "possible", NOTHING)
        for link in comparison.possible
    ]
    heads = ("", "Kind", "Left", "Right", "Order", "Review", "Shared words")
    kept = [
        at for at, head in enumerate(heads) if head not in ("Order", "Review") or any(r[at][1] for r in rows)
    ]
    lines = ["<tr>" + "".join(_cell(*row[at]) for at in kept) + "</tr>" for row in rows]
    body = _table(tuple(heads[at] for at in kept), lines, "No link was found.")
    return _section("links", f"Links ({len(comparison.links)})", body)


def _link(
    comparison: Comparison, link: Link, number: str, title: str, kind: str, remark: Remark
) -> list[tuple[str, str]]:
    """The cells of a link's row: class and content of each."""
    said = ": ".join(filter(None, (remark.mark, visible(remark.note))))
    shared = comparison.explain(link.left[0], link.right[0]).shared[:_SHARED]
    parts = ", ".join(f"{visible(part.name)} {part.weight:+.2f}" for part in link.parts)
    made_of = f"<details><summary>how the score is made</summary>{escape(parts)}</details>"
    return [
        ("figure", number),
        (f"kind {kind}", escape(title)),
        ("", _place(comparison.left, "left", link.left)),
        ("", _place(comparison.right, "right", link.right)),
        ("", "moved" if link.moved else ""),
        ("note", escape(said)),
        ("", f"{escape(visible(', '.join(shared)))} {made_of}"),
    ]


def _cell(name: str, content: str) -> str:
    return f'<td class="{name}">{content}</td>' if name else f"<td>{content}</td>"


def _quotes(comparison: Comparison) -> str:
    rows = []
    for quotation in quotations_of(comparison):
        places = "".join(
            f"<td>{_place(comparison.article(side), side, quotation.sentences(side))}</td>"
            f"<td>{escape(quotation.speaker(side)) or '–'}</td>"
            for side in SIDES
        )
        wordings = [_merged(comparison, part.edits) for part in quotation.changed]
        words = "<br>".join(wordings) or escape(quotation.beginning(_EXCERPT))
        notes = "".join(f'<br><span class="quiet">{escape(visible(note))}</span>' for note in quotation.notes)
        warn = ' class="warn"' if quotation.remarkable else ""
        rows.append(f"<tr><td{warn}>{escape(quotation.verdicts)}</td>{places}<td>{words}{notes}</td></tr>")
    heads = ("Verdict", "Left", "Speaker", "Right", "Speaker", "Wording")
    title = f"Quotations ({len(rows)})"
    return _section("quotations", title, _table(heads, rows, "Neither article quotes anybody."))


def _merged(comparison: Comparison, edits: Sequence[Edit]) -> str:
    tags = {"delete": "del", "insert": "ins"}
    return "".join(
        f'<{tags[role]} class="{role}">{escape(text)}</{tags[role]}>' if role else escape(text)
        for text, role in merged_runs(comparison.left.text, comparison.right.text, edits)
    )


def _facts(comparison: Comparison) -> str:
    rows = []
    for fact in comparison.facts:
        grade = "compatible" if fact.compatible else fact.severity.value
        name = "quiet" if fact.compatible else "high" if grade == "high" else ""
        words = [
            escape(clipped(text_of(article, span), 60)) or "–"
            for article, span in ((comparison.left, fact.left), (comparison.right, fact.right))
        ]
        rows.append(
            f'<tr><td class="{name}">{fact.kind.value}, {grade}</td>'
            f"<td>{_span_place(comparison.left, 'left', fact.left)}</td><td>{words[0]}</td>"
            f"<td>{_span_place(comparison.right, 'right', fact.right)}</td><td>{words[1]}</td>"
            f"<td>{escape(visible(fact.summary))}</td></tr>"
        )
    heads = ("Kind", "Left", "", "Right", "", "What differs")
    title = f"Discrepancies ({len(comparison.discrepancies)})"
    return _section("discrepancies", title, _table(heads, rows, "No fact was found to differ."))


def _names(comparison: Comparison) -> str:
    rows = [
        f"<tr><td>{escape(visible(match.name))}</td><td>{match.kind.value}</td>"
        f'<td class="figure">{match.counts[0]}</td><td class="figure">{match.counts[1]}</td></tr>'
        for match in comparison.entities
    ]
    heads = ("Name", "Kind", "Left", "Right")
    table = _table(heads, rows, "No name was found.").replace("<table>", '<table class="narrow">', 1)
    return _section("names", f"Names ({len(rows)})", table)


def _hidden(comparison: Comparison) -> str:
    sides: tuple[Side, Side] = ("left", "right")
    rows = [
        f'<tr><td>{side}</td><td class="warn">{escape(row)}</td></tr>'
        for side in sides
        for row in told(comparison.article(side))
    ]
    if not rows:
        return ""
    return _section("hidden", "Hidden in the text", _table(("Side", "What, and where"), rows, ""))


def _outside(comparison: Comparison) -> str:
    sides: tuple[Side, Side] = ("left", "right")
    found = [(side, gap) for side in sides for gap in gaps(comparison.article(side))]
    if not found:
        return ""
    body = "\n".join(
        f"<p>{side}</p>\n<pre>{escape(chr(10).join(map(visible, gap.splitlines())))}</pre>"
        for side, gap in found
    )
    return _section("outside", "Outside the sentences", body)
