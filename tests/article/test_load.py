"""From bytes, files, pipes and streams to articles; and one clear line for all that cannot be one."""

import hashlib
import io
import os
import socket
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import files
from reader.article.files import LARGEST, read_path
from reader.article.load import (
    LoadError,
    article_from_bytes,
    article_from_path,
    article_from_sentences,
    article_from_stream,
    article_from_text,
)
from reader.article.model import Article, Source
from reader.resources import seed_paths

PROSE = "Sie sagten „Ja“ – für 5 €.\nÜber Größe wurde nicht gesprochen."


# Encodings


@pytest.mark.parametrize(
    ("encoding", "mark", "named"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8-sig", b"", "utf-8-sig"),
        ("utf-16", b"", "utf-16"),
        ("utf-16-be", b"\xfe\xff", "utf-16"),
        ("utf-32", b"", "utf-32"),
        ("utf-32-be", b"\x00\x00\xfe\xff", "utf-32"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("utf-32-le", b"", "utf-32-le"),
        ("utf-32-be", b"", "utf-32-be"),
    ],
)
def test_unicode_encodings(encoding: str, mark: bytes, named: str) -> None:
    article = article_from_bytes(mark + PROSE.encode(encoding))
    assert article.text == PROSE
    assert article.source.encoding == named


def test_a_missing_mark_is_told() -> None:
    (note,) = article_from_bytes(PROSE.encode("utf-16-le")).source.notes
    assert "no byte order mark" in note


def test_chinese_utf16_without_a_mark() -> None:
    text = "习近平主席在会议上发言。\n大会在乌镇举行，为期三天。\n" * 5
    assert article_from_bytes(text.encode("utf-16-le")).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le président a déclaré que l’été serait chaud à Orléans, où siège le comité. " * 4, "cp1252"),
        ("Президент заявил, что переговоры продолжатся в следующем месяце в Москве. " * 4, "cp1251"),
    ],
)
def test_legacy_encodings_are_detected(text: str, encoding: str) -> None:
    article = article_from_bytes(text.encode(encoding))
    assert article.text == text
    assert article.source.encoding not in ("utf-8", "ascii")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"He said \x93Hello\x94 \x96 that\x92s it.", "He said “Hello” – that’s it."),
        (b"The caf\xe9 takes \xa35.", "The café takes £5."),
        (b"Hello \xff\xfe world.", "Hello \ufffd\ufffd world."),
        (b"Bad \xc3( here.", "Bad \ufffd( here."),
        (b"A sequence cut off \xe2\x80 here.", "A sequence cut off \ufffd here."),
    ],
)
def test_a_few_bytes_that_are_not_utf8(data: bytes, text: str) -> None:
    article = article_from_bytes(data)
    assert article.text == text
    assert bool(article.source.notes) == ("\ufffd" in text)


def test_the_encoding_can_be_said() -> None:
    article = article_from_bytes("Größe".encode("latin-1"), encoding="latin-1")
    assert (article.text, article.source.encoding) == ("Größe", "iso8859-1")
    damaged = article_from_bytes("Größe".encode("latin-1"), encoding="utf-8")
    assert damaged.text == "Gr\ufffd\ufffde"


@pytest.mark.parametrize("encoding", ["nonsense", "hex", "rot13", "", "utf-8\0"])
def test_an_unknown_encoding(encoding: str) -> None:
    with pytest.raises(LoadError, match="unknown encoding"):
        article_from_bytes(b"text", encoding=encoding)


def test_damaged_utf8_is_shown_and_told() -> None:
    data = "“Größe” – für alle, sagte er. ".encode() * 3 + b"\xff and \xc3 too."
    article = article_from_bytes(data)
    assert article.source.encoding == "utf-8"
    assert article.text.count("\ufffd") == 2
    (note,) = article.source.notes
    assert (
        note
        == f"2 places could not be read as utf-8 (the first at byte {data.index(0xFF)}), shown as \ufffd."
    )


def test_hash_and_size_are_those_of_the_bytes() -> None:
    data = PROSE.encode("utf-16")
    source = article_from_bytes(data).source
    assert (source.sha256, source.size) == (hashlib.sha256(data).hexdigest(), len(data))
    source = article_from_text(PROSE).source
    assert (source.sha256, source.size) == (hashlib.sha256(PROSE.encode()).hexdigest(), len(PROSE.encode()))


