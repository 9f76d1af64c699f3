"""Where the bundle begins: the same `main` as of `python -m tripdesk`."""

import sys

from tripdesk.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
