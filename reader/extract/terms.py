"""Telling quotations from terms: scare quotes, titles of works, mottos and names in quotation marks.

What has a cue right beside it is a quotation. What stands inside a reported clause is one when it is
more than a word or two, or ends the clause (``said he was “encouraged”``), and a term when it only
describes the noun that follows (``a federal “supermax” prison``). Without any attribution it must look
like a sentence. Words with capitals throughout are a title, unless a speech verb introduces them.

In an article that quotes in double marks, single ones outside them are for terms and headlines (which
repeat what the text quotes); elsewhere single marks are as good as double ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.extract.attribution import Attribution
from reader.extract.clauses import Mark, Token
from reader.extract.lexicon import load

_LEXICON = load("reporting").words
_SPEECH = _LEXICON["speech"] | _LEXICON["participles"]
_NAMING = _LEXICON["naming"]
_DESCRIBING = _LEXICON["describing"]
_SMALL = _LEXICON["prepositions"] | _LEXICON["determiners"] | {"and", "or", "but", "to", "is", "vs"}
_LEADING = _LEXICON["prepositions"] | _LEXICON["determiners"] | {"and", "or", "so-called", "than"}
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_BESIDE = frozenset({"before", "source", "name", "colon", "chant"})
_MOTTOS = frozenset({"motto", "slogan", "mottos", "slogans"})
_ACCUSING = frozenset({"accuse", "accuses", "accused", "accusing"})
_OPENING = 20
"""Within so many tokens from the beginning of an article is its headline."""

_A_FEW = 3
_A_CLAUSE = 6


def is_quotation(
    inner: str, tokens: Sequence[Token], at: int, found: Attribution | None, minor: bool
) -> bool:
    """Whether what stands between the marks, the token ``at``, is somebody's words as they were said.

    ``minor`` says that the marks are not those that the article quotes with.
    """
    words = _WORD.findall(inner)
    if not words:
        return False
    title = _is_title(words)
    if minor and (found is None or found.cue is None or at < _OPENING):
        return False
    if found is None or (found.rule in ("beat", "carried", "continued") and not _looks_whole(inner, words)):
        return _unattributed(inner, words, tokens, at, title)
    cue = tokens[found.cue].lower if found.cue is not None else ""
    before = tokens[at - 1].lower if at else ""
    if cue in _MOTTOS:
        return False
    if found.rule in _BESIDE or (found.rule == "after" and found.confidence > 0.82):
        if cue in _NAMING and cue not in _DESCRIBING:
            return not title and len(words) > _A_FEW
        if title and len(words) > 1 and ((cue and cue not in _SPEECH) or before in _LEADING):
            return False
        return not (len(words) < _A_FEW and (before in _LEADING or before.endswith(("’s", "'s"))))
    if cue in _ACCUSING and before == "of" and not title:
        return True
    if title:
        return cue in _DESCRIBING and len(words) < _A_FEW
    if len(words) >= _A_FEW:
        return True
    if cue in _DESCRIBING:
        return not _describes(tokens, at)
    return before not in _LEADING and not before.endswith(("’s", "'s")) and not _describes(tokens, at)


def _unattributed(inner: str, words: Sequence[str], tokens: Sequence[Token], at: int, title: bool) -> bool:
    first = at == 0 or tokens[at - 1].mark in (Mark.PARAGRAPH, Mark.SENTENCE) or tokens[at - 1].text == ":"
    if title and len(words) < 2 * _A_FEW and inner.rstrip()[-1:] not in "?!":
        return False
    if _looks_whole(inner, words) and first:
        return len(words) > _A_FEW or inner.rstrip()[-1:] in "?!"
    return len(words) >= _A_CLAUSE


def _looks_whole(inner: str, words: Sequence[str]) -> bool:
    """A sentence, or the beginning of one: it starts with a capital and has an end."""
    return inner.lstrip("[(“‘'\"… ")[:1].isupper() and (
        inner.rstrip(" \n")[-1:] in ".?!,…—–]" or len(words) >= _A_CLAUSE
    )


def _is_title(words: Sequence[str]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in words) and (
        words[0][0].isupper() or words[0][0].isdigit()
    )


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word follows at once that the words in marks can describe."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        after is not None
        and after.mark is Mark.WORD
        and after.lower not in _LEXICON["prepositions"]
        and after.lower not in _LEXICON["conjunctions"]
        and after.lower not in _LEXICON["between"]
    )
