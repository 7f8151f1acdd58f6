"""Whatever is pressed, typed, pasted, clicked and resized, on whatever articles: it goes on.

A state machine of Hypothesis: about 500 steps in each run of the tests, with ``READER_LONG_TESTS`` set 5,000.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import unicodedata
from collections.abc import Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from textual import events
from textual.geometry import Size

from reader.align.model import SIDES
from reader.article.model import Article
from reader.library import Library
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.layout import RowKind
from reader.tui.reading import Fold
from reader.tui.screens.main import MainScreen
from reader.visible import visible

MakePerson = Callable[[Any, Any], Any]
LONG = bool(os.environ.get("READER_LONG_TESTS"))

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
HOSTILE = """President \x1b[31mRed\x1b[0m opens \x1b]0;owned\x07the bridge.
“[red]Never[/red] [/x] [@click=app.quit]again[/]”, said \x9b2JJones of \u202eLerwick on May 4, 2013.
A clip\u200bboard with 4.13 million 互联网 👩\u200d👩\u200d👧 Z\u0301\u0301\u0301\u0301\u0301 and \x07bells.
"""
TEXTS = {
    "one.txt": HOSTILE * 3 + "Nothing of this is there.\n",
    "two.txt": HOSTILE.replace("4.13", "four").replace("Never", "Ever") + "x" * 3_000 + "\n",
    "three.txt": "\n\n".join(
        f"Sentence number {number} of this article says nothing." for number in range(80)
    ),
    "four.txt": "A single sentence.\n",
    "five.txt": "---\ntitle: nothing else\n---\nx\n",
}

# All keys of the reader but those that stop it or start another program.
KEYS = [
    *"jjkkgG]][[}{bf+-pPtlxwviiJKnN&s1234F><=arRuyYTo?z",
    *("ctrl+d", "ctrl+u", "ctrl+e", "ctrl+y", "ctrl+o", "ctrl+p", "ctrl+l", "ctrl+r", "space", "enter"),
    *("tab", "shift+tab", "escape", "up", "down", "pagedown", "pageup", "home", "end", "f1", "left", "right"),
    *("backspace", "delete", "é", "漢", "9", "0", "ctrl+z+x"),
]
TYPED = st.text(st.sampled_from("e the[]({|*+?^$\\vV\u202e\x1b中9.%0:-é\ue000"), max_size=12)
SIZES = st.one_of(
    st.tuples(st.integers(1, 220), st.integers(1, 70)),
    st.sampled_from([(80, 24), (160, 45), (89, 10), (119, 30), (20, 5)]),
)


class App:
    """The app, run from one step to the next: its event loop stands still between them."""

    def __init__(self, make_person: MakePerson, articles: list[Article], size: tuple[int, int]) -> None:
        self.make_person = make_person
        self.loop = asyncio.new_event_loop()
        self.wishes: asyncio.Queue[tuple[Callable[[Any], Coroutine[Any, Any, None]], asyncio.Future[None]]]
        self.wishes = asyncio.Queue()
        self.app = ReaderApp(Library(articles), Settings(), (0, 1))
        self.ready: asyncio.Future[None] = self.loop.create_future()
        self.task = self.loop.create_task(self._run(size))
        self.loop.run_until_complete(self.ready)

    async def _run(self, size: tuple[int, int]) -> None:
        async with self.app.run_test(size=size) as pilot:
            self.person = self.make_person(self.app, pilot)
            await self.person.settle()
            self.ready.set_result(None)
            while self.app.is_running:
                wish, done = await self.wishes.get()
                try:
                    await wish(self.person)
                except BaseException as error:
                    done.set_exception(error)
                else:
                    done.set_result(None)

    def do(self, wish: Callable[[Any], Coroutine[Any, Any, None]]) -> None:
        done = self.loop.create_future()
        self.wishes.put_nowait((wish, done))
        self.loop.run_until_complete(done)

    def close(self) -> None:
        if self.app.is_running:
            self.task.cancel()
        with suppress(asyncio.CancelledError):
            self.loop.run_until_complete(asyncio.wait_for(self.task, 20))
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        self.loop.close()


class AnythingHappens(RuleBasedStateMachine):
    steps = 0
    make_person: MakePerson

    @initialize(order=st.permutations(range(len(TEXTS) + 2)), size=SIZES)
    def begin(self, order: list[int], size: tuple[int, int]) -> None:
        shutil.rmtree(os.environ["READER_STATE"], ignore_errors=True)
        for name, text in TEXTS.items():
            Path(name).write_bytes(text.encode("utf-8", "surrogatepass"))
        paths = [*map(Path, TEXTS), SEEDS[0], SEEDS[2]]
        self.failed = True  # until teardown comes to its end without an error before it
        self.run = App(self.make_person, [Article.from_path(paths[number]) for number in order[:4]], size)
        self.failed = False

    def do(self, wish: Callable[[Any], Coroutine[Any, Any, None]]) -> None:
        AnythingHappens.steps += 1
        self.failed = True
        self.run.do(wish)
        self.failed = False

    @rule(keys=st.lists(st.sampled_from(KEYS), min_size=1, max_size=4))
    def press(self, keys: list[str]) -> None:
        self.do(lambda person: person.press(*keys))

    @rule(
        key=st.sampled_from(["/", ":", "m", "e", "ctrl+p"]),
        typed=TYPED,
        end=st.sampled_from(["enter", "escape", "tab", "up"]),
    )
    def type(self, key: str, typed: str, end: str) -> None:
        if key == "ctrl+p" and end == "enter":
            end = "pagedown"  # the command that is chosen may be the one that ends the app

        async def wish(person: Any) -> None:
            await person.press("escape", key)
            await person.type(typed)
            await person.press(end, "escape")

        self.do(wish)

    @rule(text=TYPED, key=st.sampled_from(["", "/", "m", "?"]))
    def paste(self, text: str, key: str) -> None:
        async def wish(person: Any) -> None:
            if key:
                await person.press(key)
            person.app.post_message(events.Paste(text + "\nq"))
            await person.press("enter")

        self.do(wish)

    @rule(size=SIZES)
    def resize(self, size: tuple[int, int]) -> None:
        async def wish(person: Any) -> None:
            person.app._driver._size = Size(*size)
            person.app.post_message(events.Resize(Size(*size), Size(*size)))
            await person.settle()

        self.do(wish)

    @rule(kind=st.sampled_from(["down", "scroll"]), x=st.integers(0, 200), y=st.integers(0, 60))
    def mouse(self, kind: str, x: int, y: int) -> None:
        async def wish(person: Any) -> None:
            width, height = person.app.size
            place = {"x": x % width, "y": y % height, "screen_x": x % width, "screen_y": y % height}
            rest: dict[str, Any] = {"delta_x": 0, "delta_y": 0, "shift": False, "meta": False, "ctrl": False}
            kinds: list[type[events.MouseEvent]] = [events.MouseDown, events.MouseUp]
            kinds = [events.MouseScrollDown] if kind == "scroll" else kinds
            for event in kinds:
                person.app.post_message(event(None, button=1, **place, **rest))
            await person.settle()

        self.do(wish)

    @rule(
        name=st.sampled_from(list(TEXTS)),
        text=st.sampled_from(["", "\x00", "Another. Two.", *TEXTS.values()]),
    )
    def change_a_file(self, name: str, text: str) -> None:
        Path(name).write_bytes(text.encode("utf-8", "surrogatepass"))
        self.do(lambda person: person.press("escape", "ctrl+r"))

    @invariant()
    def it_runs(self) -> None:
        if not hasattr(self, "run"):
            return
        app = self.run.app
        assert app.is_running and app._exception is None and not app.fault

    @invariant()
    def the_panes_show_sentences(self) -> None:
        if not hasattr(self, "run") or not self.run.app.is_running:
            return
        main = self.run.app.main
        reading = main.reading
        for side in SIDES:
            article = reading.comparison.article(side)
            assert 0 <= reading.cursor[side] < max(1, len(article.sentences))
        for pane in (main.left_pane, main.right_pane):
            width, height = pane.size
            if not pane.display or not height:
                continue  # in one column the other pane is put away as it was
            rows = pane.layout_rows.rows
            assert -height < pane.top <= len(rows)  # there may be blank rows above the first
            seen = 0
            for y in range(height):
                strip = pane.render_line(y)
                assert strip.cell_length == width
                assert all(unicodedata.category(character) not in ("Cc", "Cs") for character in strip.text)
                row = rows[pane.top + y] if 0 <= pane.top + y < len(rows) else None
                if row is None or row.kind not in (RowKind.TEXT, RowKind.COUNTERPART):
                    continue
                sentence = reading.comparison.article(row.side).sentences[row.sentence]
                assert sentence.span.start <= row.start < row.end <= sentence.span.end
                words = visible(reading.text_of(row.side)[row.start : row.end]).strip()
                assert words in strip.text or width < 24
                seen += 1
            whole = reading.fold is Fold.ALL and not reading.only_matches and not reading.hide_reviewed
            if height > 2 and whole and reading.comparison.article(pane.side).sentences:
                assert seen, f"the {pane.side} pane shows no sentence"

    def teardown(self) -> None:
        """However it stands, a few keys end it."""
        if not hasattr(self, "run"):
            return
        if not self.failed:

            async def leave(person: Any) -> None:
                await person.until(lambda: main_of(person).found or not person.app.is_running)
                for key in ("escape", "escape", "escape", "q", "q", "q"):
                    if person.app.is_running:
                        await person.press(key)

            self.do(leave)
            assert not self.run.app.is_running
            assert self.run.app.return_code == 0
        self.run.close()


def main_of(person: Any) -> MainScreen:
    main: MainScreen = person.app.main
    return main


def test_anything_happens(make_person: MakePerson, monkeypatch: pytest.MonkeyPatch) -> None:
    from textual._compositor import Compositor

    if not LONG:
        # Putting the rows together to a screen takes most of the time; what they are is looked at here.
        monkeypatch.setattr(Compositor, "render_update", lambda *_, **__: None)
    monkeypatch.setattr(AnythingHappens, "make_person", staticmethod(make_person), raising=False)
    AnythingHappens.steps = 0
    run_state_machine_as_test(
        AnythingHappens,
        settings=settings(
            max_examples=160 if LONG else 16,
            stateful_step_count=50,
            deadline=None,
            derandomize=not LONG,
            phases=[Phase.generate],  # shrinking takes longer than reading the steps that led there
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert AnythingHappens.steps >= (5_000 if LONG else 500)


async def test_a_search_taken_back_after_another_size(read: Any) -> None:
    short = Article.from_text("One sentence stands here.\nAnother stands there.")
    long = Article.from_text("\n\n".join(f"Sentence number {number} says nothing." for number in range(80)))
    async with read(short, long, size=(60, 20)) as person:
        await person.press("tab", "G", "/")
        await person.resize(199, 26)
        await person.press("escape")
        assert "stands here" in person.left
        assert "Sentence number" in person.right
