"""Searching the text of an article: plain text, whole words, regular expressions.

::

    query = Query.parse(r"\\w trust")     # raises QueryError: one clear line
    spans = find(article, query)         # spans of code-point offsets into article.text

Nothing here can take long: a regular expression is run by an automaton, never by backtracking, and
every search has a fixed allowance of steps for the length of its text.
"""

from reader.search.find import Hits, find, search
from reader.search.query import PREFIXES, Query, QueryError

__all__ = ["PREFIXES", "Hits", "Query", "QueryError", "find", "search"]
