"""The app: it opens pairs, keeps the themes, answers the system's signals, and leaves the terminal whole."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
import traceback
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path

# Textual reads its settings from the environment when it is first imported.
os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
if "SSH_CONNECTION" in os.environ:
    # Fewer frames: after a burst of keys a slow line has less to catch up with.
    os.environ.setdefault("TEXTUAL_FPS", "15")
if (
    os.environ.get("TERM", "").startswith("screen")
    and not os.environ.get("TMUX")
    and os.environ.get("COLORTERM", "").lower() in ("truecolor", "24bit")
):
    # It has come from the terminal around GNU screen, which takes 16 million colours for attributes.
    os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", "256")

from rich.console import RenderableType
from textual._styles_cache import StylesCache
from textual.app import App, SystemCommand
from textual.await_complete import AwaitComplete
from textual.driver import Driver
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.align.model import AlignError, AlignSettings
from reader.compare import Comparison
from reader.library import Library
from reader.settings import Settings, config_folder
from reader.state.recent import SearchHistory
from reader.state.review import Place, ReviewStore
from reader.themes import ReaderTheme, builtin_theme, load_themes
from reader.tui.keys import COMMANDS, Keymap, Press
from reader.tui.leaving import FAULT, SIGNALS, EarlySignal, tell_fault, terminal_kept
from reader.tui.palette import Palette
from reader.tui.screens import aligning
from reader.tui.screens.dialog import Dialog
from reader.tui.screens.main import MainScreen
from reader.tui.theme import SIXTEEN, default_theme, textual_theme

KEYS_FIRST = 0.0005
"""Seconds after which the aligner lets the screen have the processor, so that keys are answered meanwhile."""
AT_ONCE = 400
CHARACTERS_AT_ONCE = 100_000
"""Pairs with at most so many sentences and characters in all are aligned before the first screen is drawn."""


class ReaderApp(App[int]):
    """The reader, for one library of articles."""

    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "f12"
    ALLOW_SELECT = False
    CSS = """
    CommandPalette { background: transparent; }
    """

    def __init__(
        self,
        library: Library,
        settings: Settings,
        pair: tuple[int, int],
        *,
        driver_class: type[Driver] | None = None,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self.environ = environ
        self.colour = not environ.get("NO_COLOR")
        if not self.colour and "NO_COLOR" in os.environ and not os.environ["NO_COLOR"]:
            del os.environ["NO_COLOR"]
        self.theme_problems: list[str] = []
        theme = self._first_theme(settings)
        super().__init__(driver_class=driver_class, ansi_color=True if not self.colour else None)
        self.animation_level = "none"
        self.whole_frames = not hasattr(driver_class, "forget")
        self.fault = ""
        self.early_signal = EarlySignal()
        self.library = library
        self.settings = settings
        self.first_pair = pair
        self.keymap = Keymap(settings.keys, settings.key_places)
        self.search_history = SearchHistory.open()
        self.palette = Palette(theme, colour=self.colour)
        self.register_theme(textual_theme(theme))
        self.theme = theme.name

    def _first_theme(self, settings: Settings) -> ReaderTheme:
        chosen = default_theme(self.environ) if self.colour else SIXTEEN
        wanted = (settings.theme if self.colour else "") or chosen
        folder = _user_themes()
        if not folder.is_dir():
            # Reading one theme instead of all of them is a tenth of the time to the first screen.
            found = builtin_theme(wanted)
            if found is not None:
                return found
        found = self.reader_themes.get(wanted)
        if found is None:
            known = ", ".join(self.reader_themes)
            self.theme_problems.append(f"theme {settings.theme!r} is not known; there are {known}")
            found = self.reader_themes[chosen]
        return found

    @cached_property
    def reader_themes(self) -> dict[str, ReaderTheme]:
        """All themes by name, the person's own too; ``theme_problems`` says what is wrong with any."""
        themes, problems = load_themes(_user_themes())
        self.theme_problems.extend(problems)
        return themes

    @property
    def main(self) -> MainScreen:
        """The main screen, whatever stands over it."""
        return next(screen for screen in self.screen_stack if isinstance(screen, MainScreen))

    # -- starting and leaving --------------------------------------------------------------------------

    def on_mount(self) -> None:
        loop = asyncio.get_running_loop()
        for number in () if self.is_headless else SIGNALS:
            try:
                loop.add_signal_handler(number, self._hung_up, number)
            except (NotImplementedError, RuntimeError, ValueError):
                continue  # no such signals here, or not in the main thread
        if self.early_signal.number:
            self.call_later(self._hung_up, self.early_signal.number)
        self.app_resume_signal.subscribe(self, lambda _: self.redraw())
        if self.whole_frames:
            # One first picture, not one for each part of it as it is laid out.
            first_picture = ExitStack()
            first_picture.enter_context(self.batch_update())
            self._show_first_picture(first_picture, 200)

    def _show_first_picture(self, held_back: ExitStack, tries: int) -> None:
        """Let the first picture go when all of it is laid out."""
        main = self.main if self.screen_stack else None
        if tries and (main is None or not main.is_mounted or not main.left_pane.size.height):
            self.set_timer(0.005, lambda: self._show_first_picture(held_back, tries - 1))
            return
        held_back.close()
        self.screen.refresh()

    def get_default_screen(self) -> MainScreen:
        """The first pair: with no other screen before it, the first picture is there sooner."""
        main = self._new_main(self.first_pair, None)
        # Textual gives every screen but the first one of these, and takes it back when a screen is exchanged.
        main._push_result_callback(main, None)
        return main

    def _hung_up(self, number: int) -> None:
        self.keep_place()
        self.exit(return_code=128 + number)

    def panic(self, *renderables: RenderableType) -> None:
        """End after an error in a thread or one that Textual tells itself; :func:`run` tells it."""
        segments = (segment for item in renderables for segment in self.console.render(item))
        self._fail("".join(segment.text for segment in segments if not segment.is_control))

    def _fatal_error(self) -> None:
        """End after an exception, in place of Textual's report, which shows the articles' text."""
        self._fail(traceback.format_exc())

    def _fail(self, trace: str) -> None:
        self.fault = self.fault or trace
        self._close_messages_no_wait()

    def leave(self) -> None:
        """Quit; what was being read is remembered."""
        self.keep_place()
        self.exit(0)

    def keep_place(self) -> None:
        """Remember where the pair was being read."""
        mains = [screen for screen in self.screen_stack if isinstance(screen, MainScreen)]
        for main in mains:
            reading = main.reading
            main.store.set_place(
                Place(
                    reading.cursor["left"],
                    reading.cursor["right"],
                    reading.side,
                    reading.locked,
                    reading.fold.value,
                    main.threshold,
                )
            )

    def on_app_blur(self, event: object) -> None:
        self._keep_still(event)

    def on_app_focus(self, event: object) -> None:
        self._keep_still(event)

    @staticmethod
    def _keep_still(event: object) -> None:
        """Nothing here looks different when the terminal loses the focus: nothing is to be drawn."""
        event.prevent_default()  # type: ignore[attr-defined]

    def pop_screen(self) -> AwaitComplete:
        """Leave the screen on top, and let go of what was drawn of it."""
        popped = super().pop_screen()
        # The keys of a cache of Textual's hold on to what widgets have drawn, of the last 1,024 of them.
        StylesCache.get_inner_outer.cache_clear()
        # Its widgets hold each other: they are found before the next ones take as much room again.
        self.call_after_refresh(gc.collect)
        return popped

    # -- pairs -----------------------------------------------------------------------------------------

    def open_pair(self, pair: tuple[int, int], *, revised: bool = False) -> None:
        """Show two articles of the library; those that are shown already stay at their place.

        ``revised`` says that they are later versions of the two: what was said of sentences that are still
        there comes along.
        """
        before = self.main
        self.keep_place()
        threshold = before.threshold
        main = self._new_main(pair, threshold, before.store if revised else None)
        main.take_view(before)
        self.switch_screen(main)

    def _new_main(
        self, pair: tuple[int, int], threshold: float | None, earlier: ReviewStore | None = None
    ) -> MainScreen:
        """A main screen for two articles; a long pair is aligned after it is shown."""
        articles = self.library.articles[pair[0]], self.library.articles[pair[1]]
        store = ReviewStore.open(*articles)
        if earlier is not None:
            store.carry_over(earlier)
        if threshold is None:
            threshold = self.settings.threshold
        settings = AlignSettings(threshold, store.pins)
        is_short = sum(len(article.sentences) for article in articles) <= AT_ONCE
        is_short = is_short and sum(len(article.text) for article in articles) <= CHARACTERS_AT_ONCE
        if is_short or self.library.known(*pair) is not None:
            comparison = self.library.compare_with(*pair, settings)
            return MainScreen(self, self.library, pair, comparison, store)
        return MainScreen(self, self.library, pair, Comparison.unaligned(*articles), store, settings)

    def align(self, main: MainScreen, settings: AlignSettings) -> None:
        """Align a screen's pair in a thread; the screen gets the links as they come."""
        self.run_worker(lambda: self._align(main, settings), thread=True, exclusive=True, group="align")

    def _align(self, main: MainScreen, settings: AlignSettings) -> None:
        worker, before = get_current_worker(), sys.getswitchinterval()
        sys.setswitchinterval(KEYS_FIRST)
        try:
            for step in self.library.compare_in_steps(*main.pair, settings):
                if worker.is_cancelled:
                    return
                self.call_from_thread(aligning.take_step, main, step)
        except AlignError as error:
            self.call_from_thread(aligning.decline, main, str(error))
        finally:
            sys.setswitchinterval(before)

    def look_for_more(self) -> None:
        """Look for quotes, entities and facts, in a thread: the screen does not wait for them."""
        main = self.main
        if main.found or main.aligning:
            return
        comparison = main.reading.comparison

        def look() -> None:
            comparison.quotes, comparison.facts  # noqa: B018 - computed once, kept there
            self.call_from_thread(self._looked, main, comparison)

        self.run_worker(look, thread=True, exclusive=True, group="look")

    def _looked(self, main: MainScreen, comparison: Comparison) -> None:
        gc.freeze()  # what has been found stays
        if main.is_attached and main.reading.comparison is comparison:
            main.more_found()

    # -- themes and drawing ----------------------------------------------------------------------------

    def use_theme(self, name: str) -> None:
        """Draw everything in another theme."""
        if not self.colour:
            return
        self.palette = Palette(self.reader_themes[name], colour=True)
        if name not in self.available_themes:
            self.register_theme(textual_theme(self.reader_themes[name]))
        self.theme = name
        for screen in self.screen_stack:
            if isinstance(screen, MainScreen | Dialog):
                screen.repaint(self.palette)

    def redraw(self) -> None:
        """Send the whole screen again."""
        forget = getattr(self._driver, "forget", None)
        if forget is not None:
            forget()
        self.refresh(layout=True)

    def reload(self) -> None:
        """Read files that have changed again, keeping the place."""
        from reader.tui.files import read_again

        told = read_again(self)
        self.main.say(told)  # on the screen that is there now

    def edit(self) -> None:
        """Open the article that is read in the person's editor, at the sentence's line."""
        from reader.tui.files import open_in_editor

        told = open_in_editor(self)
        self.main.say(told)

    def send(self, sequence: str) -> None:
        """Send a sequence of our own making (a copy to the clipboard) to the terminal."""
        if self._driver is not None:
            self._driver.write(sequence)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the table, for the palette."""
        if not isinstance(screen, MainScreen):
            return
        for command in COMMANDS:
            yield SystemCommand(
                command.name.replace("_", " "),
                f"{command.summary}  ({self.keymap.shown(command.name)})",
                lambda command=command: screen.perform(Press(command, None)),
            )


def _user_themes() -> Path:
    return config_folder() / "themes"


def run(library: Library, settings: Settings, *, pair: tuple[int, int] | None) -> int:
    """Run the app on a library until the person leaves; the exit status."""
    app = ReaderApp(library, settings, pair or library.best_pair(), driver_class=_driver(settings))
    with terminal_kept(app, app.early_signal):
        app.run(mouse=settings.mouse)
    if app.fault:
        tell_fault(app.fault)
        return FAULT
    return app.return_code or 0


def _driver(settings: Settings) -> type[Driver] | None:
    """The driver that sends only what changed, where it is wanted and the terminal can do with it.

    It bears whatever comes from the terminal. None is Textual's own choice.
    """
    if sys.platform == "win32" or os.environ.get("TEXTUAL_DRIVER"):
        return None
    from textual.drivers.linux_driver import LinuxDriver

    from reader.tui.celldiff import driver_class_for
    from reader.tui.guarded_driver import guarded

    sparing = settings.driver == "diff" and not os.environ.get("READER_DIRECT")
    chosen = driver_class_for(os.environ) if sparing else None
    return guarded(chosen if chosen is not None and issubclass(chosen, LinuxDriver) else LinuxDriver)
