"""Random inputs by the million: ``python fuzz.py TARGET COUNT SEED [FOLDER]``; prints how many were run.

Each target is one way into the program. The first input that breaks an invariant, or raises what is not
the target's own error, stops the run with its number: the same SEED gives the same inputs.
"""

from __future__ import annotations

import random
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path

from reader import Article, compare
from reader.align.model import Link, Op
from reader.article.load import LoadError
from reader.article.model import Span
from reader.extract.model import Quote, Statement
from reader.report import ReportOptions, render
from reader.search import Query, QueryError, find
from reader.settings import SettingsError, load_settings
from reader.state.review import Mark, ReviewStore
from reader.themes import read_theme
from reader.visible import hidden_characters, visible

COMMON = """
the a of and said says told that Xi Jinping Mr. Ms President Wu Lee U.S. China’s Wuzhen Acme Corp. Inc.
May 4 2013 4.1 million 12% $5bn one two-thirds first not never may don’t “We ” ‘so’ " ' « » ( ) [ ] … ... –
— - . ! ? : ; , i.e. No. St. IV A. B. p.m. https://a.b/c?d=e a@b.c # > * -- --- === title: date: <p> </p>
"""
WORDS = COMMON.split()
ODD = [
    *(
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "\x00",
        "\x1b[31m",
        "\x9b",
        "\u202e",
        "\u200b",
        "\u00ad",
        "\u2028",
        "\ufeff",
    ),
    *(
        "\ud800",
        "\udfff",
        "\ufffe",
        "e\u0301",
        "Z" + "\u0301" * 9,
        "Рaris",
        "ﬁ",
        "½",
        "٣",
        "中文",
        "🙂\u200d🙂",
        "\U000e0041",
    ),
]
YAML = """
theme keys threshold : - [ ] { } & * ! !!python/object | > ' " # \\ \\u001b , ? @ ` % 0 1.5 true null ~
link_next ctrl+j colours red #ffffff name dark
"""
MARKUP = YAML.split()
SYNTAX = r"\v \w \c \C \V \< \> ( ) [ ] { } * + ? | ^ $ . \d \b a e 1,3 é ’ -"
FORMS = ("text", "json", "jsonl", "markdown", "html", "annotations")

Target = Callable[[random.Random], None]


def text_of(chance: random.Random, most: int) -> str:
    pieces = []
    for _ in range(chance.randrange(most)):
        pieces.append(chance.choice(ODD if chance.random() < 0.15 else WORDS))
        pieces.append("" if chance.random() < 0.1 else " ")
    return "".join(pieces)


def inside(span: Span | None, text: str) -> None:
    assert span is None or 0 <= span.start <= span.end <= len(text)


def load(chance: random.Random) -> None:
    """Bytes of any kind, in any encoding, become an article or one line that says why not."""
    if chance.random() < 0.3:
        data = chance.randbytes(chance.randrange(80))
    else:
        encoding = chance.choice(["utf-8", "utf-16", "utf-16-le", "cp1252", "utf-8-sig", "utf-32", "koi8-r"])
        data = text_of(chance, 30).encode(encoding, "replace")
        if chance.random() < 0.3:
            cut = chance.randrange(len(data) + 1)
            data = data[:cut] + chance.randbytes(2) + data[cut:]
    try:
        article = Article.from_bytes(data)
    except LoadError as error:
        assert "\n" not in str(error)
        return
    check_article(article)


def check_article(article: Article) -> None:
    text = article.text
    end = 0
    for number, sentence in enumerate(article.sentences):
        assert sentence.index == number
        assert end <= sentence.span.start < sentence.span.end <= len(text)
        assert article.paragraphs[sentence.paragraph].span.contains(sentence.span)
        end = sentence.span.end
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(unicodedata.category(character) not in ("Cc", "Cs") for character in shown)
    assert all(0 <= offset < len(text) for offset, _ in hidden_characters(text))


def extract(chance: random.Random) -> None:
    """Whatever is found in any text lies inside it."""
    article = Article.from_text(text_of(chance, 40))
    check_article(article)
    said: list[Quote | Statement] = [*article.quotes, *article.statements]
    for quote in said:
        for span in (quote.span, quote.speaker_span, quote.cue_span):
            inside(span, article.text)
    for mention in (mention for entity in article.entities for mention in entity.mentions):
        inside(mention, article.text)
        assert len(mention)
    for quantity in article.quantities:
        inside(quantity.span, article.text)
    for term in article.terms:
        inside(term, article.text)


