"""The days of a trip as people write them, and the day a document says it is of.

`Van 8 februari tot 13 februari.`, `6 tot en met 9 januari 2014`, `op 9 december`,
`8 t/m 13-2-2020`.
A year that is not said is the one by which the trip ended before the document was written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from tripdesk.domain.dates import month_number

_NUMBERS = r"(?P<d1>\d{1,2})\s?[-/.]\s?(?P<m1>\d{1,2})(?:\s?[-/.]\s?(?P<y1>\d{4}|\d{2}))?(?!\d)"
_WORDS = r"(?P<d2>\d{1,2})\s+(?P<m2>[a-z]{3,}\.?)(?:\s+(?P<y2>\d{4}))?"
_ISO = r"(?P<y3>\d{4})-(?P<m3>\d{1,2})-(?P<d3>\d{1,2})"
_BARE = r"(?P<d4>\d{1,2})(?!\d)"
_DAY = re.compile(rf"(?<!\d)(?:{_ISO}|{_NUMBERS}|{_WORDS}|{_BARE})")


@dataclass(frozen=True, slots=True)
class Days:
    """A trip's first and last day; `assumed` where a year was not said in the text."""

    start: date
    end: date
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class _Day:
    day: int
    month: int | None
    year: int | None


def read_days(text: str, written_on: date) -> Days | None:
    """Return the days that a sentence names, or none where it names none or more than two."""
    days = _days(text)
    if not 1 <= len(days) <= 2 or days[-1].month is None:
        return None
    first, last = days[0], days[-1]
    if last.year is not None:
        end = _date(last.day, last.month, last.year)
    elif first.year is not None:
        end = _date(last.day, last.month, first.year)
    else:
        end = _latest(last.day, last.month, written_on)
    if end is None:
        return None
    start = _start(first, end)
    if start is None or start > end:
        return None
    return Days(start, end, assumed=last.year is None and first.year is None)


def read_written_on(text: str) -> date | None:
    """Return the one whole date that a line names, or none: `Datum: 4 april 2017`."""
    whole = [each for each in _days(text) if each.month and each.year]
    if len(whole) != 1:
        return None
    return _date(whole[0].day, whole[0].month, whole[0].year)


def _start(first: _Day, end: date) -> date | None:
    month = first.month or end.month
    if first.year is not None:
        return _date(first.day, month, first.year)
    same_year = _date(first.day, month, end.year)
    if first.month is None or (same_year and same_year <= end):
        return same_year
    return _date(first.day, month, end.year - 1)


def _days(text: str) -> list[_Day]:
    days: list[_Day] = []
    for match in _DAY.finditer(text.lower()):
        said = match.groupdict()
        day = int(next(said[name] for name in ("d1", "d2", "d3", "d4") if said[name]))
        month: int | None = None
        if said["m1"] or said["m3"]:
            month = int(said["m1"] or said["m3"])
        elif said["m2"]:
            month = month_number(said["m2"].rstrip("."))
        year = said["y1"] or said["y2"] or said["y3"]
        number = int(year) if year else None
        days.append(_Day(day, month, 2000 + number if number and number < 100 else number))
    return days


def _latest(day: int, month: int | None, written_on: date) -> date | None:
    """Return the last such day on or before the document's own, leap days included."""
    years = (written_on.year - back for back in range(9))
    candidates = (_date(day, month, year) for year in years)
    return next((each for each in candidates if each and each <= written_on), None)


def _date(day: int, month: int | None, year: int | None) -> date | None:
    if month is None or year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
