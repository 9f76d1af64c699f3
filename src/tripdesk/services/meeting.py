"""Two who typed in one report at once: one text goes on in it, the other becomes its own concept.

Nothing is overwritten silently and nothing is lost, whichever is chosen (RULES.md has the same for
what comes in from files).
"""

from __future__ import annotations

from dataclasses import dataclass

from tripdesk.domain.drafts import Draft
from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition
from tripdesk.services.records import DraftState
from tripdesk.services.reports import Reports
from tripdesk.services.resolving import Side

MET = frozenset({"draft.conflict", "report.changed"})
"""What a save is refused with where somebody else was there first."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Which report goes on here, and the revision of its draft."""

    report_id: str
    revision: int


def theirs_of(reports: Reports, report_id: str) -> tuple[Draft, DraftState | None]:
    """Return what the archive has of a report now, and the open draft where it has one."""
    record = reports.store.get(report_id)
    return reports.draft_of(record), record.draft


def settle(
    reports: Reports, report_id: str, form: FormDefinition, mine: Draft, step: str, chosen: Side
) -> Settled:
    """Let the chosen text go on in the report and keep the other as a concept of its own.

    Where the report has no open draft any more (it was made definitive), mine becomes the concept
    whatever is chosen.
    """
    theirs, state = theirs_of(reports, report_id)
    if state is None:
        return _apart(reports, report_id, form, mine, 0)
    if chosen is Side.THEIRS:
        _apart(reports, report_id, form, mine, state.revision)
        return Settled(report_id, state.revision)
    if theirs != mine:
        reports.begin(theirs, form=form)
    kept = reports.save(report_id, form, mine, step, index=True, revision=state.revision)
    return Settled(report_id, kept)


def _apart(
    reports: Reports, report_id: str, form: FormDefinition, mine: Draft, revision: int
) -> Settled:
    new = reports.begin(mine, form=form)
    if reports.journal is not None:
        reports.journal.saved(report_id, revision)  # it is safe in a report of its own
    return Settled(new, 0)


def is_met(error: KnownError) -> bool:
    """Whether a save was refused because somebody else was there first."""
    return error.code in MET
