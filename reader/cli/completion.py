"""``reader completion``: scripts for bash, zsh and fish, made from the parsers, so they cannot disagree."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.cli.output import write_output

SHELLS = ("bash", "zsh", "fish")

Parsers = Mapping[str, argparse.ArgumentParser]
"""Each command's parser by its name, that of the app itself under ``""``."""


@dataclass(frozen=True)
class Option:
    """An option as the shells need it: its names, what it takes (``""``: nothing), its choices, its help,
    whether it may be given again."""

    names: tuple[str, ...]
    takes: str
    choices: tuple[str, ...]
    help: str
    repeats: bool


def run(arguments: argparse.Namespace) -> int:
    """Print the script for a shell."""
    scripts = {"bash": bash, "zsh": zsh, "fish": fish}
    parsers: Parsers = {name: make() for name, make in arguments.parsers.items()}
    write_output(scripts[arguments.shell](parsers))
    return 0


def options_of(parser: argparse.ArgumentParser) -> Iterator[Option]:
    """The options of a parser, in the order of its help."""
    for action in parser._actions:
        if action.option_strings:
            takes = "" if action.nargs == 0 else str(action.metavar or "VALUE")
            choices = tuple(map(str, action.choices or ()))
            repeats = isinstance(action, argparse._AppendAction)
            yield Option(tuple(action.option_strings), takes, choices, str(action.help or ""), repeats)


def _positional_choices(parser: argparse.ArgumentParser) -> tuple[str, ...]:
    return tuple(
        str(choice)
        for action in parser._actions
        if not action.option_strings
        for choice in action.choices or ()
    )


_THEMES = "$(reader themes --quiet 2>/dev/null | cut -d' ' -f1)"


def _bash_values(option: Option) -> str:
    if option.takes == "FILE":
        return 'COMPREPLY=($(compgen -f -- "$current")); '
    words = _THEMES if "--theme" in option.names else " ".join(option.choices)
    return f'COMPREPLY=($(compgen -W "{words}" -- "$current")); ' if words else ""


def bash(commands: Parsers) -> str:
    """The script for bash."""
    names = " ".join(name for name in commands if name)
    values, words = [], []
    for name, parser in commands.items():
        all_names = " ".join(long for option in options_of(parser) for long in option.names)
        words.append(f'        {name or "*"}) words="{all_names}" ;;')
    seen: set[str] = set()
    for parser in commands.values():
        for option in options_of(parser):
            key = "|".join(option.names)
            if not option.takes or key in seen:
                continue
            seen.add(key)
            values.append(f"        {key}) {_bash_values(option)}return ;;")
    shells = " ".join(_positional_choices(commands["completion"]))
    words.append(words.pop(0))
    return f"""# bash completion for reader
_reader() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} words=
    COMPREPLY=()
    case $previous in
{chr(10).join(values)}
    esac
    case ${{COMP_WORDS[1]}} in
{chr(10).join(words)}
    esac
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$words" -- "$current"))
    elif [[ ${{COMP_WORDS[1]}} == completion && $COMP_CWORD -gt 1 ]]; then
        COMPREPLY=($(compgen -W "{shells}" -- "$current"))
    else
        COMPREPLY=($(compgen -f -- "$current"))
        if [[ $COMP_CWORD -eq 1 ]]; then
            COMPREPLY+=($(compgen -W "{names}" -- "$current"))
        fi
    fi
}}
complete -o filenames -F _reader reader
"""


def _zsh_text(text: str) -> str:
    plain = text.replace("'", "’")
    for char in "[]:\\":
        plain = plain.replace(char, f"\\{char}")
    return plain


def _zsh_option(option: Option) -> Iterator[str]:
    if not option.takes:
        value = ""
    elif option.choices:
        value = f":{option.takes}:({' '.join(option.choices)})"
    elif "--theme" in option.names:
        value = ":theme:_reader_themes"
    elif option.takes == "FILE":
        value = ":file:_files"
    else:
        value = f":{option.takes.lower()}: "
    given = "*" if option.repeats else f"({' '.join(option.names)})"
    for name in option.names:
        joined = "=" if option.takes and name.startswith("--") else ""
        yield f"'{given}{name}{joined}[{_zsh_text(option.help)}]{value}'"


def zsh(commands: Parsers) -> str:
    """The script for zsh."""
    cases = []
    for name, parser in commands.items():
        choices = _positional_choices(parser)
        rest = f"'*:shell:({' '.join(choices)})'" if choices else "'*:article:_files'"
        specs = [spec for option in options_of(parser) for spec in _zsh_option(option)]
        body = " \\\n            ".join([*specs, rest])
        cases.append(f"        {name or '*'})\n            _arguments \\\n            {body} ;;")
    cases.append(cases.pop(0))
    described = " ".join(f"'{name}:{_zsh_text(p.description or '')}'" for name, p in commands.items() if name)
    return f"""#compdef reader
_reader_themes() {{ compadd -- ${{(f)"$(reader themes --quiet 2>/dev/null | cut -d' ' -f1)"}} }}
_reader() {{
    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
        local -a commands
        commands=({described})
        _describe -t commands command commands
        _files
        return
    fi
    local name=$words[2]
    case $name in
{chr(10).join(cases)}
    esac
}}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _reader "$@"
else
    compdef _reader reader
fi
"""


def _fish_text(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def fish(commands: Parsers) -> str:
    """The script for fish."""
    names = " ".join(name for name in commands if name)
    lines = ["# fish completion for reader"]
    for name, parser in commands.items():
        if name:
            lines.append(
                f"complete -c reader -n 'not __fish_seen_subcommand_from {names}'"
                f" -a {name} -d {_fish_text(parser.description or '')}"
            )
    for name, parser in commands.items():
        seen = (
            f"'__fish_seen_subcommand_from {name}'" if name else f"'not __fish_seen_subcommand_from {names}'"
        )
        for option in options_of(parser):
            lines.append(f"complete -c reader -n {seen}{_fish_option(option)}")
        choices = _positional_choices(parser)
        if choices:
            lines.append(f"complete -c reader -n {seen} -f -a {_fish_text(' '.join(choices))}")
    return "\n".join(lines) + "\n"


def _fish_option(option: Option) -> str:
    text = ""
    for name in option.names:
        text += f" -l {name[2:]}" if name.startswith("--") else f" -s {name[1:]}"
    if option.takes:
        text += " -r" if option.takes == "FILE" else " -x"
        if option.choices:
            text += f" -a {_fish_text(' '.join(option.choices))}"
        elif "--theme" in option.names:
            text += " -a '(reader themes --quiet 2>/dev/null | string split -f1 \" \")'"
    return f"{text} -d {_fish_text(option.help)}"
