"""A report that was changed here and elsewhere: one is chosen, both are kept (RULES.md)."""

from __future__ import annotations

from enum import Enum, auto

from tripdesk.domain.drafts import Draft
from tripdesk.domain.errors import KnownError
from tripdesk.domain.validation import has_errors
from tripdesk.services.file_reading import IncomingReport, OlderReport, ReportPdf
from tripdesk.services.records import ReportRecord
from tripdesk.services.reports import Reports


class Side(Enum):
    """Whose answers go on."""

    OURS = auto()
    THEIRS = auto()


def draft_of(incoming: IncomingReport) -> Draft:
    """Return the answers that came in."""
    match incoming:
        case ReportPdf(report, _):
            return report.draft
        case OlderReport():
            return incoming.reading.draft
        case _:
            return incoming.draft


def resolve(reports: Reports, report_id: str, incoming: IncomingReport, chosen: Side) -> None:
    """Give the chosen answers the next number; the others keep theirs.

    A report that has no version yet keeps the chosen as its concept; the others become a concept
    of their own. So do answers that came in with errors and were not chosen. Raises
    `conflict.draft_open` where a correction is open, `conflict.other_form`, or `step.forbidden`.
    """
    record = reports.store.get(report_id)
    form = reports.form_of(record)
    theirs = draft_of(incoming)
    came_with = incoming.report.form if isinstance(incoming, ReportPdf) else incoming.form
    if (came_with.id, came_with.version) != (form.id, form.version):
        raise KnownError("conflict.other_form")
    if record.latest is None:
        _of_concept(reports, record, theirs, chosen)
        return
    if record.draft is not None:
        raise KnownError("conflict.draft_open")
    ours = reports.draft_of(record)
    whole = not has_errors(reports.documents.problems(form, theirs))
    if whole:
        reports.correct(report_id, draft=theirs)
        reports.finalise(report_id)
        if chosen is Side.OURS:
            reports.correct(report_id, draft=ours)
            reports.finalise(report_id)
    elif chosen is Side.THEIRS:
        reports.correct(report_id, draft=theirs)
    else:
        reports.begin(theirs, form=form)


def _of_concept(reports: Reports, record: ReportRecord, theirs: Draft, chosen: Side) -> None:
    form, ours = reports.form_of(record), reports.draft_of(record)
    if chosen is Side.OURS:
        reports.begin(theirs, form=form)
    else:
        reports.begin(ours, form=form)
        reports.save(record.id, form, theirs, form.questions[0].key, index=True)
