"""The sidebar's lists, as entries: links, quotes, entities, facts. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reader.align.model import SIDES, Link, Side
from reader.article.model import Article, Span
from reader.compare import Comparison
from reader.extract.model import POSSIBLY, EntityKind, Quote
from reader.match.model import Discrepancy, DiscrepancyKind, EntityMatch, QuoteMatch, QuoteVerdict
from reader.on_demand import OnDemand
from reader.tui.details import verdict_style
from reader.tui.lines import Line, clip, spread, width_of, wrap_runs
from reader.tui.pane import DIFFERS_GLYPH, GLYPHS, MARK_GLYPHS, MOVED_GLYPH, POSSIBLE_GLYPH
from reader.tui.places import sentences_of
from reader.visible import visible


class Tab(StrEnum):
    LINKS = "Links"
    QUOTES = "Quotes"
    ENTITIES = "Entities"
    FACTS = "Facts"


TABS = tuple(Tab)

FILTERS: dict[Tab, tuple[str, ...]] = {
    Tab.LINKS: ("all", "moved", "edited", "rewritten", "fragment", "verbatim", "possible"),
    Tab.QUOTES: ("all", "changed", "only here"),
    Tab.ENTITIES: ("all", "person", "organization", "place", "other", "only here"),
    Tab.FACTS: ("all", "differ"),
}
"""What each list can be narrowed to; the first is everything."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a list: how it looks, and where it stands in the two articles.

    ``left`` and ``right`` are the spans that are marked when it is chosen (``style`` names how); ``link`` is
    set for a link.
    """

    lines: tuple[Line, ...]
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()
    style: str = "entity"
    link: Link | None = None

    def spans(self, side: Side) -> tuple[Span, ...]:
        return self.left if side == "left" else self.right


VERDICT_GLYPHS = {
    QuoteVerdict.SAME: "=",
    QuoteVerdict.TRIMMED: "…",
    QuoteVerdict.TRIMMED_SILENTLY: "‥",
    QuoteVerdict.ALTERED: "≠",
    QuoteVerdict.SPEAKER_CHANGED: "⇄",
    QuoteVerdict.SPEAKER_DROPPED: "-",
    QuoteVerdict.BECAME_PARAPHRASE: "~",
    QuoteVerdict.BECAME_QUOTE: "“",
    QuoteVerdict.ONLY_HERE: " ",
}


class LinkEntries(OnDemand[Entry]):
    """The entries of links: a long pair has thousands, and all take two rows."""

    def __init__(self, links: Sequence[Link], make: Callable[[Link], Entry]) -> None:
        super().__init__(len(links), lambda index: make(links[index]))
        self._links = links

    @cached_property
    def index_of(self) -> dict[int, int]:
        """Which entry is that of a link, by the link's identity."""
        return {id(link): index for index, link in enumerate(self._links)}


BySentence = dict[tuple[Side, int], int]


def by_sentence(comparison: Comparison, found: Sequence[Entry]) -> BySentence:
    """The first entry that stands in each sentence, of those that are not of links."""
    places: BySentence = {}
    for index, entry in enumerate(() if isinstance(found, LinkEntries) else found):
        for side in SIDES:
            for span in entry.spans(side):
                for sentence in sentences_of(comparison.article(side), span):
                    places.setdefault((side, sentence), index)
    return places


def entries(
    comparison: Comparison, tab: Tab, width: int, narrowed: str = "all", marks: dict[Link, str] | None = None
) -> Sequence[Entry]:
    """The entries of one list, narrowed to one of :data:`FILTERS`, as lines of at most ``width`` cells."""
    if tab is Tab.LINKS:
        possible = narrowed == "possible"
        links = [
            link
            for link in (comparison.possible if possible else comparison.links)
            if narrowed in ("all", "possible", link.kind.value) or (narrowed == "moved" and link.moved)
        ]
        marked = marks or {}
        return LinkEntries(
            links, lambda link: link_entry(comparison, link, width, marked.get(link), possible=possible)
        )
    if tab is Tab.QUOTES:
        return [
            quote_entry(comparison, match, width, rest)
            for match, *rest in comparison.quotations
            if narrowed == "all"
            or (narrowed == "only here" and match.verdict is QuoteVerdict.ONLY_HERE)
            or (narrowed == "changed" and match.verdicts[0] not in _UNCHANGED)
            or (narrowed == "changed" and len(match.verdicts) > 1)
        ]
    if tab is Tab.ENTITIES:
        return [
            entity_entry(match, width)
            for match in comparison.entities
            if narrowed in ("all", match.kind.value)
            or (narrowed == "only here" and (match.left is None or match.right is None))
        ]
    return [
        fact_entry(comparison, fact, width)
        for fact in comparison.facts
        if narrowed == "all" or not fact.compatible
    ]


_UNCHANGED = (QuoteVerdict.SAME, QuoteVerdict.ONLY_HERE)


def _numbers(article: Article, indexes: Sequence[int]) -> str:
    return ",".join(str(article.number(index)) for index in indexes)


def _places(comparison: Comparison, left: Span | None, right: Span | None) -> str:
    """The numbers of the sentences in which two spans begin."""
    numbers = [
        str(article.number(article.sentence_at(span.start)))
        for article, span in ((comparison.left, left), (comparison.right, right))
        if span is not None
    ]
    return " ↔ ".join(numbers)


def _snippet(article: Article, span: Span, width: int) -> str:
    return visible(article.text[span.start : min(span.end, span.start + width + 1)])


