"""A quotation as the reports tell it: all its parts together, what became of it, who speaks, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reader.align.model import Side
from reader.article.model import Article, Span
from reader.compare import Comparison
from reader.extract.model import Quote
from reader.match.model import QuoteMatch, QuoteVerdict
from reader.report.wording import clipped, numbers, speaker_of, text_of

_UNREMARKABLE = frozenset((QuoteVerdict.SAME, QuoteVerdict.ONLY_HERE))


@dataclass(frozen=True)
class Quotation:
    """The parts of one quotation, in order: several where it goes over several paragraphs."""

    comparison: Comparison
    parts: tuple[QuoteMatch, ...]

    @property
    def verdicts(self) -> str:
        """``"altered · speaker dropped"``: what all parts have in common."""
        return " · ".join(verdict.value for verdict in self.parts[0].verdicts)

    @property
    def remarkable(self) -> bool:
        """Whether anything became of it that a reader should look at."""
        return not _UNREMARKABLE.issuperset(self.parts[0].verdicts)

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What is to be said besides, each once."""
        return tuple(dict.fromkeys(note for part in self.parts for note in part.notes))

    @property
    def changed(self) -> tuple[QuoteMatch, ...]:
        """The parts whose wordings are to be shown beside each other."""
        return tuple(part for part in self.parts if part.edits and part.verdict is not QuoteVerdict.SAME)

    def spans(self, side: Side) -> list[Span]:
        """Where the parts stand on a side."""
        found = (part.left_span if side == "left" else part.right_span for part in self.parts)
        return [span for span in found if span is not None]

    def sentences(self, side: Side) -> tuple[int, ...]:
        """The indexes of the sentences in which the parts begin on a side."""
        article = self.comparison.article(side)
        if not article.sentences:
            return ()
        return tuple(dict.fromkeys(article.sentence_at(span.start) for span in self.spans(side)))

    def numbers(self, side: Side) -> str:
        """The numbers of those sentences; empty where no part stands on that side."""
        return numbers(self.comparison.article(side), self.sentences(side))

    def speaker(self, side: Side) -> str:
        """Who speaks on a side; empty where no part stands there."""
        quotes = [part.left if side == "left" else part.right for part in self.parts]
        quote: Quote | None = next(filter(None, quotes), None)
        if quote is not None:
            return speaker_of(quote)
        return "not in quotation marks" if self.spans(side) else ""

    def beginning(self, limit: int) -> str:
        """How it begins, in so many characters at most, and of how many parts it is."""
        side: Side = "left" if self.spans("left") else "right"
        article: Article = self.comparison.article(side)
        spans = self.spans(side)
        more = f" (in {len(spans)} parts)" if len(spans) > 1 else ""
        return f"“{clipped(text_of(article, spans[0]), limit)}”{more}" if spans else ""


def quotations_of(comparison: Comparison) -> list[Quotation]:
    """The quotations of both articles, in the order of :attr:`Comparison.quotations`."""
    return [Quotation(comparison, parts) for parts in comparison.quotations]
