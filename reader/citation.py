"""A citation of two sentences: what stands where, how they are linked, and which files that was said of."""

from __future__ import annotations

from reader.align.model import Link
from reader.article.model import Article
from reader.compare import Comparison
from reader.state.keys import content_hash
from reader.visible import visible


def citation(comparison: Comparison, left_index: int, right_index: int) -> str:
    """Both sentences, their articles and numbers, kind and score of the link, SHA-256 of each file.

    Where the two stand in one link, all sentences of the link are cited; where they do not, it says so,
    with the score and the reason. Several lines, without one at the end; nothing in it can act on a
    terminal. Raises IndexError for what is no sentence.
    """
    link = _link_of(comparison, left_index, right_index)
    lefts, rights = (link.left, link.right) if link else ((left_index,), (right_index,))
    return "\n".join(
        (
            *_cited(comparison.left, lefts),
            "",
            *_cited(comparison.right, rights),
            "",
            _linked(link) if link else _not_linked(comparison, left_index, right_index),
        )
    )


def _link_of(comparison: Comparison, left: int, right: int) -> Link | None:
    links = comparison.links_of("left", left)
    return next((link for link in links if right in link.right), None)


def _cited(article: Article, indexes: tuple[int, ...]) -> tuple[str, ...]:
    words = " ".join(visible(article.sentence_text(index)).strip() for index in indexes)
    source = article.source
    origin = [visible(part) for part in (source.path or source.label, source.url, source.date) if part]
    title = visible(article.title)
    lines = [words, f"    {title}, {_numbers(article, indexes)}"]
    if origin and origin != [title]:
        lines.append(f"    {', '.join(origin)}")
    lines.append(f"    SHA-256 {content_hash(article)}")
    return tuple(lines)


def _numbers(article: Article, indexes: tuple[int, ...]) -> str:
    if article.headline and indexes == (0,):
        return "headline"
    numbers = [str(article.number(index)) for index in indexes]
    if len(numbers) == 1:
        return f"sentence {numbers[0]}"
    return f"sentences {', '.join(numbers[:-1])} and {numbers[-1]}"


def _linked(link: Link) -> str:
    moved = ", moved" if link.moved else ""
    return f"Linked: {link.kind}, score {link.score:.2f}{moved}."


def _not_linked(comparison: Comparison, left: int, right: int) -> str:
    explanation = comparison.explain(left, right)
    return f"Not linked: score {explanation.score:.2f}, {visible(explanation.verdict)}."
