"""What the inspector says of the sentence under the cursor: kind, word edits, why, quotes, facts.

Pure: a reading goes in, lines come out.
"""

from __future__ import annotations

from reader.align.model import Change, Explanation, Link, Side
from reader.article.hidden import find_hidden_differences
from reader.edit_runs import merged_runs, shortened
from reader.match.model import Discrepancy, QuoteMatch, QuoteVerdict
from reader.tui.lines import Line, Run, wrap_runs
from reader.tui.linked import other_side
from reader.tui.pane import GLYPHS, MARK_GLYPHS, MOVED_GLYPH, NOTE_GLYPH
from reader.tui.reading import QUIET, Reading
from reader.visible import visible

NEAR = 0.02
"""A candidate with a lower score than this is not worth naming as the nearest."""

TELLING = 6
"""How many shared words are named as the reason for a link."""


def inspect(
    reading: Reading,
    width: int,
    *,
    whole: bool = False,
    found: bool = True,
    mark: str | None = None,
    note: str = "",
    brackets: bool = False,
) -> list[Line]:
    """The lines on the sentence under the cursor, the most telling first.

    ``whole`` leaves nothing out of the edits; ``found`` says that quotes and facts have been looked for;
    ``mark`` and ``note`` are what a person has said of the link; ``brackets`` writes edits so that they can
    be told apart without colour, underline or strike: ``[-out-]``, ``{+in+}``.
    """
    if not reading.article.sentences:
        return [[("This article has no sentences.", "muted")]]
    link = reading.link_here()
    told = wrap_runs([(f"{NOTE_GLYPH} ", "key"), (visible(note), "text")], width, indent=2) if note else []
    if link is None:
        headline, *nearest = _unlinked(reading, width)
        lines = [headline, *told, *nearest]
    else:
        edits = edit_runs(reading, link, whole=whole, brackets=brackets)
        lines = [_headline(reading, link, mark), *told, *wrap_runs(edits, width)]
    more: list[list[Run]] = []
    if found:
        facts = reading.places.facts[reading.side].get(reading.sentence, ())
        quotes = reading.places.quotes[reading.side].get(reading.sentence, ())
        more += [fact_runs(fact) for fact in facts if not fact.compatible]
        more += [quote_runs(reading, match) for match in quotes]
        more += [fact_runs(fact) for fact in facts if fact.compatible]
    more.append(_hidden_runs(reading))
    if link is not None:
        more += [_quiet_runs(link), *_reason_runs(reading, link, whole)]
    for runs in more:
        lines += wrap_runs(runs, width, indent=2)
    return [line for line in lines if line]


def _headline(reading: Reading, link: Link, mark: str | None) -> Line:
    line: Line = [
        (f"{GLYPHS[link.kind.value]} {link.kind.value}", f"{link.kind.value}+bold"),
        (f"  {link.score:.2f}", "text+bold"),
        (f"  {_numbers(reading, link)}", "text"),
    ]
    if len(link.left) > 1 or len(link.right) > 1:
        shape = "split" if len(link.left) == 1 else "merged" if len(link.right) == 1 else "regrouped"
        line.append((f"  {shape} {len(link.left)}–{len(link.right)}", "muted"))
    if link.moved:
        line.append((f"  {MOVED_GLYPH} moved", "moved"))
    if mark:
        line.append((f"  {MARK_GLYPHS[mark]} {mark}", "key"))
    others = [_numbers(reading, other) for other in reading.links_here() if other is not link]
    if others:
        line.append((f"  also {' and '.join(others)}", "muted"))
    return line


def _numbers(reading: Reading, link: Link) -> str:
    left, right = reading.comparison.left, reading.comparison.right
    ours, theirs = (left.number(n) for n in link.left), (right.number(n) for n in link.right)
    return f"{', '.join(map(str, ours))} ↔ {', '.join(map(str, theirs))}"


def edit_runs(reading: Reading, link: Link, *, whole: bool, brackets: bool = False) -> list[Run]:
    """The two wordings in one: what was taken out struck, what was put in underlined."""
    left, right = reading.comparison.left.text, reading.comparison.right.text
    runs = merged_runs(left, right, link.edits, signs="brackets" if brackets else "none", quiet=QUIET)
    return [(text, role or "text") for text, role in (runs if whole else shortened(runs))]


