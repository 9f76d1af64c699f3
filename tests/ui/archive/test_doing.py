"""From the list into the archive and back: what is asked, done, said and undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.archive.test_start_screen import says, words
from tripdesk.domain.report import State
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.acts import Act
from tripdesk.ui.main_window import MainWindow

Open = Callable[[], MainWindow]


def ready(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the list has asked the archive."""
    qtbot.waitUntil(lambda: window.start.settled)


def in_dialog(do: Callable[[QDialog], object]) -> None:
    """Do something in the dialog that is about to open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        try:
            do(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, act)


def button(dialog: QDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "main")
    assert isinstance(found, QPushButton)
    return found


def field(dialog: QDialog) -> QLineEdit:
    (found,) = (
        each
        for each in dialog.findChildren(QLineEdit)
        if each.objectName() != "qt_spinbox_lineedit"
    )
    return found


def test_a_report_is_noted_as_published_and_withdrawn_with_a_reason(
    open_window: Open, reports: Reports, example: str, qtbot: QtBot
) -> None:
    reports.finalise(example)
    window = open_window()
    ready(window, qtbot)

    def publish(dialog: QDialog) -> None:
        QTest.keyClicks(field(dialog), " https://denhaag.nl/reis ")
        button(dialog).click()

    in_dialog(publish)
    window.start.do(Act.PUBLISH)
    qtbot.waitUntil(lambda: reports.rows()[0].state is State.PUBLISHED)
    detail = reports.store.get(example).history[-1].detail
    assert detail == "2020-03-01 https://denhaag.nl/reis"
    ready(window, qtbot)
    seen: list[bool] = []

    def withdraw(dialog: QDialog) -> None:
        seen.append(button(dialog).isEnabled())
        QTest.keyClicks(field(dialog), "Verkeerde bijlage")
        seen.append(button(dialog).isEnabled())
        button(dialog).click()

    qtbot.waitUntil(lambda: [each.state for each in window.start.reports()] == [State.PUBLISHED])
    in_dialog(withdraw)
    window.start.do(Act.WITHDRAW)
    qtbot.waitUntil(lambda: reports.rows()[0].state is State.DEFINITIVE)
    assert seen == [False, True]
    assert reports.store.get(example).history[-1].detail == "Verkeerde bijlage"


def test_a_dialog_that_is_left_changes_nothing(
    open_window: Open, reports: Reports, example: str, qtbot: QtBot
) -> None:
    reports.finalise(example)
    window = open_window()
    ready(window, qtbot)
    in_dialog(lambda dialog: dialog.reject())
    window.start.do(Act.PUBLISH)
    assert not window.tasks.busy
    assert reports.rows()[0].state is State.DEFINITIVE


def test_what_was_moved_to_the_bin_is_put_back_by_undo(
    open_window: Open, reports: Reports, example: str, qtbot: QtBot
) -> None:
    window = open_window()
    ready(window, qtbot)
    window.start.do(Act.BIN)
    qtbot.waitUntil(lambda: "Undo" in words(window))
    qtbot.waitUntil(lambda: says(window.start, "Bin (1)"))
    assert [each.id for each in reports.rows(in_bin=True)] == [example]
    (undo,) = (each for each in window.findChildren(QPushButton) if each.text() == "Undo")
    undo.click()
    qtbot.waitUntil(lambda: [each.id for each in reports.rows()] == [example])
    ready(window, qtbot)


def test_the_pdfs_of_several_reports_go_to_a_folder_none_over_another(
    open_window: Open,
    reports: Reports,
    example: str,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reports.duplicate(example)
    reports.duplicate(example)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window = open_window()
    ready(window, qtbot)
    window.start.table.selectAll()
    window.start.do(Act.SAVE_PDF)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.pdf"))) == 3)
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert all(each.read_bytes().startswith(b"%PDF") for each in tmp_path.glob("*.pdf"))


def test_an_announced_trip_is_started_from_the_list(
    open_window: Open, reports: Reports, qtbot: QtBot
) -> None:
    draft = reports.draft_of(reports.store.get(reports.begin()))
    reports.announce("De burgemeester", draft)
    reports.to_bin(next(each.id for each in reports.rows() if each.state is State.CONCEPT))
    window = open_window()
    ready(window, qtbot)
    assert says(window.start, "Expected 1")
    window.start.do(Act.START)
    assert window.guide is not None
    (row,) = reports.rows()
    assert row.state is State.CONCEPT
