"""The way to one's earlier answers to a question: sought off the screen's thread, then offered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import isValid

from tripdesk.domain.errors import KnownError
from tripdesk.services.earlier_answers import EarlierAnswer, earlier_answers
from tripdesk.services.reports import Reports
from tripdesk.ui.guide.earlier_dialog import EarlierDialog
from tripdesk.ui.tasks import Tasks


class LookingBack(QObject):
    """Belongs to the guide of one report; what comes back after the guide is gone is dropped."""

    chosen = Signal(str, tuple)
    """Told with a question's key and the lines to take over."""
    failed = Signal(object)

    def __init__(self, reports: Reports, report_id: str, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._reports, self._id, self._tasks = reports, report_id, tasks
        self._key = ""

    def look(self, key: str) -> None:
        """Seek what other reports answer to a question, and offer it."""
        self._key = key
        work = partial(earlier_answers, self._reports, self._id, key)
        self._tasks.do(work, partial(self._offer, key), self._fail)

    def go_on(self) -> None:
        """Offer nothing of what was asked for: one has gone to another question."""
        self._key = ""

    def _offer(self, key: str, answers: tuple[EarlierAnswer, ...]) -> None:
        if not isValid(self) or self._key != key:
            return
        over = self.parent()
        assert isinstance(over, QWidget)
        if not answers:
            words = self.tr("No other report here answers this question.")
            QMessageBox.information(over, "TripDesk", words)
            return
        dialog = EarlierDialog(answers, over)
        if dialog.exec() == EarlierDialog.DialogCode.Accepted:
            self.chosen.emit(key, dialog.chosen())
        dialog.deleteLater()

    def _fail(self, error: KnownError) -> None:
        if isValid(self):
            self.failed.emit(error)
