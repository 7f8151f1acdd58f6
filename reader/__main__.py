"""``python -m reader`` is the ``reader`` command."""

import sys

if __name__ == "__main__":
    try:
        from reader.cli import main

        status = main()
    except KeyboardInterrupt:  # before the command itself could hear of it
        status = 130
    sys.exit(status)
