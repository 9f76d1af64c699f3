"""Reading reports out of the archive, each as it stands at one moment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.privacy import Decision
from tripdesk.services.ports.archive import Heard, ReadOriginal
from tripdesk.services.records import Kept, Mention, ReportRecord, ReportRow
from tripdesk.services.settings import RetentionStart
from tripdesk.storage.decisions import decisions_of
from tripdesk.storage.form_codec import load_form
from tripdesk.storage.mentions import Search
from tripdesk.storage.quick_rows import ROWS, row_of, rows_asked
from tripdesk.storage.retention import kept_since
from tripdesk.storage.rows import record_of
from tripdesk.storage.steps import report_of, versions_of
from tripdesk.storage.store_parts import StoreParts
from tripdesk.storage.tables import (
    AnnouncementRow,
    DraftRow,
    EventRow,
    Form,
    Report,
    VersionRow,
)

SHORTEST_PREFIX = 4
"""The fewest characters that may stand for a report's id."""

_AFTER_ALL = "\U0010ffff"


class StoreReading(StoreParts):
    """What is asked of single reports; lists have `listing`."""

    def get(self, report_id: str) -> ReportRecord:
        """Return a report whole, or raise `report.unknown`."""
        with self._readers.transaction() as session:
            report = report_of(session, report_id)
            history = select(EventRow).where(EventRow.report_id == report_id).order_by(EventRow.id)
            return record_of(
                report,
                session.get(DraftRow, report_id),
                versions_of(session, report_id),
                session.scalars(history).all(),
                session.get(AnnouncementRow, report_id),
            )

    def find(self, prefix: str) -> str:
        """Return the one id that begins so; `report.unknown` or `report.ambiguous` otherwise."""
        wanted = prefix.strip().lower()
        found: Sequence[str] = ()
        if len(wanted) >= SHORTEST_PREFIX:
            begins = select(Report.id).where(Report.id >= wanted, Report.id < wanted + _AFTER_ALL)
            with self._readers.transaction() as session:
                found = session.scalars(begins.order_by(Report.id).limit(2)).all()
        if wanted in found:
            return wanted
        if len(found) > 1:
            raise KnownError("report.ambiguous", id=prefix)
        if not found:
            raise KnownError("report.unknown", id=prefix)
        return found[0]

    def rows(self, *, in_bin: bool = False, limit: int | None = None) -> list[ReportRow]:
        """Return the reports of the archive or of the bin, newest trip first."""
        asked = rows_asked(in_bin=in_bin, limit=limit)
        with self._readers.reading() as ask:
            return [row_of(each) for each in ask(ROWS.format(joined=self._speech.joined), asked)]

    def form(self, form_id: str, version: int) -> FormDefinition:
        """Return the form that reports here were written with, or raise `form.unknown`."""
        with self._readers.transaction() as session:
            row = session.get(Form, (form_id, version))
        if row is None:
            raise KnownError("form.unknown", form=form_id, version=version)
        return load_form(row.definition)

    def document(self, sha256: str) -> bytes:
        """Return a kept document; raises `document.missing` or `document.damaged`."""
        return self._documents.read(sha256)

    def decisions(self, report_id: str) -> tuple[Decision, ...]:
        """Return what was decided about words that privacy asks attention for."""
        with self._readers.transaction() as session:
            return decisions_of(session, report_id)

    def version_with_pdf(self, sha256: str) -> tuple[str, int] | None:
        """Return the report id and version number whose PDF has this hash, or none."""
        with self._readers.transaction() as session:
            row = session.execute(
                select(VersionRow.report_id, VersionRow.number)
                .where(VersionRow.pdf_sha256 == sha256)
                .order_by(VersionRow.report_id, VersionRow.number)
            ).first()
        return (row.report_id, row.number) if row is not None else None

    def mentions(
        self, words: str, heard: Heard | None = None, read: ReadOriginal | None = None
    ) -> Sequence[Mention]:
        """Return where all these words stand: in every version, draft and note."""
        return Search(self._readers, self.document, words).mentions(heard, read)

    def kept_since(self, start: RetentionStart, last: date) -> Sequence[Kept]:
        """Return the definitive reports whose time of keeping began by that day."""
        with self._readers.transaction() as session:
            return kept_since(session, start, last)
