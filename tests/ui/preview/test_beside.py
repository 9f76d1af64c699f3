"""The report beside the question follows what is typed, and is never in the way of typing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.preview.conftest import Drawer
from tests.ui.test_accessibility import check, in_order_of_tab
from tripdesk.domain.errors import KnownError
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.preview.beside import Beside

Opened = Callable[[int, int], Beside]
WIDE, NARROW = (1280, 800), (800, 600)


def window_of(beside: Beside) -> MainWindow:
    window = beside.panel.window()
    assert isinstance(window, MainWindow)
    return window


def drawn(beside: Beside, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: beside.panel.view.pages() == 2)


def button(inside: QWidget, text: str) -> QPushButton:
    (found,) = (
        each
        for each in inside.findChildren(QPushButton)
        if text in {each.text(), each.accessibleName()} and each.isVisible()
    )
    return found


def field() -> QTextEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, QTextEdit)
    return found


def test_a_pause_in_typing_shows_what_was_typed(
    opened: Opened, drawer: Drawer, qtbot: QtBot
) -> None:
    beside = opened(*WIDE)
    drawn(beside, qtbot)
    with qtbot.waitSignal(beside.panel.drawn):
        QTest.keyClicks(field(), "Nieuw: ")
    assert drawer.points()[-1][0].startswith("Nieuw: Met verschillende personen")
    before = len(drawer.documents)
    with qtbot.waitSignal(beside.panel.drawn):
        QTest.keyClicks(field(), "een reeks toetsen zonder pauze ")
    assert len(drawer.documents) == before + 1


def test_typing_does_not_wait_and_a_stale_page_is_not_shown(
    opened: Opened, drawer: Drawer, qtbot: QtBot
) -> None:
    beside = opened(*WIDE)
    drawn(beside, qtbot)
    told: list[str] = []
    beside.panel.drawn.connect(lambda: told.append(field().toPlainText()[:4]))
    drawer.gate.clear()
    first = len(drawer.documents)
    QTest.keyClicks(field(), "A")
    qtbot.waitUntil(lambda: len(drawer.documents) == first + 1)
    QTest.keyClicks(field(), "BCD")  # while A is under way
    assert field().toPlainText().startswith("ABCD")
    qtbot.waitUntil(lambda: not beside.panel.is_waiting)
    drawer.gate.set()
    qtbot.waitUntil(lambda: told != [])
    assert told == ["ABCD"]
    assert [each[0][:4] for each in drawer.points()[first:]] == ["AMet", "ABCD"]


def test_the_question_at_hand_is_in_sight(opened: Opened, qtbot: QtBot) -> None:
    beside = opened(*WIDE)
    drawn(beside, qtbot)
    guide, view = window_of(beside).guide, beside.panel.view
    assert guide is not None
    guide.go("travellers")
    assert (view.page(), view.verticalScrollBar().value()) == (0, 0)
    guide.go("follow_ups")
    assert view.page() == 1
    assert view.verticalScrollBar().value() > 0


def test_who_scrolls_is_left_where_one_looks(opened: Opened, qtbot: QtBot) -> None:
    beside = opened(*WIDE)
    drawn(beside, qtbot)
    guide = window_of(beside).guide
    assert guide is not None
    guide.go("travellers")
    typed_in, view = QApplication.focusWidget(), beside.panel.view
    assert typed_in is not None
    with qtbot.waitSignal(beside.panel.drawn):
        QTest.keyClick(typed_in, Qt.Key.Key_Up)
    QTest.keyClick(view.sheets, Qt.Key.Key_End)
    looked_at = view.verticalScrollBar().value()
    assert looked_at == view.verticalScrollBar().maximum() > 0
    with qtbot.waitSignal(beside.panel.drawn):
        QTest.keyClick(typed_in, Qt.Key.Key_Up)
    assert view.verticalScrollBar().value() == looked_at
    assert beside.panel.count_words() == "2 / 2"


def test_keys_and_buttons_zoom_and_it_is_remembered(
    opened: Opened, drawer: Drawer, qtbot: QtBot
) -> None:
    beside = opened(*WIDE)
    drawn(beside, qtbot)
    view = beside.panel.view
    fit = view.per_cent()
    drawer.pages.clear()
    button(beside.panel, "Larger pages").click()
    larger = view.per_cent()
    assert larger > fit
    qtbot.waitUntil(lambda: (0, view.scale()) in drawer.pages)
    assert beside.panel.size_words() == f"{larger} %"
    QTest.keyClick(view.sheets, Qt.Key.Key_Plus)
    QTest.keyClick(view.sheets, Qt.Key.Key_Minus)
    assert view.per_cent() == larger
    window = window_of(beside)
    report = window.guide.report_id if window.guide else ""
    window.show_start()
    window.open_report(report)
    again = window.guide.preview if window.guide else None
    assert again is not None
    assert again.panel.view.per_cent() == larger
    QTest.keyClick(again.panel.view.sheets, Qt.Key.Key_0)
    assert again.panel.view.zoom == 0


def test_it_is_hidden_and_shown_again_and_that_is_remembered(
    opened: Opened, drawer: Drawer, qtbot: QtBot
) -> None:
    beside = opened(*WIDE)
    drawn(beside, qtbot)
    window = window_of(beside)
    assert window.menus.action("preview").isChecked()
    button(window, "Hide the preview").click()
    assert not beside.panel.isVisible()
    assert not window.menus.action("preview").isChecked()
    asked = len(drawer.documents)
    assert window.guide is not None
    window.guide.take_focus()
    QTest.keyClicks(field(), "Ongezien ")
    report = window.guide.report_id
    window.show_start()
    window.open_report(report)
    again = window.guide.preview
    assert again is not None
    assert not again.panel.isVisible()
    assert len(drawer.documents) == asked
    window.menus.action("preview").trigger()
    assert again.panel.isVisible()
    qtbot.waitUntil(lambda: len(drawer.documents) > asked)
    assert drawer.points()[-1][0].startswith("Ongezien ")


def test_a_narrow_window_hides_it_and_shows_it_in_the_place_of_the_question(
    opened: Opened, qtbot: QtBot
) -> None:
    beside = opened(*NARROW)
    window = window_of(beside)
    assert not beside.panel.isVisible()
    assert window.menus.action("preview").isEnabled()
    window.menus.action("preview").trigger()
    drawn(beside, qtbot)
    assert beside.panel.isVisible()
    assert beside.panel.width() > window.width() // 2
    assert QApplication.focusWidget() is beside.panel.view.sheets
    qtbot.waitUntil(lambda: beside.panel.view.page() == 1)  # where question 5 is
    check(beside.panel)
    button(beside.panel, "Back to the question").click()
    assert not beside.panel.isVisible()
    assert field().isVisible()
    window.menus.action("preview").trigger()
    assert window.guide is not None
    window.guide.move_on(1)
    assert not beside.panel.isVisible()
    window.resize(*WIDE)
    qtbot.waitUntil(beside.panel.isVisible)
    share = beside.panel.width() / window.width()
    assert share == pytest.approx(0.3, abs=0.01)
    window.resize(*NARROW)
    qtbot.waitUntil(lambda: not beside.panel.isVisible())


@pytest.mark.parametrize("code", ["pdf.child_fell", "pdf.too_slow"])
def test_a_fall_of_what_draws_is_a_sentence_with_a_way_out(
    opened: Opened, drawer: Drawer, qtbot: QtBot, code: str
) -> None:
    drawer.failing = KnownError(code)
    beside = opened(*WIDE)
    qtbot.waitUntil(lambda: bool(beside.panel.failure_words()))
    assert "What you type is kept" in beside.panel.failure_words()
    QTest.keyClicks(field(), "Toch ")
    assert field().toPlainText().startswith("Toch ")
    drawer.failing = None
    with qtbot.waitSignal(beside.panel.drawn):
        button(beside.panel, "Try again").click()
    assert beside.panel.failure_words() == ""


def test_no_preview_where_answers_are_shown_as_printed(opened: Opened, qtbot: QtBot) -> None:
    beside = opened(*WIDE)
    drawn(beside, qtbot)
    window = window_of(beside)
    assert window.guide is not None
    window.guide.go("check")
    assert not beside.panel.isVisible()
    assert not window.menus.action("preview").isEnabled()


def test_tab_reaches_it_after_the_question(opened: Opened, qtbot: QtBot) -> None:
    beside = opened(*WIDE)
    drawn(beside, qtbot)
    guide = window_of(beside).guide
    assert guide is not None
    for key in ("meetings", "travellers"):
        guide.go(key)
        check(guide)
        names = [
            each.accessibleName() or getattr(each, "text", str)() for each in in_order_of_tab(guide)
        ]
        after = names[names.index("Next") + 1 :]
        assert after[:3] == [
            "Smaller pages",
            f"Size {beside.panel.view.per_cent()} %: as wide as there is room",
            "Larger pages",
        ]
        assert after[3].startswith("The report as it will be, page ")


def test_closing_the_window_ends_what_draws(opened: Opened, drawer: Drawer, qtbot: QtBot) -> None:
    beside = opened(*WIDE)
    drawn(beside, qtbot)
    window_of(beside).close()
    assert drawer.closed
