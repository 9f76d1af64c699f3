"""One question: what is asked, the field to answer it, and what there is to look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from tripdesk.domain.problems import Problem, Severity
from tripdesk.ui.guide.fields import Field
from tripdesk.ui.messages import problem_sentence
from tripdesk.ui.parts import button, column, label, named, row, worn


class QuestionPage(QWidget):
    """Kept while its report is open, so that undo outlives a change of step."""

    def __init__(
        self, field: Field, words: tuple[str, str, str], move: Callable[[int], None], *, first: bool
    ) -> None:
        """Show `field` beneath `words`: its number, the question, the hint."""
        super().__init__()
        self.setObjectName("page")
        self.field, self._move = field, move
        layout = column(self, margin=4, gap=2)
        head = column()
        for text, look in zip(words, ("quiet", "title", "hint"), strict=True):
            head.addWidget(label(text, look))
        layout.addLayout(head)
        layout.addWidget(field, 1)
        self._box = named(QFrame(), "warnings")
        self._sentences = label("")
        column(self._box, margin=2).addWidget(self._sentences)
        self._box.hide()
        layout.addWidget(self._box)
        buttons = row()
        self._previous = button(self.tr("Previous"), self._on_previous_clicked, "", "back")
        if first:  # `setVisible(True)` would show it as a window of its own
            self._previous.hide()
        self._next = button(self.tr("Next"), self._on_next_clicked, "main", "forward")
        self._next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the word
        buttons.addWidget(self._previous)
        buttons.addStretch()
        buttons.addWidget(self._next)
        layout.addLayout(buttons)

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Show what there is to look at; an answer not given yet is no fault here."""
        shown = [each for each in problems if each.code != "answer.missing"]
        errors = any(each.severity is Severity.ERROR for each in shown)
        worn(self._box, "errors" if errors else "warnings")
        text = "\n".join(problem_sentence(each) for each in shown)
        if text != self._sentences.text():
            self._sentences.setText(text)
        self._box.setVisible(bool(shown))

    def _on_previous_clicked(self) -> None:
        self._move(-1)

    def _on_next_clicked(self) -> None:
        self._move(1)
