"""The model holds what one looks at, and no more."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tripdesk.domain.report import Origin, State
from tripdesk.services.listing import Snippet, Sort
from tripdesk.services.records import Facts, ReportRow
from tripdesk.ui.archive.columns import Column
from tripdesk.ui.archive.rows_model import KEPT, PAGE, RowsModel
from tripdesk.ui.language import Language

TODAY = date(2020, 3, 1)
NOW = datetime(2020, 3, 1, tzinfo=UTC)


def row(number: int, **facts: object) -> ReportRow:
    said = Facts(**facts)  # type: ignore[arg-type]  # each case names the facts it is about
    return ReportRow(f"id-{number}", said, State.CONCEPT, Origin.OWN, 0, True, False, NOW)


def rows(first: int, count: int) -> list[ReportRow]:
    return [row(number) for number in range(first, first + count)]


def test_it_is_a_model_as_qt_means_it() -> None:
    model = RowsModel(TODAY)
    mode = QAbstractItemModelTester.FailureReportingMode.Warning  # a warning of Qt's fails a test
    tester = QAbstractItemModelTester(model, mode)
    model.begin(2 * PAGE + 5, rows(0, PAGE))
    model.put(2, rows(2 * PAGE, 5))
    model.begin(0, [])
    assert tester.model() is model


def test_a_row_that_is_still_to_come_is_empty_and_told_to_a_screen_reader() -> None:
    model = RowsModel(TODAY)
    model.begin(2 * PAGE, rows(0, PAGE))
    coming = model.index(PAGE, Column.TRIP)
    assert coming.data() is None
    assert coming.data(Qt.ItemDataRole.AccessibleTextRole) == "Still to come"
    assert model.row(PAGE) is None
    model.put(1, rows(PAGE, PAGE))
    assert coming.data() == "(no place yet)"
    assert coming.data(Qt.ItemDataRole.UserRole) == f"id-{PAGE}"


def test_pages_that_are_not_here_are_named_and_none_beyond_the_list() -> None:
    model = RowsModel(TODAY)
    model.begin(3 * PAGE - 50, rows(0, PAGE))
    assert model.missing(-20, 10) == []
    assert model.missing(PAGE - 1, PAGE) == [1]
    assert model.missing(0, 10 * PAGE) == [1, 2]
    model.begin(0, [])
    assert model.missing(0, 10) == []


def test_a_list_that_was_read_from_the_middle_knows_its_places() -> None:
    model = RowsModel(TODAY)
    model.begin(5 * PAGE, rows(2 * PAGE, PAGE), 2 * PAGE)
    assert model.row(0) is None
    assert model.place_of(f"id-{2 * PAGE + 3}") == 2 * PAGE + 3
    assert model.place_of("elsewhere") == -1
    assert [each.id for each in model.rows_here(2 * PAGE - 1, 2 * PAGE + 1)] == [
        f"id-{2 * PAGE}",
        f"id-{2 * PAGE + 1}",
    ]


@given(st.lists(st.integers(0, 199), max_size=120))
def test_however_one_jumps_what_is_looked_at_is_here_and_the_rest_makes_room(
    jumps: list[int],
) -> None:
    model = RowsModel(TODAY)
    model.begin(200 * PAGE, rows(0, PAGE))
    for page in jumps:
        first, last = page * PAGE - 10, page * PAGE + 10  # two pages on the screen
        for missing in model.missing(first, last):
            model.put(missing, rows(missing * PAGE, PAGE))
        seen = range(max(first, 0), last)
        assert [each.id for each in model.rows_here(first, last - 1)] == [f"id-{n}" for n in seen]
    held = sum(model.row(page * PAGE) is not None for page in range(200))
    assert held <= KEPT


def test_what_a_heading_asks_of_the_store() -> None:
    model = RowsModel(TODAY)
    asked: list[tuple[Sort, bool]] = []
    model.sort_asked.connect(lambda sort, descending: asked.append((sort, descending)))
    model.sort(Column.DUE, Qt.SortOrder.DescendingOrder)
    model.sort(Column.TRIP, Qt.SortOrder.AscendingOrder)
    model.sort(-1)
    assert asked == [(Sort.DUE, True), (Sort.TRIP, False), (Sort.DATE, True)]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2020, 2, 8), date(2020, 2, 13), "8 – 13 Feb 2020"),
        (date(2019, 12, 9), date(2019, 12, 9), "9 Dec 2019"),
        (date(2020, 1, 30), date(2020, 2, 2), "30 Jan – 2 Feb 2020"),
        (date(2019, 12, 29), date(2020, 1, 3), "29 Dec 2019 – 3 Jan 2020"),
    ],
)
def test_a_period_says_month_and_year_no_more_often_than_it_must(
    start: date, end: date, said: str
) -> None:
    model = RowsModel(TODAY)
    model.begin(1, [row(0, start=start, end=end)])
    assert model.index(0, Column.PERIOD).data() == said


@pytest.mark.parametrize("days", [-2, 0, 12])
def test_lateness_is_painted_too(days: int) -> None:
    model = RowsModel(TODAY)
    model.begin(1, [row(0, due=TODAY + timedelta(days=days))])
    painted = model.index(0, Column.DUE).data(Qt.ItemDataRole.ForegroundRole)
    assert (painted is not None) == (days < 0)


@pytest.mark.parametrize(
    ("code", "days", "said"),
    [
        ("nl", -2426, "2.426 dagen te laat"),
        ("en", -2426, "2,426 days late"),
        ("nl", 1000, "nog 1.000 dagen"),
        ("nl", -2, "2 dagen te laat"),
    ],
)
def test_many_days_have_their_thousands_apart(
    language: Language, code: str, days: int, said: str
) -> None:
    language.use(code)
    model = RowsModel(TODAY)
    model.begin(1, [row(0, due=TODAY + timedelta(days=days))])
    assert model.index(0, Column.DUE).data() == said


def test_snippets_belong_to_the_list_that_is_shown() -> None:
    model = RowsModel(TODAY)
    model.begin(2, rows(0, 2))
    found = Snippet("purpose", "Over water", ((5, 10),))
    model.put_snippets({"id-0": (found,), "id-1": ()})
    assert model.snippet(0) == found
    assert model.snippet(1) is None
    assert model.snippets_of("id-1") == ()
    model.begin(2, rows(0, 2))
    assert model.snippets_of("id-0") is None
