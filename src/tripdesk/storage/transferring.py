"""`services.transfers.Transfers` over the archive of a data folder."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import Connection, delete, select
from sqlalchemy.orm import Session

from tripdesk import __version__
from tripdesk.domain.errors import KnownError
from tripdesk.services.transfers import Carried, Progress, TakenOver
from tripdesk.storage.faults import faults_told
from tripdesk.storage.files import sync_folder
from tripdesk.storage.lines import Line
from tripdesk.storage.merging import merged
from tripdesk.storage.search_index import SearchIndex
from tripdesk.storage.tables import Form, LeavingDocument, Report
from tripdesk.storage.transfer_file import (
    TransferReader,
    TransferWriter,
    open_transfer,
    same_form,
)
from tripdesk.storage.whole_reports import (
    Whole,
    document_hashes,
    form_row,
    put_whole,
    row_data,
    whole_of,
)

ReadDocument = Callable[[Connection, str], bytes]
KeepDocument = Callable[[Connection, str, bytes, str], bool]
Undone = Callable[[list[str]], AbstractContextManager[None]]
"""Removes the documents that a block kept, where it fails."""


class SqlTransfers:
    """Writes with the jobs, reads with the readers; each report is one transaction."""

    def __init__(
        self,
        jobs: Line,
        readers: Line,
        read: ReadDocument,
        keep: KeepDocument,
        index: SearchIndex,
        expect: Callable[..., None],
        undone: Undone,
    ) -> None:
        self._jobs, self._readers = jobs, readers
        self._read, self._keep, self._index = read, keep, index
        self._expect, self._undone = expect, undone

    def write(
        self, path: Path, ids: Collection[str] | None, progress: Progress
    ) -> tuple[Carried, Carried]:
        """Write all reports or some, aside first; return what there is and what the file holds."""
        if path.exists():
            raise KnownError("transfer.exists", path=path)
        with faults_told(path):
            handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
            aside = Path(name)
            try:
                with os.fdopen(handle, "w+b") as file:
                    with zipfile.ZipFile(file, "w") as archive:
                        there = self._write(TransferWriter(archive), ids, progress)
                    file.flush()
                    os.fsync(file.fileno())
                with open_transfer(aside) as reader:
                    held = reader.check()
                aside.rename(path)
                sync_folder(path.parent)
            finally:
                aside.unlink(missing_ok=True)
        return there, held

    def _write(
        self, writer: TransferWriter, ids: Collection[str] | None, progress: Progress
    ) -> Carried:
        with self._readers.transaction() as session:
            every = session.scalars(select(Report.id).order_by(Report.id)).all()
        chosen = [each for each in every if ids is None or each in ids]
        for done, report_id in enumerate(chosen):
            progress(done, len(chosen))
            with self._readers.transaction() as session:
                whole = whole_of(session, report_id)
                report = whole["report"][0]
                form = session.get(Form, (report["form_id"], report["form_version"]))
            if form is not None:
                writer.form(row_data(form))
            for sha256 in document_hashes(whole):
                if not writer.has(sha256):
                    with self._readers.connected() as connection:
                        writer.document(sha256, self._read(connection, sha256))
            writer.report(whole)
        progress(len(chosen), len(chosen))
        return writer.end(__version__)

    def take_in(self, path: Path, progress: Progress) -> TakenOver:
        """Take the reports of a file in."""
        new = updated = there = 0
        conflicts: list[str] = []
        with open_transfer(path) as reader:
            total = reader.check().reports
            for done, whole in enumerate(reader.reports()):
                progress(done, total)
                outcome = self._take_in_one(reader, whole)
                new += outcome == "new"
                updated += outcome == "updated"
                there += outcome == "there"
                if outcome == "conflict":
                    conflicts.append(whole["report"][0]["id"])
            progress(total, total)
        return TakenOver(new, updated, there, tuple(conflicts))

    def _take_in_one(self, reader: TransferReader, theirs: Whole) -> str:
        report = theirs["report"][0]
        kept: list[str] = []
        self._expect(*document_hashes(theirs))
        with self._undone(kept), self._jobs.transaction() as session:
            if not self._has_form(session, reader, report["form_id"], report["form_version"]):
                return "conflict"
            if session.get(Report, report["id"]) is None:
                self._put(session, reader, theirs, kept)
                return "new"
            ours = whole_of(session, report["id"])
            both = merged(ours, theirs)
            if both is None:
                return "conflict"
            if both == ours:
                return "there"
            self._put(session, reader, both, kept)
            return "updated"

    def _has_form(self, session: Session, reader: TransferReader, name: str, version: int) -> bool:
        """See that the form is kept here, and is the one that the report was written with."""
        theirs = reader.forms[name, version]
        ours = session.get(Form, (name, version))
        if ours is None:
            session.add(form_row(theirs))
            session.flush()
            return True
        return same_form(ours.definition, theirs["definition"])

    def _put(self, session: Session, reader: TransferReader, whole: Whole, kept: list[str]) -> None:
        for sha256, suffix in document_hashes(whole).items():
            connection = session.connection()
            if not self._is_kept(connection, sha256) and self._keep(
                connection, sha256, reader.document(sha256), suffix
            ):
                kept.append(sha256)
            session.execute(delete(LeavingDocument).where(LeavingDocument.sha256 == sha256))
        report_id = whole["report"][0]["id"]
        session.expunge_all()
        self._index.drop(session.connection(), report_id)
        put_whole(session, whole)
        self._index.put(session.connection(), report_id)

    def _is_kept(self, connection: Connection, sha256: str) -> bool:
        """Tell whether a document is here and sound."""
        try:
            self._read(connection, sha256)
        except KnownError:
            return False
        return True
