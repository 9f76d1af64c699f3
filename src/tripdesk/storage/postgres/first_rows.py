"""The first rows of the list of an archive on a server, before anything heavy is imported.

The window paints them at once (`storage.quick_rows`). It waits for the server a moment only, and
says nothing of what is wrong with it: opening the archive, right after, does.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

import psycopg
from psycopg.types.string import TextLoader

from tripdesk.domain.errors import KnownError
from tripdesk.services.database_address import DatabaseAddress
from tripdesk.services.rows import ReportRow
from tripdesk.storage.postgres.connecting import Connect
from tripdesk.storage.postgres.speech import POSTGRES
from tripdesk.storage.quick_rows import ROWS, row_of, rows_asked
from tripdesk.storage.schema_version import CURRENT

_SECONDS = "2"
"""What libpq waits at least for a server."""

_VERSION = "SELECT version_num FROM alembic_version"


def first_server_rows(
    address: DatabaseAddress, password: Callable[[], str | None], limit: int
) -> list[ReportRow]:
    """Return the first rows; none where they cannot be had at once."""
    hurried = replace(address, options={**address.options, "connect_timeout": _SECONDS})
    try:
        with closing(Connect(hurried, password)()) as connection:
            return _rows(connection.cursor(), limit)
    except (KnownError, psycopg.Error):
        return []


def _rows(cursor: psycopg.Cursor[tuple[object, ...]], limit: int) -> list[ReportRow]:
    if cursor.execute(_VERSION.encode()).fetchone() != (CURRENT,):
        return []
    cursor.adapters.register_loader("date", TextLoader)
    cursor.adapters.register_loader("timestamp", TextLoader)
    statement = ROWS.format(joined=POSTGRES.joined).replace("?", "%s")
    found = cursor.execute(statement.encode(), rows_asked(in_bin=False, limit=limit))
    return [row_of(each) for each in found]
