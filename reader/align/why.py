"""Saying why two sentences are linked or not, and which sentences come nearest to one."""

from __future__ import annotations

from collections.abc import Mapping

from reader.align.evidence import Evidence
from reader.align.grouping import POSSIBLE_MARGIN, least_total, parts_of, score_of
from reader.align.link import LinkChoice
from reader.align.model import AlignSettings, Explanation, Side
from reader.align.profile import Profile
from reader.align.score import score_cell
from reader.align.table import Place


def explain(evidence: Evidence, settings: AlignSettings, left: int, right: int) -> Explanation:
    """Why two sentences are linked, or are not. Raises IndexError for what is no sentence."""
    for article, index in ((evidence.left, left), (evidence.right, right)):
        if not 0 <= index < len(article.sentences):
            raise IndexError(f"there is no sentence {index}; the article has {len(article.sentences)}")
    place = evidence.place(left, right)
    choice, sums = evidence.chosen(settings.pins)
    if place not in choice.cells:
        choice = choice.with_said([score_cell(*evidence.profiles, *place)], {})
        sums = sums.copy()
        sums[place] = choice.total(choice.cells[place])
    exact = evidence.profiles[0].keys[place[0]] == evidence.profiles[1].keys[place[1]]
    total = sums[place]
    return Explanation(
        left=left,
        right=right,
        score=1.0 if exact and place in choice.sure else round(score_of(total), 4),
        parts=parts_of(choice, place),
        shared=_shared_words(evidence, place),
        verdict=_verdict(evidence, choice, sums, place, least_total(settings.threshold), exact),
    )


def nearest(
    evidence: Evidence, settings: AlignSettings, side: Side, sentence: int, count: int
) -> tuple[Explanation, ...]:
    """The candidates of a sentence with the highest scores, best first."""
    own = 0 if (side == "left") != evidence.swapped else 1
    found = sorted((-total, place) for place, total in evidence.sums_of(settings.pins, own, sentence))
    explained = []
    for _, place in found[: max(0, count)]:
        left, right = evidence.place(*place)
        explained.append(explain(evidence, settings, left, right))
    return tuple(explained)


def _shared_words(evidence: Evidence, place: Place) -> tuple[str, ...]:
    """The telling words that both sentences have, as the left one has them, the weightiest first."""
    first, second = evidence.profiles
    common = first.terms[place[0]] & second.terms[place[1]]
    wanted = {first.names[term]: first.weights[term] for term in common if first.telling[term]}
    surfaces: dict[str, str] = {}
    left = place[1] if evidence.swapped else place[0]
    for word in evidence.words(evidence.swapped, left):
        if word.term in wanted:
            surfaces.setdefault(word.term, evidence.left.text[word.start : word.end])
    ordered = sorted(wanted, key=lambda term: (-wanted[term], term))
    return tuple(surfaces.get(term, term.removeprefix("#")) for term in ordered)


def _verdict(
    evidence: Evidence,
    choice: LinkChoice,
    sums: Mapping[Place, float],
    place: Place,
    least: float,
    exact: bool,
) -> str:
    if place in choice.said:
        return (
            "you said that they correspond" if choice.said[place] else "you said that they do not correspond"
        )
    total = sums[place]
    if place in choice.sure:
        return "linked: the same words" if exact else "linked: a run of words in common"
    if total >= least:
        return "linked"
    if not _has_telling(evidence.profiles[0], evidence.profiles[1], place):
        return "no telling word in common"
    i, j = place
    taken = [sums[i, other] for other in choice.context.rows.get(i, ()) if other != j]
    taken += [sums[other, j] for other in choice.context.columns.get(j, ()) if other != i]
    if taken and max(taken) > total:
        return "a better counterpart is taken"
    return "a little below the threshold" if total >= least - POSSIBLE_MARGIN else "below the threshold"


def _has_telling(first: Profile, second: Profile, place: Place) -> bool:
    return any(first.telling[term] for term in first.terms[place[0]] & second.terms[place[1]])
