"""Help, themes, the command line, the palette, leaving: what is the same in every program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.resources import theme_paths
from reader.search import PREFIXES
from reader.settings import Settings, config_folder
from reader.tui.keys import COMMANDS, TOPICS, commands_of

SIZES = [(160, 45), (100, 30), (80, 24)]
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
narrow_and_wide = pytest.mark.parametrize(
    "size", [SIZES[0], SIZES[-1]], ids=lambda size: f"{size[0]}x{size[1]}"
)
TESTS = Path(__file__).parent


def test_every_command_has_a_test_that_presses_its_keys() -> None:
    marked = re.compile(r"@pytest\.mark\.command\(([^)]*)\)")
    tested = {
        name
        for path in TESTS.glob("test_pilot_*.py")
        for names in marked.findall(path.read_text(encoding="utf-8"))
        for name in re.findall(r'"(\w+)"', names)
    }
    assert tested == {command.name for command in COMMANDS}


@every_size
async def test_every_key_of_every_command_can_be_pressed(read, seeds, size) -> None:
    """And whatever comes over the main screen is left again with Escape."""
    leaving = ("quit", "suspend", "palette", "edit")
    async with read(*seeds, pair=(0, 1), size=size, drawn=True) as person:
        for command in COMMANDS:
            for key in () if command.name in leaving else command.keys:
                await person.press(*key.split(" "))
                if person.app.screen is not person.app.main or person.main.prompt.is_open:
                    await person.press("escape")
                assert person.app.is_running
                assert person.app.screen is person.app.main, command.name
        assert person.titles and person.left


# Help.


@pytest.mark.command("help")
@every_size
@pytest.mark.parametrize("key", ["?", "f1"])
async def test_help_shows_every_command_with_its_keys(read, size, key) -> None:
    async with read(size=size) as person:
        await person.press(key)
        shown = ""
        for _ in range(12):
            shown += person.dialog
            await person.press("space")
        for topic in TOPICS:
            assert topic in shown
        for command in COMMANDS:
            assert person.app.keymap.shown(command.name, most=1) in shown, command.name
        assert "…" not in shown, "nothing is cut off"
        for command in COMMANDS:
            for word in command.summary.split():
                assert word in shown, command.name
        for prefix, meaning in PREFIXES.items():
            assert prefix in shown and meaning.split()[-1] in shown
        for sign in ("verbatim", "edited", "rewritten", "fragment", "struck", "underlined", "wheel"):
            assert sign in shown
        await person.press(key)
        assert person.app.screen is person.main


@pytest.mark.command("help")
async def test_help_shows_the_keys_of_ones_own(read) -> None:
    async with read(settings=Settings(keys={"swap": ("ctrl+x",)})) as person:
        await person.press("?", "end")
        await person.press("home")
        shown = ""
        for _ in range(4):
            shown += person.dialog
            await person.press("space")
        assert re.search(r"ctrl\+x\s+swap the two", shown)


# Themes.


@pytest.mark.command("themes")
async def test_themes_with_live_preview(read) -> None:
    async with read() as person:
        before = person.app.palette.theme.name
        await person.press("T")
        names = list(person.app.reader_themes)
        assert len(names) == len(theme_paths())
        for name in names:
            assert name in person.dialog
        await person.press("g", "j", "j", "k", "j")
        assert person.app.palette.theme.name == names[2]
        ground = person.main.left_pane.render_line(0)._segments[0].style.bgcolor
        assert ground == person.app.palette.ground
        await person.press("escape")
        assert person.app.palette.theme.name == before
        await person.press("T", "G", "enter")
        assert person.app.palette.theme.name == names[-1]
        assert f"theme {names[-1]}" in person.status


@pytest.mark.parametrize("name", [path.stem for path in theme_paths()])
async def test_every_theme_draws_everything(read, seeds, name: str) -> None:
    async with read(*seeds, pair=(2, 3), settings=Settings(theme=name), drawn=True) as person:
        assert person.app.palette.theme.name == name
        await person.press("]", "/")
        await person.type("china")
        await person.press("enter", "3", "j", "enter", "?", "escape", "=", "escape")
        assert person.styled("left", "match")
        assert "≈" in person.everything or "~" in person.everything


async def test_a_theme_of_ones_own_joins_them(read) -> None:
    folder = config_folder() / "themes"
    folder.mkdir(parents=True)
    text = next(path for path in theme_paths() if path.stem == "ink").read_text(encoding="utf-8")
    text = text.replace("name: ink", "name: mine").replace("title: Ink", "title: My own")
    (folder / "mine.yaml").write_text(text.replace("#15171c", "#202020"), encoding="utf-8")
    async with read(settings=Settings(theme="mine")) as person:
        assert person.app.palette.theme.colors["background"] == "#202020"
        await person.press("T")
        assert "My own" in person.dialog


async def test_a_wrong_theme_is_told_and_the_rest_works(read) -> None:
    folder = config_folder() / "themes"
    folder.mkdir(parents=True)
    (folder / "wrong.yaml").write_text(
        'name: wrong\ndark: true\ncolors:\n  background: "#000000"\n  foreground: "#ffffff"\n  accent: red\n',
        encoding="utf-8",
    )
    (folder / "broken.yaml").write_text("name: [", encoding="utf-8")
    async with read(size=(300, 45)) as person:
        assert "wrong.yaml:6" in person.status and "colors.accent" in person.status
        assert "broken.yaml" in person.status
        await person.press("j")
        assert person.reading.sentence == 1
        person.app.use_theme("wrong")
        await person.settle()
        assert person.app.palette.theme.name == "wrong"


async def test_a_theme_that_is_not_there_is_told(read) -> None:
    async with read(settings=Settings(theme="mauve")) as person:
        assert "mauve" in person.status
        assert person.left


async def test_without_colour(read, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with read() as person:
        await person.press("/")
        await person.type("harbour")
        await person.press("enter", "T", "j", "enter")
        assert person.app.palette.colour is False
        for widget in (
            person.main.left_pane,
            person.main.inspector,
            person.main.status,
            person.main.title_bar,
        ):
            for y in range(widget.size.height):
                for segment in widget.render_line(y):
                    for colour in (segment.style.color, segment.style.bgcolor):
                        assert colour is None or not colour.is_default or colour.is_default
        assert "harbour" in person.styled("left", "match")
        assert person.app.palette["match"].reverse
        assert "[-Twelve-]" in person.inspector and "{+Fourteen+}" in person.inspector


async def test_an_empty_no_color_counts_as_none(read, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    async with read() as person:
        assert person.app.palette.colour is True


# The command line and the palette.


@pytest.mark.command("command_line")
@narrow_and_wide
async def test_commands_by_name(read, size) -> None:
    async with read(size=size) as person:
        for line, done in (
            ("next_link", lambda: person.reading.sentence == 2),
            ("5", lambda: person.reading.sentence == 4),
            ("up 2", lambda: person.reading.sentence == 2 or size[0] < 90),
            ("word_edits", lambda: not person.reading.word_edits),
            ("theme paper", lambda: person.app.palette.theme.name == "paper"),
            ("threshold 0.75", lambda: person.reading.comparison.settings.threshold == 0.75),
            ("", lambda: person.app.screen is person.main),
        ):
            await person.press(":")
            await person.type(line)
            await person.press("enter")
            assert done(), line
            assert not person.main.prompt.is_open


@pytest.mark.command("command_line")
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("nxt_link", "next_link"), ("theme inkk", "ink"), ("threshold 7", "0 to 1"),
        ("[red]", "[red]"), ("theme ", "theme"),
        ("threshold x", "0 to 1"),
    ],
)  # fmt: skip
async def test_a_command_that_is_none(read, line: str, told: str) -> None:
    async with read() as person:
        await person.press(":")
        await person.type(line)
        await person.press("enter")
        assert told in person.status


@pytest.mark.command("command_line")
async def test_what_is_typed_is_completed(read) -> None:
    async with read() as person:
        from textual.widgets import Input

        await person.press(":")
        await person.type("previous_l")
        typed = person.main.prompt.query_one(Input)
        await person.until(lambda: typed._suggestion)
        await person.press("tab")
        assert typed.value == "previous_link"


@pytest.mark.command("command_line")
async def test_leaving_by_the_command_line(read) -> None:
    async with read() as person:
        await person.press(":")
        await person.type("q")
        await person.press("enter")
        assert person.app.return_code == 0


@pytest.mark.command("palette")
async def test_the_palette_has_every_command(read) -> None:
    async with read() as person:
        commands = list(person.app.get_system_commands(person.main))
        assert len(commands) == len(COMMANDS)
        for command, listed in zip(COMMANDS, commands, strict=True):
            assert command.summary in listed.help
        await person.press("ctrl+p")
        assert person.app.screen is not person.main
        await person.press("escape")
        await person.until(lambda: person.app.screen is person.app.main)
        next(listed for listed in commands if listed.title == "next link").callback()
        assert person.reading.sentence == 2


# Drawing again, suspending, leaving.


@pytest.mark.command("redraw")
async def test_drawing_again(read) -> None:
    async with read() as person:
        before = person.everything
        await person.press("ctrl+l")
        assert person.everything == before


@pytest.mark.command("suspend")
async def test_suspending(read, monkeypatch) -> None:
    calls: list[str] = []
    async with read() as person:
        monkeypatch.setattr(person.app, "action_suspend_process", lambda: calls.append("suspended"))
        await person.press("ctrl+z", "j")
        assert calls == ["suspended"]
        assert person.reading.sentence == 1


@pytest.mark.command("command_line", "search", "note", "export")
async def test_what_can_be_typed_is_told_below_it(read) -> None:
    async with read(size=(60, 20)) as person:
        for key, hint in ((":", "Tab completes"), ("/", r"\w whole words"), ("m", "keeps"), ("e", ".html")):
            await person.press(key)
            assert hint in person.status
            await person.press("escape")
            assert person.status.strip().startswith("j k"), "the hint goes with the question"
        await person.press("/", "x")
        assert "Esc take it back" in person.status


@pytest.mark.command("quit")
@narrow_and_wide
@pytest.mark.parametrize("keys", ["q", "ctrl+c", "Z Z"])
async def test_leaving(read, size, keys) -> None:
    async with read(size=size) as person:
        await person.press("j", *keys.split())
        assert person.app.return_code == 0


@pytest.mark.command("leave")
async def test_escape_never_leaves_the_program(read) -> None:
    async with read() as person:
        await person.press("escape", "escape", "escape")
        assert person.app.is_running


async def test_the_five_keys_that_matter_are_taught(read) -> None:
    async with read(size=(80, 24)) as person:
        for word in ("sentence", "link", "pane", "search", "help"):
            assert word in person.status


async def test_a_message_stays_until_the_next_key(read) -> None:
    async with read() as person:
        await person.press("k")
        assert "the first sentence" in person.status
        await person.press("j")
        assert "the first sentence" not in person.status


async def test_losing_the_focus_changes_nothing(read) -> None:
    from textual.events import AppBlur, AppFocus

    async with read() as person:
        before = person.everything
        for event in (AppBlur(), AppFocus()):
            person.app.post_message(event)
            await person.settle()
            assert person.everything == before


@pytest.mark.command("palette")
async def test_the_palette_again_and_again(read) -> None:
    from textual.events import Key

    async with read() as person:
        for _ in range(5):
            for key in ("ctrl+p", "escape", "ctrl+p", "ctrl+p", "pagedown", "escape", "escape"):
                person.app.post_message(Key(key, None))
        await person.settle()
        await person.until(lambda: person.app.is_running)


@pytest.mark.command("palette")
@pytest.mark.parametrize("size", [(20, 5), (30, 8), (80, 24)])
async def test_paging_in_the_palette_of_a_small_terminal(read, size) -> None:
    async with read(size=size, drawn=True) as person:
        await person.press("ctrl+p")
        assert len(person.app.screen_stack) == 2
        await person.press("down", "pagedown", "pagedown", "pageup", "down", "pageup", "escape")
        await person.until(lambda: person.app.screen is person.main)


@pytest.mark.command("help")
async def test_help_topic_by_topic(read) -> None:
    async with read(size=(80, 24)) as person:
        await person.press("?")
        assert person.dialog.splitlines()[2].strip() == "Move"
        seen = []
        for topic in TOPICS[1:-1]:
            await person.press("tab")
            shown = person.dialog.splitlines()
            seen.append(shown[2].strip())
            last = list(commands_of(topic))[-1].summary.split()[0]
            assert any(last in row for row in shown), "a topic fits on the screen"
        assert seen == list(TOPICS[1:-1])
        await person.press("shift+tab")
        assert person.dialog.splitlines()[2].strip() == TOPICS[-3]
        await person.press("escape")
