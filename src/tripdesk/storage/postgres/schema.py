"""Bring an archive on a server to the current schema, in one transaction or not at all.

Who comes first holds the writers' lock while it does; the next finds it done. A backup before is
the office's, which backs up its server.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

from tripdesk.storage.postgres.connections import ServerLine
from tripdesk.storage.schema import run_steps
from tripdesk.storage.schema_version import CURRENT, EMPTY, read_version
from tripdesk.storage.search_index import SearchIndex

_HAS_VERSION = text("SELECT to_regclass('alembic_version') IS NOT NULL")
_VERSION = text("SELECT version_num FROM alembic_version")


def ensure_server_schema(line: ServerLine, index: SearchIndex, address: str) -> None:
    """Make the tables of a new archive, or bring an older one up to date."""
    with line.connected() as connection:
        if server_version(connection, address) != CURRENT:
            run_steps(connection, index)


def server_version(connection: Connection, address: str) -> str:
    """Return the schema's version, or `EMPTY`; raises `store.newer` and `store.damaged`."""
    if not connection.scalar(_HAS_VERSION):
        return EMPTY
    return read_version(connection.scalar(_VERSION), address)
