"""Names that differ: one put for another inside a link, or lists of names of which one has more."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.align.model import Link, LinkKind, Op
from reader.align.stem import spelling
from reader.article.kept import kept
from reader.article.model import Article, Span
from reader.extract.model import EntityKind
from reader.extract.nested import outermost
from reader.extract.people import OFFICES, office_of
from reader.match.model import Discrepancy, DiscrepancyKind, Severity
from reader.match.speakers import SpeakerNames

_WORD = r"[^\W\d_a-z](?:[\w’'-]{1,30}|\.)"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_LIST = re.compile(
    rf"{_NAME}(?P<more>(?:, {_NAME}){{0,15}})"
    rf",? (?:and|or|as well as)(?: (?:also|finally|even|the|later))? {_NAME}"
)
_GOES_ON = re.compile(r"[\w-]{0,20},? (?:(?:and|or) )?(?:the )?[^\W\d_a-z]")
_ITEM = re.compile(r",? (?:and|or|as well as)(?: (?:also|finally|even|the|later))? |, ")
_COMPASS = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
_POINTS = {form: point for point in _COMPASS for form in (point, f"{point}ern")}
_Office = tuple[Span, str, str]
_FEWEST = 2
_MOST_LISTS = 30
"""A name that stands in more lists than this does not tell which lists are alike."""

_AROUND = " \u00a0,.;:()’'"
_ARTICLES = ("", "the", "a", "an")
_SEXED = re.compile(r"(?:wo)?man$|person$|ess$|or$|er$")


def differing_names(
    left: Article, right: Article, links: Sequence[Link], names: SpeakerNames
) -> Iterator[Discrepancy]:
    """Inside a link, a name that stands where the other side has another name of the same kind."""
    mentions = _mentions_of(left), _mentions_of(right)
    for link in links:
        if link.kind not in (LinkKind.EDITED, LinkKind.VERBATIM, LinkKind.FRAGMENT):
            continue
        for edit in link.edits:
            if edit.op is not Op.REPLACE:
                continue
            ours, theirs = mentions[0].replaced(edit.left), mentions[1].replaced(edit.right)
            if ours is None or theirs is None:
                continue
            if (ours[1] is EntityKind.PLACE) != (theirs[1] is EntityKind.PLACE):
                continue
            words = ours[0].of(left.text), theirs[0].of(right.text)
            if names.same(*words) is not False:
                continue
            summary = f"The left names {words[0]}, the right {words[1]}."
            yield Discrepancy(DiscrepancyKind.NAME, ours[0], theirs[0], *words, Severity.HIGH, summary)


class _Mentions:
    """The people, organisations and places of an article by where they stand."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        kinds = {mention: entity.kind for entity in article.entities for mention in entity.mentions}
        outer = outermost(kinds)
        self._all = [(mention, kinds[mention]) for mention in outer if kinds[mention] is not EntityKind.OTHER]
        self._ends = [mention.end for mention, _ in self._all]

    def replaced(self, edit: Span) -> tuple[Span, EntityKind] | None:
        """The mention that an edit replaces, wholly or in part, and nothing else but an article."""
        text = edit.of(self._text)
        start = edit.start + len(text) - len(text.lstrip(_AROUND))
        end = edit.end - (len(text) - len(text.rstrip(_AROUND)))
        place = bisect_right(self._ends, start)
        if start >= end or place == len(self._all):
            return None
        mention, kind = self._all[place]
        before = self._text[start : max(start, mention.start)].strip().lower()
        if not mention.overlaps(Span(start, end)) or end > mention.end + 2 or before not in _ARTICLES:
            return None
        return mention, kind


_mentions_of = kept(_Mentions)


def differing_directions(left: Article, right: Article, links: Sequence[Link]) -> Iterator[Discrepancy]:
    """Inside a link, one point of the compass put for another."""
    for link in links:
        for edit in link.edits:
            if edit.op is not Op.REPLACE:
                continue
            ours, theirs = edit.left.of(left.text).strip(_AROUND), edit.right.of(right.text).strip(_AROUND)
            points = {_POINTS.get(ours.lower()), _POINTS.get(theirs.lower())}
            if len(points) == 2 and None not in points:
                summary = f"The left says “{ours}”, the right “{theirs}”."
                yield Discrepancy(
                    DiscrepancyKind.NAME, edit.left, edit.right, ours, theirs, Severity.HIGH, summary
                )


