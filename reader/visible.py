"""Article text made safe to show: what cannot be seen, or would act on a terminal, becomes a symbol.

Every character is exchanged for exactly one, so offsets into the shown text are offsets into the text
that was read. What a script needs in order to be drawn right stays: joiners between Arabic or Indic
letters, variation selectors and joiners inside an emoji, flags.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

MARKS_ON_A_BASE = 3
"""How many combining marks one letter may carry; more are shown as symbols of their own."""

BIDI_SYMBOL = "\u21c6"  # ⇆ a mark, embedding, override or isolate that changes the direction
ZERO_WIDTH_SYMBOL = "\u2038"  # ‸ something that takes no room
LINE_SYMBOL = "\u2424"  # ␤ a separator of lines that is not a newline
ESCAPE_SYMBOL = "\u241b"  # ␛ a C1 control, which a terminal takes for ESC and a letter
MARK_SYMBOL = "\u25cc"  # ◌ a combining mark too many
UNKNOWN_SYMBOL = "\ufffd"  # no character, or one without an agreed meaning

# What English and its neighbours are written with; no large sets, whose expressions take long to make.
_UNUSUAL = re.compile("[^\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]")

# All letters and signs that are shown as they are.
_PLAIN = (
    " -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0588\u1e00-\u1fff\u2000-\u200a\u2010-\u2027"
    "\u202f-\u205f\u2070-\u20cf\u2100-\u2cee\u2e00-\u3029\u3030-\u3098\u309b-\u3163\u3165-\ua66e"
    "\uac00-\ud7a3\uf900-\ufaff\uff01-\uff9f\uffa1-\uffdc\U0001f000-\U0001faff\U00020000-\U0002fa1d"
)

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
_LINES = "\u0085\u2028\u2029"
_UNKNOWN = "\ud800-\uf8ff\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0xF0000, 0x10000)
)
_UNKNOWN += "\U000f0000-\U0010ffff"
_ZERO_WIDTH = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufffb\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
_SPECIAL = f"\u0000-\u001f\u007f-\u009f{_BIDI}{_LINES}{_ZERO_WIDTH}{_UNKNOWN}"

# What takes no room but belongs where it stands.
_JOINED = (
    "\u0620-\u06d3\u06d5-\u06ff\u0700-\u085f\u08a0-\u0dff\u0f00-\u109f\u1780-\u17d3\u1820-\u18af"
    "\ufb50-\ufdcf\ufe70-\ufefc"
)
_VIRAMA = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca"
_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2900-\u297f"
    "\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_ENGLAND, _SCOTLAND, _WALES = (
    "".join(chr(0xE0000 + ord(letter)) for letter in code) + "\U000e007f"
    for code in ("gbeng", "gbsct", "gbwls")
)
_KEPT = "|".join(
    (
        f"(?<=[{_JOINED}])[\u200c\u200d](?=[{_JOINED}])",
        f"(?<=[{_VIRAMA}])[\u200c\u200d]",
        "(?<=[\u0620-\u06d3])\u200d",
        f"(?<=[{_EMOJI}])[\ufe0e\ufe0f]",
        "(?<=[#*0-9])\ufe0f(?=\u20e3)",
        f"(?:(?<=[{_EMOJI}])|(?<=[{_EMOJI}]\ufe0f))\u200d(?=[{_EMOJI}])",
        f"(?<=\U0001f3f4)(?:{_ENGLAND}|{_SCOTLAND}|{_WALES})",
        f"(?<=[{_HAN}])[\ufe00-\ufe02\U000e0100-\U000e01ef]",
        "(?<=[\u1820-\u18aa])[\u180b-\u180f]",
    )
)

# The blocks that hold combining marks; letters among them are told apart by \w, which no mark matches.
_MARK_BLOCKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u109d\u135d-\u135f\u1712-\u18a9\u1920-\u1dff\u20d0-\u20f0"
    "\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302d\u3099\u309a\ua66f-\ua6f1\ua802-\uabed\ufb1e\ufe20-\ufe2f"
    "\U000101fd-\U00011ef4\U00016af0-\U0001e94a"
)
_RUN_OF_MARKS = f"(?:(?![\\w{_SPECIAL}])[{_MARK_BLOCKS}]){{{MARKS_ON_A_BASE + 1},}}"


@cache
def _suspect() -> re.Pattern[str]:
    """What may have to be looked at more closely."""
    return re.compile(f"[^{_PLAIN}]")


@cache
def _hidden() -> re.Pattern[str]:
    """What is looked for in a text that is not plain; compiled when the first such text comes."""
    return re.compile(f"(?P<kept>{_KEPT})|(?P<marks>{_RUN_OF_MARKS})|[{_SPECIAL}]")


@cache
def _symbols() -> dict[str, str]:
    """The symbol of each special character that has one of its own kind; all others are zero-width."""
    table = {chr(code): chr(0x2400 + code) for code in range(0x20)}
    table |= {chr(code): ESCAPE_SYMBOL for code in range(0x80, 0xA0)}
    table |= dict.fromkeys("\u061c\u200e\u200f", BIDI_SYMBOL)
    table |= {chr(code): BIDI_SYMBOL for code in (*range(0x202A, 0x202F), *range(0x2066, 0x2070))}
    table |= dict.fromkeys(_LINES, LINE_SYMBOL)
    table |= {"\n": " ", "\t": " ", "\r\n": "  ", "\x7f": "\u2421"}
    return table


def _is_unknown(char: str) -> bool:
    """Whether it is a lone surrogate, a noncharacter or for private use."""
    code = ord(char)
    return 0xD800 <= code <= 0xF8FF or 0xFDD0 <= code <= 0xFDEF or code >= 0xF0000 or code & 0xFFFE == 0xFFFE


def _is_excess(run: str) -> list[bool]:
    """For each character of a run of marks, whether it is one too many on its base."""
    count = 0
    found = []
    for char in run:
        count = count + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        found.append(count > MARKS_ON_A_BASE)
    return found


def _replacement(match: re.Match[str]) -> str:
    found = match.group()
    if match.lastgroup == "kept":
        return found
    if match.lastgroup == "marks":
        return "".join(
            MARK_SYMBOL if excess else char for char, excess in zip(found, _is_excess(found), strict=True)
        )
    if found == "\r" and match.string[match.end() : match.end() + 1] == "\n":
        return " "
    return _symbols().get(found) or (UNKNOWN_SYMBOL if _is_unknown(found) else ZERO_WIDTH_SYMBOL)


def is_usual(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether ``text[start:end]`` has only Latin letters and common signs: nothing in it hides or combines.

    Most texts are, and are spared what other texts need: expressions with sets of many characters, each of
    which takes some milliseconds to compile.
    """
    return _UNUSUAL.search(text, start, len(text) if end is None else end) is None


