"""The window: the start screen, and the guide of the report that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QStackedWidget
from typing_extensions import override

from tripdesk.domain.errors import KnownError
from tripdesk.domain.report import State
from tripdesk.services.ports import FileWriter
from tripdesk.services.records import ReportRow
from tripdesk.services.reports import Reports
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.archive.start_screen import StartScreen
from tripdesk.ui.autosave import Autosave
from tripdesk.ui.guide.guide_screen import GuideScreen
from tripdesk.ui.messages import error_sentence


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
        self.autosave = Autosave(self)
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
        def finalise(reports: Reports) -> None:
            reports.finalise(report_id)
            self._show_start()
            self._on_pdf_asked(report_id)

        self._try(finalise)

    @Slot(str)
    def _on_binned(self, report_id: str) -> None:
        self._try(lambda reports: reports.to_bin(report_id))
        self._show_start()

    @Slot(str)
    def _on_pdf_asked(self, report_id: str) -> None:
        def save(reports: Reports) -> None:
            pdf = reports.pdf(report_id, concept=True)
            title = reports.store.get(report_id).facts.title or "verslag"
            name, _ = QFileDialog.getSaveFileName(
                self, self.tr("Save PDF as"), f"{title.replace('/', '-')}.pdf", "PDF (*.pdf)"
            )
            if name:
                self._writer.write(Path(name), pdf)

        self._try(save)

    def _try(self, work: Callable[[Reports], None]) -> None:
        try:
            work(self._open_reports())
        except KnownError as error:
            QMessageBox.warning(self, "TripDesk", error_sentence(error))
