"""Documents by their SHA-256 in a table: part of the transaction that names them.

What is read is measured again, as that of a folder is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, select, text

from tripdesk.domain.errors import BugError, KnownError
from tripdesk.storage.lines import Line
from tripdesk.storage.postgres.tables import DocumentRow

_put = text(
    "INSERT INTO documents (sha256, suffix, content) VALUES (:sha256, :suffix, :content)"
    " ON CONFLICT (sha256) DO UPDATE SET content = excluded.content"
    " WHERE documents.content <> excluded.content"
)
_content = select(DocumentRow.content).where(DocumentRow.sha256 == bindparam("of"))


class DocumentTable:
    """`KeptDocuments` of an archive on a server."""

    def __init__(self, readers: Line) -> None:
        self._readers = readers

    def read(self, sha256: str) -> bytes:
        """Return a document, or raise `document.missing` or `document.damaged`."""
        with self._readers.connected() as connection:
            return read_document(connection, sha256)

    def hashes(self) -> list[str]:
        """Return the hashes by which the documents here are named, sound or not."""
        with self._readers.connected() as connection:
            named = select(DocumentRow.sha256).order_by(DocumentRow.sha256)
            return list(connection.scalars(named))


def read_document(connection: Connection, sha256: str) -> bytes:
    """Return a document, or raise `document.missing` or `document.damaged`."""
    content = connection.scalar(_content, {"of": sha256})
    if content is None:
        raise KnownError("document.missing", sha256=sha256, path="")
    if hashlib.sha256(content).hexdigest() != sha256:
        raise KnownError("document.damaged", sha256=sha256, path="")
    return bytes(content)


def keep_document(connection: Connection, sha256: str, content: bytes, suffix: str) -> None:
    """Keep a document; one that is there but damaged is written anew."""
    if hashlib.sha256(content).hexdigest() != sha256:
        raise BugError(f"a document whose hash is not {sha256}")
    connection.execute(_put, {"sha256": sha256, "suffix": suffix, "content": content})


def remove_documents(connection: Connection, hashes: Sequence[str]) -> None:
    """Remove documents that nothing names any more; one already gone is no fault."""
    connection.execute(delete(DocumentRow).where(DocumentRow.sha256.in_(list(hashes))))
