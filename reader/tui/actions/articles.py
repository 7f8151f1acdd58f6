"""Other articles: choosing one, stepping through them, tracing a sentence, reading a file again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.align.model import SIDES, AlignError
from reader.compare import Comparison
from reader.edit_runs import Signs, merged_runs
from reader.library import Library, TraceHit
from reader.tui.lines import Line, Run, clip, spread, wrap_runs
from reader.tui.linked import other_side
from reader.tui.pane import GLYPHS, POSSIBLE_GLYPH
from reader.tui.reading import QUIET
from reader.tui.screens.dialog import Dialog
from reader.visible import visible

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen

FEW = 20
"""Of at most so many articles each is compared with the one it would stand beside, for the list of them."""
SHORT = 200
"""If the two have no more than so many sentences."""


def open(screen: MainScreen, count: int | None) -> None:
    """Choose the article for the side that is read."""
    library, side = screen.library, screen.reading.side
    place = 0 if side == "left" else 1
    beside = screen.pair[1 - place]

    def lines(width: int) -> list[list[Line]]:
        shown: list[list[Line]] = []
        for index, article in enumerate(library.articles):
            where = "left" if index == screen.pair[0] else "right" if index == screen.pair[1] else ""
            known = _compared(library, index, beside) if index != beside else None
            share = f"{max(known.coverage):.0%} linked" if known else f"{len(article.sentences)} sentences"
            head: Line = [(f"{index + 1:>3}  ", "muted"), (visible(article.title), "text")]
            shown.append(
                [
                    spread(head, [(f"{where} ", "key"), (share, "muted")], width - 1),
                    clip(
                        [("     " + visible(article.source.path or article.source.label), "muted")], width - 1
                    ),
                ]
            )
        return shown

    def chosen(index: int | None) -> None:
        if index is None or index == screen.pair[place]:
            return
        if index == beside:
            screen.app.open_pair((screen.pair[1], screen.pair[0]))
            return
        screen.app.open_pair((index, beside) if place == 0 else (beside, index))

    screen.app.push_screen(
        Dialog(f"Article for the {side}", lines, choose=True, chosen=screen.pair[place]), chosen
    )


def _compared(library: Library, index: int, beside: int) -> Comparison | None:
    """How an article compares with the one it would stand beside, where that is known or quickly found."""
    pair = min(index, beside), max(index, beside)
    sentences = sum(len(library.articles[place].sentences) for place in pair)
    if library.known(*pair) is None and len(library) <= FEW and sentences <= SHORT:
        return library.compare(*pair)
    return library.known(*pair)


def next_article(screen: MainScreen, count: int | None) -> None:
    _step_pair(screen, 1)


def previous_article(screen: MainScreen, count: int | None) -> None:
    _step_pair(screen, -1)


def _step_pair(screen: MainScreen, step: int) -> None:
    """The next two articles in the order given: revisions of one story, one after the other."""
    articles = len(screen.library)
    if articles < 3:
        screen.say("there are only these two articles")
        return
    first = min(screen.app.main.pair) + step
    if not 0 <= first <= articles - 2:
        screen.say("the last pair" if step > 0 else "the first pair")
        return
    screen.app.open_pair((first, first + 1))
    screen.app.main.say(f"articles {first + 1} and {first + 2} of {articles}")


def trace(screen: MainScreen, count: int | None) -> None:
    """The sentence under the cursor in every loaded article, the best first; Enter opens it there."""
    reading, library = screen.reading, screen.library
    if not reading.article.sentences:
        return
    index = screen.pair[0] if reading.side == "left" else screen.pair[1]
    sentence = reading.sentence
    try:
        hits = library.trace(index, sentence)
    except AlignError as error:
        screen.say(str(error))
        return
    if not hits:
        screen.say("no other article has anything like this sentence")
        return

    def lines(width: int) -> list[list[Line]]:
        return [_trace_lines(screen, index, hit, width - 1) for hit in hits]

    def chosen(number: int | None) -> None:
        if number is None:
            return
        hit = hits[number]
        pair = (index, hit.article) if reading.side == "left" else (hit.article, index)
        side = reading.side
        if pair != screen.pair:
            screen.app.open_pair(pair)
        main = screen.app.main
        main.reading.remember()
        main.reading.go(side, sentence)
        main.reading.cursor[other_side(side)] = hit.sentence
        main.show_reading()

    screen.app.push_screen(
        Dialog(f"Sentence {reading.article.number(sentence)} in the other articles", lines, choose=True),
        chosen,
    )


def _trace_lines(screen: MainScreen, index: int, hit: TraceHit, width: int) -> list[Line]:
    article = screen.library.articles[hit.article]
    kind = hit.kind.value if hit.kind else "possible"
    glyph = GLYPHS.get(kind, POSSIBLE_GLYPH)
    head: Line = [
        (f"{glyph} {hit.score:.2f}  ", kind),
        (visible(article.title), "text"),
    ]
    # The sentence itself is known: what is the same in both stands back.
    signs: Signs = "none" if screen.palette.colour else "brackets"
    texts = screen.library.articles[index].text, article.text
    runs = merged_runs(*texts, hit.edits, signs=signs, quiet=QUIET)
    body = wrap_runs([("  ", "text"), *((text, role or "muted") for text, role in runs)], width, indent=2)
    return [spread(head, [(f"sentence {article.number(hit.sentence)}", "muted")], width), *body]


def information(screen: MainScreen, count: int | None) -> None:
    """Path, encoding, hash, size and coverage of both files."""

    def lines(width: int) -> list[list[Line]]:
        return [about(screen, width)]

    screen.app.push_screen(Dialog("About the two files", lines, choose=False, width=104))


def about(screen: MainScreen, width: int) -> list[Line]:
    lines: list[Line] = []
    comparison = screen.reading.comparison
    for side, share in zip(SIDES, comparison.coverage, strict=True):
        article = comparison.article(side)
        source = article.source
        words = len(article.text.split())
        rows = [
            ("title", article.title),
            ("path", source.path or source.label or "—"),
            ("address", source.url or ""),
            ("author", source.author or ""),
            ("publisher", source.publisher or ""),
            ("date", source.date or ""),
            ("encoding", source.encoding),
            ("SHA-256", source.sha256),
            ("size", f"{source.size:,} bytes, {len(article.sentences)} sentences, {words:,} words"),
            ("linked", f"{share:.0%} of the words"),
            *(("note", note) for note in source.notes),
        ]
        lines.append([(side, "title")])
        for name, value in rows:
            if value:
                row: list[Run] = [(f"{name:<9} ", "muted"), (visible(value), "text")]
                lines += wrap_runs(row, width, indent=10)
        lines.append([])
    kinds = ", ".join(f"{kind.value} {count}" for kind, count in comparison.kind_counts.items() if count)
    lines.append(
        [("links     ", "muted"), (f"{len(comparison.links)}: {kinds}" if kinds else "none", "text")]
    )
    if screen.store.path:
        lines.append(clip([("review    ", "muted"), (visible(str(screen.store.path)), "text")], width - 1))
    return lines


def reload(screen: MainScreen, count: int | None) -> None:
    screen.app.reload()


def edit(screen: MainScreen, count: int | None) -> None:
    screen.app.edit()
