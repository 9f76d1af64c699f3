"""Columns to choose: what they say, how wide they are, what they are sorted by; all remembered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.archive import finalise
from tests.ui.archive.conftest import TODAY, Filling, Shown
from tests.ui.archive.test_start_screen import settle, trips
from tripdesk.services.listing import More, Sort
from tripdesk.services.records import Dossier
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.columns import SORTS, USUAL, Column
from tripdesk.ui.archive.columns_dialog import ColumnsDialog
from tripdesk.ui.archive.row_painting import MARGIN
from tripdesk.ui.archive.row_words import due_in_words
from tripdesk.ui.archive.start_screen import StartScreen
from tripdesk.ui.archive.table_columns import LEAST
from tripdesk.ui.language import Language

Show = Callable[[], Shown]


def cell(screen: StartScreen, row: int, column: Column) -> object:
    return screen.table.model().index(row, column).data()


def choose(screen: StartScreen, *columns: Column) -> None:
    screen.table.columns.want(USUAL | set(columns))
    screen.table.columns.changed.emit()


def test_other_columns_say_what_rows_and_dossiers_know(
    show: Show, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    report_id = filling.concept("Lviv, Oekraïne", TODAY, "Overleg over\n\nwater.")
    finalise(filling.store, report_id, facts=filling.store.get(report_id).facts)
    reports.publish(report_id, date(2020, 3, 1), "")
    dossier = replace(Dossier(), case_number="2020-17", department="Water")
    filling.store.dossiers.keep(report_id, dossier)
    screen = show().screen
    choose(screen, *Column)
    qtbot.waitUntil(lambda: cell(screen, 0, Column.CASE_NUMBER) is not None)
    said = {each: cell(screen, 0, each) for each in set(Column) - USUAL}
    assert said == {
        Column.DAYS: "3",
        Column.PURPOSE: "Overleg over water.",
        Column.CASE_NUMBER: "2020-17",
        Column.DEPARTMENT: "Water",
        Column.ORIGIN: "Made here",
        Column.VERSION: "1",
        Column.PUBLISHED: "1 Mar 2020",
        Column.CHANGED: cell(screen, 0, Column.CHANGED),
    }


def test_more_is_told_of_concepts_too_and_of_no_others(filling: Filling) -> None:
    concept = filling.concept("Lviv, Oekraïne", TODAY, "Overleg over water.")
    empty = filling.concept()
    found = filling.store.listing.more([concept, empty])
    assert found == {concept: More("Overleg over water."), empty: More()}


def test_widths_and_columns_come_back_and_double_clicks_undo_them(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    filling.many(3)
    first = show().screen
    choose(first, Column.DAYS)
    first.table.setColumnWidth(Column.STATE, 222)
    with qtbot.waitSignal(first.table.columns.changed):
        pass
    first.stop()
    again = show().screen
    table = again.table
    assert not table.isColumnHidden(Column.DAYS)
    assert table.isColumnHidden(Column.PURPOSE)
    wide = table.fontMetrics().averageCharWidth()
    assert abs(table.columnWidth(Column.STATE) - 222) <= wide
    with qtbot.waitSignal(table.columns.changed):
        table.horizontalHeader().sectionHandleDoubleClicked.emit(Column.STATE)
    assert table.columnWidth(Column.STATE) < 222 - wide


@pytest.mark.parametrize("column", SORTS)
def test_each_order_that_is_offered_is_one_the_archive_has(
    show: Show, filling: Filling, qtbot: QtBot, column: Column
) -> None:
    for place in ("Lviv, Oekraïne", "Gent, België"):
        filling.definitive(place, TODAY)
    screen = show().screen
    choose(screen, column)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        screen.table.sortByColumn(column, order)
        settle(screen, qtbot)
        assert sorted(trips(screen)) == ["Gent, België", "Lviv, Oekraïne"]


def test_a_click_on_a_heading_without_an_order_changes_nothing(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    for place in ("Lviv, Oekraïne", "Gent, België"):
        filling.definitive(place, TODAY)
    screen = show().screen
    screen.table.sortByColumn(Column.TRIP, Qt.SortOrder.AscendingOrder)
    settle(screen, qtbot)
    screen.table.sortByColumn(Column.PURPOSE, Qt.SortOrder.AscendingOrder)
    settle(screen, qtbot)
    assert screen.table.horizontalHeader().sortIndicatorSection() == Column.TRIP
    assert trips(screen) == ["Gent, België", "Lviv, Oekraïne"]


def test_the_window_for_columns_shows_each_choice_at_once(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    for place in ("Lviv, Oekraïne", "Gent, België"):
        filling.definitive(place, TODAY)
    screen = show().screen
    dialog = ColumnsDialog(screen, screen.table.columns, Sort.DATE, descending=True)
    dialog.order_chosen.connect(screen._list.put_in_order)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.box(Column.DAYS).setFocus()
    QTest.keyClick(dialog.box(Column.DAYS), Qt.Key.Key_Space)
    assert not screen.table.isColumnHidden(Column.DAYS)
    assert not dialog.way.isEnabled()
    dialog.by.setCurrentIndex(dialog.by.findData(Sort.TRIP))
    settle(screen, qtbot)
    dialog.way.setCurrentIndex(0)
    settle(screen, qtbot)
    assert trips(screen) == ["Gent, België", "Lviv, Oekraïne"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_widths_are_chosen_with_the_keyboard_kept_and_reset(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    filling.definitive("Gent, België", TODAY)
    screen = show().screen
    table = screen.table
    needed = table.columnWidth(Column.STATE)
    dialog = ColumnsDialog(screen, table.columns, Sort.DATE, descending=True)
    qtbot.addWidget(dialog)
    dialog.show()
    width = dialog.width_of(Column.STATE)
    assert width.accessibleName() == "Width of Status, in characters"
    assert width.text() == "As needed"
    assert not dialog.width_of(Column.DAYS).isEnabled()
    dialog.box(Column.STATE).setFocus()
    QTest.keyClick(dialog.box(Column.STATE), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is width, "each width comes after its column"
    QTest.keyClick(width, Qt.Key.Key_Up)
    QTest.keyClick(width, Qt.Key.Key_Up)
    wide = table.columnWidth(Column.STATE)
    assert wide > needed
    assert table.columns.dragged == {Column.STATE: width.value()}
    width.setFocus()
    qtbot.waitUntil(width.hasFocus)
    width.selectAll()
    QTest.keyClicks(width, "2")
    QTest.keyClick(width, Qt.Key.Key_Tab)
    assert width.value() == LEAST, "no column is narrower"
    QTest.keyClick(width, Qt.Key.Key_Down)
    assert width.text() == "As needed"
    assert table.columnWidth(Column.STATE) == needed
    QTest.keyClick(width, Qt.Key.Key_Down)
    assert table.columnWidth(Column.STATE) < needed
    press_usual(dialog)
    assert table.columnWidth(Column.STATE) == needed
    assert not table.columns.dragged
    assert width.text() == "As needed"


def press_usual(dialog: ColumnsDialog) -> None:
    (usual,) = (each for each in dialog.findChildren(QPushButton) if each.text() == "As usual")
    usual.setFocus()
    QTest.keyClick(usual, Qt.Key.Key_Space)


@pytest.mark.parametrize("code", ["en", "nl"])
def test_a_report_that_is_years_late_says_so_whole(
    show: Show, filling: Filling, language: Language, code: str
) -> None:
    language.use(code)
    filling.many(1)
    table = show().screen.table
    table.columns.fit()
    words = table.fontMetrics().horizontalAdvance(due_in_words(-2426))
    assert table.columnWidth(Column.DUE) >= words + 3 * MARGIN
