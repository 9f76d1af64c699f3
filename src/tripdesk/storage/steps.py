"""What every change of a report does inside its transaction: find it, and see that it still stands.

Another window may have been there since the report was read; a step that then leads elsewhere is
refused (`report.changed`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tripdesk.domain.errors import BugError, KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.domain.report import Action, Origin, Standing, State, after
from tripdesk.services.rows import Facts
from tripdesk.storage.form_codec import dump_form
from tripdesk.storage.rows import fact_columns, standing_of
from tripdesk.storage.tables import DraftRow, Form, Report, VersionRow


def report_of(session: Session, report_id: str) -> Report:
    """Return a report's row, or raise `report.unknown`."""
    report = session.get(Report, report_id)
    if report is None:
        raise KnownError("report.unknown", id=report_id)
    return report


def versions_of(session: Session, report_id: str) -> Sequence[VersionRow]:
    """Return the versions of a report in order."""
    mine = select(VersionRow).where(VersionRow.report_id == report_id)
    return session.scalars(mine.order_by(VersionRow.number)).all()


def is_named(session: Session, sha256: str) -> bool:
    """Whether a version has this document; an erased one has it no more."""
    named = exists().where(VersionRow.pdf_sha256 == sha256, VersionRow.erased_on.is_(None))
    return bool(session.scalar(select(named)))


def unchanged(
    session: Session, report_id: str, action: Action, wanted: Standing
) -> tuple[Report, DraftRow | None]:
    """Return a report that still stands where this step leads to what is wanted."""
    report = report_of(session, report_id)
    draft = session.get(DraftRow, report_id)
    try:
        reached = after(standing_of(report, draft), action)
    except KnownError as error:
        raise KnownError("report.changed", id=report_id) from error
    if reached != wanted:
        raise KnownError("report.changed", id=report_id)
    return report, draft


def form_row(form: FormDefinition) -> Form:
    """Return a form as it is kept."""
    return Form(id=form.id, version=form.version, definition=dump_form(form))


def add_report(
    session: Session,
    now: datetime,
    report_id: str,
    form: FormDefinition,
    origin: Origin,
    state: State,
    facts: Facts,
) -> Report:
    """Add a report, and its form where that is new here; raises `report.exists`."""
    if report_id != report_id.lower():
        raise BugError(f"an id with capitals: {report_id}")
    if session.get(Report, report_id) is not None:
        raise KnownError("report.exists", id=report_id)
    if session.get(Form, (form.id, form.version)) is None:
        session.add(form_row(form))
        session.flush()
    report = Report(
        id=report_id,
        form_id=form.id,
        form_version=form.version,
        origin=origin.value,
        state=state.value,
        in_bin=False,
        version=0,
        changed_at=now,
        **fact_columns(facts),
    )
    session.add(report)
    session.flush()
    return report
