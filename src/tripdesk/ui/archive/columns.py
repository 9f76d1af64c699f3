"""The columns of the list: what each is called, says of a report, and can be sorted by."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QLocale

from tripdesk.services.listing import More, Sort
from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.row_words import (
    NONE,
    day_words,
    due_words,
    moment_words,
    origin_words,
    period_words,
    state_words,
    trip_words,
)


class Column(IntEnum):
    """What a row shows, from left to right."""

    TRIP = 0
    PERIOD = 1
    PERSONS = 2
    STATE = 3
    DUE = 4
    DAYS = 5
    PURPOSE = 6
    CASE_NUMBER = 7
    DEPARTMENT = 8
    ORIGIN = 9
    VERSION = 10
    PUBLISHED = 11
    CHANGED = 12


USUAL = frozenset({Column.TRIP, Column.PERIOD, Column.PERSONS, Column.STATE, Column.DUE})
"""What is shown until one chooses."""

OF_MORE = frozenset({Column.PURPOSE, Column.CASE_NUMBER, Column.DEPARTMENT, Column.PUBLISHED})
"""What a row does not have: it is asked for apart, where such a column is shown."""

SORTS = {each: Sort[each.name] for each in Column if each.name in Sort.__members__}
"""What the store puts in order for a click on a heading."""


def heading_words(column: Column) -> str:
    """Return what stands above a column."""
    translate = QCoreApplication.translate
    names = {
        Column.TRIP: translate("columns", "Trip"),
        Column.PERIOD: translate("columns", "Period"),
        Column.PERSONS: translate("columns", "Persons"),
        Column.STATE: translate("columns", "Status"),
        Column.DUE: translate("columns", "Report due"),
        Column.DAYS: translate("columns", "Days"),
        Column.PURPOSE: translate("columns", "Purpose"),
        Column.CASE_NUMBER: translate("columns", "Case number"),
        Column.DEPARTMENT: translate("columns", "Department"),
        Column.ORIGIN: translate("columns", "Made by"),
        Column.VERSION: translate("columns", "Version"),
        Column.PUBLISHED: translate("columns", "Published on"),
        Column.CHANGED: translate("columns", "Changed"),
    }
    return names[column]


def cell_words(row: ReportRow, more: More | None, column: Column, today: date) -> str | None:
    """Return what stands in a cell; none where that is still to come."""
    facts, locale = row.facts, QLocale()
    match column:
        case Column.TRIP:
            return trip_words(row)
        case Column.PERIOD:
            return period_words(facts, locale)
        case Column.PERSONS:
            return str(facts.travellers or NONE)
        case Column.STATE:
            return state_words(row.state)
        case Column.DUE:
            return due_words(row, today)
        case Column.DAYS:
            if facts.start is None or facts.end is None:
                return NONE
            return str((facts.end - facts.start).days + 1)
        case Column.ORIGIN:
            return origin_words(row.origin)
        case Column.VERSION:
            return str(row.version or NONE)
        case Column.CHANGED:
            return moment_words(row.changed_at, today, locale)
        case Column.PURPOSE | Column.CASE_NUMBER | Column.DEPARTMENT | Column.PUBLISHED:
            return None if more is None else _words_of_more(more, column)


def _words_of_more(more: More, column: Column) -> str:
    if column is Column.PUBLISHED:
        return NONE if more.published_on is None else day_words(more.published_on, QLocale())
    words = {
        Column.PURPOSE: more.purpose,
        Column.CASE_NUMBER: more.case_number,
        Column.DEPARTMENT: more.department,
    }
    return words[column] or NONE
