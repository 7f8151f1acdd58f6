"""Feeds every regular expression of the package its worst cases, of doubling sizes.

``python expression_attack.py FOLDER`` imports every module of ``reader``, runs the whole way on the articles
in FOLDER (so that expressions compiled late are compiled too), and then attacks each expression that
the package compiled, in the way that it is used: a match at a place is tried from that place only. What
stands in the source is attacked also where nothing came by.
Prints one JSON line for each that takes more than linear time, and a last one with the count and with
the places in the source whose expression is not known.
"""

from __future__ import annotations

import ast
import importlib
import itertools
import json
import pkgutil
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SIZES = (8, 16, 22, 28, 36, 48, 64, 128, 256, 512, 2_048, 8_192)

TOO_LONG = 0.05
"""Seconds that no linear expression needs for the sizes tried here, by a factor of ten or more."""

STEEP = 1.6
"""The growth of the time, as a power of the size, from which it is not linear (quadratic: 2)."""

ANCHORED = {"match", "fullmatch"}
SEARCHING = {"search", "split", "findall", "finditer", "sub", "subn"}

GENERIC = [
    *"aA1 .,-–'\"“”’()[]{}&;:/\\|#*_=%$\n\t\u0301é",
    *(
        "a ",
        "A ",
        "A. ",
        "a.",
        "1,",
        "1.",
        "1 ",
        "aA",
        "A.A",
        " \n",
        "\n\n",
        "“a",
        "a”",
        "' ",
        "--",
        "a-",
        "I. ",
    ),
    *(
        "Mr. ",
        "Mr ",
        "of ",
        "the ",
        "said ",
        "1 million ",
        "May 1, ",
        "one ",
        "St. ",
        "<a",
        "<!--",
        "&#",
        "a@",
    ),
]

Pattern = re.Pattern[str] | re.Pattern[bytes]


class Recorder:
    """Stands for a compiled expression, and notes by which of its methods it is used."""

    def __init__(self, pattern: Pattern, origin: str) -> None:
        self._pattern = pattern
        self._origin = origin
        self._used: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        self._used.add(name)
        return getattr(self._pattern, name)


recorders: dict[tuple[str | bytes, int], Recorder] = {}
places: set[tuple[str, int]] = set()
"""The files and lines that have asked for an expression."""
real_compile = re.compile


def origin() -> str:
    """The module of the package that is asking, or an empty string."""
    frame = sys._getframe(2)
    name = str(frame.f_globals.get("__name__", ""))
    if name != "reader" and not name.startswith("reader."):
        return ""
    places.add((frame.f_code.co_filename, frame.f_lineno))
    return name


def record(pattern: Any, flags: Any, module: str) -> Recorder:
    compiled = real_compile(pattern, flags)
    return recorders.setdefault((compiled.pattern, compiled.flags), Recorder(compiled, module))


def recording_compile(pattern: Any, flags: Any = 0) -> Any:
    module = origin()
    return record(pattern, flags, module) if module else real_compile(pattern, flags)


def record_function(name: str) -> None:
    real = getattr(re, name)

    def call(pattern: Any, *arguments: Any, **options: Any) -> Any:
        module = origin()
        if isinstance(pattern, Recorder):
            pattern = pattern._pattern
        elif module:
            record(pattern, options.get("flags", 0), module)._used.add(name)
        return real(pattern, *arguments, **options)

    setattr(re, name, call)


