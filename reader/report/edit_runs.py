"""Word edits as runs of text: both wordings in one line, or each on its own side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.align.model import Change, Edit, Op, Side
from reader.article.model import Article
from reader.report.layout import Run
from reader.report.wording import text_of

_CONTEXT = 24


def merged_runs(left: Article, right: Article, edits: Iterable[Edit], *, signs: bool) -> list[Run]:
    """Both wordings in one: ``{left|right}`` where they differ, or with roles where signs are not asked for.

    What is equal stands once; a difference of white space alone is not marked.
    """
    runs: list[Run] = []
    for edit in edits:
        one, other = text_of(left, edit.left), text_of(right, edit.right)
        if edit.op is Op.EQUAL or edit.change is Change.SPACE:
            runs.append(Run(one or other))
        elif signs:
            runs.extend(_marked(one, other, edit.op.value))
        else:
            runs.extend(Run(text, role) for text, role in ((one, "delete"), (other, "insert")) if text)
    return runs


def side_runs(article: Article, edits: Iterable[Edit], side: Side, *, signs: bool) -> list[Run]:
    """One side's wording; what the other side has not stands in ``{…}``, or has a role instead."""
    runs: list[Run] = []
    for edit in edits:
        text = text_of(article, edit.left if side == "left" else edit.right)
        if not text:
            continue
        if edit.op is Op.EQUAL or edit.change is Change.SPACE:
            runs.append(Run(text))
        else:
            runs.extend(_braced(text, edit.op.value) if signs else [Run(text, edit.op.value)])
    return runs


def _braced(text: str, role: str) -> list[Run]:
    """``{text}``, with the spaces at its ends outside of the braces."""
    words = text.strip(" ")
    if not words:
        return [Run(f"{{{text}}}", role)]
    before, after = text[: text.index(words[0])], text[len(text.rstrip(" ")) :]
    return [run for run in (Run(before), Run(f"{{{words}}}", role), Run(after)) if run.text]


def _marked(left: str, right: str, role: str) -> list[Run]:
    """``{left|right}``; a space that both, or the only one of them, end with stands after the brace."""
    ends = [text for text in (left, right) if text]
    spaced = len(ends) > 0 and all(text.endswith(" ") and text.strip(" ") for text in ends)
    if spaced:
        left, right = left.removesuffix(" "), right.removesuffix(" ")
    return [Run(f"{{{left}|{right}}}", role), Run(" ")] if spaced else [Run(f"{{{left}|{right}}}", role)]


def by_sentence(
    article: Article, indexes: Sequence[int], edits: Sequence[Edit], side: Side, *, signs: bool
) -> list[tuple[int, list[Run]]]:
    """Each sentence's index and its runs, as :func:`side_runs` gives them; edits stay inside sentences."""
    parts = []
    for index in indexes:
        span = article.sentences[index].span
        inside = [edit for edit in edits if span.contains(edit.left if side == "left" else edit.right)]
        parts.append((index, side_runs(article, inside, side, signs=signs)))
    return parts


def changed_excerpt(left: Article, right: Article, edits: Sequence[Edit], *, signs: bool) -> list[Run]:
    """The merged wording around the changes: what is equal for long is shortened to an ellipsis."""
    runs: list[Run] = []
    for at, run in enumerate(whole := merged_runs(left, right, edits, signs=signs)):
        text = run.text
        if run.role or len(text) <= 2 * _CONTEXT:
            runs.append(run)
        elif at == 0:
            runs.append(Run("…" + text[-_CONTEXT:].partition(" ")[2]))
        elif at == len(whole) - 1:
            runs.append(Run(text[:_CONTEXT].rpartition(" ")[0] + "…"))
        else:
            runs.append(Run(text[:_CONTEXT].rpartition(" ")[0] + " … " + text[-_CONTEXT:].partition(" ")[2]))
    return runs
