"""Word edits as runs of text: both wordings in one line, or one alone. For the screen and the reports."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Literal, NamedTuple

from reader.align.model import Change, Edit, Op, Side
from reader.article.model import Span
from reader.visible import visible

Signs = Literal["none", "braces", "brackets"]
"""How an edit can be told without colour: ``{left|right}``, or ``[-left-]{+right+}``, or not at all."""

KEPT_WORDS = 5
"""How many unchanged words are left standing on each side of an edit where room is short."""

UNMARKED = frozenset((Change.SPACE, Change.TYPOGRAPHY))
"""Changes that are recorded and not marked in a text: every house prints its quotation marks its own way."""


class Run(NamedTuple):
    """Characters of one role: ``delete``, ``insert``, ``replace``, or ``""`` for what is in both."""

    text: str
    role: str = ""


def merged_runs(
    left: str,
    right: str,
    edits: Iterable[Edit],
    *,
    signs: Signs = "none",
    quiet: Collection[Change] = UNMARKED,
) -> list[Run]:
    """Both wordings of two texts in one, safe to show; what is equal stands once.

    ``edits`` have spans into ``left`` and ``right``. ``quiet`` changes are not marked, unless a blank
    parts or joins two words. Where sentences follow one another, a blank stands between them.
    """
    runs: list[Run] = []
    end = (-1, -1)
    for edit in edits:
        before, after = visible(edit.left.of(left)), visible(edit.right.of(right))
        gap = 0 <= end[0] < edit.left.start or 0 <= end[1] < edit.right.start
        if gap and not (runs and runs[-1].text.endswith(" ")):
            runs.append(Run(" "))
        end = edit.left.end, edit.right.end
        # A blank alone is quiet; one that goes with a word ("may be", "maybe") makes other words.
        joined = edit.change is Change.SPACE and any(map(str.isalnum, before + after))
        if edit.op is Op.EQUAL or (edit.change in quiet and not joined):
            runs.append(Run("" if edit.op is Op.DELETE else after))
        elif signs == "braces":
            runs += _in_braces(before, after, edit.op.value)
        else:
            runs += _marked(before, "[-{}-]" if signs == "brackets" else "{}", "delete")
            if before and after and signs == "none" and not before.endswith(" "):
                runs.append(Run(" "))
            runs += _marked(after, "{{+{}+}}" if signs == "brackets" else "{}", "insert")
    return _joined(runs)


def side_runs(text: str, edits: Iterable[Edit], side: Side, *, signs: bool = False) -> list[Run]:
    """One side's wording; what the other side has not has a role, and with signs stands in ``{…}``."""
    runs: list[Run] = []
    for edit in edits:
        words = visible((edit.left if side == "left" else edit.right).of(text))
        if edit.op is Op.EQUAL or edit.change in UNMARKED:
            runs.append(Run(words))
        else:
            runs += _marked(words, "{{{}}}" if signs else "{}", edit.op.value)
    return _joined(runs)


def without_blanks(text: str, span: Span) -> Span:
    """The span but for the blanks around its words, which are neither struck nor underlined."""
    words = span.of(text)
    return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))


def shortened(runs: Sequence[Run]) -> list[Run]:
    """The runs with the middle of long unchanged ones (at the ends: the outer part) left out."""
    last = len(runs) - 1
    return [
        run if run.role else Run(_shortened(run.text, at == 0, at == last)) for at, run in enumerate(runs)
    ]


def _shortened(text: str, first: bool, last: bool) -> str:
    words = text.split(" ")
    if len(words) <= 2 * KEPT_WORDS + 3:
        return text
    if first and last:
        return " ".join([*words[: 3 * KEPT_WORDS], "…"]) if len(words) > 3 * KEPT_WORDS else text
    head = [] if first else words[:KEPT_WORDS]
    tail = [] if last else words[-KEPT_WORDS:]
    return " ".join([*head, "…", *tail])


def _marked(text: str, form: str, role: str) -> list[Run]:
    """The words in their role, the blanks around them without it."""
    words = text.strip()
    if not words:
        return [Run(text)]
    start = text.index(words)
    return [Run(text[:start]), Run(form.format(words), role), Run(text[start + len(words) :])]


def _in_braces(left: str, right: str, role: str) -> list[Run]:
    """``{left|right}``; the blank that both, or the only one of them, begin or end with stands outside."""
    words = [text for text in (left, right) if text]
    before = " " if all(text.startswith(" ") and text.strip() for text in words) else ""
    after = " " if all(text.endswith(" ") and text.strip() for text in words) else ""
    inside = "|".join(text.removeprefix(before).removesuffix(after) for text in (left, right))
    return [Run(before), Run(f"{{{inside}}}", role), Run(after)]


def _joined(runs: Iterable[Run]) -> list[Run]:
    """The runs without empty ones, neighbours of the same role as one."""
    found: list[Run] = []
    for run in runs:
        if found and found[-1].role == run.role:
            found[-1] = Run(found[-1].text + run.text, run.role)
        elif run.text:
            found.append(run)
    return found
