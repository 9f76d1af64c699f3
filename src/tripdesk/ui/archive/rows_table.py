"""The table of reports: the keyboard, the pointer, and columns that fit what they show."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QItemSelection, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from tripdesk.services.records import ReportRow
from tripdesk.ui.archive.row_painting import MARGIN, RowPainting
from tripdesk.ui.archive.row_words import month_words
from tripdesk.ui.archive.rows_model import Column, RowsModel

_SAMPLE = 200
"""So many rows tell how wide a column is; a longer one among the others has a tool tip."""


class RowsTable(QTableView):
    """Rows are chosen whole, one or several; what is to be done with them is told by signals."""

    opened = Signal()
    bin_asked = Signal()
    chosen = Signal()

    def __init__(self, rows: RowsModel, without: Collection[Column] = ()) -> None:
        super().__init__()
        self._rows = rows
        self._others = [each for each in Column if each not in {Column.TRIP, *without}]
        self._widths: dict[Column, int] = {}
        self.setObjectName("rows")
        self.setModel(rows)
        for each in without:
            self.setColumnHidden(each, True)
        self._painting = RowPainting(self)
        self.setItemDelegate(self._painting)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        # The order of the store (newest first) until a heading is clicked.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.activated.connect(self.opened)

    def fit(self) -> None:
        """Give each column what its widest words need, and the trip the rest."""
        metrics, rows = self.fontMetrics(), self._rows
        self.verticalHeader().setDefaultSectionSize(metrics.height() * 5 // 2)
        heading = self.horizontalHeader().fontMetrics()
        sample = range(min(rows.rowCount(), _SAMPLE))
        for column in self._others:
            said = {str(rows.index(row, column).data()) for row in sample}
            if column is Column.PERIOD:
                locale = QLocale()
                months = [month_words(each, locale) for each in range(1, 13)]
                longest = max(months, key=metrics.horizontalAdvance)
                said.add(f"28 {longest} – 28 {longest} 2028")
            name = str(rows.headerData(column, Qt.Orientation.Horizontal))
            # A heading also shows the arrow of the order, a text as wide as its height.
            wide = heading.horizontalAdvance(name) + heading.height()
            widest = max((metrics.horizontalAdvance(each) for each in said), default=0)
            self._widths[column] = max(wide, widest) + 3 * MARGIN + metrics.averageCharWidth()
        self._share()

    def _share(self) -> None:
        """Leave out the persons where there is no room; below that the table scrolls sideways."""
        room = self.viewport().width()
        least = self.fontMetrics().averageCharWidth() * 20
        others = sum(self._widths.values())
        crowded = others + least > room
        if Column.PERSONS in self._others:
            self.setColumnHidden(Column.PERSONS, crowded)
        for column, width in self._widths.items():
            self.setColumnWidth(column, width)
        if crowded:
            others -= self._widths.get(Column.PERSONS, 0)
        self.setColumnWidth(Column.TRIP, max(least, room - others))

    def reports(self) -> list[ReportRow]:
        """Return the chosen reports, from top to bottom."""
        chosen = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [self._rows.row(index.row()) for index in chosen]

    def choose(self, report_id: str, row: int) -> None:
        """Choose the report, or if it is gone the one that now stands in its place."""
        count = self._rows.rowCount()
        if count:
            place = self._rows.place_of(report_id)
            self.selectRow(place if place >= 0 else min(max(row, 0), count - 1))
            self.scrollTo(self.currentIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._widths:
            self._share()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._widths:
            self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not every platform takes Return in a table for "open".
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.bin_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._painting.hover(self.indexAt(event.position().toPoint()).row())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._painting.hover(-1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @Slot(QItemSelection, QItemSelection)
    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.chosen.emit()
