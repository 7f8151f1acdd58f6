"""HTML as a flat run of tags and texts, read once from left to right whatever it is.

The standard library's parser is not used: on hostile input (a million unclosed tags) some versions of it
take time that grows with the square of the length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

# A quoted value may hold < and >, but not without end: what is read twice stays bounded.
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]{0,40})(?P<rest>(?:[^<>\"']++|\"[^\"]{0,4000}+\"|'[^']{0,4000}+')*+)(?P<end>>?)"
)
_ATTRIBUTE = re.compile(
    r"([a-zA-Z_:][\w:.-]{0,60})\s{0,20}(?:=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>=`]+)))?"
)
_HUGE_NUMBER = re.compile(r"&(?=#[0-9]{8})")  # no character, and too long for int() at some length
_STOP = re.compile("[<>]")
_RAW = ("script", "style", "textarea", "title", "noscript", "template", "iframe", "xmp")
_RAW_END = {name: re.compile(f"</{name}", re.IGNORECASE) for name in _RAW}


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or an end tag, its name and attribute names in lower case."""

    name: str
    closes: bool = False
    attributes: dict[str, str] = field(default_factory=dict)


def tokens(markup: str) -> Iterator[Tag | str]:
    """The tags of ``markup`` and the texts between them, entities resolved; comments are left out.

    The content of an element such as ``script`` is one text. What is no tag is text. Never raises.
    """
    place = 0
    while place < len(markup):
        start = markup.find("<", place)
        if start < 0:
            yield _resolved(markup[place:])
            return
        if start > place:
            yield _resolved(markup[place:start])
        if markup.startswith(("<!", "<?"), start):
            place = _after_declaration(markup, start)
            continue
        match = _TAG.match(markup, start)
        if match is None:
            yield "<"
            place = start + 1
            continue
        place = match.end()
        if not match["end"]:  # never closed: cut off by the next tag, by a stray quote or by the end
            stop = _STOP.search(markup, place)
            place = stop.start() + (stop.group() == ">") if stop else len(markup)
            if match["rest"].strip():
                continue
        name = match["name"].lower()
        yield Tag(name, bool(match["close"]), {} if match["close"] else _attributes(match["rest"]))
        if name in _RAW_END and not match["close"]:
            closing = _RAW_END[name].search(markup, place)
            end = closing.start() if closing else len(markup)
            yield _resolved(markup[place:end]) if name == "title" else markup[place:end]
            place = end


def _attributes(rest: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(rest[:20_000]):
        found.setdefault(name.lower(), _resolved(double or single or bare))
    return found


def _after_declaration(markup: str, start: int) -> int:
    """The place behind a comment, a document type, a processing instruction or CDATA."""
    closing = "-->" if markup.startswith("<!--", start) else ">"
    end = markup.find(closing, start + 2)
    return len(markup) if end < 0 else end + len(closing)


def _resolved(text: str) -> str:
    if "&" not in text:
        return text
    return unescape(_HUGE_NUMBER.sub("&amp;", text))
