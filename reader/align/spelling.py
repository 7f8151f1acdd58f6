"""Whether two words are one word in two spellings.

Used where two given words are compared, and so wider than what brings the forms of a word together for
scoring: a rule that would confuse two rare words does no harm where both must stand in the same place.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reader.align.normalise import Word
from reader.align.stem import spelling, without_marks
from reader.align.vocabulary import bases_of

_VARIANTS = bases_of(
    """
    appall appal
    benefited benefitted
    benefiting benefitting
    biased biassed
    burned burnt
    distill distil
    dreamed dreamt
    enroll enrol
    enthrall enthral
    focused focussed
    focuses focusses
    focusing focussing
    fulfill fulfil
    gram gramme
    grams grammes
    installment instalment
    installments instalments
    instill instil
    kidnaped kidnapped
    kidnaper kidnapper
    kidnaping kidnapping
    kilogram kilogramme
    kilograms kilogrammes
    leaned leant
    leaped leapt
    learned learnt
    licorice liquorice
    maneuver manoeuvre
    maneuvered manoeuvred
    maneuvering manoeuvring
    maneuvers manoeuvres
    meager meagre
    mollusk mollusc
    odor odour
    odors odours
    ocher ochre
    pajama pyjama
    practice practise
    practiced practised
    practicing practising
    saltpeter saltpetre
    smelled smelt
    somber sombre
    specter spectre
    spelled spelt
    spilled spilt
    spoiled spoilt
    worshiped worshipped
    worshiper worshipper
    worshipers worshippers
    worshiping worshipping
    willful wilful
    willfully wilfully
    """
)

_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"is(ational|ationally|ingly|ability|ement)$", r"iz\1"),
        (r"(?<=.{2})our(|s|ed|ing|y|ist|ists|al|ally|able|ful|less)$", r"or\1"),
        (r"(?<=.)([bt])re(|s|d)$", r"\1er\2"),
        (r"(?<=.{4})ll(ed|ing|er|ers|or|ors|ous|ously|ery|ish|ist|ists|est|en|ens)$", r"l\1"),
        (r"(?<=.{3})ll(ment|ments|ful|fully)$", r"l\1"),
        (r"(?<=dg)ement(|s|al)$", r"ment\1"),
        (r"(?<=.{3}[klmptvz])ea(ble|bly|bility)$", r"a\1"),
        (r"^(mo|smo)uld", r"\1ld"),
        (r"^sulph", "sulf"),
        (r"^sceptic", "skeptic"),
        (r"^tyre", "tire"),
        (r"^plough", "plow"),
        (r"(?<=.{3})ys(ation|able)$", r"yz\1"),
        (r"aem(?=i|o|at|or)", "em"),
        (r"paed", "ped"),
        (r"anaes", "anes"),
        (r"^faec", "fec"),
        (r"^caes", "ces"),
        (r"aesthe", "esthe"),
        (r"^archae", "arche"),
        (r"^palae", "pale"),
        (r"gynaec", "gynec"),
        (r"mediaev", "mediev"),
        (r"^aeon", "eon"),
        (r"rrhoea", "rrhea"),
        (r"^foet", "fet"),
        (r"oestr", "estr"),
        (r"oesoph", "esoph"),
        (r"oedem", "edem"),
        (r"^amoeb", "ameb"),
        (r"^homoeo", "homeo"),
        (r"^coel", "cel"),
    )
)

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "œ": "oe"})
_ARABIC = str.maketrans(
    dict.fromkeys("أإآٱ", "ا") | {"ى": "ي", "ة": "ه", "ـ": ""} | dict.fromkeys(map(chr, range(0x64B, 0x653)))
)


def are_variants(left: Word, right: Word) -> bool:
    """Whether two words are spellings of one word: ``organisation`` and ``organization``, ``Škoda`` and
    ``Skoda``, ``Jäger`` and ``Jaeger``, ``всё`` and ``все``, ``five`` and ``5``, ``percent`` and ``%``."""
    if left.form == right.form:
        return False
    if left.term == right.term and (left.is_number or left.term == "percent"):
        return True
    return spelling_key(left.form) == spelling_key(right.form) or (
        _without_accents(left.form) == _without_accents(right.form)
    )


@lru_cache(maxsize=1 << 14)
def spelling_key(form: str) -> str:
    """What the spellings of a folded word have in common; not itself a spelling."""
    if not form.isascii():
        if "\u0600" <= form[0] <= "\u06ff":
            return form.translate(_ARABIC)
        if "\u0400" <= form[0] <= "\u04ff":
            return form.replace("ё", "е")
        form = without_marks(unicodedata.normalize("NFC", form).translate(_UMLAUTS))
    form = spelling(_VARIANTS.get(form, form))
    if len(form) > 4:
        for rule, replacement in _RULES:
            form = rule.sub(replacement, form, count=1)
    return form


def _without_accents(form: str) -> str:
    """The word without accents where it is of Latin letters."""
    return without_marks(form) if form[:1] < "\u0250" else form
