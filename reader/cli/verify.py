"""``reader verify``: whether the articles and the result that an evidence file records still hold."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path
from typing import Any

from reader import __version__
from reader.align.model import AlignSettings, Pin
from reader.article.errors import LoadError
from reader.article.files import read_path
from reader.cli.inputs import is_address, read_article
from reader.cli.output import write_output
from reader.cli.trouble import Trouble
from reader.compare import compare
from reader.report.json import SCHEMA, comparison_object, record_digest, result_digest
from reader.settings import threshold
from reader.visible import visible

SIZE_LIMIT = 256 * 1024 * 1024
HOLDS, DOES_NOT_HOLD = 0, 1


def run(arguments: argparse.Namespace) -> int:
    """Read the articles again and compare them again: 0 all holds, 1 something does not, 2 trouble."""
    record = _record(arguments.file)
    status = HOLDS
    articles = []
    for side in ("left", "right"):
        source = record[side]["source"]
        given = getattr(arguments, side)
        name = given or source.get("path") or source.get("url")
        if not name or not isinstance(name, str):
            raise Trouble(f"the {side} article has no path in the record: name it with --{side} FILE")
        # An address in the record is not one that the person has named: it may lead anywhere.
        article = read_article(_located(name, arguments.file), _encoding(source), named=bool(given))
        articles.append(article)
        same = article.source.sha256 == source["sha256"]
        status = status if same else DOES_NOT_HOLD
        verdict = "the same bytes" if same else f"CHANGED: SHA-256 is now {article.source.sha256}"
        write_output(f"{side:<7} {verdict}  {visible(name)}\n")
    again = comparison_object(compare(articles[0], articles[1], _settings(record)))
    same = result_digest(again) == record["evidence"]["result_sha256"]
    generator = record.get("generator")
    made_by = visible(str(generator.get("version") if isinstance(generator, dict) else None))
    note = "" if made_by == __version__ else f" (recorded by reader {made_by}, this is {__version__})"
    write_output(f"result  {'the same' if same else 'DIFFERENT'}{note}\n")
    tampered = not _is_as_written(record)
    if tampered:
        write_output("record  CHANGED: the file's content is not what its own hashes say\n")
    return status if same and not tampered else DOES_NOT_HOLD


def _record(name: str) -> dict[str, Any]:
    try:
        value = json.loads(read_path(name, largest=SIZE_LIMIT))
        known = value["schema"] == SCHEMA
        for name in ("result_sha256", "record_sha256") if known else ():
            if not isinstance(value["evidence"][name], str):
                raise KeyError(name)
        for side in ("left", "right"):
            if not isinstance(value[side]["source"]["sha256"], str):
                raise KeyError("sha256")
    except LoadError as error:
        raise Trouble(f"{name}: {error.problem}") from None
    except RecursionError:
        raise Trouble(f"{name}: is no evidence file") from None
    except (ValueError, KeyError, TypeError):
        raise Trouble(
            f"{name}: is no evidence file; make one with 'reader report --evidence -o FILE.json'"
        ) from None
    if not known:
        raise Trouble(f"{name}: its schema is {visible(str(value['schema']))}, this version reads {SCHEMA}")
    result: dict[str, Any] = value
    return result


def _located(name: str, record: str) -> str:
    """The path as recorded, or beside the record, which may have been moved with its articles."""
    if is_address(name) or os.path.exists(name) or Path(name).is_absolute():  # noqa: PTH110 (never raises)
        return name
    beside = Path(record).parent / name
    return str(beside) if os.path.exists(beside) else name  # noqa: PTH110


def _encoding(source: dict[str, Any]) -> str | None:
    """The encoding recorded, where Python knows it under that name."""
    import codecs

    try:
        return codecs.lookup(str(source["encoding"])).name
    except (LookupError, KeyError, ValueError):
        return None


def _settings(record: dict[str, Any]) -> AlignSettings:
    try:
        settings = record["settings"]
        pins = tuple(
            Pin(int(pin["left"]), int(pin["right"]), bool(pin["linked"])) for pin in settings["pins"]
        )
        return AlignSettings(threshold=threshold(str(settings["threshold"])), pins=pins)
    except (KeyError, TypeError, ValueError, OverflowError):
        raise Trouble("the record's settings are not readable") from None


def _is_as_written(record: dict[str, Any]) -> bool:
    """Whether the record is what its own hashes say: no figure, name, date or note has been changed."""
    hashes = record["evidence"]
    try:
        found = result_digest(record), record_digest(record)
    except (KeyError, TypeError, ValueError, RecursionError):
        return False
    return found == (hashes["result_sha256"], hashes["record_sha256"])
