"""``reader report`` and ``reader A B`` without a terminal: inputs, formats, files, exit statuses."""

from __future__ import annotations

import csv
import io
import itertools
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from reader import report as report_package
from reader.report.conditions import MEASURES
from reader.resources import seed_paths

FORMATS = ("text", "json", "jsonl", "markdown", "html", "annotations", "csv")


def test_two_articles_as_text(reader, articles) -> None:
    result = reader("report", *articles)
    assert result.status == 0
    assert result.err == ""
    assert "{Monday|Tuesday}" in result.out or "{Monday}" in result.out


def test_without_a_terminal_the_app_becomes_the_report(reader, articles) -> None:
    assert reader(*articles) == reader("report", *articles)


def test_without_articles_the_best_pair_of_the_samples(reader) -> None:
    result = reader()
    assert result.status == 0
    assert result.out.startswith("left    ")
    assert "linked" in result.out


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_to_a_file(reader, articles, tmp_path: Path, form: str) -> None:
    target = tmp_path / "report.out"
    result = reader("report", *articles, "--format", form, "-o", str(target))
    assert (result.status, result.out, result.err) == (0, "", "")
    shown = reader("report", *articles, "--format", form)
    assert target.read_text(encoding="utf-8") == shown.out != ""


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("r.html", "<!DOCTYPE html>"),
        ("r.json", "{"),
        ("r.md", "| |"),
        ("r.csv", "left,right"),
        ("r.txt", "left "),
    ],
)
def test_the_ending_of_the_file_chooses_the_format(
    reader, articles, tmp_path: Path, name: str, start: str
) -> None:
    assert reader("report", *articles, "-o", str(tmp_path / name)).status == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_a_report_never_replaces_an_input(reader, articles, tmp_path: Path) -> None:
    before = Path(articles[0]).read_bytes()
    link = tmp_path / "same.txt"
    link.symlink_to(articles[0])
    for target in (articles[0], str(link)):
        result = reader("report", *articles, "-o", target)
        assert result.status == 2
        assert "is one of the articles" in result.err
    assert Path(articles[0]).read_bytes() == before


def test_a_file_is_replaced_whole_and_keeps_its_mode(reader, articles, tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    target.chmod(0o640)
    assert reader("report", *articles, "-o", str(target)).status == 0
    assert target.read_text(encoding="utf-8").startswith("left")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        "left.txt",
        "report.txt",
        "right.txt",
    ]


def test_what_cannot_be_written_is_one_line(reader, articles, tmp_path: Path) -> None:
    for target in (tmp_path / "absent" / "r.txt", tmp_path):
        result = reader("report", *articles, "-o", str(target))
        assert result.status == 2
        assert result.err.count("\n") == 1
        assert str(target) in result.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told(articles) -> None:
    with Path("/dev/full").open("wb") as full:
        finished = subprocess.run(
            [sys.executable, "-m", "reader", "report", *articles],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert finished.returncode == 2
    assert finished.stderr.decode() == "reader: standard output: No space left on device\n"


def test_a_closed_pipe_is_silent(articles) -> None:
    command = f'"{sys.executable}" -m reader report "$0" "$1" --format json | head -c 10'
    finished = subprocess.run(["bash", "-c", command, *articles], capture_output=True, check=False)
    assert finished.stderr == b""
    assert len(finished.stdout) == 10


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["report", "absent.txt", "also-absent.txt"], "absent.txt: "),
        (["report", "only-one.txt"], "one article alone"),
        (["report"], "required: ARTICLE"),
        (["report", "a", "b", "--format", "pdf"], "invalid choice: 'pdf'"),
        (["report", "a", "b", "--widht", "80"], "did you mean '--width'?"),
        (["report", "a", "b", "--width", "7"], "expected a number of columns from 20 to 10000, got '7'"),
        (["report", "a", "b", "--threshold", "2"], "expected a number from 0 to 1"),
        (["report", "a", "b", "--fail-if", "quotes>"], "expected a condition"),
        (["report", "a", "b", "--fail-if", "altered-qoutes>0"], "did you mean 'altered-quotes'?"),
        (["report", "a", "b", "--encoding", "utf-9"], "expected the name of an encoding"),
        (["report", "a", "b", "--evidence"], "--evidence goes with --format json"),
        (["report", "-", "-"], "only once"),
        (["reprot"], "no such file, and no command of that name (did you mean 'report'?)"),
        (["--no-such-option"], "unrecognized arguments: --no-such-option"),
        (["report", "\x1b]0;owned\x07", "b"], "␛]0;owned"),
        (["report", "a", "b", "--config", "absent.yaml"], "absent.yaml: no such file"),
    ],
)
def test_a_mistake_is_one_line_and_status_2(reader, arguments: list[str], part: str) -> None:
    result = reader(*arguments)
    assert result.status == 2
    assert result.out == ""
    assert part in result.err
    assert result.err.count("\n") == 1
    assert result.err[:-1].isprintable()


