"""The list's columns and order, chosen in a window: by mouse and by keyboard alike."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QGridLayout, QWidget

from tripdesk.services.listing import Sort
from tripdesk.ui.archive.columns import SORTS, USUAL, Column, heading_words
from tripdesk.ui.archive.table_columns import TableColumns
from tripdesk.ui.guide.scrolling import scrolling
from tripdesk.ui.parts import STEP, button, column, label, named, row


class ColumnsDialog(QDialog):
    """Shows each choice in the list at once; there is nothing to undo or to confirm."""

    order_chosen = Signal(object, bool)
    """Told with what the list is sorted by, and whether it goes down."""

    def __init__(
        self, parent: QWidget, columns: TableColumns, sort: Sort, *, descending: bool
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns and order"))
        self._columns = columns
        self._boxes = {each: QCheckBox(heading_words(each)) for each in Column}
        self.by, self.way = QComboBox(), QComboBox()
        self._fill_order(sort, descending=descending)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * STEP)
        half = (len(self._boxes) + 1) // 2
        for number, (each, box) in enumerate(self._boxes.items()):
            grid.addWidget(box, number % half, number // half)
            box.setEnabled(each is not Column.TRIP)
        self._show_wanted()
        asked = label(self.tr("In the order of"), "asked")
        asked.setBuddy(self.by)
        self.by.setAccessibleName(asked.text())
        self.way.setAccessibleName(self.tr("Which comes first"))
        order = row(gap=1)
        order.addWidget(self.by, 1)
        order.addWidget(self.way, 1)
        foot = row()
        foot.addWidget(button(self.tr("As usual"), self._on_as_usual_clicked, "plain"))
        foot.addStretch()
        done = button(self.tr("Close"), self.accept)
        done.setDefault(True)
        foot.addWidget(done)
        inner = named(QWidget(), "pane")
        layout = column(inner, gap=2)
        layout.addWidget(label(self.tr("Columns"), "asked"))
        layout.addLayout(grid)
        layout.addWidget(asked)
        layout.addLayout(order)
        layout.addStretch()
        outer = column(self, margin=2, gap=2)
        outer.addWidget(scrolling(inner), 1)
        outer.addLayout(foot)
        self.resize(self.sizeHint().expandedTo(inner.sizeHint() + QSize(6 * STEP, 10 * STEP)))
        for box in self._boxes.values():
            box.toggled.connect(self._on_box_toggled)
        self.by.currentIndexChanged.connect(self._on_order_changed)
        self.way.currentIndexChanged.connect(self._on_order_changed)

    def box(self, of: Column) -> QCheckBox:
        """Return what a column is chosen with."""
        return self._boxes[of]

    def _fill_order(self, sort: Sort, *, descending: bool) -> None:
        self.by.addItem(self.tr("Newest trip first"), Sort.DATE)
        for of, by in SORTS.items():
            self.by.addItem(heading_words(of), by)
        self.by.setCurrentIndex(max(self.by.findData(sort), 0))
        for words in (self.tr("From low to high, from A to Z"), self.tr("From high to low")):
            self.way.addItem(words)
        self.way.setCurrentIndex(1 if descending else 0)
        self.way.setEnabled(sort is not Sort.DATE)

    def _show_wanted(self) -> None:
        for each, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(each in self._columns.wanted)
            box.blockSignals(False)

    @Slot()
    def _on_box_toggled(self) -> None:
        self._columns.want([each for each, box in self._boxes.items() if box.isChecked()])
        self._columns.changed.emit()

    @Slot()
    def _on_order_changed(self) -> None:
        by = Sort(self.by.currentData())
        self.way.setEnabled(by is not Sort.DATE)
        self.order_chosen.emit(by, by is Sort.DATE or self.way.currentIndex() == 1)

    @Slot()
    def _on_as_usual_clicked(self) -> None:
        self._columns.want(USUAL)
        self._columns.drag({})
        self._show_wanted()
        self.by.setCurrentIndex(0)
        self._columns.changed.emit()
