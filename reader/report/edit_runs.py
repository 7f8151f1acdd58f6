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
            runs.append(Run(f"{{{one}|{other}}}", edit.op.value))
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
            runs.append(Run(f"{{{text}}}" if signs else text, edit.op.value))
    return runs


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
