"""A window on a real archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.forms import ROOT
from tripdesk.bootstrap.clock import SystemClock
from tripdesk.exchange.form_files import FormFiles
from tripdesk.exchange.report_files import read_report
from tripdesk.exchange.writing import WholeFileWriter
from tripdesk.language.calendar_words import BabelCalendarWords
from tripdesk.pdf.rendering import ReportLabRenderer
from tripdesk.services.documents import Documents
from tripdesk.services.ports.pages import Previewer
from tripdesk.services.reports import Reports
from tripdesk.storage.opening import open_store
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.delivery_needs import DeliveryNeeds
from tripdesk.ui.language import Language
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.remembered import Remembered
from tripdesk.ui.surroundings import Surroundings
from tripdesk.ui.theme import Theme

FORMS = FormFiles(ROOT / "resources" / "forms")
EXAMPLE = ROOT / "resources" / "examples" / "abu-dhabi.json"


PATIENCE = 30_000
"""Milliseconds that something may take: a busy machine that fails a test tells nothing of it."""


class PatientBot(QtBot):
    """Waits for a condition as long as any machine may need."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Take the place of pytest-qt's own, which gives up after five seconds."""
    del qapp
    return PatientBot(request)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def reports(folder: Path) -> Iterator[Reports]:
    clock = SystemClock()
    store = open_store(folder, clock)
    documents = Documents(ReportLabRenderer(), BabelCalendarWords("nl"), clock)
    yield Reports(store, FORMS, documents, clock)
    store.close()


@pytest.fixture
def example(reports: Reports) -> str:
    """Put the reference report in the archive; return its id."""
    read = read_report(EXAMPLE.read_bytes(), EXAMPLE.name, FORMS)
    return reports.begin(read.draft, form=read.form)


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """Give the screens English, and take away after the test whatever it chose."""
    made = Language(qapp)
    made.use("en")
    yield made
    made.use("en")
    made.forget()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Dress the application, and undress it after the test."""
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    made = Theme(qapp)
    yield made
    made.deleteLater()
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.setStyleSheet("")


@pytest.fixture
def previewer() -> Callable[[], Previewer] | None:
    """Have no report beside the question, unless a test gives who draws it."""
    return None


@pytest.fixture
def delivery() -> DeliveryNeeds:
    """Write no mail, unless a test gives what that needs."""
    return DeliveryNeeds()


def closed(window: MainWindow) -> None:
    """Close a window and wait for what its closing waits for, before pytest-qt deletes it."""
    window.close()
    while window.isVisible() and window._closing._waits:
        QTest.qWait(10)


@pytest.fixture
def open_window(
    reports: Reports,
    language: Language,
    theme: Theme,
    folder: Path,
    previewer: Callable[[], Previewer] | None,
    delivery: DeliveryNeeds,
    qtbot: QtBot,
) -> Iterator[Callable[[], MainWindow]]:
    """Give a function that shows a window on the archive as it is then."""
    shown: list[MainWindow] = []

    def make() -> MainWindow:
        around = Surroundings(
            Remembered(folder),
            language,
            lambda content, source: read_report(content, source, FORMS),
            folder / "logs",
            theme=theme,
            delivery=delivery,
            previewer=previewer,
        )
        model = RowsModel(reports.clock.today())
        made = MainWindow(lambda: reports, reports.rows(), model, WholeFileWriter(), around)
        shown.append(made)
        qtbot.addWidget(made, before_close_func=closed)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
        return made

    yield make
    for each in shown:
        each.close()


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    return open_window()