def run_everything(folder: Path) -> None:
    import reader

    for module in pkgutil.walk_packages(reader.__path__, "reader."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from reader import Article, compare
    from reader.report import render
    from reader.search import Query, find

    paths = sorted(folder.glob("*.txt"))
    articles = [Article.from_path(path) for path in paths]
    articles.append(Article.from_text("\x1b[0m\u202ea\u200bb – “no”\n\n• item\n\n# Title\n\n> said"))
    articles.append(
        Article.from_text("---\ntitle: x\n---\n<p>one</p> hard\nwrapped text, i.e. this.\n\nEnd.")
    )
    for left, right in itertools.pairwise(articles):
        comparison = compare(left, right)
        for form in ("text", "json", "jsonl", "markdown", "html", "annotations"):
            render(comparison, form)
        find(left, Query.parse("\\v\\bsaid\\b"))


def record_source() -> list[str]:
    """Record what stands in the source in full; the places of all else that nothing came by."""
    import reader

    unknown = []
    root = Path(reader.__path__[0])
    for path in sorted(root.rglob("*.py")):
        module = ".".join(("reader", *path.relative_to(root).with_suffix("").parts))
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(ast.Attribute(ast.Name("re"), name), [pattern, *_]) if (
                    name == "compile" or name in ANCHORED | SEARCHING
                ):
                    lines = {(str(path), line) for line in range(node.lineno, (node.end_lineno or 0) + 1)}
                    if lines & places:
                        continue
                    if not isinstance(pattern, ast.Constant):
                        unknown.append(f"{path.name}:{node.lineno}")
                    else:
                        flags = [ast.unparse(word.value) for word in node.keywords if word.arg == "flags"]
                        flag = eval(flags[0], {"re": re}) if flags else 0
                        record(pattern.value, flag, module)._used.add(name)
    return unknown


def pumps(pattern: Pattern) -> Iterator[str]:
    """Strings that a repeat of the expression may take many of: its own literals, and usual suspects."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    yield from GENERIC
    literals = {
        literal for literal in re.findall(r"[A-Za-z]{2,}|[^\sA-Za-z0-9\\]", source) if len(literal) < 12
    }
    for literal in sorted(literals)[:24]:
        yield literal
        yield literal + " "


def attacks(pump: str, size: int) -> tuple[str, ...]:
    body = (pump * (size // len(pump) + 1))[:size]
    return body, body + "\x00", "“" + body + "\n!"


def seconds(pattern: Pattern, anchored: bool, text: str) -> float:
    subject: Any = text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text
    run: Any = pattern
    start = time.process_time()
    if anchored:
        run.match(subject)
        run.fullmatch(subject)
    else:
        for _ in run.finditer(subject):
            pass
    return time.process_time() - start


def is_steep(pattern: Pattern, anchored: bool, pump: str, variant: int) -> tuple[int, float] | None:
    """The size and the time at which the expression turned out to be more than linear, if it did."""
    for size in SIZES:
        text = attacks(pump, size)[variant]
        taken = seconds(pattern, anchored, text)
        if taken < TOO_LONG:
            continue
        # Slow for its size: is it the machine, or the expression? The best of three at half and at full size.
        half = attacks(pump, size // 2)[variant]
        whole = min(taken, *(seconds(pattern, anchored, text) for _ in range(2)))
        part = min(seconds(pattern, anchored, half) for _ in range(3))
        if whole >= TOO_LONG / 2 and whole > part * 2**STEEP:
            return size, whole
        if whole >= TOO_LONG:
            return None  # Slow but linear.
    return None


def uses() -> dict[str, set[str]]:
    """The methods that are called on each name in the source of the package."""
    import reader

    found: dict[str, set[str]] = {}
    for path in sorted(Path(reader.__path__[0]).rglob("*.py")):
        for name, method in real_compile(r"\b(\w+)(?:\(\))?\.(\w+)\(").findall(path.read_text("utf-8")):
            found.setdefault(name, set()).add(method)
    return found


def is_bounded(recorder: Recorder) -> bool:
    """Whether the expression is only ever given a slice of constant length: ``X.search(line[-12:])``."""
    import reader

    module = sys.modules.get(recorder._origin)
    names = [name for name, value in vars(module).items() if value is recorder] if module else []
    if len(names) != 1:
        return False
    call = real_compile(rf"\b{names[0]}\.\w+\((\w*)(\[[^]]*\])?")
    calls = [
        match
        for path in sorted(Path(reader.__path__[0]).rglob("*.py"))
        for match in call.findall(path.read_text("utf-8"))
    ]
    constant = real_compile(r"\[.*-\s*(?:\d+|_?[A-Z]+)\s*\)?\s*:")
    return bool(calls) and all(constant.match(slice_) for _, slice_ in calls)


def is_anchored(recorder: Recorder, called: dict[str, set[str]]) -> bool:
    """Whether the expression is only ever tried at one place of a text."""
    module = sys.modules.get(recorder._origin)
    names = [name for name, value in vars(module).items() if value is recorder] if module else []
    methods = set(recorder._used).union(*(called.get(name, set()) for name in names))
    return not methods & SEARCHING and bool(methods & ANCHORED)


def attack_all() -> None:
    called = uses()
    for (source, _), recorder in sorted(recorders.items(), key=lambda item: str(item[0])):
        if is_bounded(recorder):
            continue
        anchored = is_anchored(recorder, called)
        found = None
        for pump in dict.fromkeys(pumps(recorder._pattern)):
            for variant in range(3):
                found = is_steep(recorder._pattern, anchored, pump, variant)
                if found:
                    break
            if found:
                line = {
                    "module": recorder._origin,
                    "pattern": str(source)[:300],
                    "pump": pump,
                    "variant": variant,
                    "size": found[0],
                    "seconds": round(found[1], 3),
                    "used": sorted(recorder._used),
                }
                print(json.dumps(line), flush=True)
                break


def main() -> None:
    re.compile = recording_compile
    for name in ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"):
        record_function(name)
    run_everything(Path(sys.argv[1]))
    unknown = record_source()
    attack_all()
    print(json.dumps({"expressions": len(recorders), "unknown": unknown}))


main()
