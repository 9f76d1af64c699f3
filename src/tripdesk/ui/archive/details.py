"""What the detail pane shows of a report beyond its row; read off the screen's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tripdesk.domain.answers import Answer, Items, OptionalItems, Text
from tripdesk.domain.composition import answer_with_role, compose
from tripdesk.domain.document import Document, Section
from tripdesk.domain.drafts import Draft
from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition, Role
from tripdesk.domain.privacy import Decision
from tripdesk.domain.problems import Problem
from tripdesk.services.file_reading import IncomingReport
from tripdesk.services.records import (
    Dossier,
    Event,
    FollowUp,
    ReportRecord,
    ReportRow,
    Version,
)
from tripdesk.services.reports import Reports
from tripdesk.services.resolving import draft_of
from tripdesk.ui.archive.details_pages import section_text
from tripdesk.ui.decision_words import decisions_made


@dataclass(frozen=True, slots=True)
class ReportDetails:
    """A report's answers, whole and in short, and what became of it."""

    id: str
    purpose: str
    follow_ups: tuple[str, ...] | None
    """None where the question is not answered; empty where there are none."""
    answered: int
    questions: int
    sections: tuple[Section, ...]
    versions: tuple[Version, ...]
    history: tuple[Event, ...]
    problems: tuple[Problem, ...] | None = None
    """None where they were not asked for: they take longer than the rest."""
    decisions: tuple[Decision, ...] = ()
    """About what stands in the answers now; asked for with the problems."""
    dossier: Dossier = field(default_factory=Dossier)
    seen_to: tuple[FollowUp, ...] = ()
    """The follow-ups of the listed version, with who sees to them."""
    hold: str | None = None
    who: str = ""
    """Who goes, of a trip that was announced."""
    to_check: bool = False
    """Whether it was taken over and nobody has looked at it yet."""
    unplaced: str = ""
    """What stood in the original and in no answer."""
    edition: Version | None = None
    """The version whose answers `sections` are, where one was asked for."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of a report as it is printed, or with number 0 the draft that is open."""

    number: int
    finalised_on: date | None
    texts: Mapping[str, str]
    """What is answered, by the heading of the question, in the form's order."""


def details_of(
    reports: Reports, report_id: str, *, with_problems: bool = False, version: int = 0
) -> ReportDetails:
    """Read a report; its open draft where there is one, else its latest version.

    With a number, its answers are those of that version, and have no problems.
    """
    record = reports.store.get(report_id)
    edition = next((each for each in record.versions if each.number == version), None)
    with_problems = with_problems and edition is None
    form, draft = reports.form_of(record), reports.draft_of(record)
    answers = reports.documents.answers(form, draft)
    purpose = answer_with_role(form, answers, Role.PURPOSE)
    follow_ups = answer_with_role(form, answers, Role.FOLLOW_UPS)
    decisions = reports.decisions(report_id) if with_problems else ()
    decided = reports.documents.privacy.findings(form, draft, decisions) if decisions else ()
    problems = reports.documents.problems(form, draft, decisions) if with_problems else None
    return ReportDetails(
        id=report_id,
        purpose=purpose.text if isinstance(purpose, Text) else "",
        follow_ups=_points(follow_ups),
        answered=len(answers),
        questions=len(form.questions),
        sections=(
            reports.documents.document(form, draft, concept=False).sections
            if edition is None
            else compose(form, edition.answers, reports.documents.words).sections
        ),
        versions=record.versions,
        history=record.history,
        problems=problems,
        decisions=tuple(decisions_made(decided)),
        dossier=reports.store.dossiers.get(report_id),
        seen_to=tuple(reports.store.dossiers.follow_ups(report_id)),
        hold=record.hold,
        who=record.announcement.who if record.announcement is not None else "",
        to_check=record.to_check,
        unplaced=record.versions[0].unplaced or "" if record.versions else "",
        edition=edition,
    )


def row_of(record: ReportRecord) -> ReportRow:
    """Return what a list would show of a report."""
    standing, draft = record.standing, record.draft
    typed_at = draft.changed_at if draft is not None else None
    return ReportRow(
        record.id,
        record.facts,
        standing.state,
        record.origin,
        standing.version,
        draft is not None,
        standing.in_bin,
        max(record.changed_at, typed_at or record.changed_at),
    )


def pages_of(reports: Reports, report_id: str, number: int) -> Document | bytes | str:
    """Return what a version looks like; with 0 the latest one's, or the concept's.

    What was taken over may be a text. Raises `KnownError("version.unknown")` of an erased one.
    """
    record = reports.store.get(report_id)
    version = record.latest
    if number:
        version = next((each for each in record.versions if each.number == number), version)
    if version is None:
        form = reports.form_of(record)
        return reports.documents.document(form, reports.draft_of(record), concept=True)
    if version.erased is not None:
        raise KnownError("version.unknown", number=version.number)
    content = reports.store.document(version.pdf_sha256)
    return content if version.suffix == "pdf" else content.decode("utf-8", "replace")


def editions_of(reports: Reports, report_id: str) -> list[Edition]:
    """Read all versions of a report, oldest first, and the draft that is open after them."""
    record = reports.store.get(report_id)
    form, words = reports.form_of(record), reports.documents.words
    editions = [
        Edition(each.number, each.finalised_on, _texts(compose(form, each.answers, words).sections))
        for each in record.versions
    ]
    if record.draft is not None:
        draft = reports.documents.document(form, record.draft.draft, concept=False)
        editions.append(Edition(0, None, _texts(draft.sections)))
    return editions


def sides_of(
    reports: Reports, report_id: str, incoming: IncomingReport
) -> tuple[str, dict[str, str], dict[str, str]]:
    """Read a report in conflict: its title, our answers and those that came in, by heading."""
    record = reports.store.get(report_id)
    form = reports.form_of(record)
    ours, theirs = reports.draft_of(record), draft_of(incoming)
    return record.facts.title, texts_of(reports, form, ours), texts_of(reports, form, theirs)


def texts_of(reports: Reports, form: FormDefinition, draft: Draft) -> dict[str, str]:
    """Return answers as the report would say them, by heading."""
    return _texts(reports.documents.document(form, draft, concept=True).sections)


def _texts(sections: tuple[Section, ...]) -> dict[str, str]:
    return {each.heading: section_text(each) for each in sections}


def _points(answer: Answer | None) -> tuple[str, ...] | None:
    return answer.items if isinstance(answer, OptionalItems | Items) else None
