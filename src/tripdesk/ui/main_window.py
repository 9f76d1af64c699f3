"""The window: the start screen, and the guide of the report that is open."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QStackedWidget
from typing_extensions import override

from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import State
from tripdesk.services.ports import FileWriter
from tripdesk.services.records import ReportRow, Version
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.archive.start_screen import StartScreen
from tripdesk.ui.autosave import Autosave
from tripdesk.ui.guide.guide_screen import GuideScreen
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.tasks import Tasks


class MainWindow(QMainWindow):
    """Shows the first rows at once; the archive itself is opened when it is first needed."""

    painted = Signal()

    def __init__(
        self,
        open_reports: Callable[[], Reports],
        rows: Sequence[ReportRow],
        model: RowsModel,
        writer: FileWriter,
    ) -> None:
        super().__init__()
        self._open_reports, self._writer = open_reports, writer
        self.autosave, self.tasks = Autosave(self), Tasks(self)
        self._views = QTemporaryDir(QDir.tempPath() + "/tripdesk-XXXXXX")
        self.setWindowTitle("TripDesk")
        self.resize(1280, 800)
        self._screens = QStackedWidget()
        self.setCentralWidget(self._screens)
        self.start = StartScreen(model)
        self.start.new_asked.connect(self._on_new_asked)
        self.start.opened.connect(self.open_report)
        self.start.pdf_asked.connect(self._on_pdf_asked)
        self.start.binned.connect(self._on_binned)
        self.start.set_rows(rows)
        self._screens.addWidget(self.start)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.autosave.stop()
        self.tasks.stop()
        super().closeEvent(event)

    @Slot()
    def _on_new_asked(self) -> None:
        self._try(lambda reports: self._guide(reports, reports.begin()))

    @Slot(str)
    def open_report(self, report_id: str) -> None:
        """Open a report in the guide; a definitive one gets a draft to correct it first."""
        self._try(lambda reports: self._open(reports, report_id))

    def _open(self, reports: Reports, report_id: str) -> None:
        record = reports.store.get(report_id)
        if record.draft is None and record.standing.state is not State.CONCEPT:
            question = self.tr("This report is definitive. Correct it in a new version?")
            if QMessageBox.question(self, "TripDesk", question) != QMessageBox.StandardButton.Yes:
                return
            reports.correct(report_id)
        self._guide(reports, report_id)

    def _guide(self, reports: Reports, report_id: str) -> None:
        guide = GuideScreen(reports, report_id, self.autosave)
        guide.left.connect(self._show_start)
        guide.pdf_asked.connect(self._on_pdf_asked)
        guide.pdf_view_asked.connect(self._on_pdf_view_asked)
        guide.finalised.connect(self._on_finalised)
        self._screens.addWidget(guide)
        self._screens.setCurrentWidget(guide)
        guide.take_focus()

    @Slot()
    def _show_start(self) -> None:
        guide = self._screens.currentWidget()
        if guide is not None and guide is not self.start:
            self._screens.removeWidget(guide)
            guide.deleteLater()
        self._try(lambda reports: self.start.set_rows(reports.rows()))

    @Slot(str)
    def _on_finalised(self, report_id: str) -> None:
        reports = self._open_reports()
        guide = self._screens.currentWidget()

        def show(version: Version) -> None:
            if isinstance(guide, GuideScreen):
                title = reports.store.get(report_id).facts.title
                guide.show_done(title, version.number)

        self.tasks.do(lambda: reports.finalise(report_id), show, self._warn)

    @Slot(str)
    def _on_binned(self, report_id: str) -> None:
        self._try(lambda reports: reports.to_bin(report_id))
        self._show_start()

    @Slot(str)
    def _on_pdf_asked(self, report_id: str) -> None:
        def save(reports: Reports) -> None:
            suggested = f"{_file_stem(reports, report_id)}.pdf"
            name, _ = QFileDialog.getSaveFileName(
                self, self.tr("Save PDF as"), suggested, "PDF (*.pdf)"
            )
            if name:
                work = partial(self._write_pdf, reports, report_id, Path(name))
                self.tasks.do(work, lambda _: None, self._warn)

        self._try(save)

    @Slot(str)
    def _on_pdf_view_asked(self, report_id: str) -> None:
        def view(reports: Reports) -> None:
            path = Path(self._views.filePath(f"{_file_stem(reports, report_id)}.pdf"))
            work = partial(self._write_pdf, reports, report_id, path)
            self.tasks.do(work, self._open_file, self._warn)

        self._try(view)

    def _write_pdf(self, reports: Reports, report_id: str, path: Path) -> Path:
        self._writer.write(path, reports.pdf(report_id, concept=True))
        return path

    def _open_file(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = self.tr("No program here opens a PDF. Save it with “Save PDF as…” instead.")
            QMessageBox.information(self, "TripDesk", words)

    def _try(self, work: Callable[[Reports], None]) -> None:
        try:
            work(self._open_reports())
        except KnownError as error:
            self._warn(error)

    def _warn(self, error: KnownError) -> None:
        QMessageBox.warning(self, "TripDesk", error_sentence(error))


def _file_stem(reports: Reports, report_id: str) -> str:
    """Return a file name for a report, without what no file system takes."""
    title = reports.store.get(report_id).facts.title or "verslag"
    return re.sub(r'[\x00-\x1f/\\:*?"<>|]+', "-", title).strip(" .-") or "verslag"
