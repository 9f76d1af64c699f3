"""A box that chooses one of a list, whose words may change while it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox


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
