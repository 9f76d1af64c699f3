"""The term: how long after the return a report is due (`1 month`, `2 weeks`, `10 days`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tripdesk.domain.errors import KnownError

LONGEST = 999
"""The largest number of days, weeks or months that is believed."""

_TERM = re.compile(r"(\d{1,3})\s*([a-z]+)")
_LAST_DAYS = (31, 30, 29, 28)


class TermUnit(StrEnum):
    """What a term counts in."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


_WORDS = {
    TermUnit.DAYS: ("day", "days", "dag", "dagen"),
    TermUnit.WEEKS: ("week", "weeks", "weken"),
    TermUnit.MONTHS: ("month", "months", "maand", "maanden"),
}


@dataclass(frozen=True, slots=True)
class Term:
    """A number of days, weeks or months."""

    count: int
    unit: TermUnit

    def __str__(self) -> str:
        return f"{self.count} {self.unit.removesuffix('s') if self.count == 1 else self.unit}"


DEFAULT_TERM = Term(1, TermUnit.MONTHS)


def parse_term(text: str) -> Term | None:
    """Return the term that these words say, in English or Dutch, or none."""
    match = _TERM.fullmatch(text.strip().lower())
    if match is None or int(match[1]) < 1:
        return None
    units = [unit for unit, words in _WORDS.items() if match[2] in words]
    return Term(int(match[1]), units[0]) if units else None


def due_date(last_day: date, term: Term = DEFAULT_TERM) -> date:
    """Return when a report is due; in months, at most the last day of a shorter one."""
    try:
        match term.unit:
            case TermUnit.DAYS:
                return last_day + timedelta(days=term.count)
            case TermUnit.WEEKS:
                return last_day + timedelta(weeks=term.count)
            case TermUnit.MONTHS:
                return _months_on(last_day, term.count)
    except OverflowError as error:
        raise KnownError("date.out_of_range", day=last_day) from error


def _months_on(day: date, months: int) -> date:
    ahead = day.month - 1 + months
    year, month = day.year + ahead // 12, ahead % 12 + 1
    for last in _LAST_DAYS:
        try:
            return date(year, month, min(day.day, last))
        except ValueError:
            continue
    raise KnownError("date.out_of_range", day=day)
