"""The list's columns, their widths and order, chosen in a window: by keyboard as by mouse."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QGridLayout, QSpinBox, QWidget
from typing_extensions import override

from tripdesk.services.listing import Sort
from tripdesk.ui.archive.columns import SORTS, USUAL, Column, heading_words
from tripdesk.ui.archive.table_columns import LEAST, TableColumns
from tripdesk.ui.guide.scrolling import scrolling
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.number_box import NumberBox
from tripdesk.ui.parts import STEP, button, column, label, named, row

_WIDEST = 99
"""No column needs more characters."""


class ColumnsDialog(QDialog):
    """Shows each choice in the list at once; there is nothing to undo or to confirm."""

    order_chosen = Signal(object, bool)
    """Told with what the list is sorted by, and whether it goes down."""

    def __init__(
        self, parent: QWidget, columns: TableColumns, sort: Sort, *, descending: bool
    ) -> None:
        super().__init__(parent)
        HelpKey(self, "archive")
        self.setWindowTitle(self.tr("Columns and order"))
        self._columns = columns
        self._boxes = {each: QCheckBox(heading_words(each)) for each in Column}
        self._widths: dict[Column, QSpinBox] = {
            each: self._make_width(each) for each in Column if each is not Column.TRIP
        }
        self.by, self.way = QComboBox(), QComboBox()
        self._fill_order(sort, descending=descending)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(STEP)
        half = (len(self._boxes) + 1) // 2
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        for number, (each, box) in enumerate(self._boxes.items()):
            grid.addWidget(box, number % half, number // half * 2)
            box.setEnabled(each is not Column.TRIP)
            if each in self._widths:
                grid.addWidget(self._widths[each], number % half, number // half * 2 + 1)
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
        widths = self.tr("Beside each its width in characters. The trip has the room that is left.")
        layout.addWidget(label(widths, "hint"))
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

    def width_of(self, column: Column) -> QSpinBox:
        """Return what the width of a column is chosen with."""
        return self._widths[column]

    def _make_width(self, of: Column) -> QSpinBox:
        made = _WidthBox(of, self._columns)
        name = self.tr("Width of {column}, in characters")
        made.setAccessibleName(name.format(column=heading_words(of)))
        made.valueChanged.connect(partial(self._on_width_changed, of))
        return made

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
        self._show_widths()

    def _show_widths(self) -> None:
        for each, width in self._widths.items():
            width.blockSignals(True)
            width.setValue(round(self._columns.dragged.get(each, 0)))
            width.blockSignals(False)
            width.setEnabled(each in self._columns.wanted)

    def _on_width_changed(self, of: Column, characters: int) -> None:
        self._columns.set_width(of, characters)
        self._show_widths()  # it may have been less than a column can be

    @Slot()
    def _on_box_toggled(self) -> None:
        self._columns.want([each for each, box in self._boxes.items() if box.isChecked()])
        self._show_widths()
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


class _WidthBox(NumberBox):
    """A width in characters, or as much as the column needs; from there it begins at that width."""

    def __init__(self, of: Column, columns: TableColumns) -> None:
        super().__init__()
        self._of, self._columns = of, columns
        self.setRange(0, _WIDEST)
        self.setSpecialValueText(self.tr("As needed"))
        self.setKeyboardTracking(False)

    @override
    def stepBy(self, steps: int) -> None:
        if not self.value():
            self.setValue(max(self._columns.characters(self._of) + steps, LEAST))
        elif self.value() + steps < LEAST:
            self.setValue(0)
        else:
            super().stepBy(steps)

    @override
    def stepEnabled(self) -> QSpinBox.StepEnabledFlag:
        flags = QSpinBox.StepEnabledFlag
        return flags.StepUpEnabled | flags.StepDownEnabled
