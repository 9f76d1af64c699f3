"""The list as a secretary meets it: found, narrowed, chosen, binned and put back, by keys."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.archive.conftest import TODAY, Filling, Shown
from tripdesk.services.listing import Query
from tripdesk.services.records import ReportRow
from tripdesk.services.reports import Reports
from tripdesk.storage.sqlite_store import SqliteStore
from tripdesk.ui.archive.acts import Act
from tripdesk.ui.archive.columns import USUAL, Column
from tripdesk.ui.archive.start_screen import StartScreen

Show = Callable[[], Shown]


def words(widget: QWidget) -> list[str]:
    """Return what stands on the screen, of what is visible."""
    labels = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    buttons = [each.text() for each in widget.findChildren(QPushButton) if each.isVisible()]
    return [each for each in (*labels, *buttons) if each]


def says(widget: QWidget, beginning: str) -> bool:
    """Tell whether something on the screen begins so."""
    return any(each.startswith(beginning) for each in words(widget))


def trips(screen: StartScreen) -> list[str]:
    model = screen.table.model()
    return [str(model.index(at, Column.TRIP).data()) for at in range(model.rowCount())]


def press(screen: StartScreen, words: str) -> None:
    (button,) = (
        each
        for each in screen.findChildren(QPushButton)
        if each.text() == words and each.isVisible()
    )
    button.click()


def key(which: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    held = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        held |= each
    QTest.keyClick(focus, which, held)


def settle(screen: StartScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: screen.settled)


def test_an_empty_archive_says_one_sentence_and_offers_the_two_ways_to_begin(
    show: Show, qtbot: QtBot
) -> None:
    screen = show().screen
    assert {"No reports yet.", "The first takes about ten minutes."} <= set(words(screen))
    assert {"New report", "Import…"} <= set(words(screen))
    assert not screen.table.isVisible()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "New report"
    with qtbot.waitSignal(screen.new_asked):
        key(Qt.Key.Key_Space)
    with qtbot.waitSignal(screen.import_asked):
        press(screen, "Import…")


def test_with_one_unfinished_report_going_on_is_the_first_thing(
    show: Show, filling: Filling
) -> None:
    filling.definitive("Gent, België")
    mine = filling.concept("Lviv, Oekraïne", TODAY)
    shown = show()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Continue with Lviv, februari – maart 2020"
    key(Qt.Key.Key_Space)
    assert shown.asked == [(Act.CONTINUE, [mine])]


def test_with_two_unfinished_reports_none_is_put_first(show: Show, filling: Filling) -> None:
    filling.concept("Lviv, Oekraïne", TODAY)
    filling.concept("Gent, België", TODAY)
    screen = show().screen
    assert not any(each.startswith("Continue") for each in words(screen))
    assert QApplication.focusWidget() is screen.table


def test_the_list_says_where_when_how_many_and_how_late(show: Show, filling: Filling) -> None:
    filling.concept("Lviv, Oekraïne", date(2020, 1, 16))
    filling.published("Brussel, België", date(2019, 12, 9))
    filling.concept()
    screen = show().screen
    model = screen.table.model()
    said = [[str(model.index(row, each).data()) for each in sorted(USUAL)] for row in range(3)]
    assert said == [
        ["(no place yet)", "—", "—", "Concept", "—"],
        ["Lviv, Oekraïne", "14 – 16 Jan 2020", "2", "Concept", "14 days late"],
        ["Brussel, België", "7 – 9 Dec 2019", "2", "Published", "—"],
    ]
    assert says(screen, "3 report")


def test_chips_count_and_narrow_and_the_counts_add_up(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    filling.concept("Lviv, Oekraïne", date(2020, 1, 16))
    filling.definitive("Gent, België")
    filling.published("Brussel, België")
    filling.published("Surat, India")
    screen = show().screen
    assert {"All 4", "Concept 1", "Definitive 1", "Published 2", "Late 1"} <= set(words(screen))
    press(screen, "Published 2")
    settle(screen, qtbot)
    assert sorted(trips(screen)) == ["Brussel, België", "Surat, India"]
    assert {"All 4", "Late 1"} <= set(words(screen))
    assert says(screen, "2 report")
    press(screen, "Late 1")
    settle(screen, qtbot)
    assert trips(screen) == ["Lviv, Oekraïne"]


def test_typing_searches_and_escape_shows_everything_again(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    filling.definitive("Gent, België")
    filling.definitive("Lviv, Oekraïne")
    screen = show().screen
    screen.find_words()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "lviv")
    settle(screen, qtbot)
    assert trips(screen) == ["Lviv, Oekraïne"]
    key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is screen.table
    key(Qt.Key.Key_Escape)
    settle(screen, qtbot)
    assert len(trips(screen)) == 2


def test_typing_never_waits_and_what_was_typed_on_over_is_not_searched(
    show: Show, filling: Filling, store: SqliteStore, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    filling.definitive("Gent, België")
    filling.definitive("Genève, Zwitserland")
    screen = show().screen
    listing = store.listing
    searched, begun, go_on = list[str](), threading.Event(), threading.Event()
    page = listing.page

    def slow_page(query: Query, first: int, size: int) -> Sequence[ReportRow]:
        searched.append(query.words)
        begun.set()
        assert go_on.wait(10)
        return page(query, first, size)

    monkeypatch.setattr(listing, "page", slow_page)
    screen.find_words()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "g")
    qtbot.waitUntil(begun.is_set)
    for letter in "ent":  # each is on the screen while the first is still searched
        QTest.keyClicks(field, letter)
        QApplication.processEvents()
    assert field.text() == "gent"
    assert len(trips(screen)) == 2
    go_on.set()
    settle(screen, qtbot)
    assert searched == ["g", "gent"]
    assert trips(screen) == ["Gent, België"]


def test_nothing_found_is_said_and_the_way_out_offered(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    filling.definitive("Gent, België")
    screen = show().screen
    screen.find_words()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "zzz")
    settle(screen, qtbot)
    assert "No report answers to this search and these filters." in words(screen)
    assert not screen.table.isVisible()
    press(screen, "Show all reports")
    settle(screen, qtbot)
    assert trips(screen) == ["Gent, België"]


def test_a_year_narrows_the_list(show: Show, filling: Filling, qtbot: QtBot) -> None:
    filling.definitive("Gent, België", date(2019, 5, 1))
    filling.definitive("Lviv, Oekraïne", date(2018, 5, 1))
    screen = show().screen
    (years,) = (each for each in screen.findChildren(QComboBox) if each.accessibleName() == "Year")
    assert [years.itemText(at) for at in range(3)] == ["All years", "2019 (1)", "2018 (1)"]
    years.setCurrentIndex(2)
    settle(screen, qtbot)
    assert trips(screen) == ["Lviv, Oekraïne"]


def test_a_heading_puts_the_list_in_order_both_ways_and_back(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    for place in ("Lviv, Oekraïne", "Abu Dhabi, VAE", "Gent, België"):
        filling.definitive(place)
    screen = show().screen
    newest = trips(screen)
    header = screen.table.horizontalHeader()
    seen = []
    for _ in range(3):
        at = QPoint(header.sectionViewportPosition(Column.TRIP) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        settle(screen, qtbot)
        seen.append(trips(screen))
    assert seen[0] == ["Abu Dhabi, VAE", "Gent, België", "Lviv, Oekraïne"]
    assert seen[1] == seen[0][::-1]
    assert seen[2] == newest


def test_return_goes_on_with_a_concept_and_shows_the_pdf_of_a_definitive_report(
    show: Show, filling: Filling
) -> None:
    first = filling.concept("Lviv, Oekraïne", TODAY)
    second = filling.definitive("Gent, België", TODAY - timedelta(days=9))
    filling.concept("Surat, India", TODAY - timedelta(days=99))
    shown = show()
    shown.screen.table.setFocus()
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    assert shown.asked == [(Act.CONTINUE, [first]), (Act.VIEW_PDF, [second])]


def test_delete_is_for_all_that_are_chosen(show: Show, filling: Filling) -> None:
    ids = [filling.definitive("Gent, België", TODAY - timedelta(days=at)) for at in range(3)]
    shown = show()
    shown.screen.table.setFocus()
    key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert says(shown.screen, "2 report")
    key(Qt.Key.Key_Delete)
    assert shown.asked == [(Act.BIN, ids[:2])]


def test_a_published_report_is_not_binned_and_one_is_told_why(show: Show, filling: Filling) -> None:
    filling.published("Gent, België")
    shown = show()
    shown.screen.table.setFocus()
    key(Qt.Key.Key_Delete)
    assert shown.asked == []
    assert "A published report must first be withdrawn." in words(shown.screen)


def test_the_detail_pane_tells_the_report_and_offers_what_its_state_allows(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    filling.concept("Lviv, Oekraïne", TODAY, "Kennismaken met de directie.")
    filling.concept("Gent, België", TODAY - timedelta(days=40))
    filling.published("Brussel, België", TODAY - timedelta(days=80))
    screen = show().screen
    qtbot.waitUntil(lambda: "Kennismaken met de directie." in words(screen))
    assert "•  Terugkoppeling" in words(screen)
    assert any("5 of 7 questions filled in" in each for each in words(screen))
    offered = {"Go on filling in", "View PDF", "Save PDF as…", "Duplicate", "To the bin"}
    assert offered <= set(words(screen))
    screen.table.choose("", 2)
    assert {"View PDF", "Save PDF as…", "Correct…", "Duplicate"} <= set(words(screen))
    assert not {"Go on filling in", "To the bin"} & set(words(screen))


def test_the_bin_is_a_list_of_its_own(
    show: Show, filling: Filling, reports: Reports, qtbot: QtBot
) -> None:
    binned = filling.definitive("Gent, België")
    filling.definitive("Lviv, Oekraïne")
    reports.to_bin(binned)
    shown = show()
    screen = shown.screen
    assert trips(screen) == ["Lviv, Oekraïne"]
    press(screen, "Bin (1)")
    settle(screen, qtbot)
    assert screen.in_bin
    assert trips(screen) == ["Gent, België"]
    assert {"Bin", "Put back", "Destroy…", "Empty the bin…"} <= set(words(screen))
    assert not {"New report", "Duplicate"} & set(words(screen))
    key(Qt.Key.Key_Return)
    assert shown.asked == [(Act.PUT_BACK, [binned])]
    press(screen, "Empty the bin…")
    qtbot.waitUntil(lambda: len(shown.asked) == 2)
    assert shown.asked[1] == (Act.DESTROY, [binned])
    key(Qt.Key.Key_Escape)
    settle(screen, qtbot)
    assert trips(screen) == ["Lviv, Oekraïne"]


def test_filters_order_and_columns_are_remembered(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    filling.definitive("Lviv, Oekraïne", date(2019, 5, 1))
    filling.definitive("Gent, België", date(2019, 5, 2))
    filling.definitive("Lviv, Oekraïne", date(2018, 5, 1))
    first = show().screen
    press(first, "Definitive 3")
    (years,) = (each for each in first.findChildren(QComboBox) if each.accessibleName() == "Year")
    years.setCurrentIndex(1)
    first.table.columns.want(USUAL - {Column.PERSONS})
    first.table.sortByColumn(Column.TRIP, Qt.SortOrder.DescendingOrder)
    settle(first, qtbot)
    first.stop()
    again = show().screen
    assert trips(again) == ["Lviv, Oekraïne", "Gent, België"]
    assert again.table.isColumnHidden(Column.PERSONS)
    assert says(again, "2 report")


def test_a_thousand_reports_are_read_where_one_looks(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    filling.many(210)
    screen = show().screen
    table = screen.table
    model = table.model()
    assert model.rowCount() == 210
    table.setFocus()
    key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: model.index(209, Column.TRIP).data() is not None)
    assert "3 – 5 Aug 2019" in str(model.index(209, Column.PERIOD).data())


def test_what_is_chosen_beyond_the_pages_at_hand_is_read_before_it_is_acted_on(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    filling.many(130)
    filling.published("Lviv, Oekraïne", TODAY - timedelta(days=999))  # far below, not for the bin
    shown = show()
    shown.screen.table.setFocus()
    key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert says(shown.screen, "131 report")
    key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bool(shown.asked))
    assert shown.asked[0][0] is Act.BIN
    assert len(set(shown.asked[0][1])) == 130


def test_the_same_report_stays_chosen_when_the_list_is_asked_again(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    filling.many(5)
    screen = show().screen
    screen.table.choose("", 3)
    (chosen,) = screen.reports()
    filling.concept("Lviv, Oekraïne", TODAY + timedelta(days=1))
    screen.refresh()
    settle(screen, qtbot)
    assert [each.id for each in screen.reports()] == [chosen.id]
    assert screen.table.currentIndex().row() == 4


def test_where_there_is_no_room_the_acts_stand_below_the_list(
    show: Show, filling: Filling, qtbot: QtBot
) -> None:
    filling.many(3)
    shown = show()
    shown.screen.resize(640, 600)
    qtbot.waitUntil(lambda: "More…" in words(shown.screen))
    assert not any(each.startswith("Choose a report") for each in words(shown.screen))
    press(shown.screen, "Go on filling in")
    assert shown.asked[0][0] is Act.CONTINUE


def test_columns_are_left_out_and_brought_back_by_the_menu_and_the_trip_stays(
    show: Show, filling: Filling
) -> None:
    filling.many(3)
    table = show().screen.table
    menu = table.columns.menu(table)
    offered = {each.text(): each for each in menu.actions()}
    usual = ["Period", "Persons", "Status", "Report due"]
    assert [words for words, each in offered.items() if each.isChecked()] == usual
    offered["Status"].trigger()
    assert table.isColumnHidden(Column.STATE)
    offered["Status"].trigger()
    assert not table.isColumnHidden(Column.STATE)
    assert table.horizontalHeader().length() <= table.viewport().width()


def test_the_arrow_down_leads_from_the_search_field_into_the_list(
    show: Show, filling: Filling
) -> None:
    filling.many(3)
    screen = show().screen
    screen.find_words()
    key(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is screen.table


def test_clearing_takes_the_button_in_the_search_field_away(
    show: Callable[[], Shown], filling: Filling, qtbot: QtBot
) -> None:
    filling.definitive("Gent, België")
    screen = show().screen
    screen.find_words()
    field = screen.findChild(QLineEdit, "search")
    assert field is not None
    QTest.keyClicks(field, "gent")
    settle(screen, qtbot)
    clear = field.findChildren(QToolButton)[0]
    qtbot.waitUntil(clear.isVisible)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    settle(screen, qtbot)
    assert not field.text()
    qtbot.waitUntil(lambda: not clear.isVisible())


def test_the_search_field_keeps_its_width_whatever_is_found(
    show: Callable[[], Shown], filling: Filling, qtbot: QtBot
) -> None:
    filling.definitive("Gent, België")
    screen = show().screen
    field = screen.findChild(QLineEdit, "search")
    assert field is not None
    wide = field.width()
    QTest.keyClicks(field, "nergens")
    settle(screen, qtbot)
    QApplication.processEvents()
    assert field.width() == wide
