"""A box that chooses one of a list, whose words may change while it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

_LEAST = 12
"""Where there is no room it is so narrow, in average characters."""


class Choice(QComboBox):
    """Values with their words; the choice stays when the words change."""

    def __init__(self, name: str, letters: int) -> None:
        """Take how many letters it shows: its width does not change with what it offers."""
        super().__init__()
        self.setAccessibleName(name)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(letters)
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
    def showPopup(self) -> None:
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * bar)  # no name is cut short there
        super().showPopup()

    @override
    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        least = self.fontMetrics().averageCharWidth() * _LEAST
        return QSize(min(size.width(), least), size.height())
