"""All numbers of the overview as tables, for who reads better than looks, or cannot look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView
from typing_extensions import override

from tripdesk.ui.overview.figures import Cell, Table
from tripdesk.ui.parts import column, label, named

_LINES = 12
_Index = QModelIndex | QPersistentModelIndex


class NumbersModel(QAbstractTableModel):
    """A table as it stands; numbers at the right."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    @override
    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._table.rows)

    @override
    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._table.headings)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(number=not isinstance(cell, str))
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            rows = self._table.rows
            return _alignment(number=bool(rows) and not isinstance(rows[0][section], str))
        return None


def table_card(table: Table) -> QFrame:
    """Return a table with its title."""
    card = named(QFrame(), "card")
    layout = column(card, margin=2)
    title = label(table.title, "heading")
    view = named(QTableView(), "numbers")
    model = NumbersModel(table)
    model.setParent(view)
    view.setModel(model)
    view.setAccessibleName(table.title)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() * 3 // 2)
    heading = view.horizontalHeader()
    heading.setHighlightSections(False)
    heading.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    heading.setResizeContentsPrecision(100)
    heading.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    view.setMinimumHeight(view.fontMetrics().height() * _LINES * 3 // 2)
    view.setMinimumWidth(view.fontMetrics().averageCharWidth() * 32)
    title.setBuddy(view)
    layout.addWidget(title)
    layout.addWidget(view, 1)
    return card


def cell_words(cell: Cell) -> str:
    """Return a cell as it is read."""
    match cell:
        case None:
            return "–"
        case str():
            return cell
        case int():
            return QLocale().toString(cell)
        case _:
            return QLocale().toString(cell, "f", 1)


def cards_of(tables: Sequence[Table]) -> list[QFrame]:
    """Return each table with its title."""
    return [table_card(each) for each in tables]


def _alignment(*, number: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
