"""What one does with a definitive report: print it, send it on, open its folder.

Each reads and writes off the screen's thread and says what came of it; nothing leaves the computer
by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QDir, QObject, QRectF, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPainter
from PySide6.QtWidgets import QMessageBox, QWidget

from tripdesk.domain.errors import BugError, KnownError
from tripdesk.services.internal_files import NAME_ENDS, internal_json
from tripdesk.services.ports.pages import Picture
from tripdesk.services.ports.world import FileWriter
from tripdesk.services.reports import Reports
from tripdesk.services.sending import Attachment, MailDraft
from tripdesk.ui.delivery_needs import DeliveryNeeds
from tripdesk.ui.file_names import file_stem
from tripdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SCALE = 200 / 72
"""200 dots an inch: as sharp as an office printer shows letters."""


@dataclass(frozen=True, slots=True)
class _Written:
    """Ready e-mails on the disk, and whether a program here opens such files.

    `begun` is the address of a plain mail to begin where none does.
    """

    paths: tuple[Path, ...]
    opens: bool
    begun: str = ""


def _opened(written: _Written) -> bool:
    url = QUrl.fromLocalFile(str(written.paths[0]))
    return written.opens and QDesktopServices.openUrl(url)


class Delivering(QObject):
    """Long-lived, like the window it speaks for."""

    def __init__(
        self,
        window: QWidget,
        writer: FileWriter,
        tasks: Tasks,
        warn: Callable[[KnownError], None],
        needs: DeliveryNeeds,
    ) -> None:
        super().__init__(window)
        self._window, self._writer, self._tasks = window, writer, tasks
        self._warn, self._needs = warn, needs
        self._numbers = count(1)
        self._drafts: QTemporaryDir | None = None

    def open_folder(self, file: Path) -> None:
        """Show the folder of a file."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))

    def _draft_folder(self, name: str) -> Path:
        """Return a folder for drafts, made when it is needed; all go when the program ends."""
        if self._drafts is None:
            self._drafts = QTemporaryDir(QDir.tempPath() + "/tripdesk-XXXXXX")
        folder = Path(self._drafts.filePath(name))
        folder.mkdir(exist_ok=True)
        return folder

    # Sending ---------------------------------------------------------------------------------

    def send(self, reports: Reports, report_id: str) -> None:
        """Open a ready e-mail with the report in it, to look at and send."""
        subject = self.tr("Trip report: {title}")
        text = self.tr(
            "Please find attached the report of a foreign business trip: {title}.\n\n"
            "The PDF is the official report. The other file is for the secretariat only."
        )
        work = partial(self._write_draft, reports, report_id, (subject, text))
        self._tasks.do(work, self._open_draft, self._warn)

    def _write_draft(self, reports: Reports, report_id: str, words: tuple[str, str]) -> _Written:
        if self._needs.write_mail is None:
            raise BugError("nothing here writes mail")
        record = reports.store.get(report_id)
        title, stem = record.facts.title, file_stem(record.facts.title)
        internal = internal_json(
            reports.identity(record),
            decisions=reports.decisions(report_id),
            dossier=reports.store.dossiers.get(report_id),
            follow_ups=reports.store.dossiers.follow_ups(report_id),
        )
        subject, text = (each.format(title=title) for each in words)
        files = (
            Attachment(f"{stem}.pdf", "application/pdf", reports.pdf(report_id)),
            Attachment(f"{stem}{NAME_ENDS}", "application/json", internal),
        )
        folder = self._draft_folder(report_id)
        for each in files:  # beside the draft, should no mail program take it
            self._writer.write(folder / each.name, each.content)
        draft = MailDraft(self._needs.secretariat(), subject, text, files)
        path = folder / f"{stem}.eml"
        self._writer.write(path, self._needs.write_mail(draft))
        begun = f"mailto:{draft.to}?subject={quote(subject)}&body={quote(text)}"
        return _Written((path,), opens=self._needs.opens_mail(path), begun=begun)

    def mail(self, make: Callable[[], Sequence[MailDraft]]) -> None:
        """Open ready e-mails to look at and send; of several, the folder they lie in."""
        self._tasks.do(lambda: self._write_mails(make()), self._open_mails, self._warn)

    @property
    def secretariat(self) -> str:
        """The address that reports are sent to, or nothing."""
        return self._needs.secretariat()

    def _write_mails(self, mails: Sequence[MailDraft]) -> _Written:
        if self._needs.write_mail is None:
            raise BugError("nothing here writes mail")
        folder = self._draft_folder(f"mail-{next(self._numbers)}")
        written = []
        for number, each in enumerate(mails, 1):
            stem = f"{number} {each.subject}" if len(mails) > 1 else each.subject
            path = folder / f"{file_stem(stem)}.eml"
            self._writer.write(path, self._needs.write_mail(each))
            written.append(path)
        return _Written(tuple(written), opens=all(map(self._needs.opens_mail, written[:1])))

    def _open_mails(self, written: _Written) -> None:
        if len(written.paths) == 1 and _opened(written):
            return
        if written.paths:
            self.open_folder(written.paths[0])

    def _open_draft(self, written: _Written) -> None:
        if _opened(written):
            return
        (path,) = written.paths
        self.open_folder(path)
        QDesktopServices.openUrl(QUrl(written.begun))
        words = self.tr(
            "No mail program here opens a ready e-mail. Attach the two files in the folder that"
            " was opened to the e-mail that was begun.\n\nThe folder: {folder}"
        )
        where = QDir.toNativeSeparators(str(path.parent))
        QMessageBox.information(self._window, "TripDesk", words.format(folder=where))

    # Printing --------------------------------------------------------------------------------

    def print(self, reports: Reports, report_id: str) -> None:
        """Ask the system's dialog for a printer, and print the report's pages there."""
        self._tasks.do(
            partial(self._pictures, reports, report_id), self._print_pictures, self._warn
        )

    def _pictures(self, reports: Reports, report_id: str) -> list[Picture]:
        if self._needs.pages is None or self._needs.pdfs is None:
            raise BugError("nothing here draws pages")
        pages, pdf = self._needs.pages(), reports.pdf(report_id)
        count = len(self._needs.pdfs().read(pdf).pages)
        return [pages.page(pdf, number, _SCALE) for number in range(count)]

    def _print_pictures(self, pictures: list[Picture]) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - rarely used

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, len(pictures))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            first = printer.fromPage() or 1
            last = printer.toPage() or len(pictures)
            paint_pages(printer, pictures[first - 1 : last])


def paint_pages(printer: QPrinter, pictures: list[Picture]) -> None:
    """Paint pictures on a printer, a page each, as large as the paper allows."""
    painter = QPainter(printer)
    for number, each in enumerate(pictures):
        if number:
            printer.newPage()
        paper = QRectF(painter.viewport())
        picture = QImage(
            each.pixels, each.width, each.height, 4 * each.width, QImage.Format.Format_ARGB32
        )
        ratio = min(paper.width() / each.width, paper.height() / each.height)
        box = QRectF(0, 0, each.width * ratio, each.height * ratio)
        box.moveCenter(paper.center())
        painter.drawImage(box, picture)
    painter.end()