def _quiet_runs(link: Link) -> list[Run]:
    """How many edits change nothing but case, punctuation, space or spelling."""
    counts: dict[str, int] = {}
    for edit in link.edits:
        if edit.change in QUIET or edit.change is Change.SPELLING:
            counts[edit.change.value] = counts.get(edit.change.value, 0) + 1
    if not counts:
        return []
    told = ", ".join(f"{name} ({count})" for name, count in counts.items())
    return [("also differs in ", "muted"), (told, "muted")]


def _reason_runs(reading: Reading, link: Link, whole: bool) -> list[list[Run]]:
    """Why the sentences are linked: the words that tell, and of the ``whole`` what the score is made of."""
    explanation = _explanation(reading, link)
    shared = explanation.shared[: TELLING * (3 if whole else 1)]
    told: list[list[Run]] = []
    if shared:
        told.append([("shares ", "muted"), (", ".join(map(_shown, shared)), "text")])
    parts = sorted(explanation.parts, key=lambda part: -abs(part.weight)) if whole else []
    for name, sign in (("for the link: ", 1), ("against it: ", -1)):
        weights = [f"{part.name} {abs(part.weight):.1f}" for part in parts if part.weight * sign >= 0.05]
        if weights:
            told.append([(name, "muted"), (" · ".join(weights), "muted")])
    return told


def _shown(word: str) -> str:
    """A shared word or number as it is told: 1,200,000."""
    return f"{int(word):,}" if word.isdecimal() and 4 < len(word) < 20 else visible(word)


def _explanation(reading: Reading, link: Link) -> Explanation:
    """Why the sentence under the cursor is linked to the one it is read beside."""
    here = reading.sentence
    beside = reading.cursor[other_side(reading.side)]
    if reading.side == "left":
        return reading.comparison.explain(here, beside if beside in link.right else link.right[0])
    return reading.comparison.explain(beside if beside in link.left else link.left[0], here)


def _unlinked(reading: Reading, width: int) -> list[Line]:
    side: Side = reading.side
    other = other_side(side)
    lines: list[Line] = [[("new", "text+bold"), (f"  linked to nothing on the {other}", "muted")]]
    for nearest in reading.comparison.nearest(side, reading.sentence):
        if nearest.score < NEAR:
            continue
        index = nearest.right if side == "left" else nearest.left
        span = reading.comparison.article(other).sentences[index].span
        runs: list[Run] = [
            ("nearest ", "muted"),
            (f"{reading.comparison.article(other).number(index)}  {nearest.score:.2f}  ", "possible"),
            (nearest.verdict, "text"),
        ]
        if nearest.shared:
            words = ", ".join(map(_shown, nearest.shared[:TELLING]))
            runs += [("; shares ", "muted"), (words, "text")]
        runs.append((f"  {span.of(reading.text_of(other))}", "muted"))
        lines += wrap_runs(runs, width, indent=2)
    if len(lines) == 1:
        lines[0].append(("; nothing there comes near", "muted"))
    return lines


# -- quotes and facts ----------------------------------------------------------------------------------


def verdict_style(verdict: QuoteVerdict) -> str:
    """The palette's name for a verdict: good, of note, or neither."""
    if verdict is QuoteVerdict.SAME:
        return "good"
    if verdict in (QuoteVerdict.ONLY_HERE, QuoteVerdict.TRIMMED):
        return "muted"
    return "discrepancy"


def quote_runs(reading: Reading, match: QuoteMatch) -> list[Run]:
    runs: list[Run] = [("quote: ", "muted")]
    for number, verdict in enumerate(match.verdicts):
        if number:
            runs.append((" · ", "muted"))
        runs.append((verdict.value, verdict_style(verdict)))
    for note in match.notes:
        runs.append((f" · {visible(note)}", "text"))
    return runs


def fact_runs(fact: Discrepancy) -> list[Run]:
    if fact.compatible:
        return [("agrees: ", "muted"), (visible(fact.summary), "muted")]
    return [(f"{fact.kind.value}: ", "discrepancy"), (visible(fact.summary), "text")]


def _hidden_runs(reading: Reading) -> list[Run]:
    span = reading.article.sentences[reading.sentence].span
    hidden = find_hidden_differences(reading.article.text, span.start, span.end)
    if not hidden:
        return []
    told = list(dict.fromkeys(visible(difference.description) for difference in hidden))
    more = f" and {len(told) - 4} more" if len(told) > 4 else ""
    return [("hidden: ", "discrepancy"), (", ".join(told[:4]) + more, "text")]
