"""The command line's grammar: commands, options, help. What they do stands in the modules beside this one."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import cache
from typing import Any, NoReturn

from reader import __version__
from reader.cli.trouble import Trouble
from reader.settings import encoding, entities, threshold

FORMATS = ("text", "json", "jsonl", "markdown", "html", "annotations", "csv")

EXAMPLES = """\
examples:
  reader left.txt right.txt                 read two articles side by side
  reader folder/                            open the best pair of a folder
  curl -s URL | reader left.txt -           one of them from a pipe
  reader report left.txt right.txt          the same comparison as text
  reader report a.txt b.txt -o both.html    as a page for a colleague
  reader report *.txt --format csv          every pair, as a table
  reader trace 'We will not resign' *.txt   who else has this passage

commands:
  report       the comparison as text, json, jsonl, markdown, html, annotations or csv
  trace        find a passage in any number of articles
  verify       check that an evidence file still holds
  themes       list the colour themes
  config       print the settings in force, and where each comes from
  completion   a completion script for bash, zsh or fish

'reader COMMAND --help' tells more of each. A file named like a command is given as ./report.
Keys: press ? in the program."""


class _Parser(argparse.ArgumentParser):
    """A parser that answers a mistake in one line, and names the option that was probably meant."""

    def error(self, message: str) -> NoReturn:
        raise Trouble(f"{message}{self._meant(message)} (try '{self.prog} --help')")

    def _print_message(self, message: str, file: object = None) -> None:
        """Help and the version go the way of all output, to any encoding and with a full disk told of."""
        from reader.cli.output import write_output

        write_output(message)

    def _meant(self, message: str) -> str:
        if not message.startswith("unrecognized arguments: -"):
            return ""
        from reader.checked_yaml import nearest_name

        given = message.split(": ", 1)[1].split(" ")[0].split("=")[0]
        return nearest_name(given, [name for name in self._option_string_actions if name.startswith("--")])


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal. One is made for each option: to look for the width takes long."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns())


@cache
def _columns() -> int:
    from reader.cli.output import width_of

    return width_of(None) - 2


def _checked(check: Callable[[str], Any]) -> Callable[[str], Any]:
    def convert(text: str) -> Any:
        try:
            return check(text)
        except ValueError as error:
            from reader.checked_yaml import shown

            raise argparse.ArgumentTypeError(f"expected {error}, got {shown(text)}") from None

    return convert


def _width(text: str) -> int:
    if text.isascii() and text.isdigit() and 20 <= int(text[:6]) <= 10_000:
        return int(text)
    raise ValueError("a number of columns from 20 to 10000")


def _jobs(text: str) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= 256:
        return int(text)
    raise ValueError("a number of processes from 1 to 256")


def _condition(text: str) -> Any:
    from reader.report.conditions import parse_condition

    return parse_condition(text)


def _parser(form: str, description: str, run: Callable[..., int], epilog: str = "") -> _Parser:
    """A parser for ``reader FORM``: the command's name and what follows it, as the usage line shows them."""
    name = form.split(" ")[0] if form[0].islower() else ""
    parser = _Parser(
        prog=f"reader {name}".strip(),
        usage=f"reader {form}",
        description=description,
        epilog=epilog or None,
        formatter_class=_Help,
        allow_abbrev=False,
    )
    parser.set_defaults(run=run, parsers=PARSERS)
    return parser


def _settings_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("settings")
    group.add_argument("--theme", metavar="NAME", help="colours; 'reader themes' lists them")
    group.add_argument(
        "--threshold",
        type=_checked(threshold),
        metavar="N",
        help="how much two sentences must agree to be linked: 0 lenient to 1 strict (0.5)",
    )
    group.add_argument(
        "--entities",
        type=_checked(entities),
        metavar="HOW",
        help="what finds names: rules, or spacy:PIPELINE",
    )
    group.add_argument("--config", metavar="FILE", help="settings from this file, not from the usual one")
    group.add_argument("--no-config", action="store_true", help="no config file")


