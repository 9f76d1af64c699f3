"""How every connection to the server is made, whoever makes it: one place that knows the password.

The password is asked for when it is needed and goes to libpq alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo

from tripdesk.domain.errors import KnownError
from tripdesk.services.database_address import DatabaseAddress
from tripdesk.storage.postgres.faults import at_connecting

OLDEST = 15
LOCK_SECONDS = 15
"""How long one waits for another who is writing before `store.locked` is told."""

_SETTINGS = {
    "lock_timeout": f"{LOCK_SECONDS}s",
    "synchronous_commit": "on",
    "DateStyle": "ISO, YMD",
    "TimeZone": "UTC",
}
_WRITERS = {
    # Who fell silent in the middle of a transaction does not keep the others from writing.
    "idle_in_transaction_session_timeout": "60s",
}


def _no_password() -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Connect:
    """Makes connections to one archive; `backends` are the server's numbers of those it made."""

    address: DatabaseAddress
    password: Callable[[], str | None] = field(default=_no_password, repr=False)
    backends: set[int] = field(default_factory=set, repr=False)

    def __str__(self) -> str:
        return str(self.address)

    def __call__(
        self, *, writes: bool = False, autocommit: bool = False
    ) -> psycopg.Connection[Any]:
        """Return a new connection; raises `server.…`."""
        params = self.address.connect_params(self.password())
        try:
            params |= {"application_name": "TripDesk", "client_encoding": "UTF8"}
            connection = psycopg.connect(make_conninfo("", **params), autocommit=True)
        except psycopg.Error as error:
            raise at_connecting(error, str(self)) from None
        try:
            version = connection.info.server_version // 10_000
            if version < OLDEST:
                raise KnownError("server.too_old", address=str(self), version=version)
            _set(connection, _SETTINGS | _WRITERS if writes else _SETTINGS)
            if not autocommit:
                connection.autocommit = False
                if not writes:
                    connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
                    connection.read_only = True
        except psycopg.Error as error:
            connection.close()
            raise at_connecting(error, str(self)) from None
        except BaseException:
            connection.close()
            raise
        self.backends.add(connection.info.backend_pid)
        return connection


def _set(connection: psycopg.Connection[Any], settings: Mapping[str, str]) -> None:
    said = ", ".join("set_config(%s, %s, false)" for _ in settings)
    values = [each for pair in settings.items() for each in pair]
    connection.execute(f"SELECT {said}".encode(), values)
