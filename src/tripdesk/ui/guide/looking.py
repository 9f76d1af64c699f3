"""What is typed is looked at after a pause; what there is to see is shown at its question."""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from tripdesk.domain.errors import KnownError
from tripdesk.domain.privacy import Decision
from tripdesk.domain.problems import Problem
from tripdesk.ui.guide.attention_box import decision_of
from tripdesk.ui.guide.question_pages import QuestionPages
from tripdesk.ui.guide.writing import Writing

_PAUSE = 150
"""Milliseconds without a key, after which an answer is looked at."""


class Looking(QObject):
    """Belongs to the guide whose pages it attends."""

    looked = Signal()
    """The questions were looked at: how they stand may differ."""
    failed = Signal(object)
    """A decision could not be kept."""

    def __init__(self, writing: Writing, pages: QuestionPages, parent: QObject) -> None:
        super().__init__(parent)
        self._writing, self._pages = writing, pages
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.now)
        self._typed_at: set[int] = set()
        pages.typed.connect(self._on_pages_typed)
        pages.decided.connect(self._on_pages_decided)

    @Slot()
    def now(self) -> None:
        """Look at what was typed since the last pause."""
        self._pause.stop()
        if self._typed_at:
            for number in self._typed_at:
                self._writing.look_at(number)
            self._show(self._typed_at)

    @Slot()
    def show_all(self) -> None:
        """Show at every question what there is to look at, and how all stand."""
        self._show(range(len(self._writing.form.questions)))

    def reconsider(self, decision: Decision) -> None:
        """Take a decision back: the words are looked at again."""
        self._decide(partial(self._writing.reconsider, decision))

    def _show(self, numbers: Container[int]) -> None:
        for number, page in self._pages.made():
            if number in numbers:
                page.set_problems(self._writing.standings[number].problems)
        self._typed_at.clear()
        self.looked.emit()

    def _decide(self, change: Callable[[], None]) -> None:
        try:
            change()
        except KnownError as error:
            self.failed.emit(error)
            return
        self.show_all()

    @Slot(int)
    def _on_pages_typed(self, number: int) -> None:
        self._typed_at.add(number)
        self._pause.start()

    @Slot(object, str)
    def _on_pages_decided(self, problem: Problem, deed: str) -> None:
        decision = decision_of(problem, deed)
        if decision is not None:
            self._decide(partial(self._writing.decide, decision))
        self.now()  # what was left out is gone from the box at once
