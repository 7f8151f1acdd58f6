"""Retold sentences find each other among those of the same article, in several languages."""

from itertools import product

import pytest

from reader import Article, compare
from reader.align.model import LinkKind

RETOLD = {
    "English": [
        (
            "Police arrested two men on Friday over the theft of a Roman mosaic from a museum in Naples.",
            "Two men have been detained by police in connection with Friday's theft of a Roman mosaic from a"
            " Naples museum.",
        ),
        (
            "The central bank raised interest rates by a quarter of a percentage point, citing inflation.",
            "Citing inflation, the central bank lifted its interest rate 0.25 percentage points.",
        ),
        (
            "At least 14 people were killed when a bus plunged into a ravine near Cusco, officials said.",
            "A bus fell into a ravine near Cusco, killing at least 14 passengers, according to officials.",
        ),
        (
            "Mayor Lindqvist said the city could not afford a second stadium.",
            "The city cannot afford another stadium, Mayor Lindqvist said.",
        ),
        (
            "The company's shares fell 7% after it cut its profit forecast.",
            "Shares in the company dropped seven per cent after a cut to its profit forecast.",
        ),
        (
            "Scientists at Uppsala University have found a gene that protects barley from frost.",
            "A frost-protecting gene in barley has been found by scientists at Uppsala University.",
        ),
        (
            "The ceasefire took effect at midnight, and shelling was heard in eastern districts later.",
            "Shelling could be heard in eastern districts after the ceasefire began at midnight.",
        ),
        (
            "Ms Okafor, 34, becomes the youngest judge ever appointed to the court.",
            "At 34, Okafor is the youngest judge to be appointed to the court.",
        ),
        (
            "Heavy rain forced organisers to cancel the second day of the festival.",
            "The festival's second day was canceled by organizers because of heavy rain.",
        ),
        (
            "The airline will resume flights to Tripoli in March after a break of nine years.",
            "After nine years, the airline is to restart flights to Tripoli in March.",
        ),
    ],
    "German": [
        (
            "Der Stadtrat von Potsdam hat am Donnerstag den Bau einer neuen Straßenbahnlinie beschlossen.",
            "Eine neue Straßenbahnlinie wird gebaut, beschloss der Stadtrat von Potsdam am Donnerstag.",
        ),
        (
            "Nach Angaben der Polizei wurden bei dem Unfall auf der Autobahn drei Menschen schwer verletzt.",
            "Drei Menschen wurden bei dem Autobahnunfall schwer verletzt, wie die Polizei mitteilte.",
        ),
        (
            "Die Opposition kritisierte den Haushaltsentwurf der Regierung als unseriös und ungerecht.",
            "Als ungerecht und unseriös kritisierte die Opposition den Entwurf des Haushalts.",
        ),
    ],
    "Russian": [
        (
            "Власти Казани объявили о строительстве второй линии метро стоимостью 12 миллиардов рублей.",
            "О строительстве второй линии метро за 12 млрд рублей объявили власти Казани.",
        ),
        (
            "Суд приговорил бывшего директора завода к пяти годам лишения свободы.",
            "Бывший директор завода получил пять лет лишения свободы по приговору суда.",
        ),
        (
            "Учёные обнаружили в Арктике новый вид медуз, светящихся в темноте.",
            "Новый вид светящихся медуз обнаружили в Арктике ученые.",
        ),
    ],
    "Arabic": [
        (
            "أعلنت وزارة الصحة يوم الثلاثاء تسجيل عشرين إصابة جديدة بالحصبة في العاصمة.",
            "سجلت العاصمة عشرين إصابة جديدة بالحصبة حسب ما أعلنت وزارة الصحة يوم الثلاثاء.",
        ),
        (
            "فاز الفريق المغربي على نظيره المصري بهدفين مقابل هدف في نهائي البطولة.",
            "تغلب الفريق المغربي على الفريق المصري بهدفين مقابل هدف في المباراة النهائية للبطولة.",
        ),
    ],
    "Chinese": [
        (
            "上海市政府宣布将在明年投资三百亿元建设新的地铁线路。",
            "明年上海市政府将投资三百亿元用于建设新地铁线路。",
        ),
        ("科学家在云南发现了一种新的兰花品种。", "一种新的兰花品种被科学家在云南发现。"),
        ("警方表示，事故造成五人受伤，其中两人伤势严重。", "据警方介绍，五人在事故中受伤，两人伤势严重。"),
    ],
}


@pytest.mark.parametrize("language", RETOLD)
def test_each_retold_sentence_is_linked_with_its_own(language: str) -> None:
    pairs = RETOLD[language]
    left = Article.from_text("\n".join(before for before, _ in pairs))
    right = Article.from_text("\n".join(after for _, after in reversed(pairs)))
    assert len(left.sentences) == len(right.sentences) == len(pairs)
    comparison = compare(left, right)
    linked = {place for link in comparison.links for place in product(link.left, link.right)}
    assert linked == {(number, len(pairs) - 1 - number) for number in range(len(pairs))}
    assert sum(link.moved for link in comparison.links) == len(pairs) - 1
    for link in comparison.links:
        assert link.kind in (LinkKind.REWRITTEN, LinkKind.EDITED)
        assert "".join(edit.right.of(right.text) for edit in link.edits) == right.sentence_text(link.right[0])


@pytest.mark.parametrize("language", RETOLD)
def test_sentences_of_two_unrelated_articles_are_not_linked(language: str) -> None:
    pairs = RETOLD[language]
    left = Article.from_text("\n".join(before for before, _ in pairs[::2]))
    right = Article.from_text("\n".join(after for _, after in pairs[1::2]))
    assert not compare(left, right).links


def test_the_sentences_that_two_chinese_articles_share_are_linked() -> None:
    shared = [before for before, _ in RETOLD["Chinese"]]
    left = Article.from_text("博物馆星期四重新开放。" + "".join(shared) + "票价上涨两元。")
    right = Article.from_text("山路因大雪关闭。" + shared[2] + "司机应携带防滑链。" + shared[0] + shared[1])
    links = {(link.left[0], link.right[0]): link.kind for link in compare(left, right).links}
    assert links == dict.fromkeys([(1, 3), (2, 4), (3, 1)], LinkKind.VERBATIM)


def test_two_sentences_whose_clauses_are_dealt_out_anew_are_one_link_of_two_with_two() -> None:
    left = [
        "The harbour master closed the northern quay on Monday and sent the ferry pilots home.",
        "Engineers from Rotterdam measured the cracked pier while the mayor promised money to fishermen.",
    ]
    right = [
        "The harbour master closed the northern quay on Monday while engineers from Rotterdam measured the"
        " cracked pier.",
        "He sent the ferry pilots home and the mayor promised money to fishermen.",
    ]
    (link,) = compare(Article.from_sentences(left), Article.from_sentences(right)).links
    assert (link.left, link.right) == ((0, 1), (0, 1))
