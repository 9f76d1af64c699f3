"""What lists show of a report, worked out from its answers by role."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tripdesk.domain.answers import Answer, Count, Period, Places
from tripdesk.domain.composition import CalendarWords, answer_with_role, months
from tripdesk.domain.errors import KnownError
from tripdesk.domain.form import FormDefinition, Role
from tripdesk.domain.terms import DEFAULT_TERM, Term, due_date
from tripdesk.services.rows import Facts


def facts_of(
    form: FormDefinition,
    answers: Mapping[str, Answer],
    words: CalendarWords,
    term: Term = DEFAULT_TERM,
) -> Facts:
    """Return the facts; `title` is `Abu Dhabi, februari 2020`, or what of it is known."""
    party = answer_with_role(form, answers, Role.PARTY)
    when = answer_with_role(form, answers, Role.WHEN)
    where = answer_with_role(form, answers, Role.WHERE)
    period = when if isinstance(when, Period) else None
    places = where.items if isinstance(where, Places) else ()
    names = " · ".join(dict.fromkeys(each.place for each in places))
    month = months(form, period, words) if period else ""
    return Facts(
        title=", ".join(part for part in (names, month) if part),
        start=period.start if period else None,
        end=period.end if period else None,
        travellers=party.count if isinstance(party, Count) else None,
        places=tuple(
            ", ".join(part for part in (each.place, each.country) if part) for each in places
        ),
        due=due_of(period.end, term) if period else None,
    )


def due_of(end: date, term: Term) -> date | None:
    """Return the due date, or none past the calendar's end: such a year is kept too."""
    try:
        return due_date(end, term)
    except KnownError:
        return None
