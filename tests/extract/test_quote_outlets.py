"""Who says what in the manners of many outlets: agencies, broadsheets, court and sports pages, interviews."""

import pytest

from reader.article.model import Article
from reader.extract.model import POSSIBLY


def said(text: str) -> list[tuple[str, str | None]]:
    """The first words of each quotation, and its speaker where that is more than a guess."""
    return [
        (
            " ".join(quote.span.of(text).split()[:3]),
            quote.speaker if quote.confidence >= POSSIBLY else None,
        )
        for quote in Article.from_text(text).quotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“This is a good day for renters,” said Sen. Patricia Holloway, D-Ohio, who led the effort. "
            "“It is a "
            "bad day for the landlords.”\n\n“She has never run anything larger,” Senate Minority Leader "
            "Tom "
            "Brackett told reporters. Brackett, who is up for reelection, called the vote “a rubber "
            "stamp.”",
            [
                ("This is a", "Patricia Holloway"),
                ("It is a", "Patricia Holloway"),
                ("She has never", "Tom Brackett"),
                ("a rubber stamp.", "Tom Brackett"),
            ],
        ),
        (
            "'We came here to get a deal, and we are not leaving without one,' Mr Fairclough told the "
            "BBC.\n\n"
            "'It's the farmers' livelihoods that are at stake,' he added. 'They can't wait another "
            "year.'\n\n"
            'But Ayesha Rahman said the government had "wasted six months".',
            [
                ("We came here", "Fairclough"),
                ("It's the farmers'", "Fairclough"),
                ("They can't wait", "Fairclough"),
                ("wasted six months", "Ayesha Rahman"),
            ],
        ),
        (
            "»We have no plans to leave«, said the minister-president, Andreas Vogel. »Bavaria is our "
            "home.«\n\n"
            "The opposition leader Katrin Weber replied: »Nobody asked you to.«",
            [
                ("We have no", "Andreas Vogel"),
                ("Bavaria is our", "Andreas Vogel"),
                ("Nobody asked you", "Katrin Weber"),
            ],
        ),
        (
            "“We moved seven times,” the 38-year-old mother of five told Al Jazeera. “It is not safe.”",
            [("We moved seven", "the 38-year-old mother"), ("It is not", "the 38-year-old mother")],
        ),
        (
            "Analysts at Jefferies said the warning was “much worse than feared”. A spokesperson for NHS "
            "England "
            "said: “Patient safety is always our concern.”",
            [
                ("much worse than", "Analysts at Jefferies"),
                ("Patient safety is", "A spokesperson for NHS England"),
            ],
        ),
        (
            "“He looked at you and he lied,” Prosecutor James Whitlock said.\n\nDefending, Sarah Iqbal "
            "KC said her "
            "client was “a man of good character”.",
            [("He looked at", "James Whitlock"), ("a man of", "Sarah Iqbal")],
        ),
        (
            "“He will be fine,” the Catalan explained.\n\nSociedad coach Imanol Alguacil was gracious in "
            "defeat: "
            "“They were better than us.”",
            [("He will be", "the Catalan"), ("They were better", "Imanol Alguacil")],
        ),
        (
            "“Thanks for welcoming us,” said master of ceremonies Omar Haddad, an engineer. “No thanks "
            "to Nathan "
            "Deal,” he added.",
            [("Thanks for welcoming", "Omar Haddad"), ("No thanks to", "Omar Haddad")],
        ),
        ("“It was closed that day,” others said.", [("It was closed", "others")]),
        (
            "« Nous restons », a dit Macron. « We stay here », the French president told reporters.",
            [("We stay here", "the French president")],
        ),
        (
            "Novak Djokovic won. “I put my heart on the line,” said the 37-year-old Serb.",
            [("I put my", "the 37-year-old Serb")],
        ),
        (
            "Det Ch Insp Laura Harrison said: “This was a senseless attack.”",
            [("This was a", "Laura Harrison")],
        ),
        (
            "Judge Timothy Spencer KC, sentencing, told her she had shown “no remorse at all”.",
            [("no remorse at", "Timothy Spencer")],
        ),
        (
            "Dr. Anthony Fauci of the N.I.H. said the U.S. was “not out of the woods.”",
            [("not out of", "Anthony Fauci")],
        ),
        (
            "Secretary of State Antony Blinken met Wang Yi. “We had candid talks,” the secretary said.",
            [("We had candid", "Antony Blinken")],
        ),
        (
            'Jimmy Carter died. "My father was a hero," Chip Carter, his son, said.',
            [("My father was", "Chip Carter")],
        ),
        (
            "West Mercia Police came. PC Mark Jones said: “We are appealing for witnesses.”",
            [("We are appealing", "Mark Jones")],
        ),
        (
            "“It’s chaos here,” a senior official, who spoke on condition of anonymity, said.",
            [("It’s chaos here,", "a senior official")],
        ),
        (
            "The minister said the opposition leader had told him that “the deal is dead now”.",
            [("the deal is", "the opposition leader")],
        ),
        (
            "“Too many died,” the team led by Wei Zhang writes.",
            [("Too many died,", "the team")],
        ),
        (
            "Lee Jae-myung won. Lee said that the country “had spoken at last”.",
            [("had spoken at", "Lee Jae-myung")],
        ),
        ("“We are finished,” one of the traders said.", [("We are finished,", "one of the traders")]),
        (
            "“No comment at all,” a lawyer for the family said.",
            [("No comment at", "a lawyer for the family")],
        ),
        (
            "A Ministry of Defence spokesman said: “We do not comment.”",
            [("We do not", "A Ministry of Defence spokesman")],
        ),
        (
            "“I love it,” said Anna Kim. But her brother Joon was less sure: “It costs too much.”",
            [("I love it,", "Anna Kim"), ("It costs too", "Joon")],
        ),
    ],
)
def test_the_speaker_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Xi spokesman Li Wei was firm on Monday. “I have no news,” he said.", "Li Wei"),
        ("Ann Lee met John Ford. Later Ford’s brother Mark sat down. “I am tired,” she said.", "Ann Lee"),
        (
            "“No,” said John Ford. Since leaving office, Tom Hall has been silent. “I was tired,” he said.",
            "Tom Hall",
        ),
        ("“No,” said John Ford. The driver said the road was closed. “I was tired,” he said.", "The driver"),
        (
            "“No,” said John Ford. If it fails, courts can step in, Tom Hall said. “It is sad,” he said.",
            "Tom Hall",
        ),
        ("John Ford said the law was good. Mary Hall said it was bad. “It is cruel,” she said.", "Mary Hall"),
    ],
)
def test_a_pronoun_means_whom_the_text_turned_to_last(text: str, speaker: str) -> None:
    assert Article.from_text(text).quotes[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("WASHINGTON (AP) — Donald Trump, who is 70, said that the law is good.", "Donald Trump"),
        ("BEIJING, March 12 (Xinhua) -- Li Wei, the minister, said that trade grew fast.", "Li Wei"),
        ("Gaza City – Mary Khaled, a mother, said that the road was closed.", "Mary Khaled"),
        ("Mary Khaled — a mother — said that the road was closed.", "Mary Khaled"),
    ],
)
def test_a_dateline_says_nothing(text: str, speaker: str) -> None:
    (statement,) = Article.from_text(text).statements
    assert statement.speaker == speaker


