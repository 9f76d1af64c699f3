"""The table of reports: the keyboard, the pointer, and columns that fit what they show."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QLocale,
    QPoint,
    QPointF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget
from typing_extensions import override

from tripdesk.domain.report import State
from tripdesk.services.records import ReportRow
from tripdesk.ui.archive.row_painting import MARGIN, RowPainting, row_height
from tripdesk.ui.archive.row_words import due_in_words, month_words, state_words
from tripdesk.ui.archive.rows_model import Column, RowsModel
from tripdesk.ui.theme import colour

_LONG_PERIOD, _SHORT_PERIOD = "28 {} 2028 – 28 {} 2028", "28 {} – 28 {} 2028"
"""The widest trips: across the end of a year, and within one."""


_TRIP = 20
"""The trip keeps at least so many characters."""


class RowsTable(QTableView):
    """Rows are chosen whole, one or several; what is to be done with them is told by signals."""

    opened = Signal()
    bin_asked = Signal()
    chosen = Signal()
    looked = Signal(int, int)
    """The rows from the first to the last of these are on the screen."""
    columns_changed = Signal()

    def __init__(self, rows: RowsModel) -> None:
        super().__init__()
        self._rows = rows
        self._without: set[Column] = set()
        self._widths: dict[Column, int] = {}
        self._spare = 0
        """So much of its width the period can do without."""
        self._tall = False
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
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu_asked)
        # The order of the store (newest first) until a heading is clicked.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
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
        """Give each column what its widest words need, and the trip the rest."""
        metrics, locale = self.fontMetrics(), QLocale()
        self.set_tall(tall=self._tall)
        heading = self.horizontalHeader().fontMetrics()
        months = [month_words(each, locale) for each in range(1, 13)]
        longest = max(months, key=metrics.horizontalAdvance)
        widest = {
            Column.PERIOD: [_LONG_PERIOD.format(longest, longest)],
            Column.PERSONS: ["999"],
            Column.STATE: [state_words(each) for each in State],
            Column.DUE: [due_in_words(-365), due_in_words(365)],
        }
        for column, said in widest.items():
            # A heading also shows the arrow of the order, a text as wide as its height.
            name = heading.horizontalAdvance(self._rows.heading(column)) + heading.height()
            words = max(metrics.horizontalAdvance(each) for each in said)
            self._widths[column] = max(name, words) + 3 * MARGIN + metrics.averageCharWidth()
        short = metrics.horizontalAdvance(_SHORT_PERIOD.format(longest, longest))
        self._spare = metrics.horizontalAdvance(_LONG_PERIOD.format(longest, longest)) - short
        self._share()

    def _share(self) -> None:
        """Leave out the persons where there is no room; below that the table scrolls sideways."""
        room = self.viewport().width()
        least = self.fontMetrics().averageCharWidth() * _TRIP
        shown = {each: width for each, width in self._widths.items() if each not in self._without}
        if Column.PERIOD in shown and sum(shown.values()) + 2 * least > room:
            shown[Column.PERIOD] -= self._spare
        others = sum(shown.values())
        crowded = others + least > room
        for column, width in self._widths.items():
            hidden = column not in shown or (crowded and column is Column.PERSONS)
            self.setColumnHidden(column, hidden)
            self.setColumnWidth(column, shown.get(column, width))
        if crowded:
            others -= shown.get(Column.PERSONS, 0)
        self.setColumnWidth(Column.TRIP, max(least, room - others))

    def comfortable_width(self) -> int:
        """Return how wide the table is when no column is cut short."""
        least = self.fontMetrics().averageCharWidth() * _TRIP * 3 // 2
        return sum(self._widths.values()) - self._spare + least

    @property
    def without(self) -> Collection[Column]:
        """The columns that are not wanted."""
        return frozenset(self._without)

    def leave_out(self, columns: Collection[Column]) -> None:
        """Show all columns but these; the trip always stays."""
        self._without = set(columns) - {Column.TRIP}
        self._share()

    def columns_menu(self, parent: QWidget) -> QMenu:
        """Return the menu that chooses the columns."""
        menu = QMenu(self.tr("Columns"), parent)
        for column in Column:
            if column is Column.TRIP:
                continue
            action = QAction(self._rows.heading(column), menu)
            action.setCheckable(True)
            action.setChecked(column not in self._without)
            action.setData(column)
            menu.addAction(action)
        menu.triggered.connect(self._on_column_chosen)
        return menu

    @Slot(QPoint)
    def _on_header_menu_asked(self, at: QPoint) -> None:
        menu = self.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    @Slot(QAction)
    def _on_column_chosen(self, action: QAction) -> None:
        column = Column(action.data())
        self.leave_out(self._without ^ {column})
        self.columns_changed.emit()

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

    def show_order(self, column: Column, order: Qt.SortOrder) -> None:
        """Show that the list is in this order, without asking for it."""
        header = self.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(column, order)
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
        self._share()
        self._tell_looked()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self._widths:
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
