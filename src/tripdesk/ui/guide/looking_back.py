"""The way to one's earlier answers to a question: sought off the screen's thread, then offered.

Who makes a first report has none, and is not shown a way to them.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import isValid

from tripdesk.domain.drafts import RawAnswer
from tripdesk.domain.errors import KnownError
from tripdesk.services.earlier_answers import (
    EarlierAnswer,
    earlier_answers,
    has_lines,
    is_not_alone,
)
from tripdesk.services.reports import Reports
from tripdesk.ui.guide.earlier_dialog import EarlierDialog
from tripdesk.ui.guide.question_page import QuestionPage
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
        self._there_are: bool | None = None
        """Whether there is any other report; none before it was asked."""

    def attend(self, key: str, raw: RawAnswer, page: QuestionPage) -> None:
        """Offer the way to the earlier answers to a question on its page, if there can be any."""
        if has_lines(raw) and self._is_not_alone():
            page.earlier_asked.connect(partial(self.look, key))
            page.offer_earlier()

    def look(self, key: str) -> None:
        """Seek what other reports answer to a question, and offer it."""
        self._key = key
        work = partial(earlier_answers, self._reports, self._id, key)
        self._tasks.do(work, partial(self._offer, key), self._fail)

    def go_on(self) -> None:
        """Offer nothing of what was asked for: one has gone to another question."""
        self._key = ""

    def _is_not_alone(self) -> bool:
        if self._there_are is None:
            try:
                self._there_are = is_not_alone(self._reports, self._id)
            except KnownError:  # nobody asked; whoever asks for something is told
                return False
        return self._there_are

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
