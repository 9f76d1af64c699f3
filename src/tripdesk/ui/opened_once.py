"""The archive, opened by whichever thread needs it first; the others wait for that one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tripdesk.services.reports import Reports


class OpenedOnce:
    """Calls `open_reports` until it went well once; a fault is raised to whoever asked."""

    def __init__(self, open_reports: Callable[[], Reports]) -> None:
        self._open = open_reports
        self._turn = threading.Lock()
        self._reports: Reports | None = None

    def __call__(self) -> Reports:
        """Return the archive's use cases."""
        with self._turn:
            if self._reports is None:
                self._reports = self._open()
            return self._reports

    def replace(self, reports: Reports) -> None:
        """Give these use cases from now on: the same archive, with other settings."""
        with self._turn:
            self._reports = reports
