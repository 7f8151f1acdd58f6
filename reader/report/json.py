"""The comparison as JSON: every figure, link, edit, quotation, name and discrepancy, by offsets.

The shape is described by ``schema.json`` beside this module; its version stands in ``schema``. Offsets count
code points of the article's ``text``, ends are exclusive. The texts are exact; characters that could act on a
terminal are written as escapes.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import re
from collections.abc import Iterable
from typing import Any

from reader import __version__
from reader.align.model import AlignSettings, Edit, Link, Side
from reader.article.hidden import HiddenDifference
from reader.article.model import Article, Span
from reader.compare import Comparison
from reader.extract.model import Entity, Quantity, Quote, Statement
from reader.match.model import Discrepancy, EntityMatch, QuoteMatch
from reader.report.hidden import hidden_in
from reader.report.options import ReportOptions
from reader.report.review import Review
from reader.report.totals import Totals, unlinked

SCHEMA = "reader-comparison/2"
"""The name and version of the shape; the number rises when a reader of the old shape would fail."""

_SPAN = re.compile(r"\[\n +(\d+),\n +(\d+)\n +\]")
_UNSAFE = re.compile(r"[^\x20-\x7e\n]")
_HIDDEN = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def dump(value: Any, *, indent: int | None = 2) -> str:
    """JSON text with readable letters, and escapes for all that is no printable character."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    # A span on one line. No string holds a newline as it is, so nothing else is of this form.
    text = _SPAN.sub(r"[\1, \2]", text)
    return _UNSAFE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    char = match.group()
    if char.isprintable() and not _HIDDEN.match(char):
        return char
    return json.dumps(char)[1:-1]


def json_report(comparison: Comparison, options: ReportOptions) -> str:
    """The whole comparison as one JSON object."""
    value = comparison_object(comparison)
    if options.review:
        value["review"] = _review(options.review)
    if options.evidence:
        value["evidence"] = {"result_sha256": result_digest(value), "record_sha256": record_digest(value)}
    return dump(value) + "\n"


def _review(review: Review) -> dict[str, Any]:
    return {
        "links": [
            {"link": index, "mark": remark.mark or None, "note": remark.note or None}
            for index, remark in sorted(review.links.items())
        ],
        "sentences": [
            {"side": side, "sentence": index, "note": note}
            for (side, index), note in sorted(review.sentences.items())
        ],
    }


def comparison_object(comparison: Comparison) -> dict[str, Any]:
    """The comparison as plain mappings and lists, in the order that the schema gives."""
    numbers = itertools.count()
    return {
        "schema": SCHEMA,
        "generator": {"name": "reader", "version": __version__},
        "settings": settings_object(comparison.settings),
        "left": _article(comparison.left),
        "right": _article(comparison.right),
        "totals": totals_object(comparison),
        "links": [link_object(link) for link in comparison.links],
        "possible": [link_object(link) for link in comparison.possible],
        "only_left": unlinked(comparison, "left"),
        "only_right": unlinked(comparison, "right"),
        "quotes": [_quote_match(match) for match in comparison.quotes],
        "quotations": [[next(numbers) for _ in parts] for parts in comparison.quotations],
        "entities": [_entity_match(match) for match in comparison.entities],
        "facts": [_fact(fact) for fact in comparison.facts],
    }


_NOT_RESULT = ("generator", "evidence", "review")


def result_digest(value: dict[str, Any]) -> str:
    """SHA-256 over all that a comparison says: its object without file names, version, evidence, review."""
    kept = {name: part for name, part in value.items() if name not in _NOT_RESULT}
    for side in ("left", "right"):
        article = {name: part for name, part in kept[side].items() if name != "source"}
        kept[side] = article | {"sha256": kept[side]["source"]["sha256"]}
    return _digest(kept)


def record_digest(value: dict[str, Any]) -> str:
    """SHA-256 over all that a record says, names, dates, marks and notes among it, but its evidence."""
    return _digest({name: part for name, part in value.items() if name != "evidence"})


def _digest(value: dict[str, Any]) -> str:
    text = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def settings_object(settings: AlignSettings) -> dict[str, Any]:
    """The settings that decide what is linked."""
    pins = [{"left": pin.left, "right": pin.right, "linked": pin.linked} for pin in settings.pins]
    return {"threshold": settings.threshold, "pins": pins}


def totals_object(comparison: Comparison) -> dict[str, Any]:
    """The figures; coverage is a share of 0 to 1 for each side."""
    totals = Totals(comparison)
    both, left, right = totals.entities
    return {
        "coverage": _sides(*(round(share, 6) for share in comparison.coverage)),
        "sentences": _sides(*totals.sentences),
        "linked_sentences": _sides(*totals.linked),
        "words": _sides(*totals.words),
        "links": {kind.value: number for kind, number in totals.kinds.items()},
        "moved": totals.moved,
        "possible": len(comparison.possible),
        "quotes": {verdict.value: number for verdict, number in totals.verdicts.items()},
        "entities": {"both": both, "only_left": left, "only_right": right},
        "discrepancies": len(comparison.discrepancies),
    }


