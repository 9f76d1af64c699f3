"""Start the window: first what is seen, then what is heavy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from tripdesk.resources import resource
from tripdesk.services.ports import FileWriter
from tripdesk.services.records import ReportRow
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.theme import apply_theme


def run_window(
    open_reports: Callable[[], Reports],
    rows: Sequence[ReportRow],
    writer: FileWriter,
    today: date,
    *,
    quit_when_ready: bool,
) -> int:
    """Show the window until it is closed; return the exit status.

    `quit_when_ready` ends it once the first rows are painted and events are answered.
    """
    application = QApplication(["tripdesk"])
    translate(application, QLocale.system())
    apply_theme(application)
    window = MainWindow(open_reports, rows, RowsModel(today), writer)
    if quit_when_ready:
        window.painted.connect(
            lambda: QTimer.singleShot(0, window.close), Qt.ConnectionType.SingleShotConnection
        )
    window.show()
    return application.exec()


def translate(application: QApplication, locale: QLocale) -> None:
    """Load the screens' language; Qt's own words first, so that ours win."""
    places = (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("tripdesk", str(resource("i18n"))),
    )
    for name, folder in places:
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder):
            application.installTranslator(translator)
