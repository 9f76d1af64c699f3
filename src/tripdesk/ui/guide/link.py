"""A sentence one can open: a button that looks like a link, and wraps as a sentence does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from tripdesk.ui.parts import STEP, TARGET
from tripdesk.ui.theme import colour

_EDGE = STEP // 2
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Link(QPushButton):
    """Tells `clicked`; `tint` is a colour of the theme's table."""

    def __init__(self, text: str, on_click: Callable[[], object], tint: str = "accent") -> None:
        super().__init__(text)
        self.setObjectName("link")
        self._tint = tint
        self.clicked.connect(on_click)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - 2 * _EDGE, 1), 1 << 16)
        return (
            max(
                self._metrics().boundingRect(room, _WRAPPED, self.text()).height(),
                TARGET - 2 * _EDGE,
            )
            + 2 * _EDGE
        )

    @override
    def sizeHint(self) -> QSize:
        width = self._metrics().horizontalAdvance(self.text()) + 2 * _EDGE + 1
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._metrics().averageCharWidth() * STEP, TARGET)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._letter())
        painter.setPen(colour(self._tint))
        painter.drawText(self.rect().adjusted(_EDGE, 0, -_EDGE, 0), _WRAPPED, self.text())
        if self.hasFocus():
            pen = painter.pen()
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _EDGE, _EDGE)

    def _letter(self) -> QFont:
        letter = QFont(self.font())
        letter.setWeight(QFont.Weight.DemiBold)
        letter.setUnderline(True)
        return letter

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._letter())
