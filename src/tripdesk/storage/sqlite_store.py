"""The archive: `ReportStore` over one SQLite file and a folder of documents.

Every method is one transaction. A change is held against what is on the disk *inside* its own
transaction: another window, or the same one twice, may have been there since it was read, and a
stale write is refused (`report.changed`) rather than put on top.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection

from tripdesk.services.listing import Listing
from tripdesk.services.ports.archive import Dossiers
from tripdesk.services.ports.several import Editing, NobodyElse, Notices
from tripdesk.services.ports.world import Clock
from tripdesk.storage.connections import SqliteLine
from tripdesk.storage.documents import Documents
from tripdesk.storage.dossiers import SqlDossiers
from tripdesk.storage.listing import SqlListing
from tripdesk.storage.search_index import SearchIndex
from tripdesk.storage.speech import SQLITE
from tripdesk.storage.store_drafts import StoreDrafts
from tripdesk.storage.store_leaving import StoreLeaving
from tripdesk.storage.store_moving import StoreMoving
from tripdesk.storage.store_reading import StoreReading
from tripdesk.storage.store_versions import StoreVersions
from tripdesk.storage.turns import WritersTurn


class SqliteStore(StoreReading, StoreDrafts, StoreVersions, StoreLeaving, StoreMoving):
    """The archive of one data folder; `opening.open_store` makes it."""

    def __init__(
        self,
        database: Path,
        documents: Documents,
        clock: Clock,
        index: SearchIndex,
        turn: WritersTurn | None = None,
    ) -> None:
        turn = turn or WritersTurn()
        autosave = SqliteLine(database, turn=turn.first)
        jobs = SqliteLine(database, turn=turn.after_others)
        readers = SqliteLine(database)
        super().__init__(autosave, jobs, readers, documents, clock, index, SQLITE)
        self.listing: Listing = SqlListing(readers, clock, SQLITE, index.words)
        self.dossiers: Dossiers = SqlDossiers(jobs, readers)
        alone = NobodyElse()
        self.editing: Editing = alone
        self.notices: Notices = alone
        self._folder = documents

    def _keep_document(
        self, connection: Connection, sha256: str, content: bytes, suffix: str
    ) -> bool:
        """Keep it in the folder, which no transaction undoes; tell whether it is new there."""
        del connection
        return self._folder.keep(sha256, content, suffix)

    def _read_document(self, connection: Connection, sha256: str) -> bytes:
        """Return it from the folder."""
        del connection
        return self._folder.read(sha256)

    def _remove_documents(self, connection: Connection, hashes: Sequence[str]) -> None:
        """Remove them from the folder."""
        del connection
        self._folder.remove(hashes)
