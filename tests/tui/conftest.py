"""Articles for the tests of the app, a place of their own for what it writes, and a person who reads.

Tests that are coroutines are run. They take ``read``, which opens the app without a terminal::

    async with read(left, right, size=(100, 30)) as person:
        await person.press("j", "]")
        assert person.reading.sentence == 3
"""

from __future__ import annotations

import asyncio
import inspect
import os
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.align.model import AlignSettings
from reader.article.model import Article, Source
from reader.compare import Comparison, compare
from reader.library import Library
from reader.resources import seed_paths
from reader.settings import Settings

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from reader.tui.app import ReaderApp
    from reader.tui.drawn import Drawn
    from reader.tui.reading import Reading
    from reader.tui.screens.main import MainScreen

MakeComparison = Callable[..., Comparison]
Read = Callable[..., AbstractAsyncContextManager["Person"]]

# The sentences of two short articles, with a link of each kind and one that crosses another.
LEFT = (
    "Twelve fishing boats left the harbour of Lerwick before dawn on Monday.",
    "The coastguard called the search off at noon because of heavy fog.",
    "“We will go out again as soon as we can see our own hands,” said Captain Moira Sinclair.",
    "Bakers in the old town have run out of rye flour for the first time in years.",
    "The museum will stay closed until the roof above the whale skeleton has been mended.",
)
RIGHT = (
    "The museum will stay closed until the roof above the whale skeleton has been mended.",
    "Fourteen fishing boats left the harbour of Lerwick before dawn on Monday.",
    "A brass band from Bergen plays in the park tonight.",
    "“We will go out again as soon as we can see our own hands,” said Captain Moira Sinclair.",
    "Nobody has explained why the ferry timetable was printed upside down.",
)


