"""The quotations of an article: found, told apart from terms, and attributed."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article.model import Article, Span
from reader.extract.attribution import Attribution, attribute
from reader.extract.clauses import Token, tokens_of
from reader.extract.model import Quote, Statement
from reader.extract.quotation_marks import Marked, find_marked
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
    tokens = tokens_of(article, marked)
    attributions = attribute(
        tokens, article.text, {number for number, run in enumerate(marked) if run.continues}
    )
    quotes: list[Quote] = []
    terms: list[Span] = []
    places = {token.quote: place for place, token in enumerate(tokens) if token.quote >= 0}
    for number, run in enumerate(marked):
        found = attributions.get(number)
        inner = run.inner.of(article.text)
        in_headline = article.headline is not None and article.headline.overlaps(run.outer)
        if is_quotation(inner, tokens, places[number], found, run.single, in_headline):
            quotes.append(_quote(article, run, tokens, found))
        else:
            terms.append(run.inner)
    return FoundQuotes(tuple(quotes), (), tuple(terms))


def _quote(article: Article, run: Marked, tokens: list[Token], found: Attribution | None) -> Quote:
    if found is None:
        return Quote(run.inner, continues=run.continues)
    speaker = Span(tokens[found.speaker[0]].start, tokens[found.speaker[1] - 1].end)
    cue = Span(tokens[found.cue].start, tokens[found.cue].end) if found.cue is not None else None
    name = speaker.of(article.text)
    return Quote(run.inner, speaker, name, cue, found.rule, found.confidence, run.continues)
