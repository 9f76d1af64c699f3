"""My earlier answers to the same question: looked at whole, taken over line by line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from tripdesk.services.earlier_answers import EarlierAnswer
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.parts import column, label, row

_WIDTH, _HEIGHT = 90, 24
"""In average characters and heights of the font."""


class EarlierDialog(QDialog):
    """On the left whose answer, on the right its lines, each to be taken or not."""

    def __init__(self, answers: Sequence[EarlierAnswer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        HelpKey(self, "guide")
        self.setWindowTitle(self.tr("My earlier answers"))
        self._answers = tuple(answers)
        self._reports, self._lines = QListWidget(), QListWidget()
        self._lines.setSpacing(2)
        self._lines.setWordWrap(True)
        self._lines.setTextElideMode(Qt.TextElideMode.ElideNone)
        take = QDialogButtonBox.StandardButton.Ok
        self._buttons = QDialogButtonBox(take | QDialogButtonBox.StandardButton.Cancel)
        self._take: QPushButton = self._buttons.button(take)
        self._take.setText(self.tr("Take over"))
        self._take.setObjectName("main")
        lists = row(gap=2)
        for name, part, share in (
            (self.tr("&Reports"), self._reports, 2),
            (self.tr("&Lines to take over"), self._lines, 3),
        ):
            title = label(name, "question")
            title.setBuddy(part)
            part.setAccessibleName(name.replace("&", ""))
            held = column()
            held.addWidget(title)
            held.addWidget(part, 1)
            lists.addLayout(held, share)
        layout = column(self, margin=2, gap=2)
        layout.addLayout(lists, 1)
        layout.addWidget(self._buttons)
        self._reports.addItems([each.title or self.tr("Without a title") for each in answers])
        self._reports.currentRowChanged.connect(self._on_reports_row_changed)
        self._lines.itemChanged.connect(self._on_lines_item_changed)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._reports.setCurrentRow(0)
        letters = self.fontMetrics()
        self.resize(letters.averageCharWidth() * _WIDTH, letters.height() * _HEIGHT)

    def chosen(self) -> tuple[str, ...]:
        """Return the lines to take over, in order."""
        items = (self._lines.item(number) for number in range(self._lines.count()))
        return tuple(each.text() for each in items if each.checkState() is Qt.CheckState.Checked)

    @Slot(int)
    def _on_reports_row_changed(self, number: int) -> None:
        self._lines.clear()
        for line in self._answers[number].lines if number >= 0 else ():
            item = QListWidgetItem(line)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self._lines.addItem(item)
        self._take.setEnabled(bool(self.chosen()))

    @Slot(QListWidgetItem)
    def _on_lines_item_changed(self, _item: QListWidgetItem) -> None:
        self._take.setEnabled(bool(self.chosen()))
