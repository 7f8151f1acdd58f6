"""What is left out of what Python would load."""

from __future__ import annotations

import subprocess
import sys


def test_no_tls_for_the_event_loop_and_tls_for_all_others() -> None:
    program = (
        "import sys; from reader.cli.lean import load_event_loop; load_event_loop();"
        "assert 'asyncio' in sys.modules and 'ssl' not in sys.modules;"
        "import asyncio, ssl; assert asyncio.run(asyncio.sleep(0, 7)) == 7; print(ssl.OP_ALL is not None)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_an_event_loop_that_is_there_stays_as_it_is() -> None:
    program = (
        "import asyncio, ssl, asyncio.sslproto; from reader.cli.lean import load_event_loop;"
        "load_event_loop(); import sys; print(sys.modules['ssl'] is ssl is asyncio.sslproto.ssl)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_hashes_without_openssl_are_the_same() -> None:
    program = (
        "import sys; from reader.cli.lean import load_hashes; load_hashes(); import hashlib, hmac, secrets;"
        "assert '_hashlib' not in sys.modules; own = hashlib.sha256(b'sea').hexdigest();"
        "import _hashlib; assert own == _hashlib.openssl_sha256(b'sea').hexdigest();"
        "import ssl; print(hmac.compare_digest(secrets.token_hex(4), 'x'))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
