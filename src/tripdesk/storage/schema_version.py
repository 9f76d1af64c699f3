"""Which schema an archive has, asked in plain SQL.

Nearly every start finds the current one, and must not pay for Alembic to learn it.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tripdesk.domain.errors import KnownError

CURRENT = "0006"
"""The newest step in `migrations/versions`; a test holds them together."""

EMPTY = ""
"""An archive that was made and not yet filled: the program fell, or is only now starting."""


def version_of(connection: sqlite3.Connection, path: Path) -> str:
    """Return the schema's version, or `EMPTY`.

    Raises `store.newer` for an archive of a later TripDesk, `store.damaged` for another program's
    database.
    """
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if not names:
        return EMPTY
    row = None
    if "alembic_version" in names:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return read_version(row[0] if row else None, path)


def read_version(kept: object, archive: object) -> str:
    """Return what the table says; raises `store.newer`, `store.damaged` for what is not ours."""
    found = str(kept or "")
    if not (found.isascii() and found.isdigit()):
        raise KnownError("store.damaged", path=archive, cause="no archive of TripDesk")
    if int(found) > int(CURRENT):
        raise KnownError("store.newer", path=archive, found=found, known=CURRENT)
    return found
