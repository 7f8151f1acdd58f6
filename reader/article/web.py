"""Fetching an article by its address, with a limit on everything: time, size, redirects, kinds of content.

A redirect may lead to public HTTP addresses only, unless the address that was asked for was private itself
or private ones are allowed: a page must not make the reader fetch from the network it runs in.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from urllib.parse import quote, urljoin, urlsplit

from reader.article.errors import LoadError

LARGEST = 8 << 20
"""The most bytes of a page, before and after it is unpacked."""

TOTAL_SECONDS = 30.0
"""How long a page may take altogether, redirects included."""

MOST_REDIRECTS = 5

_KINDS = ("text/", "application/xhtml", "application/xml", "application/octet-stream")
_HEADERS = {
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "User-Agent": "article-reader",
    "Connection": "close",
}
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: the bytes unpacked, the address that they came from at last, their declared kind."""

    data: bytes
    url: str
    kind: str
    charset: str | None


def is_address(name: str) -> bool:
    """Whether ``name`` is an HTTP address rather than a file."""
    return name[:8].lower().startswith(("http://", "https://"))


def fetch(
    url: str,
    allow_private: bool = False,
    named: bool = True,
    total: float = TOTAL_SECONDS,
    largest: int = LARGEST,
) -> Fetched:
    """Get the page at ``url``. Raises :class:`LoadError`, which names the address.

    ``allow_private`` lets redirects lead into private networks; ``named`` says that a person gave the
    address, which may then be private itself; ``total`` is in seconds, ``largest`` in bytes.
    """
    deadline = time.monotonic() + total
    place = url
    for _ in range(MOST_REDIRECTS + 1):
        trusted = allow_private or (named and place == url)
        connection, path, private = _connection(url, place, deadline, trusted)
        allow_private = allow_private or private
        clock = threading.Timer(max(0.01, deadline - time.monotonic()), _cut, (connection,))
        clock.daemon = True
        clock.start()
        answer = None
        try:
            connection.request("GET", path, headers=_HEADERS)
            answer = connection.getresponse()
            target = answer.headers.get("Location")
            if answer.status in (301, 302, 303, 307, 308) and target:
                place = _redirected(url, place, target)
                continue
            if answer.status != 200:
                raise LoadError(
                    url, f"the server answers {answer.status} {answer.reason}", "check the address"
                )
            kind, charset = _kind(url, answer.headers)
            data = _body(url, answer, largest)
            if time.monotonic() >= deadline:  # cut off, which looks like the end of a page without a length
                raise TimeoutError
            return Fetched(data, place, kind, charset)
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            if time.monotonic() >= deadline - 0.05:
                raise LoadError(
                    url, f"did not come within {total:g} seconds", "save the page and open the file"
                ) from None
            raise _failed(url, error) from None
        finally:
            clock.cancel()
            if answer is not None:
                answer.close()
            connection.close()
    raise LoadError(url, f"redirects more than {MOST_REDIRECTS} times", "give the address of the page itself")


def _redirected(url: str, place: str, target: str) -> str:
    """Where a redirect leads, when it is an HTTP address."""
    following = urljoin(place, target)
    if not is_address(following):
        scheme = following.partition(":")[0]
        raise LoadError(
            url, f"redirects to a {scheme}: address", "open such a thing yourself if you trust it"
        )
    return following


def _connection(url: str, place: str, deadline: float, allow_private: bool) -> tuple[_Pinned, str, bool]:
    """A connection to the host of ``place``, the path to ask for, and whether the host is private."""
    try:
        parts = urlsplit(place)
        host = (parts.hostname or "").encode("idna").decode("ascii") if parts.hostname else ""
        port = parts.port or (443 if parts.scheme.lower() == "https" else 80)
        if not host:
            raise ValueError("no host name")
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = [str(entry[4][0]) for entry in found]
    except (ValueError, OSError) as error:
        raise _failed(url, error) from None
    private = any(not ipaddress.ip_address(address.partition("%")[0]).is_global for address in addresses)
    if private and not allow_private:
        leads = "is" if place == url else f"redirects to {host},"
        raise LoadError(url, f"{leads} a private address", "name that address itself if you trust it")
    # The address that was checked is the one that is connected to: names can change between two look-ups.
    left = max(0.1, deadline - time.monotonic())
    made = _Pinned(host, port, addresses, left, parts.scheme.lower() == "https")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?[]')}" if parts.query else ""
    return made, path + query, private