def _sides(left: Any, right: Any) -> dict[str, Any]:
    return {"left": left, "right": right}


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _article(article: Article) -> dict[str, Any]:
    source = article.source
    return {
        "title": article.title,
        "source": {
            "label": source.label,
            "path": source.path,
            "url": source.url,
            "author": source.author,
            "publisher": source.publisher,
            "date": source.date,
            "encoding": source.encoding,
            "bytes": source.size,
            "sha256": source.sha256,
            "notes": list(source.notes),
        },
        "text": article.text,
        "headline": _span(article.headline),
        "paragraphs": [_span(paragraph.span) for paragraph in article.paragraphs],
        "sentences": [
            {"span": _span(sentence.span), "paragraph": sentence.paragraph} for sentence in article.sentences
        ],
        "quotes": [_quote(quote) for quote in article.quotes],
        "statements": [_quote(statement) for statement in article.statements],
        "entities": [_entity(entity) for entity in article.entities],
        "quantities": [_quantity(quantity) for quantity in article.quantities],
        "hidden": [_hidden(hidden) for hidden in hidden_in(article)],
    }


def _hidden(hidden: HiddenDifference) -> dict[str, Any]:
    return {"span": _span(hidden.span), "kind": hidden.kind.value, "description": hidden.description}


def _quote(quote: Quote | Statement) -> dict[str, Any]:
    return {
        "span": _span(quote.span),
        "continues": isinstance(quote, Quote) and quote.continues,
        "speaker": quote.speaker,
        "speaker_span": _span(quote.speaker_span),
        "cue_span": _span(quote.cue_span),
        "rule": quote.rule,
        "confidence": round(quote.confidence, 6),
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "name": entity.name,
        "kind": entity.kind.value,
        "mentions": [_span(mention) for mention in entity.mentions],
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "span": _span(quantity.span),
        "kind": quantity.kind.value,
        "value": quantity.value,
        "low": _finite(quantity.low),
        "high": _finite(quantity.high),
        "unit": quantity.unit,
        "approximate": quantity.approximate,
    }


def _finite(value: float | None) -> float | None:
    """JSON has no infinity: an open bound is null."""
    return None if value is None or value in (float("inf"), float("-inf")) or value != value else value


def link_object(link: Link) -> dict[str, Any]:
    """A link: sentence indexes (from 0), score with its parts, and edits as ``[op, left, right, change]``."""
    return {
        "left": list(link.left),
        "right": list(link.right),
        "kind": link.kind.value,
        "score": round(link.score, 6),
        "moved": link.moved,
        "parts": [
            {"name": part.name, "value": round(part.value, 6), "weight": round(part.weight, 6)}
            for part in link.parts
        ],
        "left_spans": [_span(span) for span in link.left_spans],
        "right_spans": [_span(span) for span in link.right_spans],
        "edits": [_edit(edit) for edit in link.edits],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "op": edit.op.value,
        "left": _span(edit.left),
        "right": _span(edit.right),
        "change": edit.change.value,
    }


def _quote_match(match: QuoteMatch) -> dict[str, Any]:
    return {
        "verdicts": [verdict.value for verdict in match.verdicts],
        "score": round(match.score, 6),
        "left": None if match.left is None else _quote(match.left),
        "right": None if match.right is None else _quote(match.right),
        "left_span": _span(match.left_span),
        "right_span": _span(match.right_span),
        "edits": [_edit(edit) for edit in match.edits],
        "notes": list(match.notes),
    }


def _entity_match(match: EntityMatch) -> dict[str, Any]:
    return {
        "name": match.name,
        "kind": match.kind.value,
        "left": None if match.left is None else _entity(match.left),
        "right": None if match.right is None else _entity(match.right),
    }


def _fact(fact: Discrepancy) -> dict[str, Any]:
    return {
        "kind": fact.kind.value,
        "severity": fact.severity.value,
        "left": _span(fact.left),
        "right": _span(fact.right),
        "left_value": fact.left_value,
        "right_value": fact.right_value,
        "summary": fact.summary,
        "compatible": fact.compatible,
    }


def jsonl_report(comparison: Comparison, options: ReportOptions) -> str:
    """One link a line, with its words; then a line for each sentence of one side only, each hidden thing."""
    rows: list[dict[str, Any]] = []
    for state, links in (("link", comparison.links), ("possible", comparison.possible)):
        for link in links:
            rows.append(
                {
                    "type": state,
                    "left_text": _texts(comparison.left, link.left),
                    "right_text": _texts(comparison.right, link.right),
                    **link_object(link),
                }
            )
    sides: tuple[Side, Side] = ("left", "right")
    for side in sides:
        article = comparison.article(side)
        rows.extend(
            {"type": f"only_{side}", side: [index], f"{side}_text": [article.sentence_text(index)]}
            for index in unlinked(comparison, side)
        )
    for side in sides:
        article = comparison.article(side)
        rows.extend(
            {"type": "hidden", "side": side, "text": hidden.span.of(article.text), **_hidden(hidden)}
            for hidden in hidden_in(article)
        )
    return "".join(dump(row, indent=None) + "\n" for row in rows)


def _texts(article: Article, indexes: Iterable[int]) -> list[str]:
    return [article.sentence_text(index) for index in indexes]
