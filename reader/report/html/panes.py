"""The two articles side by side: each sentence once, counterparts in one row with a line between them."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from reader.align.model import Link, Side
from reader.compare import Comparison
from reader.report.html.pieces import Marks
from reader.report.review import Review
from reader.report.rows import Row, rows
from reader.report.wording import GLYPHS, link_title, name_of, numbers, score
from reader.visible import visible

Notes = Mapping[tuple[Side, int], str]


def panes(comparison: Comparison, review: Review | None = None) -> str:
    """The articles as rows of a grid."""
    numbers_of = {id(link): number for number, link in enumerate(comparison.links, 1)}
    left, right = Marks(comparison, "left"), Marks(comparison, "right")
    html = [
        '<section id="articles" tabindex="-1" aria-label="Both articles">',
        f'<div class="row head"><div>{escape(name_of(comparison.left))}</div><div></div>'
        f"<div>{escape(name_of(comparison.right))}</div></div>",
    ]
    notes = review.sentences if review else {}
    html += [_row(row, left, right, numbers_of, notes) for row in rows(comparison)]
    html.append("</section>")
    return "\n".join(html)


def _row(row: Row, left: Marks, right: Marks, numbers_of: dict[int, int], notes: Notes) -> str:
    kind = f" linked {row.link.kind.value}" if row.link else ""
    halves = ((left, row.left), (right, row.right))
    sides = [_side(marks, indexes, numbers_of, notes) for marks, indexes in halves]
    return f'<div class="row{kind}">{sides[0]}{_tie(row.link)}{sides[1]}</div>'


def _tie(link: Link | None) -> str:
    if link is None:
        return '<div class="tie"></div>'
    return (
        f'<div class="tie linked {link.kind.value}" title="{escape(link_title(link))}">'
        f"<span>{GLYPHS[link.kind]} {score(link.score)}</span></div>"
    )


def _side(marks: Marks, indexes: tuple[int, ...], numbers_of: dict[int, int], notes: Notes) -> str:
    sentences = "\n".join(
        _sentence(marks, index, numbers_of) + _note(notes.get((marks.side, index), "")) for index in indexes
    )
    return f'<div class="side {marks.side}">{sentences}</div>'


def _note(note: str) -> str:
    return f'<p class="note">{escape(visible(note))}</p>' if note else ""


def _sentence(marks: Marks, index: int, numbers_of: dict[int, int]) -> str:
    article = marks.comparison.article(marks.side)
    sentence = article.sentences[index]
    first = index == 0 or article.sentences[index - 1].paragraph != sentence.paragraph
    names = ["first"] if first else []
    if article.headline and index == 0:
        names.append("headline")
    links = marks.comparison.links_of(marks.side, index)
    chips = "".join(_chip(marks.comparison, marks.side, link) for link in links)
    kind = f" {links[0].kind.value}" if links else ""
    linked = " ".join(str(numbers_of[id(link)]) for link in links)
    data = f' data-link="{linked}"' if linked else ""
    return (
        f'<p id="{sentence_id(marks.side, index)}" class="{" ".join(names)}{kind}"{data} dir="auto">'
        f'<span class="number" aria-hidden="true">{article.number(index)}</span>'
        f"{marks.sentence(index)}{chips}</p>"
    )


def sentence_id(side: Side, index: int) -> str:
    """The id of a sentence's element: ``L4``, ``R9`` (indexes, from 0)."""
    return f"{'L' if side == 'left' else 'R'}{index}"


def _chip(comparison: Comparison, side: Side, link: Link) -> str:
    other: Side = "right" if side == "left" else "left"
    indexes = link.right if side == "left" else link.left
    named = numbers(comparison.article(other), indexes)
    moved = " moved" if link.moved else ""
    title = f"{link_title(link)}{', moved' if link.moved else ''}: {other} {named}"
    return (
        f' <a class="chip {link.kind.value}{moved}" href="#{sentence_id(other, indexes[0])}"'
        f' title="{escape(title)}">{GLYPHS[link.kind]} {named}</a>'
    )
