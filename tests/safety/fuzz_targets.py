"""Each way into the program as a function of a source of random numbers, with what must hold of it.

A target raises nothing but AssertionError (an invariant is broken) and what is a defect.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import tempfile
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from io import StringIO
from pathlib import Path

from reader import Article, compare
from reader.align.edits import span_edits, word_edits
from reader.align.model import AlignSettings, Change, Edit, Link, Op, Pin
from reader.article.front_matter import find_front_matter
from reader.article.hidden import find_hidden_differences
from reader.article.load import LoadError
from reader.article.markup import Tag, tokens
from reader.article.model import Span
from reader.article.page import read_page, read_plainly
from reader.checked_yaml import YamlError
from reader.cli import main
from reader.compare import Comparison
from reader.extract.model import Quote, Statement
from reader.report import ReportOptions, render
from reader.report.review import review_of
from reader.search import Query, QueryError, find
from reader.settings import SettingsError, load_settings
from reader.state.recent import RecentPairs, SearchHistory
from reader.state.review import Mark, ReviewStore
from reader.themes import GROUPS, read_theme
from reader.visible import hidden_characters, visible


def _sections() -> dict[str, str]:
    """What articles, names, markup … are put together from: the sections of ``fuzz_words.txt``."""
    parts = Path(__file__).with_name("fuzz_words.txt").read_text("utf-8").split("\n\n")
    return {
        name.removeprefix("[").removesuffix("]"): words
        for name, _, words in (p.partition("\n") for p in parts)
    }


LINES = _sections()
PIECES = {name: lines.split() for name, lines in LINES.items()}
WORDS = PIECES["common"]
ODD = [
    *("\n", "\n\n", "\r\n", "\r", "\t", "\x00", "\x1b[31m", "\x9b", "\u202e", "\u200b", "\u00ad"),
    *("\u2028", "\ufeff", "\ud800", "\udfff", "\ufffe", "e\u0301", "Z" + "\u0301" * 9, "Рaris", "ﬁ", "½"),
    *("٣", "中文", "🙂\u200d🙂", "\U000e0041"),
]
FORMS = ("text", "json", "jsonl", "markdown", "html", "annotations")

Target = Callable[[random.Random], None]
FOLDER = Path(tempfile.gettempdir())
"""Where files are put; a driver sets a folder of its own."""


def text_of(chance: random.Random, most: int, words: Sequence[str] = WORDS, odd: float = 0.15) -> str:
    pieces = []
    for _ in range(chance.randrange(most)):
        pieces.append(chance.choice(ODD if chance.random() < odd else words))
        pieces.append("" if chance.random() < 0.1 else " ")
    return "".join(pieces)


def changed(text: str, chance: random.Random, words: Sequence[str] = WORDS) -> str:
    parts = text.split(" ")
    for _ in range(chance.randrange(4)):
        place = chance.randrange(len(parts))
        parts[place] = chance.choice([chance.choice(words), chance.choice(ODD), "", parts[place] * 2])
    if chance.random() < 0.3:
        chance.shuffle(parts)
    return " ".join(parts)


def inside(span: Span | None, text: str) -> None:
    assert span is None or 0 <= span.start <= span.end <= len(text)


def acts(text: str) -> bool:
    """Whether there is anything in the text that a terminal would take for a command."""
    return any(unicodedata.category(character) in ("Cc", "Cs") for character in text)


def load(chance: random.Random) -> None:
    """Bytes of any kind, in any encoding, become an article or one line that says why not."""
    if chance.random() < 0.3:
        data = bytes(chance.randrange(256) for _ in range(chance.randrange(80)))
    else:
        encoding = chance.choice(["utf-8", "utf-16", "utf-16-le", "cp1252", "utf-8-sig", "utf-32", "koi8-r"])
        data = text_of(chance, 30).encode(encoding, "replace")
        if chance.random() < 0.3:
            cut = chance.randrange(len(data) + 1)
            data = data[:cut] + bytes((chance.randrange(256), chance.randrange(256))) + data[cut:]
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
    assert not acts(shown)
    assert all(0 <= offset < len(text) for offset, _ in hidden_characters(text))
    for difference in find_hidden_differences(text):
        inside(difference.span, text)
        assert not acts(difference.description)


def front(chance: random.Random) -> None:
    """A text may begin with anything between two lines of three dashes."""
    block = text_of(chance, 25, [*PIECES["front"], "\n", "\n", "\n  "], odd=0.1)
    text = f"---\n{block}\n---\n{text_of(chance, 8)}"
    matter = find_front_matter(text)
    assert 0 <= matter.end <= len(text)
    article = Article.from_text(text)
    check_article(article)
    source = article.source
    for told in (source.title, source.author, source.publisher, source.date, source.url, *source.notes):
        assert not acts(told or "")
    assert all(sentence.span.start >= matter.end for sentence in article.sentences)


def page(chance: random.Random) -> None:
    """Any markup is read to its end, and what remains of it is text."""
    markup = text_of(chance, 40, [*LINES["html"].split("\n"), *PIECES["html"], *WORDS[:20]], odd=0.1)
    for token in tokens(markup):
        assert isinstance(token, str) or (isinstance(token, Tag) and token.name)
    read = read_plainly(markup) if chance.random() < 0.9 else read_page(markup)
    assert "\n\n" not in read.text
    try:
        check_article(Article.from_bytes(f"<!DOCTYPE html>{markup}".encode("utf-8", "replace")))
    except LoadError as error:
        assert "\n" not in str(error)


def extract(chance: random.Random) -> None:
    """Whatever is found in any text lies inside it."""
    check_found(text_of(chance, 40))


def check_found(text: str) -> Article:
    article = Article.from_text(text)
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
    return article


def pair_of(chance: random.Random, most: int, words: Sequence[str], odd: float) -> tuple[Article, Article]:
    text = text_of(chance, most, words, odd)
    return check_found(text), check_found(changed(text, chance, words))


def quotes(chance: random.Random) -> None:
    """Quotations of any kind, well and badly nested: every one of both sides has its fate."""
    left, right = pair_of(chance, 35, PIECES["quoted"], 0.05)
    comparison = compare(left, right)
    for side, article in (("left", left), ("right", right)):
        matched = [match.left if side == "left" else match.right for match in comparison.quotes]
        assert {quote.span for quote in matched if quote} >= {quote.span for quote in article.quotes}
    for match in comparison.quotes:
        inside(match.left_span, left.text)
        inside(match.right_span, right.text)
        assert match.verdicts


def entities(chance: random.Random) -> None:
    """Names of any form: each that was found is in the comparison, with all its mentions."""
    left, right = pair_of(chance, 40, PIECES["names"], 0.05)
    comparison = compare(left, right)
    lefts = [match.left for match in comparison.entities if match.left]
    rights = [match.right for match in comparison.entities if match.right]
    for matched, article in ((lefts, left), (rights, right)):
        mentions = sorted(mention for entity in matched for mention in entity.mentions)
        assert mentions == sorted({mention for entity in article.entities for mention in entity.mentions})
    assert all(match.left or match.right for match in comparison.entities)


def facts(chance: random.Random) -> None:
    """Numbers, dates and hedges of any form: what is said to differ lies inside both texts."""
    left, right = pair_of(chance, 40, PIECES["figures"], 0.05)
    for fact in compare(left, right).facts:
        inside(fact.left, left.text)
        inside(fact.right, right.text)
        assert fact.summary


def remade(edits: Sequence[Edit], left: str, right: str) -> str:
    return "".join(
        edit.left.of(left) if edit.op is Op.EQUAL else edit.right.of(right)
        for edit in edits
        if edit.op is not Op.DELETE
    )


def edits(chance: random.Random) -> None:
    """Word edits between any sentences tile both sides and make one into the other."""
    lefts = [text_of(chance, 12) for _ in range(chance.randrange(1, 4))]
    rights = [changed(text, chance) for text in lefts][: chance.randrange(1, 4)]
    left, right = Article.from_sentences(lefts), Article.from_sentences(rights)
    found = word_edits(left, range(len(lefts)), right, range(len(rights)))
    assert remade(found, left.text, right.text) == "".join(rights)
    assert "".join(edit.left.of(left.text) for edit in found) == "".join(lefts)
    assert "".join(edit.right.of(right.text) for edit in found) == "".join(rights)
    for edit in found:
        if edit.op is Op.EQUAL:
            assert edit.left.of(left.text) == edit.right.of(right.text)
        assert edit.change is Change.NONE or edit.op is not Op.EQUAL
    first, second = lefts[0], rights[0]
    whole = span_edits(first, Span(0, len(first)), second, Span(0, len(second)))
    assert remade(whole, first, second) == second


def pair(chance: random.Random) -> None:
    """Any two texts can be compared; the edits make one side into the other; nothing in a report acts."""
    text = text_of(chance, 60)
    left, right = Article.from_text(text), Article.from_text(changed(text, chance))
    comparison = compare(left, right)
    for link in (*comparison.links, *comparison.possible):
        assert 0.0 <= link.score <= 1.0
        sentences = [right.sentences[index].span.of(right.text) for index in link.right]
        assert remade(link.edits, left.text, right.text) == "".join(sentences)
    if left.sentences and right.sentences:
        places = chance.randrange(len(left.sentences)), chance.randrange(len(right.sentences))
        assert 0.0 <= comparison.explain(*places).score <= 1.0
        comparison.nearest("left", places[0])
    check_report(comparison, ReportOptions(width=chance.choice([20, 60, 120])), chance.choice(FORMS))


def check_report(comparison: Comparison, options: ReportOptions, form: str) -> None:
    report = render(comparison, form, options)
    assert not acts(report.replace("\n", ""))
    if form in ("json", "annotations"):
        json.loads(report)


def mirror(chance: random.Random) -> None:
    """B and A compare as A and B do, in a mirror; pins hold on either side."""
    text = text_of(chance, 40, odd=0.05)
    left, right = Article.from_text(text), Article.from_text(changed(text, chance))
    pins: tuple[Pin, ...] = ()
    if left.sentences and right.sentences and chance.random() < 0.5:
        places = chance.randrange(len(left.sentences)), chance.randrange(len(right.sentences))
        pins = (Pin(*places, chance.random() < 0.5),)
    one = compare(left, right, AlignSettings(0.5, pins))
    other = compare(
        right, left, AlignSettings(0.5, tuple(Pin(pin.right, pin.left, pin.linked) for pin in pins))
    )
    ours = sorted((link.left, link.right, link.kind, round(link.score, 9), link.moved) for link in one.links)
    theirs = sorted(
        (link.right, link.left, link.kind, round(link.score, 9), link.moved) for link in other.links
    )
    assert ours == theirs
    assert one.coverage == other.coverage[::-1]


def search(chance: random.Random) -> None:
    """Any query on any text finds spans in order, or says what is wrong with it."""
    pieces = [*PIECES["syntax"], " ", "the", "\x00"]
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


def settings(chance: random.Random) -> None:
    """Any settings or theme file is read, or refused in lines that name it."""
    pieces = [*PIECES["yaml"], "\n", "\n  ", ": ", "- ", "\t", "\x00", "é"]
    content = "".join(chance.choice(pieces) for _ in range(chance.randrange(25)))
    path = FOLDER / "fuzzed.yaml"
    noise = bytes(chance.randrange(256) for _ in range(30))
    path.write_bytes(content.encode() if chance.random() < 0.9 else noise)
    try:
        load_settings({}, environ={}, config=path, use_config=True)
    except SettingsError as error:
        assert all("fuzzed.yaml" in problem and not acts(problem) for problem in error.problems)
    try:
        read_theme(path)
    except YamlError as error:
        assert "fuzzed.yaml" in str(error)
        assert not acts(str(error))


def themes(chance: random.Random) -> None:
    """A theme file that is nearly right: a complete theme comes of it, or one line."""
    values = ["'#a0b1c2'", "'#fff'", "red", "ansi_red", "ansi_default", "[]", "{}", "12", "''", "~", "\u202e"]
    lines = [f"name: {chance.choice(['evening', 'Evening!', '-', '[x]', 'x' * 50])}"]
    lines.append(f"dark: {chance.choice(['true', 'false', 'maybe', '[]'])}")
    lines += ["ansi: true"] if chance.random() < 0.3 else []
    lines += [f"title: '{text_of(chance, 3, odd=0.05)}'"] if chance.random() < 0.3 else []
    for group, names in GROUPS.items():
        if chance.random() < 0.2:
            continue
        lines.append(f"{group}:")
        chosen = [name for name in (*names, "no-such") if chance.random() < 0.4]
        chosen += ["background", "foreground"] if group == "colors" else []
        lines += [f"  {name}: {chance.choice(values)}" for name in dict.fromkeys(chosen)]
    path = FOLDER / "fuzzed-theme.yaml"
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    try:
        theme, problems = read_theme(path)
    except YamlError as error:
        assert "fuzzed-theme.yaml" in str(error)
        assert not acts(str(error))
        return
    assert not any(map(acts, problems))
    for group, names in GROUPS.items():
        assert set(getattr(theme, group)) == set(names)


PAIR = Article.from_text("One. Two. Three."), Article.from_text("Eins. Zwei. Drei.")
LINK = Link((0,), (1,), 1.0, next(iter(compare(*PAIR).kind_counts)), False, (), (), (), PAIR)
DAMAGE = [b"", b"{", b'"', b"9", b"null", b"\xff", b"[]", b"-1", b"1e400", b'"\\ud800"', b"true", b",", b":"]


def fresh(name: str) -> Path:
    """An empty folder."""
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def damaged(data: bytes, chance: random.Random) -> bytes:
    result = bytearray(data)
    for _ in range(chance.randrange(1, 4)):
        place = chance.randrange(len(result))
        result[place : place + chance.randrange(3)] = chance.choice(DAMAGE)
    return bytes(result)


def state(chance: random.Random) -> None:
    """Any content of a review file: it is used, left alone or set aside, and what is said is kept."""
    folder = fresh("state")
    store = ReviewStore.open(*PAIR, folder)
    path = store.path
    assert path
    store.set_note(LINK, "a note")
    store.set_pin(1, 1, True)
    data = damaged(path.read_bytes(), chance)
    path.write_bytes(data)
    store = ReviewStore.open(*PAIR, folder)
    store.set_mark(LINK, Mark.UNSURE)
    assert store.mark(LINK) is Mark.UNSURE
    assert all("\n" not in problem for problem in store.take_problems())
    assert all(0 <= pin.left < 3 and 0 <= pin.right < 3 for pin in store.pins)
    assert store.place is None
    kept = [file.read_bytes() for file in path.parent.glob("*.json")]
    assert bytes(data) in kept or store.saved
    if store.saved:
        assert ReviewStore.open(*PAIR, folder).mark(LINK) is Mark.UNSURE


def values(chance: random.Random, depth: int = 0) -> object:
    """Any value that JSON knows."""
    kind = chance.randrange(8 if depth < 3 else 6)
    if kind < 3:
        return chance.choice([None, True, 0, -1, 10**30, 1e300, "left", "all", "confirmed", "\x1b[2J"])
    if kind < 6:
        return text_of(chance, 3)
    items = [values(chance, depth + 1) for _ in range(chance.randrange(4))]
    names = ["value", "time", "about", "cursors", "focus", "threshold", "fold", "locked", "left", "right"]
    return items if kind == 6 else {chance.choice(names): item for item in items}


def review(chance: random.Random) -> None:
    """A review file of the right form with any values: the reports can be made, and nothing in them acts."""
    folder = fresh("review")
    store = ReviewStore.open(*PAIR, folder)
    store.set_note(LINK, text_of(chance, 5))
    store.set_mark(LINK, Mark.CONFIRMED)
    store.set_note(("left", 1), text_of(chance, 5))
    store.set_pin(0, 0, True)
    assert store.path
    document = json.loads(store.path.read_bytes())
    for key in list(document["items"]):
        if chance.random() < 0.5:
            document["items"][key] = values(chance)
    document["items"]["place"] = {"value": values(chance)}
    document["items"][text_of(chance, 3)] = values(chance)
    document["counter"] = values(chance)
    store.path.write_text(json.dumps(document))
    opened = ReviewStore.open(*PAIR, folder)
    comparison = compare(*PAIR).with_pins(opened.pins)
    place = opened.place
    assert place is None or (0 <= place.left < 3 and 0 <= place.right < 3)
    opened.counts(comparison.links)
    opened.elsewhere(comparison.links)
    check_report(comparison, ReportOptions(review=review_of(comparison, opened)), chance.choice(FORMS))
    opened.set_note(LINK, "said now")
    assert opened.saved, opened.take_problems()
    assert ReviewStore.open(*PAIR, folder).note(LINK) == "said now"


def recent(chance: random.Random) -> None:
    """Any content of the lists of searches and pairs: they are read, and added to."""
    folder = fresh("recent")
    history = SearchHistory.open(folder)
    history.add("before")
    path = folder / "searches.json"
    if chance.random() < 0.5:
        path.write_bytes(damaged(path.read_bytes(), chance))
    else:
        framed = {"kind": "searches", "version": chance.choice([1, 1, 1, 0, -1, 2, True])}
        path.write_text(json.dumps(framed | {"items": [values(chance) for _ in range(3)]}))
    history = SearchHistory.open(folder)
    history.add("now")
    assert history.entries[-1] == "now"
    assert not any(map(acts, history.take_problems()))
    path.rename(folder / "recent.json")
    assert all(entry.left for entry in RecentPairs.open(folder).entries)


def evidence(chance: random.Random) -> None:
    """What a report records holds when it is verified; a record that was changed is told, or declined."""
    text = text_of(chance, 15) + "word."
    paths = []
    articles = []
    for name, content in (("left.txt", text), ("right.txt", changed(text, chance) + " word.")):
        path = FOLDER / name
        path.write_bytes(content.encode("utf-8", "replace"))
        try:
            article = Article.from_path(path)
        except LoadError:
            return
        articles.append(replace(article, source=replace(article.source, path=os.fspath(path))))
        paths.append(path)
    record = FOLDER / "evidence.json"
    comparison = compare(articles[0], articles[1])
    record.write_text(render(comparison, "json", ReportOptions(evidence=True)), encoding="utf-8")
    assert quiet(["verify", os.fspath(record)]) == 0
    if chance.random() < 0.5:
        record.write_bytes(damaged(record.read_bytes(), chance))
    else:
        value = json.loads(record.read_bytes())
        where = value
        while isinstance(where, dict) and where:
            key = chance.choice(list(where))
            if not isinstance(where[key], dict) or chance.random() < 0.4:
                where[key] = chance.choice([None, [], {}, "", "x", -1, 10**400, 0.5, [[]], [{}], True])
                break
            where = where[key]
        record.write_text(json.dumps(value))
    assert quiet(["verify", os.fspath(record)]) in (0, 1, 2)


def quiet(arguments: list[str]) -> int:
    """The status of a command; what it says has nothing in it that acts."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main(arguments)
    assert not acts((out.getvalue() + err.getvalue()).replace("\n", ""))
    assert "Traceback" not in err.getvalue()
    return status


TARGETS: dict[str, Target] = {
    target.__name__: target
    for target in (
        *(load, front, page, extract, quotes, entities, facts, edits, pair, mirror, search),
        *(settings, themes, state, review, recent, evidence),
    )
}
