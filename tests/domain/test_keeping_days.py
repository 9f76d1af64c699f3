"""When a backup goes, told before it does: as it then happens, day by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tripdesk.domain.keeping import kept, last_days

TODAY = date(2024, 3, 1)
DAYS_AGO = st.sets(st.integers(0, 400), max_size=25)


def moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


@settings(max_examples=25, deadline=None)
@given(DAYS_AGO)
def test_it_goes_on_the_day_that_was_told(ago: set[int]) -> None:
    staying = set(kept([moment(TODAY - timedelta(days=each)) for each in ago]))
    told = last_days(staying, TODAY)
    assert told.keys() == staying
    day = TODAY
    while staying & told.keys():
        day += timedelta(days=1)
        before = staying & told.keys()
        staying = set(kept({*staying, moment(day)}))
        assert {each for each, last in told.items() if last == day} == before - staying
    assert all(last > TODAY for last in told.values())
