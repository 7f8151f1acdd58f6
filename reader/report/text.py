"""The report for a terminal: the figures, the links in the left article's order, what is on one side only.

Every sentence of both articles is shown in full once: in its first link, or among those of one side only.
"""

from __future__ import annotations

from reader.align.model import SIDES, Link, Side
from reader.compare import Comparison
from reader.edit_runs import Run, Signs, merged_runs, side_runs
from reader.report.gaps import gaps
from reader.report.hidden import told
from reader.report.layout import Line, beside, hanging, listed, section, wrap
from reader.report.options import ReportOptions
from reader.report.paint import paint
from reader.report.text_lists import discrepancy_lines, name_lines, possible_lines, quote_lines
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
    text_of,
    where_from,
)

TWO_COLUMNS = 90
"""From this width on the two sides of a link stand beside each other."""

_NUMBER = 5


def text_report(comparison: Comparison, options: ReportOptions) -> str:
    """The comparison as text of ``options.width`` cells, coloured as the options say."""
    lines = summary(comparison, options.width)
    lines += _links(comparison, options)
    for side in SIDES:
        lines += _only(comparison, side, options)
    lines += possible_lines(comparison, options.width)
    lines += quote_lines(comparison, options)
    lines += discrepancy_lines(comparison, options)
    lines += name_lines(comparison, options)
    lines += _outside(comparison, options)
    lines += _hidden(comparison, options)
    return paint(lines, options)


def summary(comparison: Comparison, width: int) -> list[Line]:
    """Both titles, where the articles come from, and the figures."""
    totals = Totals(comparison)
    lines: list[Line] = []
    for at, (side, article) in enumerate((("left", comparison.left), ("right", comparison.right))):
        facts = [
            *where_from(article),
            count(totals.sentences[at], "sentence"),
            count(totals.words[at], "word"),
            article.source.encoding,
        ]
        lines += hanging(Run(side, "muted"), [Run(name_of(article), "heading")], width, 8)
        lines += listed(Run(""), (Run(fact, "muted") for fact in facts if fact), width, 8)
        for note in article.source.notes:
            lines += hanging(Run(""), [Run(text_safe(note), "warning")], width, 8)
    lines.append([])
    for title, runs in _figures(comparison, totals):
        lines += listed(Run(title, "muted"), runs, width, 8)
    return lines


def text_safe(text: str) -> str:
    """Words that are not the report's own, safe to show."""
    from reader.visible import visible

    return visible(text)


def _figures(comparison: Comparison, totals: Totals) -> list[tuple[str, list[Run]]]:
    left, right = comparison.coverage
    kinds: list[Run] = [Run(count(len(comparison.links), "link"))]
    for kind, number in totals.kinds.items():
        if number:
            kinds.append(Run(f"{GLYPHS[kind]} {number} {kind.value}", kind.value))
    if totals.moved:
        kinds.append(Run(f"{totals.moved} moved", "moved"))
    if comparison.possible:
        kinds.append(Run(f"{len(comparison.possible)} possible", "possible"))
    verdicts = [Run(f"{number} {verdict.value}") for verdict, number in totals.verdicts.items() if number]
    both, only_left, only_right = totals.entities
    differ = len(comparison.discrepancies)
    return [
        (
            "linked",
            [
                Run(
                    f"{percent(left)} of the left article's words, {percent(right)} of the right's"
                    f" (threshold {score(comparison.settings.threshold)})"
                )
            ],
        ),
        ("links", kinds),
        ("quotes", [Run(str(len(comparison.quotations))), *verdicts]),
        ("facts", [Run(count(differ, "discrepancy", "discrepancies"), "discrepancy" if differ else "")]),
        ("names", [Run(f"{both} in both"), Run(f"{only_left} only left"), Run(f"{only_right} only right")]),
    ]


def _links(comparison: Comparison, options: ReportOptions) -> list[Line]:
    lines = section(f"Links ({len(comparison.links)})", options.width)
    first_at: dict[tuple[Side, int], int] = {}
    for number, link in enumerate(comparison.links, 1):
        for side in SIDES:
            for index in link.left if side == "left" else link.right:
                first_at.setdefault((side, index), number)
        lines.append([])
        lines += _link(comparison, link, number, first_at, options)
        remark = options.review.on(number - 1) if options.review else None
        if remark:
            said = ": ".join(filter(None, (remark.mark, text_safe(remark.note))))
            lines += hanging(Run(""), [Run(f"▸ {said}", "heading")], options.width, _NUMBER)
    if not comparison.links:
        lines += [[], [Run("No sentence of one article was found in the other.")]]
    return lines


