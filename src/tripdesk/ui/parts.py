"""Small parts that each screen uses: labels and buttons of one look."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

_Widget = TypeVar("_Widget", bound=QWidget)


def label(text: str, look: str = "") -> QLabel:
    """Return a label of plain text, never markup; `look` is a name in the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setObjectName(look)
    return made


def button(text: str, on_click: Callable[[], None], look: str = "") -> QPushButton:
    """Return a button; `look` is `main`, `plain` or empty (outlined)."""
    made = QPushButton(text)
    made.setObjectName(look)
    made.clicked.connect(on_click)
    return made


def named(widget: _Widget, look: str) -> _Widget:
    """Return the widget with a name in the style sheet."""
    widget.setObjectName(look)
    return widget
