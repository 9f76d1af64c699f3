"""The destinations on a map of the world: a dot each, larger where more trips went."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot, sqrt

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from tripdesk.services.overview import Destination
from tripdesk.ui.overview.plot import Plot
from tripdesk.ui.overview.projection import projected
from tripdesk.ui.palette import colour
from tripdesk.ui.parts import STEP, TARGET

_LINES = 12
"""The map is at least so many lines of text high."""
_LARGEST, _SMALLEST = 0.95, 0.3
"""The radius of a dot, in lines of text."""
_MANY = 10
"""So many trips to one place have the largest dot; where fewer were made, all dots are smaller."""


class WorldMap(Plot):
    """The arrow keys go from the most visited place to the least."""

    def __init__(
        self, name: str, destinations: Sequence[Destination], land: QPainterPath, extent: QRectF
    ) -> None:
        """Take the destinations that have a place, most visited first, and what is to be seen."""
        self._land = land
        self._extent = extent
        self._places = [
            projected(each.longitude or 0.0, each.latitude or 0.0) for each in destinations
        ]
        most = max(_MANY, *(each.trips for each in destinations), 1)
        self._sizes = [sqrt(each.trips / most) for each in destinations]
        self._drawn: tuple[object, QPixmap] | None = None
        super().__init__(name, [destination_words(each) for each in destinations])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 30, metrics.height() * _LINES)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def mark_at(self, point: QPointF) -> int | None:
        """Return the smallest dot at a point; a small one is met some way around it."""
        transform = self._transform()
        best: tuple[float, int] | None = None
        for number, place in enumerate(self._places):
            there = transform.map(place) - point
            radius = self._radius(number)
            beside = hypot(there.x(), there.y())
            if beside <= max(radius, TARGET / 2):
                # What one is right on goes before what is near; of those, the smallest.
                near = radius if beside <= radius else radius + TARGET
                if best is None or near < best[0]:
                    best = (near, number)
        return None if best is None else best[1]

    @override
    def paint(self, painter: QPainter) -> None:
        painter.drawPixmap(0, 0, self._land_drawn())
        transform = self._transform()
        pen = QPen(colour("surface"), 1.5)
        for number, place in enumerate(self._places):
            fill = colour("accent")
            fill.setAlphaF(0.8)
            painter.setPen(pen)
            painter.setBrush(fill)
            radius = self._radius(number)
            painter.drawEllipse(transform.map(place), radius, radius)
        if self.at is not None:
            radius = self._radius(self.at)
            painter.setPen(QPen(colour("surface"), 1.5))
            painter.setBrush(colour("ink"))
            painter.drawEllipse(transform.map(self._places[self.at]), radius, radius)

    def _radius(self, number: int) -> float:
        line = self.fontMetrics().height()
        return line * max(_LARGEST * self._sizes[number], _SMALLEST)

    def _transform(self) -> QTransform:
        """Return how the map is laid in the widget: as large as it fits, in the middle."""
        room = QRectF(self.rect()).adjusted(STEP / 2, STEP / 2, -STEP / 2, -STEP / 2)
        shown = self._extent
        scale = min(room.width() / shown.width(), room.height() / shown.height())
        middle, centre = room.center(), shown.center()
        from_centre = QTransform.fromTranslate(-centre.x(), -centre.y())
        to_middle = QTransform.fromTranslate(middle.x(), middle.y())
        return from_centre * QTransform.fromScale(scale, scale) * to_middle

    def _land_drawn(self) -> QPixmap:
        """Return the land as a picture: drawn anew only where its size or colour changes."""
        tint, ratio = colour("line"), self.devicePixelRatioF()
        of = (self.size(), tint.rgba(), ratio)
        if self._drawn is None or self._drawn[0] != of:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if tint == colour("ink"):  # high contrast has no shades: only the outlines
                painter.setPen(QPen(tint, 1))
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tint)
            painter.drawPath(self._transform().map(self._land))
            painter.end()
            self._drawn = (of, picture)
        return self._drawn[1]


def destination_words(destination: Destination) -> str:
    """Return what a dot or a line says: `Brussel, België: 96 reizen`."""
    trips = QCoreApplication.translate("overview", "%n trip(s)", "", destination.trips)
    return f"{destination.name}: {trips}"
