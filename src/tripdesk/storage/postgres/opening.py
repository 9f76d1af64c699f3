"""Open the archive of an office on its server, and make it at the first time."""

from __future__ import annotations

from collections.abc import Callable

from tripdesk.services.database_address import DatabaseAddress
from tripdesk.services.indexing import Indexer
from tripdesk.services.ports.world import Clock, CountryNames
from tripdesk.storage.opening import NO_NAMES
from tripdesk.storage.postgres.connecting import Connect
from tripdesk.storage.postgres.connections import ServerLine
from tripdesk.storage.postgres.full_text import TextSearch
from tripdesk.storage.postgres.schema import ensure_server_schema
from tripdesk.storage.postgres.store import PostgresStore
from tripdesk.storage.search_index import SearchIndex
from tripdesk.storage.turns import WritersTurn


def open_server_store(
    address: DatabaseAddress,
    password: Callable[[], str | None],
    clock: Clock,
    countries: CountryNames | None = None,
    *,
    name: str = "",
    computer: str = "",
) -> PostgresStore:
    """Return the archive at this address, with its schema brought up to date.

    `password` is asked at each connecting; with none libpq looks in its `pgpass` file. `name` and
    `computer` are what others are told who edits a report here.

    Raises `KnownError`: `server.…`, `store.newer`, `.damaged`, `.full`, `.locked`.
    """
    connect = Connect(address, password)
    index = SearchIndex(Indexer(countries or NO_NAMES), TextSearch())
    line = ServerLine(connect, turn=WritersTurn().after_others)
    try:
        ensure_server_schema(line, index, str(address))
    finally:
        line.close()
    store = PostgresStore(connect, clock, index, name, computer)
    try:
        store.remove_leaving()
        store.index_waiting()
    except BaseException:
        store.close()
        raise
    return store
