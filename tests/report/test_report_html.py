"""The HTML report: complete, inert, readable, and (in a real browser) self-contained."""

from __future__ import annotations

import http.server
import json
import os
import re
import shutil
import struct
import subprocess
import threading
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reader import Comparison, LinkKind
from reader.report import ReportOptions, render
from reader.report.html.colours import CONTRAST, contrast, readable, variables
from reader.report.rows import rows
from reader.themes import load_themes
from reader.visible import visible

VOID = {"meta", "br", "img", "input", "link", "hr"}


class Page(HTMLParser):
    """The page's text by element, its ids, its links; and whether every element is closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.sentences: dict[str, str] = {}
        self._sentence = ""
        self._aside = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append(tag)
        self.attributes += attrs
        if "id" in named:
            self.ids.append(named["id"] or "")
        if tag == "a":
            self.targets.append(named.get("href") or "")
        if tag == "p" and re.fullmatch(r"[LR]\d+", named.get("id") or ""):
            self._sentence = named["id"] or ""
            self.sentences[self._sentence] = ""
        if self._sentence and named.get("class", "").split(" ")[0] in ("number", "chip"):
            self._aside = len(self.open) + 1
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if len(self.open) < self._aside:
            self._aside = 0
        if tag == "p":
            self._sentence = ""

    def handle_data(self, data: str) -> None:
        if self._sentence and not self._aside:
            self.sentences[self._sentence] += data


@pytest.mark.parametrize("name", ["seeds", "hostile"])
def test_every_sentence_stands_in_the_page_once_and_in_full(name: str, request) -> None:
    comparison: Comparison = request.getfixturevalue(name)
    page = Page(render(comparison, "html"))
    assert page.open == []
    for side, article in (("L", comparison.left), ("R", comparison.right)):
        for sentence in article.sentences:
            shown = page.sentences.pop(f"{side}{sentence.index}")
            assert shown.rstrip(" ") == visible(sentence.span.of(article.text)).rstrip(" ")
    assert page.sentences == {}


@pytest.mark.parametrize("name", ["seeds", "hostile"])
def test_ids_are_unique_and_every_link_leads_somewhere(name: str, request) -> None:
    page = Page(render(request.getfixturevalue(name), "html"))
    assert len(page.ids) == len(set(page.ids))
    assert all(target.startswith("#") for target in page.targets)
    assert {target[1:] for target in page.targets} <= set(page.ids)


def test_hostile_text_brings_no_element_and_no_attribute(hostile: Comparison, seeds: Comparison) -> None:
    html = render(hostile, "html")
    page, plain = Page(html), Page(render(seeds, "html"))
    assert set(page.tags) <= set(plain.tags) | {"pre"}
    assert page.tags.count("script") == page.tags.count("style") == 1
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "srcdoc")]
    assert all(char in "\n" or char.isprintable() for char in html)
    assert "default-src 'none'" in html


def test_rows_hold_every_sentence_once_in_order(made) -> None:
    kinds = LinkKind.EDITED, LinkKind.FRAGMENT
    comparison = made(
        [f"L{index}." for index in range(9)],
        [f"R{index}." for index in range(9)],
        [
            ((0,), (1,), kinds[0], False),
            ((1,), (7,), kinds[0], True),
            ((2, 3), (2,), kinds[0], False),
            ((3,), (3,), kinds[1], False),
            ((5, 7), (5,), kinds[0], False),
            ((8,), (8,), kinds[0], False),
        ],
    )
    found = rows(comparison)
    assert [index for row in found for index in row.left] == list(range(9))
    assert [index for row in found for index in row.right] == list(range(9))
    assert [(row.left, row.right) for row in found if row.link] == [
        ((0,), (1,)),
        ((2, 3), (2,)),
        ((8,), (8,)),
    ]


def test_every_colour_of_every_theme_can_be_read() -> None:
    themes, _ = load_themes(None)
    for theme in themes.values():
        colours = variables(theme)
        grounds = [colours[name] for name in ("background", "surface", "current", "quote-tint", "match-tint")]
        for name, colour in colours.items():
            if name in ("background", "surface", "current", "quote-tint", "match-tint", "rule"):
                continue
            for ground in grounds:
                assert contrast(colour, ground) >= CONTRAST, (theme.name, name)


def test_contrast_as_the_standard_computes_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert readable("#767676", ["#ffffff"]) == "#767676"
    assert contrast(readable("#ffff00", ["#ffffff"]), "#ffffff") >= CONTRAST


def test_the_chosen_theme_gives_its_scheme(seeds: Comparison) -> None:
    themes, _ = load_themes(None)
    for name in ("ink", "paper", "okabe-ito"):
        page = render(seeds, "html", ReportOptions(theme=themes[name]))
        assert f":root {{ --background: {themes[name].colors['background']}" in page
        assert "prefers-color-scheme" not in page
    both = render(seeds, "html")
    assert f":root {{ --background: {themes['paper'].colors['background']}" in both
    dark = both.index("prefers-color-scheme: dark")
    assert both.index(f"--background: {themes['ink'].colors['background']}", dark) > dark


def test_a_link_names_the_words_it_shares_and_its_score_on_demand(made) -> None:
    words = ["One long sentence here.", "And another one."]
    still = render(made(words, words, [((0,), (0,), LinkKind.VERBATIM, False)]), "html")
    assert "shared <details><summary>how the score is made</summary>words +1.00</details>" in still
    assert ">Order</th>" not in still
    assert ">Review</th>" not in still
    moved = render(made(words, words, [((0,), (1,), LinkKind.REWRITTEN, True)]), "html")
    assert ">Order</th>" in moved
    assert "<td>moved</td>" in moved


# In a real browser

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def needs_browser() -> None:
    if BROWSER is None:
        if os.environ.get("READER_TEST_BROWSER") == "required":
            pytest.fail("a browser is required here and none was found")
        pytest.skip("no Chromium here")


def browse(folder: Path, *arguments: str) -> str:
    assert BROWSER is not None
    finished = subprocess.run(
        [
            BROWSER,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            f"--user-data-dir={folder / 'profile'}",
            *arguments,
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return finished.stdout


PROBE = """
<script>
addEventListener("load", () => {
  const seen = performance.getEntriesByType("resource").length;
  const visible = (id) => document.getElementById(id).getBoundingClientRect().height > 8;
  const rows = Array.from(document.querySelectorAll(".row.linked"));
  const level = rows.map((row) => {
    const [left, tie, right] = row.children;
    return Math.abs(left.getBoundingClientRect().top - right.getBoundingClientRect().top) < 2
      && tie.getBoundingClientRect().width > 20;
  });
  const curves = document.querySelectorAll("svg.moves path").length;
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "]" }));
  const focusable = document.querySelectorAll("a[href], button").length;
  const result = {
    title: document.title, requests: seen, rows: rows.length, level: level.every(Boolean),
    sentences: document.querySelectorAll("p[id]").length, visible: visible("L0") && visible("R0"),
    current: document.querySelectorAll("p.current").length, curves, focusable,
    scripts: document.scripts.length, wide: document.documentElement.scrollWidth - innerWidth,
  };
  const out = document.createElement("pre");
  out.id = "result";
  out.textContent = JSON.stringify(result);
  document.body.append(out);
});
</script>
"""


def probed(html: str, folder: Path, size: str) -> dict:
    """What a script of the test sees in the page: its policy is widened for that script only."""
    widened = html.replace("script-src 'sha256-", "script-src 'unsafe-inline' 'x-")
    assert widened != html
    path = folder / "page.html"
    path.write_text(widened.replace("</body>", PROBE + "</body>"), encoding="utf-8")
    dom = browse(folder, f"--window-size={size}", "--virtual-time-budget=3000", "--dump-dom", path.as_uri())
    found = re.search(r'<pre id="result">(.*?)</pre>', dom, re.S)
    assert found, dom[-2000:]
    import html as escapes

    return json.loads(escapes.unescape(found.group(1)))


@pytest.mark.parametrize("size", ["1300,900", "420,800"])
def test_a_browser_lays_out_both_articles(seeds: Comparison, tmp_path: Path, size: str) -> None:
    needs_browser()
    seen = probed(render(seeds, "html"), tmp_path, size)
    assert seen["requests"] == 0
    assert seen["sentences"] == len(seeds.left.sentences) + len(seeds.right.sentences)
    assert seen["visible"]
    assert seen["rows"] > 0
    assert seen["current"] >= 2
    assert seen["focusable"] > 10
    assert seen["wide"] <= 0
    assert any(link.moved for link in seeds.links)
    if size.startswith("1300"):
        assert seen["level"]
        assert seen["curves"] >= sum(link.moved for link in seeds.links)
    else:
        assert seen["curves"] == 0  # one column: nothing to draw a line across


def test_hostile_text_runs_nothing_in_a_browser(hostile: Comparison, tmp_path: Path) -> None:
    needs_browser()
    html = render(hostile, "html")
    # The page's own policy stands here: nothing but its one script may run.
    path = tmp_path / "hostile.html"
    path.write_text(html, encoding="utf-8")
    dom = browse(tmp_path, "--virtual-time-budget=2000", "--dump-dom", path.as_uri())
    title = re.search(r"<title>(.*?)</title>", dom, re.S)
    assert title
    assert "owned" not in title.group(1).lower()
    # And with the policy widened, still nothing of the article is a script.
    seen = probed(html, tmp_path, "1000,800")
    assert seen["scripts"] == 2
    assert seen["title"].startswith("Harmless headline <script>alert(1)</script>")
    assert seen["requests"] == 0


def test_a_browser_asks_no_server_for_anything(hostile: Comparison, tmp_path: Path) -> None:
    needs_browser()
    asked: list[str] = []
    html = render(hostile, "html").encode("utf-8")

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        url = f"http://127.0.0.1:{server.server_address[1]}/page"
        browse(tmp_path, "--virtual-time-budget=3000", "--dump-dom", url)
        server.shutdown()
        thread.join()
    assert asked.count("/page") >= 1
    # A browser itself asks for an icon of a page that names none.
    assert set(asked) <= {"/page", "/favicon.ico"}


def test_the_page_has_a_picture_and_a_print(seeds: Comparison, tmp_path: Path) -> None:
    needs_browser()
    path = tmp_path / "page.html"
    path.write_text(render(seeds, "html"), encoding="utf-8")
    browse(tmp_path, "--window-size=1200,900", f"--screenshot={tmp_path / 'page.png'}", path.as_uri())
    browse(tmp_path, f"--print-to-pdf={tmp_path / 'page.pdf'}", path.as_uri())
    picture = (tmp_path / "page.png").read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (1200, 900)
    # A blank page of this size takes about four kilobytes.
    assert len(picture) > 30_000
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