@given(st.binary())
def test_any_bytes_are_an_article_or_an_error_of_one_line(data: bytes) -> None:
    try:
        article = article_from_bytes(data, Source(label="x.txt"))
    except LoadError as error:
        assert str(error).startswith("x.txt: ")
        assert str(error).isprintable()
    else:
        assert article.sentences


# What is declined


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\t\r\n\xc2\xa0", "holds only white space"),
        (b"\xef\xbb\xbf\n", "holds only white space"),
        (b"---\ntitle: x\n---\n\n", "holds no text"),
        (b"%PDF-1.7 ...", "this is a PDF document; convert it first, for example: pdftotext"),
        (b"PK\x03\x04....word/document.xml", "this is a Word document (.docx); convert it first"),
        (b"PK\x03\x04....mimetypeapplication/epub+zip", "this is an EPUB book"),
        (b"PK\x03\x04....", "this is a ZIP archive"),
        (b"{\\rtf1\\ansi", "this is an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "this is an old Office document"),
        (b"\x1f\x8b\x08", "this is compressed with gzip; unpack it first"),
        (b"\x89PNG\r\n", "this is a picture"),
        (bytes(range(256)) * 40, "not a text (it holds binary data)"),
        (b"\x00\x01\x02\x03" * 100, "not a text (it holds binary data)"),
    ],
)
def test_bytes_that_are_no_article(data: bytes, message: str) -> None:
    with pytest.raises(LoadError) as caught:
        article_from_bytes(data, Source(label="some.file"))
    assert str(caught.value).startswith(f"some.file: {message}")


def test_an_article_with_control_characters_is_still_one() -> None:
    text = "A headline\nHe said \x1b[31mred\x1b[0m and \x00 and \x07, and went on to speak of other things."
    assert article_from_bytes(text.encode()).text == text


def test_files_that_are_missing_or_something_else(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    a_socket = socket.socket(socket.AF_UNIX)
    a_socket.bind(str(tmp_path / "socket"))
    for name, message in {
        str(tmp_path / "none.txt"): "no such file; check the name",
        str(tmp_path): "is a folder",
        str(loop): "its symbolic links go round in a circle",
        str(tmp_path / ("x" * 300)): "the name is too long",
        str(tmp_path / "none" / "x"): "no such file",
        str(tmp_path / "socket"): "is a socket",
        "/dev/zero": "is a device",
        "/dev/null": "is a device",
        "a\0b": "a file name cannot hold a NUL character",
        "": "no such file",
    }.items():
        with pytest.raises(LoadError, match=message) as caught:
            article_from_path(name)
        assert "\n" not in str(caught.value)
    a_socket.close()


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files.os, "open", refuse)
    with pytest.raises(LoadError, match="may not be read; check its permissions"):
        read_path(str(tmp_path))


def test_the_name_of_a_file_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    name = str(tmp_path / "a\x1b]0;title\x07\u202e\nb.txt")
    with pytest.raises(LoadError) as caught:
        article_from_path(name)
    assert str(caught.value).isprintable()
    assert "a␛]0;title␇⇆ b.txt: no such file" in str(caught.value)