def article_of(sentences: Sequence[str], label: str = "") -> Article:
    """An article of exactly these sentences."""
    return Article.from_sentences(sentences, Source(label=label))


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or writes the files, the terminal or the settings of the person who runs it."""
    for name in list(os.environ):
        if name.startswith(("READER_", "TEXTUAL_", "SSH_", "XDG_")) and "SNAPSHOT" not in name:
            monkeypatch.delenv(name)
    for name in ("NO_COLOR", "COLORTERM", "TMUX", "STY", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    monkeypatch.setenv("READER_STATE", str(tmp_path / "state"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")


@pytest.fixture(scope="session")
def seeds() -> tuple[Article, ...]:
    """The bundled articles, in file order."""
    return tuple(Article.from_path(path) for path in seed_paths())


@pytest.fixture(scope="session")
def make_comparison() -> MakeComparison:
    """Compares two lists of sentences, or two articles."""

    def make(
        left: Sequence[str] | Article = LEFT, right: Sequence[str] | Article = RIGHT, threshold: float = 0.5
    ) -> Comparison:
        one = left if isinstance(left, Article) else article_of(left, "left article")
        two = right if isinstance(right, Article) else article_of(right, "right article")
        return compare(one, two, AlignSettings(threshold))

    return make


@pytest.fixture(scope="session")
def harbour(make_comparison: MakeComparison) -> Comparison:
    """Two articles of five sentences each: left 0, 2, 4 correspond to right 1, 3, 0."""
    return make_comparison()


@pytest.fixture(scope="session")
def seed_pair(seeds: tuple[Article, ...]) -> Comparison:
    """The third and the fourth of the bundled articles, which have most in common."""
    return compare(seeds[2], seeds[3])


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a test that is a coroutine."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = pyfuncitem._fixtureinfo.argnames
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in names}))
    return True


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "command(*names): the commands whose keys the test presses")


def _character_to_key(character: str) -> str:
    from textual.keys import _character_to_key as named

    return named(character)


@dataclass
class Person:
    """Someone who reads: presses keys, and sees what is on the screen."""

    app: ReaderApp
    pilot: Pilot[int]

    @property
    def main(self) -> MainScreen:
        return self.app.main

    @property
    def reading(self) -> Reading:
        return self.main.reading

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, and wait until nothing is left to do."""
        from textual.events import Key

        for key in keys:
            name = key if len(key) > 1 or key.isalnum() else _character_to_key(key)
            character = " " if key == "space" else key if len(key) == 1 else None
            self.app.post_message(Key(name, character))
            await self._worked_off()
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text as it stands."""
        await self.press(*("space" if character == " " else character for character in text))

    async def digit(self, key: str) -> None:
        """Press a digit, as if the pause had passed after which it is a key of its own."""
        await self.press(key)
        self.main._settle()
        await self.settle()

    async def settle(self) -> None:
        """Wait until all messages are worked off and the screen is laid out and drawn."""
        await self._worked_off(every_widget=True)
        await self._all([self.app.screen.call_after_refresh] if self.app.is_running else [])
        await self._worked_off(every_widget=True)

    async def _worked_off(self, *, every_widget: bool = False) -> None:
        # A message leads to others at most twice: app, screen or input, and what listens to them.
        for _ in range(3):
            if self.app.is_running:
                screen = self.app.screen
                widgets = screen.walk_children(with_self=True) if every_widget else [screen, screen.focused]
                await self._all([widget.call_later for widget in (self.app, *widgets) if widget is not None])

    async def _all(self, schedulers: Sequence[Callable[[Callable[[], None]], bool]]) -> None:
        """Wait until what was scheduled with each of these has been called, or the app has failed."""
        waiting = 0
        done = asyncio.Event()

        def called() -> None:
            nonlocal waiting
            waiting -= 1
            if not waiting:
                done.set()

        for schedule in schedulers:
            waiting += schedule(called)
        if waiting:
            waits = [asyncio.ensure_future(event.wait()) for event in (done, self.app._exception_event)]
            await asyncio.wait(waits, timeout=20, return_when=asyncio.FIRST_COMPLETED)
            for wait in waits:
                wait.cancel()
        assert self.app._exception is None, f"the app failed: {self.app._exception!r}"

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until the condition holds; an AssertionError if it never does."""
        end = time.monotonic() + 20
        while not condition():
            assert self.app._exception is None, f"the app failed: {self.app._exception!r}"
            assert time.monotonic() < end, "it never came about"
            await asyncio.sleep(0.005)
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        from textual.drivers.headless_driver import HeadlessDriver
        from textual.events import Resize
        from textual.geometry import Size

        assert isinstance(self.app._driver, HeadlessDriver)
        self.app._driver._size = Size(width, height)
        self.app.post_message(Resize(Size(width, height), Size(width, height)))
        await self.until(lambda: self.main.frame is not None and self.main.frame.width == width)
        await self.until(lambda: self.main.frame is not None and self.main.frame.height == height)

    async def click(self, widget: Drawn, x: int, y: int, times: int = 1) -> None:
        """Click on a cell of a widget."""
        await self.pilot.click(widget, offset=(x, y), times=times)
        await self.settle()

    # What is to be seen.

    @staticmethod
    def rows(widget: Drawn) -> list[str]:
        """The rows of a widget as they are drawn, without blanks at their ends."""
        if not widget.display:
            return []
        return [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]

    @property
    def left(self) -> str:
        return "\n".join(self.rows(self.main.left_pane))

    @property
    def right(self) -> str:
        return "\n".join(self.rows(self.main.right_pane))

    @property
    def map(self) -> str:
        return "\n".join(self.rows(self.main.link_map))

    @property
    def sidebar(self) -> str:
        return "\n".join(self.rows(self.main.sidebar))

    @property
    def inspector(self) -> str:
        return "\n".join(self.rows(self.main.inspector))

    @property
    def status(self) -> str:
        return "\n".join(self.rows(self.main.status))

    @property
    def titles(self) -> str:
        return "\n".join(self.rows(self.main.title_bar))

    @property
    def dialog(self) -> str:
        """The rows of what has come over the main screen."""
        from reader.tui.screens.dialog import Bar, Dialog, LinesView

        screen = self.app.screen
        assert isinstance(screen, Dialog), "no dialog is open"
        return "\n".join(
            row for kind in (Bar, LinesView) for widget in screen.query(kind) for row in self.rows(widget)
        )

    @property
    def everything(self) -> str:
        """All that the main screen shows."""
        return "\n".join(
            (self.titles, self.left, self.map, self.right, self.sidebar, self.inspector, self.status)
        )

    def row_of(self, side: str, sentence: int) -> int:
        """The screen row on which a sentence begins."""
        pane = self.main.pane("left" if side == "left" else "right")
        row = pane.layout_rows.first_row("left" if side == "left" else "right", sentence)
        assert row is not None, "it is folded away"
        return row - pane.top

    def styled(self, side: str, style: str) -> list[str]:
        """The texts in a pane that are drawn in a style of the palette."""
        pane = self.main.pane("left" if side == "left" else "right")
        wanted = self.app.palette[style]
        return [
            segment.text
            for y in range(pane.size.height)
            for segment in pane.render_line(y)
            if segment.style == wanted and segment.text.strip()
        ]


@pytest.fixture
def make_person() -> Callable[[ReaderApp, Pilot[int]], Person]:
    """A person at an app that something else has started."""
    return Person


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Read:
    """Opens the app on articles (or lists of sentences) and waits until all is laid out and looked for.

    With ``drawn`` the whole screen is drawn after each change, as in a terminal.
    """

    @asynccontextmanager
    async def open_app(
        *articles: Article | Sequence[str],
        size: tuple[int, int] = (160, 45),
        pair: tuple[int, int] = (0, 1),
        settings: Settings | None = None,
        wait: bool = True,
        drawn: bool = False,
    ) -> AsyncIterator[Person]:
        from textual._compositor import Compositor

        from reader.tui.app import ReaderApp

        if not drawn:
            # Putting the widgets' rows together to a screen takes most of the time, and nobody looks at it.
            monkeypatch.setattr(Compositor, "render_update", lambda *_, **__: None)

        known = [
            given if isinstance(given, Article) else article_of(given, f"article {number}")
            for number, given in enumerate(articles or (LEFT, RIGHT), 1)
        ]
        app = ReaderApp(Library(known), settings or Settings(), pair)
        async with app.run_test(size=size) as pilot:
            person = Person(app, pilot)
            await person.settle()
            if wait:
                await person.until(lambda: not person.main.aligning and person.main.found)
            yield person

    return open_app
