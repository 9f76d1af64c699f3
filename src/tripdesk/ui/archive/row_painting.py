"""Paints a cell so that a whole row is hovered, selected and focused as one.

A style sheet knows cells only; the colours are the palette's, which the theme fills.
"""

from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from tripdesk.ui.archive.rows_model import Index
from tripdesk.ui.theme import colour

MARGIN = 8
_BAR = 4
_FOCUS = 2

_COMING = 14
"""A row that is still to come is a pale line as long as so many characters."""


def row_height(metrics: QFontMetrics, *, with_snippet: bool = False) -> int:
    """Return how tall a row is; a snippet under it takes a line more."""
    line = metrics.height() * 5 // 2
    return line + metrics.height() * 3 // 2 if with_snippet else line


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
        rect = option.rect
        header = self._table.horizontalHeader()
        column = header.visualIndex(index.column())
        # Not by the option's state: the names of `QStyle` are 8 ms of a start.
        selected = self._table.selectionModel().isSelected(_plain(index))
        painter.save()
        if selected or index.row() == self._hovered:
            painter.fillRect(rect, colour("accent_pale"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if selected and column == 0:
            painter.fillRect(rect.x(), rect.y(), _BAR, rect.height(), colour("accent"))
        self._paint_words(painter, rect, index)
        if self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            self._paint_focus(painter, index)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, index: Index) -> None:
        metrics = self._table.fontMetrics()
        inner = rect.adjusted(2 * MARGIN, 0, -MARGIN, 0)
        inner.setHeight(min(rect.height(), row_height(metrics)))
        words = index.data()
        if words is None:
            width = min(inner.width(), metrics.averageCharWidth() * _COMING)
            line = QRect(0, 0, width, metrics.height() // 2)
            line.moveCenter(inner.center())
            line.moveLeft(inner.left())
            painter.fillRect(line, colour("line"))
            return
        said = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setPen(_colour(said) or colour("ink"))
        painter.setFont(self._table.font() if said is None else _strong(self._table.font()))
        text = metrics.elidedText(str(words), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

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
        return QSize(width, row_height(metrics))


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
