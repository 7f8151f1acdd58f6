"""What is being read, and how: the pair, the cursors, what is folded away, what was searched for.

All of the app's state that is not on the screen, without a word of Textual: the main screen changes it and
draws it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from reader.align.model import SIDES, Change, Link, LinkKind, Op, Pin, Side
from reader.article.model import Article, Span
from reader.compare import Comparison
from reader.edit_runs import without_blanks
from reader.tui.layout import Shown, counterparts
from reader.tui.linked import other_side
from reader.tui.places import Places
from reader.visible import is_usual, visible


class Fold(StrEnum):
    """What is shown of the articles."""

    ALL = "all"
    LINKS = "links only"
    NEW = "new only"


Overlay = tuple[int, int, str]
"""Offsets and the palette's name of the style that lies over them."""


@dataclass
class Reading:
    """One pair being read.

    ``cursor`` holds a sentence index for each side, ``side`` is the one that is read. ``hits`` are what was
    searched for, ``chosen`` the mentions of what was chosen in the sidebar, both as spans in rising order.
    ``unfolded`` are sentences that are shown though all around them is folded away.
    ``reviewed`` says of a link whether a person has marked it.
    """

    comparison: Comparison
    side: Side = "left"
    cursor: dict[Side, int] = field(default_factory=lambda: {"left": 0, "right": 0})
    locked: bool = True
    word_edits: bool = True
    fold: Fold = Fold.ALL
    only_matches: bool = False
    hide_reviewed: bool = False
    unfolded: set[tuple[Side, int]] = field(default_factory=set)
    hits: dict[Side, Sequence[Span]] = field(default_factory=lambda: {"left": (), "right": ()})
    chosen: dict[Side, Sequence[Span]] = field(default_factory=lambda: {"left": (), "right": ()})
    chosen_style: str = "entity"
    reviewed: Mapping[tuple[tuple[int, ...], tuple[int, ...]], str] = field(default_factory=dict)
    jumps: list[tuple[Side, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._places: Places | None = None
        self.display = (_as_drawn(self.comparison.left), _as_drawn(self.comparison.right))

    # -- what it is about ------------------------------------------------------------------------------

    @property
    def places(self) -> Places:
        """Where things stand in the comparison that is read."""
        if self._places is None or self._places.comparison is not self.comparison:
            self._places = Places(self.comparison)
        return self._places

    @property
    def article(self) -> Article:
        """The article that is read."""
        return self.comparison.article(self.side)

    @property
    def sentence(self) -> int:
        """The sentence under the cursor."""
        return self.cursor[self.side]

    def text_of(self, side: Side) -> str:
        """The side's text as its sentences are drawn: the same offsets, nothing in them can act."""
        return self.display[0] if side == "left" else self.display[1]

    def links_here(self) -> tuple[Link, ...]:
        return self.comparison.links_of(self.side, self.sentence)

    def link_here(self) -> Link | None:
        """The link from the cursor's sentence to the other cursor's, or else its strongest one."""
        links = self.links_here()
        beside = self.cursor[other_side(self.side)]
        for link in links:
            if beside in (link.right if self.side == "left" else link.left):
                return link
        return links[0] if links else None

    def counterparts(self) -> Sequence[int]:
        return counterparts(self.comparison, self.side, self.sentence)

    def kind_of(self, side: Side, sentence: int) -> LinkKind | None:
        """The kind of the sentence's strongest link, None where it is new."""
        links = self.comparison.links_of(side, sentence)
        return links[0].kind if links else None

    # -- going about -----------------------------------------------------------------------------------

    def remember(self) -> None:
        """Keep this place, for going back to it after a jump."""
        place = (self.side, self.sentence)
        if not self.jumps or self.jumps[-1] != place:
            self.jumps.append(place)
            del self.jumps[:-100]

    def go(self, side: Side, sentence: int) -> None:
        """Put the cursor on a sentence; the other cursor goes to its counterpart, if it has one.

        Of several it is that of the strongest link; the one with the other cursor where one comes from there
        or has not moved.
        """
        count = len(self.comparison.article(side).sentences)
        before, self.side = (self.side, self.cursor[side]), side
        self.cursor[side] = max(0, min(sentence, count - 1))
        found = self.counterparts()
        beside = self.cursor[other_side(side)]
        walked = before[0] == side and before[1] != self.cursor[side]
        if found and (walked or beside not in found):
            self.cursor[other_side(side)] = found[0]

    def next_linked(self, count: int) -> int | None:
        """The ``count``-th linked sentence after the cursor (before it, for a negative count), or None."""
        return self._step(self.places.linked[self.side], count)

    def next_discrepancy(self, count: int) -> int | None:
        """The same for sentences in which a fact differs."""
        return self._step(self.places.discrepancies[self.side], count)

    def _step(self, places: Sequence[int], count: int) -> int | None:
        shown = self.shown()
        if shown is not None:
            places = [index for index in places if shown(self.side, index)]
        return _step(places, self.sentence, count)

    def next_hit(self, count: int) -> tuple[Side, int] | None:
        """The sentence of the ``count``-th hit from the cursor on, in both articles, round and round."""
        if not any(self.hits.values()):
            return None
        place = self.side, self.sentence
        for _ in range(abs(count)):
            place = self._hit_after(*place) if count > 0 else self._hit_before(*place)
        return place

    def _hit_after(self, side: Side, sentence: int) -> tuple[Side, int]:
        article, spans = self.comparison.article(side), self.hits[side]
        if sentence + 1 < len(article.sentences):
            start = article.sentences[sentence + 1].span.start
            at = bisect_left(spans, start, key=lambda span: span.start)
            if at < len(spans):
                return side, article.sentence_at(spans[at].start)
        side = other_side(side) if self.hits[other_side(side)] else side
        return side, self.comparison.article(side).sentence_at(self.hits[side][0].start)

    def _hit_before(self, side: Side, sentence: int) -> tuple[Side, int]:
        article, spans = self.comparison.article(side), self.hits[side]
        if sentence:
            start = article.sentences[sentence].span.start
            at = bisect_left(spans, start, key=lambda span: span.start) - 1
            if at >= 0:
                return side, article.sentence_at(spans[at].start)
        side = other_side(side) if self.hits[other_side(side)] else side
        return side, self.comparison.article(side).sentence_at(self.hits[side][-1].start)

    # -- what is shown ---------------------------------------------------------------------------------

    def shown(self) -> Shown | None:
        """Which sentences are not folded away; None when all are there."""
        if self.fold is Fold.ALL and not self.only_matches and not self.hide_reviewed:
            return None
        kept = {side: self._kept(side) for side in SIDES}
        return lambda side, sentence: sentence in kept[side]

    def _kept(self, side: Side) -> set[int]:
        article = self.comparison.article(side)
        kept = set(range(len(article.sentences)))
        linked = {index for index in kept if self.comparison.links_of(side, index)}
        if self.fold is Fold.LINKS:
            around = {near for index in linked for near in (index - 1, index, index + 1)}
            kept &= around
        elif self.fold is Fold.NEW:
            kept -= linked
        if self.only_matches:
            kept &= {article.sentence_at(span.start) for span in self.hits[side]}
        if self.hide_reviewed:
            kept -= {index for index in linked if self._all_reviewed(side, index)}
        return kept | {index for place, index in self.unfolded if place == side}

    def _all_reviewed(self, side: Side, sentence: int) -> bool:
        return all(
            (link.left, link.right) in self.reviewed for link in self.comparison.links_of(side, sentence)
        )

    def left_to_review(self) -> int:
        """How many links carry no mark yet."""
        return sum((link.left, link.right) not in self.reviewed for link in self.comparison.links)

    # -- what lies over the text -----------------------------------------------------------------------

    def overlays(self, side: Side, sentence: int) -> list[Overlay]:
        """The styles over a sentence's text, later ones over earlier ones."""
        span = self.comparison.article(side).sentences[sentence].span
        found: list[Overlay] = []
        links = self.comparison.links_of(side, sentence)
        if links and links[0].kind is LinkKind.FRAGMENT:
            parts = links[0].left_spans if side == "left" else links[0].right_spans
            found += [(s.start, s.end, "text-fragment") for s in parts if s.overlaps(span)]
        if self.word_edits:
            for link in links:
                if link.kind is LinkKind.EDITED:
                    found += edit_overlays(link, side, span)
        layers: tuple[tuple[Sequence[Span], str], ...] = (
            (self.chosen[side], self.chosen_style),
            (self.hits[side], "match"),
        )
        for spans, style in layers:
            first = bisect_left(spans, span.start, key=lambda s: s.end)
            for hit in spans[first:]:
                if hit.start >= span.end:
                    break
                found.append((hit.start, hit.end, style))
        return found


def _as_drawn(article: Article) -> str:
    """The text with its sentences made safe to draw; the text itself where they are, as it may be long."""
    text = article.text
    if is_usual(text) and all(text.find("\n", s.span.start, s.span.end) < 0 for s in article.sentences):
        return text
    return visible(text)


def edit_overlays(link: Link, side: Side, within: Span) -> list[Overlay]:
    """The word edits of a link as overlays on one side: what the words change, not case or punctuation."""
    found: list[Overlay] = []
    for edit in link.edits:
        if edit.op is Op.EQUAL or edit.change in QUIET:
            continue
        span = edit.left if side == "left" else edit.right
        if len(span) and span.overlaps(within):
            style = {Op.DELETE: "delete", Op.INSERT: "insert", Op.REPLACE: "replace"}[edit.op]
            words = without_blanks(link.articles[0 if side == "left" else 1].text, span)
            if words.start < words.end:
                found.append((words.start, words.end, style))
    return found


QUIET = frozenset((Change.CASE, Change.PUNCTUATION, Change.HYPHEN, Change.TYPOGRAPHY, Change.SPACE))
"""Changes that leave the words the same: told in the inspector, not marked in the text."""


def with_pin(pins: tuple[Pin, ...], left: int, right: int, linked: bool) -> tuple[Pin, ...]:
    """The pins with one more; saying the same of a pair again takes its pin back."""
    kept = tuple(pin for pin in pins if (pin.left, pin.right) != (left, right))
    pin = Pin(left, right, linked)
    return kept if pin in pins else (*kept, pin)


def _step(places: Sequence[int], here: int, count: int) -> int | None:
    """The place ``count`` steps from ``here`` in a rising list; the outermost if there are fewer, or None."""
    if count > 0:
        at = bisect_right(places, here) + count - 1
        found = places[min(at, len(places) - 1)] if places else here
        return found if found > here else None
    at = bisect_left(places, here) + count
    found = places[max(at, 0)] if places else here
    return found if found < here else None
