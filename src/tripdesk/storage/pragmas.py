"""How every connection to the archive is opened, whoever opens it.

WAL lets one read while another writes; `synchronous=FULL` has a commit on the disk before it
returns; `secure_delete` overwrites what is destroyed. None of it is on by default.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

_PAGE_BYTES = 8_192
"""Of a new database: a report's answers are some 2.7 kB, of which pages of 4 kB hold one."""

_READ_KIBIBYTES = 16_384
"""The rows of a page lie apart when words found them: of 2 MB hardly any page is there again."""

BUSY_SECONDS = 5.0
"""How long one waits for another program that is writing before `store.locked` is told."""


def open_database(path: Path, *, writes: bool) -> sqlite3.Connection:
    """Open a database that is there; transactions are begun by whoever uses it."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA secure_delete=ON").fetchall()
        connection.execute("PRAGMA synchronous=FULL")
        if writes:
            connection.execute(f"PRAGMA page_size={_PAGE_BYTES}")
        else:
            connection.execute("PRAGMA query_only=ON")
            connection.execute(f"PRAGMA cache_size=-{_READ_KIBIBYTES}")
    except BaseException:
        connection.close()
        raise
    return connection
