"""Bringing the forms of a word together: spelling variants, irregular forms, light suffix stripping.

The suffix rules are those of an S-stemmer (Harman 1991, "How effective is suffixing?") with -ed, -ing and
-ly beside -s. They need not give words; it is enough that two forms of one word come out alike.
"""

from __future__ import annotations

import re
import unicodedata

from reader.align.vocabulary import IRREGULAR_FORMS, SPELLING_VARIANTS

_VARIANT_RULES = tuple(
    (needed, re.compile(pattern), replacement)
    for needed, pattern, replacement in (
        ("is", r"^(.{3,})is(e|ed|es|er|ers|ing|ation|ations|able)$", r"\1iz\2"),
        ("ys", r"^(.{2,})ys(e|ed|es|er|ers|ing)$", r"\1yz\2"),
        ("our", r"^(.{3,})our(|s|ed|ing|ful|ite|ites|able|ably|hood|less|er|ers|al|ally)$", r"\1or\2"),
        ("re", r"^(.{2,}[bt])re(|s|d)$", r"\1er\2"),
        ("ence", r"^(.{3,})ence(|s|less)$", r"\1ense\2"),
        ("ll", r"^(.{4,})ll(ed|ing|er|ers|or|ors)$", r"\1l\2"),
        ("ogue", r"^(.{3,})ogue(|s)$", r"\1og\2"),
        ("wards", r"^(.{5,})wards$", r"\1ward"),
        ("paed", r"^(.*)paed", r"\1ped"),
        ("foet", r"^foet", "fet"),
        ("haem", r"^haem", "hem"),
        ("anaes", r"^anaes", "anes"),
        ("oes", r"^oes", "es"),
    )
)
"""Letters that a word must have for the rule to be tried, the rule, and what it makes of the word."""


def spelling(form: str) -> str:
    """One spelling for all variants of a folded word: ``organisation`` gives ``organization``."""
    known = SPELLING_VARIANTS.get(form)
    if known is not None or len(form) < 6 or not form.isascii():
        return known or form
    for needed, pattern, replacement in _VARIANT_RULES:
        if needed in form:
            form = pattern.sub(replacement, form, count=1)
    return form


def without_marks(form: str) -> str:
    """The word without accents on its letters; in scripts that need their marks it stays as it is."""
    decomposed = unicodedata.normalize("NFD", form)
    bare = "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f")
    return bare.translate(_LETTERS_WITHOUT_DECOMPOSITION)


_LETTERS_WITHOUT_DECOMPOSITION = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)


def stem(form: str) -> str:
    """What stands for all forms of a folded word, its spelling variants and irregular forms included."""
    if not form.isascii():
        form = without_marks(form)
        if not form.isascii():
            return _stem_other_script(form)
    form = spelling(form.replace("'", ""))
    return _strip_suffix(IRREGULAR_FORMS.get(form, form))


def _stem_other_script(form: str) -> str:
    """Cyrillic and Greek lose their endings, Arabic its article; everything else stays."""
    if "\u0370" <= form[0] <= "\u052f":
        return form[: max(4, len(form) - 2)]
    if form.startswith("\u0627\u0644") and len(form) > 4:
        return form[2:]
    return form


def _strip_suffix(form: str) -> str:
    if len(form) <= 3:
        return form
    if form.endswith("ies") and len(form) > 4:
        form = form[:-3] + "y"
    elif form.endswith(("sses", "xes", "ches", "shes", "zes")):
        form = form[:-2]
    elif form.endswith("s") and not form.endswith(("ss", "us", "is")):
        form = form[:-1]
    if form.endswith("ly") and len(form) > 5:
        form = form[:-2]
    if form.endswith("ied") and len(form) > 4:
        form = form[:-3] + "y"
    elif form.endswith("ing") and len(form) > 5:
        form = _undouble(form[:-3])
    elif form.endswith("ed") and not form.endswith("eed") and len(form) > 4:
        form = _undouble(form[:-2])
    if form.endswith("e") and len(form) > 4:
        form = form[:-1]
    if form.endswith("y") and len(form) > 3:
        form = form[:-1] + "i"
    return form


def _undouble(base: str) -> str:
    if len(base) > 3 and base[-1] == base[-2] and base[-1] in "bdfglmnprt":
        return base[:-1]
    return base
