"""Dates as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.forms import TODAY
from tripdesk.domain.dates import parse_date


@pytest.mark.parametrize(
    "text",
    ["8-2-2020", "08/02/2020", "8.2.2020", "8 feb 2020", "8 februari", "8 februari 2020", "8/2",
     "2020-02-08", "8 February 2020", " 8-2-20 ", "8 feb. 2020", "8feb2020"],
)  # fmt: skip
def test_each_way_of_writing_it_is_understood(text: str) -> None:
    assert parse_date(text, TODAY) == date(2020, 2, 8)


@pytest.mark.parametrize(
    "text", ["", "8", "8 fe", "30-2-2020", "8 ma", "13-13", "morgen", "8-2-2020x", "0-1", "²/3"]
)
def test_what_is_no_date_yet_is_none(text: str) -> None:
    assert parse_date(text, TODAY) is None


def test_without_a_year_it_is_the_nearest_in_the_past() -> None:
    assert parse_date("1 maart", TODAY) == TODAY
    assert parse_date("2 maart", TODAY) == date(2019, 3, 2)
    assert parse_date("29-2", date(2019, 6, 1)) == date(2016, 2, 29)


@given(st.dates(date(1000, 1, 1)))
def test_a_full_date_reads_back(day: date) -> None:
    assert parse_date(day.isoformat(), TODAY) == day
    assert parse_date(f"{day.day}-{day.month}-{day.year:04}", TODAY) == day


@given(st.integers(0, 364))
def test_a_year_is_added_that_lies_within_a_year_back(back: int) -> None:
    day = TODAY - timedelta(days=back)
    assert parse_date(f"{day.day}/{day.month}", TODAY) == day


@given(st.text(max_size=20))
def test_any_text_at_all_is_a_date_or_none(text: str) -> None:
    found = parse_date(text, TODAY)
    assert found is None or isinstance(found, date)
