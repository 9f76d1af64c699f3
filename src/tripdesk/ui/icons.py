"""The icons: one family of drawings, tinted by the palette when they are painted.

Drawn at the moment of painting, at the size and sharpness of that screen: an icon follows a change
from light to dark and a move to another screen by itself.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from typing_extensions import override

from tripdesk.resources import resource
from tripdesk.ui.palette import colour

Mode = QIcon.Mode
State = QIcon.State


class TintedDrawing(QIconEngine):
    """A drawing of `resources/icons` in a colour of the table."""

    def __init__(self, name: str, tint: str) -> None:
        super().__init__()
        self._name, self._tint = name, tint

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: Mode, state: State) -> None:
        del state
        # Not by the device: PySide would ask of it whether it is each kind of widget there is.
        sharpness = painter.deviceTransform().m11()
        painter.drawPixmap(rect, self._pixels(rect.size(), mode, sharpness))

    @override
    def pixmap(self, size: QSize, mode: Mode, state: State) -> QPixmap:
        del state
        return self._pixels(size, mode, 1.0)

    @override
    def scaledPixmap(self, size: QSize, mode: Mode, state: State, scale: float) -> QPixmap:
        del state
        return self._pixels(size, mode, scale)

    @override
    def clone(self) -> QIconEngine:
        return TintedDrawing(self._name, self._tint)

    def _pixels(self, size: QSize, mode: Mode, ratio: float) -> QPixmap:
        tint = "quiet" if mode is Mode.Disabled else self._tint
        side = round(min(size.width(), size.height()) * ratio)
        drawn = QPixmap(_drawn(self._name, colour(tint).name(), colour("on_accent").name(), side))
        drawn.setDevicePixelRatio(ratio)
        return drawn


@lru_cache(maxsize=256)
def _drawn(name: str, tint: str, on_tint: str, side: int) -> QPixmap:
    # Qt's reader knows no `currentColor`, and draws at the size that the drawing says.
    words = {
        "currentColor": tint,
        "onAccent": on_tint,
        'width="24" height="24"': f'width="{side}" height="{side}"',
    }
    drawing = resource("icons", f"{name}.svg").read_text("utf-8")
    for word, value in words.items():
        drawing = drawing.replace(word, value)
    pixels = QPixmap()
    pixels.loadFromData(drawing.encode(), "SVG")
    return pixels