class _Pinned(http.client.HTTPConnection):
    """An HTTP connection to addresses that were looked up before, over TLS if so asked."""

    def __init__(self, host: str, port: int, addresses: list[str], timeout: float, secure: bool) -> None:
        super().__init__(host, port, timeout=timeout)
        self.default_port = 443 if secure else 80
        self.held: socket.socket | None = None
        self._addresses = addresses
        self._secure = secure

    def connect(self) -> None:
        """Try the addresses in turn."""
        failure = OSError("no address")
        for address in self._addresses:
            try:
                self.sock = self.held = socket.create_connection((address, self.port), self.timeout)
                break
            except OSError as error:
                failure = error
        else:
            raise failure
        if self._secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.held = self.sock
            self.sock.do_handshake()


def _cut(connection: _Pinned) -> None:
    """End a connection whose time is up; the read that waits on it fails."""
    if connection.held is not None:
        with suppress(OSError):
            connection.held.shutdown(socket.SHUT_RDWR)


def _kind(url: str, headers: Message) -> tuple[str, str | None]:
    """The declared kind of content, empty when none is declared, and the declared character set."""
    if "Content-Type" not in headers:
        return "", None
    kind = headers.get_content_type().lower()
    if not kind.startswith(_KINDS):
        raise LoadError(url, f"is {kind}, not a page of text", "save it and convert it to text first")
    return kind, headers.get_content_charset()


def _body(url: str, answer: http.client.HTTPResponse, largest: int) -> bytes:
    """The body, unpacked piece by piece, so that what promises little and unpacks to much is stopped."""
    too_large = LoadError(
        url, f"is larger than the limit of {largest >> 20 or 1} MiB", "save the article as text"
    )
    declared = answer.headers.get("Content-Length", "")
    if declared.isdecimal() and len(declared) < 20 and int(declared) > largest:
        raise too_large
    packing = answer.headers.get("Content-Encoding", "").strip().lower()
    if packing not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise LoadError(
            url, f"is packed with {packing[:20]}, which was not asked for", "save the page as text"
        )
    parts = []
    size = 0
    pieces = _pieces(answer)
    for part in _unpacked(pieces) if packing not in ("", "identity") else pieces:
        parts.append(part)
        size += len(part)
        if size > largest:
            raise too_large
    return b"".join(parts)


def _pieces(answer: http.client.HTTPResponse) -> Iterator[bytes]:
    while part := answer.read1(_CHUNK):
        yield part
    if answer.length:
        raise http.client.IncompleteRead(b"", answer.length)


def _unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    first = True
    for piece in pieces:
        if first and piece[:1] and piece[0] & 0x0F != 8 and piece[:2] != b"\x1f\x8b":
            unpacker = zlib.decompressobj(-zlib.MAX_WBITS)  # deflate without the zlib header, as some send it
        first = False
        rest = piece
        while rest:
            yield unpacker.decompress(rest, _CHUNK)
            rest = unpacker.unconsumed_tail
    yield unpacker.flush()


def _failed(url: str, error: Exception) -> LoadError:
    if isinstance(error, socket.gaierror):
        return LoadError(url, "the host is not known", "check the address and the network")
    if isinstance(error, ssl.SSLError):
        reason = getattr(error, "verify_message", "") or error.reason or "no secure connection"
        return LoadError(url, f"the connection is not safe ({reason})", "check the address")
    if isinstance(error, TimeoutError):
        return LoadError(url, "the server does not answer", "try again, or save the page and open the file")
    if isinstance(error, http.client.IncompleteRead):
        return LoadError(url, "the connection broke off in the middle", "try again")
    reason = (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__
    return LoadError(url, f"could not be fetched ({reason})", "check the address")
