"""The pseudo-terminal harness itself, on programs of a few lines."""

from __future__ import annotations

import signal
import sys

ECHO_KEYS = """
import os, sys, termios, tty
saved = termios.tcgetattr(0)
tty.setraw(0)
os.write(1, b"\\x1b[?1049h\\x1b[?25lready " + str(os.get_terminal_size()).encode())
while (key := os.read(0, 16)) != b"q":
    os.write(1, b"\\x1b[2;1H" + repr((key, tuple(os.get_terminal_size()))).encode())
if len(sys.argv) < 2:
    os.write(1, b"\\x1b[?25h\\x1b[?1049l")
    termios.tcsetattr(0, termios.TCSANOW, saved)
sys.exit(3)
"""


def test_keys_sizes_and_restored_terminal(terminal):
    session = terminal([sys.executable, "-c", ECHO_KEYS], size=(80, 24))
    session.wait_for_text("ready")
    assert "columns=80, lines=24" in session.text
    assert "mode 1049 left set" in session.not_restored()
    session.press("c-l")
    session.wait_for_text(r"b'\\x0c', \(80, 24\)")
    session.resize(60, 10)
    session.press("up")
    session.wait_for_text(r"b'\\x1b\[A', \(60, 10\)")
    assert session.screen.columns == 60
    session.press("q")
    assert session.wait_for_exit() == 3
    assert session.not_restored() == []


def test_what_is_left_changed_is_told(terminal):
    session = terminal([sys.executable, "-c", ECHO_KEYS, "leave"], size=(80, 24))
    session.wait_for_text("ready")
    session.press("q")
    session.wait_for_exit()
    left = session.not_restored()
    assert "mode 1049 left set" in left
    assert "mode 25 left reset" in left
    assert any("attributes" in line for line in left)


def test_standard_input_apart_from_the_terminal(terminal):
    program = "import sys; text = sys.stdin.read(); print(len(text), open('/dev/tty').readline())"
    session = terminal([sys.executable, "-c", program], stdin=b"12345")
    session.type("typed\n")
    session.wait_for_text("5 typed")
    assert session.wait_for_exit() == 0


def test_stop_continue_and_hang_up(terminal):
    session = terminal([sys.executable, "-c", "print('up', flush=True); import time; time.sleep(60)"])
    session.wait_for_text("up")
    session.signal(signal.SIGSTOP)
    session.wait_until(lambda: session.stopped)
    session.signal(signal.SIGCONT)
    session.wait_until(lambda: not session.stopped)
    session.hang_up()
    assert session.process.wait(10) == -signal.SIGHUP
