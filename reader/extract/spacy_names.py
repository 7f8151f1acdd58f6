"""Names found by a spaCy pipeline that the person has installed, in place of the rules.

Only finding is left to the pipeline: mentions and merging stay those of :mod:`reader.extract.entities`.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from reader.article.model import Article, Span
from reader.extract.entities import Finder, find_entities_with
from reader.extract.model import EntityKind

PREFIX = "spacy:"
"""How the setting ``entities`` names a pipeline: ``spacy:en_core_web_sm``."""

KINDS = {
    "PERSON": EntityKind.PERSON,
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANIZATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "NORP": EntityKind.OTHER,
    "EVENT": EntityKind.OTHER,
    "LAW": EntityKind.OTHER,
    "PRODUCT": EntityKind.OTHER,
    "WORK_OF_ART": EntityKind.OTHER,
    "MISC": EntityKind.OTHER,
}
"""The labels of spaCy's own pipelines that are names; dates, amounts and the like are not."""


class PipelineError(Exception):
    """The pipeline cannot be used; the message says in one line what to install."""


def spacy_finder(name: str) -> Finder:
    """A finder of names that asks the pipeline ``name`` (a package, or a folder). Raises PipelineError."""
    try:
        spacy: Any = import_module("spacy")
    except ImportError:
        raise PipelineError(
            f"entities: {PREFIX}{name} needs spaCy: pip install 'article-reader[spacy]'"
        ) from None
    try:
        pipeline: Any = spacy.load(name)
    except (OSError, ValueError) as error:
        reason = str(error).split("\n", 1)[0][:120]
        raise PipelineError(
            f"entities: {PREFIX}{name} cannot be loaded (python -m spacy download {name}): {reason}"
        ) from None

    def find(article: Article) -> list[tuple[Span, EntityKind]]:
        found = []
        for sentence in article.sentences:
            start = sentence.span.start
            for entity in pipeline(sentence.span.of(article.text)).ents:
                kind = KINDS.get(entity.label_)
                if kind is not None:
                    found.append((Span(start + entity.start_char, start + entity.end_char), kind))
        return found

    return find


def name_entities(article: Article, finder: Finder) -> None:
    """Let ``article.entities`` be what ``finder`` finds; to be called before they are first asked for."""
    # The property is computed once and kept in the instance; this is that one computation.
    article.__dict__["entities"] = find_entities_with(article, finder)
