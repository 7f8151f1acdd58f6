"""A web page reduced to its article: headline, paragraphs, and what its head says of it.

With the optional package trafilatura the extraction is its own; without it, a plain one: paragraphs of
the ``article`` (or ``main``, or body) element, without scripts, navigation, forms and lists of links.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec

from reader.article.markup import Tag, tokens

_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer")

INSTALL_HINT = "install the extra: pip install 'article-reader[web]'"

_SKIPPED = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "xmp",
        "textarea",
        "svg",
        "math",
        "nav",
        "footer",
        "aside",
        "form",
        "button",
        "select",
        "dialog",
        "object",
        "video",
        "audio",
        "canvas",
        "figure",
        "head",
        "menu",
    )
)
_NO_TEXT = frozenset(("script", "style", "noscript", "template", "iframe", "textarea", "head"))
_BLOCKS = frozenset(
    (
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "address",
        "hr",
        "body",
        "html",
        "figcaption",
        "details",
        "summary",
        "fieldset",
        "center",
    )
)
_LEAST_TEXT = 200
"""An ``article`` or ``main`` element with less text than this, in characters, is not the article."""

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "author": ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author"),
    "publisher": ("og:site_name", "publisher", "dc.publisher", "application-name"),
    "date": (
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "pubdate",
        "parsely-pub-date",
        "dc.date.issued",
    ),
    "url": ("og:url",),
}


@dataclass(frozen=True, slots=True)
class Page:
    """What was found in a web page. ``text`` is the headline and one paragraph per line."""

    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()


def has_trafilatura() -> bool:
    """Whether the optional package is installed (it is not imported for the answer)."""
    return find_spec("trafilatura") is not None


def read_page(markup: str, url: str | None = None) -> Page:
    """The article in ``markup``, by trafilatura where it is installed. Never raises.

    A page without any text gives an empty ``text``.
    """
    if has_trafilatura() and (page := _by_trafilatura(markup, url)):
        return page
    return read_plainly(markup)


def _by_trafilatura(markup: str, url: str | None) -> Page | None:
    for name in _LOGGERS:  # what they log quotes the page, and would reach the terminal as it is
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        found = import_module("trafilatura").bare_extraction(
            markup, url=url, include_comments=False, include_tables=False, with_metadata=True
        )
    except Exception:  # a parser's trouble with one page must not be the reader's: the plain way remains
        return None
    text = getattr(found, "text", None)
    if not text:
        return None
    title = getattr(found, "title", None)
    return Page(
        text=_with_headline(title, text.splitlines()),
        title=title,
        author=getattr(found, "author", None),
        publisher=getattr(found, "sitename", None) or getattr(found, "hostname", None),
        date=getattr(found, "date", None),
        url=getattr(found, "url", None),
        notes=("Taken from HTML by trafilatura: the article without navigation, scripts and comments.",),
    )


def _with_headline(title: str | None, lines: list[str]) -> str:
    lines = [line for line in (line.strip() for line in lines) if line]
    if title and not (lines and lines[0].casefold() == title.strip().casefold()):
        lines.insert(0, " ".join(title.split()))
    return "\n".join(lines)


@dataclass(slots=True)
class _Paragraph:
    """A run of text between two block tags. ``linked`` counts its characters inside links."""

    areas: tuple[str, ...]
    tag: str
    parts: list[str] = field(default_factory=list)
    linked: int = 0

    @property
    def text(self) -> str:
        return " ".join("".join(self.parts).split())


def read_plainly(markup: str) -> Page:
    """The article in ``markup``, without any optional package."""
    meta: dict[str, str] = {}
    # An element that is left out and never closed would take all the rest with it.
    paragraphs = _paragraphs(markup, meta, _SKIPPED) or _paragraphs(markup, meta, _NO_TEXT)
    chosen = paragraphs
    for area in ("article", "main"):
        inside = [paragraph for paragraph in paragraphs if area in paragraph.areas]
        if sum(len(paragraph.text) for paragraph in inside) >= _LEAST_TEXT:
            chosen = inside
            break
    heading = next((paragraph.text for paragraph in [*chosen, *paragraphs] if paragraph.tag == "h1"), None)
    title = heading or _first(meta, "title") or meta.get("<title>")
    lines = [
        paragraph.text for paragraph in chosen if paragraph.tag != "h1" and not _is_navigation(paragraph)
    ]
    note = (
        f"Taken from HTML, {len(lines)} paragraphs, without scripts, navigation and forms, by the plain "
        f"extraction; for a better one {INSTALL_HINT}."
    )
    return Page(
        text=_with_headline(title, lines),
        title=title,
        author=_first(meta, "author"),
        publisher=_first(meta, "publisher"),
        date=_first(meta, "date") or meta.get("<time>"),
        url=meta.get("<canonical>") or _first(meta, "url"),
        notes=(note,),
    )


def _first(meta: dict[str, str], what: str) -> str | None:
    return next((meta[name] for name in _META[what] if meta.get(name)), None)


def _is_navigation(paragraph: _Paragraph) -> bool:
    """A list item or a bare block that is hardly more than links."""
    length = len(paragraph.text)
    return not length or (paragraph.tag in ("li", "div", "td", "ul") and paragraph.linked * 10 > length * 7)


def _paragraphs(markup: str, meta: dict[str, str], left_out: frozenset[str]) -> list[_Paragraph]:
    """Every run of text between block tags, outside what is skipped; ``meta`` is filled from the head."""
    found: list[_Paragraph] = []
    skipped = ""
    depth = links = 0
    inside = {"article": 0, "main": 0}
    title = False
    current = _Paragraph((), "")
    for token in tokens(markup):
        if isinstance(token, str):
            if title:
                meta.setdefault("<title>", " ".join(token.split()))
                title = False
            elif not skipped:
                current.parts.append(token)
                current.linked += len(token.strip()) if links else 0
            continue
        name = token.name
        title = name == "title" and not token.closes and "<title>" not in meta
        if name in ("meta", "link", "time"):
            _note_meta(token, meta)
        if skipped == "head" and name in _BLOCKS:
            skipped = ""
        if skipped:
            depth += (-1 if token.closes else 1) if name == skipped else 0
            skipped = skipped if depth else ""
            continue
        if not token.closes and (name in left_out or (name in _BLOCKS and _is_hidden(token))):
            skipped, depth = name, 1
        if name == "a":
            links = 0 if token.closes else 1
        if name == "br":
            current.parts.append(" ")
        if name in inside:
            inside[name] = max(0, inside[name] + (-1 if token.closes else 1))
        if name in _BLOCKS or name in left_out:
            if current.parts:
                found.append(current)
            areas = tuple(area for area, count in inside.items() if count)
            current = _Paragraph(areas, "" if token.closes else name)
    if current.parts:
        found.append(current)
    return [paragraph for paragraph in found if paragraph.text]


def _is_hidden(tag: Tag) -> bool:
    """Whether a browser would not show the element."""
    style = tag.attributes.get("style", "").replace(" ", "").lower()
    return "hidden" in tag.attributes or "display:none" in style


def _note_meta(tag: Tag, meta: dict[str, str]) -> None:
    given = tag.attributes
    if tag.name == "meta":
        name = given.get("property") or given.get("name") or given.get("itemprop") or ""
        if content := " ".join(given.get("content", "").split())[:500]:
            meta.setdefault(name.lower(), content)
    elif tag.name == "link" and given.get("rel", "").lower() == "canonical":
        meta.setdefault("<canonical>", given.get("href", "")[:2000])
    elif tag.name == "time" and given.get("datetime"):
        meta.setdefault("<time>", given["datetime"][:100])
