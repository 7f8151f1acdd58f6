"""Making an :class:`Article`: from text, from sentences, from bytes, from a file, from a stream."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from reader.article.decode import decode
from reader.article.errors import LoadError
from reader.article.files import read_descriptor, read_path, read_stream
from reader.article.front_matter import FrontMatter, find_front_matter
from reader.article.model import Article, Paragraph, Sentence, Source, Span
from reader.article.segment import segment
from reader.visible import visible

if TYPE_CHECKING:
    from reader.article.page import Page

__all__ = [
    "LoadError",
    "article_from_address",
    "article_from_bytes",
    "article_from_descriptor",
    "article_from_path",
    "article_from_sentences",
    "article_from_stream",
    "article_from_text",
]

_BLANK = "\ufeff\0 \t\r\n\f\v\x85\u2028\u2029\u3000\u00a0"
MOST_ENDS = 500_000
"""The most ends of lines and sentences in a file: time and memory go with them rather than with its bytes."""

_ENDS = "\n\r.?!…。"
_LONGEST_VALUE = 2_000
_PAGE_NAME = re.compile(r"\.x?html?\Z", re.IGNORECASE)
_PAGE_HEAD = re.compile(
    r"\ufeff?\s{0,1000}(?:<\?xml[^>]{0,200}>\s{0,1000})?<(?:!doctype\s+html|html[\s>])", re.IGNORECASE
)


def article_from_text(text: str, source: Source | None = None) -> Article:
    """Find the paragraphs, the sentences and the headline of ``text``, which is kept as it is.

    Front matter (YAML between two lines of ``---`` at the top) fills what ``source`` does not say.
    Never raises for any string; an empty one gives an article without sentences.
    """
    matter = find_front_matter(text)
    parts = segment(text, matter.end)
    known = _told_by(_hashed(source or Source(), text), matter)
    return Article(text, known, parts.headline, parts.paragraphs, parts.sentences)


def article_from_sentences(sentences: Sequence[str], source: Source | None = None) -> Article:
    """An article of exactly these sentences, joined by one newline each. Items may be empty."""
    text = "\n".join(sentences)
    found = []
    start = 0
    for index, sentence in enumerate(sentences):
        found.append(Sentence(index, Span(start, start + len(sentence)), 0))
        start += len(sentence) + 1
    paragraphs = (Paragraph(0, Span(0, len(text)), 0, len(found)),) if found else ()
    return Article(text, _hashed(source or Source(), text), None, paragraphs, tuple(found))


def article_from_bytes(data: bytes, source: Source | None = None, encoding: str | None = None) -> Article:
    """Decode and read ``data``. ``source`` says where it is from; encoding, hash and size are filled in.

    HTML is reduced to its article. Raises :class:`LoadError` for what is empty, no text, or in a format
    that is declined.
    """
    return _from_bytes(data, source or Source(), encoding)


def article_from_path(path: str | os.PathLike[str], encoding: str | None = None) -> Article:
    """Read the article in a file, or (a string that begins with ``http``) at an address.

    Raises :class:`LoadError`, one line that names the file.
    """
    name = os.fspath(path)
    if name[:8].lower().startswith(("http://", "https://")):
        return article_from_address(name, encoding)
    data = read_path(name)
    # The last part of /dev/fd/63 says nothing to anyone.
    label = name if name.startswith(("/dev/", "/proc/")) else Path(name).name or name
    return _from_bytes(data, Source(label=visible(label), path=name), encoding)


def article_from_address(
    url: str, encoding: str | None = None, allow_private: bool = False, named: bool = True
) -> Article:
    """Fetch and read the article at an HTTP address, which needs the extra ``[web]``.

    ``allow_private`` lets redirects lead into private networks; an address that the person has not
    ``named`` must not be in one itself. Raises :class:`LoadError`, one line that names the address.
    """
    from reader.article.page import INSTALL_HINT, has_trafilatura
    from reader.article.web import fetch

    if not has_trafilatura():
        raise LoadError(url, "articles on the web need an optional package", INSTALL_HINT)
    got = fetch(url, allow_private, named)
    notes = () if got.url == url else (f"Redirected from {visible(url)}.",)
    label = visible(got.url.partition("://")[2].strip("/"))
    is_page = True if "html" in got.kind else False if got.kind.startswith("text/") else None
    source = Source(label=label, url=got.url, notes=notes)
    return _from_bytes(got.data, source, encoding, got.charset, is_page)


def article_from_descriptor(descriptor: int, label: str, encoding: str | None = None) -> Article:
    """Read the article that comes from an open descriptor, to its end, with limits on time and size.

    Raises :class:`LoadError` as for a file.
    """
    return _from_bytes(read_descriptor(descriptor, label), Source(label=visible(label)), encoding)


def article_from_stream(
    stream: IO[bytes], label: str = "standard input", encoding: str | None = None
) -> Article:
    """Read the article that comes from a binary stream, such as ``sys.stdin.buffer``, to its end.

    Raises :class:`LoadError` as for a file.
    """
    return _from_bytes(read_stream(stream, label), Source(label=visible(label)), encoding)


def _from_bytes(
    data: bytes,
    source: Source,
    encoding: str | None,
    charset: str | None = None,
    is_page: bool | None = None,
) -> Article:
    """Decode, reduce a page to its article, read. ``charset`` is what a server said of the bytes.

    Whether they are a page is found out by name and first tag, if ``is_page`` does not say it.
    """
    name = source.path or source.url or source.label or "the article"
    if not data:
        raise LoadError(name, "the file is empty", "there is nothing to read")
    decoded = decode(data, name, encoding, charset)
    if not decoded.text.strip(_BLANK):
        raise LoadError(name, "holds only white space", "there is nothing to read")
    source = replace(
        source,
        encoding=decoded.encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        notes=(*source.notes, *decoded.notes),
    )
    if is_page is None:
        is_page = bool(_PAGE_NAME.search(source.path or "") or _PAGE_HEAD.match(decoded.text))
    if sum(map(decoded.text.count, _ENDS + "<" * is_page)) > MOST_ENDS:
        problem = f"has more than {MOST_ENDS:,} lines and sentences, as no article has"
        raise LoadError(name, problem, "split it, or keep only the article")
    if is_page:
        return _from_page(decoded.text, source, name)
    article = article_from_text(decoded.text, source)
    if not article.sentences:  # nothing but front matter or a rule
        raise LoadError(name, "holds no text", "there is nothing to read")
    return article


def _from_page(markup: str, source: Source, name: str) -> Article:
    """The article of a web page. Its text is what was extracted; the hash stays that of the bytes."""
    from reader.article.page import read_page

    page = read_page(markup, source.url)
    if not page.text:
        raise LoadError(name, "no article text was found in the page", "save the article as text")
    known = _told_by(source, page)
    parts = segment(page.text)
    return Article(page.text, known, parts.headline, parts.paragraphs, parts.sentences)


def _hashed(source: Source, text: str) -> Source:
    """``source`` with the hash and the size of the text's UTF-8 form, if it came without bytes."""
    if source.sha256:
        return source
    data = text.encode("utf-8", "surrogatepass")
    return replace(source, sha256=hashlib.sha256(data).hexdigest(), size=len(data))


def _told_by(source: Source, teller: FrontMatter | Page) -> Source:
    """``source`` with what the front matter or the page says, where it does not say it itself.

    It is shown in many places, so that what could act on a terminal is made visible once, here.
    """

    def known(own: str | None, told: str | None) -> str | None:
        return own or (visible(" ".join(told.split())[:_LONGEST_VALUE]) if told else None)

    return replace(
        source,
        title=known(source.title, teller.title),
        url=known(source.url, teller.url),
        author=known(source.author, teller.author),
        publisher=known(source.publisher, teller.publisher),
        date=known(source.date, teller.date),
        notes=(*source.notes, *teller.notes),
    )
