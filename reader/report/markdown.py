"""The report as Markdown, for an issue or a mail: figures, links with word edits, what is on one side."""

from __future__ import annotations

import re

from reader.align.model import SIDES, Link, Side
from reader.article.model import Article
from reader.compare import Comparison
from reader.edit_runs import Run, merged_runs, side_runs
from reader.report.gaps import gaps
from reader.report.hidden import told
from reader.report.options import ReportOptions
from reader.report.quotations import Quotation, quotations_of
from reader.report.review import Review
from reader.report.totals import Totals, unlinked
from reader.report.wording import (
    GLYPHS,
    count,
    edits_of,
    link_title,
    name_of,
    numbers,
    percent,
    score,
    span_number,
    where_from,
)
from reader.visible import visible

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&!()@:=^\"'+-])")
_DIGITS = re.compile(r"^(\s*\d+)([.)])")
# What a place such as GitHub makes a link of, or a message to somebody, after Markdown has been read.
_MENTION = re.compile(r"(?<=@)(?=\w)|(?<=\bwww)(?=\.)|(?<=#)(?=\d)", re.IGNORECASE)
_NOTHING = "<!-- -->"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is: every character with a meaning has a backslash before it.

    A comment, which is not shown, parts what would become a link or call somebody: ``@name``, ``#12``.
    """
    return _MENTION.sub(_NOTHING, _DIGITS.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", visible(text))))


def markdown_report(comparison: Comparison, options: ReportOptions) -> str:
    """The comparison as GitHub-flavoured Markdown. Every sentence is in it in full, once."""
    parts = [_head(comparison), _links(comparison), _review(comparison, options.review)]
    parts += [_only(comparison, side) for side in SIDES]
    parts += [_possible(comparison), _quotes(comparison), _facts(comparison), _names(comparison)]
    parts += [_outside(comparison), _hidden(comparison)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(comparison: Comparison) -> str:
    totals = Totals(comparison)
    left, right = comparison.coverage
    kinds = [f"{GLYPHS[kind]} {number} {kind.value}" for kind, number in totals.kinds.items() if number]
    links = [count(len(comparison.links), "link"), *kinds]
    if totals.moved:
        links.append(f"{totals.moved} moved")
    verdicts = [f"{number} {verdict.value}" for verdict, number in totals.verdicts.items() if number]
    both, only_left, only_right = totals.entities
    lines = ["| | |", "|---|---|"]
    for side in SIDES:
        article = comparison.article(side)
        lines.append(f"| {side} | **{escaped(name_of(article))}**<br>{_facts_of(article, totals, side)} |")
    lines += [
        f"| linked | {percent(left)} of the left article’s words, {percent(right)} of the right’s |",
        f"| links | {' · '.join(links)} |",
        f"| quotations | {' · '.join([str(len(comparison.quotations)), *verdicts])} |",
        f"| facts | {count(len(comparison.discrepancies), 'discrepancy', 'discrepancies')} |",
        f"| names | {both} in both · {only_left} only left · {only_right} only right |",
    ]
    return "\n".join(lines)


def _facts_of(article: Article, totals: Totals, side: Side) -> str:
    at = SIDES.index(side)
    facts = [escaped(item) for item in where_from(article)]
    facts += [count(totals.sentences[at], "sentence"), count(totals.words[at], "word")]
    facts += [escaped(note) for note in article.source.notes]
    return " · ".join(facts)


def _links(comparison: Comparison) -> str:
    if not comparison.links:
        return "## Links\n\nNo sentence of one article was found in the other."
    shown: dict[tuple[Side, int], int] = {}
    parts = [f"## Links ({len(comparison.links)})"]
    for number, link in enumerate(comparison.links, 1):
        places = f"left {numbers(comparison.left, link.left)}, right {numbers(comparison.right, link.right)}"
        moved = ", moved" if link.moved else ""
        parts.append(f"### {number}. {link_title(link)}: {places}{moved}".replace("~", r"\~"))
        parts += _sides(comparison, link, number, shown)
    return "\n\n".join(parts)


def _sides(comparison: Comparison, link: Link, number: int, shown: dict[tuple[Side, int], int]) -> list[str]:
    """Each side's sentences; what the other side has not is struck on the left and bold on the right."""
    lines = []
    for side in SIDES:
        article = comparison.article(side)
        for index in link.left if side == "left" else link.right:
            first = shown.setdefault((side, index), number)
            span = article.sentences[index].span
            text = f"*shown in link {first}*"
            if first == number:
                tag = "del" if side == "left" else "ins"
                text = _tagged(side_runs(article.text, edits_of(link, side, span), side), tag)
            lines.append(f"> {side} {article.number(index)}: {text}")
    return ["\n>\n".join(lines)]


