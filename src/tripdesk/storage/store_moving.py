"""What moving a whole archive asks of a store: one block for all of it, and the documents in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, contextmanager

from sqlalchemy import Connection

from tripdesk.storage.store_parts import StoreParts


class StoreMoving(StoreParts):
    """Reads and writes an archive whole (`moving`)."""

    def whole_reading(self) -> AbstractContextManager[Connection]:
        """Return a block that reads all of the archive as it is at one moment."""
        return self._readers.connected()

    @contextmanager
    def whole_writing(self, kept: list[str]) -> Iterator[Connection]:
        """Run a block that writes all of an archive in one transaction.

        `kept` gathers the documents that are to be removed again where it fails.
        """
        with self._undone(kept), self._jobs.connected() as connection:
            yield connection

    def expect_documents(self, hashes: Collection[str]) -> None:
        """Note documents that are to come: should the program fall, the next start removes them."""
        self._expect(*hashes)

    def keep_document(
        self, connection: Connection, sha256: str, content: bytes, suffix: str, kept: list[str]
    ) -> None:
        """Keep a document within `whole_writing`."""
        if self._keep_document(connection, sha256, content, suffix):
            kept.append(sha256)

    def read_document(self, connection: Connection, sha256: str) -> bytes:
        """Return a document within either block; it is measured again."""
        return self._read_document(connection, sha256)

    def let_find(self, connection: Connection, report_id: str) -> None:
        """Index a report within `whole_writing`."""
        self._index.put(connection, report_id)
