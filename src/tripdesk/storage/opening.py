"""Open the archive of a data folder, and make it at the first time.

Apart from the store, which is handed what is ready: here is all that can go wrong before there is
one.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tripdesk.services.indexing import Indexer
from tripdesk.services.ports.world import Clock, CountryNames
from tripdesk.storage.documents import Documents
from tripdesk.storage.faults import faults_told
from tripdesk.storage.files import BACKUPS, DATABASE, prepare_database, prepare_folder
from tripdesk.storage.schema import ensure_schema
from tripdesk.storage.search_index import SearchIndex
from tripdesk.storage.sqlite_store import SqliteStore
from tripdesk.storage.turns import WritersTurn


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


def open_store(
    folder: Path,
    clock: Clock,
    countries: CountryNames | None = None,
    *,
    backups: Path | None = None,
    program: str = "",
    allowed: Callable[[], None] | None = None,
) -> SqliteStore:
    """Return the archive in this folder, with its schema brought up to date.

    Before that, `program` makes a backup in the folder `backups`. Without `countries`, search finds
    a country by the name that was typed alone. `allowed` is asked before each write, and raises
    where another computer has taken the archive over.

    Raises `KnownError`: `store.no_folder`, `.no_access`, `.read_only`, `.full`, `.locked`,
    `.damaged`, `.newer`, `.failed`.
    """
    path = folder / DATABASE
    with faults_told(folder):
        prepare_folder(folder)
    with faults_told(path):
        prepare_database(path)
    index = SearchIndex(Indexer(countries or NO_NAMES))
    documents = Documents(folder / "documents")

    def back_up() -> None:
        # Here, not above: an archive is seldom of an older schema.
        from tripdesk.storage.backups import BackupFolder  # noqa: PLC0415

        kept_in = BackupFolder(backups or folder / BACKUPS)
        kept_in.make(path, documents, clock.now(), program)

    ensure_schema(path, index, back_up)
    store = SqliteStore(path, documents, clock, index, WritersTurn(allowed))
    try:
        store.remove_leaving()
        store.index_waiting()
    except BaseException:
        store.close()
        raise
    return store
