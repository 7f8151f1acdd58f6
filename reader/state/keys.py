"""Names for sentences and links that stay the same from session to session.

A sentence is named by the hash of its words and which of the sentences with these words it is, so that
its name survives another threshold, other line breaks, and changes elsewhere in the article.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from reader.article.model import Article


def content_hash(article: Article) -> str:
    """The SHA-256 of the article's bytes, in hexadecimal; of its text where there were no bytes."""
    return article.source.sha256 or hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


def pair_name(left: Article, right: Article) -> str:
    """The name of the file of a pair, whichever is left."""
    first, second = sorted((content_hash(left), content_hash(right)))
    return f"{first[:32]}-{second[:32]}.json"


class SentenceKeys:
    """The names of the sentences of one article, both ways."""

    def __init__(self, article: Article) -> None:
        seen: Counter[str] = Counter()
        self._keys: list[str] = []
        for sentence in article.sentences:
            words = " ".join(sentence.span.of(article.text).split())
            digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]
            seen[digest] += 1
            self._keys.append(f"{digest}.{seen[digest]}")
        self._indexes = {key: index for index, key in enumerate(self._keys)}

    def key(self, index: int) -> str:
        """The name of sentence ``index``. Raises IndexError."""
        return self._keys[index]

    def joined(self, indexes: Iterable[int]) -> str:
        """The name of several sentences together."""
        return "+".join(self._keys[index] for index in indexes)

    def index(self, key: str) -> int | None:
        """The sentence of that name, or None."""
        return self._indexes.get(key)
