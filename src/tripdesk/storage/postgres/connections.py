"""A connection to the server: one transaction a block, made anew where it was lost meanwhile.

Those who write take turns over all computers, by one lock of the server that a transaction takes at
its beginning and that goes with it: what is written is held against what is there with nobody in
between, as in the file of one computer, and no two ever wait for each other. Readers see one moment
and wait for nobody.

A connection that was lost is noticed at the beginning of the next transaction, which is then begun
on a new one: nothing has been asked of it yet. One that is lost in the middle is told
(`server.lost`), and nothing of that transaction is kept; only where the commit itself was under way
nobody can say, which is why the same text saved again is no conflict.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, cast

import psycopg
from psycopg.types.string import TextLoader
from sqlalchemy import Connection, Engine, QueuePool, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tripdesk.domain.errors import BugError
from tripdesk.services.dropping import stopped_by
from tripdesk.storage.lines import Ask
from tripdesk.storage.postgres.connecting import Connect
from tripdesk.storage.postgres.faults import faults_told, is_lost

Turn = Callable[[], AbstractContextManager[None]]

WRITERS_LOCK = 8_747_337_510_001
"""The number of the lock by which writers take turns: any, as long as nobody else has it."""

_TAKE_TURN = f"SELECT pg_advisory_xact_lock({WRITERS_LOCK})"


class ServerLine:
    """One connection with its lock."""

    def __init__(self, connect: Connect, *, turn: Turn | None = None) -> None:
        self._connect = connect
        self._writes = turn is not None
        self._turn: Turn = turn or nullcontext
        self._lock = threading.Lock()
        self._closed = False
        self._engine = self._made()

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """Run the block as one transaction: all of it is on the server's disk after it, or none."""
        with self._turn(), self._lock:
            if self._closed:
                raise BugError("the archive is used after it was closed")
            with faults_told(str(self._connect)):
                connection = self._begun()
                try:
                    yield connection
                    connection.commit()
                finally:
                    connection.close()  # which undoes what was not committed

    @contextmanager
    def reading(self) -> Iterator[Ask]:
        """Run the block with the driver's own statements, all at one moment."""
        with self.connected() as connection:
            raw = cast("psycopg.Connection[Any]", connection.connection.driver_connection)
            with raw.cursor() as cursor:
                # As SQLite gives them; whoever wants more than to compare them reads them.
                cursor.adapters.register_loader("date", TextLoader)
                cursor.adapters.register_loader("timestamp", TextLoader)

                # Stopping a statement takes a connection of its own, and may come too late and stop
                # the next: what is dropped here ends between two.
                with stopped_by(_wait) as check:

                    def ask(statement: str, values: tuple[object, ...]) -> list[Any]:
                        check()
                        said = statement.replace("%", "%%").replace("?", "%s")
                        return cursor.execute(said.encode(), values).fetchall()

                    yield ask

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
        """Do nothing: the log is the server's."""

    def close(self) -> None:
        """Close the connection once nobody uses it."""
        with self._lock:
            self._closed = True
            self._engine.dispose()

    def _begun(self) -> Connection:
        try:
            return self._begin()
        except DBAPIError as error:
            if not is_lost(error.orig):
                raise
        return self._begin()

    def _begin(self) -> Connection:
        connection = self._engine.connect()
        try:
            connection.begin()
            connection.exec_driver_sql(_TAKE_TURN if self._writes else "SELECT 1")
        except BaseException:
            connection.close()
            raise
        return connection

    def _made(self) -> Engine:
        def connect() -> psycopg.Connection[Any]:
            return self._connect(writes=self._writes)

        # Its errors must not quote what was typed: they may end up in a log.
        return create_engine(
            "postgresql+psycopg://",
            creator=connect,
            poolclass=QueuePool,
            pool_size=1,
            max_overflow=0,
            hide_parameters=True,
            use_native_hstore=False,
        )


def _wait() -> None:
    """Stop nothing."""
