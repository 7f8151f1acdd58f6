"""Bytes to text: UTF-8 first, then byte order marks, UTF-16 and UTF-32 without one, then detection."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from reader.article.errors import LoadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 18
"""How many bytes are looked at to find out what they are."""

_MOST_COMMON = "cp1252"
"""Among encodings that are as likely as the best, this one is taken."""

_FEW = 8
_PLAUSIBLE = re.compile(
    rb"(?<=[A-Za-z])[\xc0-\xfd]|[\xc0-\xfd](?=[A-Za-z])"
    rb"|[\x80\x82-\x85\x91-\x97\x99\xa0-\xa3\xa5\xa7\xa9\xab\xae\xb0\xb2\xb3\xb7\xb9\xbb-\xbf]"
)
"""In cp1252: a letter beside another one, or a mark of punctuation. When at most
``_FEW`` bytes are not ASCII, and half of them nothing of the kind, they are damage, not an encoding."""

_ASCII = bytes(range(128))
_C1 = bytes(range(0x80, 0xA0))
_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\r\f\b\x1b")
_MOST_CONTROLS = {"valid": 0.3, "other": 0.02}
_SEQUENCE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

_NO_CHARSETS = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"})
"""Codecs of Python's that no article is written in: some of them rewrite the text, or take time squared."""

_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)

_OTHER_FORMATS = (
    (b"%PDF-", "a PDF document", "convert it first, for example: pdftotext -layout FILE.pdf FILE.txt"),
    (
        b"\xd0\xcf\x11\xe0",
        "an old Office document",
        "convert it first, for example: libreoffice --convert-to txt FILE",
    ),
    (b"{\\rtf", "an RTF document", "convert it first, for example: pandoc FILE.rtf -t plain -o FILE.txt"),
    (b"\x1f\x8b", "compressed with gzip", "unpack it first: gunzip FILE"),
    (b"BZh", "compressed with bzip2", "unpack it first: bunzip2 FILE"),
    (b"\xfd7zXZ", "compressed with xz", "unpack it first: unxz FILE"),
    (b"(\xb5/\xfd", "compressed with zstd", "unpack it first: unzstd FILE"),
    (b"\x89PNG", "a picture", "an article is text"),
    (b"\xff\xd8\xff", "a picture", "an article is text"),
    (b"GIF8", "a picture", "an article is text"),
    (b"\x7fELF", "a program", "an article is text"),
)
_ZIPPED = (
    (
        b"word/",
        "a Word document (.docx)",
        "convert it first, for example: pandoc FILE.docx -t plain -o FILE.txt",
    ),
    (
        b"application/epub+zip",
        "an EPUB book",
        "convert it first, for example: pandoc FILE.epub -t plain -o FILE.txt",
    ),
    (
        b"application/vnd.oasis.opendocument",
        "an OpenDocument text",
        "convert it first, for example: pandoc FILE.odt -t plain -o FILE.txt",
    ),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding its bytes were read with, and what there is to say of the reading."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, name: str, encoding: str | None = None, hint: str | None = None) -> Decoded:
    """Decode the bytes of an article. ``encoding`` overrides the detection.

    What an HTML page says in its head, and ``hint`` (what a server says), count when the bytes are not
    UTF-8 and fit it.

    Raises :class:`LoadError`, naming ``name``, for an unknown ``encoding`` and for what is no text.
    """
    if encoding is not None:
        return _with(data, _known(encoding, name))
    _decline_other_formats(data, name)
    for mark, named in _MARKS:
        if data.startswith(mark):
            return _with(data, named)
    sample = data[:_SAMPLE]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, name, sample, hint)
    if sample.count(0) * 4 > len(sample) and (found := _without_mark(data)):
        return found
    if _controls(sample) > _MOST_CONTROLS["valid"]:
        raise _binary(name)
    return Decoded(text, "utf-8")


def _known(encoding: str, name: str) -> str:
    try:
        "".encode(encoding)
        b"".decode(encoding)
        return _charset(encoding)
    except (LookupError, ValueError, TypeError):
        raise LoadError(
            name, f"unknown encoding {encoding!r}", "use one that Python knows, such as utf-8 or cp1252"
        ) from None


def _charset(name: str) -> str:
    """Python's name of a character set. Raises LookupError, also for what is another kind of codec."""
    found = codecs.lookup(name).name
    if found.replace("-", "_") in _NO_CHARSETS:
        raise LookupError(name)
    return found


