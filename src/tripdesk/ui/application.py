"""Start the window: first what is seen, then what is heavy."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from tripdesk.domain.errors import KnownError
from tripdesk.resources import resource
from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.delivery_needs import DeliveryNeeds
from tripdesk.ui.failures import Failures
from tripdesk.ui.guide.lazy_gazetteer import LazyGazetteer
from tripdesk.ui.language import Language
from tripdesk.ui.main_window import MainWindow
from tripdesk.ui.remembered import Remembered
from tripdesk.ui.single_instance import SingleInstance
from tripdesk.ui.surroundings import Surroundings, TableWriter
from tripdesk.ui.theme import STYLE_ARGUMENTS, STYLED, Theme
from tripdesk.ui.wishes import Wishes, follow

if TYPE_CHECKING:
    from tripdesk.domain.gazetteer import Gazetteer
    from tripdesk.services.file_reading import IncomingReader
    from tripdesk.services.ports.fonts import FontSource
    from tripdesk.services.ports.pages import Previewer
    from tripdesk.services.ports.world import CountryNames, FileWriter
    from tripdesk.services.reports import Reports
    from tripdesk.ui.safekeeping.needs import SafekeepingNeeds
    from tripdesk.ui.settings_needs import SettingsNeeds


DESKTOP_NAME = "nl.tripdesk.TripDesk"
"""What a desktop knows the program by: its starter, icon and kind of file are called so."""


@dataclass(frozen=True, slots=True)
class Start:
    """How the window was asked for: on which archive, with which files to take in."""

    folder: Path
    log_folder: Path
    today: date
    files: Sequence[str] = ()
    quit_when_ready: bool = False


def _rows_or_fault(
    first_rows: Callable[[], Sequence[ReportRow]],
) -> tuple[Sequence[ReportRow], KnownError | None]:
    """Return the first rows; where they cannot be read the window says so."""
    try:
        return first_rows(), None
    except KnownError as error:
        return (), error


def run_window(
    start: Start,
    open_reports: Callable[[], Reports],
    first_rows: Callable[[], Sequence[ReportRow]],
    writer: FileWriter,
    read: IncomingReader,
    read_gazetteer: Callable[[], Gazetteer],
    countries: Callable[[], CountryNames],
    delivery: DeliveryNeeds,
    write_table: TableWriter,
    read_wishes: Callable[[], Wishes],
    fonts: Callable[[], FontSource],
    previewer: Callable[[], Previewer],
    settings: SettingsNeeds,
    safekeeping: SafekeepingNeeds | None = None,
) -> int:
    """Show the window until it is closed; return the exit status.

    `quit_when_ready` ends it once the first rows are painted and events are answered.
    """
    application = QApplication(["tripdesk", *STYLE_ARGUMENTS])
    application.setProperty(STYLED, True)
    application.setDesktopFileName(DESKTOP_NAME)
    instance = SingleInstance(start.folder)
    if not instance.is_first() and instance.hand_over(start.files):
        return 0
    remembered = Remembered(start.folder)
    language = Language(application)
    language.use(remembered.text("language"))
    theme = Theme(application, size=remembered.number("text_size", 100))
    gazetteer = LazyGazetteer(read_gazetteer)
    around = Surroundings(
        remembered,
        language,
        read,
        start.log_folder,
        gazetteer,
        theme,
        countries,
        delivery,
        fonts,
        previewer,
        settings,
        safekeeping,
        write_table,
    )
    rows, fault = _rows_or_fault(first_rows)
    with theme.undressed():
        window = MainWindow(open_reports, rows, RowsModel(start.today), writer, around)
    failures = Failures(start.log_folder, window.keep_all)
    failures.told.connect(window.telling.show_failure)
    failures.watch()
    instance.called.connect(window.called)

    def settle() -> None:
        # What the start has made stays to the end: the collector need not look through it again
        # and again while somebody types.
        gc.freeze()
        gc.enable()
        if start.quit_when_ready:
            window.close()
            return
        # What Qt's file dialog remembers goes beside the archive too: a portable program leaves
        # nothing elsewhere.
        folder, scope = str(start.folder), QSettings.Scope.UserScope
        QSettings.setPath(QSettings.Format.NativeFormat, scope, folder)
        application.setWindowIcon(QIcon(str(resource("logo", "tripdesk.svg"))))
        follow(read_wishes(), remembered, language, theme)
        instance.listen()
        if fault is not None:
            window.safety.note_refused(fault)
        window.safety.daily.look()
        if start.files:
            window.called(start.files)

    once = Qt.ConnectionType.SingleShotConnection
    window.painted.connect(lambda: QTimer.singleShot(0, settle), once)
    window.show()
    try:
        return application.exec()
    finally:
        failures.rest()
        instance.close()