def visible(text: str) -> str:
    """``text`` with every character that acts or hides as one visible symbol of width 1.

    The result has as many code points as ``text``. A newline, a CR LF and a tab become spaces. Any
    string is taken, lone surrogates included, and what comes out can be sent to a terminal.
    """
    if is_usual(text):
        return text.replace("\n", " ")
    if _suspect().search(text) is None:
        return text
    return _hidden().sub(_replacement, text)


_CONTROL_NAMES = dict(
    enumerate(
        [
            "NULL",
            "START OF HEADING",
            "START OF TEXT",
            "END OF TEXT",
            "END OF TRANSMISSION",
            "ENQUIRY",
            "ACKNOWLEDGE",
            "BELL",
            "BACKSPACE",
            "CHARACTER TABULATION",
            "LINE FEED",
            "LINE TABULATION",
            "FORM FEED",
            "CARRIAGE RETURN",
            "SHIFT OUT",
            "SHIFT IN",
            "DATA LINK ESCAPE",
            "DEVICE CONTROL ONE",
            "DEVICE CONTROL TWO",
            "DEVICE CONTROL THREE",
            "DEVICE CONTROL FOUR",
            "NEGATIVE ACKNOWLEDGE",
            "SYNCHRONOUS IDLE",
            "END OF TRANSMISSION BLOCK",
            "CANCEL",
            "END OF MEDIUM",
            "SUBSTITUTE",
            "ESCAPE",
            "INFORMATION SEPARATOR FOUR",
            "INFORMATION SEPARATOR THREE",
            "INFORMATION SEPARATOR TWO",
            "INFORMATION SEPARATOR ONE",
        ]
    )
) | {
    0x7F: "DELETE",
    0x85: "NEXT LINE",
    0x90: "DEVICE CONTROL STRING",
    0x98: "START OF STRING",
    0x9B: "CONTROL SEQUENCE INTRODUCER",
    0x9C: "STRING TERMINATOR",
    0x9D: "OPERATING SYSTEM COMMAND",
    0x9E: "PRIVACY MESSAGE",
    0x9F: "APPLICATION PROGRAM COMMAND",
}


def describe(char: str) -> str:
    """The code point and the Unicode name of one character: ``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    code = ord(char)
    if name := _CONTROL_NAMES.get(code) or unicodedata.name(char, ""):
        pass
    elif code < 0xA0:
        name = "CONTROL CHARACTER"
    elif 0xD800 <= code <= 0xDFFF:
        name = "UNPAIRED SURROGATE"
    elif code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        name = "NONCHARACTER"
    elif unicodedata.category(char) == "Co":
        name = "PRIVATE USE CHARACTER"
    else:
        name = "UNASSIGNED CHARACTER"
    return f"U+{code:04X} {name}"


def hidden_characters(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, str]]:
    """What :func:`visible` shows as a symbol in ``text[start:end]``: offset into ``text`` and description.

    White space (newline, CR LF, tab) is not told of. A run of one and the same character is told once,
    with how often it comes: ``U+200B ZERO WIDTH SPACE, 12 times``.
    """
    stop = len(text) if end is None else end
    if is_usual(text, start, stop) or _suspect().search(text, start, stop) is None:
        return []
    offsets: list[int] = []
    for match in _hidden().finditer(text, start, stop):
        if match.lastgroup == "marks":
            excess = _is_excess(match.group())
            offsets += [match.start() + place for place, is_excess in enumerate(excess) if is_excess]
        elif match.lastgroup != "kept" and not _replacement(match).isspace():
            offsets.append(match.start())
    runs: list[list[int]] = []
    for offset in offsets:
        if runs and runs[-1][-1] == offset - 1 and text[offset] == text[offset - 1]:
            runs[-1].append(offset)
        else:
            runs.append([offset])
    return [
        (run[0], describe(text[run[0]]) + (f", {len(run)} times" if len(run) > 1 else "")) for run in runs
    ]
