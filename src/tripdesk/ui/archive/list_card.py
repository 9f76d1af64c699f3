"""The table in its frame, or a sentence in its place where it would be empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.archive.rows_table import RowsTable
from tripdesk.ui.parts import button, column, label


class ListCard(QFrame):
    """Says why nothing is listed, and offers the way out."""

    clear_asked = Signal()

    def __init__(self, model: RowsModel) -> None:
        super().__init__()
        self.setObjectName("card")
        self.table = RowsTable(model)
        self.table.setAccessibleName(self.tr("Reports"))
        self._in_bin = False
        self._words = label("", "heading")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._clear = button(self.tr("Show all reports"), self.clear_asked.emit)
        nothing = QWidget()
        inside = column(nothing, margin=4, gap=2)
        inside.addStretch(2)
        inside.addWidget(self._words)
        inside.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(3)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(nothing)
        layout = column(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._pages)

    def show_bin(self, *, in_bin: bool) -> None:
        """Name what the table lists."""
        self._in_bin = in_bin
        self.table.setAccessibleName(self.tr("Bin") if in_bin else self.tr("Reports"))

    def show_count(self, count: int, *, narrowed: bool) -> None:
        """Show the table, or that there is nothing to show in it."""
        if narrowed:
            self._words.setText(self.tr("No report answers to this search and these filters."))
        elif self._in_bin:
            self._words.setText(self.tr("The bin is empty."))
        else:
            self._words.setText("")
        self._clear.setVisible(narrowed)
        self._pages.setCurrentIndex(0 if count else 1)
