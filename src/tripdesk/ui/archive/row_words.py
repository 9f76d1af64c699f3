"""The facts of a row in words of the screens' language.

Qt's own calendar says the months: Babel is too heavy for the start of the program.
"""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from tripdesk.domain.report import Origin, State
from tripdesk.services.rows import Facts, ReportRow
from tripdesk.ui.numbers import grouped

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
    last = day_words(end, locale)
    if start == end:
        return last
    if start.year != end.year:
        return f"{day_words(start, locale)} – {last}"
    if start.month != end.month:
        return f"{start.day} {month_words(start.month, locale)} – {last}"
    return f"{start.day} – {last}"


def words_to_find(row: ReportRow, locale: QLocale) -> str:
    """Return what the quick filter looks through: more than the table has room for."""
    facts = row.facts
    days = [each for each in (facts.start, facts.end) if each]
    months = [locale.monthName(each.month) for each in days]
    dates = [f"{each.day}-{each.month}-{each.year}" for each in days]
    period = period_words(facts, locale)
    return " ".join((facts.title, *facts.places, period, *months, *dates, state_words(row.state)))


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
    return NONE if left is None else due_in_words(left)


def due_in_words(left: int) -> str:
    """Return how many days there are left, or how many too late it is."""
    if left == 0:
        return QCoreApplication.translate("rows", "today")
    if left > 0:
        return grouped(QCoreApplication.translate("rows", "%n day(s) left", "", left), left)
    return grouped(QCoreApplication.translate("rows", "%n day(s) late", "", -left), -left)


def changed_words(changed_at: datetime, today: date, locale: QLocale) -> str:
    """Return `changed today 14:03`, in the time of this computer."""
    local = changed_at.astimezone()
    if local.date() == today:
        words = QCoreApplication.translate("rows", "changed today {time}")
        return words.format(time=f"{local:%H:%M}")
    words = QCoreApplication.translate("rows", "changed on {day}")
    return words.format(day=day_words(local.date(), locale))


def moment_words(moment: datetime, today: date, locale: QLocale) -> str:
    """Return `14:03` of today, or the day of another, as it is on this computer."""
    local = moment.astimezone()
    return f"{local:%H:%M}" if local.date() == today else day_words(local.date(), locale)


def origin_words(origin: Origin) -> str:
    """Return who made a report, in words."""
    translate = QCoreApplication.translate
    match origin:
        case Origin.OWN:
            return translate("rows", "Made here")
        case Origin.RECEIVED:
            return translate("rows", "Received")
        case Origin.TAKEN_OVER:
            return translate("rows", "Taken over")


def day_words(day: date, locale: QLocale) -> str:
    """Return `8 feb 2020`."""
    return f"{day.day} {month_words(day.month, locale)} {day.year}"


def month_words(month: int, locale: QLocale) -> str:
    """Return the short name of a month."""
    return locale.monthName(month, QLocale.FormatType.ShortFormat).rstrip(".")
