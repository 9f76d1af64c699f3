"""A number: typed, or a step up or down by a key or a button."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from tripdesk.domain.drafts import RawCount
from tripdesk.domain.form import Question
from tripdesk.ui.guide.fields.field import Field
from tripdesk.ui.parts import TARGET, button, column, fit_sign, row

_WIDTH = 10
"""In average characters of the font."""

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class _NumberEdit(QLineEdit):
    """Takes any typing; the arrow keys step a whole number within its bounds."""

    def __init__(self, question: Question, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._low = question.minimum if question.minimum is not None else 1
        self._high = question.maximum

    def step(self, by: int) -> None:
        """Write the next number, as one step of undo; what is no number becomes the least."""
        typed = self.text().strip()
        number = int(typed) + by if typed.isascii() and typed.isdigit() else self._low
        number = max(number, self._low)
        if self._high is not None:
            number = min(number, self._high)
        if str(number) != self.text():
            self.selectAll()
            self.insert(str(number))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            self.step(by)


class CountField(Field):
    """A number of persons."""

    def __init__(self, question: Question, raw: RawCount) -> None:
        super().__init__()
        self._edit = _NumberEdit(question, raw.text, self)
        self._edit.setPlaceholderText(question.example)
        self._edit.setAccessibleName(question.title)
        self._edit.setAccessibleDescription(question.hint)
        self._edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._edit.textChanged.connect(self._on_edit_text_changed)
        line = row()
        self._less, self._more = (
            button("", partial(self._edit.step, by), "square", sign)
            for by, sign in ((-1, "minus"), (1, "plus"))
        )
        for made in (self._less, self._more):
            made.setMinimumSize(TARGET, TARGET)
            made.setAutoRepeat(True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do it
            line.addWidget(made)
        line.insertWidget(1, self._edit)
        line.addStretch()
        layout = column(self)
        layout.addLayout(line)
        layout.addStretch()
        self.first = self._edit
        self.renew()

    @override
    def renew(self) -> None:
        self._edit.setFixedWidth(self._edit.fontMetrics().averageCharWidth() * _WIDTH)
        names = ((self._less, self.tr("One less")), (self._more, self.tr("One more")))
        for each, name in names:
            each.setAccessibleName(name)
            each.setToolTip(name)
            fit_sign(each)

    @override
    def raw(self) -> RawCount:
        return RawCount(self._edit.text())

    @Slot()
    def _on_edit_text_changed(self) -> None:
        self.changed.emit()
