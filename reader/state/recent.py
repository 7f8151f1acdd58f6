"""Short lists of what was done last: the searches, and the pairs that were opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Generic, TypeVar

from reader.article.model import Article
from reader.state.document import Document, StateFile
from reader.state.folder import state_folder
from reader.state.keys import content_hash

MOST_SEARCHES = 200
MOST_PAIRS = 50
LONGEST_SEARCH = 1_000


@dataclass(frozen=True, slots=True)
class RecentPair:
    """A pair that was opened: the paths as absolute ones, the titles, the hashes, and when (ISO 8601)."""

    left: str
    right: str
    left_title: str = ""
    right_title: str = ""
    left_sha256: str = ""
    right_sha256: str = ""
    time: str = ""


Entry = TypeVar("Entry")


class _RecentList(Generic[Entry]):
    """Entries of one file, the latest last, each once; ``decode`` gives None for what is no entry."""

    def __init__(
        self,
        file: StateFile,
        most: int,
        encode: Callable[[Entry], Any],
        decode: Callable[[Any], Entry | None],
        identity: Callable[[Entry], object],
    ) -> None:
        self._file = file
        self._most = most
        self._encode = encode
        self._decode = decode
        self._identity = identity
        self._pending: list[Entry] = []
        self._entries = self._read(file.read())

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries, the latest last."""
        return tuple(self._entries)

    def take_problems(self) -> tuple[str, ...]:
        """What went wrong with the file since the last call, one line each."""
        return self._file.take_problems()

    def _append(self, entry: Entry) -> None:
        self._pending = self._with([entry], self._pending)
        self._entries = self._with([entry], self._entries)
        written = self._file.update(self._merged)
        if written is not None:
            self._pending.clear()
            self._entries = self._read(written)

    def _merged(self, document: Document | None) -> Document:
        # Another reader may have added to the file: what is there now comes first.
        present = self._entries if document is None else self._read(document)
        items = [self._encode(entry) for entry in self._with(self._pending, present)]
        return {**(document or {}), "items": items}

    def _with(self, added: list[Entry], entries: list[Entry]) -> list[Entry]:
        new = {self._identity(entry) for entry in added}
        kept = [entry for entry in entries if self._identity(entry) not in new]
        return (kept + added)[-self._most :]

    def _read(self, document: Document | None) -> list[Entry]:
        items = document["items"] if document else []
        decoded = (self._decode(item) for item in items)
        return [entry for entry in decoded if entry is not None][-self._most :]


class SearchHistory(_RecentList[str]):
    """What was searched for, as it was typed."""

    @classmethod
    def open(cls, folder: Path | None = None) -> SearchHistory:
        """The history in ``folder`` or else in the state folder. Never raises for trouble with files."""
        return cls(_file(folder, "searches"), MOST_SEARCHES, str, _as_search, str)

    def add(self, typed: str) -> None:
        """Add a search; one that was made before moves to the end."""
        if typed and len(typed) <= LONGEST_SEARCH:
            self._append(typed)


class RecentPairs(_RecentList[RecentPair]):
    """The pairs that were opened from files."""

    @classmethod
    def open(cls, folder: Path | None = None) -> RecentPairs:
        """The list in ``folder`` or else in the state folder. Never raises for trouble with files."""
        return cls(_file(folder, "recent"), MOST_PAIRS, asdict, _as_pair, _paths)

    def add(self, left: Article, right: Article) -> None:
        """Add a pair; articles that did not come from files are passed over."""
        if left.source.path and right.source.path:
            self._append(
                RecentPair(
                    str(Path(left.source.path).absolute()),
                    str(Path(right.source.path).absolute()),
                    left.title[:200],
                    right.title[:200],
                    content_hash(left),
                    content_hash(right),
                    datetime.now(UTC).isoformat(timespec="seconds"),
                )
            )


def _file(folder: Path | None, kind: str) -> StateFile:
    home = folder or state_folder()
    return StateFile(home / f"{kind}.json" if home else None, kind, list)


def _as_search(item: Any) -> str | None:
    return item if isinstance(item, str) and 0 < len(item) <= LONGEST_SEARCH else None


def _as_pair(item: Any) -> RecentPair | None:
    names = [field.name for field in fields(RecentPair)]
    if not isinstance(item, dict) or not all(isinstance(item.get(name), str) for name in names):
        return None
    return RecentPair(**{name: item[name] for name in names})


def _paths(pair: RecentPair) -> tuple[str, str]:
    return pair.left, pair.right
