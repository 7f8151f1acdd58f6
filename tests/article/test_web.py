"""Fetching from a server on the loopback that behaves in every bad way; nothing else is contacted."""

import gzip
import threading
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

import reader.article.page
from reader.article.errors import LoadError
from reader.article.load import article_from_address, article_from_path
from reader.article.web import MOST_REDIRECTS, fetch

PAGE = (
    "<!doctype html><html><head><title>Xi opens the conference</title></head><body><nav>Home</nav><article>"
    "<h1>Xi opens the conference</h1><p>The first paragraph is long enough to be an article of its own.</p>"
    "<p>“We won. We are happy,” he said, and a great many people came to hear him say it again at noon.</p>"
    "<p>A third paragraph says what came of it, at some length, so that nobody can take it for a footer.</p>"
    "</article></body></html>"
).encode()


class Handler(BaseHTTPRequestHandler):
    """One path for each way of answering."""

    released = threading.Event()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def answer(self, body: bytes, **headers: str) -> None:
        self.send_response(200)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.end_headers()

    def do_GET(self) -> None:
        html = {"Content_Type": "text/html; charset=utf-8"}
        if self.path == "/page":
            self.answer(PAGE, **html)
        elif self.path == "/gzip":
            self.answer(gzip.compress(PAGE), Content_Encoding="gzip", **html)
        elif self.path == "/deflate":
            packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
            self.answer(packer.compress(PAGE) + packer.flush(), Content_Encoding="deflate", **html)
        elif self.path == "/bomb":
            packer = zlib.compressobj(9, wbits=31)
            body = b"".join(packer.compress(bytes(1 << 20)) for _ in range(64)) + packer.flush()
            self.answer(body, Content_Encoding="gzip", **html)
        elif self.path == "/promised":
            self.answer(b"little", Content_Length=str(1 << 30), **html)
        elif self.path == "/endless":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            while not self.released.is_set():
                self.wfile.write(b"<p>more</p>" * 10_000)
        elif self.path == "/short":
            self.answer(b"<p>half", Content_Length="5000", **html)
        elif self.path == "/stall":
            self.released.wait(20)
        elif self.path == "/drip":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            while not self.released.wait(0.05):
                self.wfile.write(b"x")
                self.wfile.flush()
        elif self.path == "/loop":
            self.redirect("/loop")
        elif self.path == "/file":
            self.redirect("file:///etc/passwd")
        elif self.path == "/once":
            self.redirect("/page")
        elif self.path == "/latin":
            self.answer(
                "<html><p>Café société</p></html>".encode("latin-1"),
                Content_Type="text/html; charset=latin-1",
            )
        elif self.path == "/wrong":
            self.answer(PAGE, Content_Type="text/html; charset=latin-1")
        elif self.path == "/nokind":
            self.answer(PAGE)
        elif self.path == "/picture":
            self.answer(b"\x89PNG", Content_Type="image/png")
        elif self.path == "/fragment":
            self.answer(b"<p>One here.</p><p>Two there.</p>", **html)
        elif self.path == "/plain":
            self.answer(b"One line.\n<html> is a tag.", Content_Type="text/plain")
        elif self.path == "/pdf":
            self.answer(b"%PDF-1.7", Content_Type="text/html")
        elif self.path == "/brotli":
            self.answer(b"xx", Content_Encoding="br", **html)
        else:
            self.send_error(404)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.daemon_threads = True
    running.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    Handler.released.set()
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.mark.parametrize("path", ["/page", "/gzip", "/deflate", "/once", "/nokind", "/wrong"])
def test_a_page_comes_whole(server: str, path: str) -> None:
    assert fetch(server + path).data == PAGE


def test_a_redirect_is_followed_and_told(server: str) -> None:
    assert fetch(f"{server}/once").url == f"{server}/page"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/bomb", "is larger than the limit of 8 MiB"),
        ("/promised", "is larger than the limit of 8 MiB"),
        ("/endless", "is larger than the limit of 8 MiB"),
        ("/short", "the connection broke off in the middle"),
        ("/loop", f"redirects more than {MOST_REDIRECTS} times"),
        ("/file", "redirects to a file: address"),
        ("/picture", "is image/png, not a page of text"),
        ("/brotli", "is packed with br"),
        ("/missing", "the server answers 404"),
    ],
)
def test_what_is_declined(server: str, path: str, message: str) -> None:
    with pytest.raises(LoadError) as caught:
        fetch(server + path)
    assert message in str(caught.value)
    assert str(caught.value).startswith(server + path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["/stall", "/drip"])