def _encoding_option(parser: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    group = parser.add_argument_group("articles")
    group.add_argument(
        "--encoding", type=_checked(encoding), metavar="NAME", help="the files' encoding (else: detected)"
    )
    group.add_argument(
        "--allow-private", action="store_true", help="let an address redirect into private networks"
    )
    return group


def _input_options(parser: argparse.ArgumentParser) -> None:
    group = _encoding_option(parser)
    group.add_argument(
        "--label",
        action="append",
        default=[],
        metavar="TEXT",
        help="what to call an article; once for each, in their order",
    )


def _look_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("look")
    group.add_argument("-w", "--width", type=_checked(_width), metavar="N", help="its width, in columns")
    group.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        metavar="WHEN",
        help="colour in a text report: auto, always, never",
    )
    group.add_argument(
        "--plain", action="store_true", help="words instead of signs and columns, as for a screen reader"
    )


def app_parser() -> argparse.ArgumentParser:
    """The parser of ``reader [ARTICLE ...]``."""
    from reader.cli.open import run

    parser = _parser(
        "[options] [ARTICLE ...]", "Read two articles side by side, their sentences linked.", run, EXAMPLES
    )
    parser.usage = f"{parser.usage}\n       reader COMMAND …"
    parser.add_argument(
        "articles",
        nargs="*",
        metavar="ARTICLE",
        help="files, folders, addresses, or - for standard input; none: the sample articles",
    )
    parser.add_argument("-V", "--version", action="version", version=f"reader {__version__}")
    _settings_options(parser)
    parser.add_argument("--driver", choices=("diff", "direct"), help="how the screen is sent (diff)")
    _input_options(parser)
    _look_options(parser)
    return parser


def report_parser() -> argparse.ArgumentParser:
    """The parser of ``reader report``."""
    from reader.cli.report import run

    parser = _parser(
        "report [options] ARTICLE ARTICLE ...",
        "The comparison of two articles, or the figures of every pair of more than two.",
        run,
        "examples:\n"
        "  reader report ours.txt theirs.txt                        as text, in the terminal\n"
        "  reader report ours.txt theirs.txt -o comparison.html     as a page\n"
        "  reader report ours.txt - -f json <theirs.txt             one of them from a pipe\n"
        "  reader report articles/ -o overlap.csv                   every pair of a folder\n"
        "  reader report a.txt b.txt -q --fail-if 'altered-quotes>0'\n\n"
        "conditions of --fail-if: NAME OP NUMBER, with OP one of > >= < <= = !=, such as\n"
        "  altered-quotes>0   discrepancies>0   coverage<40   left-coverage<40   verbatim>=3\n"
        "exit status: 0, or 1 where --exit-code or --fail-if says so, or 2 on trouble",
    )
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="files, folders, addresses, or -")
    parser.add_argument(
        "-f",
        "--format",
        choices=FORMATS,
        metavar="FORMAT",
        help=f"{', '.join(FORMATS)} (default: what the ending of -o FILE says, or else text)",
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write to a file, whole or not at all")
    parser.add_argument("-q", "--quiet", action="store_true", help="print nothing: only the exit status")
    parser.add_argument(
        "--exit-code", action="store_true", help="as in diff: 0 when the words are the same, 1 when not"
    )
    parser.add_argument(
        "--fail-if",
        action="append",
        default=[],
        type=_checked(_condition),
        metavar="CONDITION",
        help="exit with 1, and say why, when this holds; may be given again",
    )
    parser.add_argument(
        "--evidence", action="store_true", help="with json: add what 'reader verify' needs to check it again"
    )
    parser.add_argument(
        "--no-review", action="store_true", help="without the marks, notes and pins that were made in the app"
    )
    parser.add_argument("-j", "--jobs", type=_checked(_jobs), metavar="N", help="processes for many pairs")
    _settings_options(parser)
    _input_options(parser)
    _look_options(parser)
    return parser


def trace_parser() -> argparse.ArgumentParser:
    """The parser of ``reader trace``."""
    from reader.cli.trace import run

    parser = _parser(
        "trace [options] PASSAGE ARTICLE ...",
        "Find a passage in any number of articles; each result is printed as it is found.",
        run,
        "examples:\n"
        "  reader trace 'We will not resign' articles/\n"
        "  reader trace @passage.txt *.txt -f jsonl\n\n"
        "exit status, as grep: 0 found, 1 not found, 2 trouble with an article",
    )
    parser.add_argument("passage", metavar="PASSAGE", help="the words to look for, @FILE to read them, or -")
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="files, folders or addresses")
    parser.add_argument(
        "-f", "--format", choices=("text", "jsonl"), default="text", help="text, or one object a line"
    )
    parser.add_argument("--possible", action="store_true", help="also what falls a little short of a link")
    parser.add_argument("-q", "--quiet", action="store_true", help="print nothing: only the exit status")
    _settings_options(parser)
    _encoding_option(parser)
    _look_options(parser)
    return parser


