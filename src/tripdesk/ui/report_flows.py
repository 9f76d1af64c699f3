"""What the window does with reports besides writing them: PDFs, the bin, taking files in.

Each asks the screen what it must (a file name), does the work off the screen's thread where it may
take a moment, and says what came of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.ui.file_names import file_stem
from tripdesk.ui.importing import ImportFlow
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.notice import Notice
from tripdesk.ui.tasks import Tasks

if TYPE_CHECKING:  # the window shows before the use cases are imported
    from tripdesk.services.file_reading import IncomingReader
    from tripdesk.services.ports.world import FileWriter
    from tripdesk.services.reports import Reports


class ReportFlows(QObject):
    """Long-lived, like the window it speaks for."""

    listed = Signal()
    """What the lists show has changed."""
    opened = Signal(str)
    """This report is to be shown."""
    pdf_saved = Signal(object)
    """Told with the path of a report's PDF."""

    def __init__(
        self,
        window: QWidget,
        open_reports: Callable[[], Reports],
        writer: FileWriter,
        read: IncomingReader | None,
        tasks: Tasks,
        notice: Notice,
    ) -> None:
        super().__init__(window)
        self._window, self._open_reports, self._writer = window, open_reports, writer
        self._tasks, self._notice = tasks, notice
        self._importing = ImportFlow(window, open_reports, read, tasks, notice, self.warn)
        self._importing.listed.connect(self.listed)
        self._importing.opened.connect(self.opened)

    @cached_property
    def _views(self) -> QtCore.QTemporaryDir:
        """The folder of the PDFs that are looked at; it goes with the window."""
        return QtCore.QTemporaryDir(QtCore.QDir.tempPath() + "/tripdesk-XXXXXX")

    def attempt(self, work: Callable[[Reports], None]) -> bool:
        """Do something with the archive; tell whether it went well, and why where it did not."""
        try:
            work(self._open_reports())
        except KnownError as error:
            self.warn(error)
            return False
        return True

    def warn(self, error: KnownError) -> None:
        """Say a fault of the world."""
        QtWidgets.QMessageBox.warning(self._window, "TripDesk", error_sentence(error))

    # PDFs ------------------------------------------------------------------------------------

    def save_pdf(self, report_id: str) -> None:
        """Ask for a name, and write the PDF there."""

        def save(reports: Reports) -> None:
            suffix = _suffix(reports, report_id)
            suggested = f"{_file_stem(reports, report_id)}.{suffix}"
            name, _ = QtWidgets.QFileDialog.getSaveFileName(
                self._window, self.tr("Save PDF as"), suggested, f"{suffix.upper()} (*.{suffix})"
            )
            if name:
                work = partial(self._write_pdf, reports, report_id, Path(name))
                self._tasks.do(work, self._say_written, self.warn)

        self.attempt(save)

    def save_pdfs(self, report_ids: Sequence[str]) -> None:
        """Ask for a folder, and write the PDF of each report there."""
        title = self.tr("A folder for the PDFs")
        folder = QtWidgets.QFileDialog.getExistingDirectory(self._window, title)
        if folder:

            def save(reports: Reports) -> None:
                work = partial(self._write_pdfs, reports, report_ids, Path(folder))
                self._tasks.do(work, self._say_all_written, self.warn)

            self.attempt(save)

    def view_pdf(self, report_id: str) -> None:
        """Show the PDF in the program that this computer has for it."""

        def view(reports: Reports) -> None:
            name = f"{_file_stem(reports, report_id)}.{_suffix(reports, report_id)}"
            path = Path(self._views.filePath(name))
            work = partial(self._write_pdf, reports, report_id, path)
            self._tasks.do(work, self.open_file, self.warn)

        self.attempt(view)

    def show_file(self, report_id: str) -> None:
        """Show the file of a report's latest version, to drag it where it is wanted."""
        work = partial(self._write_alone, report_id, Path(self._views.filePath(report_id)))
        self._tasks.do(work, self._open_folder, self.warn)

    def _write_alone(self, report_id: str, folder: Path) -> Path:
        reports = self._open_reports()
        latest = reports.store.get(report_id).latest
        folder.mkdir(exist_ok=True)
        suffix = "pdf" if latest is None else latest.suffix
        path = folder / f"{_file_stem(reports, report_id)}.{suffix}"
        self._writer.write(path, reports.pdf(report_id))
        return path

    def _open_folder(self, path: Path) -> None:
        QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path.parent)))

    def open_file(self, path: Path) -> None:
        """Open a file with the program that this computer has for it."""
        if not QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path))):
            words = self.tr("No program here opens a PDF. Save it with “Save PDF as…” instead.")
            QtWidgets.QMessageBox.information(self._window, "TripDesk", words)

    def _write_pdf(self, reports: Reports, report_id: str, path: Path) -> Path:
        self._writer.write(path, reports.pdf(report_id, concept=True))
        return path

    def _write_pdfs(self, reports: Reports, report_ids: Sequence[str], folder: Path) -> int:
        taken: set[str] = set()
        for each in report_ids:
            stem = _file_stem(reports, each)
            names = (stem, *(f"{stem} ({number})" for number in range(2, len(report_ids) + 2)))
            name = next(each for each in names if each.casefold() not in taken)
            taken.add(name.casefold())
            self._write_pdf(reports, each, folder / f"{name}.{_suffix(reports, each)}")
        return len(report_ids)

    def _say_all_written(self, count: int) -> None:
        self._notice.say(self.tr("%n PDF(s) saved", "", count))

    def _say_written(self, path: Path) -> None:
        self._notice.say(self.tr("Saved as {name}").format(name=path.name))
        self.pdf_saved.emit(path)

    # The life of a report ----------------------------------------------------------------------

    def duplicate(self, report_id: str) -> None:
        """Begin a new report with answers of this one; which ones is asked."""
        self.attempt(lambda reports: self._duplicate(reports, report_id))

    def _duplicate(self, reports: Reports, report_id: str) -> None:
        from tripdesk.ui.guide.take_over_dialog import TakeOverDialog  # noqa: PLC0415 - rarely used

        record = reports.store.get(report_id)
        form = reports.form_of(record)
        answers = reports.documents.answers(form, reports.draft_of(record))
        title = record.facts.title or self.tr("Without a title")
        dialog = TakeOverDialog(title, form, answers, self._window)
        if dialog.exec() == TakeOverDialog.DialogCode.Accepted:
            self.opened.emit(reports.duplicate(report_id, dialog.chosen()))
        dialog.deleteLater()

    def correct(self, report_id: str) -> bool:
        """Open a draft of the next version, after a question."""
        words = self.tr("This report is definitive. Correct it in a new version?")
        yes = QtWidgets.QMessageBox.StandardButton.Yes
        if QtWidgets.QMessageBox.question(self._window, "TripDesk", words) != yes:
            return False
        return self.attempt(lambda reports: reports.correct(report_id))

    def start(self, report_id: str) -> None:
        """Begin the report of an announced trip."""
        if self.attempt(lambda reports: reports.start(report_id)):
            self.opened.emit(report_id)

    def discard_draft(self, report_id: str) -> None:
        """Drop the correction of a report; whoever calls has asked."""

        def say() -> None:
            self._notice.say(self.tr("The correction was discarded"))

        self._change(lambda reports: reports.discard_draft(report_id), say)

    def publish(self, report_ids: Sequence[str], day: date, address: str) -> None:
        """Note that reports are published."""

        def note(reports: Reports) -> None:
            for each in report_ids:
                reports.publish(each, day, address)

        def say() -> None:
            self._notice.say(self.tr("%n report(s) noted as published", "", len(report_ids)))

        self._change(note, say)

    def withdraw(self, report_id: str, reason: str) -> None:
        """Take a published report back."""

        def say() -> None:
            self._notice.say(self.tr("The report was withdrawn"))

        self._change(lambda reports: reports.withdraw(report_id, reason), say)

    def to_bin(self, report_ids: Sequence[str]) -> None:
        """Move reports to the bin; the notice offers to put them back."""

        def move(reports: Reports) -> None:
            for each in report_ids:
                reports.to_bin(each)

        def say() -> None:
            words = self.tr("%n report(s) moved to the bin", "", len(report_ids))
            self._notice.say(words, self.tr("Undo"), partial(self.put_back, report_ids))

        self._change(move, say)

    def put_back(self, report_ids: Sequence[str]) -> None:
        """Take reports out of the bin, as they were."""

        def take_out(reports: Reports) -> None:
            for each in report_ids:
                reports.put_back(each)

        def say() -> None:
            self._notice.say(self.tr("%n report(s) put back", "", len(report_ids)))

        self._change(take_out, say)

    def destroy(self, report_ids: Sequence[str]) -> None:
        """Empty them out of the bin; whoever calls has asked."""

        def say() -> None:
            self._notice.say(self.tr("%n report(s) destroyed", "", len(report_ids)))

        self._change(lambda reports: reports.destroy(report_ids), say)

    def _change(self, work: Callable[[Reports], None], say: Callable[[], None]) -> None:
        """Change reports off the screen's thread; the lists follow, whatever came of it."""

        def done(_: None) -> None:
            say()
            self.listed.emit()

        def failed(error: KnownError) -> None:
            self.warn(error)
            self.listed.emit()

        self._tasks.do(lambda: work(self._open_reports()), done, failed)

    # Files from outside --------------------------------------------------------------------------

    def take_in(self, paths: Sequence[str]) -> None:
        """Take report files and folders in; with none given, ask which."""
        self._importing.take_in(paths)


def _file_stem(reports: Reports, report_id: str) -> str:
    """Return a file name for a report, without what no file system takes."""
    return file_stem(reports.store.get(report_id).facts.title)


def _suffix(reports: Reports, report_id: str) -> str:
    """Return the ending of what is saved: a report that was taken over may be a text."""
    record = reports.store.get(report_id)
    latest = record.latest
    return "pdf" if latest is None or record.draft is not None else latest.suffix
