"""Where the facts of two articles differ: inside links, and between sentences on one subject."""

from __future__ import annotations

from collections.abc import Sequence

from reader.align.model import Link
from reader.article.model import Article
from reader.match.drift import drifting
from reader.match.model import Discrepancy, DiscrepancyKind, Severity
from reader.match.name_facts import differing_directions, differing_lists, differing_names, differing_roles
from reader.match.quantity_facts import differing_quantities
from reader.match.sources import differing_sources
from reader.match.speakers import SpeakerNames

_GRAVITY = {Severity.HIGH: 0, Severity.MEDIUM: 1, Severity.LOW: 2}


def match_facts(
    left: Article, right: Article, links: Sequence[Link], names: SpeakerNames | None = None
) -> tuple[Discrepancy, ...]:
    """Every discrepancy, the gravest first; those that differ in form or precision only, last.

    ``links`` are those of :func:`reader.align.alignment.align` for the two articles, ``names`` theirs,
    where they are there already. Two places are reported once, by the first rule that finds them.
    """
    names = names or SpeakerNames(left, right)
    found: dict[tuple[int, int, str], Discrepancy] = {}
    for discrepancy in (
        *differing_quantities(left, right, links),
        *differing_lists(left, right, links, names),
        *differing_names(left, right, links, names),
        *differing_directions(left, right, links),
        *differing_roles(left, right, links),
        *drifting(left, right, links),
        *differing_sources(left, right, links, names),
    ):
        place = (discrepancy.left.start, discrepancy.right.start, discrepancy.kind)
        found.setdefault(place, discrepancy)
    told = [one for one in found.values() if one.kind is DiscrepancyKind.ATTRIBUTION]
    kept = [one for one in found.values() if not _is_told(one, told)]
    return tuple(sorted(kept, key=lambda one: (one.compatible, _GRAVITY[one.severity], one.left, one.right)))


def _is_told(name: Discrepancy, sources: Sequence[Discrepancy]) -> bool:
    """Whether a name that differs is that of a source, which is told as such."""
    return name.kind is DiscrepancyKind.NAME and any(
        source.left.overlaps(name.left) and source.right.overlaps(name.right) for source in sources
    )
