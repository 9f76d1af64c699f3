"""Start the window: first what is seen, then what is heavy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from tripdesk.services.exporting import ReportReader
from tripdesk.services.ports import FileWriter
from tripdesk.services.records import ReportRow
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.language import Language
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.remembered import Remembered
from tripdesk.ui.surroundings import Surroundings
from tripdesk.ui.theme import apply_theme


def run_window(
    open_reports: Callable[[], Reports],
    rows: Sequence[ReportRow],
    writer: FileWriter,
    today: date,
    *,
    folder: Path,
    read: ReportReader,
    quit_when_ready: bool,
) -> int:
    """Show the window until it is closed; return the exit status.

    `folder` is where the archive lies. `quit_when_ready` ends it once the first rows are painted
    and events are answered.
    """
    application = QApplication(["tripdesk"])
    remembered = Remembered(folder)
    language = Language(application)
    language.use(remembered.text("language"))
    apply_theme(application)
    around = Surroundings(remembered, language, read)
    window = MainWindow(open_reports, rows, RowsModel(today), writer, around)
    if quit_when_ready:
        window.painted.connect(
            lambda: QTimer.singleShot(0, window.close), Qt.ConnectionType.SingleShotConnection
        )
    window.show()
    return application.exec()
