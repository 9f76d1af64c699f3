"""Paints a cell so that a whole row is hovered, selected and focused as one.

A style sheet knows cells only; the colours are the palette's, which the theme fills.
"""

from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from tripdesk.ui.archive.rows_model import Index
from tripdesk.ui.theme import colour

MARGIN = 8
_BAR = 4
_FOCUS = 2


class RowPainting(QStyledItemDelegate):
    """Text on a calm ground, a line under each row, a bar before a selected one."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._hovered = -1

    def hover(self, row: int) -> None:
        """Paint this row as the one under the pointer; -1 for none."""
        if row != self._hovered:
            self._hovered = row
            self._table.viewport().update()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = option.rect, option.state
        header = self._table.horizontalHeader()
        column = header.visualIndex(index.column())
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected or index.row() == self._hovered:
            painter.fillRect(rect, colour("accent_pale"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if selected and column == 0:
            painter.fillRect(rect.x(), rect.y(), _BAR, rect.height(), colour("accent"))
        said = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setPen(_colour(said) or colour("ink"))
        painter.setFont(self._table.font() if said is None else _strong(self._table.font()))
        inner = rect.adjusted(2 * MARGIN, 0, -MARGIN, 0)
        text = self._table.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            self._paint_focus(painter, index)
        painter.restore()

    def _paint_focus(self, painter: QPainter, index: Index) -> None:
        """Frame the whole row; each cell is clipped to its own part of the frame."""
        cell = self._table.visualRect(_plain(index))
        painter.setClipRect(cell)
        header = self._table.horizontalHeader()
        row = QRectF(-header.offset(), cell.y(), header.length(), cell.height())
        painter.setPen(QPen(colour("accent"), _FOCUS))
        painter.drawRect(row.adjusted(_FOCUS / 2, _FOCUS / 2, -_FOCUS / 2, -_FOCUS / 2))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = self._table.fontMetrics()
        width = metrics.horizontalAdvance(str(index.data())) + 3 * MARGIN + _FOCUS
        return QSize(width, metrics.height() * 5 // 2)


def _colour(said: object) -> QColor | None:
    if isinstance(said, QBrush):
        return said.color()
    return said if isinstance(said, QColor) else None


def _strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.Medium)
    return made


def _plain(index: Index) -> Index:
    if isinstance(index, QPersistentModelIndex):
        return index.model().index(index.row(), index.column())
    return index
