"""Whether the window may close: nothing typed is lost, and what is under way is waited for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from tripdesk.domain.errors import KnownError
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.safekeeping.keeping import Safekeeping
from tripdesk.ui.window.workplace import Workplace


class Closing(QObject):
    """Long-lived, like the window it speaks for."""

    ready = Signal()
    """What a closing waited for is done."""

    def __init__(self, work: Workplace, safety: Safekeeping, keep_all: Callable[[], bool]) -> None:
        super().__init__(work.window)
        self._work, self._safety, self._keep_all = work, safety, keep_all
        self._failure: KnownError | None = None
        self._waits = False
        # Goes with the window: a signal that is told after that is an error of Python's.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.ready)
        work.autosave.saved.connect(self._on_autosave_saved)
        work.autosave.failed.connect(self._on_autosave_failed)
        work.tasks.busy_changed.connect(self._on_busy_changed)
        safety.daily.quietly.busy_changed.connect(self._on_busy_changed)

    def may_close(self) -> bool:
        """Tell whether nothing would be lost; where something is under way it is waited for."""
        if not self._keep_all() and not self._closes_unsaved():
            return False
        if self._busy:
            self._waits = True
            self._work.notice.say(self.tr("TripDesk closes as soon as it is done with this."))
            return False
        return True

    @property
    def _busy(self) -> bool:
        return self._work.tasks.busy or self._safety.daily.busy

    def _closes_unsaved(self) -> bool:
        why = "" if self._failure is None else error_sentence(self._failure)
        box = QtWidgets.QMessageBox(
            QtWidgets.QMessageBox.Icon.Warning, "TripDesk", "", parent=self._work.window
        )
        box.setText(self.tr("What you typed last is not saved yet."))
        if self._safety.kept_apart:
            apart = self.tr("It is kept in a file apart, and comes back at the next start.")
            why = f"{why}\n\n{apart}"
        box.setInformativeText(why)
        stay = box.addButton(self.tr("Keep open"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(
            self.tr("Close without saving"), QtWidgets.QMessageBox.ButtonRole.DestructiveRole
        )
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is leave

    @Slot(bool)
    def _on_busy_changed(self, busy: bool) -> None:
        if not busy and self._waits and not self._busy:
            self._waits = False
            self._soon.start()

    @Slot()
    def _on_autosave_saved(self) -> None:
        self._failure = None

    @Slot(object)
    def _on_autosave_failed(self, error: KnownError) -> None:
        self._failure = error
