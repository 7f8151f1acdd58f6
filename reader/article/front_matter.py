"""Front matter: a block of YAML between two lines of ``---`` at the top of a text, which tells of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

LARGEST = 16_384
"""A longer block is not front matter, in characters."""

DEEPEST = 8
MOST_EVENTS = 2_000

_BLOCK = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_KEY = re.compile(r"^[A-Za-z_][\w .-]{0,60}:(?:\s|$)", re.MULTILINE)
_LONGEST_VALUE = 500

_TITLE = ("title", "headline")
_DATE = ("date", "published", "publish_date", "pubdate", "datepublished", "created")
_AUTHOR = ("author", "authors", "byline", "by")
_PUBLISHER = ("source", "publisher", "publication", "site", "sitename", "website", "hostname")
_URL = ("url", "link", "permalink", "canonical", "canonical_url")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the block says. ``end`` is the offset behind it, 0 for a text without one."""

    end: int = 0
    title: str | None = None
    date: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()


def find_front_matter(text: str) -> FrontMatter:
    """The front matter at the top of ``text``; never raises. YAML that cannot be read gives a note."""
    if not text.startswith(("---", "\ufeff---")):
        return FrontMatter()
    match = _BLOCK.match(text, 0, LARGEST)
    if match is None or not _KEY.search(match["yaml"]):
        return FrontMatter()
    try:
        values = _flat_values(match["yaml"])
    except _Unreadable as error:
        return FrontMatter(match.end(), notes=(f"The front matter could not be read: {error}.",))
    publisher = _first(values, _PUBLISHER)
    url = _first(values, _URL)
    if url is None and publisher and publisher.startswith(("http://", "https://")):
        url, publisher = publisher, None
    return FrontMatter(
        end=match.end(),
        title=_first(values, _TITLE),
        date=_first(values, _DATE),
        author=_first(values, _AUTHOR),
        publisher=publisher,
        url=url,
    )


class _Unreadable(Exception):
    """The block is no YAML, or more of it than is reasonable."""


def _first(values: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((values[key] for key in keys if values.get(key)), None)


def _flat_values(source: str) -> dict[str, str]:
    """The scalars of the top-level mapping by lower-case key; a list of scalars is joined with commas.

    Only YAML's events are read: no object is constructed, no alias followed, no type guessed, so that a
    date stays as it was written. Nesting and the number of events are limited.
    """
    import yaml

    values: dict[str, str] = {}
    depth = count = 0
    key: str | None = None
    items: list[str] = []
    try:
        for event in yaml.parse(source, Loader=yaml.SafeLoader):
            count += 1
            if count > MOST_EVENTS:
                raise _Unreadable("it is too long")
            if isinstance(event, yaml.AliasEvent):
                raise _Unreadable("it uses aliases")
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > DEEPEST:
                    raise _Unreadable("it is nested too deeply")
                if depth == 1 and not isinstance(event, yaml.MappingStartEvent):
                    raise _Unreadable("it is not a list of keys and values")
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
                if depth == 1 and key is not None:
                    values.setdefault(key, ", ".join(items)[:_LONGEST_VALUE])
                    key, items = None, []
            elif isinstance(event, yaml.ScalarEvent):
                value = " ".join(event.value.split())
                if depth == 1 and key is None:
                    key = value.lower()
                elif depth == 1 and key is not None:
                    values.setdefault(key, value[:_LONGEST_VALUE])
                    key = None
                elif depth == 2:
                    items.append(value)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 2}" if mark else "unknown line"
        raise _Unreadable(f"no YAML at {where}") from None
    except (ValueError, RecursionError) as error:
        raise _Unreadable(type(error).__name__) from None
    return values