def _link(
    comparison: Comparison,
    link: Link,
    number: int,
    first_at: dict[tuple[Side, int], int],
    options: ReportOptions,
) -> list[Line]:
    """One link: its title, and its sentences with the word edits."""
    places = f"left {numbers(comparison.left, link.left)}, right {numbers(comparison.right, link.right)}"
    title = [Run(f"{number}. ", "muted"), Run(link_title(link), link.kind.value), Run(f"  {places}", "muted")]
    if link.moved:
        title.append(Run("  moved", "moved"))
    new: dict[Side, tuple[int, ...]] = {
        "left": tuple(index for index in link.left if first_at["left", index] == number),
        "right": tuple(index for index in link.right if first_at["right", index] == number),
    }
    whole = len(new["left"]) == len(link.left) and len(new["right"]) == len(link.right)
    if whole and options.width < TWO_COLUMNS:
        signs: Signs = "braces" if options.colours == "none" else "none"
        runs = merged_runs(comparison.left.text, comparison.right.text, link.edits, signs=signs)
        return [*wrap(title, options.width), *hanging(Run(""), runs, options.width, _NUMBER)]
    if options.width < TWO_COLUMNS:
        lines = wrap(title, options.width)
        for side in SIDES:
            lines += _side(comparison, link, side, new[side], first_at, options, options.width)
        return lines
    width = (options.width - 3) // 2
    columns = [_side(comparison, link, side, new[side], first_at, options, width) for side in SIDES]
    return [*wrap(title, options.width), *beside(columns[0], columns[1], width, Run(" │ ", link.kind.value))]


def _side(
    comparison: Comparison,
    link: Link,
    side: Side,
    new: tuple[int, ...],
    first_at: dict[tuple[Side, int], int],
    options: ReportOptions,
    width: int,
) -> list[Line]:
    """A side's sentences with its edits; for one that an earlier link showed, only where that was."""
    article = comparison.article(side)
    lines: list[Line] = []
    indexes = link.left if side == "left" else link.right
    for index in indexes:
        runs = [Run(f"shown in link {first_at[side, index]}", "muted")]
        if index in new:
            inside = edits_of(link, side, article.sentences[index].span)
            runs = side_runs(article.text, inside, side, signs=options.colours == "none")
        number = f"{article.number(index):>{_NUMBER - 2}}"
        if options.width < TWO_COLUMNS:
            number = f"{side[0]}{number.strip()}"
        lines += hanging(Run(number, "muted"), runs, width, _NUMBER)
    return lines


def _only(comparison: Comparison, side: Side, options: ReportOptions) -> list[Line]:
    article = comparison.article(side)
    indexes = unlinked(comparison, side)
    other = comparison.right if side == "left" else comparison.left
    near: dict[int, list[str]] = {}
    for link in comparison.possible:
        mine, theirs = (link.left, link.right) if side == "left" else (link.right, link.left)
        for index in mine:
            near.setdefault(index, []).append(f"{numbers(other, theirs)} ({score(link.score)})")
    lines = section(f"Only {side} ({len(indexes)} of {len(article.sentences)} sentences)", options.width)
    for index in indexes:
        runs = [Run(text_of(article, article.sentences[index].span))]
        if index in near:
            other_side = "right" if side == "left" else "left"
            runs.append(Run(f"  possibly {other_side} {', '.join(near[index])}", "possible"))
        number = Run(f"{article.number(index):>{_NUMBER - 2}}", "muted")
        lines += hanging(number, runs, options.width, _NUMBER)
    return lines + _notes(comparison, side, options)


def _notes(comparison: Comparison, side: Side, options: ReportOptions) -> list[Line]:
    """The notes on single sentences of a side."""
    said = options.review.sentences if options.review else {}
    notes = {index: note for (of, index), note in said.items() if of == side}
    lines = section(f"Notes on the {side} article", options.width) if notes else []
    article = comparison.article(side)
    for index, note in sorted(notes.items()):
        number = Run(f"{article.number(index):>{_NUMBER - 2}}", "muted")
        lines += hanging(number, [Run(text_safe(note), "heading")], options.width, _NUMBER)
    return lines


def _hidden(comparison: Comparison, options: ReportOptions) -> list[Line]:
    """Invisible characters and mixed scripts, which may be there to evade a comparison."""
    lines: list[Line] = []
    for side in SIDES:
        for row in told(comparison.article(side)):
            if not lines:
                lines = section("Hidden in the text", options.width)
            lines += hanging(Run(side, "muted"), [Run(row, "warning")], options.width, 8)
    return lines


def _outside(comparison: Comparison, options: ReportOptions) -> list[Line]:
    """What stands outside every sentence and is not white space, such as front matter."""
    lines: list[Line] = []
    for side in SIDES:
        for gap in gaps(comparison.article(side)):
            if not lines:
                lines = section("Outside the sentences", options.width)
            for at, row in enumerate(gap.splitlines()):
                name = Run(side if at == 0 else "", "muted")
                lines += hanging(name, [Run(text_safe(row))], options.width, 8)
    return lines
