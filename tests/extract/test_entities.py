"""Names in an article: what is found, of which kind, and what is one with what."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article.model import Article, Span
from reader.extract.entities import find_entities, find_entities_with
from reader.extract.model import Entity, EntityKind

PERSON, ORGANIZATION, PLACE, OTHER = (
    EntityKind.PERSON,
    EntityKind.ORGANIZATION,
    EntityKind.PLACE,
    EntityKind.OTHER,
)


def found(text: str) -> dict[str, Entity]:
    return {entity.name: entity for entity in find_entities(Article.from_text(text))}


def mentions(text: str, name: str) -> list[str]:
    return [span.of(text) for span in found(text)[name].mentions]


def test_a_person_by_title_surname_and_full_name_is_one() -> None:
    text = (
        "President Xi Jinping spoke on Monday. Mr. Xi said the law helps. "
        "Critics doubted what President Xi had promised. Later Xi’s aides left."
    )
    assert mentions(text, "Xi Jinping") == ["Xi Jinping", "Xi", "Xi", "Xi"]
    assert found(text)["Xi Jinping"].kind is PERSON


def test_given_name_first_and_family_name_first_are_one() -> None:
    text = "The writer Higuchi Ichiyo was born in Tokyo. Today Ichiyo Higuchi is read in schools."
    assert len(mentions(text, "Higuchi Ichiyo")) == 2


def test_initials_and_middle_names_are_one() -> None:
    text = "The president, John F. Kennedy, spoke. It was John Fitzgerald Kennedy’s speech, and Kennedy knew."
    assert mentions(text, "John Fitzgerald Kennedy") == [
        "John F. Kennedy",
        "John Fitzgerald Kennedy",
        "Kennedy",
    ]


def test_an_acronym_and_its_long_form_are_one() -> None:
    text = (
        "The Economic Community of West African States (ECOWAS) met in Abuja. "
        "A spokesman for ECOWAS declined to comment."
    )
    names = found(text)
    entity = names["Economic Community of West African States"]
    assert entity.kind is ORGANIZATION
    assert [span.of(text) for span in entity.mentions][1:] == ["ECOWAS", "ECOWAS"]


@pytest.mark.parametrize("alias", ["US", "U.S.", "America", "United States of America", "USA"])
def test_names_of_a_country_are_one(alias: str) -> None:
    text = f"The United States has said no. Critics in the {alias} disagreed with the United States."
    assert len(mentions(text, "United States")) == 3


def test_spelling_variants_are_one() -> None:
    text = (
        "The Shanghai Co-operation Organisation met. Members of the Shanghai Cooperation Organization agreed."
    )
    (entity,) = [entity for entity in find_entities(Article.from_text(text)) if "Shanghai" in entity.name]
    assert len(entity.mentions) == 2


def test_a_short_form_of_an_organisation_is_one_with_it() -> None:
    text = "A report by Amnesty International was leaked. Officials at Amnesty declined to comment."
    assert mentions(text, "Amnesty International") == ["Amnesty International", "Amnesty"]


def test_titles_offices_and_possessive_endings_are_no_part_of_a_mention() -> None:
    text = "He met US Secretary of State Antony Blinken and Foreign Minister Wang Yi’s deputy."
    names = found(text)
    assert {"US", "Antony Blinken", "Wang Yi"} == set(names)
    assert names["Antony Blinken"].kind is PERSON and names["Wang Yi"].kind is PERSON


def test_a_sentence_does_not_make_a_name() -> None:
    text = "Observers were surprised. Hacking has been a problem. Former workers left. However, nobody knew."
    assert found(text) == {}


def test_a_headline_in_title_case_is_no_name() -> None:
    text = "China Wants Countries To Make Their Own Internet Rules\n\nChina’s rules were discussed in Wuzhen."
    assert set(found(text)) == {"China", "Wuzhen"}


def test_a_name_that_the_text_knows_is_found_in_the_headline() -> None:
    text = "Strange Victory For Hero Alom In Court\n\nThe court sided with the singer Hero Alom on Monday."
    assert len(mentions(text, "Hero Alom")) == 2


def test_compounds_are_taken_apart() -> None:
    text = "Hacking hurt US-China relations, said a pro-Beijing lawmaker from a Hong Kong-listed company."
    assert set(found(text)) == {"US", "China", "Beijing", "Hong Kong"}


def test_a_prefix_that_belongs_to_a_name_stays() -> None:
    text = "He spoke to the Anti-Corruption Commission of an Anti-American mood."
    assert set(found(text)) == {"Anti-Corruption Commission", "American"}


def test_another_name_that_the_text_gives_is_one() -> None:
    text = (
        "Jenna Nicole Mourey (born in 1986), better known by her pseudonym Jenna Marbles, sang. Marbles left."
    )
    assert mentions(text, "Jenna Nicole Mourey") == ["Jenna Nicole Mourey", "Jenna Marbles", "Marbles"]


def test_the_nation_of_a_speech_is_its_country() -> None:
    text = "The United States will stand. Our Nation is one. We in the United States love this Nation."
    assert mentions(text, "United States") == ["United States", "Nation", "United States", "Nation"]


def test_demonyms_are_names_of_their_own() -> None:
    names = found("Many Costa Ricans protested. A Costa Rican lawyer and two Muslims spoke in Costa Rica.")
    assert names["Costa Rica"].kind is PLACE
    assert names["Muslims"].kind is OTHER
    assert sum(len(entity.mentions) for entity in names.values() if entity.kind is OTHER) == 3


def test_days_months_and_ranks_alone_are_no_names() -> None:
    assert found("On Monday the President met the Minister. In July, the Government resigned.") == {}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They live in the town of Brixworth.", "Brixworth", PLACE),
        ("He works for the Ministry of Health and Welfare.", "Ministry of Health and Welfare", ORGANIZATION),
        ("He left the Ministry of Labour and Employment.", "Ministry of Labour and Employment", ORGANIZATION),
        ("The report by Dorn Engineering was late.", "Dorn Engineering", ORGANIZATION),
        ("Buses take the Northern Viaduct for now.", "Northern Viaduct", PLACE),
        ("It was Anna Marsh who won the race.", "Anna Marsh", PERSON),
        ("The lawyer Pu Zhiqiang went on trial.", "Pu Zhiqiang", PERSON),
        ("He flew from Dapeng, China, to meet her.", "Dapeng", PLACE),
        ("It was sold to Vozy, a company from the north.", "Vozy", ORGANIZATION),
        ("It was signed after the Indus Waters Treaty was read.", "Indus Waters Treaty", OTHER),
        ("It was Katrin Zwerg, 34, who won the race.", "Katrin Zwerg", PERSON),
        ("A Baffinland spokesperson, Ann Lee, agreed.", "Ann Lee", PERSON),
    ],
)
def test_kinds(text: str, name: str, kind: EntityKind) -> None:
    assert found(text)[name].kind is kind


def test_nothing_in_an_empty_article() -> None:
    assert find_entities(Article.from_text("")) == ()


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("AbcXi UÉé.’'“”\"-/&,()\n\u00a0\ud800\x00of the andMr1"), max_size=200)
)
def test_any_text_gives_mentions_inside_it_once(text: str) -> None:
    article = Article.from_text(text)
    spans = sorted(span for entity in find_entities(article) for span in entity.mentions)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(not one.overlaps(other) for one, other in pairwise(spans))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_entities_are_in_order_and_named_by_a_mention(text: str) -> None:
    article = Article.from_text(text)
    entities = find_entities(article)
    assert [entity.mentions[0] for entity in entities] == sorted(entity.mentions[0] for entity in entities)


def test_long_hostile_words_are_read_in_linear_time() -> None:
    text = "A" * 100_000 + " " + "Aa" * 50_000 + "’s " + "U." * 30_000 + " " + "A-" * 30_000 + "b"
    assert isinstance(find_entities(Article.from_text(text)), tuple)


def test_another_finder_gets_the_same_merging() -> None:
    text = "Joe Biden spoke. Mr Biden left."
    spans = [(Span(0, 9), PERSON), (Span(20, 25), PERSON), (Span(3, 3), PLACE)]
    (entity,) = find_entities_with(Article.from_text(text), spans)
    assert entity == Entity("Joe Biden", PERSON, (Span(0, 9), Span(20, 25)))


def test_a_name_inside_the_name_of_an_organisation_is_a_mention_too() -> None:
    text = "She taught at the University of Lisbon. The train left Lisbon late. Lisbon’s mayor waved."
    assert mentions(text, "Lisbon") == ["Lisbon", "Lisbon", "Lisbon"]
    assert mentions(text, "University of Lisbon") == ["University of Lisbon"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("George Washington rode north. The snow lay deep in Washington state.", "Washington"),
        ("The Indian National Congress met. In the end Congress voted. Congress left.", "Congress"),
        ("He walked down Lisbon Street. The rain in Lisbon had stopped.", "Lisbon"),
    ],
)
def test_a_name_inside_a_person_or_a_place_or_as_the_head_is_none(text: str, name: str) -> None:
    inside = text.index(name)
    every = [span for entity in find_entities(Article.from_text(text)) for span in entity.mentions]
    assert Span(inside, inside + len(name)) not in every


def test_a_city_is_not_the_country_whose_name_it_has() -> None:
    names = found("MEXICO CITY — The vote was close. Later on, Mexico voted again. She lives in Mexico City.")
    assert len(names["Mexico"].mentions) == 1


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Shares fell, analysts at Jefferies said on Monday.", "Jefferies", ORGANIZATION),
        ("Tedros Adhanom, the agency's director general, left for Rome.", "Tedros Adhanom", PERSON),
        ("In the end President Trump said so. President Trump left.", "Trump", PERSON),
        ("WASHINGTON (AP) — The vote was close.", "WASHINGTON", PLACE),
        ("A report by Human Rights Watch said so.", "Human Rights Watch", ORGANIZATION),
    ],
)
def test_the_words_around_a_name_tell_its_kind(text: str, name: str, kind: EntityKind) -> None:
    assert found(text)[name].kind is kind


def test_the_arabic_article_is_part_of_the_name() -> None:
    text = "He met Ahmed al-Sharaa in Abu Dhabi. Later al-Sharaa thanked the hosts."
    assert mentions(text, "Ahmed al-Sharaa") == ["Ahmed al-Sharaa", "al-Sharaa"]


def test_a_surname_that_is_a_word_is_a_name_where_a_longer_one_begins_with_it() -> None:
    text = "Lee Jae-myung won. Lee said so."
    assert mentions(text, "Lee Jae-myung") == ["Lee Jae-myung", "Lee"]


def test_a_headline_in_the_text_does_not_name_a_person() -> None:
    headline = "Paul Ryan Joins Growing List of Members Rebuking Trump"
    text = f"Paul Ryan spoke.\n\n{headline}\n\nLater Ryan left for Rome."
    assert "Paul Ryan" in found(text)


def test_an_office_in_capitals_is_no_part_of_the_name() -> None:
    text = "AG Mukasey spoke. Michael Mukasey said so. In the end PM Modi left. Narendra Modi smiled."
    assert mentions(text, "Michael Mukasey") == ["Mukasey", "Michael Mukasey"]
    assert mentions(text, "Narendra Modi") == ["Modi", "Narendra Modi"]


def test_a_team_named_for_a_place_is_an_organisation() -> None:
    assert found("He played for the New York Jets in May.")["New York Jets"].kind is ORGANIZATION
