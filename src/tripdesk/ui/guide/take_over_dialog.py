"""A new report based on an earlier one: which answers are taken over is asked."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QWidget

from tripdesk.domain.answers import Answer
from tripdesk.domain.form import FormDefinition, Role
from tripdesk.ui.guide.step_words import summary
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.parts import column, label


class TakeOverDialog(QDialog):
    """The answers that there are, each to be taken or not; another trip has other days."""

    def __init__(
        self,
        title: str,
        form: FormDefinition,
        answers: dict[str, Answer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        HelpKey(self, "guide")
        self.setWindowTitle(self.tr("New report from an earlier one"))
        layout = column(self, margin=3, gap=2)
        words = self.tr("What do you take over from “{title}”?").format(title=title)
        layout.addWidget(label(words, "heading"))
        choices = column(gap=1)
        self._choices: dict[str, QCheckBox] = {}
        for question in form.questions:
            if question.key not in answers:
                continue
            said = summary(answers[question.key], self.locale())
            choice = QCheckBox(f"{question.step_name.replace('&', '&&')}: {said}")
            choice.setChecked(question.role is not Role.WHEN)
            choice.toggled.connect(self._on_choice_toggled)
            choices.addWidget(choice)
            self._choices[question.key] = choice
        layout.addLayout(choices)
        layout.addStretch()
        ok = QDialogButtonBox.StandardButton.Ok
        buttons = QDialogButtonBox(ok | QDialogButtonBox.StandardButton.Cancel)
        self._begin = buttons.button(ok)
        self._begin.setObjectName("main")
        self._on_choice_toggled()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def chosen(self) -> frozenset[str]:
        """Return the keys of the answers to take over."""
        return frozenset(key for key, each in self._choices.items() if each.isChecked())

    @Slot()
    def _on_choice_toggled(self) -> None:
        words = self.tr("Begin the report") if self.chosen() else self.tr("Begin an empty report")
        self._begin.setText(words)
