"""A box that chooses one of a list, drawn in the window's own lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from tripdesk.ui.parts import STEP
from tripdesk.ui.theme import icon


class Choice(QComboBox):
    """Values with their words; the choice stays when the words change."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(20)

    def set_choices(self, choices: Sequence[tuple[str, object]]) -> None:
        """Offer these, words and value each; what is chosen stays chosen, without a signal."""
        if self.view().isVisible():
            return
        chosen = self.currentData()
        self.blockSignals(True)
        self.clear()
        for words, value in choices:
            self.addItem(words, value)
        self.choose(chosen)
        self.blockSignals(False)

    def choose(self, value: object) -> None:
        """Choose a value without telling; the first where it is not offered."""
        values = [self.itemData(at) for at in range(self.count())]
        self.blockSignals(True)
        self.setCurrentIndex(values.index(value) if value in values else 0)
        self.blockSignals(False)

    @override
    def sizeHint(self) -> QSize:
        # The sheet leaves room for the arrow of a text of ordinary size.
        extra = max(self._side() - 2 * STEP, 0)
        return super().sizeHint() + QSize(extra, 0)

    def _side(self) -> int:
        return self.fontMetrics().height() * 3 // 4

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._side()
        box = QRect(0, 0, side, side)
        box.moveCenter(self.rect().center())
        box.moveRight(self.width() - STEP - STEP // 2)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveLeft(STEP + STEP // 2)
        painter = QPainter(self)
        icon("down", "quiet", side).paint(painter, box)
        painter.end()
