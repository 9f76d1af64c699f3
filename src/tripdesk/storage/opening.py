"""Open the archive of a data folder, and make it at the first time.

Apart from the store, which is handed what is ready: here is all that can go wrong before there is
one.
"""

from __future__ import annotations

from pathlib import Path

from tripdesk.services.indexing import Indexer
from tripdesk.services.ports import Clock, CountryNames
from tripdesk.storage.documents import Documents
from tripdesk.storage.faults import faults_told
from tripdesk.storage.files import DATABASE, prepare_database, prepare_folder
from tripdesk.storage.schema import ensure_schema
from tripdesk.storage.search_index import SearchIndex
from tripdesk.storage.sqlite_store import SqliteStore


class _NoNames:
    """Knows no country: each is what was typed."""

    def code(self, name: str) -> str | None:
        """Return none."""
        del name
        return None

    def names(self, code: str) -> tuple[str, ...]:
        """Return none."""
        del code
        return ()


NO_NAMES: CountryNames = _NoNames()


def open_store(folder: Path, clock: Clock, countries: CountryNames | None = None) -> SqliteStore:
    """Return the archive in this folder, with its schema brought up to date.

    Without `countries`, search finds a country by the name that was typed alone.

    Raises `KnownError`: `store.no_folder`, `.no_access`, `.read_only`, `.full`, `.locked`,
    `.damaged`, `.newer`, `.failed`.
    """
    path = folder / DATABASE
    with faults_told(folder):
        prepare_folder(folder)
    with faults_told(path):
        prepare_database(path)
    index = SearchIndex(Indexer(countries or NO_NAMES))
    ensure_schema(path, index)
    store = SqliteStore(path, Documents(folder / "documents"), clock, index)
    try:
        store.remove_leaving()
        store.index_waiting()
    except BaseException:
        store.close()
        raise
    return store
