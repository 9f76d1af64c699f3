"""What leaves the archive: whole reports from the bin, and the content of one version.

The rows go here; the documents are noted and removed after the transaction, also at the next start.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete
from sqlalchemy.orm import Session

from tripdesk.domain.errors import KnownError
from tripdesk.services.records import Erasure, Event
from tripdesk.storage.codec import dump, dump_answers
from tripdesk.storage.dossiers import put_follow_ups
from tripdesk.storage.rows import tombstone
from tripdesk.storage.steps import is_named, report_of, versions_of
from tripdesk.storage.tables import (
    AnnouncementRow,
    DecisionRow,
    DossierRow,
    DraftRow,
    EventRow,
    FollowUpRow,
    LeavingDocument,
    Report,
    VersionRow,
)

_OF_REPORT = (
    *(DraftRow, VersionRow, EventRow),
    *(AnnouncementRow, DossierRow, FollowUpRow, DecisionRow),
)


def to_be_destroyed(session: Session, report_id: str) -> Report:
    """Return a report that lies in the bin and that nothing holds.

    Raises `report.changed` where it was put back, `report.on_hold` where it must be kept.
    """
    report = report_of(session, report_id)
    if not report.in_bin:
        raise KnownError("report.changed", id=report_id)
    if report.hold is not None:
        raise KnownError("report.on_hold", reason=report.hold, title=report.title)
    return report


def destroy_report(session: Session, report: Report, event: Event) -> None:
    """Destroy all of a report but the record of what it was and when it went."""
    versions = versions_of(session, report.id)
    session.add(tombstone(report, versions, event))
    session.flush()
    for table in _OF_REPORT:
        session.execute(delete(table).where(table.report_id == report.id))
    session.delete(report)
    _let_go(session, {each.pdf_sha256 for each in versions})


def erase_version(session: Session, report_id: str, number: int, erasure: Erasure) -> None:
    """Erase a version's answers and document; number, dates, hash and reason stay.

    What lists say of the report goes too where it is the version that they show.
    """
    report = report_of(session, report_id)
    version = session.get(VersionRow, (report_id, number))
    if version is None or version.erased_on is not None:
        raise KnownError("version.unknown", number=number)
    version.answers = dump_answers({})
    version.unplaced = None
    version.erased_on, version.erased_why = erasure.on, erasure.why
    if number == report.version:
        report.title, report.places, report.travellers = "", dump(()), None
        put_follow_ups(session, report_id, ())
    _let_go(session, {version.pdf_sha256})


def _let_go(session: Session, hashes: Iterable[str]) -> None:
    """Have documents removed that no version names any more."""
    session.flush()
    for sha256 in hashes:
        if not is_named(session, sha256) and session.get(LeavingDocument, sha256) is None:
            session.add(LeavingDocument(sha256=sha256))
