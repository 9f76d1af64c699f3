"""The world on a flat map: the Equal Earth projection, so that no land looks larger than it is.

The map is cut at 169° W, in the Bering Strait, and so has 11° E in its middle; the outlines of
`resources/map` are cut there too. The formula is that of Šavrič, Patterson and Jenny (2018).
"""

from __future__ import annotations

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from tripdesk.resources import resource

MIDDLE = 11.0
"""The meridian in the middle of the map."""
NORTH = 78.0
"""What the map shows; beyond is ice."""

_WEST, _EAST, _LOW, _HIGH = -25.0, 45.0, 34.5, 66.0
"""Europe on its own map: from Iceland to the Caucasus, from Crete to the Bothnian Gulf."""

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796


def projected(longitude: float, latitude: float) -> QPointF:
    """Return where a place lies on the map, from its middle; down is south."""
    # The outlines reach the edge on both sides: what lies on it keeps its own side.
    east = longitude - MIDDLE
    if not -180 <= east <= 180:
        east = (east + 180) % 360 - 180
    slant = asin(sqrt(3) / 2 * sin(radians(latitude)))
    square = slant * slant
    sixth = square**3
    steep = 9 * _A4 * sixth * square + 7 * _A3 * sixth + 3 * _A2 * square + _A1
    x = 2 * sqrt(3) * radians(east) * cos(slant) / (3 * steep)
    y = slant * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return QPointF(x, -y)


def world(land: QPainterPath) -> QRectF:
    """Return what a map of the world shows: all land, but for the ice in the north."""
    top = projected(MIDDLE, NORTH).y()
    return land.boundingRect().intersected(QRectF(-10, top, 20, 10))


def europe() -> QRectF:
    """Return what a map of Europe shows."""
    corners = [projected(east, north) for east in (_WEST, MIDDLE, _EAST) for north in (_LOW, _HIGH)]
    return QPolygonF(corners).boundingRect()


def in_europe(longitude: float, latitude: float) -> bool:
    """Tell whether a place is to be seen on a map of Europe."""
    return _WEST <= longitude <= _EAST and _LOW <= latitude <= _HIGH


def land() -> QPainterPath:
    """Return the outlines of the land; lakes are holes in it."""
    path = QPainterPath()  # odd and even: an outline in another is a hole
    lines = resource("map", "land.txt").read_text("utf-8").splitlines()
    for line in lines:
        tenths = [int(each) for each in line.split()]
        path.addPolygon(_polygon(zip(tenths[::2], tenths[1::2], strict=True)))
        path.closeSubpath()
    return path


def _polygon(tenths: Iterable[tuple[int, int]]) -> QPolygonF:
    return QPolygonF([projected(east / 10, north / 10) for east, north in tenths])
