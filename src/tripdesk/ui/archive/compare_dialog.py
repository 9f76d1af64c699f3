"""Two versions of a report side by side, what changed marked word by word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from tripdesk.ui.archive.choice import Choice
from tripdesk.ui.archive.comparison import Comparison
from tripdesk.ui.archive.details import Edition
from tripdesk.ui.archive.details_pages import version_words
from tripdesk.ui.help_key import HelpKey
from tripdesk.ui.parts import column, give_room, label, row

_COLUMNS, _LINES = 110, 34
"""The size at first, in average characters and lines of the font."""
_LETTERS = 24
"""So many letters of a version's name are shown."""


class CompareDialog(QDialog):
    """Left the older, right the newer; what went is struck out, what came is underlined."""

    def __init__(self, parent: QWidget, title: str, editions: Sequence[Edition]) -> None:
        super().__init__(parent)
        HelpKey(self, "details")
        self._editions = editions
        self.setWindowTitle(self.tr("What changed"))
        give_room(self, _COLUMNS, _LINES)
        self._left = self._choice(self.tr("Older version"), len(editions) - 2)
        self._right = self._choice(self.tr("Newer version"), len(editions) - 1)
        self._only = label("", "hint")
        self._comparison = Comparison()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        choices = row(gap=3)
        choices.addWidget(self._left, 1)
        choices.addWidget(self._right, 1)
        layout = column(self, margin=3, gap=2)
        layout.addWidget(label(title, "heading"))
        layout.addLayout(choices)
        layout.addWidget(self._only)
        layout.addWidget(self._comparison, 1)
        layout.addWidget(close)
        self._show()

    def _choice(self, name: str, chosen: int) -> Choice:
        box = Choice(name, _LETTERS)
        words = [
            version_words(each.number, each.finalised_on, self.locale()) for each in self._editions
        ]
        box.set_choices([(each, at) for at, each in enumerate(words)])
        box.choose(chosen)
        box.currentIndexChanged.connect(self._on_choice_changed)
        return box

    @Slot(int)
    def _on_choice_changed(self, _: int) -> None:
        self._show()

    def _show(self) -> None:
        older = self._editions[self._left.currentData()].texts
        newer = self._editions[self._right.currentData()].texts
        changed = self._comparison.show_texts(older, newer)
        self._only.setText(
            self.tr("%n answer(s) changed", "", changed) if changed else self.tr("Nothing changed")
        )