def _with(data: bytes, encoding: str) -> Decoded:
    """Decode with ``encoding``; what does not fit becomes U+FFFD, and is counted in a note."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        text = data.decode(encoding, errors="replace")
        count = text.count("\ufffd")
        places = "place" if count == 1 else "places"
        first = f"the first at byte {error.start}"
        note = f"{count} {places} could not be read as {encoding} ({first}), shown as \ufffd."
        return Decoded(text, encoding, (note,))


def _not_utf8(data: bytes, name: str, sample: bytes, hint: str | None) -> Decoded:
    if found := _without_mark(data):
        return found
    if _controls(sample) > _MOST_CONTROLS["other"]:
        raise _binary(name)
    declared = _META_CHARSET.search(data, 0, 4096)
    for told in (declared.group(1).decode("ascii") if declared else None, hint):
        if told and (fitting := _fits(data, told)):
            return fitting
    damaged = _with(data, "utf-8")
    if len(_SEQUENCE.findall(sample)) * 2 > damaged.text.count("\ufffd", 0, len(sample)):
        return damaged
    high = sample.translate(None, _ASCII)
    odd = _PLAUSIBLE.sub(b"", sample).translate(None, _ASCII) if len(high) <= _FEW else b""
    if len(odd) * 2 >= len(high) and odd:
        return damaged
    detected = _detect(sample)
    return _with(data, detected) if detected else damaged


def _fits(data: bytes, encoding: str) -> Decoded | None:
    try:
        charset = _charset(encoding)
        return Decoded(data.decode(charset), charset)
    except (LookupError, ValueError):
        return None


def _detect(sample: bytes) -> str | None:
    """The likeliest encoding of the bytes, or None. Imported here: most articles never need it."""
    from charset_normalizer import from_bytes

    matches = from_bytes(sample)
    best = matches.best()
    if best is None:
        return None
    for match in matches:
        as_likely = match.chaos <= best.chaos and match.coherence >= best.coherence
        if as_likely and _MOST_COMMON in match.could_be_from_charset:
            return _MOST_COMMON
    # ISO 8859 has control characters where the Windows code pages have quotation marks and dashes.
    only_windows = best.encoding.startswith("iso8859") and len(sample.translate(None, _C1)) < len(sample)
    return _MOST_COMMON if only_windows else best.encoding


def _without_mark(data: bytes) -> Decoded | None:
    """The text if the bytes are UTF-16 or UTF-32 without a byte order mark."""
    sample = data[: _SAMPLE // 16 * 4]
    if len(data) < 4 or len(data) % 2:
        return None
    zeros = [sample[place::4].count(0) for place in range(4)]
    quarter = len(sample) / 4
    if zeros[2] + zeros[3] > 1.9 * quarter and zeros[0] < quarter / 2:
        guess = "utf-32-le"
    elif zeros[0] + zeros[1] > 1.9 * quarter and zeros[3] < quarter / 2:
        guess = "utf-32-be"
    elif zeros[1] + zeros[3] > max(zeros[0] + zeros[2], quarter / 100):
        guess = "utf-16-le"
    elif zeros[0] + zeros[2] > max(zeros[1] + zeros[3], quarter / 100):
        guess = "utf-16-be"
    else:
        return None
    try:
        text = data.decode(guess)
    except UnicodeDecodeError:
        return None
    head = text[:4096]
    if sum(char.isalpha() or char.isspace() for char in head) * 3 < len(head) * 2:
        return None
    return Decoded(text, guess, (f"Read as {guess}, which has no byte order mark.",))


def _controls(sample: bytes) -> float:
    return (len(sample) - len(sample.translate(None, _CONTROLS))) / max(1, len(sample))


def _binary(name: str) -> LoadError:
    return LoadError(name, "not a text (it holds binary data)", "give a text, Markdown or HTML file")


def _decline_other_formats(data: bytes, name: str) -> None:
    """Raise for a format that people do hand over, with the command that makes it a text."""
    if data.startswith(b"PK\x03\x04"):
        for mark, what, mend in _ZIPPED:
            if mark in data[:4096] or mark in data[-65536:]:
                raise LoadError(name, f"this is {what}", mend)
        raise LoadError(name, "this is a ZIP archive", "unpack it first: unzip FILE")
    for mark, what, mend in _OTHER_FORMATS:
        if data.startswith(mark):
            raise LoadError(name, f"this is {what}", mend)
