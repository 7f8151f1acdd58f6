"""Saying why two sentences are linked or not, and which sentences come nearest to one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from reader.align.candidates import LONGEST_POSTING, POSTINGS_READ
from reader.align.context import FEATURES
from reader.align.evidence import Evidence
from reader.align.grouping import POSSIBLE_MARGIN, least_total, parts_of, score_of
from reader.align.link import WEIGHTS, LinkChoice
from reader.align.model import AlignSettings, Explanation, Side
from reader.align.profile import Profile
from reader.align.score import Cell, score_cell
from reader.align.table import Place

_TOO_FEW = "few telling words in common"
_HELD_BACK = (
    (_TOO_FEW, {"unexplained words shared": 0.39, "words contained": 0.72}),
    ("the words are in another order", {"word order": 0.64, "lengths differ": 0.12}),
    ("nothing around them is linked", {"neighbours linked": 0.61, "neighbours in order": 1.47}),
    ("the articles have little else in common", {"articles related": 0.3, "others linked": 1.0}),
    ("another sentence comes nearer", {"rivals": 0.77}),
    ("the articles are nearly the same elsewhere", {"articles near-identical": 0.0}),
)
"""What can hold two sentences back: the parts that tell it, each with what it measures in a link of news that
is right, on average."""


def explain(evidence: Evidence, settings: AlignSettings, left: int, right: int) -> Explanation:
    """Why two sentences are linked, or are not. Raises IndexError for what is no sentence."""
    for article, index in ((evidence.left, left), (evidence.right, right)):
        if not 0 <= index < len(article.sentences):
            raise IndexError(f"there is no sentence {index}; the article has {len(article.sentences)}")
    place = evidence.place(left, right)
    choice, sums = evidence.chosen(settings.pins)
    if place in choice.cells:
        cell, total = choice.cells[place], sums[place]
    else:
        cell = score_cell(*evidence.profiles, *place)
        total = choice.total(cell)
    exact = evidence.profiles[0].keys[place[0]] == evidence.profiles[1].keys[place[1]]
    return Explanation(
        left=left,
        right=right,
        score=1.0 if exact and place in choice.sure else round(score_of(total), 4),
        parts=parts_of(choice, cell),
        shared=_shared_words(evidence, place),
        verdict=_verdict(evidence, choice, sums, cell, total, least_total(settings.threshold), exact),
    )


def nearest(
    evidence: Evidence, settings: AlignSettings, side: Side, sentence: int, count: int
) -> tuple[Explanation, ...]:
    """The sentences of the other side with the highest scores, best first: its candidates, and if they are
    too few, those that share most with it."""
    own = 0 if (side == "left") != evidence.swapped else 1
    known = evidence.sums_of(settings.pins, own, sentence)
    places = [place for _, place in sorted((-total, place) for place, total in known)][: max(0, count)]
    if len(places) < count and sentence < len(evidence.profiles[own].keys):  # articles not weighed have none
        places += [place for place in _sharing(evidence, own, sentence, count) if place not in places]
    explained = [explain(evidence, settings, *evidence.place(*place)) for place in places[: max(0, count)]]
    return tuple(sorted(explained, key=lambda one: -one.score))


def _sharing(evidence: Evidence, own: int, sentence: int, count: int) -> list[Place]:
    """The places of the sentences that share the weightiest words with one, the rarest looked up first."""
    profile, holders = evidence.profiles[own], evidence.holders[1 - own]
    found = [(len(holders[term]), term) for term in profile.terms[sentence] if term in holders]
    shared: Counter[int] = Counter()
    budget = POSTINGS_READ
    for length, term in sorted(found):
        budget -= length
        if length > LONGEST_POSTING or budget < 0:
            break
        for other in holders[term]:
            shared[other] += profile.weights[term]
    best = sorted(shared, key=lambda other: (-shared[other], other))[:count]
    return [(other, sentence) if own else (sentence, other) for other in best]


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
    cell: Cell,
    total: float,
    least: float,
    exact: bool,
) -> str:
    place = cell.left, cell.right
    if place in choice.said:
        return (
            "you said that they correspond" if choice.said[place] else "you said that they do not correspond"
        )
    if place in choice.sure:
        return "linked: the same words" if exact else "linked: a run of words in common"
    if total >= least:
        return "linked"
    if not _has_telling(evidence.profiles[0], evidence.profiles[1], place):
        return "no telling word in common"
    i, j = place
    taken = [sums[i, other] for other in choice.context.rows.get(i, ()) if other != j]
    taken += [sums[other, j] for other in choice.context.columns.get(j, ()) if other != i]
    if taken and max(taken) >= least:
        return "a better counterpart is taken"
    below = "a little below the threshold" if total >= least - POSSIBLE_MARGIN else "below the threshold"
    return f"{below}: {_held_back(choice, cell)}"


def _held_back(choice: LinkChoice, cell: Cell) -> str:
    """What keeps the sum of two sentences furthest below that of others."""
    found = dict(zip(FEATURES, choice.context.features(cell), strict=True))
    weights = dict(zip(FEATURES, WEIGHTS, strict=True))
    clause, _ = min(
        (
            (clause, sum(weights[name] * (found[name] - usual) for name, usual in parts.items()))
            for clause, parts in _HELD_BACK
        ),
        key=lambda held: held[1],
    )
    if clause == _TOO_FEW and 2 * found["unexplained words shared"] < cell.dice:
        return "other links take the words in common"
    return clause


def _has_telling(first: Profile, second: Profile, place: Place) -> bool:
    return any(first.telling[term] for term in first.terms[place[0]] & second.terms[place[1]])
