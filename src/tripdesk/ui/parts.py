"""Small parts that each screen uses: labels, buttons and boxes of one look."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tripdesk.ui.theme import icon

_Widget = TypeVar("_Widget", bound=QWidget)
_Layout = TypeVar("_Layout", bound=QLayout)

STEP = 8
"""Spaces come in steps of this many device-independent pixels."""

TARGET = 3 * STEP
"""What one clicks is never smaller (WCAG 2.2, 2.5.8)."""


def label(text: str, look: str = "") -> QLabel:
    """Return a label of plain text, never markup; `look` is a name in the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setIndent(0)  # else it is half a letter in where the style sheet gives it a padding
    made.setObjectName(look)
    return made


def button(
    text: str, on_click: Callable[[], object], look: str = "", sign: str = ""
) -> QPushButton:
    """Return a button; `sign` is an icon.

    `look` is `main`, `plain`, `link` or empty (outlined); `flush` is `plain` with its sign, and
    `link_end` a `link` with its last word, where the edge of other text is.
    """
    made = QPushButton(text)
    made.setObjectName(look)
    made.setAutoDefault(True)  # Enter presses it too, as the space bar does
    made.clicked.connect(on_click)
    if sign:
        tint = {"main": "on_accent", "plain": "accent", "flush": "accent"}.get(look, "ink")
        made.setIcon(icon(sign, tint))
        fit_sign(made)
    return made


def fit_sign(button: QPushButton) -> None:
    """Draw the sign of a button as large as its letters are now."""
    side = button.fontMetrics().height()
    button.setIconSize(QSize(side, side))


def named(widget: _Widget, look: str) -> _Widget:
    """Return the widget with a name in the style sheet."""
    widget.setObjectName(look)
    return widget


def column(parent: QWidget | None = None, *, margin: int = 0, gap: int = 1) -> QVBoxLayout:
    """Return a layout from top to bottom; `margin` and `gap` in steps."""
    return _spaced(QVBoxLayout(parent) if parent else QVBoxLayout(), margin, gap)


def row(parent: QWidget | None = None, *, margin: int = 0, gap: int = 1) -> QHBoxLayout:
    """Return a layout from left to right; `margin` and `gap` in steps."""
    return _spaced(QHBoxLayout(parent) if parent else QHBoxLayout(), margin, gap)


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout; it goes with the next turn of the event loop."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def worn(widget: QWidget, look: str) -> None:
    """Give a widget another look while it is shown."""
    if widget.objectName() != look:
        widget.setObjectName(look)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if application.styleSheet():  # else it is still to come, see `Theme.undressed`
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def _spaced(layout: _Layout, margin: int, gap: int) -> _Layout:
    layout.setContentsMargins(margin * STEP, margin * STEP, margin * STEP, margin * STEP)
    layout.setSpacing(gap * STEP)
    return layout


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something now, without moving the focus."""
    # Its names are 2 ms of a start, and a start says nothing.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def give_room(window: QWidget, characters: int, lines: int) -> None:
    """Size a window in average characters and lines of its font, or as the screen has room."""
    metrics, room = window.fontMetrics(), window.screen().availableSize()
    wide, high = metrics.averageCharWidth() * characters, metrics.lineSpacing() * lines
    window.resize(min(wide, room.width() - 2 * STEP), min(high, room.height() - 6 * STEP))
