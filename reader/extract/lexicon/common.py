"""Whether a word is an ordinary English word: a short list of base forms, and the regular endings."""

from __future__ import annotations

from functools import cache, lru_cache

from reader.extract.lexicon import load

_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("iness", "y"),
    ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ings", ""), ("ly", ""),
    ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("est", ""), ("est", "e"), ("ness", ""),
    ("al", ""),
    ("ally", ""), ("ment", ""), ("ments", ""), ("ful", ""), ("less", ""), ("ion", ""), ("ions", ""),
    ("ion", "e"), ("ions", "e"), ("able", ""), ("able", "e"), ("or", ""), ("ors", ""), ("or", "e"),
    ("ors", "e"),
)  # fmt: skip
_PREFIXES = ("un", "re", "non", "over", "under", "out", "pre", "mis", "dis", "anti", "inter", "sub", "co")


def bases(word: str) -> list[str]:
    """What ``word`` (in lower case) may be a regular form of, the nearest first; not the word itself."""
    found = []
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            base = word[: -len(ending)] + instead
            found.append(base)
            if not instead and len(base) > 3 and base[-1] == base[-2]:
                found.append(base[:-1])
    return found


@cache
def _listed() -> frozenset[str]:
    return load("common_words").words["words"]


@lru_cache(maxsize=65536)
def is_common(word: str) -> bool:
    """Whether ``word`` (in lower case) is an ordinary English word or a regular form of one."""
    listed = _listed()
    if word in listed or any(base in listed for base in bases(word)):
        return True
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if len(rest) > 3 and rest != word and (rest in listed or any(base in listed for base in bases(rest))):
            return True
    return False
