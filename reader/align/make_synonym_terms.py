"""Makes ``synonym_terms.py`` from ``synonyms.py``: ``python -m reader.align.make_synonym_terms``.

What is compared are terms, not words. To make those of all synonyms takes as long as comparing two articles,
and so it is done here, once; a test tells when it has to be done again.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

from reader.align.normalise import FUNCTION_TERMS, term_of
from reader.align.synonyms import GROUPS

_HEAD = '''"""The groups of ``synonyms.py`` as terms. Made by make_synonym_terms.py; do not edit."""

TERM_GROUPS = """
'''


def term_groups() -> str:
    """The groups of terms in the form of ``GROUPS``; those of which one term is left tell nothing."""
    groups = []
    for group in GROUPS.split(","):
        terms = dict.fromkeys(term for term in map(term_of, group.split()) if term not in FUNCTION_TERMS)
        if len(terms) > 1:
            groups.append(" ".join(terms))
    return "\n".join(textwrap.wrap(", ".join(groups), 108)) + "\n"


def main() -> None:
    """Write the module beside this script."""
    path = Path(__file__).with_name("synonym_terms.py")
    path.write_text(f'{_HEAD}{term_groups()}"""\n', encoding="utf-8")


if __name__ == "__main__":
    main()
