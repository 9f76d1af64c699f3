"""Which backups are kept: one a day for a week, one a week for a month, one a month for a year."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping
from datetime import date, datetime, timedelta

DAYS, WEEKS, MONTHS = 7, 4, 12


def kept(moments: Collection[datetime]) -> frozenset[datetime]:
    """Return the moments whose backups stay: the newest of each of the last days, weeks, months.

    Days on which nothing changed have none, and so do not count.
    """
    return (
        _newest_of_each(moments, lambda moment: moment.date(), DAYS)
        | _newest_of_each(moments, lambda moment: moment.isocalendar()[:2], WEEKS)
        | _newest_of_each(moments, lambda moment: (moment.year, moment.month), MONTHS)
    )


def last_days(moments: Collection[datetime], today: date) -> Mapping[datetime, date]:
    """Return the last day on which each backup is kept, where there is one a day from now on.

    Where there are fewer, they stay longer.
    """
    staying, found = set(moments), dict[datetime, date]()
    day = today
    while not found.keys() >= set(moments):
        day += timedelta(days=1)
        newest = max(staying).replace(year=day.year, month=day.month, day=day.day)
        staying = set(kept({*staying, newest}))
        for each in moments:
            if each not in staying:
                found.setdefault(each, day)
    return found


def _newest_of_each(
    moments: Collection[datetime], span: Callable[[datetime], Hashable], count: int
) -> frozenset[datetime]:
    newest: dict[Hashable, datetime] = {}
    for moment in sorted(moments, reverse=True):
        newest.setdefault(span(moment), moment)
    return frozenset(list(newest.values())[:count])
