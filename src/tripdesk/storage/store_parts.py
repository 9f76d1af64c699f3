"""What the parts of a store share: its connections, its documents and its index.

The store is one port of some thirty methods; each part has those of one idea, and the store of a
database is all parts together.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.world import Clock
from tripdesk.storage.documents import Documents
from tripdesk.storage.lines import Line
from tripdesk.storage.search_index import SearchIndex
from tripdesk.storage.speech import Speech
from tripdesk.storage.steps import is_named
from tripdesk.storage.tables import LeavingDocument


class StoreParts:
    """The connections to one archive, and what is written through them."""

    def __init__(
        self,
        autosave: Line,
        jobs: Line,
        readers: Line,
        documents: Documents,
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

    def close(self) -> None:
        """Close the connections; waits for what is being written."""
        for line in (self._autosave, self._jobs, self._readers):
            line.close()

    def _put(self, session: Session, report_id: str) -> None:
        session.flush()
        self._index.put(session.connection(), report_id)

    def _keep_document(
        self, connection: Connection, sha256: str, content: bytes, suffix: str
    ) -> bool:
        """Keep a document; return whether it must be removed where the transaction fails."""
        del connection
        return self._documents.keep(sha256, content, suffix)

    def _read_document(self, connection: Connection, sha256: str) -> bytes:
        """Return a document as the transaction sees it."""
        del connection
        return self._documents.read(sha256)

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
                self._documents.remove([sha256])
