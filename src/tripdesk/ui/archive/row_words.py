"""The facts of a row in words of the screens' language.

Qt's own calendar says the months: Babel is too heavy for the start of the program.
"""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from tripdesk.domain.report import State
from tripdesk.services.records import Facts, ReportRow

NONE = "—"


def title_words(row: ReportRow) -> str:
    """Return what the report is called: `Abu Dhabi, februari 2020`."""
    return row.facts.title or QCoreApplication.translate("rows", "Report without a place")


def trip_words(row: ReportRow) -> str:
    """Return where the trip went to."""
    if row.facts.places:
        return " · ".join(row.facts.places)
    return QCoreApplication.translate("rows", "(no place yet)")


def period_words(facts: Facts, locale: QLocale) -> str:
    """Return `8 – 13 feb 2020`, each part of a date written once."""
    start, end = facts.start, facts.end
    if start is None or end is None:
        return NONE
    last = _day(end, locale)
    if start == end:
        return last
    if start.year != end.year:
        return f"{_day(start, locale)} – {last}"
    if start.month != end.month:
        return f"{start.day} {_month(start, locale)} – {last}"
    return f"{start.day} – {last}"


def state_words(state: State) -> str:
    """Return the name of a state."""
    match state:
        case State.ANNOUNCED:
            return QCoreApplication.translate("rows", "Expected")
        case State.CONCEPT:
            return QCoreApplication.translate("rows", "Concept")
        case State.DEFINITIVE:
            return QCoreApplication.translate("rows", "Definitive")
        case State.PUBLISHED:
            return QCoreApplication.translate("rows", "Published")


def days_left(row: ReportRow, today: date) -> int | None:
    """Return the days until the report is due; below zero it is late; none: nothing is due."""
    if row.facts.due is None or row.version:
        return None
    return (row.facts.due - today).days


def due_words(row: ReportRow, today: date) -> str:
    """Return `12 days left` or `2 days late`."""
    left = days_left(row, today)
    if left is None:
        return NONE
    if left == 0:
        return QCoreApplication.translate("rows", "today")
    if left > 0:
        return QCoreApplication.translate("rows", "%n day(s) left", "", left)
    return QCoreApplication.translate("rows", "%n day(s) late", "", -left)


def changed_words(changed_at: datetime, today: date, locale: QLocale) -> str:
    """Return `changed today 14:03`, in the time of this computer."""
    local = changed_at.astimezone()
    if local.date() == today:
        words = QCoreApplication.translate("rows", "changed today {time}")
        return words.format(time=f"{local:%H:%M}")
    words = QCoreApplication.translate("rows", "changed on {day}")
    return words.format(day=_day(local.date(), locale))


def _day(day: date, locale: QLocale) -> str:
    return f"{day.day} {_month(day, locale)} {day.year}"


def _month(day: date, locale: QLocale) -> str:
    return locale.monthName(day.month, QLocale.FormatType.ShortFormat).rstrip(".")