def link_entry(
    comparison: Comparison, link: Link, width: int, mark: str | None, *, possible: bool = False
) -> Entry:
    left, right = comparison.left, comparison.right
    style = "possible" if possible else link.kind.value
    glyph = POSSIBLE_GLYPH if possible else GLYPHS[link.kind.value]
    head: Line = [
        (f"{glyph} {_numbers(left, link.left)} ↔ {_numbers(right, link.right)}", style),
    ]
    if mark:
        head.append((f" {MARK_GLYPHS[mark]}", "key"))
    places: Line = []
    if link.moved:
        here, there = _paragraph(left, link.left[0]) + 1, _paragraph(right, link.right[0]) + 1
        places.append((f"{MOVED_GLYPH}¶{here} → ¶{there}  ", "moved"))
        if became_lede(left, right, link):
            places.append(("lede  ", "discrepancy"))
    tail: Line = [*places, (f"{link.score:.2f}", "muted")]
    text = _snippet(left, left.sentences[link.left[0]].span, width)
    return Entry(
        (spread(head, tail, width), clip([("  " + text, "muted")], width)),
        link.left_spans,
        link.right_spans,
        "quote",
        link,
    )


def became_lede(left: Article, right: Article, link: Link) -> bool:
    """Whether a passage from the body of one article opens the other one."""
    places = _paragraph(left, link.left[0]), _paragraph(right, link.right[0])
    return min(places) == 0 and max(places) >= 3


def _paragraph(article: Article, index: int) -> int:
    """Which of the paragraphs below the headline the sentence stands in, from 0; -1 for the headline."""
    return article.sentences[index].paragraph - (1 if article.headline else 0)


def _speaker(quote: Quote | None) -> str:
    if quote is None or not quote.speaker:
        return "no speaker"
    name = visible(quote.speaker)
    return name if quote.confidence >= POSSIBLY else f"possibly {name}"


def quote_entry(
    comparison: Comparison, match: QuoteMatch, width: int, rest: Sequence[QuoteMatch] = ()
) -> Entry:
    """The entry of a quotation; ``rest`` are its parts in the paragraphs after the first."""
    glyph = VERDICT_GLYPHS[match.verdict]
    side = comparison.left if match.left_span else comparison.right
    span = match.left_span or match.right_span or Span(0, 0)
    head: Line = [(f"{glyph} ", verdict_style(match.verdict)), (_snippet(side, span, width), "text")]
    told: Line = [("  ", "text")]
    for number, verdict in enumerate(match.verdicts):
        told.append((" · " if number else "", "muted"))
        told.append((verdict.value, verdict_style(verdict)))
    if match.verdict is QuoteVerdict.ONLY_HERE:
        told[-1] = ("left only" if match.left else "right only", "muted")
    left, right = _speaker(match.left), _speaker(match.right)
    if match.left is None or match.right is None or left == right:
        speaker = left if match.left is not None else right
        told.append((f" · {speaker}", "muted"))
    else:
        told.append((f" · {left} ⇄ {right}", "muted"))
    if rest:
        told.append((f" · {1 + len(rest)} parts", "muted"))
    tail: Line = [(_places(comparison, match.left_span, match.right_span), "muted")]
    fits = width_of([*told, *tail]) < width
    parts = (match, *rest)
    return Entry(
        (clip(head, width), spread(told, tail if fits else [], width)),
        tuple(part.left_span for part in parts if part.left_span),
        tuple(part.right_span for part in parts if part.right_span),
        "quote",
    )


def entity_entry(match: EntityMatch, width: int) -> Entry:
    left, right = match.counts
    if not left:
        tail: Line = [("right only ", "muted"), (str(right), "text")]
    elif not right:
        tail = [("left only ", "muted"), (str(left), "text")]
    else:
        tail = [(f"{left} ⇄ {right}", "text")]
    head: Line = [(visible(match.name), "text")]
    kind: Line = [(f"{match.kind.value}  ", "muted")] if match.kind is not EntityKind.OTHER else []
    if width_of([*head, *kind, *tail]) < width:
        tail = [*kind, *tail]
    return Entry(
        (spread(head, tail, width),),
        match.left.mentions if match.left else (),
        match.right.mentions if match.right else (),
        "entity",
    )


def fact_entry(comparison: Comparison, fact: Discrepancy, width: int) -> Entry:
    style = "muted" if fact.compatible else "discrepancy"
    head: Line = [("= " if fact.compatible else f"{DIFFERS_GLYPH} ", style), (fact.kind.value, style)]
    tail: Line = [(_places(comparison, fact.left, fact.right), "muted")]
    left, right = comparison.left, comparison.right
    if fact.kind in (DiscrepancyKind.NUMBER, DiscrepancyKind.DATE):
        words = (
            " ".join(visible(span.of(a.text)).split()) for a, span in ((left, fact.left), (right, fact.right))
        )
        told = " ⇄ ".join(word or "—" for word in words)
    else:
        told = visible(fact.summary)
    body = wrap_runs([("  " + told, "muted" if fact.compatible else "text")], width, indent=2)
    return Entry(
        (spread(head, tail, width), *body),
        (_word_at(comparison.left, fact.left),),
        (_word_at(comparison.right, fact.right),),
        "quote",
    )


def _word_at(article: Article, span: Span) -> Span:
    """The span, or for an empty one a character to put the mark on."""
    if len(span):
        return span
    return Span(span.start, min(span.start + 1, len(article.text)))