def differing_roles(left: Article, right: Article, links: Sequence[Link]) -> Iterator[Discrepancy]:
    """Inside a link, one person who holds another office on each side."""
    sides = _offices(left), _offices(right)
    for link in links:
        ours, theirs = _inside(sides[0], link.left_spans), _inside(sides[1], link.right_spans)
        for name, (one, role) in ours.items():
            two, other = theirs.get(name, (one, role))
            if _neutral(role) == _neutral(other) or _is_short_for(role, other):
                continue
            summary = f"The left calls {one.of(left.text)} {role}, the right {other}."
            yield Discrepancy(DiscrepancyKind.NAME, one, two, role, other, Severity.MEDIUM, summary)


@kept
def _offices(article: Article) -> list[_Office]:
    """Every mention of a person with an office right before it: the span, the last name, the office."""
    found = [
        (mention, mention.of(article.text).split()[-1], office_of(article.text, mention))
        for entity in article.entities
        if entity.kind is EntityKind.PERSON
        for mention in entity.mentions
    ]
    return sorted(one for one in found if one[2].split()[-1:] and one[2].split()[-1] in OFFICES)


def _inside(offices: Sequence[_Office], spans: Sequence[Span]) -> dict[str, tuple[Span, str]]:
    found: dict[str, tuple[Span, str]] = {}
    for span in spans:
        low = bisect_left(offices, span.start, key=lambda office: office[0].start)
        for place in range(low, len(offices)):
            mention, name, role = offices[place]
            if mention.start >= span.end:
                break
            found.setdefault(name, (mention, role))
    return found


def _is_short_for(role: str, other: str) -> bool:
    """Whether one only leaves out what the other says more: ``minister`` of ``finance minister``."""
    short, long = sorted((role, other), key=len)
    return long.split()[-1] == short


def _neutral(role: str) -> str:
    """A role without the sex of who holds it, however it is spelled; who presides is in the chair."""
    bare = _SEXED.sub("", " ".join(spelling(word) for word in role.split()))
    return "president" if bare == "chair" else bare


def differing_lists(
    left: Article, right: Article, links: Sequence[Link], names: SpeakerNames
) -> Iterator[Discrepancy]:
    """Lists of names (``Russia, Pakistan and Kazakhstan``) that share most names, yet not all.

    Two names alone are a list only where a link puts them against a longer one.
    """
    linked = {(one, two) for link in links for one in link.left for two in link.right}
    theirs = _lists(right)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, items) in enumerate(theirs):
        for item in set(items):
            holders[item].append(number)
    for ours_span, ours in _lists(left):
        near = {
            n
            for item in set(ours)
            if len(holders.get(item, ())) <= _MOST_LISTS
            for n in holders.get(item, ())
        }
        for number in sorted(near):
            theirs_span, items = theirs[number]
            only = [one for one in ours if not any(names.same(one, two) for two in items)]
            also = [two for two in items if not any(names.same(one, two) for one in ours)]
            shared = len(ours) - len(only)
            if shared < _FEWEST or 2 * shared < min(len(ours), len(items)) + 1 or not (only or also):
                continue
            places = left.sentence_at(ours_span.start), right.sentence_at(theirs_span.start)
            if min(len(ours), len(items)) == _FEWEST and places not in linked:
                continue
            parts = []
            if only:
                parts.append(f"only the left names {_listed(only)}")
            if also:
                parts.append(f"only the right names {_listed(also)}")
            summary = f"Of two like lists, {' and '.join(parts)}."
            yield Discrepancy(
                DiscrepancyKind.NAME,
                ours_span,
                theirs_span,
                ", ".join(ours),
                ", ".join(items),
                Severity.MEDIUM,
                summary,
            )


@kept
def _lists(article: Article) -> list[tuple[Span, list[str]]]:
    """The lists of names in an article, and the names in each."""
    return [
        (Span(*match.span()), [item.strip() for item in _ITEM.split(match.group()) if item.strip()])
        for match in _LIST.finditer(article.text)
        if match["more"] or not _is_part(article.text, match)
    ]


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether two names are only the beginning or the end of a longer list."""
    before = text[max(0, match.start() - len(", the ")) : match.start()]
    return _GOES_ON.match(text, match.end()) is not None or before.endswith((", ", ", the ", "and "))


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
