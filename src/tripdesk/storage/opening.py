"""Open the archive of a data folder, and make it at the first time.

Apart from the store, which is handed what is ready: here is all that can go wrong before there is
one.
"""

from __future__ import annotations

from pathlib import Path

from tripdesk.services.ports import Clock
from tripdesk.storage.documents import Documents
from tripdesk.storage.faults import faults_told
from tripdesk.storage.files import DATABASE, prepare_database, prepare_folder
from tripdesk.storage.schema import ensure_schema
from tripdesk.storage.sqlite_store import SqliteStore


def open_store(folder: Path, clock: Clock) -> SqliteStore:
    """Return the archive in this folder, with its schema brought up to date.

    Raises `KnownError`: `store.no_folder`, `.no_access`, `.read_only`, `.full`, `.locked`,
    `.damaged`, `.newer`, `.failed`.
    """
    path = folder / DATABASE
    with faults_told(folder):
        prepare_folder(folder)
    with faults_told(path):
        prepare_database(path)
    ensure_schema(path)
    store = SqliteStore(path, Documents(folder / "documents"), clock)
    try:
        store.remove_leaving()
    except BaseException:
        store.close()
        raise
    return store
