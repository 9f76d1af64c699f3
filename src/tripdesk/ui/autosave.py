"""What is typed goes to the disk at once, off the screen's thread.

One thread, one line: the newest draft waiting wins, so a slow disk never makes a queue. This
long-lived object owns the signals that bring the outcome back to the screen's thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from tripdesk.domain.errors import KnownError

RETRY_SECONDS = 2.0


class Autosave(QObject):
    """Writes the newest work handed to it, again and again until it is on disk."""

    saved = Signal()
    failed = Signal(object)
    """The world's fault: it is tried again, until it is on disk or newer work takes its place."""
    broke = Signal(object)
    """Ours: the same would fail again, so the next key tries anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: Callable[[], object] | None = None
        self._busy = False
        self._stopping = False
        self._broken = False
        self._turn = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="autosave")
        self._thread.start()

    def save(self, work: Callable[[], object]) -> None:
        """Have this work done next, in place of what still waits."""
        with self._turn:
            self._waiting = work
            self._turn.notify_all()

    def forget(self) -> None:
        """Let go of what waits: the archive that it was for is closed, and the journal has it."""
        with self._turn:
            self._waiting = None
            self._turn.notify_all()

    def flush(self, timeout: float = 10.0) -> bool:
        """Wait until nothing waits (seconds); return whether all is on disk."""
        with self._turn:
            idle = self._turn.wait_for(lambda: not self._busy and self._waiting is None, timeout)
            return idle and not self._broken

    def stop(self) -> None:
        """Write what waits, then end the thread."""
        with self._turn:
            self._stopping = True
            self._turn.notify_all()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._waiting is not None or self._stopping)
                work, self._waiting = self._waiting, None
                self._busy = work is not None
            if work is None:
                return
            self._do(work)

    def _do(self, work: Callable[[], object]) -> None:
        try:
            work()
        except KnownError as error:
            self.failed.emit(error)
            with self._turn:
                self._busy = False
                if self._waiting is None and not self._stopping:
                    self._waiting = work
                    self._turn.wait(RETRY_SECONDS)
                self._turn.notify_all()
            return
        except Exception as error:  # the thread must live: what is typed next goes through it too
            with self._turn:
                self._busy, self._broken = False, True
                self._turn.notify_all()
            self.broke.emit(error)
            return
        with self._turn:
            self._busy, self._broken = False, False
            self._turn.notify_all()
        self.saved.emit()
