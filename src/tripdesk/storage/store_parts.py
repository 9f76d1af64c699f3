"""What the parts of a store share: its connections, its documents and its index.

The store is one port of some thirty methods; each part has those of one idea, and the store of a
database is all parts together.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.world import Clock
from tripdesk.services.transfers import Transfers
from tripdesk.storage.documents import KeptDocuments
from tripdesk.storage.lines import Line
from tripdesk.storage.search_index import SearchIndex
from tripdesk.storage.speech import Speech
from tripdesk.storage.steps import is_named
from tripdesk.storage.tables import LeavingDocument


class StoreParts(ABC):
    """The connections to one archive, and what is written through them."""

    def __init__(
        self,
        autosave: Line,
        jobs: Line,
        readers: Line,
        documents: KeptDocuments,
        clock: Clock,
        index: SearchIndex,
        speech: Speech,
    ) -> None:
        self._autosave = autosave
        self._jobs = jobs
        self._readers = readers
        self._documents = documents
        self._clock = clock
        self._index = index
        self._speech = speech

    @cached_property
    def transfers(self) -> Transfers:
        """Transfer files; what writes them is loaded when first asked for."""
        from tripdesk.storage.transferring import SqlTransfers  # noqa: PLC0415

        return SqlTransfers(
            self._jobs,
            self._readers,
            self._read_document,
            self._keep_document,
            self._index,
            self._expect,
            self._undone,
        )

    def close(self) -> None:
        """Close the connections; waits for what is being written."""
        for line in (self._autosave, self._jobs, self._readers):
            line.close()

    @abstractmethod
    def _keep_document(
        self, connection: Connection, sha256: str, content: bytes, suffix: str
    ) -> bool:
        """Keep a document before what names it; tell whether that outlives a transaction undone."""

    @abstractmethod
    def _read_document(self, connection: Connection, sha256: str) -> bytes:
        """Return a document as the transaction sees it; raises as `document` does."""

    @abstractmethod
    def _remove_documents(self, connection: Connection, hashes: Sequence[str]) -> None:
        """Remove documents that nothing names any more."""

    def _put(self, session: Session, report_id: str) -> None:
        session.flush()
        self._index.put(session.connection(), report_id)

    def _expect(self, *documents: str) -> None:
        """Note documents that are about to come, before the first byte of one is written.

        Should the program fall before the version that names it is there, the next start removes
        what came of it; where it is there, it takes the note away in its own transaction.
        """
        with self._jobs.transaction() as session:
            for sha256 in documents:
                if not is_named(session, sha256):
                    session.merge(LeavingDocument(sha256=sha256))

    @contextmanager
    def _undone(self, kept: list[str]) -> Iterator[None]:
        """Remove the documents that the block kept, where it fails."""
        try:
            yield
        except BaseException:
            for sha256 in kept:
                self._remove_unnamed(sha256)
            raise

    def _remove_unnamed(self, sha256: str) -> None:
        """Remove the document of a version that did not come to be.

        Asked again with the lock in hand, since the commit may have been done before what
        interrupted it. Where that fails too, a file too many stays: better than one too few.
        """
        with suppress(KnownError), self._jobs.transaction() as session:
            if not is_named(session, sha256):
                self._remove_documents(session.connection(), [sha256])
