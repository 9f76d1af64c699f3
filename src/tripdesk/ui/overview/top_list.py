"""The most visited places, each with its number and a bar of its share of the first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from tripdesk.services.overview import Destination
from tripdesk.ui.overview.plot import Plot
from tripdesk.ui.overview.world_map import destination_words
from tripdesk.ui.palette import colour
from tripdesk.ui.parts import STEP

MOST = 8
"""So many places at most are listed; all are in the table."""
_BAR = 4.0
"""How thick a bar is, as that of a step's progress."""


class TopList(Plot):
    """A line a place."""

    def __init__(self, destinations: Sequence[Destination]) -> None:
        self._top = tuple(destinations[:MOST])
        super().__init__(
            QCoreApplication.translate("overview", "Most visited"),
            [destination_words(each) for each in self._top],
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @override
    def minimumSizeHint(self) -> QSize:
        wide = self.fontMetrics().averageCharWidth() * 24
        return QSize(wide, round(self._pitch() * max(len(self._top), 1)) + STEP)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def mark_at(self, point: QPointF) -> int | None:
        number = int((point.y() - STEP / 2) / self._pitch())
        return number if 0 <= number < len(self._top) else None

    @override
    def paint(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(self.font())
        left, right = 0.0, float(self.width())
        most = max((each.trips for each in self._top), default=1)
        for number, each in enumerate(self._top):
            top = STEP / 2 + number * self._pitch()
            line = QRectF(left, top, right - left, metrics.height())
            count = QLocale().toString(each.trips)
            painter.setPen(colour("quiet"))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, count)
            room = line.width() - metrics.horizontalAdvance(count) - STEP
            name = metrics.elidedText(each.name, Qt.TextElideMode.ElideRight, room)
            painter.setPen(colour("ink"))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, name)
            whole = QRectF(left, line.bottom() + STEP / 4, line.width(), _BAR)
            share = QRectF(whole)
            share.setWidth(max(whole.width() * each.trips / most, _BAR))
            middle = whole.center().y()
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(left, middle), QPointF(right, middle))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("ink" if number == self.at else "accent"))
            painter.drawRoundedRect(share, _BAR / 2, _BAR / 2)

    def _pitch(self) -> float:
        return self.fontMetrics().height() + _BAR + STEP * 1.5
