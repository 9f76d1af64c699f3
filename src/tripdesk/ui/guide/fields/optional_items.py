"""No, or yes with points; points typed are kept behind a no."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QRadioButton
from typing_extensions import override

from tripdesk.domain.drafts import RawOptionalItems
from tripdesk.domain.form import Question
from tripdesk.ui.guide.fields.items import PointsField
from tripdesk.ui.parts import column, row


class OptionalItemsField(PointsField):
    """A choice, and the points that go with a yes."""

    def __init__(self, question: Question, raw: RawOptionalItems) -> None:
        super().__init__(question, raw.items)
        self._no, self._yes = QRadioButton(self), QRadioButton(self)
        self.renew()
        self._no.setChecked(raw.decision is False)
        self._yes.setChecked(raw.decision is True)
        choices = row(gap=2)
        for each in (self._no, self._yes):
            each.setAccessibleDescription(question.title)
            each.toggled.connect(self._on_choice_toggled)
            choices.addWidget(each)
        choices.addStretch()
        layout = column(self, gap=2)
        layout.addLayout(choices)
        layout.addWidget(self.edit, 1)
        layout.addStretch()
        self.edit.setVisible(raw.decision is True)
        self._decision = raw.decision
        self._set_first()

    @override
    def renew(self) -> None:
        self._no.setText(self.tr("&No"))
        self._yes.setText(self.tr("&Yes"))

    @override
    def raw(self) -> RawOptionalItems:
        return RawOptionalItems(self._decision, self.items())

    @override
    def add_lines(self, lines: Sequence[str]) -> None:
        self._yes.setChecked(True)
        super().add_lines(lines)

    def _set_first(self) -> None:
        self.first = self._yes if self._decision else self._no

    @Slot()
    def _on_choice_toggled(self) -> None:
        decision = self._yes.isChecked() if self._no.isChecked() or self._yes.isChecked() else None
        if decision == self._decision:
            return  # a choice that changes tells of both buttons
        self._decision = decision
        self.edit.setVisible(decision is True)
        self._set_first()
        self.changed.emit()
