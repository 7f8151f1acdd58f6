"""The report in words alone, one thing after the other, as a screen reader or a very narrow screen wants it.

It has what the app has: every sentence of the left article with its counterpart and what changed, or with its
nearest miss; then the sentences of the right article alone, quotations, discrepancies and names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.align.model import SIDES, Change, Edit, Explanation, Link, Op, Side
from reader.article.model import Article
from reader.compare import Comparison
from reader.edit_runs import UNMARKED, Run
from reader.report.gaps import gaps
from reader.report.hidden import told
from reader.report.layout import wrap
from reader.report.options import ReportOptions
from reader.report.quotations import Quotation, quotations_of
from reader.report.review import Review
from reader.report.totals import Totals, unlinked
from reader.report.wording import count, name_of, percent, score, span_number, text_of, where_from
from reader.visible import visible

SHARED = 6
"""How many of the shared words are named as the reason for a link."""


def plain_report(comparison: Comparison, options: ReportOptions) -> str:
    """The comparison in words; a line for each statement, wrapped only where a width is given."""
    lines: list[str] = []
    for part in (_head, _left, _right, _quotes, _facts, _names, _outside, _hidden):
        lines += [*part(comparison), ""]
    if options.review:
        lines += _review(comparison, options.review)
    if not options.width:
        return "\n".join(lines).rstrip("\n") + "\n"
    rows = (row for line in lines for row in wrap([Run(line)], options.width))
    return "\n".join("".join(run.text for run in row) for row in rows).rstrip("\n") + "\n"


def _listed(indexes: Sequence[int], article: Article) -> str:
    named = [str(article.number(index)) for index in indexes]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"


def _head(comparison: Comparison) -> Iterator[str]:
    totals = Totals(comparison)
    yield "Comparison of two articles."
    for at, side in enumerate(SIDES):
        article = comparison.article(side)
        yield f"{side.capitalize()} article: {name_of(article)}"
        facts = [
            *where_from(article),
            count(totals.sentences[at], "sentence"),
            count(totals.words[at], "word"),
        ]
        yield f"  {', '.join(facts)}, {article.source.encoding}."
        for note in article.source.notes:
            yield f"  Note: {visible(note)}"
    left, right = comparison.coverage
    yield f"Linked: {percent(left)} of the left article's words, {percent(right)} of the right's."
    kinds = [f"{number} {kind.value}" for kind, number in totals.kinds.items() if number]
    kinds += [f"{totals.moved} of them moved"] if totals.moved else []
    kinds += [f"{len(comparison.possible)} more possible"] if comparison.possible else []
    yield f"{count(len(comparison.links), 'link').capitalize()}{': ' if kinds else ''}{', '.join(kinds)}."
    verdicts = [f"{number} {verdict.value}" for verdict, number in totals.verdicts.items() if number]
    quotes = count(len(comparison.quotations), "quotation")
    yield f"{quotes}{': ' if verdicts else ''}{', '.join(verdicts)}."
    yield f"{count(len(comparison.discrepancies), 'discrepancy', 'discrepancies')}."
    both, only_left, only_right = totals.entities
    yield f"Names: {both} in both articles, {only_left} only in the left, {only_right} only in the right."
    yield f"Threshold: {score(comparison.settings.threshold)}."


def _left(comparison: Comparison) -> Iterator[str]:
    yield "THE LEFT ARTICLE, SENTENCE BY SENTENCE"
    article = comparison.left
    numbers = {id(link): number for number, link in enumerate(comparison.links, 1)}
    told: set[int] = set()
    shown: set[int] = set()
    links_at: dict[int, list[Link]] = {}
    for link in comparison.links:
        for index in link.left:
            links_at.setdefault(index, []).append(link)
    for sentence in article.sentences:
        yield ""
        yield f"Left {article.number(sentence.index)}: {text_of(article, sentence.span)}"
        links = links_at.get(sentence.index, [])
        for link in links:
            if id(link) in told:
                yield f"  Part of link {numbers[id(link)]}, told above."
                continue
            told.add(id(link))
            yield from _link(comparison, link, numbers[id(link)], shown)
        if not links:
            yield f"  Only in the left article.{_nearest(comparison, 'left', sentence.index)}"


def _link(comparison: Comparison, link: Link, number: int, shown: set[int]) -> Iterator[str]:
    places = f"right {_listed(link.right, comparison.right)}"
    if len(link.left) > 1:
        places += f", together with left {_listed(link.left, comparison.left)}"
    moved = ", moved" if link.moved else ""
    yield f"  Link {number}: {link.kind.value}, score {score(link.score)}{moved}, to {places}."
    for index in link.right:
        named = f"  Right {comparison.right.number(index)}"
        if index in shown:
            yield f"{named}: told above."
        else:
            shown.add(index)
            yield f"{named}: {text_of(comparison.right, comparison.right.sentences[index].span)}"
    changes = list(_changes(comparison, link.edits))
    yield f"  Changes: {'; '.join(changes)}." if changes else "  No word was changed."
    explanation = comparison.explain(link.left[0], link.right[0])
    if explanation.shared:
        yield f"  They share {', '.join(visible(word) for word in explanation.shared[:SHARED])}."


def _changes(comparison: Comparison, edits: Sequence[Edit]) -> Iterator[str]:
    for edit in edits:
        if edit.op is Op.EQUAL or edit.change in UNMARKED:
            continue
        left = text_of(comparison.left, edit.left).strip()
        right = text_of(comparison.right, edit.right).strip()
        kind = "" if edit.change in (Change.NONE, Change.WORDS) else f" ({edit.change.value})"
        if left and right:
            yield f'"{left}" became "{right}"{kind}'
        elif right:
            yield f'"{right}" was added{kind}'
        elif left:
            yield f'"{left}" was dropped{kind}'


def _nearest(comparison: Comparison, side: Side, index: int) -> str:
    candidates: tuple[Explanation, ...] = comparison.nearest(side, index, 1)
    if not candidates:
        return ""
    best = candidates[0]
    other, at = ("right", best.right) if side == "left" else ("left", best.left)
    number = (comparison.right if side == "left" else comparison.left).number(at)
    return f" Nearest: {other} {number}, score {score(best.score)}, {visible(best.verdict)}."


def _right(comparison: Comparison) -> Iterator[str]:
    indexes = unlinked(comparison, "right")
    yield f"ONLY IN THE RIGHT ARTICLE ({count(len(indexes), 'sentence')})"
    for index in indexes:
        article = comparison.right
        yield ""
        yield f"Right {article.number(index)}: {text_of(article, article.sentences[index].span)}"
        nearest = _nearest(comparison, "right", index)
        if nearest:
            yield f" {nearest}"


def _quotes(comparison: Comparison) -> Iterator[str]:
    yield f"QUOTATIONS ({len(comparison.quotations)})"
    for number, quotation in enumerate(quotations_of(comparison), 1):
        yield ""
        yield f"Quotation {number}: {quotation.verdicts.replace(' · ', ', ')}."
        for side in SIDES:
            yield f"  {side.capitalize()}: {_place(comparison, quotation, side)}"
        changes = [change for part in quotation.parts for change in _changes(comparison, part.edits)]
        if changes:
            yield f"  Changes: {'; '.join(changes)}."
        for note in quotation.notes:
            yield f"  Note: {visible(note)}."


def _place(comparison: Comparison, quotation: Quotation, side: Side) -> str:
    article, spans = comparison.article(side), quotation.spans(side)
    if not spans:
        return "not there."
    indexes = quotation.sentences(side)
    numbers = f"sentence{'s' * (len(indexes) > 1)} {_listed(indexes, article)}" if indexes else "no sentence"
    words = text_of(article, spans[0]).split(" ")
    begins = " ".join(words[:6]) + (" ..." if len(words) > 6 else "")
    return f'{numbers}, {quotation.speaker(side)}, "{begins}"'


def _facts(comparison: Comparison) -> Iterator[str]:
    yield f"DISCREPANCIES ({len(comparison.discrepancies)})"
    for fact in comparison.facts:
        grade = "compatible, not counted" if fact.compatible else fact.severity.value
        left, right = (
            text_of(comparison.left, fact.left) or "nothing",
            text_of(comparison.right, fact.right) or "nothing",
        )
        yield ""
        yield f"{fact.kind.value.capitalize()} ({grade}): {visible(fact.summary)}"
        yield (
            f"  Left {span_number(comparison.left, fact.left)}: {left}."
            f" Right {span_number(comparison.right, fact.right)}: {right}."
        )


def _names(comparison: Comparison) -> Iterator[str]:
    yield f"NAMES ({len(comparison.entities)})"
    for match in comparison.entities:
        left, right = match.counts
        yield f"{visible(match.name)}, {match.kind.value}: left {left}, right {right}."


def _hidden(comparison: Comparison) -> Iterator[str]:
    rows = [(side, row) for side in SIDES for row in told(comparison.article(side))]
    if rows:
        yield "HIDDEN IN THE TEXT"
    for side, row in rows:
        yield f"{side.capitalize()}: {row}."


def _review(comparison: Comparison, review: Review) -> Iterator[str]:
    yield "MARKS AND NOTES"
    for index, remark in sorted(review.links.items()):
        said = ": ".join(filter(None, (remark.mark, visible(remark.note))))
        yield f"Link {index + 1}: {said}"
    for (side, index), note in sorted(review.sentences.items()):
        yield f"{side.capitalize()} {comparison.article(side).number(index)}: {visible(note)}"


def _outside(comparison: Comparison) -> Iterator[str]:
    found = [(side, gap) for side in SIDES for gap in gaps(comparison.article(side))]
    if found:
        yield "OUTSIDE THE SENTENCES"
    for side, gap in found:
        for row in gap.splitlines():
            yield f"{side.capitalize()}: {visible(row)}"
