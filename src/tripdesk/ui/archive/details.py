"""What the detail pane shows of a report beyond its row; read off the screen's thread."""

from __future__ import annotations

from dataclasses import dataclass

from tripdesk.domain.answers import Answer, Items, OptionalItems, Text
from tripdesk.domain.composition import answer_with_role
from tripdesk.domain.document import Section
from tripdesk.domain.form import Role
from tripdesk.services.records import Event, Version
from tripdesk.services.reports import Reports


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


def details_of(reports: Reports, report_id: str) -> ReportDetails:
    """Read a report; its open draft where there is one, else its latest version."""
    record = reports.store.get(report_id)
    form, draft = reports.form_of(record), reports.draft_of(record)
    answers = reports.documents.answers(form, draft)
    purpose = answer_with_role(form, answers, Role.PURPOSE)
    follow_ups = answer_with_role(form, answers, Role.FOLLOW_UPS)
    return ReportDetails(
        id=report_id,
        purpose=purpose.text if isinstance(purpose, Text) else "",
        follow_ups=_points(follow_ups),
        answered=len(answers),
        questions=len(form.questions),
        sections=reports.documents.document(form, draft, concept=False).sections,
        versions=record.versions,
        history=record.history,
    )


def _points(answer: Answer | None) -> tuple[str, ...] | None:
    return answer.items if isinstance(answer, OptionalItems | Items) else None
