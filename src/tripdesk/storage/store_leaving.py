"""What leaves the archive, and when: holds, due dates, erased versions, destroyed reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from sqlalchemy import delete, select

from tripdesk.services.records import Destroyed, Erasure, Event
from tripdesk.storage.due_dates import move_due_dates
from tripdesk.storage.leaving import destroy_report, erase_version, to_be_destroyed
from tripdesk.storage.rows import destroyed, event_row
from tripdesk.storage.steps import is_named, report_of
from tripdesk.storage.store_parts import StoreParts
from tripdesk.storage.tables import LeavingDocument, Tombstone


class StoreLeaving(StoreParts):
    """Erases, destroys, and lets go of what was destroyed."""

    def put_due(self, due: Callable[[date], date | None]) -> int:
        """Work out anew when the reports that are still to come are due."""
        return move_due_dates(self._jobs, due)

    def hold(self, report_id: str, reason: str | None) -> None:
        """Stop a report from being destroyed, or with `None` no longer."""
        with self._jobs.transaction() as session:
            report_of(session, report_id).hold = reason

    def erase(self, report_id: str, number: int, erasure: Erasure, event: Event) -> None:
        """Erase a version's answers and document; number, dates, hash and reason stay."""
        with self._jobs.transaction() as session:
            erase_version(session, report_id, number, erasure)
            session.add(event_row(report_id, event))
            self._put(session, report_id)
        self._forget()

    def destroyed(self) -> Sequence[Destroyed]:
        """Return what is left of the destroyed reports, the last first."""
        last_first = select(Tombstone).order_by(Tombstone.at.desc(), Tombstone.id.desc())
        with self._readers.transaction() as session:
            return [destroyed(each) for each in session.scalars(last_first)]

    def destroy(self, report_ids: Sequence[str], event: Event) -> None:
        """Destroy reports that lie in the bin; a record of what and when stays.

        Raises `report.changed` where one of them was put back; then none is destroyed.
        """
        with self._jobs.transaction() as session:
            for report_id in report_ids:
                report = to_be_destroyed(session, report_id)
                self._index.drop(session.connection(), report_id)
                destroy_report(session, report, event)
        self._forget()

    def _forget(self) -> None:
        """Let go of what was destroyed: documents, words, and what the log still holds.

        The words a little at a time: others may write in between.
        """
        self.remove_leaving()
        more, begun = True, False
        while more:
            with self._jobs.connected() as connection:
                more = self._index.forget(connection, begin=not begun)
            begun = True
        self._jobs.shrink_log()

    def remove_leaving(self) -> None:
        """Remove the documents of destroyed reports, and of versions that never came to be.

        Also at the start, after a power cut. One that a version names after all stays.
        """
        with self._readers.transaction() as session:
            if session.scalars(select(LeavingDocument).limit(1)).first() is None:
                return
        with self._jobs.transaction() as session:
            hashes = session.scalars(select(LeavingDocument.sha256)).all()
            gone = [each for each in hashes if not is_named(session, each)]
            self._remove_documents(session.connection(), gone)
            session.execute(delete(LeavingDocument).where(LeavingDocument.sha256.in_(hashes)))
