"""What the app leaves out of what it loads."""

from __future__ import annotations

import subprocess
import sys


def test_no_tls_for_the_event_loop_and_tls_for_all_others() -> None:
    program = (
        "import sys; from reader.cli.open import load_event_loop; load_event_loop();"
        "assert 'asyncio' in sys.modules and 'ssl' not in sys.modules;"
        "import asyncio, ssl; assert asyncio.run(asyncio.sleep(0, 7)) == 7; print(ssl.OP_ALL is not None)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_an_event_loop_that_is_there_stays_as_it_is() -> None:
    program = (
        "import asyncio, ssl, asyncio.sslproto; from reader.cli.open import load_event_loop;"
        "load_event_loop(); import sys; print(sys.modules['ssl'] is ssl is asyncio.sslproto.ssl)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
