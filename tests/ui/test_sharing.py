"""Several people at one archive on a real server, each with a window or a store of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.server import Server
from tests.ui.conftest import FORMS
from tests.ui.guide.keys import CTRL, press, type_text
from tripdesk.bootstrap.clock import SystemClock
from tripdesk.domain.drafts import RawPlace, RawPlaces, RawText
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.database_address import DatabaseAddress
from tripdesk.services.documents import Documents
from tripdesk.services.reports import Reports
from tripdesk.storage.postgres.opening import open_server_store
from tripdesk.ui.archive.columns import Column
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.notice import Notice

PATIENCE = 20_000


@pytest.fixture
def address(server: Server) -> Iterator[DatabaseAddress]:
    found = server.archive()
    yield found
    server.take_back(found)


@pytest.fixture
def opened(address: DatabaseAddress) -> Iterator[Callable[[str], Reports]]:
    stores = []

    def make(name: str) -> Reports:
        clock = SystemClock()
        store = open_server_store(address, lambda: None, clock, name=name, computer=f"PC of {name}")
        stores.append(store)
        documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), clock)
        return Reports(store, FORMS, documents, clock, name)

    yield make
    for each in stores:
        each.close()


@pytest.fixture
def reports(opened: Callable[[str], Reports]) -> Reports:
    return opened("Bert")


@pytest.fixture
def anna(opened: Callable[[str], Reports]) -> Reports:
    return opened("Anna")


@pytest.fixture(autouse=True)
def never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a window close though something is not saved: a test that fails must not wait."""
    monkeypatch.setattr("tripdesk.ui.window.closing.Closing._closes_unsaved", lambda _: True)


def place(name: str) -> RawPlaces:
    return RawPlaces((RawPlace(name, "België"),))


def begin(reports: Reports, name: str) -> str:
    form = FORMS.default()
    from tripdesk.domain.drafts import Draft

    return reports.begin(Draft().with_answer(form, "locations", place(name)))


def shown(window: MainWindow, column: Column = Column.TRIP) -> list[str]:
    model = window.start.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def said(window: MainWindow) -> str:
    notice = window.findChild(Notice)
    assert notice is not None
    labels = [each.text() for each in notice.findChildren(QLabel)]
    return " ".join(labels) if notice.isVisible() else ""


def answering(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """Press this button of each question that comes; return what was asked."""
    asked: list[str] = []

    def answer(box: QMessageBox) -> int:
        asked.append(f"{box.text()} {box.informativeText()}")
        (found,) = (each for each in box.findChildren(QPushButton) if each.text() == words)
        found.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return asked


def ready(window: MainWindow, qtbot: QtBot, count: int) -> None:
    window.start.refresh()
    qtbot.waitUntil(lambda: len(shown(window)) == count, timeout=PATIENCE)


def test_the_list_follows_what_others_do(
    window: MainWindow, reports: Reports, anna: Reports, qtbot: QtBot
) -> None:
    begin(reports, "Gent")
    ready(window, qtbot, 1)
    begin(anna, "Luik")
    qtbot.waitUntil(lambda: len(shown(window)) == 2, timeout=PATIENCE)
    assert any("Luik" in each for each in shown(window))


def test_who_edits_a_report_stands_at_its_row_and_beside_the_list(
    window: MainWindow, reports: Reports, anna: Reports, qtbot: QtBot
) -> None:
    report_id = begin(reports, "Gent")
    ready(window, qtbot, 1)
    window.start.table.selectRow(0)
    anna.store.editing.begin(report_id)
    qtbot.waitUntil(lambda: shown(window, Column.STATE) == ["Concept · Anna"], timeout=PATIENCE)
    index = window.start.table.model().index(0, Column.STATE)
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "being edited by Anna (PC of Anna) since" in spoken
    qtbot.waitUntil(
        lambda: any("being edited by Anna" in each.text() for each in window.findChildren(QLabel)),
        timeout=PATIENCE,
    )
    anna.store.editing.end(report_id)
    qtbot.waitUntil(lambda: shown(window, Column.STATE) == ["Concept"], timeout=PATIENCE)


def test_opening_what_somebody_edits_is_asked_and_can_be_left(
    window: MainWindow, anna: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    report_id = begin(anna, "Gent")
    anna.store.editing.begin(report_id)
    asked = answering(monkeypatch, "Only read")
    window.open_report(report_id)
    assert window.guide is None
    assert "Anna is editing this report on PC of Anna" in asked[0]
    assert anna.store.editing.begin(report_id) is None


def test_taking_over_opens_it_and_the_other_is_told(
    window: MainWindow, anna: Reports, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    report_id = begin(anna, "Gent")
    anna.store.editing.begin(report_id)
    answering(monkeypatch, "Take over")
    window.open_report(report_id)
    assert window.guide is not None
    editor = anna.store.editing.begin(report_id)
    assert editor is not None
    assert editor.name == "Bert"
    window.show_start()
    qtbot.waitUntil(lambda: anna.store.editing.begin(report_id) is None, timeout=PATIENCE)


def test_whose_report_is_taken_over_is_told(
    window: MainWindow, reports: Reports, anna: Reports, qtbot: QtBot
) -> None:
    report_id = begin(reports, "Gent")
    window.open_report(report_id)
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert anna.store.editing.begin(report_id) is not None
    anna.store.editing.take_over(report_id)
    window._guide._lease._on_beat_timeout()  # the half minute that one would wait
    qtbot.waitUntil(lambda: "Anna has taken this report over" in said(window), timeout=PATIENCE)


def purpose(reports: Reports, report_id: str) -> str:
    raw = reports.draft_of(reports.store.get(report_id)).answers.get("purpose")
    return raw.text if isinstance(raw, RawText) else ""


def test_a_server_that_goes_and_comes_back_loses_nothing_typed(
    window: MainWindow, reports: Reports, server: Server, anna: Reports, qtbot: QtBot
) -> None:
    report_id = begin(reports, "Gent")
    window.open_report(report_id)
    assert window.guide is not None
    window.guide.go("purpose")
    type_text("Voor de storing")
    assert window.autosave.flush()
    qtbot.waitUntil(lambda: window._others._relay is not None, timeout=PATIENCE)
    server.stop("immediate")
    try:
        qtbot.waitUntil(lambda: "is lost" in said(window), timeout=PATIENCE)
        type_text(", en erna")
        not_saved = "Not saved yet"
        qtbot.waitUntil(
            lambda: any(
                each.text().startswith(not_saved) and each.objectName() == "failed"
                for each in window.findChildren(QLabel)
            ),
            timeout=PATIENCE,
        )
    finally:
        server.start()
    qtbot.waitUntil(lambda: "is back" in said(window), timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.autosave.flush(0.1), timeout=PATIENCE)
    assert purpose(anna, report_id) == "Voor de storing, en erna"
    press(Qt.Key.Key_End, modifier=CTRL)
    type_text(".")
    assert window.autosave.flush()
    assert purpose(anna, report_id) == "Voor de storing, en erna."


def test_a_closed_window_hears_nothing(window: MainWindow, anna: Reports, qtbot: QtBot) -> None:
    ready(window, qtbot, 0)
    window.close()
    begin(anna, "Luik")
    QApplication.processEvents()
    assert window._others._relay is None