def verify_parser() -> argparse.ArgumentParser:
    """The parser of ``reader verify``."""
    from reader.cli.verify import run

    parser = _parser(
        "verify [options] FILE",
        "Check that the articles and the result recorded by 'reader report --evidence' still hold.",
        run,
        "exit status: 0 all holds, 1 something does not, 2 trouble",
    )
    parser.add_argument("file", metavar="FILE", help="what 'reader report --format json --evidence' wrote")
    parser.add_argument("--left", metavar="FILE", help="where the left article is now")
    parser.add_argument("--right", metavar="FILE", help="where the right article is now")
    return parser


def themes_parser() -> argparse.ArgumentParser:
    """The parser of ``reader themes``."""
    from reader.cli.listings import run_themes

    parser = _parser(
        "themes [options]", "List the colour themes: the built-in ones and your own.", run_themes
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="only the list")
    return parser


def config_parser() -> argparse.ArgumentParser:
    """The parser of ``reader config``."""
    from reader.cli.listings import run_config

    parser = _parser(
        "config [options]",
        "Print the settings in force as a config.yaml, and where each comes from.",
        run_config,
        "weight: flag, then READER_… variable, then config file, then default",
    )
    _settings_options(parser)
    _encoding_option(parser)
    return parser


def completion_parser() -> argparse.ArgumentParser:
    """The parser of ``reader completion``."""
    from reader.cli.completion import SHELLS, run

    parser = _parser(
        "completion SHELL",
        "Print a completion script for a shell.",
        run,
        "bash:  reader completion bash > ~/.local/share/bash-completion/completions/reader\n"
        "zsh:   reader completion zsh > ~/.zfunc/_reader     (with fpath+=~/.zfunc before compinit)\n"
        "fish:  reader completion fish > ~/.config/fish/completions/reader.fish",
    )
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help="bash, zsh or fish")
    return parser


COMMANDS: dict[str, Callable[[], argparse.ArgumentParser]] = {
    "report": report_parser,
    "trace": trace_parser,
    "verify": verify_parser,
    "themes": themes_parser,
    "config": config_parser,
    "completion": completion_parser,
}


PARSERS: dict[str, Callable[[], argparse.ArgumentParser]] = {"": app_parser, **COMMANDS}
"""The makers of all parsers by command, the app's own under ``""``; each result of :func:`parse` has them."""


def parse(argv: list[str]) -> argparse.Namespace:
    """The arguments, with ``run`` naming what to do. Raises Trouble for a mistake; help and version exit."""
    if argv and argv[0] in COMMANDS:
        return COMMANDS[argv[0]]().parse_intermixed_args(argv[1:])
    arguments = app_parser().parse_intermixed_args(argv)
    if arguments.articles and arguments.articles[0] in COMMANDS:
        # Options stood before the command's name: 'reader --no-config report A B'.
        name = arguments.articles[0]
        rest = list(argv)
        rest.remove(name)
        return COMMANDS[name]().parse_intermixed_args(rest)
    return arguments
