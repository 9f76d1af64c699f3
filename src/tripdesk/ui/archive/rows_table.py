"""The table of reports: the keyboard, the pointer, and columns that fit what they show."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QPointF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from tripdesk.services.rows import ReportRow
from tripdesk.ui.archive.columns import Column
from tripdesk.ui.archive.row_painting import MARGIN, RowPainting, row_height
from tripdesk.ui.archive.rows_model import RowsModel
from tripdesk.ui.archive.table_columns import TableColumns
from tripdesk.ui.theme import colour


class RowsTable(QTableView):
    """Rows are chosen whole, one or several; what is to be done with them is told by signals."""

    opened = Signal()
    bin_asked = Signal()
    chosen = Signal()
    looked = Signal(int, int)
    """The rows from the first to the last of these are on the screen."""

    def __init__(self, rows: RowsModel) -> None:
        super().__init__()
        self._rows = rows
        self._tall = self._made = False
        self.setObjectName("rows")
        self._take_viewport()
        self.setModel(rows)
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
        header.setHighlightSections(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu_asked)
        # The order of the store (newest first) until a heading is clicked.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.columns = TableColumns(self)
        self._order = (-1, Qt.SortOrder.AscendingOrder)
        rows.sort_asked.connect(self._on_rows_sort_asked)
        rows.sort_refused.connect(self._on_rows_sort_refused)
        self.activated.connect(self.opened)
        self.verticalScrollBar().valueChanged.connect(self._tell_looked)
        self.fit()

    def _take_viewport(self) -> None:
        """Paint on a widget of ours: of one of Qt's own PySide asks each kind whether it is that.

        That makes all of them known, and their names: 4 ms of a start.
        """
        viewport = QWidget()
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)

    # Columns and rows ----------------------------------------------------------------------------

    def set_tall(self, *, tall: bool) -> None:
        """Leave room under each row for a snippet, or not."""
        self._tall = tall
        height = row_height(self.fontMetrics(), with_snippet=tall)
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)

    def fit(self) -> None:
        """Give rows and columns the room that the font of now needs."""
        self.set_tall(tall=self._tall)
        self.columns.fit()

    @Slot(QPoint)
    def _on_header_menu_asked(self, at: QPoint) -> None:
        menu = self.columns.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    @Slot()
    def _on_rows_sort_asked(self) -> None:
        header = self.horizontalHeader()
        self._order = (header.sortIndicatorSection(), header.sortIndicatorOrder())

    @Slot()
    def _on_rows_sort_refused(self) -> None:
        self._show_order(*self._order)

    # What is chosen ------------------------------------------------------------------------------

    def chosen_spans(self) -> list[tuple[int, int]]:
        """Return the chosen rows as spans, first and last of each, from the top."""
        chosen = self.selectionModel().selection()
        ranges = (chosen.at(each) for each in range(chosen.size()))
        return sorted({(each.top(), each.bottom()) for each in ranges})

    def reports(self) -> list[ReportRow]:
        """Return those of the chosen reports that are here, from top to bottom."""
        return [row for span in self.chosen_spans() for row in self._rows.rows_here(*span)]

    def choose(self, report_id: str, row: int) -> None:
        """Choose the report, or if it is gone the one that now stands in its place."""
        count = self._rows.rowCount()
        if count:
            place = self._rows.place_of(report_id) if report_id else -1
            wanted = self._rows.index(place if place >= 0 else min(max(row, 0), count - 1), 0)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(wanted, flags.ClearAndSelect | flags.Rows)

    def restore(self, top: int | None, report_id: str, row: int) -> None:
        """Stand in a list that came anew: at the same place where it is the same one."""
        self.choose(report_id, row if top is not None else 0)
        if top is not None:
            self.verticalScrollBar().setValue(top)
        elif self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def show_order(self, column: Column | None, order: Qt.SortOrder) -> None:
        """Show that the list is in this order, without asking for it; none: newest first."""
        self._order = (-1 if column is None else column, order)
        self._show_order(*self._order)

    def _show_order(self, section: int, order: Qt.SortOrder) -> None:
        header = self.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(section, order)
        header.blockSignals(False)

    def rows_seen(self) -> tuple[int, int]:
        """Return the first and the last row on the screen."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return max(first, 0), last if last >= 0 else self._rows.rowCount() - 1

    @Slot()
    def _tell_looked(self) -> None:
        if self._rows.rowCount():
            self.looked.emit(*self.rows_seen())

    # Events --------------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._tall:
            painter = QPainter(self.viewport())
            painter.setClipRegion(event.region())
            self._paint_snippets(painter)
            painter.end()

    def _paint_snippets(self, painter: QPainter) -> None:
        """Write the snippets under their rows, across the columns."""
        from tripdesk.ui.archive.snippet_layout import snippet_layout  # noqa: PLC0415 - see there

        first, last = self.rows_seen()
        metrics, width = self.fontMetrics(), self.viewport().width()
        painter.setPen(colour("quiet"))
        for row in range(first, last + 1):
            snippet = self._rows.snippet(row)
            if snippet is not None:
                y = self.rowViewportPosition(row) + row_height(metrics) - metrics.height() // 3
                layout = snippet_layout(snippet, self.font(), width - 3 * MARGIN)
                layout.draw(painter, QPointF(2 * MARGIN, y))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.share()
        self._tell_looked()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self._made:
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
