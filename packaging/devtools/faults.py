"""What may go wrong on somebody's machine, said in words instead of a traceback."""

from __future__ import annotations

import errno
import sys


class FaultError(Exception):
    """A foreseeable fault; its text is what the person at the terminal reads."""


def say(message: str) -> None:
    """Tell what is being done, on stderr: stdout belongs to the program that is started."""
    print(message, file=sys.stderr, flush=True)


def sentence_for(error: OSError) -> str | None:
    """Return the sentence for a fault of the disk or its rights; ``None`` for any other."""
    place = f" ({error.filename})" if error.filename else ""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"The disk is full{place}. Make room and start again."
        case errno.EROFS | errno.EACCES | errno.EPERM:
            return f"There is no right to write here{place}. Use a checkout of your own."
        case _:
            return None
