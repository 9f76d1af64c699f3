"""A dialog in which Enter presses only the button that has the keyboard.

Where no button is the one to go on with, Qt would press the first of them, whatever it does.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog
from typing_extensions import override


class QuietDialog(QDialog):
    """A button with the keyboard takes Enter before this sees it."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
