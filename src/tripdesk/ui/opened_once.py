"""The archive, opened by whichever thread needs it first; the others wait for that one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tripdesk.domain.errors import KnownError

if TYPE_CHECKING:
    from tripdesk.services.reports import Reports


class OpenedOnce(QObject):
    """Calls `open_reports` until it went well once; a fault is raised to whoever asked."""

    refused = Signal(object)
    """It did not open; told from whichever thread asked."""

    opened = Signal()
    """It did; also after it was let go of."""

    def __init__(self, open_reports: Callable[[], Reports], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_reports
        self._turn = threading.Lock()
        self._reports: Reports | None = None

    def __call__(self) -> Reports:
        """Return the archive's use cases."""
        with self._turn:
            reports = self._reports
            if reports is None:
                try:
                    reports = self._reports = self._open()
                except KnownError as error:
                    self.refused.emit(error)
                    raise
            else:
                return reports
        # Not in its turn: who is told asks for the archive, perhaps on this very thread.
        self.opened.emit()
        return reports

    def replace(self, reports: Reports) -> None:
        """Give these use cases from now on: the same archive, with other settings."""
        with self._turn:
            self._reports = reports

    def forget(self) -> None:
        """Open anew at the next question."""
        with self._turn:
            self._reports = None