def test_a_title_tells_people_of_one_surname_apart() -> None:
    text = (
        "Bill Clinton spoke first. Hillary Clinton spoke next. “I agree,” Mrs Clinton said. “Good,” "
        "Clinton said."
    )
    assert [quote.speaker for quote in Article.from_text(text).quotes] == ["Hillary Clinton", "Bill Clinton"]


def test_a_name_after_the_pronoun_is_only_possible() -> None:
    text = "“The smell of bread,” he says, and laughs. Omar Haddad, 61, has lived here for years."
    (quote,) = Article.from_text(text).quotes
    assert quote.speaker == "Omar Haddad"
    assert quote.confidence < POSSIBLY


def test_statements_resolve_their_pronouns_where_they_stand() -> None:
    text = "John Ford came. He said that the law was good.\n\nPaul Hall left. “I disagree,” Hall said."
    (statement,) = Article.from_text(text).statements
    assert statement.speaker == "John Ford"


def test_a_quotation_over_paragraphs_has_one_speaker() -> None:
    text = (
        "Justice Ruth Whitfield spoke.\n\n“This was never about money,” she said. “It was about "
        "trust.\n\n“When a "
        "doctor breaks it, all is lost.\n\n“I sentence you to six years,” the judge told Hammond."
    )
    assert {quote.speaker for quote in Article.from_text(text).quotes} == {"Ruth Whitfield"}


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "Exports grew 11 percent, Li said, adding that shipments were strong.",
            "Exports grew 11 percent",
            "Li",
        ),
        (
            "The bridge had been unsafe for years, said Ann Lee, an engineer.",
            "The bridge had been unsafe for years",
            "Ann Lee",
        ),
        ("According to the agency (UNRWA), many people have fled.", "many people have fled", "the agency"),
    ],
)
def test_a_clause_and_who_says_it_are_a_statement(text: str, content: str, speaker: str) -> None:
    (statement,) = Article.from_text(text).statements
    assert (statement.span.of(text), statement.speaker) == (content, speaker)


def test_what_something_is_called_elsewhere_is_no_quotation() -> None:
    text = "He ran a monitoring program dubbed overseas as the “Great Firewall”, Ann Bell said."
    assert said(text) == []


def test_a_guess_is_not_at_somebody_whom_the_quotation_names() -> None:
    text = (
        "Dan Reed told the council that it was time, and he praised “a long overdue change of course”.\n\n"
        "“Under Dan Reed nothing in this town has changed for the better”.\n"
    )
    assert [quote.speaker for quote in Article.from_text(text).quotes] == ["Dan Reed", None]