def test_a_theme_that_is_none_is_named_with_the_nearest(reader, articles) -> None:
    result = reader("report", *articles, "--format", "html", "--theme", "okabe")
    assert result.status == 2
    assert "no theme is called 'okabe' (did you mean 'okabe-ito'?)" in result.err


def test_a_theme_of_the_settings_that_is_none_stops_nothing(reader, articles, monkeypatch) -> None:
    monkeypatch.setenv("READER_THEME", "papre")
    result = reader("report", *articles, "--format", "html")
    assert result.status == 0
    assert result.out.startswith("<!DOCTYPE html>")
    assert "did you mean 'paper'?" in result.err


def test_exit_code_as_in_diff(reader, articles) -> None:
    assert reader("report", *articles, "--exit-code").status == 1
    assert reader("report", articles[0], articles[0], "--exit-code").status == 0
    quiet = reader("report", *articles, "-q", "--exit-code")
    assert (quiet.status, quiet.out, quiet.err) == (1, "", "")


@pytest.mark.parametrize(
    ("condition", "status"),
    [("links>0", 1), ("links=0", 0), ("coverage<101%", 1), ("moved >= 5", 0), ("only-left!=0", 1)],
)
def test_fail_if_says_why(reader, articles, condition: str, status: int) -> None:
    result = reader("report", *articles, "-q", "--fail-if", condition)
    assert result.status == status
    loud = reader("report", *articles, "-o", os.devnull, "--fail-if", condition)
    assert loud.status == status
    assert ("failed: " in loud.err) == bool(status)


def test_labels_name_the_articles(reader, articles) -> None:
    result = reader("report", *articles, "--label", "before", "--label", "after")
    assert "before" in result.out
    assert "after" in result.out
    assert "left.txt" not in result.out
    too_many = reader("report", *articles, *["--label", "x"] * 3)
    assert too_many.status == 2


def test_options_may_stand_anywhere(reader, articles) -> None:
    plain = reader("report", *articles, "--format", "json")
    assert reader("report", articles[0], "--format", "json", articles[1]) == plain
    assert (
        reader(
            "--no-config",
            "report",
            *articles,
        ).out
        == reader("report", *articles).out
    )


def test_an_article_from_standard_input(process, articles) -> None:
    text = Path(articles[1]).read_bytes()
    result = process("report", articles[0], "-", stdin=text)
    assert result.status == 0
    assert "standard input" in result.out


def test_an_article_from_process_substitution(articles) -> None:
    command = f'"{sys.executable}" -m reader report "$0" <(cat "$1")'
    finished = subprocess.run(["bash", "-c", command, *articles], capture_output=True, check=False)
    assert finished.returncode == 0, finished.stderr
    assert b"Tuesday" in finished.stdout


def test_an_added_file_is_compared_with_nothing(reader, articles) -> None:
    result = reader("report", os.devnull, articles[1])
    assert result.status == 0
    assert "0 sentences" in result.out


def test_settings_from_environment_and_file(reader, articles, tmp_path: Path, monkeypatch) -> None:
    config = tmp_path / "config" / "reader" / "config.yaml"
    config.parent.mkdir(parents=True)
    config.write_text("threshold: 0.25\n")

    def read(*more: str) -> dict[str, float]:
        return json.loads(reader("report", *articles, "--format", "json", *more).out)["settings"]

    assert read()["threshold"] == 0.25
    assert read("--no-config")["threshold"] == 0.5
    monkeypatch.setenv("READER_THRESHOLD", "0.75")
    assert read()["threshold"] == 0.75
    assert read("--threshold", "0.6")["threshold"] == 0.6


def test_colour_follows_flag_then_environment(reader, articles, monkeypatch) -> None:
    assert "\x1b[" not in reader("report", *articles).out
    assert "\x1b[" in reader("report", *articles, "--color", "always").out
    monkeypatch.setenv("CLICOLOR_FORCE", "1")
    assert "\x1b[" in reader("report", *articles).out
    assert "\x1b[" not in reader("report", *articles, "--color", "never").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in reader("report", *articles).out
    monkeypatch.setenv("NO_COLOR", "")
    assert "\x1b[" in reader("report", *articles).out


