"""What a person has said of a comparison, as the reports show it: marks and notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.align.model import Link, Side
from reader.compare import Comparison

if TYPE_CHECKING:
    from reader.state.review import ReviewStore


@dataclass(frozen=True, slots=True)
class Remark:
    """A mark (``confirmed``, ``rejected``, ``unsure`` or empty) and a note (or empty) on one link."""

    mark: str = ""
    note: str = ""

    def __bool__(self) -> bool:
        return bool(self.mark or self.note)


NOTHING = Remark()


@dataclass(frozen=True)
class Review:
    """Remarks on links, by the link's index in the comparison, and notes on sentences, by side and index."""

    links: Mapping[int, Remark] = field(default_factory=dict)
    sentences: Mapping[tuple[Side, int], str] = field(default_factory=dict)

    def on(self, index: int) -> Remark:
        """The remark on a link, an empty one where there is none."""
        return self.links.get(index, NOTHING)

    def __bool__(self) -> bool:
        return bool(self.links or self.sentences)


def review_of(comparison: Comparison, store: ReviewStore) -> Review:
    """What ``store`` has of the links and sentences of a comparison of its pair."""
    links: dict[int, Remark] = {}
    for index, link in enumerate(comparison.links):
        remark = _remark(link, store)
        if remark:
            links[index] = remark
    sentences: dict[tuple[Side, int], str] = {}
    sides: tuple[Side, Side] = ("left", "right")
    for side in sides:
        for sentence in comparison.article(side).sentences:
            note = store.note((side, sentence.index))
            if note:
                sentences[side, sentence.index] = note
    return Review(links, sentences)


def _remark(link: Link, store: ReviewStore) -> Remark:
    mark = store.mark(link)
    return Remark(mark.value if mark else "", store.note(link))
