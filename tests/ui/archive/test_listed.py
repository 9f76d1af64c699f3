"""The list is asked bit by bit; what comes too late for it is dropped."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import Origin, State
from tripdesk.services.listing import Facets, More, Query, Snippet
from tripdesk.services.overview import Overview
from tripdesk.services.records import Facts, ReportRow
from tripdesk.ui.archive.asking import Asking
from tripdesk.ui.archive.listed import Listed
from tripdesk.ui.archive.rows_model import PAGE, RowsModel

NOW = datetime(2020, 3, 1, tzinfo=UTC)


class Endless:
    """A listing of so many rows for each text; it can be held, and lose rows."""

    def __init__(self) -> None:
        self.sizes = {"": 10 * PAGE}
        self.asked: list[tuple[str, int]] = []
        self.free = threading.Event()
        self.free.set()
        self.fault: KnownError | None = None

    def count(self, query: Query) -> int:
        return self.sizes.get(query.words, 3)

    def page(self, query: Query, first: int, size: int) -> Sequence[ReportRow]:
        assert self.free.wait(10)
        if self.fault is not None:
            raise self.fault
        self.asked.append((query.words, first))
        last = min(first + size, self.count(query))
        return [
            ReportRow(f"{query.words}-{n}", Facts(), State.CONCEPT, Origin.OWN, 0, True, False, NOW)
            for n in range(first, last)
        ]

    def facets(self, query: Query) -> Facets:
        number = self.count(query)
        if query.states:
            return Facets({State.CONCEPT: number}, {2020: 1}, late=7)
        return Facets({State.CONCEPT: number, State.DEFINITIVE: 5}, {2020: 2}, late=9)

    def snippets(self, query: Query, ids: Sequence[str]) -> Mapping[str, Sequence[Snippet]]:
        return {each: (Snippet("purpose", query.words, ((0, 1),)),) for each in ids[:1]}

    def more(self, ids: Sequence[str]) -> Mapping[str, More]:
        return {each: More(f"Purpose of {each}") for each in ids}

    def overview(self, query: Query) -> Overview:
        return Overview(trips=self.count(query))


@pytest.fixture
def listing() -> Endless:
    return Endless()


@pytest.fixture
def model(qapp: QApplication) -> RowsModel:
    assert qapp is QApplication.instance()
    return RowsModel(date(2020, 3, 1))


@pytest.fixture
def listed(model: RowsModel, listing: Endless) -> Iterator[Listed]:
    asking = Asking()
    made = Listed(model, asking, lambda: listing)
    yield made
    listing.free.set()
    made.stop()
    asking.stop()


def ids(model: RowsModel, first: int, last: int) -> list[str]:
    return [each.id for each in model.rows_here(first, last)]


def test_the_rows_stay_until_those_of_the_next_query_are_here(
    listed: Listed, listing: Endless, model: RowsModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(listed.came):
        listed.show(Query())
    assert model.rowCount() == 10 * PAGE
    listing.free.clear()
    listed.show(Query(words="gent"))
    assert ids(model, 0, 1) == ["-0", "-1"]
    with qtbot.waitSignal(listed.came):
        listing.free.set()
    assert ids(model, 0, 9) == ["gent-0", "gent-1", "gent-2"]


def test_one_looks_anywhere_and_only_that_is_read(
    listed: Listed, listing: Endless, model: RowsModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(listed.came):
        listed.show(Query())
    listed.look_at(7 * PAGE - 5, 7 * PAGE + 5)
    qtbot.waitUntil(lambda: not model.missing(7 * PAGE - 5, 7 * PAGE + 5))
    assert listing.asked == [("", 0), ("", 6 * PAGE), ("", 7 * PAGE)]


def test_pages_of_a_list_that_is_no_longer_shown_are_dropped(
    listed: Listed, listing: Endless, model: RowsModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(listed.came):
        listed.show(Query())
    listing.free.clear()
    listed.look_at(5 * PAGE, 5 * PAGE + 10)
    listed.show(Query(words="gent"))
    with qtbot.waitSignal(listed.came):
        listing.free.set()
    assert model.rowCount() == 3
    assert ids(model, 0, 9) == ["gent-0", "gent-1", "gent-2"]


def test_a_list_that_became_shorter_is_asked_again(
    listed: Listed, listing: Endless, model: RowsModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(listed.came):
        listed.show(Query())
    listing.sizes[""] = 2 * PAGE
    listed.look_at(9 * PAGE, 9 * PAGE + 10)
    qtbot.waitUntil(lambda: model.rowCount() == 2 * PAGE)


def test_the_chips_are_counted_as_one_choice(
    listed: Listed, model: RowsModel, qtbot: QtBot
) -> None:
    assert model.rowCount() == 0
    with qtbot.waitSignal(listed.facets_came) as came:
        listed.show(Query(states=frozenset({State.CONCEPT})))
    (facets,) = came.args
    assert facets.states[State.DEFINITIVE] == 5
    assert facets.late == 9
    assert facets.years == {2020: 1}


def test_snippets_are_asked_for_what_one_looks_at(
    listed: Listed, model: RowsModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(listed.came):
        listed.show(Query(words="gent"))
    with qtbot.waitSignal(listed.snippets_came):
        listed.look_at(0, 2)
    found = model.snippet(0)
    assert found is not None
    assert found.text == "gent"
    assert model.snippets_of("gent-1") == ()


def test_a_fault_is_told_and_the_rows_stay(
    listed: Listed, listing: Endless, model: RowsModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(listed.came):
        listed.show(Query())
    listing.fault = KnownError("store.locked")
    with qtbot.waitSignal(listed.failed) as told:
        listed.show(Query(words="gent"))
    assert told.args[0].code == "store.locked"
    assert model.rowCount() == 10 * PAGE


def test_spans_and_whole_lists_are_read_for_an_act(
    listed: Listed, model: RowsModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(listed.came):
        listed.show(Query())
    assert model.rowCount() == 10 * PAGE
    read: list[str] = []
    listed.read([(0, 1), (500, 500)], lambda rows: read.extend(each.id for each in rows))
    qtbot.waitUntil(lambda: len(read) == 3)
    assert read == ["-0", "-1", "-500"]
    listed.read_all(Query(words="gent"), lambda rows: read.extend(each.id for each in rows))
    qtbot.waitUntil(lambda: len(read) == 6)
