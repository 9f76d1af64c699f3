"""Look at a server without opening an archive: whether it lets one in, and what is in it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from tripdesk.services.database_address import DatabaseAddress
from tripdesk.services.servers import ServerFound
from tripdesk.storage.postgres.connecting import Connect
from tripdesk.storage.postgres.faults import faults_told

_HAS_REPORTS = "SELECT to_regclass('reports') IS NOT NULL"
_COUNT = "SELECT count(*) FROM reports"


def look(address: DatabaseAddress, password: Callable[[], str | None]) -> ServerFound:
    """Connect and look; raises `server.…`."""
    with closing(Connect(address, password)(autocommit=True)) as connection:
        with faults_told(str(address)):
            (there,) = connection.execute(_HAS_REPORTS.encode()).fetchone() or (False,)
            (count,) = (there and connection.execute(_COUNT.encode()).fetchone()) or (None,)
        return ServerFound(
            connection.info.server_version // 10_000,
            bool(connection.pgconn.ssl_in_use),
            address.is_here,
            count,
        )
