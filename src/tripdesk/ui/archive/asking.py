"""Questions to the archive, off the screen's thread; of each kind only the newest is answered.

Work that must all be done goes to `tasks`; here an older question gives way to a newer one, also in
the middle of a statement (`services.dropping`), so that nobody who types or scrolls waits for what
is no longer on the screen.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from tripdesk.domain.errors import KnownError
from tripdesk.services.dropping import Work, doing

_T = TypeVar("_T")


class About(IntEnum):
    """What is asked; where several wait, the first of these goes first."""

    ROWS = 0
    PAGES = 1
    SNIPPETS = 2
    DETAILS = 3
    FACETS = 4
    STANDING = 5
    CHOSEN = 6
    SHOWN = 7
    MORE = 8
    EDITORS = 9


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    about: int
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[KnownError], None]
    dropping: Work = field(default_factory=Work)


class Asking(QObject):
    """Asks in turn; answers arrive on the thread that made this object.

    What a question is about is a number, and the lowest goes first: the list's are in `About`, the
    preview has its own.
    """

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: dict[int, _Question] = {}
        self._waiting: dict[int, _Question] = {}
        self._turn = threading.Condition()
        self._stopping = False
        self._thread: threading.Thread | None = None
        self._ended.connect(self._on_ended)

    def ask(
        self,
        about: int,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Run `work` on the asking thread, then `done` or `failed` here, if none newer was asked.

        An error that is no `KnownError` is raised again here, where the crash dialog waits for it.
        """
        question = _Question(about, work, done, failed)
        self._drop_newest(about)
        self._newest[about] = question
        with self._turn:
            if self._stopping:
                return
            self._waiting[about] = question
            self._turn.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="asking")
            self._thread.start()

    def drop(self, about: int) -> None:
        """Have no answer to what was asked."""
        self._drop_newest(about)
        with self._turn:
            self._waiting.pop(about, None)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._newest)

    def stop(self) -> None:
        """Drop all, and end the thread once what is under way has ended."""
        for about in list(self._newest):
            self._drop_newest(about)
        with self._turn:
            self._stopping = True
            self._waiting.clear()
            self._turn.notify()
        if self._thread is not None:
            self._thread.join()

    def _drop_newest(self, about: int) -> None:
        """Have no answer to this, and no work for it either."""
        if question := self._newest.pop(about, None):
            question.dropping.drop()

    def _run(self) -> None:
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._waiting or self._stopping)
                if self._stopping:
                    return
                question = self._waiting.pop(min(self._waiting))
            try:
                with doing(question.dropping):
                    outcome = question.work()
            except Exception as error:  # carried to the screen
                self._ended.emit((question, None, error))
            else:
                self._ended.emit((question, outcome, None))

    @Slot(object)
    def _on_ended(self, ended: tuple[_Question, Any, Exception | None]) -> None:
        question, outcome, error = ended
        if self._newest.get(question.about) is not question:
            return
        del self._newest[question.about]
        if isinstance(error, KnownError):
            question.failed(error)
        elif error is not None:
            raise error
        else:
            question.done(outcome)