def test_a_server_that_takes_for_ever(server: str, path: str) -> None:
    with pytest.raises(LoadError, match=r"did not come within 0\.4 seconds"):
        fetch(server + path, total=0.4)


def test_a_redirect_into_a_private_network(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first host passes for a public one, so that its redirect leads from outside to inside."""
    from reader.article import web

    def look_up(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        address = "93.184.216.34" if host == "public.example" else host
        return [(2, 1, 6, "", (address, port))]

    real = web.socket.create_connection
    monkeypatch.setattr(web.socket, "getaddrinfo", look_up)
    port = int(server.rpartition(":")[2])
    monkeypatch.setattr(
        web.socket, "create_connection", lambda _, timeout: _connect("127.0.0.1", port, real, timeout)
    )

    def leading(self: Handler) -> None:
        self.redirect(f"{server}/page")

    monkeypatch.setattr(Handler, "do_GET", leading)
    with pytest.raises(LoadError, match=r"redirects to 127\.0\.0\.1, a private address"):
        fetch(f"http://public.example:{port}/x")


def test_a_private_address_that_nobody_named(server: str) -> None:
    """One that stands in an evidence file, say, must not make the reader ask machines of this network."""
    numeric = server.replace("127.0.0.1", "2130706433")
    for address in (f"{server}/page", f"{numeric}/page", server.replace("127.0.0.1", "localhost")):
        with pytest.raises(LoadError, match="is a private address"):
            fetch(address, named=False)
    assert fetch(f"{server}/page", named=False, allow_private=True).data == PAGE


def _connect(host: str, port: int, real: object, timeout: float) -> object:
    import socket

    made = socket.socket()
    made.settimeout(timeout)
    made.connect((host, port))
    return made


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("http://127.0.0.1:1/", "could not be fetched"),
        ("http://", "could not be fetched (no host name)"),
        ("http://[::1/", "could not be fetched"),
        ("http://a:99999999/", "could not be fetched"),
        ("http://exa\x1bmple.invalid/", "␛"),
    ],
)
def test_addresses_that_lead_nowhere(address: str, message: str) -> None:
    with pytest.raises(LoadError) as caught:
        fetch(address, total=2)
    assert message in str(caught.value)
    assert str(caught.value).isprintable()


def test_without_the_extra(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader.article.page, "has_trafilatura", lambda: False)
    with pytest.raises(LoadError, match=r"need an optional package; .*pip install 'article-reader\[web\]'"):
        article_from_path(f"{server}/page")


@pytest.fixture
def plain_extraction(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the extra were there, but with the extraction that needs none."""
    monkeypatch.setattr(reader.article.page, "has_trafilatura", lambda: True)
    monkeypatch.setattr(reader.article.page, "_by_trafilatura", lambda *_: None)


@pytest.mark.usefixtures("plain_extraction")
def test_an_article_from_an_address(server: str) -> None:
    article = article_from_path(f"{server}/once")
    assert article.title == "Xi opens the conference"
    assert article.source.url == f"{server}/page"
    assert article.source.notes[0] == f"Redirected from {server}/once."
    assert article.sentence_text(2) == "“We won."
    assert len(article.paragraphs) == 4


@pytest.mark.usefixtures("plain_extraction")
def test_character_sets_of_pages(server: str) -> None:
    assert article_from_address(f"{server}/latin").text == "Café société"
    assert "“We won." in article_from_address(f"{server}/wrong").text


@pytest.mark.usefixtures("plain_extraction")
def test_a_page_without_its_first_tags(server: str) -> None:
    assert article_from_address(f"{server}/fragment").text == "One here.\nTwo there."


@pytest.mark.usefixtures("plain_extraction")
def test_plain_text_is_not_taken_for_a_page(server: str) -> None:
    assert article_from_address(f"{server}/plain").text == "One line.\n<html> is a tag."


@pytest.mark.usefixtures("plain_extraction")
def test_another_format_behind_an_address(server: str) -> None:
    with pytest.raises(LoadError, match=f"{server}/pdf: this is a PDF"):
        article_from_address(f"{server}/pdf")


def test_with_the_extra(server: str) -> None:
    pytest.importorskip("trafilatura")
    article = article_from_address(f"{server}/page")
    assert article.title == "Xi opens the conference"
    assert "Home" not in article.text
    assert any("trafilatura" in note for note in article.source.notes)
