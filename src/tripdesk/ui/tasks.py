"""Waiting work, off the screen's thread, one piece after the other.

This long-lived object owns the signal that brings each outcome back; what is done in a task never
touches a widget.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from tripdesk.domain.errors import KnownError

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Task:
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[KnownError], None]


class Tasks(QObject):
    """Does tasks in turn; their outcomes arrive on the thread that made this object."""

    _ended = Signal(object)
    busy_changed = Signal(bool)
    """Told on the screen's thread when the first task begins and when the last has ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._open = 0
        self._thread: threading.Thread | None = None
        self._ended.connect(self._on_ended)

    def do(
        self,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Run `work` on the worker's thread, then `done` or `failed` on this one.

        An error that is no `KnownError` is raised again here, where the crash dialog waits for it.
        """
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="tasks")
            self._thread.start()
        self._open += 1
        if self._open == 1:
            self.busy_changed.emit(True)
        self._queue.put(_Task(work, done, failed))

    @property
    def busy(self) -> bool:
        """Whether a task is under way or waits."""
        return self._open > 0

    def stop(self) -> None:
        """Do what waits, then end the thread."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while (task := self._queue.get()) is not None:
            try:
                outcome = task.work()
            except Exception as error:  # carried to the screen
                self._ended.emit((task, None, error))
            else:
                self._ended.emit((task, outcome, None))

    @Slot(object)
    def _on_ended(self, ended: tuple[_Task, Any, Exception | None]) -> None:
        task, outcome, error = ended
        self._open -= 1
        if not self._open:
            self.busy_changed.emit(False)
        if isinstance(error, KnownError):
            task.failed(error)
        elif error is not None:
            raise error
        else:
            task.done(outcome)
