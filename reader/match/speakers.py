"""Whether two quotations have the same speaker, as far as that is known."""

from __future__ import annotations

from reader.article.model import Article
from reader.extract.model import POSSIBLY, Quote
from reader.match.model import QuoteVerdict


class SpeakerNames:
    """Names of speakers in two articles, those of one person or organisation brought together."""

    def __init__(self, left: Article, right: Article) -> None:
        self._known: dict[str, int] = {}
        for article in (left, right):
            for entity in article.entities:
                number = self._known.setdefault(entity.name, len(self._known))
                for mention in entity.mentions:
                    self._known.setdefault(mention.of(article.text), number)

    def same(self, left: str, right: str) -> bool | None:
        """Whether two names name the same; None where that cannot be known."""
        if left == right:
            return True
        if left in self._known and right in self._known:
            return self._known[left] == self._known[right]
        return True if set(left.lower().split()) & set(right.lower().split()) else None


def compare_speakers(left: Quote, right: Quote, names: SpeakerNames) -> tuple[QuoteVerdict | None, list[str]]:
    """The verdict on the speaker, if there is one, and what to say of it.

    Changed: both sides name one with confidence, and the two are not the same. Dropped: one side names
    a speaker with confidence, and the other names none.
    """
    sure = left.confidence >= POSSIBLY, right.confidence >= POSSIBLY
    if left.speaker and right.speaker and all(sure):
        if names.same(left.speaker, right.speaker) is False:
            return QuoteVerdict.SPEAKER_CHANGED, [f"{left.speaker} on the left, {right.speaker} on the right"]
        return None, []
    if sure[1] and right.speaker and not left.speaker:
        return QuoteVerdict.SPEAKER_DROPPED, [f"dropped on the left ({right.speaker} on the right)"]
    if sure[0] and left.speaker and not right.speaker:
        return QuoteVerdict.SPEAKER_DROPPED, [f"dropped on the right ({left.speaker} on the left)"]
    return None, []
