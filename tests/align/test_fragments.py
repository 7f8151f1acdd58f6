"""A clause that stands inside longer sentences which otherwise have nothing to do with each other."""

import pytest

from reader import Article, Comparison, compare
from reader.align.model import LinkKind, Op
from reader.align.profile import profile_pair
from reader.align.runs import MOST_HOLDERS, find_runs

AROUND = (
    (
        "Asked about schools, vineyards, taxes, dentists, opera tickets, ferry timetables and honey imports,"
        " chess clubs, tram drivers, orphan drugs, cemetery fees and pottery classes during a hearing,"
        " the minister repeated only “{}” and left for lunch with two astronauts.",
        "Long after midnight, while cranes, barges, welders, floodlights, pumps, geese, surveyors, priests"
        " and teenagers crowded the frozen bank, an engraver finished a plate which promises, in letters"
        " copied from a psalter, that {}, and that nobody shall pay a toll for crossing.",
    ),
    (
        "In einer hitzigen Sitzung rief die Bürgermeisterin aus Kempten, {}, worauf mehrere Gäste den Saal"
        " verließen und vor der Tür laut weitersangen.",
        "Auf einem Plakat an der alten Brauerei stand noch Wochen später in verblassten Buchstaben, {},"
        " gleich neben einer Werbung für Fahrräder aus Holland.",
    ),
    (
        "На встрече в Мурманске депутат Орлова сказала, что {}, и передала журналистам копии писем, собранных"
        " за зиму рыбаками.",
        "Слова {} написаны теперь на стене старого клуба, который художники из Петрозаводска расписали летом"
        " птицами и лодками.",
    ),
    (
        "في اجتماع عقد بمدينة فاس قالت النائبة إن {} ثم وزعت على الصحفيين نسخا من رسائل جمعها الصيادون شتاء",
        "على جدار المقهى القديم كتب أحد الرسامين أن {} بجانب صورة كبيرة لطائر أزرق وقارب صغير من خشب الأرز",
    ),
    (
        "在日内瓦的会议上，一位来自非洲的年轻工程师强调，{}，随后他展示了自己设计的手机软件并回答了记者的提问。",
        "旧剧院门口的横幅上写着“{}”，消防员根据一项古老的规定把它取下并存放在地下室里。",
    ),
)
CLAUSES = (
    "the northern bridge will be rebuilt before winter snow",
    "die Sicherheit der Kinder steht über jedem wirtschaftlichen Interesse dieses Konzerns",
    "никто из нас не подпишет договор без согласия жителей посёлка",
    "سكان القرية لن يوقعوا أي اتفاق جديد قبل عودة المياه النظيفة",
    "任何国家都不应该以网络安全为借口限制信息自由",
)


def pair(left: list[str], right: list[str]) -> Comparison:
    return compare(Article.from_sentences(left), Article.from_sentences(right))


@pytest.mark.parametrize(("around", "clause"), zip(AROUND, CLAUSES, strict=True))
def test_a_clause_in_two_unrelated_sentences_is_a_fragment(around: tuple[str, str], clause: str) -> None:
    comparison = pair(
        ["Ticket prices will rise by two euros.", around[0].format(clause)],
        [around[1].format(clause), "Drivers were told to carry chains."],
    )
    (link,) = comparison.links
    assert (link.left, link.right, link.kind) == ((1,), (0,), LinkKind.FRAGMENT)
    for article, spans in ((comparison.left, link.left_spans), (comparison.right, link.right_spans)):
        (span,) = spans
        assert clause in span.of(article.text)
        assert len(span) < len(clause) + 8
    assert max(comparison.coverage) < 0.8
    assert comparison.explain(1, 0).verdict == "linked: a run of words in common"


@pytest.mark.parametrize(
    "clause", ["the northern bridge will be rebuilt", "as it was in the days when he was"]
)
def test_a_few_words_or_common_ones_are_none(clause: str) -> None:
    assert not pair([AROUND[0][0].format(clause)], [AROUND[0][1].format(clause)]).links


def test_a_clause_in_a_sentence_that_has_another_counterpart() -> None:
    comparison = pair(
        [
            "The court in Lyon rejected the appeal of the chemical company on Monday.",
            "Rain fell all week on the vineyards.",
            "Residents had argued for years that the plant poisoned the wells of five villages along the"
            " Rhône, and one of them, a retired nurse, kept a diary of every foul smell.",
        ],
        [
            "Grapes are cheap this autumn.",
            "The court in Lyon rejected on Monday the appeal of the chemical company that, in the words of"
            " its neighbours, poisoned the wells of five villages along the Rhône.",
        ],
    )
    assert {(link.left, link.right) for link in comparison.links} == {((0,), (1,)), ((2,), (1,))}
    taken = [
        edit.right.of(comparison.right.text)
        for edit in comparison.links_of("left", 2)[0].edits
        if edit.op is Op.EQUAL
    ]
    assert any("poisoned the wells of five villages along the Rhône" in text for text in taken)


def test_a_run_in_many_sentences_is_a_stock_phrase() -> None:
    refrain = "under the rules of the North Atlantic fishing convention"

    def article(word: str, count: int) -> Article:
        return Article.from_sentences([f"{word} {number} was {refrain}" for number in range(count)])

    for left, right, expected in (
        (MOST_HOLDERS, MOST_HOLDERS, MOST_HOLDERS**2),
        (MOST_HOLDERS, MOST_HOLDERS + 1, 0),
        (MOST_HOLDERS + 1, MOST_HOLDERS, 0),
    ):
        profiles = profile_pair(article("Boat", left), article("Licence", right))
        assert len(find_runs(*profiles)) == expected
