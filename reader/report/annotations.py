"""The links as W3C web annotations (JSON-LD), so that other annotation tools can read them.

Each link is one annotation with the motivation ``linking``: its targets are the sentences of the left
article, its bodies those of the right one, each with a TextQuoteSelector and a TextPositionSelector
(https://www.w3.org/TR/annotation-model/). Positions count code points of the article's text. Each hidden
difference is one with the motivation ``commenting``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reader import __version__
from reader.align.model import Link
from reader.article.hidden import HiddenDifference
from reader.article.model import Article, Span
from reader.compare import Comparison
from reader.report.hidden import hidden_in
from reader.report.json import dump
from reader.report.options import ReportOptions
from reader.report.wording import score

CONTEXT = 32
"""How many characters of prefix and suffix a TextQuoteSelector has, as the model's examples do."""


def annotations_report(comparison: Comparison, options: ReportOptions) -> str:
    """An annotation collection with one page that holds every link, then what each article hides."""
    items = [_annotation(comparison, link, number) for number, link in enumerate(comparison.links, 1)]
    identity = f"urn:sha256:{comparison.left.source.sha256}:{comparison.right.source.sha256}"
    for side, article in (("left", comparison.left), ("right", comparison.right)):
        items += [
            _comment(f"{identity}#hidden-{side}-{number}", article, hidden)
            for number, hidden in enumerate(hidden_in(article), 1)
        ]
    page: dict[str, Any] = {
        "id": f"{identity}#page",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": identity,
        "type": "AnnotationCollection",
        "label": f"{comparison.left.title} | {comparison.right.title}",
        "total": len(items),
        "generator": {"type": "Software", "name": f"reader {__version__}"},
        "first": page,
    }
    return dump(collection) + "\n"


def _annotation(comparison: Comparison, link: Link, number: int) -> dict[str, Any]:
    identity = f"urn:sha256:{comparison.left.source.sha256}:{comparison.right.source.sha256}#link-{number}"
    moved = ", moved" if link.moved else ""
    comment = {
        "type": "TextualBody",
        "value": f"{link.kind.value} {score(link.score)}{moved}",
        "format": "text/plain",
        "purpose": "describing",
    }
    return {
        "id": identity,
        "type": "Annotation",
        "motivation": "linking",
        "body": [comment, *_resources(comparison.right, link.right_spans, "linking")],
        "target": _resources(comparison.left, link.left_spans, None),
    }


def _comment(identity: str, article: Article, hidden: HiddenDifference) -> dict[str, Any]:
    return {
        "id": identity,
        "type": "Annotation",
        "motivation": "commenting",
        "body": {
            "type": "TextualBody",
            "value": f"{hidden.kind.value}: {hidden.description}",
            "format": "text/plain",
            "purpose": "commenting",
        },
        "target": _resources(article, [hidden.span], None),
    }


def _resources(article: Article, spans: Sequence[Span], purpose: str | None) -> list[dict[str, Any]]:
    found = []
    for span in spans:
        resource: dict[str, Any] = {"type": "SpecificResource", "source": source_of(article)}
        if purpose:
            resource["purpose"] = purpose
        resource["selector"] = [_quote(article.text, span), _position(span)]
        found.append(resource)
    return found


def source_of(article: Article) -> str:
    """The IRI of an article: its address where it has one, else the hash of its content."""
    return article.source.url or f"urn:sha256:{article.source.sha256}"


def _quote(text: str, span: Span) -> dict[str, str]:
    return {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - CONTEXT) : span.start],
        "suffix": text[span.end : span.end + CONTEXT],
    }


def _position(span: Span) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}
