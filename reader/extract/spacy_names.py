"""Names found by a spaCy pipeline that the person has installed, in place of the rules.

Only finding and typing are left to the pipeline: mentions and merging stay those of
:mod:`reader.extract.entities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from reader.article.model import Article, Span
from reader.extract.model import EntityKind

RULES, PREFIX = "rules", "spacy:"
"""How the setting ``entities`` names the rules, and a pipeline: ``spacy:en_core_web_sm``."""

_KINDS = {
    "PERSON": EntityKind.PERSON,
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANIZATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
}
_NO_NAMES = frozenset(("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"))
_ENDING = re.compile(r"(?:[’']s|[’'])$", re.IGNORECASE)
_FIRST_WORD = re.compile(r"(\w[\w-]*)\.?\s+(?=\S)")


class PipelineError(Exception):
    """The pipeline cannot be used; the message is one line that says why and what to do."""


def name_entities(articles: Sequence[Article], setting: str) -> None:
    """Let each article's ``entities`` be what the setting's pipeline finds; ``rules`` changes nothing.

    To be called before they are first asked for. Raises :class:`PipelineError` where spaCy or the pipeline
    is missing, or the pipeline finds no entities.
    """
    if setting == RULES:
        return
    from reader.extract.entities import find_entities_with  # loads word lists, which the rules may not need

    pipeline = _pipeline(setting.removeprefix(PREFIX))
    for article in articles:
        # The property is computed once and kept in the instance; this is that one computation.
        article.__dict__["entities"] = find_entities_with(article, list(_mentions(pipeline, article)))


def _pipeline(name: str) -> Any:
    """The pipeline ``name``: a package, or the path of a folder."""
    try:
        spacy: Any = import_module("spacy")
    except ImportError:
        raise PipelineError(
            f"entities: {PREFIX}{name} needs spaCy: pip install 'article-reader[spacy]'"
        ) from None
    try:
        pipeline: Any = spacy.load(name)
    except Exception as error:  # spaCy raises OSError, ValueError and others, depending on what is wrong
        reason = str(error).split("\n", 1)[0][:120]
        raise PipelineError(
            f"entities: {PREFIX}{name} cannot be loaded (python -m spacy download {name}): {reason}"
        ) from None
    if not {"ner", "entity_ruler", "span_ruler"} & set(pipeline.pipe_names):
        raise PipelineError(f"entities: {PREFIX}{name} finds no entities: it has no part named ner")
    return pipeline


def _mentions(pipeline: Any, article: Article) -> Iterator[tuple[Span, EntityKind]]:
    """Paragraph by paragraph, so that no text is too long for the pipeline's limit."""
    for paragraph in article.paragraphs:
        start = paragraph.span.start
        text = paragraph.span.of(article.text)
        for begin in range(0, len(text), pipeline.max_length):
            part = text[begin : begin + pipeline.max_length].encode("utf-8", "replace").decode("utf-8")
            for found in pipeline(part).ents:
                if found.label_ in _NO_NAMES:
                    continue
                kind = _KINDS.get(found.label_, EntityKind.OTHER)
                low, high = _bare(part, found.start_char, found.end_char, kind)
                if low < high:
                    yield Span(start + begin + low, start + begin + high), kind


def _bare(text: str, start: int, end: int, kind: EntityKind) -> tuple[int, int]:
    """Without ``the``, without a person's titles, without a possessive ending."""
    from reader.extract.vocabulary import TITLES

    while match := _FIRST_WORD.match(text, start, end):
        word = match[1].lower()
        if word != "the" and not (kind is EntityKind.PERSON and word in TITLES):
            break
        start = match.end()
    if ending := _ENDING.search(text[start:end]):
        end -= len(ending[0])
    return start, end
