"""What is asked when reports are published, or one is withdrawn."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, Slot
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.parts import STEP, button, column, label, row

_WIDTH = 60
"""In average characters of the font."""


class PublishDialog(QDialog):
    """Asks on which day, and where; the address may be left empty."""

    def __init__(self, parent: QWidget, count: int, today: date) -> None:
        super().__init__(parent)
        HelpKey(self, "publishing")
        self.setWindowTitle(self.tr("Published"))
        self._day = QDateEdit(QDate(today.year, today.month, today.day))
        self._day.setCalendarPopup(True)
        self._address = QLineEdit()
        self._address.setPlaceholderText("https://")
        question = self.tr("When and where were %n report(s) published?", "", count)
        asked = (
            (self.tr("&Day"), self._day),
            (self.tr("&Web address (may be left empty)"), self._address),
        )
        _lay_out(self, question, asked, self.tr("Note as published"))
        self._day.setFocus()

    @property
    def day(self) -> date:
        """The day of publication."""
        chosen = self._day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    @property
    def address(self) -> str:
        """Where the reports stand."""
        return self._address.text().strip()


class ReasonDialog(QDialog):
    """Asks why; without a reason it does not go on."""

    def __init__(self, parent: QWidget, title: str, question: str, note: str = "") -> None:
        """Take the title as what the button says, too; a note stands under the question."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self._reason = QLineEdit()
        name = QCoreApplication.translate("WithdrawDialog", "&Reason")
        _lay_out(self, question, ((name, self._reason),), title, note)
        self._reason.setFocus()
        self._go = self.findChild(QPushButton, "main")
        self._reason.textChanged.connect(self._on_reason_changed)
        self._on_reason_changed("")

    @property
    def reason(self) -> str:
        """Why."""
        return self._reason.text().strip()

    @Slot(str)
    def _on_reason_changed(self, _: str) -> None:
        if self._go is not None:
            self._go.setEnabled(bool(self.reason))


class WithdrawDialog(ReasonDialog):
    """Asks why a report is withdrawn."""

    def __init__(self, parent: QWidget) -> None:
        question = QCoreApplication.translate(
            "WithdrawDialog", "Why is this report withdrawn? The reason stays in its history."
        )
        title = QCoreApplication.translate("WithdrawDialog", "Withdraw")
        super().__init__(parent, title, question)


def _lay_out(
    dialog: QDialog, question: str, asked: Iterable[tuple[str, QWidget]], go: str, note: str = ""
) -> None:
    """Give a dialog its question, its fields and two buttons, in the order that Tab takes."""
    dialog.setMinimumWidth(dialog.fontMetrics().averageCharWidth() * _WIDTH)
    fields = QFormLayout()
    fields.setVerticalSpacing(STEP)
    fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    for name, field in asked:
        fields.addRow(name, field)
    accept = button(go, dialog.accept, "main")
    accept.setDefault(True)
    ways = row()
    ways.addStretch()
    ways.addWidget(button(QCoreApplication.translate("PublishDialog", "Cancel"), dialog.reject))
    ways.addWidget(accept)
    layout = column(dialog, margin=3, gap=2)
    layout.addWidget(label(question, "heading"))
    if note:
        layout.addWidget(label(note))
    layout.addLayout(fields)
    layout.addLayout(ways)
