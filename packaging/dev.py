#!/usr/bin/env python3
"""The one command of a checkout: sets TripDesk up, starts it, tests it.

Runs with nothing but a plain Python, because on a fresh machine there is nothing else.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- an older Python shall hear why, not a SyntaxError
    sys.exit(f"TripDesk needs Python 3.11 or newer; this is {sys.version.split()[0]}.")

from devtools.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
