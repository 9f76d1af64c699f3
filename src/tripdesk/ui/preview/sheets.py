"""The sheets of a report as they lie one beneath the other, painted from their pictures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QImage, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from tripdesk.services.ports.pages import WordPlace
from tripdesk.ui.palette import colour
from tripdesk.ui.parts import STEP

A4 = (595.28, 841.89)
"""Points; the one empty sheet that lies there until there is a report."""

_ROUNDED = 1
"""Pixels by which pdfium may round a picture up."""


class Sheets(QLabel):
    """A label, for a screen reader knows what that is: its name says which report this is."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rects: tuple[QRect, ...] = ()
        self._images: dict[int, QImage] = {}
        self._marks: Sequence[WordPlace] = ()
        self._factor = 1.0

    def lay(self, sizes: Sequence[tuple[float, float]], factor: float) -> None:
        """Lay sheets of these sizes in points, each point `factor` pixels."""
        self._factor = factor
        rects: list[QRect] = []
        wide = max(round(width * factor) for width, _ in sizes)
        top = 0
        for width, height in sizes:
            size = QSize(round(width * factor), round(height * factor))
            rects.append(QRect(QPoint((wide - size.width()) // 2, top), size))
            top += size.height() + 2 * STEP
        self._rects = tuple(rects)
        self._images = {
            number: each for number, each in self._images.items() if number < len(rects)
        }
        self.resize(wide, top - 2 * STEP)
        self.update()

    @property
    def rects(self) -> tuple[QRect, ...]:
        """Where each sheet lies."""
        return self._rects

    def show_image(self, number: int, image: QImage) -> None:
        """Put a page's picture on its sheet, in place of what was on it."""
        self._images[number] = image
        self.update(self._rects[number])

    def image(self, number: int) -> QImage | None:
        """Return what is on a sheet."""
        return self._images.get(number)

    def mark(self, places: Sequence[WordPlace]) -> None:
        """Mark these places on the pages; none: no marks."""
        self._marks = places
        self.update()

    @property
    def marks(self) -> Sequence[WordPlace]:
        """The places that are marked."""
        return self._marks

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, rect in enumerate(self._rects):
            if rect.intersects(event.rect()):
                self._paint_sheet(painter, rect, self._images.get(number))
                self._paint_marks(painter, number)
        if self.hasFocus():
            seen = self.visibleRegion().boundingRect()
            painter.setPen(QPen(colour("accent"), 4))
            painter.drawRect(seen)

    def _paint_sheet(self, painter: QPainter, rect: QRect, image: QImage | None) -> None:
        painter.fillRect(rect, Qt.GlobalColor.white)  # paper is white, whatever the screens wear
        if image is not None:
            ratio = self.devicePixelRatioF()
            over = image.size() - (QRectF(rect).size() * ratio).toSize()
            if max(abs(over.width()), abs(over.height())) <= _ROUNDED:
                image.setDevicePixelRatio(ratio)
                painter.save()
                painter.setClipRegion(QRegion(rect), Qt.ClipOperation.IntersectClip)
                painter.drawImage(rect.topLeft(), image)  # pixel on pixel: sharp
                painter.restore()
            else:  # of another size: until the sharp one comes
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(rect, image)
        painter.setPen(colour("line"))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_marks(self, painter: QPainter, number: int) -> None:
        """Frame the marked words of a page, as with a marker."""
        tint = colour("attention")
        painter.setPen(QPen(tint, 2))
        tint.setAlphaF(0.25)
        painter.setBrush(tint)
        for each in self._marks:
            if each.page == number:
                left, top, right, bottom = (
                    round(side * self._factor)
                    for side in (each.left, each.top, each.right, each.bottom)
                )
                box = QRect(QPoint(left, top), QPoint(right, bottom)).adjusted(-2, -2, 2, 2)
                painter.drawRect(box.translated(self._rects[number].topLeft()))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
