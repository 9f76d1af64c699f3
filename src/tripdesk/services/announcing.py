"""A trip that was announced: the e-mails that ask for its report.

The invitation is a report's own file with an id and what is known already: TripDesk opens it as a
guide, and the report that comes back is known by its id (RULES.md, "States").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tripdesk.domain.dates import parse_date
from tripdesk.domain.drafts import Draft, RawPeriod, RawPlaces
from tripdesk.domain.form import FormDefinition, Role
from tripdesk.services.identity import Identity, report_json
from tripdesk.services.reports import Reports
from tripdesk.services.sending import Attachment, MailDraft


@dataclass(frozen=True, slots=True)
class MailWords:
    """An e-mail's subject and text, with `{title}`, `{who}`, `{due}` and `{address}` to fill in."""

    subject: str
    text: str


def trip_to_come(
    form: FormDefinition, where: RawPlaces, when: RawPeriod, first: date | None, last: date | None
) -> Draft:
    """Return the answers that are known before a trip, by role.

    `first` and `last` are how its dates were understood: a trip to come lies ahead, while a date
    without a year is read as past everywhere else.
    """
    period = RawPeriod(
        first.isoformat() if first else when.start, last.isoformat() if last else when.end
    )
    draft = Draft()
    for role, raw in ((Role.WHERE, where), (Role.WHEN, period)):
        question = form.with_role(role)
        if question is not None:
            draft = draft.with_answer(form, question.key, raw)
    return draft


def understood(when: RawPeriod, today: date) -> tuple[date | None, date | None]:
    """Return the first and last day of a trip to come; without a year it is the next such day."""
    ahead = year_on(today)
    last = parse_date(when.end, ahead)
    return parse_date(when.start, last or ahead), last


def year_on(today: date) -> date:
    """Return the day from which a date without a year is understood as the next such day."""
    try:
        return today.replace(year=today.year + 1)
    except ValueError:  # 29 February, or the calendar's end
        return today


def mail_about(
    reports: Reports, report_id: str, words: MailWords, due: str, address: str
) -> MailDraft:
    """Return an e-mail with the file that opens this report's guide; whom to, one fills in."""
    record = reports.store.get(report_id)
    form = reports.form_of(record)
    announced = record.announcement
    draft = announced.draft if announced is not None else reports.draft_of(record)
    invitation = report_json(form, reports.documents.answers(form, draft), Identity(record.id))
    facts = {
        "title": record.facts.title,
        "who": announced.who if announced is not None else "",
        "due": due,
        "address": address,
    }
    return MailDraft(
        "",
        words.subject.format(**facts),
        words.text.format(**facts),
        (Attachment("verslag.json", "application/json", invitation),),
    )
