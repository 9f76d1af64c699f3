"""Which backups stay."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tripdesk.domain.keeping import kept

START = datetime(2020, 1, 1, 9, 0, tzinfo=UTC)
moments = st.sets(st.integers(0, 3 * 365 * 24).map(lambda hours: START + timedelta(hours=hours)))


def test_a_backup_a_day_for_two_years_leaves_days_weeks_and_months() -> None:
    days = [START + timedelta(days=day) for day in range(730)]
    stay = sorted(kept(days), reverse=True)
    assert stay[:7] == sorted(days, reverse=True)[:7]
    assert len({(each.year, each.month) for each in stay}) == 12
    assert 7 + 12 - 2 <= len(stay) <= 7 + 4 + 12


@given(moments)
def test_the_newest_always_stays_and_few_do(made: set[datetime]) -> None:
    stay = kept(made)
    assert stay <= made
    assert len(stay) <= 23
    if made:
        assert max(made) in stay


@given(moments)
def test_pruning_every_day_or_once_leaves_the_same_newest_week(made: set[datetime]) -> None:
    running: frozenset[datetime] = frozenset()
    for moment in sorted(made):
        running = kept(running | {moment})
    newest = sorted({each.date() for each in made}, reverse=True)[:7]
    assert {each.date() for each in running} >= set(newest)
    assert kept(running) == running
