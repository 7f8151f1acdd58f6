"""The quotations of an article: found, told apart from terms, and attributed."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.article.model import Article, Span
from reader.extract.attribution import Attribution, attribute
from reader.extract.clauses import Token, tokens_of
from reader.extract.model import Quote, Statement
from reader.extract.people import Cast
from reader.extract.quotation_marks import Marked, find_marked
from reader.extract.resolution import Resolver
from reader.extract.statements import Reported, find_reported
from reader.extract.terms import is_quotation


@dataclass(frozen=True, slots=True)
class FoundQuotes:
    """What an article says in others' words: quotations, reported statements, terms in marks."""

    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    terms: tuple[Span, ...]


def find_quotes(article: Article) -> FoundQuotes:
    """Every quotation with its speaker, reported statement, and term, each in the order of the text."""
    marked = find_marked(article)
    resolver = Resolver(article, Cast(article, [run.outer for run in marked]))
    tokens = tokens_of(article, marked)
    attributions = attribute(
        tokens, article.text, {number for number, run in enumerate(marked) if run.continues}
    )
    quotes: list[Quote] = []
    terms: list[Span] = []
    places = {token.quote: place for place, token in enumerate(tokens) if token.quote >= 0}
    doubles = 2 * sum(not run.single for run in marked) >= len(marked)
    reported = deque(find_reported(tokens))
    statements: list[Statement] = []
    for number, run in enumerate(marked):
        while reported and reported[0].span.start < run.outer.start:
            statements.append(_statement(reported.popleft(), tokens, resolver))
        found = attributions.get(number)
        inner = run.inner.of(article.text)
        if is_quotation(inner, tokens, places[number], found, run.single and doubles):
            quotes.append(_quote(run, tokens, found, resolver))
        else:
            terms.append(run.inner)
    statements.extend(_statement(one, tokens, resolver) for one in reported)
    return FoundQuotes(tuple(_of_one_speaker(quotes)), tuple(statements), tuple(terms))


def _of_one_speaker(quotes: list[Quote]) -> list[Quote]:
    """The quotes, those over several paragraphs with one speaker: the one named most surely first.

    What a later part calls ``the judge`` is who was named before.
    """
    found: list[Quote] = []
    for quote in quotes:
        before = found[-1] if found and quote.continues else None
        if before and before.speaker and quote.speaker != before.speaker:
            quote = replace(quote, speaker=before.speaker, confidence=before.confidence)
        found.append(quote)
    return found


def _statement(reported: Reported, tokens: Sequence[Token], resolver: Resolver) -> Statement:
    speaker = Span(tokens[reported.speaker[0]].start, tokens[reported.speaker[1] - 1].end)
    cue = Span(tokens[reported.cue].start, tokens[reported.cue].end)
    resolved = resolver.resolve(speaker)
    if reported.leads:
        resolver.spoke(resolved, max(reported.span.end, speaker.end))
    confidence = round(reported.confidence * resolved.trust, 3)
    return Statement(reported.span, speaker, resolved.name, cue, reported.rule, confidence)


def _quote(run: Marked, tokens: Sequence[Token], found: Attribution | None, resolver: Resolver) -> Quote:
    if found is None:
        return Quote(run.inner, continues=run.continues)
    speaker = Span(tokens[found.speaker[0]].start, tokens[found.speaker[1] - 1].end)
    cue = Span(tokens[found.cue].start, tokens[found.cue].end) if found.cue is not None else None
    resolved = resolver.resolve(speaker)
    if (
        found.rule in ("beat", "carried")
        and resolved.entity is not None
        and resolver.is_named_in(resolved.entity, run.outer)
    ):
        return Quote(run.inner, continues=run.continues)  # hardly anybody speaks of himself by name
    resolver.spoke(resolved, max(run.outer.end, speaker.end))
    confidence = round(found.confidence * resolved.trust, 3)
    return Quote(run.inner, speaker, resolved.name, cue, found.rule, confidence, run.continues)
