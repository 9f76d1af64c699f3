"""The side of the guide: which report, how far it is, its steps, and when it was saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTime, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from tripdesk.domain.errors import KnownError
from tripdesk.ui.guide.steps import StepsList
from tripdesk.ui.messages import error_sentence
from tripdesk.ui.parts import STEP, announce, button, column, label, named, worn

_WIDEST, _NARROWEST, _RAIL = 34, 22, 7
"""In average characters of the font; where not even the narrowest fits, only signs are shown."""

_SHARE = 0.3
"""The part of the window that the side takes at most."""


class Side(QWidget):
    """Stands left of the question; the window's font sets its width."""

    def __init__(self, leave: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rail = False
        self.shared = False
        """Whether it is saved in an archive that several share."""
        self._saved_words = "", ""
        self._back = button(self.tr("All reports"), leave, "flush", "back")
        self._back.setAccessibleName(self._back.text())
        self._layout = layout = column(self, margin=2)
        layout.addWidget(self._back)
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

    def fit(self, window: int) -> None:
        """Take no more than a share of a window so wide: with large letters, signs alone."""
        character = self.fontMetrics().averageCharWidth()
        room = round(window * _SHARE / character)
        rail = room < _NARROWEST
        self.setFixedWidth(character * (_RAIL if rail else min(room, _WIDEST)))
        edge = STEP if rail else 2 * STEP
        self._layout.setContentsMargins(edge, 2 * STEP, edge, 2 * STEP)
        self._back.setText("" if rail else self.tr("All reports"))
        self._back.setToolTip(self.tr("All reports") if rail else "")
        worn(self._back, "plain" if rail else "flush")
        for each in (self._title, self._state):
            each.setVisible(not rail)
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff  # as wide as half of the signs
        self.steps.setVerticalScrollBarPolicy(
            never if rail else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self._rail = rail
        self._saved.setText(self._saved_words[rail])

    def least(self) -> int:
        """Return how narrow it can be."""
        return self.fontMetrics().averageCharWidth() * _RAIL

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
        announce(self, self._state.text())

    def set_state(self, state: str) -> None:
        """Show the state of a report whose steps are behind it."""
        self._state.setText(state)
        announce(self, state)

    def set_progress(self, answered: int, questions: int) -> None:
        """Show how many questions are answered."""
        self._progress.setMaximum(questions)
        self._progress.setValue(answered)

    @Slot()
    def show_saved(self) -> None:
        """Say that all is on the disk, and since when."""
        time = self.locale().toString(QTime.currentTime(), "HH:mm")
        here = self.tr("Saved on this computer, {time}")
        if self.shared:
            here = self.tr("Saved in the shared archive, {time}")
        words = here.format(time=time)
        self._say_saved("quiet", f"✓ {words}", f"✓ {time}")

    @Slot(object)
    def show_failure(self, error: KnownError) -> None:
        """Say that it is not on the disk, and why."""
        words = self.tr("Not saved yet: {why}").format(why=error_sentence(error))
        self._say_saved("failed", words, self.tr("Not saved"))

    def _say_saved(self, look: str, words: str, few: str) -> None:
        # That all is well is said once after a failure, not at each key.
        well = look == "quiet"
        news = self._saved.objectName() != look if well else words != self._saved_words[0]
        worn(self._saved, look)
        self._saved_words = words, few
        self._saved.setText(few if self._rail else words)
        self._saved.setToolTip(words)
        self._saved.setAccessibleName(words)
        if news:
            announce(self, words)
