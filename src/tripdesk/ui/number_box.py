"""A box of numbers that is one stop for Tab: the line in it is none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox

from tripdesk.ui.parts import STEP


class NumberBox(QSpinBox):
    """Its text stands as far in as that of a field."""

    def __init__(self) -> None:
        super().__init__()
        line = self.lineEdit()
        line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        # The line has handed its policy on to the box, whose keyboard it shares.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line.setTextMargins(STEP, 0, 0, 0)
