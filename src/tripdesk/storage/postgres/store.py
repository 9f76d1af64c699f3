"""The archive on a server: `ReportStore` over PostgreSQL, documents in a table of it.

The same statements as over SQLite, but for the words of search; each method is one transaction
(`connections`).
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from tripdesk.services.listing import Listing
from tripdesk.services.ports.archive import Dossiers
from tripdesk.services.ports.several import Editing, Notices
from tripdesk.services.ports.world import Clock
from tripdesk.storage.dossiers import SqlDossiers
from tripdesk.storage.listing import SqlListing
from tripdesk.storage.postgres.connecting import Connect
from tripdesk.storage.postgres.connections import ServerLine
from tripdesk.storage.postgres.documents import (
    DocumentTable,
    keep_document,
    read_document,
    remove_documents,
)
from tripdesk.storage.postgres.editing import Leases
from tripdesk.storage.postgres.notices import Listener
from tripdesk.storage.postgres.speech import POSTGRES
from tripdesk.storage.search_index import SearchIndex
from tripdesk.storage.store_drafts import StoreDrafts
from tripdesk.storage.store_leaving import StoreLeaving
from tripdesk.storage.store_moving import StoreMoving
from tripdesk.storage.store_reading import StoreReading
from tripdesk.storage.store_versions import StoreVersions
from tripdesk.storage.turns import WritersTurn


class PostgresStore(StoreReading, StoreDrafts, StoreVersions, StoreLeaving, StoreMoving):
    """The archive of an office; `opening.open_server_store` makes it."""

    def __init__(
        self, connect: Connect, clock: Clock, index: SearchIndex, name: str, computer: str
    ) -> None:
        self._connect = connect
        turn = WritersTurn()
        autosave = ServerLine(connect, turn=turn.first)
        jobs = ServerLine(connect, turn=turn.after_others)
        readers = ServerLine(connect)
        super().__init__(autosave, jobs, readers, DocumentTable(readers), clock, index, POSTGRES)
        self.listing: Listing = SqlListing(readers, clock, POSTGRES, index.words)
        self.dossiers: Dossiers = SqlDossiers(jobs, readers)
        self.editing: Editing = Leases(autosave, readers, name, computer)
        self.notices: Notices = Listener(connect)

    def close(self) -> None:
        """End the listening and close the connections; waits for what is being written."""
        self.notices.close()
        super().close()

    def _keep_document(
        self, connection: Connection, sha256: str, content: bytes, suffix: str
    ) -> bool:
        """Keep it in the transaction; where that is undone, so is this."""
        keep_document(connection, sha256, content, suffix)
        return False

    def _expect(self, *documents: str) -> None:
        """Note nothing: what the transaction does not keep is not there."""

    def _read_document(self, connection: Connection, sha256: str) -> bytes:
        """Return it as the transaction sees it."""
        return read_document(connection, sha256)

    def _remove_documents(self, connection: Connection, hashes: Sequence[str]) -> None:
        """Remove them in the transaction."""
        remove_documents(connection, hashes)
