"""How what was typed while it could not be saved comes back.

It is put back into its draft where that is as it was; where something else was saved there since,
or the report is gone, it becomes a concept of its own: nothing is lost and nothing overwritten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tripdesk.domain.errors import KnownError

if TYPE_CHECKING:
    from tripdesk.services.ports.journal import DraftJournal, Unsaved
    from tripdesk.services.records import DraftState, ReportRecord
    from tripdesk.services.reports import Reports


def take_back(reports: Reports, journal: DraftJournal) -> int:
    """Put what is in the journal back into the archive; return of how many reports that was.

    What cannot be taken back now stays for another time.
    """
    count = 0
    for each in journal.unsaved():
        try:
            count += _take_back(reports, each)
        except KnownError:
            continue
        journal.drop(each.report_id)
    return count


def _take_back(reports: Reports, unsaved: Unsaved) -> bool:
    form = reports.form(unsaved.form_id, unsaved.form_version)
    record = _record_of(reports, unsaved.report_id)
    state = record.draft if record is not None else None
    if state is not None and state.draft == unsaved.draft:
        return False
    if state is not None and _is_as_it_was(state, unsaved):
        reports.save(
            unsaved.report_id,
            form,
            unsaved.draft,
            unsaved.step,
            index=True,
            revision=state.revision,
        )
    else:
        reports.begin(unsaved.draft, form=form)
    return True


def _record_of(reports: Reports, report_id: str) -> ReportRecord | None:
    try:
        return reports.store.get(report_id)
    except KnownError as error:
        if error.code != "report.unknown":
            raise
        return None


def _is_as_it_was(state: DraftState, unsaved: Unsaved) -> bool:
    if unsaved.revision is not None:
        return state.revision == unsaved.revision
    return state.changed_at is None or state.changed_at <= unsaved.written_at
