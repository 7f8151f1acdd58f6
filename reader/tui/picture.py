"""A picture of the screen, for the README: ``python -m reader.tui.picture .assets/screen.svg``.

It shows the bundled articles in the app itself, without a terminal.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path

KEYS = ("right_square_bracket", "3")
"""What is pressed before the picture is taken: to the first link, the entities beside it."""


async def picture(left: int, right: int, width: int, height: int, theme: str) -> str:
    """The screen as SVG, with articles ``left`` and ``right`` of the bundled ones open."""
    from reader.article.model import Article
    from reader.library import Library
    from reader.resources import seed_paths
    from reader.settings import Settings
    from reader.tui.app import ReaderApp

    library = Library([Article.from_path(path) for path in seed_paths()])
    app = ReaderApp(library, Settings(theme=theme), (left, right))
    async with app.run_test(size=(width, height)) as pilot:
        while not app.main.found:
            await pilot.pause(0.05)
        for key in KEYS:
            await pilot.press(key)
        await pilot.pause(0.6)
        await pilot.press("escape")
        await pilot.pause()
        return app.export_screenshot(title="reader")


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: python -m reader.tui.picture FILE.svg", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        os.environ["READER_STATE"] = folder  # no marks or places of the person who runs it
        Path(sys.argv[1]).write_text(asyncio.run(picture(0, 2, 150, 40, "ink")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
