"""The quotations of an article: found, told apart from terms, and attributed."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article.model import Article, Span
from reader.extract.attribution import Attribution, attribute
from reader.extract.clauses import Token, tokens_of
from reader.extract.model import Quote, Statement
from reader.extract.quotation_marks import find_marked


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
    attributions = attribute(tokens, article.text)
    quotes: list[Quote] = []
    terms: list[Span] = []
    for number, run in enumerate(marked):
        attribution = attributions.get(number)
        words = run.inner.of(article.text).split()
        if (attribution is None and len(words) < 5) or not words:
            terms.append(run.inner)
        else:
            quotes.append(_quote(article, run.inner, tokens, attribution))
    return FoundQuotes(tuple(quotes), (), tuple(terms))


def _quote(article: Article, span: Span, tokens: list[Token], found: Attribution | None) -> Quote:
    if found is None:
        return Quote(span)
    speaker = Span(tokens[found.speaker[0]].start, tokens[found.speaker[1] - 1].end)
    cue = Span(tokens[found.cue].start, tokens[found.cue].end) if found.cue is not None else None
    return Quote(span, speaker, speaker.of(article.text), cue, found.rule, found.confidence)
