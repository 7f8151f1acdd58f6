"""Finding mentions with a spaCy pipeline that the user has installed (``entities: spacy:<pipeline>``).

Only finding and typing are spaCy's; mentions are merged as everywhere, in :mod:`reader.extract.entities`.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from typing import Any

from reader.article.model import Article, Span
from reader.extract import vocabulary as v
from reader.extract.entities import Finder
from reader.extract.model import EntityKind

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


def spacy_finder(pipeline: str) -> Finder:
    """A finder that runs the spaCy pipeline ``pipeline`` (a package's name, or the path of a folder).

    Raises :class:`PipelineError` where spaCy or the pipeline is missing, or the pipeline finds no entities.
    """
    try:
        spacy: Any = importlib.import_module("spacy")
    except ImportError as error:
        raise PipelineError(
            f"entities: spacy:{pipeline} needs spaCy; install it with: pip install 'article-reader[spacy]'"
        ) from error
    try:
        run: Any = spacy.load(pipeline)
    except Exception as error:  # spaCy raises OSError, ValueError and others, depending on what is wrong
        raise PipelineError(
            f"entities: spacy:{pipeline} cannot be loaded; try: python -m spacy download {pipeline}"
        ) from error
    if not {"ner", "entity_ruler", "span_ruler"} & set(run.pipe_names):
        raise PipelineError(f"entities: spacy:{pipeline} finds no entities: it has no part named ner")

    def find(article: Article) -> list[tuple[Span, EntityKind]]:
        return list(_mentions(run, article))

    return find


def _mentions(run: Any, article: Article) -> Iterator[tuple[Span, EntityKind]]:
    """Paragraph by paragraph, so that no text is too long for the pipeline's limit."""
    for paragraph in article.paragraphs:
        start = paragraph.span.start
        text = paragraph.span.of(article.text)
        for begin in range(0, len(text), run.max_length):
            part = text[begin : begin + run.max_length].encode("utf-8", "replace").decode("utf-8")
            for found in run(part).ents:
                if found.label_ in _NO_NAMES:
                    continue
                kind = _KINDS.get(found.label_, EntityKind.OTHER)
                low, high = _bare(part, found.start_char, found.end_char, kind)
                if low < high:
                    yield Span(start + begin + low, start + begin + high), kind


def _bare(text: str, start: int, end: int, kind: EntityKind) -> tuple[int, int]:
    """Without ``the``, without a person's titles, without a possessive ending."""
    while match := _FIRST_WORD.match(text, start, end):
        word = match[1].lower()
        if word != "the" and not (kind is EntityKind.PERSON and word in v.TITLES):
            break
        start = match.end()
    if ending := _ENDING.search(text[start:end]):
        end -= len(ending[0])
    return start, end
