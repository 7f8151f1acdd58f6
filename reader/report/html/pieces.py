"""A sentence as HTML: its characters once; word edits, quotations, names and discrepancies are marked."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import pairwise

from reader.align.model import Edit, Op, Side
from reader.article.model import Span
from reader.compare import Comparison
from reader.edit_runs import UNMARKED, without_blanks
from reader.report.wording import speaker_of
from reader.visible import visible


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    name: str
    title: str


class Marks:
    """What is to be marked on one side of a comparison, by sentence."""

    def __init__(self, comparison: Comparison, side: Side) -> None:
        self.comparison = comparison
        self.side: Side = side
        self._by_sentence: dict[int, list[_Mark]] = {}
        is_left = side == "left"
        for match in comparison.quotes:
            quote = match.left if is_left else match.right
            if quote is not None:
                verdict = ", ".join(verdict.value for verdict in match.verdicts)
                self._add(quote.span, "quote", f"{speaker_of(quote)}; {verdict}")
        for entity in comparison.entities:
            mentions = (entity.left if is_left else entity.right) or None
            for mention in mentions.mentions if mentions else ():
                left, right = entity.counts
                self._add(mention, "name", f"{entity.name} ({entity.kind.value}), left {left}, right {right}")
        for fact in comparison.discrepancies:
            self._add(fact.left if is_left else fact.right, "fact", fact.summary)

    def _add(self, span: Span, name: str, title: str) -> None:
        article = self.comparison.article(self.side)
        if not len(span) or not article.sentences:
            return
        mark = _Mark(span.start, span.end, name, title)
        for index in range(article.sentence_at(span.start), article.sentence_at(span.end - 1) + 1):
            self._by_sentence.setdefault(index, []).append(mark)

    def sentence(self, index: int) -> str:
        """The HTML of a sentence: its word edits are those of its strongest link."""
        article = self.comparison.article(self.side)
        span = article.sentences[index].span
        links = self.comparison.links_of(self.side, index)
        edits = [edit for edit in (links[0].edits if links else ()) if edit.op is not Op.EQUAL]
        marks = [*self._by_sentence.get(index, ()), *(self._edit(edit) for edit in edits)]
        inside = [mark for mark in marks if mark.start < span.end and span.start < mark.end]
        cuts = {span.start, span.end}
        for mark in inside:
            cuts.update(cut for cut in (mark.start, mark.end) if span.start < cut < span.end)
        ordered = sorted(cuts)
        html = []
        for start, end in pairwise(ordered):
            active = [mark for mark in inside if mark.start <= start and end <= mark.end]
            html.append(_piece(visible(article.text[start:end]), active))
        return "".join(html)

    def _edit(self, edit: Edit) -> _Mark:
        span = edit.left if self.side == "left" else edit.right
        other = edit.right if self.side == "left" else edit.left
        text = self.comparison.article("right" if self.side == "left" else "left").text
        if edit.change in UNMARKED:
            name, title = "", ""
        elif edit.op is Op.REPLACE:
            name = "replace"
            title = f"{'right' if self.side == 'left' else 'left'}: {other.of(text)}"
        else:
            name, title = edit.op.value, f"only on the {self.side}"
        words = without_blanks(self.comparison.article(self.side).text, span)
        return _Mark(words.start, words.end, name, title)


def _piece(text: str, marks: list[_Mark]) -> str:
    names = list(dict.fromkeys(mark.name for mark in marks if mark.name))
    if not names:
        return escape(text)
    tag = "del" if "delete" in names else "ins" if "insert" in names else "span"
    title = escape("; ".join(dict.fromkeys(visible(mark.title) for mark in marks if mark.title)))
    return f'<{tag} class="{" ".join(names)}" title="{title}">{escape(text)}</{tag}>'
