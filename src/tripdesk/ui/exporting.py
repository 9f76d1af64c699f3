"""Register, publication folder and transfer file out of the window, off the screen's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Literal

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.ui.notice import Notice
from tripdesk.ui.tasks import Tasks

if TYPE_CHECKING:  # the window shows before the use cases are imported
    from tripdesk.services.ports.world import FileWriter
    from tripdesk.services.publishing import Publishing
    from tripdesk.services.register import RegisterWriter
    from tripdesk.services.reports import Reports
    from tripdesk.services.transfers import Carried

_TELL_EVERY = 0.1
_SHOWN_AFTER = 400
"""Milliseconds: what is written by then is only said."""
_NEVER = 2_000_000_000
Ids = Sequence[str] | None
"""The reports that are meant; none for all."""


class ExportFlow(QObject):
    """Long-lived, like the window it speaks for; `chosen` gives the reports chosen in the list."""

    _went = Signal(int, int)

    def __init__(
        self,
        window: QWidget,
        open_reports: Callable[[], Reports],
        writer: FileWriter,
        publishing: Callable[[], Publishing] | None,
        formats: Callable[[], Mapping[str, RegisterWriter]] | None,
        chosen: Callable[[], Sequence[str]],
        tasks: Tasks,
        notice: Notice,
        warn: Callable[[KnownError], None],
    ) -> None:
        super().__init__(window)
        self._window, self._open_reports, self._writer = window, open_reports, writer
        self._publishing, self._formats, self._chosen = publishing, formats, chosen
        self._tasks, self._notice, self._warn = tasks, notice, warn
        self._stop = threading.Event()
        self._progress: QtWidgets.QProgressDialog | None = None
        self._told = 0.0
        self._went.connect(self._on_went)
        self._wait = QTimer(self, singleShot=True, interval=_SHOWN_AFTER)
        self._wait.timeout.connect(self._on_wait_timeout)

    def export_register(self) -> None:
        """Ask for a name, and write the register; its ending says in which format."""
        publishing, formats = self._publishing, self._formats
        if publishing is None or formats is None:
            return
        meant = self._ask_which()
        if meant is False:
            return
        kinds = {
            self.tr("Spreadsheet") + " (*.xlsx)": ".xlsx",
            self.tr("Web page") + " (*.html)": ".html",
            self.tr("Text with columns") + " (*.csv)": ".csv",
        }
        name, kind = QtWidgets.QFileDialog.getSaveFileName(
            self._window, self.tr("Export the travel register"), "reisregister", ";;".join(kinds)
        )
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() not in kinds.values():
            path = path.with_name(path.name + kinds.get(kind, ".xlsx"))

        def write() -> Path:
            content = publishing().register(formats()[path.suffix.lower()], meant, self._go_on)
            self._writer.write(path, content)
            return path

        self._do(write, self._say_written)

    def export_publication(self) -> None:
        """Ask for a new folder, and write what goes on the website there."""
        publishing = self._publishing
        if publishing is None:
            return
        meant = self._ask_which()
        if meant is False:
            return
        name, _ = QtWidgets.QFileDialog.getSaveFileName(
            self._window, self.tr("Name of the publication folder"), "publicatie"
        )
        if not name:
            return

        def write() -> Path:
            from tripdesk.domain.report import State  # noqa: PLC0415 - after the start
            from tripdesk.services.publishing import LISTED  # noqa: PLC0415

            # What is chosen by hand may be on its way to be published.
            states = {State.PUBLISHED} if meant is None else LISTED
            publishing().publish(Path(name), states, meant, self._go_on)
            return Path(name)

        self._do(write, self._say_written)

    def export_transfer(self) -> None:
        """Ask for a name, and write reports whole into one file."""
        meant = self._ask_which()
        if meant is False:
            return
        kinds = self.tr("Transfer files") + " (*.tripdesk)"
        name, _ = QtWidgets.QFileDialog.getSaveFileName(
            self._window, self.tr("Export reports to carry"), "verslagen.tripdesk", kinds
        )
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() != ".tripdesk":
            path = path.with_name(f"{path.name}.tripdesk")
        self._do(partial(self._write_transfer, path, meant), self._say_carried)

    def export_data(self) -> None:
        """Ask for a name, and write all that is known of reports as one JSON file."""
        meant = self._ask_which()
        if meant is False:
            return
        name, _ = QtWidgets.QFileDialog.getSaveFileName(
            self._window, self.tr("Export all data"), "tripdesk.json", "JSON (*.json)"
        )
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() != ".json":
            path = path.with_name(f"{path.name}.json")

        def write() -> Path:
            from tripdesk import __version__  # noqa: PLC0415 - after the start
            from tripdesk.services.all_data import AllData  # noqa: PLC0415

            pieces = AllData(self._open_reports(), __version__).pieces(meant, self._go_on)
            self._writer.write_pieces(path, pieces)
            return path

        self._do(write, self._say_written)

    def _write_transfer(self, path: Path, ids: Ids) -> Carried:
        there, held = self._open_reports().store.transfers.write(path, ids, self._go_on)
        if there != held:
            raise KnownError("transfer.damaged", where=path.name)
        return held

    # Which, how far, and what came of it -------------------------------------------------------

    def _ask_which(self) -> Ids | Literal[False]:
        """Return which reports are meant, or false where it was thought better of."""
        ids = list(self._chosen())
        if not ids:
            return None
        box = QtWidgets.QMessageBox(
            QtWidgets.QMessageBox.Icon.Question, "TripDesk", "", parent=self._window
        )
        box.setText(self.tr("Which reports?"))
        every = box.addButton(self.tr("All reports"), QtWidgets.QMessageBox.ButtonRole.AcceptRole)
        chosen = self.tr("Only the chosen ({n})").format(n=len(ids))
        some = box.addButton(chosen, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(every)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        if clicked is every:
            return None
        return ids if clicked is some else False

    def _do(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._stop.clear()
        progress = QtWidgets.QProgressDialog(
            self.tr("Writing…"), self.tr("Stop"), 0, 0, self._window, Qt.WindowType.Dialog
        )
        progress.setWindowTitle("TripDesk")
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(_NEVER)  # Qt counts from what it thinks is the beginning
        progress.setAutoReset(False)
        progress.canceled.connect(self._on_progress_canceled)
        self._progress = progress
        self._wait.start()

        def ended(outcome: object) -> None:
            self._put_away()
            done(outcome)

        def failed(error: KnownError) -> None:
            self._put_away()
            self._warn(error)

        self._tasks.do(work, ended, failed)

    def _go_on(self, done: int, total: int) -> None:
        """Tell how far it is, on the worker's thread; raises where it is to stop."""
        if self._stop.is_set():
            raise KnownError("export.stopped")
        if monotonic() - self._told > _TELL_EVERY:
            self._told = monotonic()
            self._went.emit(done, total)

    @Slot()
    def _on_wait_timeout(self) -> None:
        if self._progress is not None:
            self._progress.show()

    def _put_away(self) -> None:
        self._wait.stop()
        progress, self._progress = self._progress, None
        if progress is not None:
            progress.canceled.disconnect(self._on_progress_canceled)
            progress.close()
            progress.deleteLater()

    @Slot(int, int)
    def _on_went(self, done: int, total: int) -> None:
        if self._progress is not None:
            self._progress.setMaximum(total)
            self._progress.setValue(done)

    @Slot()
    def _on_progress_canceled(self) -> None:
        self._stop.set()

    def _say_written(self, path: Path) -> None:
        self._notice.say(self.tr("Saved as {name}").format(name=path.name))

    def _say_carried(self, carried: Carried) -> None:
        self._notice.say(self.tr("%n report(s) in the transfer file", "", carried.reports))
