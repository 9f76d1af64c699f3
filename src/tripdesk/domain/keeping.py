"""Which backups are kept: one a day for a week, one a week for a month, one a month for a year."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from datetime import datetime

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


def _newest_of_each(
    moments: Collection[datetime], span: Callable[[datetime], Hashable], count: int
) -> frozenset[datetime]:
    newest: dict[Hashable, datetime] = {}
    for moment in sorted(moments, reverse=True):
        newest.setdefault(span(moment), moment)
    return frozenset(list(newest.values())[:count])
