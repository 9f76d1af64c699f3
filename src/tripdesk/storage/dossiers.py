"""Dossiers and follow-ups, kept beside a report: the port `services.ports.archive.Dossiers`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from tripdesk.domain.errors import KnownError
from tripdesk.domain.privacy import Decision
from tripdesk.services.records import Dossier, FollowUp
from tripdesk.storage.codec import dump
from tripdesk.storage.decisions import put_decision
from tripdesk.storage.lines import Line
from tripdesk.storage.names import load_names
from tripdesk.storage.search_index import put_dossier
from tripdesk.storage.tables import DossierRow, FollowUpRow, Report

_A_QUESTION = 500
"""So many ids at most are asked for at once: SQLite has a limit."""


class SqlDossiers:
    """The dossiers of the archive; writes with the jobs, reads with the readers."""

    def __init__(self, jobs: Line, readers: Line) -> None:
        self._jobs = jobs
        self._readers = readers

    def get(self, report_id: str) -> Dossier:
        """Return a report's dossier, an empty one where nothing was kept."""
        with self._readers.transaction() as session:
            return _dossier(session, report_id)

    def keep(self, report_id: str, dossier: Dossier, *, before: Dossier | None = None) -> None:
        """Keep a report's dossier; with `before` only where it still is that."""
        with self._jobs.transaction() as session:
            if session.get(Report, report_id) is None:
                raise KnownError("report.unknown", id=report_id)
            if before is not None and _dossier(session, report_id) not in {before, dossier}:
                raise KnownError("dossier.conflict", id=report_id)
            _put(session, report_id, dossier)

    def add(
        self,
        report_id: str,
        dossier: Dossier,
        follow_ups: Sequence[FollowUp],
        decisions: Sequence[Decision],
    ) -> None:
        """Keep a dossier, follow-ups and decisions that came in together."""
        with self._jobs.transaction() as session:
            if session.get(Report, report_id) is None:
                raise KnownError("report.unknown", id=report_id)
            _put(session, report_id, dossier)
            for each in follow_ups:
                row = _follow_up_row(session, each)
                row.owner, row.due_on, row.done_on = each.owner, each.due, each.done
            for decision in decisions:
                put_decision(session, report_id, decision)

    def follow_ups(
        self, report_id: str | None = None, *, only_open: bool = False, late_on: date | None = None
    ) -> Sequence[FollowUp]:
        """Return the follow-ups of a report in its order, or of all with the first due first."""
        found = select(FollowUpRow)
        if report_id is not None:
            found = found.where(FollowUpRow.report_id == report_id).order_by(FollowUpRow.position)
        else:
            found = (
                found.join(Report, Report.id == FollowUpRow.report_id)
                .where(Report.in_bin.is_(False))
                .order_by(
                    FollowUpRow.due_on.is_(None),
                    FollowUpRow.due_on,
                    FollowUpRow.report_id,
                    FollowUpRow.position,
                )
            )
        if only_open or late_on is not None:
            found = found.where(FollowUpRow.done_on.is_(None))
        if late_on is not None:
            found = found.where(FollowUpRow.due_on < late_on)
        with self._readers.transaction() as session:
            return [
                FollowUp(row.report_id, row.item_id, row.text, row.owner, row.due_on, row.done_on)
                for row in session.scalars(found)
            ]

    def titles(self, report_ids: Collection[str]) -> Mapping[str, str]:
        """Return what these reports are called."""
        ids, found = sorted(set(report_ids)), dict[str, str]()
        with self._readers.transaction() as session:
            for first in range(0, len(ids), _A_QUESTION):
                some = Report.id.in_(ids[first : first + _A_QUESTION])
                rows = session.execute(select(Report.id, Report.title).where(some))
                found |= {row.id: row.title for row in rows}
        return found

    def keep_follow_up(self, follow_up: FollowUp, *, before: FollowUp | None = None) -> None:
        """Keep a follow-up's owner, date and done; its text is the report's."""
        with self._jobs.transaction() as session:
            row = _follow_up_row(session, follow_up)
            kept = (row.owner, row.due_on, row.done_on)
            if before is not None and kept not in {_own(before), _own(follow_up)}:
                raise KnownError("follow_up.conflict", text=row.text)
            row.owner, row.due_on, row.done_on = follow_up.owner, follow_up.due, follow_up.done


def _put(session: Session, report_id: str, dossier: Dossier) -> None:
    session.merge(_dossier_row(report_id, dossier))
    put_dossier(session.connection(), report_id, dossier)


def _dossier_row(report_id: str, dossier: Dossier) -> DossierRow:
    return DossierRow(
        report_id=report_id,
        functions=dump(dossier.functions),
        department=dossier.department,
        case_number=dossier.case_number,
        costs=dossier.costs,
        paid_by=dossier.paid_by,
        transport=dossier.transport,
        notes=dossier.notes,
    )


def _follow_up_row(session: Session, follow_up: FollowUp) -> FollowUpRow:
    row = session.get(FollowUpRow, (follow_up.report_id, follow_up.item_id))
    if row is None:
        raise KnownError("follow_up.unknown", text=follow_up.text)
    return row


def _dossier(session: Session, report_id: str) -> Dossier:
    row = session.get(DossierRow, report_id)
    if row is None:
        return Dossier()
    return Dossier(
        load_names(row.functions),
        row.department,
        row.case_number,
        row.costs,
        row.paid_by,
        row.transport,
        row.notes,
    )


def _own(follow_up: FollowUp) -> tuple[str, date | None, date | None]:
    return follow_up.owner, follow_up.due, follow_up.done


def put_follow_ups(session: Session, report_id: str, points: Sequence[tuple[str, str]]) -> None:
    """Make a report's follow-ups those of its new version, each an id and a text.

    Owner, date and done stay with the id, whatever its text has become.
    """
    mine = FollowUpRow.report_id == report_id
    ids = [item_id for item_id, _ in points]
    session.execute(delete(FollowUpRow).where(mine, FollowUpRow.item_id.not_in(ids)))
    rows = {row.item_id: row for row in session.scalars(select(FollowUpRow).where(mine))}
    for position, (item_id, text) in enumerate(points):
        row = rows.get(item_id)
        if row is None:
            session.add(
                FollowUpRow(
                    report_id=report_id, item_id=item_id, position=position, text=text, owner=""
                )
            )
        else:
            row.position, row.text = position, text