def test_common_colour_variables_weigh_more_than_the_config_file(
    reader, articles, tmp_path: Path, monkeypatch
) -> None:
    config = tmp_path / "config" / "reader" / "config.yaml"
    config.parent.mkdir(parents=True)
    config.write_text("color: always\n")
    assert "\x1b[" in reader("report", *articles).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in reader("report", *articles).out
    assert "color: auto                 # NO_COLOR" in reader("config").out
    assert "\x1b[" in reader("report", *articles, "--color", "always").out
    monkeypatch.setenv("READER_COLOR", "always")
    assert "\x1b[" in reader("report", *articles).out
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.delenv("READER_COLOR")
    config.write_text("color: never\n")
    monkeypatch.setenv("CLICOLOR_FORCE", "1")
    assert "\x1b[" in reader("report", *articles).out


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_is_the_figure_of_the_report(reader, measure: str) -> None:
    """What a condition looks at is what the JSON report of the same pair tells."""
    paths = [str(path) for path in seed_paths()[1:3]]
    value = json.loads(reader("report", *paths, "-f", "json").out)
    totals = value["totals"]
    verdicts = {"silently-trimmed-quotes": "trimmed silently", "changed-speakers": "speaker changed"}
    verdicts |= {"dropped-speakers": "speaker dropped"}
    verdict = verdicts.get(measure, measure.removesuffix("-quotes"))
    coverage = {side: 100 * share for side, share in totals["coverage"].items()}
    figures = {
        "coverage": min(coverage.values()),
        "left-coverage": coverage["left"],
        "right-coverage": coverage["right"],
        "links": len(value["links"]),
        "moved": totals["moved"],
        "possible": len(value["possible"]),
        "only-left": len(value["only_left"]),
        "only-right": len(value["only_right"]),
        "quotes": len(value["quotations"]),
        "discrepancies": totals["discrepancies"],
        **totals["links"],
    }
    figure = figures[measure] if measure in figures else totals["quotes"][verdict]
    assert (
        reader(
            "report",
            *paths,
            "-q",
            "--fail-if",
            f"{measure}>={figure - 0.001:.6f}" if figure else f"{measure}<=0",
        ).status
        == 1
    )
    assert reader("report", *paths, "-q", "--fail-if", f"{measure}>{figure + 0.001:.6f}").status == 0


def test_a_narrow_encoding_gets_escapes_and_no_error(process, articles) -> None:
    result = process("report", *articles, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert result.status == 0
    assert "\\u2500" in result.out


def test_textual_is_never_imported_by_a_report() -> None:
    paths = [str(path) for path in seed_paths()[:2]]
    code = (
        "import sys; from reader.cli import main; "
        f"status = [main(['report', *{paths!r}, '-f', f, '-o', '/dev/null']) for f in {FORMATS!r}]; "
        "print(sorted({n.split('.')[0] for n in sys.modules} & {'textual', 'rich', 'numpy'}), set(status))"
    )
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert finished.stdout == "[] {0}\n"


def test_a_text_report_loads_nothing_that_is_slow_to_load(articles) -> None:
    code = (
        "import sys; from reader.cli import main; status = main(['report', '--no-config', *sys.argv[1:]]); "
        "slow = {'json', 'platformdirs', 'shutil', 'tempfile', 'yaml'}; "
        "print(sorted(slow & set(sys.modules)), status, file=sys.stderr)"
    )
    finished = subprocess.run(
        [sys.executable, "-c", code, *articles], capture_output=True, text=True, check=True
    )
    assert finished.stderr == "[] 0\n"


def test_help_and_version(reader) -> None:
    assert reader("--version").out.startswith("reader ")
    for command in ("report", "trace", "verify", "themes", "config", "completion"):
        assert reader(command, "--help").out.startswith(f"usage: reader {command}")
        assert f"  {command} " in reader("--help").out


# Many pairs


def test_a_folder_is_every_pair(reader, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for path in seed_paths():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "notes.bin").write_bytes(b"\x00\x01")
    result = reader("report", str(folder), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.out)))
    assert result.status == 0
    assert len(rows) == 10
    assert float(rows[0]["left_coverage"]) > 0
    table = reader("report", str(folder))
    assert "Pairs with links" in table.out
    overlap = json.loads(reader("report", str(folder), "--format", "json").out)
    schema = Path(report_package.__file__).with_name("overlap.schema.json")
    jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8"))).validate(overlap)
    assert len(overlap["pairs"]) == 10
    assert reader("report", str(folder), "--format", "markdown").out.count("\n|") >= 10
    assert "<table>" in reader("report", str(folder), "--format", "html").out