def changed(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    for _ in range(chance.randrange(4)):
        place = chance.randrange(len(words))
        words[place] = chance.choice([chance.choice(WORDS), chance.choice(ODD), "", words[place] * 2])
    if chance.random() < 0.3:
        chance.shuffle(words)
    return " ".join(words)


def remade(link: Link) -> str:
    left, right = (article.text for article in link.articles)
    return "".join(
        edit.left.of(left) if edit.op is Op.EQUAL else edit.right.of(right)
        for edit in link.edits
        if edit.op is not Op.DELETE
    )


def pair(chance: random.Random) -> None:
    """Any two texts can be compared; the edits make one side into the other; nothing in a report acts."""
    text = text_of(chance, 60)
    left, right = Article.from_text(text), Article.from_text(changed(text, chance))
    comparison = compare(left, right)
    for link in (*comparison.links, *comparison.possible):
        assert 0.0 <= link.score <= 1.0
        assert remade(link) == "".join(right.sentences[index].span.of(right.text) for index in link.right)
    for match in comparison.quotes:
        inside(match.left_span, left.text)
        inside(match.right_span, right.text)
    for fact in comparison.facts:
        inside(fact.left, left.text)
        inside(fact.right, right.text)
    if left.sentences and right.sentences:
        places = chance.randrange(len(left.sentences)), chance.randrange(len(right.sentences))
        assert 0.0 <= comparison.explain(*places).score <= 1.0
        comparison.nearest("left", places[0])
    report = render(comparison, chance.choice(FORMS), ReportOptions(width=chance.choice([20, 60, 120])))
    assert all(unicodedata.category(character) not in ("Cc", "Cs") for character in report.replace("\n", ""))


def search(chance: random.Random) -> None:
    """Any query on any text finds spans in order, or says what is wrong with it."""
    pieces = [
        *SYNTAX.split(),
        " ",
        "the",
        "\x00",
    ]
    typed = "".join(chance.choice(pieces) for _ in range(chance.randrange(12)))
    article = Article.from_text(text_of(chance, 20))
    try:
        query = Query.parse(typed)
    except QueryError as error:
        assert "\n" not in str(error)
        return
    end = 0
    for span in find(article, query):
        assert end <= span.start < span.end <= len(article.text)
        end = span.end


FOLDER = Path(tempfile.gettempdir())


def settings(chance: random.Random) -> None:
    """Any settings or theme file is read, or refused in lines that name it."""
    pieces = [*MARKUP, "\n", "\n  ", ": ", "- ", "\t", "\x00", "é"]
    content = "".join(chance.choice(pieces) for _ in range(chance.randrange(25)))
    path = FOLDER / "fuzzed.yaml"
    path.write_bytes(content.encode() if chance.random() < 0.9 else chance.randbytes(30))
    try:
        load_settings({}, config=path, use_config=True)
    except SettingsError as error:
        assert all("fuzzed.yaml" in problem for problem in error.problems)
    from reader.checked_yaml import YamlError

    try:
        read_theme(path)
    except YamlError as error:
        assert "fuzzed.yaml" in str(error)


PAIR = Article.from_text("One. Two. Three."), Article.from_text("Eins. Zwei. Drei.")


def state(chance: random.Random) -> None:
    """Any content of a state file: it is used, left alone or set aside, and what is said is kept."""
    folder = FOLDER / "state"
    store = ReviewStore.open(*PAIR, folder)
    path = store.path
    assert path
    for leftover in path.parent.glob("*"):
        leftover.unlink()
    link = Link((0,), (1,), 1.0, next(iter(compare(*PAIR).kind_counts)), False, (), (), (), PAIR)
    store.set_note(link, "a note")
    data = bytearray(path.read_bytes())
    for _ in range(chance.randrange(1, 4)):
        place = chance.randrange(len(data))
        data[place : place + chance.randrange(3)] = chance.choice(
            [b"", b"{", b'"', b"9", b"null", b"\xff", b"[]"]
        )
    path.write_bytes(data)
    store = ReviewStore.open(*PAIR, folder)
    store.set_mark(link, Mark.UNSURE)
    assert store.mark(link) is Mark.UNSURE
    assert all("\n" not in problem for problem in store.take_problems())
    kept = [file.read_bytes() for file in path.parent.glob("*.json")]
    assert bytes(data) in kept or store.saved
    if store.saved:
        assert ReviewStore.open(*PAIR, folder).mark(link) is Mark.UNSURE


TARGETS: dict[str, Target] = {
    target.__name__: target for target in (load, extract, pair, search, settings, state)
}


def main() -> None:
    global FOLDER
    name, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with tempfile.TemporaryDirectory(prefix="reader-fuzz-") as folder:
        FOLDER = Path(folder)
        for number in range(count):
            try:
                TARGETS[name](random.Random(f"{seed}/{number}"))
            except BaseException:
                print(f"{name}: input {number} of seed {seed}", file=sys.stderr)
                raise
    print(f"{name}: {count:,} inputs")


if __name__ == "__main__":
    main()
