"""Spellings of one word, and words that are not."""

from collections.abc import Iterator

import pytest

from reader.align.normalise import Word, find_words
from reader.align.spelling import are_variants


def word(text: str) -> Word:
    (found,) = find_words(text)
    return found


def pairs(text: str) -> Iterator[tuple[str, str]]:
    words = iter(text.split())
    return zip(words, words, strict=True)


VARIANTS = """
    organisation organization globalise globalize organisational organizational colour color honour honor
    favourite favorite behavioural behavioral odour odor savoury savory cancelled canceled
    travelling traveling
    counsellor counselor marvellous marvelous fulfil fulfill enrolment enrollment skilful skillful
    judgement judgment acknowledgement acknowledgment programme program grey gray theatre theater
    centre center
    metre meter litre liter fibre fiber sabre saber sombre somber analyse analyze paralysed paralyzed
    catalogue catalog defence defense licence license practise practice anaemia anemia paediatric pediatric
    archaeology archeology leukaemia leukemia haemorrhage hemorrhage diarrhoea diarrhea
    mediaeval medieval foetus fetus oestrogen estrogen manoeuvre maneuver encyclopaedia encyclopedia
    sulphur sulfur sceptical skeptical plough plow tyre tire mould mold ageing aging likeable likable
    towards toward learnt learned burnt burned focussed focused benefitted benefited kilogrammes kilograms
    five 5 2nd second percent % Škoda Skoda Musáví Musavi Jäger Jaeger München Muenchen Straße Strasse
    café cafe всё все أحمد احمد
"""


@pytest.mark.parametrize(("one", "other"), pairs(VARIANTS))
def test_spellings_of_one_word(one: str, other: str) -> None:
    here, there = word(one), word(other)
    assert here.form == there.form or (are_variants(here, there) and are_variants(there, here))


DIFFERENT = """
    mind minds later latter desert dessert hoping hopping super supper planed planned does des our or
    price prize device devise advice advise tour tor four for мой мои 12 13 five 6 same same polish police
    Michael Michel canoe cane Joel Jel Israel Isrel we're were she'll shell
"""


@pytest.mark.parametrize(("one", "other"), pairs(DIFFERENT))
def test_different_words_are_no_spellings(one: str, other: str) -> None:
    assert not are_variants(word(one), word(other))
