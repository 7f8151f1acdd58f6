"""Nothing that is named or read acts through the command: file names, options, settings, error lines."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import main

MakeTexts = Callable[[str], tuple[str, str]]
Harm = Callable[[str], list[str]]
Capture = pytest.CaptureFixture[bytes]


def run(arguments: list[str], capture: Capture) -> tuple[int, str, str]:
    """The exit status, what came on standard output, and on standard error."""
    try:
        status = main(arguments)
    except SystemExit as leaving:
        status = int(leaving.code or 0)
    out, err = capture.readouterr()
    return status, out.decode("utf-8"), err.decode("utf-8")


def file_name(payload: str) -> str | None:
    """A file name with the payload in it, or None where no file system allows one."""
    data = payload.encode("utf-8", "surrogatepass").replace(b"/", b"_")[:200]
    return None if b"\0" in data else os.fsdecode(b"a " + data + b".txt")


@pytest.fixture(autouse=True)
def private_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the settings nor the state of the person who runs the tests."""
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "READER_STATE", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))


def test_hostile_file_names(
    payload: str, make_texts: MakeTexts, harm_in: Harm, tmp_path: Path, capfdbinary: Capture
) -> None:
    name = file_name(payload)
    if name is None:
        pytest.skip("no file can have this name")
    paths = []
    for folder, text in zip(("left", "right"), make_texts("and"), strict=True):
        (tmp_path / folder).mkdir()
        path = tmp_path / folder / name
        path.write_text(text, "utf-8")
        paths.append(str(path))
    for form in ("text", "json", "markdown", "html", "annotations"):
        status, out, err = run(["report", "--format", form, *paths], capfdbinary)
        assert status == 0, err
        assert out
        assert harm_in(out) == harm_in(err) == [], form
    status, out, err = run(["report", "--format", "csv", *paths], capfdbinary)
    assert harm_in(out.replace("\r\n", "\n")) == harm_in(err) == []
    status, out, err = run(["trace", "Nothing and here corresponds to anything at all", *paths], capfdbinary)
    assert status == 0, err
    assert harm_in(out) == harm_in(err) == []


def one_line(err: str) -> bool:
    return err.endswith("\n") and err.count("\n") == 1 and "Traceback" not in err


def test_hostile_arguments(payload: str, harm_in: Harm, tmp_path: Path, capfdbinary: Capture) -> None:
    if "\0" in payload:
        pytest.skip("no argument can hold this")
    good = tmp_path / "good.txt"
    good.write_text("A headline\n\nOne sentence stands here.\n")
    two = [str(good), str(good)]
    for arguments in (
        ["report", str(good), str(tmp_path / f"missing {payload[:80]}")],
        ["report", *two, "--theme", payload],
        ["report", *two, "--encoding", payload],
        ["report", *two, "--threshold", payload],
        ["report", *two, "--fail-if", payload],
        ["report", *two, f"--unknown-{payload}"],
        ["report", *two, "--config", str(tmp_path / payload[:80])],
        ["verify", str(tmp_path / f"missing {payload[:80]}")],
        ["completion", payload],
    ):
        status, out, err = run(arguments, capfdbinary)
        assert status == 2, arguments
        assert one_line(err), (arguments, err)
        assert harm_in(out) == harm_in(err) == [], arguments
    status, out, err = run(["report", *two, "--label", payload, "--label", payload], capfdbinary)
    assert status == 0, err
    assert harm_in(out) == harm_in(err) == []


def test_hostile_settings(payload: str, harm_in: Harm, tmp_path: Path, capfdbinary: Capture) -> None:
    good = tmp_path / "good.txt"
    good.write_text("A headline\n\nOne sentence stands here.\n")
    config = tmp_path / "config.yaml"
    quoted = '"' + "".join(f"\\U{ord(character):08x}" for character in payload[:200]) + '"'
    for content in (payload, f"{quoted}: 1\n", f"theme: {quoted}\n", f"keys:\n  {quoted}: {quoted}\n"):
        config.write_bytes(content.encode("utf-8", "surrogatepass"))
        for command in (["config"], ["report", str(good), str(good)]):
            status, out, err = run([*command, "--config", str(config)], capfdbinary)
            assert status in (0, 2), err
            assert "Traceback" not in err
            assert harm_in(out) == harm_in(err) == [], (content, command)


INPUTS: dict[str, bytes] = {
    "empty": b"",
    "white": b" \n\t\n ",
    "binary": bytes(range(256)) * 40,
    "nul": b"\0" * 5_000,
    "elf": b"\x7fELF\x02\x01\x01" + b"\0" * 200,
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "zip": b"PK\x03\x04" + b"\0" * 60,
}


@pytest.mark.parametrize("content", INPUTS.values(), ids=INPUTS.keys())
def test_what_is_no_article_is_one_clear_line(
    content: bytes, harm_in: Harm, tmp_path: Path, capfdbinary: Capture
) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(content)
    good.write_text("One sentence stands here.\n")
    status, out, err = run(["report", str(bad), str(good)], capfdbinary)
    assert (status, out) == (2, "")
    assert one_line(err)
    assert str(bad) in err
    assert harm_in(err) == []


def test_what_is_no_file_is_one_clear_line(tmp_path: Path, capfdbinary: Capture) -> None:
    good = tmp_path / "good.txt"
    good.write_text("One sentence stands here.\n")
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for bad in ("/dev/full", "/dev/tty-of-nobody", str(loop), str(good / "below"), "x" * 5_000):
        status, out, err = run(["report", bad, str(good)], capfdbinary)
        assert (status, out) == (2, ""), bad
        assert one_line(err)


def test_output_to_a_full_disk_is_one_clear_line(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("One sentence stands here.\n")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reader", "report", good, good],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
        )
    assert done.returncode == 2
    assert one_line(done.stderr.decode())
    assert b"standard output" in done.stderr
