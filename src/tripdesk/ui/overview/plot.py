"""What every plot is: painted marks that one can point at, or walk along with the arrow keys.

A screen reader hears the plot's name, all of its numbers as its description, and each mark as one
comes to it; the same numbers are in the tables of the overview.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from tripdesk.ui.palette import colour
from tripdesk.ui.parts import STEP, announce

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Plot(QLabel):
    """A subclass paints its marks and says where they are; here one of them is pointed at.

    A label with a picture has the role of a picture, and so has this, which paints itself.
    """

    pointed = Signal(str)
    """Told with the words of the mark that is pointed at, or none."""

    def __init__(self, name: str, words: Sequence[str]) -> None:
        """Take what the plot is called, and what each mark says."""
        super().__init__()
        self.setPixmap(QPixmap(1, 1))
        self.words = tuple(words)
        self.at: int | None = None
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(self.words))
        self.setMouseTracking(True)
        # Where there is nothing to walk along, Tab goes by.
        policy = Qt.FocusPolicy.StrongFocus if self.words else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)

    def mark_at(self, point: QPointF) -> int | None:
        """Return the mark at a point of the widget."""
        raise NotImplementedError  # an abstract class would need another metaclass than Qt's

    def paint(self, painter: QPainter) -> None:
        """Paint the marks."""
        raise NotImplementedError  # as above

    def point_at(self, mark: int | None) -> None:
        """Point at a mark, or at none."""
        if mark == self.at:
            return
        self.at = mark
        words = "" if mark is None else self.words[mark]
        self.setToolTip(words)
        self.pointed.emit(words)
        if words and self.hasFocus():
            announce(self, words)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), STEP / 2, STEP / 2)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self.words) - 1
        if key in _STEPS:
            step = _STEPS[Qt.Key(key)]
            first = 0 if step > 0 else last
            self.point_at(first if self.at is None else min(max(self.at + step, 0), last))
        elif key == Qt.Key.Key_Home:
            self.point_at(0)
        elif key == Qt.Key.Key_End:
            self.point_at(last)
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.point_at(self.mark_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.point_at(None)
        super().leaveEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.point_at(None)
        super().focusOutEvent(event)