def test_what_a_text_says_of_itself_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[2J.txt"
    path.write_text('---\ntitle: "A\\e]0;x\\a\\u202E"\nauthor: "B\\x9b2J"\n---\nThe text.')
    source = article_from_path(path).source
    assert (source.label, source.title, source.author) == ("a␛[2J.txt", "A␛]0;x␇⇆", "B␛2J")
    assert source.path == str(path)


def test_large_files_are_declined_before_they_are_read(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(200 << 20)
    with pytest.raises(LoadError, match=rf"has 200 MiB, more than the limit of {LARGEST >> 20} MiB"):
        article_from_path(large)


@pytest.mark.parametrize("unit", [b"a\n", b"a. ", b"<html>"])
def test_too_many_lines_or_sentences(unit: bytes) -> None:
    with pytest.raises(LoadError, match="has more than 500,000 lines and sentences"):
        article_from_bytes(unit * 500_001)


def test_large_streams_are_declined(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 1 << 20)
    with pytest.raises(LoadError, match="standard input: is larger than the limit of 1 MiB"):
        article_from_stream(io.BytesIO(b"word " * 400_000))


# Pipes


def test_a_pipe_whose_writer_comes_late(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def write() -> None:
        time.sleep(0.1)
        with pipe.open("wb") as stream:
            stream.write(b"First part. ")
            stream.flush()
            time.sleep(0.1)
            stream.write(b"Second part.")

    writer = threading.Thread(target=write)
    writer.start()
    article = article_from_path(pipe)
    writer.join()
    assert article.text == "First part. Second part."
    assert article.source.label == "pipe"


def test_process_substitution(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"From a process.")
    os.close(writing)
    assert article_from_path(f"/dev/fd/{reading}").text == "From a process."
    os.close(reading)


def test_a_pipe_that_stays_silent_and_one_that_never_ends(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(LoadError, match=r"sent nothing for 0\.1 seconds; save it to a file first"):
        read_path(str(pipe), idle=0.1, total=5)
    stop = threading.Event()

    def drip() -> None:
        descriptor = os.open(pipe, os.O_RDWR)
        while not stop.wait(0.01):
            os.write(descriptor, b"x")
        os.close(descriptor)

    writer = threading.Thread(target=drip)
    writer.start()
    try:
        with pytest.raises(LoadError, match=r"did not end within 0\.3 seconds"):
            read_path(str(pipe), idle=0.2, total=0.3)
    finally:
        stop.set()
        writer.join()


def test_a_stream() -> None:
    article = article_from_stream(io.BytesIO(PROSE.encode()))
    assert (article.text, article.source.label) == (PROSE, "standard input")
    with pytest.raises(LoadError, match="standard input: the file is empty"):
        article_from_stream(io.BytesIO(b""))


# Pages


def test_an_html_file(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<title>The title</title><nav>Home</nav><p>One here. Two there.</p><script>no</script>")
    article = article_from_path(page)
    assert article.title == "The title"
    assert "Home" not in article.text
    assert "no" not in article.text.split()
    assert article.source.sha256 == hashlib.sha256(page.read_bytes()).hexdigest()
    assert article.source.notes[-1].startswith("Taken from HTML")


def test_html_without_text() -> None:
    with pytest.raises(LoadError, match="no article text was found in the page"):
        article_from_bytes(b"<!doctype html><html><script>1</script></html>", Source(label="x.html"))


# Given sentences


def test_given_sentences_are_kept_as_they_are() -> None:
    items = ["Mr. Xi. Two?", "", " with\nnewline ", "\ud800", "---", "# x"]
    article = article_from_sentences(items)
    assert [article.sentence_text(n) for n in range(len(items))] == items
    assert article.text == "\n".join(items)
    assert (article.headline, len(article.paragraphs)) == (None, 1)
    assert article_from_sentences([]).sentences == ()


@given(st.lists(st.text()))
def test_any_given_sentences(items: list[str]) -> None:
    article = Article.from_sentences(items)
    assert [article.sentence_text(n) for n in range(len(article.sentences))] == items


# The seeds


def test_the_seeds_are_read_as_they_are() -> None:
    for path in seed_paths():
        article = Article.from_path(path)
        assert article.text == path.read_bytes().decode("utf-8")
        assert article.headline is not None
        assert article.headline == article.sentences[0].span == article.paragraphs[0].span
        assert len(article.paragraphs) == len(article.text.splitlines())
        assert article.source.path == str(path)


@pytest.mark.parametrize(
    ("number", "sentence", "begins"),
    [
        (0, 0, "China Wants Countries To Make Their Own Internet Rules"),
        (0, 4, "“We should respect internet users’ rights to exchange ideas and express"),
        (0, 8, "Xi also stressed that no country"),
        (1, 14, "“The future of cyberspace should be in the hands of all countries”, he said."),
        (2, 5, "“The future of cyberspace should be in the hands of all countries”, he said."),
        (3, 11, "“The future of cyberspace should be in the hands of all countries”, he said."),
        (
            3,
            3,
            "Others, including press freedom group Reporters Without Borders and China censorship watchdog",
        ),
        (4, 17, "He also said no country should dominate cyberspace"),
    ],
)
def test_sentences_of_the_seeds(number: int, sentence: int, begins: str) -> None:
    article = Article.from_path(seed_paths()[number])
    assert article.sentence_text(sentence).startswith(begins)


def test_importing_is_light() -> None:
    """Neither the detection of encodings nor the reading of pages is imported before it is needed."""
    import subprocess

    code = (
        "import sys, reader.article.load;"
        "print([name for name in ('trafilatura', 'charset_normalizer', 'textual', 'yaml', 'http.client',"
        " 'reader.article.page') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
