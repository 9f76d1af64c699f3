"""One line at the foot of the window: what was just done, and how to undo it.

It stays until the next thing is done or it is put away: nobody reads against a clock.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton

from tripdesk.ui.parts import STEP, announce, button, label, row, worn


class Notice(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._words = label("")
        self._undo: Callable[[], object] | None = None
        self._do = button("", self._on_do_clicked, "link")
        self._away = self._close_button()
        layout = row(self, gap=2)
        layout.setContentsMargins(4 * STEP, STEP, 4 * STEP, STEP)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._do)
        layout.addWidget(self._away)
        self.hide()

    def say(
        self,
        words: str,
        offer: str = "",
        do: Callable[[], object] | None = None,
        *,
        failed: bool = False,
    ) -> None:
        """Show a line, and a button where there is something to offer; red where it `failed`."""
        worn(self._words, "failed" if failed else "")
        self._words.setText(words)
        self._undo = do
        self._do.setText(offer)
        self._do.setVisible(do is not None)
        self._away.setText(self.tr("Close"))
        self.show()
        announce(self, words)

    def _close_button(self) -> QPushButton:
        return button(self.tr("Close"), self.hide, "link")

    @Slot()
    def _on_do_clicked(self) -> None:
        do = self._undo
        self.hide()
        if do is not None:
            do()