def _tagged(runs: list[Run], tag: str = "") -> str:
    """Runs with a tag around what was edited: the one given, or that of the run's role."""
    tags = {"delete": "del", "insert": "ins"}
    return "".join(
        f"<{tag or tags[role]}>{escaped(text)}</{tag or tags[role]}>" if role else escaped(text)
        for text, role in runs
    )


def _review(comparison: Comparison, review: Review | None) -> str:
    if not review:
        return ""
    lines = ["## Marks and notes", ""]
    for index, remark in sorted(review.links.items()):
        said = ": ".join(filter(None, (remark.mark, escaped(remark.note))))
        lines.append(f"- link {index + 1}: {said}")
    for (side, index), note in sorted(review.sentences.items()):
        lines.append(f"- {side} {comparison.article(side).number(index)}: {escaped(note)}")
    return "\n".join(lines)


def _only(comparison: Comparison, side: Side) -> str:
    article = comparison.article(side)
    indexes = unlinked(comparison, side)
    lines = [f"## Only {side} ({len(indexes)} of {len(article.sentences)} sentences)", ""]
    lines += [f"- {article.number(index)}: {escaped(article.sentence_text(index))}" for index in indexes]
    return "\n".join(lines).rstrip()


def _possible(comparison: Comparison) -> str:
    if not comparison.possible:
        return ""
    lines = [f"## Possible links ({len(comparison.possible)}, not counted)", ""]
    for link in comparison.possible:
        left, right = numbers(comparison.left, link.left), numbers(comparison.right, link.right)
        lines.append(f"- left {left}, right {right}: {score(link.score)}")
    return "\n".join(lines)


def _quotes(comparison: Comparison) -> str:
    found = quotations_of(comparison)
    if not found:
        return ""
    lines = [f"## Quotations ({len(found)})", "", "| verdict | left | right | wording |", "|---|---|---|---|"]
    for quotation in found:
        places = (
            f"{quotation.numbers(side)}: {escaped(quotation.speaker(side))}" if quotation.spans(side) else "–"
            for side in SIDES
        )
        lines.append("| " + " | ".join((quotation.verdicts, *places, _quoted(comparison, quotation))) + " |")
    return "\n".join(lines)


def _quoted(comparison: Comparison, quotation: Quotation) -> str:
    left, right = comparison.left.text, comparison.right.text
    wordings = [_tagged(merged_runs(left, right, part.edits)) for part in quotation.changed]
    return "<br>".join(wordings) or escaped(quotation.beginning(120))


def _facts(comparison: Comparison) -> str:
    if not comparison.facts:
        return ""
    title = f"## Discrepancies ({len(comparison.discrepancies)})"
    lines = [title, "", "| kind | left | right | what differs |", "|---|---|---|---|"]
    for fact in comparison.facts:
        grade = "compatible" if fact.compatible else fact.severity.value
        sides = ((comparison.left, fact.left), (comparison.right, fact.right))
        words = [f"{span_number(one, span)}: {escaped(span.of(one.text)) or '–'}" for one, span in sides]
        lines.append(f"| {fact.kind.value}, {grade} | {' | '.join(words)} | {escaped(fact.summary)} |")
    return "\n".join(lines)


def _names(comparison: Comparison) -> str:
    if not comparison.entities:
        return ""
    lines = [
        f"## Names ({len(comparison.entities)})",
        "",
        "| name | kind | left | right |",
        "|---|---|---|---|",
    ]
    for match in comparison.entities:
        left, right = match.counts
        lines.append(f"| {escaped(match.name)} | {match.kind.value} | {left} | {right} |")
    return "\n".join(lines)


def _hidden(comparison: Comparison) -> str:
    lines = [f"- {side}: {escaped(row)}" for side in SIDES for row in told(comparison.article(side))]
    return "\n".join(["## Hidden in the text", "", *lines]) if lines else ""


def _outside(comparison: Comparison) -> str:
    lines = [
        f"- {side}: {escaped(row)}"
        for side in SIDES
        for gap in gaps(comparison.article(side))
        for row in gap.splitlines()
        if row.strip()
    ]
    return "\n".join(["## Outside the sentences", "", *lines]) if lines else ""
