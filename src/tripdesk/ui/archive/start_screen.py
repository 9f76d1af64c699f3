"""The start screen: the reports, and the way to a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from tripdesk.services.records import ReportRow
from tripdesk.ui.archive.rows_model import Column, RowsModel
from tripdesk.ui.parts import button, label


class StartScreen(QWidget):
    """Lists the reports; what is to be done with one is told by signals."""

    new_asked = Signal()
    opened = Signal(str)
    pdf_asked = Signal(str)
    binned = Signal(str)
    chosen = Signal()

    def __init__(self, model: RowsModel) -> None:
        super().__init__()
        self._model = model
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(16)
        top = QHBoxLayout()
        top.addWidget(label(self.tr("Reports"), "title"), 1)
        self._new = button("+ " + self.tr("New report"), self.new_asked.emit, "main")
        top.addWidget(self._new)
        column.addLayout(top)
        empty = self.tr("No reports yet. Begin with “New report”; it takes about ten minutes.")
        self._empty = label(empty, "heading")
        column.addWidget(self._empty)
        self._table = QTableView()
        self._table.setModel(model)
        self._table.setAccessibleName(self.tr("Reports"))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() * 5 // 2)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.TRIP, header.ResizeMode.Stretch)
        for each in (Column.PERIOD, Column.PERSONS, Column.STATE, Column.DUE):
            header.setSectionResizeMode(each, header.ResizeMode.ResizeToContents)
        self._table.activated.connect(self._on_table_activated)
        self._table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        column.addWidget(self._table, 1)
        self._actions = QWidget()
        row = QHBoxLayout(self._actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button(self.tr("Open"), self._open))
        row.addWidget(button(self.tr("Save PDF as…"), self._ask_pdf))
        row.addWidget(button(self.tr("To the bin"), self._bin, "plain"))
        row.addStretch()
        column.addWidget(self._actions)
        self.set_rows(())

    def set_rows(self, rows: Sequence[ReportRow]) -> None:
        """Show these reports, the first one selected."""
        self._model.set_rows(rows)
        self._empty.setVisible(not rows)
        self._table.setVisible(bool(rows))
        self._actions.setVisible(bool(rows))
        self._table.selectRow(0)
        (self._table if rows else self._new).setFocus()

    def reports(self) -> list[ReportRow]:
        """Return the chosen reports."""
        chosen = self._table.selectionModel().selectedRows()
        return [self._model.row(index.row()) for index in chosen]

    @Slot()
    def _on_selection_changed(self) -> None:
        self.chosen.emit()

    def _selected(self) -> str:
        return self._model.row(self._table.currentIndex().row()).id

    @Slot(QModelIndex)
    def _on_table_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.row(index.row()).id)

    def _open(self) -> None:
        self.opened.emit(self._selected())

    def _ask_pdf(self) -> None:
        self.pdf_asked.emit(self._selected())

    def _bin(self) -> None:
        self.binned.emit(self._selected())