def test_the_figures_of_a_pair_are_those_of_its_own_report(reader) -> None:
    paths = [str(path) for path in seed_paths()]
    rows = list(csv.DictReader(io.StringIO(reader("report", *paths, "--format", "csv").out)))
    assert len(rows) == 10
    for row, (left, right) in zip(rows, itertools.combinations(paths, 2), strict=True):
        totals = json.loads(reader("report", left, right, "--format", "json").out)["totals"]
        assert (row["left"], row["right"]) == (Path(left).name, Path(right).name)
        assert float(row["left_coverage"]) == totals["coverage"]["left"]
        assert float(row["right_coverage"]) == totals["coverage"]["right"]
        assert {kind: int(row[kind]) for kind in totals["links"]} == totals["links"]
        assert int(row["altered_quotes"]) == totals["quotes"]["altered"]
        assert int(row["discrepancies"]) == totals["discrepancies"]
        assert int(row["moved"]) == totals["moved"]


def test_an_empty_folder_is_told(reader, tmp_path: Path) -> None:
    result = reader("report", str(tmp_path), str(tmp_path))
    assert result.status == 2
    assert "no article in this folder" in result.err


def test_several_processes_give_the_same_table_as_one(process, tmp_path: Path) -> None:
    for number in range(12):
        text = f"Headline {number}\n" + "".join(
            f"Sentence {number * 7 + each} tells of item{number + each} and place{each}.\n"
            for each in range(6)
        )
        (tmp_path / f"{number:02}.txt").write_text(text)
    one = process("report", str(tmp_path), "--format", "csv", "--jobs", "1")
    two = process("report", str(tmp_path), "--format", "csv", "--jobs", "2")
    assert one.status == 0
    assert one.out == two.out
    assert one.out.count("\n") == 1 + 66


def test_formats_of_one_pair_only_are_declined_for_many(reader) -> None:
    result = reader("report", *[str(path) for path in seed_paths()], "--format", "annotations")
    assert result.status == 2
    assert "needs two articles, not 5" in result.err


def test_conditions_over_many_pairs(reader) -> None:
    paths = [str(path) for path in seed_paths()]
    result = reader("report", *paths, "-o", os.devnull, "--fail-if", "links>0")
    assert result.status == 1
    assert "000_" in result.err


def test_an_interrupt_leaves_what_is_done(reader, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.cli import pairs

    def interrupted(task, wanted, jobs):
        yield [pairs.examine(task, *pair) for pair in wanted[:4]]
        raise KeyboardInterrupt

    monkeypatch.setattr(pairs, "_batches", interrupted)
    result = reader("report", *[str(path) for path in seed_paths()], "--format", "csv")
    assert result.status == 130
    assert result.out.count("\n") == 5
    assert result.err == "reader: interrupted: 4 of 10 pairs were done\n"


def test_progress_is_shown_on_a_terminal_only(capfd: pytest.CaptureFixture[str]) -> None:
    from reader.cli.pairs import progress

    with progress(1000, quiet=False) as advance:
        advance(500)
    captured = capfd.readouterr()
    assert captured.out == captured.err == ""


def test_articles_too_large_to_compare_are_one_line(reader, tmp_path: Path) -> None:
    from reader.align.alignment import MOST_SENTENCES

    path = tmp_path / "long.txt"
    path.write_text("Yes. No.\n" * (MOST_SENTENCES // 2 + 10), encoding="utf-8")
    result = reader("report", str(path), str(path))
    assert result.status == 2
    assert result.err.count("\n") == 1
    assert f"more than {MOST_SENTENCES:,} sentences" in result.err


@pytest.mark.parametrize(
    ("redirection", "status", "said"),
    [
        (">&-", 2, "reader: standard output is closed\n"),
        (">&- -o /dev/null", 0, ""),
        ("2>&- >/dev/null", 0, ""),
    ],
)
def test_closed_streams(articles, redirection: str, status: int, said: str) -> None:
    command = f'"{sys.executable}" -m reader report "$0" "$1" {redirection}'
    finished = subprocess.run(["bash", "-c", command, *articles], capture_output=True, text=True, check=False)
    assert (finished.returncode, finished.stderr) == (status, said)


def test_a_file_name_that_is_no_text(process, articles, tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/na\xffme\n.txt")
    Path(name).write_text("Another story\n\nIt is short.\n")
    for form in FORMATS:
        result = process("report", name, articles[1], "-f", form)
        assert (result.status, result.err) == (0, "")
    missing = process("report", name + "x", articles[1])
    assert missing.status == 2
    assert missing.err.count("\n") == 1


def test_without_any_environment(articles) -> None:
    finished = subprocess.run(
        [sys.executable, "-m", "reader", *articles], env={}, capture_output=True, text=True, check=False
    )
    assert (finished.returncode, finished.stderr) == (0, "")
    assert "Monday" in finished.stdout
