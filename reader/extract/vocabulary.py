"""What the word lists say of a word in a name: a title, a place, a given name, an organisation's head."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reader.extract.lexicon import load

_HAND, _PLACES, _NAMES, _WORDS = (
    load("places_by_hand"),
    load("places"),
    load("personal_names").words,
    load("name_words").words,
)

ORGANIZATION_WORDS = _WORDS["organization"]
PLACE_WORDS = _WORDS["place"]
OTHER_WORDS = _WORDS["other"]
ROLES = _WORDS["roles"]
ORGANIZATION_NOUNS = _WORDS["organization_nouns"]
PLACE_NOUNS = _WORDS["place_nouns"]
FUNCTION = _WORDS["function"]
CALENDAR = _WORDS["calendar"]
NEVER = _WORDS["never"]
PLACE_FIRST = _WORDS["place_first"]
ORGANIZATION_FIRST = _WORDS["organization_first"]
BELONGING = _WORDS["belonging"]
OWNED = _WORDS["owned"]
KIN = _WORDS["kin"]
COMPANY = _WORDS["company"]
PERSON_VERBS = _WORDS["person_verbs"]
DIRECTIONS = _WORDS["directions"]
GENERIC = _WORDS["generic"]
THINGS = _WORDS["things"]
ORGANIZATIONS = load("organizations").words["organizations"]
PARTICLES = _WORDS["particles"]
GROUPS = _HAND.words["groups"]
ALIASES = _HAND.pairs["aliases"]
DEMONYMS = {**_PLACES.pairs["demonyms"], **_HAND.pairs["demonyms"]}
COUNTRIES = (
    _PLACES.words["countries"] | _HAND.words["regions"] | frozenset(ALIASES) | frozenset(ALIASES.values())
)
STATES = _PLACES.words["us_states"] | _HAND.words["provinces"]
CITIES = _PLACES.words["cities"]
GIVEN = _NAMES["male"] | _NAMES["female"] | _NAMES["either"] | _WORDS["given"]
MALE = _NAMES["male"] | _WORDS["male_given"]
FEMALE = _NAMES["female"] | _WORDS["female_given"]
SURNAMES = _NAMES["surnames"]
TITLES = frozenset(title.lower() for titles in load("titles").words.values() for title in titles)


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """``text`` without accents, with plain apostrophes: the form that the lists are in."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def is_place(name: str) -> bool:
    """Whether the lists have ``name`` (plain, without "the") as a place of any kind."""
    return name in COUNTRIES or name in STATES or name in CITIES


def is_region(name: str) -> bool:
    """Whether the lists have ``name`` (plain) as a country, a state or a province, or a larger region."""
    return name in COUNTRIES or name in STATES


def is_function(word: str) -> bool:
    """Whether ``word`` (in lower case) is a function word, or begins with one (``they’ve``)."""
    return word in FUNCTION or (
        ("’" in word or "'" in word) and re.split("[’']", word, maxsplit=1)[0] in FUNCTION
    )


def is_acronym(text: str) -> bool:
    """Whether ``text`` is an acronym that looks like a word (``US``, ``WHO``)."""
    return text.isupper() and (text in ALIASES or text in ORGANIZATIONS)


def demonym(name: str) -> str | None:
    """The singular of ``name`` if it is a demonym, a people, a faith or a party; else None."""
    if name in COUNTRIES and name not in DEMONYMS:
        return None
    for form in (name, name[:-1] if name.endswith("s") else name):
        if form in DEMONYMS or form in GROUPS:
            return form
    for prefix in (
        "Afro-",
        "Anglo-",
        "Franco-",
        "Sino-",
        "Indo-",
        "Non-",
        "Anti-",
        "Pro-",
        "Ultra-",
        "ultra-",
        "pro-",
        "anti-",
        "non-",
    ):
        if name.startswith(prefix):
            return demonym(name[len(prefix) :])
    return None
