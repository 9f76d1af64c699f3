"""What is kept beside reports: dossiers, follow-ups, holds, and versions that are erased."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.services.ports.pages import PdfReader
from tripdesk.services.records import Dossier, FollowUp
from tripdesk.services.reports import Reports
from tripdesk.services.safekeeping import HeldBackup, Safekeeper
from tripdesk.services.settings import RetentionSettings
from tripdesk.ui.archive.follow_ups_dialog import FollowUpsDialog
from tripdesk.ui.archive.mentions_dialog import MentionsDialog
from tripdesk.ui.archive.open_one import OpenOne, never_opened
from tripdesk.ui.archive.publish_dialog import ReasonDialog
from tripdesk.ui.archive.retention_dialog import RetentionDialog
from tripdesk.ui.safekeeping.backup_words import held_words
from tripdesk.ui.tasks import Tasks


class Keeping(QObject):
    """Long-lived, like the window it speaks for; writes off the screen's thread, in turn."""

    changed = Signal()
    """What the lists show may have changed."""
    failed = Signal(object)

    def __init__(
        self,
        window: QWidget,
        reports: Callable[[], Reports],
        tasks: Tasks,
        keeper: Callable[[], Safekeeper] | None = None,
        pdfs: Callable[[], PdfReader] | None = None,
        open_one: OpenOne = never_opened,
    ) -> None:
        super().__init__(window)
        self._keeper, self._pdfs, self._open_one = keeper, pdfs, open_one
        self._window, self._reports, self._tasks = window, reports, tasks

    @Slot(str, object)
    def keep_dossier(self, report_id: str, dossier: Dossier) -> None:
        """Keep a report's dossier."""
        self._do(lambda reports: reports.store.dossiers.keep(report_id, dossier), _nothing)

    @Slot(object)
    def keep_follow_up(self, follow_up: FollowUp) -> None:
        """Keep who sees to a follow-up."""
        self._do(lambda reports: reports.store.dossiers.keep_follow_up(follow_up), _nothing)

    def note_looked_at(self, report_id: str) -> None:
        """Note that somebody looked at a report that was taken over."""
        self._do(lambda reports: reports.store.looked_at(report_id), self.changed.emit)

    @Slot(str, bool)
    def hold(self, report_id: str, is_held: bool) -> None:
        """Hold a report for a reason that is asked, or release it."""
        reason = None
        if not is_held:
            reason = self._ask(
                self.tr("Hold"),
                self.tr("Why is this report held? While it is, nothing destroys it."),
            )
            if reason is None:
                return
        self._do(lambda reports: reports.hold(report_id, reason), self.changed.emit)

    @Slot(str, int)
    def erase(self, report_id: str, number: int) -> None:
        """Erase a version's content, for a reason that is asked; first, backups that hold it."""
        keeper = self._keeper
        if keeper is None:
            self._erase(report_id, number, ())
            return
        self._tasks.do(
            lambda: keeper().holding(report_id, number),
            lambda held: self._erase(report_id, number, held),
            lambda _: self._erase(report_id, number, None),
        )

    def _erase(self, report_id: str, number: int, held: Sequence[HeldBackup] | None) -> None:
        question = self.tr(
            "Why is version {n} erased? Its answers and its PDF go for good; number, dates, "
            "hash and this reason stay."
        )
        words = held_words(held, self._window.locale())
        reason = self._ask(self.tr("Erase"), question.format(n=number), words)
        if reason is not None:
            self._do(lambda reports: reports.erase(report_id, number, reason), self.changed.emit)

    def show_follow_ups(self, today: date) -> None:
        """Show the follow-ups of all reports."""
        dialog = FollowUpsDialog(self._window, today, self.ask, self._open_one)
        dialog.typed.connect(self.keep_follow_up)
        dialog.exec()
        dialog.deleteLater()
        self.changed.emit()

    def show_retention(self, settings: RetentionSettings) -> None:
        """Show what may be destroyed."""
        dialog = RetentionDialog(self._window, settings, self.ask, self.changed.emit)
        dialog.exec()
        dialog.deleteLater()

    def show_mentions(self) -> None:
        """Look for a name in everything that is kept."""
        dialog = MentionsDialog(self._window, self._reports, self._pdfs, self._open_one)
        dialog.exec()
        dialog.deleteLater()

    def ask(self, work: Callable[[Reports], Any], done: Callable[[Any], None]) -> None:
        """Ask the archive off the screen's thread."""
        self._tasks.do(lambda: work(self._reports()), done, self._fail)

    def _ask(self, title: str, question: str, note: str = "") -> str | None:
        dialog = ReasonDialog(self._window, title, question, note)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.reason if accepted else None

    def _do(self, work: Callable[[Reports], None], done: Callable[[], None]) -> None:
        self._tasks.do(lambda: work(self._reports()), lambda _: done(), self._fail)

    def _fail(self, error: KnownError) -> None:
        self.failed.emit(error)


def _nothing() -> None:
    """Do nothing: the screen shows already what was kept."""
