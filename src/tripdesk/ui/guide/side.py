"""The side of the guide: which report, how far it is, its steps, and when it was saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTime, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.ui.guide.steps import StepsList
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import button, column, label, named, worn

_WIDTH = 34
"""In average characters of the font."""


class Side(QWidget):
    """Stands left of the question; the window's font sets its width."""

    def __init__(self, leave: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * _WIDTH)
        layout = column(self, margin=2)
        layout.addWidget(button(self.tr("All reports"), leave, "plain", "back"))
        self._title = label("", "heading")
        self._state = label("", "quiet")
        self._progress = named(QProgressBar(), "progress")
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Questions answered"))
        self.steps = StepsList()
        self._saved = label("", "quiet")
        for each in (self._title, self._state, self._progress):
            layout.addWidget(each)
        layout.addWidget(self.steps, 1)
        layout.addWidget(self._saved)

    def set_title(self, title: str) -> None:
        """Show which report this is."""
        self._title.setText(title or self.tr("New report"))

    def title(self) -> str:
        """Return which report is shown."""
        return self._title.text()

    def set_place(self, state: str, step: int, steps: int) -> None:
        """Show the state and where one is; `step` counts from 1."""
        words = self.tr("{state} · step {n} of {all}")
        self._state.setText(words.format(state=state, n=step, all=steps))

    def set_progress(self, answered: int, questions: int) -> None:
        """Show how many questions are answered."""
        self._progress.setMaximum(questions)
        self._progress.setValue(answered)

    @Slot()
    def show_saved(self) -> None:
        """Say that all is on the disk, and since when."""
        worn(self._saved, "quiet")
        time = self.locale().toString(QTime.currentTime(), "HH:mm")
        self._saved.setText("✓ " + self.tr("Saved on this computer, {time}").format(time=time))

    @Slot(object)
    def show_failure(self, error: KnownError) -> None:
        """Say that it is not on the disk, and why."""
        worn(self._saved, "failed")
        self._saved.setText(self.tr("Not saved yet: {why}").format(why=error_sentence(error)))
