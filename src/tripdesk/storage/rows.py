"""Between the records of the use cases and the rows of the tables."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from tripdesk.domain.report import Action, Origin, Standing, State
from tripdesk.services.records import (
    Announcement,
    Destroyed,
    DestroyedVersion,
    DraftState,
    Erasure,
    Event,
    Facts,
    Publication,
    ReportRecord,
    Version,
)
from tripdesk.storage.codec import dump, dump_answers, load_answers, load_draft
from tripdesk.storage.kept_values import read_word
from tripdesk.storage.names import load_names
from tripdesk.storage.tables import (
    AnnouncementRow,
    DraftRow,
    EventRow,
    Report,
    Tombstone,
    VersionRow,
)


def fact_columns(facts: Facts) -> dict[str, Any]:
    """Return the columns of a report that say what lists show."""
    return {
        "title": facts.title,
        "start_on": facts.start,
        "end_on": facts.end,
        "travellers": facts.travellers,
        "places": dump(facts.places),
        "due_on": facts.due,
    }


def facts_of(report: Any) -> Facts:
    """Return what lists show, of a report or of a row with its columns."""
    return Facts(
        report.title,
        report.start_on,
        report.end_on,
        report.travellers,
        load_names(report.places),
        report.due_on,
    )


def standing_of(report: Report, draft: DraftRow | None) -> Standing:
    """Return what decides which steps are open."""
    return Standing(
        read_word(State, report.state), draft is not None, report.in_bin, report.version
    )


def put_standing(report: Report, standing: Standing) -> None:
    """Write a standing into its report's row; the draft has a table of its own."""
    report.state = standing.state.value
    report.in_bin = standing.in_bin
    report.version = standing.version
    if standing.state is not State.PUBLISHED:
        report.published_on = report.published_at = None


def record_of(
    report: Report,
    draft: DraftRow | None,
    versions: Sequence[VersionRow],
    history: Sequence[EventRow],
    announced: AnnouncementRow | None = None,
) -> ReportRecord:
    """Return a report whole."""
    return ReportRecord(
        id=report.id,
        form_id=report.form_id,
        form_version=report.form_version,
        origin=read_word(Origin, report.origin),
        standing=standing_of(report, draft),
        facts=facts_of(report),
        draft=_draft_state(draft) if draft is not None else None,
        versions=tuple(_version(each) for each in versions),
        history=tuple(
            Event(each.at, read_word(Action, each.action), each.detail, each.by) for each in history
        ),
        changed_at=report.changed_at,
        announcement=Announcement(announced.who, load_draft(announced.answers))
        if announced is not None
        else None,
        publication=_publication(report),
        hold=report.hold,
        to_check=report.to_check,
    )


def _event(row: EventRow) -> Event:
    return Event(row.at, read_word(Action, row.action), row.detail)


def version_row(report_id: str, version: Version) -> VersionRow:
    """Return a definitive version as it is kept."""
    return VersionRow(
        report_id=report_id,
        number=version.number,
        answers=dump_answers(version.answers),
        finalised_on=version.finalised_on,
        pdf_sha256=version.pdf_sha256,
        content_sha256=version.content_sha256,
        parent_sha256=version.parent_sha256,
        suffix=version.suffix,
        unplaced=version.unplaced,
    )


def _publication(report: Report) -> Publication | None:
    if report.state != State.PUBLISHED:
        return None
    return Publication(report.published_on, report.published_at or "")


def event_row(report_id: str, event: Event) -> EventRow:
    """Return a line of history as it is kept."""
    return EventRow(
        report_id=report_id,
        at=event.at.astimezone(UTC),
        action=event.action.value,
        detail=event.detail,
        by=event.by,
    )


def tombstone(report: Report, versions: Sequence[VersionRow], event: Event) -> Tombstone:
    """Return what stays of a destroyed report: what it was, and when it went."""
    left = [
        {
            "number": each.number,
            "finalised_on": each.finalised_on.isoformat(),
            "pdf_sha256": each.pdf_sha256,
        }
        for each in versions
    ]
    return Tombstone(
        report_id=report.id,
        title=report.title,
        versions=json.dumps(left),
        at=event.at.astimezone(UTC),
        detail=event.detail,
        by=event.by,
    )


def destroyed(row: Tombstone) -> Destroyed:
    """Return what is left of a destroyed report."""
    versions = tuple(
        DestroyedVersion(
            each["number"], date.fromisoformat(each["finalised_on"]), each["pdf_sha256"]
        )
        for each in json.loads(row.versions)
    )
    return Destroyed(row.report_id, row.title, row.at, row.detail, row.by, versions)


def _draft_state(row: DraftRow) -> DraftState:
    return DraftState(load_draft(row.answers), row.step, row.revision, row.changed_at)


def _version(row: VersionRow) -> Version:
    return Version(
        row.number,
        load_answers(row.answers),
        row.finalised_on,
        row.pdf_sha256,
        row.content_sha256,
        row.parent_sha256,
        row.suffix,
        row.unplaced,
        Erasure(row.erased_on, row.erased_why or "") if row.erased_on else None,
    )


def new_draft(report_id: str, answers: str, step: str, at: datetime) -> DraftRow:
    """Return the first revision of a draft."""
    return DraftRow(report_id=report_id, answers=answers, step=step, revision=1, changed_at=at)
