"""Before something goes for good one is asked, with how many and which."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tripdesk.domain.report import Origin, State
from tripdesk.services.records import Facts, ReportRow
from tripdesk.ui.archive.questions import wants_to_destroy

NOW = datetime(2020, 3, 1, tzinfo=UTC)


def rows(count: int) -> list[ReportRow]:
    return [
        ReportRow(str(n), Facts(title=f"Gent, {n}"), State.CONCEPT, Origin.OWN, 0, True, True, NOW)
        for n in range(count)
    ]


def answered(words: str, said: list[str]) -> Callable[[], None]:
    """Return what reads the question and presses a button of it."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.extend((box.text(), box.informativeText(), box.detailedText()))
        (button,) = (each for each in box.findChildren(QPushButton) if each.text() == words)
        assert box.defaultButton() is not button or words == "Keep"
        button.click()

    return press


@pytest.mark.parametrize(("button", "expected"), [("Destroy", True), ("Keep", False)])
def test_the_question_says_how_many_and_which(qtbot: QtBot, button: str, expected: bool) -> None:
    window, said = QWidget(), list[str]()
    qtbot.addWidget(window)
    QTimer.singleShot(0, answered(button, said))
    assert wants_to_destroy(window, rows(2)) is expected
    assert "2 report" in said[0]
    assert "•  Gent, 0\n•  Gent, 1" in said[1]


def test_many_are_counted_in_the_question_and_all_named_in_its_details(qtbot: QtBot) -> None:
    window, said = QWidget(), list[str]()
    qtbot.addWidget(window)
    QTimer.singleShot(0, answered("Keep", said))
    assert wants_to_destroy(window, rows(30)) is False
    assert "Gent, 12" not in said[1]
    assert "18" in said[1]
    assert said[2].count("\n") == 29
