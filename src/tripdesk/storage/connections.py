"""Three connections to one database, each usable from any thread, one thread at a time.

Autosave, jobs and readers do not wait for each other's statements (RULES.md, "Storage"). pysqlite
begins and commits on its own accord, so it is told not to, and every transaction is begun here; a
writer's at once with its lock (`IMMEDIATE`), since one that starts as a reader can find its turn
gone and must not then wait for itself.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tripdesk.domain.errors import BugError
from tripdesk.services.dropping import stopped_by
from tripdesk.storage.faults import as_known, faults_told
from tripdesk.storage.lines import Ask
from tripdesk.storage.pragmas import open_database

Turn = Callable[[], AbstractContextManager[None]]


class SqliteLine:
    """One connection with its lock."""

    def __init__(self, path: Path, *, turn: Turn | None = None) -> None:
        self._path = path
        self._writes = turn is not None
        self._turn: Turn = turn or nullcontext
        self._lock = threading.Lock()
        self._closed = False
        self._engine = _engine(path, writes=self._writes)
        self._raw: sqlite3.Connection | None = None

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """Run the block as one transaction: all of it is on the disk after it, or none."""
        with self._turn(), self._lock:
            if self._closed:
                raise BugError("the archive is used after it was closed")
            with self._told(), self._engine.begin() as connection:
                yield connection

    @contextmanager
    def reading(self) -> Iterator[Ask]:
        """Run the block on the driver's own connection, all its statements at one moment."""
        with self._lock:
            if self._closed:
                raise BugError("the archive is used after it was closed")
            with self._told():
                raw = self._driver()
                raw.execute("BEGIN")
                try:
                    # Not the statements around: an interrupted ROLLBACK would leave it open.
                    with stopped_by(raw.interrupt) as check:

                        def ask(statement: str, values: tuple[object, ...]) -> list[Any]:
                            check()
                            return raw.execute(statement, values).fetchall()

                        yield ask
                finally:
                    raw.execute("ROLLBACK")

    def _driver(self) -> sqlite3.Connection:
        if self._raw is None:
            with self._engine.connect() as connection:
                self._raw = cast("sqlite3.Connection", connection.connection.driver_connection)
        return self._raw

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Run the block as one transaction, with the unit of work of the typed mappings."""
        with (
            self.connected() as connection,
            Session(connection, expire_on_commit=False) as session,
        ):
            yield session
            session.flush()

    def shrink_log(self) -> None:
        """Write the log back and empty it, so that nothing destroyed stays behind in it."""
        with self._turn(), self._lock, self._told(), self._engine.connect() as connection:
            raw = cast("sqlite3.Connection", connection.connection.dbapi_connection)
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close the connection once nobody uses it."""
        with self._lock:
            self._closed = True
            self._engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        with faults_told(self._path):
            try:
                yield
            except DBAPIError as error:
                known = as_known(error.orig, self._path)
                if known is None:
                    raise
                raise known from error


def _engine(path: Path, *, writes: bool) -> Engine:
    def connect() -> sqlite3.Connection:
        return open_database(path, writes=writes)

    # One connection for life: StaticPool; no statement of its own when it is handed out.
    # Its errors must not quote what was typed: they may end up in a log.
    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool, hide_parameters=True)
    begin = "BEGIN IMMEDIATE" if writes else "BEGIN"

    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", on_begin)
    return engine
