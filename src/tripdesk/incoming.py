"""Files from outside, read with a bound: what is larger than any report is not even loaded.

A leaf like `paths`: the terminal and the windows both take files in.
"""

from __future__ import annotations

from pathlib import Path

from tripdesk.domain.errors import KnownError

LARGEST = 64 << 20
"""Bytes; a scanned report of many pages is some ten million."""


def read_incoming(path: Path) -> bytes:
    """Return a file's content; raises `file.missing`, `file.too_large` or `file.unreadable`."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise KnownError("file.missing", path=path) from error
    except OSError as error:
        raise KnownError("file.unreadable", path=path, cause=error.strerror) from error
    if len(content) > LARGEST:
        raise KnownError("file.too_large", path=path, most=LARGEST >> 20)
    return content
