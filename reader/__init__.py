"""A side-by-side article reader: the public API.

>>> from reader import Article, compare
>>> left = Article.from_text("The minister resigned on Monday.")
>>> right = Article.from_text("The minister resigned on Monday.")
>>> [link.kind.value for link in compare(left, right).links]
['verbatim']
"""

from reader.align.model import AlignSettings, Change, Edit, Link, LinkKind, Op, Pin
from reader.article.model import Article, Paragraph, Sentence, Source, Span
from reader.compare import Comparison, Step, compare, compare_in_steps
from reader.extract.model import Entity, EntityKind, Quantity, Quote, Statement
from reader.match.model import Discrepancy, EntityMatch, QuoteMatch, QuoteVerdict

__version__ = "0.1.0"

__all__ = [
    "AlignSettings",
    "Article",
    "Change",
    "Comparison",
    "Discrepancy",
    "Edit",
    "Entity",
    "EntityKind",
    "EntityMatch",
    "Link",
    "LinkKind",
    "Op",
    "Paragraph",
    "Pin",
    "Quantity",
    "Quote",
    "QuoteMatch",
    "QuoteVerdict",
    "Sentence",
    "Source",
    "Span",
    "Statement",
    "Step",
    "__version__",
    "compare",
    "compare_in_steps",
]
