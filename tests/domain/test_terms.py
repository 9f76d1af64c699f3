"""The term from the return to the due date, in days, weeks and months of any length."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tripdesk.domain.errors import KnownError
from tripdesk.domain.terms import LONGEST, Term, TermUnit, due_date, parse_term


@pytest.mark.parametrize(
    ("back", "term", "due"),
    [
        ("2020-01-31", "1 month", "2020-02-29"),
        ("2019-01-31", "1 month", "2019-02-28"),
        ("2019-12-09", "1 month", "2020-01-09"),
        ("2019-12-31", "2 months", "2020-02-29"),
        ("2020-08-31", "1 maand", "2020-09-30"),
        ("2020-02-13", "2 weken", "2020-02-27"),
        ("2020-02-20", "10 days", "2020-03-01"),
        ("2020-02-20", "1dag", "2020-02-21"),
    ],
)
def test_a_report_is_due_a_term_after_the_return(back: str, term: str, due: str) -> None:
    said = parse_term(term)
    assert said is not None
    assert due_date(date.fromisoformat(back), said) == date.fromisoformat(due)


@pytest.mark.parametrize("text", ["", "month", "0 days", "-1 day", "1.5 months", "1 year", "1 1"])
def test_what_is_no_term_is_none(text: str) -> None:
    assert parse_term(text) is None


terms = st.builds(Term, st.integers(1, LONGEST), st.sampled_from(TermUnit))


@given(terms)
def test_a_term_reads_back_as_it_is_written(term: Term) -> None:
    assert parse_term(str(term)) == term


@given(st.dates(max_value=date(2900, 1, 1)), st.dates(max_value=date(2900, 1, 1)), terms)
def test_who_returns_later_is_never_due_earlier(one: date, other: date, term: Term) -> None:
    first, last = sorted((one, other))
    assert first < due_date(first, term) <= due_date(last, term)


@pytest.mark.parametrize("term", [Term(1, each) for each in TermUnit])
def test_past_the_calendars_end_is_told(term: Term) -> None:
    with pytest.raises(KnownError, match=r"date\.out_of_range"):
        due_date(date.max, term)
