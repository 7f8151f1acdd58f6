"""The lists at the end of the text report: possible links, quotations, discrepancies, names."""

from __future__ import annotations

from reader.align.model import SIDES
from reader.compare import Comparison
from reader.edit_runs import Run, Signs, merged_runs, shortened
from reader.match.model import Discrepancy
from reader.report.layout import Line, hanging, listed, section
from reader.report.options import ReportOptions
from reader.report.quotations import quotations_of
from reader.report.wording import clipped, numbers, score, span_number, text_of
from reader.visible import visible


def possible_lines(comparison: Comparison, width: int) -> list[Line]:
    """The links that fall a little short, by sentence number, with what the two sides share."""
    if not comparison.possible:
        return []
    lines = section(f"Possible links ({len(comparison.possible)}, not counted)", width)
    for link in comparison.possible:
        explanation = comparison.explain(link.left[0], link.right[0])
        places = f"left {numbers(comparison.left, link.left)} ~ right {numbers(comparison.right, link.right)}"
        shared = ", ".join(visible(word) for word in explanation.shared[:6])
        runs = [Run(f"{places}  {score(link.score)}", "possible")]
        if shared:
            runs.append(Run(f"  share {shared}", "muted"))
        lines += hanging(Run(""), runs, width, 2)
    return lines


def quote_lines(comparison: Comparison, options: ReportOptions) -> list[Line]:
    """Each quotation: its verdicts, where it stands and who speaks on each side, and what was changed."""
    found = quotations_of(comparison)
    if not found:
        return []
    signs: Signs = "braces" if options.colours == "none" else "none"
    left, right = comparison.left.text, comparison.right.text
    lines = section(f"Quotations ({len(found)})", options.width)
    for quotation in found:
        places = [
            f"{side} {quotation.numbers(side)}: {quotation.speaker(side)}"
            for side in SIDES
            if quotation.spans(side)
        ]
        verdicts = Run(quotation.verdicts, "warning" if quotation.remarkable else "")
        lines += hanging(Run(""), [verdicts, Run("  " + " · ".join(places), "muted")], options.width, 2)
        wordings = [
            shortened(merged_runs(left, right, part.edits, signs=signs)) for part in quotation.changed
        ]
        for runs in wordings or [[Run(quotation.beginning(max(40, options.width - 8)))]]:
            lines += hanging(Run(""), runs, options.width, 6)
        for note in quotation.notes:
            lines += hanging(Run(""), [Run(visible(note), "muted")], options.width, 6)
    return lines


def discrepancy_lines(comparison: Comparison, options: ReportOptions) -> list[Line]:
    """What disagrees, then what differs only in form."""
    lines: list[Line] = []
    differing = comparison.discrepancies
    compatible = [fact for fact in comparison.facts if fact.compatible]
    if differing:
        lines += section(f"Discrepancies ({len(differing)})", options.width)
        for fact in differing:
            lines += _fact(comparison, fact, options.width)
    if compatible:
        lines += section(f"Compatible, differently put ({len(compatible)}, not counted)", options.width)
        for fact in compatible:
            lines += _fact(comparison, fact, options.width)
    return lines


def _fact(comparison: Comparison, fact: Discrepancy, width: int) -> list[Line]:
    sides = []
    for name, article, span in (
        ("left", comparison.left, fact.left),
        ("right", comparison.right, fact.right),
    ):
        words = f" “{clipped(text_of(article, span), 40)}”" if len(span) else " –"
        sides.append(f"{name} {span_number(article, span)}{words}")
    role = "muted" if fact.compatible else "discrepancy"
    grade = "" if fact.compatible else f" ({fact.severity.value})"
    runs = [Run(f"{fact.kind.value}{grade}", role), Run(f"  {' · '.join(sides)}")]
    return [
        *hanging(Run(""), runs, width, 2),
        *hanging(Run(""), [Run(visible(fact.summary), "muted")], width, 6),
    ]


def name_lines(comparison: Comparison, options: ReportOptions) -> list[Line]:
    """The names of both articles with the count of mentions on each side, then those of one side only."""
    if not comparison.entities:
        return []
    lines = section(f"Names ({len(comparison.entities)})", options.width)
    both = [
        f"{visible(match.name)} ({match.kind.value}) {match.counts[0]} ⇄ {match.counts[1]}"
        for match in comparison.entities
        if match.left and match.right
    ]
    left = [f"{visible(m.name)} {m.counts[0]}" for m in comparison.entities if m.right is None]
    right = [f"{visible(m.name)} {m.counts[1]}" for m in comparison.entities if m.left is None]
    for title, names in (("both", both), ("left", left), ("right", right)):
        if names:
            lines += listed(Run(title, "muted"), map(Run, names), options.width, 8)
    return lines
