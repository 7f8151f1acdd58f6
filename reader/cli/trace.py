"""``reader trace``: where a passage stands in any number of articles, each result as it is found."""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import replace

from reader.align.model import AlignSettings
from reader.article.model import Article, Source
from reader.cli.inputs import STANDARD_INPUT, align_settings, expand, read_article, settings_of
from reader.cli.output import colours_of, width_of, write_output
from reader.cli.trouble import Trouble, say
from reader.compare import compare
from reader.edit_runs import Run, Signs, merged_runs
from reader.library import TraceHit, trace_in
from reader.report.layout import hanging
from reader.report.options import ReportOptions
from reader.report.paint import paint
from reader.report.wording import GLYPHS, name_of, score
from reader.visible import visible

_WORD = re.compile(r"\w+")
FOUND, NOT_FOUND, TROUBLE = 0, 1, 2


def run(arguments: argparse.Namespace) -> int:
    """Look for the passage in every article. As grep: 0 found, 1 not found, 2 trouble with an article."""
    settings = settings_of(arguments).settings
    passage = _passage(arguments.passage, settings.encoding or None)
    words = _words(passage.text)
    options = ReportOptions(
        width=width_of(arguments.width),
        colours="none" if arguments.format == "jsonl" else colours_of(settings.color, to_file=False),
    )
    found = troubled = False
    for name in expand(arguments.articles):
        try:
            article = read_article(name, settings.encoding or None, allow_private=arguments.allow_private)
        except Trouble as trouble:
            troubled = True
            if not arguments.quiet:
                say(trouble.lines[0])
            continue
        # A passage shares most of its words with wherever it stands: others are not worth comparing.
        if words and len(words & _words(article.text)) * 4 < len(words):
            continue
        hits = _hits(passage, article, align_settings(settings), possible=arguments.possible)
        found = found or bool(hits)
        if arguments.quiet and found:
            return FOUND
        for sentence, hit in hits:
            write_output(_shown(passage, sentence, article, hit, options, arguments.format))
            sys.stdout.flush()
    return TROUBLE if troubled else FOUND if found else NOT_FOUND


def _passage(text: str, encoding: str | None) -> Article:
    """The passage as an article: the words given, a file's with ``@FILE``, or standard input's with ``-``."""
    if text == STANDARD_INPUT or (text.startswith("@") and len(text) > 1):
        return read_article(text.removeprefix("@"), encoding)
    text = _as_typed(text)
    if not _WORD.search(text):
        raise Trouble("the passage has no word to look for")
    article = Article.from_text(text, Source(label="the passage"))
    return replace(article, headline=None)


def _as_typed(text: str) -> str:
    """The words of an argument: bytes that the locale has no letters for (``LC_ALL=C``) are read as UTF-8."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return text


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _hits(
    passage: Article, article: Article, settings: AlignSettings, *, possible: bool
) -> list[tuple[int, TraceHit]]:
    """Which sentence of the passage stands where, the best first."""
    comparison = compare(passage, article, settings)
    hits = [
        (sentence.index, hit)
        for sentence in passage.sentences
        for hit in trace_in(comparison, sentence.index, 0)
        if possible or hit.kind is not None
    ]
    return sorted(hits, key=lambda item: (item[1].kind is None, -item[1].score, item[0], item[1].sentence))


def _shown(
    passage: Article, sentence: int, article: Article, hit: TraceHit, options: ReportOptions, form: str
) -> str:
    if form == "jsonl":
        return _row(passage, sentence, article, hit)
    kind = f"{GLYPHS[hit.kind]} {hit.kind.value}" if hit.kind else "possible"
    place = f"{visible(article.source.label)}:{article.number(hit.sentence)}"
    title = [
        Run(place, "heading"),
        Run(f"  {kind} {score(hit.score)}", hit.kind.value if hit.kind else "possible"),
        Run(f"  {name_of(article)}", "muted"),
    ]
    signs: Signs = "braces" if options.colours == "none" else "none"
    wording = merged_runs(passage.text, article.text, hit.edits, signs=signs)
    lines = [*hanging(Run(""), title, options.width, 0), *hanging(Run(""), wording, options.width, 4)]
    return paint(lines, options)


def _row(passage: Article, sentence: int, article: Article, hit: TraceHit) -> str:
    from reader.report.json import dump

    span = article.sentences[hit.sentence].span
    value = {
        "article": article.source.path or article.source.label,
        "sentence": hit.sentence,
        "span": [span.start, span.end],
        "kind": hit.kind.value if hit.kind else None,
        "score": round(hit.score, 6),
        "passage_sentence": sentence,
        "passage": passage.sentence_text(sentence),
        "text": article.sentence_text(hit.sentence),
    }
    return dump(value, indent=None) + "\n"
