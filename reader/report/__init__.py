"""Reports: one comparison as text, JSON, Markdown, HTML, annotations or a table, for people and programs."""

from __future__ import annotations

from collections.abc import Callable

from reader.compare import Comparison
from reader.report.options import ReportOptions

__all__ = ["ReportOptions", "render"]


def render(comparison: Comparison, form: str, options: ReportOptions | None = None) -> str:
    """The comparison in one of the formats (``text``, ``json``, ``jsonl`` …). Raises KeyError for another.

    The text ends with a newline; the same comparison and options give the same text.
    """
    return _RENDERERS[form](comparison, options or ReportOptions())


def _text(comparison: Comparison, options: ReportOptions) -> str:
    if options.plain:
        from reader.report.plain import plain_report

        return plain_report(comparison, options)
    from reader.report.text import text_report

    return text_report(comparison, options)


def _json(comparison: Comparison, options: ReportOptions) -> str:
    from reader.report.json import json_report

    return json_report(comparison, options)


def _jsonl(comparison: Comparison, options: ReportOptions) -> str:
    from reader.report.json import jsonl_report

    return jsonl_report(comparison, options)


def _html(comparison: Comparison, options: ReportOptions) -> str:
    from reader.report.html import html_report

    return html_report(comparison, options)


def _markdown(comparison: Comparison, options: ReportOptions) -> str:
    from reader.report.markdown import markdown_report

    return markdown_report(comparison, options)


def _annotations(comparison: Comparison, options: ReportOptions) -> str:
    from reader.report.annotations import annotations_report

    return annotations_report(comparison, options)


_RENDERERS: dict[str, Callable[[Comparison, ReportOptions], str]] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
    "html": _html,
    "markdown": _markdown,
    "annotations": _annotations,
}
