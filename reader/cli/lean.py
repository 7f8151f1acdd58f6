"""What Python's own modules would load besides, and this program has no use for: OpenSSL.

It takes some milliseconds of each start and four megabytes. A module that tries to import something, and does
without where that is not there, is imported as if it were not there; all others find it as ever.
"""

from __future__ import annotations

import sys
from importlib import import_module


def load_hashes() -> None:
    """Load ``hashlib`` with Python's own functions; only where SHA-256 is among them."""
    try:
        import_module("_sha256" if sys.version_info < (3, 12) else "_sha2")
    except ImportError:
        return
    load_without("hashlib", "_hashlib")
    load_without("hmac", "_hashlib")


def load_event_loop() -> None:
    """Load ``asyncio`` without TLS: the app speaks to a terminal."""
    load_without("asyncio", "ssl")


def load_without(name: str, left_out: str) -> None:
    """Import the module ``name`` as if ``left_out`` were not installed; nothing where either is loaded."""
    if name in sys.modules or left_out in sys.modules:
        return
    sys.modules[left_out] = None  # type: ignore[assignment]  # so Python marks what is not to be had
    try:
        import_module(name)
    finally:
        del sys.modules[left_out]
