"""Where the window stands and how large it is, from one time to the next."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

from tripdesk.ui.remembered import Remembered

_NAME = "geometry"
_COLUMNS, _LINES = 176, 46
"""The size at first, in average characters and lines of the font."""


def show_in_place(window: QMainWindow, remembered: Remembered) -> None:
    """Give the window the place it had; Qt keeps it on a screen that is there."""
    kept = remembered.content(_NAME)
    if not kept.isEmpty() and window.restoreGeometry(kept):
        return
    metrics = window.fontMetrics()
    wanted = QSize(metrics.averageCharWidth() * _COLUMNS, metrics.lineSpacing() * _LINES)
    window.resize(wanted.boundedTo(window.screen().availableSize()))


def keep_place(window: QMainWindow, remembered: Remembered) -> None:
    """Remember the place."""
    remembered.keep(_NAME, window.saveGeometry())
