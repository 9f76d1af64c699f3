"""Typed dates: `8-2-2020`, `8 feb 2020`, `8 februari`, `13/2`, `2020-02-08`.

A date without a year means the nearest such date in the past. Day comes before month, as the Dutch
write it; English month names are understood too.
"""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    ("januari", "january"),
    ("februari", "february"),
    ("maart", "march", "mrt"),
    ("april",),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augustus", "august"),
    ("september", "sept"),
    ("oktober", "october"),
    ("november",),
    ("december",),
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}|\d{2}))?\.?")
_WORDS = re.compile(r"(\d{1,2})[. -]*([^\W\d_]+)[. -]*(\d{4})?")
_CENTURY = 2000
_SHORTEST_MONTH_NAME = 3


def parse_date(text: str, today: date) -> date | None:
    """Return the date that was typed, or none where it is (still) no date.

    `today` settles which year is meant where none is typed; two digits mean this century.
    """
    typed = text.strip().lower()
    if match := _ISO.fullmatch(typed):
        year, month, day = (int(part) for part in match.groups())
        return _date(year, month, day)
    if match := _NUMBERS.fullmatch(typed):
        return _in_year(match[3], int(match[2]), int(match[1]), today)
    if (match := _WORDS.fullmatch(typed)) and (named := month_number(match[2])):
        return _in_year(match[3], named, int(match[1]), today)
    return None


def month_names(month: int) -> tuple[str, ...]:
    """Return how a month (1 to 12) is written, whole, in Dutch and in English."""
    return tuple(dict.fromkeys(_MONTHS[month - 1][:2]))


def month_number(name: str) -> int | None:
    """Return the month that a Dutch or English name or its beginning means, or none."""
    if len(name) < _SHORTEST_MONTH_NAME:
        return None
    found = [
        number
        for number, names in enumerate(_MONTHS, start=1)
        if any(each.startswith(name) for each in names)
    ]
    return found[0] if len(found) == 1 else None


def _in_year(year: str | None, month: int, day: int, today: date) -> date | None:
    if year is not None:
        number = int(year)
        return _date(number if number >= 100 else _CENTURY + number, month, day)
    # A leap day may lie up to eight years back (1896 to 1904).
    candidates = (_date(today.year - back, month, day) for back in range(9))
    return next((each for each in candidates if each is not None and each <= today), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
