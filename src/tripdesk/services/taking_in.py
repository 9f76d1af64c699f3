"""Where a report from outside belongs in the archive (RULES.md, "Identity and what travels")."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import Action, Origin, State, allowed
from tripdesk.domain.validation import has_errors
from tripdesk.services.exporting import ReadFile
from tripdesk.services.identity import content_sha256
from tripdesk.services.records import ReportRecord
from tripdesk.services.reports import Reports


class Taken(StrEnum):
    """What became of a report that could be read."""

    TAKEN_IN = "taken_in"
    ALREADY_THERE = "already_there"
    NEW_VERSION = "new_version"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Placed:
    """The outcome; `version` is the number of our latest version, none where there is none."""

    result: Taken
    id: str
    version: int | None
    with_errors: bool = False


def take_in(reports: Reports, report: ReadFile) -> Placed:
    """Put a report where it belongs; a conflict changes nothing.

    A new version becomes the open draft of the report: to make it definitive is the user's step,
    and makes the PDF that is kept here.
    """
    wrong = has_errors(reports.documents.problems(report.form, report.draft))
    record = _known(reports, report.identity.id)
    if record is None:
        made = reports.begin(
            report.draft, origin=Origin.RECEIVED, report_id=report.identity.id, form=report.form
        )
        return Placed(Taken.TAKEN_IN, made, None, wrong)
    version = record.standing.version or None
    if record.standing.state is State.ANNOUNCED and _follow(reports, record, report):
        return Placed(Taken.TAKEN_IN, record.id, None, wrong)
    ours = _content(reports, record)
    theirs = content_sha256(report.form, reports.documents.answers(report.form, report.draft))
    if theirs == ours or theirs in {each.content_sha256 for each in record.versions}:
        return Placed(Taken.ALREADY_THERE, record.id, version)
    same_form = (report.form.id, report.form.version) == (record.form_id, record.form_version)
    if same_form and report.identity.parent_sha256 == ours and _follow(reports, record, report):
        return Placed(Taken.NEW_VERSION, record.id, version, wrong)
    return Placed(Taken.CONFLICT, record.id, version)


def _follow(reports: Reports, record: ReportRecord, report: ReadFile) -> bool:
    """Make their answers the draft, where that puts nothing typed here out of sight."""
    if record.standing.in_bin:
        return False
    if record.standing.state is State.ANNOUNCED:
        reports.start(record.id, draft=report.draft)
        return True
    if record.latest is None and record.draft is not None:
        # Their parent is what our draft holds: nothing is lost by it.
        reports.save(record.id, report.form, report.draft, record.draft.step)
        return True
    if Action.CORRECT not in allowed(record.standing):
        return False
    reports.correct(record.id, draft=report.draft)
    return True


def _content(reports: Reports, record: ReportRecord) -> str:
    form = reports.form_of(record)
    return content_sha256(form, reports.documents.answers(form, reports.draft_of(record)))


def _known(reports: Reports, report_id: str | None) -> ReportRecord | None:
    if report_id is None:
        return None
    try:
        return reports.store.get(report_id)
    except KnownError as error:
        if error.code == "report.unknown":
            return None
        raise
