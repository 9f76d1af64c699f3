"""A traveller writes the reference report with keys alone, and saves the official PDF."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.cli.test_files import body_words, official_words
from tests.helpers.forms import ROOT
from tripdesk.bootstrap.clock import SystemClock
from tripdesk.domain.report import State
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.reports import Reports
from tripdesk.storage.opening import open_store
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.main_window import MainWindow

ANSWERS = json.loads((ROOT / "tests" / "data" / "abu-dhabi.json").read_bytes())["answers"]


@pytest.fixture
def reports(tmp_path: Path) -> Iterator[Reports]:
    clock = SystemClock()
    store = open_store(tmp_path / "data", clock)
    documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), clock)
    yield Reports(store, FormFiles(ROOT / "resources" / "forms"), documents, clock)
    store.close()


@pytest.fixture
def window(reports: Reports, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(
        lambda: reports, reports.rows(), RowsModel(reports.clock.today()), WholeFileWriter()
    )
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    yield made
    made.close()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)


def type_text(text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    for line_number, line in enumerate(text.split("\n")):
        if line_number:
            QTest.keyClick(widget, Qt.Key.Key_Return)
        QTest.keyClicks(widget, line)


def focused_words() -> str:
    widget = QApplication.focusWidget()
    return widget.text() if isinstance(widget, QPushButton) else ""


def following() -> None:
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_seven_answers_by_keys_alone_become_the_official_pdf(
    window: MainWindow,
    reports: Reports,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pdf = tmp_path / "verslag.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(pdf), ""))
    press(Qt.Key.Key_Return)  # New report, the one button with the focus
    type_text("1")
    following()
    type_text("8-2-2020")
    press(Qt.Key.Key_Tab)
    type_text("13-2-2020")
    following()
    type_text(ANSWERS["purpose"]["text"])
    following()
    type_text("Abu Dhabi")
    press(Qt.Key.Key_Tab)
    type_text("United Arab Emirates")
    following()
    type_text("\n".join(ANSWERS["meetings"]["items"]))
    following()
    type_text("\n".join(ANSWERS["results"]["items"]))
    following()
    press(Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    type_text("\n".join(ANSWERS["follow_ups"]["items"]))
    following()
    assert window.autosave.flush()
    (row,) = reports.rows()
    draft = reports.draft_of(reports.store.get(row.id))
    found = reports.documents.problems(reports.forms.default(), draft)
    assert [(each.question, each.code) for each in found] == []
    press(Qt.Key.Key_Space)  # Make definitive, which has the focus on the check page
    qtbot.waitUntil(lambda: reports.rows()[0].state is State.DEFINITIVE)
    qtbot.waitUntil(lambda: focused_words() == "Save PDF as…")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(pdf.exists)
    assert pdf.read_bytes() == reports.pdf(row.id)
    assert body_words(pdf) == official_words()
    (row,) = reports.rows()
    assert (row.state, row.version) == (State.DEFINITIVE, 1)
