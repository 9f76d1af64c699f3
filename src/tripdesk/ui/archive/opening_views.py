"""Lists in dialogs of which Enter opens what is chosen, and presses no button besides."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QTableView
from typing_extensions import override


def dress(table: QTableView, name: str) -> None:
    """Give a table in a dialog the look of a list: whole rows, no grid, headings at the left."""
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setObjectName("listed")
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() * 2)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    table.horizontalHeader().setDefaultAlignment(left)


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OpeningList(QListWidget):
    """Qt passes Enter on to the dialog, whose first button it would press."""

    opened = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentRow() >= 0:
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class OpeningTable(QTableView):
    """So too where there are columns."""

    opened = Signal()
    resized = Signal()
    """There is another width for the columns, as when a scroll bar came."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)
